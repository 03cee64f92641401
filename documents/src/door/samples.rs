//! A paper whose texts may be changed, with made-up data: what the municipality sees while it writes. Nothing of the vault's children is on it.

use samlat::{
    Error, Now, Result,
    domain::arms::{ArmsKind, kind_of},
    error::Problem,
    ops::arms::SetArms,
};
use serde::Deserialize;
use serde_json::{Value, json};

use super::Asker;
use crate::{Arms, House, Letterhead, Paper, render};

#[derive(Deserialize)]
struct Sample {
    paper: String,
}

/// Only for those who may change the texts: the core is asked first.
pub(super) fn sample(asker: &mut Asker<'_>, input: Value) -> Result<(Paper, String)> {
    let Sample { paper } = asker.read(input)?;
    let language = asker.language.clone().unwrap_or_else(|| json!("sv"));
    let _: Value = asker.ask("paper_texts", json!({ "paper": paper, "language": language }))?;
    let unknown = Error::Input { field: "paper", problem: Problem::Unknown };
    Ok((made_up(&paper).ok_or(unknown)?, format!("sample/{paper}")))
}

/// Whether a picture can stand on a paper. What is no picture at all is left to the core to refuse.
pub(super) fn can_be_set(input: &Value, now: Now) -> bool {
    let Ok(SetArms { file }) = serde_json::from_value(input.clone()) else { return true };
    let Ok(bytes) = file.bytes() else { return true };
    let Ok(kind) = kind_of(&bytes) else { return true };
    let arms = Some(Arms { drawn: kind == ArmsKind::Svg, bytes });
    let head = Letterhead {
        municipality: String::new(),
        team: String::new(),
        demo: true,
        printed_on: now.today(),
        house: House { arms, ..House::default() },
    };
    made_up("invitation").is_none_or(|paper| render(&paper, &head, "arms", now.at).is_ok())
}

/// People that do not exist.
fn made_up(paper: &str) -> Option<Paper> {
    let said = json!({ "state": "said", "words": "Jag vill att det är lugnt när vi äter.", "told_to": "Amir Haddad", "on": "2026-11-05", "how": null });
    let meeting = json!({ "on": "2026-11-24", "starts": "13.00", "ends": "14.00", "place": "Björkbackens skola, rum Granen", "answer_by": "2026-11-16" });
    let answer_to = json!({ "name": "Karin Öberg", "phone": "070-174 06 21" });
    let mut content = match paper {
        "invitation" => {
            json!({ "sent_on": "2026-11-10", "to_name": "Birgitta Norberg", "child_name": "Alva Norberg", "meeting": meeting, "voice": said,
            "taking_part": "Alva är med första halvan och sitter närmast dörren.", "questions": ["Hur skoldagen ska bli lagom lång", "Vem som gör vad, och när"],
            "avoid": "Hur det går för syskonen i skolan.", "coming": ["Alva, Sara och Johan", "Amir Haddad (Skolan)"], "answer_to": answer_to })
        }
        "family-invitation" => {
            json!({ "sent_on": "2026-11-10", "to_name": "Sara Norberg", "child_name": "Alva Norberg", "meeting": meeting, "taking_part": "Alva är med första halvan och sitter närmast dörren.",
            "questions": ["Hur skoldagen ska bli lagom lång", "Vem som gör vad, och när"], "avoid": "Hur det går för syskonen i skolan.",
            "coming": ["Alva, Sara och Johan", "Amir Haddad (Skolan)"], "answer_to": answer_to })
        }
        "summons" => {
            json!({ "sent_on": "2026-11-10", "to_principal": "Region Västerbotten", "to_unit": "Bjurholms hälsocentral", "attention": "enhetschef Tomas Renström", "child_name": "Alva Norberg",
            "born_on": "2017-01-12", "meeting": meeting, "caller": "Socialtjänsten", "consented": true, "voice": said, "questions": ["Hur får Alva en skoldag hon orkar?"],
            "participants": [{ "unit": "Björkbackens skola", "person": "Amir Haddad, kurator", "how": "Inbjuden" }], "answer_to": answer_to })
        }
        "consent" | "consent-easy" => {
            json!({ "asked_on": "2026-11-10", "child_name": "Alva Norberg", "school": "Björkbackens skola, årskurs 3", "purposes": ["hlt"],
            "organisations": [{ "name": "Björkbackens skola" }, { "name": "Bjurholms hälsocentral", "principal": "Region Västerbotten" }], "school_year_ends_on": "2027-06-30",
            "coordinator": answer_to, "givers": [{ "role": "guardian", "name": "Sara Norberg" }, { "role": "guardian", "name": "Johan Ek" }, { "role": "child", "name": "Alva Norberg", "age": 9 }],
            "obtained_by": "Karin Öberg, samordnare" })
        }
        "family-feedback" | "shared" => {
            json!({ "child_first_name": "Alva", "to": "Sara och Johan", "meeting_on": "2026-11-24", "they_were_there": true, "voice": said,
            "talked_about": ["Alva orkar inte hela skoldagen.", "Hon vill äta i ett lugnare rum."], "steps": [{ "what": "Skolan ordnar lunch i lilla matsalen.", "who": "Amir, skolan", "by": "2026-11-30" }],
            "family_does": ["Ni skriver upp hur Alva sover."], "own_page": true, "next": { "on": "2027-01-12", "at": "13.00" }, "call": answer_to })
        }
        "handover" => {
            json!({ "sent_on": "2026-11-20", "answer_by": "2026-12-04", "to_unit": "Barn- och ungdomspsykiatrin", "to_principal": "Region Västerbotten", "child_name": "Noel Sandberg",
            "born_on": "2011-12-16", "voice": said, "request": "Att ta över samordningen och bestämma fortsatt behandling.", "why_now": "Noel och hans mamma vill gå vidare.",
            "done": [{ "when": "Hösten 2026", "what": "Samtal med kurator, åtta gånger", "helped": "Delvis" }], "continues_here": "Anpassad skoldag.", "ground": "samtycke från Noel och hans mamma.",
            "coordinator": answer_to, "answer_to": "HLT-teamet" })
        }
        _ => made_up_plan(paper).or_else(|| made_up_meeting(paper))?,
    };
    let kind = if paper == "shared" { "family-feedback" } else { paper };
    let fields = content.as_object_mut()?;
    if !["preparation", "minutes", "term-plan", "recovery-sheet"].contains(&paper) {
        fields.insert("case_number".to_owned(), json!("2026-014"));
    }
    fields.insert("paper".to_owned(), json!(kind.replace('-', "_")));
    serde_json::from_value(content).ok()
}

fn made_up_plan(paper: &str) -> Option<Value> {
    let said = json!({ "state": "said", "words": "Jag vill att det är lugnt när vi äter.", "told_to": "Amir Haddad", "on": "2026-11-05", "how": null });
    let goal = json!({ "words": "Jag vill kunna äta i matsalen.", "goal": "Alva äter lunch alla skoldagar.", "reached_when": "Alva säger att det är lugnt.",
        "steps": [{ "what": "Lunch i lilla matsalen", "who": "Björkbackens skola", "by": "2026-11-30", "state": "ongoing" }] });
    let crisis =
        json!({ "signs": "Alva går undan.", "response": "Låt henne vila.", "call": "Karin Öberg, 070-174 06 21" });
    let mut plan = json!({ "plan_number": 1, "established_on": "2026-11-24", "child_name": "Alva Norberg", "school": "Björkbackens skola", "guardians": ["Sara Norberg", "Johan Ek"],
        "voice": said, "important_to_family": "Att någon ringer när planen ändras.", "goals": [goal], "own_parts": [{ "who": "Sara", "does": "skriver upp hur Alva sover." }],
        "crisis": crisis, "follow_up": { "on": "2027-02-03", "at": null, "place": "Björkbackens skola" } });
    let more = match paper {
        "sip" => {
            json!({ "participants": ["Alva", "Sara Norberg", "Amir Haddad (Björkbackens skola)"], "needs": [{ "need": "Lugnare skoldag", "intervention": "Anpassad lunch" }],
            "responsibilities": [{ "principal": "Bjurholms kommun", "tasks": ["Anpassad lunch"] }, { "principal": "Region Västerbotten", "tasks": ["Bedömning av sömnen"] }],
            "others": "Farmor hämtar på onsdagar.", "lead": { "principal": "Bjurholms kommun", "unit": "Socialtjänsten", "coordinator": "Karin Öberg", "phone": "070-174 06 21" } })
        }
        "child-plan" => json!({ "coordinator": { "name": "Karin Öberg", "phone": "070-174 06 21" } }),
        _ => return None,
    };
    let fields = plan.as_object_mut()?;
    fields.extend(more.as_object()?.clone());
    Some(plan)
}

fn made_up_meeting(paper: &str) -> Option<Value> {
    let said = json!({ "state": "said", "words": "Jag vill att det är lugnt när vi äter.", "told_to": "Amir Haddad", "on": "2026-11-05", "how": null });
    let karin = json!({ "name": "Karin Öberg", "phone": "070-174 06 21" });
    let lunch = json!({ "what": "Lunch i lilla matsalen", "who": "Amir Haddad, Skolan", "by": "2026-11-30" });
    Some(match paper {
        "child-minutes" => {
            json!({ "child_name": "Alva Norberg", "voice": said, "meeting_on": "2026-11-24", "starts": "13.00", "ends": "13.20", "place": "Granen",
            "present": [{ "organisation": "Skolan", "people": ["Amir Haddad"] }], "decisions": ["Alva äter i lilla matsalen."], "actions": [lunch], "coordinator": karin })
        }
        "child-page" => {
            json!({ "first_name": "Alva", "meeting_on": "2026-11-24", "older": false, "words": "Jag vill att det är lugnt när vi äter.",
            "lines": [{ "picture": "plate", "text": "Du får äta i lilla matsalen.", "when": null }], "call": [karin], "helpline": { "name": "Bris", "phone": "116 111" } })
        }
        "preparation" => {
            json!({ "meeting_on": "2026-11-24", "starts": "13.00", "ends": "15.00", "place": "Granen", "contact": karin, "pages": [{ "unit": "Skolan", "children": [{ "name": "Alva Norberg",
            "case_number": "2026-014", "why": "Nytt ärende.", "consent_until": "2027-06-30", "consent_soon": false, "voice": said, "bring": ["Skolnärvaron: är den bättre, lika eller sämre än förra gången?"], "promises": [] }] }] })
        }
        "minutes" => {
            json!({ "meeting_on": "2026-11-24", "starts": "13.00", "ends": "15.00", "place": "Granen", "present": [{ "organisation": "Skolan", "people": ["Amir Haddad"] }],
            "promised": { "done": 3, "moved": 1, "dropped": 0, "open": 1 }, "children": [{ "case_number": "2026-014", "shown": { "as": "full", "name": "Alva Norberg" },
            "decisions": ["Alva äter i lilla matsalen."], "actions": [lunch], "next_on": "2027-01-12" }] })
        }
        "term-plan" => {
            json!({ "from_on": "2026-08-17", "to_on": "2026-12-18", "term": "hösten 2026", "units": ["Skolan", "Socialtjänsten", "Hälsocentralen"], "contact": karin,
            "meetings": [{ "on": "2026-11-24", "name": "HLT-möte", "starts": "13.00", "ends": "15.00", "place": "Granen", "cancelled": false }] })
        }
        "recovery-sheet" => {
            let group = json!({ "characters": "EXEM", "check": "P" });
            json!({ "vault_name": "HLT-teamet i Bjurholm", "vault_mark": "7F3A-20", "created_on": "2026-11-24", "groups": [group, group, group, group, group, group, group, group],
            "unused_characters": "I, L, O, U", "qr_text": "EXEMPEL", "sheets": 2 })
        }
        "register-extract" => {
            json!({ "child_name": "Alva Norberg", "made_on": "2026-11-24", "made_by": "Karin Öberg", "sections": [{ "heading": "Barnet", "pieces": [[{ "label": "Namn", "text": "Alva Norberg" }]] }],
            "withheld": [], "log": [{ "at": "24 november 2026 klockan 14.05", "who": "Karin Öberg", "what": "Läste ärendet" }] })
        }
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::made_up;

    #[test]
    fn every_paper_whose_texts_may_be_changed_has_made_up_data() {
        for paper in samlat::domain::paper_texts::PAPERS {
            assert!(made_up(paper.code).is_some(), "{}", paper.code);
        }
    }
}

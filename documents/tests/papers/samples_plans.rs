//! Samples of the papers around a plan: the child's plan, the call, the invitations, what changed in a second version; and the handover letter.

use super::{LONG, LONG_NAME, LONG_UNIT, sip, sip_long};
use serde_json::{Value, json};

/// What changed in a second version.
pub(super) fn revision(text: &str) -> Value {
    json!({"number": 2, "decided_on": "2027-02-09", "why": text, "changes": [
        {"part": "Mål och steg", "before": "Lunch i lilla matsalen (Björkbackens skola, senast 30 november 2026)", "after": "Lunch i lilla matsalen (Björkbackens skola, senast 1 mars 2027)"},
        {"part": "Mål och steg", "after": text}, {"part": "Insatser som behövs", "before": "Lugnare morgnar hemma: föräldrastöd"}]})
}

pub(super) fn child_plan() -> Value {
    let sip = sip();
    json!({
        "case_number": "2403-2026-014", "plan_number": 1, "established_on": "2026-10-01", "child_name": "Alva Norberg", "school": "Björkbackens skola, årskurs 3",
        "guardians": ["Sara Norberg", "Johan Ek"], "voice": sip["voice"], "important_to_family": sip["important_to_family"],
        "goals": [{"words": "Jag vill kunna äta utan att få ont i magen.", "reached_when": "Alva äter skollunch minst fyra dagar i veckan.",
            "steps": [{"what": "Lunch i lilla matsalen med en kompis", "who": "Björkbackens skola", "by": "2026-10-30", "state": "ongoing"}]}],
        "own_parts": sip["own_parts"], "crisis": sip["crisis"], "follow_up": {"on": "2026-12-01", "place": "klockan 13.00, Björkbackens skola"},
        "coordinator": {"name": "Karin Öberg", "phone": "070-174 06 21"},
    })
}

pub(super) fn child_plan_long() -> Value {
    let mut paper = child_plan();
    paper["child_name"] = json!(LONG_NAME);
    paper["goals"] = sip_long()["goals"].clone();
    paper["revision"] = revision(LONG);
    paper
}

pub(super) fn child_plan_empty() -> Value {
    json!({"case_number": "2403-2026-020", "plan_number": 1, "child_name": "Milo Åström", "voice": {"state": "declined", "ask_again_on": "2026-12-01"}, "protected": true, "school": "Björkbackens skola"})
}

fn meeting() -> Value {
    json!({"on": "2026-11-24", "starts": "13.00", "ends": "14.00", "place": "Björkbackens skola, rum Granen. Det går att vara med på video.", "answer_by": "2026-11-16"})
}

pub(super) fn summons() -> Value {
    json!({
        "case_number": "2403-2026-014", "sent_on": "2026-11-10", "to_principal": "Region Västerbotten", "to_unit": "Bjurholms hälsocentral", "attention": "enhetschef Tomas Renström",
        "child_name": "Alva Norberg", "born_on": "2017-01-12", "meeting": meeting(), "caller": "Bjurholms kommun, socialtjänsten", "consented": true,
        "voice": {"state": "said", "words": "Att jag ska orka hela dagen. Och att det är så högt i matsalen.", "told_to": "Amir Haddad", "on": "2026-11-05", "how": null},
        "questions": ["Hur får Alva en skoldag hon orkar?", "Vem hjälper familjen med sömnen?", "Vem samordnar, och när följer vi upp?"], "avoid": "syskonens skolgång.",
        "participants": [
            {"unit": "Bjurholms hälsocentral", "person": "Maria Sundqvist, distriktssköterska", "how": "Kallad"},
            {"unit": "Socialtjänsten, barn och familj", "person": "Ingrid Wallin, socialsekreterare", "how": "Kallar"},
            {"unit": "Björkbackens skola", "person": "Amir Haddad, kurator", "how": "Inbjuden"},
            {"unit": "Familjen", "person": "Alva, Sara Norberg, Johan Ek", "how": "Med på mötet"}],
        "answer_to": {"name": "Karin Öberg", "phone": "070-174 06 21"}, "law": ["10 kap. 8–9 §§ SoL", "16 kap. 4 § HSL"],
    })
}

pub(super) fn summons_long() -> Value {
    let mut paper = summons();
    paper["child_name"] = json!(LONG_NAME);
    paper["to_unit"] = json!(LONG_UNIT);
    paper["questions"] = json!([LONG, LONG]);
    paper["participants"] =
        (0..12).map(|_| json!({"unit": LONG_UNIT, "person": LONG_NAME, "how": "Med på mötet"})).collect();
    paper
}

pub(super) fn summons_empty() -> Value {
    json!({"case_number": "2403-2026-020", "sent_on": "2026-11-10", "to_principal": "Region Västerbotten", "to_unit": "BUP", "child_name": "Milo Åström", "meeting": {"on": "2026-11-24", "place": "Björkbackens skola"},
        "voice": {"state": "not_asked", "reason": "Milo var sjuk."}, "answer_to": {"name": "Karin Öberg"}, "protected": true})
}

pub(super) fn invitation() -> Value {
    json!({
        "case_number": "2403-2026-014", "sent_on": "2026-11-10", "to_name": "Birgitta Norberg", "child_name": "Alva Norberg", "meeting": meeting(),
        "voice": {"state": "said", "words": "Mormor ska vara med för hon vet hur jag blir när det är för mycket.", "told_to": "Amir Haddad", "on": "2026-11-05", "how": null},
        "taking_part": "Alva är med första halvan. Hon sitter närmast dörren och har sina hörselkåpor. Vi pratar en i taget.",
        "questions": ["Hur skoldagen ska bli lagom lång", "Hur Alva ska få sova bättre", "Vem som gör vad, och när"], "avoid": "Hur det går för syskonen i skolan.",
        "coming": ["Alva, Sara och Johan", "Ingrid Wallin (Socialtjänsten)", "Maria Sundqvist (Hälsocentralen)", "Amir Haddad (Skolan)"], "answer_to": {"name": "Karin Öberg", "phone": "070-174 06 21"},
    })
}

pub(super) fn invitation_long() -> Value {
    let mut paper = invitation();
    paper["child_name"] = json!(LONG_NAME);
    paper["taking_part"] = json!(LONG);
    paper["questions"] = json!([LONG, LONG]);
    paper["coming"] = (0..14).map(|_| json!(LONG_UNIT)).collect();
    paper
}

pub(super) fn invitation_empty() -> Value {
    json!({"case_number": "2403-2026-020", "sent_on": "2026-11-10", "to_name": "Birgitta", "child_name": "Milo Åström", "meeting": {"on": "2026-11-24", "place": "Björkbackens skola"},
        "voice": {"state": "declined", "ask_again_on": null}, "answer_to": {"name": "Karin Öberg"}, "protected": true})
}

pub(super) fn family_invitation() -> Value {
    let mut paper = invitation();
    paper["to_name"] = json!("Sara Norberg");
    paper.as_object_mut().unwrap().remove("voice");
    paper
}

pub(super) fn family_invitation_long() -> Value {
    let mut paper = invitation_long();
    paper["to_name"] = json!(LONG_NAME);
    paper.as_object_mut().unwrap().remove("voice");
    paper
}

pub(super) fn family_invitation_empty() -> Value {
    let mut paper = invitation_empty();
    paper["to_name"] = json!("Milo Åström");
    paper.as_object_mut().unwrap().remove("voice");
    paper
}

pub(super) fn handover() -> Value {
    json!({
        "case_number": "2403-2026-009", "sent_on": "2026-11-20", "answer_by": "2026-12-04", "to_unit": "Barn- och ungdomspsykiatrin (BUP), Umeå", "to_principal": "Region Västerbotten",
        "attention": "Sofia Björklund", "child_name": "Noel Sandberg", "born_on": "2011-12-16",
        "voice": {"state": "said", "words": "Jag vill ha en som jag får träffa flera gånger, inte börja om.", "told_to": "Amir Haddad", "on": "2026-11-17", "how": null},
        "request": "Att ta över samordningen, göra en bedömning av ångest och sömn och bestämma fortsatt behandling.",
        "why_now": "Tidiga insatser i åtta månader har hjälpt i skolan men inte mot ångesten. Noel och hans mamma vill gå vidare.",
        "done": [
            {"when": "April–juni 2026", "what": "Samtal med kurator, åtta gånger", "helped": "Delvis"},
            {"when": "Från augusti 2026", "what": "Anpassad skoldag, Björkbackens skola", "helped": "Ja, frånvaron minskade"},
            {"when": "Oktober 2026", "what": "Läkarbesök, Bjurholms hälsocentral", "helped": "Bedömning: specialist"}],
        "continues_here": "Anpassad skoldag och kurator, Björkbackens skola. Föräldrasamtal, socialtjänsten.",
        "enclosed": "minnesanteckningar 5 november, sammanställning av frånvaro.", "not_enclosed": "uppgifter om syskon och föräldrar.",
        "ground": "samtycke från Noel och båda vårdnadshavarna, gäller till 31 mars 2027.",
        "coordinator": {"name": "Karin Öberg", "phone": "070-174 06 21"}, "answer_to": "socialtjänsten, Bjurholms kommun",
    })
}

pub(super) fn handover_long() -> Value {
    let mut paper = handover();
    paper["to_unit"] = json!(LONG_UNIT);
    paper["child_name"] = json!(LONG_NAME);
    paper["request"] = json!(format!("{LONG}\n\n{LONG}"));
    paper["done"] = (0..14)
        .map(|_| json!({"when": "Från augusti till och med november 2026", "what": LONG, "helped": LONG}))
        .collect();
    paper
}

pub(super) fn handover_empty() -> Value {
    json!({"case_number": "2403-2026-009", "sent_on": "2026-11-20", "answer_by": "2026-12-04", "to_unit": "BUP", "child_name": "Noel Sandberg", "voice": {"state": "declined", "ask_again_on": "2026-12-01"},
        "request": "Att ta över samordningen.", "coordinator": {"name": "Karin Öberg"}})
}

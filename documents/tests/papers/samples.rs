//! Sample papers: what usually stands on them, the longest that may come, and the emptiest. All people are invented; telephone numbers
//! come from the series set aside for fiction; the personal number is one of the published test numbers.

#[path = "samples_agencies.rs"]
mod agencies;
#[path = "child_pages.rs"]
pub(crate) mod child_pages;
#[path = "samples_extracts.rs"]
mod extracts;
#[path = "samples_figures.rs"]
mod figures;
#[path = "samples_gallring.rs"]
mod gallring;
#[path = "samples_registers.rs"]
mod registers;
#[path = "samples_routes.rs"]
mod routes;
#[path = "samples_years.rs"]
mod years;

use chrono::{DateTime, Utc};
use samlat_documents::{Letterhead, Paper};
use serde_json::{Value, json};

#[path = "samples_plans.rs"]
mod plans;

use plans::{
    child_plan, child_plan_empty, child_plan_long, family_invitation, family_invitation_empty, family_invitation_long,
    handover, handover_empty, handover_long, invitation, invitation_empty, invitation_long, revision, summons,
    summons_empty, summons_long,
};

pub(crate) fn made_at() -> DateTime<Utc> {
    "2026-11-24T14:05:00Z".parse().unwrap()
}

pub(crate) fn head() -> Letterhead {
    Letterhead {
        municipality: "Bjurholms kommun".to_owned(),
        team: "HLT-team Bjurholm".to_owned(),
        demo: true,
        printed_on: "2026-11-24".parse().unwrap(),
        house: samlat_documents::House::default(),
    }
}

/// Every sample with its name: `sip`, `sip-long`, `sip-empty` and so on.
pub(crate) fn all() -> Vec<(String, Paper)> {
    let mut all = Vec::new();
    for (kind, usual, long, empty) in [
        ("recovery-sheet", recovery(8), recovery_long(), recovery(4)),
        ("minutes", minutes(), minutes_long(), minutes_empty()),
        ("child-minutes", child_minutes(), child_minutes_long(), child_minutes_empty()),
        ("family-feedback", feedback(), feedback_long(), child_pages::family_empty()),
        ("child-page", child_pages::usual(), child_pages::long(), child_pages::empty()),
        ("sip", sip(), sip_long(), sip_empty()),
        ("child-plan", child_plan(), child_plan_long(), child_plan_empty()),
        ("summons", summons(), summons_long(), summons_empty()),
        ("invitation", invitation(), invitation_long(), invitation_empty()),
        ("family-invitation", family_invitation(), family_invitation_long(), family_invitation_empty()),
        ("consent", consent(), consent_long(), consent_empty()),
        ("consent-easy", consent(), consent_long(), consent_empty()),
        ("handover", handover(), handover_long(), handover_empty()),
        ("quarter-report", figures::quarter(), figures::quarter_long(), figures::quarter_empty()),
        ("access-log", log(3), log(120), log(0)),
        ("preparation", years::preparation(), years::preparation_long(), years::preparation_empty()),
        ("term-plan", years::term(), years::term_long(), years::term_empty()),
        ("group-minutes", years::group(), years::group_long(), years::group_empty()),
        ("evaluation-form", years::evaluation(), years::evaluation_long(), years::evaluation_empty()),
        ("survey-form", figures::survey(), figures::survey_long(), figures::survey_empty()),
        ("recap", figures::recap(), figures::recap_long(), figures::recap_empty()),
        ("gallring-certificate", gallring::usual(), gallring::long(), gallring::empty()),
        ("register-extract", extracts::usual(), extracts::long(), extracts::empty()),
        ("contact-routes", routes::usual(), routes::long(), routes::empty()),
        ("agencies", agencies::usual(), agencies::long(), agencies::empty()),
        ("catalogue", registers::catalogue(), registers::catalogue_long(), registers::catalogue_empty()),
        ("agreements", registers::agreements(), registers::agreements_long(), registers::agreements_empty()),
    ] {
        for (suffix, mut value) in [("", usual), ("-long", long), ("-empty", empty)] {
            value["paper"] = json!(kind.replace('-', "_"));
            let paper = serde_json::from_value(value).unwrap_or_else(|why| panic!("{kind}{suffix}: {why}"));
            all.push((format!("{kind}{suffix}"), paper));
        }
    }
    all
}

/// The samples that look as papers usually do.
pub(crate) fn usual() -> Vec<(String, Paper)> {
    all().into_iter().filter(|(name, _)| !name.ends_with("-long") && !name.ends_with("-empty")).collect()
}

/// A text far longer than any field should hold.
pub(crate) const LONG: &str = "Socialsekreteraren och specialpedagogen har tillsammans med vårdnadshavarna gått igenom skolsituationen, sömnen och \
    fritiden. Sammanfattningsvis behövs en närvarofrämjande planering med tillgänglighetsanpassningar, hälsofrämjande insatser och en \
    återkommande avstämning mellan elevhälsan, hälsocentralen och socialtjänsten. Familjen vill att alla säger samma sak, att någon ringer \
    när planen ändras och att barnet får veta det först. Samiska ord: Áhkká, čáppa, goađi, ŋ, šaddat, ŧ, žal; finska: pöytä; rumänska: ștață.";
const LONG_NAME: &str = "Maximiliana Alexandra Östergren-Hammarskjöld von Wetterstedt";
const LONG_UNIT: &str =
    "Barn- och ungdomshabiliteringen samt neuropsykiatriska utredningsenheten, Norrlands universitetssjukhus";

fn recovery(groups: usize) -> Value {
    let keys = [
        ("C2S0", "T"),
        ("DGHF", "C"),
        ("GS7K", "P"),
        ("X93C", "5"),
        ("14DT", "Y"),
        ("868Q", "3"),
        ("6DW7", "A"),
        ("SYQH", "Z"),
    ];
    let keys: Vec<Value> =
        keys.iter().take(groups).map(|(characters, check)| json!({"characters": characters, "check": check})).collect();
    let text: String = keys.iter().map(|key| key["characters"].as_str().unwrap()).collect();
    json!({
        "vault_name": "Bjurholm HLT", "vault_mark": "7F3A-20", "created_on": "2026-11-20", "groups": keys,
        "unused_characters": "I, L, O eller U", "qr_text": text, "sheets": if groups == 8 { 2 } else { 1 },
        "tell_when_lost": "informationssäkerhetssamordnaren, 070-174 06 40",
    })
}

fn recovery_long() -> Value {
    let mut sheet = recovery(8);
    let more: Vec<Value> = (0..11).map(|_| json!({"characters": "WWWWWW", "check": "W"})).collect();
    sheet["groups"] = json!(more);
    sheet["vault_name"] = json!("Malå, Norsjö, Sorsele och Storumans gemensamma samverkansteam för barn och unga");
    sheet["qr_text"] = Value::Null;
    sheet["tell_when_lost"] = Value::Null;
    sheet
}

fn minutes() -> Value {
    json!({
        "meeting_on": "2026-11-05", "starts": "13.00", "ends": "15.20", "place": "Björkbackens skola, rum Granen",
        "chair": "Karin Öberg", "note_taker": "Eva Lundmark",
        "present": [
            {"organisation": "Socialtjänsten", "people": ["Karin Öberg", "Ingrid Wallin"]},
            {"organisation": "Björkbackens skola", "people": ["Amir Haddad", "Eva Lundmark"]},
            {"organisation": "Bjurholms hälsocentral", "people": ["Maria Sundqvist"]},
        ],
        "absent": [
            {"organisation": "Björkbackens skola", "person": "Lena Ståhl", "reason": "sjuk"},
            {"organisation": "Folktandvården, Bjurholm"},
        ],
        "opening": "Eva Lundmark lämnade rummet under ärende 2403-2026-011 (jäv).",
        "promised": {"done": 6, "moved": 2, "dropped": 1, "open": 0},
        "children": [
            {"case_number": "2403-2026-014", "shown": {"as": "full", "name": "Alva Norberg"}, "why": "Uppföljning",
             "put_off": "Resten sköts upp, skäl: tiden räckte inte.", "note": "Morgnarna är svåra.",
             "decisions": ["Vi kallar till SIP-möte.\nAvvikande mening: Maria Sundqvist ville vänta"],
             "actions": [
                {"what": "Kalla till SIP-möte", "who": "Ingrid Wallin, socialtjänsten", "by": "2026-11-10"},
                {"what": "Boka tid för sömn och magont", "who": "Maria Sundqvist, hälsocentralen", "by": "2026-11-13"},
                {"what": "Berätta för Alva vad vi kom fram till", "who": "Amir Haddad, skolan", "by": "2026-11-06"}],
             "feedback": {"who": "Karin Öberg", "by": "2026-11-12"}, "next_on": "2026-11-24"},
            {"case_number": "2403-2026-009", "shown": {"as": "ongoing", "name": "Noel Sandberg"}, "why": "Överlämning",
             "decisions": ["Vi erbjuder BUP att ta över. Ansvaret är kvar hos oss tills de har svarat ja."],
             "actions": [{"what": "Skriva överlämningen", "who": "Karin Öberg", "by": "2026-11-20"}],
             "feedback": {"who": "Karin Öberg", "given_on": "2026-11-06"}, "next_on": "2026-12-04"},
            {"case_number": "2403-2026-016", "shown": {"as": "number_only", "age_band": "6–9 år"}, "why": "Nytt",
             "decisions": ["Vi ber föräldrarna om samtycke som omfattar hälsocentralen."],
             "actions": [{"what": "Prata med familjen om samtycket", "who": "Amir Haddad, skolan", "by": "2026-11-12"}],
             "feedback": {"who": "Amir Haddad", "by": "2026-11-12"}, "next_on": "2026-12-03"},
            {"case_number": "2403-2025-031", "shown": {"as": "skipped", "reason": "Samtycket har gått ut."}, "next_on": "2026-12-03"},
        ],
        "consultations": ["Förskolan frågade om sömn för ett barn i åldern 3–5 år. Råd: stöd i den egna verksamheten, föräldragrupp."],
        "gaps": ["Samtalsstöd för barn 6–9 år. Vi frågade hälsocentralen och elevhälsan. Lyfts till ledningsgruppen."],
        "team_actions": [
            {"what": "Uppdatera sidan ”Vad vi gör och inte gör”", "who": "Alla enheter", "by": "2026-11-27"},
            {"what": "Boka tolk till mötet i december", "who": "Karin Öberg", "by": "2026-11-13"}],
        "evaluation": "5 av 5 svarade. Barnets röst hördes: 4,2 av 5. Vi visste vem som gör vad: 4,6. Vi höll tiden: 3,0. Att göra bättre: börja i tid efter rasten.",
        "next_meeting": {"on": "2026-12-03", "at": "13.00", "place": "Björkbackens skola, rum Granen"},
    })
}

fn minutes_long() -> Value {
    let mut paper = minutes();
    let child = |index: usize| {
        json!({
        "case_number": format!("2403-2026-{index:03}"), "shown": {"as": "full", "name": LONG_NAME}, "why": "Uppföljning", "note": LONG,
        "decisions": [LONG, "Vi följer upp."],
        "actions": (0..4).map(|step| json!({"what": if step == 0 { LONG } else { "Ringa familjen" }, "who": format!("{LONG_NAME}, {LONG_UNIT}"), "by": "2026-11-10"})).collect::<Vec<_>>(),
        "feedback": {"who": LONG_NAME, "by": "2026-11-12"}, "next_on": "2026-11-24"})
    };
    paper["children"] = (1..=5).map(child).collect();
    paper["present"] =
        (0..9).map(|_| json!({"organisation": LONG_UNIT, "people": [LONG_NAME, LONG_NAME, LONG_NAME]})).collect();
    paper["absent"] = json!([{"organisation": LONG_UNIT, "person": LONG_NAME, "reason": LONG}]);
    paper["opening"] = json!(format!("{LONG}\n\n{LONG}"));
    paper["consultations"] = json!([LONG, LONG]);
    paper["evaluation"] = json!(LONG);
    paper["team_actions"] = (0..30).map(|index| json!({"what": format!("Åtgärd {index}: arbetsordningsuppdateringsgenomgång"), "who": "Samverkanskoordineringsgruppen", "by": null})).collect();
    paper
}

fn minutes_empty() -> Value {
    json!({"meeting_on": "2026-11-05"})
}

fn child_minutes() -> Value {
    json!({
        "case_number": "2403-2026-014", "child_name": "Alva Norberg", "meeting_kind": "HLT-möte med familjen",
        "voice": {"state": "said", "words": "Jag vill orka hela dagen.", "told_to": "Amir Haddad", "on": "2026-11-03", "how": "i samtal och med en teckning"},
        "meeting_on": "2026-11-05", "starts": "14.10", "ends": "14.25", "place": "Björkbackens skola, rum Granen",
        "family_present": ["Sara Norberg", "Johan Ek"],
        "present": [{"organisation": "Björkbackens skola", "people": ["Amir Haddad"]}, {"organisation": "Bjurholms hälsocentral", "people": ["Maria Sundqvist"]}, {"organisation": "Socialtjänsten", "people": ["Ingrid Wallin"]}],
        "absent": [{"organisation": "Björkbackens skola", "person": "Lena Ståhl", "reason": "har fått anteckningarna"}],
        "consent": "Gäller alla på mötet, till 30 juni 2027",
        "attendance": "Frånvaro 18 procent sedan terminsstart, mest på måndagar.", "attendance_source": "skolan, 4 november",
        "promised": [
            {"what": "Ringa familjen om tider för samtal", "who": "Ingrid Wallin", "outcome": "Klart 8 oktober. Hjälpte."},
            {"what": "Titta på ljudnivån i matsalen", "who": "Björkbackens skola", "outcome": "Flyttat till 27 november. Skäl: rummet byggs om."}],
        "situation": "Morgnarna är svåra. Alva somnar sent och säger att magen gör ont före lunch. Hemma går det bättre på helgerna.",
        "decisions": ["Vi kallar till SIP-möte."],
        "actions": [
            {"what": "Kalla till SIP-möte", "who": "Ingrid Wallin, socialtjänsten", "by": "2026-11-10"},
            {"what": "Boka tid för sömn och magont", "who": "Maria Sundqvist, hälsocentralen", "by": "2026-11-13"},
            {"what": "Berätta för Alva vad vi kom fram till", "who": "Amir Haddad, skolan", "by": "2026-11-06"}],
        "next": {"on": "2026-11-24", "at": "13.00", "place": "Björkbackens skola, rum Granen"},
        "feedback": {"who": "Karin Öberg", "given_on": "2026-11-05"},
        "coordinator": {"name": "Karin Öberg", "phone": "070-174 06 21"}, "note_taker": "Karin Öberg",
    })
}

fn child_minutes_long() -> Value {
    let mut paper = child_minutes();
    paper["child_name"] = json!(LONG_NAME);
    paper["voice"] =
        json!({"state": "said", "words": LONG, "told_to": LONG_NAME, "on": "2026-11-03", "how": "i samtal"});
    paper["situation"] = json!(format!("{LONG}\n\n{LONG}\n\n{LONG}"));
    paper["put_off"] = json!("Resten sköts upp, skäl: tiden räckte inte.");
    paper["promised"] = (0..5).map(|_| json!({"what": LONG, "who": LONG_UNIT, "outcome": LONG})).collect();
    paper["actions"] =
        (0..25).map(|index| json!({"what": format!("Steg {index}"), "who": LONG_NAME, "by": "2026-12-01"})).collect();
    paper
}

fn child_minutes_empty() -> Value {
    json!({"case_number": "2403-2026-020", "child_name": "Milo", "voice": {"state": "not_asked"}, "meeting_on": "2026-11-05", "protected": true, "place": "Björkbackens skola"})
}

fn feedback() -> Value {
    json!({
        "case_number": "2403-2026-014", "child_first_name": "Alva", "to": "Sara och Johan", "meeting_on": "2026-11-24", "they_were_there": true,
        "voice": {"state": "said", "words": "Jag vill orka hela dagen.", "told_to": "Amir", "on": "2026-11-19", "how": null},
        "talked_about": ["Hur Alva ska orka hela skoldagen.", "Hur hon ska få sova bättre."],
        "steps": [
            {"what": "Alva får äta i lilla matsalen.", "who": "Amir, skolan", "by": "2026-11-30"},
            {"what": "Ni får hjälp med sömnen.", "who": "Maria, hälsocentralen", "when": "Första besöket 8 december"},
            {"what": "Jonas kommer hem till er.\nDet blir fem gånger.", "who": "Jonas, socialtjänsten", "when": "Start 2 december"}],
        "family_does": ["Alva lägger sig klockan 20 hos er båda."], "own_page": true,
        "next": {"on": "2027-02-09", "at": "13.00", "place": "Björkbackens skola, rum Granen"},
        "call": {"name": "Karin Öberg", "phone": "070-174 06 21"},
    })
}

fn feedback_long() -> Value {
    let mut paper = feedback();
    paper["steps"] = (0..9).map(|_| json!({"what": LONG, "who": LONG_UNIT, "by": "2026-12-01"})).collect();
    paper["to"] = json!(format!("{LONG_NAME} och {LONG_NAME}"));
    paper["they_were_there"] = json!(false);
    paper["should_have_come_on"] = json!("2026-12-01");
    paper["child_first_name"] = json!("Maximiliana");
    paper
}

fn sip() -> Value {
    json!({
        "case_number": "2403-2026-014", "plan_number": 1, "established_on": "2026-11-24", "child_name": "Alva Norberg", "personal_number": "20170112-2382",
        "school": "Björkbackens skola, årskurs 3", "guardians": ["Sara Norberg", "Johan Ek"],
        "participants": ["Alva (första halvan)", "Sara", "Johan", "mormor Birgitta", "Ingrid Wallin (socialtjänsten)", "Maria Sundqvist (hälsocentralen)", "Amir Haddad (skolan)", "Karin Öberg (samordnare)"],
        "voice": {"state": "said", "words": "Jag vill orka hela dagen. Det är så högt i matsalen att jag får ont i magen. När jag inte sover blir allt för mycket.", "told_to": "Amir Haddad", "on": "2026-11-19", "how": "i samtal och med en teckning"},
        "important_to_family": "Att slippa berätta samma sak för alla, och att veta vem man ringer när det krisar på morgonen.",
        "needs": [
            {"need": "Lugnare skoldag, särskilt vid lunchen", "intervention": "Anpassad lunch och en vilostund mitt på dagen"},
            {"need": "Sömn som räcker", "intervention": "Sömnstöd till barn och föräldrar, bedömning av magont"},
            {"need": "Lugnare morgnar hemma", "intervention": "Föräldrastöd i hemmet, fem gånger"}],
        "responsibilities": [
            {"principal": "Bjurholms kommun", "tasks": ["Skolan: lunch i lilla matsalen, vilostund, närvaro varje vecka", "Socialtjänsten: föräldrastöd i hemmet, samordning av planen"]},
            {"principal": "Region Västerbotten", "tasks": ["Bjurholms hälsocentral: sömnstöd, läkarbedömning av magont, remiss om det behövs"]}],
        "others": "Mormor Birgitta hämtar på torsdagar. Bjurholms gymnastikförening: Alva får prova på en grupp med åtta barn, från januari.",
        "lead": {"principal": "Bjurholms kommun", "unit": "Socialtjänsten, barn och familj", "coordinator": "Karin Öberg", "phone": "070-174 06 21"},
        "goals": [
            {"words": "Jag vill kunna äta utan att få ont i magen.", "reached_when": "Alva äter skollunch minst fyra dagar i veckan, i ett rum med högst åtta barn.",
             "steps": [
                {"what": "Lunch i lilla matsalen med en kompis", "who": "Björkbackens skola", "by": "2026-11-30", "state": "ongoing"},
                {"what": "Vilostund efter lunch, 15 minuter", "who": "Björkbackens skola", "by": "2026-11-30", "state": "done"},
                {"what": "Läkarbedömning av magont", "who": "Bjurholms hälsocentral", "by": "2026-12-18", "state": "soon"}]},
            {"words": "Jag vill sova så att jag orkar.", "goal": "Alva sover nio timmar.", "reached_when": "Minst nio timmars sömn fem nätter av sju, enligt sömndagbok i fyra veckor.",
             "steps": [
                {"what": "Sömnstöd, tre besök", "who": "Bjurholms hälsocentral", "by": "2027-01-29"},
                {"what": "Föräldrastöd i hemmet, fem gånger", "who": "Socialtjänsten, barn och familj", "by": "2026-11-20", "state": "late"}]}],
        "own_parts": [{"who": "Alva", "does": "säger till när det blir för mycket, eller visar det blå kortet."}, {"who": "Sara och Johan", "does": "har samma läggtid i båda hemmen, klockan 20."}],
        "crisis": {"signs": "Alva slutar prata och vill inte gå ut ur bilen.", "response": "Skynda inte på. Ring Amir, han möter vid sidodörren.", "call": "Amir 070-174 06 33. Kvällar 1177. Vid fara 112."},
        "follow_up": {"on": "2027-02-09", "at": "13.00", "place": "Björkbackens skola, rum Granen"},
        "signatures": [
            {"name": "Alva Norberg", "role": "Barnet, om barnet vill"}, {"name": "Sara Norberg", "role": "Vårdnadshavare", "recorded": "Underskrivet 24 november 2026"}, {"name": "Johan Ek", "role": "Vårdnadshavare"},
            {"name": "Ingrid Wallin", "role": "För kommunen"}, {"name": "Maria Sundqvist", "role": "För regionen"}, {"name": "Karin Öberg", "role": "Samordnare"}],
        "law": ["10 kap. 8–9 §§ SoL", "16 kap. 4 § HSL"],
    })
}

fn sip_long() -> Value {
    let mut paper = sip();
    paper["child_name"] = json!(LONG_NAME);
    paper["voice"] =
        json!({"state": "said", "words": LONG, "told_to": LONG_NAME, "on": "2026-11-19", "how": "i samtal"});
    paper["needs"] = (0..4).map(|_| json!({"need": LONG, "intervention": LONG})).collect();
    paper["others"] = json!(format!("{LONG}\n\n{LONG}"));
    paper["goals"] = (0..2).map(|_| json!({"words": LONG, "goal": LONG, "reached_when": LONG,
        "steps": (0..4).map(|_| json!({"what": LONG, "who": LONG_UNIT, "by": "2026-12-18", "state": "late"})).collect::<Vec<_>>()})).collect();
    paper["signatures"] = (0..11).map(|_| json!({"name": LONG_NAME, "role": LONG_UNIT})).collect();
    paper["not_agreed"] = json!(LONG);
    paper["revision"] = revision(LONG);
    paper
}

fn sip_empty() -> Value {
    json!({"case_number": "2403-2026-020", "plan_number": 1, "child_name": "Milo Åström", "voice": {"state": "not_asked", "reason": "Milo var sjuk vid första samtalet.", "who_asks": "Amir Haddad", "before": "2026-12-03"}, "school": "Björkbackens skola", "protected": true})
}

fn consent() -> Value {
    json!({
        "case_number": "2403-2026-014", "asked_on": "2026-09-28", "child_name": "Alva Norberg", "personal_number": "20170112-2382",
        "school": "Björkbackens skola, årskurs 3", "language": "Svenska, ingen tolk", "purposes": ["hlt", "sip"],
        "organisations": [
            {"name": "Björkbackens skola med elevhälsan", "principal": "Bjurholms kommun"}, {"name": "Bjurholms hälsocentral", "principal": "Region Västerbotten"},
            {"name": "Socialtjänsten, stöd till barn och familj", "principal": "Bjurholms kommun"}, {"name": "Barn- och ungdomspsykiatrin (BUP), Umeå", "principal": "Region Västerbotten"},
            {"name": "Folktandvården, Bjurholm", "principal": "Region Västerbotten"}],
        "school_year_ends_on": "2027-06-30", "coordinator": {"name": "Karin Öberg", "phone": "070-174 06 21"},
        "givers": [{"role": "guardian", "name": "Sara Norberg"}, {"role": "guardian", "name": "Johan Ek"}, {"role": "child", "name": "Alva Norberg", "age": 9}],
        "law": ["10 kap. 1 § och 12 kap. 2 § OSL", "25 kap. 12 § och 26 kap. 9 § OSL", "19 kap. 1 § SoL"],
        "obtained_by": "Karin Öberg, samordnare", "original_kept_at": "Socialtjänsten, Bjurholm",
    })
}

fn consent_long() -> Value {
    let mut paper = consent();
    paper["child_name"] = json!(LONG_NAME);
    paper["organisations"] = (0..14)
        .map(|index| json!({"name": LONG_UNIT, "principal": "Region Västerbotten", "answer": index % 2 == 0}))
        .collect();
    paper["givers"] = (0..4).map(|_| json!({"role": "guardian", "name": LONG_NAME})).collect();
    paper
}

fn consent_empty() -> Value {
    json!({"case_number": "2403-2026-020", "asked_on": "2026-09-28", "child_name": "Milo Åström", "givers": [{"role": "guardian", "name": "Lisa Åström"}]})
}

/// A run chart as the core draws them: lines, marks, Source Sans 3.
const CHART: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 240" font-family="Source Sans 3" font-size="13"><path d="M40 20h560M40 70h560M40 120h560M40 170h560" stroke="#CBD3D8"/><path d="M40 95h560" stroke="#17212B" stroke-dasharray="6 4"/><path d="M40 40L142 60L244 80L346 110L448 130L600 150" fill="none" stroke="#0B4F71" stroke-width="2.4"/><circle cx="40" cy="40" r="4" fill="#0B4F71"/><circle cx="600" cy="150" r="4" fill="#0B4F71"/><text x="32" y="62">47</text><text x="592" y="174" font-weight="600">26</text><text x="540" y="88">Median 37,5 dagar</text><text x="30" y="210">kv 4 2023</text><text x="570" y="210">kv 3 2026</text></svg>"##;

/// The month's spot check with so many lines.
fn log(lines: usize) -> Value {
    let row = |at: usize| {
        json!({"number": (400 + at * 7).to_string(), "when": "13 oktober 2026 08.14", "who": "Ingrid Vallmark, Socialtjänsten", "what": "Läste ärendet",
            "about": "2403-2026-014", "outcome": if at.is_multiple_of(3) { "Frågade, i sin ordning\nGällde ett samtal om en överlämning." } else { "Hör till arbetet" }})
    };
    json!({"kind": "spot_check", "about": "Draget 3 november 2026", "short": "2026-11", "rows": (0..lines).map(row).collect::<Vec<_>>(), "cut": lines > 100,
        "head_sequence": "1843", "head_hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "signed": if lines == 0 { Value::Null } else { json!("Underskrivet 3 november 2026 av Ingrid Vallmark.") }})
}

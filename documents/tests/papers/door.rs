//! The door: papers made of what a real encrypted vault says, after a meeting with eight children.

use std::time::Instant;

use chrono::{DateTime, NaiveDateTime, Utc};
use samlat::{
    Desk, Now,
    vault::{Place, keys::Cost},
};
use samlat_documents::door;
use serde_json::{Value, json};

use crate::reading::{in_order, pages, told_by};

const CHILDREN: [&str; 8] = ["Alva", "Bo", "Cleo", "Dag", "Elin", "Folke", "Greta", "Hugo"];
pub(crate) const TODAY: &str = "2026-10-14";
const PASSPHRASE: &str = "gran fjäll tuva renhjord 47";

pub(crate) struct Office {
    desk: Desk,
    now: Now,
    _folder: tempfile::TempDir,
}

impl Office {
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let local: NaiveDateTime = format!("{TODAY}T09:00:00").parse().unwrap();
        let now = Now { at: DateTime::<Utc>::from_naive_utc_and_offset(local, Utc), local };
        let mut office =
            Self { desk: Desk::new(Place::new(folder.path().join("vault")), Cost::CHEAP), now, _folder: folder };
        office.ok(
            "create_vault",
            json!({ "municipality": "2403", "team": "HLT-teamet i Bjurholm", "user": "Ingrid Vallmark", "passphrase": PASSPHRASE }),
        );
        office
    }

    /// Lets the clock on the wall say "09:20" of that day.
    pub(crate) fn at(&mut self, clock: &str) {
        let local: NaiveDateTime = format!("{TODAY}T{clock}:00").parse().unwrap();
        self.now = Now { at: DateTime::<Utc>::from_naive_utc_and_offset(local, Utc), local };
    }

    pub(crate) fn call(&mut self, op: &str, input: Value) -> samlat::Result<Value> {
        self.call_with(op, input, Some(PASSPHRASE))
    }

    /// With another passphrase, or none.
    pub(crate) fn call_with(&mut self, op: &str, input: Value, again: Option<&str>) -> samlat::Result<Value> {
        door::call(&mut self.desk, op, input, self.now, again)
    }

    pub(crate) fn ok(&mut self, op: &str, input: Value) -> Value {
        self.call(op, input).unwrap_or_else(|why| panic!("{op}: {} {}", why.code(), why.data()))
    }

    /// The text of each page of a paper.
    pub(crate) fn paper(&mut self, op: &str, input: Value) -> (String, Vec<String>) {
        let file = self.ok(op, input);
        let bytes = self::file(&file);
        (file["file_name"].as_str().unwrap().to_owned(), pages(&bytes))
    }
}

/// The bytes of a file that crossed the wall.
pub(crate) fn file(crossed: &Value) -> Vec<u8> {
    serde_json::from_value::<samlat::ops::FileContent>(crossed.clone()).unwrap().bytes().unwrap()
}

/// A team of three with children whose families have said yes to all of it: the office and the team's people.
pub(crate) fn with_children(names: &[&str]) -> (Office, Vec<Value>) {
    let mut office = Office::new();
    let units = office.ok("list_units", json!({}));
    let unit = |name: &str| units.as_array().unwrap().iter().find(|unit| unit["name"] == name).unwrap()["id"].clone();
    let team: Vec<Value> = ["Skolan", "Socialtjänsten", "Hälsocentralen"].into_iter().map(unit).collect();
    let mut people = Vec::new();
    for (unit, name) in team.iter().zip(["Karin Öberg", "Samira Daoud", "Erik Lundmark"]) {
        let person =
            json!({ "unit": unit, "name": name, "title": "kurator", "phone": "070-174 06 21", "in_team": true });
        people.push(office.ok("add_professional", person)["id"].clone());
    }
    for (at, name) in names.iter().enumerate() {
        let case = office.ok(
            "register_case",
            json!({
                "child": { "kind": "new", "child": { "first_name": name, "last_name": "Nyberg", "birth_on": format!("{}-03-01", 2009 + 2 * at), "protection": "none" },
                    "guardians": [{ "name": format!("Sara {name}dotter"), "relation": "mamma", "phone": "", "protection": "none" }] },
                "source": "school", "intake_on": TODAY, "coordinator": people[0],
            }),
        );
        let mut answers = Vec::new();
        for unit in &team {
            for giver in [
                json!({ "kind": "guardian", "guardian": case["child"]["guardians"][0]["id"] }),
                json!({ "kind": "child" }),
            ] {
                answers.push(
                    json!({ "giver": giver, "unit": unit, "status": "given", "answered_on": TODAY, "reason": "" }),
                );
            }
        }
        office.ok(
            "record_consent",
            json!({ "child": case["child"]["id"], "purpose": "hlt", "asked_on": TODAY, "form": "oral", "answers": answers }),
        );
    }
    (office, people)
}

/// A meeting that is over, with eight children taken up: words, a decision, two promises, a next time each.
fn after_the_meeting() -> (Office, Value, Vec<Value>) {
    let (mut office, people) = with_children(&CHILDREN);
    let view = office.ok("plan_meeting", json!({ "kind": "team", "held_on": TODAY, "starts": "9.00", "minutes": 180 }));
    let meeting = view["meeting"]["id"].clone();
    office.ok("start_meeting", json!({ "meeting": meeting, "everyone_came": true }));
    let mut items = Vec::new();
    for line in view["agenda"].as_array().unwrap().iter().filter(|line| line["child"].is_object()) {
        let (item, case) = (line["item"].clone(), line["child"]["case"].clone());
        let name = line["child"]["name"].as_str().unwrap().split(' ').next().unwrap().to_owned();
        office.ok(
            "record_child_voice",
            json!({ "case": case, "item": item, "heard_on": TODAY, "form": "in_meeting", "words": format!("Det här säger {name}.") }),
        );
        office.ok(
            "record_decision",
            json!({ "item": item, "text": format!("Vi gör så här för {name}."), "dissent": "Erik ville vänta" }),
        );
        for (person, what) in [(&people[0], "pratar med eleven varje onsdag"), (&people[2], "Läkartid för magontet")]
        {
            let action =
                json!({ "case": case, "item": item, "professional": person, "what": what, "due_on": "2026-10-30" });
            office.ok("add_action", action);
        }
        office.ok("plan_follow_up", json!({ "case": case, "item": item, "planned_on": "2026-11-11" }));
        office.ok("close_item", json!({ "item": item }));
        items.push(item);
    }
    office.ok("end_meeting", json!({ "meeting": meeting }));
    office.ok("sign_minutes", json!({ "meeting": meeting }));
    (office, meeting, items)
}

#[test]
fn after_a_meeting_each_family_gets_its_own_papers_and_nobody_elses() {
    let (mut office, meeting, items) = after_the_meeting();
    for (item, name) in items.iter().zip(CHILDREN) {
        let mut whole = String::new();
        for op in ["child_minutes_paper", "family_paper", "child_page_paper"] {
            match office.call(op, json!({ "item": item })) {
                Ok(_) => whole.push_str(&office.paper(op, json!({ "item": item })).1.concat()),
                // Hugo is too small for a page of his own.
                Err(why) => assert_eq!((why.code(), op), ("not_found", "child_page_paper"), "{name}"),
            }
        }
        assert!(whole.contains(&format!("Det här säger {name}.")), "{name}: {whole}");
        for other in CHILDREN.iter().filter(|other| **other != name) {
            assert!(!whole.contains(&format!("Det här säger {other}.")), "{other} stands on the papers of {name}");
        }
    }
    let (_, minutes) = office.paper("child_minutes_paper", json!({ "item": items[0] }));
    in_order(
        &minutes.concat(),
        &[
            "Det här säger Alva.",
            "Vid anteckningarna",
            "Ingrid Vallmark",
            "Godkända av",
            "Ingrid Vallmark",
            "Vi gör så här för Alva.",
            "Avvikande mening: Erik ville vänta",
            "Läkartid för magontet",
            "Erik Lundmark, Hälsocentralen",
            "11 november",
        ],
    );
    let team = office.paper("minutes_paper", json!({ "meeting": meeting })).1.concat();
    in_order(&team, &["Vid anteckningarna", "Ingrid Vallmark", "Godkända av", "Ingrid Vallmark"]);
    let (name, family) = office.paper("family_paper", json!({ "item": items[0] }));
    assert!(name.starts_with("till-familjen-2403-2026-"), "{name}");
    in_order(
        &family.concat(),
        &[
            "Hej Sara!",
            "Alva sa",
            "Karin pratar med Alva varje onsdag.",
            "Erik ordnar läkartid för magontet.",
            "Ring Karin Öberg: 070-174 06 21",
        ],
    );
    let (_, own) = office.paper("child_page_paper", json!({ "item": items[5] }));
    in_order(
        &own.concat(),
        &["Hej Folke!", "Karin pratar med dig varje onsdag.", "Vi ses igen 11 november.", "Karin, kurator", "116 111"],
    );

    let from = Instant::now();
    let (name, all) = office.paper("meeting_papers", json!({ "meeting": meeting }));
    println!(
        "every paper of {} children: {} ms, {} pages with backs",
        CHILDREN.len(),
        from.elapsed().as_millis(),
        all.len()
    );
    assert_eq!(name, format!("papper-fran-motet-{TODAY}.pdf"));
    let written: Vec<&String> = all.iter().filter(|page| !page.trim().is_empty()).collect();
    assert!(written[0].contains("HLT-teamets möte"), "{}", written[0]);
    let one = file(&office.ok("meeting_papers", json!({ "meeting": meeting, "item": items[0], "one_side": true })));
    let info = told_by("pdfinfo", &["{}"], &one).replace('\u{a0}', " ");
    assert!(info.contains("Papper från mötet 14 oktober 2026") && pages(&one).len() == 3, "its own title: {info}");
}

#[test]
fn words_that_nobody_has_written_the_listener_of_were_told_to_somebody_in_the_team() {
    let (mut office, _) = with_children(&["Alva"]);
    let case = office.ok("list_cases", json!({}))[0]["case"].clone();
    let said = json!({ "case": case, "heard_on": TODAY, "form": "talk_alone", "words": "Det är bra." });
    office.ok("record_child_voice", said);
    let meeting = json!({ "kind": "team", "held_on": "2026-11-11", "starts": "9.00", "minutes": 60 });
    let meeting = office.ok("plan_meeting", meeting)["meeting"]["id"].clone();
    let offer = json!({ "case": case, "offered_on": TODAY, "offered_by": "Karin" });
    let plan = office.ok("offer_plan", offer)["plan"]["id"].clone();
    for (op, input) in [
        ("preparation_paper", json!({ "meeting": meeting, "unit": null })),
        ("sip_paper", json!({ "case": case, "plan": plan })),
    ] {
        let paper = office.paper(op, input).1.concat();
        assert!(paper.contains("Berättat för någon i teamet den 14 oktober 2026"), "{op}: {paper}");
    }
}

#[test]
fn the_minutes_say_the_next_date_also_of_a_child_that_was_not_taken_up() {
    let (mut office, _) = with_children(&["Alva"]);
    let view = office.ok("plan_meeting", json!({ "kind": "team", "held_on": TODAY, "starts": "9.00", "minutes": 60 }));
    let meeting = view["meeting"]["id"].clone();
    let line = view["agenda"].as_array().unwrap().iter().find(|line| line["child"].is_object()).unwrap();
    office.ok("start_meeting", json!({ "meeting": meeting, "everyone_came": true }));
    let next = json!({ "case": line["child"]["case"], "planned_on": "2026-11-11" });
    office.ok("plan_follow_up", next);
    office.ok("end_meeting", json!({ "meeting": meeting }));
    let seen = office.ok("meeting_minutes", json!({ "meeting": meeting }))["children"][0].clone();
    assert_eq!((&seen["state"], &seen["next_on"]), (&json!("waiting"), &json!("2026-11-11")));
    let paper = office.paper("minutes_paper", json!({ "meeting": meeting })).1.concat();
    in_order(&paper, &["Togs inte upp", "Nästa datum", "11 november 2026", "Anonyma konsultationer"]);
    assert!(!paper.contains("Inte bestämt"), "{paper}");
}

#[test]
fn a_conflict_of_interest_keeps_the_child_off_the_papers_of_those_it_concerns() {
    let (mut office, people) = with_children(&["Alva"]);
    let case = office.ok("list_cases", json!({}))[0]["case"].clone();
    let child = office.ok("open_case", json!({ "case": case }))["child"]["id"].clone();
    office.ok("mark_conflict", json!({ "child": child, "professional": people[1] }));
    let plan = json!({ "kind": "team", "held_on": TODAY, "starts": "9.00", "minutes": 60 });
    let meeting = office.ok("plan_meeting", plan)["meeting"]["id"].clone();
    let pages = office.paper("preparation_paper", json!({ "meeting": meeting, "unit": null })).1;
    let of = |unit: &str| pages.iter().find(|page| page.contains(unit)).unwrap();
    assert!(of("Socialtjänsten").contains("Ett barn står inte här på grund av jäv."), "{pages:?}");
    assert!(!of("Socialtjänsten").contains("Alva") && of("Hälsocentralen").contains("Alva N."), "{pages:?}");
    office.ok("start_meeting", json!({ "meeting": meeting, "everyone_came": true }));
    office.ok("end_meeting", json!({ "meeting": meeting }));
    let minutes = office.paper("minutes_paper", json!({ "meeting": meeting })).1.concat();
    assert!(minutes.contains("Står inte här på grund av jäv.") && !minutes.contains("Alva"), "{minutes}");
}

#[test]
fn a_decision_about_no_child_stands_under_its_item_and_a_family_that_was_there_is_thanked() {
    let (mut office, _) = with_children(&["Alva"]);
    let view = office.ok("plan_meeting", json!({ "kind": "team", "held_on": TODAY, "starts": "9.00", "minutes": 60 }));
    let meeting = view["meeting"]["id"].clone();
    let child =
        view["agenda"].as_array().unwrap().iter().find(|line| line["child"].is_object()).unwrap()["item"].clone();
    let mut other = |title: &str| {
        let view = office.ok("add_agenda_item", json!({ "meeting": meeting, "title": title }));
        view["agenda"].as_array().unwrap().iter().find(|line| line["title"] == title).unwrap()["item"].clone()
    };
    let (holidays, leaflet) = (other("Lovskola"), other("Broschyren"));
    office.ok("start_meeting", json!({ "meeting": meeting, "everyone_came": true }));
    for (item, what) in [(leaflet, "Trycka om den"), (holidays, "Fråga skolorna"), (Value::Null, "Boka nästa sal")] {
        let action = json!({ "meeting": meeting, "item": item, "what": what, "who": "Erik", "due_on": "2026-11-01" });
        office.ok("add_team_action", action);
    }
    office.ok("set_family_there", json!({ "item": child, "there": true }));
    office.ok("close_item", json!({ "item": child }));
    office.ok("end_meeting", json!({ "meeting": meeting }));
    let paper = office.paper("minutes_paper", json!({ "meeting": meeting })).1.concat();
    in_order(
        &paper,
        &[
            "Familjen var med.",
            "Lovskola",
            "Fråga skolorna",
            "Broschyren",
            "Trycka om den",
            "Mer som teamet gör",
            "Boka nästa sal",
        ],
    );
    let family = office.paper("family_paper", json!({ "item": child })).1.concat();
    let own = office.paper("child_minutes_paper", json!({ "item": child })).1.concat();
    assert!(own.contains("Sara Alvadotter"), "{own}");
    assert!(family.contains("Tack för att ni var med"), "{family}");
}

#[test]
fn a_paper_is_seen_before_it_is_printed() {
    let (mut office, meeting, _) = after_the_meeting();
    let seen = office.ok("paper_preview", json!({ "paper": "minutes_paper", "input": { "meeting": meeting } }));
    let pictures = seen["pages"].as_array().unwrap();
    assert!(!pictures.is_empty() && pictures.iter().all(|page| page.as_str().unwrap().starts_with("<svg")));
    assert_eq!(seen["unprintable"], "");
    let unknown = office.call("paper_preview", json!({ "paper": "list_cases", "input": {} }));
    assert_eq!(unknown.unwrap_err().code(), "unknown_op");
}

#[test]
fn a_quarter_is_told_back_to_the_team_without_a_name() {
    let mut office = Office::new();
    for (at, name) in CHILDREN.iter().enumerate() {
        let birth = format!("{}-03-01", 2009 + at);
        let child = json!({ "kind": "new", "child": { "first_name": name, "last_name": "Nyberg", "birth_on": birth }, "guardians": [] });
        office.ok("register_case", json!({ "child": child, "source": "school", "intake_on": "2026-08-12" }));
    }
    let (name, pages) = office.paper("recap_paper", json!({ "quarter": "2026-Q3" }));
    assert_eq!((name.as_str(), pages.len()), ("aterkoppling-2026-Q3.pdf", 1));
    in_order(
        &pages.concat(),
        &["Så gick kvartalet", "Juli–september 2026", "8 nya barn under kvartalet", "Inget har ändrats så mycket"],
    );
    assert!(CHILDREN.iter().all(|child| !pages.concat().contains(child)), "{pages:?}");
}

#[test]
fn a_made_up_paper_shows_the_municipalitys_words_and_its_arms_are_tried_first() {
    let mut office = Office::new();
    let texts = json!({ "paper": "family-feedback", "language": "sv", "texts": [{ "key": "tell_text", "text": "om något är fel, {barnets namn}." }] });
    office.ok("save_paper_texts", texts);
    let (name, text) = office.paper("sample_paper", json!({ "paper": "family-feedback" }));
    assert!(name.starts_with("till-familjen") && text.concat().contains("om något är fel, Alva."));
    let (_, english) = office.paper("sample_paper", json!({ "paper": "family-feedback", "language": "en" }));
    let english = english.concat();
    assert!(english.contains("What we decided") && english.contains("Tuesday 12 January at 13.00"), "{english}");
    let arms = |svg: &str| {
        let base64 = encoded(svg.as_bytes());
        json!({ "file": { "file_name": "vapen.svg", "media_type": "image/svg+xml", "base64": base64 } })
    };
    office.ok(
        "set_arms",
        arms("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 5\"><path d=\"M0 0h4v5z\"/></svg>"),
    );
    let broken =
        office.call("set_arms", arms("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"0\" height=\"0\"></svg>"));
    assert_eq!(broken.err().map(|why| why.code()), Some("arms_not_set"));
    let seen = office.ok("paper_preview", json!({ "paper": "sample_paper", "input": { "paper": "invitation" } }));
    assert_eq!(seen["pages"].as_array().unwrap().len(), 1);
}

#[test]
fn a_paper_is_printed_in_a_language_only_when_all_of_it_is_written_in_it() {
    let (mut office, _, items) = after_the_meeting();
    let (_, english) = office.paper("family_paper", json!({ "item": items[0], "language": "en" }));
    assert!(english.concat().contains("What we decided"));
    office.ok("set_paper_languages", json!({ "languages": ["fi"] }));
    let refused = office.call("family_paper", json!({ "item": items[0], "language": "fi" }));
    assert_eq!(refused.err().map(|why| why.code()), Some("paper_language_missing"));
    let seen = office.paper("sample_paper", json!({ "paper": "family-feedback", "language": "fi" })).1;
    assert!(seen.concat().contains("Det här bestämde vi"), "while it is written, Swedish stands where it is not");
}

#[test]
fn what_the_program_puts_together_stands_in_the_language_of_the_paper() {
    let mut office = Office::new();
    let units = office.ok("list_units", json!({}));
    let school = units.as_array().unwrap().iter().find(|unit| unit["name"] == "Skolan").unwrap()["id"].clone();
    let karin =
        json!({ "unit": school, "name": "Karin Öberg", "title": "kurator", "phone": "070-174 06 21", "in_team": true });
    let karin = office.ok("add_professional", karin)["id"].clone();
    let alva = json!({ "first_name": "Alva", "last_name": "Nyberg", "birth_on": "2017-03-01", "school": "Björkbackens skola",
        "school_form": "compulsory", "grade": 3, "language": "somaliska" });
    let child = json!({ "kind": "new", "child": alva, "guardians": [{ "name": "Sara Nyberg", "relation": "mamma", "phone": "", "protection": "none" }] });
    let case = json!({ "child": child, "source": "school", "intake_on": TODAY, "coordinator": karin });
    let case = office.ok("register_case", case)["case"]["id"].clone();
    let swedish = office.paper("consent_paper", json!({ "case": case })).1.concat();
    assert!(swedish.contains("Björkbackens skola, årskurs 3") && swedish.contains("Tolk: somaliska"), "{swedish}");
    let english = office.paper("consent_paper", json!({ "case": case, "language": "en" })).1.concat();
    assert!(english.contains("Björkbackens skola, year 3") && english.contains("Interpreter: somaliska"), "{english}");
    assert!(english.contains("30 June 2027"), "{english}");
    for swedish in ["årskurs", "Tolk", "oktober", "juni"] {
        assert!(!english.contains(swedish), "{swedish}: {english}");
    }
}

/// The base64 of a file that crosses the wall.
fn encoded(bytes: &[u8]) -> String {
    let file = serde_json::to_value(samlat::ops::FileContent::new("", "", bytes)).unwrap();
    file["base64"].as_str().unwrap().to_owned()
}

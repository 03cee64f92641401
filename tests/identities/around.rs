//! A name that says who around a protected child, and every op asked about one: none tells who it is.

use super::{SECRETS, alva, stored};
use crate::{
    access::{ids, questions},
    desk::{TestDesk, desk, desk_in_memory},
};
use samlat::ops::OPS;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// Alva's mother wherever somebody is named: she asked the child, the plan, and the meeting with the family, whose minutes are signed. The case, the meeting and its item.
fn mother_everywhere(desk: &mut TestDesk) -> (Value, Value, Value) {
    let case = alva(desk);
    let id = case["case"]["id"].clone();
    let units = ["Skolan", "Socialtjänsten", "Hälsocentralen"].map(|name| desk.unit(name));
    desk.consent(&case["child"]["id"], &units);
    let mother = "Sofia Nyberg";
    desk.ok(
        "record_child_voice",
        json!({ "case": id, "heard_on": "2026-10-13", "form": "talk_alone", "words": "Lugnt.", "asked_by": mother }),
    );
    desk.ok("offer_plan", json!({ "case": id, "offered_on": "2026-10-13", "offered_by": mother }));
    let own = json!({ "kind": "family", "held_on": "2026-10-13", "starts": "13.00", "minutes": 60, "cases": [id] });
    let view = desk.ok("plan_meeting", own);
    let meeting = view["meeting"]["id"].clone();
    let lines = view["agenda"].as_array().unwrap();
    let item = lines.iter().find(|line| line["child"].is_object()).unwrap()["item"].clone();
    let who = json!({ "kind": "guest", "unit": units[0], "name": mother });
    desk.ok("set_attendance", json!({ "meeting": meeting, "who": who, "status": "present" }));
    desk.ok("start_meeting", json!({ "meeting": meeting, "everyone_came": true }));
    desk.ok(
        "add_team_action",
        json!({ "meeting": meeting, "due_on": "2026-10-30", "what": "Ringer skolan", "who": mother }),
    );
    desk.ok("go_to_item", json!({ "item": item }));
    desk.ok("close_item", json!({ "item": item }));
    desk.ok("end_meeting", json!({ "meeting": meeting }));
    desk.ok("sign_minutes", json!({ "meeting": meeting }));
    (case, meeting, item)
}

#[test]
fn a_guardian_of_a_protected_child_is_called_by_the_relation_wherever_somebody_is_named() {
    let mut desk = desk();
    let (case, meeting, item) = mother_everywhere(&mut desk);
    let of = |field: &str, id: &Value| json!({ field: id });
    let asked = [
        ("voices_of_case", of("case", &case["case"]["id"])),
        ("plans_of", of("case", &case["case"]["id"])),
        ("meeting", of("meeting", &meeting)),
        ("meeting_matters", of("meeting", &meeting)),
        ("meeting_minutes", of("meeting", &meeting)),
        ("meeting_minutes", json!({ "meeting": meeting, "as_signed": true })),
        ("child_minutes", of("item", &item)),
        ("child_minutes", json!({ "item": item, "as_signed": true })),
    ];
    let told = |desk: &mut TestDesk, name: &str| {
        let tells = |(op, input): &(&'static str, Value)| desk.ok(op, input.clone()).to_string().contains(name);
        asked.iter().map(tells).collect::<Vec<bool>>()
    };
    assert_eq!(told(&mut desk, "Sofia Nyberg"), [true; 8]);
    desk.ok("protect_identity", json!({ "child": case["child"]["id"], "protection": "marked", "alias": "Stjärnan" }));
    assert_eq!(told(&mut desk, "Sofia"), [false; 8]);
    assert_eq!(told(&mut desk, "mamma"), [true; 8], "the relation stands where she did");
    let minutes = desk.ok("meeting_minutes", json!({ "meeting": meeting }));
    assert_ne!(minutes["changed"], true, "what was signed says the same");
    let found = stored(&mut desk, &SECRETS);
    assert!(found.is_empty(), "nor in what is kept of the signed minutes: {found:?}");
}

#[test]
fn a_name_for_a_guardian_who_alone_is_protected_goes_too() {
    let mut desk = desk();
    let (case, meeting, _) = mother_everywhere(&mut desk);
    let child = case["child"]["id"].clone();
    let guardians = desk.ok("open_case", json!({ "case": case["case"]["id"] }))["child"]["guardians"].clone();
    for guardian in guardians.as_array().unwrap().iter().filter(|one| one["relation"] == "mamma") {
        let hidden = json!({ "name": guardian["name"], "relation": "mamma", "phone": guardian["phone"], "protection": "registered_elsewhere" });
        desk.ok("change_guardian", json!({ "child": child, "id": guardian["id"], "guardian": hidden }));
    }
    for as_signed in [false, true] {
        let minutes = desk.ok("meeting_minutes", json!({ "meeting": meeting, "as_signed": as_signed })).to_string();
        assert!(!minutes.contains("Sofia") && minutes.contains("mamma"), "{as_signed}: {minutes}");
    }
    let found = stored(&mut desk, &["Sofia Nyberg", "070-174 06 05"]);
    assert!(found.is_empty(), "{found:?}");
}

/// What shows who a protected child is to who may know, having asked for the passphrase.
const OPENS: [&str; 4] = ["open_identity", "change_identity", "end_protection", "end_guardian_protection"];
/// What would end the walk: it closes the vault, or lets nothing else be asked until somebody has answered.
const ENDS: [&str; 9] = [
    "create_demo_vault",
    "lock",
    "unlock",
    "switch_user",
    "start_child_mode",
    "start_evaluation_round",
    "remove_demo_vault",
    "remove_user",
    "new_recovery_sheets",
];
/// Some that must have told of the child, by its alias or its case's number, for the walk to be one.
const REACHED: [&str; 9] = [
    "child_minutes",
    "consents_of",
    "contacts_of_case",
    "ended_meeting",
    "list_cases",
    "meeting",
    "open_case",
    "register_extract",
    "search_children",
];

#[test]
fn no_op_that_is_asked_about_a_protected_child_tells_who_it_is() {
    let known = |op: &&&str| OPS.iter().any(|one| one.name == **op);
    assert!(OPENS.iter().chain(&ENDS).all(|op| known(&op)), "the lists name ops");
    for protection in ["marked", "registered_elsewhere"] {
        let mut desk = desk_in_memory();
        let (case, meeting, item) = mother_everywhere(&mut desk);
        let number = case["case"]["number"].as_str().unwrap().to_owned();
        desk.ok("plan_meeting", json!({ "kind": "team", "held_on": "2026-10-14", "starts": "9.00", "minutes": 60 }));
        let child = case["child"]["id"].clone();
        desk.ok("protect_identity", json!({ "child": child, "protection": protection, "alias": "Stjärnan" }));
        let mut everything = vec![meeting.clone(), item];
        for (op, input) in [
            ("open_case", json!({ "case": case["case"]["id"] })),
            ("plans_of", json!({ "case": case["case"]["id"] })),
            ("meeting", json!({ "meeting": meeting })),
            ("list_meetings", json!({ "over": false })),
        ] {
            ids(&desk.ok(op, input), &mut everything);
        }
        let words = ["Alva", "Nyberg", "Sofia", number.as_str()].map(str::to_owned);
        let questions = questions(&everything, &words);
        let (mut reached, mut told) = (BTreeSet::new(), Vec::new());
        // What changes nothing first: the rest is asked when everything has been looked at.
        for changes in [false, true] {
            let walked = |op: &&samlat::ops::Op| op.undo == changes && !OPENS.contains(&op.name);
            for op in OPS.iter().filter(walked).filter(|op| !ENDS.contains(&op.name)) {
                let schema = op.input_schema();
                let asks = |question: &&Value| {
                    question.as_object().unwrap().keys().all(|field| !schema["properties"][field].is_null())
                };
                for question in questions.iter().filter(asks) {
                    // A refusal is shown to people as well.
                    let answer = match desk.call(op.name, question.clone()) {
                        Ok(answer) => answer.to_string(),
                        Err(error) => error.data().to_string(),
                    };
                    if answer.contains("Stjärnan") || answer.contains(&number) {
                        reached.insert(op.name);
                    }
                    let found = SECRETS.iter().filter(|secret| answer.contains(**secret));
                    told.extend(found.map(|secret| format!("{} {question} tells {secret}", op.name)));
                }
            }
        }
        assert_eq!(told, Vec::<String>::new(), "{protection}");
        assert!(REACHED.iter().all(|op| reached.contains(op)), "{protection}: {reached:?}");
        let opened = desk.ok("open_identity", json!({ "child": child })).to_string();
        assert!(opened.contains("Alva") && opened.contains("Sofia"), "all of it is there to be told");
    }
}

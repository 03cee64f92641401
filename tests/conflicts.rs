//! Conflicts of interest, and openings in an emergency.

use crate::{
    access::{MEMBER, switch, user},
    desk::{PASSPHRASE, TestDesk},
    teams::{child, child_with_consent, id, plan, team},
};
use serde_json::{Value, json};

const READER: &str = "vass 38 kajplats älv norrsken";

fn everything(desk: &mut TestDesk, alva: &Value) -> String {
    let (case, number) = (&alva["case"]["id"], &alva["case"]["number"]);
    let mut told = String::new();
    for (op, input) in [
        ("today", json!({})),
        ("list_cases", json!({})),
        ("list_meetings", json!({ "over": false })),
        ("open_case", json!({ "case": case })),
        ("list_actions", json!({})),
        ("search_children", json!({ "query": "Alva" })),
        ("search_children", json!({ "query": number })),
        ("possible_duplicates", json!({ "first_name": "Alva", "last_name": "Nyberg", "number": "", "birth_on": null })),
    ] {
        if let Ok(answer) = desk.call(op, input) {
            told.push_str(&answer.to_string());
        }
    }
    told
}

#[test]
fn a_conflict_of_interest_hides_the_child_everywhere_also_from_a_coordinator() {
    let mut desk = team();
    let alva = child_with_consent(&mut desk, "Alva", "Nyberg");
    child_with_consent(&mut desk, "Hugo", "Mo");
    let view = plan(&mut desk, "2026-10-14");
    let samira = user(&mut desk, "Samira Daoud", "member", "Socialtjänsten", MEMBER);
    user(&mut desk, "Karin Holmlund", "coordinator", "Skolan", READER);
    let karin = desk.ok("list_users", json!({})).as_array().unwrap().last().unwrap()["professional"].clone();
    for person in [&samira["professional"], &karin] {
        desk.ok("mark_conflict", json!({ "child": alva["child"]["id"], "professional": person }));
    }
    assert_eq!(desk.ok("conflicts_of", json!({ "child": alva["child"]["id"] })).as_array().unwrap().len(), 2);
    assert!(everything(&mut desk, &alva).contains("Alva N."));
    for (passphrase, rest) in [(MEMBER, "Hugo M."), (READER, "Hugo M.")] {
        switch(&mut desk, passphrase);
        let told = everything(&mut desk, &alva);
        assert!(!told.contains("Alva") && !told.contains(alva["case"]["number"].as_str().unwrap()), "{told}");
        assert!(told.contains(rest));
        let meeting = desk.ok("meeting", json!({ "meeting": id(&view) })).to_string();
        assert!(!meeting.contains("Alva") && meeting.contains("Hugo"), "{meeting}");
    }
    // What a coordinator with a conflict writes changes nothing about that child, and nothing else is lost.
    desk.ok("rebuild_agenda", json!({ "meeting": id(&view) }));
    child(&mut desk, "Wilma", "Ek");
    assert_eq!(
        desk.code("add_guardian", json!({ "child": alva["child"]["id"], "guardian": { "name": "X" } })),
        "not_found"
    );
    switch(&mut desk, PASSPHRASE);
    let meeting = desk.ok("meeting", json!({ "meeting": id(&view) })).to_string();
    assert!(meeting.contains("Alva") && meeting.contains("Hugo"), "{meeting}");
    desk.ok("remove_conflict", json!({ "child": alva["child"]["id"], "professional": samira["professional"] }));
    switch(&mut desk, MEMBER);
    assert!(everything(&mut desk, &alva).contains("Alva N."));
}

#[test]
fn an_emergency_opening_has_a_reason_ends_and_waits_for_the_coordinator() {
    let mut desk = team();
    let alva = child(&mut desk, "Alva", "Nyberg");
    let (case, number) = (alva["case"]["id"].clone(), alva["case"]["number"].clone());
    user(&mut desk, "Samira Daoud", "member", "Socialtjänsten", MEMBER);
    switch(&mut desk, MEMBER);
    assert_eq!(desk.code("open_case", json!({ "case": case })), "not_found");
    assert_eq!(desk.code("open_in_emergency", json!({ "number": number, "reason": " " })), "input");
    assert_eq!(
        desk.code("open_in_emergency", json!({ "number": "2403", "reason": "Jouren ringde." })),
        "not_found",
        "a part of a number finds nobody"
    );
    let opened = desk.ok("open_in_emergency", json!({ "number": number, "reason": "Jouren ringde." }));
    assert_eq!((&opened["case"], &opened["until"]), (&case, &json!("2026-10-13T09:14:00")));
    assert_eq!(desk.ok("open_case", json!({ "case": case }))["child"]["first_name"], "Alva");
    desk.now = crate::desk::moment("2026-10-13T09:14:01");
    assert_eq!(desk.code("open_case", json!({ "case": case })), "not_found", "the hour is over");
    switch(&mut desk, PASSPHRASE);
    let needs = desk.ok("today", json!({}))["needs"].clone();
    assert_eq!((&needs[0]["kind"], &needs[0]["openings"]), (&json!("emergency_openings"), &json!(1)));
    let view = plan(&mut desk, "2026-10-14");
    assert_eq!(view["agenda"].to_string().matches("Nödöppningar").count(), 1);
    let again = desk.ok("rebuild_agenda", json!({ "meeting": id(&view) }));
    assert_eq!(again["agenda"].to_string().matches("Nödöppningar").count(), 1);
    let openings = desk.ok("emergency_openings", json!({}));
    assert_eq!(
        (&openings[0]["user"], &openings[0]["who"], &openings[0]["reason"]),
        (&json!("Samira Daoud"), &json!("Alva N."), &json!("Jouren ringde."))
    );
    desk.ok("sign_off_opening", json!({ "opening": openings[0]["id"] }));
    let today = desk.ok("today", json!({})).to_string();
    assert!(!today.contains("emergency_openings"), "{today}");
}

#[test]
fn who_has_a_conflict_opens_nothing_in_an_emergency() {
    let mut desk = team();
    let alva = child(&mut desk, "Alva", "Nyberg");
    let samira = user(&mut desk, "Samira Daoud", "member", "Socialtjänsten", MEMBER);
    desk.ok("mark_conflict", json!({ "child": alva["child"]["id"], "professional": samira["professional"] }));
    switch(&mut desk, MEMBER);
    let open = json!({ "number": alva["case"]["number"], "reason": "Nyfiken." });
    assert_eq!(desk.code("open_in_emergency", open), "conflict_of_interest");
    assert_eq!(desk.code("open_case", json!({ "case": alva["case"]["id"] })), "not_found");
}

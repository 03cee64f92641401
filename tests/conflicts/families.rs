//! What a meeting with a family tells who must not see its child, or may not: that it is, and nothing of whose it is.

use super::READER;
use crate::{
    access::{MEMBER, switch, user},
    desk::{PASSPHRASE, TestDesk},
    teams::{answers, child_with_consent, id, team},
};
use serde_json::{Value, json};

const TELLS: [&str; 3] = ["Björnstigen 4", "Mormor Greta", "Sofia är sjuk"];

/// Which of what tells stands on the pages that this user opens of these meetings.
fn told(desk: &mut TestDesk, meetings: &[&Value]) -> [bool; 3] {
    let mut pages = String::new();
    let lists = [true, false].map(|over| ("list_meetings", json!({ "over": over })));
    let pages_of = ["meeting", "meeting_minutes", "meeting_matters", "meeting_preparation", "ended_meeting"];
    let of = meetings.iter().flat_map(|meeting| pages_of.map(|op| (op, json!({ "meeting": meeting }))));
    for (op, input) in lists.into_iter().chain([("today", json!({}))]).chain(of) {
        if let Ok(page) = desk.call(op, input) {
            pages.push_str(&page.to_string());
        }
    }
    TELLS.map(|text| pages.contains(text))
}

#[test]
fn a_meeting_with_a_family_does_not_say_whose_it_is_to_who_may_not_see_the_child() {
    let mut desk = team();
    let alva = child_with_consent(&mut desk, "Alva", "Nyberg");
    let plan = json!({ "kind": "family", "held_on": "2026-10-14", "starts": "13.00", "minutes": 60, "place": TELLS[0], "cases": [alva["case"]["id"]] });
    let (held, off) = (id(&desk.ok("plan_meeting", plan.clone())), id(&desk.ok("plan_meeting", plan)));
    let school = desk.unit("Skolan");
    let guest = json!({ "kind": "guest", "name": TELLS[1], "unit": school });
    desk.ok("set_attendance", json!({ "meeting": held, "who": guest, "status": "expected" }));
    desk.ok("cancel_meeting", json!({ "meeting": off, "reason": TELLS[2] }));
    user(&mut desk, "Olle Ek", "member", "Socialtjänsten", MEMBER);
    user(&mut desk, "Berit Ek", "coordinator", "Skolan", READER);
    let berit = desk.ok("list_users", json!({})).as_array().unwrap().last().unwrap()["professional"].clone();
    let both = [&held, &off];
    assert_eq!(told(&mut desk, &both), [true; 3]);
    switch(&mut desk, READER);
    assert_eq!(told(&mut desk, &both), [true; 3], "a coordinator sees every child but those with a conflict");
    switch(&mut desk, MEMBER);
    assert_eq!(told(&mut desk, &both), [true, false, false], "where, as long as the consent covers the unit");

    switch(&mut desk, PASSPHRASE);
    desk.ok("mark_conflict", json!({ "child": alva["child"]["id"], "professional": berit }));
    answers(&mut desk, &alva, &[("Socialtjänsten", "withdrawn")], None);
    switch(&mut desk, MEMBER);
    assert_eq!(told(&mut desk, &both), [false; 3]);
    switch(&mut desk, READER);
    assert_eq!(told(&mut desk, &both), [false; 3]);

    // What is not shown is not written over: a day can be changed, who comes cannot.
    let moved = json!({ "meeting": held, "held_on": "2026-10-15", "starts": "13.00", "minutes": 60, "place": "" });
    assert_eq!(desk.ok("change_meeting", moved)["meeting"]["place"], "");
    let coming = desk.ok("meeting", json!({ "meeting": held }))["units"][0]["people"][0]["id"].clone();
    let away = json!({ "meeting": held, "who": { "kind": "listed", "attendance": coming }, "status": "absent" });
    assert_eq!(desk.code("set_attendance", away), "not_allowed");
    switch(&mut desk, PASSPHRASE);
    assert_eq!(told(&mut desk, &both), [true; 3]);
}

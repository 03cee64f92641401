//! What was written down at a SIP is read by those to whom the family has said yes about the SIP, wherever it stands, whatever was answered to the team.

use crate::{
    access::{MEMBER, switch, user},
    desk::{PASSPHRASE, TestDesk},
    rooms::{promised, talked_about},
    sip_rooms::sip_at,
    teams::{TEAM, answers, answers_to, child, item_of, opened_at, team},
};
use serde_json::{Value, json};
use std::collections::BTreeSet;

const OTHER_MEMBER: &str = "lavskrika hylla 41 kaffe spade";

/// Each kind of word that a SIP meeting writes down: about the child, about a part of the meeting, about the whole of it.
const SAID: [&str; 7] = ["orden", "anteckningen", "beslutet", "insatsen", "delkanarie", "dellöftet", "möteslöftet"];

fn missing(told: &str) -> Vec<&'static str> {
    SAID.into_iter().filter(|word| !told.contains(word)).collect()
}

/// Marks those from the social services as absent.
fn without_social_services(desk: &mut TestDesk, meeting: &Value) {
    let view = desk.ok("meeting", json!({ "meeting": meeting }));
    let units = view["units"].as_array().unwrap();
    let theirs = units.iter().find(|unit| unit["unit_name"] == "Socialtjänsten").unwrap();
    for one in theirs["people"].as_array().unwrap() {
        let who = json!({ "kind": "listed", "attendance": one["id"] });
        desk.ok("set_attendance", json!({ "meeting": meeting, "who": who, "status": "absent" }));
    }
}

/// Writes down a word of every kind, ends the meeting and signs what it says.
fn written_down(desk: &mut TestDesk, case: &Value, meeting: &Value, item: &Value) {
    talked_about(desk, case, meeting, item);
    let view = desk.ok("meeting", json!({ "meeting": meeting }));
    let part = view["agenda"].as_array().unwrap().iter().find(|line| line["kind"] == "other").unwrap()["item"].clone();
    desk.ok("save_item_note", json!({ "item": part, "note": "delkanarie" }));
    for (item, what) in [(part, "dellöftet"), (Value::Null, "möteslöftet")] {
        let promise = json!({ "meeting": meeting, "item": item, "what": what, "who": "Karin", "due_on": "2026-10-20" });
        desk.ok("add_team_action", promise);
    }
    desk.ok("end_meeting", json!({ "meeting": meeting }));
    desk.ok("sign_minutes", json!({ "meeting": meeting }));
}

/// Everything that a member may ask for and that could tell of it.
fn read_as(desk: &mut TestDesk, passphrase: &str, case: &Value, meeting: &Value) -> String {
    switch(desk, passphrase);
    let (case, as_signed) = (&case["case"]["id"], true);
    let asked = [
        ("open_case", json!({ "case": case })),
        ("actions_of_case", json!({ "case": case })),
        ("voices_of_case", json!({ "case": case })),
        ("list_actions", json!({})),
        ("list_cases", json!({})),
        ("search_children", json!({ "query": "anteckningen" })),
        ("today", json!({})),
        ("meeting", json!({ "meeting": meeting })),
        ("meeting_minutes", json!({ "meeting": meeting })),
        ("meeting_minutes", json!({ "meeting": meeting, "as_signed": as_signed })),
    ];
    let told: Vec<String> = asked.into_iter().map(|(op, input)| format!("{op}: {}", desk.ok(op, input))).collect();
    switch(desk, PASSPHRASE);
    told.join("\n")
}

/// Alva, about whom the team's answers leave the health centre out and the SIP's the social services; a member in each of the two.
fn alva_between(desk: &mut TestDesk) -> Value {
    let alva = child(desk, "Alva", "Nyberg");
    let to_team = [("Skolan", "given"), ("Socialtjänsten", "given"), ("Hälsocentralen", "declined")];
    let to_sip = [("Skolan", "given"), ("Socialtjänsten", "declined"), ("Hälsocentralen", "given")];
    answers(desk, &alva, &to_team, None);
    answers_to(desk, "sip", &alva, &to_sip, None);
    user(desk, "Stina Berg", "member", "Socialtjänsten", MEMBER);
    user(desk, "Elsa Ek", "member", "Hälsocentralen", OTHER_MEMBER);
    alva
}

#[test]
fn what_a_sip_meeting_wrote_down_is_read_by_whom_the_consent_to_the_sip_covers() {
    for kind in ["sip", "sip_follow_up", "sip_prepare"] {
        let mut desk = team();
        let alva = alva_between(&mut desk);
        promised(&mut desk, &alva);
        let (meeting, item) = sip_at(&mut desk, kind, "2026-10-14", &alva);
        without_social_services(&mut desk, &meeting);
        written_down(&mut desk, &alva, &meeting, &item);
        let by_team = read_as(&mut desk, MEMBER, &alva, &meeting);
        assert_eq!(missing(&by_team), SAID, "{kind}: the yes to the team is none to the SIP");
        assert!(by_team.contains("löftet"), "{kind}: what was promised in no SIP meeting");
        assert!(!by_team.contains("voice_missing"), "{kind}: nor is it said that nobody has asked her");
        let by_sip = read_as(&mut desk, OTHER_MEMBER, &alva, &meeting);
        assert_eq!(missing(&by_sip), [""; 0], "{kind}");
        assert!(!by_sip.contains("\"löftet\""), "{kind}: the rest goes by the yes to the team");
        switch(&mut desk, OTHER_MEMBER);
        let minutes = desk.ok("meeting_minutes", json!({ "meeting": meeting }));
        assert_eq!(minutes["children"][0]["shown"], "in_full", "{kind}: as everybody who was there may see her");
        switch(&mut desk, PASSPHRASE);
        desk.now.at += chrono::TimeDelta::seconds(1);
        answers_to(&mut desk, "sip", &alva, &[("Hälsocentralen", "withdrawn")], None);
        switch(&mut desk, OTHER_MEMBER);
        assert_eq!(desk.code("open_case", json!({ "case": alva["case"]["id"] })), "not_found");
        let minutes = desk.ok("meeting_minutes", json!({ "meeting": meeting })).to_string();
        assert_eq!(missing(&minutes), SAID, "{kind}: taken back");
    }
}

#[test]
fn a_pre_meeting_is_read_by_the_consent_to_the_team_until_anybody_is_asked_about_the_sip() {
    let mut desk = team();
    let alva = child(&mut desk, "Alva", "Nyberg");
    answers(&mut desk, &alva, &["Skolan", "Socialtjänsten", "Hälsocentralen"].map(|unit| (unit, "given")), None);
    user(&mut desk, "Stina Berg", "member", "Socialtjänsten", MEMBER);
    let (meeting, item) = sip_at(&mut desk, "sip_prepare", "2026-10-14", &alva);
    written_down(&mut desk, &alva, &meeting, &item);
    assert_eq!(missing(&read_as(&mut desk, MEMBER, &alva, &meeting)), [""; 0]);
    answers_to(&mut desk, "sip", &alva, &[("Skolan", "given")], None);
    let after = read_as(&mut desk, MEMBER, &alva, &meeting);
    assert_eq!(missing(&after), SAID, "from the first answer about the SIP that answer alone decides");
}

#[test]
fn what_a_sip_meeting_says_of_no_single_child_is_read_by_who_may_read_of_all_of_them() {
    let mut desk = team();
    let (alva, bo) = (alva_between(&mut desk), child(&mut desk, "Bo", "Nyberg"));
    answers_to(&mut desk, "sip", &bo, &[("Skolan", "given")], None);
    let both = json!([alva["case"]["id"], bo["case"]["id"]]);
    let siblings = json!({ "kind": "sip", "held_on": "2026-10-14", "starts": "13.00", "minutes": 60, "cases": both });
    let view = desk.ok("plan_meeting", siblings);
    let (meeting, item) = opened_at(&mut desk, &view, "2026-10-14", &alva);
    without_social_services(&mut desk, &meeting);
    written_down(&mut desk, &alva, &meeting, &item);
    let told = read_as(&mut desk, OTHER_MEMBER, &alva, &meeting);
    assert_eq!(missing(&told), ["delkanarie", "dellöftet", "möteslöftet"], "it may be about her brother");
}

/// Alva and her brother, both with a yes to the SIP from all; Berit, a coordinator, must not see him.
fn siblings_between(desk: &mut TestDesk) -> (Value, Value) {
    let (alva, bo) = (child(desk, "Alva", "Nyberg"), child(desk, "Bo", "Nyberg"));
    for one in [&alva, &bo] {
        answers_to(desk, "sip", one, &TEAM.map(|unit| (unit, "given")), None);
    }
    user(desk, "Berit Ek", "coordinator", "Skolan", OTHER_MEMBER);
    let berit = desk.ok("list_users", json!({})).as_array().unwrap().last().unwrap()["professional"].clone();
    desk.ok("mark_conflict", json!({ "child": bo["child"]["id"], "professional": berit }));
    (alva, bo)
}

#[test]
fn what_a_sip_meeting_says_of_no_single_child_is_kept_from_a_coordinator_who_must_not_see_one_of_them() {
    let mut desk = team();
    let (alva, bo) = siblings_between(&mut desk);
    let both = json!([alva["case"]["id"], bo["case"]["id"]]);
    let siblings = json!({ "kind": "sip", "held_on": "2026-10-14", "starts": "13.00", "minutes": 60, "cases": both });
    let view = desk.ok("plan_meeting", siblings);
    let (meeting, item) = opened_at(&mut desk, &view, "2026-10-14", &alva);
    written_down(&mut desk, &alva, &meeting, &item);
    let promise = desk.ok("meeting_matters", json!({ "meeting": meeting }))["decided"][0]["id"].clone();
    let told = read_as(&mut desk, OTHER_MEMBER, &alva, &meeting);
    assert_eq!(missing(&told), ["delkanarie", "dellöftet", "möteslöftet"], "it may be about her brother");
    switch(&mut desk, OTHER_MEMBER);
    let matters = desk.ok("meeting_matters", json!({ "meeting": meeting }));
    assert_eq!((&matters["items"], &matters["decided"]), (&json!([]), &json!([])));
    let settled = json!({ "meeting": meeting, "action": promise, "state": "done" });
    assert_eq!(desk.code("settle_team_action", settled), "not_found", "nor is it settled by who does not see it");
    let (alone, item) = sip_at(&mut desk, "sip_follow_up", "2026-10-15", &alva);
    assert_eq!(desk.ok("meeting_matters", json!({ "meeting": alone }))["before"], json!([]));
    written_down(&mut desk, &alva, &alone, &item);
    let told = desk.ok("meeting_minutes", json!({ "meeting": alone, "as_signed": true })).to_string();
    assert!(told.contains("delkanarie") && told.contains("möteslöftet"), "a meeting about Alva alone is hers to read");
}

#[test]
fn what_was_promised_at_a_sip_meeting_is_asked_for_at_that_childs_follow_ups_and_at_no_other_childs_meeting() {
    let mut desk = team();
    let (alva, bo) = siblings_between(&mut desk);
    let (first, item) = sip_at(&mut desk, "sip", "2026-10-14", &alva);
    written_down(&mut desk, &alva, &first, &item);
    let before = |desk: &mut TestDesk, meeting: &Value| {
        let matters = desk.ok("meeting_matters", json!({ "meeting": meeting }));
        let asked = matters["before"].as_array().unwrap().iter().map(|one| one["what"].as_str().unwrap().to_owned());
        asked.collect::<BTreeSet<String>>().into_iter().collect::<Vec<_>>()
    };
    let (others, _) = sip_at(&mut desk, "sip", "2026-10-21", &bo);
    assert_eq!(before(&mut desk, &others), [""; 0], "another child's SIP");
    desk.ok("end_meeting", json!({ "meeting": others }));
    let (next, _) = sip_at(&mut desk, "sip_follow_up", "2026-10-28", &alva);
    assert_eq!(before(&mut desk, &next), ["dellöftet", "möteslöftet"]);
    desk.ok("end_meeting", json!({ "meeting": next }));
    let both = json!([alva["case"]["id"], bo["case"]["id"]]);
    let siblings = json!({ "kind": "sip", "held_on": "2026-11-04", "starts": "13.00", "minutes": 60, "cases": both });
    let view = desk.ok("plan_meeting", siblings);
    let (together, _) = opened_at(&mut desk, &view, "2026-11-04", &alva);
    let promise = json!({ "meeting": together, "item": Value::Null, "what": "syskonlöftet", "who": "Karin", "due_on": "2026-11-20" });
    desk.ok("add_team_action", promise);
    assert_eq!(before(&mut desk, &together), ["dellöftet", "möteslöftet"], "the meeting is about her too");
    desk.ok("end_meeting", json!({ "meeting": together }));
    let (last, _) = sip_at(&mut desk, "sip_follow_up", "2026-11-11", &alva);
    assert_eq!(
        before(&mut desk, &last),
        ["dellöftet", "möteslöftet"],
        "what may be about her brother is not asked for"
    );
}

#[test]
fn a_child_who_was_taken_off_the_agenda_keeps_no_promise_from_the_others_follow_up() {
    let mut desk = team();
    let (alva, bo) = siblings_between(&mut desk);
    let both = json!([alva["case"]["id"], bo["case"]["id"]]);
    let siblings = json!({ "kind": "sip", "held_on": "2026-10-14", "starts": "13.00", "minutes": 60, "cases": both });
    let view = desk.ok("plan_meeting", siblings);
    desk.ok("remove_agenda_item", json!({ "item": item_of(&view, &bo), "reason": "Bo får en egen dag" }));
    let (first, item) = opened_at(&mut desk, &view, "2026-10-14", &alva);
    written_down(&mut desk, &alva, &first, &item);
    let mut asked_at = |case: &Value, on: &str| {
        let (meeting, _) = sip_at(&mut desk, "sip_follow_up", on, case);
        let before = desk.ok("meeting_matters", json!({ "meeting": meeting }))["before"].as_array().unwrap().len();
        desk.ok("end_meeting", json!({ "meeting": meeting }));
        before
    };
    assert_eq!(asked_at(&alva, "2026-10-21"), 2, "it was about Alva alone");
    assert_eq!(asked_at(&bo, "2026-10-28"), 0, "and not about Bo");
}

//! In a SIP meeting a child is shown by what was answered about the SIP, whatever was answered to the team.

use crate::{
    desk::{TestDesk, moment},
    rooms::{ANSWERS, CANARIES, leaks, promised, rule, talked_about},
    teams::{TEAM, answers_to, child, child_with_consent, open_at, opened_at, team},
};
use proptest::{
    prelude::*,
    test_runner::{Config, TestCaseError, TestRunner},
};
use serde_json::{Value, json};
use std::cell::RefCell;

/// Ticks who is in the room, unit by unit.
fn tick(desk: &mut TestDesk, meeting: &Value, people: &[Value], there: &[bool]) {
    for (people, there) in people.iter().zip(there) {
        for one in people.as_array().unwrap() {
            let status = if *there { "present" } else { "absent" };
            desk.ok(
                "set_attendance",
                json!({ "meeting": meeting, "who": { "kind": "listed", "attendance": one }, "status": status }),
            );
        }
    }
}

/// That everything the room can see shows the child as expected, and holds not a word more.
fn it_is_seen(desk: &mut TestDesk, meeting: &Value, item: &Value, expected: &str) -> Result<(), TestCaseError> {
    let seen = desk.ok("case_in_meeting", json!({ "item": item }));
    prop_assert_eq!(&seen["shown"], expected);
    let shown = desk.call("show_in_room", json!({ "meeting": meeting, "show": true }));
    prop_assert_eq!(shown.is_ok(), expected != "skipped");
    let minutes = desk.ok("meeting_minutes", json!({ "meeting": meeting }));
    prop_assert_eq!(&minutes["children"][0]["shown"], expected);
    let room = desk.ok("room_view", json!({}));
    let view = desk.ok("meeting", json!({ "meeting": meeting }));
    let everything = format!("{seen} {room} {minutes} {view}");
    let leaks = leaks(&everything);
    if expected == "in_full" {
        prop_assert_eq!(leaks, CANARIES);
    } else {
        prop_assert!(leaks.is_empty(), "{:?} in the room", leaks);
        prop_assert_eq!(desk.code("save_note", json!({ "item": item, "note": "nytt" })), "not_shown");
    }
    Ok(())
}

/// A SIP meeting of that kind about the child that goes on.
pub(crate) fn sip_at(desk: &mut TestDesk, kind: &str, on: &str, case: &Value) -> (Value, Value) {
    let planned =
        json!({ "kind": kind, "held_on": on, "starts": "13.00", "minutes": 60, "cases": [case["case"]["id"]] });
    let view = desk.ok("plan_meeting", planned);
    opened_at(desk, &view, on, case)
}

fn everybody_says_yes(desk: &mut TestDesk, case: &Value) {
    answers_to(desk, "sip", case, &TEAM.map(|unit| (unit, "given")), None);
}

#[test]
fn a_sip_meeting_sees_what_the_consent_to_the_sip_allows_whatever_was_answered_to_the_team() {
    let answer = || prop::array::uniform3(prop::sample::select(ANSWERS.to_vec()));
    let input = (answer(), answer(), prop::array::uniform3(any::<bool>()));
    for kind in ["sip_prepare", "sip", "sip_follow_up"] {
        let mut desk = team();
        let case = child(&mut desk, "Kanarina", "Fågelqvist");
        promised(&mut desk, &case);
        everybody_says_yes(&mut desk, &case);
        let (meeting, item) = sip_at(&mut desk, kind, "2026-10-14", &case);
        let people = talked_about(&mut desk, &case, &meeting, &item);
        let desk = RefCell::new((desk, 0_i64));
        let mut runner = TestRunner::new(Config { cases: 15, failure_persistence: None, ..Config::default() });
        let ran = runner.run(&input, |(to_sip, to_team, there)| {
            let mut both = desk.borrow_mut();
            both.1 += 1;
            let second = both.1;
            let desk = &mut both.0;
            desk.now = moment("2026-10-14T13:00:00");
            desk.now.at += chrono::TimeDelta::seconds(second);
            for (purpose, answered) in [("sip", to_sip), ("hlt", to_team)] {
                let said: Vec<(&str, &str)> = TEAM.iter().copied().zip(answered).collect();
                answers_to(desk, purpose, &case, &said, None);
            }
            tick(desk, &meeting, &people, &there);
            it_is_seen(desk, &meeting, &item, rule(&to_sip, &there))?;
            let papers = desk.ok("meeting_preparation", json!({ "meeting": meeting }));
            for page in papers["pages"].as_array().unwrap() {
                let at = TEAM.iter().position(|unit| page["unit_name"] == *unit).unwrap();
                prop_assert_eq!(page.to_string().contains("Kanarina"), to_sip[at] == "given");
            }
            Ok(())
        });
        ran.unwrap();
    }
}

#[test]
fn several_consents_to_a_sip_cover_together_and_a_protected_child_stays_a_number() {
    let mut desk = team();
    let alva = child_with_consent(&mut desk, "Alva", "Nyberg");
    answers_to(&mut desk, "sip", &alva, &[("Skolan", "given"), ("Socialtjänsten", "given")], None);
    let (_, item) = sip_at(&mut desk, "sip", "2026-10-14", &alva);
    let seen = desk.ok("case_in_meeting", json!({ "item": item }));
    assert_eq!(seen["shown"], "number_only");
    assert_eq!(seen["not_covered"], json!(["Hälsocentralen"]), "the yes to the team is none to the SIP");
    answers_to(&mut desk, "sip", &alva, &[("Hälsocentralen", "given")], None);
    assert_eq!(desk.ok("case_in_meeting", json!({ "item": item }))["shown"], "in_full");
    let hidden = json!({ "id": alva["child"]["id"], "child": { "first_name": "Stjärna", "last_name": "", "protection": "marked" } });
    desk.ok("change_child", hidden);
    let seen = desk.ok("case_in_meeting", json!({ "item": item }));
    assert_eq!((&seen["shown"], &seen["why"]), (&json!("number_only"), &json!({ "kind": "protected" })));
}

#[test]
fn what_was_noted_in_the_team_is_not_read_at_a_sip_meeting_nor_the_other_way() {
    let mut desk = team();
    let alva = child_with_consent(&mut desk, "Alva", "Nyberg");
    everybody_says_yes(&mut desk, &alva);
    let note = |desk: &mut TestDesk, (meeting, item): (Value, Value), said: &str| {
        let before = desk.ok("case_in_meeting", json!({ "item": item }))["last_note"].clone();
        desk.ok("save_note", json!({ "item": item, "note": said }));
        desk.ok("close_item", json!({ "item": item }));
        desk.ok("end_meeting", json!({ "meeting": meeting }));
        before
    };
    let first = open_at(&mut desk, "2026-10-13", &alva);
    assert_eq!(note(&mut desk, first, "Sagt i teamet"), "");
    let sip = sip_at(&mut desk, "sip", "2026-10-14", &alva);
    assert_eq!(note(&mut desk, sip, "Sagt om planen"), "");
    let again = open_at(&mut desk, "2026-11-11", &alva);
    assert_eq!(note(&mut desk, again, "Sagt i teamet igen"), "Sagt i teamet");
    let follow_up = sip_at(&mut desk, "sip_follow_up", "2026-12-01", &alva);
    assert_eq!(note(&mut desk, follow_up, "Sagt på uppföljningen"), "Sagt om planen");
}

#[test]
fn a_pre_meeting_reads_what_was_said_under_the_consent_that_it_goes_by() {
    let mut desk = team();
    let alva = child_with_consent(&mut desk, "Alva", "Nyberg");
    let (meeting, item) = open_at(&mut desk, "2026-10-13", &alva);
    desk.ok("save_note", json!({ "item": item, "note": "Sagt i teamet" }));
    desk.ok("close_item", json!({ "item": item }));
    desk.ok("end_meeting", json!({ "meeting": meeting }));
    let (_, item) = sip_at(&mut desk, "sip_prepare", "2026-10-14", &alva);
    let last = |desk: &mut TestDesk| desk.ok("case_in_meeting", json!({ "item": item }))["last_note"].clone();
    assert_eq!(last(&mut desk), "Sagt i teamet", "nobody has been asked about the SIP");
    everybody_says_yes(&mut desk, &alva);
    assert_eq!(last(&mut desk), "", "from now on it is the SIP's");
}

#[test]
fn a_pre_meeting_goes_by_the_consent_to_the_team_until_anybody_is_asked_about_the_sip() {
    let mut desk = team();
    let alva = child_with_consent(&mut desk, "Alva", "Nyberg");
    let (meeting, item) = sip_at(&mut desk, "sip_prepare", "2026-10-14", &alva);
    let shown = |desk: &mut TestDesk| desk.ok("case_in_meeting", json!({ "item": item }))["shown"].clone();
    assert_eq!(shown(&mut desk), "in_full", "the family said yes to exactly these units");
    let papers = desk.ok("meeting_preparation", json!({ "meeting": meeting }));
    assert!(papers["pages"].as_array().unwrap().iter().all(|page| page.to_string().contains("Alva")), "on paper too");
    answers_to(&mut desk, "sip", &alva, &[("Skolan", "given")], None);
    let seen = desk.ok("case_in_meeting", json!({ "item": item }));
    assert_eq!((&seen["shown"], seen["not_covered"].as_array().unwrap().len()), (&json!("number_only"), 2));
    desk.now.at += chrono::TimeDelta::seconds(1);
    answers_to(&mut desk, "sip", &alva, &TEAM.map(|unit| (unit, "withdrawn")), None);
    assert_eq!(shown(&mut desk), "skipped", "what is taken back is not given back by a yes to the team");
    let mut desk = team();
    let bo = child_with_consent(&mut desk, "Bo", "Lind");
    let (_, item) = sip_at(&mut desk, "sip", "2026-10-15", &bo);
    let seen = desk.ok("case_in_meeting", json!({ "item": item }));
    assert_eq!(seen["shown"], "skipped", "the SIP meeting itself waits for its consent");
}

#[test]
fn the_plan_is_at_hand_at_its_own_meeting_for_a_child_shown_by_name_and_never_on_a_shared_screen() {
    let mut desk = team();
    let alva = child_with_consent(&mut desk, "Alva", "Nyberg");
    let case = alva["case"]["id"].clone();
    let offer = json!({ "case": case, "offered_on": "2026-10-13", "offered_by": "Karin Holmlund" });
    let plan = desk.ok("offer_plan", offer)["plan"]["id"].clone();
    desk.ok("answer_plan", json!({ "plan": plan, "accepted": true, "answered_on": "2026-10-13" }));
    let prepared =
        json!({ "plan": plan, "prepared_on": "2026-10-13", "question": "Hur orkar Alva?", "avoid": "Syskonens skola" });
    desk.ok("prepare_plan", prepared);
    let (meeting, item) = sip_at(&mut desk, "sip", "2026-10-14", &alva);
    let view = desk.ok("meeting", json!({ "meeting": meeting }));
    let lines = view["agenda"].as_array().unwrap();
    let part = lines.iter().find(|line| line["kind"] == "other").unwrap()["item"].clone();
    let at = |desk: &mut TestDesk, item: &Value| desk.ok("plan_in_meeting", json!({ "item": item }))["plan"].clone();
    assert_eq!(at(&mut desk, &item), Value::Null, "the consent to the SIP is not there");
    everybody_says_yes(&mut desk, &alva);
    for one in [&item, &part] {
        let seen = at(&mut desk, one);
        let told = (&seen["plan"], &seen["avoid"], &seen["missing"][0]);
        assert_eq!(told, (&plan, &json!("Syskonens skola"), &json!("needed")));
    }
    desk.ok("set_sharing", json!({ "shared": true, "pseudonyms": false }));
    assert_eq!(at(&mut desk, &item), Value::Null, "what must not be raised stands there");
    desk.ok("set_sharing", json!({ "shared": false, "pseudonyms": false }));
    desk.ok("show_in_room", json!({ "meeting": meeting, "show": true }));
    assert!(!desk.ok("room_view", json!({})).to_string().contains("Syskonens"));
    let mut desk = team();
    let alva = child_with_consent(&mut desk, "Alva", "Nyberg");
    desk.ok("offer_plan", json!({ "case": alva["case"]["id"], "offered_on": "2026-10-13", "offered_by": "Karin" }));
    let (_, item) = open_at(&mut desk, "2026-10-14", &alva);
    assert_eq!(at(&mut desk, &item), Value::Null, "the team does not read it: it goes by another consent");
}

//! For every set of units in the room and every set of answers a child is shown as the rule says, and never with a name, a word or a note that is not for the room.

use crate::{
    desk::{TestDesk, desk_in_memory, moment},
    teams::{TEAM, alva_by_number, answers, child_with_consent, item_of, open_at, opened_at, plan, team, team_at},
};
use proptest::{
    prelude::*,
    test_runner::{Config, TestRunner},
};
use serde_json::{Value, json};
use std::cell::RefCell;

pub(crate) const CANARIES: [&str; 7] =
    ["Kanarina", "Fågelqvist", "orden", "anteckningen", "beslutet", "insatsen", "löftet"];

/// What the rule says, written down anew: nobody there or a yes taken back hides, a yes from everybody for everybody shows, no yes at all hides.
pub(crate) fn rule(answered: &[&str], there: &[bool]) -> &'static str {
    let there: Vec<&str> = answered.iter().zip(there).filter(|(_, there)| **there).map(|(answer, _)| *answer).collect();
    if there.is_empty() || there.contains(&"withdrawn") || !there.contains(&"given") {
        "skipped"
    } else if there.iter().all(|answer| *answer == "given") {
        "in_full"
    } else {
        "number_only"
    }
}

fn prepared() -> (TestDesk, Value, Value, Value, Vec<Value>) {
    let mut desk = team_at(desk_in_memory());
    let case = child_with_consent(&mut desk, "Kanarina", "Fågelqvist");
    promised(&mut desk, &case);
    let (meeting, item) = open_at(&mut desk, "2026-10-14", &case);
    let people = talked_about(&mut desk, &case, &meeting, &item);
    (desk, case, meeting, item, people)
}

pub(crate) fn promised(desk: &mut TestDesk, case: &Value) {
    let (id, school) = (&case["case"]["id"], desk.unit("Skolan"));
    desk.ok("add_action", json!({ "case": id, "unit": school, "what": "löftet", "due_on": "2026-10-13" }));
}

/// Writes every kind of word about the child in a meeting that goes on; answers who comes, unit by unit.
pub(crate) fn talked_about(desk: &mut TestDesk, case: &Value, meeting: &Value, item: &Value) -> Vec<Value> {
    let (id, school) = (&case["case"]["id"], desk.unit("Skolan"));
    desk.ok(
        "record_child_voice",
        json!({ "case": id, "item": item, "heard_on": "2026-10-14", "form": "in_meeting", "words": "orden" }),
    );
    desk.ok("save_note", json!({ "item": item, "note": "anteckningen" }));
    desk.ok("record_decision", json!({ "item": item, "text": "beslutet" }));
    desk.ok(
        "add_action",
        json!({ "case": id, "item": item, "unit": school, "what": "insatsen", "due_on": "2026-10-20" }),
    );
    let view = desk.ok("meeting", json!({ "meeting": meeting }));
    let people = TEAM.iter().map(|unit| {
        let found = view["units"].as_array().unwrap().iter().find(|one| one["unit_name"] == *unit).unwrap();
        Value::Array(found["people"].as_array().unwrap().iter().map(|one| one["id"].clone()).collect())
    });
    people.collect()
}

/// Who of the three units is there, in an order in which one comes or goes at a time.
const ROOMS: [[bool; 3]; 8] = [
    [false, false, false],
    [true, false, false],
    [true, true, false],
    [false, true, false],
    [false, true, true],
    [true, true, true],
    [true, false, true],
    [false, false, true],
];
pub(crate) const ANSWERS: [&str; 4] = ["given", "declined", "not_asked", "withdrawn"];

/// Every way in which three units can have been answered.
fn every_answer() -> impl Iterator<Item = [&'static str; 3]> {
    (0..ANSWERS.len().pow(3)).map(|at| [ANSWERS[at % 4], ANSWERS[at / 4 % 4], ANSWERS[at / 16]])
}

/// Lets the units come and go until those of `room` are there, and marks who goes as `gone`; `ways` is how each unit is at the meeting. Says what the meeting shows then, when anybody did.
fn seat(
    desk: &mut TestDesk,
    meeting: &Value,
    people: &[Value],
    ways: &mut [&'static str; 3],
    room: [bool; 3],
    gone: &'static str,
) -> Option<Value> {
    let mut view = None;
    let moved: Vec<usize> = (0..3).filter(|unit| (ways[*unit] == "present") != room[*unit]).collect();
    for unit in moved {
        ways[unit] = if room[unit] { "present" } else { gone };
        for one in people[unit].as_array().unwrap() {
            let who = json!({ "kind": "listed", "attendance": one });
            view = Some(desk.ok("set_attendance", json!({ "meeting": meeting, "who": who, "status": ways[unit] })));
        }
    }
    view
}

pub(crate) fn leaks(told: &str) -> Vec<&'static str> {
    CANARIES.into_iter().filter(|canary| told.contains(canary)).collect()
}

#[test]
fn every_room_sees_what_the_answers_allow_and_not_a_word_more() {
    let (mut desk, case, meeting, item, people) = prepared();
    let mut ways = ["present"; 3];
    for (second, answered) in (1..).zip(every_answer()) {
        desk.now = moment("2026-10-14T09:00:00");
        desk.now.at += chrono::TimeDelta::seconds(second);
        let said: Vec<(&str, &str)> = TEAM.iter().copied().zip(answered).collect();
        answers(&mut desk, &case, &said, None);
        desk.ok("set_sharing", json!({ "shared": false, "pseudonyms": false }));
        for room in ROOMS {
            let seated = seat(&mut desk, &meeting, &people, &mut ways, room, "absent");
            let view = seated.unwrap_or_else(|| desk.ok("meeting", json!({ "meeting": meeting })));
            let expected = rule(&answered, &room);
            let seen = desk.ok("case_in_meeting", json!({ "item": item }));
            assert_eq!(seen["shown"], expected, "{said:?} in {room:?}");
            let shown = desk.call("show_in_room", json!({ "meeting": meeting, "show": true }));
            assert_eq!(shown.is_ok(), expected != "skipped", "{said:?} in {room:?}");
            let on_the_wall = desk.ok("room_view", json!({}));
            let told = format!("{seen} {on_the_wall} {view}");
            if expected == "in_full" {
                assert_eq!(leaks(&told), CANARIES);
                assert!(on_the_wall.to_string().contains("Kanarina"));
            } else {
                assert_eq!(leaks(&told), [""; 0], "{said:?} in {room:?}");
                assert_eq!(desk.code("save_note", json!({ "item": item, "note": "nytt" })), "not_shown");
            }
        }
        // The same rooms once more, backwards, with other names, and the laptop's own screen on the wall. Who goes has been there now, and reads the minutes.
        desk.ok("set_sharing", json!({ "shared": true, "pseudonyms": true }));
        for room in ROOMS.into_iter().rev() {
            seat(&mut desk, &meeting, &people, &mut ways, room, "left");
            let expected = rule(&answered, &room);
            let shown = desk.call("show_in_room", json!({ "meeting": meeting, "show": true }));
            assert_eq!(shown.is_ok(), expected != "skipped", "{said:?} in {room:?}");
            let on_the_wall = desk.ok("room_view", json!({})).to_string();
            let named = leaks(&on_the_wall);
            let may: &[&str] = if expected == "in_full" { &["orden", "beslutet", "insatsen", "löftet"] } else { &[] };
            assert_eq!(named, may, "{said:?} in {room:?}");
            let took_part = ways.map(|way| way != "absent");
            let minutes = desk.ok("meeting_minutes", json!({ "meeting": meeting }));
            let by_name = rule(&answered, &took_part) == "in_full";
            assert_eq!(minutes["children"][0]["shown"] == "in_full", by_name, "{said:?} after {ways:?}");
            assert_eq!(leaks(&minutes.to_string()).is_empty(), !by_name, "{said:?} after {ways:?}");
        }
    }
    assert_eq!(leaks(&whole_log(&mut desk)), [""; 0], "the log");
}

/// Every line of the access log, as it is stored and as it is shown.
fn whole_log(desk: &mut TestDesk) -> String {
    let mut told = desk.ok("access_log", json!({})).to_string();
    let mut from = 1;
    loop {
        let piece = desk.ok("export_log", json!({ "from": from }));
        told.push_str(&piece.to_string());
        let lines = piece.as_array().unwrap();
        match lines.last() {
            Some(last) if lines.len() > 1 => from = last["sequence"].as_i64().unwrap() + 1,
            _ => return told,
        }
    }
}

/// How somebody is at the meeting.
const WAYS: [&str; 5] = ["present", "remote", "expected", "left", "absent"];

#[test]
fn remote_people_substitutes_and_guests_count_as_their_own_unit_and_nobody_else() {
    let (mut desk, case, meeting, item, people) = prepared();
    let bup = desk.unit("Barn- och ungdomspsykiatrin (BUP)");
    let dental = desk.unit("Fritidsgården");
    let stand_in = desk.ok("add_professional", json!({ "unit": bup, "name": "Jonas Wikberg" }))["id"].clone();
    let listed =
        desk.ok("send_substitute", json!({ "meeting": meeting, "attendance": people[1][0], "professional": stand_in }));
    let guest = desk.ok(
        "set_attendance",
        json!({ "meeting": meeting, "who": { "kind": "guest", "name": "Gunvor Gäst", "unit": dental }, "status": "present" }),
    );
    let of = |view: &Value, name: &str| {
        let all = view["units"].as_array().unwrap().iter().flat_map(|unit| unit["people"].as_array().unwrap());
        all.into_iter().find(|one| one["name"] == name).unwrap()["id"].clone()
    };
    let (substitute, guest) = (of(&listed, "Jonas Wikberg"), of(&guest, "Gunvor Gäst"));
    let desk = RefCell::new((desk, 0_i64));
    let answer = || prop::sample::select(ANSWERS.to_vec());
    let way = || prop::sample::select(WAYS.to_vec());
    let input = (prop::array::uniform5(answer()), prop::array::uniform5(way()));
    let mut runner = TestRunner::new(Config { cases: 40, failure_persistence: None, ..Config::default() });
    let ran = runner.run(&input, |(answered, ways)| {
        let mut both = desk.borrow_mut();
        both.1 += 1;
        let second = both.1;
        let desk = &mut both.0;
        desk.now = moment("2026-10-14T10:00:00");
        desk.now.at += chrono::TimeDelta::seconds(second);
        let units = [TEAM[0], TEAM[1], TEAM[2], "Barn- och ungdomspsykiatrin (BUP)", "Fritidsgården"];
        let said: Vec<(&str, &str)> = units.iter().copied().zip(answered).collect();
        answers(desk, &case, &said, None);
        let mut view = Value::Null;
        for (at, way) in ways.iter().enumerate() {
            let lines = match at {
                3 => vec![substitute.clone()],
                4 => vec![guest.clone()],
                unit => people[unit].as_array().unwrap().clone(),
            };
            for line in lines {
                let who = json!({ "kind": "listed", "attendance": line });
                view = desk.ok("set_attendance", json!({ "meeting": meeting, "who": who, "status": way }));
            }
        }
        let there = ways.map(|way| !["left", "absent"].contains(&way));
        let took_part = ways.map(|way| way != "absent");
        let expected = rule(&answered, &there);
        let line = view["agenda"].as_array().unwrap().iter().find(|line| line["item"] == item).unwrap();
        prop_assert_eq!(&line["child"]["shown"], expected);
        let seen = desk.ok("case_in_meeting", json!({ "item": item }));
        let minutes = desk.ok("meeting_minutes", json!({ "meeting": meeting }));
        let room = desk.ok("room_view", json!({}));
        let told = [(format!("{seen} {room} {view}"), expected), (minutes.to_string(), rule(&answered, &took_part))];
        for (told, shown) in told {
            if shown != "in_full" {
                let leaks = leaks(&told);
                prop_assert!(leaks.is_empty(), "{:?} with {:?} of {:?}", leaks, ways, said);
            }
        }
        let papers = desk.ok("meeting_preparation", json!({ "meeting": meeting }));
        for page in papers["pages"].as_array().unwrap() {
            let at = units.iter().position(|unit| page["unit_name"] == *unit).unwrap();
            prop_assert!(took_part[at], "a page for somebody who does not come");
            prop_assert_eq!(page.to_string().contains("Kanarina"), answered[at] == "given");
        }
        Ok(())
    });
    ran.unwrap();
}

#[test]
fn what_was_decided_without_the_name_is_shown_without_the_name() {
    let (mut desk, _, _, _, _) = prepared();
    let case = alva_by_number(&mut desk);
    let (meeting, item) = open_at(&mut desk, "2026-10-21", &case);
    assert_eq!(desk.code("save_note", json!({ "item": item, "note": "om Alva" })), "not_shown");
    let seen = desk.ok("record_decision", json!({ "item": item, "text": "Skolan provar en lugn start" }));
    assert_eq!(
        (&seen["shown"], &seen["decisions"][0]["text"]),
        (&json!("number_only"), &json!("Skolan provar en lugn start"))
    );
    assert_eq!(
        desk.ok("show_in_room", json!({ "meeting": meeting, "show": true }))["decisions"],
        json!(["Skolan provar en lugn start"])
    );
    let minutes = desk.ok("meeting_minutes", json!({ "meeting": meeting }));
    let child =
        minutes["children"].as_array().unwrap().iter().find(|child| child["number"] == case["case"]["number"]).unwrap();
    assert_eq!((&child["shown"], &child["hidden"]), (&json!("number_only"), &json!(0)));
}

#[test]
fn a_name_that_somebody_types_about_a_child_shown_by_number_is_read_by_nobody_in_the_room() {
    let (mut desk, _, _, _, _) = prepared();
    let case = alva_by_number(&mut desk);
    let (meeting, item) = open_at(&mut desk, "2026-10-21", &case);
    let named = json!({ "item": item, "text": "Skolan ringer Alvas moster", "reason": "Alva Nyberg ville det" });
    let seen = desk.ok("record_decision", named);
    assert_eq!(seen["decisions"][0]["text"], "Skolan ringer barnets moster");
    let shown = desk.ok("show_in_room", json!({ "meeting": meeting, "show": true }));
    assert_eq!(shown["decisions"], json!(["Skolan ringer barnets moster"]));
    let minutes = desk.ok("meeting_minutes", json!({ "meeting": meeting })).to_string();
    assert!(minutes.contains("barnet ville det") && !minutes.contains("Alva"), "{minutes}");
    desk.ok("close_item", json!({ "item": item }));
    let own = desk.ok("child_minutes", json!({ "item": item }));
    assert_eq!(
        own["decisions"][0]["text"], "Skolan ringer Alvas moster",
        "the child's own minutes say it as it was typed"
    );
}

#[test]
fn the_room_sees_another_name_when_that_was_asked_for_and_is_blank_until_shown_again() {
    let (mut desk, _, meeting, item) = {
        let (desk, case, meeting, item, _) = prepared();
        (desk, case, meeting, item)
    };
    desk.ok("record_decision", json!({ "item": item, "text": "Kanarinas bok är framme" }));
    desk.ok("show_in_room", json!({ "meeting": meeting, "show": true }));
    assert_eq!(desk.ok("sharing", json!({})), json!({ "shared": false, "pseudonyms": false }));
    desk.ok("set_sharing", json!({ "shared": true, "pseudonyms": true }));
    assert_eq!(desk.ok("room_view", json!({}))["state"], "blank");
    let view = desk.ok("show_in_room", json!({ "meeting": meeting, "show": true }));
    assert_eq!(view["who"]["words"], "orden");
    assert!(!view.to_string().contains("Kanarina"), "{view}");
    let name = view["who"]["first_name"].as_str().unwrap().to_owned();
    assert!(view.to_string().contains(&format!("{name}s bok är framme")), "{view}");
    let whole = json!({ "item": item, "text": "kanarina Fågelqvists mormor och KANARINA" });
    desk.ok("record_decision", whole);
    let view = desk.ok("show_in_room", json!({ "meeting": meeting, "show": true }));
    let shown = view.to_string().to_lowercase();
    assert!(!shown.contains("kanarina") && !shown.contains("fågelqvist"), "{view}");
    desk.ok("lock", json!({ "by": "hand" }));
    desk.ok("unlock", json!({ "passphrase": crate::desk::PASSPHRASE }));
    assert_eq!(desk.ok("sharing", json!({})), json!({ "shared": false, "pseudonyms": false }));
}

#[test]
fn each_child_of_a_meeting_has_a_name_of_the_landscape_that_no_other_has_and_keeps_it() {
    let mut desk = team();
    let [alva, bo] =
        [("Alva", "Nyberg"), ("Bo", "Lind")].map(|(first, last)| child_with_consent(&mut desk, first, last));
    let view = plan(&mut desk, "2026-10-14");
    let (meeting, first) = opened_at(&mut desk, &view, "2026-10-14", &alva);
    let second = item_of(&view, &bo);
    desk.ok("set_sharing", json!({ "shared": true, "pseudonyms": true }));
    let [before, other, after] = [&first, &second, &first].map(|item| {
        desk.ok("go_to_item", json!({ "item": item }));
        let shown = desk.ok("show_in_room", json!({ "meeting": meeting, "show": true }));
        shown["who"]["first_name"].as_str().unwrap().to_owned()
    });
    assert_eq!(before, after);
    let mut names = [before, other];
    names.sort();
    assert_eq!(names, ["Tallen", "Älven"], "the first two, for what is about no child needs none");
}

#[test]
fn a_screen_that_is_unplugged_blanks_the_room_until_it_is_shown_again() {
    let (mut desk, _, meeting, _, _) = prepared();
    let show = json!({ "meeting": meeting, "show": true });
    desk.ok("show_in_room", show.clone());
    desk.desk.blank_room();
    assert_eq!(desk.ok("room_view", json!({}))["state"], "blank");
    assert_eq!(desk.ok("show_in_room", show)["state"], "child");
    desk.ok("lock", json!({ "by": "hand" }));
    desk.desk.blank_room();
    assert_eq!(desk.code("room_view", json!({})), "locked", "a locked vault stays so");
}

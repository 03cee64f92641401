//! An agenda that is longer than its meeting: what can wait goes to the next one, and nothing that was promised is lost on the way.

use crate::{
    desk::TestDesk,
    teams::{child_with_consent, id, item_of, plan, team},
};
use serde_json::{Value, json};

/// A meeting of 45 minutes with four new children: 70 minutes.
fn too_long(desk: &mut TestDesk) -> (Value, Vec<Value>) {
    let children: Vec<Value> =
        ["Alva", "Bo", "Cora", "Dan"].iter().map(|name| child_with_consent(desk, name, "Nyberg")).collect();
    let view = plan(desk, "2026-10-14");
    let shorter = json!({ "meeting": id(&view), "held_on": "2026-10-14", "starts": "9.00", "minutes": 45 });
    (desk.ok("change_meeting", shorter), children)
}

fn postpone(meeting: &Value, items: &[&Value]) -> Value {
    json!({ "meeting": id(meeting), "items": items })
}

fn on_agenda(view: &Value, case: &Value) -> bool {
    view["agenda"].as_array().unwrap().iter().any(|line| line["child"]["case"] == case["case"]["id"])
}

#[test]
fn a_too_long_agenda_says_what_can_wait_and_a_short_one_nothing() {
    let mut desk = team();
    let (view, _) = too_long(&mut desk);
    let over = view["spare_minutes"].as_i64().unwrap();
    assert!(over < 0, "{over}");
    let wait = view["can_wait"].as_array().unwrap();
    assert!(!wait.is_empty() && wait.len() < 4, "no more than needed");
    let longer = json!({ "meeting": id(&view), "held_on": "2026-10-14", "starts": "9.00", "minutes": 120 });
    assert_eq!(desk.ok("change_meeting", longer)["can_wait"], json!([]));
}

#[test]
fn what_waits_stands_on_the_next_agenda_and_in_sight_on_this_one() {
    let mut desk = team();
    let (view, children) = too_long(&mut desk);
    let next = plan(&mut desk, "2026-11-11");
    let case = &children[3];
    let item = item_of(&view, case);
    let after = desk.ok("postpone_agenda_items", postpone(&view, &[&item]));
    assert!(!on_agenda(&after, case));
    let left = after["left_out"].as_array().unwrap();
    let told = left.iter().find(|one| one["child"]["case"] == case["case"]["id"]).unwrap();
    assert_eq!(told["reason"], "flyttas till mötet 11\u{A0}november\u{A0}2026");
    let there = desk.ok("rebuild_agenda", json!({ "meeting": id(&next) }));
    assert!(on_agenda(&there, case), "whatever is built anew");
    desk.ok("undo", json!({}));
    desk.ok("undo", json!({}));
    let back = desk.ok("meeting", json!({ "meeting": id(&view) }));
    assert!(on_agenda(&back, case));
}

#[test]
fn with_no_next_meeting_a_child_waits_in_sight_and_comes_up_again() {
    let mut desk = team();
    let (view, children) = too_long(&mut desk);
    let case = &children[0];
    let after = desk.ok("postpone_agenda_items", postpone(&view, &[&item_of(&view, case)]));
    assert_eq!(after["left_out"][0]["reason"], "får vänta till nästa möte");
    assert!(on_agenda(&plan(&mut desk, "2026-11-11"), case));
}

#[test]
fn something_about_no_child_goes_along_and_what_is_taken_up_does_not() {
    let mut desk = team();
    let (view, _) = too_long(&mut desk);
    let meeting = id(&view);
    let added = desk.ok("add_agenda_item", json!({ "meeting": meeting, "title": "Lovskola", "minutes": 10 }));
    let titled = |view: &Value| {
        view["agenda"]
            .as_array()
            .unwrap()
            .iter()
            .find(|line| line["title"] == "Lovskola")
            .map(|line| line["item"].clone())
    };
    let item = titled(&added).unwrap();
    assert_eq!(desk.code("postpone_agenda_items", postpone(&view, &[&item])), "meeting_step");
    let next = plan(&mut desk, "2026-11-11");
    assert_eq!(titled(&desk.ok("postpone_agenda_items", postpone(&view, &[&item]))), None);
    assert!(titled(&desk.ok("meeting", json!({ "meeting": id(&next) }))).is_some());
    desk.on("2026-10-14");
    let open = desk.ok("start_meeting", json!({ "meeting": meeting, "everyone_came": true }));
    let now = open["meeting"]["current_item"].clone();
    assert_eq!(desk.code("postpone_agenda_items", postpone(&view, &[&now])), "meeting_step");
    desk.ok("close_item", json!({ "item": now }));
    assert_eq!(desk.code("postpone_agenda_items", postpone(&view, &[&now])), "not_found");
}

//! Who tells the family after a meeting, and by when: planned in the room, kept when the child is left, and never somebody who has gone.

use crate::{
    desk::TestDesk,
    people::{end, known},
    teams::{child_with_consent, open_at, team},
};
use serde_json::{Value, json};

fn feedbacks(desk: &mut TestDesk, case: &Value) -> Value {
    desk.ok("voices_of_case", json!({ "case": case }))["feedbacks"].clone()
}

#[test]
fn who_tells_the_family_and_by_when_is_what_was_planned_in_the_room() {
    let mut desk = team();
    let alva = child_with_consent(&mut desk, "Alva", "Nyberg");
    let case = alva["case"]["id"].clone();
    let (meeting, item) = open_at(&mut desk, "2026-10-14", &alva);
    let erik = known(&mut desk, "Erik Lundmark")["id"].clone();
    let plan = |by: &Value, due_on: &str| json!({ "case": case, "meeting": meeting, "by": by, "due_on": due_on });
    assert_eq!(desk.code("plan_feedback", plan(&erik, "2026-10-13")), "input", "before the meeting");
    let planned = desk.ok("plan_feedback", plan(&erik, "2026-10-16"));
    assert_eq!((&planned["by_name"], &planned["due_on"]), (&json!("Erik Lundmark"), &json!("2026-10-16")));
    desk.ok("undo", json!({}));
    assert_eq!(feedbacks(&mut desk, &case), json!([]));
    desk.ok("redo", json!({}));
    let samira = known(&mut desk, "Samira Daoud")["id"].clone();
    let again = desk.ok("plan_feedback", plan(&samira, "2026-10-19"));
    assert_eq!(again["id"], planned["id"], "planned anew, not twice");
    desk.ok("close_item", json!({ "item": item }));
    assert_eq!(feedbacks(&mut desk, &case), json!([again]), "leaving the child keeps what was planned");
}

#[test]
fn without_a_name_and_a_day_the_holder_of_the_baton_tells_within_a_week_and_who_has_gone_tells_nobody() {
    let mut desk = team();
    let alva = child_with_consent(&mut desk, "Alva", "Nyberg");
    let case = alva["case"]["id"].clone();
    let (meeting, _) = open_at(&mut desk, "2026-10-14", &alva);
    let planned = desk.ok("plan_feedback", json!({ "case": case, "meeting": meeting }));
    assert_eq!((&planned["by_name"], &planned["due_on"]), (&alva["holder"]["name"], &json!("2026-10-21")));
    // Anybody but the holder.
    let name = ["Erik Lundmark", "Samira Daoud"].into_iter().find(|name| alva["holder"]["name"] != *name).unwrap();
    let gone = known(&mut desk, name);
    end(&mut desk, &gone);
    let gone = json!({ "case": case, "meeting": meeting, "by": gone["id"] });
    assert_eq!(desk.code("plan_feedback", gone), "not_found");
    assert_eq!(feedbacks(&mut desk, &case), json!([planned]), "and nothing has changed");
}

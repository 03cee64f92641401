//! A plan and somebody in it who must not see the child: what waits for that one is taken away however the name is typed, and who has come stands.

use super::whole::established;
use crate::desk::{TestDesk, desk};
use serde_json::{Value, json};

/// Marks that somebody new in a unit must not see the child of a case.
fn kept_out(desk: &mut TestDesk, case: &Value, name: &str, unit: &str) {
    let person = desk.person(name, "", unit);
    let child = desk.ok("open_case", json!({ "case": case }))["child"]["id"].clone();
    let conflict = json!({ "child": child, "professional": person });
    assert_eq!(desk.ok("held_of_child", conflict.clone())["baton"], false);
    desk.ok("mark_conflict", conflict);
}

#[test]
fn who_came_stands_in_the_list_and_is_not_called_anew() {
    let mut desk = desk();
    let (case, plan) = established(&mut desk);
    kept_out(&mut desk, &case, "Eva Nyström", "Hälsocentralen");
    let people = desk.ok("plans_of", json!({ "case": case }))[0]["participants"].clone();
    let mut people = people.as_array().unwrap().clone();
    assert!(people.iter().any(|one| one["name"] == "Eva Nyström" && one["came"].is_boolean()), "{people:?}");
    let saved = desk.ok("set_plan_participants", json!({ "plan": plan, "participants": people }));
    assert_eq!(saved["participants"].as_array().unwrap().len(), people.len());
    let centre = desk.unit("Hälsocentralen");
    people.push(json!({ "kind": "called", "unit": centre, "name": "EVA NYSTRÖM" }));
    assert_eq!(desk.code("set_plan_participants", json!({ "plan": plan, "participants": people })), "person_kept_out");
}

#[test]
fn what_waits_for_somebody_is_taken_away_however_the_name_is_typed() {
    let mut desk = desk();
    let case = desk.alva()["case"]["id"].clone();
    let offer = json!({ "case": case, "offered_on": "2026-10-13", "offered_by": "Karin Holmlund" });
    let plan = desk.ok("offer_plan", offer)["plan"]["id"].clone();
    desk.ok("answer_plan", json!({ "plan": plan, "accepted": true, "answered_on": "2026-10-13" }));
    let (centre, school) = (desk.unit("Hälsocentralen"), desk.unit("Skolan"));
    let called = |unit: &Value| json!({ "kind": "called", "unit": unit, "name": "EVA NYSTRÖM" });
    let called = json!({ "plan": plan, "participants": [called(&centre), called(&school)] });
    desk.ok("set_plan_participants", called);
    let line = |role: &str| json!({ "name": "eva nyström", "role": role, "status": "waiting" });
    let lines = json!({ "plan": plan, "signatures": [line("region"), line("guardian")] });
    desk.ok("record_signatures", lines);
    kept_out(&mut desk, &case, "Eva Nyström", "Hälsocentralen");
    let view = desk.ok("plans_of", json!({ "case": case }))[0].clone();
    let names = (&view["participants"][0]["name"], &view["participants"][1]["name"]);
    assert_eq!(names, (&json!(""), &json!("EVA NYSTRÖM")), "somebody at the school has the same name");
    let signatures = view["signatures"].as_array().unwrap();
    assert_eq!((signatures.len(), &signatures[0]["role"]), (1, &json!("guardian")), "{view}");
}

//! A handover that has been taken over comes back to whoever gave it, and to nobody else.

use super::{offered, step};
use crate::{desk::desk, ended_units::set_active};
use serde_json::{Value, json};

#[test]
fn a_unit_that_has_ended_gets_its_baton_back_and_takes_over_nothing() {
    let mut desk = desk();
    let (case, handover, jonas) = offered(&mut desk);
    let (clinic, school) = (desk.unit("Barn- och ungdomspsykiatrin (BUP)"), desk.unit("Skolan"));
    set_active(&mut desk, &clinic, false);
    assert_eq!(desk.code("step_handover", step(&handover, "accept", &jonas)), "not_found");
    set_active(&mut desk, &clinic, true);
    desk.ok("step_handover", step(&handover, "accept", &jonas));
    set_active(&mut desk, &school, false);
    let view = desk.ok("handovers_of", json!({ "case": case }))[0].clone();
    assert!(view["steps"].as_array().unwrap().contains(&json!("return")), "{view}");
    let returned = desk.ok("step_handover", step(&handover, "return", &Value::Null));
    assert_eq!(
        returned["holder"]["professional"], view["from"]["id"],
        "the start page says that somebody must take it"
    );
}

#[test]
fn what_was_given_by_somebody_who_must_not_see_the_child_any_more_cannot_come_back() {
    let mut desk = desk();
    let (case, handover, jonas) = offered(&mut desk);
    desk.ok("step_handover", step(&handover, "accept", &jonas));
    let karin = desk.ok("handovers_of", json!({ "case": case }))[0]["from"]["id"].clone();
    let child = desk.ok("open_case", json!({ "case": case }))["child"]["id"].clone();
    desk.ok("mark_conflict", json!({ "child": child, "professional": karin }));
    let view = desk.ok("handovers_of", json!({ "case": case }))[0].clone();
    assert_eq!(
        (&view["from"]["id"], &view["steps"]),
        (&karin, &json!(["remind", "answer_back"])),
        "not from who took it over"
    );
    assert_eq!(desk.code("step_handover", step(&handover, "return", &Value::Null)), "person_kept_out");
    assert_eq!(desk.ok("open_case", json!({ "case": case }))["holder"]["name"], "Jonas Wikberg");
    desk.ok("step_handover", step(&handover, "answer_back", &Value::Null));
}

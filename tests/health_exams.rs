//! Health and dental examinations: asked for when a child is in an investigation or placed, each by itself.

use crate::desk::desk;
use serde_json::{Value, json};

fn due(view: &Value) -> (bool, bool) {
    (view["exams"][0]["due"].as_bool().unwrap(), view["exams"][1]["due"].as_bool().unwrap())
}

#[test]
fn both_are_asked_for_from_the_day_the_investigation_begins_and_each_has_its_own_way() {
    let mut desk = desk();
    let case = desk.alva()["case"]["id"].clone();
    assert_eq!(due(&desk.ok("health_exams_of", json!({ "case": case }))), (false, false));
    let begins = json!({ "case": case, "kind": "in_investigation", "from_on": "2026-10-01" });
    let view = desk.ok("record_situation", begins.clone());
    assert_eq!(due(&view), (true, true));
    assert_eq!(desk.code("record_situation", begins), "situation_open");
    let step =
        |kind: &str, step: &str, on: &str| json!({ "case": case, "kind": kind, "step": step, "happened_on": on });
    assert_eq!(desk.code("step_health_exam", step("health", "do", "2026-10-05")), "exam_step");
    assert_eq!(due(&desk.ok("step_health_exam", step("health", "request", "2026-10-05"))), (false, true));
    assert_eq!(desk.code("step_health_exam", step("health", "book", "2026-10-06")), "input", "booked for which day?");
    let mut booked = step("health", "book", "2026-10-06");
    booked["booked_for"] = json!("2026-10-12");
    desk.ok("step_health_exam", booked);
    assert_eq!(
        desk.code("step_health_exam", step("health", "do", "2026-10-04")),
        "input",
        "not before it was requested"
    );
    desk.ok("step_health_exam", step("health", "do", "2026-10-12"));
    let told = desk.ok("step_health_exam", step("health", "feedback", "2026-10-13"));
    assert_eq!(told["exams"][0]["state"], "fed_back");
    assert_eq!(desk.code("step_health_exam", step("dental", "not_needed", "2026-10-13")), "input", "and why");
    let ended = json!({ "case": case, "situation": told["situations"][0]["id"], "to_on": "2026-10-13" });
    assert_eq!(due(&desk.ok("end_situation", ended)), (false, false));
    desk.ok("undo", json!({ "act": null }));
    assert_eq!(due(&desk.ok("health_exams_of", json!({ "case": case }))), (false, true));
}

//! Anonymous consultations: written down with five choices, and no place for who it was about.

use crate::{
    access::{MEMBER, switch, user},
    teams::team,
};
use serde_json::{Value, json};

fn asked(unit: &Value) -> Value {
    json!({ "unit": unit, "age_band": "Y6T9", "theme": "attendance", "advice": "own_effort", "next_step": "ask_consent" })
}

#[test]
fn a_consultation_is_five_choices_and_can_be_taken_back() {
    let mut desk = team();
    let school = desk.unit("Skolan");
    let one = desk.ok("add_consultation", asked(&school));
    assert_eq!((&one["held_on"], &one["unit_name"]), (&json!("2026-10-13"), &json!("Skolan")));
    assert_eq!(desk.ok("list_consultations", json!({})), json!([one]));
    desk.ok("remove_consultation", json!({ "consultation": one["id"] }));
    assert_eq!(desk.ok("list_consultations", json!({})), json!([]));
    desk.ok("undo", json!({}));
    assert_eq!(desk.ok("list_consultations", json!({})), json!([one]));
    assert_eq!(desk.code("remove_consultation", json!({ "consultation": school })), "not_found");
}

#[test]
fn nothing_about_a_child_can_be_sent_along() {
    let mut desk = team();
    let school = desk.unit("Skolan");
    for field in ["note", "text", "child", "name", "birth_on", "school"] {
        let mut more = asked(&school);
        more[field] = json!("Kanarina Fågelqvist");
        assert_eq!(desk.code("add_consultation", more), "unknown_field", "{field}");
    }
    let mut later = asked(&school);
    later["held_on"] = json!("2026-10-14");
    assert_eq!(desk.code("add_consultation", later), "input");
    assert_eq!(desk.ok("list_consultations", json!({})), json!([]));
}

#[test]
fn a_member_writes_one_down_and_only_a_coordinator_takes_one_away() {
    let mut desk = team();
    let school = desk.unit("Skolan");
    let own = desk.ok("add_consultation", asked(&school));
    user(&mut desk, "Maja Sköld", "member", "Skolan", MEMBER);
    switch(&mut desk, MEMBER);
    assert_eq!(desk.ok("list_consultations", json!({})), json!([own]));
    let one = desk.ok("add_consultation", asked(&school));
    assert_eq!(one["unit_name"], "Skolan");
    assert_eq!(desk.ok("list_consultations", json!({})).as_array().map(Vec::len), Some(2));
    assert_eq!(desk.code("remove_consultation", json!({ "consultation": own["id"] })), "not_allowed");
    desk.ok("undo", json!({}));
    assert_eq!(desk.ok("list_consultations", json!({})), json!([own]), "the member's own act is taken back");
}

//! A team to test with: its people, children with and without consent, a meeting that goes on.

use crate::desk::{TestDesk, desk};
use serde_json::{Value, json};

/// A team of four in three units. The coordinator belongs to the school.
pub fn team() -> TestDesk {
    team_at(desk())
}

/// The same team at this desk.
pub fn team_at(mut desk: TestDesk) -> TestDesk {
    desk.person("Karin Holmlund", "kurator", "Skolan");
    desk.person("Samira Daoud", "socialsekreterare", "Socialtjänsten");
    desk.person("Erik Lundmark", "distriktssköterska", "Hälsocentralen");
    desk
}

/// A child with one guardian and an open case.
pub fn child(desk: &mut TestDesk, first: &str, last: &str) -> Value {
    let new = json!({
        "kind": "new",
        "child": { "first_name": first, "last_name": last, "birth_on": "2016-03-01", "protection": "none" },
        "guardians": [{ "name": format!("Mamma {last}"), "relation": "mamma", "phone": "", "protection": "none" }],
    });
    let today = desk.now.local.date().to_string();
    let person = desk.ok("list_professionals", json!({}))[0]["id"].clone();
    desk.ok("register_case", json!({ "child": new, "source": "school", "intake_on": today, "coordinator": person }))
}

/// The guardian's answer for each unit, from today on, to the team's talking about the child.
pub fn answers(desk: &mut TestDesk, case: &Value, answers: &[(&str, &str)], valid_until: Option<&str>) {
    answers_to(desk, "hlt", case, answers, valid_until);
}

/// The guardian's answer for each unit, from today on, to one purpose.
pub fn answers_to(
    desk: &mut TestDesk,
    purpose: &str,
    case: &Value,
    answers: &[(&str, &str)],
    valid_until: Option<&str>,
) {
    let today = desk.now.local.date().to_string();
    let giver = json!({ "kind": "guardian", "guardian": case["child"]["guardians"][0]["id"] });
    let answers: Vec<Value> = answers
        .iter()
        .map(|(unit, status)| {
            json!({ "giver": giver, "unit": desk.unit(unit), "status": status, "answered_on": today, "reason": "" })
        })
        .collect();
    desk.ok(
        "record_consent",
        json!({ "child": case["child"]["id"], "purpose": purpose, "asked_on": today, "form": "oral", "valid_until": valid_until, "answers": answers }),
    );
}

/// Alva, whose guardian has said no to the social services: the team sees her by number.
pub fn alva_by_number(desk: &mut TestDesk) -> Value {
    let alva = child(desk, "Alva", "Nyberg");
    let said = [("Skolan", "given"), ("Socialtjänsten", "declined"), ("Hälsocentralen", "given")];
    answers(desk, &alva, &said, None);
    alva
}

/// A child whose guardian has said yes for the team's three units.
pub fn child_with_consent(desk: &mut TestDesk, first: &str, last: &str) -> Value {
    let case = child(desk, first, last);
    let yes: Vec<(&str, &str)> = TEAM.iter().map(|unit| (*unit, "given")).collect();
    answers(desk, &case, &yes, None);
    case
}

pub const TEAM: [&str; 3] = ["Skolan", "Socialtjänsten", "Hälsocentralen"];

pub fn plan(desk: &mut TestDesk, on: &str) -> Value {
    desk.ok(
        "plan_meeting",
        json!({ "kind": "team", "held_on": on, "starts": "9.00", "minutes": 90, "place": "Ängsrummet" }),
    )
}

pub fn id(view: &Value) -> Value {
    view["meeting"]["id"].clone()
}

/// The agenda item of a case.
pub fn item_of(view: &Value, case: &Value) -> Value {
    let lines = view["agenda"].as_array().unwrap();
    let line = lines
        .iter()
        .find(|line| line["child"]["case"] == case["case"]["id"])
        .unwrap_or_else(|| panic!("not on the agenda"));
    line["item"].clone()
}

/// A meeting that goes on, everybody there, at this case.
pub fn open_at(desk: &mut TestDesk, on: &str, case: &Value) -> (Value, Value) {
    let view = plan(desk, on);
    opened_at(desk, &view, on, case)
}

/// A planned meeting that goes on, everybody there, at this case.
pub fn opened_at(desk: &mut TestDesk, view: &Value, on: &str, case: &Value) -> (Value, Value) {
    let meeting = id(view);
    let item = item_of(view, case);
    desk.on(on);
    desk.ok("start_meeting", json!({ "meeting": meeting, "everyone_came": true }));
    desk.ok("go_to_item", json!({ "item": item }));
    (meeting, item)
}

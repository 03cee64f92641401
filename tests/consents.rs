//! What a family has answered, as its page shows it.

use crate::teams::{answers, answers_to, child, team};
use serde_json::{Value, json};

#[test]
fn each_purpose_shows_the_units_that_were_asked_about_it_and_its_own_last_day() {
    let mut desk = team();
    let alva = child(&mut desk, "Alva", "Nyberg");
    let (team, sip) = (["Skolan", "Socialtjänsten"], ["Skolan", "Hälsocentralen"]);
    answers(&mut desk, &alva, &team.map(|unit| (unit, "given")), Some("2026-12-31"));
    answers_to(&mut desk, "sip", &alva, &sip.map(|unit| (unit, "declined")), Some("2027-06-01"));
    let view = desk.ok("consents_of", json!({ "child": alva["child"]["id"] }));
    let told = |purpose: &Value| {
        let units = purpose["units"].as_array().unwrap().iter();
        let mut names: Vec<&str> = units.map(|one| one["unit"]["name"].as_str().unwrap()).collect();
        names.sort_unstable();
        json!([purpose["purpose"], purpose["valid_until"], names])
    };
    let told: Vec<Value> = view["purposes"].as_array().unwrap().iter().map(told).collect();
    let expected = [
        json!(["hlt", "2026-12-31", ["Skolan", "Socialtjänsten"]]),
        json!(["sip", "2027-06-01", ["Hälsocentralen", "Skolan"]]),
    ];
    assert_eq!(told, expected, "nobody was asked about a handover");
}

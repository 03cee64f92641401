//! A member who gets another unit sees other children: the other coordinators are told, whichever way it came.

use super::OTHER;
use crate::{
    access::{MEMBER, switch, user},
    desk::PASSPHRASE,
    teams::team,
};
use serde_json::{Value, json};

fn moved(person: &Value, unit: &Value) -> Value {
    json!({ "id": person, "unit": unit, "name": "Samira Daoud", "title": "", "phone": "", "in_team": false, "active": true })
}

#[test]
fn the_other_coordinators_see_which_unit_a_member_got_and_from_whom() {
    let mut desk = team();
    let (school, care) = (desk.unit("Skolan"), desk.unit("Hälsocentralen"));
    let samira = user(&mut desk, "Samira Daoud", "member", "Socialtjänsten", MEMBER);
    user(&mut desk, "Anna Strand", "administrator", "Skolan", OTHER);
    switch(&mut desk, OTHER);
    let change = json!({ "user": samira["user"]["id"], "name": "Samira Daoud", "role": "member", "units": [care] });
    for _ in 0..2 {
        desk.ok("change_user", change.clone());
        desk.ok("change_professional", moved(&samira["professional"], &school));
    }
    switch(&mut desk, PASSPHRASE);
    let needs = desk.ok("today", json!({}))["needs"].as_array().unwrap().clone();
    let given = needs.iter().filter(|need| need["kind"] == "role_given");
    let told: Vec<Value> = given.map(|need| json!([need["name"], need["unit"], need["by"]])).collect();
    let line = |unit: &str| json!(["Samira Daoud", unit, "Anna Strand"]);
    assert_eq!(told, [line("Hälsocentralen"), line("Skolan")], "once each");
    assert_eq!(desk.ok("see_roles_given", json!({})), json!([]));
}

#[test]
fn the_way_back_of_a_move_takes_away_nothing_that_the_others_are_told() {
    const BERIT: &str = "vass 38 kajplats älv norrsken";
    let mut desk = team();
    let school = desk.unit("Skolan");
    let samira = user(&mut desk, "Samira Daoud", "member", "Socialtjänsten", MEMBER);
    user(&mut desk, "Berit Ek", "coordinator", "Skolan", BERIT);
    desk.ok("change_professional", moved(&samira["professional"], &school));
    user(&mut desk, "Anna Strand", "coordinator", "Skolan", OTHER);
    assert_eq!(desk.ok("undo", json!({ "act": null }))["op"], "change_professional");
    switch(&mut desk, BERIT);
    let given = desk.ok("roles_given", json!({}));
    let told: Vec<Value> = given.as_array().unwrap().iter().map(|one| json!([one["name"], one["unit"]])).collect();
    let expected = [["Samira Daoud", ""], ["Samira Daoud", "Skolan"], ["Anna Strand", ""]];
    assert_eq!(told, expected.map(|line| json!(line)));
}

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
fn a_member_s_move_to_another_unit_has_no_way_back_that_would_take_away_what_the_others_are_told() {
    let mut desk = team();
    let (school, karin) = (desk.unit("Skolan"), desk.person("Karin Ek", "kurator", "Hälsocentralen"));
    let samira = user(&mut desk, "Samira Daoud", "member", "Socialtjänsten", MEMBER);
    let before = desk.ok("undo_state", json!({}));
    desk.ok("change_professional", moved(&samira["professional"], &school));
    assert_eq!(desk.ok("undo_state", json!({})), before);
    desk.ok("change_professional", moved(&karin, &school));
    assert_eq!(desk.ok("undo", json!({ "act": null }))["op"], "change_professional", "who is no user moves back");
}

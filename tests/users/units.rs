//! A member who gets another unit sees other children: the other coordinators are told, whichever way it came.

use super::OTHER;
use crate::{
    access::{MEMBER, switch, user},
    desk::{PASSPHRASE, TestDesk},
    ended_units::set_active,
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

#[test]
fn a_move_that_is_refused_tells_nobody_anything() {
    let mut desk = team();
    let care = desk.unit("Hälsocentralen");
    let samira = user(&mut desk, "Samira Daoud", "member", "Socialtjänsten", MEMBER);
    user(&mut desk, "Anna Strand", "administrator", "Skolan", OTHER);
    set_active(&mut desk, &care, false);
    switch(&mut desk, OTHER);
    let there = moved(&samira["professional"], &care);
    assert_eq!(desk.code("change_professional", there), "not_found", "nobody is moved to a unit that has ended");
    switch(&mut desk, PASSPHRASE);
    assert_eq!(desk.ok("roles_given", json!({})), json!([]));
}

#[test]
fn a_user_keeps_a_person_who_has_left_and_is_given_none_who_has() {
    let mut desk = team();
    let samira = user(&mut desk, "Samira Daoud", "member", "Socialtjänsten", MEMBER);
    let (own, social) = (&samira["professional"], desk.unit("Socialtjänsten"));
    let erik = json!({ "unit": social, "name": "Erik Ek" });
    let erik = desk.ok("add_professional", erik)["id"].clone();
    for person in [own, &erik] {
        let mut left = moved(person, &social);
        left["active"] = json!(false);
        desk.ok("change_professional", left);
    }
    let change = |person: &Value| {
        let user = &samira["user"]["id"];
        json!({ "user": user, "name": "Samira D", "role": "member", "professional": person })
    };
    assert_eq!(desk.code("change_user", change(&erik)), "not_found");
    assert_eq!(desk.ok("change_user", change(own))["user"]["name"], "Samira D");
}

#[test]
fn who_changes_the_own_name_and_units_sits_there_with_them_at_once_and_nobody_else_does() {
    let mut desk = team();
    let samira = user(&mut desk, "Samira Daoud", "member", "Socialtjänsten", MEMBER)["user"]["id"].clone();
    let (school, care) = (desk.unit("Skolan"), desk.unit("Hälsocentralen"));
    let me = desk.ok("session_state", json!({}))["user"]["id"].clone();
    let sits = |desk: &mut TestDesk| {
        let state = desk.ok("session_state", json!({}));
        json!([state["user"]["name"], state["user"]["role"], state["unit"]])
    };
    let change = |desk: &mut TestDesk, name: &str, units: &[&Value]| {
        desk.ok("change_user", json!({ "user": me, "name": name, "role": "coordinator", "units": units }));
        sits(desk)
    };
    assert_eq!(change(&mut desk, "Ingrid Ek", &[&care]), json!(["Ingrid Ek", "coordinator", school]));
    desk.ok("act_for", json!({ "unit": care }));
    assert_eq!(change(&mut desk, "Ingrid Mo", &[&care]), json!(["Ingrid Mo", "coordinator", care]), "still hers");
    assert_eq!(change(&mut desk, "Ingrid Mo", &[]), json!(["Ingrid Mo", "coordinator", school]), "not any more");
    desk.ok("change_user", json!({ "user": samira, "name": "Samira D", "role": "reader" }));
    assert_eq!(sits(&mut desk), json!(["Ingrid Mo", "coordinator", school]), "another was changed");
}

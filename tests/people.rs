//! Who works in the units: what becomes of what somebody held who has ended.

use crate::{
    access::{MEMBER, switch, user},
    desk::TestDesk,
    teams::{child_with_consent, id, opened_at, plan, team},
};
use serde_json::{Value, json};

pub fn known(desk: &mut TestDesk, name: &str) -> Value {
    let people = desk.ok("list_professionals", json!({}));
    people.as_array().unwrap().iter().find(|one| one["name"] == name).unwrap().clone()
}

/// Says that somebody has ended.
pub fn end(desk: &mut TestDesk, person: &Value) {
    let mut input = person.clone();
    input["active"] = json!(false);
    for extra in ["unit_name", "sector"] {
        input.as_object_mut().unwrap().remove(extra);
    }
    desk.ok("change_professional", input);
}

/// Alva, whose baton Karin at the school holds, with one action of hers and one meeting that expects her.
fn karin_holds() -> (TestDesk, Value, Value, Value) {
    let mut desk = team();
    let alva = child_with_consent(&mut desk, "Alva", "Nyberg");
    let (case, karin) = (alva["case"]["id"].clone(), known(&mut desk, "Karin Holmlund"));
    let named = json!({ "case": case, "professional": karin["id"], "from_on": "2026-10-13" });
    desk.ok("name_coordinator", named);
    let action = json!({ "case": case, "unit": karin["unit"], "professional": karin["id"], "what": "Ringer mamma", "due_on": "2026-10-20" });
    desk.ok("add_action", action);
    let planned = plan(&mut desk, "2026-10-14");
    (desk, alva, karin, planned)
}

fn no_holder(desk: &mut TestDesk) -> Vec<Value> {
    let today = desk.ok("today", json!({}));
    today["needs"].as_array().unwrap().iter().filter(|need| need["kind"] == "no_holder").cloned().collect()
}

#[test]
fn what_somebody_held_is_the_units_when_they_have_ended_and_said_before() {
    let (mut desk, alva, karin, planned) = karin_holds();
    let case = json!({ "case": alva["case"]["id"] });
    let held = desk.ok("held_by", json!({ "professional": karin["id"] }));
    assert_eq!(held, json!({ "batons": 1, "actions": 1, "feedbacks": 0, "meetings": 1 }));
    end(&mut desk, &karin);
    let view = desk.ok("open_case", case.clone());
    let holder = (&view["holder"]["name"], &view["holder"]["title"], &view["holder"]["ended"]);
    assert_eq!(holder, (&json!("Skolan"), &json!(""), &json!(true)));
    let action = desk.ok("actions_of_case", case)[0]["action"].clone();
    assert_eq!((&action["person"], &action["unit_name"]), (&json!(""), &json!("Skolan")));
    assert_eq!(desk.ok("list_cases", json!({}))[0]["holder"], "Skolan");
    let needs = no_holder(&mut desk);
    assert_eq!((needs.len(), &needs[0]["who"], &needs[0]["ended"]), (1, &json!("Alva N."), &json!(true)));
    assert_eq!(desk.ok("meeting", json!({ "meeting": id(&planned) }))["coming"], 3);
    let ingrid = known(&mut desk, "Ingrid Vallmark")["id"].clone();
    let named = json!({ "case": alva["case"]["id"], "professional": ingrid, "from_on": "2026-10-13" });
    assert_eq!(desk.ok("name_coordinator", named)["holder"]["name"], "Ingrid Vallmark");
    assert!(no_holder(&mut desk).is_empty());
}

#[test]
fn who_has_ended_is_expected_nowhere_and_given_nothing_new() {
    let (mut desk, alva, karin, _) = karin_holds();
    end(&mut desk, &karin);
    assert!(!plan(&mut desk, "2026-10-21").to_string().contains("Karin Holmlund"));
    assert!(!desk.ok("list_professionals", json!({})).to_string().contains("Karin Holmlund"));
    let (case, who) = (&alva["case"]["id"], &karin["id"]);
    let named = json!({ "case": case, "professional": who, "from_on": "2026-10-13" });
    assert_eq!(desk.code("name_coordinator", named), "not_found");
    let action = json!({ "case": case, "professional": who, "what": "Ringer mamma", "due_on": "2026-10-20" });
    assert_eq!(desk.code("add_action", action), "not_found");
    let planned = plan(&mut desk, "2026-10-28");
    let asked = json!({ "meeting": id(&planned), "who": { "kind": "professional", "professional": who }, "status": "expected" });
    assert_eq!(desk.code("set_attendance", asked), "not_found");
}

#[test]
fn who_has_ended_is_not_proposed_to_tell_the_family_and_the_wall_names_nobody_who_is_gone() {
    let (mut desk, alva, karin, planned) = karin_holds();
    end(&mut desk, &karin);
    let (meeting, item) = opened_at(&mut desk, &planned, "2026-10-14", &alva);
    let seen = desk.ok("case_in_meeting", json!({ "item": item }));
    assert_eq!((&seen["feedback"]["by"], &seen["feedback"]["by_name"]), (&Value::Null, &json!("")));
    let wall = desk.ok("show_in_room", json!({ "meeting": meeting, "show": true }));
    assert_eq!((&wall["holder"], &wall["promises"][0]["who"]), (&json!(""), &json!("Skolan")));
    desk.ok("close_item", json!({ "item": item }));
    assert_eq!(desk.ok("child_minutes", json!({ "item": item }))["holder"], Value::Null);
}

#[test]
fn that_somebody_has_ended_can_be_taken_back_with_all_of_it() {
    let (mut desk, alva, karin, planned) = karin_holds();
    end(&mut desk, &karin);
    desk.ok("undo", json!({}));
    let view = desk.ok("open_case", json!({ "case": alva["case"]["id"] }));
    assert_eq!((&view["holder"]["name"], &view["holder"]["ended"]), (&json!("Karin Holmlund"), &Value::Null));
    assert_eq!(desk.ok("meeting", json!({ "meeting": id(&planned) }))["coming"], 4);
    assert!(no_holder(&mut desk).is_empty());
}

#[test]
fn an_administrator_who_sees_no_child_is_told_how_much_somebody_holds_and_may_end_them() {
    let (mut desk, _, karin, planned) = karin_holds();
    user(&mut desk, "Lova Ek", "administrator", "Skolan", MEMBER);
    desk.ok("lock", json!({ "by": "hand" }));
    desk.ok("unlock", json!({ "passphrase": MEMBER }));
    desk.passphrase = MEMBER.to_owned();
    let held = desk.ok("held_by", json!({ "professional": karin["id"] }));
    assert_eq!(held, json!({ "batons": 1, "actions": 1, "feedbacks": 0, "meetings": 1 }));
    end(&mut desk, &karin);
    switch(&mut desk, crate::desk::PASSPHRASE);
    assert_eq!(desk.ok("meeting", json!({ "meeting": id(&planned) }))["coming"], 3);
}

fn registered(desk: &mut TestDesk, id: &Value) -> Value {
    let units = desk.ok("unit_register", json!({}));
    units.as_array().unwrap().iter().find(|one| one["unit"]["id"] == *id).unwrap().clone()
}

#[test]
fn a_unit_belongs_to_the_principal_that_was_named() {
    let mut desk = team();
    let mut add = |name: &str, kind: &str, principal: &str| {
        let input =
            json!({ "name": name, "sector": "school", "organisation_kind": kind, "organisation_name": principal });
        desk.ok("add_unit", input)
    };
    let own = add("Centralskolan", "municipality", "");
    let vannas = add("HLT-teamet i Vännäs", "municipality", "Vännäs kommun");
    let again = add("Vegaskolan", "municipality", "Vännäs kommun");
    assert_eq!(vannas["organisation_name"], "Vännäs kommun");
    assert_eq!(vannas["organisation"], again["organisation"], "a known name is the same principal");
    assert_ne!(vannas["organisation"], own["organisation"]);
    let independent = add("Björkskolan", "independent", "Björkskolan AB");
    let other = add("Ekskolan", "independent", "");
    assert_eq!(independent["organisation_name"], "Björkskolan AB");
    assert_eq!(other["organisation_name"], "Ekskolan", "not the first independent one");
}

#[test]
fn a_unit_is_renamed_ended_and_opened_again() {
    let (mut desk, _, karin, _) = karin_holds();
    let unit = registered(&mut desk, &karin["unit"]);
    assert_eq!((&unit["active"], &unit["batons"]), (&json!(true), &json!(1)));
    assert!(unit["people"].as_u64().unwrap() >= 1 && unit["actions"].as_u64().unwrap() >= 1);
    let change = |name: &str, active: bool| json!({ "id": karin["unit"], "name": name, "sector": "school", "phone": "", "active": active });
    assert_eq!(desk.code("change_unit", change(" ", true)), "input");
    assert_eq!(desk.ok("change_unit", change("Skolorna", true))["name"], "Skolorna");
    assert_eq!(known(&mut desk, "Karin Holmlund")["unit_name"], "Skolorna");

    desk.ok("change_unit", change("Skolorna", false));
    let proposed = desk.ok("list_units", json!({}));
    assert!(proposed.as_array().unwrap().iter().all(|one| one["id"] != karin["unit"]));
    assert_eq!(registered(&mut desk, &karin["unit"])["active"], false);
    assert_eq!(known(&mut desk, "Karin Holmlund")["unit_name"], "Skolorna", "history keeps its name");
    assert_eq!(desk.code("add_professional", json!({ "unit": karin["unit"], "name": "Siv Ek" })), "not_found");
    desk.ok("undo", json!({}));
    assert_eq!(registered(&mut desk, &karin["unit"])["active"], true);

    user(&mut desk, "Samira Daoud", "member", "Socialtjänsten", MEMBER);
    switch(&mut desk, MEMBER);
    assert_eq!(desk.code("change_unit", change("Skolan", true)), "not_allowed");
}

#[test]
fn a_principal_is_renamed_where_its_units_stand_and_never_as_another() {
    let mut desk = team();
    let school = json!({ "name": "Björkskolan", "sector": "school", "organisation_kind": "independent", "organisation_name": "Björkskolan AB" });
    let unit = desk.ok("add_unit", school)["id"].clone();
    let id = registered(&mut desk, &unit)["unit"]["organisation"].clone();
    let change = |name: &str, kind: &str| json!({ "id": id, "name": name, "kind": kind });
    let called = |desk: &mut TestDesk| {
        let unit = registered(desk, &unit)["unit"].clone();
        (unit["organisation_name"].clone(), unit["organisation_kind"].clone())
    };
    desk.ok("change_organisation", change("Björken ekonomisk förening", "association"));
    assert_eq!(called(&mut desk), (json!("Björken ekonomisk förening"), json!("association")));
    desk.ok("undo", json!({}));
    assert_eq!(called(&mut desk), (json!("Björkskolan AB"), json!("independent")));

    assert_eq!(desk.code("change_organisation", change("BJURHOLMS KOMMUN", "municipality")), "principal_taken");
    assert_eq!(desk.code("change_organisation", change(" ", "independent")), "input");
    assert_eq!(desk.ok("change_organisation", change("björkskolan AB", "independent"))["name"], "björkskolan AB");
    let nobody = json!({ "id": unit, "name": "Björken", "kind": "independent" });
    assert_eq!(desk.code("change_organisation", nobody), "not_found");
    user(&mut desk, "Samira Daoud", "member", "Socialtjänsten", MEMBER);
    switch(&mut desk, MEMBER);
    assert_eq!(desk.code("change_organisation", change("Björken", "independent")), "not_allowed");
}

#[test]
fn another_principals_school_is_not_in_the_teams_room() {
    let mut desk = team();
    let case = child_with_consent(&mut desk, "Alva", "Nyberg");
    let school = json!({ "name": "Björkskolan", "sector": "school", "organisation_kind": "independent", "organisation_name": "Björkskolan AB" });
    desk.ok("add_unit", school);
    let view = desk.ok("consents_of", json!({ "child": case["child"]["id"] }));
    assert_eq!(view["purposes"][0]["team"], "full", "the family was asked about everybody in the room");
    desk.person("Siv Ek", "skolkurator", "Björkskolan");
    let view = desk.ok("consents_of", json!({ "child": case["child"]["id"] }));
    assert_ne!(view["purposes"][0]["team"], "full", "somebody from there has a seat now");
}

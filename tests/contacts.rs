//! The people around a child: family, near ones, professionals; each once, counted, and how the number has changed.

use crate::teams::{child_with_consent, team};
use serde_json::{Value, json};

fn names(list: &Value) -> Vec<&str> {
    list.as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap()).collect()
}

#[test]
fn guardians_the_holder_and_those_with_something_to_do_are_there_without_being_written_down() {
    let mut desk = team();
    let alva = child_with_consent(&mut desk, "Alva", "Nyberg");
    let case = alva["case"]["id"].clone();
    let people = desk.ok("list_professionals", json!({}));
    let erik = people.as_array().unwrap().iter().find(|one| one["name"] == "Erik Lundmark").unwrap()["id"].clone();
    let action = json!({ "case": case, "professional": erik, "what": "ringer mamma", "due_on": "2026-10-20" });
    let action = desk.ok("add_action", action)["action"]["id"].clone();
    let network = desk.ok("contacts_of_case", json!({ "case": case }));
    assert_eq!(names(&network["now"]), ["Mamma Nyberg", "Ingrid Vallmark", "Erik Lundmark"]);
    assert_eq!(network["now"][1]["holder"], true);
    assert_eq!((&network["today"]["contacts"], &network["today"]["titles"]), (&json!(2), &json!(2)));
    desk.on("2026-10-20");
    desk.ok("change_action", json!({ "action": action, "change": { "kind": "done" } }));
    desk.on("2026-10-21");
    let network = desk.ok("contacts_of_case", json!({ "case": case }));
    assert_eq!((names(&network["before"]), &network["today"]["contacts"]), (vec!["Erik Lundmark"], &json!(1)));
}

#[test]
fn who_is_written_down_as_ended_is_still_there_with_an_open_action_and_since_the_first() {
    let mut desk = team();
    let case = child_with_consent(&mut desk, "Alva", "Nyberg")["case"]["id"].clone();
    let people = desk.ok("list_professionals", json!({}));
    let erik = people.as_array().unwrap().iter().find(|one| one["name"] == "Erik Lundmark").unwrap().clone();
    let action = json!({ "case": case, "professional": erik["id"], "what": "ringer mamma", "due_on": "2026-12-20" });
    let action = desk.ok("add_action", action)["action"]["id"].clone();
    desk.on("2026-12-01");
    let ended = json!({ "case": case, "name": "Erik Lundmark", "ring": "professional", "unit": erik["unit"], "since_on": "2026-11-01", "until_on": "2026-11-30" });
    let network = desk.ok("write_contact", ended);
    assert_eq!((names(&network["before"]), &network["now"][2]["name"]), (vec![], &json!("Erik Lundmark")));
    assert_eq!((&network["now"][2]["since_on"], &network["now"][2]["until_on"]), (&json!("2026-10-13"), &Value::Null));
    desk.ok("change_action", json!({ "action": action, "change": { "kind": "done" } }));
    desk.on("2026-12-02");
    let network = desk.ok("contacts_of_case", json!({ "case": case }));
    assert_eq!(
        (names(&network["before"]), &network["before"][0]["until_on"]),
        (vec!["Erik Lundmark"], &json!("2026-12-01"))
    );
}

#[test]
fn somebody_who_is_written_down_stands_once_and_ends_on_a_day() {
    let mut desk = team();
    let case = child_with_consent(&mut desk, "Alva", "Nyberg")["case"]["id"].clone();
    let school = desk.unit("Skolan");
    let write = |name: &str, more: Value| {
        let mut contact = json!({ "case": case, "name": name, "ring": "professional", "since_on": "2026-10-13" });
        contact.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        contact
    };
    desk.ok("write_contact", write("ingrid vallmark", json!({ "unit": school, "title": "samordnare" })));
    desk.ok("write_contact", write("Per", json!({ "sector": "dental", "arranged_by_family": true })));
    let network = desk.ok("write_contact", write("Mormor", json!({ "ring": "near", "arranged_by_family": true })));
    assert_eq!(names(&network["now"]), ["Mamma Nyberg", "Mormor", "ingrid vallmark", "Per"]);
    assert_eq!((&network["today"]["contacts"], &network["today"]["by_family"]), (&json!(2), &json!(1)));
    let per = network["now"][3]["id"].clone();
    desk.on("2026-12-01");
    let ended = json!({ "contact": per, "sector": "dental", "since_on": "2026-10-13", "until_on": "2026-11-30" });
    let network = desk.ok("write_contact", write("Per", ended));
    assert_eq!(names(&network["before"]), ["Per"]);
    let counts: Vec<i64> =
        network["over_time"].as_array().unwrap().iter().map(|one| one["contacts"].as_i64().unwrap()).collect();
    assert_eq!(counts, [2, 1]);
    assert_eq!(desk.ok("remove_contact", json!({ "case": case, "contact": per }))["before"], json!([]));
    desk.ok("undo", json!({}));
    assert_eq!(names(&desk.ok("contacts_of_case", json!({ "case": case }))["before"]), ["Per"]);
}

#[test]
fn days_in_the_future_and_ends_before_the_beginning_are_refused() {
    let mut desk = team();
    let case = child_with_consent(&mut desk, "Alva", "Nyberg")["case"]["id"].clone();
    for (since, until) in [("2026-10-14", Value::Null), ("2026-10-01", json!("2026-09-30"))] {
        let contact = json!({ "case": case, "name": "Per", "ring": "near", "since_on": since, "until_on": until });
        assert_eq!(desk.code("write_contact", contact), "input");
    }
}

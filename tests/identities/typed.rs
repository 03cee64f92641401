//! Whoever is typed in as protected is sealed in the same act: no table, no way back has the name, and everybody else knows an alias.

use super::{OTHER, SECRETS, alva, plan_with_places, stored};
use crate::{
    access::{switch, user},
    desk::{ALVA, PASSPHRASE, desk},
};
use serde_json::{Value, json};

/// A new case about Alva, protected and called what the form says.
fn new_case(alias: &str, child: Value, guardian: Value) -> Value {
    let child = json!({ "kind": "new", "alias": alias, "child": child, "guardians": [guardian] });
    json!({ "child": child, "source": "school", "intake_on": "2026-10-13" })
}

fn protected_alva(alias: &str) -> Value {
    let child = json!({ "first_name": "Alva", "last_name": "Nyberg", "number": ALVA, "protection": "marked" });
    new_case(alias, child, json!({ "name": "Sofia Nyberg", "relation": "mamma", "phone": "070-174 06 05" }))
}

#[test]
fn a_child_typed_in_as_protected_is_called_by_the_alias_and_never_written_in_the_open() {
    let mut desk = desk();
    user(&mut desk, "Erik Lundmark", "coordinator", "Hälsocentralen", OTHER);
    let case = desk.ok("register_case", protected_alva(" Stjärnan "));
    assert_eq!((&case["child"]["first_name"], &case["child"]["last_name"]), (&json!("Stjärnan"), &json!("")));
    assert_eq!(case["child"]["birth_on"], "2016-04-25", "the age is there for who is to be asked");
    assert_eq!(desk.ok("open_identity", json!({ "child": case["child"]["id"] }))["number"], "201604252385");
    switch(&mut desk, OTHER);
    let seen = desk.ok("open_case", json!({ "case": case["case"]["id"] })).to_string();
    assert!(seen.contains("Stjärnan") && SECRETS.iter().all(|secret| !seen.contains(secret)), "{seen}");
    assert_eq!(desk.code("open_identity", json!({ "child": case["child"]["id"] })), "identity_protected");
    assert_eq!(desk.ok("search_children", json!({ "query": "Alva" })), json!([]));
    switch(&mut desk, PASSPHRASE);
    assert_eq!(desk.ok("undo", json!({ "act": null }))["op"], "register_case");
    desk.ok("redo", json!({ "act": null }));
    let found = stored(&mut desk, &SECRETS);
    assert!(found.is_empty(), "neither when it is taken back and done again: {found:?}");
}

#[test]
fn a_first_name_alone_is_sealed_when_there_is_an_alias_for_it() {
    let mut desk = desk();
    let child = json!({ "first_name": "Alva", "last_name": "", "protection": "registered_elsewhere" });
    let case = desk.ok("register_case", new_case("Stjärnan", child, json!({ "name": "Sofia", "relation": "mamma" })));
    assert_eq!(
        (&case["child"]["first_name"], &case["child"]["guardians"][0]["name"]),
        (&json!("Stjärnan"), &json!("mamma"))
    );
    let found = stored(&mut desk, &["Alva", "Sofia"]);
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn who_has_not_the_key_types_in_nobody_who_is_protected() {
    let mut desk = desk();
    user(&mut desk, "Erik Lundmark", "coordinator", "Hälsocentralen", OTHER);
    let alias_only = json!({ "first_name": "Räven", "last_name": "", "protection": "marked" });
    let fox = json!({ "child": { "kind": "new", "child": alias_only, "guardians": [] }, "source": "school", "intake_on": "2026-10-13" });
    let fox = desk.ok("register_case", fox)["child"]["id"].clone();
    switch(&mut desk, OTHER);
    assert_eq!(desk.code("register_case", protected_alva("Stjärnan")), "identity_protected");
    let open = json!({ "first_name": "Bosse", "last_name": "Lind", "protection": "none" });
    let hidden = json!({ "name": "Sofia Nyberg", "relation": "mamma", "protection": "marked" });
    assert_eq!(desk.code("register_case", new_case("", open, hidden)), "identity_protected");
    let guardian = json!({ "name": "Sofia Nyberg", "relation": "mamma" });
    let added = json!({ "child": fox, "guardian": guardian });
    assert_eq!(desk.code("add_guardian", added.clone()), "identity_protected");
    assert_eq!(desk.ok("list_cases", json!({})).as_array().unwrap().len(), 1, "nothing was registered");
    switch(&mut desk, PASSPHRASE);
    // Of a child that is an alias only the family is sealed all the same.
    assert_eq!(desk.ok("add_guardian", added)["name"], "mamma");
    let found = stored(&mut desk, &["Alva", "Nyberg", "Sofia", "Bosse"]);
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn a_protected_identity_is_changed_without_being_opened_to_anybody_else() {
    let mut desk = desk();
    let case = alva(&mut desk);
    let child = case["child"]["id"].clone();
    plan_with_places(&mut desk, &case);
    desk.ok("protect_identity", json!({ "child": child, "protection": "marked", "alias": "Stjärnan" }));
    let identity = json!({ "child": child, "alias": "Månen", "first_name": "Alva", "last_name": "Isfågel", "number": ALVA, "school": "Tranbärsskolan", "class": "5B" });
    let refused = desk.desk.call("change_identity", identity.clone(), desk.now, None).unwrap_err();
    assert_eq!(refused.code(), "ask_again");
    let wrong = json!({ "child": child, "alias": "Månen", "first_name": "Alva", "number": "20160425-2380" });
    assert_eq!(desk.code("change_identity", wrong), "input");
    let changed = desk.ok("change_identity", identity);
    assert_eq!((&changed["last_name"], &changed["school"]), (&json!("Isfågel"), &json!("Tranbärsskolan")));
    assert_eq!(changed["guardians"][0]["name"], "Sofia Nyberg", "the family is as it was");
    let view = desk.ok("open_case", json!({ "case": case["case"]["id"] }));
    assert_eq!(view["child"]["first_name"], "Månen");
    let plans = desk.ok("plans_of", json!({ "case": case["case"]["id"] })).to_string();
    assert!(plans.contains("Månen") && !plans.contains("Stjärnan"), "{plans}");
    let found = stored(&mut desk, &["Alva", "Isfågel", "Tranbärsskolan", "20160425"]);
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn an_alias_with_a_word_of_the_childs_own_name_is_refused_wherever_it_is_typed() {
    let mut desk = desk();
    assert_eq!(desk.code("register_case", protected_alva("Lilla ÁLVA")), "alias_tells");
    let case = alva(&mut desk);
    let child = case["child"]["id"].clone();
    let protect = |alias: &str| json!({ "child": child, "protection": "marked", "alias": alias });
    assert_eq!(desk.code("protect_identity", protect("Barnet Nyberg")), "alias_tells");
    assert_eq!(desk.ok("open_case", json!({ "case": case["case"]["id"] }))["child"]["first_name"], "Alva");
    desk.ok("protect_identity", protect("Alvarsstjärnan"));
    let identity = |alias: &str| json!({ "child": child, "alias": alias, "first_name": "Alva", "last_name": "Nyberg" });
    assert_eq!(desk.code("change_identity", identity("nyberg")), "alias_tells");
    let named =
        |name: &str| json!({ "id": child, "child": { "first_name": name, "last_name": "", "protection": "marked" } });
    assert_eq!(desk.code("change_child", named("Alva")), "alias_tells", "also where the rest of the child is changed");
    assert_eq!(desk.ok("change_child", named("Månen"))["first_name"], "Månen");
}

#[test]
fn of_a_child_that_was_an_alias_only_nothing_is_left_when_its_identity_is_written() {
    let mut desk = desk();
    let child = json!({ "first_name": "Räven", "last_name": "", "protection": "marked" });
    let case = json!({ "child": { "kind": "new", "child": child, "guardians": [{ "name": "Sofia Nyberg", "relation": "mamma" }] }, "source": "school", "intake_on": "2026-10-13" });
    let child = desk.ok("register_case", case)["child"]["id"].clone();
    let identity =
        json!({ "child": child, "alias": "Räven", "first_name": "Alva", "last_name": "Nyberg", "number": ALVA });
    assert_eq!(desk.ok("change_identity", identity)["guardians"][0]["name"], "Sofia Nyberg");
    let found = stored(&mut desk, &["Alva", "Nyberg", "Sofia", "20160425"]);
    assert!(found.is_empty(), "neither in a way back: {found:?}");
}

#[test]
fn a_name_that_stands_for_somebody_around_the_child_becomes_the_alias_too() {
    let mut desk = desk();
    let case = alva(&mut desk);
    let id = &case["case"]["id"];
    desk.ok("write_contact", json!({ "case": id, "name": "Sofia Nyberg", "ring": "family", "since_on": "2026-10-13" }));
    desk.ok("record_concern_report", json!({ "case": id, "made_by": "Sofia Nyberg", "made_on": "2026-10-13" }));
    let safe = json!([{ "area": "safe", "level": 2 }]);
    desk.ok("rate_wheel", json!({ "case": id, "rater": "guardian", "rated_by": "Sofia Nyberg", "levels": safe }));
    let child = &case["child"]["id"];
    desk.ok("protect_identity", json!({ "child": child, "protection": "marked", "alias": "Stjärnan" }));
    let network = desk.ok("contacts_of_case", json!({ "case": id }));
    assert!(network.to_string().contains("mamma"), "{network}");
    let found = stored(&mut desk, &["Sofia"]);
    assert!(found.is_empty(), "{found:?}");
}

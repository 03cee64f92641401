//! Protected identities: sealed with a key of their own, an alias everywhere else.

use crate::{
    access::{switch, user},
    desk::{ALVA, PASSPHRASE, TestDesk, desk},
    teams::{id, plan},
};
use serde_json::{Value, json};

const OTHER: &str = "brygga 55 ripa snöskoter lampa";
const SECRETS: [&str; 7] = ["Alva", "Nyberg", "20160425", "Castorskolan", "Sofia", "070-174 06 05", "Åkerlund"];

fn alva(desk: &mut TestDesk) -> Value {
    let case = desk.alva();
    let mut child = case["child"].clone();
    for field in ["id", "guardians", "protection"] {
        child.as_object_mut().unwrap().remove(field);
    }
    child["school"] = json!("Castorskolan");
    child["number"] = json!(ALVA);
    desk.ok("change_child", json!({ "id": case["child"]["id"], "child": child }));
    desk.ok("add_guardian", json!({ "child": case["child"]["id"], "guardian": { "name": "Sofia Nyberg", "relation": "mamma", "phone": "070-174 06 05" } }));
    case
}

fn told(desk: &mut TestDesk, case: &Value, meeting: &Value) -> String {
    let (case_id, child) = (&case["case"]["id"], &case["child"]["id"]);
    [
        ("today", json!({})),
        ("list_cases", json!({})),
        ("open_case", json!({ "case": case_id })),
        ("consents_of", json!({ "child": child })),
        ("meeting", json!({ "meeting": meeting })),
        ("search_children", json!({ "query": "Alva" })),
        ("search_children", json!({ "query": case["case"]["number"] })),
        ("undo_state", json!({})),
    ]
    .into_iter()
    .filter_map(|(op, input)| desk.call(op, input).ok())
    .map(|answer| answer.to_string())
    .collect()
}

#[test]
fn a_protected_child_is_an_alias_everywhere_until_somebody_who_may_asks_again() {
    let mut desk = desk();
    let case = alva(&mut desk);
    let meeting = id(&plan(&mut desk, "2026-10-14"));
    let child = case["child"]["id"].clone();
    desk.ok("protect_identity", json!({ "child": child, "protection": "marked", "alias": "Stjärnan" }));
    let seen = told(&mut desk, &case, &meeting);
    for secret in SECRETS {
        assert!(!seen.contains(secret), "{secret} in {seen}");
    }
    assert!(seen.contains("Stjärnan"));
    assert_eq!(desk.ok("list_cases", json!({}))[0]["protected"], true, "for the page to leave it out");
    assert_eq!(desk.code("undo", json!({ "act": null })), "nothing_to_undo", "the way back would hold the name");
    let identity = desk.ok("open_identity", json!({ "child": child }));
    assert_eq!((&identity["first_name"], &identity["school"]), (&json!("Alva"), &json!("Castorskolan")));
    assert!(identity.to_string().contains("070-174 06 05"));
    desk.passphrase = "fel".to_owned();
    assert_eq!(desk.code("open_identity", json!({ "child": child })), "wrong_passphrase");
    desk.passphrase = PASSPHRASE.to_owned();
    let found = desk.ok("search_children", json!({ "query": ALVA }));
    assert_eq!(found[0]["name"], "Stjärnan", "the whole number finds the child, by its alias");
    assert_eq!(
        desk.code("change_child", json!({ "id": child, "child": { "first_name": "Alva", "last_name": "Nyberg" } })),
        "identity_protected"
    );
    let open = desk.ok("end_protection", json!({ "child": child }));
    assert_eq!((&open["first_name"], &open["protection"]), (&json!("Alva"), &json!("none")));
    assert_eq!(desk.ok("search_children", json!({ "query": ALVA }))[0]["name"], "Alva Nyberg");
}

#[test]
fn who_has_not_been_given_the_key_cannot_open_and_who_has_can_give_it() {
    let mut desk = desk();
    let case = alva(&mut desk);
    let child = case["child"]["id"].clone();
    desk.ok("protect_identity", json!({ "child": child, "protection": "marked", "alias": "Stjärnan" }));
    let erik = user(&mut desk, "Erik Lundmark", "coordinator", "Hälsocentralen", OTHER);
    switch(&mut desk, OTHER);
    assert_eq!(desk.ok("session_state", json!({}))["opens_protected"], false);
    assert_eq!(desk.code("open_identity", json!({ "child": child })), "identity_protected");
    assert_eq!(
        desk.code("let_open_protected", json!({ "user": erik["user"]["id"], "may": true })),
        "identity_protected",
        "nobody helps oneself"
    );
    assert_eq!(desk.ok("search_children", json!({ "query": ALVA })), json!([]));
    switch(&mut desk, PASSPHRASE);
    desk.ok("let_open_protected", json!({ "user": erik["user"]["id"], "may": true }));
    switch(&mut desk, OTHER);
    assert_eq!(desk.ok("open_identity", json!({ "child": child }))["first_name"], "Alva");
    // A new passphrase keeps it, taking it away ends it.
    desk.ok("change_passphrase", json!({ "passphrase": "ny fras 81 björk skidspår mil" }));
    switch(&mut desk, "ny fras 81 björk skidspår mil");
    assert_eq!(desk.ok("session_state", json!({}))["opens_protected"], true);
    switch(&mut desk, PASSPHRASE);
    desk.ok("let_open_protected", json!({ "user": erik["user"]["id"], "may": false }));
    switch(&mut desk, "ny fras 81 björk skidspår mil");
    assert_eq!(desk.code("open_identity", json!({ "child": child })), "identity_protected");
}

#[test]
fn a_child_that_is_registered_as_protected_is_sealed_at_once() {
    let mut desk = desk();
    let person = desk.person("Karin Holmlund", "kurator", "Skolan");
    let new = json!({
        "kind": "new",
        "child": { "first_name": "Alva", "last_name": "Nyberg", "number": ALVA, "school": "Castorskolan", "protection": "registered_elsewhere" },
        "guardians": [{ "name": "Sofia Nyberg", "phone": "070-174 06 05", "relation": "mamma" }],
    });
    let case = desk.ok(
        "register_case",
        json!({ "child": new, "source": "school", "intake_on": "2026-10-13", "coordinator": person }),
    );
    for secret in SECRETS {
        assert!(!case.to_string().contains(secret), "{secret}");
    }
    assert_eq!(case["child"]["first_name"], "Skyddat barn");
    let meeting = plan(&mut desk, "2026-10-14");
    assert!(!meeting["agenda"].to_string().contains("Skyddat"), "not on the agenda by itself");
    let identity = desk.ok("open_identity", json!({ "child": case["child"]["id"] }));
    assert_eq!(identity["guardians"][0]["name"], "Sofia Nyberg");
}

#[test]
fn a_protected_guardian_is_called_by_the_relation_only() {
    let mut desk = desk();
    let case = desk.alva();
    let guardian =
        json!({ "name": "Berit Ljungdahl", "relation": "farmor", "phone": "070-174 06 07", "protection": "marked" });
    let written = desk.ok("add_guardian", json!({ "child": case["child"]["id"], "guardian": guardian }));
    assert_eq!((&written["name"], &written["phone"]), (&json!("farmor"), &json!("")));
    let identity = desk.ok("open_identity", json!({ "child": case["child"]["id"] })).to_string();
    assert!(identity.contains("Berit Ljungdahl") && identity.contains("070-174 06 07"));
}

#[test]
fn an_extract_of_a_protected_child_says_who_it_is_and_is_released_only_by_who_may_know() {
    let mut desk = desk();
    let case = alva(&mut desk);
    let child = case["child"]["id"].clone();
    desk.ok("protect_identity", json!({ "child": child, "protection": "marked", "alias": "Stjärnan" }));
    user(&mut desk, "Erik Lundmark", "coordinator", "Hälsocentralen", OTHER);
    let extract = desk.ok("register_extract", json!({ "child": child }));
    let pieces: Vec<Value> = extract["pieces"].as_array().unwrap().iter().map(|piece| piece["id"].clone()).collect();
    for secret in SECRETS {
        assert!(!extract.to_string().contains(secret), "{secret} on the page where it is reviewed");
    }
    desk.ok("review_extract", json!({ "child": child, "pieces": pieces, "release": true }));
    let released = desk.ok("release_extract", json!({ "child": child }));
    assert_eq!(released["name"], "Alva Nyberg");
    let text = released["pieces"][0].to_string();
    for told in ["Alva", "Nyberg", "20160425", "Castorskolan", "Sofia Nyberg", "070-174 06 05"] {
        assert!(text.contains(told), "{told} is not in {text}");
    }
    assert!(desk.ok("log_extract", json!({ "child": child })).to_string().contains("Öppnade skyddade uppgifter"));
    switch(&mut desk, OTHER);
    assert_eq!(desk.code("release_extract", json!({ "child": child })), "identity_protected");
}

//! What is sealed about one guardian alone, in the child's extract.

use super::reviewed_but_for_the_sealed;
use crate::desk::{TestDesk, desk};
use serde_json::{Value, json};

/// The facts of the only sealed piece.
fn sealed(extract: &Value) -> Vec<(&str, &str)> {
    let pieces = extract["pieces"].as_array().unwrap().iter();
    let pieces: Vec<&Value> = pieces.filter(|piece| piece["table"] == "sealed_identities").collect();
    assert_eq!(pieces.len(), 1, "{pieces:?}");
    let facts = pieces[0]["facts"].as_array().unwrap().iter();
    facts.map(|fact| (fact["column"].as_str().unwrap(), fact["text"].as_str().unwrap())).collect()
}

fn release_all(desk: &mut TestDesk, child: &Value, extract: &Value) -> Value {
    let pieces: Vec<&Value> = extract["pieces"].as_array().unwrap().iter().map(|piece| &piece["id"]).collect();
    desk.ok("review_extract", json!({ "child": child, "pieces": pieces, "release": true }));
    desk.ok("release_extract", json!({ "child": child }))
}

#[test]
fn the_piece_says_which_guardian_is_protected_and_nothing_that_is_empty() {
    let mut desk = desk();
    let case = desk.alva();
    let (child, father) = (&case["child"]["id"], &case["child"]["guardians"][1]);
    let hides = json!({ "name": father["name"], "relation": father["relation"], "protection": "marked" });
    desk.ok("change_guardian", json!({ "child": child, "id": father["id"], "guardian": hides }));
    let extract = desk.ok("register_extract", json!({ "child": child }));
    assert_eq!(sealed(&extract), [("subject", "pappa")]);
    let released = release_all(&mut desk, child, &extract);
    assert_eq!(sealed(&released), [("subject", "pappa"), ("name", "Johan Åkerlund")], "he has no telephone");
}

#[test]
fn a_guardian_who_is_released_does_not_bring_the_childs_own_name_along() {
    let mut desk = desk();
    let (child, sealed) = reviewed_but_for_the_sealed(&mut desk);
    let (own, guardians) = sealed.split_first().unwrap();
    let guardians: Vec<&Value> = guardians.iter().map(|piece| &piece["id"]).collect();
    let withheld = json!({ "child": child, "pieces": [own["id"]], "release": false, "why": "26 kap. 1 § OSL" });
    desk.ok("review_extract", withheld);
    desk.ok("review_extract", json!({ "child": child, "pieces": guardians, "release": true }));
    let released = desk.ok("release_extract", json!({ "child": child }));
    assert_eq!(released["name"], "Stjärnan");
    let text = released.to_string();
    assert!(text.contains("Sofia Nyberg") && !text.contains("Alva"), "{text}");
}

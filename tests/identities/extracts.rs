//! What is sealed about one guardian alone, in the child's extract.

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

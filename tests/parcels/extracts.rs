//! A parcel that nobody has answered stands in the register extract of the child it is about, and of no other.

use super::{made, offered, vannas};
use crate::desk::{TestDesk, desk};
use serde_json::{Value, json};

/// The parcels in a child's extract.
fn parcels(desk: &mut TestDesk, child: &Value) -> Vec<Value> {
    let extract = desk.ok("register_extract", json!({ "child": child }));
    extract["pieces"].as_array().unwrap().iter().filter(|piece| piece["table"] == "parcels").cloned().collect()
}

fn named_by(piece: &Value) -> Value {
    let facts = piece["facts"].as_array().unwrap();
    facts.iter().find(|fact| fact["column"] == "named_by").map_or(Value::Null, |fact| fact["text"].clone())
}

/// Alva and a classmate are known in the other municipality before a parcel about her comes.
fn came(parts: Value) -> (TestDesk, Value, Value, Value) {
    let (mut here, (mut there, siv)) = (desk(), vannas());
    let (_, handover) = offered(&mut here);
    let alva = there.alva();
    let oskar = json!({ "kind": "new", "child": { "first_name": "Oskar", "last_name": "Nyberg" }, "guardians": [] });
    let oskar = there.ok("register_case", json!({ "child": oskar, "source": "school", "intake_on": "2026-10-01" }));
    let key = there.ok("parcel_key", json!({}))["key"].clone();
    let file = made(&mut here, &handover, parts, Some(&key))["file"].clone();
    let parcel = there.ok("read_parcel", json!({ "file": file }))["parcel"].clone();
    assert!(parcels(&mut there, &oskar["child"]["id"]).is_empty());
    (there, alva, parcel, siv)
}

#[test]
fn it_comes_along_by_number_and_stands_once_when_it_is_answered() {
    let (mut there, alva, parcel, siv) = came(json!(["number", "voice"]));
    let child = &alva["child"]["id"];
    let lain = parcels(&mut there, child);
    assert_eq!(lain.len(), 1);
    assert_eq!((named_by(&lain[0]), &lain[0]["to_review"]), (json!("med barnets nummer"), &json!(true)));
    assert!(lain[0].to_string().contains("KANARIERÖST"), "{}", lain[0]);
    let yes = json!({ "parcel": parcel, "answer": "accepted", "answered_on": "2026-10-13", "by": siv, "into": alva["case"]["id"] });
    there.ok("answer_parcel", yes);
    let answered = parcels(&mut there, child);
    assert_eq!(answered.len(), 1);
    assert_eq!(named_by(&answered[0]), Value::Null, "now it is tied to her case");
}

/// How many lines of a child's log say so.
fn said(desk: &mut TestDesk, child: &Value, what: &str) -> usize {
    let log = desk.ok("log_extract", json!({ "child": child }));
    log["lines"].as_array().unwrap().iter().filter(|line| line["what"] == what).count()
}

const READ: &str = "Läste in ett paket från en annan kommun";

#[test]
fn who_read_it_stands_in_the_log_of_the_child_that_it_is_about() {
    let (mut there, alva, parcel, siv) = came(json!(["number"]));
    let child = &alva["child"]["id"];
    assert_eq!(said(&mut there, child, READ), 1);
    there.ok("list_parcels", json!({}));
    assert_eq!(said(&mut there, child, "Läste paket från andra kommuner"), 1, "it is alone in the list");
    let no = json!({ "parcel": parcel, "answer": "declined", "answered_on": "2026-10-13", "by": siv, "reason": "other", "text": "Barnet bor kvar." });
    there.ok("answer_parcel", no);
    assert_eq!([READ, "Svarade på ett paket"].map(|what| said(&mut there, child, what)), [1, 1]);
}

#[test]
fn who_read_it_before_the_child_was_known_stands_in_its_log_too() {
    let (mut here, (mut there, siv)) = (desk(), vannas());
    let (_, handover) = offered(&mut here);
    let key = there.ok("parcel_key", json!({}))["key"].clone();
    let file = made(&mut here, &handover, json!(["number"]), Some(&key))["file"].clone();
    let parcel = there.ok("read_parcel", json!({ "file": file }))["parcel"].clone();
    let yes = json!({ "parcel": parcel, "answer": "accepted", "answered_on": "2026-10-13", "by": siv });
    // Registered by hand, and then by the parcel.
    let alva = there.alva();
    assert_eq!(said(&mut there, &alva["child"]["id"], READ), 1);
    assert_eq!(there.ok("undo", json!({ "act": null }))["op"], "register_case");
    let case = there.ok("answer_parcel", yes)["parcel"]["case"].clone();
    let alva = there.ok("open_case", json!({ "case": case }));
    assert_eq!(said(&mut there, &alva["child"]["id"], READ), 1);
}

#[test]
fn it_comes_along_by_name_and_goes_with_a_no() {
    let (mut there, alva, parcel, siv) = came(json!([]));
    let child = &alva["child"]["id"];
    let lain = parcels(&mut there, child);
    assert_eq!(lain.iter().map(named_by).collect::<Vec<_>>(), [json!("med för- och efternamn")]);
    let key = format!("parcel/{}/answer-form", parcel.as_str().unwrap());
    there.ok("save_draft", json!({ "key": key, "text": json!({ "text": "KANARIESVAR" }).to_string() }));
    let extract = there.ok("register_extract", json!({ "child": child }));
    assert!(extract.to_string().contains("KANARIESVAR"));
    let no = json!({ "parcel": parcel, "answer": "declined", "answered_on": "2026-10-13", "by": siv, "reason": "other", "text": "Barnet bor kvar." });
    there.ok("answer_parcel", no);
    assert!(parcels(&mut there, child).is_empty(), "nothing of it is kept");
}

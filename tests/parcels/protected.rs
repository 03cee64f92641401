//! A parcel about a child whose identity is sealed where it comes: nothing of the child comes in it into the open.

use super::{
    conflicts::{OTHER, offered_too, protected_alva},
    made, offered, vannas,
};
use crate::{
    access::{switch, user},
    desk::{ALVA, PASSPHRASE, TestDesk, desk},
    identities::stored,
};
use serde_json::{Value, json};

const SECRETS: [&str; 4] = ["Alva", "Nyberg", "20160425", "Sofia"];

/// A yes from the one who answers there.
fn yes(read: &Value, siv: &Value) -> Value {
    json!({ "parcel": read["parcel"], "answer": "accepted", "answered_on": "2026-10-13", "by": siv })
}

/// Which secrets stand in any table; the vault is open again afterwards.
fn told(desk: &mut TestDesk) -> Vec<(String, String)> {
    let told = stored(desk, &SECRETS);
    desk.ok("unlock", json!({ "passphrase": PASSPHRASE }));
    desk.passphrase = PASSPHRASE.to_owned();
    told
}

#[test]
fn a_parcel_about_a_child_who_is_sealed_here_is_not_taken_in_and_leaves_nothing_behind() {
    let (mut here, (mut there, siv)) = (desk(), vannas());
    let (_, alva) = offered(&mut here);
    let maja = offered_too(&mut here);
    let key = there.ok("parcel_key", json!({}))["key"].clone();
    let file = |here: &mut TestDesk, handover: &Value, parts: Value| json!({ "file": made(here, handover, parts, Some(&key))["file"] });
    let whole = json!(["number", "guardians", "school", "voice"]);
    let (numbered, bare) = (file(&mut here, &alva, whole), file(&mut here, &alva, json!([])));
    let (other, other_bare) = (file(&mut here, &maja, json!(["number"])), file(&mut here, &maja, json!([])));
    protected_alva(&mut there, &siv);
    user(&mut there, "Berit Ek", "coordinator", "Skolan", OTHER);

    for one in [&numbered, &bare] {
        let refused = there.call("read_parcel", one.clone()).err().unwrap();
        assert_eq!((refused.code(), refused.data()), ("parcel_about_protected", json!({})), "by number, or by name");
    }
    switch(&mut there, OTHER);
    for one in [&numbered, &bare, &other_bare] {
        assert_eq!(there.code("read_parcel", one.clone()), "parcel_maybe_protected", "without the key nobody can tell");
    }
    assert_eq!(there.ok("list_parcels", json!({})), json!([]));
    let left = told(&mut there);
    assert!(left.is_empty(), "{left:?}");
    switch(&mut there, OTHER);
    assert_eq!(there.ok("read_parcel", other)["content"]["first_name"], "Maja", "born on another day");
    switch(&mut there, PASSPHRASE);
    assert_eq!(there.ok("read_parcel", other_bare)["content"]["first_name"], "Maja", "the key tells");
    assert_eq!(there.ok("list_cases", json!({})).as_array().unwrap().len(), 1);
}

#[test]
fn a_parcel_that_waits_when_its_child_becomes_protected_gets_a_no_from_who_has_the_key_and_no_yes() {
    let (mut here, (mut there, siv)) = (desk(), vannas());
    let (_, alva) = offered(&mut here);
    let key = there.ok("parcel_key", json!({}))["key"].clone();
    let file = made(&mut here, &alva, json!(["number", "guardians"]), Some(&key))["file"].clone();
    let read = there.ok("read_parcel", json!({ "file": file }));
    protected_alva(&mut there, &siv);
    user(&mut there, "Berit Ek", "coordinator", "Skolan", OTHER);
    switch(&mut there, OTHER);
    assert_eq!(there.ok("list_parcels", json!({})), json!([]));
    assert!(!there.ok("today", json!({})).to_string().contains("parcel_answer"));
    assert_eq!(there.code("answer_parcel", yes(&read, &siv)), "parcel_maybe_protected");
    switch(&mut there, PASSPHRASE);
    assert_eq!(there.code("answer_parcel", yes(&read, &siv)), "parcel_about_protected");
    let no = json!({ "parcel": read["parcel"], "answer": "declined", "answered_on": "2026-10-13", "by": siv, "reason": "other", "text": "Vi tar det muntligt." });
    assert_eq!(there.ok("answer_parcel", no)["parcel"]["content"], Value::Null);
    let left = told(&mut there);
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn what_lay_in_a_parcel_goes_when_the_child_that_it_became_is_protected() {
    let (mut here, (mut there, siv)) = (desk(), vannas());
    let (_, alva) = offered(&mut here);
    let key = there.ok("parcel_key", json!({}))["key"].clone();
    let file = made(&mut here, &alva, json!(["number", "guardians"]), Some(&key))["file"].clone();
    let read = there.ok("read_parcel", json!({ "file": file }));
    assert_eq!(read["content"]["number"]["number"], json!(ALVA.replace('-', "")));
    let answered = there.ok("answer_parcel", yes(&read, &siv));
    let child = there.ok("open_case", json!({ "case": answered["parcel"]["case"] }))["child"]["id"].clone();
    there.ok("protect_identity", json!({ "child": child, "protection": "marked", "alias": "Stjärnan" }));
    let listed = there.ok("list_parcels", json!({}));
    assert_eq!((&listed[0]["content"], &listed[0]["answer"]), (&Value::Null, &json!("accepted")));
    let receipt = there.ok("parcel_receipt", json!({ "parcel": read["parcel"] }));
    assert_eq!(receipt["base64"], answered["receipt"]["base64"], "it can still be sent");
    let left = told(&mut there);
    assert!(left.is_empty(), "{left:?}");
}

//! A parcel about a child whom somebody must not see: that one neither reads of it nor answers, and somebody else does.

use super::{made, offered, vannas};
use crate::{
    access::{switch, user},
    desk::{ALVA, PASSPHRASE, desk},
};
use serde_json::{Value, json};

const OTHER: &str = "vass 38 kajplats älv norrsken";

#[test]
fn who_must_not_see_the_child_sees_no_parcel_about_it_and_answers_none() {
    let (mut here, (mut there, siv)) = (desk(), vannas());
    let (_, handover) = offered(&mut here);
    let known = json!({ "child": { "kind": "new", "child": { "first_name": "Alva", "last_name": "Nyberg", "number": ALVA }, "guardians": [] },
        "source": "school", "intake_on": "2026-10-13", "coordinator": siv });
    let known = there.ok("register_case", known);
    user(&mut there, "Berit Ek", "coordinator", "Skolan", OTHER);
    let berit = there.ok("list_users", json!({})).as_array().unwrap().last().unwrap()["professional"].clone();
    there.ok("mark_conflict", json!({ "child": known["child"]["id"], "professional": berit }));
    let key = there.ok("parcel_key", json!({}))["key"].clone();
    let file = made(&mut here, &handover, json!(["number", "voice"]), Some(&key))["file"].clone();

    switch(&mut there, OTHER);
    assert_eq!(there.code("read_parcel", json!({ "file": file })), "conflict_of_interest");
    switch(&mut there, PASSPHRASE);
    let read = there.ok("read_parcel", json!({ "file": file }));
    assert_eq!((&read["again"], &read["open_case"]), (&json!(false), &known["case"]["id"]));
    assert!(there.ok("today", json!({})).to_string().contains("parcel_answer"));

    switch(&mut there, OTHER);
    assert_eq!(there.ok("list_parcels", json!({})), json!([]));
    let today = there.ok("today", json!({})).to_string();
    assert!(!today.contains("parcel_answer") && !today.contains("Alva"), "{today}");
    let yes = |into: &Value| json!({ "parcel": read["parcel"], "answer": "accepted", "answered_on": "2026-10-13", "by": siv, "into": into });
    for into in [&Value::Null, &known["case"]["id"]] {
        assert_eq!(there.code("answer_parcel", yes(into)), "conflict_of_interest");
    }
    switch(&mut there, PASSPHRASE);
    there.ok("answer_parcel", yes(&known["case"]["id"]));
    assert_eq!(there.ok("list_cases", json!({})).as_array().unwrap().len(), 1);
    switch(&mut there, OTHER);
    assert_eq!(there.code("read_parcel", json!({ "file": file })), "conflict_of_interest", "nothing is read over it");
}

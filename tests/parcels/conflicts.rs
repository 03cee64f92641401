//! A parcel about a child whom somebody must not see: that one neither reads of it nor answers, and somebody else does.

use super::{made, offered, vannas};
use crate::{
    access::{switch, user},
    desk::{ALVA, PASSPHRASE, TestDesk, desk},
};
use serde_json::{Value, json};

const OTHER: &str = "vass 38 kajplats älv norrsken";

/// Another coordinator, who must not see the child of a case.
fn keep_out(desk: &mut TestDesk, case: &Value) {
    user(desk, "Berit Ek", "coordinator", "Skolan", OTHER);
    let berit = desk.ok("list_users", json!({})).as_array().unwrap().last().unwrap()["professional"].clone();
    desk.ok("mark_conflict", json!({ "child": case["child"]["id"], "professional": berit }));
}

#[test]
fn who_must_not_see_the_child_sees_no_parcel_about_it_and_answers_none() {
    let (mut here, (mut there, siv)) = (desk(), vannas());
    let (_, handover) = offered(&mut here);
    let known = json!({ "child": { "kind": "new", "child": { "first_name": "Alva", "last_name": "Nyberg", "number": ALVA }, "guardians": [] },
        "source": "school", "intake_on": "2026-10-13", "coordinator": siv });
    let known = there.ok("register_case", known);
    keep_out(&mut there, &known);
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

/// Without its number nothing tells whose it is, but the case that it became does.
#[test]
fn what_has_become_a_case_is_not_read_over_by_who_must_not_see_it() {
    let (mut here, (mut there, siv)) = (desk(), vannas());
    let (_, handover) = offered(&mut here);
    let key = there.ok("parcel_key", json!({}))["key"].clone();
    let file = made(&mut here, &handover, json!([]), Some(&key))["file"].clone();
    let parcel = there.ok("read_parcel", json!({ "file": file }))["parcel"].clone();
    let yes = json!({ "parcel": parcel, "answer": "accepted", "answered_on": "2026-10-13", "by": siv });
    let case = there.ok("answer_parcel", yes)["parcel"]["case"].clone();
    let case = there.ok("open_case", json!({ "case": case }));
    keep_out(&mut there, &case);
    switch(&mut there, OTHER);
    assert_eq!(there.code("read_parcel", json!({ "file": file })), "conflict_of_interest");
    switch(&mut there, PASSPHRASE);
    assert_eq!(there.ok("list_parcels", json!({}))[0]["answer"], "accepted");
}

//! A parcel about a child whom somebody must not see: that one neither reads of it nor answers, and somebody else does; a protected child is known by its sealed number, or nobody can tell.

use super::{made, offered, vannas};
use crate::{
    access::{switch, user},
    desk::{ALVA, PASSPHRASE, TestDesk, desk},
    identities::stored,
};
use serde_json::{Value, json};

pub const OTHER: &str = "vass 38 kajplats älv norrsken";

/// Another coordinator, who must not see the child of a case.
fn keep_out(desk: &mut TestDesk, case: &Value) {
    user(desk, "Berit Ek", "coordinator", "Skolan", OTHER);
    let berit = berit(desk)["professional"].clone();
    desk.ok("mark_conflict", json!({ "child": case["child"]["id"], "professional": berit }));
}

pub fn berit(desk: &mut TestDesk) -> Value {
    desk.ok("list_users", json!({})).as_array().unwrap().last().unwrap().clone()
}

/// A child that is known there, where another coordinator must not see it, and the file of a handover about it from here.
struct Sent {
    here: TestDesk,
    there: TestDesk,
    siv: Value,
    known: Value,
    handover: Value,
    key: Value,
    file: Value,
}

fn sent_about_a_known_child() -> Sent {
    let (mut here, (mut there, siv)) = (desk(), vannas());
    let (_, handover) = offered(&mut here);
    let known = json!({ "child": { "kind": "new", "child": { "first_name": "Alva", "last_name": "Nyberg", "number": ALVA }, "guardians": [] },
        "source": "school", "intake_on": "2026-10-13", "coordinator": siv });
    let known = there.ok("register_case", known);
    keep_out(&mut there, &known);
    let key = there.ok("parcel_key", json!({}))["key"].clone();
    let file = made(&mut here, &handover, json!(["number", "voice"]), Some(&key))["file"].clone();
    Sent { here, there, siv, known, handover, key, file }
}

#[test]
fn who_must_not_see_the_child_sees_no_parcel_about_it_and_answers_none() {
    let Sent { mut there, siv, known, file, .. } = sent_about_a_known_child();

    switch(&mut there, OTHER);
    assert_eq!(there.code("read_parcel", json!({ "file": file })), "parcel_kept_from");
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
        assert_eq!(there.code("answer_parcel", yes(into)), "parcel_kept_from");
    }
    switch(&mut there, PASSPHRASE);
    there.ok("answer_parcel", yes(&known["case"]["id"]));
    assert_eq!(there.ok("list_cases", json!({})).as_array().unwrap().len(), 1);
    switch(&mut there, OTHER);
    assert_eq!(there.code("read_parcel", json!({ "file": file })), "parcel_kept_from", "nothing is read over it");
}

#[test]
fn who_must_not_see_the_child_takes_nothing_away_by_the_file_that_takes_a_parcel_back() {
    let Sent { mut here, mut there, handover, key, file, .. } = sent_about_a_known_child();
    there.ok("read_parcel", json!({ "file": file }));
    let back = json!({ "handover": handover, "step": "return", "happened_on": "2026-10-13", "text": "Flytten är inställd.", "reason": "other" });
    here.ok("step_handover", back);
    let withdraw = json!({ "handover": handover, "to": { "kind": "key", "key": key } });
    let file = here.ok("withdraw_parcel", withdraw)["file"].clone();

    switch(&mut there, OTHER);
    let refused = there.call("read_parcel", json!({ "file": file })).err().unwrap();
    assert_eq!((refused.code(), refused.data()), ("parcel_kept_from", json!({})));
    switch(&mut there, PASSPHRASE);
    let listed = there.ok("list_parcels", json!({}));
    assert_eq!((&listed[0]["withdrawn_on"], &listed[0]["content"]["first_name"]), (&Value::Null, &json!("Alva")));
    assert_eq!(there.ok("read_parcel", json!({ "file": file }))["withdrawn_on"], "2026-10-13", "a colleague reads it");
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
    assert_eq!(there.code("read_parcel", json!({ "file": file })), "parcel_kept_from");
    switch(&mut there, PASSPHRASE);
    assert_eq!(there.ok("list_parcels", json!({}))[0]["answer"], "accepted");
}

/// Without two numbers to compare, name and birth date tell; where one of them is missing it may be somebody else, and a colleague reads the file.
#[test]
fn a_child_in_the_open_is_known_by_name_and_birth_date_where_there_are_no_two_numbers() {
    let mut here = desk();
    let (_, handover) = offered(&mut here);
    for (first, born, with_number, without) in [
        ("Alva", json!("2016-04-25"), "parcel_kept_from", "parcel_untold"),
        ("Alva", json!("2016-04-26"), "ok", "parcel_untold"),
        ("Alva", Value::Null, "parcel_untold", "parcel_untold"),
        ("Elva", json!("2016-04-25"), "parcel_untold", "ok"),
        ("Elva", json!("2016-04-26"), "ok", "ok"),
    ] {
        let (mut there, siv) = vannas();
        let child = json!({ "first_name": first, "last_name": "Nyberg", "birth_on": born });
        let child = json!({ "kind": "new", "child": child, "guardians": [] });
        let known = json!({ "child": child, "source": "school", "intake_on": "2026-10-13", "coordinator": siv });
        let known = there.ok("register_case", known);
        keep_out(&mut there, &known);
        let key = there.ok("parcel_key", json!({}))["key"].clone();
        switch(&mut there, OTHER);
        for (parts, expected) in [(json!(["number"]), with_number), (json!([]), without)] {
            let file = made(&mut here, &handover, parts, Some(&key))["file"].clone();
            assert_eq!(there.code("read_parcel", json!({ "file": file })), expected, "{first} {born}");
        }
    }
}

#[test]
fn a_file_that_is_refused_says_nothing_of_the_child_and_leaves_nothing_behind() {
    let (mut here, (mut there, siv)) = (desk(), vannas());
    let (_, handover) = offered(&mut here);
    let known = json!({ "child": { "kind": "new", "child": { "first_name": "Alva", "last_name": "Nyberg", "number": ALVA }, "guardians": [] },
        "source": "school", "intake_on": "2026-10-13", "coordinator": siv });
    let known = there.ok("register_case", known);
    keep_out(&mut there, &known);
    let key = there.ok("parcel_key", json!({}))["key"].clone();
    let file = made(&mut here, &handover, json!(["number", "guardians", "voice"]), Some(&key))["file"].clone();
    switch(&mut there, OTHER);
    let refused = there.call("read_parcel", json!({ "file": file })).err().unwrap();
    assert_eq!(
        (refused.code(), refused.data()),
        ("parcel_kept_from", json!({})),
        "the sentence has nothing to fill in"
    );
    switch(&mut there, PASSPHRASE);
    let log = there.ok("access_log", json!({}))["lines"].to_string();
    assert!(!log.contains("Läste in ett paket"), "nothing was read in: {log}");
    let lines = there.ok("access_log", json!({}))["lines"].clone();
    let refused: Vec<&Value> =
        lines.as_array().unwrap().iter().filter(|line| line["what"] == "Nekades att läsa in ett paket").collect();
    assert_eq!(refused.len(), 1, "{log}");
    assert_eq!(refused[0]["about"], "", "who was refused is said, and not whose it is");
    assert_eq!(there.ok("list_parcels", json!({})), json!([]));
    let left = stored(&mut there, &["KANARIERÖST", "Sofia", "Vi ber er ta över"]);
    assert!(left.is_empty(), "{left:?}");
    there.ok("unlock", json!({ "passphrase": PASSPHRASE }));
    assert_eq!(there.ok("read_parcel", json!({ "file": file }))["again"], false, "a colleague reads it");
}

/// Alva as the other municipality knows her: sealed.
pub fn protected_alva(desk: &mut TestDesk, siv: &Value) -> Value {
    let child = json!({ "first_name": "Alva", "last_name": "Nyberg", "number": ALVA, "protection": "marked" });
    let child = json!({ "kind": "new", "alias": "Stjärnan", "child": child, "guardians": [] });
    desk.ok(
        "register_case",
        json!({ "child": child, "source": "school", "intake_on": "2026-10-13", "coordinator": siv }),
    )
}

/// Maja's handover to the same team.
pub fn offered_too(desk: &mut TestDesk) -> Value {
    let unit = desk.unit("HLT-teamet i Vännäs");
    let maja = json!({ "first_name": "Maja", "last_name": "Åkerlund", "number": "20120109-2382" });
    let child = json!({ "kind": "new", "child": maja, "guardians": [] });
    let case = desk.ok("register_case", json!({ "child": child, "source": "school", "intake_on": "2026-10-13" }));
    let offer = json!({ "case": case["case"]["id"], "kind": "move", "to_unit": unit, "question": "Vi ber er ta över samordningen.", "information": [],
        "ground": "requested_by_board", "offered_on": "2026-10-13" });
    desk.ok("offer_handover", offer)["handover"]["id"].clone()
}

#[test]
fn a_protected_child_is_known_by_its_sealed_number_and_what_cannot_be_compared_is_read_by_somebody_else() {
    let (mut here, (mut there, siv)) = (desk(), vannas());
    let (_, alva) = offered(&mut here);
    let maja = offered_too(&mut here);
    let key = there.ok("parcel_key", json!({}))["key"].clone();
    let file = |here: &mut TestDesk, handover: &Value, parts: Value| json!({ "file": made(here, handover, parts, Some(&key))["file"] });
    let (numbered, bare) = (file(&mut here, &alva, json!(["number"])), file(&mut here, &alva, json!([])));
    let (other, bare_too) = (file(&mut here, &maja, json!(["number"])), file(&mut here, &maja, json!([])));
    let read = there.ok("read_parcel", numbered.clone());
    let known = protected_alva(&mut there, &siv);
    keep_out(&mut there, &known);

    switch(&mut there, OTHER);
    for one in [&numbered, &bare, &other, &bare_too] {
        assert_eq!(there.code("read_parcel", one.clone()), "parcel_untold", "without the key nobody can tell");
    }
    switch(&mut there, PASSPHRASE);
    let berit = berit(&mut there)["user"]["id"].clone();
    switch(&mut there, OTHER);
    assert_eq!(there.ok("list_parcels", json!({})), json!([]), "nor whether one that has come may be seen");
    let yes = json!({ "parcel": read["parcel"], "answer": "accepted", "answered_on": "2026-10-13", "by": siv });
    assert_eq!(there.code("answer_parcel", yes.clone()), "parcel_untold");
    assert!(!there.ok("today", json!({})).to_string().contains("parcel_answer"));

    switch(&mut there, PASSPHRASE);
    there.ok("let_open_protected", json!({ "user": berit, "may": true }));
    switch(&mut there, OTHER);
    assert_eq!(there.code("read_parcel", numbered), "parcel_kept_from", "the key tells that it is her");
    assert_eq!(there.code("answer_parcel", yes), "parcel_kept_from");
    for one in [bare, bare_too] {
        assert_eq!(there.code("read_parcel", one), "parcel_untold", "without a number the key tells nothing");
    }
    assert_eq!(there.ok("read_parcel", other)["content"]["first_name"], "Maja", "and that it is somebody else");
    let listed = there.ok("list_parcels", json!({}));
    assert_eq!((listed.as_array().unwrap().len(), &listed[0]["content"]["first_name"]), (1, &json!("Maja")));
    let today = there.ok("today", json!({})).to_string();
    assert!(today.contains("parcel_answer") && !today.contains("Alva"), "{today}");
}

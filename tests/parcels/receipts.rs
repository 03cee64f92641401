//! The receipt that comes back: whose it is, which revision it answers, and what it does when something has happened here since.

use super::{flipped, length, made, offered, vannas};
use crate::{
    desk::{TestDesk, desk},
    ended_units::set_active,
};
use serde_json::{Value, json};

#[test]
fn a_receipt_that_was_changed_or_is_somebody_elses_changes_nothing() {
    let (mut here, (mut there, siv)) = (desk(), vannas());
    let (_, handover) = offered(&mut here);
    let receipt = accepted(&mut here, &mut there, &handover, &siv);
    for at in (0..length(&receipt)).step_by(53) {
        let code = here.code("read_parcel_receipt", json!({ "file": flipped(&receipt, at) }));
        assert!(code.starts_with("parcel-"), "byte {at}: {code}");
    }
    let (mut other, _) = vannas();
    other.ok("parcel_key", json!({}));
    assert_eq!(other.code("read_parcel_receipt", json!({ "file": receipt })), "parcel-not-for-us");
}

/// A parcel made, read and accepted: the receipt.
fn accepted(here: &mut TestDesk, there: &mut TestDesk, handover: &Value, siv: &Value) -> Value {
    let key = there.ok("parcel_key", json!({}))["key"].clone();
    let file = made(here, handover, json!([]), Some(&key))["file"].clone();
    let parcel = there.ok("read_parcel", json!({ "file": file }))["parcel"].clone();
    let yes = json!({ "parcel": parcel, "answer": "accepted", "answered_on": "2026-10-13", "by": siv });
    there.ok("answer_parcel", yes)["receipt"].clone()
}

/// They took over what the first file asked while the second was on its way, and can answer no second time.
#[test]
fn a_yes_to_an_earlier_revision_moves_the_baton_even_when_something_was_said_since() {
    let (mut here, (mut there, siv)) = (desk(), vannas());
    let (_, handover) = offered(&mut here);
    let receipt = accepted(&mut here, &mut there, &handover, &siv);
    here.on("2026-10-15");
    let key = there.ok("parcel_key", json!({}))["key"].clone();
    let second = made(&mut here, &handover, json!(["number"]), Some(&key));
    here.ok("step_handover", json!({ "handover": handover, "step": "remind", "happened_on": "2026-10-15" }));
    assert_eq!(there.code("read_parcel", json!({ "file": second["file"] })), "parcel_answered");
    let view = here.ok("read_parcel_receipt", json!({ "file": receipt }));
    assert_eq!((&view["handover"]["state"], &view["holder"]["name"]), (&json!("accepted"), &json!("Siv Ek")));
    assert_eq!((&view["handover"]["accepted_on"], &view["gap_days"]), (&json!("2026-10-15"), &json!(0)));
    assert_eq!(here.code("read_parcel_receipt", json!({ "file": receipt })), "parcel_answered");
}

#[test]
fn a_receipt_of_what_was_taken_back_moves_nothing_and_the_handover_can_be_offered_again() {
    let (mut here, (mut there, siv)) = (desk(), vannas());
    let (case, handover) = offered(&mut here);
    let receipt = accepted(&mut here, &mut there, &handover, &siv);
    let back = json!({ "handover": handover, "step": "return", "happened_on": "2026-10-13", "text": "Flytten är inställd.", "reason": "other" });
    here.ok("step_handover", back);
    assert_eq!(here.code("read_parcel_receipt", json!({ "file": receipt })), "parcel_settled");
    assert_eq!(here.ok("open_case", json!({ "case": case }))["holder"]["name"], "Karin Holmlund");
    let unit = here.unit("HLT-teamet i Vännäs");
    let again = json!({ "case": case, "kind": "move", "to_unit": unit, "question": "Flytten blev av.", "information": [],
        "ground": "requested_by_board", "offered_on": "2026-10-13" });
    here.ok("offer_handover", again);
}

/// The child has a case there already: what came is put into it, and nobody loses the baton.
#[test]
fn a_child_with_an_open_case_there_is_taken_into_it() {
    let (mut here, mut there) = (desk(), desk());
    let (_, handover) = offered(&mut here);
    let case = there.alva()["case"]["id"].clone();
    let siv = there.person("Siv Ek", "skolkurator", "Skolan");
    let key = there.ok("parcel_key", json!({}))["key"].clone();
    let file = made(&mut here, &handover, json!(["number", "voice"]), Some(&key))["file"].clone();
    let read = there.ok("read_parcel", json!({ "file": file }));
    assert_eq!(read["open_case"], case);
    let mut yes = json!({ "parcel": read["parcel"], "answer": "accepted", "answered_on": "2026-10-13", "by": siv });
    assert_eq!(there.code("answer_parcel", yes.clone()), "case_already_open");
    yes["into"] = read["parcel"].clone();
    assert_eq!(there.code("answer_parcel", yes.clone()), "input", "no case of that child");
    yes["into"] = case.clone();
    let answered = there.ok("answer_parcel", yes);
    assert_eq!((&answered["parcel"]["case"], &answered["parcel"]["open_case"]), (&case, &Value::Null));
    assert_eq!(there.ok("list_cases", json!({})).as_array().unwrap().len(), 1);
    assert_eq!(there.ok("open_case", json!({ "case": case }))["holder"]["name"], "Karin Holmlund");
    let taken = there.ok("open_case", json!({ "case": case }))["events"].to_string();
    assert!(taken.contains(r#""kind":"parcel_taken""#) && taken.contains("Bjurholm"), "its history says so");
    let heard = there.ok("voices_of_case", json!({ "case": case }));
    assert!(heard["voices"].to_string().contains("mina vänner"));
    let view = here.ok("read_parcel_receipt", json!({ "file": answered["receipt"] }));
    assert_eq!((&view["handover"]["state"], &view["holder"]["name"]), (&json!("accepted"), &json!("Karin Holmlund")));
}

/// What it tells has happened there, whatever is known here of their unit.
#[test]
fn a_receipt_is_read_also_when_the_unit_that_answered_has_ended_here() {
    let (mut here, (mut there, siv)) = (desk(), vannas());
    let (_, handover) = offered(&mut here);
    let receipt = accepted(&mut here, &mut there, &handover, &siv);
    let unit = here.unit("HLT-teamet i Vännäs");
    set_active(&mut here, &unit, false);
    let view = here.ok("read_parcel_receipt", json!({ "file": receipt }));
    assert_eq!((&view["handover"]["state"], &view["to"]["name"]), (&json!("accepted"), &json!("Siv Ek")));
    assert_eq!(view["holder"]["professional"], view["to"]["id"]);
}

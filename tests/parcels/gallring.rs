//! A parcel that nobody answers: it waits on the start page, and is erased by the municipality's own rule when a reader has approved, as other records are.

use super::{made, offered, vannas};
use crate::{
    access::{switch, user},
    desk::{PASSPHRASE, TestDesk, desk},
};
use serde_json::{Value, json};

const READER: &str = "vass 38 kajplats älv norrsken";

/// How many parcels have their time up, and how many wait on the start page.
fn due(desk: &mut TestDesk) -> (Value, usize) {
    let overview = desk.ok("gallring_overview", json!({}));
    let rows = overview["materials"].as_array().unwrap();
    let row = rows.iter().find(|row| row["material"] == "received_parcel").unwrap();
    let needs = desk.ok("today", json!({}))["needs"].clone();
    let waits = needs.as_array().unwrap().iter().filter(|need| need["kind"] == "parcel_answer").count();
    (row["due"].clone(), waits)
}

/// A parcel with these parts has come to another municipality, which has a reader: that one, who answers there, the file and the parcel.
fn came(parts: Value) -> (TestDesk, Value, Value, Value) {
    let (mut here, (mut there, siv)) = (desk(), vannas());
    let (_, handover) = offered(&mut here);
    let key = there.ok("parcel_key", json!({}))["key"].clone();
    let file = made(&mut here, &handover, parts, Some(&key))["file"].clone();
    let parcel = there.ok("read_parcel", json!({ "file": file }))["parcel"].clone();
    user(&mut there, "Rut Granskare", "reader", "Skolan", READER);
    (there, siv, file, parcel)
}

fn one_year(desk: &mut TestDesk) {
    let rule = json!({ "material": "received_parcel", "owner": "social_services", "board": "", "years": 1,
        "source": "Dokumenthanteringsplanen 2026, 4 §", "valid_from": "2026-01-01" });
    desk.ok("set_gallring_material", rule);
}

fn decided(desk: &mut TestDesk, list: &Value) {
    switch(desk, READER);
    desk.ok("decide_gallring", json!({ "list": list["id"], "keep": [], "reason": "Tiden är ute." }));
    switch(desk, PASSPHRASE);
}

#[test]
fn what_nobody_answers_waits_and_is_erased_only_by_a_rule_and_a_reader() {
    let (mut there, siv, file, parcel) = came(json!(["number", "voice"]));
    there.on("2028-01-10");
    assert_eq!(due(&mut there), (json!(0), 1), "without a rule nothing is proposed, and it still waits");
    one_year(&mut there);
    assert_eq!(due(&mut there), (json!(1), 1));
    there.on("2027-10-12");
    assert_eq!(due(&mut there), (json!(0), 1), "the day before");
    there.in_use_until("2027-10-13");
    let list = there.ok("propose_gallring", json!({}));
    assert_eq!(
        (&list["lines"][0]["case"], &list["lines"][0]["number"]),
        (&parcel, &json!("Paket utan ärende 2026-10-13"))
    );
    decided(&mut there, &list);
    let done = there.ok("carry_out_gallring", json!({ "list": list["id"] }));
    assert_eq!((&done["remnants"], &done["lines"][0]["rows"]), (&json!(0), &json!(1)), "{done}");
    assert_eq!(there.ok("list_parcels", json!({})), json!([]));
    assert_eq!(due(&mut there), (json!(0), 0));
    let late = json!({ "parcel": parcel, "answer": "accepted", "answered_on": "2027-10-13", "by": siv });
    assert_eq!(there.code("answer_parcel", late), "not_found");
    let code = there.code("read_parcel", json!({ "file": file }));
    assert_eq!(code, "parcel_erased", "the next restored copy would erase it once more");
}

/// Between the list and the erasure somebody answered: it is a case now.
#[test]
fn what_is_answered_in_time_is_not_erased() {
    let (mut there, siv, _, parcel) = came(json!([]));
    there.in_use_until("2028-01-10");
    one_year(&mut there);
    let list = there.ok("propose_gallring", json!({}));
    decided(&mut there, &list);
    let yes = json!({ "parcel": parcel, "answer": "accepted", "answered_on": "2028-01-10", "by": siv });
    there.ok("answer_parcel", yes);
    let done = there.ok("carry_out_gallring", json!({ "list": list["id"] }));
    assert_eq!(done["lines"][0]["erase"], false, "{done}");
    assert_eq!(there.ok("list_parcels", json!({}))[0]["answer"], "accepted");
}

/// What lay in a parcel goes when it is declined; what was said then is typed by somebody here, and has its time as well.
#[test]
fn what_was_declined_is_proposed_too_with_what_was_said() {
    let (mut there, siv, _, parcel) = came(json!([]));
    there.on("2026-11-13");
    let no = json!({ "parcel": parcel, "answer": "declined", "answered_on": "2026-11-13", "by": siv, "reason": "other", "text": "Kanariefågeln bor kvar." });
    there.ok("answer_parcel", no);
    one_year(&mut there);
    there.on("2027-11-12");
    assert_eq!(due(&mut there).0, 0, "the time is counted from the answer");
    there.in_use_until("2027-11-13");
    let list = there.ok("propose_gallring", json!({}));
    assert_eq!(list["lines"][0]["case"], parcel);
    decided(&mut there, &list);
    let done = there.ok("carry_out_gallring", json!({ "list": list["id"] }));
    assert_eq!((&done["remnants"], &done["lines"][0]["rows"]), (&json!(0), &json!(1)), "{done}");
    assert_eq!(there.ok("list_parcels", json!({})), json!([]));
}

/// The sender's file may lie on a stick for years: the child does not come back by it.
#[test]
fn one_that_became_a_case_is_not_read_again_when_the_case_is_erased() {
    let (mut there, siv, file, parcel) = came(json!(["number"]));
    let yes = json!({ "parcel": parcel, "answer": "accepted", "answered_on": "2026-10-13", "by": siv });
    let case = there.ok("answer_parcel", yes)["parcel"]["case"].clone();
    there.ok("close_case", json!({ "case": case, "closed_on": "2026-10-13", "reason": "goal_reached" }));
    // Alva is born on a 25th, which another board does not keep.
    let plan = json!({ "material": "case", "owner": "education", "board": "", "years": 5, "source": "Planen", "valid_from": "2026-01-01" });
    there.ok("set_gallring_material", plan);
    there.in_use_until("2032-01-10");
    let list = there.ok("propose_gallring", json!({}));
    decided(&mut there, &list);
    let done = there.ok("carry_out_gallring", json!({ "list": list["id"] }));
    assert_eq!((&done["lines"][0]["erase"], &done["remnants"]), (&json!(true), &json!(0)), "{done}");
    assert_eq!(there.ok("list_parcels", json!({})), json!([]), "it went with the case");
    assert_eq!(there.code("read_parcel", json!({ "file": file })), "parcel_erased");
}

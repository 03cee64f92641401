//! A clock that is set back opens nothing that has run out, and a backup that is dated ahead stands for no day but its own.

use crate::{
    access::{MEMBER, switch, user},
    desk::{PASSPHRASE, TestDesk, desk, moment},
    teams::{answers, child, team},
};
use serde_json::{Value, json};

/// A member of the social services sits at the desk.
fn member(desk: &mut TestDesk) {
    user(desk, "Samira Daoud", "member", "Socialtjänsten", MEMBER);
    switch(desk, MEMBER);
}

fn sees(desk: &mut TestDesk, case: &Value) -> bool {
    desk.code("open_case", json!({ "case": case["case"]["id"] })) == "ok"
}

#[test]
fn an_opening_that_is_over_is_over_also_when_the_clock_is_set_back() {
    let mut desk = team();
    let alva = child(&mut desk, "Alva", "Nyberg");
    member(&mut desk);
    let open = json!({ "number": alva["case"]["number"], "reason": "Jouren ringde." });
    desk.ok("open_in_emergency", open);
    assert!(sees(&mut desk, &alva));
    desk.now = moment("2026-10-13T09:20:00");
    desk.ok("today", json!({}));
    assert!(!sees(&mut desk, &alva), "the hour is over");
    desk.now = moment("2026-10-13T08:30:00");
    assert!(!sees(&mut desk, &alva));
    desk.ok("lock", json!({ "by": "hand" }));
    desk.ok("unlock", json!({ "passphrase": MEMBER }));
    assert!(!sees(&mut desk, &alva), "the log knows what the clock has said");
    assert!(!sees(&mut desk, &alva), "and goes on knowing it after a line of now");
    let again = json!({ "number": alva["case"]["number"], "reason": "Jouren ringde igen." });
    desk.now = moment("2026-10-13T08:00:00");
    assert_eq!(desk.code("open_in_emergency", again.clone()), "clock_back", "it would be over at once");
    desk.now = moment("2026-10-13T09:21:00");
    desk.ok("open_in_emergency", again);
    assert!(sees(&mut desk, &alva));
}

#[test]
fn a_consent_that_has_run_out_does_not_come_back_with_the_clock_until_a_coordinator_has_put_it_right() {
    let mut desk = team();
    let alva = child(&mut desk, "Alva", "Nyberg");
    answers(&mut desk, &alva, &[("Skolan", "given"), ("Socialtjänsten", "given")], Some("2026-10-20"));
    member(&mut desk);
    desk.on("2026-10-19");
    assert!(sees(&mut desk, &alva));
    desk.on("2026-10-22");
    desk.ok("today", json!({}));
    assert!(!sees(&mut desk, &alva));
    desk.on("2026-10-19");
    assert!(!sees(&mut desk, &alva));
    desk.ok("lock", json!({ "by": "hand" }));
    desk.ok("unlock", json!({ "passphrase": MEMBER }));
    assert!(!sees(&mut desk, &alva));
    // The clock had been ahead: whoever sees every child gains nothing by it.
    switch(&mut desk, PASSPHRASE);
    switch(&mut desk, MEMBER);
    assert!(sees(&mut desk, &alva));
}

#[test]
fn a_backup_that_a_clock_that_was_ahead_has_dated_is_not_the_newest_and_no_later_day_s() {
    let mut desk = desk();
    desk.alva();
    let stick = tempfile::tempdir().unwrap();
    desk.ok("choose_backup_folder", json!({ "folder": stick.path() }));
    desk.on("2036-10-13");
    desk.ok("make_due_backup", json!({}));
    desk.on("2026-10-14");
    let state = desk.ok("backup_state", json!({}));
    assert_eq!((&state["due"], &state["overdue"]), (&json!(true), &json!(true)), "{state}");
    let state = desk.ok("make_due_backup", json!({}));
    assert_eq!((&state["due"], &state["overdue"], &state["days"]), (&json!(false), &json!(false), &json!(0)));
    let of_today = |made: &Value| made["made_at"].as_str().unwrap().starts_with("2026-10-14");
    let listed = desk.ok("list_backups", json!({}));
    assert_eq!((listed.as_array().unwrap().len(), of_today(&listed[0])), (2, true), "{listed}");
    desk.ok("lock", json!({ "by": "hand" }));
    std::fs::write(desk.desk.place().store(), b"").unwrap();
    let report = desk.ok("damage_report", json!({}));
    assert!(of_today(&report["newest"]), "{report}");
}

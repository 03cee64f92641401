//! What was withdrawn since the backup about protected children does not come back with it.

use super::{OTHER, elsewhere, lock, newest, with_stick};
use crate::{
    access::{switch, user},
    desk::{PASSPHRASE, desk, moment},
    teams::child,
};
use serde_json::{Value, json};

/// Who of the users opens protected identities, by name.
fn openers(users: &Value) -> Vec<Value> {
    let users = users.as_array().unwrap().iter().filter(|user| user["opens_protected"] == true);
    users.map(|user| user["user"]["name"].clone()).collect()
}

#[test]
fn a_leave_to_open_and_to_print_that_was_withdrawn_since_the_backup_is_withdrawn_in_what_is_put_back() {
    let mut desk = desk();
    let (alva, bosse) = (desk.alva(), child(&mut desk, "Bosse", "Lind"));
    let erik = user(&mut desk, "Erik Lundmark", "coordinator", "Hälsocentralen", OTHER)["user"]["id"].clone();
    let both = [&alva, &bosse];
    for one in both {
        let id = &one["child"]["id"];
        desk.ok("protect_identity", json!({ "child": id, "protection": "marked", "alias": "Stjärnan" }));
        desk.ok("allow_printing", json!({ "child": id, "reason": "Pappret lämnas till modern." }));
    }
    desk.ok("let_open_protected", json!({ "user": erik, "may": true }));
    let stick = with_stick(&mut desk);
    desk.ok("make_backup", json!({}));
    let restore = json!({ "file": newest(&mut desk)["file"], "passphrase": OTHER });
    desk.on("2026-10-14");
    let id = alva["child"]["id"].clone();
    desk.ok("stop_printing", json!({ "child": id }));
    desk.ok("let_open_protected", json!({ "user": erik, "may": false }));
    desk.ok("make_backup", json!({}));
    lock(&mut desk);
    desk.ok("restore_backup", restore.clone());
    desk.passphrase = OTHER.to_owned();
    assert_eq!(openers(&desk.ok("list_users", json!({}))), ["Ingrid Vallmark"], "the vault that was replaced knew");
    assert_eq!(desk.code("open_identity", json!({ "child": id })), "identity_protected");
    let printed = both.map(|one| !desk.ok("open_case", json!({ "case": one["case"]["id"] }))["print_reason"].is_null());
    assert_eq!(printed, [false, true], "only where it was stopped");
    let log = desk.ok("access_log", json!({}))["lines"].to_string();
    let told = ["Ändrade vem som får öppna skyddade uppgifter", "Stoppade utskrift om ett skyddat barn"];
    assert_eq!(told.map(|line| log.matches(line).count()), [2, 1], "one when it was given, and one now");
    lock(&mut desk);
    desk.ok("unlock", json!({ "passphrase": OTHER }));
    assert_eq!(desk.code("open_identity", json!({ "child": id })), "identity_protected", "nor the next time");
    switch(&mut desk, PASSPHRASE);
    assert_eq!(desk.ok("open_identity", json!({ "child": id }))["first_name"], "Alva");

    // Where there is no vault to ask, the newest backup knows.
    let (_folder, mut other) = elsewhere(&stick);
    let now = moment("2026-11-01T08:00:00");
    other.call("restore_backup", restore, now, None).unwrap();
    assert_eq!(openers(&other.call("list_users", json!({}), now, None).unwrap()), ["Ingrid Vallmark"]);
    let case = other.call("open_case", json!({ "case": alva["case"]["id"] }), now, None).unwrap();
    assert_eq!(case["print_reason"], Value::Null);
}

#[test]
fn the_key_of_protected_identities_goes_on_to_who_has_it_now() {
    let mut desk = desk();
    let child = desk.alva()["child"]["id"].clone();
    desk.ok("protect_identity", json!({ "child": child, "protection": "marked", "alias": "Stjärnan" }));
    let erik = user(&mut desk, "Erik Lundmark", "coordinator", "Hälsocentralen", OTHER)["user"]["id"].clone();
    let ingrid = desk.ok("session_state", json!({}))["user"]["id"].clone();
    let _stick = with_stick(&mut desk);
    desk.ok("make_backup", json!({}));
    let restore = json!({ "file": newest(&mut desk)["file"], "passphrase": PASSPHRASE });
    desk.ok("let_open_protected", json!({ "user": erik, "may": true }));
    switch(&mut desk, OTHER);
    desk.ok("let_open_protected", json!({ "user": ingrid, "may": false }));
    lock(&mut desk);
    assert_eq!(desk.ok("restore_backup", restore)["opens_protected"], false);
    assert_eq!(openers(&desk.ok("list_users", json!({}))), ["Erik Lundmark"]);
    switch(&mut desk, OTHER);
    assert_eq!(desk.ok("open_identity", json!({ "child": child }))["first_name"], "Alva");
}

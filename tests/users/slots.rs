//! Key slots that somebody puts back are known at once, whatever happens to the program, and who tries to open with them leaves nothing behind.

use super::OTHER;
use crate::{
    access::{MEMBER, switch, user},
    desk::{PASSPHRASE, TestDesk, desk},
};
use samlat::{
    Desk,
    vault::{Place, keys::Cost},
};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::path::Path;

/// The vault as it lies on the disk now, though it is open: as after a crash.
fn crashed(from: &Path, to: &Path) -> Place {
    std::fs::create_dir(to).unwrap();
    for file in std::fs::read_dir(from).unwrap().flatten().filter(|file| file.path().is_file()) {
        std::fs::copy(file.path(), to.join(file.file_name())).unwrap();
    }
    Place::new(to)
}

type Change = fn(&mut TestDesk);

#[test]
fn slots_from_before_a_change_open_nothing_after_a_crash_and_leave_nothing_behind() {
    let changes: [(&str, Change); 3] = [
        ("passphrase", |desk| drop(desk.ok("change_passphrase", json!({ "passphrase": OTHER, "key_file": false })))),
        ("user", |desk| drop(user(desk, "Samira Daoud", "member", "Socialtjänsten", MEMBER))),
        ("sheets", |desk| drop(desk.ok("new_recovery_sheets", json!({})))),
    ];
    for (what, change) in changes {
        let mut desk = desk();
        let folder = tempfile::tempdir().unwrap();
        let before = std::fs::read(&desk.desk.place().slots()[0]).unwrap();
        change(&mut desk);
        let place = crashed(desk.desk.place().folder(), &folder.path().join("vault"));
        let after = std::fs::read(&place.slots()[0]).unwrap();
        let put = |bytes: &[u8]| place.slots().iter().for_each(|slots| std::fs::write(slots, bytes).unwrap());
        let lies = || [place.store(), place.wal(), place.anchor(), place.tally()].map(|file| std::fs::read(file).ok());
        put(&before);
        let left = lies();
        let mut other = Desk::new(Place::new(place.folder()), Cost::CHEAP);
        let refused = other.call("unlock", json!({ "passphrase": PASSPHRASE }), desk.now, None).err();
        assert_eq!(refused.map(|error| error.code()), Some("vault_damaged"), "{what}");
        assert!(!other.is_open());
        assert!(lies() == left, "{what}: no line, no change");
        put(&after);
        let passphrase = if what == "passphrase" { OTHER } else { PASSPHRASE };
        other.call("unlock", json!({ "passphrase": passphrase }), desk.now, None).unwrap();
    }
}

#[test]
fn slots_from_before_a_change_switch_nobody_and_confirm_nothing_while_the_vault_is_open() {
    let mut desk = desk();
    user(&mut desk, "Samira Daoud", "member", "Socialtjänsten", MEMBER);
    let place = desk.desk.place().clone();
    let put = |bytes: &[u8]| place.slots().iter().for_each(|slots| std::fs::write(slots, bytes).unwrap());
    let before = std::fs::read(&place.slots()[0]).unwrap();
    switch(&mut desk, MEMBER);
    desk.ok("change_passphrase", json!({ "passphrase": OTHER }));
    switch(&mut desk, PASSPHRASE);
    let after = std::fs::read(&place.slots()[0]).unwrap();
    put(&before);
    assert_eq!(desk.code("switch_user", json!({ "passphrase": MEMBER })), "vault_damaged");
    assert_eq!(desk.ok("session_state", json!({}))["user"]["name"], "Ingrid Vallmark");
    assert_eq!(desk.code("new_recovery_sheets", json!({})), "vault_damaged", "what would be written on top of them");
    assert_eq!(desk.code("confirm_recovery_sheet", json!({ "groups": ["00001"] })), "vault_damaged");
    assert!(place.slots().iter().all(|slots| std::fs::read(slots).unwrap() == before), "left as they are");
    put(&after);
    assert_eq!(desk.code("switch_user", json!({ "passphrase": MEMBER })), "wrong_passphrase");
    switch(&mut desk, OTHER);
}

#[test]
fn slots_from_before_a_change_open_no_copy_to_read_in_either() {
    let mut desk = desk();
    let place = desk.desk.place().clone();
    let before = std::fs::read(&place.slots()[0]).unwrap();
    desk.ok("change_passphrase", json!({ "passphrase": OTHER }));
    desk.ok("lock", json!({ "by": "hand" }));
    let after = std::fs::read(&place.slots()[0]).unwrap();
    let put = |bytes: &[u8]| place.slots().iter().for_each(|slots| std::fs::write(slots, bytes).unwrap());
    let beside = || std::fs::read_dir(place.folder().parent().unwrap()).unwrap().count();
    let folders = beside();
    put(&before);
    assert_eq!(desk.code("open_damaged", json!({ "passphrase": PASSPHRASE })), "vault_damaged");
    assert!(!desk.desk.is_open());
    assert_eq!(beside(), folders, "no copy is left");
    put(&after);
    std::fs::remove_file(place.anchor()).unwrap();
    assert_eq!(desk.ok("open_damaged", json!({ "passphrase": OTHER }))["read_only"], true);
}

#[test]
fn a_copy_of_the_slots_that_was_written_without_the_key_makes_nobody_the_only_user() {
    let mut desk = desk();
    let me = desk.ok("list_users", json!({}))[0]["user"]["id"].clone();
    let anna = user(&mut desk, "Anna Strand", "administrator", "Skolan", OTHER)["user"]["id"].clone();
    switch(&mut desk, OTHER);
    // By hand: newer than the other copy, and without the coordinator.
    let [_, second] = desk.desk.place().slots();
    let mut file: Value = serde_json::from_slice(&std::fs::read(&second).unwrap()).unwrap();
    let mut body: Value = serde_json::from_str(file["body"].as_str().unwrap()).unwrap();
    body["sequence"] = json!(1000);
    body["slots"].as_array_mut().unwrap().retain(|slot| slot["header"]["user"] != me);
    let body = body.to_string();
    file["sha256"] = json!(data_encoding::HEXLOWER.encode(&Sha256::digest(body.as_bytes())));
    file["body"] = json!(body);
    std::fs::write(&second, file.to_string()).unwrap();
    let change = json!({ "user": anna, "name": "Anna Strand", "role": "coordinator" });
    assert_eq!(desk.code("change_user", change), "own_role");
}

#[test]
fn slots_that_cannot_be_read_when_the_vault_is_locked_make_it_forget_none() {
    let mut desk = desk();
    let place = desk.desk.place().clone();
    let before = std::fs::read(&place.slots()[0]).unwrap();
    desk.ok("change_passphrase", json!({ "passphrase": OTHER }));
    place.slots().iter().for_each(|slots| std::fs::remove_file(slots).unwrap());
    desk.ok("lock", json!({ "by": "hand" }));
    place.slots().iter().for_each(|slots| std::fs::write(slots, &before).unwrap());
    assert_eq!(desk.code("unlock", json!({ "passphrase": PASSPHRASE })), "vault_damaged");
}

//! Who opens the vault: a user added, a passphrase changed, a user removed with a new key and a new file.

use super::{Scene, acked, act, apply, at_every_call, close, logged, open, saves::with_ten};
use crate::stand::{PASSPHRASE, Stand, keep, kept, later};
use samlat::Desk;
use serde_json::{Value, json};
use std::process::Output;

pub(super) const READER: &str = "vass 38 kajplats älv norrsken";
const OTHER: &str = "brygga 55 ripa snöskoter lampa";

/// A reader who works in the vault's first unit.
pub(super) fn add_reader(desk: &mut Desk) -> Value {
    let units = desk.call("list_units", json!({}), later(), None).unwrap();
    json!({ "name": "Rut Granskare", "role": "reader", "unit": units[0]["id"], "passphrase": READER })
}

fn line(op: &str, input: &Value) -> String {
    format!("{}\n", json!({ "op": op, "input": input }))
}

/// The reader among the users, as the coordinator's list has them.
fn reader(desk: &mut Desk) -> Option<Value> {
    let users = desk.call("list_users", json!({}), later(), None).unwrap();
    users.as_array().unwrap().iter().find(|user| user["user"]["name"] == "Rut Granskare").cloned()
}

/// Whether a passphrase opens the vault; it is locked again.
fn opens(stand: &Stand, passphrase: &str) -> bool {
    match stand.desk_of("vault", passphrase) {
        Ok(desk) => {
            close(desk);
            true
        }
        Err(error) => {
            assert_eq!(error.code(), "wrong_passphrase");
            false
        }
    }
}

/// Whoever is in the list opens the vault and nobody else does; who was not added is added the next time.
fn added(stand: &Stand, output: &Output) {
    let opens = opens(stand, READER);
    let mut desk = open(stand, "vault", output);
    assert_eq!(reader(&mut desk).is_some(), opens, "in the list of users, and opens the vault");
    assert!(opens || !acked(output, 0), "said that the user was added");
    if !opens {
        let reader = add_reader(&mut desk);
        act(&mut desk, "2030-01-02T08:00:00", "add_user", reader);
    }
    close(desk);
}

/// One passphrase opens: the old one or the new one.
fn changed(stand: &Stand, output: &Output) {
    let (old, new) = (opens(stand, PASSPHRASE), opens(stand, OTHER));
    assert!(old != new, "the old passphrase opens: {old}, the new: {new}");
    assert!(new || !acked(output, 0), "said that the passphrase was changed");
    let mut desk = stand.desk_of("vault", if old { PASSPHRASE } else { OTHER }).unwrap();
    desk.book().unwrap().verify().unwrap();
    assert_eq!(kept(&mut desk).len(), 10);
    assert!(old || logged(&mut desk, "Bytte"), "the log says that it was changed");
}

/// The reader is there and opens, or is gone and opens nothing, and then the log has a new key. What was saved after is there.
fn removed(stand: &Stand, output: &Output) {
    let mut desk = open(stand, "vault", output);
    let there = reader(&mut desk).is_some();
    assert!(!there || !acked(output, 0), "said that the user was removed");
    assert_eq!(logged(&mut desk, "Tog bort en användare"), !there, "the log says so, or not");
    let numbers = kept(&mut desk);
    assert!((0..10).all(|number| numbers.contains(&number)));
    assert!(numbers.contains(&10) || !acked(output, 1), "what was acknowledged after it is lost");
    close(desk);
    assert_eq!(opens(stand, READER), there, "in the list of users, and opens the vault");
    let keys = stand.samlat(&["log", "keys", &stand.text("vault"), "--sheet-file", &stand.text("sheet")], "");
    let keys: Value = serde_json::from_slice(&keys.stdout).unwrap_or_else(|_| panic!("{keys:?}"));
    assert_eq!(keys.as_array().unwrap().len(), if there { 1 } else { 2 }, "rows of keys of the log");
}

pub(super) const ADD_A_USER: Scene = Scene {
    name: "add a user",
    prepare: |stand| {
        let mut desk = stand.desk("vault").unwrap();
        let reader = add_reader(&mut desk);
        close(desk);
        line("add_user", &reader)
    },
    arguments: apply,
    look: added,
};

#[test]
fn add_a_user() {
    at_every_call(&ADD_A_USER);
}

pub(super) const CHANGE_A_PASSPHRASE: Scene = Scene {
    name: "change a passphrase",
    prepare: |stand| {
        with_ten(stand);
        line("change_passphrase", &json!({ "passphrase": OTHER, "key_file": false }))
    },
    arguments: apply,
    look: changed,
};

#[test]
fn change_a_passphrase() {
    at_every_call(&CHANGE_A_PASSPHRASE);
}

pub(super) const REMOVE_A_USER: Scene = Scene {
    name: "remove a user",
    prepare: |stand| {
        with_ten(stand);
        let mut desk = stand.desk("vault").unwrap();
        let reader = add_reader(&mut desk);
        let added = act(&mut desk, "2030-01-02T08:00:00", "add_user", reader);
        close(desk);
        line("remove_user", &json!({ "user": added["user"]["user"]["id"] })) + &keep(10)
    },
    arguments: apply,
    look: removed,
};

#[test]
fn remove_a_user() {
    at_every_call(&REMOVE_A_USER);
}

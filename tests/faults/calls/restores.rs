//! Backups made and put back, an older schema brought up.

use super::{Scene, at_every_call, close, files, logged, open, saves::with_ten, words};
use crate::stand::{PASSPHRASE, Stand, copy_folder, keep, kept, later};
use samlat::{
    Desk,
    vault::{Place, keys::Cost},
};
use serde_json::json;
use std::{path::Path, process::Output};

pub(super) fn stick(stand: &Stand) -> String {
    let stick = stand.path("stick");
    if !stick.exists() {
        std::fs::create_dir(&stick).unwrap();
    }
    stand.text("stick")
}

/// Makes a backup and calls it so.
pub(super) fn back_up_as(stand: &Stand, name: &str) {
    let made = stand.samlat(&["backup", &stand.text("vault"), "--to", &stick(stand)], "");
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    let file = files(stand, "stick", ".samlat").into_iter().find(|file| file.starts_with("samlat-")).unwrap();
    std::fs::rename(stand.path("stick").join(file), stand.path("stick").join(name)).unwrap();
}

/// Every file that has a backup's name is one; the next backup is made, and nothing half made is left then.
fn backed_up(stand: &Stand, output: &Output) {
    let mut desk = open(stand, "vault", output);
    assert_eq!(kept(&mut desk).len(), 10);
    close(desk);
    let found = files(stand, "stick", ".samlat");
    for file in &found {
        let place = Place::new(stand.path("trial-vault"));
        let _ = std::fs::remove_dir_all(place.folder());
        let mut desk = Desk::new(place, Cost::CHEAP);
        desk.look_in(&stand.path("stick"));
        let restored = desk.call("restore_backup", json!({ "file": file, "passphrase": PASSPHRASE }), later(), None);
        assert!(restored.is_ok(), "a file with a backup's name is no backup");
        assert_eq!(kept(&mut desk).len(), 10);
    }
    if output.status.success() {
        assert!(!found.is_empty(), "said that it was done");
    }
    let again = stand.samlat(&["backup", &stand.text("vault"), "--to", &stand.text("stick")], "");
    assert!(again.status.success(), "the next: {}", String::from_utf8_lossy(&again.stderr));
    let left = [files(stand, "stick", ".partial"), files(stand, "vault", ".partial")].concat();
    assert!(left.is_empty(), "half made and left: {left:?}");
}

/// Either the vault as it was, or the one of the backup; then the one before is set aside, whole.
fn restored(stand: &Stand, output: &Output) {
    let mut desk = open(stand, "vault", output);
    let numbers = kept(&mut desk);
    let old = (0..20).all(|number| numbers.contains(&number));
    let new = (0..10).all(|number| numbers.contains(&number)) && numbers.len() == 10;
    assert!(old || new, "neither the old nor the new: {numbers:?}");
    assert!(new || !output.status.success(), "said that it was restored");
    assert_eq!(logged(&mut desk, "Återställde"), new, "the log says that it was put back, or not");
    close(desk);
    if new {
        let aside = files(stand, "", "").into_iter().find(|name| name.contains("-undanlagt-"));
        let mut desk = open(stand, &aside.expect("what was there is set aside"), output);
        assert_eq!(kept(&mut desk).len(), 20);
    }
}

pub(super) const BACK_UP: Scene = Scene {
    name: "back up",
    prepare: |stand| {
        with_ten(stand);
        stick(stand);
        String::new()
    },
    arguments: |stand| words(&["backup", &stand.text("vault"), "--to", &stand.text("stick")]),
    look: backed_up,
};

#[test]
fn back_up() {
    at_every_call(&BACK_UP);
}

pub(super) const RESTORE: Scene = Scene {
    name: "restore",
    prepare: |stand| {
        with_ten(stand);
        back_up_as(stand, "one.samlat");
        let more: String = (10..20).map(keep).collect();
        assert!(stand.samlat(&["apply", &stand.text("vault")], &more).status.success());
        String::new()
    },
    arguments: |stand| words(&["restore", &stand.text("stick/one.samlat"), &stand.text("vault")]),
    look: restored,
};

#[test]
fn restore() {
    at_every_call(&RESTORE);
}

/// The cases of a vault, by their ids.
fn cases(desk: &mut Desk) -> String {
    let cases = desk.call("list_cases", json!({}), later(), None).unwrap();
    let mut ids: Vec<String> = cases.as_array().unwrap().iter().map(|case| case["case"].to_string()).collect();
    ids.sort();
    ids.join(" ")
}

pub(super) const MIGRATE: Scene = Scene {
    name: "migrate",
    prepare: |stand| {
        let fixture = Path::new("../tests/fixtures/vaults/schema-7");
        std::fs::remove_dir_all(stand.path("vault")).unwrap();
        copy_folder(fixture, &stand.path("vault"));
        copy_folder(fixture, &stand.path("other"));
        let mut other = stand.desk("other").unwrap();
        std::fs::write(stand.path("cases"), cases(&mut other)).unwrap();
        close(other);
        std::fs::remove_dir_all(stand.path("other")).unwrap();
        String::new()
    },
    arguments: |stand| words(&["verify", &stand.text("vault")]),
    look: |stand, output| {
        if output.status.success() {
            assert_eq!(files(stand, "vault/before", ".samlat").len(), 1, "a backup of the old one is there");
        }
        let mut desk = open(stand, "vault", output);
        let cases = cases(&mut desk);
        assert!(!cases.is_empty(), "the old vault has cases");
        assert_eq!(cases, std::fs::read_to_string(stand.path("cases")).unwrap(), "the cases of the old vault");
    },
};

#[test]
fn migrate() {
    at_every_call(&MIGRATE);
}

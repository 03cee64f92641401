//! `samlat sheet`: a recovery sheet typed back from its paper, and a backup put back with one.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use samlat::ops::FileContent;
use serde_json::{Value, json};
use std::{
    path::Path,
    process::{Command, Output},
};

/// Calls the program; it answers in JSON.
fn samlat(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_samlat"));
    command.args(arguments).arg("--json");
    command.current_dir(folder).env("SAMLAT_CHEAP_KEYS", "1").output().unwrap()
}

/// The answer, or the refusal, and the exit code.
fn answer(folder: &Path, arguments: &[&str]) -> (Value, i32) {
    let done = samlat(folder, arguments);
    let said = if done.stdout.is_empty() { &done.stderr } else { &done.stdout };
    (serde_json::from_slice(said).unwrap(), done.status.code().unwrap())
}

const BY: [&str; 2] = ["--passphrase-file", "passphrase"];

/// Types groups as somebody would: in small letters, one a line.
fn type_down(folder: &Path, groups: &Value) -> Vec<String> {
    let typed: Vec<String> =
        groups.as_array().unwrap().iter().map(|group| group.as_str().unwrap().to_lowercase()).collect();
    std::fs::write(folder.join("typed"), typed.join("\n")).unwrap();
    typed
}

/// Whether the sheet in `typed` opens the vault.
fn sheet(folder: &Path) -> (Value, i32) {
    answer(folder, &[&["sheet", "vault", "--sheet-file", "typed"][..], &BY].concat())
}

/// What an op answers.
fn apply(folder: &Path, line: &Value) -> Value {
    std::fs::write(folder.join("lines"), format!("{line}\n")).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_samlat"));
    command.args(["apply", "vault"]).args(BY).current_dir(folder).env("SAMLAT_CHEAP_KEYS", "1");
    let done = command.stdin(std::fs::File::open(folder.join("lines")).unwrap()).output().unwrap();
    serde_json::from_slice::<Value>(&done.stdout).unwrap()["output"].take()
}

fn is_typed_back(folder: &Path) -> bool {
    apply(folder, &json!({ "op": "session_state" }))["recovery_confirmed"] == true
}

fn new_vault(folder: &Path) -> Value {
    std::fs::write(folder.join("passphrase"), "gran fjäll tuva renhjord 47\n").unwrap();
    let (made, code) = answer(folder, &[&["new", "vault", "--municipality", "2403", "--type-back"][..], &BY].concat());
    assert_eq!(code, 0, "{made}");
    made
}

#[test]
fn a_sheet_is_typed_back_from_its_paper_and_a_slip_is_found_in_its_group() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let made = new_vault(folder);
    assert!(!is_typed_back(folder), "what was only printed proves nothing");
    let mut typed = type_down(folder, &made["groups"]);
    typed[2] = "00000".to_owned();
    std::fs::write(folder.join("typed"), typed.join(" ")).unwrap();
    let (refused, code) = sheet(folder);
    assert_eq!((&refused["code"], &refused["data"], code), (&json!("wrong_recovery_key"), &json!({ "group": 3 }), 3));
    assert!(!is_typed_back(folder));
    for groups in [&made["second"], &made["groups"], &made["groups"]] {
        type_down(folder, groups);
        assert_eq!(sheet(folder), (json!({ "opens": true }), 0), "either sheet, as often as one likes");
    }
    assert!(is_typed_back(folder));

    let elsewhere = tempfile::tempdir().unwrap();
    type_down(folder, &new_vault(elsewhere.path())["groups"]);
    let (refused, code) = sheet(folder);
    assert_eq!((&refused["data"]["group"], code), (&json!(0), 3), "another vault's sheet: {refused}");
}

#[test]
fn on_a_new_computer_a_backup_and_a_sheet_are_enough() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let made = new_vault(folder);
    std::fs::create_dir(folder.join("stick")).unwrap();
    assert_eq!(answer(folder, &[&["backup", "vault", "--to", "stick"][..], &BY].concat()).1, 0);
    std::fs::rename(folder.join("vault"), folder.join("lost")).unwrap();

    let (listed, _) = answer(folder, &["backups", "stick"]);
    let backup = format!("stick/{}", listed[0]["file"].as_str().unwrap());
    type_down(folder, &made["second"]);
    // Where the passphrase is asked for the key on the sheet is given.
    std::fs::write(folder.join("passphrase"), "vante lykta 95 forsränna mil\n").unwrap();
    let restore = ["restore", &backup, "vault", "--sheet", "--passphrase-file", "typed"];
    let fresh = ["--new-passphrase-file", "passphrase", "--type-back"];
    let (restored, code) = answer(folder, &[&restore[..], &fresh].concat());
    assert_eq!((&restored["restored"], code), (&json!(true), 0), "{restored}");
    assert!(!is_typed_back(folder));

    assert_eq!(sheet(folder).1, 3, "the sheet is used up");
    for groups in [&made["groups"], &restored["sheet"]["groups"]] {
        type_down(folder, groups);
        assert_eq!(sheet(folder).1, 0, "the other still opens, and so does the new one");
    }
    assert!(is_typed_back(folder));
}

#[test]
fn a_backup_takes_the_place_of_what_is_there_and_one_that_is_not_whole_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    new_vault(folder);
    std::fs::create_dir(folder.join("stick")).unwrap();
    assert_eq!(answer(folder, &[&["backup", "vault", "--to", "stick"][..], &BY].concat()).1, 0);
    let (listed, _) = answer(folder, &["backups", "stick"]);
    let backup = format!("stick/{}", listed[0]["file"].as_str().unwrap());
    let asides = || {
        let names = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
        names.filter(|name| name.starts_with("vault-undanlagt-")).count()
    };
    // The vault is named as one does who stands beside it.
    let (restored, code) = answer(folder, &[&["restore", &backup, "vault"][..], &BY].concat());
    assert_eq!((&restored["restored"], code, asides()), (&json!(true), 0, 1), "{restored}");
    assert_eq!(answer(folder, &[&["verify", "vault"][..], &BY].concat()).1, 0);

    let mut bytes = std::fs::read(folder.join(&backup)).unwrap();
    *bytes.last_mut().unwrap() ^= 1;
    std::fs::write(folder.join("broken.samlat"), bytes).unwrap();
    assert_eq!(answer(folder, &[&["restore", "broken.samlat", "fresh"][..], &BY].concat()).1, 5);
    assert!(!folder.join("fresh").exists());
}

#[test]
fn who_has_a_key_file_puts_a_backup_back_with_it_and_not_without() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    new_vault(folder);
    let passphrase = "vante lykta 95 forsränna mil";
    let made =
        apply(folder, &json!({ "op": "change_passphrase", "input": { "passphrase": passphrase, "key_file": true } }));
    let key_file: FileContent = serde_json::from_value(made["key_file"].clone()).unwrap();
    std::fs::write(folder.join("key"), key_file.bytes().unwrap()).unwrap();
    std::fs::write(folder.join("passphrase"), passphrase).unwrap();
    std::fs::create_dir(folder.join("stick")).unwrap();
    let with_both = [&BY[..], &["--key-file", "key"]].concat();
    assert_eq!(answer(folder, &[&["backup", "vault", "--to", "stick"][..], &with_both].concat()).1, 0);
    let (listed, _) = answer(folder, &["backups", "stick"]);
    let backup = format!("stick/{}", listed[0]["file"].as_str().unwrap());
    assert_eq!(answer(folder, &[&["restore", &backup, "other"][..], &BY].concat()).1, 3);
    let beside = || std::fs::read_dir(folder).unwrap().flatten().filter(|entry| is_aside(&entry.path())).count();
    // Once where nothing is, and once over what is there then: that is set aside.
    for set_aside in [0, 1] {
        let (restored, code) = answer(folder, &[&["restore", &backup, "other"][..], &with_both].concat());
        assert_eq!((&restored["restored"], code), (&json!(true), 0), "{restored}");
        assert_eq!(beside(), set_aside);
    }
}

fn is_aside(folder: &Path) -> bool {
    folder.file_name().unwrap().to_string_lossy().starts_with("other-undanlagt-")
}

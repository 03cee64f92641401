//! `samlat log verify`: a whole log is said to be whole, and an edited one where it was edited.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use samlat::{
    store::migrations,
    vault::{Place, open, slots::Slots},
};
use serde_json::Value;
use std::{
    path::Path,
    process::{Command, Output},
};

fn samlat(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_samlat"));
    command.args(arguments).args(["--passphrase-file", "passphrase"]);
    command.current_dir(folder).env("SAMLAT_CHEAP_KEYS", "1").output().unwrap()
}

fn answer(folder: &Path, arguments: &[&str]) -> Value {
    let done = samlat(folder, &[arguments, &["--json"]].concat());
    assert_eq!(done.status.code(), Some(0), "{arguments:?}: {}", String::from_utf8_lossy(&done.stderr));
    serde_json::from_slice(&done.stdout).unwrap()
}

#[test]
fn the_log_of_a_good_vault_is_whole_and_with_the_sheet_so_are_its_seals() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    std::fs::write(folder.join("passphrase"), "gran fjäll tuva renhjord 47\n").unwrap();
    let sheet = answer(folder, &["new", "vault", "--municipality", "2403"]);
    let groups: Vec<&str> = sheet["groups"].as_array().unwrap().iter().map(|group| group.as_str().unwrap()).collect();
    std::fs::write(folder.join("sheet"), groups.join(" ")).unwrap();

    let chain = answer(folder, &["log", "verify", "vault"]);
    assert!(chain["wrong"].is_null(), "{chain}");
    assert!(chain["lines"].as_u64().unwrap() > 0, "{chain}");
    assert_eq!(
        (&chain["lines"], &chain["sealed"]),
        (&chain["head_sequence"], &Value::from(0)),
        "no seal without a sheet"
    );
    let sealed = answer(folder, &["log", "verify", "vault", "--sheet-file", "sheet"]);
    assert!(sealed["wrong"].is_null() && sealed["sealed"] == sealed["lines"], "{sealed}");
    assert!(sealed["lines"].as_u64() > chain["lines"].as_u64(), "the first look left its own line");

    let said = samlat(folder, &["log", "verify", "vault"]);
    assert_eq!(said.status.code(), Some(0));
    let said = String::from_utf8(said.stdout).unwrap();
    assert!(said.starts_with("Loggen är hel: "), "{said}");
    assert!(!said.contains("sigillen"), "none was tried: {said}");
}

#[test]
fn an_edited_log_is_said_to_be_edited_and_where() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    std::fs::write(folder.join("passphrase"), "gran fjäll tuva renhjord 47\n").unwrap();
    answer(folder, &["new", "vault", "--municipality", "2403"]);
    // Somebody with the passphrase and another program writes one line anew.
    let place = Place::new(folder.join("vault"));
    let master = Slots::read(&place).unwrap().open_by_passphrase("gran fjäll tuva renhjord 47", None).unwrap().master;
    let store = open::open(&place, &master, migrations::newest()).unwrap();
    let edit = "DROP TRIGGER access_log_stands;
        UPDATE access_log SET op = 'list_units' WHERE sequence = 2;
        CREATE TRIGGER access_log_stands BEFORE UPDATE ON access_log BEGIN SELECT RAISE(ABORT, 'log'); END;";
    store.connection.execute_batch(edit).unwrap();
    drop(store);
    let output = samlat(folder, &["log", "verify", "vault", "--json"]);
    let check: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(check["wrong"], 2, "{check}");
    assert_eq!(output.status.code(), Some(5), "{}", String::from_utf8_lossy(&output.stderr));
}

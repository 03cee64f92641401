//! docs/VAULT.md is true: a vault and a backup are read by a program that is not ours, with stock tools only.

use crate::desk::{PASSPHRASE, TestDesk, desk};
use serde_json::{Value, json};
use std::{
    io::Write as _,
    path::Path,
    process::{Command, Stdio},
};

/// What the reader written from docs/VAULT.md finds. Debian's own Python has the stock libraries.
fn read(path: &Path, query: &str) -> Value {
    let script = "tests/fixtures/verifier/open_vault.py";
    let mut child = Command::new("/usr/bin/python3")
        .args([script, &path.to_string_lossy(), query])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    writeln!(child.stdin.take().unwrap(), "{PASSPHRASE}").unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

fn with_backup() -> (TestDesk, tempfile::TempDir) {
    let mut desk = desk();
    desk.alva();
    let stick = tempfile::tempdir().unwrap();
    desk.ok("choose_backup_folder", json!({ "folder": stick.path() }));
    desk.ok("make_backup", json!({}));
    desk.ok("lock", json!({ "by": "hand" }));
    (desk, stick)
}

#[test]
fn a_vault_and_a_backup_can_be_read_without_us() {
    let (desk, stick) = with_backup();
    let backup = std::fs::read_dir(stick.path()).unwrap().flatten().next().unwrap().path();
    for path in [desk.desk.place().folder(), &backup] {
        assert_eq!(read(path, "SELECT first_name, last_name FROM children"), json!([["Alva", "Nyberg"]]));
        let schema = samlat::store::migrations::newest();
        assert_eq!(read(path, "SELECT user_version FROM pragma_user_version"), json!([[schema]]));
        assert_eq!(read(path, "SELECT application_id FROM pragma_application_id"), json!([[1_397_574_740]]));
    }
}

/// As a power cut leaves it: the newest stands in the write-ahead log only.
#[test]
fn a_vault_that_was_not_locked_can_be_read_without_us() {
    let mut desk = desk();
    desk.alva();
    let copy = tempfile::tempdir().unwrap();
    for file in ["slots.a", "vault.db", "vault.db-wal"] {
        std::fs::copy(desk.desk.place().folder().join(file), copy.path().join(file)).unwrap();
    }
    assert_eq!(read(copy.path(), "SELECT first_name, last_name FROM children"), json!([["Alva", "Nyberg"]]));
}

//! A backup that is opened on trial settles the month's drill when it is this vault's own, and counts no more when it is damaged.

use crate::{
    access::{MEMBER, switch, user},
    desk::{PASSPHRASE, TestDesk, desk, empty_desk, moment},
};
use serde_json::json;

/// A folder with one backup of the desk's vault, and its name.
fn backed_up(desk: &mut TestDesk) -> (tempfile::TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    desk.ok("choose_backup_folder", json!({ "folder": folder.path() }));
    desk.ok("make_backup", json!({}));
    let file = std::fs::read_dir(folder.path()).unwrap().next().unwrap().unwrap().file_name();
    (folder, file.into_string().unwrap())
}

#[test]
fn another_vaults_backup_that_is_tried_does_not_settle_the_months_drill() {
    let (mut desk, mut other) = (desk(), empty_desk());
    other.ok(
        "create_vault",
        json!({ "municipality": "2401", "team": "Teamet i Nordmaling", "user": "Ingrid Vallmark", "passphrase": PASSPHRASE }),
    );
    let ((folder, own), (others, strange)) = (backed_up(&mut desk), backed_up(&mut other));
    std::fs::copy(others.path().join(&strange), folder.path().join(&strange)).unwrap();
    desk.ok("try_backup", json!({ "file": strange, "passphrase": PASSPHRASE }));
    let state = desk.ok("backup_state", json!({}));
    assert_eq!((&state["try_due"], &state["tried_at"]), (&json!(true), &json!(null)));
    desk.ok("try_backup", json!({ "file": own, "passphrase": PASSPHRASE }));
    assert_eq!(desk.ok("backup_state", json!({}))["try_due"], false);
}

#[test]
fn a_verified_backup_that_a_trial_finds_damaged_counts_no_more_and_the_day_makes_another() {
    let mut desk = desk();
    desk.alva();
    let (folder, file) = backed_up(&mut desk);
    let path = folder.path().join(&file);
    let mut bytes = std::fs::read(&path).unwrap();
    let at = bytes.len() - 5000;
    bytes[at] ^= 1;
    std::fs::write(&path, bytes).unwrap();
    let seen = |state: &serde_json::Value| (state["overdue"].clone(), state["due"].clone());
    assert_eq!(seen(&desk.ok("backup_state", json!({}))), (json!(false), json!(false)));
    assert_eq!(desk.code("try_backup", json!({ "file": file, "passphrase": PASSPHRASE })), "vault_damaged");
    let state = desk.ok("backup_state", json!({}));
    assert_eq!((seen(&state), &state["verified_at"]), ((json!(true), json!(true)), &json!(null)));
    desk.now = moment("2026-10-13T10:00:00");
    assert_eq!(seen(&desk.ok("make_due_backup", json!({}))), (json!(false), json!(false)));
    let newest = desk.ok("list_backups", json!({}))[0]["file"].clone();
    desk.ok("try_backup", json!({ "file": newest, "passphrase": PASSPHRASE }));
    desk.on("2026-10-14");
    desk.ok("make_backup", json!({}));
    let older = folder.path().join(newest.as_str().unwrap());
    let mut bytes = std::fs::read(&older).unwrap();
    bytes[at] ^= 1;
    std::fs::write(&older, bytes).unwrap();
    assert_eq!(desk.code("try_backup", json!({ "file": newest, "passphrase": PASSPHRASE })), "vault_damaged");
    let state = desk.ok("backup_state", json!({}));
    assert_eq!(seen(&state), (json!(false), json!(false)), "another one is damaged, not the newest");
}

#[test]
fn who_does_not_keep_the_backups_tries_none_and_puts_none_back_also_with_the_passphrase_of_who_does() {
    let mut desk = desk();
    user(&mut desk, "Samira Daoud", "member", "Socialtjänsten", MEMBER);
    let (_folder, file) = backed_up(&mut desk);
    switch(&mut desk, MEMBER);
    for op in ["try_backup", "restore_backup"] {
        assert_eq!(desk.code(op, json!({ "file": file, "passphrase": PASSPHRASE })), "not_allowed", "{op}");
    }
    assert_eq!(desk.ok("session_state", json!({}))["user"]["name"], "Samira Daoud");
}

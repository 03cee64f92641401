//! A backup that is opened on trial settles the month's drill when it is this vault's own.

use crate::desk::{PASSPHRASE, TestDesk, desk, empty_desk};
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

//! A vault and its backups that do not go together: an old copy of the whole vault was put back, or two copies of it are worked in.

use crate::desk::{PASSPHRASE, TestDesk, desk, empty_desk, moment};
use samlat::{
    Desk,
    vault::{Place, keys::Cost},
};
use serde_json::json;

/// A folder that stands for a USB stick, chosen for the desk's backups.
fn with_stick(desk: &mut TestDesk) -> tempfile::TempDir {
    let stick = tempfile::tempdir().unwrap();
    assert_eq!(desk.ok("choose_backup_folder", json!({ "folder": stick.path() })), json!([]));
    stick
}

/// A newer backup in the same folder, of another vault.
fn back_up_another(stick: &tempfile::TempDir, municipality: &str) {
    let mut other = empty_desk();
    let new =
        json!({ "municipality": municipality, "team": "HLT", "user": "Ingrid Vallmark", "passphrase": PASSPHRASE });
    other.ok("create_vault", new);
    other.on("2026-10-14");
    other.ok("choose_backup_folder", json!({ "folder": stick.path() }));
    other.ok("make_backup", json!({}));
}

#[test]
fn a_folder_put_back_whole_is_noticed_against_its_backup() {
    let mut desk = desk();
    let stick = with_stick(&mut desk);
    let unit = desk.ok("list_units", json!({}))[0]["id"].clone();
    let samira =
        json!({ "name": "Samira Daoud", "role": "member", "unit": unit, "passphrase": "vante lykta 95 forsränna mil" });
    let samira = desk.ok("add_user", samira)["user"]["user"]["id"].clone();
    desk.ok("lock", json!({ "by": "hand" }));
    let place = desk.desk.place().clone();
    let files = [place.store(), place.anchor(), place.tally(), place.slots()[0].clone(), place.slots()[1].clone()];
    let old: Vec<Vec<u8>> = files.iter().map(|file| std::fs::read(file).unwrap()).collect();
    desk.ok("unlock", json!({ "passphrase": PASSPHRASE }));
    for _ in 0..5 {
        desk.ok("list_cases", json!({}));
    }
    desk.ok("make_backup", json!({}));
    assert_eq!(desk.ok("backup_state", json!({}))["vault_is_older"], false);
    desk.ok("lock", json!({ "by": "hand" }));
    for (file, bytes) in files.iter().zip(old) {
        std::fs::write(file, bytes).unwrap();
    }
    desk.ok("unlock", json!({ "passphrase": PASSPHRASE }));
    assert_eq!(desk.ok("backup_state", json!({}))["vault_is_older"], true);
    // Another vault's hides nothing.
    back_up_another(&stick, "2403");
    assert_eq!(desk.ok("backup_state", json!({}))["vault_is_older"], true);
    // Nor does the day's own, which the window asks for by itself, nor that the vault has gone further than its backup.
    desk.on("2026-10-14");
    for _ in 0..20 {
        desk.ok("list_cases", json!({}));
    }
    let state = desk.ok("make_due_backup", json!({}));
    assert_eq!((&state["due"], &state["days"], &state["vault_is_older"]), (&json!(false), &json!(0), &json!(true)));
    let knows_more = desk.ok("list_backups", json!({}))[1]["file"].clone();
    // Nor a new master key.
    desk.ok("remove_user", json!({ "user": samira }));
    assert_eq!(desk.ok("backup_state", json!({}))["vault_is_older"], true);
    // Who puts one back has chosen.
    desk.ok("restore_backup", json!({ "file": knows_more, "passphrase": PASSPHRASE }));
    assert_eq!(desk.ok("backup_state", json!({}))["vault_is_older"], false);
}

#[test]
fn a_clock_that_was_ahead_neither_keeps_nor_hushes_that_a_backup_knows_more() {
    let mut desk = desk();
    let _stick = with_stick(&mut desk);
    desk.ok("make_backup", json!({}));
    let older = json!({ "file": desk.ok("list_backups", json!({}))[0]["file"], "passphrase": PASSPHRASE });
    let is_older = |desk: &mut TestDesk| desk.ok("backup_state", json!({}))["vault_is_older"].clone();
    desk.on("2027-05-01");
    desk.ok("make_backup", json!({}));
    // Who puts one back has chosen, whatever day the other says that it is from.
    desk.on("2026-10-14");
    desk.ok("restore_backup", older.clone());
    assert_eq!(is_older(&mut desk), false);
    // The clock is ahead when one is put back: what comes after that is noticed all the same.
    desk.on("2027-06-01");
    desk.ok("restore_backup", older);
    desk.ok("lock", json!({ "by": "hand" }));
    let place = desk.desk.place().clone();
    let files = [place.store(), place.anchor(), place.tally(), place.slots()[0].clone(), place.slots()[1].clone()];
    let old: Vec<Vec<u8>> = files.iter().map(|file| std::fs::read(file).unwrap()).collect();
    desk.on("2026-10-15");
    desk.ok("unlock", json!({ "passphrase": PASSPHRASE }));
    assert_eq!(is_older(&mut desk), false);
    desk.ok("make_backup", json!({}));
    desk.ok("lock", json!({ "by": "hand" }));
    for (file, bytes) in files.iter().zip(old) {
        std::fs::write(file, bytes).unwrap();
    }
    desk.ok("unlock", json!({ "passphrase": PASSPHRASE }));
    assert_eq!(is_older(&mut desk), true);
}

#[test]
fn two_copies_of_a_vault_that_are_both_worked_in_are_noticed() {
    let mut desk = desk();
    let stick = with_stick(&mut desk);
    desk.ok("make_backup", json!({}));
    desk.ok("lock", json!({ "by": "hand" }));
    let folder = tempfile::tempdir().unwrap();
    for file in std::fs::read_dir(desk.desk.place().folder()).unwrap().flatten().filter(|file| file.path().is_file()) {
        std::fs::copy(file.path(), folder.path().join(file.file_name())).unwrap();
    }
    let mut other = Desk::new(Place::new(folder.path()), Cost::CHEAP);
    desk.ok("unlock", json!({ "passphrase": PASSPHRASE }));
    assert_eq!(desk.ok("backup_state", json!({}))["vault_is_older"], false);
    let tomorrow = moment("2026-10-14T08:00:00");
    other.call("unlock", json!({ "passphrase": PASSPHRASE }), tomorrow, None).unwrap();
    let state = other.call("make_due_backup", json!({}), tomorrow, None).unwrap();
    assert_eq!(state["vault_is_older"], false, "nobody has written in the first one's backups since");
    desk.on("2026-10-15");
    for _ in 0..20 {
        desk.ok("list_cases", json!({}));
    }
    let state = desk.ok("make_due_backup", json!({}));
    assert_eq!(state["vault_is_older"], true, "it has more lines, and not those");
    let state = other.call("backup_state", json!({}), moment("2026-10-15T09:00:00"), None).unwrap();
    assert_eq!(state["vault_is_older"], true);
    assert_eq!(std::fs::read_dir(stick.path()).unwrap().count(), 3);
}

#[test]
fn damaged_key_slots_are_offered_the_vaults_own_backup_and_not_a_newer_one_of_another() {
    let mut desk = desk();
    let stick = with_stick(&mut desk);
    desk.ok("make_backup", json!({}));
    let own = desk.ok("list_backups", json!({}))[0]["file"].clone();
    back_up_another(&stick, "2401");
    desk.on("2026-10-15");
    desk.ok("lock", json!({ "by": "hand" }));
    for slots in desk.desk.place().slots() {
        let text = std::fs::read_to_string(&slots).unwrap();
        std::fs::write(&slots, text.replacen("sequence", "sequencf", 1)).unwrap();
    }
    let report = desk.ok("damage_report", json!({}));
    assert_eq!((&report["damage"], &report["newest"]["file"]), (&json!("slots"), &own));
    for slots in desk.desk.place().slots() {
        std::fs::remove_file(slots).unwrap();
    }
    assert_eq!(
        desk.code("unlock", json!({ "passphrase": PASSPHRASE })),
        "vault_damaged",
        "a vault whose slots are gone"
    );
}

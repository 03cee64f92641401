//! A backup put back: who may, and that nobody comes back with it who was removed since.

mod carried;
mod published;
mod roles;
mod withdrawn;

use crate::{
    access::{MEMBER, switch, user},
    desk::{PASSPHRASE, TestDesk, desk, empty_desk, moment},
    identities::stored,
    teams::{child, team},
};
use samlat::{
    Desk,
    vault::{Place, keys::Cost, slots::Slots},
};
use serde_json::{Value, json};

const OTHER: &str = "brygga 55 ripa snöskoter lampa";
const FRESH: &str = "tranbär cykel 64 sovsäck dimma";

fn with_stick(desk: &mut TestDesk) -> tempfile::TempDir {
    let stick = tempfile::tempdir().unwrap();
    desk.ok("choose_backup_folder", json!({ "folder": stick.path() }));
    stick
}

/// A new vault of one coordinator, and the sheet to print.
fn desk_with_sheet() -> (TestDesk, Value) {
    let mut desk = empty_desk();
    let sheet = desk.ok(
        "create_vault",
        json!({ "municipality": "2403", "team": "HLT", "user": "Ingrid Vallmark", "passphrase": PASSPHRASE }),
    );
    (desk, sheet)
}

/// The newest backup in the chosen folder.
fn newest(desk: &mut TestDesk) -> Value {
    desk.ok("list_backups", json!({}))[0].clone()
}

fn lock(desk: &mut TestDesk) {
    desk.ok("lock", json!({ "by": "hand" }));
}

/// Every file of the vault that says what is in it.
fn files(place: &Place) -> Vec<Vec<u8>> {
    let [first, second] = place.slots();
    [place.store(), place.anchor(), first, second].iter().map(|file| std::fs::read(file).unwrap()).collect()
}

/// A desk on another computer that looks in the folder.
fn elsewhere(stick: &tempfile::TempDir) -> (tempfile::TempDir, Desk) {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::new(Place::new(folder.path().join("vault")), Cost::CHEAP);
    desk.look_in(stick.path());
    (folder, desk)
}

#[test]
fn a_member_s_passphrase_puts_nothing_back_locked_or_on_another_computer() {
    let mut desk = team();
    user(&mut desk, "Samira Daoud", "member", "Socialtjänsten", MEMBER);
    user(&mut desk, "Anna Strand", "administrator", "Skolan", OTHER);
    let stick = with_stick(&mut desk);
    desk.ok("make_backup", json!({}));
    let file = newest(&mut desk)["file"].clone();
    let by_member = json!({ "file": file, "passphrase": MEMBER });
    assert_eq!(desk.code("restore_backup", by_member.clone()), "not_allowed");
    assert!(desk.desk.is_open(), "what is open stays open");
    lock(&mut desk);
    let place = desk.desk.place().clone();
    let before = files(&place);
    assert_eq!(desk.code("restore_backup", by_member.clone()), "not_allowed");
    assert!(files(&place) == before, "nothing has changed");
    assert!(!place.ready().exists() && !place.partial("ready").exists());
    let beside = std::fs::read_dir(place.folder().parent().unwrap()).unwrap().count();
    assert_eq!(beside, 1, "nothing is set aside");
    let (_folder, mut other) = elsewhere(&stick);
    let now = moment("2026-11-01T08:00:00");
    assert_eq!(other.call("restore_backup", by_member, now, None).unwrap_err().code(), "not_allowed");
    assert!(!other.place().folder().exists(), "nor is an empty folder left");
    assert_eq!(
        other.call("try_backup", json!({ "file": file, "passphrase": FRESH }), now, None).unwrap_err().code(),
        "wrong_passphrase"
    );
    assert!(!other.place().folder().exists(), "nor by one that is tried");
    let by_administrator = json!({ "file": file, "passphrase": OTHER });
    assert_eq!(other.call("restore_backup", by_administrator, now, None).unwrap()["state"], "open");
}

#[test]
fn nothing_is_put_back_while_another_program_has_the_vault_open() {
    let mut desk = team();
    let stick = with_stick(&mut desk);
    desk.ok("make_backup", json!({}));
    let (place, now) = (desk.desk.place().clone(), desk.now);
    let restore = json!({ "file": newest(&mut desk)["file"], "passphrase": PASSPHRASE });
    let mut other = Desk::new(Place::new(place.folder()), Cost::CHEAP);
    other.look_in(stick.path());
    let before = files(&place);
    assert_eq!(other.call("restore_backup", restore.clone(), now, None).unwrap_err().code(), "vault_in_use");
    assert!(files(&place) == before && !place.partial("ready").exists(), "nothing has changed");
    assert_eq!(std::fs::read_dir(place.folder().parent().unwrap()).unwrap().count(), 1, "nothing is set aside");
    // Who has it open goes on, and loses nothing.
    child(&mut desk, "Alva", "Nyberg");
    lock(&mut desk);
    desk.ok("unlock", json!({ "passphrase": PASSPHRASE }));
    assert!(desk.ok("list_cases", json!({})).to_string().contains("Alva"));
    lock(&mut desk);
    assert_eq!(other.call("restore_backup", restore, now, None).unwrap()["state"], "open");
    assert_eq!(desk.code("unlock", json!({ "passphrase": PASSPHRASE })), "vault_in_use");
}

#[test]
fn a_backup_is_made_before_a_user_is_removed_and_put_back_it_does_not_let_the_user_in() {
    let mut desk = team();
    let samira = user(&mut desk, "Samira Daoud", "member", "Socialtjänsten", MEMBER);
    let stick = with_stick(&mut desk);
    let place = desk.desk.place().clone();
    let old = Slots::read(&place).unwrap().open_by_passphrase(MEMBER, None).unwrap().master;
    desk.ok("remove_user", json!({ "user": samira["user"]["id"] }));
    let before = newest(&mut desk);
    assert_eq!(before["kind"], "before_keys");
    let restore = json!({ "file": before["file"], "passphrase": PASSPHRASE });
    lock(&mut desk);
    desk.ok("restore_backup", restore.clone());
    assert_eq!(desk.ok("list_users", json!({})).as_array().unwrap().len(), 1, "only who is left is a user");
    assert!(desk.desk.book().unwrap().verify().unwrap() > 5, "the log goes on unbroken");
    lock(&mut desk);
    assert_eq!(desk.code("unlock", json!({ "passphrase": MEMBER })), "wrong_passphrase");
    let opened = samlat::vault::open::open(&place, &old, samlat::store::migrations::newest());
    assert!(opened.is_err(), "nor does the key open it that the removed user had");
    desk.ok("unlock", json!({ "passphrase": PASSPHRASE }));

    // Where there is no vault to ask, a backup from after the removal knows.
    desk.on("2026-10-15");
    desk.ok("make_backup", json!({}));
    let (_folder, mut other) = elsewhere(&stick);
    let now = moment("2026-11-01T08:00:00");
    other.call("restore_backup", restore, now, None).unwrap();
    other.lock(samlat::ops::desks::LockedBy::Hand, now).unwrap();
    let wrong = other.call("unlock", json!({ "passphrase": MEMBER }), now, None);
    assert_eq!(wrong.unwrap_err().code(), "wrong_passphrase");
}

#[test]
fn a_conflict_of_interest_that_is_younger_than_the_backup_is_marked_in_what_is_put_back() {
    let mut desk = team();
    let alva = child(&mut desk, "Alva", "Nyberg");
    let berit = user(&mut desk, "Berit Ek", "coordinator", "Skolan", OTHER);
    let stick = with_stick(&mut desk);
    desk.ok("make_backup", json!({}));
    let restore = json!({ "file": newest(&mut desk)["file"], "passphrase": OTHER });
    let case = json!({ "case": alva["case"]["id"] });
    let conflict = json!({ "child": alva["child"]["id"], "professional": berit["professional"] });
    desk.ok("mark_conflict", conflict.clone());
    lock(&mut desk);
    desk.ok("restore_backup", restore.clone());
    assert_eq!(desk.code("open_case", case.clone()), "not_found", "the vault that was replaced knew");
    lock(&mut desk);
    desk.ok("unlock", json!({ "passphrase": PASSPHRASE }));

    // Where there is no vault to ask, the newest backup knows, also that a mark was taken away.
    let now = moment("2026-11-01T08:00:00");
    for (on, change, seen) in [("2026-10-15", "held_of_child", "not_found"), ("2026-10-16", "remove_conflict", "ok")] {
        desk.on(on);
        desk.ok(change, conflict.clone());
        desk.ok("make_backup", json!({}));
        let (_folder, mut other) = elsewhere(&stick);
        other.call("restore_backup", restore.clone(), now, None).unwrap();
        let code = other.call("open_case", case.clone(), now, None).map_or_else(|error| error.code(), |_| "ok");
        assert_eq!(code, seen, "{on}");
    }
}

#[test]
fn who_has_become_protected_since_the_backup_is_sealed_in_what_is_put_back() {
    let mut desk = desk();
    let (alva, bosse) = (desk.alva(), child(&mut desk, "Bosse", "Lind"));
    user(&mut desk, "Erik Lundmark", "coordinator", "Hälsocentralen", OTHER);
    let stick = with_stick(&mut desk);
    desk.ok("make_backup", json!({}));
    let by_key = json!({ "file": newest(&mut desk)["file"], "passphrase": PASSPHRASE });
    let without = json!({ "file": by_key["file"], "passphrase": OTHER });
    desk.on("2026-10-14");
    let (id, mother) = (alva["child"]["id"].clone(), bosse["child"]["guardians"][0]["id"].clone());
    desk.ok("protect_identity", json!({ "child": id, "protection": "registered_elsewhere", "alias": "Stjärnan" }));
    let hidden = json!({ "name": "Mamma Lind", "relation": "mamma", "protection": "marked" });
    desk.ok("change_guardian", json!({ "child": bosse["child"]["id"], "id": mother, "guardian": hidden }));
    desk.ok("make_backup", json!({}));
    assert_eq!(desk.code("restore_backup", without.clone()), "restore_protected");
    assert!(desk.desk.is_open(), "what is open stays open");
    lock(&mut desk);
    let before = files(desk.desk.place());
    assert_eq!(desk.code("restore_backup", without.clone()), "restore_protected", "nobody can seal them");
    assert!(files(desk.desk.place()) == before, "nothing has changed");
    desk.ok("restore_backup", by_key.clone());
    let seen = desk.ok("open_case", json!({ "case": alva["case"]["id"] }))["child"].clone();
    assert_eq!(
        (&seen["first_name"], &seen["protection"]),
        (&json!("Skyddat barn"), &json!("registered_elsewhere")),
        "the vault that was replaced knew"
    );
    let family = desk.ok("open_case", json!({ "case": bosse["case"]["id"] }))["child"].clone();
    assert_eq!((&family["first_name"], &family["guardians"][0]["name"]), (&json!("Bosse"), &json!("mamma")));
    assert_eq!(desk.ok("open_identity", json!({ "child": id }))["first_name"], "Alva");
    let log = desk.ok("log_extract", json!({ "child": id })).to_string();
    assert!(log.contains("Skyddade barnets uppgifter"), "{log}");
    let found = stored(&mut desk, &["Alva", "Nyberg", "20160425", "Sofia", "Mamma Lind"]);
    assert!(found.is_empty(), "{found:?}");

    // Where there is no vault to ask, the newest backup knows.
    let (_folder, mut other) = elsewhere(&stick);
    let now = moment("2026-11-01T08:00:00");
    assert_eq!(other.call("restore_backup", without, now, None).unwrap_err().code(), "restore_protected");
    assert!(!other.place().folder().exists(), "nor is an empty folder left");
    other.call("restore_backup", by_key, now, None).unwrap();
    let seen = other.call("open_case", json!({ "case": alva["case"]["id"] }), now, None).unwrap();
    assert_eq!(seen["child"]["first_name"], "Skyddat barn");
}

#[test]
fn a_backup_that_a_removed_user_can_open_is_marked_with_its_last_day() {
    let mut desk = team();
    let samira = user(&mut desk, "Samira Daoud", "member", "Socialtjänsten", MEMBER);
    let _stick = with_stick(&mut desk);
    desk.ok("make_backup", json!({}));
    assert_eq!(newest(&mut desk)["destroy"], Value::Null);
    desk.on("2026-10-14");
    desk.ok("remove_user", json!({ "user": samira["user"]["id"] }));
    let old = json!({ "erased": false, "removed": true, "by": "2026-11-13" });
    assert_eq!(newest(&mut desk)["destroy"], old, "made before the key was changed");
    desk.on("2026-10-15");
    desk.ok("make_backup", json!({}));
    assert_eq!(newest(&mut desk)["destroy"], Value::Null);
    assert_eq!(desk.ok("backup_state", json!({}))["destroy"], json!({ "count": 2, "by": "2026-11-13" }));
    lock(&mut desk);
    assert_eq!(newest(&mut desk)["destroy"], Value::Null, "a locked vault tells nothing");
}

#[test]
fn a_backup_goes_thirty_days_after_the_first_removal_that_it_does_not_know_of() {
    let mut desk = team();
    let [olle, samira] = [("Olle Ek", OTHER), ("Samira Daoud", MEMBER)]
        .map(|(name, passphrase)| user(&mut desk, name, "member", "Skolan", passphrase)["user"]["id"].clone());
    desk.ok("remove_user", json!({ "user": olle }));
    let _stick = with_stick(&mut desk);
    desk.on("2026-10-15");
    desk.ok("make_backup", json!({}));
    let file = newest(&mut desk)["file"].clone();
    desk.on("2026-10-18");
    desk.ok("remove_user", json!({ "user": samira }));
    let listed = desk.ok("list_backups", json!({}));
    let made = listed.as_array().unwrap().iter().find(|one| one["file"] == file).unwrap();
    assert_eq!(made["destroy"], json!({ "erased": false, "removed": true, "by": "2026-11-17" }));
}

#[test]
fn a_sheet_of_a_removed_coordinator_opens_for_the_one_who_is_left() {
    let (mut desk, sheet) = desk_with_sheet();
    let me = desk.ok("list_users", json!({}))[0]["user"]["id"].clone();
    user(&mut desk, "Erik Lundmark", "coordinator", "Skolan", OTHER);
    let _stick = with_stick(&mut desk);
    desk.ok("make_backup", json!({}));
    let file = newest(&mut desk)["file"].clone();
    switch(&mut desk, OTHER);
    desk.on("2026-10-14");
    desk.ok("remove_user", json!({ "user": me }));
    let removed = json!({ "file": file, "passphrase": PASSPHRASE });
    assert_eq!(desk.code("restore_backup", removed), "not_allowed", "the passphrase of who was removed");
    assert!(desk.desk.is_open());
    lock(&mut desk);
    let by_sheet = json!({ "file": file, "groups": sheet["groups"], "new_passphrase": FRESH });
    let restored = desk.ok("restore_backup", by_sheet);
    assert_eq!(restored["user"]["name"], "Erik Lundmark");
    assert_eq!(desk.ok("list_users", json!({})).as_array().unwrap().len(), 1);
    lock(&mut desk);
    assert_eq!(desk.code("unlock", json!({ "passphrase": PASSPHRASE })), "wrong_passphrase");
    desk.ok("unlock", json!({ "passphrase": FRESH }));
    lock(&mut desk);
    assert_eq!(desk.code("recover", json!({ "groups": sheet["groups"], "passphrase": OTHER })), "wrong_recovery_key");
    assert_eq!(desk.code("recover", json!({ "groups": sheet["second"], "passphrase": OTHER })), "ok");
}

#[test]
fn what_a_sheet_puts_back_opens_protected_identities_at_once_and_the_log_is_whole() {
    let (mut desk, sheet) = desk_with_sheet();
    let child = desk.alva()["child"]["id"].clone();
    desk.ok("protect_identity", json!({ "child": child, "protection": "marked", "alias": "Stjärnan" }));
    let stick = with_stick(&mut desk);
    desk.ok("make_backup", json!({}));
    let file = newest(&mut desk)["file"].clone();
    let (_folder, mut other) = elsewhere(&stick);
    let now = moment("2026-11-01T08:00:00");
    let by_sheet = json!({ "file": file, "groups": sheet["groups"], "new_passphrase": FRESH });
    let restored = other.call("restore_backup", by_sheet, now, None).unwrap();
    assert_eq!(restored["opens_protected"], true);
    let identity = other.call("open_identity", json!({ "child": child }), now, Some(FRESH)).unwrap();
    assert_eq!(identity["first_name"], "Alva");
    assert!(other.book().unwrap().verify().unwrap() > 5, "the log goes on unbroken");
}

#[test]
fn a_key_file_is_needed_for_a_backup_too_and_known_after_it_is_put_back() {
    let mut desk = desk();
    let key = desk.ok("change_passphrase", json!({ "passphrase": OTHER, "key_file": true }))["key_file"].clone();
    desk.passphrase = OTHER.to_owned();
    let _stick = with_stick(&mut desk);
    desk.ok("make_backup", json!({}));
    let file = newest(&mut desk)["file"].clone();
    let (without, with) =
        (json!({ "file": file, "passphrase": OTHER }), json!({ "file": file, "passphrase": OTHER, "key_file": key }));
    assert_eq!(desk.code("try_backup", without.clone()), "wrong_passphrase");
    assert_eq!(desk.code("try_backup", with.clone()), "ok");
    lock(&mut desk);
    assert_eq!(desk.code("restore_backup", without), "wrong_passphrase");
    assert_eq!(desk.code("restore_backup", with), "ok");
    desk.ok("make_backup", json!({}));
    lock(&mut desk);
    let both = json!({ "passphrase": OTHER, "key_file": key });
    assert_eq!(desk.code("unlock", both.clone()), "ok");
    lock(&mut desk);
    std::fs::remove_file(desk.desk.place().anchor()).unwrap();
    assert_eq!(desk.code("open_damaged", json!({ "passphrase": OTHER })), "wrong_passphrase");
    assert_eq!(desk.ok("open_damaged", both)["read_only"], true);
}

#[test]
fn a_vault_that_is_open_elsewhere_is_not_replaced_and_loses_nothing() {
    let mut desk = desk();
    let stick = with_stick(&mut desk);
    desk.ok("make_backup", json!({}));
    let file = newest(&mut desk)["file"].clone();
    let mut other = Desk::new(Place::new(desk.desk.place().folder()), Cost::CHEAP);
    other.look_in(stick.path());
    let put_back = json!({ "file": file, "passphrase": PASSPHRASE });
    assert_eq!(other.call("restore_backup", put_back.clone(), desk.now, None).unwrap_err().code(), "vault_in_use");
    desk.alva();
    lock(&mut desk);
    desk.ok("unlock", json!({ "passphrase": PASSPHRASE }));
    assert_eq!(desk.ok("list_cases", json!({})).as_array().unwrap().len(), 1);
    assert_eq!(desk.ok("list_set_aside", json!({})), json!([]), "nothing was begun");
    lock(&mut desk);
    assert!(other.call("restore_backup", put_back, desk.now, None).is_ok(), "once it is closed");
}

/// A kill leaves a copy of the store beside it, with slots that open it: it knows nothing of what is erased, or who is removed, later.
#[test]
fn a_copy_that_was_broken_off_goes_when_the_vault_is_next_opened() {
    let mut desk = desk();
    lock(&mut desk);
    let folder = desk.desk.place().folder().to_owned();
    let copies = ["ready.partial", "trial/ready.partial"];
    for copy in copies {
        std::fs::create_dir_all(folder.join(copy)).unwrap();
        for file in ["vault.db", "slots.a"] {
            std::fs::copy(folder.join(file), folder.join(copy).join(file)).unwrap();
        }
    }
    let pieces = ["copy.partial", "copy.partial-wal", "check.partial", "anteckning.txt"];
    pieces.iter().for_each(|piece| std::fs::write(folder.join(piece), b"x").unwrap());
    assert_eq!(desk.code("unlock", json!({ "passphrase": "fel lösenfras helt" })), "wrong_passphrase");
    assert!(copies.iter().chain(&pieces).all(|left| folder.join(left).exists()), "what is not opened is not changed");
    desk.ok("unlock", json!({ "passphrase": PASSPHRASE }));
    let left: Vec<&str> =
        ["trial"].into_iter().chain(copies).chain(pieces).filter(|left| folder.join(left).exists()).collect();
    assert_eq!(left, ["anteckning.txt"], "only what is not ours");
}

#[test]
fn a_newer_backup_stays_when_an_older_one_is_put_back_and_the_day_makes_its_own() {
    let mut desk = desk();
    let _stick = with_stick(&mut desk);
    desk.ok("make_backup", json!({}));
    let older = newest(&mut desk)["file"].clone();
    desk.on("2026-10-14");
    desk.alva();
    desk.ok("make_backup", json!({}));
    let newer = newest(&mut desk)["file"].clone();
    desk.ok("restore_backup", json!({ "file": older, "passphrase": PASSPHRASE }));
    assert_eq!(desk.ok("list_cases", json!({})), json!([]));
    desk.now = moment("2026-10-14T10:00:00");
    desk.ok("make_due_backup", json!({}));
    assert_eq!(
        desk.ok("list_backups", json!({})).as_array().unwrap().len(),
        3,
        "what only the newer one knows is there"
    );
    desk.ok("restore_backup", json!({ "file": newer, "passphrase": PASSPHRASE }));
    assert_eq!(desk.ok("list_cases", json!({})).as_array().unwrap().len(), 1);
}

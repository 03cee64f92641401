//! Vaults that were set aside when a backup was put back: listed with what they hold, and destroyed by who keeps them.

use crate::{
    access::{MEMBER, switch, user},
    desk::{PASSPHRASE, TestDesk, desk},
};
use samlat::{
    Desk,
    vault::{Place, keys::Cost},
};
use serde_json::{Value, json};
use std::path::Path;

const READER: &str = "vass 38 kajplats älv norrsken";

/// A closed case that is due, a reader, and a backup. The folder with the backups must be kept.
fn backed_up() -> (TestDesk, tempfile::TempDir) {
    let mut desk = desk();
    desk.on("2019-01-10");
    let child = json!({ "kind": "new", "child": { "first_name": "Bosse", "last_name": "Mo", "birth_on": "2010-04-24" }, "guardians": [] });
    let case = desk.ok("register_case", json!({ "child": child, "source": "school", "intake_on": "2019-01-10" }));
    desk.on("2020-03-01");
    let closing = json!({ "case": case["case"]["id"], "closed_on": "2020-03-01", "reason": "goal_reached" });
    desk.ok("close_case", closing);
    user(&mut desk, "Samira Daoud", "member", "Socialtjänsten", MEMBER);
    user(&mut desk, "Rut Granskare", "reader", "Skolan", READER);
    desk.in_use_until("2026-10-13");
    let stick = tempfile::tempdir().unwrap();
    desk.ok("choose_backup_folder", json!({ "folder": stick.path() }));
    desk.ok("make_backup", json!({}));
    (desk, stick)
}

/// The same, when the backup has been put back: what was there lies set aside.
fn restored() -> (TestDesk, tempfile::TempDir) {
    let (mut desk, stick) = backed_up();
    let file = newest(&mut desk);
    assert_eq!(desk.ok("list_set_aside", json!({})), json!([]));
    put_back(&mut desk, &file);
    (desk, stick)
}

fn newest(desk: &mut TestDesk) -> Value {
    desk.ok("list_backups", json!({}))[0]["file"].clone()
}

fn put_back(desk: &mut TestDesk, file: &Value) {
    desk.ok("restore_backup", json!({ "file": file, "passphrase": PASSPHRASE }));
}

fn erase_what_is_due(desk: &mut TestDesk) {
    let list = desk.ok("propose_gallring", json!({}));
    switch(desk, READER);
    desk.ok("decide_gallring", json!({ "list": list["id"], "keep": [], "reason": "Tiden är ute." }));
    switch(desk, PASSPHRASE);
    desk.ok("carry_out_gallring", json!({ "list": list["id"] }));
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir(to).unwrap();
    for file in std::fs::read_dir(from).unwrap().flatten() {
        std::fs::copy(file.path(), to.join(file.file_name())).unwrap();
    }
}

fn listed(desk: &mut TestDesk) -> Vec<Value> {
    desk.ok("list_set_aside", json!({})).as_array().unwrap().clone()
}

#[test]
fn what_a_restore_set_aside_is_listed_and_destroyed_with_a_line_in_the_log() {
    let (mut desk, _stick) = restored();
    // Somebody's file is no vault, whatever it is called.
    std::fs::write(desk.desk.place().folder().with_file_name("vault-undanlagt-2020-01-01-000000"), b"x").unwrap();
    let found = listed(&mut desk);
    assert_eq!(found.len(), 1);
    let one = &found[0];
    assert_eq!((&one["set_aside_at"], &one["destroy"]), (&json!("2026-10-13T09:00:00"), &Value::Null), "{one}");
    assert!(one["bytes"].as_u64().unwrap() > 10_000, "{one}");
    let folder = desk.desk.place().folder().with_file_name(one["name"].as_str().unwrap());
    assert!(folder.is_dir());
    // Only one of those that are listed can be named, and only by who keeps the backups.
    let vault = desk.desk.place().folder().file_name().unwrap().to_string_lossy().into_owned();
    for name in [vault.as_str(), "..", "", "vault-undanlagt-2020-01-01-000000"] {
        assert_eq!(desk.code("destroy_set_aside", json!({ "name": name })), "not_found", "{name}");
    }
    for passphrase in [MEMBER, READER] {
        switch(&mut desk, passphrase);
        for op in ["list_set_aside", "destroy_set_aside"] {
            assert_eq!(desk.code(op, json!({ "name": one["name"] })), "not_allowed");
        }
    }
    switch(&mut desk, PASSPHRASE);
    assert!(folder.is_dir());
    assert_eq!(desk.ok("destroy_set_aside", json!({ "name": one["name"] })), json!([]));
    assert!(!folder.exists());
    let log = desk.ok("access_log", json!({})).to_string();
    assert!(log.contains("Förstörde ett undanlagt valv") && log.contains("2026-10-13 09.00"), "{log}");
    assert!(desk.ok("list_cases", json!({ "closed": true })).to_string().contains("Bosse"), "the vault stays");
}

#[test]
fn no_backups_go_into_a_vault_that_was_set_aside() {
    let (mut desk, _stick) = restored();
    let name = listed(&mut desk)[0]["name"].clone();
    let aside = desk.desk.place().folder().with_file_name(name.as_str().unwrap());
    let inner = aside.join("kopior");
    std::fs::create_dir(&inner).unwrap();
    for folder in [&aside, &inner] {
        assert_eq!(desk.code("choose_backup_folder", json!({ "folder": folder })), "backup_folder_inside");
    }
}

#[test]
#[cfg(unix)]
fn a_vault_that_a_link_leads_to_is_set_aside_beside_itself() {
    let (mut desk, _stick) = backed_up();
    let file = newest(&mut desk);
    desk.ok("lock", json!({ "by": "hand" }));
    let links = tempfile::tempdir().unwrap();
    let link = links.path().join("valvet");
    std::os::unix::fs::symlink(desk.desk.place().folder(), &link).unwrap();
    let mut by_link = Desk::new(Place::new(&link), Cost::CHEAP);
    by_link.call("restore_backup", json!({ "file": file, "passphrase": PASSPHRASE }), desk.now, None).unwrap();
    by_link.call("lock", json!({ "by": "hand" }), desk.now, None).unwrap();
    assert_eq!(std::fs::read_dir(links.path()).unwrap().count(), 1, "nothing lies beside the link");
    desk.ok("unlock", json!({ "passphrase": PASSPHRASE }));
    assert_eq!(listed(&mut desk).len(), 1, "it is listed whichever way the vault is opened");
}

#[test]
fn what_lies_set_aside_may_stay_when_somebody_is_removed_who_never_opened_it() {
    let (mut desk, _stick) = restored();
    let olle = user(&mut desk, "Olle Ek", "member", "Skolan", "brygga 55 ripa snöskoter lampa");
    desk.on("2026-10-14");
    desk.ok("remove_user", json!({ "user": olle["user"]["id"] }));
    assert_eq!(listed(&mut desk)[0]["destroy"], Value::Null);
}

#[test]
fn what_lies_set_aside_must_go_when_something_in_it_is_erased_or_somebody_who_opens_it_is_removed() {
    let (mut desk, stick) = restored();
    desk.on("2026-10-14");
    let users = desk.ok("list_users", json!({}));
    let member = users.as_array().unwrap().iter().find(|user| user["user"]["name"] == "Samira Daoud").unwrap();
    desk.ok("remove_user", json!({ "user": member["user"]["id"] }));
    let gone = json!({ "erased": false, "removed": true, "by": "2026-11-13" });
    assert_eq!(listed(&mut desk)[0]["destroy"], gone);
    desk.on("2026-10-15");
    erase_what_is_due(&mut desk);
    let gone = json!({ "erased": true, "removed": true, "by": "2026-11-13" });
    assert_eq!(listed(&mut desk)[0]["destroy"], gone);
    // It is reminded of also when the backups are in a drawer, and no more once it is gone.
    let name = listed(&mut desk)[0]["name"].clone();
    drop(stick);
    assert_eq!(desk.ok("backup_state", json!({}))["destroy"], json!({ "count": 1, "by": "2026-11-13" }));
    desk.ok("destroy_set_aside", json!({ "name": name }));
    assert_eq!(desk.ok("backup_state", json!({}))["destroy"], Value::Null);
}

#[test]
fn an_old_copy_of_the_folder_that_was_set_aside_after_the_erasure_must_go_and_a_vault_that_knows_of_it_need_not() {
    let (mut desk, _stick) = backed_up();
    desk.ok("lock", json!({ "by": "hand" }));
    let vault = desk.desk.place().folder().to_path_buf();
    let old = vault.with_file_name("kopia");
    copy(&vault, &old);
    desk.ok("unlock", json!({ "passphrase": PASSPHRASE }));
    desk.on("2026-10-14");
    erase_what_is_due(&mut desk);
    desk.on("2026-10-15");
    desk.ok("make_backup", json!({}));
    let knows = newest(&mut desk);
    desk.ok("lock", json!({ "by": "hand" }));
    std::fs::remove_dir_all(&vault).unwrap();
    copy(&old, &vault);
    desk.on("2026-10-16");
    put_back(&mut desk, &knows);
    let must_go = json!({ "erased": true, "removed": false, "by": "2026-11-13" });
    assert_eq!(listed(&mut desk)[0]["destroy"], must_go, "it holds the child, though it was set aside after");
    desk.on("2026-10-17");
    put_back(&mut desk, &knows);
    let found = listed(&mut desk);
    assert_eq!((&found[0]["destroy"], &found[1]["destroy"]), (&Value::Null, &must_go));
    // What it knows is random ids; without them it is not believed to know anything.
    let beside = vault.with_file_name(found[0]["name"].as_str().unwrap()).join("erased.json");
    let ids: Vec<uuid::Uuid> = serde_json::from_slice(&std::fs::read(&beside).unwrap()).unwrap();
    assert!(!ids.is_empty());
    std::fs::remove_file(beside).unwrap();
    assert_eq!(listed(&mut desk)[0]["destroy"], must_go);
}

/// A case that is registered and ended on a day; five years later its time is up.
fn ended_case(desk: &mut TestDesk, on: &str) {
    desk.on(on);
    let child = json!({ "kind": "new", "child": { "first_name": "Sigge", "last_name": "Ek", "birth_on": "2020-04-24" }, "guardians": [] });
    let case = desk.ok("register_case", json!({ "child": child, "source": "school", "intake_on": on }));
    desk.ok("close_case", json!({ "case": case["case"]["id"], "closed_on": on, "reason": "goal_reached" }));
}

#[test]
fn what_was_set_aside_before_a_child_came_holds_nothing_of_it_unless_something_lay_unsaved_in_it() {
    for unsaved in [false, true] {
        let mut desk = desk();
        user(&mut desk, "Rut Granskare", "reader", "Skolan", READER);
        let stick = tempfile::tempdir().unwrap();
        desk.ok("choose_backup_folder", json!({ "folder": stick.path() }));
        desk.ok("make_backup", json!({}));
        let first = newest(&mut desk);
        if unsaved {
            desk.ok("save_draft", json!({ "key": "utkast", "text": "Sigge" }));
        }
        put_back(&mut desk, &first);
        ended_case(&mut desk, "2026-10-14");
        desk.on("2026-10-15");
        desk.ok("make_backup", json!({}));
        let second = newest(&mut desk);
        // This one was locked when it was set aside: it is read in a copy.
        desk.ok("lock", json!({ "by": "hand" }));
        desk.on("2026-10-16");
        put_back(&mut desk, &second);
        assert_eq!(listed(&mut desk).len(), 2);
        desk.in_use_until("2032-01-10");
        erase_what_is_due(&mut desk);
        let found = listed(&mut desk);
        let must_go = json!({ "erased": true, "removed": false, "by": "2032-02-09" });
        let before = if unsaved { &must_go } else { &Value::Null };
        assert_eq!((&found[0]["destroy"], &found[1]["destroy"]), (&must_go, before), "unsaved: {unsaved}");
        // Where nobody wrote down how far it had come it may hold everything.
        let folder = desk.desk.place().folder().with_file_name(found[1]["name"].as_str().unwrap());
        let written = std::fs::read_to_string(folder.join("written.json")).unwrap();
        assert!(!written.contains("Sigge"), "a day and a yes or no: {written}");
        std::fs::remove_file(folder.join("written.json")).unwrap();
        assert_eq!(listed(&mut desk)[1]["destroy"], must_go);
    }
}

#[test]
fn of_a_vault_that_was_not_locked_when_the_power_went_nobody_says_how_far_it_had_come() {
    let (mut desk, _stick) = backed_up();
    let file = newest(&mut desk);
    let folder = tempfile::tempdir().unwrap();
    // As it lies while it is open.
    let place = Place::new(folder.path().join("vault"));
    copy(desk.desk.place().folder(), place.folder());
    assert!(std::fs::metadata(place.wal()).unwrap().len() > 0, "some of it lies in the write-ahead log");
    let mut stopped = Desk::new(place.clone(), Cost::CHEAP);
    stopped.call("restore_backup", json!({ "file": file, "passphrase": PASSPHRASE }), desk.now, None).unwrap();
    let listed = stopped.call("list_set_aside", json!({}), desk.now, None).unwrap();
    let aside = place.folder().with_file_name(listed[0]["name"].as_str().unwrap());
    assert!(aside.join("erased.json").exists() && !aside.join("written.json").exists());
}

#[test]
fn two_that_are_set_aside_in_one_moment_lie_side_by_side() {
    let (mut desk, _stick) = restored();
    let file = newest(&mut desk);
    put_back(&mut desk, &file);
    assert_eq!(listed(&mut desk).len(), 2);
}

#[test]
fn no_copy_is_opened_of_a_vault_that_opens_itself_or_is_in_use() {
    let mut desk = desk();
    let child = desk.alva()["child"]["id"].clone();
    desk.ok("lock", json!({ "by": "hand" }));
    let passphrase = json!({ "passphrase": PASSPHRASE });
    let kept = samlat::vault::open::take_lock(desk.desk.place()).unwrap();
    assert_eq!(desk.code("open_damaged", passphrase.clone()), "vault_in_use");
    drop(kept);
    let opened = desk.ok("open_damaged", passphrase.clone());
    assert_eq!((&opened["state"], opened.get("read_only")), (&json!("open"), None));
    desk.ok("consents_of", json!({ "child": child }));
    assert_eq!(desk.ok("list_set_aside", json!({})), json!([]));
    desk.ok("lock", json!({ "by": "hand" }));
    desk.ok("unlock", passphrase);
    let log = desk.ok("log_extract", json!({ "child": child }))["lines"].to_string();
    assert!(log.contains("Läste samtycken"), "what was read stands in the vault's own log: {log}");
}

#[test]
fn a_backup_from_another_folder_brings_nobody_back_whom_the_chosen_one_knows_to_be_erased() {
    let (mut desk, stick) = backed_up();
    let old = newest(&mut desk);
    let other = tempfile::tempdir().unwrap();
    let name = old.as_str().unwrap();
    std::fs::copy(stick.path().join(name), other.path().join(name)).unwrap();
    desk.on("2026-10-14");
    erase_what_is_due(&mut desk);
    desk.on("2026-10-15");
    desk.ok("make_backup", json!({}));
    desk.ok("lock", json!({ "by": "hand" }));
    std::fs::write(desk.desk.place().store(), b"").unwrap();
    desk.ok("look_in_backup_folder", json!({ "folder": other.path() }));
    put_back(&mut desk, &old);
    let cases = desk.ok("list_cases", json!({ "closed": true })).to_string();
    assert!(!cases.contains("Bosse"), "the vault could not be asked, but its newer backups could: {cases}");
}

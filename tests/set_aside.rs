//! Vaults that were set aside when a backup was put back: listed with what they hold, and destroyed by who keeps them.

use crate::{
    access::{MEMBER, switch, user},
    desk::{PASSPHRASE, TestDesk, desk},
};
use serde_json::{Value, json};

const READER: &str = "vass 38 kajplats älv norrsken";

/// A closed case that is due, a reader, and a backup that has been put back: what was there lies set aside. The folder with the backups must be kept.
fn restored() -> (TestDesk, tempfile::TempDir) {
    let mut desk = desk();
    desk.on("2019-01-10");
    let child = json!({ "kind": "new", "child": { "first_name": "Bosse", "last_name": "Mo", "birth_on": "2010-04-24" }, "guardians": [] });
    let case = desk.ok("register_case", json!({ "child": child, "source": "school", "intake_on": "2019-01-10" }));
    desk.on("2020-03-01");
    let closing = json!({ "case": case["case"]["id"], "closed_on": "2020-03-01", "reason": "goal_reached" });
    desk.ok("close_case", closing);
    user(&mut desk, "Samira Daoud", "member", "Socialtjänsten", MEMBER);
    user(&mut desk, "Rut Granskare", "reader", "Skolan", READER);
    desk.on("2026-10-13");
    let stick = tempfile::tempdir().unwrap();
    desk.ok("choose_backup_folder", json!({ "folder": stick.path() }));
    desk.ok("make_backup", json!({}));
    let file = desk.ok("list_backups", json!({}))[0]["file"].clone();
    assert_eq!(desk.ok("list_set_aside", json!({})), json!([]));
    desk.ok("restore_backup", json!({ "file": file, "passphrase": PASSPHRASE }));
    (desk, stick)
}

fn listed(desk: &mut TestDesk) -> Vec<Value> {
    desk.ok("list_set_aside", json!({})).as_array().unwrap().clone()
}

#[test]
fn what_a_restore_set_aside_is_listed_and_destroyed_with_a_line_in_the_log() {
    let (mut desk, _stick) = restored();
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
fn what_lies_set_aside_must_go_when_something_in_it_is_erased_or_somebody_who_opens_it_is_removed() {
    let (mut desk, stick) = restored();
    desk.on("2026-10-14");
    let users = desk.ok("list_users", json!({}));
    let member = users.as_array().unwrap().iter().find(|user| user["user"]["name"] == "Samira Daoud").unwrap();
    desk.ok("remove_user", json!({ "user": member["user"]["id"] }));
    let gone = json!({ "erased": false, "removed": true, "by": "2026-11-13" });
    assert_eq!(listed(&mut desk)[0]["destroy"], gone);
    desk.on("2026-10-15");
    let list = desk.ok("propose_gallring", json!({}));
    switch(&mut desk, READER);
    desk.ok("decide_gallring", json!({ "list": list["id"], "keep": [], "reason": "Tiden är ute." }));
    switch(&mut desk, PASSPHRASE);
    desk.ok("carry_out_gallring", json!({ "list": list["id"] }));
    let gone = json!({ "erased": true, "removed": true, "by": "2026-11-13" });
    assert_eq!(listed(&mut desk)[0]["destroy"], gone);
    // It is reminded of also when the backups are in a drawer, and no more once it is gone.
    let name = listed(&mut desk)[0]["name"].clone();
    drop(stick);
    assert_eq!(desk.ok("backup_state", json!({}))["destroy"], json!({ "count": 1, "by": "2026-11-13" }));
    desk.ok("destroy_set_aside", json!({ "name": name }));
    assert_eq!(desk.ok("backup_state", json!({}))["destroy"], Value::Null);
}

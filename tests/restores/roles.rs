//! Which roles come back with a backup, who is told of them, and who comes in by a sheet.

use super::{FRESH, OTHER, desk_with_sheet, elsewhere, lock, newest, with_stick};
use crate::{
    access::{MEMBER, switch, user},
    desk::{PASSPHRASE, desk, moment},
    teams::team,
};
use serde_json::{Value, json};

#[test]
fn a_role_that_comes_back_with_an_older_backup_is_told_to_the_other_coordinators() {
    let mut desk = team();
    user(&mut desk, "Elsa Ek", "coordinator", "Hälsocentralen", MEMBER);
    let berit = user(&mut desk, "Berit Ek", "coordinator", "Skolan", OTHER)["user"]["id"].clone();
    switch(&mut desk, OTHER);
    desk.ok("see_roles_given", json!({}));
    switch(&mut desk, PASSPHRASE);
    let _stick = with_stick(&mut desk);
    desk.ok("make_backup", json!({}));
    let restore = json!({ "file": newest(&mut desk)["file"], "passphrase": OTHER });
    for changed in [false, true] {
        desk.ok("change_user", json!({ "user": berit, "name": "Berit Ek", "role": "administrator" }));
        if changed {
            // With the words of the backup the vault whose place is taken cannot be read then.
            switch(&mut desk, OTHER);
            desk.ok("change_passphrase", json!({ "passphrase": FRESH }));
        }
        lock(&mut desk);
        assert_eq!(desk.ok("restore_backup", restore.clone())["user"]["role"], "coordinator");
        assert_eq!(desk.ok("roles_given", json!({})), json!([]));
        switch(&mut desk, PASSPHRASE);
        let given = desk.ok("roles_given", json!({}));
        let told: Vec<Value> = given.as_array().unwrap().iter().map(|one| json!([one["name"], one["role"]])).collect();
        assert_eq!(told, [json!(["Berit Ek", "coordinator"])], "{changed}: not of Elsa, whose role is what it was");
    }
}

#[test]
fn what_is_put_back_where_there_was_no_vault_tells_of_no_role_and_sets_nothing_aside() {
    let mut desk = desk();
    user(&mut desk, "Berit Ek", "coordinator", "Skolan", OTHER);
    let stick = with_stick(&mut desk);
    desk.ok("make_backup", json!({}));
    let restore = json!({ "file": newest(&mut desk)["file"], "passphrase": OTHER });
    let (_folder, mut other) = elsewhere(&stick);
    let now = moment("2026-10-14T08:00:00");
    other.call("restore_backup", restore, now, None).unwrap();
    assert_eq!(other.call("list_set_aside", json!({}), now, None).unwrap(), json!([]));
    other.call("switch_user", json!({ "passphrase": PASSPHRASE }), now, None).unwrap();
    assert_eq!(other.call("roles_given", json!({}), now, None).unwrap(), json!([]));
}

#[test]
fn a_sheet_opens_a_backup_for_the_coordinator_whose_it_is_also_where_another_was_there_first() {
    let (mut desk, sheet) = desk_with_sheet();
    let me = desk.ok("list_users", json!({}))[0]["user"]["id"].clone();
    user(&mut desk, "Erik Lundmark", "coordinator", "Skolan", OTHER);
    switch(&mut desk, OTHER);
    // Her sheets go to him, and stay his.
    for role in ["administrator", "coordinator"] {
        desk.ok("change_user", json!({ "user": me, "name": "Ingrid Vallmark", "role": role }));
    }
    let _stick = with_stick(&mut desk);
    desk.ok("make_backup", json!({}));
    let by_sheet = json!({ "file": newest(&mut desk)["file"], "groups": sheet["groups"], "new_passphrase": FRESH });
    lock(&mut desk);
    assert_eq!(desk.ok("restore_backup", by_sheet)["user"]["name"], "Erik Lundmark");
}

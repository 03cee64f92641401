//! What cannot be done to its end lets nobody in.

use super::{OTHER, unlock};
use crate::{
    access::{MEMBER, user},
    desk::{PASSPHRASE, desk, empty_desk, moment},
};
use samlat::{
    Desk,
    store::migrations,
    vault::{Place, keys::Cost, open, slots::Slots},
};
use serde_json::{Value, json};

#[test]
fn nobody_comes_in_and_no_unit_is_acted_for_where_it_cannot_be_written_down() {
    let mut desk = desk();
    user(&mut desk, "Samira Daoud", "member", "Socialtjänsten", MEMBER);
    let (me, care) = (desk.ok("list_users", json!({}))[0]["user"].clone(), desk.unit("Hälsocentralen"));
    desk.ok("change_user", json!({ "user": me["id"], "name": me["name"], "role": "coordinator", "units": [care] }));
    desk.ok("lock", json!({ "by": "hand" }));
    // A store that takes no such lines, as a full disk takes none.
    let place = desk.desk.place().clone();
    let master = Slots::read(&place).unwrap().open_by_passphrase(PASSPHRASE, None).unwrap().master;
    let store = open::open(&place, &master, migrations::newest()).unwrap();
    let full = "CREATE TRIGGER full BEFORE INSERT ON access_log WHEN NEW.op IN ('switch_user', 'act_for') BEGIN SELECT RAISE(ABORT, 'full'); END";
    store.connection.execute_batch(full).unwrap();
    drop(store);
    let opened = desk.ok("unlock", json!({ "passphrase": PASSPHRASE }));
    assert_eq!(desk.code("switch_user", json!({ "passphrase": MEMBER })), "storage");
    assert_eq!(desk.code("act_for", json!({ "unit": care })), "storage");
    let now = desk.ok("session_state", json!({}));
    assert_eq!((&now["user"], &now["unit"]), (&opened["user"], &opened["unit"]));
}

#[test]
fn in_a_copy_to_read_in_somebody_else_may_sit_down_and_change_nothing_either() {
    let mut desk = desk();
    user(&mut desk, "Samira Daoud", "member", "Socialtjänsten", MEMBER);
    desk.ok("lock", json!({ "by": "hand" }));
    std::fs::remove_file(desk.desk.place().anchor()).unwrap();
    desk.ok("open_damaged", json!({ "passphrase": PASSPHRASE }));
    for (op, passphrase, name) in [
        ("switch_user", MEMBER, "Samira Daoud"),
        ("unlock", PASSPHRASE, "Ingrid Vallmark"),
        ("unlock", MEMBER, "Samira Daoud"),
    ] {
        let now = desk.ok(op, json!({ "passphrase": passphrase }));
        assert_eq!((&now["user"]["name"], &now["read_only"]), (&json!(name), &json!(true)), "{op}");
        assert_eq!(desk.code("save_draft", json!({ "key": "x", "text": "y" })), "read_only");
    }
    assert_eq!(desk.code("list_users", json!({})), "not_allowed", "who typed it is who sits there");
    let social = desk.unit("Socialtjänsten");
    desk.ok("act_for", json!({ "unit": social }));
}

#[test]
fn a_sheet_that_could_not_be_used_up_opens_nothing() {
    let mut desk = empty_desk();
    let sheets = desk.ok(
        "create_vault",
        json!({ "municipality": "2403", "team": "HLT", "user": "Ingrid", "passphrase": PASSPHRASE }),
    );
    desk.ok("lock", json!({ "by": "hand" }));
    let in_the_way = desk.desk.place().folder().join("slots.partial");
    std::fs::create_dir(&in_the_way).unwrap();
    let recover = json!({ "groups": sheets["groups"], "passphrase": OTHER });
    assert_eq!(desk.code("recover", recover.clone()), "file");
    assert!(!desk.desk.is_open());
    assert_eq!(unlock(&mut desk, OTHER), "wrong_passphrase");
    std::fs::remove_dir(&in_the_way).unwrap();
    // Once it is used up nothing stands in the way of the new sheet any more.
    let attempts = desk.desk.place().attempts();
    std::fs::remove_file(&attempts).unwrap();
    std::fs::create_dir(&attempts).unwrap();
    assert_eq!(desk.code("recover", recover), "ok");
}

#[test]
fn a_vault_that_is_open_behind_a_lock_screen_lets_nobody_in_without_a_passphrase() {
    let mut desk = desk();
    user(&mut desk, "Samira Daoud", "member", "Socialtjänsten", MEMBER);
    // The window stays at the lock screen when what it asks for after the opening is refused.
    for op in ["unlock", "open_damaged"] {
        assert_eq!(desk.code(op, json!({ "passphrase": "fel" })), "wrong_passphrase", "{op}");
    }
    assert_eq!(unlock(&mut desk, MEMBER), "Samira Daoud");
    assert_eq!(desk.code("list_users", json!({})), "not_allowed", "who typed it is who sits there");
    let now = desk.ok("open_damaged", json!({ "passphrase": PASSPHRASE }));
    assert_eq!((&now["user"]["name"], &now["read_only"]), (&json!("Ingrid Vallmark"), &Value::Null));
}

#[test]
fn slots_of_the_first_format_open_all_the_same_where_they_cannot_be_written_anew() {
    let folder = tempfile::tempdir().unwrap();
    for file in std::fs::read_dir("tests/fixtures/vault-slots-1").unwrap().flatten() {
        std::fs::copy(file.path(), folder.path().join(file.file_name())).unwrap();
    }
    let in_the_way = folder.path().join("slots.partial");
    std::fs::create_dir(&in_the_way).unwrap();
    let mut desk = Desk::new(Place::new(folder.path()), Cost::CHEAP);
    let mut opens = || {
        let now = moment("2026-10-20T08:00:00");
        assert_eq!(desk.call("unlock", json!({ "passphrase": PASSPHRASE }), now, None).unwrap()["state"], "open");
        desk.call("lock", json!({ "by": "hand" }), now, None).unwrap();
        std::fs::read_to_string(folder.path().join("slots.a")).unwrap().contains("public")
    };
    assert!(!opens());
    std::fs::remove_dir(&in_the_way).unwrap();
    assert!(opens(), "another time they are");
}

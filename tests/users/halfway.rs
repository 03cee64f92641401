//! What cannot be done to its end lets nobody in.

use super::{OTHER, unlock};
use crate::{
    access::{MEMBER, user},
    desk::{PASSPHRASE, desk, empty_desk},
};
use serde_json::json;

#[test]
fn nobody_comes_in_and_no_unit_is_acted_for_where_it_cannot_be_written_down() {
    let mut desk = desk();
    user(&mut desk, "Samira Daoud", "member", "Socialtjänsten", MEMBER);
    let (me, care) = (desk.ok("list_users", json!({}))[0]["user"].clone(), desk.unit("Hälsocentralen"));
    desk.ok("change_user", json!({ "user": me["id"], "name": me["name"], "role": "coordinator", "units": [care] }));
    desk.ok("lock", json!({ "by": "hand" }));
    // A copy to read in takes no such lines, as a full disk takes none.
    std::fs::remove_file(desk.desk.place().anchor()).unwrap();
    let opened = desk.ok("open_damaged", json!({ "passphrase": PASSPHRASE }));
    assert_eq!(desk.code("switch_user", json!({ "passphrase": MEMBER })), "read_only");
    assert_eq!(desk.code("act_for", json!({ "unit": care })), "read_only");
    let now = desk.ok("session_state", json!({}));
    assert_eq!((&now["user"], &now["unit"]), (&opened["user"], &opened["unit"]));
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
    assert_eq!(desk.code("recover", recover), "ok");
}

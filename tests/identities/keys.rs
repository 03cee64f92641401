//! Who has the key of protected identities: given and taken one by one, and kept by nobody from whom it was taken.

use super::OTHER;
use crate::{
    access::{switch, user},
    desk::{TestDesk, desk},
};
use serde_json::{Value, json};

const FRESH: &str = "tranbär cykel 64 sovsäck dimma";

/// Who has it, as the list of users says.
fn openers(desk: &mut TestDesk) -> Vec<Value> {
    let users = desk.ok("list_users", json!({})).as_array().unwrap().clone();
    let opens = users.into_iter().filter(|one| one["opens_protected"] == true);
    opens.map(|one| one["user"]["name"].clone()).collect()
}

#[test]
fn the_key_is_taken_from_one_user_at_once_and_for_good_also_when_the_sheets_open_for_that_one() {
    let mut desk = desk();
    let child = desk.alva()["child"]["id"].clone();
    let me = desk.ok("session_state", json!({}))["user"]["id"].clone();
    let erik = user(&mut desk, "Erik Lundmark", "coordinator", "Hälsocentralen", OTHER)["user"]["id"].clone();
    desk.ok("protect_identity", json!({ "child": child, "protection": "marked", "alias": "Stjärnan" }));
    let open = json!({ "child": child });
    for may in [true, false, true] {
        desk.ok("let_open_protected", json!({ "user": erik, "may": may }));
        assert_eq!(desk.code("open_identity", open.clone()), "ok", "who gives it keeps it");
    }
    assert_eq!(openers(&mut desk), ["Ingrid Vallmark", "Erik Lundmark"]);
    desk.ok("let_open_protected", json!({ "user": me, "may": false }));
    assert_eq!(openers(&mut desk), ["Erik Lundmark"], "the sheets, which are hers, have it all the same");
    assert_eq!(desk.code("open_identity", open), "identity_protected");
    switch(&mut desk, OTHER);
    desk.ok("reset_passphrase", json!({ "user": me, "passphrase": FRESH }));
    switch(&mut desk, FRESH);
    assert_eq!(desk.ok("session_state", json!({}))["opens_protected"], false, "a new passphrase brings it to nobody");
}

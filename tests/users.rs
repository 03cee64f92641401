//! Users on one laptop: added, changed, removed with a new key; either sheet opens; who is typing changes without closing.

mod clocks;
mod conflicts;
mod halfway;
mod passphrases;
mod slots;
mod units;

use crate::{
    access::{MEMBER, switch, user},
    desk::{PASSPHRASE, TestDesk, desk, empty_desk},
    teams::{child_with_consent, team},
};
use samlat::{
    Desk,
    vault::{Place, keys::Cost, slots::Slots},
};
use serde_json::{Value, json};

const OTHER: &str = "brygga 55 ripa snöskoter lampa";

fn unlock(desk: &mut TestDesk, passphrase: &str) -> String {
    match desk.call("unlock", json!({ "passphrase": passphrase })) {
        Ok(state) => state["user"]["name"].as_str().unwrap().to_owned(),
        Err(error) => error.code().to_owned(),
    }
}

#[test]
fn each_user_unlocks_with_an_own_passphrase_and_stands_in_the_log() {
    let mut desk = desk();
    user(&mut desk, "Samira Daoud", "member", "Socialtjänsten", MEMBER);
    desk.ok("lock", json!({ "by": "hand" }));
    assert_eq!(unlock(&mut desk, MEMBER), "Samira Daoud");
    desk.ok("lock", json!({ "by": "hand" }));
    assert_eq!(unlock(&mut desk, PASSPHRASE), "Ingrid Vallmark");
    let weak = json!({ "name": "A", "role": "reader", "passphrase": "hej" });
    assert_eq!(desk.code("add_user", weak), "input");
    let taken = json!({ "name": "A", "role": "reader", "unit": desk.unit("Skolan"), "passphrase": MEMBER });
    assert_eq!(desk.code("add_user", taken), "passphrase_taken");
    let homeless = json!({ "name": "A", "role": "member", "passphrase": OTHER });
    assert_eq!(desk.code("add_user", homeless), "input", "a member belongs to a unit");
    let nobody = json!({ "name": "A", "role": "reader", "passphrase": OTHER });
    assert_eq!(
        desk.code("add_user", nobody),
        "input",
        "and everybody is somebody, so that a conflict of interest can be marked"
    );
}

#[test]
fn who_is_typing_changes_without_closing_and_another_s_passphrase_confirms_nothing() {
    let mut desk = desk();
    user(&mut desk, "Samira Daoud", "member", "Socialtjänsten", MEMBER);
    desk.ok("save_draft", json!({ "key": "case.worry", "text": "Ingrids halva mening" }));
    switch(&mut desk, MEMBER);
    assert_eq!(desk.ok("session_state", json!({}))["user"]["name"], "Samira Daoud");
    assert_eq!(desk.ok("drafts", json!({})), json!([]), "another's drafts are not seen");
    let change = json!({ "passphrase": "helt annan fras 19 mjölk sten", "key_file": false });
    desk.passphrase = PASSPHRASE.to_owned();
    assert_eq!(desk.code("change_passphrase", change.clone()), "wrong_passphrase");
    desk.passphrase = MEMBER.to_owned();
    assert_eq!(desk.code("change_passphrase", change), "ok");
    switch(&mut desk, PASSPHRASE);
    assert_eq!(desk.ok("drafts", json!({}))[0]["text"], "Ingrids halva mening");
    assert_eq!(desk.code("switch_user", json!({ "passphrase": MEMBER })), "wrong_passphrase");
}

#[test]
fn a_user_acts_for_one_of_the_own_units_and_sees_what_that_unit_may() {
    let mut desk = team();
    let alva = crate::teams::child(&mut desk, "Alva", "Nyberg");
    crate::teams::answers(&mut desk, &alva, &[("Hälsocentralen", "given")], None);
    let (social, care, school) = (desk.unit("Socialtjänsten"), desk.unit("Hälsocentralen"), desk.unit("Skolan"));
    let samira = user(&mut desk, "Samira Daoud", "member", "Socialtjänsten", MEMBER);
    desk.ok("change_user", json!({ "user": samira["user"]["id"], "name": "Samira Daoud", "role": "member", "professional": samira["professional"], "units": [care] }));
    switch(&mut desk, MEMBER);
    assert_eq!(desk.ok("session_state", json!({}))["unit"], social);
    assert_eq!(desk.ok("list_cases", json!({})), json!([]));
    assert_eq!(desk.ok("act_for", json!({ "unit": care }))["unit"], care);
    assert_eq!(desk.ok("list_cases", json!({}))[0]["name"], "Alva N.");
    assert_eq!(desk.code("act_for", json!({ "unit": school })), "not_allowed");
}

#[test]
fn a_removed_user_opens_nothing_and_everybody_else_opens_all_of_it() {
    let mut desk = team();
    child_with_consent(&mut desk, "Alva", "Nyberg");
    let samira = user(&mut desk, "Samira Daoud", "member", "Socialtjänsten", MEMBER);
    user(&mut desk, "Erik Lundmark", "coordinator", "Hälsocentralen", OTHER);
    let folder = desk.desk.place().folder().to_owned();
    let old = Slots::read(&Place::new(&folder)).unwrap().open_by_passphrase(MEMBER, None).unwrap().master;
    let left = desk.ok("remove_user", json!({ "user": samira["user"]["id"] }));
    assert_eq!(left.as_array().unwrap().len(), 2);
    assert_eq!(desk.ok("list_cases", json!({}))[0]["name"], "Alva N.");
    desk.ok("lock", json!({ "by": "hand" }));
    assert_eq!(unlock(&mut desk, MEMBER), "wrong_passphrase");
    let place = Place::new(&folder);
    let opened = samlat::vault::open::open(&place, &old, samlat::store::migrations::newest());
    assert!(opened.is_err(), "the key that the removed user had opens the store no longer");
    assert_eq!(unlock(&mut desk, OTHER), "Erik Lundmark");
    assert_eq!(desk.ok("list_cases", json!({}))[0]["name"], "Alva N.");
    assert!(desk.desk.book().unwrap().verify().unwrap() > 5, "the log goes on unbroken");
    assert_eq!(Slots::read(&place).unwrap().epoch(), 2);
    let files: Vec<String> =
        std::fs::read_dir(&folder).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
    assert!(!files.iter().any(|name| name.contains("ready")), "{files:?}");
}

#[test]
fn an_addition_that_was_broken_off_leaves_nothing() {
    let mut desk = desk();
    let place = Place::new(desk.desk.place().folder());
    let mut slots = Slots::read(&place).unwrap();
    let master = slots.open_by_passphrase(PASSPHRASE, None).unwrap().master;
    // The slot was written, and the power went before the user was.
    slots.add_passphrase(uuid::Uuid::from_u128(7), MEMBER, None, Cost::CHEAP, &master).unwrap();
    slots.write(&place, &master).unwrap();
    desk.ok("lock", json!({ "by": "hand" }));
    assert_eq!(unlock(&mut desk, MEMBER), "wrong_passphrase");
    unlock(&mut desk, PASSPHRASE);
    user(&mut desk, "Samira Daoud", "member", "Socialtjänsten", MEMBER);
    assert_eq!(Slots::read(&place).unwrap().headers().filter(|slot| slot.cost.is_some()).count(), 2);
    desk.ok("lock", json!({ "by": "hand" }));
    assert_eq!(unlock(&mut desk, MEMBER), "Samira Daoud");
}

#[test]
fn the_copy_of_the_slots_that_could_not_be_written_is_made_at_the_next_opening() {
    let mut desk = desk();
    let [first, second] = desk.desk.place().slots();
    std::fs::remove_file(&second).unwrap();
    std::fs::create_dir(&second).unwrap();
    desk.ok("change_passphrase", json!({ "passphrase": OTHER, "key_file": false }));
    std::fs::remove_dir(&second).unwrap();
    desk.ok("lock", json!({ "by": "hand" }));
    assert_eq!(unlock(&mut desk, PASSPHRASE), "wrong_passphrase");
    assert_eq!(unlock(&mut desk, OTHER), "Ingrid Vallmark");
    assert_eq!(std::fs::read(first).unwrap(), std::fs::read(second).unwrap());
}

#[test]
fn a_removal_that_was_decided_and_then_failed_keeps_the_vault_locked_until_it_is_done() {
    let mut desk = team();
    let samira = user(&mut desk, "Samira Daoud", "member", "Socialtjänsten", MEMBER);
    // The last of the files cannot be put in its place.
    let [_, second] = desk.desk.place().slots();
    std::fs::remove_file(&second).unwrap();
    std::fs::create_dir_all(second.join("in the way")).unwrap();
    assert_eq!(desk.code("remove_user", json!({ "user": samira["user"]["id"] })), "file");
    let late = json!({ "key": "case.worry", "text": "Det här får inte försvinna." });
    assert_eq!(desk.code("save_draft", late), "locked", "what is written into the old files would be lost");
    std::fs::remove_dir_all(&second).unwrap();
    assert_eq!(unlock(&mut desk, MEMBER), "wrong_passphrase");
    assert_eq!(unlock(&mut desk, PASSPHRASE), "Ingrid Vallmark");
    assert_eq!(desk.ok("list_users", json!({})).as_array().unwrap().len(), 1);
    assert!(desk.desk.book().unwrap().verify().unwrap() > 5);
}

#[test]
fn older_slots_that_are_put_back_do_not_bring_back_the_passphrase_that_was_changed() {
    let mut desk = desk();
    desk.ok("lock", json!({ "by": "hand" }));
    let place = Place::new(desk.desk.place().folder());
    let before = std::fs::read(&place.slots()[0]).unwrap();
    assert_eq!(unlock(&mut desk, PASSPHRASE), "Ingrid Vallmark");
    desk.ok("change_passphrase", json!({ "passphrase": OTHER, "key_file": false }));
    desk.ok("lock", json!({ "by": "hand" }));
    let after = std::fs::read(&place.slots()[0]).unwrap();
    for slots in place.slots() {
        std::fs::write(slots, &before).unwrap();
    }
    assert_eq!(unlock(&mut desk, PASSPHRASE), "vault_damaged");
    assert!(!desk.desk.is_open());
    for slots in place.slots() {
        assert_eq!(std::fs::read(&slots).unwrap(), before, "left as they are");
        std::fs::write(slots, &after).unwrap();
    }
    assert_eq!(unlock(&mut desk, OTHER), "Ingrid Vallmark");
}

#[test]
fn slots_of_the_old_key_do_not_open_what_has_the_new_one() {
    let mut desk = team();
    let samira = user(&mut desk, "Samira Daoud", "member", "Socialtjänsten", MEMBER);
    desk.ok("lock", json!({ "by": "hand" }));
    let place = Place::new(desk.desk.place().folder());
    let [first, second] = place.slots();
    let all = [place.store(), first.clone(), second.clone(), place.anchor(), place.tally()];
    let before: Vec<Vec<u8>> = all.iter().map(|file| std::fs::read(file).unwrap()).collect();
    desk.ok("unlock", json!({ "passphrase": PASSPHRASE }));
    desk.ok("remove_user", json!({ "user": samira["user"]["id"] }));
    desk.ok("lock", json!({ "by": "hand" }));
    for slots in [&first, &second] {
        std::fs::write(slots, &before[1]).unwrap();
    }
    assert_eq!(unlock(&mut desk, PASSPHRASE), "vault_damaged", "old slots do not open the new store");
    for (file, bytes) in all.iter().zip(&before) {
        std::fs::write(file, bytes).unwrap();
    }
    assert_eq!(unlock(&mut desk, MEMBER), "Samira Daoud", "all of the old together is the old vault");
}

#[test]
fn somebody_who_may_do_everything_is_always_left() {
    let mut desk = desk();
    let users = desk.ok("list_users", json!({}));
    let me = users[0]["user"]["id"].clone();
    assert_eq!(desk.code("remove_user", json!({ "user": me })), "not_yourself");
    let reader = json!({ "user": me, "name": "Ingrid", "role": "reader", "professional": users[0]["professional"], "units": [] });
    assert_eq!(desk.code("change_user", reader), "last_coordinator");
    let admin = user(&mut desk, "Anna", "administrator", "Skolan", OTHER);
    switch(&mut desk, OTHER);
    assert_eq!(desk.code("remove_user", json!({ "user": me })), "last_coordinator");
    assert_eq!(desk.code("remove_user", json!({ "user": admin["user"]["id"] })), "not_yourself");
}

#[test]
fn whoever_gets_a_role_that_opens_children_s_files_is_seen_by_the_other_coordinators_until_they_have_looked() {
    const BERIT: &str = "vass 38 kajplats älv norrsken";
    let mut desk = desk();
    user(&mut desk, "Anna Strand", "administrator", "Skolan", OTHER);
    let told = |desk: &mut TestDesk| {
        let today = desk.ok("today", json!({}))["needs"].as_array().unwrap().clone();
        let given = today.into_iter().filter(|need| need["kind"] == "role_given");
        given.map(|need| json!([need["name"], need["role"], need["by"], need["given_on"]])).collect::<Vec<_>>()
    };
    assert_eq!(told(&mut desk), Vec::<Value>::new(), "an administrator opens none");
    switch(&mut desk, OTHER);
    user(&mut desk, "Berit Ek", "coordinator", "Skolan", BERIT);
    let samira = user(&mut desk, "Samira Daoud", "reader", "Socialtjänsten", MEMBER);
    let member = json!({ "user": samira["user"]["id"], "name": "Samira Daoud", "role": "member" });
    desk.ok("change_user", member);
    let berit = json!(["Berit Ek", "coordinator", "Anna Strand", "2026-10-13"]);
    let samira = json!(["Samira Daoud", "member", "Anna Strand", "2026-10-13"]);
    switch(&mut desk, BERIT);
    assert_eq!(told(&mut desk).as_slice(), std::slice::from_ref(&samira), "nobody is told of the own role");
    switch(&mut desk, PASSPHRASE);
    assert_eq!(told(&mut desk), [berit, samira]);
    assert_eq!(desk.ok("roles_given", json!({})).as_array().unwrap().len(), 2);
    assert_eq!(desk.ok("see_roles_given", json!({})), json!([]));
    assert_eq!(told(&mut desk), Vec::<Value>::new());
    switch(&mut desk, BERIT);
    assert_eq!(told(&mut desk).len(), 1, "each looks for herself");
    desk.on("2026-11-13");
    assert_eq!(told(&mut desk), Vec::<Value>::new(), "and it is not shown for ever");
}

#[test]
fn an_administrator_gives_himself_no_role_while_somebody_else_could() {
    let mut desk = desk();
    let me = desk.ok("list_users", json!({}))[0]["user"]["id"].clone();
    let anna = user(&mut desk, "Anna Strand", "administrator", "Skolan", OTHER)["user"]["id"].clone();
    switch(&mut desk, OTHER);
    let change = |name: &str, role: &str| json!({ "user": anna, "name": name, "role": role });
    assert_eq!(desk.code("change_user", change("Anna Strand", "coordinator")), "own_role");
    assert_eq!(desk.ok("change_user", change("Anna S", "administrator"))["user"]["name"], "Anna S", "but another name");
    // Nobody else's passphrase opens the vault any more: then there is nobody to ask.
    let place = desk.desk.place().clone();
    let mut slots = Slots::read(&place).unwrap();
    let master = slots.open_by_passphrase(OTHER, None).unwrap().master;
    slots.remove_passphrases(me.as_str().unwrap().parse().unwrap());
    slots.write(&place, &master).unwrap();
    assert_eq!(desk.ok("change_user", change("Anna S", "coordinator"))["user"]["role"], "coordinator");
}

/// Who the sheets open for, by name.
fn sheet_owners(desk: &mut TestDesk) -> Vec<String> {
    let users = desk.ok("list_users", json!({}));
    let owns = users.as_array().unwrap().iter().filter(|one| one["sheets"] == true);
    owns.map(|one| one["user"]["name"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn the_sheets_of_who_does_not_coordinate_any_more_open_for_the_coordinator_who_is_left() {
    let mut desk = empty_desk();
    let sheets = desk.ok(
        "create_vault",
        json!({ "municipality": "2403", "team": "HLT", "user": "Ingrid", "passphrase": PASSPHRASE }),
    );
    let me = desk.ok("list_users", json!({}))[0].clone();
    let reader = |name: &str, role: &str| json!({ "user": me["user"]["id"], "name": name, "role": role, "units": [] });
    assert_eq!(desk.code("change_user", reader("Ingrid", "reader")), "last_coordinator");
    assert_eq!(sheet_owners(&mut desk), ["Ingrid"]);
    user(&mut desk, "Erik Lundmark", "coordinator", "Skolan", OTHER);
    desk.ok("change_user", reader("Ingrid V", "coordinator"));
    assert_eq!(sheet_owners(&mut desk), ["Ingrid V"], "another name moves nothing");
    desk.ok("change_user", reader("Ingrid V", "reader"));
    desk.ok("lock", json!({ "by": "hand" }));
    assert_eq!(unlock(&mut desk, OTHER), "Erik Lundmark");
    desk.passphrase = OTHER.to_owned();
    assert_eq!(sheet_owners(&mut desk), ["Erik Lundmark"]);
    desk.ok("lock", json!({ "by": "hand" }));
    let fresh = "tranbär cykel 64 sovsäck dimma";
    desk.ok("recover", json!({ "groups": sheets["groups"], "passphrase": fresh }));
    assert_eq!(desk.ok("session_state", json!({}))["user"]["role"], "coordinator");
    desk.ok("lock", json!({ "by": "hand" }));
    assert_eq!(unlock(&mut desk, PASSPHRASE), "Ingrid V", "who changed role goes on with the own passphrase");
    desk.ok("lock", json!({ "by": "hand" }));
    assert_eq!(desk.code("recover", json!({ "groups": sheets["second"], "passphrase": OTHER })), "ok");
    assert_eq!(desk.ok("session_state", json!({}))["user"]["name"], "Erik Lundmark");
}

#[test]
fn who_cannot_pass_the_key_of_protected_identities_on_does_not_take_the_sheets_from_who_has_it() {
    let mut desk = desk();
    let child = desk.alva()["child"]["id"].clone();
    desk.ok("protect_identity", json!({ "child": child, "protection": "marked", "alias": "Stjärnan" }));
    let me = desk.ok("list_users", json!({}))[0]["user"]["id"].clone();
    user(&mut desk, "Erik Lundmark", "coordinator", "Hälsocentralen", OTHER);
    let member = json!({ "user": me, "name": "Ingrid", "role": "reader", "units": [] });
    switch(&mut desk, OTHER);
    assert_eq!(desk.code("change_user", member.clone()), "protected_key_lost");
    switch(&mut desk, PASSPHRASE);
    assert_eq!(desk.code("change_user", member), "ok");
}

#[test]
fn either_sheet_opens_and_the_one_that_was_used_is_replaced() {
    let mut desk = empty_desk();
    let sheets = desk.ok(
        "create_vault",
        json!({ "municipality": "2403", "team": "HLT", "user": "Ingrid", "passphrase": PASSPHRASE }),
    );
    let (first, second) = (sheets["groups"].clone(), sheets["second"].clone());
    assert_ne!(first, second);
    assert_eq!(desk.ok("confirm_recovery_sheet", json!({ "groups": second }))["wrong"], json!([]));
    desk.ok("lock", json!({ "by": "hand" }));
    let renewed = desk.ok("recover", json!({ "groups": first, "passphrase": OTHER }));
    assert_eq!(renewed["second"], json!([]), "only the used one is replaced");
    assert_eq!(desk.ok("session_state", json!({}))["recovery_confirmed"], false, "the new sheet is to be typed back");
    desk.ok("lock", json!({ "by": "hand" }));
    let fresh = "tranbär cykel 64 sovsäck dimma";
    assert_eq!(desk.code("recover", json!({ "groups": first, "passphrase": fresh })), "wrong_recovery_key");
    assert_eq!(desk.code("recover", json!({ "groups": second, "passphrase": fresh })), "ok");
    desk.ok("lock", json!({ "by": "hand" }));
    assert_eq!(desk.code("recover", json!({ "groups": renewed["groups"], "passphrase": OTHER })), "ok");
}

#[test]
fn a_key_file_is_needed_beside_the_passphrase_and_opens_nothing_alone() {
    let mut desk = desk();
    let changed = desk.ok("change_passphrase", json!({ "passphrase": OTHER, "key_file": true }));
    let file: Value = changed["key_file"].clone();
    desk.passphrase = OTHER.to_owned();
    desk.ok("set_idle_minutes", json!({ "minutes": 2 }));
    assert_eq!(
        desk.code("change_passphrase", json!({ "passphrase": OTHER, "key_file": true })),
        "ok",
        "asked again, the file is still known"
    );
    desk.ok("lock", json!({ "by": "hand" }));
    assert_eq!(desk.ok("session_state", json!({}))["key_files"], true);
    assert_eq!(desk.code("unlock", json!({ "passphrase": OTHER })), "wrong_passphrase");
    assert_eq!(
        desk.code("unlock", json!({ "passphrase": OTHER, "key_file": file })),
        "wrong_passphrase",
        "the file before"
    );
    let none = json!({ "file_name": "anteckning.txt", "media_type": "text/plain", "base64": "SGVq" });
    for op in ["unlock", "open_damaged"] {
        let refused = desk.call(op, json!({ "passphrase": OTHER, "key_file": none })).unwrap_err();
        let said = crate::errors::sentence(refused.code(), &refused.data());
        assert_eq!(said, "Filen är ingen nyckelfil från Samlat. Välj nyckelfilen på ditt USB-minne och försök igen.");
    }
}

#[test]
fn a_vault_with_slots_of_the_first_format_opens_and_gets_the_new_one() {
    let folder = tempfile::tempdir().unwrap();
    let source = "tests/fixtures/vault-slots-1";
    for file in std::fs::read_dir(source).unwrap() {
        let file = file.unwrap();
        std::fs::copy(file.path(), folder.path().join(file.file_name())).unwrap();
    }
    let now = crate::desk::moment("2026-10-20T08:00:00");
    let mut desk = Desk::new(Place::new(folder.path()), Cost::CHEAP);
    let opened = desk.call("unlock", json!({ "passphrase": PASSPHRASE }), now, None).unwrap();
    assert_eq!(opened["user"]["name"], "Ingrid Vallmark");
    desk.call("lock", json!({ "by": "hand" }), now, None).unwrap();
    let again = Slots::read(&Place::new(folder.path())).unwrap().open_by_passphrase(PASSPHRASE, None);
    assert!(again.is_ok());
    let text = std::fs::read_to_string(folder.path().join("slots.a")).unwrap();
    assert!(text.contains("\\\"format\\\":2") && text.contains("public"), "{text}");
}

#[test]
fn the_vault_always_locks_by_itself() {
    let mut desk = desk();
    for (minutes, code) in [(1, "input"), (2, "ok"), (15, "ok"), (16, "input"), (0, "input")] {
        assert_eq!(desk.code("set_idle_minutes", json!({ "minutes": minutes })), code, "{minutes}");
    }
    assert_eq!(desk.ok("session_state", json!({}))["idle_minutes"], 15);
    assert_eq!(desk.desk.idle_minutes(), Some(15), "what the shell asks for");
    desk.ok("lock", json!({ "by": "hand" }));
    assert_eq!(desk.desk.idle_minutes(), None);
}

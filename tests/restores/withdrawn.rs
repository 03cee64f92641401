//! What was withdrawn since the backup does not come back with it: about protected children, and what families have said no to.

use super::{OTHER, elsewhere, lock, newest, with_stick};
use crate::{
    access::{MEMBER, switch, user},
    desk::{ALVA, PASSPHRASE, TestDesk, desk, empty_desk, moment},
    identities::stored,
    teams::{answers, child, child_with_consent, team},
};
use data_encoding::BASE64;
use serde_json::{Value, json};

/// Who of the users opens protected identities, by name.
fn openers(users: &Value) -> Vec<Value> {
    let users = users.as_array().unwrap().iter().filter(|user| user["opens_protected"] == true);
    users.map(|user| user["user"]["name"].clone()).collect()
}

#[test]
fn a_leave_to_open_and_to_print_that_was_withdrawn_since_the_backup_is_withdrawn_in_what_is_put_back() {
    let mut desk = desk();
    let (alva, bosse) = (desk.alva(), child(&mut desk, "Bosse", "Lind"));
    let erik = user(&mut desk, "Erik Lundmark", "coordinator", "Hälsocentralen", OTHER)["user"]["id"].clone();
    let both = [&alva, &bosse];
    for one in both {
        let id = &one["child"]["id"];
        desk.ok("protect_identity", json!({ "child": id, "protection": "marked", "alias": "Stjärnan" }));
        desk.ok("allow_printing", json!({ "child": id, "reason": "Pappret lämnas till modern." }));
    }
    desk.ok("let_open_protected", json!({ "user": erik, "may": true }));
    let stick = with_stick(&mut desk);
    desk.ok("make_backup", json!({}));
    let restore = json!({ "file": newest(&mut desk)["file"], "passphrase": OTHER });
    desk.on("2026-10-14");
    let id = alva["child"]["id"].clone();
    desk.ok("stop_printing", json!({ "child": id }));
    desk.ok("let_open_protected", json!({ "user": erik, "may": false }));
    desk.ok("make_backup", json!({}));
    lock(&mut desk);
    desk.ok("restore_backup", restore.clone());
    desk.passphrase = OTHER.to_owned();
    assert_eq!(openers(&desk.ok("list_users", json!({}))), ["Ingrid Vallmark"], "the vault that was replaced knew");
    assert_eq!(desk.code("open_identity", json!({ "child": id })), "identity_protected");
    let printed = both.map(|one| !desk.ok("open_case", json!({ "case": one["case"]["id"] }))["print_reason"].is_null());
    assert_eq!(printed, [false, true], "only where it was stopped");
    let log = desk.ok("access_log", json!({}))["lines"].to_string();
    let told = ["Ändrade vem som får öppna skyddade uppgifter", "Stoppade utskrift om ett skyddat barn"];
    assert_eq!(told.map(|line| log.matches(line).count()), [2, 1], "one when it was given, and one now");
    lock(&mut desk);
    desk.ok("unlock", json!({ "passphrase": OTHER }));
    assert_eq!(desk.code("open_identity", json!({ "child": id })), "identity_protected", "nor the next time");
    switch(&mut desk, PASSPHRASE);
    assert_eq!(desk.ok("open_identity", json!({ "child": id }))["first_name"], "Alva");

    // Where there is no vault to ask, the newest backup knows.
    let (_folder, mut other) = elsewhere(&stick);
    let now = moment("2026-11-01T08:00:00");
    other.call("restore_backup", restore, now, None).unwrap();
    assert_eq!(openers(&other.call("list_users", json!({}), now, None).unwrap()), ["Ingrid Vallmark"]);
    let case = other.call("open_case", json!({ "case": alva["case"]["id"] }), now, None).unwrap();
    assert_eq!(case["print_reason"], Value::Null);
}

#[test]
fn the_key_of_protected_identities_goes_on_to_who_has_it_now() {
    let mut desk = desk();
    let child = desk.alva()["child"]["id"].clone();
    desk.ok("protect_identity", json!({ "child": child, "protection": "marked", "alias": "Stjärnan" }));
    let erik = user(&mut desk, "Erik Lundmark", "coordinator", "Hälsocentralen", OTHER)["user"]["id"].clone();
    let ingrid = desk.ok("session_state", json!({}))["user"]["id"].clone();
    let _stick = with_stick(&mut desk);
    desk.ok("make_backup", json!({}));
    let restore = json!({ "file": newest(&mut desk)["file"], "passphrase": PASSPHRASE });
    desk.ok("let_open_protected", json!({ "user": erik, "may": true }));
    switch(&mut desk, OTHER);
    desk.ok("let_open_protected", json!({ "user": ingrid, "may": false }));
    lock(&mut desk);
    assert_eq!(desk.ok("restore_backup", restore)["opens_protected"], false);
    assert_eq!(openers(&desk.ok("list_users", json!({}))), ["Erik Lundmark"]);
    switch(&mut desk, OTHER);
    assert_eq!(desk.ok("open_identity", json!({ "child": child }))["first_name"], "Alva");
}

/// The social services' answer about a child, given on a day where the newest consent stands.
fn answer(desk: &mut TestDesk, case: &Value, status: &str, on: &str) {
    let social = desk.unit("Socialtjänsten");
    let consents = desk.ok("consents_of", json!({ "child": case["child"]["id"] }))["consents"].clone();
    let asked = consents[0]["answers"].as_array().unwrap().iter().find(|answer| answer["unit"] == social).unwrap();
    let mut answer = asked.clone();
    (answer["status"], answer["answered_on"]) = (json!(status), json!(on));
    desk.ok("answer_consent", json!({ "consent": consents[0]["id"], "answers": [answer] }));
}

/// Whether the social services see each of the children.
fn seen(desk: &mut TestDesk, cases: &[&Value]) -> Vec<bool> {
    switch(desk, MEMBER);
    let seen = cases.iter().map(|case| desk.code("open_case", json!({ "case": case["case"]["id"] })) == "ok").collect();
    switch(desk, PASSPHRASE);
    seen
}

#[test]
fn a_yes_that_a_family_took_back_since_the_backup_is_taken_back_in_what_is_put_back() {
    let mut desk = team();
    let [alva, hugo, wilma] = [("Alva", "Nyberg"), ("Hugo", "Mo"), ("Wilma", "Ek")]
        .map(|(first, last)| child_with_consent(&mut desk, first, last));
    let all = [&alva, &hugo, &wilma];
    user(&mut desk, "Olle Ek", "member", "Socialtjänsten", MEMBER);
    let _stick = with_stick(&mut desk);
    desk.ok("make_backup", json!({}));
    let restore = json!({ "file": newest(&mut desk)["file"], "passphrase": PASSPHRASE });
    assert_eq!(seen(&mut desk, &all), [true; 3]);
    desk.on("2026-10-14");
    answers(&mut desk, &alva, &[("Socialtjänsten", "declined")], None);
    answer(&mut desk, &hugo, "withdrawn", "2026-10-14");
    lock(&mut desk);
    desk.ok("restore_backup", restore);
    assert_eq!(seen(&mut desk, &all), [false, false, true], "asked anew, taken back where it stood, and neither");
    let said = desk.ok("consents_of", json!({ "child": alva["child"]["id"] }))["consents"][0]["answers"].to_string();
    assert_eq!(["withdrawn", "given"].map(|status| said.matches(status).count()), [1, 2], "for that unit alone");
    let log = desk.ok("access_log", json!({}))["lines"].to_string();
    assert_eq!(log.matches("Antecknade svar på samtycket").count(), 2);
}

#[test]
fn a_yes_that_was_given_again_stays_one_when_the_newer_backup_is_put_back_over_an_older() {
    let mut desk = team();
    let alva = child_with_consent(&mut desk, "Alva", "Nyberg");
    user(&mut desk, "Olle Ek", "member", "Socialtjänsten", MEMBER);
    let _stick = with_stick(&mut desk);
    let mut restores = Vec::new();
    for (status, on) in [("withdrawn", "2026-10-14"), ("given", "2026-10-15")] {
        desk.on(on);
        // The family says that it meant yes all along.
        answer(&mut desk, &alva, status, "2026-10-14");
        desk.ok("make_backup", json!({}));
        restores.push(json!({ "file": newest(&mut desk)["file"], "passphrase": PASSPHRASE }));
    }
    for (restore, sees) in restores.into_iter().zip([false, true]) {
        lock(&mut desk);
        desk.ok("restore_backup", restore);
        assert_eq!(seen(&mut desk, &[&alva]), [sees]);
    }
}

#[test]
fn a_row_that_waits_with_the_number_of_a_child_that_came_in_protected_since_goes() {
    let mut desk = desk();
    let rows = format!("Alva Nyberg;2026-13-45;{ALVA};Castorskolan\r\nWilma Öberg;2026-13-45;;Tranbärsskolan\r\n");
    let list = format!("Namn;Inkom;Personnr;Skola\r\n{rows}");
    let content = json!({ "file_name": "lista.csv", "media_type": "", "base64": BASE64.encode(list.as_bytes()) });
    desk.ok("import_list", json!({ "content": content }));
    let waiting = desk.ok("waiting_rows", json!({})).as_array().unwrap().clone();
    assert_eq!(waiting.len(), 2);
    let _stick = with_stick(&mut desk);
    desk.ok("make_backup", json!({}));
    let restore = json!({ "file": newest(&mut desk)["file"], "passphrase": PASSPHRASE });
    let child = desk.alva()["child"]["id"].clone();
    desk.ok("protect_identity", json!({ "child": child, "protection": "marked", "alias": "Stjärnan" }));
    lock(&mut desk);
    desk.ok("restore_backup", restore);
    assert_eq!(desk.ok("waiting_rows", json!({})).as_array().unwrap()[..], waiting[1..]);
    let log = desk.ok("access_log", json!({}))["lines"].to_string();
    assert_eq!(log.matches("Tog bort en rad från listan").count(), 1);
    let found = stored(&mut desk, &["Castorskolan", "20160425"]);
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn a_newer_backup_of_another_vault_in_the_folder_says_nothing_of_who_is_protected_in_this_one() {
    let mut desk = team();
    let alva = child(&mut desk, "Alva", "Nyberg");
    let stick = with_stick(&mut desk);
    desk.ok("make_backup", json!({}));
    let restore = json!({ "file": newest(&mut desk)["file"], "passphrase": PASSPHRASE });
    desk.on("2026-10-14");
    let protect = json!({ "child": alva["child"]["id"], "protection": "marked", "alias": "Stjärnan" });
    desk.ok("protect_identity", protect);
    desk.ok("make_backup", json!({}));
    lock(&mut desk);
    // What the vault itself knew cannot be read any more.
    std::fs::write(desk.desk.place().store(), b"").unwrap();
    let mut other = empty_desk();
    let new = json!({ "municipality": "2401", "team": "HLT", "user": "Ingrid Vallmark", "passphrase": PASSPHRASE });
    other.ok("create_vault", new);
    let olle = user(&mut other, "Olle Ek", "member", "Skolan", MEMBER)["user"]["id"].clone();
    other.ok("remove_user", json!({ "user": olle }));
    other.on("2026-10-15");
    other.ok("choose_backup_folder", json!({ "folder": stick.path() }));
    other.ok("make_backup", json!({}));
    desk.on("2026-10-16");
    desk.ok("restore_backup", restore);
    let seen = desk.ok("open_case", json!({ "case": alva["case"]["id"] }));
    assert_eq!(seen["child"]["first_name"], "Skyddat barn");
}

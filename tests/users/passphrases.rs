//! Who gives whom a new passphrase or a sheet: nobody comes in as somebody who opens children's files by being an administrator, and what a coordinator does so is shown.

use super::{OTHER, unlock};
use crate::{
    access::{MEMBER, switch, user},
    desk::{PASSPHRASE, TestDesk, desk, empty_desk},
};
use samlat::{
    Desk,
    vault::{Place, keys::Cost},
};
use serde_json::{Value, json};

const FRESH: &str = "tranbär cykel 64 sovsäck dimma";
const BERIT: &str = "vass 38 kajplats älv norrsken";
const RUT: &str = "dimma orgel 72 tunnbröd skruv";

/// What the start page tells of new passphrases: whose, and from whom.
fn told(desk: &mut TestDesk) -> Vec<Value> {
    let today = desk.ok("today", json!({}))["needs"].as_array().unwrap().clone();
    let given = today.into_iter().filter(|need| need["kind"] == "role_given" && need["passphrase"] == true);
    given.map(|need| json!([need["name"], need["by"], need["given_on"]])).collect()
}

#[test]
fn an_administrator_gives_no_passphrase_to_who_opens_children_s_files_and_prints_no_sheet() {
    let mut desk = desk();
    let me = desk.ok("session_state", json!({}))["user"]["id"].clone();
    user(&mut desk, "Anna Strand", "administrator", "Skolan", OTHER);
    let samira = user(&mut desk, "Samira Daoud", "member", "Socialtjänsten", MEMBER)["user"]["id"].clone();
    let rut = user(&mut desk, "Rut Granskare", "reader", "Skolan", RUT)["user"]["id"].clone();
    switch(&mut desk, OTHER);
    let slots = std::fs::read(&desk.desk.place().slots()[0]).unwrap();
    for whose in [&me, &samira] {
        let reset = json!({ "user": whose, "passphrase": FRESH });
        assert_eq!(desk.code("reset_passphrase", reset), "reset_by_coordinator");
    }
    assert_eq!(desk.code("new_recovery_sheets", json!({})), "not_allowed");
    assert_eq!(desk.code("recovery_sheet", json!({})), "not_allowed", "nor those of an interrupted set-up");
    assert_eq!(std::fs::read(&desk.desk.place().slots()[0]).unwrap(), slots, "nothing was changed");
    desk.ok("reset_passphrase", json!({ "user": rut, "passphrase": FRESH }));
    switch(&mut desk, PASSPHRASE);
    assert_eq!(
        told(&mut desk),
        [json!(["Rut Granskare", "Anna Strand", "2026-10-13"])],
        "she may be given a role next"
    );
    switch(&mut desk, MEMBER);
}

#[test]
fn a_new_passphrase_from_a_coordinator_is_shown_to_the_others_and_to_who_got_it() {
    let mut desk = desk();
    let berit = user(&mut desk, "Berit Ek", "coordinator", "Skolan", BERIT)["user"]["id"].clone();
    user(&mut desk, "Erik Lundmark", "coordinator", "Hälsocentralen", OTHER);
    desk.ok("reset_passphrase", json!({ "user": berit, "passphrase": FRESH }));
    assert_eq!(told(&mut desk), Vec::<Value>::new(), "who gave it knows");
    assert_eq!(desk.code("switch_user", json!({ "passphrase": BERIT })), "wrong_passphrase");
    let line = [json!(["Berit Ek", "Ingrid Vallmark", "2026-10-13"])];
    for passphrase in [OTHER, FRESH] {
        switch(&mut desk, passphrase);
        assert_eq!(told(&mut desk), line);
    }
    desk.ok("see_roles_given", json!({}));
    assert_eq!(told(&mut desk), Vec::<Value>::new());
    desk.ok("change_passphrase", json!({ "passphrase": BERIT }));
    switch(&mut desk, PASSPHRASE);
    assert_eq!(told(&mut desk), Vec::<Value>::new(), "one's own is one's own");
}

#[test]
fn the_only_coordinator_who_has_forgotten_comes_in_by_the_sheet_or_is_helped_by_a_new_one_who_is_seen() {
    let mut desk = empty_desk();
    let sheets = desk.ok(
        "create_vault",
        json!({ "municipality": "2403", "team": "HLT", "user": "Ingrid Vallmark", "passphrase": PASSPHRASE }),
    );
    let me = desk.ok("session_state", json!({}))["user"]["id"].clone();
    user(&mut desk, "Anna Strand", "administrator", "Skolan", OTHER);
    desk.ok("lock", json!({ "by": "hand" }));
    desk.ok("recover", json!({ "groups": sheets["groups"], "passphrase": FRESH }));
    assert_eq!(desk.ok("session_state", json!({}))["user"]["name"], "Ingrid Vallmark");
    desk.ok("lock", json!({ "by": "hand" }));
    // Forgotten again, and both sheets are lost.
    assert_eq!(unlock(&mut desk, OTHER), "Anna Strand");
    desk.passphrase = OTHER.to_owned();
    user(&mut desk, "Berit Ek", "coordinator", "Skolan", BERIT);
    switch(&mut desk, BERIT);
    desk.ok("reset_passphrase", json!({ "user": me, "passphrase": MEMBER }));
    switch(&mut desk, MEMBER);
    assert_eq!(told(&mut desk), [json!(["Ingrid Vallmark", "Berit Ek", "2026-10-13"])]);
    let given = desk.ok("roles_given", json!({}));
    assert_eq!((&given[0]["name"], &given[0]["by"]), (&json!("Berit Ek"), &json!("Anna Strand")));
}

#[test]
fn who_comes_in_with_a_sheet_does_not_choose_the_passphrase_of_another() {
    let mut desk = empty_desk();
    let sheets = desk.ok(
        "create_vault",
        json!({ "municipality": "2403", "team": "HLT", "user": "Ingrid", "passphrase": PASSPHRASE }),
    );
    user(&mut desk, "Samira Daoud", "member", "Socialtjänsten", MEMBER);
    let stick = tempfile::tempdir().unwrap();
    desk.ok("choose_backup_folder", json!({ "folder": stick.path() }));
    desk.ok("make_backup", json!({}));
    let file = desk.ok("list_backups", json!({}))[0]["file"].clone();
    let restore = json!({ "file": file, "groups": sheets["groups"], "new_passphrase": MEMBER });
    assert_eq!(desk.code("restore_backup", restore.clone()), "passphrase_taken");
    assert!(desk.desk.is_open(), "who asked goes on");
    desk.ok("lock", json!({ "by": "hand" }));
    let slots = std::fs::read(&desk.desk.place().slots()[0]).unwrap();
    let recover = |passphrase: &str| json!({ "groups": sheets["groups"], "passphrase": passphrase });
    assert_eq!(desk.code("recover", recover(MEMBER)), "passphrase_taken");
    assert_eq!(desk.code("restore_backup", restore), "passphrase_taken");
    assert!(!desk.desk.is_open());
    assert_eq!(std::fs::read(&desk.desk.place().slots()[0]).unwrap(), slots, "nothing was changed");
    assert_eq!(unlock(&mut desk, MEMBER), "Samira Daoud");
    desk.ok("lock", json!({ "by": "hand" }));
    assert_eq!(
        desk.ok("recover", recover(PASSPHRASE))["second"],
        json!([]),
        "the own one may stay, and the sheet opens"
    );
}

#[test]
fn who_guesses_at_a_passphrase_by_adding_users_leaves_one_for_each_wrong_guess() {
    let mut desk = desk();
    user(&mut desk, "Samira Daoud", "member", "Socialtjänsten", MEMBER);
    let guess = |passphrase: &str, unit: &Value| json!({ "name": "Rut", "role": "reader", "unit": unit, "passphrase": passphrase });
    let users = |desk: &mut TestDesk| desk.ok("list_users", json!({})).as_array().unwrap().len();
    let (school, nowhere) = (desk.unit("Skolan"), json!("01999ec9-0c00-7003-9d2b-10a10b24f473"));
    for passphrase in [MEMBER, OTHER] {
        let answers = [&Value::Null, &nowhere].map(|unit| desk.code("add_user", guess(passphrase, unit)));
        assert_eq!(answers, ["input", "not_found"], "a right guess is answered as a wrong one");
    }
    assert_eq!(desk.code("add_user", guess(MEMBER, &school)), "passphrase_taken");
    assert_eq!(users(&mut desk), 2);
    assert_eq!(desk.code("change_passphrase", json!({ "passphrase": MEMBER })), "passphrase_taken");
    let log = desk.ok("access_log", json!({}))["lines"].to_string();
    assert_eq!(log.matches("Någon annans lösenfras valdes").count(), 2, "a right one has a line");
    assert_eq!(desk.code("add_user", guess(OTHER, &school)), "ok");
    assert_eq!(users(&mut desk), 3);
}

/// What the log says of wrong guesses: who sat there, and what.
fn guesses(desk: &mut TestDesk) -> Vec<(String, String)> {
    let page = desk.ok("access_log", json!({}));
    let lines = page["lines"].as_array().unwrap().iter().rev();
    let of = |line: &Value, field: &str| line[field].as_str().unwrap().to_owned();
    let both = lines.map(|line| (of(line, "user"), of(line, "what"), of(line, "reason")));
    let guesses = both.filter(|(_, what, _)| what.contains("stämde inte") || what.contains("misslyckade"));
    guesses.inspect(|(.., reason)| assert_eq!(reason, "")).map(|(user, what, _)| (user, what)).collect()
}

#[test]
fn each_wrong_guess_stands_in_the_log_of_a_locked_vault_by_who_comes_in_next() {
    let mut desk = desk();
    user(&mut desk, "Samira Daoud", "member", "Socialtjänsten", MEMBER);
    switch(&mut desk, MEMBER);
    for op in ["switch_user", "unlock", "open_damaged"] {
        assert_eq!(desk.code(op, json!({ "passphrase": OTHER })), "wrong_passphrase", "{op}");
    }
    desk.passphrase = PASSPHRASE.to_owned();
    let change = json!({ "passphrase": FRESH });
    assert_eq!(desk.code("change_passphrase", change), "wrong_passphrase", "somebody else's confirms nothing");
    desk.passphrase = MEMBER.to_owned();
    desk.ok("change_passphrase", json!({ "passphrase": MEMBER }));
    switch(&mut desk, PASSPHRASE);
    let wrong = ("Samira Daoud".to_owned(), "En lösenfras stämde inte".to_owned());
    assert_eq!(guesses(&mut desk), vec![wrong; 4]);
    desk.ok("lock", json!({ "by": "hand" }));
    for passphrase in [FRESH, OTHER] {
        assert_eq!(unlock(&mut desk, passphrase), "wrong_passphrase");
    }
    assert_eq!(unlock(&mut desk, MEMBER), "Samira Daoud");
    switch(&mut desk, PASSPHRASE);
    let before = ("Samira Daoud".to_owned(), "Kom in efter misslyckade försök: 2".to_owned());
    assert_eq!(guesses(&mut desk)[4..], [before]);
    desk.ok("lock", json!({ "by": "hand" }));
    assert_eq!(unlock(&mut desk, PASSPHRASE), "Ingrid Vallmark");
    assert_eq!(guesses(&mut desk).len(), 5, "none before that");
}

#[test]
fn a_key_file_is_needed_by_whom_it_was_made_for_and_by_nobody_else() {
    let mut desk = desk();
    let samira = user(&mut desk, "Samira Daoud", "member", "Socialtjänsten", MEMBER)["user"]["id"].clone();
    desk.ok("lock", json!({ "by": "hand" }));
    assert_eq!(desk.ok("session_state", json!({}))["key_files"], false, "none was made yet");
    assert_eq!(unlock(&mut desk, PASSPHRASE), "Ingrid Vallmark");
    desk.ok("reset_passphrase", json!({ "user": samira, "passphrase": FRESH, "key_file": true }));
    let users = desk.ok("list_users", json!({}));
    let needed: Vec<&Value> = users.as_array().unwrap().iter().map(|one| &one["key_file"]).collect();
    assert_eq!(needed, [false, true]);
    assert_eq!(desk.ok("session_state", json!({}))["key_file"], Value::Null, "who made it has none");
    desk.ok("change_passphrase", json!({ "passphrase": OTHER, "key_file": true }));
    assert_eq!(desk.ok("session_state", json!({}))["key_file"], true);
}

#[test]
fn a_wrong_guess_has_one_line_and_is_not_forgotten_where_the_right_one_could_not_come_in() {
    let mut desk = desk();
    assert_eq!(desk.code("switch_user", json!({ "passphrase": OTHER })), "wrong_passphrase");
    desk.ok("lock", json!({ "by": "hand" }));
    assert_eq!(unlock(&mut desk, PASSPHRASE), "Ingrid Vallmark");
    assert_eq!(guesses(&mut desk).len(), 1, "it has its line already");
    // Another program that tries the passphrase of the vault that is open here.
    let mut other = Desk::new(Place::new(desk.desk.place().folder()), Cost::CHEAP);
    for (passphrase, refused) in [(OTHER, "wrong_passphrase"), (PASSPHRASE, "vault_in_use")] {
        let tried = other.call("unlock", json!({ "passphrase": passphrase }), desk.now, None);
        assert_eq!(tried.unwrap_err().code(), refused);
    }
    desk.ok("lock", json!({ "by": "hand" }));
    for _ in 0..2 {
        assert_eq!(unlock(&mut desk, PASSPHRASE), "Ingrid Vallmark");
        desk.ok("lock", json!({ "by": "hand" }));
    }
    desk.ok("unlock", json!({ "passphrase": PASSPHRASE }));
    let before = ("Ingrid Vallmark".to_owned(), "Kom in efter misslyckade försök: 1".to_owned());
    assert_eq!(guesses(&mut desk)[1..], [before]);
}

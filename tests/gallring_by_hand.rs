//! Gallring of what no rule can judge: a person looks, says why, and a reader decides; only then, and only when the time is up.

use crate::{
    access::{switch, user},
    desk::{PASSPHRASE, TestDesk, desk},
    school_years::before,
};
use serde_json::{Value, json};

const READER: &str = "vass 38 kajplats älv norrsken";
const KAJ: &str = "lavskrika hylla 41 kaffe spade";
const WHY: &str = "Arkivarien har gått igenom akten 12 oktober.";

/// A case that was closed on a day, of a child born on one, or whose day of birth nobody knows; placed outside the home or not.
fn closed(desk: &mut TestDesk, name: &str, birth: Option<&str>, placed: bool, closed_on: &str) -> Value {
    desk.on("2019-01-10");
    let child = json!({ "first_name": name, "last_name": "Mo", "birth_on": birth });
    let child = json!({ "kind": "new", "child": child, "guardians": [] });
    let case = desk.ok("register_case", json!({ "child": child, "source": "school", "intake_on": "2019-01-10" }));
    let id = case["case"]["id"].clone();
    if placed {
        desk.ok("record_situation", json!({ "case": id, "kind": "placed", "from_on": "2019-01-10" }));
    }
    desk.on(closed_on);
    desk.ok("close_case", json!({ "case": id, "closed_on": closed_on, "reason": "goal_reached" }));
    id
}

fn by_hand(case: &Value, why: &str) -> Value {
    json!({ "by_hand": [{ "case": case, "why": why }] })
}

/// The reader approves everything on the list.
fn approve(desk: &mut TestDesk, list: &Value) -> Value {
    switch(desk, READER);
    let decided = desk.ok("decide_gallring", json!({ "list": list["id"], "keep": [], "reason": "Tiden är ute." }));
    switch(desk, PASSPHRASE);
    decided
}

fn numbers(desk: &mut TestDesk) -> usize {
    desk.ok("gallring_overview", json!({}))["cases"].as_array().unwrap().len()
}

#[test]
fn a_case_that_a_person_has_looked_at_is_proposed_with_the_reason_and_erased() {
    let mut desk = desk();
    let cleo = closed(&mut desk, "Cleo", None, false, "2020-03-01");
    user(&mut desk, "Rut Granskare", "reader", "Skolan", READER);
    desk.in_use_until("2026-10-13");
    assert_eq!(desk.code("propose_gallring", json!({})), "gallring_nothing_due", "the rule proposes it never");
    assert_eq!(desk.ok("gallring_overview", json!({}))["cases"][0]["by_hand"], true);
    let list = desk.ok("propose_gallring", by_hand(&cleo, &format!("  {WHY} ")));
    assert_eq!((&list["lines"][0]["case"], &list["lines"][0]["by_hand"]), (&cleo, &json!(WHY)));
    switch(&mut desk, READER);
    let shown = desk.ok("gallring_overview", json!({}))["lists"][0]["lines"][0].clone();
    assert_eq!((&shown["by_hand"], &shown["why"]), (&json!(WHY), &json!("")), "the reader sees it");
    let mistyped = json!({ "list": list["id"], "keep": [{ "case": list["id"], "why": "Frågar arkivarien." }], "reason": "Tiden är ute." });
    assert_eq!(desk.code("decide_gallring", mistyped), "input", "what is to be kept is on the list");
    // Kept first, and then approved after all: the reason for having it on the list stands.
    let keep = json!({ "list": list["id"], "keep": [{ "case": cleo, "why": "Frågar arkivarien." }], "reason": "Tiden är ute." });
    let kept = desk.ok("decide_gallring", keep)["lines"][0].clone();
    assert_eq!((&kept["by_hand"], &kept["why"]), (&json!(WHY), &json!("Frågar arkivarien.")));
    let stored = desk.ok("gallring_overview", json!({}))["lists"][0]["lines"][0].clone();
    assert_eq!((&stored["by_hand"], &stored["why"]), (&json!(WHY), &json!("Frågar arkivarien.")));
    let approved = approve(&mut desk, &list);
    assert_eq!(approved["lines"][0]["by_hand"], WHY);
    let done = desk.ok("carry_out_gallring", json!({ "list": list["id"] }));
    assert_eq!((&done["lines"][0]["erase"], &done["remnants"]), (&json!(true), &json!(0)), "{done}");
    assert_eq!(numbers(&mut desk), 0);
}

#[test]
fn only_what_a_person_must_judge_and_whose_time_is_up_is_taken_by_hand() {
    let mut desk = desk();
    let due = closed(&mut desk, "Bosse", Some("2010-04-24"), false, "2020-03-01");
    let later = closed(&mut desk, "Doris", None, false, "2024-03-01");
    let kept = closed(&mut desk, "Alva", Some("2010-04-25"), false, "2020-03-01");
    let unknown = closed(&mut desk, "Frans", None, false, "2020-03-01");
    desk.in_use_until("2026-10-13");
    for (name, case) in [("due", &due), ("later", &later), ("kept", &kept)] {
        assert_eq!(desk.code("propose_gallring", by_hand(case, WHY)), "input", "{name}");
    }
    assert_eq!(desk.code("propose_gallring", by_hand(&unknown, "  ")), "input", "not without a reason");
    let list = desk.ok("propose_gallring", by_hand(&unknown, WHY));
    let mut lines: Vec<(&Value, &Value)> =
        list["lines"].as_array().unwrap().iter().map(|line| (&line["case"], &line["by_hand"])).collect();
    lines.sort_by_key(|(_, by_hand)| by_hand.to_string());
    assert_eq!(lines, [(&due, &json!("")), (&unknown, &json!(WHY))], "beside what the rule says");
}

#[test]
fn what_the_social_services_have_about_a_placed_child_goes_on_no_list_whoever_has_looked() {
    let mut desk = desk();
    let placed = closed(&mut desk, "Frans", Some("2010-04-24"), true, "2020-03-01");
    let unknown = closed(&mut desk, "Eva", None, true, "2020-03-01");
    desk.in_use_until("2026-10-13");
    for case in [&placed, &unknown] {
        assert_eq!(desk.code("propose_gallring", by_hand(case, WHY)), "gallring_placed_kept");
    }
    // Records of another board have no such law: there a person looks, and says why.
    let plan = json!({ "material": "case", "owner": "education", "board": "", "years": 5, "source": "Planen", "valid_from": "2020-01-01" });
    desk.ok("set_gallring_material", plan);
    let list = desk.ok("propose_gallring", by_hand(&placed, WHY));
    assert_eq!((&list["lines"][0]["case"], &list["lines"][0]["by_hand"]), (&placed, &json!(WHY)));
}

#[test]
fn what_the_rule_put_on_the_list_is_left_alone_when_a_person_must_look_after_all() {
    let mut desk = desk();
    let bosse = closed(&mut desk, "Bosse", Some("2010-04-24"), false, "2020-03-01");
    user(&mut desk, "Rut Granskare", "reader", "Skolan", READER);
    desk.in_use_until("2026-10-13");
    let list = desk.ok("propose_gallring", json!({ "by_hand": [] }));
    let decided = approve(&mut desk, &list);
    assert_eq!(decided["lines"][0]["erase"], true);
    let child = desk.ok("open_case", json!({ "case": bosse }))["child"]["id"].clone();
    desk.ok("protect_identity", json!({ "child": child, "protection": "marked", "alias": "Stjärnan" }));
    let done = desk.ok("carry_out_gallring", json!({ "list": list["id"] }));
    assert_eq!(done["lines"][0]["erase"], false, "{done}");
    assert_eq!(numbers(&mut desk), 1);
}

/// What is written late may be about a day long ago: nobody who decided knew of it all the same.
#[test]
fn what_something_was_written_about_since_the_list_was_made_is_left_alone_whatever_day_it_is_about() {
    let mut desk = desk();
    let bosse = closed(&mut desk, "Bosse", Some("2010-04-24"), false, "2020-03-01");
    let doris = closed(&mut desk, "Doris", Some("2010-04-24"), false, "2020-03-01");
    let frans = closed(&mut desk, "Frans", Some("2010-04-24"), false, "2020-03-01");
    user(&mut desk, "Rut Granskare", "reader", "Skolan", READER);
    desk.in_use_until("2026-10-13");
    let list = desk.ok("propose_gallring", json!({}));
    approve(&mut desk, &list);
    desk.on("2026-10-14");
    let voice =
        json!({ "case": bosse, "heard_on": "2019-06-10", "form": "talk_alone", "words": "Hej.", "asked_by": "Karin" });
    desk.ok("record_child_voice", voice);
    let child = desk.ok("open_case", json!({ "case": frans }))["child"]["id"].clone();
    desk.ok("add_guardian", json!({ "child": child, "guardian": { "name": "Berit Mo", "relation": "farmor" } }));
    desk.ok("open_case", json!({ "case": doris }));
    let done = desk.ok("carry_out_gallring", json!({ "list": list["id"] }));
    let erased = |case: &Value| {
        let line = done["lines"].as_array().unwrap().iter().find(|line| line["case"] == *case).unwrap();
        (line["erase"] == true, line["why"].as_str().unwrap().contains("något har skrivits sedan listan gjordes"))
    };
    assert_eq!((erased(&bosse), erased(&frans)), ((false, true), (false, true)), "{done}");
    assert_eq!(erased(&doris), (true, false), "who is only looked at is not written about");
    assert_eq!(numbers(&mut desk), 2);
}

#[test]
fn a_reason_from_before_it_had_a_column_of_its_own_comes_along() {
    let (db, migration) = before("gallring_by_hand");
    db.execute_batch(&format!(
        "INSERT INTO gallring_lists (id, state, made_on, made_by, source) VALUES ('l', 'proposed', '2026-10-13', 'Ingrid Vallmark', '');
         INSERT INTO gallring_lines (list_id, case_id, child_id, number, closed_on, last_entry_on, due_on, latest_on, why) VALUES
            ('l', 'a', 'a', '1', '', '', '', '', '{WHY}' || char(31) || 'Frågar arkivarien.'), ('l', 'b', 'b', '2', '', '', '', '', 'Behålls.');"
    ))
    .unwrap();
    db.execute_batch(migration).unwrap();
    let reasons = |case: &str| {
        let both = |row: &rusqlite::Row<'_>| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?));
        db.query_row("SELECT by_hand, why FROM gallring_lines WHERE case_id = ?1", [case], both).unwrap()
    };
    assert_eq!(reasons("a"), (WHY.to_owned(), "Frågar arkivarien.".to_owned()));
    assert_eq!(reasons("b"), (String::new(), "Behålls.".to_owned()));
}

#[test]
fn a_reader_with_a_conflict_of_interest_reviews_without_the_child_and_decides_nothing_about_it() {
    let mut desk = desk();
    let bosse = crate::gallring::closed(&mut desk, "Bosse", Some("2010-04-24"), "2020-03-01");
    desk.in_use_until("2026-10-13");
    let rut = user(&mut desk, "Rut Granskare", "reader", "Skolan", READER);
    desk.ok("mark_conflict", json!({ "child": bosse["child"]["id"], "professional": rut["professional"] }));
    let list = desk.ok("propose_gallring", json!({}));
    assert_eq!(list["lines"].as_array().unwrap().len(), 1);
    switch(&mut desk, READER);
    let number = bosse["case"]["number"].as_str().unwrap();
    for op in ["gallring_overview", "access_log"] {
        let told = desk.ok(op, json!({})).to_string();
        assert!(!told.contains(number), "{op}: {told}");
    }
    let shown = desk.ok("gallring_overview", json!({}))["lists"][0].clone();
    assert_eq!((&list["hidden"], &shown["hidden"], &shown["lines"]), (&json!(0), &json!(1), &json!([])));
    assert_eq!(desk.code("access_log", json!({ "case_number": number })), "input");
    assert_eq!(desk.code("log_extract", json!({ "child": bosse["child"]["id"] })), "not_found");
    let decide = json!({ "list": list["id"], "keep": [], "reason": "Tiden är ute." });
    assert_eq!(desk.code("decide_gallring", decide), "conflict_of_interest");
}

#[test]
fn who_must_not_see_a_child_puts_its_case_on_no_list_and_is_not_told_how_it_stands() {
    let mut desk = desk();
    let unknown = closed(&mut desk, "Cleo", None, false, "2020-03-01");
    let placed = closed(&mut desk, "Frans", None, true, "2020-03-01");
    let me = desk.ok("list_users", json!({}))[0]["professional"].clone();
    desk.in_use_until("2026-10-13");
    for case in [&unknown, &placed] {
        let child = desk.ok("open_case", json!({ "case": case }))["child"]["id"].clone();
        desk.ok("mark_conflict", json!({ "child": child, "professional": me }));
        assert_eq!(desk.code("propose_gallring", by_hand(case, WHY)), "input", "as of a case that is not there");
    }
    assert_eq!(desk.ok("gallring_overview", json!({}))["cases"], json!([]));
}

/// Half of the list is not shown, and what is erased does not come back.
#[test]
fn nor_does_who_must_not_see_a_child_on_the_list_carry_it_out() {
    let mut desk = desk();
    let bosse = crate::gallring::closed(&mut desk, "Bosse", Some("2010-04-24"), "2020-03-01");
    user(&mut desk, "Kaj Lind", "administrator", "Skolan", KAJ);
    user(&mut desk, "Rut Granskare", "reader", "Skolan", READER);
    desk.in_use_until("2026-10-13");
    let list = desk.ok("propose_gallring", json!({}));
    approve(&mut desk, &list);
    let me = desk.ok("list_users", json!({}))[0]["professional"].clone();
    desk.ok("mark_conflict", json!({ "child": bosse["child"]["id"], "professional": me }));
    let one = json!({ "list": list["id"] });
    assert_eq!(desk.code("carry_out_gallring", one.clone()), "conflict_of_interest");
    switch(&mut desk, KAJ);
    assert_eq!(desk.ok("carry_out_gallring", one)["lines"][0]["erase"], true);
}

#[test]
fn a_child_on_the_list_that_is_kept_hinders_nobody_from_carrying_it_out() {
    let mut desk = desk();
    let [bosse, alva] =
        ["Bosse", "Alva"].map(|name| crate::gallring::closed(&mut desk, name, Some("2010-04-24"), "2020-03-01"));
    user(&mut desk, "Rut Granskare", "reader", "Skolan", READER);
    desk.in_use_until("2026-10-13");
    let list = desk.ok("propose_gallring", json!({}))["id"].clone();
    switch(&mut desk, READER);
    let kept = json!([{ "case": alva["case"]["id"], "why": "Frågar arkivarien." }]);
    desk.ok("decide_gallring", json!({ "list": list, "keep": kept, "reason": "Tiden är ute." }));
    switch(&mut desk, PASSPHRASE);
    let me = desk.ok("list_users", json!({}))[0]["professional"].clone();
    desk.ok("mark_conflict", json!({ "child": alva["child"]["id"], "professional": me }));
    let done = desk.ok("carry_out_gallring", json!({ "list": list }));
    assert_eq!((&done["lines"][0]["number"], &done["hidden"]), (&bosse["case"]["number"], &json!(1)));
    assert_eq!(done["lines"][0]["erase"], true);
}

/// Two people stand behind what is erased, also when one of them has had both roles.
#[test]
fn who_made_the_list_does_not_decide_about_it_as_a_reader_afterwards() {
    let mut desk = desk();
    closed(&mut desk, "Bosse", Some("2010-04-24"), false, "2020-03-01");
    let kaj = user(&mut desk, "Kaj Lind", "administrator", "Skolan", KAJ)["user"]["id"].clone();
    user(&mut desk, "Rut Granskare", "reader", "Skolan", READER);
    desk.in_use_until("2026-10-13");
    switch(&mut desk, KAJ);
    let list = desk.ok("propose_gallring", json!({}));
    switch(&mut desk, PASSPHRASE);
    desk.ok("change_user", json!({ "user": kaj, "name": "Kaj Ek", "role": "reader" }));
    switch(&mut desk, KAJ);
    let decided = json!({ "list": list["id"], "keep": [], "reason": "Tiden är ute." });
    assert_eq!(desk.code("decide_gallring", decided), "gallring_same_person");
    assert_eq!(approve(&mut desk, &list)["state"], "decided", "another reader does");
}

#[test]
fn nor_does_the_same_person_as_another_user() {
    let mut desk = desk();
    closed(&mut desk, "Bosse", Some("2010-04-24"), false, "2020-03-01");
    let kaj = user(&mut desk, "Kaj Lind", "administrator", "Skolan", KAJ)["professional"].clone();
    let too = json!({ "name": "Kaj Lind, granskare", "role": "reader", "professional": kaj, "passphrase": READER });
    desk.ok("add_user", too);
    desk.in_use_until("2026-10-13");
    switch(&mut desk, KAJ);
    let list = desk.ok("propose_gallring", json!({}));
    switch(&mut desk, READER);
    let decided = json!({ "list": list["id"], "keep": [], "reason": "Tiden är ute." });
    assert_eq!(desk.code("decide_gallring", decided), "gallring_same_person");
}

/// What has become of it since, nobody knows: it may have been withdrawn for a reason.
#[test]
fn a_list_that_is_under_way_in_a_backup_is_called_off_when_the_backup_is_put_back() {
    let mut desk = desk();
    let bosse = closed(&mut desk, "Bosse", Some("2010-04-24"), false, "2020-03-01");
    user(&mut desk, "Rut Granskare", "reader", "Skolan", READER);
    let stick = tempfile::tempdir().unwrap();
    desk.ok("choose_backup_folder", json!({ "folder": stick.path() }));
    desk.in_use_until("2026-10-13");
    let list = desk.ok("propose_gallring", json!({}));
    approve(&mut desk, &list);
    desk.ok("make_backup", json!({}));
    let file = desk.ok("list_backups", json!({}))[0]["file"].clone();
    let one = json!({ "list": list["id"] });
    desk.ok("withdraw_gallring", one.clone());
    desk.ok("restore_backup", json!({ "file": file, "passphrase": PASSPHRASE }));
    assert_eq!(desk.ok("gallring_overview", json!({}))["lists"][0]["state"], "withdrawn");
    assert_eq!(desk.code("carry_out_gallring", one), "gallring_step");
    let log = desk.ok("access_log", json!({})).to_string();
    assert_eq!(log.matches("Drog tillbaka en gallringslista").count(), 1, "the restored log says it: {log}");
    desk.ok("open_case", json!({ "case": bosse }));
    desk.ok("propose_gallring", json!({}));
}

//! Gallring: proposed by rule, decided by a reader with a reason, erased without remnants; figures survive.

use crate::{
    access::{MEMBER, switch, user},
    desk::{PASSPHRASE, TestDesk, desk, moment},
    plans::whole::established,
};
use samlat::vault::{Place, keys::Cost};
use serde_json::{Value, json};

/// A closed case of a child born on a day, long ago.
pub fn closed(desk: &mut TestDesk, name: &str, birth: Option<&str>, closed_on: &str) -> Value {
    desk.on("2019-01-10");
    let case = desk.ok(
        "register_case",
        json!({ "child": { "kind": "new", "child": { "first_name": name, "last_name": "Kanariefågel", "birth_on": birth }, "guardians": [{ "name": format!("{name}s mamma Papegoja") }] },
            "signal_on": "2019-01-05", "signal_sector": "school", "source": "school", "intake_on": "2019-01-10", "worry": format!("{name} sover inte.") }),
    );
    let id = case["case"]["id"].clone();
    desk.ok("record_child_voice", json!({ "case": id, "heard_on": "2019-01-10", "form": "talk_alone", "words": format!("{name} säger hej."), "asked_by": "Karin" }));
    desk.on(closed_on);
    desk.ok("close_case", json!({ "case": id, "closed_on": closed_on, "reason": "goal_reached" }));
    case
}

/// The closed cases' numbers and verdicts.
pub fn verdicts(desk: &mut TestDesk) -> Vec<(String, String)> {
    let overview = desk.ok("gallring_overview", json!({}));
    let mut found: Vec<(String, String)> = overview["cases"]
        .as_array()
        .unwrap()
        .iter()
        .map(|case| (case["number"].as_str().unwrap().to_owned(), case["verdict"].as_str().unwrap().to_owned()))
        .collect();
    found.sort();
    found
}

#[test]
fn the_rule_sorts_closed_cases_and_names_nobody() {
    let mut desk = desk();
    closed(&mut desk, "Alva", Some("2010-04-25"), "2020-03-01");
    closed(&mut desk, "Bosse", Some("2010-04-24"), "2020-03-01");
    closed(&mut desk, "Cleo", None, "2020-03-01");
    closed(&mut desk, "Doris", Some("2010-04-24"), "2024-03-01");
    desk.on("2026-10-13");
    let verdicts: Vec<String> = verdicts(&mut desk).into_iter().map(|(_, verdict)| verdict).collect();
    assert_eq!(verdicts, ["kept_birth_day", "due", "by_hand_birth_unknown", "later"]);
    let overview = desk.ok("gallring_overview", json!({})).to_string();
    for name in ["Alva", "Kanariefågel", "Papegoja", "sover"] {
        assert!(!overview.contains(name), "{name}");
    }
}

#[test]
fn a_case_whose_plan_goes_on_is_not_proposed_until_the_plan_ends() {
    let mut desk = desk();
    let (case, plan) = established(&mut desk);
    desk.ok("close_case", json!({ "case": case, "closed_on": "2026-10-20", "reason": "sip" }));
    desk.on("2036-10-21");
    assert!(verdicts(&mut desk).is_empty(), "somebody still writes in it");
    desk.ok("close_plan", json!({ "plan": plan, "closed_on": "2036-10-21", "reason": "goals_met" }));
    assert_eq!(verdicts(&mut desk).len(), 1);
}

#[test]
fn what_the_social_services_have_about_a_placed_child_is_kept() {
    let mut desk = desk();
    desk.on("2019-01-10");
    let child = json!({ "kind": "new", "child": { "first_name": "Bosse", "last_name": "Mo", "birth_on": "2010-04-24" }, "guardians": [] });
    let case = desk.ok("register_case", json!({ "child": child, "source": "school", "intake_on": "2019-01-10" }));
    let id = case["case"]["id"].clone();
    desk.ok("record_situation", json!({ "case": id, "kind": "placed", "from_on": "2019-01-10" }));
    desk.on("2020-03-01");
    desk.ok("close_case", json!({ "case": id, "closed_on": "2020-03-01", "reason": "goal_reached" }));
    desk.on("2026-10-13");
    assert_eq!(verdicts(&mut desk)[0].1, "kept_placed");
}

#[test]
fn a_later_entry_moves_the_day() {
    let mut desk = desk();
    let case = closed(&mut desk, "Bosse", Some("2010-04-24"), "2020-03-01");
    desk.on("2023-05-05");
    desk.ok(
        "record_concern_report",
        json!({ "case": case["case"]["id"], "made_on": "2023-05-05", "made_by": "Karin" }),
    );
    desk.on("2026-10-13");
    assert_eq!(verdicts(&mut desk)[0].1, "later");
}

const READER: &str = "vass 38 kajplats älv norrsken";
const ADMINISTRATOR: &str = "vante lykta 95 forsränna mil";

/// A closed case with everything that keys and secrecy hang on it: its coordinator must not see it, it was opened in an emergency, and a guardian's identity is sealed.
fn closed_and_secret(desk: &mut TestDesk) -> Value {
    let bosse = closed(desk, "Bosse", Some("2010-04-24"), "2020-03-01");
    user(desk, "Samira Daoud", "member", "Socialtjänsten", MEMBER);
    user(desk, "Rut Granskare", "reader", "Skolan", READER);
    user(desk, "Ada Driftsson", "administrator", "Skolan", ADMINISTRATOR);
    switch(desk, MEMBER);
    desk.ok(
        "open_in_emergency",
        json!({ "number": bosse["case"]["number"], "reason": "Bosse Kanariefågel ringde jouren." }),
    );
    switch(desk, PASSPHRASE);
    let child = &bosse["child"]["id"];
    let guardian = json!({ "name": "Berit Papegoja", "relation": "farmor", "protection": "marked" });
    desk.ok("add_guardian", json!({ "child": child, "guardian": guardian }));
    let me = desk.ok("list_users", json!({}))[0]["professional"].clone();
    desk.ok("mark_conflict", json!({ "child": child, "professional": me }));
    assert_eq!(desk.code("open_case", json!({ "case": bosse["case"]["id"] })), "not_found");
    bosse
}

#[test]
fn two_people_who_see_no_child_erase_one_and_nothing_of_it_is_left() {
    let mut desk = desk();
    let bosse = closed_and_secret(&mut desk);
    desk.in_use_until("2026-10-13");
    let folder = tempfile::tempdir().unwrap();
    desk.ok("choose_backup_folder", json!({ "folder": folder.path() }));
    let before = desk.ok("measures_report", json!({ "quarter": "2019-Q1" }))["measures"].clone();
    switch(&mut desk, ADMINISTRATOR);
    assert_eq!(verdicts(&mut desk).len(), 1);
    let list = desk.ok("propose_gallring", json!({}));
    let decide = json!({ "list": list["id"], "keep": [], "reason": "Tiden är ute." });
    assert_eq!(desk.code("decide_gallring", decide.clone()), "not_allowed");
    switch(&mut desk, READER);
    desk.ok("decide_gallring", decide);
    switch(&mut desk, ADMINISTRATOR);
    let done = desk.ok("carry_out_gallring", json!({ "list": list["id"] }));
    switch(&mut desk, PASSPHRASE);
    assert_eq!((&done["remnants"], &done["lines"][0]["whole_child"]), (&json!(0), &json!(true)), "{done}");
    assert!(done["lines"][0]["row_count"].as_u64().or(done["lines"][0]["rows"].as_u64()) > Some(6), "{done}");
    assert_eq!(desk.ok("measures_report", json!({ "quarter": "2019-Q1" }))["measures"], before, "they survive");
    assert_eq!(desk.ok("emergency_openings", json!({})), json!([]));
    // Whoever makes the next backup, it says what was erased.
    switch(&mut desk, MEMBER);
    desk.on("2026-10-14");
    desk.ok("make_backup", json!({}));
    let newest = samlat::vault::backups::list(folder.path(), None).unwrap().remove(0).manifest;
    let erased: Vec<String> = newest.erased.iter().map(ToString::to_string).collect();
    assert_eq!(json!(erased), json!([bosse["case"]["id"]]));
    let listed = desk.ok("list_backups", json!({}));
    let oldest = listed.as_array().unwrap().last().unwrap();
    assert_eq!(oldest["kind"], "before_erasing", "it is not written over by the one from after");
    let oldest = oldest["file"].clone();
    switch(&mut desk, PASSPHRASE);
    desk.ok("restore_backup", json!({ "file": oldest, "passphrase": PASSPHRASE }));
    desk.on("2026-10-15");
    assert!(verdicts(&mut desk).is_empty(), "a backup from before does not bring the child back");
    assert_eq!(desk.ok("measures_report", json!({ "quarter": "2019-Q1" }))["measures"], before, "kept once more");
    let sheets = desk.ok("list_cases", json!({})).to_string();
    assert!(!sheets.contains("Kanariefågel") && !sheets.contains("Bosse"), "{sheets}");
}

#[test]
fn a_list_that_is_called_off_erases_nothing_and_the_next_one_can_be_made() {
    let mut desk = desk();
    let bosse = closed(&mut desk, "Bosse", Some("2010-04-24"), "2020-03-01");
    user(&mut desk, "Rut Granskare", "reader", "Skolan", READER);
    desk.in_use_until("2026-10-13");
    let list = desk.ok("propose_gallring", json!({}));
    assert_eq!(desk.code("propose_gallring", json!({})), "gallring_step", "one at a time");
    let one = json!({ "list": list["id"] });
    switch(&mut desk, READER);
    desk.ok("decide_gallring", json!({ "list": list["id"], "keep": [], "reason": "Tiden är ute." }));
    assert_eq!(desk.ok("withdraw_gallring", one.clone())["state"], "withdrawn", "also what has been decided");
    switch(&mut desk, PASSPHRASE);
    for too_late in ["carry_out_gallring", "withdraw_gallring"] {
        assert_eq!(desk.code(too_late, one.clone()), "gallring_step", "{too_late}");
    }
    assert_eq!(desk.ok("open_case", json!({ "case": bosse["case"]["id"] }))["child"]["first_name"], "Bosse");
    let next = desk.ok("propose_gallring", json!({}));
    assert_eq!(next["lines"][0]["case"], bosse["case"]["id"], "it is due as before");
    let lists = desk.ok("gallring_overview", json!({}))["lists"].clone();
    let state_of = |id: &Value| lists.as_array().unwrap().iter().find(|one| one["id"] == *id).unwrap()["state"].clone();
    assert_eq!((state_of(&list["id"]), state_of(&next["id"])), (json!("withdrawn"), json!("proposed")), "both stand");
}

/// Has a reader decide that what is due is erased, and erases it.
fn erase_what_is_due(desk: &mut TestDesk) {
    let list = desk.ok("propose_gallring", json!({}));
    switch(desk, READER);
    desk.ok("decide_gallring", json!({ "list": list["id"], "keep": [], "reason": "Tiden är ute." }));
    switch(desk, PASSPHRASE);
    desk.ok("carry_out_gallring", json!({ "list": list["id"] }));
}

/// A child that is due, a reader, and a backup with the child in it: the folder and the backup's name.
fn due_and_backed_up(desk: &mut TestDesk) -> (tempfile::TempDir, Value) {
    closed(desk, "Bosse", Some("2010-04-24"), "2020-03-01");
    user(desk, "Rut Granskare", "reader", "Skolan", READER);
    desk.in_use_until("2026-10-13");
    let folder = tempfile::tempdir().unwrap();
    desk.ok("choose_backup_folder", json!({ "folder": folder.path() }));
    desk.ok("make_backup", json!({}));
    let file = desk.ok("list_backups", json!({}))[0]["file"].clone();
    desk.on("2026-10-14");
    (folder, file)
}

#[test]
fn a_restore_that_is_broken_off_does_not_bring_the_child_back_either() {
    let mut desk = desk();
    let (_folder, before) = due_and_backed_up(&mut desk);
    erase_what_is_due(&mut desk);
    // The vault cannot be held while the backup takes its place.
    let lock = desk.desk.place().lock();
    std::fs::remove_file(&lock).unwrap();
    std::fs::create_dir(&lock).unwrap();
    assert_eq!(desk.code("restore_backup", json!({ "file": before, "passphrase": PASSPHRASE })), "file");
    std::fs::remove_dir(&lock).unwrap();
    desk.ok("unlock", json!({ "passphrase": PASSPHRASE }));
    assert!(verdicts(&mut desk).is_empty());
    let found = desk.ok("search_children", json!({ "query": "Kanariefågel" }));
    assert_eq!(found, json!([]));
    let log = desk.ok("access_log", json!({}));
    assert!(!log.to_string().contains("Återställde från en säkerhetskopia"), "nothing was put back: {log}");
}

/// Erases what is due where no backup can tell of it.
fn erase_while_the_stick_is_out(desk: &mut TestDesk, stick: &tempfile::TempDir) {
    let away = stick.path().with_extension("away");
    std::fs::rename(stick.path(), &away).unwrap();
    erase_what_is_due(desk);
    std::fs::rename(&away, stick.path()).unwrap();
}

#[test]
fn what_only_the_locked_vault_knows_to_be_erased_is_not_brought_back() {
    let mut desk = desk();
    let (folder, before) = due_and_backed_up(&mut desk);
    erase_while_the_stick_is_out(&mut desk, &folder);
    desk.ok("lock", json!({ "by": "hand" }));
    desk.ok("restore_backup", json!({ "file": before, "passphrase": PASSPHRASE }));
    assert_eq!(desk.ok("search_children", json!({ "query": "Kanariefågel" })), json!([]));
    assert!(!desk.desk.place().folder().join("trial").exists());
}

#[test]
fn what_was_erased_without_a_backup_is_in_one_as_soon_as_the_folder_is_there() {
    let mut desk = desk();
    let (folder, _) = due_and_backed_up(&mut desk);
    // An upgrade while the stick was out left a backup inside the vault's folder.
    let inside = desk.desk.place().folder().join("before");
    std::fs::create_dir(&inside).unwrap();
    std::fs::write(inside.join("samlat-0.samlat"), b"bosse").unwrap();
    assert_eq!(desk.ok("make_backup", json!({}))["erased_since"], false);
    erase_while_the_stick_is_out(&mut desk, &folder);
    assert!(inside.exists(), "while nothing newer has been read back");
    let state = desk.ok("backup_state", json!({}));
    assert_eq!((&state["erased_since"], &state["due"]), (&json!(true), &json!(true)), "though the day has one");
    let made = desk.ok("make_due_backup", json!({}));
    assert_eq!((&made["erased_since"], &made["due"]), (&json!(false), &json!(false)));
    assert!(!inside.exists(), "and what nobody sees holds the child no longer");
}

#[test]
fn a_backup_that_holds_what_was_erased_is_marked_with_its_last_day_until_it_is_gone() {
    let mut desk = desk();
    let (folder, before) = due_and_backed_up(&mut desk);
    let all = |desk: &mut TestDesk| desk.ok("list_backups", json!({})).as_array().unwrap().clone();
    assert!(all(&mut desk).iter().all(|one| one["destroy"].is_null()), "nothing is gone yet");
    assert_eq!(desk.ok("backup_state", json!({}))["destroy"], Value::Null);
    erase_what_is_due(&mut desk);
    desk.ok("make_backup", json!({}));
    let listed = all(&mut desk);
    assert_eq!(listed[0]["destroy"], Value::Null, "the newest knows");
    let marked: Vec<&Value> = listed.iter().filter(|one| one["destroy"].is_object()).collect();
    assert!(marked.iter().any(|one| one["file"] == before));
    for one in &marked {
        assert_eq!(one["destroy"], json!({ "erased": true, "removed": false, "by": "2026-11-13" }));
    }
    assert_eq!(
        desk.ok("backup_state", json!({}))["destroy"],
        json!({ "count": marked.len(), "by": "2026-11-13" }),
        "the start page reminds who keeps them"
    );
    switch(&mut desk, READER);
    assert_eq!(desk.ok("backup_state", json!({}))["destroy"], Value::Null, "and nobody else");
    switch(&mut desk, PASSPHRASE);
    for one in &marked {
        std::fs::remove_file(folder.path().join(one["file"].as_str().unwrap())).unwrap();
    }
    assert_eq!(desk.ok("backup_state", json!({}))["destroy"], Value::Null);
}

/// Makes a backup on a day; its name.
fn backed_up_on(desk: &mut TestDesk, day: &str) -> Value {
    desk.on(day);
    desk.ok("make_backup", json!({}));
    let listed = desk.ok("list_backups", json!({}));
    let made = listed.as_array().unwrap().iter().find(|one| one["made_at"].as_str().unwrap().starts_with(day));
    made.unwrap()["file"].clone()
}

/// Whether each of these is said to hold what is erased.
fn marked(desk: &mut TestDesk, files: &[&Value]) -> Vec<bool> {
    let listed = desk.ok("list_backups", json!({}));
    let one =
        |file: &Value| listed.as_array().unwrap().iter().find(|one| one["file"] == *file).unwrap()["destroy"].clone();
    files.iter().map(|&file| one(file)["erased"] == true).collect()
}

#[test]
fn a_backup_from_before_the_child_came_is_not_marked() {
    let mut desk = desk();
    user(&mut desk, "Rut Granskare", "reader", "Skolan", READER);
    let folder = tempfile::tempdir().unwrap();
    desk.ok("choose_backup_folder", json!({ "folder": folder.path() }));
    let long_before = backed_up_on(&mut desk, "2018-06-01");
    desk.ok("save_draft", json!({ "key": "children/new/first_name", "text": "Bosse" }));
    let typing = backed_up_on(&mut desk, "2018-08-20");
    desk.ok("save_draft", json!({ "key": "children/new/first_name", "text": "" }));
    let day_before = backed_up_on(&mut desk, "2019-01-09");
    closed(&mut desk, "Bosse", Some("2010-04-24"), "2020-03-01");
    let after = backed_up_on(&mut desk, "2020-03-02");
    desk.in_use_until("2026-10-14");
    erase_what_is_due(&mut desk);
    let all = [&long_before, &typing, &day_before, &after];
    assert_eq!(
        marked(&mut desk, &all),
        [false, true, false, true],
        "what was being typed may have been about the child"
    );
}

#[test]
fn a_clock_that_was_ahead_when_the_child_came_hides_no_backup_that_holds_it() {
    let mut desk = desk();
    user(&mut desk, "Rut Granskare", "reader", "Skolan", READER);
    let folder = tempfile::tempdir().unwrap();
    desk.ok("choose_backup_folder", json!({ "folder": folder.path() }));
    let before = backed_up_on(&mut desk, "2018-06-01");
    desk.on("2036-01-10");
    let child = json!({ "kind": "new", "child": { "first_name": "Bosse", "last_name": "Mo", "birth_on": "2010-04-24" }, "guardians": [] });
    let case = desk.ok("register_case", json!({ "child": child, "source": "school", "intake_on": "2019-01-10" }));
    let holds = backed_up_on(&mut desk, "2019-01-11");
    desk.on("2020-03-01");
    desk.ok("close_case", json!({ "case": case["case"]["id"], "closed_on": "2020-03-01", "reason": "goal_reached" }));
    desk.in_use_until("2026-10-14");
    erase_what_is_due(&mut desk);
    assert_eq!(marked(&mut desk, &[&before, &holds]), [false, true]);
}

#[test]
fn a_backup_with_a_newer_key_knows_what_was_erased() {
    let mut desk = desk();
    let (folder, before) = due_and_backed_up(&mut desk);
    erase_while_the_stick_is_out(&mut desk, &folder);
    let users = desk.ok("list_users", json!({}));
    let reader = users.as_array().unwrap().iter().find(|user| user["user"]["name"] == "Rut Granskare").unwrap();
    desk.ok("remove_user", json!({ "user": reader["user"]["id"] }));
    desk.ok("make_backup", json!({}));
    // On another computer there is no vault to ask.
    let elsewhere = tempfile::tempdir().unwrap();
    let mut other = samlat::Desk::new(Place::new(elsewhere.path().join("vault")), Cost::CHEAP);
    other.look_in(folder.path());
    let restore = json!({ "file": before, "passphrase": PASSPHRASE });
    other.call("restore_backup", restore, moment("2026-10-15T08:00:00"), None).unwrap();
    let found = other.call("search_children", json!({ "query": "Kanariefågel" }), moment("2026-10-15T08:01:00"), None);
    assert_eq!(found.unwrap(), json!([]));
}

#[test]
fn what_is_counted_is_the_same_whoever_counts() {
    let mut desk = desk();
    let bosse = closed(&mut desk, "Bosse", Some("2010-04-24"), "2020-03-01");
    user(&mut desk, "Rut Granskare", "reader", "Skolan", READER);
    let asked = |desk: &mut TestDesk| {
        [
            desk.ok("measures_report", json!({ "quarter": "2019-Q1" })),
            desk.ok("measure_chart", json!({ "measure": "M01", "quarter": "2019-Q1" })),
            desk.ok("quarter_workbook", json!({ "quarter": "2019-Q1" })),
            desk.ok("list_publications", json!({})),
        ]
    };
    let all = asked(&mut desk);
    let due = desk.ok("gallring_overview", json!({}));
    switch(&mut desk, READER);
    assert_eq!(asked(&mut desk), all, "a reader");
    assert_eq!(desk.ok("gallring_overview", json!({})), due, "a reader");
    let log = desk.ok("log_extract", json!({ "child": bosse["child"]["id"] }));
    assert_eq!(
        log["case_numbers"],
        json!([bosse["case"]["number"]]),
        "who reviews the log knows the case by its number"
    );
    assert!(log["lines"].as_array().unwrap().len() >= 3, "{log}");
    assert!(!log.to_string().contains("Bosse"));
    switch(&mut desk, PASSPHRASE);
    let me = desk.ok("list_users", json!({}))[0]["professional"].clone();
    desk.ok("mark_conflict", json!({ "child": bosse["child"]["id"], "professional": me }));
    assert_eq!(asked(&mut desk), all, "a coordinator with a conflict of interest");
    assert_eq!(desk.ok("gallring_overview", json!({}))["cases"], json!([]), "who must not see the child");
    assert_eq!(desk.ok("log_extract", json!({ "child": bosse["child"]["id"] }))["lines"], json!([]));
}

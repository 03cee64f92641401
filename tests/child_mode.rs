//! Child mode: nothing else can be asked while it is on, the passphrase ends it, and the answers become the child's voice only when somebody has read them with the child. Until then nothing takes their place.

use crate::{
    desk::TestDesk,
    school_years::before,
    teams::{child_with_consent, team},
};
use samlat::ops::{Call, OPS};
use serde_json::{Value, json};

fn answer(question: &str, picture: &str, words: &str) -> Value {
    json!({ "question": question, "picture": picture, "words": words })
}

#[test]
fn while_a_child_answers_every_other_op_is_refused() {
    let mut desk = team();
    let case = child_with_consent(&mut desk, "Alva", "Nyberg")["case"]["id"].clone();
    desk.ok("start_child_mode", json!({ "case": case }));
    assert_eq!(desk.ok("session_state", json!({}))["child_mode"], true);
    let allowed = ["session_state", "lock", "child_questions_now", "save_child_answers", "end_child_mode"];
    for op in OPS.iter().filter(|op| !allowed.contains(&op.name)) {
        assert_eq!(desk.code(op.name, json!({})), "child_mode", "{}", op.name);
    }
    assert!(OPS.iter().any(|op| matches!(op.call, Call::WhileLocked(_)) && !allowed.contains(&op.name)));
    let shown = desk.ok("child_questions_now", json!({}));
    assert_eq!((&shown["first_name"], shown["questions"].as_array().unwrap().len()), (&json!("Alva"), 5));
    assert!(!shown.to_string().contains("Nyberg"));
}

#[test]
fn only_the_passphrase_leads_out_and_locking_forgets_the_mode() {
    let mut desk = team();
    let case = child_with_consent(&mut desk, "Alva", "Nyberg")["case"]["id"].clone();
    desk.ok("start_child_mode", json!({ "case": case }));
    let now = desk.now;
    let refused = |again: Option<&str>, desk: &mut crate::desk::TestDesk| {
        desk.desk.call("end_child_mode", json!({}), now, again).unwrap_err().code()
    };
    assert_eq!(refused(None, &mut desk), "ask_again");
    assert_eq!(refused(Some("fel lösenfras här"), &mut desk), "wrong_passphrase");
    desk.now.at += chrono::TimeDelta::minutes(5);
    assert_eq!(desk.ok("end_child_mode", json!({}))["case"], case);
    assert_eq!(desk.ok("session_state", json!({}))["child_mode"], false);
    desk.ok("start_child_mode", json!({ "case": case }));
    desk.ok("lock", json!({ "by": "idle" }));
    desk.ok("unlock", json!({ "passphrase": crate::desk::PASSPHRASE }));
    assert_eq!(desk.ok("session_state", json!({}))["child_mode"], false);
}

#[test]
fn the_answers_become_the_childs_voice_when_they_have_been_read_with_it() {
    let mut desk = team();
    let case = child_with_consent(&mut desk, "Alva", "Nyberg")["case"]["id"].clone();
    desk.ok("start_child_mode", json!({ "case": case }));
    desk.ok("save_child_answers", json!({ "answers": [answer("Hemma?", "Bra", "")] }));
    let all = [answer("Hemma?", "Sådär", ""), answer("Skolan?", "", ""), answer("Bestämma?", "", "Mer rast")];
    desk.ok("save_child_answers", json!({ "answers": all }));
    desk.ok("end_child_mode", json!({}));
    let unread = desk.ok("child_answers", json!({ "case": case }));
    assert_eq!(unread.as_array().unwrap().len(), 2);
    assert_eq!(desk.ok("voices_of_case", json!({ "case": case }))["voices"], json!([]));
    assert!(desk.ok("today", json!({}))["needs"].to_string().contains("child_answers"));
    let sitting = unread[0]["sitting"].clone();
    let keep =
        json!({ "case": case, "sitting": sitting, "form": "talk_alone", "words": "Mer rast", "asked_by": "Karin" });
    let voice = desk.ok("keep_child_answers", keep.clone());
    assert_eq!((&voice["words"], &voice["heard_on"]), (&json!("Mer rast"), &json!("2026-10-13")));
    assert_eq!(desk.code("keep_child_answers", keep), "not_found");
    desk.ok("undo", json!({}));
    assert_eq!(desk.ok("child_answers", json!({ "case": case })), unread);
    desk.ok("drop_child_answers", json!({ "case": case, "sitting": sitting }));
    assert_eq!(desk.ok("child_answers", json!({ "case": case })), json!([]));
}

/// One sitting of child mode, in which the child writes this.
fn sit(desk: &mut TestDesk, case: &Value, words: &str) {
    desk.ok("start_child_mode", json!({ "case": case }));
    desk.ok("save_child_answers", json!({ "answers": [answer("Hemma?", "", "Först det här")] }));
    desk.ok("save_child_answers", json!({ "answers": [answer("Hemma?", "", words)] }));
    desk.ok("end_child_mode", json!({}));
}

fn unread(desk: &mut TestDesk, case: &Value) -> Vec<(Value, Value)> {
    let answers = desk.ok("child_answers", json!({ "case": case }));
    let answers = answers.as_array().unwrap().iter();
    answers.map(|one| (one["words"].clone(), one["answered_on"].clone())).collect()
}

#[test]
fn a_new_sitting_never_takes_the_place_of_answers_that_nobody_has_read() {
    let mut desk = team();
    let case = child_with_consent(&mut desk, "Alva", "Nyberg")["case"]["id"].clone();
    sit(&mut desk, &case, "Jag vill sova");
    sit(&mut desk, &case, "Mer rast");
    desk.ok("start_child_mode", json!({ "case": case }));
    desk.ok("save_child_answers", json!({ "answers": [answer("Hemma?", "", "")] }));
    desk.ok("end_child_mode", json!({}));
    desk.on("2026-10-20");
    sit(&mut desk, &case, "Det är bättre nu");
    let said = |words: &str, on: &str| (json!(words), json!(on));
    let all =
        [said("Jag vill sova", "2026-10-13"), said("Mer rast", "2026-10-13"), said("Det är bättre nu", "2026-10-20")];
    assert_eq!(unread(&mut desk, &case), all, "a sitting without an answer takes nothing away either");
    let answers = desk.ok("child_answers", json!({ "case": case }));
    let keep = |at: usize| {
        let sitting = &answers[at]["sitting"];
        json!({ "case": case, "sitting": sitting, "form": "talk_alone", "words": "", "asked_by": "Karin" })
    };
    assert_eq!(desk.ok("keep_child_answers", keep(2))["heard_on"], "2026-10-20");
    assert_eq!(desk.ok("keep_child_answers", keep(0))["heard_on"], "2026-10-13");
    assert_eq!(unread(&mut desk, &case), all[1..2].to_vec(), "each sitting is read by itself");
    assert_eq!((&answers[0]["time"], &answers[1]["time"], answers[2].get("time")), (&json!(1), &json!(2), None));
    let left = desk.ok("child_answers", json!({ "case": case }));
    assert_eq!(left[0]["time"], 2, "the second of its day, whatever has been read");
    assert_eq!(desk.ok("voices_of_case", json!({ "case": case }))["voices"].as_array().unwrap().len(), 2);
    assert!(desk.ok("today", json!({}))["needs"].to_string().contains("child_answers"));
    desk.ok("drop_child_answers", json!({ "case": case, "sitting": answers[0]["sitting"] }));
    assert_eq!(unread(&mut desk, &case), all[1..2].to_vec(), "what has been read is the child's voice and stays");
    desk.ok("drop_child_answers", json!({ "case": case, "sitting": answers[1]["sitting"] }));
    assert!(unread(&mut desk, &case).is_empty());
}

#[test]
fn a_window_that_is_loaded_anew_goes_on_where_the_child_was() {
    let mut desk = team();
    let case = child_with_consent(&mut desk, "Alva", "Nyberg")["case"]["id"].clone();
    sit(&mut desk, &case, "Jag vill sova");
    desk.ok("start_child_mode", json!({ "case": case }));
    assert_eq!(desk.ok("child_questions_now", json!({}))["answers"], json!([]), "the last sitting is not shown");
    let given = answer("Hemma?", "Bra", "Mer rast");
    desk.ok("save_child_answers", json!({ "answers": [given] }));
    assert_eq!(desk.ok("child_questions_now", json!({}))["answers"], json!([given]));
    desk.ok("lock", json!({ "by": "idle" }));
    desk.ok("unlock", json!({ "passphrase": crate::desk::PASSPHRASE }));
    desk.ok("start_child_mode", json!({ "case": case }));
    assert_eq!(desk.ok("child_questions_now", json!({}))["answers"], json!([]));
    desk.ok("save_child_answers", json!({ "answers": [answer("Hemma?", "Sådär", "")] }));
    desk.ok("end_child_mode", json!({}));
    assert_eq!(unread(&mut desk, &case).len(), 3);
}

#[test]
fn the_questions_are_the_municipalitys_to_change() {
    let mut desk = team();
    let mut questions = desk.ok("child_questions", json!({}));
    questions.as_array_mut().unwrap().truncate(2);
    questions[0]["text"] = json!("Hur mår du i dag?");
    desk.ok("set_child_questions", json!({ "questions": questions }));
    assert_eq!(desk.ok("child_questions", json!({}))[0]["text"], "Hur mår du i dag?");
    let silent = json!({ "questions": [{ "text": "Vad?", "choices": [], "write": false }] });
    assert_eq!(desk.code("set_child_questions", silent), "input");
}

#[test]
fn answers_from_before_sittings_were_kept_apart_are_one_for_each_case_that_waits_and_one_for_each_voice() {
    let (db, migration) = before("child_sittings");
    db.execute_batch(
        "INSERT INTO teams (id, name) VALUES ('t', 'Teamet');
         INSERT INTO children (id, first_name, last_name) VALUES ('a', 'Alva', 'N');
         INSERT INTO cases (id, child_id, number, team_id, source, intake_on) VALUES ('c', 'a', '1', 't', 'school', '2026-03-01');
         INSERT INTO child_voices (id, case_id, heard_on, form) VALUES ('v', 'c', '2026-04-01', 'talk_alone');
         INSERT INTO child_answers (case_id, voice_id, position, question, answered_on) VALUES
            ('c', 'v', 0, 'Hemma?', '2026-04-01'), ('c', NULL, 0, 'Hemma?', '2026-05-01'), ('c', NULL, 1, 'Skolan?', '2026-05-01');",
    )
    .unwrap();
    db.execute_batch(migration).unwrap();
    let mut select = db.prepare("SELECT sitting_id FROM child_answers ORDER BY answered_on, position").unwrap();
    let sittings: Vec<String> = select.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    assert_eq!(sittings, ["v", "c", "c"]);
}

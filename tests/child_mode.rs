//! Child mode: nothing else can be asked while it is on, the passphrase ends it, and the answers become the child's voice only when somebody has read them with the child.

use crate::teams::{child_with_consent, team};
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
    let keep = json!({ "case": case, "form": "talk_alone", "words": "Mer rast", "asked_by": "Karin" });
    let voice = desk.ok("keep_child_answers", keep.clone());
    assert_eq!((&voice["words"], &voice["heard_on"]), (&json!("Mer rast"), &json!("2026-10-13")));
    assert_eq!(desk.code("keep_child_answers", keep), "not_found");
    desk.ok("undo", json!({}));
    assert_eq!(desk.ok("child_answers", json!({ "case": case })), unread);
    desk.ok("drop_child_answers", json!({ "case": case }));
    assert_eq!(desk.ok("child_answers", json!({ "case": case })), json!([]));
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

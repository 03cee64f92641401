//! A meeting's own evaluation: only sums are kept, nothing shows before five have answered, nothing can be undone or read back one by one.

use crate::{
    desk::TestDesk,
    teams::{child_with_consent, id, open_at, plan, team},
};
use samlat::ops::OPS;
use serde_json::{Value, json};

fn questions(desk: &mut TestDesk, meeting: &Value) -> Vec<String> {
    let view = desk.ok("meeting_evaluation", json!({ "meeting": meeting }));
    view["questions"].as_array().unwrap().iter().map(|one| one["id"].as_str().unwrap().to_owned()).collect()
}

fn answer(desk: &mut TestDesk, meeting: &Value, score: u8) -> Value {
    let scores: Vec<Value> =
        questions(desk, meeting).iter().map(|question| json!({ "question": question, "score": score })).collect();
    desk.ok("answer_evaluation", json!({ "meeting": meeting, "scores": scores }))
}

fn open(desk: &mut TestDesk) -> Value {
    let case = child_with_consent(desk, "Alva", "Nyberg");
    open_at(desk, "2026-10-14", &case).0
}

#[test]
fn four_answers_show_nothing_and_the_fifth_shows_the_means() {
    let mut desk = team();
    let meeting = open(&mut desk);
    assert_eq!(questions(&mut desk, &meeting).len(), 6);
    for score in [5, 4, 4, 3] {
        let view = answer(&mut desk, &meeting, score);
        assert_eq!(view["means"], json!([]), "nothing is shown yet");
    }
    assert_eq!(desk.ok("evaluation_trend", json!({}))["points"], json!([]));
    assert_eq!(desk.ok("evaluation_trend", json!({}))["waiting"], 4);
    let view = answer(&mut desk, &meeting, 5);
    assert_eq!((&view["asked"], &view["answered"]), (&json!(5), &json!(5)), "a guest answered too");
    assert!(view["means"].as_array().unwrap().iter().all(|mean| mean["mean"] == 4.2 && mean["answered"] == 5));
    let trend = desk.ok("evaluation_trend", json!({}));
    assert_eq!((trend["points"].as_array().unwrap().len(), &trend["waiting"]), (1, &json!(0)));
}

#[test]
fn nobody_can_work_out_the_last_answer_from_two_means() {
    let mut desk = team();
    let meeting = open(&mut desk);
    let of = json!({ "meeting": meeting });
    desk.ok("start_evaluation_round", of.clone());
    for score in [5, 4, 4, 3, 5, 1] {
        assert_eq!(answer(&mut desk, &meeting, score)["means"], json!([]), "nothing is shown while it goes round");
    }
    assert_eq!(desk.ok("meeting_evaluation", of.clone())["means"], json!([]));
    desk.ok("end_evaluation_round", json!({}));
    assert_eq!(desk.ok("meeting_evaluation", of.clone())["means"][0]["answered"], 6);
    assert_eq!(desk.code("start_evaluation_round", of.clone()), "evaluation_closed");
    let one_more = json!({ "meeting": meeting, "scores": [{ "question": "heard", "score": 1 }] });
    assert_eq!(desk.code("answer_evaluation", one_more), "evaluation_closed");
}

#[test]
fn a_meeting_that_is_shown_alone_is_in_no_sum_that_a_smaller_one_could_be_worked_out_of() {
    let mut desk = team();
    let case = child_with_consent(&mut desk, "Alva", "Nyberg");
    let small = open_at(&mut desk, "2026-10-14", &case).0;
    for score in [1, 2, 2] {
        answer(&mut desk, &small, score);
    }
    desk.ok("end_meeting", json!({ "meeting": small }));
    let large = open_at(&mut desk, "2026-11-11", &case).0;
    for score in [5, 4, 4, 3, 5] {
        answer(&mut desk, &large, score);
    }
    let trend = desk.ok("evaluation_trend", json!({}));
    let told: Vec<Value> = trend["points"].as_array().unwrap().iter().map(|one| one["answered"].clone()).collect();
    assert_eq!((told, &trend["waiting"]), (vec![json!(5)], &json!(3)));
}

#[test]
fn a_round_that_was_ended_early_can_go_on_until_five_have_answered_or_two_weeks_are_over() {
    let mut desk = team();
    let meeting = open(&mut desk);
    let of = json!({ "meeting": meeting });
    desk.ok("start_evaluation_round", of.clone());
    answer(&mut desk, &meeting, 4);
    desk.ok("end_evaluation_round", json!({}));
    desk.on("2026-10-28");
    desk.ok("start_evaluation_round", of.clone());
    desk.ok("end_evaluation_round", json!({}));
    desk.on("2026-10-29");
    assert_eq!(desk.code("start_evaluation_round", of), "evaluation_closed");
}

#[test]
fn an_answer_cannot_be_undone_so_that_nobody_can_see_what_it_was() {
    let mut desk = team();
    let meeting = open(&mut desk);
    let before = desk.ok("undo_state", json!({}));
    answer(&mut desk, &meeting, 2);
    assert_eq!(desk.ok("undo_state", json!({})), before);
}

#[test]
fn what_is_no_answer_is_refused_whole() {
    let mut desk = team();
    let meeting = open(&mut desk);
    let send = |scores: Value| json!({ "meeting": meeting, "scores": scores });
    for scores in [
        json!([]),
        json!([{ "question": "heard", "score": 0 }]),
        json!([{ "question": "heard", "score": 6 }]),
        json!([{ "question": "okänd", "score": 3 }]),
        json!([{ "question": "heard", "score": 3 }, { "question": "heard", "score": 4 }]),
    ] {
        assert_eq!(desk.code("answer_evaluation", send(scores)), "input");
    }
    assert_eq!(desk.ok("meeting_evaluation", json!({ "meeting": meeting }))["answered"], 0);
    let planned = id(&plan(&mut desk, "2026-11-11"));
    let early = json!({ "meeting": planned, "scores": [{ "question": "heard", "score": 3 }] });
    assert_eq!(desk.code("answer_evaluation", early), "meeting_step");
}

#[test]
fn while_the_laptop_goes_round_nothing_but_the_questions_can_be_asked() {
    let mut desk = team();
    let planned = id(&plan(&mut desk, "2026-11-11"));
    assert_eq!(desk.code("start_evaluation_round", json!({ "meeting": planned })), "meeting_step");
    let meeting = open(&mut desk);
    desk.ok("start_evaluation_round", json!({ "meeting": meeting }));
    assert_eq!(desk.ok("session_state", json!({}))["evaluating"], meeting);
    let allowed = ["session_state", "lock", "meeting_evaluation", "answer_evaluation", "end_evaluation_round"];
    for op in OPS.iter().filter(|op| !allowed.contains(&op.name)) {
        assert_eq!(desk.code(op.name, json!({})), "evaluation_round", "{}", op.name);
    }
    assert_eq!(answer(&mut desk, &meeting, 4)["answered"], 1);
    let now = desk.now;
    let without = desk.desk.call("end_evaluation_round", json!({}), now, None).unwrap_err();
    assert_eq!(without.code(), "ask_again");
    assert_eq!(desk.ok("end_evaluation_round", json!({}))["meeting"], meeting);
    assert_eq!(desk.ok("session_state", json!({})).get("evaluating"), None);
    assert_eq!(desk.code("end_evaluation_round", json!({})), "not_found");
}

#[test]
fn the_questions_are_the_municipalitys_and_there_are_six() {
    let mut desk = team();
    let meeting = open(&mut desk);
    let mut own = desk.ok("meeting_evaluation", json!({ "meeting": meeting }))["questions"].clone();
    own[0]["text"] = json!("Vi pratade om rätt saker.");
    let kept = desk.ok("set_evaluation_questions", json!({ "questions": own }));
    assert_eq!(kept[0]["text"], "Vi pratade om rätt saker.");
    let mut anew = kept.clone();
    anew[1] = json!({ "id": "", "text": "Vi förstod varandra." });
    let anew = desk.ok("set_evaluation_questions", json!({ "questions": anew }));
    assert_ne!(anew[1]["id"], kept[1]["id"], "another question has its own answers");
    assert_ne!(anew[1]["id"], "");
    assert_eq!(desk.ok("evaluation_questions", json!({})), anew);
    desk.ok("undo", json!({}));
    assert_eq!(desk.ok("evaluation_questions", json!({})), kept);
    own.as_array_mut().unwrap().pop();
    assert_eq!(desk.code("set_evaluation_questions", json!({ "questions": own })), "input");
}

#[test]
fn minutes_and_words_for_each_child_are_measured_from_the_meeting() {
    let mut desk = team();
    let case = child_with_consent(&mut desk, "Alva", "Nyberg");
    let (meeting, item) = open_at(&mut desk, "2026-10-14", &case);
    desk.ok("save_note", json!({ "item": item, "note": "Alva orkar mer nu." }));
    desk.ok("record_decision", json!({ "item": item, "text": "Lugn start varje dag" }));
    desk.now = crate::desk::moment("2026-10-14T09:12:00");
    desk.ok("close_item", json!({ "item": item }));
    desk.ok("end_meeting", json!({ "meeting": meeting }));
    let figures = desk.ok("documentation_figures", json!({}));
    assert_eq!(figures, json!([{ "quarter": "2026-Q4", "over": false, "children": 1, "minutes": 12.0, "words": 8.0 }]));
}

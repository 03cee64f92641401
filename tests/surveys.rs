//! Questionnaires: nothing is shown from fewer than five, a paper becomes sums at once, and a change is said only when it is sure.

use crate::desk::{TestDesk, desk};
use crate::measures::{measure, report};
use serde_json::{Value, json};

fn question(text: &str, main: bool) -> Value {
    json!({ "text": text, "look": "boxes", "steps": ["Nej", "Lite", "Ja"], "positive_from": 3, "main": main })
}

fn survey(desk: &mut TestDesk, kind: &str) -> Value {
    let text = json!({ "kind": kind, "title": "Hur var det?", "questions": [question("Känns det bättre?", true), question("Fick du säga ditt?", false)] });
    desk.ok("add_survey", text)["survey"]["id"].clone()
}

fn wave(desk: &mut TestDesk, survey: &Value, name: &str, from: &str, invited: u32) -> Value {
    let view = desk.ok("start_wave", json!({ "survey": survey, "name": name, "from_on": from, "invited": invited }));
    view["waves"].as_array().unwrap().iter().find(|one| one["wave"]["name"] == name).unwrap()["wave"]["id"].clone()
}

fn key(desk: &mut TestDesk, wave: &Value, answers: &[(u8, u32)]) {
    for (answer, times) in answers {
        for _ in 0..*times {
            desk.ok("key_paper", json!({ "wave": wave, "answers": [answer, null] }));
        }
    }
}

fn end(desk: &mut TestDesk, wave: &Value, name: &str, from: &str, to: &str, invited: u32) -> Value {
    desk.ok("change_wave", json!({ "wave": wave, "name": name, "from_on": from, "to_on": to, "invited": invited }))
}

#[test]
fn nothing_is_shown_from_fewer_than_five_and_the_last_paper_can_be_taken_back() {
    let mut desk = desk();
    let survey = survey(&mut desk, "child");
    let first = wave(&mut desk, &survey, "Hösten", "2026-09-01", 8);
    key(&mut desk, &first, &[(3, 3), (1, 1)]);
    let view = desk.ok("survey", json!({ "survey": survey }));
    assert_eq!((&view["waves"][0]["shown"], &view["waves"][0]["too_few"]), (&json!(false), &json!(1)));
    assert_eq!(view["waves"][0]["questions"].as_array().unwrap().len(), 0);
    let keyed = desk.ok("key_paper", json!({ "wave": first, "answers": [2, 3] }));
    assert_eq!(keyed["papers"], 5);
    let view = desk.ok("survey", json!({ "survey": survey }));
    let questions = &view["waves"][0]["questions"];
    assert_eq!(questions[0]["counts"], json!([1, 1, 3]));
    assert_eq!((&questions[0]["positive"], &questions[0]["median"]), (&json!(3), &json!(3.0)));
    assert_eq!(questions[1]["counts"], json!([]), "one answer is nobody's to see");
    assert_eq!(view["waves"][0]["response_percent"], 63);
    desk.ok("undo", json!({}));
    assert_eq!(desk.ok("survey", json!({ "survey": survey }))["waves"][0]["wave"]["papers"], 4);
}

#[test]
fn a_questionnaire_that_somebody_has_answered_keeps_its_questions_and_an_ended_wave_takes_no_more() {
    let mut desk = desk();
    let survey = survey(&mut desk, "child");
    let text = json!({ "kind": "child", "title": "Hur gick det?", "questions": [question("Känns det bättre?", true)] });
    desk.ok("change_survey", json!({ "survey": survey, "text": text }));
    let first = wave(&mut desk, &survey, "Hösten", "2026-09-01", 8);
    desk.ok("key_paper", json!({ "wave": first, "answers": [3] }));
    assert_eq!(desk.code("change_survey", json!({ "survey": survey, "text": text })), "survey_answered");
    for wrong in [json!([]), json!([null]), json!([4]), json!([0]), json!([1, 1])] {
        assert_eq!(desk.code("key_paper", json!({ "wave": first, "answers": wrong })), "input", "{wrong}");
    }
    end(&mut desk, &first, "Hösten", "2026-09-01", "2026-09-30", 8);
    assert_eq!(desk.code("key_paper", json!({ "wave": first, "answers": [3] })), "survey_wave_ended");
    let none = json!({ "kind": "own", "title": "Tom", "questions": [question("", false)] });
    assert_eq!(desk.code("add_survey", none), "input");
}

#[test]
fn the_main_question_of_ended_waves_is_m40_with_those_who_did_not_answer() {
    let mut desk = desk();
    let survey = survey(&mut desk, "guardian");
    let first = wave(&mut desk, &survey, "Sommaren", "2026-08-01", 12);
    key(&mut desk, &first, &[(3, 6), (1, 2)]);
    assert_eq!(measure(&report(&mut desk, "2026-Q3"), "M40")["text"], "– (inga)", "not while it goes on");
    end(&mut desk, &first, "Sommaren", "2026-08-01", "2026-09-15", 12);
    let counted = report(&mut desk, "2026-Q3");
    let views = measure(&counted, "M40");
    assert_eq!((&views["text"], &views["total"]["missing"]), (&json!("6 av 8"), &json!(4)));
    let cases = desk.ok("measure_cases", json!({ "measure": "M40", "quarter": "2026-Q3" }));
    assert_eq!(cases.as_array().unwrap().len(), 0, "an anonymous answer opens nobody");
}

#[test]
fn the_list_says_how_many_waves_there_are_and_which_is_the_newest() {
    let mut desk = desk();
    assert_eq!(desk.ok("list_surveys", json!({})), json!([]));
    let first = survey(&mut desk, "child");
    let spring = wave(&mut desk, &first, "Våren", "2026-04-01", 8);
    end(&mut desk, &spring, "Våren", "2026-04-01", "2026-05-31", 8);
    let autumn = wave(&mut desk, &first, "Hösten", "2026-09-01", 9);
    key(&mut desk, &autumn, &[(3, 2)]);
    desk.on("2026-10-14");
    let second = survey(&mut desk, "guardian");
    let list = desk.ok("list_surveys", json!({}));
    let lines: Vec<Value> = list
        .as_array()
        .unwrap()
        .iter()
        .map(|line| json!([line["survey"], line["kind"], line["title"], line["waves"], line["newest"]["name"]]))
        .collect();
    let newest_first =
        [json!([second, "guardian", "Hur var det?", 0, null]), json!([first, "child", "Hur var det?", 2, "Hösten"])];
    assert_eq!(lines, newest_first);
    assert_eq!((&list[1]["newest"]["id"], &list[1]["newest"]["papers"]), (&autumn, &json!(2)));
}

#[test]
fn templates_have_our_own_words_only() {
    let mut desk = desk();
    let templates = desk.ok("survey_templates", json!({}));
    for template in templates.as_array().unwrap() {
        let questions = template["questions"].as_array().unwrap();
        for question in questions {
            let (text, theme) = (question["text"].as_str().unwrap(), question["theme"].as_str().unwrap());
            assert!(!text.contains("survey-") && !theme.contains("survey-"), "{text}{theme}");
            let others = ["collaboration", "habits"].contains(&template["kind"].as_str().unwrap());
            assert_eq!(
                others,
                text.is_empty() && !theme.is_empty() && template["kind"] != "own",
                "{}",
                template["title"]
            );
        }
    }
}

#[test]
fn a_difference_between_two_waves_is_told_only_when_it_is_sure() {
    let mut desk = desk();
    let survey = survey(&mut desk, "habits");
    let first = wave(&mut desk, &survey, "September", "2026-08-25", 60);
    key(&mut desk, &first, &[(3, 20), (1, 30)]);
    end(&mut desk, &first, "September", "2026-08-25", "2026-09-05", 60);
    let second = wave(&mut desk, &survey, "Oktober", "2026-10-01", 60);
    key(&mut desk, &second, &[(3, 40), (1, 10)]);
    end(&mut desk, &second, "Oktober", "2026-10-01", "2026-10-12", 60);
    let view = desk.ok("survey", json!({ "survey": survey }));
    let changes = view["changes"].as_array().unwrap();
    assert_eq!(changes.len(), 1, "the other question has no answers");
    let change = &changes[0];
    assert_eq!((&change["before"], &change["after"]), (&json!([20, 50]), &json!([40, 50])));
    assert_eq!(change["verdict"], "more");
    assert!((change["points"].as_f64().unwrap() - 40.0).abs() < 1e-9);
    // Newcombe's method 10 for 20/50 and 40/50.
    assert!(change["low"].as_f64().unwrap() > 20.0 && change["high"].as_f64().unwrap() < 56.0, "{change}");
}

//! A measure's picture, what is marked on it, and the question a signal becomes, through the public ops.

use crate::{
    desk::{TestDesk, desk},
    measures::case,
};
use serde_json::{Value, json};

fn chart(desk: &mut TestDesk, measure: &str, quarter: &str) -> Value {
    desk.ok("measure_chart", json!({ "measure": measure, "quarter": quarter }))
}

#[test]
fn a_picture_says_the_same_numbers_as_the_report() {
    let mut desk = desk();
    case(&mut desk, "Alva", "2016-08-01", "F", "2026-07-01", "2026-07-11");
    case(&mut desk, "Bo", "2015-08-01", "M", "2026-07-01", "2026-07-20");
    let found = chart(&mut desk, "M01", "2026-Q3");
    let over_time = &found["over_time"];
    assert_eq!(over_time["verdict"], "too_few");
    assert_eq!(over_time["table"]["rows"][0], json!(["Kv. 3 2026", "2"]));
    assert!(over_time["sentence"].as_str().unwrap().contains("Först efter åtta"));
    assert_eq!(found["waiting"], Value::Null);
    let waits = chart(&mut desk, "M11", "2026-Q3");
    assert!(
        waits["waiting"]["sentence"].as_str().unwrap().starts_with("Hälften av 2"),
        "{}",
        waits["waiting"]["sentence"]
    );
    let report = desk.ok("measures_report", json!({}));
    let of_first = chart(&mut desk, report["measures"][0]["id"].as_str().unwrap(), report["quarter"].as_str().unwrap());
    assert_eq!(desk.ok("measure_chart", json!({})), of_first, "what the page shows when nothing is chosen");
    assert_eq!(desk.code("measure_chart", json!({ "measure": "M99", "quarter": "2026-Q3" })), "not_found");
}

#[test]
fn a_change_is_marked_drawn_and_taken_away_again() {
    let mut desk = desk();
    case(&mut desk, "Alva", "2016-08-01", "F", "2026-07-01", "2026-07-11");
    let input =
        json!({ "measure": "M01", "from_on": "2026-07-15", "kind": "change", "text": "den med stafettpinnen ringer" });
    let mark = desk.ok("mark_measure", input.clone());
    assert_eq!(chart(&mut desk, "M01", "2026-Q3")["marks"], json!([mark]));
    assert_eq!(chart(&mut desk, "M02", "2026-Q3")["marks"], json!([]));
    let every = json!({ "from_on": "2026-07-20", "kind": "story", "text": "Ny kurator började. Det märktes." });
    desk.ok("mark_measure", every);
    assert_eq!(chart(&mut desk, "M02", "2026-Q3")["marks"].as_array().unwrap().len(), 1, "of every measure");
    desk.ok("remove_measure_mark", json!({ "mark": mark["id"] }));
    assert_eq!(chart(&mut desk, "M01", "2026-Q3")["marks"].as_array().unwrap().len(), 1);
    assert_eq!(desk.code("remove_measure_mark", json!({ "mark": mark["id"] })), "not_found");
    let mut late = input.clone();
    late["from_on"] = json!("2036-01-01");
    assert_eq!(desk.code("mark_measure", late), "input");
    let mut blank = input;
    blank["text"] = json!(" ");
    assert_eq!(desk.code("mark_measure", blank), "input");
}

#[test]
fn a_question_needs_a_planned_management_meeting() {
    let mut desk = desk();
    let person = desk.person("Karin Lund", "rektor", "Skolan");
    let input = json!({ "measure": "M01", "question": "Vad har hänt?", "owner": person, "due_on": "2036-12-01" });
    assert_eq!(desk.code("ask_about_measure", input), "no_management_meeting");
}

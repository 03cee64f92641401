//! Health and dental examinations: asked for when a child is in an investigation or placed, each by itself.

use crate::{
    desk::{TestDesk, desk},
    teams::{child, child_with_consent, id, item_of, plan, team},
};
use serde_json::{Value, json};

fn due(view: &Value) -> (bool, bool) {
    (view["exams"][0]["due"].as_bool().unwrap(), view["exams"][1]["due"].as_bool().unwrap())
}

#[test]
fn both_are_asked_for_from_the_day_the_investigation_begins_and_each_has_its_own_way() {
    let mut desk = desk();
    let case = desk.alva()["case"]["id"].clone();
    assert_eq!(due(&desk.ok("health_exams_of", json!({ "case": case }))), (false, false));
    let begins = json!({ "case": case, "kind": "in_investigation", "from_on": "2026-10-01" });
    let view = desk.ok("record_situation", begins.clone());
    assert_eq!(due(&view), (true, true));
    assert_eq!(desk.code("record_situation", begins), "situation_open");
    let step =
        |kind: &str, step: &str, on: &str| json!({ "case": case, "kind": kind, "step": step, "happened_on": on });
    assert_eq!(desk.code("step_health_exam", step("health", "do", "2026-10-05")), "exam_step");
    assert_eq!(due(&desk.ok("step_health_exam", step("health", "request", "2026-10-05"))), (false, true));
    assert_eq!(desk.code("step_health_exam", step("health", "book", "2026-10-06")), "input", "booked for which day?");
    let mut booked = step("health", "book", "2026-10-06");
    booked["booked_for"] = json!("2026-10-12");
    desk.ok("step_health_exam", booked);
    assert_eq!(
        desk.code("step_health_exam", step("health", "do", "2026-10-04")),
        "input",
        "not before it was requested"
    );
    desk.ok("step_health_exam", step("health", "do", "2026-10-12"));
    let told = desk.ok("step_health_exam", step("health", "feedback", "2026-10-13"));
    assert_eq!(told["exams"][0]["state"], "fed_back");
    assert_eq!(desk.code("step_health_exam", step("dental", "not_needed", "2026-10-13")), "input", "and why");
    let ended = json!({ "case": case, "situation": told["situations"][0]["id"], "to_on": "2026-10-13" });
    assert_eq!(due(&desk.ok("end_situation", ended)), (false, false));
    desk.ok("undo", json!({ "act": null }));
    assert_eq!(due(&desk.ok("health_exams_of", json!({ "case": case }))), (false, true));
}

/// The step each of the two waits for, its last day, and whether that has passed: health, then dental.
fn waits(desk: &mut TestDesk, case: &Value) -> [String; 2] {
    let view = desk.ok("health_exams_of", json!({ "case": case }));
    [0usize, 1].map(|at| {
        let exam = &view["exams"][at];
        let text = |field: &str| exam["wait"][field].as_str().unwrap_or("-").to_owned();
        format!("{} {} {}", text("step"), text("due_on"), exam["late"])
    })
}

fn take(desk: &mut TestDesk, case: &Value, kind: &str, step: &str, booked_for: Option<&str>) {
    let on = desk.now.local.date().to_string();
    let step = json!({ "case": case, "kind": kind, "step": step, "happened_on": on, "booked_for": booked_for });
    desk.ok("step_health_exam", step);
}

#[test]
fn each_examination_is_followed_until_its_answer_is_there_and_says_so_when_a_step_is_late() {
    let mut desk = desk();
    let case = desk.alva()["case"]["id"].clone();
    assert_eq!(waits(&mut desk, &case), ["- - false", "- - false"]);
    let begins = json!({ "case": case, "kind": "placed", "from_on": "2026-10-13" });
    let situation = desk.ok("record_situation", begins)["situations"][0]["id"].clone();
    assert_eq!(waits(&mut desk, &case), ["request 2026-10-20 false", "request 2026-10-20 false"]);
    take(&mut desk, &case, "health", "request", None);
    desk.on("2026-10-21");
    assert_eq!(waits(&mut desk, &case), ["book 2026-10-27 false", "request 2026-10-20 true"], "each by itself");
    desk.on("2026-10-28");
    assert_eq!(waits(&mut desk, &case)[0], "book 2026-10-27 true", "a request that nobody answers is not forgotten");
    take(&mut desk, &case, "health", "book", Some("2026-11-03"));
    desk.on("2026-11-11");
    assert_eq!(waits(&mut desk, &case)[0], "do 2026-11-10 true");
    take(&mut desk, &case, "health", "do", None);
    let ended = json!({ "case": case, "situation": situation, "to_on": "2026-11-11" });
    desk.ok("end_situation", ended);
    desk.on("2026-11-26");
    assert_eq!(
        waits(&mut desk, &case),
        ["feedback 2026-11-25 true", "- - false"],
        "what was requested is followed to its end, what was not is no longer asked for"
    );
    take(&mut desk, &case, "health", "feedback", None);
    assert_eq!(waits(&mut desk, &case)[0], "- - false");
}

#[test]
fn the_days_are_the_countys_or_the_municipalitys_to_decide() {
    let mut desk = desk();
    let case = desk.alva()["case"]["id"].clone();
    desk.ok("record_situation", json!({ "case": case, "kind": "placed", "from_on": "2026-10-13" }));
    take(&mut desk, &case, "dental", "request", None);
    let mut settings = desk.ok("plan_settings", json!({}));
    assert_eq!(settings["exam_days"], json!({ "request": 7, "book": 14, "carry_out": 7, "feedback": 14 }));
    settings["exam_days"] = json!({ "request": 0, "book": 28, "carry_out": 7, "feedback": 14 });
    desk.ok("set_plan_settings", settings);
    desk.on("2026-10-14");
    assert_eq!(waits(&mut desk, &case), ["request 2026-10-13 true", "book 2026-11-10 false"]);
    desk.ok("undo", json!({}));
    assert_eq!(waits(&mut desk, &case), ["request 2026-10-20 false", "book 2026-10-27 false"]);
}

/// The child's row on the start page, when there is one.
fn exam_needs(desk: &mut TestDesk) -> Vec<Value> {
    let today = desk.ok("today", json!({}));
    let needs = today["needs"].as_array().unwrap().clone();
    needs.into_iter().filter(|need| need["kind"] == "health_exam").collect()
}

#[test]
fn what_was_finished_before_a_new_placement_began_is_asked_for_again() {
    let mut desk = team();
    let alva = child_with_consent(&mut desk, "Alva", "Nyberg");
    let case = alva["case"]["id"].clone();
    let begins = |kind: &str, from_on: &str| json!({ "case": case, "kind": kind, "from_on": from_on });
    let investigated = desk.ok("record_situation", begins("in_investigation", "2026-10-13"));
    desk.on("2026-10-14");
    take(&mut desk, &case, "health", "request", None);
    take(&mut desk, &case, "health", "do", None);
    take(&mut desk, &case, "health", "feedback", None);
    let not_needed = json!({ "case": case, "kind": "dental", "step": "not_needed", "happened_on": "2026-10-14", "reason": "Var hos tandläkaren i höst" });
    desk.ok("step_health_exam", not_needed.clone());
    let ended = json!({ "case": case, "situation": investigated["situations"][0]["id"], "to_on": "2026-10-14" });
    assert_eq!(due(&desk.ok("end_situation", ended)), (false, false));
    assert_eq!(desk.code("step_health_exam", not_needed), "exam_step", "finished, and nothing new has begun");
    assert!(exam_needs(&mut desk).is_empty());

    desk.on("2026-11-16");
    let placed = desk.ok("record_situation", begins("placed", "2026-11-16"));
    assert_eq!(due(&placed), (true, true));
    assert_eq!(placed["exams"][0]["state"], "not_begun");
    assert_eq!(placed["exams"][0]["exam"], Value::Null);
    assert_eq!(placed["exams"][0]["earlier"]["feedback_on"], "2026-10-14", "the last one can still be read");
    assert_eq!(waits(&mut desk, &case), ["request 2026-11-23 false", "request 2026-11-23 false"]);
    let row = |status: &str| json!([{ "kind": "health_exam", "status": status, "case": case, "who": "Alva N.", "due_on": "2026-11-23" }]);
    assert_eq!(json!(exam_needs(&mut desk)), row("soon"));
    desk.on("2026-11-24");
    assert_eq!(json!(exam_needs(&mut desk)), row("late"));
    let meeting = plan(&mut desk, "2026-11-25");
    let item = item_of(&meeting, &alva);
    let line = meeting["agenda"].as_array().unwrap().iter().find(|line| line["item"] == item).unwrap();
    let late = json!({ "kind": "wait_late", "due_on": "2026-11-23" });
    assert!(line["reasons"].as_array().unwrap().contains(&late), "{line}");

    let too_early = |kind: &str, step: &str| json!({ "case": case, "kind": kind, "step": step, "happened_on": "2026-11-15", "reason": "Nyss undersökt" });
    for (kind, step) in [("dental", "not_needed"), ("health", "request")] {
        let refused = desk.call("step_health_exam", too_early(kind, step)).unwrap_err();
        assert_eq!(
            refused.data(),
            json!({ "field": "happened_on", "problem": "too_early" }),
            "it would be asked again"
        );
    }

    take(&mut desk, &case, "health", "request", None);
    let view = desk.ok("health_exams_of", json!({ "case": case }));
    assert_eq!(due(&view), (false, true), "a new one has begun without being asked for in a special way");
    assert_eq!(view["exams"][0]["exam"]["done_on"], Value::Null);
    assert!(view["exams"][0].get("earlier").is_none());
    desk.ok("undo", json!({}));
    assert_eq!(due(&desk.ok("health_exams_of", json!({ "case": case }))), (true, true));
}

#[test]
fn a_placement_during_an_investigation_asks_again_only_for_what_was_finished_before_it() {
    let mut desk = desk();
    let case = desk.alva()["case"]["id"].clone();
    desk.ok("record_situation", json!({ "case": case, "kind": "in_investigation", "from_on": "2026-10-13" }));
    take(&mut desk, &case, "health", "request", None);
    take(&mut desk, &case, "health", "do", None);
    take(&mut desk, &case, "health", "feedback", None);
    take(&mut desk, &case, "dental", "request", None);
    desk.on("2026-10-14");
    desk.ok("record_situation", json!({ "case": case, "kind": "placed", "from_on": "2026-10-14" }));
    assert_eq!(
        waits(&mut desk, &case),
        ["request 2026-10-21 false", "book 2026-10-27 false"],
        "what is under way goes on, and what was finished is counted from the placement"
    );
}

#[test]
fn the_start_page_and_the_agenda_say_that_something_is_late_and_not_what() {
    let mut desk = team();
    let alva = child_with_consent(&mut desk, "Alva", "Nyberg");
    let case = alva["case"]["id"].clone();
    child(&mut desk, "Hugo", "Marklund");
    assert!(exam_needs(&mut desk).is_empty());
    desk.ok("record_situation", json!({ "case": case, "kind": "in_investigation", "from_on": "2026-10-13" }));
    let row = |status: &str, due_on: &str| json!([{ "kind": "health_exam", "status": status, "case": case, "who": "Alva N.", "due_on": due_on }]);
    assert_eq!(json!(exam_needs(&mut desk)), row("soon", "2026-10-20"), "both, in one row that names neither");
    take(&mut desk, &case, "health", "request", None);
    take(&mut desk, &case, "dental", "request", None);
    assert!(exam_needs(&mut desk).is_empty(), "nothing to do while nothing is late");
    let reasons = |view: &Value| {
        let item = item_of(view, &alva);
        let lines = view["agenda"].as_array().unwrap();
        lines.iter().find(|line| line["item"] == item).unwrap()["reasons"].clone()
    };
    let meeting = plan(&mut desk, "2026-10-27");
    assert!(!reasons(&meeting).to_string().contains("wait_late"), "the last day is not late");
    let meeting = plan(&mut desk, "2026-10-28");
    assert!(reasons(&meeting).as_array().unwrap().contains(&json!({ "kind": "wait_late", "due_on": "2026-10-27" })));
    let papers = desk.ok("meeting_preparation", json!({ "meeting": id(&meeting) })).to_string();
    for word in ["health", "dental", "exam", "investigation"] {
        assert!(!papers.contains(word), "{word} is on the units' pages");
    }
    desk.on("2026-10-28");
    assert_eq!(json!(exam_needs(&mut desk)), row("late", "2026-10-27"));
    for kind in ["health", "dental"] {
        take(&mut desk, &case, kind, "book", Some("2026-11-10"));
    }
    assert!(exam_needs(&mut desk).is_empty());
}

#[test]
fn a_child_put_on_the_agenda_by_hand_comes_with_what_is_late() {
    let mut desk = team();
    let alva = child_with_consent(&mut desk, "Alva", "Nyberg");
    let case = alva["case"]["id"].clone();
    desk.ok("record_situation", json!({ "case": case, "kind": "in_investigation", "from_on": "2026-10-13" }));
    take(&mut desk, &case, "health", "request", None);
    let hidden = json!({ "id": alva["child"]["id"], "child": { "first_name": "Stjärna", "last_name": "", "protection": "marked" } });
    desk.ok("change_child", hidden);
    let meeting = plan(&mut desk, "2026-10-28");
    let view = desk.ok("add_agenda_item", json!({ "meeting": id(&meeting), "case": case }));
    let line = view["agenda"].as_array().unwrap().iter().find(|line| line["child"]["case"] == case).unwrap();
    assert!(line["reasons"].to_string().contains("wait_late"), "{line}");
}

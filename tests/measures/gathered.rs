//! What the other pages write down, counted: consultations, the wheel, a SIP's people and follow-ups, talks at a handover, examinations. Small quarters with known answers.

use super::{measure, report, whole};
use crate::{
    desk::{TestDesk, desk},
    plans::whole::established,
    teams::{child_with_consent, team},
};
use serde_json::{Value, json};

const QUARTER: &str = "2026-Q4";

/// Numerator and denominator of a measure this quarter.
fn share(desk: &mut TestDesk, id: &str) -> (Value, Value) {
    let report = report(desk, QUARTER);
    whole(desk, &report);
    let total = &measure(&report, id)["total"];
    (total["numerator"].clone(), total["denominator"].clone())
}

fn count(desk: &mut TestDesk, id: &str) -> Value {
    let report = report(desk, QUARTER);
    whole(desk, &report);
    measure(&report, id)["total"]["n"].clone()
}

fn of(numerator: u32, denominator: u32) -> (Value, Value) {
    (json!(numerator), json!(denominator))
}

#[test]
fn consultations_without_a_name_are_counted() {
    let mut desk = team();
    assert_eq!(count(&mut desk, "M07"), 0);
    for unit in ["Skolan", "Skolan", "Socialtjänsten"] {
        let unit = desk.unit(unit);
        desk.ok("add_consultation", json!({ "unit": unit, "age_band": "Y6T9", "theme": "attendance", "advice": "own_effort", "next_step": "ask_consent" }));
    }
    assert_eq!(count(&mut desk, "M07"), 3);
}

#[test]
fn an_area_is_a_need_once_whoever_saw_it_and_a_case_without_a_wheel_is_missing() {
    let mut desk = team();
    let case = child_with_consent(&mut desk, "Alva", "Nyberg")["case"]["id"].clone();
    child_with_consent(&mut desk, "Nour", "Lindh");
    for (rater, safe) in [("child", 2), ("guardian", 1)] {
        let levels = json!([{ "area": "safe", "level": safe }, { "area": "active", "level": 4 }]);
        desk.ok("rate_wheel", json!({ "case": case, "rater": rater, "rated_by": if rater == "child" { "" } else { "Sofia" }, "levels": levels }));
    }
    let report = report(&mut desk, QUARTER);
    let total = &measure(&report, "M09")["total"];
    assert_eq!((&total["n"], &total["missing"]), (&json!(1), &json!(1)));
}

#[test]
fn a_sips_people_follow_ups_and_deviations_are_counted() {
    let mut desk = desk();
    let (_, plan) = established(&mut desk);
    assert_eq!(share(&mut desk, "M29"), of(1, 1), "the one principal that was called came");
    assert_eq!(share(&mut desk, "M34"), of(1, 1), "a guardian was there");
    assert_eq!(share(&mut desk, "M27"), of(0, 0), "the follow-up is yet to come");
    desk.ok("record_deviation", json!({ "plan": plan, "kind": "called_absent", "noticed_on": "2026-10-20" }));
    assert_eq!(count(&mut desk, "M30"), 1);
    desk.on("2026-12-03");
    desk.ok("follow_up_plan", json!({ "plan": plan, "held_on": "2026-12-03", "child_words": "", "summary": "Lunchen fungerar.", "outcome": "goes_on", "next_on": "2026-12-10" }));
    desk.on("2026-12-20");
    assert_eq!(share(&mut desk, "M27"), of(1, 1), "held within two weeks of its day; the next has until Christmas");
    desk.on("2026-12-31");
    assert_eq!(share(&mut desk, "M27"), of(1, 2), "the second was not held");
}

#[test]
fn a_handover_at_a_transition_counts_the_talk() {
    let mut desk = desk();
    let view = desk.alva();
    let (case, child) = (view["case"]["id"].clone(), view["child"]["id"].clone());
    let unit = desk.unit("Barn- och ungdomspsykiatrin (BUP)");
    desk.consent(&child, std::slice::from_ref(&unit));
    let offer = json!({ "case": case, "kind": "transition", "to_unit": unit, "question": "Ny skola i höst.", "information": [], "ground": "consent", "offered_on": "2026-10-13" });
    let handover = desk.ok("offer_handover", offer)["handover"]["id"].clone();
    assert_eq!(share(&mut desk, "M22"), of(0, 1));
    desk.ok("record_handover_talk", json!({ "handover": handover, "talk_on": "2026-10-13" }));
    assert_eq!(share(&mut desk, "M22"), of(1, 1));
}

#[test]
fn each_examination_of_a_child_under_investigation_is_counted_for_itself() {
    let mut desk = desk();
    let case = desk.alva()["case"]["id"].clone();
    assert_eq!(share(&mut desk, "M37"), of(0, 0));
    desk.ok("record_situation", json!({ "case": case, "kind": "in_investigation", "from_on": "2026-10-01" }));
    assert_eq!(share(&mut desk, "M37"), of(0, 2), "health and teeth");
    let step = |kind: &str, step: &str, on: &str| json!({ "case": case, "kind": kind, "step": step, "happened_on": on, "reason": if step == "not_needed" { "Gjord i våras" } else { "" } });
    desk.ok("step_health_exam", step("health", "request", "2026-10-01"));
    assert_eq!(share(&mut desk, "M37"), of(1, 2));
    desk.ok("step_health_exam", step("dental", "not_needed", "2026-10-13"));
    assert_eq!(share(&mut desk, "M37"), of(1, 1), "what is not needed is not waited for");
    desk.on("2026-12-31");
    assert_eq!(share(&mut desk, "M38"), of(0, 1), "the ninetieth day has passed");
    desk.ok("step_health_exam", step("health", "do", "2026-12-15"));
    assert_eq!(share(&mut desk, "M38"), of(1, 1));
}

#[test]
fn an_investigation_that_nobody_ended_is_counted_until_the_case_was_closed() {
    let mut desk = desk();
    let case = desk.alva()["case"]["id"].clone();
    desk.ok("record_situation", json!({ "case": case, "kind": "in_investigation", "from_on": "2026-10-13" }));
    let next = |desk: &mut TestDesk| measure(&report(desk, "2027-Q1"), "M37")["total"]["denominator"].clone();
    desk.on("2027-01-04");
    assert_eq!(next(&mut desk), 2, "it goes on");
    desk.ok("close_case", json!({ "case": case, "closed_on": "2026-12-18", "reason": "goal_reached" }));
    assert_eq!(share(&mut desk, "M37"), of(0, 2), "until the case was closed");
    assert_eq!(next(&mut desk), 0, "and no longer");
    desk.ok("undo", json!({ "act": null }));
    assert_eq!(next(&mut desk), 2, "it was not");
}

#[test]
fn an_examination_that_was_asked_for_in_a_second_case_of_the_quarter_is_asked_for() {
    let mut desk = desk();
    let view = desk.alva();
    let investigated = |case: &Value| json!({ "case": case, "kind": "in_investigation", "from_on": "2026-10-13" });
    let asked = |case: &Value, kind: &str| json!({ "case": case, "kind": kind, "step": "request", "happened_on": "2026-10-13", "reason": "" });
    let first = &view["case"]["id"];
    desk.ok("record_situation", investigated(first));
    desk.ok("step_health_exam", asked(first, "health"));
    desk.ok("close_case", json!({ "case": first, "closed_on": "2026-10-13", "reason": "goal_reached" }));
    let known = json!({ "kind": "known", "child": view["child"]["id"] });
    let again = desk.ok("register_case", json!({ "child": known, "source": "school", "intake_on": "2026-10-13" }));
    let second = &again["case"]["id"];
    desk.ok("record_situation", investigated(second));
    assert_eq!(share(&mut desk, "M37"), of(1, 2), "once for each examination, whichever case it stands in");
    desk.ok("step_health_exam", asked(second, "dental"));
    assert_eq!(share(&mut desk, "M37"), of(2, 2));
}

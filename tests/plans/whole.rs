//! A SIP from the preparation to the second follow-up, a child's plan, versions, and sections for the regional system.

use crate::desk::{TestDesk, desk};
use proptest::prelude::*;
use samlat::{
    domain::plans::{Plan, PlanState, PlanStep},
    error::{Error, Problem},
};
use serde_json::{Value, json};

/// An accepted SIP of Alva's: case and plan.
pub fn accepted(desk: &mut TestDesk) -> (Value, Value) {
    let case = desk.alva()["case"]["id"].clone();
    let plan = accepted_for(desk, &case);
    (case, plan)
}

fn accepted_for(desk: &mut TestDesk, case: &Value) -> Value {
    let offer = json!({ "case": case, "offered_on": "2026-10-13", "offered_by": "Karin Holmlund" });
    let plan = desk.ok("offer_plan", offer)["plan"]["id"].clone();
    desk.ok("answer_plan", json!({ "plan": plan, "accepted": true, "answered_on": "2026-10-13" }));
    plan
}

fn texts(plan: &Value, unit: &Value) -> Value {
    json!({ "plan": plan, "needed": "Lugnare skoldag: anpassad lunch\nSömn: sömnstöd", "responsible": "Skolan: lunch\nHälsocentralen: sömnstöd",
        "by_others": "Ingen annan", "lead_unit": unit, "follow_up_on": "2026-12-01", "no_follow_up_reason": "",
        "texts": { "important": "Att slippa berätta samma sak", "own_parts": "Alva: säger till", "crisis_call": "1177" } })
}

fn goals(plan: &Value, unit: &Value) -> Value {
    json!({ "plan": plan, "goals": [{ "words": "Jag vill orka hela dagen", "goal": "Full närvaro", "reached_when": "Fyra veckor i rad",
        "steps": [{ "what": "Lunch i lilla matsalen", "unit": unit, "due_on": "2026-11-01" }, { "what": "Vilostund" }] }] })
}

/// An established SIP: case and plan.
pub fn established(desk: &mut TestDesk) -> (Value, Value) {
    let case = desk.alva()["case"]["id"].clone();
    let plan = called(desk, &case);
    desk.on("2026-10-20");
    established_at(desk, &case, &plan);
    (case, plan)
}

/// A SIP that everybody is called to on the twentieth.
pub fn called(desk: &mut TestDesk, case: &Value) -> Value {
    let plan = accepted_for(desk, case);
    let centre = desk.unit("Hälsocentralen");
    let people = desk.ok("plans_of", json!({ "case": case }))[0]["participants"].clone();
    let mut people: Vec<Value> = people.as_array().unwrap().clone();
    people.push(json!({ "kind": "called", "unit": centre, "name": "Eva Nyström", "title": "distriktssköterska" }));
    people.push(json!({ "kind": "invited", "name": "Birgitta Nyberg", "title": "mormor" }));
    let prepared = json!({ "plan": plan, "prepared_on": "2026-10-13", "question": "Hur orkar Alva?", "avoid": "Syskonens skola", "taking_part": "Med första halvan" });
    desk.ok("prepare_plan", prepared);
    desk.ok("set_plan_participants", json!({ "plan": plan, "participants": people }));
    desk.yes_to_sip(case);
    desk.ok("call_plan", json!({ "plan": plan, "called_on": "2026-10-13", "meeting_on": "2026-10-20", "starts": "13.00", "ends": "14.00", "place": "Granen", "answer_by": "2026-10-16" }));
    plan
}

/// The meeting, today the twentieth, that a SIP is established at.
pub fn established_at(desk: &mut TestDesk, case: &Value, plan: &Value) {
    let school = desk.unit("Skolan");
    let people = desk.ok("plans_of", json!({ "case": case }))[0]["participants"].clone();
    let came: Vec<Value> = people.as_array().unwrap().iter().take(4).map(|one| one["id"].clone()).collect();
    desk.ok("hold_plan", json!({ "plan": plan, "held_on": "2026-10-20", "came": came }));
    desk.ok("write_plan", texts(plan, &school));
    desk.ok("write_goals", goals(plan, &school));
    desk.ok("establish_plan", json!({ "plan": plan, "established_on": "2026-10-20" }));
}

fn the_plan(desk: &mut TestDesk, case: &Value) -> Value {
    desk.ok("plans_of", json!({ "case": case }))[0].clone()
}

#[test]
fn the_family_is_on_the_list_from_its_yes_and_who_came_is_kept() {
    let mut desk = desk();
    let (case, _) = established(&mut desk);
    let view = the_plan(&mut desk, &case);
    let people = view["participants"].as_array().unwrap();
    let told: Vec<(&str, &str, bool)> = people
        .iter()
        .map(|one| (one["kind"].as_str().unwrap(), one["name"].as_str().unwrap(), one["came"].as_bool().unwrap()))
        .collect();
    assert_eq!(
        told,
        [
            ("family", "Alva Nyberg", true),
            ("family", "Sofia Nyberg", true),
            ("family", "Johan Åkerlund", true),
            ("called", "Eva Nyström", true),
            ("invited", "Birgitta Nyberg", false)
        ]
    );
    let signers: Vec<&str> =
        view["signatures"].as_array().unwrap().iter().map(|line| line["name"].as_str().unwrap()).collect();
    assert_eq!(signers, ["Alva Nyberg", "Sofia Nyberg", "Johan Åkerlund", "Eva Nyström", "Karin Holmlund"]);
}

#[test]
fn a_called_principal_is_a_unit_and_a_no_has_its_reason() {
    let mut desk = desk();
    let (_, plan) = accepted(&mut desk);
    let nobody = json!({ "plan": plan, "participants": [{ "kind": "called", "name": "Eva" }] });
    assert_eq!(desk.code("set_plan_participants", nobody), "input");
    let unit = desk.unit("Hälsocentralen");
    let no = json!({ "plan": plan, "participants": [{ "kind": "called", "unit": unit, "reply": "not_needed" }] });
    assert_eq!(desk.code("set_plan_participants", no), "reason_missing");
}

#[test]
fn only_the_municipality_and_the_region_are_called_and_answer_for_the_whole() {
    let mut desk = desk();
    let (_, plan) = accepted(&mut desk);
    let club = json!({ "name": "Gymnastikföreningen", "organisation_kind": "association", "organisation_name": "Gymnastikföreningen", "sector": "leisure" });
    let club = desk.ok("add_unit", club)["id"].clone();
    let asked =
        |kind: &str| json!({ "plan": plan, "participants": [{ "kind": kind, "unit": club, "name": "Siv Ek" }] });
    assert_eq!(desk.code("set_plan_participants", asked("called")), "plan_principal");
    desk.ok("set_plan_participants", asked("invited"));
    assert_eq!(desk.code("write_plan", texts(&plan, &club)), "plan_principal");
    let school = desk.unit("Skolan");
    desk.ok("write_plan", texts(&plan, &school));
}

#[test]
fn what_changed_is_told_in_words_and_becomes_a_version_with_its_why() {
    let mut desk = desk();
    let (case, plan) = established(&mut desk);
    let view = the_plan(&mut desk, &case);
    assert_eq!((view["versions"].as_array().unwrap().len(), &view["pending"]), (1, &json!([])));
    let revise = json!({ "plan": plan, "decided_on": "2026-10-20", "why": "Lunchen räckte inte." });
    assert_eq!(desk.code("revise_plan", revise.clone()), "plan_unchanged");
    let mut goals = view["goals"].clone();
    goals[0]["steps"][0]["due_on"] = json!("2026-11-30");
    goals[0]["steps"].as_array_mut().unwrap().push(json!({ "what": "Samtal varje onsdag" }));
    desk.ok("write_goals", json!({ "plan": plan, "goals": goals }));
    let changed = desk.ok("revise_plan", revise);
    assert_eq!(changed["versions"][0]["number"], 2);
    assert_eq!(changed["versions"][0]["why"], "Lunchen räckte inte.");
    let lunch =
        |due_on: &str| json!({ "kind": "step", "what": "Lunch i lilla matsalen", "who": "Skolan", "due_on": due_on });
    let talk = json!({ "kind": "step", "what": "Samtal varje onsdag", "who": "", "due_on": null });
    assert_eq!(
        changed["versions"][0]["changes"],
        json!([
            { "section": "goals", "before": "Lunch i lilla matsalen (Skolan, senast 1 november 2026)", "after": "Lunch i lilla matsalen (Skolan, senast 30 november 2026)",
                "before_parts": lunch("2026-11-01"), "after_parts": lunch("2026-11-30") },
            { "section": "goals", "before": "", "after": "Samtal varje onsdag (ingen utsedd än, utan datum)", "after_parts": talk }
        ])
    );
    assert_eq!(changed["pending"], json!([]));
}

#[test]
fn a_follow_up_keeps_the_day_it_was_planned_for_and_needs_the_next_or_a_reason() {
    let mut desk = desk();
    let (_, plan) = established(&mut desk);
    desk.on("2026-12-03");
    let mut held = json!({ "plan": plan, "held_on": "2026-12-03", "child_words": "Det går bättre", "summary": "Lunchen fungerar.", "outcome": "goes_on" });
    assert_eq!(desk.code("follow_up_plan", held.clone()), "plan_follow_up_missing");
    held["next_on"] = json!("2027-03-02");
    let view = desk.ok("follow_up_plan", held);
    assert_eq!(view["follow_ups"][0]["planned_on"], "2026-12-01");
    assert_eq!(view["plan"]["follow_up_on"], "2027-03-02");
    assert_eq!(view["versions"][0]["why"], "Lunchen fungerar.", "the new day is a change the family can read");
    let step = view["goals"][0]["steps"][0]["id"].clone();
    let done = desk.ok("set_step_progress", json!({ "plan": plan, "step": step, "progress": "done" }));
    assert_eq!((&done["goals"][0]["steps"][0]["progress"], &done["pending"]), (&json!("done"), &json!([])));
}

/// What the family reads goes forwards in time, also when something is written down late.
#[test]
fn a_plan_is_changed_and_ended_no_earlier_than_what_came_before() {
    let mut desk = desk();
    let (_, plan) = established(&mut desk);
    desk.on("2026-12-04");
    let held = |on: &str, next_on: &str| json!({ "plan": plan, "held_on": on, "summary": "Lunchen fungerar.", "outcome": "goes_on", "next_on": next_on });
    desk.ok("follow_up_plan", held("2026-12-03", "2027-03-02"));
    let late = desk.ok("follow_up_plan", held("2026-11-10", "2027-03-09"));
    assert_eq!((&late["versions"][0]["number"], &late["versions"][0]["decided_on"]), (&json!(3), &json!("2026-12-03")));
    let school = desk.unit("Skolan");
    let mut other = texts(&plan, &school);
    other["needed"] = json!("Sömn: sömnstöd");
    desk.ok("write_plan", other);
    let revise = |on: &str| json!({ "plan": plan, "decided_on": on, "why": "Lunchen räckte." });
    let refused = desk.call("revise_plan", revise("2026-12-02")).unwrap_err();
    assert!(matches!(refused, Error::Input { field: "decided_on", problem: Problem::TooEarly }));
    desk.ok("revise_plan", revise("2026-12-03"));
    let close = |on: &str| json!({ "plan": plan, "closed_on": on, "reason": "goals_met" });
    let refused = desk.call("close_plan", close("2026-12-02")).unwrap_err();
    assert!(
        matches!(refused, Error::Input { field: "closed_on", problem: Problem::TooEarly }),
        "followed up after that"
    );
    assert_eq!(desk.ok("close_plan", close("2026-12-03"))["plan"]["state"], "closed");
}

#[test]
fn a_section_copied_into_the_regional_system_shows_when_it_has_changed() {
    let mut desk = desk();
    let (_, plan) = established(&mut desk);
    let mut settings = desk.ok("plan_settings", json!({}));
    settings["sections"] = json!(["goals", "needed", "goals"]);
    settings["days_to_meeting"] = json!(21);
    desk.ok("set_plan_settings", settings);
    let copied =
        desk.ok("mark_transferred", json!({ "plan": plan, "section": "needed", "transferred_on": "2026-10-20" }));
    let order: Vec<&str> =
        copied["sections"].as_array().unwrap().iter().map(|one| one["section"].as_str().unwrap()).collect();
    assert_eq!(order, ["goals", "needed"], "in the order of the regional system, each once");
    assert_eq!(copied["meet_by"], "2026-11-03", "three weeks after the call");
    assert_eq!(copied["sections"][1]["transferred_on"], "2026-10-20");
    let unit = desk.unit("Skolan");
    let mut other = texts(&plan, &unit);
    other["needed"] = json!("Sömn: sömnstöd");
    assert_eq!(desk.ok("write_plan", other)["sections"][1]["outdated"], true);
    let empty = json!({ "plan": plan, "section": "not_agreed", "transferred_on": "2026-10-20" });
    assert_eq!(desk.code("mark_transferred", empty), "input");
}

#[test]
fn a_signature_on_paper_is_recorded_with_its_day() {
    let mut desk = desk();
    let (case, plan) = established(&mut desk);
    let mut lines = the_plan(&mut desk, &case)["signatures"].clone();
    lines[1]["status"] = json!("signed");
    assert_eq!(desk.code("record_signatures", json!({ "plan": plan, "signatures": lines })), "input");
    lines[1]["signed_on"] = json!("2026-10-20");
    lines[2]["status"] = json!("not_reached");
    let view = desk.ok("record_signatures", json!({ "plan": plan, "signatures": lines }));
    assert_eq!(view["signatures"][1]["signed_on"], "2026-10-20");
}

#[test]
fn a_line_that_waits_for_who_is_no_guardian_any_more_goes_away_and_a_signed_one_stays() {
    let mut desk = desk();
    let (case, plan) = established(&mut desk);
    let mut lines = the_plan(&mut desk, &case)["signatures"].clone();
    (lines[1]["status"], lines[1]["signed_on"]) = (json!("signed"), json!("2026-10-20"));
    desk.ok("record_signatures", json!({ "plan": plan, "signatures": lines }));
    let child = desk.ok("open_case", json!({ "case": case }))["child"].clone();
    let names = |desk: &mut TestDesk| -> Vec<Value> {
        let signatures = the_plan(desk, &case)["signatures"].clone();
        signatures.as_array().unwrap().iter().map(|line| line["name"].clone()).collect()
    };
    for guardian in child["guardians"].as_array().unwrap() {
        let ended = json!({ "child": child["id"], "id": guardian["id"], "ended_on": "2026-10-20" });
        desk.ok("end_guardian", ended);
    }
    assert_eq!(names(&mut desk), ["Alva Nyberg", "Sofia Nyberg", "Eva Nyström", "Karin Holmlund"]);
    desk.ok("undo", json!({ "act": null }));
    assert_eq!(names(&mut desk).len(), 5, "a guardian again");
}

#[test]
fn the_four_deviations_are_counted_whatever_became_of_the_plan() {
    let mut desk = desk();
    let (_, plan) = established(&mut desk);
    desk.ok("close_plan", json!({ "plan": plan, "closed_on": "2026-10-20", "reason": "goals_met" }));
    for kind in ["no_initiative", "called_absent", "bad_treatment", "not_carried_out"] {
        desk.ok("record_deviation", json!({ "plan": plan, "kind": kind, "noticed_on": "2026-10-20" }));
    }
    assert_eq!(desk.ok("undo", json!({ "act": null }))["op"], "record_deviation");
}

#[test]
fn a_childs_plan_needs_a_goal_and_stands_beside_a_sip() {
    let mut desk = desk();
    let (case, _) = accepted(&mut desk);
    let start = json!({ "case": case, "started_on": "2026-10-13", "started_by": "Karin Holmlund" });
    let plan = desk.ok("start_child_plan", start.clone())["plan"]["id"].clone();
    assert_eq!(desk.code("start_child_plan", start), "plan_step", "one at a time");
    let establish = json!({ "plan": plan, "established_on": "2026-10-13" });
    assert_eq!(desk.code("establish_plan", establish.clone()), "plan_goal_missing");
    let unit = desk.unit("Skolan");
    desk.ok("write_goals", goals(&plan, &unit));
    assert_eq!(desk.code("establish_plan", establish.clone()), "plan_follow_up_missing");
    let text = json!({ "plan": plan, "needed": "", "responsible": "", "by_others": "", "lead_unit": null, "follow_up_on": "2026-12-01", "no_follow_up_reason": "" });
    desk.ok("write_plan", text);
    let view = desk.ok("establish_plan", establish);
    assert_eq!((&view["plan"]["state"], &view["missing"]), (&json!("established"), &json!([])));
    let none = json!({ "plan": plan, "goals": [] });
    assert_eq!(desk.code("write_goals", none), "plan_goal_missing", "an established plan stays complete");
}

// The states alone: no op is called and nothing is kept. The same ways through the public ops are in ways.rs.
proptest! {
    #![proptest_config(ProptestConfig { cases: 10_000, ..ProptestConfig::default() })]
    #[test]
    fn the_model_alone_establishes_nothing_in_ten_thousand_ways_that_is_not_called_held_and_complete(steps in prop::collection::vec((0usize..PlanStep::ALL.len(), 0u8..16), 1..20)) {
        let id = uuid::Uuid::nil();
        let day = chrono::NaiveDate::from_ymd_opt(2026, 10, 13).unwrap();
        let mut plan = Plan::blank(id.into(), id.into(), PlanState::Offered, day, "Karin".to_owned());
        let mut taken = Vec::new();
        for (step, written) in steps.into_iter().map(|(at, written)| (PlanStep::ALL[at], written)) {
            let Ok(next) = plan.state.after(plan.kind, step) else { continue };
            let mut changed = plan.clone();
            if step == PlanStep::Write {
                let text = |bit: u8| if written & bit == 0 { String::new() } else { "Skrivet".to_owned() };
                (changed.needed, changed.responsible, changed.by_others) = (text(1), text(2), text(4));
                changed.lead_unit = (written & 8 != 0).then(|| id.into());
                changed.no_follow_up_reason = "Flyttar".to_owned();
            }
            changed.state = next;
            if next == PlanState::Established && changed.complete(0).is_err() {
                continue; // what the ops do: refused whole
            }
            taken.push(step);
            plan = changed;
        }
        if plan.state == PlanState::Established {
            prop_assert!(plan.missing_items().is_empty());
            prop_assert!([PlanStep::Accept, PlanStep::Call, PlanStep::Hold].iter().all(|step| taken.contains(step)));
        }
    }
}

//! No SIP without the family's yes to it: nobody is called and nothing is established on any other answer. What is no SIP of ours asks for none.

use super::whole::accepted;
use crate::{
    desk::{TestDesk, desk},
    teams::{answers_to, child_with_consent, team},
};
use serde_json::{Value, json};

/// An accepted SIP of a child whose family has said yes to the team, and nothing yet about the SIP: the case as its page shows it, and the plan.
fn asked(desk: &mut TestDesk) -> (Value, Value) {
    let alva = child_with_consent(desk, "Alva", "Nyberg");
    let offer = json!({ "case": alva["case"]["id"], "offered_on": "2026-10-13", "offered_by": "Karin Holmlund" });
    let plan = desk.ok("offer_plan", offer)["plan"]["id"].clone();
    desk.ok("answer_plan", json!({ "plan": plan, "accepted": true, "answered_on": "2026-10-13" }));
    (alva, plan)
}

fn call(plan: &Value) -> Value {
    json!({ "plan": plan, "called_on": "2026-10-13", "meeting_on": "2026-10-13" })
}

fn state(desk: &mut TestDesk, case: &Value) -> Value {
    desk.ok("plans_of", json!({ "case": case["case"]["id"] }))[0]["plan"]["state"].clone()
}

#[test]
fn nobody_is_called_to_a_sip_before_the_family_has_said_yes_to_it() {
    let mut desk = team();
    let (alva, plan) = asked(&mut desk);
    assert_eq!(desk.code("call_plan", call(&plan)), "plan_consent_missing", "the yes to the team is none to a SIP");
    for answer in ["declined", "not_asked", "withdrawn"] {
        answers_to(&mut desk, "sip", &alva, &[("Skolan", answer), ("Hälsocentralen", answer)], None);
        assert_eq!(desk.code("call_plan", call(&plan)), "plan_consent_missing", "{answer}");
        assert_eq!(state(&mut desk, &alva), "accepted", "refused whole");
    }
    answers_to(&mut desk, "sip", &alva, &[("Hälsocentralen", "given")], None);
    assert_eq!(desk.ok("call_plan", call(&plan))["plan"]["state"], "called", "one unit to make it with is enough");
}

#[test]
fn every_guardian_must_say_yes_and_an_answer_that_has_run_out_is_none() {
    let mut desk = desk();
    let (case, plan) = accepted(&mut desk);
    let child = desk.ok("open_case", json!({ "case": case }))["child"].clone();
    let unit = desk.unit("Skolan");
    let answers = |status: [&str; 2]| -> Vec<Value> {
        let guardians = child["guardians"].as_array().unwrap().iter().zip(status);
        guardians
            .map(|(one, status)| json!({ "giver": { "kind": "guardian", "guardian": one["id"] }, "unit": unit, "status": status, "answered_on": "2026-10-13", "reason": "Utomlands" }))
            .collect()
    };
    let consent = |status: [&str; 2]| json!({ "child": child["id"], "purpose": "sip", "asked_on": "2026-10-13", "valid_until": "2026-10-20", "form": "oral", "answers": answers(status) });
    for (status, said) in [
        (["given", "declined"], "plan_consent_missing"),
        (["given", "not_asked"], "plan_consent_missing"),
        (["given", "prevented"], "ok"),
        (["given", "given"], "ok"),
    ] {
        desk.ok("record_consent", consent(status));
        assert_eq!(desk.code("call_plan", call(&plan)), said, "{status:?}");
    }
    desk.on("2026-10-21");
    assert_eq!(desk.code("call_plan", call(&plan)), "plan_consent_missing", "its last day has passed");
}

#[test]
fn a_yes_taken_back_after_the_meeting_leaves_the_plan_unestablished_until_it_is_given_again() {
    let mut desk = team();
    let (alva, plan) = asked(&mut desk);
    answers_to(&mut desk, "sip", &alva, &[("Skolan", "given"), ("Hälsocentralen", "given")], None);
    desk.ok("call_plan", call(&plan));
    let unit = desk.unit("Skolan");
    let texts = json!({ "plan": plan, "needed": "Lugn start", "responsible": "Skolan: lugn start", "by_others": "Ingen annan", "lead_unit": unit,
        "follow_up_on": "2026-12-01", "no_follow_up_reason": "" });
    desk.ok("write_plan", texts);
    answers_to(&mut desk, "sip", &alva, &[("Skolan", "withdrawn"), ("Hälsocentralen", "withdrawn")], None);
    desk.ok("hold_plan", json!({ "plan": plan, "held_on": "2026-10-13" }));
    let establish = json!({ "plan": plan, "established_on": "2026-10-13" });
    assert_eq!(desk.code("establish_plan", establish.clone()), "plan_consent_missing", "that it was held is a fact");
    assert_eq!(state(&mut desk, &alva), "held");
    answers_to(&mut desk, "sip", &alva, &[("Skolan", "given")], None);
    assert_eq!(desk.ok("establish_plan", establish)["plan"]["state"], "established");
}

#[test]
fn a_childs_plan_and_a_plan_kept_elsewhere_ask_for_no_consent_to_a_sip() {
    let mut desk = team();
    let (alva, plan) = asked(&mut desk);
    let case = alva["case"]["id"].clone();
    let elsewhere = json!({ "plan": plan, "reference": "Lifecare 124", "no_follow_up_reason": "Sköts där" });
    assert_eq!(desk.ok("keep_plan_elsewhere", elsewhere)["plan"]["state"], "in_other_system");
    let start = json!({ "case": case, "started_on": "2026-10-13", "started_by": "Karin Holmlund" });
    let light = desk.ok("start_child_plan", start)["plan"]["id"].clone();
    desk.ok("write_goals", json!({ "plan": light, "goals": [{ "words": "Jag vill sova." }] }));
    let texts = json!({ "plan": light, "needed": "", "responsible": "", "by_others": "", "lead_unit": null, "follow_up_on": "2026-12-01", "no_follow_up_reason": "" });
    desk.ok("write_plan", texts);
    let view = desk.ok("establish_plan", json!({ "plan": light, "established_on": "2026-10-13" }));
    assert_eq!(view["plan"]["state"], "established");
}

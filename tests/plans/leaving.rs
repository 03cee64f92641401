//! A plan that leaves the way before it stands: it goes on in another system, or it ends.

use super::whole::accepted;
use crate::{
    desk::{TestDesk, desk},
    measures::{measure, report},
    teams::{child_with_consent, id, item_of, plan as planned, team},
};
use serde_json::{Value, json};

fn offer(desk: &mut TestDesk, case: &Value) -> Value {
    let offer = json!({ "case": case, "offered_on": "2026-10-01", "offered_by": "Karin Holmlund" });
    desk.ok("offer_plan", offer)["plan"]["id"].clone()
}

fn elsewhere(plan: &Value) -> Value {
    json!({ "plan": plan, "reference": "Lifecare 124", "held_on": "2026-10-08", "established_on": "2026-10-09", "follow_up_on": "2026-10-16" })
}

#[test]
fn a_plan_offered_here_goes_on_elsewhere_and_is_counted_as_offered_met_and_established() {
    let mut desk = desk();
    let case = desk.alva()["case"]["id"].clone();
    let plan = offer(&mut desk, &case);
    desk.ok("answer_plan", json!({ "plan": plan, "accepted": true, "answered_on": "2026-10-02" }));
    let before = report(&mut desk, "2026-Q4");
    assert_eq!(measure(&before, "M26")["total"]["waiting"], 1);
    let moved = desk.ok("keep_plan_elsewhere", elsewhere(&plan));
    let stands = (&moved["plan"]["state"], &moved["plan"]["external_reference"], &moved["plan"]["offered_by"]);
    assert_eq!(stands, (&json!("in_other_system"), &json!("Lifecare 124"), &json!("Karin Holmlund")));
    let after = report(&mut desk, "2026-Q4");
    let total = |id: &str, field: &str| measure(&after, id)["total"][field].clone();
    assert_eq!((total("M23", "n"), total("M24", "denominator"), total("M25", "n")), (json!(1), json!(1), json!(1)));
    assert_eq!(
        (total("M26", "n"), total("M26", "waiting"), total("M26", "median_days")),
        (json!(1), json!(0), json!(7.0))
    );
    desk.ok("undo", json!({ "act": null }));
    assert_eq!(desk.ok("plans_of", json!({ "case": case }))[0]["plan"]["state"], "accepted");
}

#[test]
fn what_is_known_elsewhere_is_added_later_and_a_plan_not_offered_here_stays_uncounted_as_an_offer() {
    let mut desk = desk();
    let case = desk.alva()["case"]["id"].clone();
    let plan = offer(&mut desk, &case);
    let mut known = json!({ "plan": plan, "reference": "Lifecare 124" });
    assert_eq!(desk.code("keep_plan_elsewhere", known.clone()), "plan_follow_up_missing");
    known["no_follow_up_reason"] = json!("Bestäms på mötet där");
    desk.ok("keep_plan_elsewhere", known);
    let early = report(&mut desk, "2026-Q4");
    assert_eq!(measure(&early, "M25")["total"]["n"], 0, "nobody knows yet that it was established");
    assert_eq!(measure(&early, "M26")["total"]["waiting"], 0, "and nobody here can say that it waits");
    let told = desk.ok("keep_plan_elsewhere", elsewhere(&plan));
    assert_eq!(
        (&told["plan"]["established_on"], &told["plan"]["no_follow_up_reason"]),
        (&json!("2026-10-09"), &json!(""))
    );
    assert_eq!(measure(&report(&mut desk, "2026-Q4"), "M25")["total"]["n"], 1);
    desk.ok("close_plan", json!({ "plan": plan, "closed_on": "2026-10-13", "reason": "moved" }));
    let mut registered = json!({ "case": case, "established_on": "2026-10-05", "reference": "Lifecare 9" });
    assert_eq!(desk.code("register_external_plan", registered.clone()), "plan_follow_up_missing");
    registered["no_follow_up_reason"] = json!("Sköts helt där");
    let other = desk.ok("register_external_plan", registered)["plan"]["id"].clone();
    assert_eq!(measure(&report(&mut desk, "2026-Q4"), "M23")["total"]["n"], 1);
    let blank = json!({ "plan": other, "reference": "Lifecare 9", "follow_up_on": "2026-12-01" });
    assert_eq!(desk.code("keep_plan_elsewhere", blank), "input");
    let events = desk.ok("open_case", json!({ "case": case }))["events"].clone();
    let offers = events.as_array().unwrap().iter().filter(|event| event["kind"] == "plan_offered").count();
    assert_eq!(offers, 1, "what was only registered was not offered here");
}

#[test]
fn a_plan_that_goes_on_elsewhere_still_comes_up_on_the_agenda() {
    let mut desk = team();
    let alva = child_with_consent(&mut desk, "Alva", "Nyberg");
    let plan = offer(&mut desk, &alva["case"]["id"]);
    desk.ok("keep_plan_elsewhere", elsewhere(&plan));
    let view = planned(&mut desk, "2026-10-14");
    let item = item_of(&view, &alva);
    let line = view["agenda"].as_array().unwrap().iter().find(|line| line["item"] == item).unwrap();
    let due = json!({ "kind": "plan_follow_up", "plan": "sip", "on": "2026-10-16" });
    assert!(line["reasons"].as_array().unwrap().contains(&due), "{} in {}", line["reasons"], id(&view));
}

#[test]
fn a_sip_that_can_end_comes_up_on_the_agenda_and_the_start_page_until_somebody_ends_it() {
    let mut desk = team();
    let alva = child_with_consent(&mut desk, "Alva", "Nyberg");
    let case = &alva["case"]["id"];
    let registered = json!({ "case": case, "established_on": "2026-10-01", "reference": "Lifecare 9", "follow_up_on": "2026-10-13" });
    let plan = desk.ok("register_external_plan", registered)["plan"]["id"].clone();
    let held = json!({ "plan": plan, "held_on": "2026-10-13", "summary": "Går bra.", "outcome": "can_end", "no_next_reason": "Avslutas" });
    desk.ok("follow_up_plan", held);
    let comes_up = |desk: &mut TestDesk, on: &str| {
        let view = planned(desk, on);
        let item = item_of(&view, &alva);
        let line = view["agenda"].as_array().unwrap().iter().find(|line| line["item"] == item).unwrap();
        let on_agenda =
            line["reasons"].as_array().unwrap().contains(&json!({ "kind": "plan_to_end", "since": "2026-10-13" }));
        let today = desk.ok("today", json!({}));
        (on_agenda, today["needs"].as_array().unwrap().iter().any(|need| need["kind"] == "plan_to_end"))
    };
    assert_eq!(comes_up(&mut desk, "2026-10-14"), (true, true));
    desk.ok("close_plan", json!({ "plan": plan, "closed_on": "2026-10-13", "reason": "goals_met" }));
    assert_eq!(comes_up(&mut desk, "2026-11-11"), (false, false));
}

#[test]
fn a_plan_can_end_before_it_stands_with_its_reason_and_a_new_one_can_be_offered() {
    let mut desk = desk();
    let (case, plan) = accepted(&mut desk);
    let no = json!({ "plan": plan, "accepted": false, "answered_on": "2026-10-13", "reason": "Vill inte." });
    assert_eq!(desk.code("answer_plan", no), "plan_step", "a yes stays what was answered");
    let close = |on: &str| json!({ "plan": plan, "closed_on": on, "reason": "family_declined" });
    assert_eq!(desk.code("close_plan", close("2026-10-12")), "input", "not before the yes");
    let closed = desk.ok("close_plan", close("2026-10-13"));
    assert_eq!((&closed["plan"]["state"], &closed["steps"]), (&json!("closed"), &json!([])));
    let report = report(&mut desk, "2026-Q4");
    let total = |id: &str, field: &str| measure(&report, id)["total"][field].clone();
    assert_eq!((total("M24", "numerator"), total("M24", "denominator")), (json!(0), json!(1)));
    assert_eq!((total("M25", "n"), total("M26", "waiting"), total("M28", "n")), (json!(0), json!(0), json!(1)));
    let events = desk.ok("open_case", json!({ "case": case }))["events"].clone();
    let ended = events.as_array().unwrap().iter().find(|event| event["kind"] == "plan_closed").unwrap();
    assert_eq!(ended["text"], "sip family_declined");
    offer(&mut desk, &case);
}

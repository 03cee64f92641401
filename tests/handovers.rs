//! Handovers: the baton is never dropped, and no path ends without an answer.

use crate::desk::{TestDesk, desk};
use proptest::prelude::*;
use samlat::domain::handovers::{HandoverState, HandoverStep};
use serde_json::{Value, json};

fn offered(desk: &mut TestDesk) -> (Value, Value, Value) {
    let view = desk.alva();
    let case = view["case"]["id"].clone();
    let jonas = desk.person("Jonas Wikberg", "psykolog", "Barn- och ungdomspsykiatrin (BUP)");
    let unit = desk.unit("Barn- och ungdomspsykiatrin (BUP)");
    desk.consent(&view["child"]["id"], std::slice::from_ref(&unit));
    let handover = desk.ok(
        "offer_handover",
        json!({ "case": case, "kind": "specialist", "to_unit": unit, "question": "Vi ber BUP ta vid med utredningen.",
            "information": ["Namn och personnummer", "Skolnärvaro augusti och september"], "ground": "consent", "offered_on": "2026-10-13" }),
    );
    (case, handover["handover"]["id"].clone(), jonas)
}

/// Whoever has put in a case and named nobody is told what to do.
#[test]
fn what_nobody_holds_cannot_be_handed_over() {
    let mut desk = desk();
    let case = crate::measures::case(&mut desk, "Alva", "2016-08-01", "F", "2026-07-01", "2026-07-11");
    let unit = desk.unit("Skolan");
    let offer = json!({ "case": case, "kind": "responsibility", "to_unit": unit, "question": "Vi ber er ta vid.",
        "information": [], "ground": "requested_by_board", "offered_on": "2026-10-13" });
    assert_eq!(desk.code("offer_handover", offer), "handover_no_holder");
}

fn step(handover: &Value, name: &str, receiver: &Value) -> Value {
    json!({ "handover": handover, "step": name, "happened_on": "2026-10-13", "said_by": "Jonas Wikberg", "text": "Ett svar.", "reason": "other", "receiver": receiver })
}

#[test]
fn a_case_is_not_ended_while_somebody_owes_an_answer() {
    let mut desk = desk();
    let (case, handover, jonas) = offered(&mut desk);
    let end = json!({ "case": case, "closed_on": "2026-10-13", "reason": "goal_reached" });
    assert_eq!(desk.code("close_case", end.clone()), "case_handover_open");
    desk.ok("step_handover", step(&handover, "accept", &jonas));
    assert_eq!(desk.code("close_case", end.clone()), "case_handover_open", "taken over, and not answered back");
    desk.ok("step_handover", step(&handover, "answer_back", &jonas));
    desk.ok("step_handover", step(&handover, "close", &jonas));
    desk.ok("close_case", end);
}

#[test]
fn the_sender_holds_the_baton_until_the_receiver_accepts() {
    let mut desk = desk();
    let (case, handover, jonas) = offered(&mut desk);
    assert_eq!(desk.ok("open_case", json!({ "case": case }))["holder"]["name"], "Karin Holmlund");
    assert_eq!(desk.code("step_handover", step(&handover, "close", &Value::Null)), "handover_unanswered");
    assert_eq!(desk.code("step_handover", step(&handover, "accept", &Value::Null)), "input", "somebody must take it");
    let accepted = desk.ok("step_handover", step(&handover, "accept", &jonas));
    assert_eq!(accepted["holder"]["name"], "Jonas Wikberg");
    assert_eq!(desk.code("step_handover", step(&handover, "close", &Value::Null)), "handover_unanswered");
    desk.ok("step_handover", step(&handover, "answer_back", &Value::Null));
    assert_eq!(desk.ok("step_handover", step(&handover, "close", &Value::Null))["handover"]["state"], "closed");
}

#[test]
fn a_return_moves_the_baton_back_and_counts_as_a_bounce() {
    let mut desk = desk();
    let (case, handover, jonas) = offered(&mut desk);
    desk.ok("step_handover", step(&handover, "accept", &jonas));
    let returned = desk.ok("step_handover", step(&handover, "return", &Value::Null));
    assert_eq!((returned["holder"]["name"].as_str(), returned["bounces"].as_u64()), (Some("Karin Holmlund"), Some(1)));
    assert_eq!(desk.ok("undo", json!({ "act": null }))["op"], "step_handover");
    assert_eq!(desk.ok("open_case", json!({ "case": case }))["holder"]["name"], "Jonas Wikberg");
}

#[test]
fn nothing_goes_along_to_a_unit_the_consent_does_not_cover() {
    let mut desk = desk();
    let case = desk.alva()["case"]["id"].clone();
    let unit = desk.unit("Barn- och ungdomspsykiatrin (BUP)");
    let mut offer = json!({ "case": case, "kind": "specialist", "to_unit": unit, "question": "Ta vid.", "information": ["Namn"], "ground": "consent", "offered_on": "2026-10-13" });
    assert_eq!(desk.code("offer_handover", offer.clone()), "consent_missing");
    offer["ground"] = json!("requested_by_board");
    assert_eq!(desk.code("offer_handover", offer), "ok");
}

#[test]
fn two_bounces_are_bollas_and_no_day_is_without_a_holder() {
    let mut desk = desk();
    let (case, handover, jonas) = offered(&mut desk);
    desk.ok("step_handover", step(&handover, "decline", &Value::Null));
    let unit = desk.unit("Barn- och ungdomspsykiatrin (BUP)");
    let again = json!({ "case": case, "kind": "specialist", "to_unit": unit, "question": "En gång till.", "information": [], "ground": "consent", "offered_on": "2026-10-13" });
    let second = desk.ok("offer_handover", again)["handover"]["id"].clone();
    assert_eq!(desk.ok("handovers_of", json!({ "case": case }))[0]["bounced"], false);
    desk.ok("step_handover", step(&second, "accept", &jonas));
    desk.on("2026-10-20");
    let mut returned = step(&second, "return", &Value::Null);
    returned["happened_on"] = json!("2026-10-20");
    let view = desk.ok("step_handover", returned);
    assert_eq!((&view["bounced"], &view["gap_days"]), (&json!(true), &json!(0)));
}

#[test]
fn the_receiver_says_whether_it_helped_only_after_taking_over() {
    let mut desk = desk();
    let (_, handover, jonas) = offered(&mut desk);
    let rated = json!({ "handover": handover, "helped": "partly", "note": "Kartläggningen saknades." });
    assert_eq!(desk.code("rate_handover", rated.clone()), "handover_step");
    desk.ok("record_handover_talk", json!({ "handover": handover, "talk_on": "2026-10-13" }));
    desk.ok("step_handover", step(&handover, "accept", &jonas));
    let view = desk.ok("rate_handover", rated);
    assert_eq!((&view["handover"]["helped"], &view["handover"]["talk_on"]), (&json!("partly"), &json!("2026-10-13")));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10_000, ..ProptestConfig::default() })]
    #[test]
    fn ten_thousand_ways_never_close_without_an_answer_back(steps in prop::collection::vec(0usize..HandoverStep::ALL.len(), 1..20)) {
        let mut state = HandoverState::Offered;
        let mut taken = Vec::new();
        for step in steps.into_iter().map(|at| HandoverStep::ALL[at]) {
            if let Ok(next) = state.after(step) {
                prop_assert!(state.is_open(), "{:?} ended, and nothing follows", state);
                taken.push(step);
                state = next;
            }
        }
        let answered = taken.contains(&HandoverStep::AnswerBack) && taken.contains(&HandoverStep::Accept);
        prop_assert!(state != HandoverState::Closed || answered);
        let with_words = [HandoverStep::Decline, HandoverStep::Return, HandoverStep::Expire, HandoverStep::Close];
        prop_assert!(state.is_open() || taken.last().is_some_and(|last| with_words.contains(last)));
    }
}

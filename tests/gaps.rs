//! Needs that nobody could own, and what earlier help might have made unnecessary: codes, never a name.

use crate::{
    desk::TestDesk,
    teams::{alva_by_number, child_with_consent, open_at, team},
};
use serde_json::json;

#[test]
fn a_gap_has_its_kind_the_age_band_and_who_was_asked_also_for_a_child_without_a_name() {
    let mut desk = team();
    let alva = alva_by_number(&mut desk);
    let (meeting, item) = open_at(&mut desk, "2026-10-14", &alva);
    let case = alva["case"]["id"].clone();
    let (school, bup) = (desk.unit("Skolan"), desk.unit("Barn- och ungdomspsykiatrin (BUP)"));
    assert_eq!(
        desk.code("record_gap", json!({ "case": case, "item": item, "kind": "counselling", "asked": [] })),
        "input"
    );
    let view = desk
        .ok("record_gap", json!({ "case": case, "item": item, "kind": "counselling", "asked": [school, bup, school] }));
    let gap = &view["gaps"][0];
    assert_eq!((&gap["age_band"], &gap["meeting"]), (&json!("Y10T12"), &meeting));
    assert_eq!(gap["asked_names"], json!(["Skolan", "Barn- och ungdomspsykiatrin (BUP)"]));
    let minutes = desk.ok("meeting_minutes", json!({ "meeting": meeting }));
    assert_eq!(minutes["gaps"][0]["kind"], "counselling");
    assert!(!minutes.to_string().contains("Alva"));
    let closed = desk.ok("close_gap", json!({ "gap": gap["id"], "closed_on": "2026-10-14" }));
    assert_eq!(closed["gaps"][0]["closed_on"], "2026-10-14");
    desk.ok("undo", json!({}));
    assert_eq!(desk.ok("gaps_of_case", json!({ "case": case }))["gaps"][0]["closed_on"], json!(null));
}

#[test]
fn what_earlier_help_might_have_made_unnecessary_is_answered_at_intake_and_at_closing() {
    let mut desk = team();
    let case = child_with_consent(&mut desk, "Alva", "Nyberg")["case"]["id"].clone();
    let answer = |moment, answer| json!({ "case": case, "moment": moment, "answer": answer });
    desk.ok("answer_earlier_help", answer("intake", "unknown"));
    desk.ok("answer_earlier_help", answer("intake", "parenting"));
    let view = desk.ok("answer_earlier_help", answer("closing", "handover"));
    assert_eq!(
        view["earlier"],
        json!([
            { "moment": "intake", "answer": "parenting", "answered_on": "2026-10-13" },
            { "moment": "closing", "answer": "handover", "answered_on": "2026-10-13" },
        ])
    );
}

#[test]
fn it_is_asked_in_the_acts_that_begin_and_end_a_case_and_taken_back_with_them() {
    let mut desk = team();
    let case = child_with_consent(&mut desk, "Alva", "Nyberg")["case"]["id"].clone();
    let asked = |desk: &mut TestDesk| desk.ok("gaps_of_case", json!({ "case": case }))["earlier"].clone();
    let close = |absence| json!({ "case": case, "closed_on": "2026-10-13", "reason": "goal_reached", "earlier_help": "handover", "absence": absence });
    assert_eq!(desk.code("close_case", close(101)), "input");
    assert_eq!(asked(&mut desk), json!([]), "nothing is half done");
    desk.ok("close_case", close(12));
    assert_eq!(asked(&mut desk), json!([{ "moment": "closing", "answer": "handover", "answered_on": "2026-10-13" }]));
    let absences = desk.ok("absences_of_case", json!({ "case": case }))["absences"].clone();
    assert_eq!((&absences[0]["moment"], &absences[0]["percent"]), (&json!("closing"), &json!(12)));
    desk.ok("undo", json!({}));
    assert_eq!(asked(&mut desk), json!([]));
    desk.ok("close_case", close(12));
    let child = desk.ok("open_case", json!({ "case": case }))["child"]["id"].clone();
    let again = json!({
        "child": { "kind": "known", "child": child }, "source": "school", "intake_on": "2026-10-13", "earlier_help": "asking",
    });
    let again = desk.ok("register_case", again)["case"]["id"].clone();
    let view = desk.ok("gaps_of_case", json!({ "case": again }));
    assert_eq!(view["earlier"], json!([{ "moment": "intake", "answer": "asking", "answered_on": "2026-10-13" }]));
}

#[test]
fn the_answers_of_a_quarter_are_summed_with_those_that_were_not_given() {
    let mut desk = team();
    let mut cases = Vec::new();
    for (name, answer) in [("Alva", "parenting"), ("Hugo", "handover"), ("Liam", "parenting"), ("Saga", "")] {
        let case = child_with_consent(&mut desk, name, "Nyberg")["case"]["id"].clone();
        if !answer.is_empty() {
            desk.ok("answer_earlier_help", json!({ "case": case, "moment": "intake", "answer": answer }));
        }
        cases.push(case);
    }
    for (case, answer) in [(&cases[0], json!("coordination")), (&cases[1], json!(null))] {
        let close =
            json!({ "case": case, "closed_on": "2026-10-13", "reason": "goal_reached", "earlier_help": answer });
        desk.ok("close_case", close);
    }
    let recap = desk.ok("quarter_recap", json!({ "quarter": "2026-Q4" }));
    assert_eq!(
        recap["earlier_help"],
        json!([
            { "moment": "intake", "cases": 4, "not_answered": 1, "answers": [{ "answer": "parenting", "cases": 2 }, { "answer": "handover", "cases": 1 }] },
            { "moment": "closing", "cases": 2, "not_answered": 1, "answers": [{ "answer": "coordination", "cases": 1 }] },
        ])
    );
    let alva = desk.ok("open_case", json!({ "case": cases[0] }))["child"]["id"].clone();
    desk.ok("protect_identity", json!({ "child": alva, "protection": "marked", "alias": "Stjärnan" }));
    let recap = desk.ok("quarter_recap", json!({ "quarter": "2026-Q4" }));
    let (intake, closing) = (&recap["earlier_help"][0], &recap["earlier_help"][1]);
    assert_eq!((&intake["cases"], &intake["not_answered"]), (&json!(4), &json!(2)), "in the total and nowhere below");
    assert_eq!((&closing["cases"], &closing["answers"]), (&json!(2), &json!([])));
    let before = desk.ok("quarter_recap", json!({ "quarter": "2026-Q3" }));
    assert_eq!((&before["earlier_help"][0]["cases"], &before["earlier_help"][1]["answers"]), (&json!(0), &json!([])));
}

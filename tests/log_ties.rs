//! Whose a look is: a line about a child, or about what was that child's when it was looked at, stands in the child's extract.

use crate::{
    desk::{TestDesk, desk},
    teams::{child_with_consent, id, item_of, open_at, plan, team},
};
use samlat::ops::{Call, OPS, Op};
use serde_json::{Value, json};

/// How many lines of the child's extract say so.
fn said(desk: &mut TestDesk, case: &Value, what: &str) -> usize {
    let extract = desk.ok("log_extract", json!({ "child": case["child"]["id"] }));
    let lines = extract["lines"].as_array().unwrap();
    assert!(lines.iter().all(|line| line["reason"] == ""), "ids are for no reader: {lines:?}");
    lines.iter().filter(|line| line["what"] == what).count()
}

#[test]
fn a_look_at_a_meeting_stays_the_childs_when_what_brought_it_there_is_taken_back() {
    let mut desk = team();
    let alva = child_with_consent(&mut desk, "Alva", "Nyberg");
    let meeting = id(&plan(&mut desk, "2026-10-20"));
    let hugo = child_with_consent(&mut desk, "Hugo", "Mo");
    let looks = |desk: &mut TestDesk| [&alva, &hugo].map(|case| said(desk, case, "Läste mötet"));
    desk.ok("add_agenda_item", json!({ "meeting": meeting, "case": hugo["case"]["id"] }));
    desk.ok("meeting", json!({ "meeting": meeting }));
    assert_eq!(looks(&mut desk), [1, 1]);
    for step in ["undo", "redo", "undo"] {
        assert_eq!(desk.ok(step, json!({ "act": null }))["op"], "add_agenda_item");
        assert_eq!(looks(&mut desk), [1, 1], "{step}");
    }
    let planned = plan(&mut desk, "2026-10-27");
    let (other, _) = (id(&planned), [&alva, &hugo].map(|case| item_of(&planned, case)));
    desk.ok("meeting", json!({ "meeting": other }));
    assert_eq!(desk.ok("undo", json!({ "act": null }))["op"], "plan_meeting");
    assert_eq!(desk.code("meeting", json!({ "meeting": other })), "not_found");
    assert_eq!(looks(&mut desk), [2, 2]);
    assert_eq!(desk.ok("check_log", json!({}))["wrong"], Value::Null);
}

#[test]
fn a_look_at_a_case_stays_the_childs_when_the_case_is_taken_back() {
    let mut desk = desk();
    let alva = desk.alva();
    let closing = json!({ "case": alva["case"]["id"], "closed_on": "2026-10-13", "reason": "goal_reached" });
    desk.ok("close_case", closing);
    let again = json!({ "child": { "kind": "known", "child": alva["child"]["id"] }, "source": "school", "intake_on": "2026-10-13" });
    let again = desk.ok("register_case", again)["case"]["id"].clone();
    desk.ok("open_case", json!({ "case": again }));
    let planned = plan(&mut desk, "2026-10-20");
    item_of(&planned, &json!({ "case": { "id": again } }));
    desk.ok("meeting", json!({ "meeting": id(&planned) }));
    for op in ["plan_meeting", "register_case"] {
        assert_eq!(desk.ok("undo", json!({ "act": null }))["op"], op);
    }
    assert_eq!(desk.code("open_case", json!({ "case": again })), "not_found");
    for what in ["Läste ärendet", "Läste mötet"] {
        assert_eq!(said(&mut desk, &alva, what), 1, "{what}");
    }
}

#[test]
fn a_paper_about_a_plan_stays_the_childs_when_the_plan_is_taken_back() {
    let mut desk = desk();
    let alva = desk.alva();
    let offer = json!({ "case": alva["case"]["id"], "offered_on": "2026-10-13", "offered_by": "Karin Holmlund" });
    let plan: uuid::Uuid = desk.ok("offer_plan", offer)["plan"]["id"].as_str().unwrap().parse().unwrap();
    desk.desk.printing("sip_paper", Some(plan), desk.now).unwrap();
    assert_eq!(said(&mut desk, &alva, "Skrev ut en SIP"), 1);
    assert_eq!(desk.ok("undo", json!({ "act": null }))["op"], "offer_plan");
    assert_eq!(said(&mut desk, &alva, "Skrev ut en SIP"), 1);
    assert_eq!(said(&mut desk, &alva, "Ångrade"), 1);
}

#[test]
fn what_is_answered_about_a_child_that_was_asked_for_stands_in_its_extract() {
    let mut desk = team();
    let alva = child_with_consent(&mut desk, "Alva", "Nyberg");
    let (case, child) = (alva["case"]["id"].clone(), alva["child"]["id"].clone());
    let (meeting, item) = open_at(&mut desk, "2026-10-14", &alva);
    let asked = [("case", &case), ("child", &child), ("item", &item), ("meeting", &meeting)];
    let lines =
        |desk: &mut TestDesk| desk.ok("log_extract", json!({ "child": child }))["lines"].as_array().unwrap().len();
    // What hands the laptop over answers nothing, and lets nothing else be asked.
    let reads = |op: &&Op| matches!(op.call, Call::Open(_)) && !op.undo && !op.name.starts_with("start_");
    let mut told = Vec::new();
    for op in OPS.iter().filter(reads) {
        for (name, id) in asked {
            let before = lines(&mut desk);
            let Ok(answer) = desk.call(op.name, json!({ name: id })) else { continue };
            if answer.to_string().contains("Alva") {
                // Each extract leaves a line of its own.
                assert!(
                    lines(&mut desk) >= before + 2,
                    "{} tells of the child by its {name} and left no line of it",
                    op.name
                );
                told.push(op.name);
            }
        }
    }
    for read in ["open_case", "consents_of", "meeting", "case_in_meeting", "register_extract"] {
        assert!(told.contains(&read), "{read} was tried: {told:?}");
    }
}

//! Whose a look is: a line about a child, or about what was that child's when it was looked at, stands in the child's extract.

use crate::{
    desk::{ALVA, TestDesk, desk},
    teams::{child_with_consent, id, item_of, open_at, plan, team},
};
use data_encoding::BASE64;
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
fn a_search_that_finds_one_child_is_a_look_at_it() {
    let mut desk = team();
    let [alva, asta] = ["Alva", "Asta"].map(|first| child_with_consent(&mut desk, first, "Nyberg"));
    for (query, looks) in [("Alva", [1, 0]), ("Nyberg", [1, 0]), ("Oskar", [1, 0]), ("Asta", [1, 1])] {
        desk.ok("search_children", json!({ "query": query }));
        assert_eq!([&alva, &asta].map(|case| said(&mut desk, case, "Sökte efter ett barn")), looks, "{query}");
    }
    for (last, looks) in [("Nyberg", 1), ("Mo", 1)] {
        let typed = json!({ "first_name": "Alva", "last_name": last, "number": "", "birth_on": null });
        desk.ok("possible_duplicates", typed);
        assert_eq!(said(&mut desk, &alva, "Letade efter dubbletter"), looks, "{last}");
    }
}

#[test]
fn a_list_with_one_child_in_it_is_a_look_at_that_child() {
    let mut desk = team();
    let alva = child_with_consent(&mut desk, "Alva", "Nyberg");
    let unit = desk.unit("Skolan");
    let action = json!({ "case": alva["case"]["id"], "unit": unit, "what": "Ring hem", "due_on": "2026-10-20" });
    desk.ok("add_action", action);
    let closed = json!({ "closed": true });
    let lists = [
        ("list_cases", json!({}), "Läste listan över barn"),
        ("first_cases", json!({}), "Läste början av listan över barn"),
        ("list_actions", json!({ "unit": unit }), "Läste listan över insatser"),
        ("measure_cases", json!({ "measure": "M01", "quarter": "2026-Q4" }), "Läste vilka barn ett mått gäller"),
    ];
    for (op, input, what) in &lists {
        desk.ok(op, input.clone());
        assert_eq!(said(&mut desk, &alva, what), 1, "{op}");
    }
    desk.ok("list_cases", closed.clone());
    assert_eq!(said(&mut desk, &alva, lists[0].2), 1, "it is not in the list of those that are closed");
    let hugo = child_with_consent(&mut desk, "Hugo", "Mo");
    for (op, input, what) in lists.iter().filter(|(op, ..)| *op != "list_actions") {
        desk.ok(op, input.clone());
        assert_eq!([&alva, &hugo].map(|case| said(&mut desk, case, what)), [1, 0], "{op} of two");
    }
    let closing = json!({ "case": hugo["case"]["id"], "closed_on": "2026-10-13", "reason": "goal_reached" });
    desk.ok("close_case", closing);
    desk.ok("list_cases", closed);
    assert_eq!([&alva, &hugo].map(|case| said(&mut desk, case, lists[0].2)), [1, 1], "the only one that is closed");
}

#[test]
fn what_is_written_at_the_familys_own_meeting_stands_in_the_childs_extract() {
    let mut desk = team();
    let [alva, hugo] = ["Alva", "Hugo"].map(|first| child_with_consent(&mut desk, first, "Nyberg"));
    let family = json!({ "kind": "family", "held_on": "2026-10-14", "starts": "9.00", "minutes": 60, "place": "Ängsrummet", "cases": [alva["case"]["id"]] });
    let planned = desk.ok("plan_meeting", family);
    let meeting = id(&planned);
    desk.on("2026-10-14");
    desk.ok("start_meeting", json!({ "meeting": meeting, "everyone_came": true }));
    let item =
        planned["agenda"].as_array().unwrap().iter().find(|line| line["child"].is_null()).unwrap()["item"].clone();
    desk.ok("save_item_note", json!({ "item": item, "note": "Mamma ringer skolan." }));
    let promised = json!({ "meeting": meeting, "what": "Ring mamma", "who": "Karin", "due_on": "2026-10-20" });
    let action = desk.ok("add_team_action", promised)["decided"][0]["id"].clone();
    desk.ok("settle_team_action", json!({ "meeting": meeting, "action": action, "state": "done" }));
    desk.ok("remove_team_action", json!({ "action": action }));
    for what in [
        "Skrev en anteckning på mötet",
        "Lade till en åtgärd för teamet",
        "Ändrade en åtgärd för teamet",
        "Tog bort en åtgärd för teamet",
    ] {
        assert_eq!([&alva, &hugo].map(|case| said(&mut desk, case, what)), [1, 0], "{what}");
    }
}

#[test]
fn the_list_a_child_came_in_with_and_the_row_that_was_put_right_stand_in_its_extract() {
    let mut desk = desk();
    let list = format!("Namn;Personnr;Inkom\nAlva Nyberg;{ALVA};2026-09-01\nMaja Berg;;2026-02-30\n");
    let content = json!({ "file_name": "lista.csv", "media_type": "", "base64": BASE64.encode(list.as_bytes()) });
    desk.ok("import_list", json!({ "content": content }));
    let row = desk.ok("waiting_rows", json!({}))[0]["id"].clone();
    let maja = desk.ok("fix_row", json!({ "id": row, "cells": { "C3": "2026-09-02" } }))["case"].clone();
    let maja = desk.ok("open_case", json!({ "case": maja }));
    let alva = desk.ok("search_children", json!({ "query": "Alva" }))[0]["case"].clone();
    let alva = desk.ok("open_case", json!({ "case": alva }));
    for (what, lines) in [("Läste in en lista", [1, 1]), ("Rättade en rad från listan", [0, 1])] {
        assert_eq!([&alva, &maja].map(|case| said(&mut desk, case, what)), lines, "{what}");
    }
    assert_eq!(desk.ok("undo", json!({ "act": null }))["op"], "fix_row");
    assert_eq!(desk.ok("waiting_rows", json!({}))[0]["id"], row);
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

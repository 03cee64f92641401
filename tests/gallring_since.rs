//! What is written about a child between the list and the erasure keeps it: nobody who decided knew of it. The log says so, whatever was written and whatever the clock said.

use crate::{
    access::{switch, user},
    desk::{PASSPHRASE, TestDesk},
    gallring::closed,
    teams::{child_with_consent, id, plan, team},
    tidy::in_folder,
};
use serde_json::{Value, json};

const READER: &str = "vass 38 kajplats älv norrsken";

/// A closed case, the last entry of it long ago.
fn due(desk: &mut TestDesk, name: &str) -> Value {
    closed(desk, name, Some("2010-04-24"), "2020-03-01")
}

/// A list of what is due that a reader has approved.
fn approved(desk: &mut TestDesk) -> Value {
    user(desk, "Rut Granskare", "reader", "Skolan", READER);
    desk.in_use_until("2026-10-13");
    let list = desk.ok("propose_gallring", json!({}));
    switch(desk, READER);
    desk.ok("decide_gallring", json!({ "list": list["id"], "keep": [], "reason": "Tiden är ute." }));
    switch(desk, PASSPHRASE);
    list
}

/// Which of these cases were erased.
fn erased(desk: &mut TestDesk, list: &Value, cases: &[&Value]) -> Vec<bool> {
    let done = desk.ok("carry_out_gallring", json!({ "list": list["id"] }));
    let lines = done["lines"].as_array().unwrap();
    let line = |case: &&Value| lines.iter().find(|line| line["case"] == case["case"]["id"]).unwrap();
    cases.iter().map(|case| line(case)["erase"] == true).collect()
}

fn says_hello(desk: &mut TestDesk, case: &Value) {
    let voice = json!({ "case": case["case"]["id"], "heard_on": "2019-06-10", "form": "talk_alone", "words": "Hej.", "asked_by": "Karin" });
    desk.ok("record_child_voice", voice);
}

#[test]
fn what_was_there_and_is_changed_or_taken_back_counts_and_who_may_see_it_does_not() {
    let mut desk = team();
    let kalle = desk.person("Kalle Ek", "kurator", "Skolan");
    let [bosse, cleo, doris, looked_at] = ["Bosse", "Cleo", "Doris", "Eva"].map(|name| due(&mut desk, name));
    says_hello(&mut desk, &doris);
    let list = approved(&mut desk);
    desk.ok("undo", json!({ "act": null }));
    let child = &bosse["child"];
    let corrected = json!({ "name": "Berit Papegoja", "relation": "mamma" });
    desk.ok(
        "change_guardian",
        json!({ "child": child["id"], "id": child["guardians"][0]["id"], "guardian": corrected }),
    );
    // By a clock that was set back it would be older than the list.
    desk.on("2026-10-12");
    says_hello(&mut desk, &cleo);
    desk.on("2026-10-13");
    desk.ok("mark_conflict", json!({ "child": looked_at["child"]["id"], "professional": kalle }));
    desk.ok("register_extract", json!({ "child": looked_at["child"]["id"] }));
    assert_eq!(erased(&mut desk, &list, &[&bosse, &cleo, &doris, &looked_at]), [false, false, false, true]);
}

#[test]
fn so_does_what_is_changed_in_a_meeting_where_the_child_stood() {
    let mut desk = team();
    desk.on("2019-03-04");
    let alva = child_with_consent(&mut desk, "Alva", "Kanariefågel");
    desk.on("2019-03-05");
    let meeting = id(&plan(&mut desk, "2019-03-05"));
    desk.ok("start_meeting", json!({ "meeting": meeting, "everyone_came": true }));
    desk.on("2020-03-01");
    desk.ok("close_case", json!({ "case": alva["case"]["id"], "closed_on": "2020-03-01", "reason": "goal_reached" }));
    let bosse = due(&mut desk, "Bosse");
    let list = approved(&mut desk);
    let moved =
        json!({ "meeting": meeting, "held_on": "2019-03-05", "starts": "9.30", "minutes": 60, "place": "Björken" });
    desk.ok("change_meeting", moved);
    assert_eq!(erased(&mut desk, &list, &[&alva, &bosse]), [false, true]);
}

/// What can be taken back is known to have been written; of the others each is a child's or nobody's.
#[test]
fn an_op_that_writes_for_good_says_whether_it_writes_about_a_child() {
    const NO_CHILD_S: &str = "act_for add_user answer_consent answer_evaluation carry_out_gallring change_user decide_gallring draw_spot_check drop_row end_child_mode end_evaluation_round go_to_item
        let_open_protected open_in_emergency propose_gallring release_paper remove_user seal_quarter sign_quarter start_evaluation_round stop_printing withdraw_gallring";
    let named = std::fs::read_to_string("core/ops/gallring/since.rs").unwrap();
    let mut unsaid = Vec::new();
    for file in in_folder("core/ops", ".rs") {
        let code = std::fs::read_to_string(&file).unwrap();
        for line in code.lines().filter(|line| line.contains("write") && !line.contains(", None)")) {
            let Some((_, rest)) = line.split_once("Act::lasting(\"") else { continue };
            let op = rest.split('"').next().unwrap();
            if !NO_CHILD_S.split_whitespace().any(|known| known == op) && !named.contains(&format!("\"{op}\"")) {
                unsaid.push(format!("{file} {op}"));
            }
        }
    }
    assert!(unsaid.is_empty(), "add it to core/ops/gallring/since.rs, or here: {unsaid:?}");
}

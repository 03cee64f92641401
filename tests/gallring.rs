//! Gallring: proposed by rule, decided by a reader with a reason, erased without remnants; figures survive.

use crate::desk::{PASSPHRASE, TestDesk, desk};
use serde_json::{Value, json};

/// A closed case of a child born on a day, long ago.
fn closed(desk: &mut TestDesk, name: &str, birth: Option<&str>, closed_on: &str) -> Value {
    desk.on("2019-01-10");
    let case = desk.ok(
        "register_case",
        json!({ "child": { "kind": "new", "child": { "first_name": name, "last_name": "Kanariefågel", "birth_on": birth }, "guardians": [{ "name": format!("{name}s mamma Papegoja") }] },
            "signal_on": "2019-01-05", "signal_sector": "school", "source": "school", "intake_on": "2019-01-10", "worry": format!("{name} sover inte.") }),
    );
    let id = case["case"]["id"].clone();
    desk.ok("record_child_voice", json!({ "case": id, "heard_on": "2019-01-10", "form": "talk_alone", "words": format!("{name} säger hej."), "asked_by": "Karin" }));
    desk.on(closed_on);
    desk.ok("close_case", json!({ "case": id, "closed_on": closed_on, "reason": "goal_reached" }));
    case
}

fn verdicts(desk: &mut TestDesk) -> Vec<(String, String)> {
    let overview = desk.ok("gallring_overview", json!({}));
    let mut found: Vec<(String, String)> = overview["cases"]
        .as_array()
        .unwrap()
        .iter()
        .map(|case| (case["number"].as_str().unwrap().to_owned(), case["verdict"].as_str().unwrap().to_owned()))
        .collect();
    found.sort();
    found
}

#[test]
fn the_rule_sorts_closed_cases_and_names_nobody() {
    let mut desk = desk();
    closed(&mut desk, "Alva", Some("2010-04-25"), "2020-03-01");
    closed(&mut desk, "Bosse", Some("2010-04-24"), "2020-03-01");
    closed(&mut desk, "Cleo", None, "2020-03-01");
    closed(&mut desk, "Doris", Some("2010-04-24"), "2024-03-01");
    desk.on("2026-10-13");
    let verdicts: Vec<String> = verdicts(&mut desk).into_iter().map(|(_, verdict)| verdict).collect();
    assert_eq!(verdicts, ["kept_birth_day", "due", "by_hand_birth_unknown", "later"]);
    let overview = desk.ok("gallring_overview", json!({})).to_string();
    for name in ["Alva", "Kanariefågel", "Papegoja", "sover"] {
        assert!(!overview.contains(name), "{name}");
    }
}

#[test]
fn where_the_county_keeps_everything_nothing_is_proposed() {
    let mut desk = crate::desk::empty_desk();
    desk.on("2018-01-01");
    desk.ok(
        "create_vault",
        json!({ "municipality": "2260", "team": "Teamet i Ånge", "user": "Ingrid Vallmark", "passphrase": PASSPHRASE }),
    );
    closed(&mut desk, "Bosse", Some("2010-04-24"), "2020-03-01");
    desk.on("2026-10-13");
    assert_eq!(verdicts(&mut desk)[0].1, "kept_here");
    assert_eq!(desk.code("propose_gallring", json!({})), "gallring_nothing_due");
}

#[test]
fn a_later_entry_moves_the_day() {
    let mut desk = desk();
    let case = closed(&mut desk, "Bosse", Some("2010-04-24"), "2020-03-01");
    desk.on("2023-05-05");
    desk.ok(
        "record_concern_report",
        json!({ "case": case["case"]["id"], "made_on": "2023-05-05", "made_by": "Karin" }),
    );
    desk.on("2026-10-13");
    assert_eq!(verdicts(&mut desk)[0].1, "later");
}

//! What a page asks when it opens, in a store of ten years.

use super::{
    figure, middle_and_worst,
    office::{COST, Office, PASSPHRASE, moment},
    took,
};
use samlat::{
    demo::{DemoPlan, fill},
    ops::desks::LockedBy,
    vault::keys::stretch,
};
use serde_json::{Value, json};

const CASES: u32 = 5000;
const ROUNDS: usize = 40;
const PAGE: f64 = 100.0;
const UNLOCK: f64 = 150.0;

pub(crate) fn ten_years() {
    let mut office = Office::new("2016-10-13T08:00:00");
    let plan =
        DemoPlan { seed: 1, from: "2016-10-13".parse().unwrap(), to: "2026-10-13".parse().unwrap(), cases: CASES };
    let made = took(|| fill(&mut office.desk, &plan).unwrap());
    figure(
        &format!("sample data, {CASES} cases over ten years"),
        "minutes",
        &format!("{:.0} s", made / 1000.0),
        made < 300_000.0,
    );
    office.now = moment("2026-10-13T08:14:00");
    unlock(&mut office);
    let open = office.ok("list_cases", json!({}));
    let open = open.as_array().unwrap();
    eprintln!("{} cases are open", open.len());
    // The case with the longest history, and the next meeting with its first child shown by name.
    let case =
        open.iter().max_by_key(|case| case["intake_on"].as_str().map(std::cmp::Reverse)).unwrap()["case"].clone();
    let meeting = office.ok("list_meetings", json!({}))[0]["meeting"]["id"].clone();
    let agenda = office.ok("meeting", json!({ "meeting": meeting }))["agenda"].clone();
    let item =
        agenda.as_array().unwrap().iter().find(|line| line["child"]["shown"] == "in_full").unwrap()["item"].clone();
    let over = office.ok("list_meetings", json!({ "over": true }))[0]["meeting"]["id"].clone();
    let child = office.ok("open_case", json!({ "case": case }))["child"]["id"].clone();
    let asked: [(&str, Value); 21] = [
        ("today", json!({})),
        ("first_cases", json!({})),
        ("list_cases", json!({})),
        ("list_cases", json!({ "closed": true })),
        ("open_case", json!({ "case": case })),
        ("consents_of", json!({ "child": child })),
        ("actions_of_case", json!({ "case": case })),
        ("voices_of_case", json!({ "case": case })),
        ("plans_of", json!({ "case": case })),
        ("handovers_of", json!({ "case": case })),
        ("list_transitions", json!({})),
        ("list_actions", json!({})),
        ("list_meetings", json!({})),
        ("list_meetings", json!({ "over": true })),
        ("meeting", json!({ "meeting": meeting })),
        ("case_in_meeting", json!({ "item": item })),
        ("meeting_minutes", json!({ "meeting": over })),
        ("measures_report", json!({ "quarter": "2026-Q3" })),
        ("measure_cases", json!({ "measure": "M02", "quarter": "2026-Q3" })),
        ("quarter_state", json!({ "quarter": "2026-Q3" })),
        ("waiting_rows", json!({})),
    ];
    for (op, input) in asked {
        let times = (0..ROUNDS).map(|_| took(|| drop(office.ok(op, input.clone()).to_string()))).collect();
        let (middle, worst) = middle_and_worst(times);
        let with = if input.get("closed").is_some() || input.get("over").is_some() { " (past)" } else { "" };
        figure(
            &format!("`{op}`{with}"),
            "< 100 ms",
            &format!("median {middle:.1} ms, p99 {worst:.1} ms"),
            middle < PAGE,
        );
    }
}

/// Unlocking, less what the key derivation costs on purpose.
fn unlock(office: &mut Office) {
    let (mut unlocks, mut keys) = (Vec::new(), Vec::new());
    for _ in 0..7 {
        let now = office.now;
        office.desk.lock(LockedBy::Hand, now).unwrap();
        unlocks.push(took(|| drop(office.ok("unlock", json!({ "passphrase": PASSPHRASE })))));
        keys.push(took(|| drop(stretch(PASSPHRASE, &[7; 16], COST).unwrap())));
    }
    let ((unlock, _), (key, _)) = (middle_and_worst(unlocks), middle_and_worst(keys));
    let rest = unlock - key;
    figure(
        "unlock, less the key derivation",
        "< 150 ms",
        &format!("median {rest:.0} ms (of {unlock:.0} ms)"),
        rest < UNLOCK,
    );
}

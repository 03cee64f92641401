//! A quarter told back to the team: only what is sure is called a change, and nothing about one child is in it.

use crate::desk::desk;
use crate::measures::{case, measure, report};
use serde_json::{Value, json};

fn change<'a>(recap: &'a Value, list: &str, id: &str) -> Option<&'a Value> {
    recap[list].as_array().unwrap().iter().find(|change| change["id"] == id)
}

#[test]
fn a_change_is_told_only_when_it_is_sure_and_becomes_one_question() {
    let mut desk = desk();
    for number in 0..24 {
        let (month, day) = (1 + number % 6, 1 + number);
        let on = format!("2026-{month:02}-{day:02}");
        case(&mut desk, &format!("Sen{number}"), "2012-01-01", "F", &on, &on);
    }
    for number in 0..12 {
        let on = format!("2026-08-{:02}", 1 + number);
        case(&mut desk, &format!("Tidig{number}"), "2018-01-01", "M", &on, &on);
    }
    let recap = desk.ok("quarter_recap", json!({ "quarter": "2026-Q3" }));
    let early = change(&recap, "changed", "M05").expect("twelve of twelve against none of twenty-four");
    assert_eq!((&early["now"], &early["before"]), (&json!("12 av 12"), &json!("0 av 24")));
    assert_eq!((&early["verdict"], &early["better"]), (&json!("more"), &json!(true)));
    assert!(change(&recap, "same", "M01").is_none(), "two quarters are no year to count against");
    assert!(recap["too_little"].as_array().unwrap().contains(&json!("Nya barn")));
    assert!(recap["suggested"]["question"].as_str().unwrap().contains("Nådda före tio års ålder"));
    assert!(!recap.to_string().contains("Tidig"), "no child");

    let before = desk.ok("quarter_recap", json!({ "quarter": "2026-Q2" }));
    assert_eq!(before["changed"], json!([]), "{before}");
    assert_eq!(before["suggested"], Value::Null, "nothing sure, nothing suggested");
}

#[test]
fn a_lead_time_counts_those_who_wait() {
    let mut desk = desk();
    for number in 0..8 {
        case(&mut desk, &format!("Barn{number}"), "2016-01-01", "F", "2026-07-01", "2026-07-02");
    }
    let counted = report(&mut desk, "2026-Q3");
    let waits = &measure(&counted, "M12")["waits"];
    assert_eq!((&waits["median_days"], &waits["waiting"]), (&Value::Null, &json!(8)), "nobody has met: not reached");
    assert_eq!(waits["longest_days"], 90);
    assert!(waits["sentence"].as_str().unwrap().contains("har hälften inte nått dit"));
    assert_eq!(measure(&counted, "M01")["waits"], Value::Null);
}

//! The publication ledger through the public ops: what is published is protected, kept, and held on to.

use crate::desk::{TestDesk, desk};
use serde_json::{Value, json};

/// What a file answer holds.
pub fn text(file: &Value) -> String {
    let file: samlat::ops::FileContent = serde_json::from_value(file.clone()).unwrap();
    String::from_utf8(file.bytes().unwrap()).unwrap()
}

pub const HIERARCHY: &str = r#"{ "columns": { "age": { "total": "_T" }, "sex": { "total": "_T" } } }"#;

fn table(children: u32) -> Value {
    let table = format!("age;sex;n\nY6T9;F;{children}\nY6T9;M;3\nY10T12;F;9\nY10T12;M;1\n");
    json!({ "subject": "2403;M01;2026-Q3", "table": table, "hierarchy": HIERARCHY, "method": "round", "base": 5 })
}

pub fn ledger(desk: &mut TestDesk) -> Vec<Value> {
    desk.ok("list_publications", json!({}))["lines"].as_array().unwrap().clone()
}

#[test]
fn an_empty_ledger_is_whole() {
    let mut desk = desk();
    assert!(ledger(&mut desk).is_empty());
    assert_eq!(desk.code("open_publication", json!({ "sequence": 1 })), "not_found");
}

#[test]
fn what_is_published_is_protected_and_kept_and_the_same_twice_is_one_line() {
    let mut desk = desk();
    let first = text(&desk.ok("publish_table", table(2)));
    for line in first.lines().skip(1) {
        let value: u32 = line.split(';').nth(2).unwrap().parse().unwrap();
        assert!(value == 0 || value >= 5, "{line}");
    }
    assert_eq!(text(&desk.ok("publish_table", table(2))), first);
    let lines = ledger(&mut desk);
    assert_eq!(lines.len(), 1);
    assert_eq!(
        (&lines[0]["holds"], &lines[0]["rows"], &lines[0]["method"]),
        (&json!(true), &json!(9), &json!("round"))
    );
    desk.ok("publish_table", table(3));
    let lines = ledger(&mut desk);
    assert_eq!(lines.len(), 2, "a revision is a line of its own");
    assert!(lines.iter().all(|line| line["holds"] == true));
    assert_eq!(text(&desk.ok("open_publication", json!({ "sequence": 1 }))), first, "what was shown can be seen again");
}

#[test]
fn a_table_that_cannot_be_read_is_not_published() {
    let mut desk = desk();
    let mut broken = table(2);
    broken["table"] = json!("age;sex;n\nY6T9;F;två\n");
    assert_eq!(desk.code("publish_table", broken), "protect_not_a_number");
    let mut hides = table(2);
    hides["method"] = json!("suppress");
    desk.ok("publish_table", hides);
    assert_eq!(desk.code("publish_table", table(2)), "protect_other_table", "the way to protect a subject stays");
    assert_eq!(ledger(&mut desk).len(), 1);
}

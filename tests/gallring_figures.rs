//! Figures of quarters whose cases are erased: they stand as they were, and nobody signs or hands out others; all other quarters go on being counted.

use crate::{
    access::{switch, user},
    desk::{PASSPHRASE, TestDesk, desk},
    gallring::closed,
};
use calamine::{Data, Reader, Xlsx};
use serde_json::{Value, json};
use std::io::Cursor;

const READER: &str = "vass 38 kajplats älv norrsken";

fn measures(desk: &mut TestDesk, quarter: &str) -> Value {
    desk.ok("measures_report", json!({ "quarter": quarter }))["measures"].clone()
}

/// A case of 2019 and the spring of 2020, closed, and a reader.
fn due() -> TestDesk {
    let mut desk = desk();
    closed(&mut desk, "Bosse", Some("2010-04-24"), "2020-03-01");
    user(&mut desk, "Rut Granskare", "reader", "Skolan", READER);
    desk.in_use_until("2026-10-13");
    desk
}

fn erase(desk: &mut TestDesk) {
    let list = desk.ok("propose_gallring", json!({}));
    switch(desk, READER);
    desk.ok("decide_gallring", json!({ "list": list["id"], "keep": [], "reason": "Tiden är ute." }));
    switch(desk, PASSPHRASE);
    desk.ok("carry_out_gallring", json!({ "list": list["id"] }));
}

fn registered_late(desk: &mut TestDesk, intake_on: &str) {
    let child = json!({ "kind": "new", "child": { "first_name": "Cleo", "last_name": "Mo", "birth_on": "2015-04-24" }, "guardians": [] });
    desk.ok("register_case", json!({ "child": child, "source": "school", "intake_on": intake_on }));
}

#[test]
fn a_quarter_that_counted_what_is_erased_is_not_signed_any_more_and_the_others_go_on() {
    let mut desk = due();
    let (then, last) = (measures(&mut desk, "2019-Q1"), measures(&mut desk, "2026-Q3"));
    erase(&mut desk);
    assert_eq!((measures(&mut desk, "2019-Q1"), measures(&mut desk, "2026-Q3")), (then, last.clone()));
    let mut waiting =
        |quarter: &str| desk.ok("measure_chart", json!({ "measure": "M11", "quarter": quarter }))["waiting"].clone();
    assert!(waiting("2019-Q1").is_null() && !waiting("2026-Q3").is_null(), "no curve of what is left");
    for op in ["sign_quarter", "public_quarter", "quarter_workbook"] {
        assert_eq!(desk.code(op, json!({ "quarter": "2019-Q1" })), "quarter_erased", "{op}");
        assert_ne!(desk.code(op, json!({ "quarter": "2026-Q3" })), "quarter_erased", "{op}");
    }
    registered_late(&mut desk, "2026-09-14");
    assert_ne!(measures(&mut desk, "2026-Q3"), last, "what is written late is counted");
}

#[test]
fn where_an_erased_quarter_is_looked_at_it_is_said_and_nothing_that_is_left_is_told_as_the_quarters() {
    let mut desk = due();
    let recap = desk.ok("quarter_recap", json!({ "quarter": "2019-Q1" }));
    assert_eq!((&recap["erased"], &recap["earlier_help"][0]["cases"]), (&json!(false), &json!(1)));
    erase(&mut desk);
    let state = desk.ok("quarter_state", json!({ "quarter": "2019-Q1" }));
    let checks = state["checks"].as_array().unwrap();
    assert_eq!((checks.len(), &checks[0]["name"], &checks[0]["level"]), (1, &json!("erased"), &json!("stop")));
    assert!(checks[0]["sentence"].as_str().unwrap().contains("kan inte längre skrivas under"), "{state}");
    assert_eq!((&state["state"], &state["rows"]), (&json!("open"), &json!([])));
    let after = desk.ok("quarter_recap", json!({ "quarter": "2019-Q1" }));
    assert_eq!((&after["erased"], &after["earlier_help"]), (&json!(true), &json!([])));
    assert_eq!(after["happened"], recap["happened"], "that is kept");
    for (quarter, erased) in [("2019-Q1", true), ("2020-Q3", false), ("2026-Q3", false)] {
        assert_eq!(desk.ok("measures_report", json!({ "quarter": quarter }))["erased"], erased, "{quarter}");
    }
    assert_eq!(desk.ok("quarter_recap", json!({ "quarter": "2026-Q3" }))["erased"], false);
}

/// Whether the workbook's column for the last four quarters says that cases are erased.
fn has_no_year(desk: &mut TestDesk, quarter: &str) -> bool {
    let file = desk.ok("quarter_workbook", json!({ "quarter": quarter }));
    let bytes = data_encoding::BASE64.decode(file["base64"].as_str().unwrap().as_bytes()).unwrap();
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let said = |cell: &Data| cell.to_string().contains("ärenden är gallrade");
    workbook.worksheets().iter().any(|(_, sheet)| sheet.used_cells().any(|(.., cell)| said(cell)))
}

#[test]
fn a_quarter_that_only_told_of_erased_ones_in_its_trend_goes_on_being_counted() {
    let mut desk = due();
    let then = measures(&mut desk, "2020-Q3");
    assert!(!has_no_year(&mut desk, "2020-Q3"));
    erase(&mut desk);
    assert_eq!(measures(&mut desk, "2020-Q3"), then, "the trend tells what it told");
    assert!(has_no_year(&mut desk, "2020-Q3"), "three of its four quarters are not all there");
    assert!(!has_no_year(&mut desk, "2026-Q3"));
    registered_late(&mut desk, "2020-08-20");
    assert_ne!(measures(&mut desk, "2020-Q3"), then, "what is put right is counted");
    let state = desk.ok("quarter_state", json!({ "quarter": "2020-Q3" }));
    assert!(!state["rows"].as_array().unwrap().is_empty());
    assert_ne!(desk.code("sign_quarter", json!({ "quarter": "2020-Q3" })), "quarter_erased");
}

#[test]
fn a_share_that_no_short_number_tells_is_the_same_to_the_last_bit_when_its_cases_are_erased() {
    let mut desk = desk();
    for number in 0..12 {
        let birth = if number == 0 { "2004-04-24" } else { "2010-04-24" };
        closed(&mut desk, &format!("Bosse{number}"), Some(birth), "2020-03-01");
    }
    user(&mut desk, "Rut Granskare", "reader", "Skolan", READER);
    desk.in_use_until("2026-10-13");
    let early =
        |measures: &Value| measures.as_array().unwrap().iter().find(|one| one["id"] == "M05").unwrap()["total"].clone();
    let then = measures(&mut desk, "2019-Q1");
    assert_eq!(early(&then)["value"], json!(1100.0 / 12.0), "eleven of twelve");
    erase(&mut desk);
    assert_eq!(desk.ok("measures_report", json!({ "quarter": "2019-Q1" }))["erased"], true);
    let now = measures(&mut desk, "2019-Q1");
    assert_eq!(early(&now), early(&then));
    assert!(now == then);
}

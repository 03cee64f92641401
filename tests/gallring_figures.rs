//! Figures of quarters whose cases are erased: they stand as they were, and nobody signs or hands out others; all other quarters go on being counted.

use crate::{
    access::{switch, user},
    desk::{PASSPHRASE, TestDesk, desk},
    gallring::closed,
};
use serde_json::{Value, json};

const READER: &str = "vass 38 kajplats älv norrsken";

fn measures(desk: &mut TestDesk, quarter: &str) -> Value {
    desk.ok("measures_report", json!({ "quarter": quarter }))["measures"].clone()
}

#[test]
fn a_quarter_that_counted_what_is_erased_is_not_signed_any_more_and_the_others_go_on() {
    let mut desk = desk();
    closed(&mut desk, "Bosse", Some("2010-04-24"), "2020-03-01");
    user(&mut desk, "Rut Granskare", "reader", "Skolan", READER);
    desk.on("2026-10-13");
    let (then, last) = (measures(&mut desk, "2019-Q1"), measures(&mut desk, "2026-Q3"));
    let list = desk.ok("propose_gallring", json!({}));
    switch(&mut desk, READER);
    desk.ok("decide_gallring", json!({ "list": list["id"], "keep": [], "reason": "Tiden är ute." }));
    switch(&mut desk, PASSPHRASE);
    desk.ok("carry_out_gallring", json!({ "list": list["id"] }));
    assert_eq!((measures(&mut desk, "2019-Q1"), measures(&mut desk, "2026-Q3")), (then, last.clone()));
    let mut waiting =
        |quarter: &str| desk.ok("measure_chart", json!({ "measure": "M11", "quarter": quarter }))["waiting"].clone();
    assert!(waiting("2019-Q1").is_null() && !waiting("2026-Q3").is_null(), "no curve of what is left");
    for op in ["sign_quarter", "public_quarter", "quarter_workbook"] {
        assert_eq!(desk.code(op, json!({ "quarter": "2019-Q1" })), "quarter_erased", "{op}");
        assert_ne!(desk.code(op, json!({ "quarter": "2026-Q3" })), "quarter_erased", "{op}");
    }
    let child = json!({ "kind": "new", "child": { "first_name": "Cleo", "last_name": "Mo", "birth_on": "2015-04-24" }, "guardians": [] });
    desk.ok("register_case", json!({ "child": child, "source": "school", "intake_on": "2026-09-14" }));
    assert_ne!(measures(&mut desk, "2026-Q3"), last, "what is written late is counted");
}

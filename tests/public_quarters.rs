//! A quarter as others may see it: no small number leaves, in no file and no row, and what was handed out once looks the same again.

use crate::desk::desk;
use crate::measures::case;
use serde_json::{Value, json};

fn text(file: &Value) -> String {
    let file: samlat::ops::FileContent = serde_json::from_value(file.clone()).unwrap();
    String::from_utf8(file.bytes().unwrap()).unwrap()
}

fn row<'a>(rows: &'a [Value], measure: &str, group: &str) -> Option<&'a Value> {
    rows.iter().find(|row| row["figure"]["measure"] == measure && row["figure"]["group"] == group)
}

#[test]
fn no_small_number_leaves_and_what_was_handed_out_looks_the_same_again() {
    let mut desk = desk();
    for number in 0..27 {
        // Two girls of eight, the others boys of twelve.
        let (birth, sex) = if number < 2 { ("2018-01-01", "F") } else { ("2014-01-01", "M") };
        let on = format!("2026-07-{:02}", 1 + number);
        case(&mut desk, &format!("Barn{number}"), birth, sex, &on, &on);
    }
    let public = desk.ok("public_quarter", json!({ "quarter": "2026-Q3" }));
    let rows = public["rows"].as_array().unwrap();
    assert_eq!(public["published_at"], Value::Null, "looking is not handing out");
    for one in rows {
        let shown = one["figure"]["shown"].as_str().unwrap();
        let numbers = shown.split(" hälften").next().unwrap().split(|sign: char| !sign.is_ascii_digit());
        for number in numbers.filter_map(|digits| digits.parse::<u32>().ok()) {
            assert!(number == 0 || number >= 5, "{one}");
        }
    }
    let total = row(rows, "M01", "").unwrap();
    assert_eq!(total["exact"], "27");
    let shown: u32 = total["figure"]["shown"].as_str().unwrap().parse().unwrap();
    assert!(shown.abs_diff(27) <= 10, "no further off than two bases: {total}");
    assert!(row(rows, "M01", "13–15 år").is_none(), "a group without anybody has no row");
    let nothing = row(rows, "M25", "").expect("a measure of nothing has its row, or its absence would tell");
    assert_eq!(nothing["figure"]["shown"], "0");

    let shown = |group: &str| row(rows, "M01", group).map_or("0", |row| row["figure"]["shown"].as_str().unwrap());
    let early = row(rows, "M05", "").unwrap()["figure"]["shown"].as_str().unwrap();
    assert!(
        early.starts_with(&format!("{} av {}", shown("6–9 år"), shown(""))),
        "{early}: the ages and the share are one table"
    );

    assert!(row(rows, "M08", "").is_none(), "the new children are rounded once");

    let shown = |measure: &str, group: &str| {
        row(rows, measure, group).map(|row| row["figure"]["shown"].as_str().unwrap().to_owned())
    };
    for (part, whole) in [("M10", "M02"), ("M32", "M03")] {
        for group in ["", "6–9 år", "10–12 år", "Flickor", "Pojkar"] {
            let Some(share) = shown(part, group).filter(|share| share != "..") else { continue };
            let of = share.split(' ').nth(2).unwrap().to_owned();
            assert_eq!(Some(of), shown(whole, group), "{part} {group}: the same people are rounded once");
        }
        assert!(shown(part, "").is_some(), "{part}");
    }
    assert!(shown("M10", "").unwrap().contains(" av "), "the loop above compared something");

    let first = desk.ok("publish_quarter", json!({ "quarter": "2026-Q3" }));
    let told: Vec<&Value> = rows.iter().map(|row| &row["figure"]).collect();
    assert_eq!(first["figures"].as_array().unwrap().iter().collect::<Vec<_>>(), told, "what was seen is what leaves");
    assert!(text(&first["csv"]).contains("\"M01\";\"Nya barn\""));
    assert!(!first.to_string().contains("exact"));
    let lines = desk.ok("list_publications", json!({}))["lines"].as_array().unwrap().clone();
    assert!(lines.iter().all(|line| line["holds"] == true));
    let again = desk.ok("publish_quarter", json!({ "quarter": "2026-Q3" }));
    assert_eq!(again["figures"], first["figures"]);
    assert_eq!(desk.ok("list_publications", json!({}))["lines"].as_array().unwrap().len(), lines.len());
    assert!(desk.ok("public_quarter", json!({ "quarter": "2026-Q3" }))["published_at"].is_string());

    case(&mut desk, "Sen", "2018-01-01", "F", "2026-09-01", "2026-09-01");
    let revised = desk.ok("publish_quarter", json!({ "quarter": "2026-Q3" }));
    let more = desk.ok("list_publications", json!({}))["lines"].as_array().unwrap().clone();
    assert!(more.len() > lines.len() && more.iter().all(|line| line["holds"] == true));
    assert!(revised["figures"].as_array().unwrap().len() >= 20);
}

#[test]
fn a_quarter_that_goes_on_is_not_handed_out() {
    let mut desk = desk();
    desk.on("2026-09-30");
    for op in ["public_quarter", "publish_quarter"] {
        assert_eq!(desk.code(op, json!({ "quarter": "2026-Q3" })), "quarter_not_over");
    }
    assert!(desk.ok("list_publications", json!({}))["lines"].as_array().unwrap().is_empty());
}

//! Every list of these tests, brought into a real vault: what the dry run promises comes in, all of it.

use data_encoding::BASE64;
use serde_json::{Value, json};

use super::BJURHOLM;
use super::dialects::{
    bare_numbers, joined_columns, month_first, real_dates, short_headings, six_digits, two_heading_rows,
};
use super::neighbours::{DOROTEA, SORSELE, STORUMAN};
use super::writing::{csv, xlsx};
use crate::desk::desk;

/// What tells one row of a list from another, in the report and in the casebook.
fn told(child: &Value, case: &Value) -> String {
    let [first, last] = ["first_name", "last_name"].map(|key| child[key].clone());
    let [intake, closed] = ["intake_on", "closed_on"].map(|key| case[key].clone());
    json!([first, last, intake, closed]).to_string()
}

fn comes_in(name: &str, bytes: &[u8]) {
    let mut desk = desk();
    desk.on("2026-11-22");
    let list = json!({ "content": { "file_name": "lista", "media_type": "", "base64": BASE64.encode(bytes) } });
    let tried = desk.ok("preview_import", list.clone());
    let report = desk.ok("import_list", list);
    assert_eq!(report["accepted"], tried["accepted"], "{name}");
    let rows = report["accepted"].as_array().unwrap();
    assert!(!rows.is_empty(), "{name}");
    let mut expected: Vec<String> = rows.iter().map(|row| told(row, row)).collect();
    let mut found: Vec<String> = Vec::new();
    for closed in [false, true] {
        for line in desk.ok("list_cases", json!({ "closed": closed })).as_array().unwrap() {
            let view = desk.ok("open_case", json!({ "case": line["case"] }));
            found.push(told(&view["child"], &view["case"]));
        }
    }
    expected.sort();
    found.sort();
    assert_eq!(found, expected, "{name}");
    let waiting = desk.ok("waiting_rows", json!({}));
    let rejected = tried["rejected"].as_array().unwrap();
    assert_eq!(waiting.as_array().unwrap().len(), rejected.len(), "{name}");
}

#[test]
fn every_list_comes_in_as_its_dry_run_says() {
    let windows = |text: &str| encoding_rs::WINDOWS_1252.encode(text).0.into_owned();
    comes_in("Bjurholm", BJURHOLM);
    comes_in("Dorotea", &windows(DOROTEA));
    comes_in("Sorsele", SORSELE.as_bytes());
    comes_in("Storuman", STORUMAN.as_bytes());
    for (name, dialect) in [
        ("real dates", real_dates()),
        ("six digits", six_digits()),
        ("two heading rows", two_heading_rows()),
        ("joined columns", joined_columns()),
        ("bare numbers", bare_numbers()),
        ("month first", month_first()),
        ("short headings", short_headings()),
    ] {
        let rows = dialect.rows().0;
        comes_in(name, &xlsx(&rows));
        comes_in(name, csv(&rows, ';').as_bytes());
    }
}

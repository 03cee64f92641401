//! The municipality's own list, brought into a real vault.

use crate::desk::{TestDesk, desk};
use data_encoding::BASE64;
use serde_json::{Value, json};

fn list() -> Value {
    let bytes = std::fs::read("tests/fixtures/import/hlt-lista-bjurholm.xlsx").unwrap();
    json!({ "content": { "file_name": "lista.xlsx", "media_type": "", "base64": BASE64.encode(&bytes) } })
}

fn truth() -> Vec<Value> {
    let text = std::fs::read_to_string("tests/fixtures/import/hlt-lista-bjurholm.truth.json").unwrap();
    let all: Value = serde_json::from_str(&text).unwrap();
    all["cases"].as_array().unwrap().clone()
}

fn today() -> TestDesk {
    let mut desk = desk();
    desk.on("2026-10-13");
    desk
}

#[test]
fn every_right_row_becomes_a_case_and_every_wrong_one_waits_with_its_reason() {
    let mut desk = today();
    let report = desk.ok("import_list", list());
    let (good, bad): (Vec<Value>, Vec<Value>) = truth().into_iter().partition(|row| row["bad"].is_null());
    assert_eq!(report["accepted"].as_array().unwrap().len(), good.len());
    for row in &good {
        let found = desk.ok("search_children", json!({ "query": row["pnr"] }));
        let view = desk.ok("open_case", json!({ "case": found[0]["case"] }));
        let name = format!("{} {}", row["first"].as_str().unwrap(), row["last"].as_str().unwrap());
        assert_eq!(found[0]["name"], name);
        assert_eq!(view["case"]["legacy_number"], row["no"]);
        assert_eq!(
            (&view["case"]["intake_on"], &view["case"]["signal_on"], &view["case"]["closed_on"]),
            (&row["intake"], &row["signal"], &row["closed"])
        );
        assert_eq!(view["consent"].is_null(), row["consent"].is_null(), "{}", row["row"]);
        assert_eq!(view["concern_reports"].as_array().unwrap().len(), usize::from(row["oro"] == true));
    }
    let waiting = desk.ok("waiting_rows", json!({}));
    let mut expected: Vec<(u64, String)> =
        bad.iter().map(|row| (row["row"].as_u64().unwrap(), row["bad"].as_str().unwrap().to_owned())).collect();
    expected.sort();
    let found: Vec<(u64, String)> = waiting
        .as_array()
        .unwrap()
        .iter()
        .map(|row| (row["row"]["row"].as_u64().unwrap(), row["row"]["reason"].as_str().unwrap().to_owned()))
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn a_dry_run_keeps_nothing_and_the_whole_import_is_one_undo() {
    let mut desk = today();
    desk.ok("preview_import", list());
    assert_eq!(desk.ok("list_cases", json!({})), json!([]));
    desk.ok("import_list", list());
    assert!(desk.ok("list_cases", json!({})).as_array().unwrap().len() > 20);
    assert_eq!(desk.ok("undo", json!({ "act": null }))["op"], "import_list");
    assert_eq!(
        (desk.ok("list_cases", json!({})), desk.ok("list_cases", json!({ "closed": true }))),
        (json!([]), json!([]))
    );
    assert_eq!(desk.ok("waiting_rows", json!({})), json!([]));
    assert_eq!(desk.ok("search_children", json!({ "query": "Elsa" })), json!([]));
}

#[test]
fn a_list_that_comes_in_twice_brings_nothing_twice() {
    let mut desk = today();
    let first = desk.ok("import_list", list());
    let again = desk.ok("preview_import", list());
    assert_eq!(again["accepted"], json!([]));
    assert_eq!(again["rejected"], json!([]), "what waits is not kept twice");
    let both = [&first["accepted"], &first["rejected"]].map(|rows| rows.as_array().unwrap().len());
    assert_eq!(again["known"].as_array().unwrap().len(), both[0] + both[1]);
    assert_eq!(again["recipe_used"], true);
}

#[test]
fn a_row_is_fixed_in_place() {
    let mut desk = today();
    desk.ok("import_list", list());
    let row = |desk: &mut TestDesk| {
        desk.ok("waiting_rows", json!({})).as_array().unwrap().iter().find(|row| row["row"]["row"] == 45).cloned()
    };
    let waiting = row(&mut desk).unwrap();
    let cell = waiting["row"]["cell"].as_str().unwrap().to_owned();
    let still = desk.ok("fix_row", json!({ "id": waiting["id"], "cells": { cell.clone(): "121230-2384" } }));
    assert_eq!((still["case"].is_null(), &still["row"]["reason"]), (true, &json!("checksum")));
    let fixed = desk.ok("fix_row", json!({ "id": waiting["id"], "cells": { cell: "121230-2382" } }));
    assert_eq!(desk.ok("open_case", json!({ "case": fixed["case"] }))["child"]["first_name"], "Ängla");
    assert!(row(&mut desk).is_none());
    assert_eq!(desk.code("drop_row", json!({ "id": waiting["id"] })), "import_row_done");
}

#[test]
fn a_file_that_cannot_be_read_says_why_and_changes_nothing() {
    let mut desk = today();
    for (bytes, code) in [
        (&b""[..], "list_empty"),
        (&b"PK\x03\x04 broken"[..], "list_broken"),
        (&b"\x89PNG\r\n\x1a\n\0\0\0"[..], "list_unsupported_kind"),
    ] {
        let input =
            json!({ "content": { "file_name": "lista.bin", "media_type": "", "base64": BASE64.encode(bytes) } });
        assert_eq!(desk.code("import_list", input), code);
    }
    assert_eq!(desk.ok("list_cases", json!({})), json!([]));
}

//! Gallring of what waits and never became a case: rows of a list that nobody has put right, and drafts that lie.

use crate::{
    access::{switch, user},
    desk::{ALVA, PASSPHRASE, TestDesk, desk},
};
use data_encoding::BASE64;
use serde_json::{Value, json};

const READER: &str = "vass 38 kajplats älv norrsken";

/// A list with one row that waits, since its number is wrong in the last figure.
fn import(desk: &mut TestDesk, name: &str) {
    let wrong = format!("{}9", &ALVA[..ALVA.len() - 1]);
    let list = format!("Namn;Personnr;Inkom\n{name};{wrong};i våras\n");
    let content = json!({ "file_name": "lista.csv", "media_type": "", "base64": BASE64.encode(list.as_bytes()) });
    desk.ok("import_list", json!({ "content": content }));
}

fn waiting(desk: &mut TestDesk) -> Vec<Value> {
    desk.ok("waiting_rows", json!({})).as_array().unwrap().clone()
}

fn draft(desk: &mut TestDesk, key: &str) {
    desk.ok("save_draft", json!({ "key": key, "text": "Bosse Kanariefågel sover inte." }));
}

fn drafts(desk: &mut TestDesk) -> Vec<Value> {
    desk.ok("drafts", json!({})).as_array().unwrap().iter().map(|draft| draft["key"].clone()).collect()
}

/// The numbers of what may be erased today.
fn due(desk: &mut TestDesk) -> Vec<String> {
    let overview = desk.ok("gallring_overview", json!({}));
    assert!(!overview.to_string().contains("Kanariefågel"), "no name stands there");
    let cases = overview["cases"].as_array().unwrap().iter().filter(|case| case["verdict"] == "due");
    cases.map(|case| case["number"].as_str().unwrap().to_owned()).collect()
}

fn erase(desk: &mut TestDesk, keep: impl Fn(&Value) -> bool) -> Value {
    let list = desk.ok("propose_gallring", json!({}));
    let kept = list["lines"].as_array().unwrap().iter().filter(|line| keep(line));
    let keep: Vec<Value> = kept.map(|line| json!({ "case": line["case"], "why": "Rättas i dag." })).collect();
    switch(desk, READER);
    desk.ok("decide_gallring", json!({ "list": list["id"], "keep": keep, "reason": "Har blivit liggande." }));
    switch(desk, PASSPHRASE);
    desk.ok("carry_out_gallring", json!({ "list": list["id"] }))
}

/// A list and two drafts from long ago, a list and a draft from this year.
fn lain() -> TestDesk {
    let mut desk = desk();
    user(&mut desk, "Rut Granskare", "reader", "Skolan", READER);
    desk.on("2025-01-10");
    import(&mut desk, "Bosse Kanariefågel");
    let row = waiting(&mut desk)[0]["id"].as_str().unwrap().to_owned();
    draft(&mut desk, "barn/nytt/oro");
    desk.on("2025-02-03");
    draft(&mut desk, &format!("inläsning/{row}"));
    desk.on("2026-09-01");
    import(&mut desk, "Cleo Kanariefågel");
    draft(&mut desk, "barn/nytt/skola");
    desk.on("2026-10-13");
    desk
}

#[test]
fn what_has_lain_for_a_year_is_proposed_with_our_own_word_for_how_long_and_erased_when_decided() {
    let mut desk = lain();
    assert_eq!(due(&mut desk), ["Utkast 2025-01-10", "Väntande rader, lista 2025-01-10", "Utkast 2025-02-03"]);
    let overview = desk.ok("gallring_overview", json!({}));
    for material in ["waiting_row", "draft"] {
        let rows = overview["materials"].as_array().unwrap();
        let row = rows.iter().find(|row| row["material"] == material).unwrap();
        assert_eq!((&row["end"], &row["holds"]["years"]), (&json!("on_list"), &json!(1)), "{material}");
        assert!(row["holds"]["source"].as_str().unwrap().contains("Samlat"), "{row}");
        assert_eq!(row["holds"]["valid_from"], "2026-10-01");
    }
    let folder = tempfile::tempdir().unwrap();
    desk.ok("choose_backup_folder", json!({ "folder": folder.path() }));
    let before = desk.ok("measures_report", json!({ "quarter": "2026-Q1" }));
    let done = erase(&mut desk, |_| false);
    assert_eq!(done["remnants"], 0, "{done}");
    assert!(done["lines"].as_array().unwrap().iter().all(|line| line["erase"] == true), "{done}");
    let left = waiting(&mut desk);
    assert_eq!(left.len(), 1, "this year's waits on");
    assert!(left[0].to_string().contains("Cleo"));
    assert_eq!(drafts(&mut desk), ["barn/nytt/skola"]);
    assert!(due(&mut desk).is_empty());
    assert_eq!(desk.ok("measures_report", json!({ "quarter": "2026-Q1" })), before);

    let listed = desk.ok("list_backups", json!({}));
    let oldest = listed.as_array().unwrap().last().unwrap()["file"].clone();
    desk.ok("restore_backup", json!({ "file": oldest, "passphrase": PASSPHRASE }));
    assert_eq!(waiting(&mut desk).len(), 1, "a backup brings nothing back");
    assert_eq!(drafts(&mut desk), ["barn/nytt/skola"]);
}

#[test]
fn what_a_reader_keeps_stays_and_the_municipality_s_own_rule_goes_before_ours() {
    let mut desk = lain();
    let done = erase(&mut desk, |line| line["number"].as_str().unwrap().starts_with("Väntande"));
    assert_eq!(done["remnants"], 0, "{done}");
    assert_eq!(waiting(&mut desk).len(), 2);
    assert_eq!(drafts(&mut desk), ["barn/nytt/skola"]);
    assert_eq!(due(&mut desk), ["Väntande rader, lista 2025-01-10"]);
    let rule = |years: Option<u32>| json!({ "material": "waiting_row", "owner": "education", "board": "", "years": years, "source": "Dokumenthanteringsplanen 2020, 12 §", "valid_from": "2020-01-01" });
    for years in [None, Some(2)] {
        desk.ok("set_gallring_material", rule(years));
        assert!(due(&mut desk).is_empty(), "{years:?}");
    }
}

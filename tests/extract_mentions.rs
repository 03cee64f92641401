//! What names a child where no reference leads to it comes along in its register extract, is marked with how it names the child, and is decided on like a note.

use crate::desk::{ALVA, TestDesk, desk};
use data_encoding::BASE64;
use serde_json::{Value, json};

/// From the published test numbers.
const OTHER: &str = "20120105-2386";

fn registered(desk: &mut TestDesk, first: &str, last: &str, number: &str) -> Value {
    let child = json!({ "kind": "new", "child": { "first_name": first, "last_name": last, "number": number }, "guardians": [] });
    desk.ok("register_case", json!({ "child": child, "source": "school", "intake_on": "2026-10-01" }))
}

/// A list whose days of intake have not come: every row waits.
fn list(desk: &mut TestDesk, rows: &[&str]) {
    let rows: Vec<String> = rows.iter().map(|row| format!("{row};2030-01-01\n")).collect();
    let text = format!("Namn;Personnr;Vem initierade;Inkom\n{}", rows.concat());
    let content = json!({ "file_name": "lista.csv", "media_type": "", "base64": BASE64.encode(text.as_bytes()) });
    let count = rows.len();
    let report = desk.ok("import_list", json!({ "content": content }));
    assert_eq!(report["rejected"].as_array().unwrap().len(), count, "{report}");
}

fn extract(desk: &mut TestDesk, child: &Value) -> Value {
    desk.ok("register_extract", json!({ "child": child }))
}

/// The pieces from one table.
fn of(extract: &Value, table: &str) -> Vec<Value> {
    extract["pieces"].as_array().unwrap().iter().filter(|piece| piece["table"] == table).cloned().collect()
}

fn fact<'a>(piece: &'a Value, column: &str) -> &'a str {
    let facts = piece["facts"].as_array().unwrap();
    facts.iter().find(|fact| fact["column"] == column).map_or("", |fact| fact["text"].as_str().unwrap())
}

fn texts(pieces: &[Value], column: &str) -> Vec<String> {
    pieces.iter().map(|piece| fact(piece, column).to_owned()).collect()
}

const BY_NUMBER: &str = "med barnets nummer";
const BY_NAME: &str = "med för- och efternamn";
const MAY_BE: &str = "med för- och efternamn, men det kan vara någon annan med samma namn";

#[test]
fn a_row_that_waits_comes_along_by_number_and_by_name_and_no_other_child_s_row_does() {
    let mut desk = desk();
    let child = desk.alva()["child"]["id"].clone();
    let wrong = format!("{}9", &ALVA[..ALVA.len() - 1]);
    list(
        &mut desk,
        &[
            &format!("Alva Nyberg;{wrong};KANARIESKOLAN"),
            &format!("Alwa N;{ALVA};KANARIEHEMMET"),
            &format!("Alva Nyberg;{OTHER};PAPEGOJA"),
            "Oskar Berg;;PAPEGOJA Alva Nyberg",
            "Alva Berg;;PAPEGOJA",
        ],
    );
    let extract = extract(&mut desk, &child);
    assert!(!extract.to_string().contains("PAPEGOJA"), "{extract}");
    let rows = of(&extract, "import_rows");
    assert_eq!(texts(&rows, "named_by"), [BY_NAME, BY_NUMBER]);
    assert_eq!(texts(&rows, "row"), ["2", "3"]);
    assert_eq!(texts(&rows, "imported_at"), ["13\u{A0}oktober\u{A0}2026", "13\u{A0}oktober\u{A0}2026"]);
    let cells = format!("Namn: Alva Nyberg\nPersonnr: {wrong}\nVem initierade: KANARIESKOLAN\nInkom: 2030-01-01");
    assert_eq!(fact(&rows[0], "cells"), cells);
    assert!(fact(&rows[0], "fault").contains("2030"), "{}", rows[0]);
    assert_eq!(rows[0]["heading"], "Rad i en inläst lista som väntar på att rättas");
    for fact in rows.iter().flat_map(|row| row["facts"].as_array().unwrap()) {
        assert!(!fact["label"].as_str().unwrap().starts_with("extract-"), "no word for {fact}");
    }
    assert!(rows.iter().all(|row| row["to_review"] == true && row["release"].is_null() && row["on"] == "2026-10-13"));
}

#[test]
fn a_row_from_a_workbook_says_its_sheet_and_what_is_typed_to_mend_it_comes_along() {
    let mut desk = desk();
    let child = desk.alva()["child"]["id"].clone();
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name("Hösten").unwrap();
    for (row, cells) in (0..).zip([["Namn", "Inkom"], ["Alva Nyberg", "2030-01-01"]]) {
        for (column, cell) in (0..).zip(cells) {
            sheet.write(row, column, cell).unwrap();
        }
    }
    let base64 = BASE64.encode(&book.save_to_buffer().unwrap());
    let content = json!({ "file_name": "lista.xlsx", "media_type": "", "base64": base64 });
    desk.ok("import_list", json!({ "content": content }));
    let row = desk.ok("waiting_rows", json!({}))[0]["id"].as_str().unwrap().to_owned();
    desk.ok("save_draft", json!({ "key": format!("import/{row}"), "text": json!({ "B2": "KANARIEDAG" }).to_string() }));
    let found = extract(&mut desk, &child);
    assert_eq!(texts(&of(&found, "import_rows"), "sheet"), ["Hösten"]);
    let drafts = of(&found, "drafts");
    assert_eq!(texts(&drafts, "text"), ["KANARIEDAG"]);
    assert_eq!(texts(&drafts, "draft_of"), ["en rad i en inläst lista"]);
    desk.ok("drop_row", json!({ "id": row }));
    let found = extract(&mut desk, &child);
    assert!(of(&found, "import_rows").is_empty(), "a row that does not wait is not kept");
}

#[test]
fn a_number_that_stands_in_two_rows_tells_nobody_apart() {
    let mut desk = desk();
    let alva = desk.alva()["child"]["id"].clone();
    let oskar = registered(&mut desk, "Oskar", "Berg", OTHER)["child"]["id"].clone();
    list(&mut desk, &[&format!("Alva Nyberg;{OTHER};skolan"), &format!("Oskar Berg;{OTHER};skolan")]);
    let rows = of(&extract(&mut desk, &alva), "import_rows");
    assert_eq!((texts(&rows, "row"), texts(&rows, "named_by")), (vec!["2".to_owned()], vec![BY_NAME.to_owned()]));
    assert_eq!(texts(&of(&extract(&mut desk, &oskar), "import_rows"), "row"), ["2", "3"]);
}

#[test]
fn a_name_that_two_children_have_may_be_about_either_and_is_decided_before_release() {
    let mut desk = desk();
    let one = desk.alva()["child"]["id"].clone();
    list(&mut desk, &["Alva Nyberg;;KANARIESKOLAN", &format!("Alva Nyberg;{OTHER};PAPEGOJA")]);
    let before = of(&extract(&mut desk, &one), "import_rows");
    assert_eq!(texts(&before, "named_by"), [BY_NAME]);
    let two = registered(&mut desk, "Alva Maria", "Nyberg", OTHER)["child"]["id"].clone();
    let found = extract(&mut desk, &one);
    let rows = of(&found, "import_rows");
    assert_eq!(texts(&rows, "named_by"), [MAY_BE]);
    assert_ne!(rows[0]["id"], before[0]["id"], "it is to be decided on anew");
    assert_eq!(texts(&of(&extract(&mut desk, &two), "import_rows"), "named_by"), [MAY_BE, BY_NUMBER]);
    let row = rows[0]["id"].clone();
    let rest: Vec<&Value> =
        found["pieces"].as_array().unwrap().iter().map(|piece| &piece["id"]).filter(|id| **id != row).collect();
    desk.ok("review_extract", json!({ "child": one, "pieces": rest, "release": true }));
    assert_eq!(desk.code("release_extract", json!({ "child": one })), "extract_unreviewed");
    desk.ok("review_extract", json!({ "child": one, "pieces": [row], "release": false, "why": "Gäller en annan." }));
    let released = desk.ok("release_extract", json!({ "child": one }));
    assert!(!released.to_string().contains("KANARIESKOLAN"), "{released}");
    let heading = "Rad i en inläst lista som väntar på att rättas";
    assert_eq!(released["withheld"], json!([{ "heading": heading, "why": "Gäller en annan." }]));
    desk.ok("review_extract", json!({ "child": one, "pieces": [row], "release": true }));
    let english = desk.ok("release_extract", json!({ "child": one, "language": "en" }));
    let rows = of(&english, "import_rows");
    assert_eq!(rows[0]["heading"], "Row of an imported list that waits to be put right");
    assert!(fact(&rows[0], "named_by").ends_with("somebody else with the same name"), "{}", rows[0]);
    let wrong = "Cell D2: according to the list, the case came in on a day that has not been yet.";
    let faults: Vec<&str> = fact(&rows[0], "fault").lines().collect();
    assert!(faults.contains(&wrong) && faults.iter().all(|line| line.starts_with("Cell ")), "{faults:?}");
}

fn meeting(desk: &mut TestDesk, kind: &str, cases: &[&Value]) -> Value {
    let plan = json!({ "kind": kind, "held_on": "2026-10-14", "starts": "13.00", "minutes": 60, "cases": cases });
    desk.ok("plan_meeting", plan)["meeting"]["id"].clone()
}

#[test]
fn what_is_written_about_a_whole_meeting_comes_along_when_it_names_the_child_or_the_meeting_is_the_family_s() {
    let mut desk = desk();
    let alva = desk.alva();
    let oskar = registered(&mut desk, "Oskar", "Berg", OTHER);
    let team = meeting(&mut desk, "team", &[]);
    let family = meeting(&mut desk, "family", &[&alva["case"]["id"]]);
    for (meeting, title) in
        [(&team, "Skolskjuts för Alva Nyberg"), (&team, "PAPEGOJA"), (&family, "Hur det går i skolan")]
    {
        desk.ok("add_agenda_item", json!({ "meeting": meeting, "title": title, "minutes": 10 }));
    }
    let team = team.as_str().unwrap();
    for (key, text) in [(format!("meeting/{team}/x"), "Ring Alva Nyberg."), (format!("meeting/{team}/y"), "PAPEGOJA")] {
        desk.ok("save_draft", json!({ "key": key, "text": text }));
    }
    let found = extract(&mut desk, &alva["child"]["id"]);
    let items = of(&found, "agenda_items");
    let items: Vec<&Value> = items.iter().filter(|item| !fact(item, "named_by").is_empty()).collect();
    let mut told: Vec<(&str, &str)> = items.iter().map(|item| (fact(item, "named_by"), fact(item, "text"))).collect();
    told.sort_unstable();
    assert_eq!(told, [("handlar om barnet", "Hur det går i skolan"), (BY_NAME, "Skolskjuts för Alva Nyberg")]);
    assert!(items.iter().all(|item| item["to_review"] == true && item["on"] == "2026-10-14"));
    assert_eq!(texts(&of(&found, "drafts"), "text"), ["Ring Alva Nyberg."]);
    assert!(!found.to_string().contains("PAPEGOJA"));
    let others = extract(&mut desk, &oskar["child"]["id"]).to_string();
    assert!(!others.contains("Nyberg") && !others.contains("Hur det går"), "{others}");
}

/// Everything that was found by its text alone has words, whatever table it is from.
#[test]
fn every_table_that_is_looked_through_has_its_word_in_both_languages() {
    let looked = include_str!("../core/store/mentions.rs").split("const PLACES").nth(1).unwrap();
    let looked = looked.split("];").next().unwrap();
    let tables: Vec<&str> = looked
        .split('"')
        .filter(|text| !text.is_empty() && text.chars().all(|c| c.is_ascii_lowercase() || c == '_'))
        .collect();
    assert!(tables.len() >= 11, "{tables:?}");
    for table in tables.into_iter().chain(["import_rows", "drafts", "parcels"]) {
        let message = format!("\nextract-table-{} = ", table.replace('_', "-"));
        for words in [include_str!("../words/sv/extract-words.ftl"), include_str!("../words/en/extract-words.ftl")] {
            assert!(words.contains(&message), "no word for {table}");
        }
    }
}

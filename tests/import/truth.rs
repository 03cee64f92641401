//! The list of Bjurholm against what it means, row by row.

use serde_json::{Value, json};

use super::{BJURHOLM, rejected, report};

const TRUTH: &str = include_str!("../fixtures/import/hlt-lista-bjurholm.truth.json");

/// Truth's name and the report's name of each thing.
pub(super) const KEYS: [(&str, &str); 22] = [
    ("row", "row"),
    ("no", "legacy_no"),
    ("first", "first_name"),
    ("last", "last_name"),
    ("name", "name"),
    ("pnr", "number"),
    ("sex", "sex"),
    ("grade", "grade"),
    ("school", "school"),
    ("signal", "signal_on"),
    ("intake", "intake_on"),
    ("source", "source"),
    ("consent", "consent_on"),
    ("meet", "first_meeting_on"),
    ("fb", "feedback_on"),
    ("action", "first_intervention_on"),
    ("sip", "sip_on"),
    ("talks", "child_talks"),
    ("oro", "concern_reported"),
    ("closed", "closed_on"),
    ("reason", "closing_reason"),
    ("born", "birth_on"),
];

pub(super) fn cases() -> Vec<Value> {
    let truth: Value = serde_json::from_str(TRUTH).unwrap();
    let mut cases = truth["cases"].as_array().unwrap().clone();
    for case in &mut cases {
        case["name"] = json!(format!("{} {}", case["first"].as_str().unwrap(), case["last"].as_str().unwrap()));
        if case["sex"] == "K" {
            case["sex"] = json!("F");
        }
    }
    cases
}

#[test]
fn every_correct_row_arrives_exactly() {
    let report = serde_json::to_value(report(BJURHOLM)).unwrap();
    let rows = report["accepted"].as_array().unwrap();
    let right: Vec<Value> = cases().into_iter().filter(|case| case["bad"].is_null()).collect();
    for case in &right {
        let row = rows
            .iter()
            .find(|row| row["row"] == case["row"])
            .unwrap_or_else(|| panic!("row {} is not taken: {}", case["row"], report["rejected"]));
        for (truth, key) in KEYS {
            assert!(row.as_object().unwrap().contains_key(key), "{key}");
            assert_eq!(row[key], case[truth], "row {}: {key}", case["row"]);
        }
    }
    assert_eq!(rows.len(), right.len());
}

#[test]
fn every_wrong_row_is_caught_for_its_own_reason_in_its_own_cell() {
    let report = report(BJURHOLM);
    let wrong: Vec<Value> = cases().into_iter().filter(|case| !case["bad"].is_null()).collect();
    for case in &wrong {
        let row = u32::try_from(case["row"].as_u64().unwrap()).unwrap();
        let found = rejected(&report, row);
        let column = match found.reason.code() {
            "checksum" | "same_number_twice" => "C",
            "impossible_date" | "future_intake" => "H",
            "unknown_source" => "I",
            "closed_before_intake" => "Q",
            other => panic!("row {row}: {other}"),
        };
        assert_eq!(
            (found.reason.code(), found.cell.as_str()),
            (case["bad"].as_str().unwrap(), format!("{column}{row}").as_str())
        );
        assert!(found.say.starts_with(&format!("Rad {row}, cell {column}{row}: ")), "{}", found.say);
        assert_eq!(found.faults.len(), 1, "{:?}", super::said(&report, row));
    }
    assert_eq!(report.rejected.len(), wrong.len());
    assert_eq!(
        rejected(&report, 45).say,
        "Rad 45, cell C45: personnumrets sista siffra stämmer inte. Kontrollera numret mot folkbokföringen och skriv rätt."
    );
}

#[test]
fn the_rest_of_the_sheet_is_said_to_be_left_out() {
    let report = report(BJURHOLM);
    assert_eq!((report.sheet.as_str(), report.heading_row), ("HLT-lista", Some(4)));
    assert_eq!(report.other_sheets, ["Ekonomi"]);
    let skipped: Vec<(u32, &str)> = report.skipped.iter().map(|skipped| (skipped.row, skipped.why.code())).collect();
    assert_eq!(skipped, [(23, "blank"), (33, "blank"), (40, "blank"), (56, "blank"), (57, "sum")]);
    let asked: Vec<&str> = report.questions.iter().map(|question| question.say.as_str()).collect();
    assert_eq!(asked, ["Vad betyder ”grannen (?)” under Vem initierade?"]);
    assert!(report.columns.values().all(|column| !column.meanings.is_empty()));
}

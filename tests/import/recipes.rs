//! Answers, recipes and rows that are put right: what a person decides is kept, and only for its own list.

use std::collections::BTreeMap;

use samlat::exchange::sheets::{
    Answers, Cell, Meaning, Recipe, RejectedRow, Sheet, SheetRow, Sureness, ValueAnswer, Workbook, retry, understand,
};
use serde_json::Value;

use super::dialects::{
    bare_numbers, joined_columns, month_first, real_dates, short_headings, six_digits, two_heading_rows,
};
use super::truth::{KEYS, cases};
use super::writing::{csv, xlsx};
use super::{BJURHOLM, accepted, rejected, report, report_with, today};

fn neighbour_is_other() -> Answers {
    let answer = ValueAnswer { meaning: Meaning::Source, text: "grannen (?)".to_owned(), code: "other".to_owned() };
    Answers { values: vec![answer], ..Answers::default() }
}

#[test]
fn an_answer_is_kept_in_the_recipe_and_not_asked_again() {
    let answered = report_with(BJURHOLM, None, &neighbour_is_other());
    assert_eq!(accepted(&answered, 35).source.as_deref(), Some("annan"));
    assert!(answered.questions.is_empty());

    let kept = serde_json::to_string(&answered.recipe).unwrap();
    let recipe: Recipe = serde_json::from_str(&kept).unwrap();
    let again = report_with(BJURHOLM, Some(&recipe), &Answers::default());
    assert!(again.recipe_used && again.questions.is_empty() && again.recipe == recipe);
    assert!(again.accepted == answered.accepted);
    assert!(again.columns.values().all(|column| column.sure == Sureness::Told));
}

#[test]
fn a_recipe_holds_no_child() {
    let kept = serde_json::to_string(&report_with(BJURHOLM, None, &neighbour_is_other()).recipe).unwrap();
    for case in cases() {
        let (last, number) = (case["last"].as_str().unwrap(), case["pnr"].as_str().unwrap());
        assert!(!kept.contains(last) && !kept.contains(&number[2..8]));
    }
}

#[test]
fn a_recipe_from_another_list_does_no_harm() {
    let bjurholm = report_with(BJURHOLM, None, &neighbour_is_other()).recipe;
    let dialects = [
        ("real dates", real_dates()),
        ("two heading rows", two_heading_rows()),
        ("bare numbers", bare_numbers()),
        ("short headings", short_headings()),
    ];
    let mut foreign: Vec<Recipe> =
        dialects.iter().map(|(_, dialect)| report(&xlsx(&dialect.rows().0)).recipe).collect();
    foreign.push(bjurholm);
    for (name, dialect) in &dialects {
        let bytes = xlsx(&dialect.rows().0);
        for recipe in &foreign {
            dialect.hold(name, &bytes, Some(recipe));
        }
    }
    for dialect in [six_digits(), joined_columns(), month_first()] {
        let bytes = csv(&dialect.rows().0, ';');
        for recipe in &foreign {
            dialect.hold("separated text", bytes.as_bytes(), Some(recipe));
        }
    }
}

#[test]
fn a_recipe_with_nonsense_is_not_followed_against_the_content() {
    let mut recipe = report(BJURHOLM).recipe;
    for column in &mut recipe.columns {
        match column.heading.as_str() {
            "Upptäckt" => column.meanings = vec![Meaning::Sex],
            "Personnr" => column.meanings = vec![Meaning::School],
            _ => {}
        }
    }
    let report = report_with(BJURHOLM, Some(&recipe), &Answers::default());
    assert_eq!(report.columns["G"].meanings, [Meaning::Signal]);
    assert_eq!(report.columns["C"].meanings, [Meaning::Number]);
}

fn corrected(cell: &str, text: &str) -> BTreeMap<String, String> {
    BTreeMap::from([(cell.to_owned(), text.to_owned())])
}

#[test]
fn every_wrong_row_goes_in_exactly_once_it_is_put_right() {
    let report = report(BJURHOLM);
    for case in cases().into_iter().filter(|case| !case["bad"].is_null()) {
        let row = u32::try_from(case["row"].as_u64().unwrap()).unwrap();
        let found = rejected(&report, row);
        let text = |key: &str| case[key].as_str().unwrap_or_default();
        let right = match case["bad"].as_str().unwrap() {
            "checksum" | "same_number_twice" => text("pnr"),
            "impossible_date" | "future_intake" => text("intake"),
            "unknown_source" => text("source"),
            "closed_before_intake" => "2026-05-16",
            other => panic!("{other}"),
        };
        let stored: RejectedRow = serde_json::from_str(&serde_json::to_string(found).unwrap()).unwrap();
        let fixed = retry(&stored, &corrected(&found.cell, right), &report.recipe, &[], today())
            .unwrap_or_else(|row| panic!("{}", row.say));
        let fixed = serde_json::to_value(fixed).unwrap();
        for (truth, key) in
            KEYS.iter().filter(|(truth, _)| !(*truth == "closed" && case["bad"] == "closed_before_intake"))
        {
            assert_eq!(fixed[key], case[*truth], "row {row}: {key}");
        }
    }
}

#[test]
fn a_row_that_is_still_wrong_comes_back_with_what_is_wrong_now() {
    let report = report(BJURHOLM);
    let still =
        retry(rejected(&report, 45), &corrected("C45", "20121230-2384"), &report.recipe, &[], today()).err().unwrap();
    assert_eq!((still.reason.code(), still.cell.as_str()), ("checksum", "C45"));
    let other = retry(&still, &corrected("H45", "i våras"), &report.recipe, &[], today()).err().unwrap();
    let codes: Vec<&str> = other.faults.iter().map(|fault| fault.reason.code()).collect();
    assert_eq!(codes, ["checksum", "date_not_readable"]);
}

#[test]
fn a_number_that_has_gone_in_is_not_taken_again() {
    let report = report(BJURHOLM);
    let first = retry(rejected(&report, 20), &BTreeMap::new(), &report.recipe, &[], today()).ok().unwrap();
    let taken = [first.number.unwrap()];
    let second = retry(rejected(&report, 37), &BTreeMap::new(), &report.recipe, &taken, today()).err().unwrap();
    assert_eq!(second.reason.code(), "same_number_twice");
    assert!(retry(&second, &corrected("C37", "20091215-2394"), &report.recipe, &taken, today()).is_ok());
}

#[test]
fn a_column_that_nobody_knows_is_asked_about_and_can_be_answered() {
    let text = "Namn;Personnr;Inkom;Magiskt datum;Färg\nWilma Öberg;20230108-2380;2025-03-07;2025-03-16;röd\nNour Lindh;140721-2388;2024-02-02;4/2 2024;blå\nAlbin Öberg;1301312391;31/10 2024;31/10 2024;grön\n";
    let asked = report(text.as_bytes());
    let question = &asked.questions[0];
    assert_eq!(
        (asked.questions.len(), question.kind.code(), question.column.as_deref()),
        (1, "unknown_column", Some("D"))
    );
    assert!(question.choices.iter().any(|choice| choice.value == "consent_on" && choice.label == "Samtycke"));
    assert!(asked.columns["E"].meanings.is_empty() && asked.columns["E"].examples == ["röd", "blå", "grön"]);

    let answers = Answers { columns: BTreeMap::from([("D".to_owned(), vec![Meaning::Consent])]), ..Answers::default() };
    let answered = report_with(text.as_bytes(), None, &answers);
    assert!(answered.questions.is_empty());
    assert_eq!(accepted(&answered, 3).consent_on, Some(super::day("2024-02-04")));
    let next_time = report_with(text.as_bytes(), Some(&answered.recipe), &Answers::default());
    assert!(next_time.questions.is_empty() && next_time.accepted == answered.accepted);
}

#[test]
fn a_list_without_headings_is_understood_by_its_content() {
    let text = "Wilma Öberg;20230108-2380;F;2025-03-07\nNour Lindh;140721-2388;F;2024-02-02\nAlbin Öberg;1301312391;M;2024-10-31\n";
    let asked = report(text.as_bytes());
    assert_eq!((asked.heading_row, asked.columns["A"].meanings.as_slice()), (None, [Meaning::Name].as_slice()));
    assert_eq!(asked.columns["B"].meanings, [Meaning::Number]);
    let kinds: Vec<&str> = asked.questions.iter().map(|question| question.kind.code()).collect();
    assert_eq!(kinds, ["unknown_column", "missing_column"]);
    let answers = Answers { columns: BTreeMap::from([("D".to_owned(), vec![Meaning::Intake])]), ..Answers::default() };
    assert_eq!(report_with(text.as_bytes(), None, &answers).accepted.len(), 3);
}

#[test]
fn two_columns_for_one_thing_are_asked_about() {
    let text = "Namn;Personnr;Inkom;Inkommen\nWilma Öberg;20230108-2380;2025-03-07;2025-03-08\nNour Lindh;140721-2388;2024-02-02;2024-02-03\nAlbin Öberg;1301312391;2024-10-31;2024-11-01\n";
    let found = report(text.as_bytes());
    let question = found.questions.first().unwrap();
    assert_eq!(question.say, "Både kolumn C och kolumn D ser ut som Inkom. Vilken ska läsas in?");
    assert_eq!(question.choices.iter().map(|choice| choice.value.as_str()).collect::<Vec<_>>(), ["C", "D"]);
}

#[test]
fn the_report_is_the_documented_json() {
    let json: Value = serde_json::to_value(report(BJURHOLM)).unwrap();
    assert!(["accepted", "rejected", "skipped", "questions"].iter().all(|key| json[*key].is_array()));
    assert!(["columns", "recipe"].iter().all(|key| json[*key].is_object()));
    let row = &json["rejected"][0];
    assert!(["row", "cell", "reason", "say", "faults", "cells", "guess"].iter().all(|key| !row[*key].is_null()));
    assert_eq!(json["accepted"][0]["sex"], "F");
    assert_eq!(json["columns"]["C"]["meanings"][0], "number");
}

/// A sheet with these headings and so many children.
fn sheet(name: &str, headings: [&str; 3], children: u32) -> Sheet {
    let line = |number: u32, texts: [String; 3]| SheetRow { number, cells: (0..).zip(texts.map(Cell::Text)).collect() };
    let child = |row: u32| line(row, ["Alva Lind", "2016-03-01", "2026-09-01"].map(str::to_owned));
    let rows = std::iter::once(line(1, headings.map(str::to_owned))).chain((2..children + 2).map(child)).collect();
    Sheet { name: name.to_owned(), visible: true, rows }
}

const PLAIN: [&str; 3] = ["Namn", "Födelsedatum", "Inkom"];

/// The sheet that is taken, and whether a recipe was followed.
fn taken(sheets: Vec<Sheet>, recipes: &[&Recipe]) -> (String, bool) {
    let found = understand(&Workbook { sheets }, recipes, &Answers::default(), today()).ok().unwrap();
    (found.sheet, found.recipe_used)
}

/// The recipe of a workbook with one sheet.
fn recipe_of(sheet: Sheet) -> Recipe {
    understand(&Workbook { sheets: vec![sheet] }, &[], &Answers::default(), today()).ok().unwrap().recipe
}

#[test]
fn the_sheet_of_a_recipe_is_taken_while_it_is_the_list() {
    let recipe = recipe_of(sheet("HLT 2025", PLAIN, 12));
    let other = ["Namn", "Födelsedatum", "Skola"];
    for (why, sheets, expected) in [
        (
            "its own, though another is longer",
            vec![sheet("Avslutade", PLAIN, 40), sheet("HLT 2025", PLAIN, 12)],
            ("HLT 2025", true),
        ),
        (
            "the same of a later year",
            vec![sheet("HLT 2025", PLAIN, 40), sheet("HLT 2026", PLAIN, 2)],
            ("HLT 2026", true),
        ),
        ("not of an earlier one", vec![sheet("HLT 2024", PLAIN, 40), sheet("HLT 2025", PLAIN, 12)], ("HLT 2025", true)),
        ("all but emptied", vec![sheet("HLT 2025", PLAIN, 1), sheet("Alla", PLAIN, 60)], ("Alla", true)),
        (
            "only the name is left",
            vec![sheet("HLT 2025", ["Kostnad", "Summa", "Skola"], 3), sheet("Lista", PLAIN, 12)],
            ("Lista", true),
        ),
        ("nothing of it", vec![sheet("Lista", ["Elev", "Född", "Aktualiserad"], 12)], ("Lista", false)),
        ("some headings", vec![sheet("HLT 2025", other, 12)], ("HLT 2025", true)),
    ] {
        assert_eq!(taken(sheets, &[&recipe]), (expected.0.to_owned(), expected.1), "{why}");
    }
}

#[test]
fn of_several_recipes_the_one_that_fits_best_is_followed() {
    let school = recipe_of(sheet("Skolan", ["Elev", "Född", "Inkom"], 12));
    let preschool = recipe_of(sheet("Förskolan", PLAIN, 12));
    assert_eq!(taken(vec![sheet("Förskolan", PLAIN, 5)], &[&school, &preschool]), ("Förskolan".to_owned(), true));
    let both = || vec![sheet("Skolan", ["Elev", "Född", "Inkom"], 5), sheet("Förskolan", PLAIN, 5)];
    assert_eq!(taken(both(), &[&school, &preschool]).0, "Skolan", "the first of those that fit equally well");
    assert_eq!(taken(both(), &[&preschool, &school]).0, "Förskolan");
}

#[test]
fn the_sheets_of_other_years_are_named_and_read_one_by_one() {
    let years = || {
        let other = ["Kostnad", "Summa", "Skola"];
        let sheets = [("2024", PLAIN, 3), ("Ekonomi", other, 9), ("2025", PLAIN, 4), ("2026", PLAIN, 12)];
        sheets.map(|(name, headings, children)| sheet(name, headings, children)).to_vec()
    };
    let read = |told: Option<&str>| {
        let answers = Answers { sheet: told.map(str::to_owned), ..Answers::default() };
        understand(&Workbook { sheets: years() }, &[], &answers, today())
    };
    let longest = read(None).ok().unwrap();
    assert_eq!((longest.sheet.as_str(), longest.alike_sheets.join(", ")), ("2026", "2024, 2025".to_owned()));
    assert_eq!(longest.other_sheets, ["2024", "Ekonomi", "2025"]);
    let asked = read(Some("2024")).ok().unwrap();
    assert_eq!((asked.sheet.as_str(), asked.alike_sheets.join(", ")), ("2024", "2025, 2026".to_owned()));
    assert!(read(Some("2023")).is_err(), "another is not read in its place");
}

#[test]
fn the_sheet_is_named_with_each_row_where_there_are_several_such() {
    let wrong = |name: &str| {
        let mut sheet = sheet(name, PLAIN, 2);
        let cells = (0..).zip(["Maja Berg", "2015-02-02", "2026-02-30"].map(|text| Cell::Text(text.to_owned())));
        sheet.rows.push(SheetRow { number: 7, cells: cells.collect() });
        sheet
    };
    let read = |sheets: Vec<Sheet>| understand(&Workbook { sheets }, &[], &Answers::default(), today()).ok().unwrap();
    let empty = Sheet { name: "Blad2".to_owned(), visible: true, rows: Vec::new() };
    let alone = read(vec![wrong("2024"), empty]);
    let found = rejected(&alone, 7);
    assert_eq!(found.sheet, None, "an empty sheet beside it is no list");
    assert!(found.say.starts_with("Rad 7, cell C7: "), "{}", found.say);
    assert_eq!(alone.skipped[0].say, "Raderna 4–6 är tomma.");

    let several = read(vec![wrong("2024"), sheet("2025", PLAIN, 1)]);
    let found = rejected(&several, 7);
    assert_eq!(found.sheet.as_deref(), Some("2024"));
    for said in [&found.say, &found.faults[0].say] {
        assert!(said.starts_with("Blad 2024, rad 7, cell C7: "), "{said}");
    }
    assert_eq!(several.skipped[0].say, "Blad 2024: raderna 4–6 är tomma.");
    let still = retry(found, &corrected("C7", "2026-02-31"), &several.recipe, &[], today()).err().unwrap();
    assert!(still.say.starts_with("Blad 2024, rad 7, cell C7: "), "{}", still.say);
    let twice = retry(&still, &corrected("C7", "2026-02-29"), &several.recipe, &[], today()).err().unwrap();
    assert_eq!(twice.say.matches("Blad").count(), 1, "{}", twice.say);
}

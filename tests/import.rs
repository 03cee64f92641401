//! The import of lists, from outside: bytes in, report out.

mod dialects;
mod faults;
mod headings;
mod lists;
mod neighbours;
mod protected;
mod recipes;
mod tables;
mod truth;
mod vaults;
mod writing;

use chrono::NaiveDate;
use samlat::exchange::sheets::{
    Answers, FileHint, ImportRow, Recipe, RejectedRow, Understood, Workbook, read, understand,
};

/// The list of Bjurholm as it is.
const BJURHOLM: &[u8] = include_bytes!("fixtures/import/hlt-lista-bjurholm.xlsx");

fn today() -> NaiveDate {
    day("2026-11-22")
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn book(bytes: &[u8]) -> Workbook {
    read(bytes, FileHint::default()).unwrap_or_else(|fault| panic!("{}", fault.say()))
}

fn report(bytes: &[u8]) -> Understood {
    report_with(bytes, None, &Answers::default())
}

fn report_with(bytes: &[u8], recipe: Option<&Recipe>, answers: &Answers) -> Understood {
    understand(&book(bytes), recipe.as_slice(), answers, today()).unwrap_or_else(|fault| panic!("{}", fault.say()))
}

fn accepted(report: &Understood, row: u32) -> &ImportRow {
    report
        .accepted
        .iter()
        .find(|found| found.row == row)
        .unwrap_or_else(|| panic!("row {row} is not accepted: {:?}", said(report, row)))
}

fn rejected(report: &Understood, row: u32) -> &RejectedRow {
    report.rejected.iter().find(|found| found.row == row).unwrap_or_else(|| panic!("row {row} is not rejected"))
}

fn said(report: &Understood, row: u32) -> Vec<&str> {
    report
        .rejected
        .iter()
        .filter(|found| found.row == row)
        .flat_map(|found| &found.faults)
        .map(|fault| fault.say.as_str())
        .collect()
}

//! The protected figures of a quarter for people: what may be passed on. Invariant: every cell is a text or a number, none a formula, and nothing exact is handed in.

use rust_xlsxwriter::{Workbook, XlsxError};

use super::Styles;
use crate::{domain::quarters::Quarter, exchange::packages::PackageFault, words::say};

/// Rows of measure code, title, group and what is shown.
pub fn public(place: &str, quarter: Quarter, rows: &[[String; 4]]) -> Result<Vec<u8>, PackageFault> {
    compose(place, quarter, rows).map_err(|_| PackageFault::Workbook)
}

fn compose(place: &str, quarter: Quarter, rows: &[[String; 4]]) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let styles = Styles::new();
    let sheet = workbook.add_worksheet();
    sheet.set_name(say("workbook-sheet-public", &[]))?.set_screen_gridlines(false).set_paper_size(super::A4);
    let title = say(
        "workbook-title",
        &[("area", place.into()), ("quarter", quarter.number().into()), ("year", i64::from(quarter.year()).into())],
    );
    sheet.write_string_with_format(0, 0, title, &styles.title)?.set_row_height(0, 30)?;
    sheet.write_string_with_format(1, 0, say("workbook-public-lead", &[]), &styles.subtitle)?;
    for (column, width) in [(0, 9.0), (1, 40.0), (2, 34.0), (3, 26.0)] {
        sheet.set_column_width(column, width)?;
    }
    for (column, name) in (0..).zip(["code", "measure", "reason", "value"]) {
        sheet.write_string_with_format(3, column, say(&format!("workbook-column-{name}"), &[]), &styles.heading)?;
    }
    for (row, [code, title, group, shown]) in (4..).zip(rows) {
        let total = group.is_empty();
        let (label, number) =
            if total { (&styles.strong, &styles.strong_number) } else { (&styles.indented, &styles.number) };
        sheet.write_string_with_format(row, 0, code, &styles.label)?;
        sheet.write_string_with_format(row, 1, if total { title.as_str() } else { "" }, label)?;
        sheet.write_string_with_format(row, 2, group, label)?;
        match shown.parse::<u32>() {
            Ok(value) => sheet.write_number_with_format(row, 3, value, number)?,
            Err(_) => sheet.write_string_with_format(row, 3, shown, number)?,
        };
    }
    sheet.set_freeze_panes(4, 0)?.set_repeat_rows(3, 3)?;
    workbook.save_to_buffer()
}

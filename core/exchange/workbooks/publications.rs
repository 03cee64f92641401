//! The protected figures of a quarter for people: what may be passed on. Invariant: every cell is a text or a number, none a formula, and nothing exact is handed in.

use chrono::{DateTime, Utc};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

use super::{A4, Styles, height};
use crate::{domain::quarters::Quarter, exchange::packages::PackageFault, words::say};

/// Widths of the columns, in digits.
const WIDTHS: [u16; 4] = [10, 44, 30, 30];

/// Rows of measure code, title, group (empty for the total) and what is shown.
pub fn public(
    place: &str,
    quarter: Quarter,
    made_at: DateTime<Utc>,
    rows: &[[&str; 4]],
) -> Result<Vec<u8>, PackageFault> {
    compose(place, quarter, made_at, rows).map_err(|_| PackageFault::Workbook)
}

fn compose(place: &str, quarter: Quarter, made_at: DateTime<Utc>, rows: &[[&str; 4]]) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let numbers = [("quarter", quarter.number().into()), ("year", i64::from(quarter.year()).into())];
    let title = say("workbook-title", &[("area", place.into()), numbers[0], numbers[1]]);
    let created = ExcelDateTime::from_timestamp(made_at.timestamp())?;
    workbook.set_properties(
        &DocProperties::new().set_title(title.as_str()).set_author("Samlat").set_creation_datetime(&created),
    );
    let styles = Styles::new();
    let sheet = workbook.add_worksheet();
    sheet.set_name(say("public-sheet", &[]))?.set_screen_gridlines(false).set_paper_size(A4);
    sheet.set_print_fit_to_pages(1, 0).set_landscape();
    for (column, width) in (0..).zip(WIDTHS) {
        sheet.set_column_width(column, width)?;
    }
    sheet.write_string_with_format(0, 0, title.as_str(), &styles.title)?.set_row_height(0, 30)?;
    let note = say("public-note", &[]);
    sheet.merge_range(1, 0, 1, 3, &note, &styles.text)?.set_row_height(1, height(&note, WIDTHS.iter().sum()))?;
    for (column, name) in (0..).zip(["code", "measure", "reason", "value"]) {
        let format = if column == 3 { &styles.heading_right } else { &styles.heading };
        sheet.write_string_with_format(3, column, say(&format!("workbook-column-{name}"), &[]), format)?;
    }
    for (row, [code, title, group, shown]) in (4..).zip(rows) {
        let total = group.is_empty();
        let number = if total { &styles.strong_number } else { &styles.number };
        sheet.write_string_with_format(row, 0, if total { code } else { "" }, &styles.strong)?;
        sheet.write_string_with_format(row, 1, if total { title } else { "" }, &styles.strong)?;
        sheet.write_string_with_format(row, 2, *group, &styles.indented)?;
        match shown.parse::<u32>() {
            Ok(value) => sheet.write_number_with_format(row, 3, value, number)?,
            Err(_) => sheet.write_string_with_format(row, 3, *shown, number)?,
        };
    }
    sheet.set_freeze_panes(4, 0)?.set_repeat_rows(3, 3)?;
    workbook.save_to_buffer()
}

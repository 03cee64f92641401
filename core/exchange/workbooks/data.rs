//! "Data": every figure on its own row, as the Excel table `tblData`, for filters and pivot tables.

use rust_xlsxwriter::{Format, FormatAlign, Table, TableColumn, TableStyle, Worksheet, XlsxError};

use super::super::packages::codes::{Age, Code, Days, Reason, Sex, Stage};
use super::super::packages::{Fact, Package, TeamCode};
use super::{ACCENT, INK, INK_SOFT, Styles, head, pages};
use crate::words::say;

const COLUMNS: [&str; 14] = [
    "period", "area", "code", "measure", "version", "part", "team", "age", "sex", "stage", "reason", "dur", "value",
    "status",
];

/// Columns that hold numbers; the others hold text, also when the text is digits.
const VALUE: usize = 12;

pub(super) fn write(sheet: &mut Worksheet, styles: &Styles, package: &Package) -> Result<(), XlsxError> {
    sheet.set_name(say("workbook-sheet-data", &[]))?;
    pages(sheet, package);
    sheet.set_landscape();
    let last = COLUMNS.len() as u16 - 1;
    let top = head(sheet, styles, package, last)?;
    let text = Format::new().set_font_color(INK).set_num_format("@");
    let number = Format::new().set_font_color(INK).set_num_format("#,##0");
    let indented = text.clone().set_align(FormatAlign::Left).set_indent(1);
    let soft = text.clone().set_font_color(INK_SOFT);
    let mut widths: Vec<usize> = Vec::new();
    let captions = COLUMNS.map(|name| say(&format!("workbook-column-{name}"), &[]));
    widths.extend(captions.iter().map(|caption| caption.chars().count() + 3));
    for (row, fact) in (top + 1..).zip(ordered(package)) {
        let whole = totals(fact);
        for (column, (cell, width)) in cells(package, fact).into_iter().zip(&mut widths).enumerate() {
            *width = (*width).max(cell.chars().count() + 1);
            let at = column as u16;
            match fact.value {
                Some(value) if column == VALUE => sheet.write_number_with_format(row, at, value as f64, &number)?,
                _ if whole.contains(&column) => sheet.write_string_with_format(row, at, cell, &soft)?,
                _ if column > VALUE => sheet.write_string_with_format(row, at, cell, &indented)?,
                _ => sheet.write_string_with_format(row, at, cell, &text)?,
            };
        }
    }
    for (column, width) in (0..).zip(widths) {
        sheet.set_column_width(column, width.min(44) as f64 + 1.0)?;
    }
    let heading = Format::new().set_bold().set_font_color(ACCENT);
    let columns: Vec<TableColumn> = captions
        .into_iter()
        .enumerate()
        .map(|(column, caption)| {
            let heading = match column {
                VALUE => heading.clone().set_align(FormatAlign::Right),
                _ => heading.clone(),
            };
            TableColumn::new().set_header(caption).set_header_format(heading)
        })
        .collect();
    let rows = u32::try_from(package.facts.len()).unwrap_or(u32::MAX);
    if rows > 0 {
        let table = Table::new()
            .set_name("tblData")
            .set_columns(&columns)
            .set_style(TableStyle::Light1)
            .set_alt_text(super::title(package));
        sheet.add_table(top, 0, top + rows, last, &table)?;
    }
    sheet.set_freeze_panes(top + 1, 0)?.set_repeat_rows(top, top)?;
    Ok(())
}

/// As people read: total before parts, young before old, short before long.
fn ordered(package: &Package) -> Vec<&Fact> {
    let mut facts: Vec<&Fact> = package.facts.iter().collect();
    facts.sort_by_key(|fact| {
        let cell = &fact.cell;
        let divided = (!cell.team.is_total(), fact.breakdowns(), cell.age, cell.sex, cell.stage, cell.reason, fact.dur);
        (&cell.measure, cell.measure_version, fact.part, divided, &cell.team)
    });
    facts
}

/// The columns in which the row is not divided; they are written softer.
fn totals(fact: &Fact) -> Vec<usize> {
    let cell = &fact.cell;
    let whole = [
        (cell.team.is_total(), 6),
        (cell.age == Age::Total, 7),
        (cell.sex == Sex::Total, 8),
        (cell.stage == Stage::Total, 9),
        (cell.reason == Reason::Total, 10),
        (fact.dur == Days::Total, 11),
    ];
    whole.into_iter().filter_map(|(whole, column)| whole.then_some(column)).collect()
}

fn cells(package: &Package, fact: &Fact) -> [String; 14] {
    let cell = &fact.cell;
    let measure =
        package.measures.iter().find(|row| row.measure == cell.measure && row.measure_version == cell.measure_version);
    [
        cell.period.to_string(),
        package.area_name.clone(),
        cell.measure.to_string(),
        measure.map(|row| row.title_sv.clone()).unwrap_or_default(),
        cell.measure_version.to_string(),
        fact.part.label_sv(),
        team(&cell.team),
        cell.age.label_sv(),
        cell.sex.label_sv(),
        cell.stage.label_sv(),
        cell.reason.label_sv(),
        fact.dur.label_sv(),
        fact.value.map(|value| value.to_string()).unwrap_or_default(),
        fact.obs_status.label_sv(),
    ]
}

/// "Team 1"; the pseudonym is not the team's name.
fn team(code: &TeamCode) -> String {
    match code.as_str().strip_prefix('T').and_then(|digits| digits.parse::<u32>().ok()) {
        Some(number) => say("workbook-team", &[("number", number.into())]),
        None => say("workbook-team-all", &[]),
    }
}

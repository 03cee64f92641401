//! Spreadsheets through calamine. Invariant: an xlsx is read cell by cell, so that rows beyond the limit are never held.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{
    Data, DataRef, ExcelDateTime, Ods, OdsError, Range, Reader, SheetType, SheetVisible, Xls, XlsError, Xlsx, XlsxError,
};
use chrono::NaiveDate;

use super::cells::{Cell, Sheet, SheetRow, Workbook};
use super::faults::SheetFault;
use super::{MAX_CELLS, MAX_ROWS, biff};

/// The day number after 31 December 9999: what is larger is a number that somebody has given the format of a date.
const AFTER_THE_LAST_DAY: f64 = 2_958_466.0;
/// A file of so many bytes may hold too many rows, whatever it says.
const LARGE: usize = 3 << 20;

pub(super) fn xlsx(bytes: &[u8]) -> Result<Workbook, SheetFault> {
    let mut file = Xlsx::new(Cursor::new(bytes)).map_err(|error| of_xlsx(&error))?;
    let names = visible_first(file.sheets_metadata());
    let mut sheets = Vec::new();
    let mut cells = 0;
    for (name, visible) in names {
        count_rows(&mut file, &name, bytes.len() > LARGE)?;
        let mut reader = file.worksheet_cells_reader(&name).map_err(|error| of_xlsx(&error))?;
        let mut rows = Rows::default();
        while let Some(found) = reader.next_cell().map_err(|error| of_xlsx(&error))? {
            if let Some(cell) = of_data(&Data::from(found.get_value().clone())) {
                cells += 1;
                rows.add(found.get_position(), cell)?;
            }
            if cells > MAX_CELLS {
                return Err(SheetFault::TooManyRows);
            }
        }
        sheets.push(Sheet { name, visible, rows: rows.done() });
    }
    Ok(Workbook { sheets })
}

/// Counts the rows of a sheet that says it is long, or of a large file, without keeping any.
fn count_rows(file: &mut Xlsx<Cursor<&[u8]>>, name: &str, large: bool) -> Result<(), SheetFault> {
    let mut reader = file.worksheet_cells_reader(name).map_err(|error| of_xlsx(&error))?;
    let says = reader.dimensions();
    if !large && u64::from(says.end.0.saturating_sub(says.start.0)) < MAX_ROWS as u64 {
        return Ok(());
    }
    let (mut last, mut count) = (None, 0);
    while let Some(cell) = reader.next_cell().map_err(|error| of_xlsx(&error))? {
        let row = Some(cell.get_position().0);
        if row != last && !matches!(cell.get_value(), DataRef::Empty) {
            (last, count) = (row, count + 1);
        }
        if count > MAX_ROWS {
            return Err(SheetFault::TooManyRows);
        }
    }
    Ok(())
}

pub(super) fn xls(bytes: &[u8]) -> Result<Workbook, SheetFault> {
    let checked = biff::checked(bytes)?;
    let mut file = Xls::new(Cursor::new(checked.as_slice())).map_err(|error| match error {
        XlsError::Password => SheetFault::PasswordProtected,
        _ => SheetFault::Broken,
    })?;
    whole_sheets(&mut file)
}

pub(super) fn ods(bytes: &[u8]) -> Result<Workbook, SheetFault> {
    let mut file = Ods::new(Cursor::new(bytes)).map_err(|error| match error {
        OdsError::Password => SheetFault::PasswordProtected,
        _ => SheetFault::Broken,
    })?;
    whole_sheets(&mut file)
}

fn whole_sheets<'a, R: Reader<Cursor<&'a [u8]>>>(file: &mut R) -> Result<Workbook, SheetFault> {
    let names = visible_first(file.sheets_metadata());
    let mut sheets = Vec::new();
    for (name, visible) in names {
        let range = file.worksheet_range(&name).map_err(|_| SheetFault::Broken)?;
        sheets.push(Sheet { name, visible, rows: rows_of(&range)? });
    }
    Ok(Workbook { sheets })
}

fn rows_of(range: &Range<Data>) -> Result<Vec<SheetRow>, SheetFault> {
    let (row, column) = range.start().unwrap_or_default();
    let mut rows = Rows::default();
    for (below, beside, data) in range.used_cells() {
        let at = (row + u32::try_from(below).unwrap_or(u32::MAX), column + u32::try_from(beside).unwrap_or(u32::MAX));
        if let Some(cell) = of_data(data) {
            rows.add(at, cell)?;
        }
    }
    Ok(rows.done())
}

/// Sheets with cells (no charts), those that are shown before those that are hidden.
fn visible_first(sheets: &[calamine::Sheet]) -> Vec<(String, bool)> {
    let tables = sheets.iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
    let mut names: Vec<(String, bool)> =
        tables.map(|sheet| (sheet.name.clone(), sheet.visible == SheetVisible::Visible)).collect();
    names.sort_by_key(|(_, visible)| !visible);
    names
}

#[derive(Default)]
struct Rows(BTreeMap<u32, Vec<(u32, Cell)>>);

impl Rows {
    fn add(&mut self, (row, column): (u32, u32), cell: Cell) -> Result<(), SheetFault> {
        self.0.entry(row).or_default().push((column, cell));
        if self.0.len() > MAX_ROWS { Err(SheetFault::TooManyRows) } else { Ok(()) }
    }

    fn done(self) -> Vec<SheetRow> {
        let numbered = self.0.into_iter().map(|(row, mut cells)| {
            cells.sort_by_key(|(column, _)| *column);
            cells.dedup_by_key(|(column, _)| *column);
            SheetRow { number: row.saturating_add(1), cells }
        });
        numbered.collect()
    }
}

fn of_xlsx(error: &XlsxError) -> SheetFault {
    match error {
        XlsxError::Password => SheetFault::PasswordProtected,
        _ => SheetFault::Broken,
    }
}

fn of_data(data: &Data) -> Option<Cell> {
    match data {
        Data::String(text) => Cell::text_of(text),
        Data::Int(number) => Some(Cell::Number(*number as f64)),
        Data::Float(number) => Some(Cell::Number(*number)),
        Data::Bool(truth) => Some(Cell::Bool(*truth)),
        Data::DateTime(at) => Some(of_serial(at)),
        Data::DateTimeIso(text) => of_iso(text),
        Data::DurationIso(text) => Cell::text_of(text),
        Data::Error(error) => Cell::text_of(&error.to_string()),
        Data::Empty => None,
    }
}

fn of_serial(at: &ExcelDateTime) -> Cell {
    let (year, month, day, ..) = at.to_ymd_hms_milli();
    let date = NaiveDate::from_ymd_opt(i32::from(year), u32::from(month), u32::from(day));
    match date {
        Some(date) if at.is_datetime() && at.as_f64() < AFTER_THE_LAST_DAY => Cell::Date(date),
        _ => Cell::Number(at.as_f64()),
    }
}

fn of_iso(text: &str) -> Option<Cell> {
    let date = text.get(..10).and_then(|date| date.parse().ok());
    date.map(Cell::Date).or_else(|| Cell::text_of(text))
}

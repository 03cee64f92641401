//! Where figures may go in somebody's own workbook: which columns are quarters, which rows have words. Invariant: reads only; what is not sure is left to the user.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    domain::quarters::Quarter,
    exchange::sheets::{Cell, FileHint, Sheet, SheetFault, SheetRow, column_name, folded, read},
};

/// Rows that are looked at for a heading.
const HEADING_WITHIN: usize = 30;
/// Rows with words that are shown.
const MOST_LABELS: usize = 300;

/// A column that is a quarter.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct BridgeColumn {
    /// Counted from 0.
    pub column: u32,
    /// "D".
    pub name: String,
    /// Which quarter.
    pub quarter: Quarter,
}

/// A row that begins with words.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct BridgeLabel {
    /// Counted from 1.
    pub row: u32,
    /// Its words.
    pub label: String,
}

/// A sheet and where figures may go in it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct BridgeSheet {
    /// Its tab.
    pub name: String,
    /// The columns that are quarters, by their heading.
    pub columns: Vec<BridgeColumn>,
    /// The rows below the heading.
    pub labels: Vec<BridgeLabel>,
}

/// Every sheet with quarters in its heading.
///
/// # Errors
/// [`SheetFault`] when the file cannot be read.
pub fn places(bytes: &[u8]) -> Result<Vec<BridgeSheet>, SheetFault> {
    let workbook = read(bytes, FileHint::default())?;
    Ok(workbook.sheets.iter().filter_map(of_sheet).collect())
}

fn of_sheet(sheet: &Sheet) -> Option<BridgeSheet> {
    let rows = sheet.rows.iter().enumerate().take(HEADING_WITHIN);
    let heading = rows.map(|(at, row)| (at, columns(row, at.checked_sub(1).and_then(|above| sheet.rows.get(above)))));
    let (at, columns) = heading.max_by_key(|(at, columns)| (columns.len(), usize::MAX - at))?;
    if columns.is_empty() {
        return None;
    }
    let first = columns.iter().map(|column| column.column).min()?;
    let labels = sheet.rows.iter().skip(at + 1).filter_map(|row| {
        let words = row.cells.iter().filter(|(column, _)| *column < first).find_map(|(_, cell)| match cell {
            Cell::Text(text) => Some(text.clone()),
            Cell::Number(_) | Cell::Date(_) | Cell::Bool(_) => None,
        })?;
        Some(BridgeLabel { row: row.number, label: words })
    });
    Some(BridgeSheet { name: sheet.name.clone(), columns, labels: labels.take(MOST_LABELS).collect() })
}

/// The cells of a row that name a quarter; a year may stand in the row above, over its first quarter.
fn columns(row: &SheetRow, above: Option<&SheetRow>) -> Vec<BridgeColumn> {
    let year_above = |column: u32| {
        let years = above?.cells.iter().filter(|(at, _)| *at <= column);
        years.filter_map(|(_, cell)| year(&folded(&cell.shown()))).next_back()
    };
    let quarter = |column: u32, cell: &Cell| {
        let words = folded(&cell.shown());
        let year = year(&words).or_else(|| year_above(column))?;
        Quarter::new(year, number(&words)?)
    };
    let named = row.cells.iter().filter_map(|(column, cell)| {
        Some(BridgeColumn { column: *column, name: column_name(*column), quarter: quarter(*column, cell)? })
    });
    named.collect()
}

fn year(words: &str) -> Option<i32> {
    let years = words.split(' ').filter(|word| word.len() == 4 && word.starts_with("20"));
    years.filter_map(|word| word.parse().ok()).next()
}

/// The number of a quarter as people write it: "kv 3", "Q3", "kvartal 3", "tredje kvartalet", "jul–sep".
fn number(words: &str) -> Option<u32> {
    let parts: Vec<&str> = words.split(' ').collect();
    let digit = |text: &str| text.parse::<u32>().ok().filter(|number| (1..=4).contains(number));
    let joined = parts.iter().find_map(|word| {
        let rest = ["kvartal", "kv", "q", "k"].iter().find_map(|head| word.strip_prefix(head))?;
        digit(rest)
    });
    let apart = || {
        parts.windows(2).find_map(|pair| match pair {
            ["kvartal" | "kv" | "q" | "kvart", number] => digit(number),
            ["forsta", "kvartalet"] => Some(1),
            ["andra", "kvartalet"] => Some(2),
            ["tredje", "kvartalet"] => Some(3),
            ["fjarde", "kvartalet"] => Some(4),
            [from, to] if from.starts_with("jan") && to.starts_with("mar") => Some(1),
            [from, to] if from.starts_with("apr") && to.starts_with("jun") => Some(2),
            [from, to] if from.starts_with("jul") && to.starts_with("sep") => Some(3),
            [from, to] if from.starts_with("okt") && to.starts_with("dec") => Some(4),
            _ => None,
        })
    };
    joined.or_else(apart)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quarters_are_read_as_people_write_them() {
        let of = |text: &str| {
            let words = folded(text);
            (year(&words), number(&words))
        };
        for text in
            ["Kv 3 2026", "kvartal 3, 2026", "Q3 2026", "2026-Q3", "2026 kv3", "Tredje kvartalet 2026", "jul–sep 2026"]
        {
            assert_eq!(of(text), (Some(2026), Some(3)), "{text}");
        }
        assert_eq!(of("Kv 4"), (None, Some(4)));
        assert_eq!(of("Antal barn 2026"), (Some(2026), None));
        assert_eq!(of("Kv 5 2026"), (Some(2026), None));
    }
}

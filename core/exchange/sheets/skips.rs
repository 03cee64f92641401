//! Rows that are no children. Invariant: a row with a number or a name and anything else is never skipped.

use super::cells::{Cell, SheetRow};
use super::columns::Column;
use super::meanings::{Kind, Meaning};
use super::normal::{folded, means_nothing};
use super::profile::looks_like_number;
use super::report::{SkipReason, Skipped};
use super::table::Table;
use crate::words::say;

/// Why this row is no child; None when it is one.
pub(super) fn why(row: &SheetRow, columns: &[Column], table: &Table<'_>) -> Option<SkipReason> {
    if row.cells.is_empty() {
        return Some(SkipReason::OtherTable); // all of it stood in a table beside
    }
    if table.repeats_headings(row) {
        return Some(SkipReason::HeadingAgain);
    }
    let filled: Vec<(&Column, &Cell)> = columns
        .iter()
        .filter_map(|column| Some((column, row.get(column.index)?)))
        .filter(|(_, cell)| !means_nothing(&cell.shown()))
        .collect();
    let has = |kinds: &[Kind]| {
        filled.iter().any(|(column, _)| column.meanings.iter().any(|meaning| kinds.contains(&meaning.kind())))
    };
    let numbered = row.cells.iter().any(|(_, cell)| looks_like_number(&cell.shown()));
    if !numbered
        && row.cells.iter().any(|(_, cell)| is_sum_word(cell))
        && !filled.iter().any(|(column, cell)| column.is(Meaning::Intake) && !is_count(cell))
    {
        return Some(SkipReason::Sum);
    }
    if filled.is_empty() {
        return Some(SkipReason::Comment);
    }
    if numbered || has(&[Kind::Number]) {
        return None;
    }
    let named = filled.iter().filter(|(column, _)| {
        column.meanings.iter().any(|meaning| matches!(meaning.kind(), Kind::Name | Kind::OneName))
    });
    let names: Vec<&Cell> = named.map(|(_, cell)| *cell).collect();
    let all_figures = row.cells.iter().all(|(_, cell)| matches!(cell, Cell::Number(_)));
    if filled.iter().all(|(column, _)| column.is(Meaning::LegacyNo)) {
        let short =
            row.cells.len() == 1 && row.cells.iter().all(|(_, cell)| cell.shown().split_whitespace().count() <= 1);
        return Some(if short { SkipReason::OnlyNumber } else { SkipReason::Comment });
    }
    if all_figures {
        return Some(SkipReason::Sum);
    }
    match names.as_slice() {
        [] if row.cells.len() <= 2 => Some(SkipReason::Comment),
        [one] if filled.len() == 1 && !is_a_name(&one.shown()) => Some(SkipReason::Comment),
        _ => None,
    }
}

/// So many dates stand above it.
fn is_count(cell: &Cell) -> bool {
    cell.shown().parse::<u32>().is_ok_and(|count| count < 10_000)
}

pub(super) fn is_sum_word(cell: &Cell) -> bool {
    let folded = folded(&cell.shown());
    let first = folded.split(' ').next().unwrap_or_default();
    matches!(
        first,
        "summa" | "totalt" | "total" | "antal" | "sum" | "medel" | "medelvarde" | "snitt" | "genomsnitt" | "delsumma"
    ) || folded == "s a"
}

/// Two or three words with capitals and no digits.
fn is_a_name(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    (2..=4).contains(&words.len())
        && words.iter().all(|word| word.chars().next().is_some_and(char::is_uppercase))
        && !text.chars().any(|c| c.is_ascii_digit())
}

/// One skipped row, said.
pub(super) fn skipped(row: u32, why: SkipReason) -> Skipped {
    Skipped {
        row,
        to_row: row,
        why,
        say: say(
            &format!("import-skip-{}", why.code().replace('_', "-")),
            &[("row", row.into()), ("to", row.into()), ("count", 1_u32.into())],
        ),
    }
}

/// A run of blank rows.
pub(super) fn blank(row: u32, to_row: u32) -> Skipped {
    let count = to_row.saturating_sub(row).saturating_add(1);
    Skipped {
        row,
        to_row,
        why: SkipReason::Blank,
        say: say("import-skip-blank", &[("row", row.into()), ("to", to_row.into()), ("count", count.into())]),
    }
}

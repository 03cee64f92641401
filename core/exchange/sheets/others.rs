//! More than one table on a sheet. Invariant: only the first is read; where another begins is said and its rows wait, so that no row is read with the columns of another table.

use std::collections::BTreeMap;

use super::cells::{Cell, SheetRow, cell_name};
use super::headings::{HeadingScore, RECOGNISED};
use super::meanings::{Kind, Meaning};
use super::normal::folded;
use super::profile::looks_like_number;
use super::report::{FaultCode, ImportRow, Note, NoteCode, RawCell, RejectedRow, RowFault, SkipReason, Skipped};
use super::table::{self, Known, Table};
use super::{protection, skips};
use crate::words::say;

/// A heading that says just what a column is.
const PLAIN: f32 = 0.8;

/// A table below the first one.
pub(super) struct Below<'a> {
    headings: &'a SheetRow,
    rows: &'a [SheetRow],
}

/// What is said of the tables that are not read.
#[derive(Default)]
pub(super) struct NotRead {
    pub rejected: Vec<RejectedRow>,
    pub skipped: Vec<Skipped>,
    pub notes: Vec<Note>,
}

/// The rows of the first table, and the tables below it. `lines` are the first table's headings as they may be repeated.
pub(super) fn split<'a>(
    rows: &'a [SheetRow],
    lines: &[BTreeMap<u32, String>],
    known: &mut Known,
) -> (&'a [SheetRow], Vec<Below<'a>>) {
    let starts = starts(rows, lines, known);
    let mut below = Vec::new();
    for (place, start) in starts.iter().copied().enumerate() {
        let end = starts.get(place + 1).copied().unwrap_or(rows.len());
        if let (Some(headings), Some(rows)) = (rows.get(start), rows.get(start + 1..end)) {
            below.push(Below { headings, rows });
        }
    }
    let first = starts.first().copied().unwrap_or(rows.len());
    (rows.get(..first).unwrap_or_default(), below)
}

/// The rows that hold the headings of another table.
fn starts(rows: &[SheetRow], lines: &[BTreeMap<u32, String>], known: &mut Known) -> Vec<usize> {
    let named: Vec<u32> = lines.first().map(named_columns).unwrap_or_default();
    let mut starts: Vec<usize> = Vec::new();
    let mut latest: Option<BTreeMap<u32, String>> = None;
    let (mut filled, mut before) = (false, None);
    for (at, row) in rows.iter().enumerate() {
        let set_off = before.is_some_and(|before: u32| before + 1 < row.number);
        before = Some(row.number);
        if row.cells.iter().any(|(_, cell)| table::is_data(cell)) {
            filled = true;
            continue;
        }
        if !filled || is_under(row, &named, known) || !is_headings(row, set_off, known) {
            continue;
        }
        let again = lines.iter().chain(&latest).any(|line| repeats(row, line));
        let second_line = starts.last().is_some_and(|start| start + 1 == at);
        if !again && !second_line {
            starts.push(at);
            latest = Some(texts(row));
        }
    }
    starts
}

/// A child without dates has a name where the names stand; headings have a heading there.
fn is_under(row: &SheetRow, named: &[u32], known: &mut Known) -> bool {
    named.iter().filter_map(|column| row.get(*column)).any(|cell| known.top(&table::shown(cell)) < RECOGNISED)
}

/// The columns whose headings say that names or numbers stand there.
fn named_columns(line: &BTreeMap<u32, String>) -> Vec<u32> {
    line.iter().filter(|(_, text)| names_a_child(text)).map(|(column, _)| *column).collect()
}

/// The row is one of headings, scored as the first one is; without a blank row above it must name a child too.
fn is_headings(row: &SheetRow, set_off: bool, known: &mut Known) -> bool {
    let texts = texts(row);
    let recognised = texts.values().filter(|text| known.top(text) >= RECOGNISED).count();
    texts.len() >= 2
        && recognised * 2 > texts.len()
        && table::score(row, &texts, known) >= table::RECOGNISED_ROW
        && (set_off || texts.values().any(|text| names_a_child(text)))
}

/// The row begins a table of children.
pub(super) fn begins(row: &SheetRow, known: &mut Known) -> bool {
    !row.cells.iter().any(|(_, cell)| table::is_data(cell)) && is_headings(row, false, known)
}

/// A row of nothing but texts that plainly names a child and one thing more, over rows that hold children: headings, however many of a municipality's own stand among them.
pub(super) fn heads_children(row: &SheetRow, below: &[SheetRow], known: &mut Known) -> bool {
    if row.cells.iter().any(|(_, cell)| table::is_data(cell)) {
        return false;
    }
    let headings = texts(row);
    let mut told = headings.values().filter(|text| known.top(text) >= PLAIN).filter_map(|text| plain(text));
    let Some(first) = told.next() else { return false };
    let more: Vec<Meaning> = told.filter(|meaning| *meaning != first).collect();
    let named = is_name(first) || more.iter().any(|meaning| is_name(*meaning));
    let is_over = |row: &SheetRow| {
        let under = row.cells.iter().filter(|(column, _)| headings.contains_key(column)).count();
        under * 2 >= row.cells.len()
    };
    named && !more.is_empty() && below.iter().any(|row| holds_child(row) && is_over(row))
}

/// A child of the table with these headings, also one without a number or a date.
pub(super) fn is_child_of(row: &SheetRow, headings: &BTreeMap<u32, String>, known: &mut Known) -> bool {
    holds_child(row) || (is_under(row, &named_columns(headings), known) && !is_headings(row, false, known))
}

/// A number, or a date beside something else.
pub(super) fn holds_child(row: &SheetRow) -> bool {
    is_numbered(row) || (row.cells.len() >= 2 && row.cells.iter().any(|(_, cell)| table::is_data(cell)))
}

fn is_numbered(row: &SheetRow) -> bool {
    row.cells.iter().any(|(_, cell)| looks_like_number(&cell.shown()))
}

pub(super) fn names_a_child(heading: &str) -> bool {
    plain(heading).is_some_and(is_name)
}

fn is_name(meaning: Meaning) -> bool {
    matches!(meaning.kind(), Kind::Name | Kind::OneName | Kind::Number)
}

fn plain(heading: &str) -> Option<Meaning> {
    let score = HeadingScore::of(heading);
    score.best().filter(|(_, sure)| *sure >= PLAIN && *sure >= score.left_out).map(|(meaning, _)| meaning)
}

pub(super) fn texts(row: &SheetRow) -> BTreeMap<u32, String> {
    row.cells.iter().map(|(column, cell)| (*column, table::shown(cell))).collect()
}

/// The row repeats these headings: every one that is recognised stands in the same column, and no other.
pub(super) fn repeats(row: &SheetRow, line: &BTreeMap<u32, String>) -> bool {
    let same =
        row.cells.iter().filter(|(column, cell)| line.get(column).is_some_and(|text| *text == table::shown(cell)));
    let same = same.count();
    if same < 2 || same * 2 <= row.cells.len() {
        return false;
    }
    let texts = texts(row);
    let stands_in = |line: &BTreeMap<u32, String>, column: &u32, text: &str| {
        HeadingScore::of(text).top() < RECOGNISED || line.get(column).is_some_and(|other| alike(text, other))
    };
    line.iter().all(|(column, text)| stands_in(&texts, column, text))
        && texts.iter().all(|(column, text)| stands_in(line, column, text))
}

fn alike(one: &str, other: &str) -> bool {
    folded(one) == folded(other) || plain(one).is_some_and(|meaning| plain(other) == Some(meaning))
}

/// The first column of a table beside: after an empty column the names or the numbers come again, and one thing more. Every column that holds something is in `headings`.
pub(super) fn beside(headings: &BTreeMap<u32, String>) -> Option<u32> {
    let columns: Vec<(u32, Option<Meaning>)> =
        headings.iter().map(|(column, heading)| (*column, plain(heading))).collect();
    let begins = |at: usize| {
        let (left, right) = columns.split_at_checked(at)?;
        let ((before, _), (first, _)) = (left.last()?, right.first()?);
        let again = right.iter().filter_map(|(_, meaning)| *meaning);
        let again: Vec<Meaning> =
            again.filter(|meaning| left.iter().any(|(_, other)| *other == Some(*meaning))).collect();
        (before + 1 < *first && again.len() >= 2 && again.into_iter().any(is_name)).then_some(*first)
    };
    (1..columns.len()).find_map(begins)
}

/// The row without what stands in the table beside.
pub(super) fn cut(row: &SheetRow, first: u32) -> SheetRow {
    let cells = row.cells.iter().filter(|(column, _)| *column < first);
    SheetRow { number: row.number, cells: cells.cloned().collect() }
}

/// Says where the other tables are, and keeps their rows.
pub(super) fn not_read(table: &Table<'_>) -> NotRead {
    let mut out = NotRead::default();
    let note = |row: u32, said: &str| Note { code: NoteCode::OtherTable, rows: vec![row], say: said.to_owned() };
    if let (Some(column), Some(row)) = (table.beside, table.heading_row) {
        let cell = cell_name(column, row);
        out.notes.push(note(row, &say("import-note-other-table-beside", &[("cell", (&cell).into())])));
    }
    let mut before = table.rows.last().map(|row| row.number);
    for below in &table.below {
        let from = below.headings.number;
        let said = say("import-note-other-table", &[("row", from.into())]);
        out.notes.push(note(from, &said));
        let headings = texts(below.headings);
        let protected = protection::columns(headings.iter().map(|(column, heading)| (*column, heading.as_str())));
        for row in std::iter::once(below.headings).chain(below.rows) {
            if let Some(before) = before.filter(|before| before + 1 < row.number) {
                out.skipped.push(skips::blank(before + 1, row.number - 1));
            }
            before = Some(row.number);
            if row.number == from {
                let (why, say) = (SkipReason::OtherTable, said.clone());
                out.skipped.push(Skipped { row: from, to_row: from, why, say });
            } else if let Some(why) = why_skipped(row, &headings) {
                out.skipped.push(skips::skipped(row.number, why));
            } else if protection::in_row(row, &protected).is_some() {
                let cell = row.cells.first().map(|(column, _)| cell_name(*column, row.number)).unwrap_or_default();
                out.rejected.push(protection::by_hand(row.number, &cell, "import-fault-protected-by-hand"));
            } else {
                out.rejected.push(rejected(row, from, &headings));
            }
        }
    }
    out
}

fn why_skipped(row: &SheetRow, headings: &BTreeMap<u32, String>) -> Option<SkipReason> {
    let figures = row.cells.iter().all(|(_, cell)| matches!(cell, Cell::Number(_)));
    match () {
        () if repeats(row, headings) => Some(SkipReason::HeadingAgain),
        () if is_numbered(row) => None,
        () if figures || row.cells.iter().any(|(_, cell)| skips::is_sum_word(cell)) => Some(SkipReason::Sum),
        () if row.cells.len() == 1 => Some(SkipReason::Comment),
        () => None,
    }
}

/// The row with what stands in it; nothing of it is understood.
fn rejected(row: &SheetRow, from: u32, headings: &BTreeMap<u32, String>) -> RejectedRow {
    let cells = row.cells.iter().map(|(column, cell)| RawCell {
        cell: cell_name(*column, row.number),
        heading: headings.get(column).cloned().unwrap_or_default(),
        meanings: Vec::new(),
        date_order: None,
        text: cell.shown().into_owned(),
    });
    let cells: Vec<RawCell> = cells.collect();
    let cell = cells.first().map(|cell| cell.cell.clone()).unwrap_or_default();
    let reason = FaultCode::OtherTable;
    let said =
        say("import-fault-other-table", &[("row", row.number.into()), ("cell", (&cell).into()), ("from", from.into())]);
    RejectedRow {
        row: row.number,
        sheet: None,
        cell: cell.clone(),
        reason,
        say: said.clone(),
        faults: vec![RowFault { cell, reason, say: said }],
        cells,
        guess: ImportRow { row: row.number, ..ImportRow::default() },
    }
}

//! Where the table of a sheet is: which row has the headings, which columns there are. Invariant: found by what is written, wherever it stands.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};

use super::cells::{Cell, Sheet, SheetRow, Workbook, column_name};
use super::headings::{HeadingScore, RECOGNISED};
use super::normal::tidy;
use super::others::{self, Below};
use super::profile::looks_like_number;
use super::recipe::Answers;
use super::{Meaning, dates};

/// So many rows with content are tried as headings.
const TRIED: usize = 40;
/// A row of headings has at least so much that is recognised.
pub(super) const RECOGNISED_ROW: f32 = 1.4;
/// A heading is no longer than this, in characters.
const LONGEST: usize = 80;

/// A table in a sheet.
pub(super) struct Table<'a> {
    pub sheet: &'a Sheet,
    /// Number of the last row with headings.
    pub heading_row: Option<u32>,
    /// Heading by column; columns without a heading have an empty one.
    pub headings: BTreeMap<u32, String>,
    /// The rows under the headings, up to the next table and without what stands in a table beside.
    pub rows: Cow<'a, [SheetRow]>,
    /// The tables below, which are not read.
    pub below: Vec<Below<'a>>,
    /// The column where a table beside begins, which is not read.
    pub beside: Option<u32>,
    /// The headings as they may be repeated: as they are understood, and as they are written in each of their rows.
    lines: Vec<BTreeMap<u32, String>>,
    /// How much it looks like a list of children, to be compared with other sheets.
    pub score: f32,
}

impl<'a> Table<'a> {
    /// The table whose headings are the first of `lines`; what belongs to other tables is taken out of `rows`.
    fn of(
        sheet: &'a Sheet,
        heading_row: Option<u32>,
        mut lines: Vec<BTreeMap<u32, String>>,
        rows: &'a [SheetRow],
        score: f32,
        known: &mut Known,
    ) -> Self {
        let (rows, below) = others::split(rows, &lines, known);
        let mut headings = with_bare_columns(lines.first().cloned().unwrap_or_default(), rows);
        let beside = others::beside(&headings);
        let mut rows = Cow::Borrowed(rows);
        if let Some(first) = beside {
            headings.retain(|column, _| *column < first);
            for line in &mut lines {
                line.retain(|column, _| *column < first);
            }
            rows = Cow::Owned(rows.iter().map(|row| others::cut(row, first)).collect());
        }
        Self { sheet, heading_row, headings, rows, below, beside, lines, score }
    }

    /// A row in the middle that repeats the headings, as on every printed page.
    pub(super) fn repeats_headings(&self, row: &SheetRow) -> bool {
        self.lines.iter().any(|line| others::repeats(row, line))
    }
}

/// The table of every sheet that has one.
pub(super) fn all<'a>(book: &'a Workbook, answers: &Answers) -> Vec<Table<'a>> {
    let mut known = Known::default();
    let found = book.sheets.iter().filter_map(|sheet| {
        let mut table = in_sheet(sheet, answers.heading_row, &mut known)?;
        table.score *= (table.rows.len() as f32 + 1.0).ln().max(0.5) * if sheet.visible { 1.0 } else { 0.5 };
        Some(table)
    });
    found.collect()
}

/// Headings that were scored, each once.
#[derive(Default)]
pub(super) struct Known(HashMap<String, f32>);

impl Known {
    pub(super) fn top(&mut self, text: &str) -> f32 {
        if let Some(score) = self.0.get(text) {
            return *score;
        }
        let score = HeadingScore::of(text).top();
        self.0.insert(text.to_owned(), score);
        score
    }
}

/// A row that may hold the headings, read with the row above where that helps.
struct Tried<'a> {
    score: f32,
    at: usize,
    above: Option<&'a SheetRow>,
    headings: BTreeMap<u32, String>,
    /// Most of its headings are a municipality's own, and it heads children all the same.
    own: bool,
}

fn in_sheet<'a>(sheet: &'a Sheet, told: Option<u32>, known: &mut Known) -> Option<Table<'a>> {
    let rows = sheet.rows.iter().enumerate().take(TRIED).filter(|(_, row)| told.is_none_or(|told| row.number == told));
    let mut tried: Vec<Tried<'a>> = Vec::new();
    for (at, row) in rows {
        let above =
            at.checked_sub(1).and_then(|above| sheet.rows.get(above)).filter(|above| above.number + 1 == row.number);
        if told.is_none() && row.cells.iter().filter(|(_, cell)| is_data(cell)).count() * 3 > row.cells.len() {
            continue;
        }
        let mut best: Option<Tried<'a>> = None;
        for above in [None, above] {
            let headings = joined(above, row, known);
            let spread = above.map_or(0.0, |_| 0.4);
            let score = score(row, &headings, known) - spread;
            if best.as_ref().is_none_or(|best| score > best.score + 0.01) {
                best = Some(Tried { score, at, above, headings, own: false });
            }
        }
        if let Some(best) = best.as_mut().filter(|_| score(row, &others::texts(row), known) < RECOGNISED_ROW) {
            let below = sheet.rows.get(at + 1..).unwrap_or_default();
            best.own = others::heads_children(row, below, known);
            best.score = if best.own { best.score.max(RECOGNISED_ROW) } else { best.score };
        }
        tried.extend(best);
    }
    if let Some(first) = tried.iter().find(|one| one.own).map(|one| one.at) {
        // What stands above such headings and names no child is a title.
        tried.retain(|one| one.at >= first || one.headings.values().any(|text| others::names_a_child(text)));
    }
    let place = first_table(sheet, &tried, known);
    let chosen = place.map(|place| tried.swap_remove(place));
    match chosen.filter(|chosen| chosen.score >= RECOGNISED_ROW || told.is_some()) {
        Some(chosen) => {
            let rows = sheet.rows.get(chosen.at + 1..).unwrap_or_default();
            let row = sheet.rows.get(chosen.at)?;
            let written = chosen.above.into_iter().chain([row]).map(others::texts);
            let lines: Vec<_> = std::iter::once(chosen.headings).chain(written).collect();
            (!rows.is_empty() || told.is_some())
                .then(|| Table::of(sheet, Some(row.number), lines, rows, chosen.score, known))
        }
        None => without_headings(sheet, known),
    }
}

/// The best row of headings; where a table of children stands above it, the best row of that one.
fn first_table(sheet: &Sheet, tried: &[Tried<'_>], known: &mut Known) -> Option<usize> {
    let best = best_of(tried)?;
    let last = tried.get(best).map(|best| best.at)?;
    let mut tops = tried.iter().filter(|one| one.at < last);
    let top = tops.find(|one| one.own || sheet.rows.get(one.at).is_some_and(|row| others::begins(row, known)));
    let child = top.and_then(|top| {
        let below = sheet.rows.get(top.at + 1..last + usize::from(top.own))?;
        let holds_child = |row: &SheetRow| match top.own {
            true => others::is_child_of(row, &top.headings, known),
            false => others::holds_child(row),
        };
        below.iter().position(holds_child).map(|child| top.at + 1 + child)
    });
    let until = child.map_or(tried.len(), |child| tried.partition_point(|one| one.at < child));
    tried.get(..until).and_then(best_of)
}

fn best_of(tried: &[Tried<'_>]) -> Option<usize> {
    let mut best: Option<(usize, f32)> = None;
    for (place, one) in tried.iter().enumerate() {
        if best.is_none_or(|(_, score)| one.score > score + 0.01) {
            best = Some((place, one.score));
        }
    }
    best.map(|(place, _)| place)
}

/// A list of children without any headings shows itself by its identity numbers.
fn without_headings<'a>(sheet: &'a Sheet, known: &mut Known) -> Option<Table<'a>> {
    let has_number = |row: &SheetRow| row.cells.iter().any(|(_, cell)| looks_like_number(&cell.shown()));
    let first = sheet.rows.iter().position(has_number)?;
    let rows = sheet.rows.get(first..)?;
    let many = rows.iter().filter(|row| row.cells.len() > 2 && has_number(row)).count();
    (many >= 3 && many * 2 > rows.len()).then(|| Table::of(sheet, None, Vec::new(), rows, 1.0, known))
}

fn with_bare_columns(mut headings: BTreeMap<u32, String>, rows: &[SheetRow]) -> BTreeMap<u32, String> {
    for (column, _) in rows.iter().flat_map(|row| &row.cells) {
        headings.entry(*column).or_default();
    }
    headings
}

/// The headings of a row; with the row above, a cell takes the words above it (or above the cells to its left: a merged group) where they help.
fn joined(above: Option<&SheetRow>, row: &SheetRow, known: &mut Known) -> BTreeMap<u32, String> {
    let mut headings: BTreeMap<u32, String> = row.cells.iter().map(|(column, cell)| (*column, shown(cell))).collect();
    let Some(above) = above else { return headings };
    for (column, cell) in &above.cells {
        headings.entry(*column).or_insert_with(|| shown(cell));
    }
    let grouped = above.cells.len() >= 2;
    for (column, own) in &mut headings {
        let over = above
            .cells
            .iter()
            .rev()
            .find(|(at, _)| at == column || (grouped && at < column))
            .map(|(_, cell)| shown(cell));
        let Some(over) = over.filter(|over| over != own) else { continue };
        let both = format!("{over} {own}");
        if known.top(&both) > known.top(own) + 0.05 {
            *own = both;
        }
    }
    headings
}

pub(super) fn shown(cell: &Cell) -> String {
    tidy(&cell.shown())
}

/// Recognised headings count for the row, cells that are data against it. So do headings of a municipality's own, but however many there are they do not outweigh those that are recognised.
pub(super) fn score(row: &SheetRow, headings: &BTreeMap<u32, String>, known: &mut Known) -> f32 {
    let (mut recognised, mut others) = (0.0, 0.0);
    for text in headings.values() {
        let top = if text.chars().count() > LONGEST { 0.0 } else { known.top(text) };
        if top >= RECOGNISED {
            recognised += top.min(1.0);
        } else {
            others += 0.1_f32;
        }
    }
    recognised - others.min(recognised / 2.0) - row.cells.iter().filter(|(_, cell)| is_data(cell)).count() as f32
}

pub(super) fn is_data(cell: &Cell) -> bool {
    match cell {
        Cell::Text(text) => looks_like_number(text) || dates::text(text, None, 2100).is_ok(),
        _ => true,
    }
}

/// What a column without a heading is called.
pub(super) fn heading_or_letter(heading: &str, column: u32) -> String {
    if heading.is_empty() { column_name(column) } else { heading.to_owned() }
}

/// Meanings without which nothing can be taken in.
pub(super) const NEEDED: [&[Meaning]; 2] =
    [&[Meaning::Name, Meaning::NameLastFirst, Meaning::FirstName, Meaning::LastName], &[Meaning::Intake]];

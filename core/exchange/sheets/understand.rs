//! A sheet to a report: what is what, which rows go in, which do not and why. Invariant: nothing is lost: every row below the headings is in the report.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::cells::{Cell, SheetRow, Workbook, cell_name, column_name};
use super::choice::{self, Chosen};
use super::columns::{self, Column};
use super::faults::SheetFault;
use super::meanings::{Kind, Meaning};
use super::normal::{folded, tidy};
use super::recipe::{Answers, RECIPE_VERSION, Recipe, RecipeColumn, ValueAnswer, answered};
use super::report::{
    ColumnFound, FaultCode, ImportRow, Note, NoteCode, RawCell, RejectedRow, Skipped, Sureness, Understood,
};
use super::rows::{self, How, RowRead};
use super::table::Table;
use super::{faulty, others, protection, questions, skips};
use crate::domain::children::Protection;
use crate::domain::identity_numbers::IdentityNumber;
use crate::words::say;

/// Says what the list holds. The recipe that fits best is followed, the first of several; answers go before it.
pub fn understand(
    book: &Workbook,
    recipes: &[&Recipe],
    answers: &Answers,
    today: NaiveDate,
) -> Result<Understood, SheetFault> {
    let Chosen { table, followed, alike } = choice::choose(book, recipes, answers).ok_or(SheetFault::NotATable)?;
    let recipe = followed.and_then(|at| recipes.get(at).copied());
    let columns = columns::decide(&table, recipe, answers, today);
    if answers.columns.is_empty() && !columns.iter().any(|column| !column.meanings.is_empty()) {
        return Err(SheetFault::NotATable);
    }
    let values = known_values(&table, &columns, recipe, answers);
    let how = How { values: &values, today };
    let (lines, mut skipped) = read_rows(&table, &columns, how);
    let (accepted, mut rejected) = judge(lines);
    let questions = questions::of(&columns, &accepted, &rejected);
    let not_read = others::not_read(&table);
    skipped.extend(not_read.skipped);
    rejected.extend(not_read.rejected);
    let mut notes = notes(&accepted);
    notes.extend(not_read.notes);
    let others = book.sheets.iter().filter(|sheet| sheet.name != table.sheet.name && !sheet.rows.is_empty());
    let report = Understood {
        sheet: table.sheet.name.clone(),
        other_sheets: others.map(|sheet| sheet.name.clone()).collect(),
        alike_sheets: alike,
        heading_row: table.heading_row,
        notes,
        recipe: recipe_of(&table, &columns, &values),
        columns: columns.into_iter().map(|column| (column_name(column.index), found(column, &table))).collect(),
        questions,
        accepted,
        rejected,
        skipped,
        recipe_used: recipe.is_some(),
    };
    Ok(report.with_sheet())
}

/// Reads a rejected row again with some cells corrected (by their names, "H15"). `taken` are the numbers of the rows that have gone in.
#[expect(clippy::result_large_err, reason = "a person puts one row right at a time; the caller gets the row itself")]
pub fn retry(
    rejected: &RejectedRow,
    corrected: &BTreeMap<String, String>,
    recipe: &Recipe,
    taken: &[IdentityNumber],
    today: NaiveDate,
) -> Result<ImportRow, RejectedRow> {
    // Neither can be put right here: none of its cells is understood, or none is kept.
    if matches!(rejected.reason, FaultCode::OtherTable | FaultCode::ProtectedByHand) {
        return Err(rejected.clone());
    }
    let cells = rejected.cells.iter().map(|cell| match corrected.get(&cell.cell) {
        Some(text) => RawCell { text: text.trim().to_owned(), ..cell.clone() },
        None => cell.clone(),
    });
    let cells: Vec<RawCell> = cells.collect();
    let mut read = rows::read(rejected.row, &cells, How { values: &recipe.values, today });
    if read.row.number.as_ref().is_some_and(|number| taken.contains(number)) {
        let cell = number_cell(&cells);
        read.faults.insert(0, faulty::twice(rejected.row, &cell, &[]));
    }
    settle(read, cells).map_err(|still| still.on_sheet(rejected.sheet.as_deref()))
}

/// The answers of the recipe and of today, and what the column of sexes shows: K beside T is "kille", not "kvinna".
fn known_values(table: &Table<'_>, columns: &[Column], recipe: Option<&Recipe>, answers: &Answers) -> Vec<ValueAnswer> {
    let mut values = answers.values.clone();
    for value in recipe.map(|recipe| recipe.values.as_slice()).unwrap_or_default() {
        if answered(&values, value.meaning, &value.text).is_none() {
            values.push(value.clone());
        }
    }
    if let Some(column) = columns.iter().find(|column| column.is(Meaning::Sex)) {
        let written: Vec<String> =
            table.rows.iter().filter_map(|row| row.get(column.index)).map(|cell| folded(&cell.shown())).collect();
        let has = |letter: &str| written.iter().any(|text| text == letter);
        if has("t") && has("k") && !has("p") && !has("m") && answered(&values, Meaning::Sex, "K").is_none() {
            values.push(ValueAnswer { meaning: Meaning::Sex, text: "K".to_owned(), code: "M".to_owned() });
        }
    }
    values
}

struct Line {
    read: RowRead,
    cells: Vec<RawCell>,
}

fn read_rows(table: &Table<'_>, columns: &[Column], how: How<'_>) -> (Vec<Line>, Vec<Skipped>) {
    let mut lines = Vec::new();
    let mut skipped = Vec::new();
    // A second column of protected data has no meaning of its own, and is looked at all the same, unless a person has left it out.
    let left = columns.iter().filter(|column| column.meanings.is_empty() && column.sure != Sureness::Told);
    let protected = protection::columns(left.map(|column| (column.index, column.heading.as_str())));
    let mut before = table.heading_row;
    for row in table.rows.iter() {
        if let Some(before) = before.filter(|before| before + 1 < row.number) {
            skipped.push(skips::blank(before + 1, row.number - 1));
        }
        before = Some(row.number);
        match skips::why(row, columns, table) {
            Some(why) => skipped.push(skips::skipped(row.number, why)),
            None => {
                let cells = raw_cells(row, columns);
                let mut read = rows::read(row.number, &cells, how);
                if let Some(how) = protection::in_row(row, &protected) {
                    read.protect(how);
                }
                lines.push(Line { read, cells });
            }
        }
    }
    (lines, skipped)
}

fn raw_cells(row: &SheetRow, columns: &[Column]) -> Vec<RawCell> {
    let taken = columns.iter().filter(|column| !column.meanings.is_empty());
    let cells = taken.map(|column| RawCell {
        cell: cell_name(column.index, row.number),
        heading: column.heading.clone(),
        meanings: column.meanings.clone(),
        date_order: column.date_order,
        text: row.get(column.index).map(|cell| written(cell, column)).unwrap_or_default(),
    });
    cells.collect()
}

/// The cell as text; the time of day in a spreadsheet's day number is cut off.
fn written(cell: &Cell, column: &Column) -> String {
    let dated = column.meanings.iter().any(|meaning| meaning.kind() == Kind::Date);
    match cell {
        Cell::Number(number) if dated => number.floor().to_string(),
        _ => cell.shown().into_owned(),
    }
}

/// Sorts the rows into those that go in and those that do not. A number that stands in two rows stops both, and so does a child without one.
fn judge(mut lines: Vec<Line>) -> (Vec<ImportRow>, Vec<RejectedRow>) {
    protect_every_row(&mut lines);
    let mut by_number: BTreeMap<IdentityNumber, Vec<u32>> = BTreeMap::new();
    for line in &lines {
        if let Some(number) = &line.read.row.number {
            by_number.entry(number.clone()).or_default().push(line.read.row.row);
        }
    }
    for line in &mut lines {
        let rows = line.read.row.number.as_ref().and_then(|number| by_number.get(number)).filter(|rows| rows.len() > 1);
        if let Some(rows) = rows {
            let own = line.read.row.row;
            let others: Vec<u32> = rows.iter().copied().filter(|row| *row != own).collect();
            line.read.faults.insert(0, faulty::twice(own, &number_cell(&line.cells), &others));
        }
    }
    named_twice(&mut lines);
    let (mut accepted, mut rejected) = (Vec::new(), Vec::new());
    for line in lines {
        match settle(line.read, line.cells) {
            Ok(row) => accepted.push(row),
            Err(row) => rejected.push(*row),
        }
    }
    (accepted, rejected)
}

/// What a child without a number is known by, beside its name.
#[derive(Clone, Copy)]
struct Known {
    row: u32,
    numbered: bool,
    birth_on: Option<NaiveDate>,
    intake_on: Option<NaiveDate>,
}

impl Known {
    fn of(row: &ImportRow) -> Self {
        Self { row: row.row, numbered: row.number.is_some(), birth_on: row.birth_on, intake_on: row.intake_on }
    }

    /// Of two rows with the same name: two birth dates are two children, and where one of them is not known the day of intake must tell.
    fn may_be(&self, other: &Self) -> bool {
        match (self.birth_on, other.birth_on) {
            (Some(own), Some(other)) => own == other,
            _ => self.intake_on == other.intake_on,
        }
    }
}

/// Rows by the name in them, in small letters.
fn by_name<'a>(rows: impl Iterator<Item = &'a ImportRow>) -> BTreeMap<String, Vec<Known>> {
    let mut found: BTreeMap<String, Vec<Known>> = BTreeMap::new();
    for row in rows.filter(|row| !row.name.is_empty()) {
        found.entry(folded(&row.name)).or_default().push(Known::of(row));
    }
    found
}

/// A child that is protected in one row is so in all of its rows.
fn protect_every_row(lines: &mut [Line]) {
    let marked = || lines.iter().map(|line| &line.read.row).filter(|row| row.protection != Protection::None);
    let numbers: BTreeSet<IdentityNumber> = marked().filter_map(|row| row.number.clone()).collect();
    let names = by_name(marked());
    if names.is_empty() && numbers.is_empty() {
        return;
    }
    for line in lines {
        let row = &line.read.row;
        let same_number = row.number.as_ref().is_some_and(|number| numbers.contains(number));
        let own = Known::of(row);
        let same_name = || names.get(&folded(&row.name)).is_some_and(|rows| rows.iter().any(|row| row.may_be(&own)));
        if same_number || same_name() {
            line.read.protect(Protection::Marked);
        }
    }
}

/// The same child in two rows, of which one has no number.
fn named_twice(lines: &mut [Line]) {
    let names = by_name(lines.iter().map(|line| &line.read.row));
    for line in lines {
        let own = Known::of(&line.read.row);
        let Some(rows) = names.get(&folded(&line.read.row.name)) else { continue };
        let others = rows.iter().filter(|other| other.row != own.row && other.may_be(&own));
        let others: Vec<u32> = others.filter(|other| !own.numbered || !other.numbered).map(|other| other.row).collect();
        let told = line.read.faults.iter().any(|fault| fault.reason == FaultCode::SameNumberTwice);
        if !others.is_empty() && !told {
            line.read.faults.insert(0, faulty::named_twice(own.row, &name_cell(&line.cells), &others));
        }
    }
}

fn name_cell(cells: &[RawCell]) -> String {
    let named = cells
        .iter()
        .find(|cell| cell.meanings.iter().any(|meaning| matches!(meaning.kind(), Kind::Name | Kind::OneName)));
    named.map(|cell| cell.cell.clone()).unwrap_or_default()
}

fn number_cell(cells: &[RawCell]) -> String {
    let numbered = cells
        .iter()
        .find(|cell| cell.meanings.contains(&Meaning::Number) || cell.meanings.contains(&Meaning::LastFour));
    numbered.map(|cell| cell.cell.clone()).unwrap_or_default()
}

fn settle(read: RowRead, cells: Vec<RawCell>) -> Result<ImportRow, Box<RejectedRow>> {
    let Some(first) = read.faults.first().cloned() else { return Ok(read.row) };
    if read.row.protection != Protection::None {
        return Err(Box::new(protection::by_hand(read.row.row, &first.cell, "import-fault-protected-by-hand")));
    }
    Err(Box::new(RejectedRow {
        row: read.row.row,
        sheet: None,
        cell: first.cell,
        reason: first.reason,
        say: first.say,
        faults: read.faults,
        cells,
        guess: read.row,
    }))
}

fn notes(accepted: &[ImportRow]) -> Vec<Note> {
    let mut rows: BTreeMap<NoteCode, Vec<u32>> = BTreeMap::new();
    for (code, row) in accepted.iter().flat_map(|row| row.notes.iter().map(|code| (*code, row.row))) {
        rows.entry(code).or_default().push(row);
    }
    let said = rows.into_iter().map(|(code, rows)| Note {
        code,
        say: say(&format!("import-note-{}", code.code().replace('_', "-")), &[("count", rows.len().into())]),
        rows,
    });
    said.collect()
}

fn found(column: Column, table: &Table<'_>) -> ColumnFound {
    let mut examples: Vec<String> = Vec::new();
    for cell in table.rows.iter().filter_map(|row| row.get(column.index)) {
        let text = tidy(&cell.shown());
        if !examples.contains(&text) {
            examples.push(text);
        }
        if examples.len() == 3 {
            break;
        }
    }
    let labels: Vec<String> = column.meanings.iter().map(|meaning| meaning.label_sv()).collect();
    ColumnFound {
        index: column.index,
        heading: column.heading,
        label: labels.join(", "),
        meanings: column.meanings,
        sure: column.sure,
        examples,
        date_order: column.date_order,
    }
}

fn recipe_of(table: &Table<'_>, columns: &[Column], values: &[ValueAnswer]) -> Recipe {
    let named = columns.iter().filter(|column| !column.heading.is_empty());
    let columns = named.map(|column| RecipeColumn {
        heading: column.heading.clone(),
        meanings: column.meanings.clone(),
        date_order: column.date_order,
    });
    let sheet = Some(table.sheet.name.clone()).filter(|name| !name.is_empty());
    Recipe { version: RECIPE_VERSION, sheet, columns: columns.collect(), values: values.to_vec() }
}

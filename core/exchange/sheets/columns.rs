//! Which column is what: by what is told, by the heading and by the content together. Invariant: a meaning has one column, and no place counts.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::cells::{Cell, column_name};
use super::composite;
use super::dates::{self, DateOrder};
use super::headings::{HeadingScore, RECOGNISED};
use super::meanings::{Kind, Meaning};
use super::profile::Profile;
use super::protection;
use super::recipe::{Answers, Recipe};
use super::report::Sureness;
use super::table::Table;

/// What was decided about a column.
pub(super) struct Column {
    pub index: u32,
    pub heading: String,
    pub meanings: Vec<Meaning>,
    pub sure: Sureness,
    pub date_order: Option<DateOrder>,
    /// The dates are not in the usual order, and nobody has said so.
    pub order_guessed: bool,
    /// The content looks as if it mattered, but nothing says what it is.
    pub unknown: bool,
    /// Lost a meaning to another column by a hair.
    pub rival_of: Option<(Meaning, u32)>,
    pub profile: Profile,
}

impl Column {
    pub(super) fn is(&self, meaning: Meaning) -> bool {
        self.meanings.contains(&meaning)
    }
}

/// A heading of which every telling word is covered scores at least this.
const ALL_OF_IT: f32 = 0.9;
/// And one of which more than half is covered at least this.
const MOST_OF_IT: f32 = 0.7;
/// A column that fits a meaning no better than this cannot be it.
const CANNOT_BE: f32 = -0.6;

struct Candidate {
    at: usize,
    meaning: Meaning,
    heading: f32,
    fit: f32,
    total: f32,
}

/// Decides every column of the table.
pub(super) fn decide(table: &Table<'_>, recipe: Option<&Recipe>, answers: &Answers, today: NaiveDate) -> Vec<Column> {
    let mut contents: BTreeMap<u32, Vec<&Cell>> = BTreeMap::new();
    for (column, cell) in table.rows.iter().flat_map(|row| &row.cells) {
        contents.entry(*column).or_default().push(cell);
    }
    let none = Vec::new();
    let mut columns: Vec<Column> = Vec::new();
    let mut candidates = Vec::new();
    for (index, heading) in &table.headings {
        let cells = contents.get(index).unwrap_or(&none);
        let profile = Profile::of(cells.iter().copied());
        let mut column = Column {
            index: *index,
            heading: heading.clone(),
            meanings: Vec::new(),
            sure: Sureness::Certain,
            date_order: None,
            order_guessed: false,
            unknown: false,
            rival_of: None,
            profile,
        };
        if !told(&mut column, recipe, answers) {
            if let Some(pair) = composite::pair(heading, cells) {
                column.meanings = pair;
                column.sure = Sureness::Likely;
            } else {
                candidates.extend(candidates_of(&mut column, columns.len()));
            }
        }
        columns.push(column);
    }
    assign(&mut columns, candidates);
    for column in &mut columns {
        order(column, contents.get(&column.index).unwrap_or(&none), recipe, answers, today);
    }
    columns
}

/// What a person has said, now or in the recipe. The recipe does not count where the content contradicts it, nor where it would leave out who is protected: that is said anew for each list.
fn told(column: &mut Column, recipe: Option<&Recipe>, answers: &Answers) -> bool {
    let answered = answers.columns.get(&column_name(column.index));
    let known = recipe.and_then(|recipe| recipe.column(&column.heading)).map(|known| &known.meanings);
    let agrees = |meanings: &&Vec<Meaning>| match meanings.as_slice() {
        [one] => column.profile.fit(one.kind()) > CANNOT_BE,
        [] => !protection::is_heading(&column.heading),
        _ => true,
    };
    let Some(meanings) = answered.or(known.filter(agrees)) else { return false };
    column.meanings.clone_from(meanings);
    column.sure = Sureness::Told;
    true
}

fn candidates_of(column: &mut Column, at: usize) -> Vec<Candidate> {
    let heading = HeadingScore::of(&column.heading);
    let profile = &column.profile;
    let recognised = heading.top() >= RECOGNISED;
    // "Aktualiserande" over BVC and skola: the word is that of the day, and no cell holds one.
    let cannot = |(meaning, score): &(Meaning, f32)| *score < RECOGNISED || profile.fit(meaning.kind()) <= CANNOT_BE;
    let contradicted = heading.left_out < RECOGNISED && heading.meanings.iter().all(cannot);
    let says_number = heading
        .best()
        .is_some_and(|(meaning, score)| meaning == Meaning::Number && score >= MOST_OF_IT && score > heading.left_out);
    let mut found = Vec::new();
    for meaning in Meaning::ALL {
        let (score, fit) = (heading.get(*meaning), profile.fit(meaning.kind()));
        let telling = !recognised || contradicted && matches!(meaning.kind(), Kind::Source | Kind::Reason);
        if score >= RECOGNISED && fit > CANNOT_BE && score >= heading.left_out {
            found.push(Candidate { at, meaning: *meaning, heading: score, fit, total: score + 0.5 * fit });
        } else if *meaning == Meaning::Number && says_number {
            // Where no column holds numbers, the one that should says in each row that they cannot be read: a child never loses its number silently.
            found.push(Candidate { at, meaning: *meaning, heading: score, fit, total: 0.1 * score });
        } else if telling && *meaning != Meaning::NameLastFirst && profile.speaks_for_itself(meaning.kind()) {
            found.push(Candidate { at, meaning: *meaning, heading: 0.0, fit, total: 0.4 * fit });
        }
    }
    let matters = profile.is_dates() || profile.speaks_for_itself(Kind::Number);
    // A word for what is left out somewhere in the heading is not enough to leave out a column of dates: all of it must say so.
    let enough = if profile.is_dates() { ALL_OF_IT } else { RECOGNISED };
    column.unknown = heading.left_out < enough && matters;
    found
}

fn assign(columns: &mut [Column], mut candidates: Vec<Candidate>) {
    candidates.sort_by(|one, other| other.total.total_cmp(&one.total).then(one.at.cmp(&other.at)));
    let told =
        columns.iter().flat_map(|column| column.meanings.iter().map(|meaning| (*meaning, (column.index, f32::MAX))));
    let mut taken: BTreeMap<Meaning, (u32, f32)> = told.collect();
    for candidate in candidates {
        let named = [Meaning::Name, Meaning::NameLastFirst];
        let meaning = candidate.meaning;
        let other_name = named.contains(&meaning).then(|| named.iter().find_map(|name| taken.get(name))).flatten();
        let holder = taken.get(&meaning).or(other_name).copied();
        let Some(column) = columns.get_mut(candidate.at) else { continue };
        if !column.meanings.is_empty() {
            continue;
        }
        if let Some((holder, total)) = holder {
            let close = total - candidate.total < 0.1 && candidate.heading > 0.8 && candidate.fit > 0.0;
            // Two columns may both say that a child is protected: each is believed (protection.rs).
            if close && column.rival_of.is_none() && meaning != Meaning::Protected {
                column.rival_of = Some((meaning, holder));
            }
            continue;
        }
        column.sure = match (candidate.heading, candidate.fit) {
            (heading, fit) if heading >= 0.85 && fit >= 0.0 => Sureness::Certain,
            (heading, fit) if heading >= 0.7 && fit > -0.3 => Sureness::Likely,
            (heading, fit) if heading == 0.0 && fit > 0.8 && meaning.kind() == Kind::Number => Sureness::Likely,
            _ => Sureness::Unsure,
        };
        column.meanings = vec![meaning];
        column.rival_of = None;
        taken.insert(meaning, (column.index, candidate.total));
    }
    for column in columns.iter_mut() {
        column.unknown &= column.meanings.is_empty() && column.sure != Sureness::Told;
        if column.unknown {
            column.sure = Sureness::Unsure;
        }
    }
}

/// The order of day, month and year in a column of dates.
fn order(column: &mut Column, cells: &[&Cell], recipe: Option<&Recipe>, answers: &Answers, today: NaiveDate) {
    let dated = column.meanings.iter().any(|meaning| meaning.kind() == Kind::Date);
    if !dated {
        return;
    }
    let answered = answers.date_orders.get(&column_name(column.index)).copied();
    let known = recipe.and_then(|recipe| recipe.column(&column.heading)).and_then(|known| known.date_order);
    let seen = dates::order_of(cells.iter().copied(), today);
    column.date_order = answered.or(known).or(seen);
    column.order_guessed = answered.is_none() && known.is_none() && seen.is_some();
}

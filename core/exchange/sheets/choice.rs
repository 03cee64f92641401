//! Which sheet is read, and by which recipe. Invariant: what a person has answered goes first; a recipe's own sheet is taken while its headings fit, unless the same list of a later year is
//! there or another sheet is clearly the list.

use super::cells::Workbook;
use super::normal::folded;
use super::recipe::{Answers, Recipe};
use super::table::{self, Table};
use std::{cmp::Reverse, collections::BTreeSet};

/// So many times better than the recipe's own sheet another one must be to be the list.
const CLEARLY: f32 = 3.0;

/// What was chosen.
pub(super) struct Chosen<'a> {
    /// The table to read.
    pub table: Table<'a>,
    /// Which of the recipes to follow; none when none is of this list.
    pub followed: Option<usize>,
    /// The other sheets with the same headings: the list of other years.
    pub alike: Vec<String>,
}

/// The table to read; none when there is none, or none on the sheet that was asked for.
pub(super) fn choose<'a>(book: &'a Workbook, recipes: &[&Recipe], answers: &Answers) -> Option<Chosen<'a>> {
    let mut tables = table::all(book, answers);
    let best = best_of(&tables)?;
    let told = match answers.sheet.as_deref() {
        Some(told) => Some(tables.iter().position(|table| table.sheet.name == told)?),
        None => None,
    };
    let places = recipes.iter().enumerate().filter_map(|(number, recipe)| {
        let at = told.or_else(|| of_recipe(&tables, recipe, best)).unwrap_or(best);
        Some((fit(tables.get(at)?, recipe)?, Reverse(number), at))
    });
    // Of recipes that fit equally well the one that stands first.
    let (at, followed) = match places.max() {
        Some((_, Reverse(number), at)) => (at, Some(number)),
        None => (told.unwrap_or(best), None),
    };
    let table = tables.swap_remove(at);
    let others = book.sheets.iter().filter_map(|sheet| tables.iter().find(|other| std::ptr::eq(other.sheet, sheet)));
    let alike = others.filter(|other| are_alike(other, &table)).map(|other| other.sheet.name.clone()).collect();
    Some(Chosen { table, followed, alike })
}

/// Whether two tables are the same list: eight in ten of their headings, and no fewer than two, stand in both.
fn are_alike(one: &Table<'_>, other: &Table<'_>) -> bool {
    let [one, other] = [one, other].map(|table| table.headings.values().map(|text| folded(text)));
    let [one, other]: [BTreeSet<String>; 2] = [one, other].map(|texts| texts.filter(|text| !text.is_empty()).collect());
    let both = one.intersection(&other).count();
    both >= 2 && both * 10 >= one.len().max(other.len()) * 8
}

fn fit(table: &Table<'_>, recipe: &Recipe) -> Option<(usize, usize)> {
    recipe.fit(table.headings.values().map(String::as_str))
}

/// The best table of all.
fn best_of(tables: &[Table<'_>]) -> Option<usize> {
    let mut best: Option<(usize, f32)> = None;
    for (at, table) in tables.iter().enumerate() {
        if best.is_none_or(|(_, score)| table.score > score) {
            best = Some((at, table.score));
        }
    }
    best.map(|(at, _)| at)
}

/// The sheet that the recipe names, or the one that has come in its place; none when there is no such sheet, or its headings are others.
fn of_recipe(tables: &[Table<'_>], recipe: &Recipe, best: usize) -> Option<usize> {
    let name = recipe.sheet.as_deref()?;
    let named = tables.iter().position(|table| table.sheet.name == name)?;
    let own = tables.get(named).filter(|own| fit(own, recipe).is_some())?;
    if let Some((list, year)) = dated(name) {
        let years = tables.iter().enumerate().filter_map(|(at, table)| {
            let (other, later) = dated(&table.sheet.name)?;
            (other == list && later > year).then_some((later, at))
        });
        if let Some((_, at)) = years.max() {
            return Some(at);
        }
    }
    let clearly = tables.get(best).is_some_and(|best| best.score > own.score * CLEARLY);
    Some(if clearly { best } else { named })
}

/// A sheet's name without its numbers, and the year among them: "HLT 2025" and "HLT 2026" are the same list.
fn dated(name: &str) -> Option<(String, u32)> {
    let name = folded(name);
    let (numbers, words): (Vec<&str>, Vec<&str>) =
        name.split(' ').partition(|word| word.chars().all(|letter| letter.is_ascii_digit()));
    let year = numbers.into_iter().find(|number| number.len() == 4 && number.starts_with("20"))?;
    Some((words.join(" "), year.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::dated;

    #[test]
    fn a_year_in_a_sheets_name_is_told_from_the_rest() {
        assert_eq!(dated("HLT 2026"), Some(("hlt".to_owned(), 2026)));
        assert_eq!(dated("2025-26"), Some((String::new(), 2025)));
        assert_eq!((dated("Blad1"), dated("Ekonomi")), (None, None));
    }
}

//! Which case a row of a list is about, when it has come in before. Invariant: a child is known by the number, else by name and birth date.

use crate::{
    domain::{cases::Case, names},
    error::Result,
    exchange::sheets::ImportRow,
    store,
};
use rusqlite::Connection;

/// Children of one name that are looked at.
const MOST: usize = 100;

/// The case this row is about: same child and same day of intake, or both the child's case and the row's are still open.
pub(super) fn already(db: &Connection, row: &ImportRow) -> Result<Option<Case>> {
    let same_day = |case: &Case| Some(case.intake_on) == row.intake_on;
    let both_open = |case: &Case| case.closed_on.is_none() && row.closed_on.is_none();
    let numbered = match &row.number {
        Some(number) => store::children::by_number(db, number.digits())?,
        None => None,
    };
    if let Some(child) = numbered {
        let cases = store::cases::of_child(db, child)?;
        return Ok(cases.into_iter().find(|case| same_day(case) || both_open(case)));
    }
    let name = names::fold(&format!("{} {}", row.first_name, row.last_name));
    for id in store::children::by_name(db, &names::tokens(&row.first_name, &row.last_name), MOST)? {
        let child = store::children::get(db, id)?;
        let same_name = names::fold(&format!("{} {}", child.first_name, child.last_name)) == name;
        let births = child.birth_on.zip(row.birth_on);
        // Two numbers are two children, and so are two birth dates. Where one is not known the day of intake must tell.
        let other = births.is_some_and(|(one, other)| one != other) || (child.number.is_some() && row.number.is_some());
        if !same_name || other {
            continue;
        }
        let cases = store::cases::of_child(db, id)?;
        let found = cases.into_iter().find(|case| same_day(case) || (births.is_some() && both_open(case)));
        if found.is_some() {
            return Ok(found);
        }
    }
    Ok(None)
}

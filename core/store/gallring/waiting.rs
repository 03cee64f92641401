//! What waits and never became a case: rows of a list that could not be taken, and what somebody has typed. Invariant: each has an id that is the same in every copy of the store, the list's own or one
//! made from the day, so that the ledger finds it again in a backup that is put back.

use super::{
    super::{all, date, drafts},
    Erased, arrived_at,
    others::held,
};
use crate::error::Result;
use chrono::{Datelike, NaiveDate};
use rusqlite::{Connection, Transaction};
use std::collections::BTreeSet;
use uuid::Uuid;

/// What the id of a day's drafts is made from, beside the day: a UUID of version 8.
const DRAFTS: u128 = 0x6472_6166_7473_8000_8000_0000_0000_0000;

/// The id of what was typed on a day.
fn drafts_of(day: NaiveDate) -> Uuid {
    Uuid::from_u128(DRAFTS | u128::try_from(day.num_days_from_ce()).unwrap_or_default())
}

/// The day, when this is the id of what was typed on one.
fn day_of(id: Uuid) -> Option<NaiveDate> {
    NaiveDate::from_num_days_from_ce_opt(i32::try_from(id.as_u128() ^ DRAFTS).ok()?)
}

/// Lists of a day or before of which rows wait still, with the days they came in.
pub(crate) fn old_rows(db: &Connection, until: NaiveDate) -> Result<Vec<(Uuid, NaiveDate)>> {
    let sql = "SELECT id, substr(imported_at, 1, 10) AS held_on FROM imports WHERE substr(imported_at, 1, 10) <= ?1
         AND EXISTS (SELECT 1 FROM import_rows WHERE import_rows.import_id = imports.id AND import_rows.state = 'waiting') ORDER BY held_on, id";
    held(db, sql, until)
}

/// The days, until one, on which somebody last wrote on a draft that is still there.
pub(crate) fn old_drafts(db: &Connection, until: NaiveDate) -> Result<Vec<(Uuid, NaiveDate)>> {
    let mut statement = db.prepare(
        "SELECT DISTINCT substr(saved_at, 1, 10) AS saved_on FROM drafts WHERE substr(saved_at, 1, 10) <= ?1 ORDER BY saved_on",
    )?;
    let days = all(statement.query_map([until.to_string()], |row| date(row, "saved_on"))?)?;
    Ok(days.into_iter().map(|day| (drafts_of(day), day)).collect())
}

/// Erases the drafts of a day, or the waiting rows of a list with what was typed to mend them; none when there are none.
pub(super) fn erase(tx: &Transaction<'_>, id: Uuid) -> Result<Option<Erased>> {
    let mut ids = BTreeSet::new();
    let rows = if let Some(day) = day_of(id) {
        tx.execute("DELETE FROM main.drafts WHERE substr(saved_at, 1, 10) = ?1", [day.to_string()])?
    } else {
        let mut waiting = tx.prepare("SELECT id FROM import_rows WHERE import_id = ?1 AND state = 'waiting'")?;
        let found = waiting.query_map([id.to_string()], |row| row.get::<_, String>("id"))?;
        ids.extend(all(found)?);
        ids.iter().try_for_each(|row| drafts::forget(tx, row))?;
        tx.execute("DELETE FROM main.import_rows WHERE import_id = ?1 AND state = 'waiting'", [id.to_string()])?
    };
    let rows = u32::try_from(rows).unwrap_or(u32::MAX);
    // A list's rows are as old as the list; when a draft was begun nobody knows.
    let arrived_at = if ids.is_empty() { None } else { arrived_at(tx, &BTreeSet::from([id.to_string()]))? };
    let parcels = BTreeSet::new();
    Ok((rows > 0).then_some(Erased { rows, whole_child: false, ids, named: None, arrived_at, parcels }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_id_of_a_day_s_drafts_says_which_day_and_no_other_id_does() {
        let day = NaiveDate::from_ymd_opt(2024, 1, 10).unwrap();
        let id = drafts_of(day);
        assert_eq!((day_of(id), id.get_version_num()), (Some(day), 8));
        assert_eq!(day_of(Uuid::parse_str("01920000-0000-7000-8000-000000000001").unwrap()), None);
    }
}

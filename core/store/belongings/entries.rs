//! When something was last written in many things: a whole table is read once for all of them. Invariant: what is only about who may see or has asked to see is no entry.

use super::{Root, Schema, listed};
use crate::error::{Error, Result};
use chrono::NaiveDate;
use rusqlite::Connection;
use std::collections::{BTreeMap, BTreeSet};

/// Columns with days that lie ahead or before the case: no entries.
const NO_ENTRIES: [&str; 6] = ["birth_on", "due_on", "planned_on", "follow_up_on", "moved_from_on", "latest_on"];

/// Tables of who may see the child and who has asked to: no entries.
pub(super) const NO_FILE: [&str; 3] = ["conflicts_of_interest", "emergency_openings", "extract_reviews"];

/// Whose a row is: numbers in the list of roots, by row number.
type Owners = BTreeMap<i64, BTreeSet<usize>>;

/// Ids of rows, and whose they are.
type Ids = BTreeMap<String, BTreeSet<usize>>;

/// The last day on which anything was written in each of these and what belongs to it, not after `today`, in their order; none where nothing has a day.
pub(crate) fn last_entries(db: &Connection, roots: &[Root], today: NaiveDate) -> Result<Vec<Option<NaiveDate>>> {
    let schema = Schema::read(db)?;
    let mut last: Vec<Option<NaiveDate>> = vec![None; roots.len()];
    for (table, rows) in owned(db, &schema, roots)? {
        if NO_FILE.contains(&table.as_str()) {
            continue;
        }
        let dated = |column: &&String| column.ends_with("_on") || column.ends_with("_at");
        let entries = |column: &&String| dated(column) && !NO_ENTRIES.contains(&column.as_str());
        for column in schema.columns(&table).iter().filter(entries) {
            let mut days = db.prepare_cached(&format!(
                "SELECT rowid AS line, substr({column}, 1, 10) AS day FROM {table} WHERE rowid IN (SELECT value FROM json_each(?1)) AND substr({column}, 1, 10) <= ?2"
            ))?;
            let days = days.query_map([listed(rows.keys()), today.to_string()], |row| {
                Ok((row.get("line")?, row.get::<_, String>("day")?))
            })?;
            for (line, day) in super::super::all(days)? {
                let day: Option<NaiveDate> = day.parse().ok();
                for owner in rows.get(&line).into_iter().flatten() {
                    if let Some(last) = last.get_mut(*owner) {
                        *last = (*last).max(day);
                    }
                }
            }
        }
    }
    Ok(last)
}

/// The rows of each table that belong to the roots, and to which.
fn owned(db: &Connection, schema: &Schema, roots: &[Root]) -> Result<BTreeMap<String, Owners>> {
    let mut found: BTreeMap<String, Owners> = BTreeMap::new();
    let mut first: BTreeMap<&str, Ids> = BTreeMap::new();
    for (owner, root) in roots.iter().enumerate() {
        let (table, id) = root.place();
        first.entry(table).or_default().entry(id.to_string()).or_default().insert(owner);
    }
    // A table, a column of it, and ids that are looked for there.
    let mut wanted: Vec<(String, String, Ids)> =
        first.into_iter().map(|(table, ids)| (table.to_owned(), "id".to_owned(), ids)).collect();
    while let Some((table, column, owners_of)) = wanted.pop() {
        let id = if schema.columns(&table).iter().any(|column| column == "id") { "id" } else { "NULL" };
        let mut pointing = db.prepare_cached(&format!(
            "SELECT rowid AS line, {id} AS own, {column} AS parent FROM {table} WHERE {column} IN (SELECT value FROM json_each(?1))"
        ))?;
        let ids = serde_json::to_string(&owners_of.keys().collect::<Vec<_>>()).map_err(|_| Error::Shape)?;
        let rows = pointing.query_map([ids], |row| {
            Ok((row.get::<_, i64>("line")?, row.get::<_, Option<String>>("own")?, row.get::<_, String>("parent")?))
        })?;
        let (known, mut more) = (found.entry(table.clone()).or_default(), Ids::new());
        for (line, own, parent) in super::super::all(rows)? {
            let known = known.entry(line).or_default();
            for owner in owners_of.get(&parent).into_iter().flatten() {
                if known.insert(*owner)
                    && let Some(own) = &own
                {
                    more.entry(own.clone()).or_default().insert(*owner);
                }
            }
        }
        if !more.is_empty() {
            let keys = schema.pointing_at(&table).iter();
            wanted.extend(keys.map(|key| (key.table.clone(), key.column.clone(), more.clone())));
        }
    }
    Ok(found)
}

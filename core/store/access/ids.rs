//! What the connection shows of things that are known by their ids alone. Invariant: an id that names nothing tells nothing, and hides nothing.

use super::{WITHOUT_HIDDEN, all_in_part, set_whole, shows_everything};
use crate::{
    error::{Error, Result},
    store::{self, belongings},
};
use rusqlite::Connection;
use std::collections::BTreeSet;

/// Those of the ids that name a child, or something about one, whom the connection does not show, or shows only in part; and meetings about the family of one whom the user must not see.
pub(crate) fn hidden(db: &Connection, ids: &BTreeSet<String>) -> Result<BTreeSet<String>> {
    if ids.is_empty() || shows_everything(db)? {
        return Ok(BTreeSet::new());
    }
    let ids = serde_json::to_string(ids).map_err(|_| Error::Shape)?;
    let sql = every_row(db)?;
    let mut seen = listed(db, &sql, &ids)?;
    for child in all_in_part(db)? {
        for case in listed(db, "SELECT id FROM cases WHERE child_id = ?1", &child.to_string())? {
            seen.remove(&case);
        }
        seen.remove(&child.to_string());
    }
    set_whole(db, true)?;
    let all = listed(db, &sql, &ids);
    set_whole(db, false)?;
    let families = WITHOUT_HIDDEN.replace("{row}.meeting_id", "asked.value");
    let families = listed(db, &format!("SELECT value FROM json_each(?1) AS asked WHERE NOT {families}"), &ids)?;
    Ok(all?.difference(&seen).cloned().chain(families).collect())
}

/// Finds which of the ids (a list in JSON) any row has.
fn every_row(db: &Connection) -> Result<String> {
    let mut parts = Vec::new();
    for table in belongings::tables(db)? {
        if belongings::columns(db, &table)?.iter().any(|column| column == "id") {
            parts.push(format!("SELECT id FROM {table} WHERE id IN (SELECT value FROM json_each(?1))"));
        }
    }
    Ok(parts.join(" UNION ALL "))
}

fn listed(db: &Connection, sql: &str, asked: &str) -> Result<BTreeSet<String>> {
    let mut statement = db.prepare_cached(sql)?;
    Ok(store::all(statement.query_map([asked], |row| row.get::<_, String>(0))?)?.into_iter().collect())
}

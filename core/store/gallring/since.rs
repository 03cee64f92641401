//! What has been written about since a list was made: the log has a line for it, whatever was changed and whatever day it is about. Invariant: the lines are read once, by their number and never by
//! the clock.

use super::{
    super::{
        all,
        belongings::{self, Root},
    },
    root_of,
};
use crate::{domain::ids::GallringListId, error::Result};
use rusqlite::Connection;
use std::collections::BTreeSet;
use uuid::Uuid;

/// The random ids of what these ops have written about since a list was made.
pub(crate) fn written_since(db: &Connection, list: GallringListId, ops: &BTreeSet<&str>) -> Result<BTreeSet<String>> {
    let mut lines = db.prepare_cached(
        "SELECT op, object_id FROM access_log WHERE sequence > coalesce(
            (SELECT sequence FROM access_log WHERE op = 'propose_gallring' AND object_id <> '' AND object_id = ?1), 0)",
    )?;
    let lines = lines
        .query_map([list.to_string()], |row| Ok((row.get::<_, String>("op")?, row.get::<_, String>("object_id")?)))?;
    let mut about = BTreeSet::new();
    for line in lines {
        let (op, object) = line?;
        if !object.is_empty() && ops.contains(op.as_str()) {
            about.insert(object);
        }
    }
    Ok(about)
}

/// Whether what has this id, what is erased with it, or a meeting where the case has stood on the agenda is among these: nobody who decided knew of what was written there.
pub(crate) fn is_among(db: &Connection, id: Uuid, written: &BTreeSet<String>) -> Result<bool> {
    if written.is_empty() {
        return Ok(false);
    }
    let root = root_of(db, id.into())?.unwrap_or(Root::Meeting(id));
    let mut ids = belongings::of(db, root)?.ids_of_file(db)?;
    ids.insert(id.to_string());
    let mut meetings = db.prepare_cached("SELECT meeting_id FROM agenda_items WHERE case_id = ?1")?;
    ids.extend(all(meetings.query_map([id.to_string()], |row| row.get::<_, String>("meeting_id"))?)?);
    Ok(!ids.is_disjoint(written))
}

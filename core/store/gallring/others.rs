//! Records that are no cases and have a time of their own: meetings, consultations, parcels. Invariant: no child of ours is left in what is found here.

use super::super::{all, belongings, date, uuid};
use crate::error::Result;
use chrono::NaiveDate;
use rusqlite::Connection;
use uuid::Uuid;

/// Meetings that ended or were called off, on a day or before, in which no child is left and from which no promise is open: with their days.
pub(crate) fn old_meetings(db: &Connection, until: NaiveDate) -> Result<Vec<(Uuid, NaiveDate)>> {
    let mut sql = "SELECT id, held_on FROM meetings WHERE state IN ('ended', 'cancelled') AND held_on <= ?1
         AND NOT EXISTS (SELECT 1 FROM team_actions WHERE team_actions.meeting_id = meetings.id AND team_actions.state = 'open')"
        .to_owned();
    for child in ["case_id", "child_id"] {
        for table in belongings::tables_with(db, "meeting_id", child)? {
            sql += &format!(
                " AND NOT EXISTS (SELECT 1 FROM {table} WHERE {table}.meeting_id = meetings.id AND {table}.{child} IS NOT NULL)"
            );
        }
    }
    held(db, &format!("{sql} ORDER BY held_on, id"), until)
}

/// Consultations of a day or before, with their days.
pub(crate) fn old_consultations(db: &Connection, until: NaiveDate) -> Result<Vec<(Uuid, NaiveDate)>> {
    held(db, "SELECT id, held_on FROM consultations WHERE held_on <= ?1 ORDER BY held_on, id", until)
}

/// Parcels that came here and became no case: sealed on a day or before and not answered or taken back, or declined by then, with their days. Of one that was declined what we said is left.
pub(crate) fn old_parcels(db: &Connection, until: NaiveDate) -> Result<Vec<(Uuid, NaiveDate)>> {
    const SQL: &str = "SELECT id, coalesce(answered_on, substr(sealed_at, 1, 10)) AS held_on FROM parcels WHERE direction = 'in' AND coalesce(answer, 'declined') = 'declined'
         AND withdrawn_on IS NULL AND coalesce(answered_on, substr(sealed_at, 1, 10)) <= ?1 ORDER BY 2, id";
    held(db, SQL, until)
}

/// What is of a day or before, by a statement that gives id and day.
pub(super) fn held(db: &Connection, sql: &str, until: NaiveDate) -> Result<Vec<(Uuid, NaiveDate)>> {
    let mut statement = db.prepare(sql)?;
    all(statement.query_map([until.to_string()], |row| Ok((uuid(row, "id")?, date(row, "held_on")?)))?)
}

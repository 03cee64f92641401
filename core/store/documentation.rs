//! How long the team talks about a child and how much it writes, from the meetings that are over.

use crate::error::Result;
use chrono::NaiveDate;
use rusqlite::{Connection, params};

/// What one child's item took.
pub(crate) struct Taken {
    pub(crate) held_on: NaiveDate,
    pub(crate) seconds: u32,
    /// Everything that was written down about the child in the meeting.
    pub(crate) text: String,
}

/// Every child that was taken up in a meeting that is over, in a span of days with both ends included.
pub(crate) fn taken(db: &Connection, from: NaiveDate, to: NaiveDate) -> Result<Vec<Taken>> {
    let mut statement = db.prepare_cached(
        "SELECT meetings.held_on, agenda_items.seconds, agenda_items.note || ' '
            || coalesce((SELECT group_concat(text, ' ') FROM decisions WHERE decisions.meeting_id = meetings.id AND decisions.case_id = agenda_items.case_id), '') || ' '
            || coalesce((SELECT group_concat(what, ' ') FROM actions WHERE actions.meeting_id = meetings.id AND actions.case_id = agenda_items.case_id), '') || ' '
            || coalesce((SELECT group_concat(words, ' ') FROM child_voices WHERE child_voices.meeting_id = meetings.id AND child_voices.case_id = agenda_items.case_id), '') AS text
         FROM agenda_items JOIN meetings ON meetings.id = agenda_items.meeting_id
         WHERE meetings.state = 'ended' AND agenda_items.state = 'done' AND agenda_items.case_id IS NOT NULL AND meetings.held_on BETWEEN ?1 AND ?2
         ORDER BY meetings.held_on, agenda_items.id",
    )?;
    super::all(statement.query_map(params![from.to_string(), to.to_string()], |row| {
        Ok(Taken { held_on: super::date(row, "held_on")?, seconds: row.get("seconds")?, text: row.get("text")? })
    })?)
}

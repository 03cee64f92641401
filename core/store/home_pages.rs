//! The pages that go home after a meeting as somebody has written them, and who signed the minutes.

use crate::{
    domain::{
        home_pages::{HomeLine, PageVariant},
        ids::{CaseId, MeetingId},
    },
    error::{Error, Result},
};
use chrono::NaiveDateTime;
use rusqlite::{Connection, OptionalExtension, params};

/// What somebody has written.
pub(crate) struct Written {
    pub(crate) talked_about: String,
    pub(crate) family_does: String,
    pub(crate) variant: PageVariant,
    pub(crate) lines: Vec<HomeLine>,
}

pub(crate) fn get(db: &Connection, case: CaseId, meeting: MeetingId) -> Result<Option<Written>> {
    Ok(db
        .prepare_cached(
            "SELECT talked_about, family_does, variant, lines FROM home_pages WHERE case_id = ?1 AND meeting_id = ?2",
        )?
        .query_row([case.to_string(), meeting.to_string()], |row| {
            let lines: String = row.get("lines")?;
            Ok(Written {
                talked_about: row.get("talked_about")?,
                family_does: row.get("family_does")?,
                variant: super::code(row, "variant")?,
                lines: serde_json::from_str(&lines).map_err(|_| {
                    rusqlite::Error::InvalidColumnType(0, "lines".to_owned(), rusqlite::types::Type::Text)
                })?,
            })
        })
        .optional()?)
}

/// Adds or replaces.
pub(crate) fn put(db: &Connection, case: CaseId, meeting: MeetingId, page: &Written) -> Result<()> {
    let lines = serde_json::to_string(&page.lines).map_err(|_| Error::Shape)?;
    db.prepare_cached(
        "INSERT INTO main.home_pages (case_id, meeting_id, talked_about, family_does, variant, lines) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
         ON CONFLICT (case_id, meeting_id) DO UPDATE SET talked_about = excluded.talked_about, family_does = excluded.family_does, variant = excluded.variant, lines = excluded.lines",
    )?
    .execute(params![
        case.to_string(),
        meeting.to_string(),
        page.talked_about,
        page.family_does,
        super::code_of(page.variant),
        lines,
    ])?;
    Ok(())
}

/// Who signed a meeting's minutes, and when by the clock on the wall.
pub(crate) fn signature(db: &Connection, meeting: MeetingId) -> Result<Option<(String, NaiveDateTime)>> {
    Ok(db
        .prepare_cached("SELECT signed_by, signed_at FROM minutes_signatures WHERE meeting_id = ?1")?
        .query_row([meeting.to_string()], |row| {
            let at: String = row.get("signed_at")?;
            let at = at.parse().map_err(|_| {
                rusqlite::Error::InvalidColumnType(0, "signed_at".to_owned(), rusqlite::types::Type::Text)
            })?;
            Ok((row.get("signed_by")?, at))
        })
        .optional()?)
}

/// Who began the meeting last, and so holds the pen; empty before it has begun.
pub(crate) fn note_taker(db: &Connection, meeting: MeetingId) -> Result<String> {
    let found = db
        .prepare_cached(
            "SELECT users.name AS name FROM access_log JOIN users ON users.id = access_log.user_id
             WHERE access_log.object_id = ?1 AND access_log.op = 'start_meeting' ORDER BY access_log.sequence DESC LIMIT 1",
        )?
        .query_row([meeting.to_string()], |row| row.get("name"))
        .optional()?;
    Ok(found.unwrap_or_default())
}

pub(crate) fn sign(db: &Connection, meeting: MeetingId, by: &str, at: NaiveDateTime) -> Result<()> {
    db.prepare_cached(
        "INSERT OR REPLACE INTO main.minutes_signatures (meeting_id, signed_by, signed_at) VALUES (?1, ?2, ?3)",
    )?
    .execute(params![meeting.to_string(), by, super::meetings::clock(at)])?;
    Ok(())
}

/// Takes the signature away: the meeting is written on again.
pub(crate) fn unsign(db: &Connection, meeting: MeetingId) -> Result<()> {
    db.prepare_cached("DELETE FROM main.minutes_signatures WHERE meeting_id = ?1")?.execute([meeting.to_string()])?;
    Ok(())
}

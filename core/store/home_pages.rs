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

/// What somebody has written for a child's home page after a meeting; none when it is still made of what was decided.
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

/// Who signed a meeting's minutes, and when by the clock on the wall; nobody while it is written on again.
pub(crate) fn signature(db: &Connection, meeting: MeetingId) -> Result<Option<(String, NaiveDateTime)>> {
    Ok(db
        .prepare_cached("SELECT signed_by, signed_at FROM minutes_signatures WHERE meeting_id = ?1 AND EXISTS (SELECT 1 FROM meetings WHERE meetings.id = ?1 AND state = 'ended')")?
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

/// Signs a meeting's minutes; `by` is the signer's name as it shall stand, `at` local time.
pub(crate) fn sign(db: &Connection, meeting: MeetingId, by: &str, at: NaiveDateTime) -> Result<()> {
    db.prepare_cached(
        "INSERT OR REPLACE INTO main.minutes_signatures (meeting_id, signed_by, signed_at) VALUES (?1, ?2, ?3)",
    )?
    .execute(params![meeting.to_string(), by, super::meetings::clock(at)])?;
    Ok(())
}

/// Keeps what the minutes said when they were signed, but for the children.
pub(crate) fn keep_content(db: &Connection, meeting: MeetingId, content: &str) -> Result<()> {
    db.prepare_cached("UPDATE main.minutes_signatures SET content = ?2 WHERE meeting_id = ?1")?
        .execute(params![meeting.to_string(), content])?;
    Ok(())
}

/// What they said; none when nothing was kept, or the user may not read all of it.
pub(crate) fn signed_content(db: &Connection, meeting: MeetingId) -> Result<Option<String>> {
    Ok(db
        .prepare_cached(
            "SELECT content FROM minutes_signatures WHERE meeting_id = ?1 AND content <> '' AND EXISTS (SELECT 1 FROM meetings WHERE meetings.id = ?1 AND state = 'ended')
                AND NOT EXISTS (SELECT 1 FROM main.agenda_items AS part WHERE part.meeting_id = ?1 AND part.case_id IS NULL AND part.id NOT IN (SELECT id FROM agenda_items WHERE meeting_id = ?1))
                AND NOT EXISTS (SELECT 1 FROM main.team_actions AS promise WHERE promise.meeting_id = ?1 AND promise.id NOT IN (SELECT id FROM team_actions WHERE meeting_id = ?1))",
        )?
        .query_row([meeting.to_string()], |row| row.get("content"))
        .optional()?)
}

/// Keeps what was signed about one child: in the team's minutes, and in its own when it was spoken of.
pub(crate) fn keep_child(
    db: &Connection,
    meeting: MeetingId,
    case: CaseId,
    in_team: &str,
    own: Option<&str>,
) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO main.signed_children (case_id, meeting_id, edition, in_team, own)
         VALUES (?1, ?2, (SELECT signed_at FROM minutes_signatures WHERE meeting_id = ?2), ?3, ?4)
         ON CONFLICT (case_id, meeting_id) DO UPDATE SET edition = excluded.edition, in_team = excluded.in_team, own = excluded.own",
    )?
    .execute(params![case.to_string(), meeting.to_string(), in_team, own])?;
    Ok(())
}

/// What was signed about one child: in the team's minutes, and in its own; none unless it belongs to the signature that holds.
pub(crate) fn signed_child(
    db: &Connection,
    meeting: MeetingId,
    case: CaseId,
) -> Result<Option<(String, Option<String>)>> {
    Ok(db
        .prepare_cached(
            "SELECT in_team, own FROM signed_children JOIN minutes_signatures ON minutes_signatures.meeting_id = signed_children.meeting_id
             WHERE case_id = ?1 AND signed_children.meeting_id = ?2 AND edition = signed_at AND EXISTS (SELECT 1 FROM meetings WHERE meetings.id = ?2 AND state = 'ended')",
        )?
        .query_row([case.to_string(), meeting.to_string()], |row| Ok((row.get("in_team")?, row.get("own")?)))
        .optional()?)
}

/// Takes the signature away: the meeting is written on again. What was signed about a child that the user does not see stays behind, and belongs to no signature.
pub(crate) fn unsign(db: &Connection, meeting: MeetingId) -> Result<()> {
    db.prepare_cached("DELETE FROM main.signed_children WHERE meeting_id = ?1 AND case_id IN (SELECT id FROM cases)")?
        .execute([meeting.to_string()])?;
    db.prepare_cached("DELETE FROM main.minutes_signatures WHERE meeting_id = ?1")?.execute([meeting.to_string()])?;
    Ok(())
}

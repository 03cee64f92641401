//! The agendas' items.

mod candidates;

pub(crate) use candidates::candidates;

use crate::{
    domain::{
        agendas::AgendaItem,
        consents::Purpose,
        ids::{AgendaItemId, CaseId, ChildId, MeetingId},
        meetings::Meeting,
    },
    error::{Error, Result},
};
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::{Serialize, de::DeserializeOwned};

const ITEM: &str = "SELECT id, meeting_id, position, kind, case_id, title, minutes, reasons, by_hand, state, reason, shown, note, school_presence, family_there, section FROM agenda_items";

fn list_of<T: DeserializeOwned>(row: &Row<'_>, column: &str) -> rusqlite::Result<Vec<T>> {
    serde_json::from_str(&row.get::<_, String>(column)?)
        .map_err(|_| rusqlite::Error::InvalidColumnType(0, column.to_owned(), rusqlite::types::Type::Text))
}

fn json<T: Serialize>(list: &[T]) -> Result<String> {
    serde_json::to_string(list).map_err(|_| Error::Shape)
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<AgendaItem> {
    Ok(AgendaItem {
        id: super::uuid(row, "id")?.into(),
        meeting: super::uuid(row, "meeting_id")?.into(),
        position: row.get("position")?,
        kind: super::code(row, "kind")?,
        case: super::maybe_uuid(row, "case_id")?.map(CaseId),
        title: row.get("title")?,
        minutes: row.get("minutes")?,
        reasons: list_of(row, "reasons")?,
        by_hand: list_of(row, "by_hand")?,
        state: super::code(row, "state")?,
        reason: row.get("reason")?,
        shown: super::maybe_code(row, "shown")?,
        note: row.get("note")?,
        school_presence: super::maybe_code(row, "school_presence")?,
        family_there: row.get("family_there")?,
        section: super::maybe_code(row, "section")?,
    })
}

pub(crate) fn get(db: &Connection, id: AgendaItemId) -> Result<AgendaItem> {
    db.prepare_cached(&format!("{ITEM} WHERE id = ?1"))?
        .query_row([id.to_string()], from_row)
        .optional()?
        .ok_or(Error::NotFound("agenda item"))
}

/// Every item of a meeting in order, also those that were taken off.
pub(crate) fn of_meeting(db: &Connection, meeting: MeetingId) -> Result<Vec<AgendaItem>> {
    let mut statement = db.prepare_cached(&format!("{ITEM} WHERE meeting_id = ?1"))?;
    let mut items = super::all(statement.query_map([meeting.to_string()], from_row)?)?;
    items.sort_by_key(|item| (item.position, item.id));
    Ok(items)
}

/// Every item about a child, of all its cases and meetings.
pub(crate) fn of_child(db: &Connection, child: ChildId) -> Result<Vec<AgendaItem>> {
    let mut statement =
        db.prepare_cached(&format!("{ITEM} WHERE case_id IN (SELECT id FROM cases WHERE child_id = ?1) ORDER BY id"))?;
    super::all(statement.query_map([child.to_string()], from_row)?)
}

/// The item of the last meeting, before this one, that took the case up with its name and is over. What was said under the consent for a SIP is not read to the team, nor the other way.
pub(crate) fn last_time(
    db: &Connection,
    case: CaseId,
    before: &Meeting,
    purpose: Purpose,
) -> Result<Option<(NaiveDate, AgendaItem)>> {
    let about_sip = purpose == Purpose::Sip;
    Ok(db
        .prepare_cached(
            "SELECT agenda_items.id, meeting_id, position, agenda_items.kind, case_id, title, agenda_items.minutes, reasons, by_hand, agenda_items.state, agenda_items.reason, shown, note, school_presence, family_there, section, held_on
             FROM agenda_items JOIN meetings ON meetings.id = meeting_id
             WHERE case_id = ?1 AND agenda_items.state = 'done' AND meetings.state = 'ended' AND meetings.id <> ?2 AND (held_on, starts) <= (?3, ?4)
             AND (meetings.kind IN ('sip_prepare', 'sip', 'sip_follow_up')) = ?5 ORDER BY held_on DESC, starts DESC LIMIT 1",
        )?
        .query_row(
            params![case.to_string(), before.id.to_string(), before.held_on.to_string(), before.starts, about_sip],
            |row| Ok((super::date(row, "held_on")?, from_row(row)?)),
        )
        .optional()?)
}

/// Adds or replaces an item.
pub(crate) fn put(db: &Connection, item: &AgendaItem) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO main.agenda_items (id, meeting_id, position, kind, case_id, title, minutes, reasons, by_hand, state, reason, shown, note, school_presence, family_there, section)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)
         ON CONFLICT (id) DO UPDATE SET position = excluded.position, kind = excluded.kind, title = excluded.title, minutes = excluded.minutes, reasons = excluded.reasons,
            by_hand = excluded.by_hand, state = excluded.state, reason = excluded.reason, shown = excluded.shown, note = excluded.note, school_presence = excluded.school_presence,
            family_there = excluded.family_there",
    )?
    .execute(params![
        item.id.to_string(),
        item.meeting.to_string(),
        item.position,
        super::code_of(item.kind),
        item.case.map(|case| case.to_string()),
        item.title,
        item.minutes,
        json(&item.reasons)?,
        json(&item.by_hand)?,
        super::code_of(item.state),
        item.reason,
        item.shown.map(super::code_of),
        item.note,
        item.school_presence.map(super::code_of),
        item.family_there,
        item.section.map(super::code_of),
    ])?;
    Ok(())
}

/// Adds to how long the meeting has been at an item.
pub(crate) fn add_seconds(db: &Connection, id: AgendaItemId, seconds: i64) -> Result<()> {
    db.prepare_cached("UPDATE main.agenda_items SET seconds = seconds + ?2 WHERE id = ?1")?
        .execute(params![id.to_string(), seconds.max(0)])?;
    Ok(())
}

pub(crate) fn delete(db: &Connection, id: AgendaItemId) -> Result<()> {
    db.prepare_cached("DELETE FROM main.agenda_items WHERE id = ?1")?.execute([id.to_string()])?;
    Ok(())
}

/// How many children a meeting has on its agenda, and how many people are expected or came.
pub(crate) fn counts(db: &Connection, meeting: MeetingId) -> Result<(u32, u32)> {
    Ok(db
        .prepare_cached(
            "SELECT (SELECT count(*) FROM agenda_items WHERE meeting_id = ?1 AND case_id IS NOT NULL AND state <> 'removed') AS children,
                    (SELECT count(*) FROM attendances WHERE meeting_id = ?1 AND status <> 'absent') AS people",
        )?
        .query_row([meeting.to_string()], |row| Ok((row.get("children")?, row.get("people")?)))?)
}

//! Handovers and what has been said about them.

use crate::{
    domain::{
        handovers::{Handover, HandoverEvent},
        ids::{CaseId, HandoverId},
    },
    error::{Error, Result},
};
use rusqlite::{Connection, OptionalExtension, Row, params};
use uuid::Uuid;

const HANDOVER: &str = "SELECT id, case_id, kind, state, from_professional_id, to_unit_id, to_professional_id, question, why_now, continues, information,
    with_voice, with_done, not_along, ground, offered_on, due_on, accepted_on, concluded_on, talk_on, helped, helped_note FROM handovers";

fn from_row(row: &Row<'_>) -> rusqlite::Result<Handover> {
    let information: String = row.get("information")?;
    Ok(Handover {
        id: super::uuid(row, "id")?.into(),
        case: super::uuid(row, "case_id")?.into(),
        kind: super::code(row, "kind")?,
        state: super::code(row, "state")?,
        from: super::uuid(row, "from_professional_id")?.into(),
        to_unit: super::uuid(row, "to_unit_id")?.into(),
        to: super::maybe_uuid(row, "to_professional_id")?.map(Into::into),
        question: row.get("question")?,
        why_now: row.get("why_now")?,
        continues: row.get("continues")?,
        information: serde_json::from_str(&information).unwrap_or_default(),
        with_voice: row.get("with_voice")?,
        with_done: row.get("with_done")?,
        not_along: row.get("not_along")?,
        ground: super::code(row, "ground")?,
        offered_on: super::date(row, "offered_on")?,
        due_on: super::date(row, "due_on")?,
        accepted_on: super::maybe_date(row, "accepted_on")?,
        concluded_on: super::maybe_date(row, "concluded_on")?,
        talk_on: super::maybe_date(row, "talk_on")?,
        helped: super::maybe_code(row, "helped")?,
        helped_note: row.get("helped_note")?,
    })
}

/// Writes a handover, new or changed.
pub(crate) fn put(db: &Connection, handover: &Handover) -> Result<()> {
    let information = serde_json::to_string(&handover.information).map_err(|_| Error::Shape)?;
    db.prepare_cached(
        "INSERT INTO main.handovers (id, case_id, kind, state, from_professional_id, to_unit_id, to_professional_id, question, why_now, continues, information,
            with_voice, with_done, not_along, ground, offered_on, due_on, accepted_on, concluded_on, talk_on, helped, helped_note)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22)
         ON CONFLICT (id) DO UPDATE SET state = excluded.state, to_professional_id = excluded.to_professional_id, due_on = excluded.due_on,
            accepted_on = excluded.accepted_on, concluded_on = excluded.concluded_on, talk_on = excluded.talk_on, helped = excluded.helped,
            helped_note = excluded.helped_note",
    )?
    .execute(params![
        handover.id.to_string(),
        handover.case.to_string(),
        super::code_of(handover.kind),
        super::code_of(handover.state),
        handover.from.to_string(),
        handover.to_unit.to_string(),
        handover.to.map(|to| to.to_string()),
        handover.question,
        handover.why_now,
        handover.continues,
        information,
        handover.with_voice,
        handover.with_done,
        handover.not_along,
        super::code_of(handover.ground),
        handover.offered_on.to_string(),
        handover.due_on.to_string(),
        super::day(handover.accepted_on),
        super::day(handover.concluded_on),
        super::day(handover.talk_on),
        handover.helped.map(super::code_of),
        handover.helped_note,
    ])?;
    Ok(())
}

/// One handover. [`Error::NotFound`] when it is not there or not seen.
pub(crate) fn get(db: &Connection, id: HandoverId) -> Result<Handover> {
    db.prepare_cached(&format!("{HANDOVER} WHERE id = ?1"))?
        .query_row([id.to_string()], from_row)
        .optional()?
        .ok_or(Error::NotFound("handover"))
}

/// A case's handovers, newest first.
pub(crate) fn of_case(db: &Connection, case: CaseId) -> Result<Vec<Handover>> {
    let mut statement =
        db.prepare_cached(&format!("{HANDOVER} WHERE case_id = ?1 ORDER BY offered_on DESC, id DESC"))?;
    super::all(statement.query_map([case.to_string()], from_row)?)
}

/// Adds a step to what was said and done about a handover.
pub(crate) fn add_event(db: &Connection, id: Uuid, handover: HandoverId, event: &HandoverEvent) -> Result<()> {
    db.execute(
        "INSERT INTO main.handover_events (id, handover_id, step, happened_on, said_by, text, reason) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        params![
            id.to_string(),
            handover.to_string(),
            super::code_of(event.step),
            event.happened_on.to_string(),
            event.said_by,
            event.text,
            event.reason.map(super::code_of)
        ],
    )?;
    Ok(())
}

/// What has been said, oldest first.
pub(crate) fn events(db: &Connection, handover: HandoverId) -> Result<Vec<HandoverEvent>> {
    let mut statement = db.prepare_cached(
        "SELECT step, happened_on, said_by, text, reason FROM handover_events WHERE handover_id = ?1 ORDER BY happened_on, id",
    )?;
    super::all(statement.query_map([handover.to_string()], |row| {
        Ok(HandoverEvent {
            step: super::code(row, "step")?,
            happened_on: super::date(row, "happened_on")?,
            said_by: row.get("said_by")?,
            text: row.get("text")?,
            reason: super::maybe_code(row, "reason")?,
        })
    })?)
}

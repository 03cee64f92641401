//! Anonymous consultations.

use crate::{
    domain::{
        consultations::Consultation,
        ids::{ConsultationId, MeetingId},
    },
    error::{Error, Result},
};
use chrono::NaiveDate;
use rusqlite::{Connection, Row, params};

/// Adds a consultation.
pub(crate) fn add(db: &Connection, one: &Consultation) -> Result<()> {
    db.execute(
        "INSERT INTO main.consultations (id, held_on, unit_id, age_band, theme, advice, next_step, meeting_id) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        params![
            one.id.to_string(),
            one.held_on.to_string(),
            one.unit.to_string(),
            super::code_of(one.age_band),
            super::code_of(one.theme),
            super::code_of(one.advice),
            super::code_of(one.next_step),
            one.meeting.map(|meeting| meeting.to_string()),
        ],
    )?;
    Ok(())
}

/// Takes a consultation away; nothing happens when it is not there.
pub(crate) fn remove(db: &Connection, id: ConsultationId) -> Result<()> {
    match db.execute("DELETE FROM main.consultations WHERE id = ?1", [id.to_string()])? {
        0 => Err(Error::NotFound("consultation")),
        _ => Ok(()),
    }
}

const COLUMNS: &str =
    "consultations.id, held_on, unit_id, units.name AS unit_name, age_band, theme, advice, next_step, meeting_id
         FROM consultations JOIN units ON units.id = consultations.unit_id";

/// Those from a day on, newest first.
pub(crate) fn since(db: &Connection, from: NaiveDate) -> Result<Vec<Consultation>> {
    let mut statement = db.prepare_cached(&format!(
        "SELECT {COLUMNS} WHERE held_on >= ?1 ORDER BY held_on DESC, consultations.id DESC"
    ))?;
    super::all(statement.query_map([from.to_string()], read)?)
}

/// Those of a meeting, in the order they were asked.
pub(crate) fn of_meeting(db: &Connection, meeting: MeetingId) -> Result<Vec<Consultation>> {
    let mut statement =
        db.prepare_cached(&format!("SELECT {COLUMNS} WHERE meeting_id = ?1 ORDER BY consultations.id"))?;
    super::all(statement.query_map([meeting.to_string()], read)?)
}

fn read(row: &Row<'_>) -> rusqlite::Result<Consultation> {
    Ok(Consultation {
        id: super::uuid(row, "id")?.into(),
        held_on: super::date(row, "held_on")?,
        unit: super::uuid(row, "unit_id")?.into(),
        unit_name: row.get("unit_name")?,
        age_band: super::code(row, "age_band")?,
        theme: super::code(row, "theme")?,
        advice: super::code(row, "advice")?,
        next_step: super::code(row, "next_step")?,
        meeting: super::maybe_uuid(row, "meeting_id")?.map(MeetingId),
    })
}

//! Pictures of how the child has it.

use crate::{
    domain::{
        ids::{CaseId, MeetingId},
        wheels::{Wheel, WheelLevel},
    },
    error::Result,
};
use rusqlite::{Connection, params};

/// Adds one person's picture of how the child has it: a rating of each area.
pub(crate) fn add(db: &Connection, wheel: &Wheel) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO main.wheels (id, case_id, meeting_id, rated_on, rater, rated_by) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?
    .execute(params![
        wheel.id.to_string(),
        wheel.case.to_string(),
        wheel.meeting.map(|id| id.to_string()),
        wheel.rated_on.to_string(),
        super::code_of(wheel.rater),
        wheel.rated_by,
    ])?;
    for level in &wheel.levels {
        db.prepare_cached("INSERT INTO main.wheel_ratings (wheel_id, area, level) VALUES (?1, ?2, ?3)")?
            .execute(params![wheel.id.to_string(), level.area, level.level])?;
    }
    Ok(())
}

/// Takes a picture away, to put another in its place.
pub(crate) fn remove(db: &Connection, id: crate::domain::ids::WheelId) -> Result<()> {
    db.prepare_cached("DELETE FROM main.wheel_ratings WHERE wheel_id = ?1")?.execute([id.to_string()])?;
    db.prepare_cached("DELETE FROM main.wheels WHERE id = ?1")?.execute([id.to_string()])?;
    Ok(())
}

/// A case's pictures, newest first.
pub(crate) fn of_case(db: &Connection, case: CaseId) -> Result<Vec<Wheel>> {
    let mut statement = db.prepare_cached(
        "SELECT id, case_id, meeting_id, rated_on, rater, rated_by FROM wheels WHERE case_id = ?1 ORDER BY rated_on DESC, id DESC",
    )?;
    let mut wheels = super::all(statement.query_map([case.to_string()], |row| {
        Ok(Wheel {
            id: super::uuid(row, "id")?.into(),
            case: super::uuid(row, "case_id")?.into(),
            meeting: super::maybe_uuid(row, "meeting_id")?.map(MeetingId),
            rated_on: super::date(row, "rated_on")?,
            rater: super::code(row, "rater")?,
            rated_by: row.get("rated_by")?,
            levels: Vec::new(),
        })
    })?)?;
    for wheel in &mut wheels {
        let mut statement =
            db.prepare_cached("SELECT area, level FROM wheel_ratings WHERE wheel_id = ?1 ORDER BY rowid")?;
        wheel.levels = super::all(statement.query_map([wheel.id.to_string()], |row| {
            Ok(WheelLevel { area: row.get("area")?, level: row.get("level")? })
        })?)?;
    }
    Ok(wheels)
}

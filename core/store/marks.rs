//! Marks on the time axis of measures.

use crate::{
    casebook::Actor,
    domain::{
        ids::MeasureMarkId,
        marks::{EVERY_MEASURE, MeasureMark},
    },
    error::{Error, Result},
};
use rusqlite::{Connection, Row, params};

fn from_row(row: &Row<'_>) -> rusqlite::Result<MeasureMark> {
    Ok(MeasureMark {
        id: super::uuid(row, "id")?.into(),
        measure: row.get("measure")?,
        from_on: super::date(row, "from_on")?,
        kind: super::code(row, "kind")?,
        text: row.get("text")?,
    })
}

/// The marks of a measure and those of every measure, oldest first.
pub(crate) fn of_measure(db: &Connection, measure: &str) -> Result<Vec<MeasureMark>> {
    let mut statement = db.prepare_cached(
        "SELECT id, measure, from_on, kind, text FROM measure_marks WHERE measure IN (?1, ?2) ORDER BY from_on, id",
    )?;
    super::all(statement.query_map([measure, EVERY_MEASURE], from_row)?)
}

/// Adds a mark in a measure's series, with who made it and when.
pub(crate) fn add(db: &Connection, mark: &MeasureMark, by: &Actor) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO main.measure_marks (id, measure, from_on, kind, text, marked_at, marked_by) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?
    .execute(params![
        mark.id.to_string(),
        mark.measure,
        mark.from_on.to_string(),
        super::code_of(mark.kind),
        mark.text,
        by.now.at.to_rfc3339_opts(chrono::SecondsFormat::Millis, true),
        by.user.to_string(),
    ])?;
    Ok(())
}

/// Takes a mark away; the measure it was of.
pub(crate) fn remove(db: &Connection, mark: MeasureMarkId) -> Result<String> {
    let measure = db.query_row("SELECT measure FROM measure_marks WHERE id = ?1", [mark.to_string()], |row| row.get(0));
    let measure = measure.map_err(|_| Error::NotFound("measure mark"))?;
    db.execute("DELETE FROM main.measure_marks WHERE id = ?1", [mark.to_string()])?;
    Ok(measure)
}

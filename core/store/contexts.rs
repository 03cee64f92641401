//! Figures from elsewhere, entered by hand.

use crate::{
    domain::{contexts::ContextValue, ids::ContextId},
    error::{Error, Result},
};
use rusqlite::{Connection, OptionalExtension, Row, params};

const VALUE: &str = "SELECT id, indicator, label, period, measured_on, value, source, entered_on FROM context_values";

fn from_row(row: &Row<'_>) -> rusqlite::Result<ContextValue> {
    Ok(ContextValue {
        id: super::uuid(row, "id")?.into(),
        indicator: super::code(row, "indicator")?,
        label: row.get("label")?,
        period: row.get("period")?,
        measured_on: super::date(row, "measured_on")?,
        value: row.get("value")?,
        source: row.get("source")?,
        entered_on: super::date(row, "entered_on")?,
    })
}

/// Every figure, newest first.
pub(crate) fn all(db: &Connection) -> Result<Vec<ContextValue>> {
    let mut statement = db.prepare_cached(&format!("{VALUE} ORDER BY measured_on DESC, id DESC"))?;
    super::all(statement.query_map([], from_row)?)
}

/// One figure from elsewhere. [`Error::NotFound`] when it is not there.
pub(crate) fn get(db: &Connection, id: ContextId) -> Result<ContextValue> {
    let found =
        db.prepare_cached(&format!("{VALUE} WHERE id = ?1"))?.query_row([id.to_string()], from_row).optional()?;
    found.ok_or(Error::NotFound("context_value"))
}

/// Writes a figure, new or changed.
pub(crate) fn put(db: &Connection, value: &ContextValue) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO main.context_values (id, indicator, label, period, measured_on, value, source, entered_on) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
         ON CONFLICT (id) DO UPDATE SET indicator = excluded.indicator, label = excluded.label, period = excluded.period,
            measured_on = excluded.measured_on, value = excluded.value, source = excluded.source, entered_on = excluded.entered_on",
    )?
    .execute(params![
        value.id.to_string(),
        super::code_of(value.indicator),
        value.label,
        value.period,
        value.measured_on.to_string(),
        value.value,
        value.source,
        value.entered_on.to_string(),
    ])?;
    Ok(())
}

/// Takes a figure away; nothing happens when it is not there.
pub(crate) fn remove(db: &Connection, id: ContextId) -> Result<()> {
    db.execute("DELETE FROM main.context_values WHERE id = ?1", [id.to_string()])?;
    Ok(())
}

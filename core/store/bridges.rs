//! What goes where in somebody's own workbook, for next time.

use crate::error::{Error, Result};
use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, params};
use serde::{Serialize, de::DeserializeOwned};

/// What goes where in the sheet of that name.
pub(crate) fn get<T: DeserializeOwned>(db: &Connection, sheet: &str) -> Result<Option<T>> {
    let kept: Option<String> =
        db.query_row("SELECT rows FROM bridge_sheets WHERE sheet = ?1", [sheet], |row| row.get("rows")).optional()?;
    kept.map(|rows| serde_json::from_str(&rows).map_err(|_| Error::Shape)).transpose()
}

/// Keeps what goes where.
pub(crate) fn put<T: Serialize>(db: &Connection, sheet: &str, rows: &T, at: DateTime<Utc>) -> Result<()> {
    let rows = serde_json::to_string(rows).map_err(|_| Error::Shape)?;
    db.execute(
        "INSERT INTO main.bridge_sheets (sheet, rows, used_at) VALUES (?1, ?2, ?3)
         ON CONFLICT (sheet) DO UPDATE SET rows = excluded.rows, used_at = excluded.used_at",
        params![sheet, rows, at.to_rfc3339()],
    )?;
    Ok(())
}

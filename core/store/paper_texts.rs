//! The municipality's own words on its papers.

use crate::error::Result;
use chrono::NaiveDate;
use rusqlite::{Connection, Row, params};

/// A text in the municipality's own words.
pub(crate) struct OwnText {
    pub(crate) paper: String,
    pub(crate) language: String,
    pub(crate) key: String,
    pub(crate) text: String,
    pub(crate) instead_of: String,
    pub(crate) version: String,
    pub(crate) written_on: NaiveDate,
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<OwnText> {
    Ok(OwnText {
        paper: row.get("paper")?,
        language: row.get("language")?,
        key: row.get("key")?,
        text: row.get("text")?,
        instead_of: row.get("instead_of")?,
        version: row.get("version")?,
        written_on: super::date(row, "written_on")?,
    })
}

/// Every own text.
pub(crate) fn all(db: &Connection) -> Result<Vec<OwnText>> {
    let mut statement = db.prepare_cached(
        "SELECT paper, language, key, text, instead_of, version, written_on FROM paper_texts ORDER BY paper, language, key",
    )?;
    super::all(statement.query_map([], from_row)?)
}

/// Writes one, new or in place of the one before.
pub(crate) fn put(db: &Connection, text: &OwnText) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO main.paper_texts (paper, language, key, text, instead_of, version, written_on) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
         ON CONFLICT (paper, language, key) DO UPDATE SET text = excluded.text, instead_of = excluded.instead_of,
            version = excluded.version, written_on = excluded.written_on",
    )?
    .execute(params![
        text.paper,
        text.language,
        text.key,
        text.text,
        text.instead_of,
        text.version,
        text.written_on.to_string()
    ])?;
    Ok(())
}

/// Takes one away: Samlat's text stands there again.
pub(crate) fn remove(db: &Connection, paper: &str, language: &str, key: &str) -> Result<()> {
    db.prepare_cached("DELETE FROM main.paper_texts WHERE paper = ?1 AND language = ?2 AND key = ?3")?
        .execute([paper, language, key])?;
    Ok(())
}

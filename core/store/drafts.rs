//! Drafts: what is being typed.

use crate::error::Result;
use rusqlite::{Connection, params};

pub(crate) fn save(db: &Connection, key: &str, text: &str, saved_at: &str) -> Result<()> {
    if text.is_empty() {
        db.execute("DELETE FROM drafts WHERE key = ?1", [key])?;
    } else {
        db.execute(
            "INSERT INTO drafts (key, text, saved_at) VALUES (?1, ?2, ?3) ON CONFLICT (key) DO UPDATE SET text = excluded.text, saved_at = excluded.saved_at",
            params![key, text, saved_at],
        )?;
    }
    Ok(())
}

/// Key, text, saved at.
pub(crate) fn all(db: &Connection) -> Result<Vec<(String, String, String)>> {
    let mut statement = db.prepare_cached("SELECT key, text, saved_at FROM drafts ORDER BY key")?;
    super::all(statement.query_map([], |row| Ok((row.get("key")?, row.get("text")?, row.get("saved_at")?)))?)
}

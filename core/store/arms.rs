//! The municipality's arms: one picture or none.

use crate::error::Result;
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, params};

/// The picture as it was chosen.
pub(crate) struct KeptArms {
    pub(crate) file_name: String,
    pub(crate) media_type: String,
    pub(crate) content: Vec<u8>,
    pub(crate) chosen_on: NaiveDate,
}

/// The municipality's arms; none when it has laid in none.
pub(crate) fn get(db: &Connection) -> Result<Option<KeptArms>> {
    let mut statement = db.prepare_cached("SELECT file_name, media_type, content, chosen_on FROM arms")?;
    let found = statement.query_row([], |row| {
        Ok(KeptArms {
            file_name: row.get("file_name")?,
            media_type: row.get("media_type")?,
            content: row.get("content")?,
            chosen_on: super::date(row, "chosen_on")?,
        })
    });
    Ok(found.optional()?)
}

/// Puts a picture in place of the one before.
pub(crate) fn put(db: &Connection, arms: &KeptArms) -> Result<()> {
    remove(db)?;
    db.execute(
        "INSERT INTO main.arms (id, file_name, media_type, content, chosen_on) VALUES (1, ?1, ?2, ?3, ?4)",
        params![arms.file_name, arms.media_type, arms.content, arms.chosen_on.to_string()],
    )?;
    Ok(())
}

/// Takes the arms away; nothing happens when there are none.
pub(crate) fn remove(db: &Connection) -> Result<()> {
    db.execute("DELETE FROM main.arms", [])?;
    Ok(())
}

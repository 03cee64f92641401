//! The signed document of an agreement: its name and checksum, and its bytes when they are kept here.

use crate::{
    domain::{agreements::AgreementFile, ids::AgreementId},
    error::Result,
};
use rusqlite::{Connection, OptionalExtension, params};

/// What is known of an agreement's file, without its bytes; none when it has no file.
pub(crate) fn get(db: &Connection, id: AgreementId) -> Result<Option<AgreementFile>> {
    let mut statement = db.prepare_cached(
        "SELECT file_name, sha256, size, content IS NOT NULL AS kept, added_on FROM agreement_files WHERE agreement_id = ?1",
    )?;
    let found = statement.query_row([id.to_string()], |row| {
        Ok(AgreementFile {
            name: row.get("file_name")?,
            sha256: row.get("sha256")?,
            size: row.get("size")?,
            kept: row.get("kept")?,
            added_on: super::super::date(row, "added_on")?,
        })
    });
    Ok(found.optional()?)
}

/// The bytes; none when the file is kept elsewhere.
pub(crate) fn content(db: &Connection, id: AgreementId) -> Result<Option<Vec<u8>>> {
    let mut statement = db.prepare_cached("SELECT content FROM agreement_files WHERE agreement_id = ?1")?;
    Ok(statement.query_row([id.to_string()], |row| row.get(0)).optional()?.flatten())
}

/// Lays a file with an agreement, in place of the one before.
pub(crate) fn put(db: &Connection, id: AgreementId, file: &AgreementFile, content: Option<&[u8]>) -> Result<()> {
    remove(db, id)?;
    db.execute(
        "INSERT INTO main.agreement_files (agreement_id, file_name, sha256, size, content, added_on) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        params![id.to_string(), file.name, file.sha256, file.size, content, file.added_on.to_string()],
    )?;
    Ok(())
}

/// Takes away an agreement's file; nothing happens when it has none.
pub(crate) fn remove(db: &Connection, id: AgreementId) -> Result<()> {
    db.execute("DELETE FROM main.agreement_files WHERE agreement_id = ?1", [id.to_string()])?;
    Ok(())
}

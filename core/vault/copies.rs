//! Copies of a store: made while it is open, encrypted with a key of their own, counted and compared row by row. Invariant: a copy is believed only after it has been opened anew
//! with its key, every page checked and every row read.

use super::{
    keys::Key,
    modes,
    open::{self, APPLICATION_ID},
};
use crate::error::{Damage, Error, Result};
use rusqlite::{Connection, OpenFlags, backup::Backup, types::ValueRef};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::path::Path;

/// Pages copied at a time.
const PAGES: i32 = 256;

/// A table as counted: what two copies must agree on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counted {
    /// The table.
    pub name: String,
    /// How many rows.
    pub rows: u64,
    /// SHA-256 over every value of every row, hex (docs/VAULT.md).
    pub sha256: String,
}

/// Opens a store file with a key; it must be there.
pub fn open_with(path: &Path, key: &Key) -> Result<Connection> {
    let connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    open::set_key(&connection, key)?;
    let application: i32 = connection.query_row("PRAGMA application_id", [], |row| row.get(0))?;
    if application == APPLICATION_ID { Ok(connection) } else { Err(Error::VaultDamaged(Damage::Store)) }
}

/// Copies an open store into a new file with another key, and forces it to the disk. The file must not be there.
pub fn copy(from: &Connection, path: &Path, key: &Key) -> Result<()> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE;
    drop(modes::file(path)?); // with the rights that it shall have
    let mut to = Connection::open_with_flags(path, flags)?;
    open::set_key(&to, key)?;
    to.pragma_update(None, "application_id", APPLICATION_ID)?; // the key is used before pages arrive
    Backup::new(from, &mut to)?.run_to_completion(PAGES, std::time::Duration::ZERO, None)?;
    // One file, without a write-ahead log beside it.
    open::journal(&to, "delete")?;
    drop(to);
    std::fs::File::open(path)?.sync_all()?;
    Ok(())
}

/// Every table with its rows counted and digested, by name.
pub fn count(connection: &Connection) -> Result<Vec<Counted>> {
    let mut names = connection.prepare(
        "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )?;
    let tables = names.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<Vec<String>>>()?;
    tables.into_iter().map(|name| count_one(connection, name)).collect()
}

fn count_one(connection: &Connection, name: String) -> Result<Counted> {
    let mut statement = connection.prepare(&format!("SELECT * FROM main.\"{name}\" ORDER BY rowid"))?;
    let columns = statement.column_count();
    let mut rows = statement.query([])?;
    let (mut digest, mut counted) = (Sha256::new(), 0u64);
    while let Some(row) = rows.next()? {
        counted += 1;
        for column in 0..columns {
            let (kind, bytes): (u8, Vec<u8>) = match row.get_ref(column)? {
                ValueRef::Null => (b'n', Vec::new()),
                ValueRef::Integer(number) => (b'i', number.to_string().into_bytes()),
                ValueRef::Real(number) => (b'r', number.to_be_bytes().to_vec()),
                ValueRef::Text(text) => (b't', text.to_vec()),
                ValueRef::Blob(bytes) => (b'b', bytes.to_vec()),
            };
            digest.update([kind]);
            digest.update(u64::try_from(bytes.len()).unwrap_or(0).to_be_bytes());
            digest.update(&bytes);
        }
    }
    Ok(Counted { name, rows: counted, sha256: data_encoding::HEXLOWER.encode(&digest.finalize()) })
}

/// Whether two open stores hold the same rows.
pub fn same(one: &Connection, other: &Connection) -> Result<()> {
    if count(one)? == count(other)? { Ok(()) } else { Err(Error::VaultDamaged(Damage::Store)) }
}

/// Opens a copy anew and compares it with what was counted.
pub fn compare(path: &Path, key: &Key, expected: &[Counted]) -> Result<()> {
    let connection = open_with(path, key)?;
    open::verify(&connection)?;
    let same = count(&connection)? == expected;
    drop(connection);
    if same { Ok(()) } else { Err(Error::VaultDamaged(Damage::Store)) }
}

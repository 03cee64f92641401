//! The one function that opens a store, and the one that makes it. Invariant: every safety of docs/SECURITY.md is asserted before the first row is read.

use super::{Place, anchor::Anchor, keys::Key};
use crate::error::{Damage, Error, Result};
use rusqlite::{Connection, OpenFlags};
use serde::Serialize;
use std::fs::{File, TryLockError};

/// `application_id` of a Samlat store: "SMLT".
pub const APPLICATION_ID: i32 = 0x534D_4C54;
const PAGE: u64 = 4096;
/// The first SQLite without the WAL-reset bug.
const LEAST_SQLITE: i32 = 3_051_003;
const NEEDED_OPTIONS: [&str; 4] = ["TEMP_STORE=3", "SECURE_DELETE", "OMIT_LOAD_EXTENSION", "DQS=0"];

/// An open store: its connection, and the file that keeps others out while it lives.
pub struct OpenStore {
    /// The connection, keyed and checked.
    pub connection: Connection,
    pub(crate) lock: File,
}

/// What the program is built of, for `samlat version --json`.
#[derive(Debug, Serialize)]
pub struct Build {
    /// SQLite's version.
    pub sqlite: String,
    /// SQLCipher's version.
    pub sqlcipher: String,
    /// Who does the ciphers.
    pub provider: String,
    /// SQLite's compile options.
    pub compile_options: Vec<String>,
}

/// Takes the lock file, or says that somebody else has it.
pub fn take_lock(place: &Place) -> Result<File> {
    let file = File::options().create(true).truncate(false).write(true).open(place.lock())?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(Error::VaultInUse),
        Err(TryLockError::Error(error)) => Err(error.into()),
    }
}

fn text(connection: &Connection, pragma: &str) -> Result<String> {
    Ok(connection.query_row(&format!("PRAGMA {pragma}"), [], |row| row.get(0))?)
}

/// What this program is built of.
pub fn build() -> Result<Build> {
    let connection = Connection::open_in_memory()?;
    connection.execute_batch("PRAGMA key = 'the provider answers only a keyed connection'")?;
    let mut statement = connection.prepare("PRAGMA compile_options")?;
    let compile_options = statement.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<Vec<String>>>()?;
    Ok(Build {
        sqlite: rusqlite::version().to_owned(),
        sqlcipher: text(&connection, "cipher_version")?,
        provider: format!(
            "{} {}",
            text(&connection, "cipher_provider")?,
            text(&connection, "cipher_provider_version")?
        ),
        compile_options,
    })
}

fn assert_build() -> Result<()> {
    let build = build()?;
    let safe = rusqlite::version_number() >= LEAST_SQLITE
        && build.provider.starts_with("openssl")
        && NEEDED_OPTIONS.iter().all(|needed| build.compile_options.iter().any(|option| option == needed));
    if safe { Ok(()) } else { Err(Error::VaultDamaged(Damage::Build)) }
}

fn assert_looks_encrypted(place: &Place) -> Result<()> {
    let mut head = [0u8; 16];
    let length = std::fs::metadata(place.store()).map_err(|_| Error::NotAVault)?.len();
    {
        use std::io::Read;
        File::open(place.store())?.read_exact(&mut head).map_err(|_| Error::VaultDamaged(Damage::Store))?;
    }
    if length == 0 || length % PAGE != 0 || head.starts_with(b"SQLite format 3") {
        return Err(Error::VaultDamaged(Damage::Store));
    }
    Ok(())
}

fn unlock(connection: &Connection, master: &Key) -> Result<()> {
    let key = master.derive("samlat database key v1")?;
    connection.execute_batch("PRAGMA cipher_memory_security = ON; PRAGMA cipher_log_level = NONE;")?;
    let mut order = zeroize::Zeroizing::new(String::with_capacity(96));
    order.push_str("PRAGMA key = \"");
    order.push_str(&key.sqlcipher_literal());
    order.push_str("\";");
    connection.execute_batch(&order)?;
    connection.execute_batch(
        "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;
         PRAGMA secure_delete = ON; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA cache_size = -262144;",
    )?;
    Ok(())
}

/// Makes a new, empty store. The folder must hold none.
pub fn create(place: &Place, master: &Key) -> Result<OpenStore> {
    assert_build()?;
    if place.store().exists() {
        return Err(Error::VaultExists);
    }
    let lock = take_lock(place)?;
    let connection =
        Connection::open_with_flags(place.store(), OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE)?;
    unlock(&connection, master)?;
    connection.pragma_update(None, "application_id", APPLICATION_ID)?;
    Ok(OpenStore { connection, lock })
}

/// Opens a store, in the order of docs/SECURITY.md "Opening". `newest` is the newest schema this program knows.
pub fn open(place: &Place, master: &Key, newest: u32) -> Result<OpenStore> {
    let lock = take_lock(place)?;
    assert_build()?;
    assert_looks_encrypted(place)?;
    let unclean = std::fs::metadata(place.wal()).is_ok_and(|wal| wal.len() > 0);
    let connection = Connection::open_with_flags(place.store(), OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    unlock(&connection, master)?;
    let application: i32 = connection.query_row("PRAGMA application_id", [], |row| row.get(0))?;
    if application != APPLICATION_ID {
        return Err(Error::VaultDamaged(Damage::Store));
    }
    let schema: u32 = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    if schema > newest {
        return Err(Error::VaultNewer);
    }
    compare_with_anchor(&connection, &Anchor::read(place, master)?)?;
    if unclean {
        connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        verify(&connection)?;
    }
    Ok(OpenStore { connection, lock })
}

/// The log must hold the anchor's row with the anchor's hash; else an older store was put back, or the log was edited.
fn compare_with_anchor(connection: &Connection, anchor: &Anchor) -> Result<()> {
    if anchor.sequence == 0 {
        return Ok(());
    }
    let sequence = i64::try_from(anchor.sequence).map_err(|_| Error::VaultDamaged(Damage::Log))?;
    let found = connection
        .query_row("SELECT hash FROM access_log WHERE sequence = ?1", [sequence], |row| row.get::<_, String>(0));
    match found {
        Ok(hash) if hash == anchor.hash => Ok(()),
        Ok(_) => Err(Error::VaultDamaged(Damage::Log)),
        Err(rusqlite::Error::QueryReturnedNoRows) => Err(Error::VaultDamaged(Damage::Older)),
        Err(error) => Err(error.into()),
    }
}

/// Reads every page and every row: an empty answer of the cipher's own check alone is not a pass.
pub fn verify(connection: &Connection) -> Result<()> {
    let mut statement = connection.prepare("PRAGMA cipher_integrity_check")?;
    let faults = statement.query_map([], |row| row.get::<_, String>(0))?.count();
    let whole: String = connection.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    if faults > 0 || whole != "ok" {
        return Err(Error::VaultDamaged(Damage::Store));
    }
    let mut names =
        connection.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")?;
    let tables = names.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<Vec<String>>>()?;
    if tables.is_empty() {
        return Err(Error::VaultDamaged(Damage::Store));
    }
    for table in tables {
        let mut statement = connection.prepare(&format!("SELECT * FROM \"{table}\""))?;
        let mut rows = statement.query([])?;
        while rows.next()?.is_some() {}
    }
    Ok(())
}

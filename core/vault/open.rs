//! The one function that opens a store, and the one that makes it. Invariant: every safety of docs/SECURITY.md is asserted before the first row is read.

use super::{Place, anchor::Anchor, keys::Key, modes, read_small, rest::Reading, slots::Slots, tally};
use crate::{
    error::{Damage, Error, Result},
    store,
};
use rusqlite::{Connection, OpenFlags, config::DbConfig, ffi};
use serde::Serialize;
use std::{
    ffi::{c_int, c_void},
    fs::{File, TryLockError},
    sync::OnceLock,
};
use uuid::Uuid;

/// `application_id` of a Samlat store: "SMLT".
pub const APPLICATION_ID: i32 = 0x534D_4C54;
const PAGE: u64 = 4096;
/// No other thread uses a connection while one does (the compiler sees to it), so SQLite need not take its lock at every step.
pub(super) const FLAGS: OpenFlags = OpenFlags::SQLITE_OPEN_READ_WRITE.union(OpenFlags::SQLITE_OPEN_NO_MUTEX);
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
    let file = modes::writing().truncate(false).open(place.lock())?;
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

/// Asked once: a program does not change while it runs.
fn assert_build() -> Result<()> {
    static SAFE: OnceLock<bool> = OnceLock::new();
    let safe = if let Some(safe) = SAFE.get() {
        *safe
    } else {
        {
            let build = build()?;
            *SAFE.get_or_init(|| is_safe(&build))
        }
    };
    if safe { Ok(()) } else { Err(Error::VaultDamaged(Damage::Build)) }
}

fn is_safe(build: &Build) -> bool {
    rusqlite::version_number() >= LEAST_SQLITE
        && build.provider.starts_with("openssl")
        && NEEDED_OPTIONS.iter().all(|needed| build.compile_options.iter().any(|option| option == needed))
}

fn assert_looks_encrypted(place: &Place) -> Result<()> {
    let mut head = [0u8; 16];
    let length = std::fs::metadata(place.store()).map_err(|_| Error::VaultDamaged(Damage::Missing))?.len();
    {
        use std::io::Read;
        File::open(place.store())?.read_exact(&mut head).map_err(|_| Error::VaultDamaged(Damage::Store))?;
    }
    // The last page may have been cut off while the write-ahead log still holds it.
    let cut = length % PAGE != 0 && !std::fs::metadata(place.wal()).is_ok_and(|wal| wal.len() > 0);
    if length == 0 || cut || head.starts_with(b"SQLite format 3") {
        return Err(Error::VaultDamaged(Damage::Store));
    }
    Ok(())
}

/// Bytes of one slot of the connection's own memory, and how many slots.
const SLOT: c_int = 1200;
const SLOTS: c_int = 2000;

/// Gives the connection a piece of memory of its own for its small things. Each piece that it asks the system for is locked into memory and wiped when it is given back
/// (`cipher_memory_security`), which costs more than most statements; this one is locked once, and wiped when the connection closes.
#[expect(
    unsafe_code,
    reason = "SQLite takes this setting in no other way than through a C function with a variable number of arguments"
)]
fn give_memory(connection: &Connection) -> Result<()> {
    let nothing: *mut c_void = std::ptr::null_mut();
    // SAFETY: the handle is that of an open connection, which no statement uses yet; the arguments are those that SQLITE_DBCONFIG_LOOKASIDE takes.
    let done =
        unsafe { ffi::sqlite3_db_config(connection.handle(), ffi::SQLITE_DBCONFIG_LOOKASIDE, nothing, SLOT, SLOTS) };
    if done == ffi::SQLITE_OK { Ok(()) } else { Err(Error::Storage(done)) }
}

/// The key of the store itself.
pub fn store_key(master: &Key) -> Result<Key> {
    master.derive("samlat database key v1")
}

/// Gives a connection its raw key, before anything else.
pub fn set_key(connection: &Connection, key: &Key) -> Result<()> {
    connection.execute_batch("PRAGMA cipher_memory_security = ON; PRAGMA cipher_log_level = NONE;")?;
    give_memory(connection)?;
    let mut order = zeroize::Zeroizing::new(String::with_capacity(96));
    order.push_str("PRAGMA key = \"");
    order.push_str(&key.sqlcipher_literal());
    order.push_str("\";");
    connection.execute_batch(&order)?;
    Ok(())
}

fn unlock(connection: &Connection, master: &Key) -> Result<()> {
    set_key(connection, &store_key(master)?)?;
    connection.execute_batch("PRAGMA locking_mode = EXCLUSIVE;")?;
    journal(connection, "wal")?;
    connection.execute_batch(
        "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA cache_size = -262144;",
    )?;
    Ok(())
}

/// Chooses the journal: "wal" or "delete". It is chosen when the order has been read to its end: SQLite answers before it has written, and goes on with the journal there was when that fails; with
/// that one a power cut can lose what was acknowledged.
pub(super) fn journal(connection: &Connection, mode: &'static str) -> Result<()> {
    let mut order = connection.prepare(&format!("PRAGMA journal_mode = {mode}"))?;
    let answers = order.query_map([], |row| row.get::<_, String>("journal_mode"))?;
    let chosen = answers.collect::<rusqlite::Result<Vec<_>>>()?;
    if chosen == [mode] { Ok(()) } else { Err(Error::Storage(rusqlite::ffi::SQLITE_IOERR)) }
}

/// Moves all of the write-ahead log into the store and empties it. What stood in the way SQLite only mentions.
pub(crate) fn checkpoint(connection: &Connection) -> Result<()> {
    let mut order = connection.prepare("PRAGMA wal_checkpoint(TRUNCATE)")?;
    let answers = order.query_map([], |row| row.get::<_, bool>("busy"))?;
    let busy = answers.collect::<rusqlite::Result<Vec<_>>>()?;
    if busy == [false] { Ok(()) } else { Err(Error::Storage(rusqlite::ffi::SQLITE_IOERR)) }
}

/// A keyed connection to a store, without the checks of [`open`]: for a copy that is being made.
pub(super) fn connect(path: &std::path::Path, master: &Key) -> Result<Connection> {
    let connection = Connection::open_with_flags(path, FLAGS)?;
    unlock(&connection, master)?;
    Ok(connection)
}

/// Makes a new, empty store. The folder must hold none.
pub fn create(place: &Place, master: &Key) -> Result<OpenStore> {
    assert_build()?;
    let lock = take_lock(place)?;
    // Looked for under the lock: nobody else can be making one meanwhile.
    if place.store().exists() {
        return Err(Error::VaultExists);
    }
    drop(modes::file(&place.store())?); // with the rights that it and its write-ahead log shall have
    let connection = Connection::open_with_flags(place.store(), FLAGS | OpenFlags::SQLITE_OPEN_CREATE)?;
    unlock(&connection, master)?;
    connection.pragma_update(None, "application_id", APPLICATION_ID)?;
    Ok(OpenStore { connection, lock })
}

/// Opens a store, in the order of docs/SECURITY.md "Opening". `newest` is the newest schema this program knows.
pub fn open(place: &Place, master: &Key, newest: u32) -> Result<OpenStore> {
    open_read(place, master, newest, Reading::begin(place), |_| Ok(()))
}

/// Opens a store that has begun to be read; `may` is asked before anything is written.
pub(crate) fn open_read(
    place: &Place,
    master: &Key,
    newest: u32,
    reading: Reading,
    may: impl FnOnce(&Connection) -> Result<()>,
) -> Result<OpenStore> {
    open_locked(place, master, newest, take_lock(place)?, reading, may)
}

/// Opens a store whose lock file is already held.
pub(super) fn open_locked(
    place: &Place,
    master: &Key,
    newest: u32,
    lock: File,
    reading: Reading,
    may: impl FnOnce(&Connection) -> Result<()>,
) -> Result<OpenStore> {
    assert_build()?;
    assert_looks_encrypted(place)?;
    let unclean = std::fs::metadata(place.wal()).is_ok_and(|wal| wal.len() > 0);
    let connection = Connection::open_with_flags(place.store(), FLAGS)?;
    // Until it has passed, closing it moves nothing into the store and takes no file away: what is refused is left as it lies.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, unclean)?;
    unlock(&connection, master)?;
    // After an unclean stop pages may be torn that stand whole in the write-ahead log: they are tried when it has been moved into the store.
    if !unclean && !reading.lies_as_left(place, master)? {
        whole_pages(&connection)?;
    }
    let application: i32 = connection.query_row("PRAGMA application_id", [], |row| row.get(0))?;
    if application != APPLICATION_ID {
        return Err(Error::VaultDamaged(Damage::Store));
    }
    let schema: u32 = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    if schema > newest {
        return Err(Error::VaultNewer);
    }
    compare(&connection, place, master)?;
    may(&connection)?;
    if unclean {
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
        checkpoint(&connection)?;
        verify(&connection)?;
    }
    Ok(OpenStore { connection, lock })
}

/// Opens a copy of a damaged store, whatever the anchor says and whatever pages are broken: what cannot be read is refused when it is asked for.
pub fn open_copy(place: &Place, master: &Key, newest: u32) -> Result<OpenStore> {
    let lock = take_lock(place)?;
    assert_build()?;
    let mut connection = Connection::open_with_flags(place.store(), FLAGS)?;
    unlock(&connection, master)?;
    let schema: u32 = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    if schema > newest {
        return Err(Error::VaultNewer);
    }
    store::migrations::migrate(&mut connection)?;
    Ok(OpenStore { connection, lock })
}

/// What is wrong with a vault's files, as far as it is seen without the key.
#[must_use]
pub fn seen_damage(place: &Place) -> Option<Damage> {
    if !place.holds_vault() {
        return None;
    }
    if let Err(Error::VaultDamaged(damage)) = Slots::read(place) {
        return Some(damage);
    }
    if !place.anchor().exists() {
        return Some(Damage::Missing);
    }
    match assert_looks_encrypted(place) {
        Err(Error::VaultDamaged(damage)) => Some(damage),
        _ => None,
    }
}

/// Which vault damaged key slots were of, as their text says: good enough to look for its backups, and for nothing else.
#[must_use]
pub fn said_vault(place: &Place) -> Option<Uuid> {
    place.slots().iter().find_map(|path| {
        let bytes = read_small(path).ok()?;
        let text = String::from_utf8_lossy(&bytes);
        let (_, id) = text.split_once(r#"\"vault\":\""#)?;
        Uuid::parse_str(id.get(..36)?).ok()
    })
}

/// The store must hold what the anchor and the tally say was committed; else an older store was put back, the log was edited, or the write-ahead log has lost something.
fn compare(connection: &Connection, place: &Place, master: &Key) -> Result<()> {
    let commits = store::log::commits(connection)?;
    compare_with(connection, commits, &Anchor::read(place, master)?)?;
    match commits {
        None => Ok(()), // a store from before commits were counted
        Some(_) => tally::read(place, master)?.map_or(Ok(()), |tally| compare_with(connection, commits, &tally)),
    }
}

fn compare_with(connection: &Connection, commits: Option<u64>, anchor: &Anchor) -> Result<()> {
    if commits.zip(anchor.commits).is_some_and(|(have, had)| have < had)
        || (commits.is_none() && anchor.commits.is_some())
    {
        return Err(Error::VaultDamaged(Damage::Older));
    }
    if anchor.sequence == 0 {
        return Ok(());
    }
    let sequence = i64::try_from(anchor.sequence).map_err(|_| Error::VaultDamaged(Damage::Log))?;
    match store::log::hash_of(connection, sequence)? {
        Some(hash) if hash == anchor.hash => Ok(()),
        Some(_) => Err(Error::VaultDamaged(Damage::Log)),
        None => Err(Error::VaultDamaged(Damage::Older)),
    }
}

/// Tries the seal of every page, before anything is written: a store with one wrong bit is not worked on.
fn whole_pages(connection: &Connection) -> Result<()> {
    let mut statement = connection.prepare("PRAGMA cipher_integrity_check")?;
    let faults = statement.query_map([], |row| row.get::<_, String>(0))?.count();
    if faults > 0 { Err(Error::VaultDamaged(Damage::Store)) } else { Ok(()) }
}

/// Reads every page and every row: an empty answer of the cipher's own check alone is not a pass.
pub fn verify(connection: &Connection) -> Result<()> {
    whole_pages(connection)?;
    let whole: String = connection.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    if whole != "ok" {
        return Err(Error::VaultDamaged(Damage::Store));
    }
    let mut names =
        connection.prepare("SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")?;
    let tables = names.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<Vec<String>>>()?;
    if tables.is_empty() {
        return Err(Error::VaultDamaged(Damage::Store));
    }
    for table in tables {
        let mut statement = connection.prepare(&format!("SELECT * FROM main.\"{table}\""))?;
        let mut rows = statement.query([])?;
        while rows.next()?.is_some() {}
    }
    Ok(())
}

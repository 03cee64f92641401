//! What changes in the rows, told by SQLite's pre-update hook: what a row was, to him who takes it back; which things were touched, to him who has counted them. Invariant: only rows
//! of the store's own tables are told of; what they were only between [`begin`] and [`end`].
//!
//! SQLite tells of a row before it changes it. Triggers would do the same, at a price: three for each table to be read at every opening, and a journal of its own for every
//! statement that might set one off.

use crate::error::{Error, Result};
use rusqlite::{Connection, ffi};
use std::{
    any::Any,
    collections::{BTreeSet, HashMap},
    ffi::{CStr, c_char, c_int, c_void},
    sync::{Mutex, MutexGuard, PoisonError},
};
use zeroize::Zeroizing;

/// SQL literals of a row's columns, in the table's order.
pub(super) type Literals = Vec<Zeroizing<String>>;

/// A row and what it was.
pub(super) enum Change {
    Added { rowid: i64 },
    Changed { rowid: i64, old: Literals },
    Removed { rowid: i64, old: Literals },
}

/// A changed row and the table it is in.
pub(super) struct Row {
    pub(super) table: String,
    pub(super) change: Change,
}

/// A followed table, by its place in the list that was given, and the key of something that its rows belong to.
pub(super) type Touched = BTreeSet<(usize, String)>;

/// What stands beside the connection.
#[derive(Default)]
struct Beside {
    /// What has been told since [`begin`]; none while nobody asks.
    rows: Option<Vec<Row>>,
    /// By table: its place in the list that was given to [`follow`], and its key column.
    followed: HashMap<String, (usize, c_int)>,
    touched: Touched,
    kept: Option<Box<dyn Any + Send>>,
}

type Told = Mutex<Beside>;

const NAME: &CStr = c"samlat-undo";

type Callback = unsafe extern "C" fn(
    told: *mut c_void,
    db: *mut ffi::sqlite3,
    action: c_int,
    database: *const c_char,
    table: *const c_char,
    old_rowid: i64,
    new_rowid: i64,
);

// The bindings that come with the library leave these four out; they are as in SQLite's documentation ("The pre-update hook").
#[expect(unsafe_code, reason = "functions of SQLite, which is linked in")]
unsafe extern "C" {
    fn sqlite3_preupdate_hook(db: *mut ffi::sqlite3, callback: Option<Callback>, told: *mut c_void) -> *mut c_void;
    fn sqlite3_preupdate_old(db: *mut ffi::sqlite3, column: c_int, value: *mut *mut ffi::sqlite3_value) -> c_int;
    fn sqlite3_preupdate_new(db: *mut ffi::sqlite3, column: c_int, value: *mut *mut ffi::sqlite3_value) -> c_int;
    fn sqlite3_preupdate_count(db: *mut ffi::sqlite3) -> c_int;
}

/// Sets the hook; once for each connection, which keeps what is told and drops it when it closes.
///
/// # Errors
/// [`Error::Storage`] when SQLite has no memory left: without the hook nothing could be taken back.
#[expect(unsafe_code, reason = "SQLite's hook is a C function with a pointer")]
pub(crate) fn set(connection: &Connection) -> Result<()> {
    let told: *mut Told = Box::into_raw(Box::default());
    // SAFETY: the handle is that of an open connection; SQLite owns the box from here on (it calls `drop_told` when the connection closes, and also when this call fails), and
    // the hook is called by no other than that connection.
    unsafe {
        let db = connection.handle();
        let kept = ffi::sqlite3_set_clientdata(db, NAME.as_ptr(), told.cast(), Some(drop_told));
        if kept != ffi::SQLITE_OK {
            return Err(Error::Storage(kept));
        }
        sqlite3_preupdate_hook(db, Some(tell), told.cast());
    }
    Ok(())
}

/// From now on every change is told of.
pub(super) fn begin(connection: &Connection) {
    if let Some(mut told) = told(connection) {
        told.rows = Some(Vec::new());
    }
}

/// What has been told since [`begin`], in order; no more is told.
pub(super) fn end(connection: &Connection) -> Vec<Row> {
    told(connection).and_then(|mut told| told.rows.take()).unwrap_or_default()
}

/// From now on it is noted which things the rows of these tables belong to when they change: table and key column. What was noted before is forgotten.
pub(super) fn follow(connection: &Connection, tables: &[(&str, &str)]) -> Result<()> {
    let mut followed = HashMap::new();
    let mut find = connection.prepare_cached("SELECT cid FROM pragma_table_info(?1, 'main') WHERE name = ?2")?;
    for (place, (table, key)) in tables.iter().enumerate() {
        followed.insert((*table).to_owned(), (place, find.query_row([table, key], |row| row.get(0))?));
    }
    if let Some(mut told) = told(connection) {
        (told.followed, told.touched) = (followed, Touched::new());
    }
    Ok(())
}

/// What has been noted since [`follow`] or since this was asked last.
pub(super) fn touched(connection: &Connection) -> Touched {
    told(connection).map(|mut told| std::mem::take(&mut told.touched)).unwrap_or_default()
}

/// Keeps something beside the connection until it is taken or the connection closes.
pub(super) fn keep<T: Send + 'static>(connection: &Connection, what: T) {
    if let Some(mut told) = told(connection) {
        told.kept = Some(Box::new(what));
    }
}

/// Takes what was kept.
pub(super) fn take<T: 'static>(connection: &Connection) -> Option<T> {
    let kept = told(connection)?.kept.take()?;
    kept.downcast().ok().map(|kept| *kept)
}

#[expect(unsafe_code, reason = "what the connection keeps for us comes back as a pointer")]
fn told(connection: &Connection) -> Option<MutexGuard<'_, Beside>> {
    // SAFETY: under this name stands what `set` put there, or nothing; it lives as long as the connection.
    let told = unsafe { ffi::sqlite3_get_clientdata(connection.handle(), NAME.as_ptr()).cast::<Told>().as_ref() }?;
    Some(told.lock().unwrap_or_else(PoisonError::into_inner))
}

#[expect(unsafe_code, reason = "called by SQLite")]
unsafe extern "C" fn drop_told(told: *mut c_void) {
    // SAFETY: made by `Box::into_raw` in `set`, and given back once.
    drop(unsafe { Box::from_raw(told.cast::<Told>()) });
}

#[expect(unsafe_code, reason = "called by SQLite")]
unsafe extern "C" fn tell(
    told: *mut c_void,
    db: *mut ffi::sqlite3,
    action: c_int,
    database: *const c_char,
    table: *const c_char,
    old_rowid: i64,
    new_rowid: i64,
) {
    // SAFETY: `told` is what `set` gave; SQLite gives two strings that end with a nought, for as long as the call lasts.
    let (told, database, table) =
        unsafe { (&*told.cast::<Told>(), CStr::from_ptr(database), CStr::from_ptr(table).to_string_lossy()) };
    if database != c"main" {
        return;
    }
    let mut told = told.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some((place, column)) = told.followed.get(table.as_ref()).copied() {
        let was = (action != ffi::SQLITE_INSERT).then(|| value(db, sqlite3_preupdate_old, column)).flatten();
        let is = (action != ffi::SQLITE_DELETE).then(|| value(db, sqlite3_preupdate_new, column)).flatten();
        told.touched.extend([was, is].into_iter().flatten().map(|key| (place, key)));
    }
    let Some(rows) = told.rows.as_mut() else { return };
    if table.starts_with("sqlite_") || super::undo::UNWATCHED.contains(&table.as_ref()) {
        return;
    }
    let change = match action {
        ffi::SQLITE_INSERT => Change::Added { rowid: new_rowid },
        ffi::SQLITE_UPDATE => Change::Changed { rowid: new_rowid, old: old_row(db) },
        _ => Change::Removed { rowid: old_rowid, old: old_row(db) },
    };
    rows.push(Row { table: table.into_owned(), change });
}

type Ask = unsafe extern "C" fn(*mut ffi::sqlite3, c_int, *mut *mut ffi::sqlite3_value) -> c_int;

/// One column of the row as text, as it was or as it will be; none when it is null.
#[expect(unsafe_code, reason = "SQLite hands out values as pointers")]
fn value(db: *mut ffi::sqlite3, ask: Ask, column: c_int) -> Option<String> {
    let mut value = std::ptr::null_mut();
    // SAFETY: called from within the hook only, where both may be asked; the value lives as long as the hook runs, and its text is read at once.
    unsafe {
        if ask(db, column, &raw mut value) != ffi::SQLITE_OK || value.is_null() {
            return None;
        }
        let text = ffi::sqlite3_value_text(value);
        (!text.is_null()).then(|| CStr::from_ptr(text.cast()).to_string_lossy().into_owned())
    }
}

#[expect(unsafe_code, reason = "SQLite hands out values as pointers")]
fn old_row(db: *mut ffi::sqlite3) -> Literals {
    // SAFETY: called from within the hook only, where these two may be asked; each value lives as long as the hook runs.
    unsafe {
        (0..sqlite3_preupdate_count(db))
            .map(|column| {
                let mut value = std::ptr::null_mut();
                match sqlite3_preupdate_old(db, column, &raw mut value) {
                    ffi::SQLITE_OK if !value.is_null() => literal(value),
                    _ => Zeroizing::new("NULL".to_owned()),
                }
            })
            .collect()
    }
}

/// A value as SQL reads it.
#[expect(unsafe_code, reason = "SQLite hands out values as pointers")]
unsafe fn literal(value: *mut ffi::sqlite3_value) -> Zeroizing<String> {
    // SAFETY: the caller's value is alive; text and blob are read at once, as long as SQLite says that they are.
    let bytes = |start: *const u8| unsafe {
        let length = usize::try_from(ffi::sqlite3_value_bytes(value)).unwrap_or_default();
        if start.is_null() { &[][..] } else { std::slice::from_raw_parts(start, length) }
    };
    // SAFETY: as above.
    Zeroizing::new(unsafe {
        match ffi::sqlite3_value_type(value) {
            ffi::SQLITE_INTEGER => ffi::sqlite3_value_int64(value).to_string(),
            ffi::SQLITE_FLOAT => format!("{:?}", ffi::sqlite3_value_double(value)),
            ffi::SQLITE_TEXT => quoted(bytes(ffi::sqlite3_value_text(value))),
            ffi::SQLITE_BLOB => hex(bytes(ffi::sqlite3_value_blob(value).cast())),
            _ => "NULL".to_owned(),
        }
    })
}

/// Text as SQL reads it; one that holds a nought, where a statement would end, goes the way of a blob.
fn quoted(bytes: &[u8]) -> String {
    if bytes.contains(&0) {
        return format!("CAST({} AS TEXT)", hex(bytes));
    }
    let mut literal = String::with_capacity(bytes.len() + 2);
    literal.push('\'');
    for letter in String::from_utf8_lossy(bytes).chars() {
        literal.push(letter);
        if letter == '\'' {
            literal.push(letter);
        }
    }
    literal.push('\'');
    literal
}

fn hex(bytes: &[u8]) -> String {
    format!("X'{}'", data_encoding::HEXUPPER.encode(bytes))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic)]
    use super::*;

    /// Every kind of value, and the ways a text can trip a statement.
    #[test]
    fn a_removed_row_can_be_put_back_exactly() {
        let db = Connection::open_in_memory().unwrap();
        db.execute_batch("CREATE TABLE rows (id INTEGER PRIMARY KEY, a, b, c, d, e)").unwrap();
        set(&db).unwrap();
        let add = "INSERT INTO main.rows (id, a, b, c, d, e) VALUES (7, -9223372036854775808, 0.1, 'O''Hara; --', X'00FF', NULL), (8, 1e300, '', 'a' || char(0) || 'b', 'åäö', 'rad\nrad')";
        begin(&db);
        db.execute_batch(add).unwrap();
        let added = end(&db);
        assert_eq!(added.len(), 2);
        db.execute_batch("CREATE TABLE before AS SELECT * FROM rows").unwrap();
        begin(&db);
        db.execute_batch("DELETE FROM main.rows").unwrap();
        for Row { table, change } in end(&db) {
            let Change::Removed { rowid, old } = change else { panic!("a removed row") };
            assert_eq!(table, "rows");
            assert_eq!(rowid.to_string(), *old[0]);
            let values = old.iter().map(|literal| literal.as_str()).collect::<Vec<_>>().join(", ");
            db.execute_batch(&format!("INSERT INTO main.rows VALUES ({values})")).unwrap();
        }
        let same = "SELECT count(*) FROM (SELECT id, quote(a), b, hex(c), d, e FROM rows INTERSECT SELECT id, quote(a), b, hex(c), d, e FROM before)";
        assert_eq!(db.query_row(same, [], |row| row.get::<_, i64>(0)).unwrap(), 2);
    }

    /// A row that moves from one to another touches both; what is not followed touches nothing.
    #[test]
    fn what_is_touched_is_told_by_its_key() {
        let db = Connection::open_in_memory().unwrap();
        db.execute_batch("CREATE TABLE rows (a, key TEXT); CREATE TABLE others (key TEXT)").unwrap();
        set(&db).unwrap();
        follow(&db, &[("rows", "key")]).unwrap();
        let after = |sql: &str| {
            db.execute_batch(sql).unwrap();
            touched(&db).into_iter().map(|(_, key)| key).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(
            after("INSERT INTO main.rows VALUES (1, 'x'), (2, NULL); INSERT INTO main.others VALUES ('y')"),
            "x"
        );
        assert_eq!(after("UPDATE main.rows SET a = 3 WHERE key = 'x'"), "x");
        assert_eq!(after("UPDATE main.rows SET key = 'z' WHERE key = 'x'"), "x z");
        assert_eq!(after("DELETE FROM main.rows"), "z");
    }

    /// Nothing is kept while nobody asked, and an update tells what stood there before.
    #[test]
    fn only_what_happens_while_it_is_asked_for_is_told() {
        let db = Connection::open_in_memory().unwrap();
        db.execute_batch("CREATE TABLE rows (id INTEGER PRIMARY KEY, a)").unwrap();
        set(&db).unwrap();
        db.execute_batch("INSERT INTO main.rows VALUES (1, 'först')").unwrap();
        begin(&db);
        db.execute_batch(
            "UPDATE main.rows SET a = 'sedan'; CREATE TEMP TABLE aside (a); INSERT INTO temp.aside VALUES (1)",
        )
        .unwrap();
        let told = end(&db);
        db.execute_batch("UPDATE main.rows SET a = 'sist'").unwrap();
        assert!(end(&db).is_empty());
        let [Row { change: Change::Changed { rowid: 1, old }, .. }] = told.as_slice() else {
            panic!("one changed row")
        };
        assert_eq!(*old[1], "'först'");
    }
}

//! Undo: for each row that an act changes, the statement that changes it back is written down. Invariant: only the newest act can be
//! taken back, so that nothing later is torn apart. The statements lie in the encrypted store and are dropped after [`KEPT`] acts.

use super::{
    hook::{self, Change, Literals, Row},
    log, logs,
};
use crate::{
    casebook::{Act, Actor},
    error::{Error, Result, Rule},
};
use rusqlite::{Connection, OptionalExtension, params};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;
use zeroize::Zeroizing;

/// How many acts can be taken back.
const KEPT: i64 = 50;
/// Tables whose rows are never taken back.
pub(super) const UNWATCHED: [&str; 11] = [
    "access_log",
    "undo_acts",
    "undo_steps",
    "drafts",
    "log_epochs",
    "log_reviewers",
    "log_state",
    "spot_checks",
    "spot_check_lines",
    "publications",
    "protection_secrets",
];

/// Back, or forward again.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Direction {
    Back,
    Again,
}

impl Direction {
    const fn kind(self) -> &'static str {
        match self {
            Self::Back => "undo",
            Self::Again => "redo",
        }
    }
    const fn other(self) -> Self {
        match self {
            Self::Back => Self::Again,
            Self::Again => Self::Back,
        }
    }
}

/// What was taken back or done again.
pub(crate) struct Undone {
    pub(crate) op: String,
    pub(crate) object: Option<Uuid>,
    /// What is no longer tied to the object, as its line in the log says it.
    pub(crate) left: String,
}

/// What is no longer tied to a child or a case, by its id: cases, plans, handovers, items of agendas and the meetings they stood on. A look at one of them was a look at the child.
type Left = BTreeMap<Uuid, BTreeSet<Uuid>>;

/// What is being written down; forgotten when the act does not come to its end.
pub(crate) struct Recording<'a> {
    connection: &'a Connection,
    /// None when the act has no way back.
    act: Option<i64>,
}

/// Starts writing down the way back of an act that has one.
pub(crate) fn start(connection: &Connection, act: Act) -> Result<Recording<'_>> {
    if !act.undo {
        return Ok(Recording { connection, act: None });
    }
    let number: i64 = connection
        .prepare_cached("SELECT coalesce(max(act), 0) + 1 FROM undo_acts")?
        .query_row([], |row| row.get(0))?;
    Ok(Recording::begin(connection, number))
}

impl<'a> Recording<'a> {
    fn begin(connection: &'a Connection, act: i64) -> Self {
        hook::begin(connection);
        Self { connection, act: Some(act) }
    }

    /// Ends the recording; a new act makes everything that could be done again obsolete.
    pub(crate) fn finish(self, by: &Actor, act: Act) -> Result<()> {
        let Some(number) = self.act else { return Ok(()) };
        self.write_steps(number)?;
        let connection = self.connection;
        remember(connection, number, Direction::Back, by, act.op, act.object)?;
        connection
            .prepare_cached(
                "DELETE FROM undo_steps WHERE act IN (SELECT act FROM undo_acts WHERE kind = 'redo' OR act <= ?1)",
            )?
            .execute([number - KEPT])?;
        connection
            .prepare_cached("DELETE FROM undo_acts WHERE kind = 'redo' OR act <= ?1")?
            .execute([number - KEPT])?;
        Ok(())
    }

    /// Writes one statement for each row that was changed.
    fn write_steps(&self, act: i64) -> Result<Left> {
        let mut left = Left::new();
        let mut columns: BTreeMap<String, Vec<String>> = BTreeMap::new();
        let mut write = self.connection.prepare_cached("INSERT INTO undo_steps (act, statement) VALUES (?1, ?2)")?;
        for Row { table, change } in hook::end(self.connection) {
            if !columns.contains_key(&table) {
                columns.insert(table.clone(), columns_of(self.connection, &table)?);
            }
            let names = columns.get(&table).map(Vec::as_slice).unwrap_or_default();
            let back = way_back(&table, names, &change);
            write.execute(params![act, back.as_str()])?;
            note_left(&mut left, &table, names, &change);
        }
        Ok(left)
    }
}

impl Drop for Recording<'_> {
    fn drop(&mut self) {
        hook::end(self.connection);
    }
}

fn columns_of(connection: &Connection, table: &str) -> Result<Vec<String>> {
    let mut info = connection.prepare_cached("SELECT name FROM pragma_table_info(?1, 'main') ORDER BY cid")?;
    super::all(info.query_map([table], |row| row.get::<_, String>(0))?)
}

/// Notes what a row that goes was tied to.
fn note_left(left: &mut Left, table: &str, columns: &[String], change: &Change) {
    let Change::Removed { old, .. } = change else { return };
    let owner = match table {
        "cases" => "child_id",
        "agenda_items" | "plans" | "handovers" => "case_id",
        _ => return,
    };
    let id = |wanted: &str| {
        let at = columns.iter().position(|column| column == wanted)?;
        Uuid::parse_str(old.get(at)?.trim_matches('\'')).ok()
    };
    if let Some(owner) = id(owner) {
        left.entry(owner).or_default().extend(["id", "meeting_id"].into_iter().filter_map(id));
    }
}

/// The statement that makes a row what it was. `columns` are those of the table, in its order.
fn way_back(table: &str, columns: &[String], change: &Change) -> Zeroizing<String> {
    let listed = |old: &Literals| Zeroizing::new(old.iter().map(|old| old.as_str()).collect::<Vec<_>>().join(", "));
    Zeroizing::new(match change {
        Change::Added { rowid } => format!("DELETE FROM main.{table} WHERE rowid = {rowid}"),
        Change::Changed { rowid, old } => {
            let names = columns.join(", ");
            format!("UPDATE main.{table} SET ({names}) = ({}) WHERE rowid = {rowid}", listed(old).as_str())
        }
        Change::Removed { rowid, old } => {
            let names = columns.join(", ");
            format!("INSERT INTO main.{table} (rowid, {names}) VALUES ({rowid}, {})", listed(old).as_str())
        }
    })
}

fn remember(
    connection: &Connection,
    number: i64,
    direction: Direction,
    by: &Actor,
    op: &str,
    object: Option<Uuid>,
) -> Result<()> {
    connection
        .prepare_cached(
            "INSERT INTO undo_acts (act, kind, op, object_id, user_id, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?
        .execute(params![
            number,
            direction.kind(),
            op,
            object.map(|object| object.to_string()),
            by.user.to_string(),
            by.now.at.to_rfc3339()
        ])?;
    Ok(())
}

/// The newest act that can be taken back (or done again): its number and op.
fn newest(connection: &Connection, direction: Direction) -> Result<Option<(i64, String, Option<Uuid>)>> {
    Ok(connection
        .query_row(
            "SELECT act, op, object_id FROM undo_acts WHERE kind = ?1 ORDER BY act DESC LIMIT 1",
            [direction.kind()],
            |row| Ok((row.get("act")?, row.get("op")?, super::maybe_uuid(row, "object_id")?)),
        )
        .optional()?)
}

/// The same, when this user did it: what others did is theirs to take back, and what it was is not told.
pub(crate) fn own_newest(connection: &Connection, by: &Actor, direction: Direction) -> Result<Option<(i64, String)>> {
    match newest(connection, direction)? {
        Some((act, op, _)) if is_own(connection, by, act)? => Ok(Some((act, op))),
        _ => Ok(None),
    }
}

fn is_own(connection: &Connection, by: &Actor, act: i64) -> Result<bool> {
    let whose: String =
        connection.query_row("SELECT user_id FROM undo_acts WHERE act = ?1", [act], |row| row.get("user_id"))?;
    Ok(whose == by.user.to_string())
}

/// Forgets every way back.
pub(crate) fn forget(connection: &Connection) -> Result<()> {
    connection.execute_batch("DELETE FROM undo_steps; DELETE FROM undo_acts;")?;
    Ok(())
}

/// Takes the newest act back, and writes down how to do it again; a line in the log about each other child or case that stays says what is no longer tied to it. References are checked at the
/// commit: what that refuses is [`too_late`] as well.
pub(crate) fn step(connection: &Connection, by: &Actor, direction: Direction, act: Option<i64>) -> Result<Undone> {
    let Some((number, op, object)) = newest(connection, direction)? else {
        return Err(Error::Rule(Rule::NothingToUndo));
    };
    if act.is_some_and(|act| act != number) {
        return Err(Error::Rule(Rule::UndoNotLast));
    }
    if !is_own(connection, by, number)? {
        return Err(Error::Rule(Rule::UndoNotLast));
    }
    let mut steps = connection.prepare("SELECT statement FROM undo_steps WHERE act = ?1 ORDER BY step DESC")?;
    let statements = super::all(steps.query_map([number], |row| row.get::<_, String>(0))?)?;
    connection.execute("DELETE FROM undo_steps WHERE act = ?1", [number])?;
    connection.execute("DELETE FROM undo_acts WHERE act = ?1", [number])?;
    let back: i64 = connection.query_row("SELECT coalesce(max(act), 0) + 1 FROM undo_acts", [], |row| row.get(0))?;
    let recording = Recording::begin(connection, back);
    connection.execute_batch("PRAGMA defer_foreign_keys = ON")?;
    for statement in &statements {
        connection.execute_batch(statement).map_err(|error| too_late(error.into()))?;
    }
    let mut left = recording.write_steps(back)?;
    let of_object = object.and_then(|object| left.remove(&object)).unwrap_or_default();
    let mut stays = connection.prepare(
        "SELECT EXISTS (SELECT 1 FROM main.children WHERE id = ?1) OR EXISTS (SELECT 1 FROM main.cases WHERE id = ?1)",
    )?;
    for (of, ids) in left {
        if stays.query_row([of.to_string()], |row| row.get::<_, bool>(0))? {
            log::add(connection, by, Act::lasting(direction.kind(), Some(of)), &logs::listed(&ids))?;
        }
    }
    remember(connection, back, direction.other(), by, &op, object)?;
    Ok(Undone { op, object, left: logs::listed(&of_object) })
}

/// What the store's own rules refuse to take back: a row that came later, by an act that stands, refers to it or lies in its place.
pub(crate) fn too_late(error: Error) -> Error {
    match error {
        Error::Storage(code) if code & 0xff == rusqlite::ffi::SQLITE_CONSTRAINT => Error::Rule(Rule::UndoTooLate),
        other => other,
    }
}

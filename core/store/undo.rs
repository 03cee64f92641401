//! Undo: while an act that can be undone runs, triggers write down for each changed row the statement that changes it back. Invariant: only the newest act can be
//! taken back, so that nothing later is torn apart. The statements lie in the encrypted store and are dropped after [`KEPT`] acts.

use crate::{
    casebook::{Act, Actor},
    error::{Error, Result, Rule},
};
use rusqlite::{Connection, OptionalExtension, params};
use uuid::Uuid;

/// How many acts can be taken back.
const KEPT: i64 = 50;
/// Tables whose rows are never taken back.
const UNWATCHED: [&str; 11] = [
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
}

/// Sets the triggers; once for each connection, since they are temporary.
pub(crate) fn watch(connection: &Connection) -> Result<()> {
    connection.execute_batch("CREATE TEMP TABLE recording (act INTEGER PRIMARY KEY)")?;
    let mut names = connection.prepare(
        "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )?;
    let tables = super::all(names.query_map([], |row| row.get::<_, String>(0))?)?;
    for table in tables.iter().filter(|table| !UNWATCHED.contains(&table.as_str())) {
        let mut info = connection.prepare("SELECT name FROM pragma_table_info(?1, 'main') ORDER BY cid")?;
        let columns = super::all(info.query_map([table], |row| row.get::<_, String>(0))?)?;
        let names = columns.join(", ");
        let old = columns.iter().map(|column| format!("quote(OLD.{column})")).collect::<Vec<_>>().join(" || ', ' || ");
        let sets = columns
            .iter()
            .map(|column| format!("'{column} = ' || quote(OLD.{column})"))
            .collect::<Vec<_>>()
            .join(" || ', ' || ");
        let step = "INSERT INTO undo_steps (act, statement) SELECT act,";
        connection.execute_batch(&format!(
            "CREATE TEMP TRIGGER undo_insert_{table} AFTER INSERT ON main.{table} WHEN EXISTS (SELECT 1 FROM recording) BEGIN
                {step} 'DELETE FROM main.{table} WHERE rowid = ' || NEW.rowid FROM recording; END;
             CREATE TEMP TRIGGER undo_update_{table} AFTER UPDATE ON main.{table} WHEN EXISTS (SELECT 1 FROM recording) BEGIN
                {step} 'UPDATE main.{table} SET ' || {sets} || ' WHERE rowid = ' || OLD.rowid FROM recording; END;
             CREATE TEMP TRIGGER undo_delete_{table} AFTER DELETE ON main.{table} WHEN EXISTS (SELECT 1 FROM recording) BEGIN
                {step} 'INSERT INTO main.{table} (rowid, {names}) VALUES (' || OLD.rowid || ', ' || {old} || ')' FROM recording; END;"
        ))?;
    }
    Ok(())
}

/// A recording that must be finished in the same transaction.
pub(crate) struct Recording(Option<i64>);

/// Starts writing down the way back of an act that has one.
pub(crate) fn start(connection: &Connection, act: Act) -> Result<Recording> {
    if !act.undo {
        return Ok(Recording(None));
    }
    let number: i64 = connection
        .prepare_cached("SELECT coalesce(max(act), 0) + 1 FROM undo_acts")?
        .query_row([], |row| row.get(0))?;
    connection.prepare_cached("INSERT INTO recording (act) VALUES (?1)")?.execute([number])?;
    Ok(Recording(Some(number)))
}

impl Recording {
    /// Ends the recording; a new act makes everything that could be done again obsolete.
    pub(crate) fn finish(self, connection: &Connection, by: &Actor, act: Act) -> Result<()> {
        let Some(number) = self.0 else { return Ok(()) };
        connection.prepare_cached("DELETE FROM recording")?.execute([])?;
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
pub(crate) fn newest(connection: &Connection, direction: Direction) -> Result<Option<(i64, String, Option<Uuid>)>> {
    Ok(connection
        .query_row(
            "SELECT act, op, object_id FROM undo_acts WHERE kind = ?1 ORDER BY act DESC LIMIT 1",
            [direction.kind()],
            |row| Ok((row.get("act")?, row.get("op")?, super::maybe_uuid(row, "object_id")?)),
        )
        .optional()?)
}

/// Forgets every way back.
pub(crate) fn forget(connection: &Connection) -> Result<()> {
    connection.execute_batch("DELETE FROM undo_steps; DELETE FROM undo_acts;")?;
    Ok(())
}

/// Takes the newest act back, and writes down how to do it again.
pub(crate) fn step(connection: &Connection, by: &Actor, direction: Direction, act: Option<i64>) -> Result<Undone> {
    let Some((number, op, object)) = newest(connection, direction)? else {
        return Err(Error::Rule(Rule::NothingToUndo));
    };
    if act.is_some_and(|act| act != number) {
        return Err(Error::Rule(Rule::UndoNotLast));
    }
    let whose: String =
        connection.query_row("SELECT user_id FROM undo_acts WHERE act = ?1", [number], |row| row.get(0))?;
    if whose != by.user.to_string() {
        return Err(Error::Rule(Rule::UndoNotLast));
    }
    let mut steps = connection.prepare("SELECT statement FROM undo_steps WHERE act = ?1 ORDER BY step DESC")?;
    let statements = super::all(steps.query_map([number], |row| row.get::<_, String>(0))?)?;
    connection.execute("DELETE FROM undo_steps WHERE act = ?1", [number])?;
    connection.execute("DELETE FROM undo_acts WHERE act = ?1", [number])?;
    let back: i64 = connection.query_row("SELECT coalesce(max(act), 0) + 1 FROM undo_acts", [], |row| row.get(0))?;
    connection.execute("INSERT INTO recording (act) VALUES (?1)", [back])?;
    connection.execute_batch("PRAGMA defer_foreign_keys = ON")?;
    for statement in &statements {
        connection.execute_batch(statement)?;
    }
    connection.execute("DELETE FROM recording", [])?;
    remember(connection, back, direction.other(), by, &op, object)?;
    Ok(Undone { op, object })
}

//! Imports: what came in, the rows that wait to be fixed, and how the municipality's list is read.

use crate::{
    domain::ids::{ImportId, ImportRowId},
    error::{Error, Result},
    exchange::sheets::{Recipe, RejectedRow},
};
use rusqlite::{Connection, OptionalExtension, params};

/// The one recipe of this version: a municipality has one list.
const RECIPE: &str = "list";

pub(crate) fn add(
    db: &Connection,
    id: ImportId,
    at: &str,
    sheet: &str,
    accepted: usize,
    rejected: usize,
) -> Result<()> {
    db.execute(
        "INSERT INTO main.imports (id, imported_at, sheet, accepted, rejected) VALUES (?1, ?2, ?3, ?4, ?5)",
        params![id.to_string(), at, sheet, i64::try_from(accepted).unwrap_or(0), i64::try_from(rejected).unwrap_or(0)],
    )?;
    Ok(())
}

pub(crate) fn add_row(db: &Connection, id: ImportRowId, import: ImportId, row: &RejectedRow) -> Result<()> {
    let content = serde_json::to_string(row).map_err(|_| Error::Shape)?;
    db.execute(
        "INSERT INTO main.import_rows (id, import_id, row, content, state) VALUES (?1, ?2, ?3, ?4, 'waiting')",
        params![id.to_string(), import.to_string(), row.row, content],
    )?;
    Ok(())
}

/// A waiting row and its import.
pub(crate) fn waiting(db: &Connection, id: ImportRowId) -> Result<(ImportId, RejectedRow)> {
    let found = db
        .query_row("SELECT import_id, content, state FROM import_rows WHERE id = ?1", [id.to_string()], |row| {
            Ok((
                super::uuid(row, "import_id")?.into(),
                row.get::<_, String>("content")?,
                row.get::<_, String>("state")?,
            ))
        })
        .optional()?;
    let (import, content, state) = found.ok_or(Error::NotFound("import_row"))?;
    if state != "waiting" {
        return Err(Error::Rule(crate::error::Rule::ImportRowDone));
    }
    Ok((import, serde_json::from_str(&content).map_err(|_| Error::Shape)?))
}

/// Every waiting row, in the sheet's order.
pub(crate) fn all_waiting(db: &Connection) -> Result<Vec<(ImportRowId, RejectedRow)>> {
    let mut statement =
        db.prepare_cached("SELECT id, content FROM import_rows WHERE state = 'waiting' ORDER BY import_id DESC, row")?;
    let rows = super::all(
        statement.query_map([], |row| Ok((super::uuid(row, "id")?.into(), row.get::<_, String>("content")?)))?,
    )?;
    rows.into_iter().map(|(id, content)| Ok((id, serde_json::from_str(&content).map_err(|_| Error::Shape)?))).collect()
}

/// A row has other faults now; it waits still.
pub(crate) fn keep_row(db: &Connection, id: ImportRowId, row: &RejectedRow) -> Result<()> {
    let content = serde_json::to_string(row).map_err(|_| Error::Shape)?;
    db.execute("UPDATE main.import_rows SET content = ?2 WHERE id = ?1", [id.to_string(), content])?;
    Ok(())
}

/// A row is taken care of. What it said is not kept here; undo brings it back.
pub(crate) fn settle_row(db: &Connection, id: ImportRowId, state: &str) -> Result<()> {
    db.execute("UPDATE main.import_rows SET state = ?2, content = '' WHERE id = ?1", [id.to_string().as_str(), state])?;
    Ok(())
}

/// Forgets the rows that have been taken care of, and what was typed to mend them.
pub(crate) fn forget_settled(db: &Connection) -> Result<()> {
    db.execute(
        "DELETE FROM main.drafts WHERE EXISTS (SELECT 1 FROM import_rows WHERE state <> 'waiting' AND instr(drafts.key, import_rows.id) > 0)",
        [],
    )?;
    db.execute("DELETE FROM main.import_rows WHERE state <> 'waiting'", [])?;
    Ok(())
}

pub(crate) fn recipe(db: &Connection) -> Result<Option<Recipe>> {
    let text: Option<String> =
        db.query_row("SELECT recipe FROM import_recipes WHERE name = ?1", [RECIPE], |row| row.get(0)).optional()?;
    Ok(text.and_then(|text| serde_json::from_str(&text).ok()))
}

pub(crate) fn keep_recipe(db: &Connection, recipe: &Recipe, at: &str) -> Result<()> {
    let text = serde_json::to_string(recipe).map_err(|_| Error::Shape)?;
    db.execute(
        "INSERT INTO main.import_recipes (name, recipe, used_at) VALUES (?1, ?2, ?3)
         ON CONFLICT (name) DO UPDATE SET recipe = excluded.recipe, used_at = excluded.used_at",
        params![RECIPE, text, at],
    )?;
    Ok(())
}

//! Imports: what came in, the rows that wait to be fixed, and how the municipality's list is read.

use crate::{
    domain::ids::{ImportId, ImportRowId, UnitId},
    error::{Error, Result},
    exchange::sheets::{Recipe, RejectedRow},
};
use rusqlite::{Connection, OptionalExtension, params};

/// Recipes that are kept: of each list that was brought in, those that were used last.
const RECIPES: usize = 8;

/// A list that came in.
pub(crate) struct Import<'a> {
    pub(crate) id: ImportId,
    pub(crate) at: &'a str,
    pub(crate) sheet: &'a str,
    pub(crate) accepted: usize,
    pub(crate) rejected: usize,
    /// How it was read.
    pub(crate) recipe: &'a Recipe,
    /// The units that its consents are about.
    pub(crate) consent_units: &'a [UnitId],
}

/// How a list was read: what a row of it that waits is read with. Nothing for one that came in before this was kept.
#[derive(Default)]
pub(crate) struct Reading {
    pub(crate) recipe: Option<Recipe>,
    pub(crate) consent_units: Option<Vec<UnitId>>,
}

fn json<T: serde::Serialize + ?Sized>(value: &T) -> Result<String> {
    serde_json::to_string(value).map_err(|_| Error::Shape)
}

pub(crate) fn add(db: &Connection, import: &Import<'_>) -> Result<()> {
    let count = |rows: usize| i64::try_from(rows).unwrap_or(0);
    db.execute(
        "INSERT INTO main.imports (id, imported_at, sheet, accepted, rejected, recipe, consent_units) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        params![
            import.id.to_string(),
            import.at,
            import.sheet,
            count(import.accepted),
            count(import.rejected),
            json(import.recipe)?,
            json(import.consent_units)?
        ],
    )?;
    Ok(())
}

/// How an import's list was read.
pub(crate) fn reading(db: &Connection, id: ImportId) -> Result<Reading> {
    let found = db
        .query_row("SELECT recipe, consent_units FROM imports WHERE id = ?1", [id.to_string()], |row| {
            Ok((row.get::<_, String>("recipe")?, row.get::<_, Option<String>>("consent_units")?))
        })
        .optional()?;
    let Some((recipe, units)) = found else { return Ok(Reading::default()) };
    Ok(Reading {
        recipe: serde_json::from_str(&recipe).ok(),
        consent_units: units.and_then(|units| serde_json::from_str(&units).ok()),
    })
}

pub(crate) fn add_row(db: &Connection, id: ImportRowId, import: ImportId, row: &RejectedRow) -> Result<()> {
    let content = json(row)?;
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

/// A waiting row and the list it came in.
pub(crate) struct WaitingInList {
    pub(crate) id: String,
    pub(crate) imported_at: String,
    /// Empty for a text file.
    pub(crate) sheet: String,
    pub(crate) row: RejectedRow,
}

/// Every waiting row with its list, those that came first first.
pub(crate) fn waiting_in_lists(db: &Connection) -> Result<Vec<WaitingInList>> {
    let mut statement = db.prepare_cached(
        "SELECT import_rows.id AS id, imported_at, sheet, content FROM import_rows JOIN imports ON imports.id = import_id
         WHERE state = 'waiting' ORDER BY imported_at, row",
    )?;
    let rows = statement.query_map([], |row| {
        let text = |column| row.get::<_, String>(column);
        Ok((text("id")?, text("imported_at")?, text("sheet")?, text("content")?))
    })?;
    let read = |(id, imported_at, sheet, content): (String, String, String, String)| -> Result<WaitingInList> {
        let row = serde_json::from_str(&content).map_err(|_| Error::Shape)?;
        Ok(WaitingInList { id, imported_at, sheet, row })
    };
    super::all(rows)?.into_iter().map(read).collect()
}

/// A row has other faults now; it waits still.
pub(crate) fn keep_row(db: &Connection, id: ImportRowId, row: &RejectedRow) -> Result<()> {
    let content = json(row)?;
    db.execute("UPDATE main.import_rows SET content = ?2 WHERE id = ?1", [id.to_string(), content])?;
    Ok(())
}

/// A row is taken care of. What it said is not kept here; undo brings it back.
pub(crate) fn settle_row(db: &Connection, id: ImportRowId, state: &str) -> Result<()> {
    db.execute("UPDATE main.import_rows SET state = ?2, content = '' WHERE id = ?1", [id.to_string().as_str(), state])?;
    Ok(())
}

/// Forgets a row, whatever has been done with it.
pub(crate) fn forget_row(db: &Connection, id: &str) -> Result<()> {
    db.execute("DELETE FROM main.import_rows WHERE id = ?1", [id])?;
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

/// A recipe and what it is kept as.
pub(crate) struct KeptRecipe {
    pub(crate) name: String,
    pub(crate) recipe: Recipe,
}

/// The recipes that are kept, the one that was used last first; one that a later Samlat wrote and that cannot be read is no recipe.
pub(crate) fn recipes(db: &Connection) -> Result<Vec<KeptRecipe>> {
    let mut statement =
        db.prepare_cached("SELECT name, recipe FROM import_recipes ORDER BY used_at DESC, name DESC")?;
    let kept = super::all(
        statement.query_map([], |row| Ok((row.get::<_, String>("name")?, row.get::<_, String>("recipe")?)))?,
    )?;
    let read = |(name, text): (String, String)| Some(KeptRecipe { name, recipe: serde_json::from_str(&text).ok()? });
    Ok(kept.into_iter().filter_map(read).collect())
}

/// Keeps a recipe as `name`: in the place of the one that has it, or as one more. Those that were used longest ago are let go.
pub(crate) fn keep_recipe(db: &Connection, name: &str, recipe: &Recipe, at: &str) -> Result<()> {
    db.execute(
        "INSERT INTO main.import_recipes (name, recipe, used_at) VALUES (?1, ?2, ?3)
         ON CONFLICT (name) DO UPDATE SET recipe = excluded.recipe, used_at = excluded.used_at",
        params![name, json(recipe)?, at],
    )?;
    for old in recipes(db)?.into_iter().skip(RECIPES) {
        db.execute("DELETE FROM main.import_recipes WHERE name = ?1", [old.name])?;
    }
    Ok(())
}

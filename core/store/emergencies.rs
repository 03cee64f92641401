//! Openings in an emergency (nödöppning).

use crate::{
    domain::{
        emergencies::EmergencyOpening,
        ids::{ChildId, EmergencyOpeningId},
        users::UserId,
    },
    error::{Error, Result},
};
use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{Connection, OptionalExtension, Row, params};

/// Opens a child to a user for a while.
pub(crate) fn open(
    db: &Connection,
    id: EmergencyOpeningId,
    child: ChildId,
    user: UserId,
    reason: &str,
    from: DateTime<Utc>,
    until: DateTime<Utc>,
) -> Result<()> {
    db.execute(
        "INSERT INTO main.emergency_openings (id, child_id, user_id, reason, opened_at, until_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        params![id.to_string(), child.to_string(), user.to_string(), reason, instant(from), instant(until)],
    )?;
    Ok(())
}

fn instant(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true)
}

fn opening(row: &Row<'_>) -> rusqlite::Result<EmergencyOpening> {
    let at = |column: &str| -> rusqlite::Result<DateTime<Utc>> {
        row.get::<_, String>(column)?
            .parse()
            .map_err(|_| rusqlite::Error::InvalidColumnType(0, column.to_owned(), rusqlite::types::Type::Text))
    };
    Ok(EmergencyOpening {
        id: super::uuid(row, "id")?.into(),
        child: super::uuid(row, "child_id")?.into(),
        user: row.get("user_name")?,
        reason: row.get("reason")?,
        opened_at: at("opened_at")?,
        until_at: at("until_at")?,
        signed_off_on: super::maybe_date(row, "signed_off_on")?,
    })
}

const OPENING: &str =
    "SELECT emergency_openings.id, child_id, users.name AS user_name, reason, opened_at, until_at, signed_off_on
    FROM emergency_openings JOIN users ON users.id = emergency_openings.user_id";

/// Openings, those that nobody has looked at first, then the newest; at most `most`.
pub(crate) fn openings(db: &Connection, most: u32) -> Result<Vec<EmergencyOpening>> {
    let mut statement = db.prepare_cached(&format!(
        "{OPENING} ORDER BY signed_off_on IS NOT NULL, opened_at DESC, emergency_openings.id LIMIT ?1"
    ))?;
    super::all(statement.query_map([most], opening)?)
}

/// How many openings nobody has looked at.
pub(crate) fn waiting(db: &Connection) -> Result<u32> {
    Ok(db
        .prepare_cached("SELECT count(*) FROM emergency_openings WHERE signed_off_on IS NULL")?
        .query_row([], |row| row.get(0))?)
}

/// Somebody has looked at an opening.
pub(crate) fn sign_off(db: &Connection, id: EmergencyOpeningId, by: UserId, on: NaiveDate) -> Result<ChildId> {
    let child = db
        .prepare_cached("SELECT child_id FROM emergency_openings WHERE id = ?1")?
        .query_row([id.to_string()], |row| super::uuid(row, "child_id"))
        .optional()?
        .ok_or(Error::NotFound("opening"))?;
    db.execute(
        "UPDATE main.emergency_openings SET signed_off_on = ?2, signed_off_by = ?3 WHERE id = ?1 AND signed_off_on IS NULL",
        params![id.to_string(), on.to_string(), by.to_string()],
    )?;
    Ok(child.into())
}

/// One opening as an older copy of the vault must be told of it, column by column.
pub(crate) struct NotedOpening {
    id: String,
    child: String,
    user: String,
    reason: String,
    opened_at: String,
    until_at: String,
    signed_off_on: Option<String>,
    signed_off_by: Option<String>,
}

/// Every opening, whoever asks.
pub(crate) fn all(db: &Connection) -> Result<Vec<NotedOpening>> {
    let mut statement = db.prepare_cached(
        "SELECT id, child_id, user_id, reason, opened_at, until_at, signed_off_on, signed_off_by FROM main.emergency_openings",
    )?;
    super::all(statement.query_map([], |row| {
        Ok(NotedOpening {
            id: row.get("id")?,
            child: row.get("child_id")?,
            user: row.get("user_id")?,
            reason: row.get("reason")?,
            opened_at: row.get("opened_at")?,
            until_at: row.get("until_at")?,
            signed_off_on: row.get("signed_off_on")?,
            signed_off_by: row.get("signed_off_by")?,
        })
    })?)
}

/// Notes openings again in an older copy, where child and user are in it, and who has looked at one since; where that one is not in it, the opening waits again.
pub(crate) fn note_again(db: &Connection, openings: &[NotedOpening]) -> Result<()> {
    for one in openings {
        db.execute(
            "INSERT INTO main.emergency_openings (id, child_id, user_id, reason, opened_at, until_at, signed_off_on, signed_off_by)
             SELECT ?1, theirs.id, opener.id, ?4, ?5, ?6, CASE WHEN looked.id IS NULL THEN NULL ELSE ?7 END, looked.id
             FROM main.children AS theirs JOIN users AS opener ON opener.id = ?3 LEFT JOIN users AS looked ON looked.id = ?8 WHERE theirs.id = ?2
             ON CONFLICT (id) DO UPDATE SET signed_off_on = excluded.signed_off_on, signed_off_by = excluded.signed_off_by WHERE signed_off_on IS NULL",
            params![
                one.id,
                one.child,
                one.user,
                one.reason,
                one.opened_at,
                one.until_at,
                one.signed_off_on,
                one.signed_off_by
            ],
        )?;
    }
    Ok(())
}

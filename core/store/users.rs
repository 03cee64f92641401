//! Users.

use crate::{
    domain::{
        ids::UnitId,
        units::Unit,
        users::{User, UserId},
    },
    error::{Error, Result},
};
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, params};
use uuid::Uuid;

/// Adds a user; `professional` is the person in the register that the user is, when it is one.
pub(crate) fn add(db: &Connection, user: &User, professional: Option<Uuid>) -> Result<()> {
    db.execute(
        "INSERT INTO main.users (id, name, role, professional_id) VALUES (?1, ?2, ?3, ?4)",
        params![user.id.to_string(), user.name, super::code_of(user.role), professional.map(|id| id.to_string())],
    )?;
    Ok(())
}

/// One user, also one who was removed.
pub(crate) fn get(db: &Connection, id: UserId) -> Result<User> {
    Ok(db.query_row("SELECT id, name, role FROM users WHERE id = ?1", [id.to_string()], |row| {
        Ok(User { id: super::uuid(row, "id")?.into(), name: row.get("name")?, role: super::code(row, "role")? })
    })?)
}

/// The user's own unit, through the person in the registers.
pub(crate) fn unit_of(db: &Connection, id: UserId) -> Result<Option<Uuid>> {
    Ok(db
        .query_row("SELECT professionals.unit_id FROM users JOIN professionals ON professionals.id = users.professional_id WHERE users.id = ?1", [id.to_string()], |row| {
            super::uuid(row, "unit_id")
        })
        .optional()?)
}

/// The user's own person in the registers.
pub(crate) fn professional_of(db: &Connection, id: UserId) -> Result<Option<Uuid>> {
    Ok(db
        .query_row("SELECT professional_id FROM users WHERE id = ?1", [id.to_string()], |row| {
            super::maybe_uuid(row, "professional_id")
        })
        .optional()?
        .flatten())
}

/// The user, unless removed.
pub(crate) fn active(db: &Connection, id: UserId) -> Result<User> {
    let active: Option<bool> =
        db.query_row("SELECT active FROM users WHERE id = ?1", [id.to_string()], |row| row.get("active")).optional()?;
    if active == Some(true) { get(db, id) } else { Err(Error::WrongPassphrase) }
}

/// Who was removed; nobody in a store from before anybody could be.
pub(crate) fn removed(db: &Connection) -> Result<Vec<Uuid>> {
    let known: bool = db.query_row(
        "SELECT EXISTS (SELECT 1 FROM pragma_table_info('users', 'main') WHERE name = 'active')",
        [],
        |row| row.get(0),
    )?;
    if !known {
        return Ok(Vec::new());
    }
    let mut statement = db.prepare_cached("SELECT id FROM users WHERE active = 0 ORDER BY id")?;
    super::all(statement.query_map([], |row| super::uuid(row, "id"))?)
}

/// Everybody who can unlock the vault, in the order they came, with their person in the registers.
pub(crate) fn all(db: &Connection) -> Result<Vec<(User, Option<Uuid>)>> {
    let mut statement =
        db.prepare_cached("SELECT id, name, role, professional_id FROM users WHERE active = 1 ORDER BY rowid")?;
    super::all(statement.query_map([], |row| {
        let user = User { id: super::uuid(row, "id")?.into(), name: row.get("name")?, role: super::code(row, "role")? };
        Ok((user, super::maybe_uuid(row, "professional_id")?))
    })?)
}

/// Writes name, role and person.
pub(crate) fn change(db: &Connection, user: &User, professional: Option<Uuid>) -> Result<()> {
    super::conflicts::follow(db, user.id, professional)?;
    db.execute(
        "UPDATE main.users SET name = ?2, role = ?3, professional_id = ?4 WHERE id = ?1",
        params![user.id.to_string(), user.name, super::code_of(user.role), professional.map(|id| id.to_string())],
    )?;
    Ok(())
}

/// Marks a user as removed: the name stays for the log's sake.
pub(crate) fn deactivate(db: &Connection, id: UserId) -> Result<()> {
    db.execute("UPDATE main.users SET active = 0 WHERE id = ?1", [id.to_string()])?;
    db.execute("DELETE FROM main.user_units WHERE user_id = ?1", [id.to_string()])?;
    Ok(())
}

/// The units a user may act for: the own one first.
pub(crate) fn units(db: &Connection, id: UserId) -> Result<Vec<Uuid>> {
    let mut units: Vec<Uuid> = unit_of(db, id)?.into_iter().collect();
    let mut statement = db.prepare_cached("SELECT unit_id FROM user_units WHERE user_id = ?1 ORDER BY rowid")?;
    for unit in super::all(statement.query_map([id.to_string()], |row| super::uuid(row, "unit_id"))?)? {
        if !units.contains(&unit) {
            units.push(unit);
        }
    }
    Ok(units)
}

/// Those of the units that have not ended: whom the user can act for today.
pub(crate) fn running_units(db: &Connection, id: UserId) -> Result<Vec<Unit>> {
    let own = units(db, id)?;
    let running = super::units::all(db)?;
    Ok(own.iter().filter_map(|own| running.iter().find(|unit| unit.id.0 == *own)).cloned().collect())
}

/// The unit a user acts for at first: the own one, or another that goes on where that one has ended; one that has ended when none goes on.
pub(crate) fn first_unit(db: &Connection, id: UserId) -> Result<Option<Uuid>> {
    match running_units(db, id)?.first() {
        Some(unit) => Ok(Some(unit.id.0)),
        None => unit_of(db, id),
    }
}

/// Sets the units a user may act for beside the own one; one that has ended only when it was one of them before.
pub(crate) fn set_units(db: &Connection, id: UserId, wanted: &[UnitId]) -> Result<()> {
    let before = units(db, id)?;
    for unit in wanted {
        super::units::named(db, *unit, before.contains(&unit.0))?;
    }
    db.execute("DELETE FROM main.user_units WHERE user_id = ?1", [id.to_string()])?;
    for unit in wanted {
        db.execute(
            "INSERT OR IGNORE INTO main.user_units (user_id, unit_id) VALUES (?1, ?2)",
            params![id.to_string(), unit.to_string()],
        )?;
    }
    Ok(())
}

/// One more master key, and why.
pub(crate) fn add_epoch(db: &Connection, epoch: u32, at: &str, reason: &str, mark: &str) -> Result<()> {
    db.execute(
        "INSERT INTO main.key_epochs (epoch, began_at, reason, mark) VALUES (?1, ?2, ?3, ?4)",
        params![epoch, at, reason, mark],
    )?;
    Ok(())
}

/// The days on which the key was changed because somebody was removed.
pub(crate) fn removals(db: &Connection) -> Result<Vec<NaiveDate>> {
    let mut statement = db.prepare_cached(
        "SELECT substr(began_at, 1, 10) AS began_on FROM key_epochs WHERE reason = 'user_removed' ORDER BY epoch",
    )?;
    super::all(statement.query_map([], |row| super::date(row, "began_on"))?)
}

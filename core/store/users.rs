//! Users.

use crate::{
    domain::users::{User, UserId},
    error::Result,
};
use rusqlite::{Connection, OptionalExtension, params};
use uuid::Uuid;

pub(crate) fn add(db: &Connection, user: &User, professional: Option<Uuid>) -> Result<()> {
    db.execute(
        "INSERT INTO users (id, name, role, professional_id) VALUES (?1, ?2, ?3, ?4)",
        params![user.id.to_string(), user.name, super::code_of(user.role), professional.map(|id| id.to_string())],
    )?;
    Ok(())
}

pub(crate) fn get(db: &Connection, id: UserId) -> Result<User> {
    Ok(db.query_row("SELECT id, name, role FROM users WHERE id = ?1", [id.to_string()], |row| {
        Ok(User { id: super::uuid(row, "id")?.into(), name: row.get("name")?, role: super::code(row, "role")? })
    })?)
}

/// The unit the user acts for, through the person in the team.
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

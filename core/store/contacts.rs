//! The people around a child: those written down, and those known from the baton and from actions.

use crate::{
    domain::{
        contacts::{Contact, Ring},
        ids::{CaseId, ChildId, ContactId, UnitId},
    },
    error::{Error, Result},
};
use rusqlite::{Connection, OptionalExtension, Row, params};

const CONTACT: &str = "SELECT contacts.id, child_id, contacts.name, title, ring, unit_id, coalesce(units.name, '') AS unit_name, contacts.sector, since_on, until_on, arranged_by_family
    FROM contacts LEFT JOIN units ON units.id = unit_id";

fn from_row(row: &Row<'_>) -> rusqlite::Result<Contact> {
    Ok(Contact {
        id: Some(ContactId(super::uuid(row, "id")?)),
        child: super::uuid(row, "child_id")?.into(),
        name: row.get("name")?,
        title: row.get("title")?,
        ring: super::code(row, "ring")?,
        unit: super::maybe_uuid(row, "unit_id")?.map(UnitId),
        unit_name: row.get("unit_name")?,
        sector: super::maybe_code(row, "sector")?,
        since_on: Some(super::date(row, "since_on")?),
        until_on: super::maybe_date(row, "until_on")?,
        arranged_by_family: row.get("arranged_by_family")?,
        holder: false,
    })
}

/// Adds or replaces.
pub(crate) fn put(db: &Connection, id: ContactId, contact: &Contact) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO main.contacts (id, child_id, name, title, ring, unit_id, sector, since_on, until_on, arranged_by_family) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
         ON CONFLICT (id) DO UPDATE SET name = excluded.name, title = excluded.title, ring = excluded.ring, unit_id = excluded.unit_id, sector = excluded.sector,
            since_on = excluded.since_on, until_on = excluded.until_on, arranged_by_family = excluded.arranged_by_family",
    )?
    .execute(params![
        id.to_string(),
        contact.child.to_string(),
        contact.name,
        contact.title,
        super::code_of(contact.ring),
        contact.unit.map(|unit| unit.to_string()),
        contact.sector.map(super::code_of),
        super::day(contact.since_on),
        super::day(contact.until_on),
        contact.arranged_by_family,
    ])?;
    Ok(())
}

/// One contact. [`Error::NotFound`] when it is not there or not seen.
pub(crate) fn get(db: &Connection, id: ContactId) -> Result<Contact> {
    db.prepare_cached(&format!("{CONTACT} WHERE contacts.id = ?1"))?
        .query_row([id.to_string()], from_row)
        .optional()?
        .ok_or(Error::NotFound("contact"))
}

/// Takes away somebody who was written down by mistake.
pub(crate) fn remove(db: &Connection, id: ContactId) -> Result<()> {
    db.prepare_cached("DELETE FROM main.contacts WHERE id = ?1")?.execute([id.to_string()])?;
    Ok(())
}

/// Everybody who was written down, nearest first.
pub(crate) fn of_child(db: &Connection, child: ChildId) -> Result<Vec<Contact>> {
    let mut statement = db.prepare_cached(&format!(
        "{CONTACT} WHERE child_id = ?1 ORDER BY ring = 'professional', ring = 'near', contacts.sector, contacts.name"
    ))?;
    super::all(statement.query_map([child.to_string()], from_row)?)
}

/// The professionals of a case that the register knows: who has held the baton, and who has or had something to do. Since the first day that was written down, until the last when nothing is open.
pub(crate) fn of_case(db: &Connection, case: CaseId, child: ChildId) -> Result<Vec<Contact>> {
    let mut statement = db.prepare_cached(
        "WITH seen AS (
            SELECT professional_id, from_on AS since_on, to_on AS until_on, to_on IS NULL AS holder FROM coordinators WHERE case_id = ?1
            UNION ALL
            SELECT professional_id, decided_on, CASE WHEN state IN ('open', 'started') THEN NULL ELSE coalesce(done_on, dropped_on) END, 0 FROM actions
            WHERE case_id = ?1 AND professional_id IS NOT NULL)
         SELECT professionals.name, professionals.title, units.id AS unit_id, units.name AS unit_name, units.sector, min(seen.since_on) AS since_on,
            CASE WHEN max(seen.until_on IS NULL) THEN NULL ELSE max(seen.until_on) END AS until_on, max(holder) AS holder
         FROM seen JOIN professionals ON professionals.id = seen.professional_id JOIN units ON units.id = professionals.unit_id
         GROUP BY professionals.id ORDER BY units.position, professionals.name",
    )?;
    super::all(statement.query_map([case.to_string()], |row| {
        Ok(Contact {
            id: None,
            child,
            name: row.get("name")?,
            title: row.get("title")?,
            ring: Ring::Professional,
            unit: super::maybe_uuid(row, "unit_id")?.map(UnitId),
            unit_name: row.get("unit_name")?,
            sector: super::maybe_code(row, "sector")?,
            since_on: super::maybe_date(row, "since_on")?,
            until_on: super::maybe_date(row, "until_on")?,
            arranged_by_family: false,
            holder: row.get("holder")?,
        })
    })?)
}

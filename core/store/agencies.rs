//! Whom one can turn to, and the routes from a need to them. One of our units lends its name, principal, sector and telephone, so that nothing is written twice.

use crate::{
    domain::{
        agencies::{Agency, RouteLine},
        ids::AgencyId,
    },
    error::{Error, Result},
};
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, params};

const AGENCY: &str = "SELECT agencies.id, agencies.unit_id, coalesce(units.name, agencies.name) AS name, coalesce(organisations.name, agencies.organisation) AS organisation,
    coalesce(units.sector, agencies.sector) AS sector, does, does_not, ages_from, ages_to, route,
    CASE agencies.phone WHEN '' THEN coalesce(units.phone, '') ELSE agencies.phone END AS phone, hours, waiting, contact, checked_on, checked_by
    FROM agencies LEFT JOIN units ON units.id = agencies.unit_id LEFT JOIN organisations ON organisations.id = units.organisation_id";

fn from_row(row: &Row<'_>) -> rusqlite::Result<Agency> {
    Ok(Agency {
        id: super::uuid(row, "id")?.into(),
        unit: super::maybe_uuid(row, "unit_id")?.map(Into::into),
        name: row.get("name")?,
        organisation: row.get("organisation")?,
        sector: super::code(row, "sector")?,
        does: row.get("does")?,
        does_not: row.get("does_not")?,
        ages_from: row.get("ages_from")?,
        ages_to: row.get("ages_to")?,
        route: row.get("route")?,
        phone: row.get("phone")?,
        hours: row.get("hours")?,
        waiting: row.get("waiting")?,
        contact: row.get("contact")?,
        checked_on: super::maybe_date(row, "checked_on")?,
        checked_by: row.get("checked_by")?,
    })
}

/// Everybody one can turn to; sorted where Swedish is known.
pub(crate) fn all(db: &Connection) -> Result<Vec<Agency>> {
    let mut statement = db.prepare_cached(&format!("{AGENCY} ORDER BY agencies.id"))?;
    super::all(statement.query_map([], from_row)?)
}

/// One agency. [`Error::NotFound`] when it is not there.
pub(crate) fn get(db: &Connection, id: AgencyId) -> Result<Agency> {
    let found = db
        .prepare_cached(&format!("{AGENCY} WHERE agencies.id = ?1"))?
        .query_row([id.to_string()], from_row)
        .optional()?;
    found.ok_or(Error::NotFound("agency"))
}

/// Writes one, new or changed. For one of our units the unit's own name and principal are left where they stand.
pub(crate) fn put(db: &Connection, agency: &Agency) -> Result<()> {
    let outside = agency.unit.is_none();
    db.prepare_cached(
        "INSERT INTO main.agencies (id, unit_id, name, organisation, sector, does, does_not, ages_from, ages_to, route, phone, hours, waiting, contact, checked_on, checked_by)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)
         ON CONFLICT (id) DO UPDATE SET unit_id = excluded.unit_id, name = excluded.name, organisation = excluded.organisation, sector = excluded.sector,
            does = excluded.does, does_not = excluded.does_not, ages_from = excluded.ages_from, ages_to = excluded.ages_to, route = excluded.route,
            phone = excluded.phone, hours = excluded.hours, waiting = excluded.waiting, contact = excluded.contact,
            checked_on = excluded.checked_on, checked_by = excluded.checked_by",
    )?
    .execute(params![
        agency.id.to_string(),
        agency.unit.map(|id| id.to_string()),
        if outside { agency.name.as_str() } else { "" },
        if outside { agency.organisation.as_str() } else { "" },
        outside.then(|| super::code_of(agency.sector)),
        agency.does,
        agency.does_not,
        agency.ages_from,
        agency.ages_to,
        agency.route,
        agency.phone,
        agency.hours,
        agency.waiting,
        agency.contact,
        super::day(agency.checked_on),
        agency.checked_by,
    ])?;
    Ok(())
}

/// Writes down that somebody has asked them.
pub(crate) fn check(db: &Connection, id: AgencyId, on: NaiveDate, by: &str) -> Result<()> {
    db.execute(
        "UPDATE main.agencies SET checked_on = ?2, checked_by = ?3 WHERE id = ?1",
        params![id.to_string(), on.to_string(), by],
    )?;
    Ok(())
}

/// Takes one away, with the routes that lead there; the routes after them move up.
pub(crate) fn remove(db: &Connection, id: AgencyId) -> Result<()> {
    let needs: Vec<String> = {
        let mut statement = db.prepare_cached("SELECT DISTINCT need FROM contact_routes WHERE agency_id = ?1")?;
        super::all(statement.query_map([id.to_string()], |row| row.get("need"))?)?
    };
    for need in needs {
        let mut lines = routes(db, &need)?;
        lines.retain(|line| line.agency != id);
        set_routes(db, &need, &lines)?;
    }
    db.execute("DELETE FROM main.agencies WHERE id = ?1", [id.to_string()])?;
    Ok(())
}

/// Whom one turns to with a need, the first one first.
pub(crate) fn routes(db: &Connection, need: &str) -> Result<Vec<RouteLine>> {
    let mut statement =
        db.prepare_cached("SELECT agency_id, note FROM contact_routes WHERE need = ?1 ORDER BY position")?;
    super::all(statement.query_map([need], |row| {
        Ok(RouteLine { agency: super::uuid(row, "agency_id")?.into(), note: row.get("note")? })
    })?)
}

/// Says anew whom one turns to with a need.
pub(crate) fn set_routes(db: &Connection, need: &str, lines: &[RouteLine]) -> Result<()> {
    db.execute("DELETE FROM main.contact_routes WHERE need = ?1", [need])?;
    let mut add =
        db.prepare_cached("INSERT INTO main.contact_routes (need, position, agency_id, note) VALUES (?1, ?2, ?3, ?4)")?;
    for (position, line) in (0i64..).zip(lines) {
        add.execute(params![need, position, line.agency.to_string(), line.note])?;
    }
    Ok(())
}

/// Whether a need has routes or offers.
pub(crate) fn need_in_use(db: &Connection, need: &str) -> Result<bool> {
    Ok(db
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM contact_routes WHERE need = ?1) OR EXISTS (SELECT 1 FROM interventions WHERE need = ?1)",
        )?
        .query_row([need], |row| row.get(0))?)
}

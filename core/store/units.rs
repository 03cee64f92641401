//! Principals, units, people, the team.

use crate::{
    domain::{
        ids::{OrganisationId, ProfessionalId, TeamId, UnitId},
        units::{Held, Organisation, OrganisationKind, Professional, RegisteredUnit, Sector, Team, Unit},
    },
    error::{Error, Result},
};
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, params};

const UNIT: &str = "SELECT units.id, units.organisation_id, organisations.name AS organisation_name, organisations.kind AS organisation_kind, units.name, units.sector, units.phone
    FROM units JOIN organisations ON organisations.id = units.organisation_id";
const PROFESSIONAL: &str = "SELECT professionals.id, professionals.unit_id, units.name AS unit_name, units.sector, units.active = 0 AS unit_ended, professionals.name, professionals.title, professionals.phone,
    EXISTS (SELECT 1 FROM team_members WHERE team_members.professional_id = professionals.id) AS in_team
    FROM professionals JOIN units ON units.id = professionals.unit_id";

fn unit_from_row(row: &Row<'_>) -> rusqlite::Result<Unit> {
    Ok(Unit {
        id: super::uuid(row, "id")?.into(),
        organisation: super::uuid(row, "organisation_id")?.into(),
        organisation_name: row.get("organisation_name")?,
        organisation_kind: super::code(row, "organisation_kind")?,
        name: row.get("name")?,
        sector: super::code(row, "sector")?,
        phone: row.get("phone")?,
    })
}

fn professional_from_row(row: &Row<'_>) -> rusqlite::Result<Professional> {
    Ok(Professional {
        id: super::uuid(row, "id")?.into(),
        unit: super::uuid(row, "unit_id")?.into(),
        unit_name: row.get("unit_name")?,
        sector: super::code(row, "sector")?,
        name: row.get("name")?,
        title: row.get("title")?,
        phone: row.get("phone")?,
        in_team: row.get("in_team")?,
        unit_ended: row.get("unit_ended")?,
    })
}

/// Adds a principal.
pub(crate) fn add_organisation(db: &Connection, id: OrganisationId, name: &str, kind: OrganisationKind) -> Result<()> {
    db.execute(
        "INSERT INTO main.organisations (id, name, kind) VALUES (?1, ?2, ?3)",
        params![id.to_string(), name, super::code_of(kind)],
    )?;
    Ok(())
}

/// Every principal, the one registered first before the others.
pub(crate) fn organisations(db: &Connection) -> Result<Vec<Organisation>> {
    let mut statement = db.prepare_cached("SELECT id, name, kind FROM organisations ORDER BY rowid")?;
    super::all(statement.query_map([], |row| {
        Ok(Organisation { id: super::uuid(row, "id")?.into(), name: row.get("name")?, kind: super::code(row, "kind")? })
    })?)
}

/// Changes a principal's name and kind.
pub(crate) fn change_organisation(db: &Connection, principal: &Organisation) -> Result<()> {
    db.execute(
        "UPDATE main.organisations SET name = ?2, kind = ?3 WHERE id = ?1",
        params![principal.id.to_string(), principal.name, super::code_of(principal.kind)],
    )?;
    Ok(())
}

/// The principal of a kind with a name; without a name the one registered first, which is the vault's own municipality or region.
pub(crate) fn organisation(
    db: &Connection,
    kind: OrganisationKind,
    name: Option<&str>,
) -> Result<Option<OrganisationId>> {
    Ok(db
        .query_row(
            "SELECT id FROM organisations WHERE kind = ?1 AND (?2 IS NULL OR name = ?2 COLLATE NOCASE) ORDER BY rowid LIMIT 1",
            params![super::code_of(kind), name],
            |row| Ok(super::uuid(row, "id")?.into()),
        )
        .optional()?)
}

/// Adds a unit, last in the order.
pub(crate) fn add(
    db: &Connection,
    id: UnitId,
    organisation: OrganisationId,
    name: &str,
    sector: Sector,
    phone: &str,
) -> Result<()> {
    db.execute(
        "INSERT INTO main.units (id, organisation_id, name, sector, phone, position) VALUES (?1, ?2, ?3, ?4, ?5, (SELECT count(*) FROM units))",
        params![id.to_string(), organisation.to_string(), name, super::code_of(sector), phone],
    )?;
    Ok(())
}

/// The units that are working, in their order.
pub(crate) fn all(db: &Connection) -> Result<Vec<Unit>> {
    let mut statement =
        db.prepare_cached(&format!("{UNIT} WHERE units.active = 1 ORDER BY units.position, units.name"))?;
    super::all(statement.query_map([], unit_from_row)?)
}

/// Every unit there has been: what names those of something already written.
pub(crate) fn ever(db: &Connection) -> Result<Vec<Unit>> {
    let mut statement = db.prepare_cached(&format!("{UNIT} ORDER BY units.position, units.name"))?;
    super::all(statement.query_map([], unit_from_row)?)
}

/// One unit, also one that has ended. [`Error::NotFound`] when it is not there.
pub(crate) fn get(db: &Connection, id: UnitId) -> Result<Unit> {
    db.prepare_cached(&format!("{UNIT} WHERE units.id = ?1"))?
        .query_row([id.to_string()], unit_from_row)
        .optional()?
        .ok_or(Error::NotFound("unit"))
}

/// A unit that has not ended: what something new may be given to.
pub(crate) fn running(db: &Connection, id: UnitId) -> Result<Unit> {
    db.prepare_cached(&format!("{UNIT} WHERE units.id = ?1 AND units.active = 1"))?
        .query_row([id.to_string()], unit_from_row)
        .optional()?
        .ok_or(Error::NotFound("unit"))
}

/// A unit that is named: one that has ended only where it was named before.
pub(crate) fn named(db: &Connection, id: UnitId, before: bool) -> Result<Unit> {
    if before { get(db, id) } else { running(db, id) }
}

/// Changes a unit's name, sector and telephone, and whether it still works.
pub(crate) fn change(db: &Connection, unit: &Unit, active: bool) -> Result<()> {
    db.execute(
        "UPDATE main.units SET name = ?2, sector = ?3, phone = ?4, active = ?5 WHERE id = ?1",
        params![unit.id.to_string(), unit.name, super::code_of(unit.sector), unit.phone, active],
    )?;
    Ok(())
}

/// Every unit, also those that have ended, by principal, with what rests on it.
pub(crate) fn register(db: &Connection) -> Result<Vec<RegisteredUnit>> {
    let columns = "SELECT units.active,
            (SELECT count(*) FROM professionals WHERE professionals.unit_id = units.id AND professionals.active = 1) AS people,
            (SELECT count(*) FROM team_members JOIN professionals ON professionals.id = professional_id WHERE professionals.unit_id = units.id AND professionals.active = 1) AS in_team,
            (SELECT count(*) FROM coordinators JOIN professionals ON professionals.id = professional_id JOIN cases ON cases.id = case_id WHERE professionals.unit_id = units.id AND to_on IS NULL AND closed_on IS NULL) AS batons,
            (SELECT count(*) FROM actions JOIN cases ON cases.id = case_id WHERE actions.unit_id = units.id AND state IN ('open', 'started') AND closed_on IS NULL) AS actions,
            (SELECT count(*) FROM handovers WHERE to_unit_id = units.id AND state IN ('offered', 'clarification_asked')) AS handovers, units.id,";
    let sql = UNIT.replacen("SELECT units.id,", columns, 1);
    let mut statement =
        db.prepare_cached(&format!("{sql} ORDER BY organisations.rowid, units.position, units.name"))?;
    super::all(statement.query_map([], |row| {
        Ok(RegisteredUnit {
            unit: unit_from_row(row)?,
            active: row.get("active")?,
            people: row.get("people")?,
            in_team: row.get("in_team")?,
            batons: row.get("batons")?,
            actions: row.get("actions")?,
            handovers: row.get("handovers")?,
        })
    })?)
}

/// Adds a person to a unit.
pub(crate) fn add_professional(
    db: &Connection,
    id: ProfessionalId,
    unit: UnitId,
    name: &str,
    title: &str,
    phone: &str,
) -> Result<()> {
    db.execute(
        "INSERT INTO main.professionals (id, unit_id, name, title, phone) VALUES (?1, ?2, ?3, ?4, ?5)",
        params![id.to_string(), unit.to_string(), name, title, phone],
    )?;
    Ok(())
}

/// Changes a person's unit, name, title and telephone, and whether they still work there.
pub(crate) fn change_professional(db: &Connection, person: &Professional, active: bool) -> Result<()> {
    db.execute(
        "UPDATE main.professionals SET unit_id = ?2, name = ?3, title = ?4, phone = ?5, active = ?6 WHERE id = ?1",
        params![person.id.to_string(), person.unit.to_string(), person.name, person.title, person.phone, active],
    )?;
    Ok(())
}

/// Those who work, by unit and name.
pub(crate) fn professionals(db: &Connection) -> Result<Vec<Professional>> {
    let mut statement = db.prepare_cached(&format!(
        "{PROFESSIONAL} WHERE professionals.active = 1 ORDER BY units.position, professionals.name"
    ))?;
    super::all(statement.query_map([], professional_from_row)?)
}

/// One person, also one who has left. [`Error::NotFound`] when it is not there.
pub(crate) fn professional(db: &Connection, id: ProfessionalId) -> Result<Professional> {
    one(db, id, "")
}

/// Somebody who has not ended, nor their unit: whom something new may be given to.
pub(crate) fn working(db: &Connection, id: ProfessionalId) -> Result<Professional> {
    one(db, id, " AND professionals.active = 1 AND units.active = 1")
}

fn one(db: &Connection, id: ProfessionalId, also: &str) -> Result<Professional> {
    db.prepare_cached(&format!("{PROFESSIONAL} WHERE professionals.id = ?1{also}"))?
        .query_row([id.to_string()], professional_from_row)
        .optional()?
        .ok_or(Error::NotFound("professional"))
}

/// What somebody holds: batons and actions of open cases, families to tell, planned meetings from a day on.
pub(crate) fn held(db: &Connection, id: ProfessionalId, from: NaiveDate) -> Result<Held> {
    Ok(db
        .prepare_cached(
            "SELECT (SELECT count(*) FROM coordinators JOIN cases ON cases.id = case_id WHERE professional_id = ?1 AND to_on IS NULL AND closed_on IS NULL) AS batons,
                    (SELECT count(*) FROM actions JOIN cases ON cases.id = case_id WHERE professional_id = ?1 AND state IN ('open', 'started') AND closed_on IS NULL) AS actions,
                    (SELECT count(*) FROM feedbacks WHERE by_professional_id = ?1 AND given_on IS NULL) AS feedbacks,
                    (SELECT count(*) FROM attendances JOIN meetings ON meetings.id = meeting_id WHERE professional_id = ?1 AND status <> 'absent' AND state = 'planned' AND held_on >= ?2) AS meetings",
        )?
        .query_row(params![id.to_string(), from.to_string()], |row| {
            Ok(Held {
                batons: row.get("batons")?,
                actions: row.get("actions")?,
                feedbacks: row.get("feedbacks")?,
                meetings: row.get("meetings")?,
            })
        })?)
}

/// Planned meetings from a day on no longer expect anybody of a unit.
pub(crate) fn expect_nobody(db: &Connection, id: UnitId, from: NaiveDate) -> Result<()> {
    db.execute(
        "DELETE FROM main.attendances WHERE unit_id = ?1 AND meeting_id IN (SELECT id FROM meetings WHERE state = 'planned' AND held_on >= ?2)",
        params![id.to_string(), from.to_string()],
    )?;
    Ok(())
}

/// Planned meetings from a day on no longer expect somebody.
pub(crate) fn expect_no_more(db: &Connection, id: ProfessionalId, from: NaiveDate) -> Result<()> {
    db.execute(
        "DELETE FROM main.attendances WHERE professional_id = ?1 AND meeting_id IN (SELECT id FROM meetings WHERE state = 'planned' AND held_on >= ?2)",
        params![id.to_string(), from.to_string()],
    )?;
    Ok(())
}

/// Adds a team with the sectors that must be there.
pub(crate) fn add_team(db: &Connection, team: &Team) -> Result<()> {
    db.execute(
        "INSERT INTO main.teams (id, name, place) VALUES (?1, ?2, ?3)",
        params![team.id.to_string(), team.name, team.place],
    )?;
    for sector in &team.sectors {
        db.execute(
            "INSERT INTO main.team_sectors (team_id, sector) VALUES (?1, ?2)",
            params![team.id.to_string(), super::code_of(sector)],
        )?;
    }
    Ok(())
}

/// Makes a person a fixed member of a team, or no more.
pub(crate) fn set_team_member(db: &Connection, team: TeamId, person: ProfessionalId, member: bool) -> Result<()> {
    let sql = if member {
        "INSERT OR IGNORE INTO main.team_members (team_id, professional_id) VALUES (?1, ?2)"
    } else {
        "DELETE FROM main.team_members WHERE team_id = ?1 AND professional_id = ?2"
    };
    db.execute(sql, params![team.to_string(), person.to_string()])?;
    Ok(())
}

/// The vault's first team.
pub(crate) fn team(db: &Connection) -> Result<Team> {
    let mut sectors = db.prepare_cached(
        "SELECT sector FROM team_sectors WHERE team_id = (SELECT id FROM teams ORDER BY rowid LIMIT 1) ORDER BY rowid",
    )?;
    let sectors = super::all(sectors.query_map([], |row| super::code(row, "sector"))?)?;
    Ok(db.query_row("SELECT id, name, place FROM teams ORDER BY rowid LIMIT 1", [], |row| {
        Ok(Team { id: super::uuid(row, "id")?.into(), name: row.get("name")?, place: row.get("place")?, sectors })
    })?)
}

/// The units that must be in the room of the vault's first team.
pub(crate) fn of_team(db: &Connection) -> Result<Vec<UnitId>> {
    let team = team(db)?;
    in_room(db, team.id, &team.sectors)
}

/// The units that must be in a team's room: of each of its sectors those with a fixed member, or every one while none has. Another principal's school is not in the room for being a school.
pub(crate) fn in_room(db: &Connection, team: TeamId, sectors: &[Sector]) -> Result<Vec<UnitId>> {
    let mut statement = db.prepare_cached(
        "SELECT unit_id FROM team_members JOIN professionals ON professionals.id = professional_id WHERE team_id = ?1 AND professionals.active = 1",
    )?;
    let seated: Vec<UnitId> =
        super::all(statement.query_map([team.to_string()], |row| Ok(super::uuid(row, "unit_id")?.into()))?)?;
    let units = all(db)?;
    let has_seat = |sector: Sector| units.iter().any(|unit| unit.sector == sector && seated.contains(&unit.id));
    let in_room =
        |unit: &&Unit| sectors.contains(&unit.sector) && (seated.contains(&unit.id) || !has_seat(unit.sector));
    Ok(units.iter().filter(in_room).map(|unit| unit.id).collect())
}

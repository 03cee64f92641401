//! Teams with their year: ages, rhythm, members and their substitutes; the units in them, and when.

use crate::{
    domain::{
        ids::{MeetingId, ProfessionalId, TeamId},
        teams::{Ages, TeamMember, TeamUnit, TeamYear},
        units::{Sector, Team},
    },
    error::{Error, Result},
};
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, params};
use std::collections::HashMap;

/// Those who are expected: a seat waits while its holder's unit has ended, and so does a substitute of such a unit.
fn members(db: &Connection, team: TeamId) -> Result<Vec<TeamMember>> {
    let mut statement = db.prepare_cached(
        "SELECT professionals.id, professionals.name, professionals.title, units.id AS unit_id, units.name AS unit_name, substitutes.id AS substitute_id, coalesce(substitutes.name, '') AS substitute_name
         FROM team_members JOIN professionals ON professionals.id = team_members.professional_id JOIN units ON units.id = professionals.unit_id
         LEFT JOIN professionals AS substitutes ON substitutes.id = team_members.substitute_id AND substitutes.active = 1
            AND EXISTS (SELECT 1 FROM units AS theirs WHERE theirs.id = substitutes.unit_id AND theirs.active = 1)
         WHERE team_members.team_id = ?1 AND professionals.active = 1 AND units.active = 1 ORDER BY units.position, professionals.name, professionals.id",
    )?;
    super::all(statement.query_map([team.to_string()], |row| {
        Ok(TeamMember {
            professional: super::uuid(row, "id")?.into(),
            name: row.get("name")?,
            title: row.get("title")?,
            unit: super::uuid(row, "unit_id")?.into(),
            unit_name: row.get("unit_name")?,
            substitute: super::maybe_uuid(row, "substitute_id")?.map(ProfessionalId),
            substitute_name: row.get("substitute_name")?,
        })
    })?)
}

fn sectors(db: &Connection, team: TeamId) -> Result<Vec<Sector>> {
    let mut statement = db.prepare_cached("SELECT sector FROM team_sectors WHERE team_id = ?1 ORDER BY rowid")?;
    super::all(statement.query_map([team.to_string()], |row| super::code(row, "sector"))?)
}

/// Every team, oldest first.
pub(crate) fn all(db: &Connection) -> Result<Vec<TeamYear>> {
    let mut statement = db.prepare_cached("SELECT id FROM teams ORDER BY rowid")?;
    let ids = super::all(statement.query_map([], |row| super::uuid(row, "id"))?)?;
    ids.into_iter().map(|id| get(db, id.into())).collect()
}

/// One team with its year. [`Error::NotFound`] when it is not there.
pub(crate) fn get(db: &Connection, id: TeamId) -> Result<TeamYear> {
    let found = db
        .prepare_cached("SELECT name, place, ages_from, ages_to, rhythm FROM teams WHERE id = ?1")?
        .query_row([id.to_string()], |row| {
            Ok((
                row.get("name")?,
                row.get("place")?,
                row.get("ages_from")?,
                row.get("ages_to")?,
                row.get::<_, String>("rhythm")?,
            ))
        })
        .optional()?;
    let (name, place, ages_from, ages_to, rhythm) = found.ok_or(Error::NotFound("team"))?;
    let rhythm = serde_json::from_str(&rhythm).map_err(|_| Error::Shape)?;
    Ok(TeamYear { id, name, place, sectors: sectors(db, id)?, ages_from, ages_to, rhythm, members: members(db, id)? })
}

/// The ages each team is for.
pub(crate) fn ages(db: &Connection) -> Result<Vec<Ages>> {
    let mut statement = db.prepare_cached("SELECT id, ages_from, ages_to FROM teams ORDER BY rowid")?;
    super::all(statement.query_map([], |row| {
        Ok(Ages { team: super::uuid(row, "id")?.into(), from: row.get("ages_from")?, to: row.get("ages_to")? })
    })?)
}

/// The units that must be in the room of the vault's first team, and those that had to be.
pub(crate) fn first_units(db: &Connection) -> Result<Vec<TeamUnit>> {
    units(db, super::units::team(db)?.id)
}

fn units(db: &Connection, team: TeamId) -> Result<Vec<TeamUnit>> {
    let mut statement = db.prepare_cached("SELECT unit_id, from_on, until_on FROM team_units WHERE team_id = ?1")?;
    super::all(statement.query_map([team.to_string()], |row| {
        Ok(TeamUnit {
            unit: super::uuid(row, "unit_id")?.into(),
            from_on: super::maybe_date(row, "from_on")?,
            until_on: super::maybe_date(row, "until_on")?,
        })
    })?)
}

/// Writes down which units are in each team from a day on, after something has changed. While there is no case nothing has been counted, and the team is as if it had always been so.
pub(crate) fn note_units(db: &Connection, on: NaiveDate) -> Result<()> {
    let (counted, day) = (super::cases::any(db)?, on.to_string());
    for team in all(db)? {
        let now = super::units::in_room(db, team.id, &team.sectors)?;
        let mut before = units(db, team.id)?;
        before.retain(|one| one.until_on.is_none());
        let id = team.id.to_string();
        for unit in before.iter().filter(|one| !now.contains(&one.unit)).map(|one| one.unit.to_string()) {
            if counted {
                db.execute(
                    "UPDATE main.team_units SET until_on = ?3 WHERE team_id = ?1 AND unit_id = ?2 AND until_on IS NULL",
                    [&id, &unit, &day],
                )?;
            } else {
                db.execute(
                    "DELETE FROM main.team_units WHERE team_id = ?1 AND unit_id = ?2 AND until_on IS NULL",
                    [&id, &unit],
                )?;
            }
        }
        for unit in now.iter().filter(|unit| !before.iter().any(|one| one.unit == **unit)) {
            let unit = unit.to_string();
            // Who left and came back the same day has been there all the time.
            let back = db.execute(
                "UPDATE main.team_units SET until_on = NULL WHERE team_id = ?1 AND unit_id = ?2 AND until_on = ?3",
                [&id, &unit, &day],
            )?;
            if back == 0 {
                db.execute(
                    "INSERT INTO main.team_units (team_id, unit_id, from_on) VALUES (?1, ?2, ?3)",
                    params![id, unit, counted.then_some(&day)],
                )?;
            }
        }
    }
    Ok(())
}

/// The team a meeting is of.
pub(crate) fn of_meeting(db: &Connection, meeting: MeetingId) -> Result<Team> {
    let found = db
        .prepare_cached("SELECT teams.id, teams.name, teams.place FROM meetings JOIN teams ON teams.id = meetings.team_id WHERE meetings.id = ?1")?
        .query_row([meeting.to_string()], |row| Ok((super::uuid(row, "id")?, row.get("name")?, row.get("place")?)))
        .optional()?;
    match found {
        Some((id, name, place)) => Ok(Team { id: id.into(), name, place, sectors: sectors(db, id.into())? }),
        None => super::units::team(db),
    }
}

/// The substitutes of a team who wait for a unit that has ended, by whose place they take.
fn waiting_substitutes(db: &Connection, team: TeamId) -> Result<HashMap<ProfessionalId, ProfessionalId>> {
    let mut statement = db.prepare_cached(
        "SELECT team_members.professional_id, substitute_id FROM team_members JOIN professionals ON professionals.id = substitute_id AND professionals.active = 1
         JOIN units ON units.id = professionals.unit_id AND units.active = 0 WHERE team_members.team_id = ?1",
    )?;
    let rows = statement.query_map([team.to_string()], |row| {
        Ok((ProfessionalId(super::uuid(row, "professional_id")?), ProfessionalId(super::uuid(row, "substitute_id")?)))
    })?;
    Ok(super::all(rows)?.into_iter().collect())
}

/// Adds or replaces a team, all of it but the seats and the substitutes that wait for a unit that has ended.
pub(crate) fn put(db: &Connection, team: &TeamYear) -> Result<()> {
    let (id, rhythm) = (team.id.to_string(), serde_json::to_string(&team.rhythm).map_err(|_| Error::Shape)?);
    db.execute(
        "INSERT INTO main.teams (id, name, place, ages_from, ages_to, rhythm) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
         ON CONFLICT (id) DO UPDATE SET name = excluded.name, place = excluded.place, ages_from = excluded.ages_from, ages_to = excluded.ages_to, rhythm = excluded.rhythm",
        params![id, team.name, team.place, team.ages_from, team.ages_to, rhythm],
    )?;
    db.execute("DELETE FROM main.team_sectors WHERE team_id = ?1", [&id])?;
    for sector in &team.sectors {
        db.execute(
            "INSERT INTO main.team_sectors (team_id, sector) VALUES (?1, ?2)",
            params![id, super::code_of(sector)],
        )?;
    }
    let waiting = waiting_substitutes(db, team.id)?;
    for member in members(db, team.id)? {
        super::units::set_team_member(db, team.id, member.professional, false)?;
    }
    for member in &team.members {
        let substitute = member.substitute.or_else(|| waiting.get(&member.professional).copied());
        db.execute(
            "INSERT INTO main.team_members (team_id, professional_id, substitute_id) VALUES (?1, ?2, ?3)",
            params![id, member.professional.to_string(), substitute.map(|one| one.to_string())],
        )?;
    }
    Ok(())
}

//! Teams: who meets, about which ages, how often. Invariant: a team has a name, ages that are ages, and every member once.

use super::Nothing;
use crate::{
    casebook::{Act, Actor, Casebook},
    domain::{
        ids::{ProfessionalId, TeamId},
        teams::{TeamMember, TeamYear},
        terms::Rhythm,
        texts,
        units::Sector,
    },
    error::{Error, Problem, Result},
    store,
};
use rusqlite::Connection;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Oldest age a team can be for.
const OLDEST: u8 = 25;

/// Every team, with its year.
pub fn list_teams(book: &mut Casebook, _: &Actor, _: Nothing) -> Result<Vec<TeamYear>> {
    book.peek(store::teams::all)
}

/// A fixed member as it shall be.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
pub struct SaveMember {
    /// Who.
    pub professional: ProfessionalId,
    /// Who comes when the member cannot.
    #[serde(default)]
    pub substitute: Option<ProfessionalId>,
}

/// A team as it shall be from now on.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct SaveTeam {
    /// Which; none for a new one.
    #[serde(default)]
    pub team: Option<TeamId>,
    /// "HLT-teamet i Bjurholm".
    pub name: String,
    /// Where it usually meets, or empty.
    #[serde(default)]
    pub place: String,
    /// Sectors that must be in the room.
    pub sectors: Vec<Sector>,
    /// Youngest, in whole years.
    pub ages_from: u8,
    /// Oldest, in whole years.
    pub ages_to: u8,
    /// When it meets.
    pub rhythm: Rhythm,
    /// Its fixed members.
    pub members: Vec<SaveMember>,
}

/// Adds or changes a team. Meetings that are planned keep who was asked to them.
///
/// # Errors
/// [`Error::Input`] on `ages_to` below `ages_from`, or above 25 years.
pub fn save_team(book: &mut Casebook, by: &Actor, input: SaveTeam) -> Result<TeamYear> {
    let name = texts::line("name", &input.name)?;
    let place = texts::optional_line("place", &input.place)?;
    if input.ages_from > input.ages_to {
        return Err(Error::Input { field: "ages_to", problem: Problem::TooEarly });
    }
    if input.ages_to > OLDEST {
        return Err(Error::Input { field: "ages_to", problem: Problem::Unknown });
    }
    let rhythm = Rhythm {
        starts: super::meeting_planning::clock(&input.rhythm.starts)?,
        minutes: super::meeting_planning::length(input.rhythm.minutes)?,
        ..input.rhythm
    };
    let id = match input.team {
        Some(known) => known,
        None => TeamId(book.new_id(by.now.at)?),
    };
    book.write(by, Act::on("save_team", id), |tx| {
        if input.team.is_some() {
            store::teams::get(tx, id)?;
        }
        let mut sectors = input.sectors;
        let mut seen = Vec::new();
        sectors.retain(|sector| {
            !seen.contains(sector) && {
                seen.push(*sector);
                true
            }
        });
        let members = members(tx, &input.members)?;
        let (ages_from, ages_to) = (input.ages_from, input.ages_to);
        store::teams::put(tx, &TeamYear { id, name, place, sectors, ages_from, ages_to, rhythm, members })?;
        store::teams::note_units(tx, by.today())?;
        store::teams::get(tx, id)
    })
}

fn members(db: &Connection, wanted: &[SaveMember]) -> Result<Vec<TeamMember>> {
    let mut members: Vec<TeamMember> = Vec::with_capacity(wanted.len());
    for one in wanted {
        let person = store::units::working(db, one.professional)?;
        let known = members.iter().any(|member| member.professional == one.professional);
        if known || one.substitute == Some(one.professional) {
            return Err(Error::Input { field: "members", problem: Problem::Unknown });
        }
        let substitute = one.substitute.map(|id| store::units::working(db, id)).transpose()?;
        members.push(TeamMember {
            professional: person.id,
            name: person.name,
            title: person.title,
            unit: person.unit,
            unit_name: person.unit_name,
            substitute: one.substitute,
            substitute_name: substitute.map(|one| one.name).unwrap_or_default(),
        });
    }
    Ok(members)
}

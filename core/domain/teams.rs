//! Teams: who meets, about which ages, how often. Invariant: every child comes up in exactly one team.

use super::{
    ids::{ProfessionalId, TeamId, UnitId},
    terms::Rhythm,
    units::Sector,
};
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A team with its year.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct TeamYear {
    /// Id.
    pub id: TeamId,
    /// "HLT-teamet i Bjurholm".
    pub name: String,
    /// Where it usually meets, or empty.
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
    pub members: Vec<TeamMember>,
}

/// A fixed member.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct TeamMember {
    /// Who.
    pub professional: ProfessionalId,
    /// Name.
    pub name: String,
    /// Title, or empty.
    pub title: String,
    /// The unit.
    pub unit: UnitId,
    /// Its name.
    pub unit_name: String,
    /// Who comes when the member cannot; none when nobody is named.
    pub substitute: Option<ProfessionalId>,
    /// The substitute's name, or empty.
    pub substitute_name: String,
}

/// A unit that must be in a team's room, or had to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TeamUnit {
    /// The unit.
    pub unit: UnitId,
    /// Since when; none for as long as anything has been written.
    pub from_on: Option<NaiveDate>,
    /// First day it was not in the team any more; none while it is.
    pub until_on: Option<NaiveDate>,
}

impl TeamUnit {
    /// Whether the unit was in the team on a day.
    #[must_use]
    pub fn is_in_on(&self, day: NaiveDate) -> bool {
        self.from_on.is_none_or(|from| from <= day) && self.until_on.is_none_or(|until| until > day)
    }
}

/// A team and the ages it is for.
#[derive(Clone, Copy, Debug)]
pub struct Ages {
    /// The team.
    pub team: TeamId,
    /// Youngest, in whole years.
    pub from: u8,
    /// Oldest, in whole years.
    pub to: u8,
}

/// The team a child comes up in: its own while the child's age is the team's, else the first one that is for that age, else its own.
#[must_use]
pub fn team_for(teams: &[Ages], own: TeamId, age: Option<u8>) -> TeamId {
    let Some(age) = age else { return own };
    let covers = |team: &&Ages| (team.from..=team.to).contains(&age);
    if teams.iter().filter(covers).any(|team| team.team == own) {
        return own;
    }
    teams.iter().find(covers).map_or(own, |team| team.team)
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn a_unit_is_in_the_team_from_its_first_day_and_not_on_the_one_it_left() {
        let day = |text: &str| text.parse::<NaiveDate>().ok();
        let unit = UnitId(Uuid::from_u128(1));
        let was = TeamUnit { unit, from_on: day("2026-04-01"), until_on: day("2026-07-01") };
        let in_on = |text: &str| day(text).map(|day| was.is_in_on(day));
        assert_eq!(
            ["2026-03-31", "2026-04-01", "2026-06-30", "2026-07-01"].map(in_on),
            [Some(false), Some(true), Some(true), Some(false)]
        );
        let always = TeamUnit { unit, from_on: None, until_on: None };
        assert!(day("2019-01-01").is_some_and(|day| always.is_in_on(day)));
    }

    #[test]
    fn a_child_comes_up_in_its_own_team_until_it_has_outgrown_it() {
        let team = |number: u128| TeamId(Uuid::from_u128(number));
        let teams = [
            Ages { team: team(1), from: 0, to: 12 },
            Ages { team: team(2), from: 0, to: 12 },
            Ages { team: team(3), from: 13, to: 18 },
        ];
        let up_in = |own, age| team_for(&teams, team(own), age).0.as_u128();
        assert_eq!(up_in(2, Some(8)), 2);
        assert_eq!(up_in(2, Some(13)), 3);
        assert_eq!(up_in(3, Some(12)), 1);
        assert_eq!(up_in(2, Some(19)), 2, "no team is for that age: nobody is lost");
        assert_eq!(up_in(3, None), 3);
    }
}

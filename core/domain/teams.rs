//! Teams: who meets, about which ages, how often. Invariant: every child comes up in exactly one team.

use super::{
    ids::{ProfessionalId, TeamId, UnitId},
    terms::Rhythm,
    units::Sector,
};
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

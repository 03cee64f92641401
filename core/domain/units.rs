//! Principals, units and the people in them; the team that meets.

use super::{
    ids::{OrganisationId, ProfessionalId, TeamId, UnitId},
    names::fold,
};
use crate::words::say;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What kind of principal (huvudman) an organisation is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum OrganisationKind {
    /// Kommun.
    Municipality,
    /// Region.
    Region,
    /// Fristående huvudman.
    Independent,
    /// Statlig myndighet, for instance the police.
    State,
    /// Förening.
    Association,
}

impl OrganisationKind {
    /// Whether it is one of the two principals that make a SIP (10 kap. 8 § SoL, 16 kap. 4 § HSL): it is called, and can answer for the whole of it. Others are invited.
    #[must_use]
    pub const fn makes_sip(self) -> bool {
        matches!(self, Self::Municipality | Self::Region)
    }
}

/// A legal principal (huvudman). No two are of the same kind with the same name.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Organisation {
    /// Id.
    pub id: OrganisationId,
    /// "Bjurholms kommun".
    pub name: String,
    /// What kind.
    pub kind: OrganisationKind,
}

impl Organisation {
    /// Whether another principal is called the same, however its letters are written.
    #[must_use]
    pub fn is_called_as(&self, other: &Self) -> bool {
        self.id != other.id && self.kind == other.kind && self.name.to_lowercase() == other.name.to_lowercase()
    }
}

/// What a unit works with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Sector {
    /// Skola, with pupil health.
    School,
    /// Förskola.
    Preschool,
    /// Socialtjänst.
    SocialServices,
    /// Hälsocentral, sjukstuga, vårdcentral.
    PrimaryCare,
    /// Barnhälsovård (BVC).
    ChildHealth,
    /// Mödrahälsovård (MVC).
    MaternalHealth,
    /// Barn- och ungdomspsykiatri (BUP).
    ChildPsychiatry,
    /// Barn- och ungdomsmedicin (BUM).
    Paediatrics,
    /// Habilitering.
    Habilitation,
    /// Folktandvård.
    Dental,
    /// Ungdomsmottagning.
    YouthClinic,
    /// Kultur.
    Culture,
    /// Fritid.
    Leisure,
    /// Förebyggande arbete.
    Prevention,
    /// Polis.
    Police,
    /// Annan.
    Other,
}

impl Sector {
    /// What a list calls a unit beside a child: a protected child's school or preschool by its kind, for its name says where the child is.
    pub(crate) fn beside(self, protected: bool, name: String) -> String {
        match self {
            Self::School if protected => say("protected-place-school", &[]),
            Self::Preschool if protected => say("protected-place-preschool", &[]),
            _ => name,
        }
    }
}

/// A unit (verksamhet). Consent is given for a unit.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Unit {
    /// Id.
    pub id: UnitId,
    /// The principal it belongs to.
    pub organisation: OrganisationId,
    /// The principal's name: "Bjurholms kommun".
    pub organisation_name: String,
    /// What kind of principal.
    pub organisation_kind: OrganisationKind,
    /// "Skolan".
    pub name: String,
    /// What it works with.
    pub sector: Sector,
    /// Telephone, or empty.
    pub phone: String,
}

/// A unit as the settings list it, with what rests on it. Counts.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct RegisteredUnit {
    /// The unit.
    pub unit: Unit,
    /// False when it has ended: it keeps its name in what is written but is not proposed for anything new.
    pub active: bool,
    /// People who work there.
    pub people: u32,
    /// Those of them who are fixed members of a team.
    pub in_team: u32,
    /// Open cases whose baton somebody there holds.
    pub batons: u32,
    /// Its open actions of open cases.
    pub actions: u32,
    /// Handovers it has been offered and not answered.
    pub handovers: u32,
}

/// A person in a unit.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Professional {
    /// Id.
    pub id: ProfessionalId,
    /// The unit.
    pub unit: UnitId,
    /// The unit's name.
    pub unit_name: String,
    /// The unit's sector.
    pub sector: Sector,
    /// "Karin Holmlund".
    pub name: String,
    /// "skolkurator", or empty.
    pub title: String,
    /// Telephone, or empty.
    pub phone: String,
    /// Whether this is a fixed member of the team.
    pub in_team: bool,
    /// Whether the unit has ended: then nothing new may be given to anybody there.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[ts(as = "Option<bool>", optional)]
    pub unit_ended: bool,
}

impl Professional {
    /// Whether somebody who is typed by name, and by unit where that is asked for, is this one.
    #[must_use]
    pub fn is_named(&self, name: &str, unit: Option<UnitId>) -> bool {
        unit.is_none_or(|unit| self.unit == unit) && fold(&self.name) == fold(name)
    }
}

/// What somebody holds of one child whom they are not to see any more. Counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct HeldOfChild {
    /// Whether they hold the baton of an open case: somebody must take it.
    pub baton: bool,
    /// Open actions: their unit's from then on.
    pub actions: u32,
    /// Times they are to tell the family: the new holder of the baton does.
    pub feedbacks: u32,
    /// Handovers under way that name them as receiver: their unit's from then on.
    pub handovers: u32,
    /// Plans to whose meetings they are called or invited: their unit is from then on.
    pub plans: u32,
}

/// What somebody holds who is about to end. Counts; when they have ended it is their unit's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Held {
    /// Open cases whose baton they hold.
    pub batons: u32,
    /// Open actions of open cases.
    pub actions: u32,
    /// Families they are to tell.
    pub feedbacks: u32,
    /// Planned meetings that expect them.
    pub meetings: u32,
}

/// The team.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Team {
    /// Id.
    pub id: TeamId,
    /// "HLT-teamet i Bjurholm".
    pub name: String,
    /// Where it usually meets, or empty.
    pub place: String,
    /// Sectors that must be in the room.
    pub sectors: Vec<Sector>,
}

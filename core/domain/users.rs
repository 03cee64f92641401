//! Who can unlock the vault, and in which role.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use super::ids::UserId;

/// What a user may do (docs/SECURITY.md "Roles").
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Prepares and leads the meetings, keeps the cases, exports the quarter.
    Coordinator,
    /// Takes part; sees children whose consent covers the own unit.
    Member,
    /// Reads measures and the access log; no case content.
    Reader,
    /// Key slots, settings, backups; no case content.
    Administrator,
}

impl Role {
    /// Every role.
    pub const ALL: [Self; 4] = [Self::Coordinator, Self::Member, Self::Reader, Self::Administrator];

    /// Which children the role may see.
    #[must_use]
    pub const fn sight(self) -> Sight {
        match self {
            Self::Coordinator => Sight::Everything,
            Self::Member => Sight::OwnUnit,
            Self::Reader | Self::Administrator => Sight::NoChild,
        }
    }
}

/// Which children somebody may see. A conflict of interest hides a child whatever it says; an emergency opening shows one for a while.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sight {
    /// All.
    Everything,
    /// Those whose consent covers the unit acted for: to the team, to the SIP, or to both; and of a handover to it what is asked, while its ground stands.
    OwnUnit,
    /// None.
    NoChild,
}

/// A user as the window may know them.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct User {
    /// Id.
    pub id: UserId,
    /// Name as shown to the others.
    pub name: String,
    /// Role.
    pub role: Role,
}

//! What kinds of records a team has, and how each of them comes to its end. Invariant: it is said honestly: what Samlat proposes and erases, what goes with a case, and what a person must see to.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A kind of record; what a rule is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Material {
    /// A case and all that belongs to it.
    Case,
    /// Consents: the child's, not the case's.
    Consent,
    /// A meeting that no child is left in: who was there, the matters, what grown-ups promised each other.
    Meeting,
    /// Advice without a child.
    Consultation,
    /// What somebody is typing.
    Draft,
    /// A row of a list that waits to be put right.
    WaitingRow,
    /// A handover to another municipality as a sealed file.
    Parcel,
    /// A parcel that came from another municipality and became no case: nobody has answered it, or it was declined and what we said is left.
    ReceivedParcel,
    /// Printed and saved papers.
    Paper,
    /// Backups.
    Backup,
    /// The access log.
    AccessLog,
    /// Figures of the quarters.
    Statistics,
}

/// How a kind of record comes to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "MaterialEnd")]
pub enum End {
    /// It is put on a list when its time is up, and a reader decides.
    OnList,
    /// It is erased with the case, or with the child's last case.
    WithCase,
    /// The program takes it away by itself.
    ByItself,
    /// A person must see to it.
    ByPerson,
    /// It is not erased.
    Never,
}

impl Material {
    /// Every kind, in the order they are shown.
    pub const ALL: [Self; 12] = [
        Self::Case,
        Self::Consent,
        Self::Meeting,
        Self::Consultation,
        Self::Draft,
        Self::WaitingRow,
        Self::Parcel,
        Self::ReceivedParcel,
        Self::Paper,
        Self::Backup,
        Self::AccessLog,
        Self::Statistics,
    ];

    /// How it comes to its end.
    #[must_use]
    pub const fn end(self) -> End {
        match self {
            Self::Case | Self::Meeting | Self::Consultation | Self::Draft | Self::WaitingRow | Self::ReceivedParcel => {
                End::OnList
            }
            Self::Consent => End::WithCase,
            Self::Backup => End::ByItself,
            Self::Parcel | Self::Paper => End::ByPerson,
            Self::AccessLog | Self::Statistics => End::Never,
        }
    }
}

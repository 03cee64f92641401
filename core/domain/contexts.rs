//! Figures from elsewhere, entered by hand, so that they can be seen beside the measures. Invariant: each says where it comes from and which day it is about; none is computed here.

use super::ids::ContextId;
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a figure is about (domain.md §7.2, last part).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "ContextIndicator")]
pub enum Indicator {
    /// Children 0–17 in the municipality; measure M04 is set against it.
    Population,
    /// Reports of concern to the social services.
    ConcernReports,
    /// Children placed outside their home.
    Placements,
    /// Pupils of grade 9 with marks for upper secondary school, in per cent.
    Eligibility,
    /// School attendance, in per cent.
    Attendance,
    /// Something of the municipality's own.
    Own,
}

impl Indicator {
    /// All of them, in the order they are shown.
    pub const ALL: [Self; 6] =
        [Self::Population, Self::ConcernReports, Self::Placements, Self::Eligibility, Self::Attendance, Self::Own];

    /// Whether it is told in per cent, kept in tenths.
    #[must_use]
    pub const fn in_per_cent(self) -> bool {
        match self {
            Self::Eligibility | Self::Attendance => true,
            Self::Population | Self::ConcernReports | Self::Placements | Self::Own => false,
        }
    }
}

/// One figure.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct ContextValue {
    /// Id.
    pub id: ContextId,
    /// What it is about.
    pub indicator: Indicator,
    /// What it is, for an indicator of the municipality's own; else empty.
    pub label: String,
    /// "2025", "läsåret 2025/26": as the source says it.
    pub period: String,
    /// The day it is about, or the last of its days.
    pub measured_on: NaiveDate,
    /// A whole number; tenths for what is told in per cent.
    pub value: u32,
    /// Where it comes from.
    pub source: String,
    /// When it was entered.
    pub entered_on: NaiveDate,
}

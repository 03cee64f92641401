//! What people mark on the time axis of a measure. Invariant: a mark has a day and words; only a change begins new limits.

use super::ids::MeasureMarkId;
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What kind of mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum MarkKind {
    /// The team changed how it works: before and after are compared.
    Change,
    /// Something happened that is good to know.
    Note,
    /// What lies behind the number, in a few sentences; stands beside it.
    Story,
}

/// One mark.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct MeasureMark {
    /// Its id.
    pub id: MeasureMarkId,
    /// "M13", or "*" for all measures.
    pub measure: String,
    /// The first day it concerns.
    pub from_on: NaiveDate,
    /// What kind.
    pub kind: MarkKind,
    /// The words.
    pub text: String,
}

/// A mark of every measure.
pub const EVERY_MEASURE: &str = "*";

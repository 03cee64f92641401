//! How much school a child misses: a number at intake and one at closing, as the school says. What a meeting hears in between is a word, not a number.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Per cent from which absence counts as high (M39; domain.md §7.2).
pub const HIGH: u8 = 15;
/// Percentage points that absence must fall by to have become less (M39).
pub const LESS: u8 = 5;

/// When it is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum AbsenceMoment {
    /// When the child comes.
    Intake,
    /// When the case ends.
    Closing,
}

/// What the school says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct SchoolAbsence {
    /// When it was asked.
    pub moment: AbsenceMoment,
    /// Per cent of the lessons, 0–100, with and without leave.
    pub percent: u8,
    /// The headmaster has had the absence looked into (7 kap. 19 a § skollagen).
    pub investigated: bool,
    /// The day it was written down.
    pub written_on: NaiveDate,
}

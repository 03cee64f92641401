//! The wheel of well-being (välbefinnandehjul): eight areas, each from a need to a strength, by the child, a guardian or a professional. Pure. Invariant: an area has a code that
//! stays when its name is changed; nothing is added up to one number.

use super::ids::{CaseId, MeetingId, WheelId};
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How many areas the wheel has.
pub const AREAS: usize = 8;
/// The highest level: a strength.
pub const STRENGTH: u8 = 5;

/// One area, as the municipality calls it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct WheelArea {
    /// What is stored: never changed.
    pub code: String,
    /// What is read: "Trygg".
    pub name: String,
    /// What it means, in half a sentence.
    pub about: String,
}

/// Whose picture it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Rater {
    /// The child's own.
    Child,
    /// A guardian's.
    Guardian,
    /// A professional's.
    Professional,
}

/// How one area is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct WheelLevel {
    /// Which area.
    pub area: String,
    /// 1 needs much support, 2 needs support, 3 works, 4 goes well, 5 a strength.
    pub level: u8,
}

/// One person's picture on one day.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Wheel {
    /// Id.
    pub id: WheelId,
    /// The case.
    pub case: CaseId,
    /// The meeting it was filled in at.
    pub meeting: Option<MeetingId>,
    /// When.
    pub rated_on: NaiveDate,
    /// Whose picture.
    pub rater: Rater,
    /// That person's name; empty for the child.
    pub rated_by: String,
    /// The areas that were answered.
    pub levels: Vec<WheelLevel>,
}

/// How an area has changed since the same kind of person's last picture.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct WheelChange {
    /// Which area.
    pub area: String,
    /// Steps: below zero is worse.
    pub steps: i8,
}

/// What has changed from one picture to the next, area by area; only what both answered.
#[must_use]
pub fn changes(before: &Wheel, now: &Wheel) -> Vec<WheelChange> {
    let earlier = |area: &str| before.levels.iter().find(|level| level.area == area).map(|level| level.level);
    let steps = |then: u8, now: u8| i8::try_from(i16::from(now) - i16::from(then)).unwrap_or(0);
    now.levels
        .iter()
        .filter_map(|level| {
            let then = earlier(&level.area)?;
            Some(WheelChange { area: level.area.clone(), steps: steps(then, level.level) })
        })
        .filter(|change| change.steps != 0)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wheel(levels: &[(&str, u8)]) -> Wheel {
        Wheel {
            id: WheelId(uuid::Uuid::nil()),
            case: CaseId(uuid::Uuid::nil()),
            meeting: None,
            rated_on: NaiveDate::default(),
            rater: Rater::Child,
            rated_by: String::new(),
            levels: levels.iter().map(|(area, level)| WheelLevel { area: (*area).to_owned(), level: *level }).collect(),
        }
    }

    #[test]
    fn a_change_is_told_where_both_answered_and_something_changed() {
        let before = wheel(&[("safe", 2), ("healthy", 3), ("active", 5)]);
        let now = wheel(&[("safe", 4), ("healthy", 3), ("heard", 1), ("active", 4)]);
        let told: Vec<(String, i8)> =
            changes(&before, &now).into_iter().map(|change| (change.area, change.steps)).collect();
        assert_eq!(told, [("safe".to_owned(), 2), ("active".to_owned(), -1)]);
    }
}

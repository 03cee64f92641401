//! A calendar quarter, and the way of its figures to the region. Invariant: a step that the state does not allow is refused, and a signed quarter never changes.

use crate::error::{Error, Problem, Result, Rule};
use chrono::{Datelike, Months, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};
use ts_rs::TS;

/// A calendar quarter, written `2026-Q3`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize, TS, JsonSchema)]
#[serde(try_from = "String", into = "String")]
#[ts(type = "string")]
#[schemars(extend("pattern" = "^20[0-9]{2}-Q[1-4]$"))]
pub struct Quarter {
    first: NaiveDate,
    last: NaiveDate,
}

impl Quarter {
    /// Year 2000–2099, quarter 1–4.
    #[must_use]
    pub fn new(year: i32, number: u32) -> Option<Self> {
        if !(2000..=2099).contains(&year) || !(1..=4).contains(&number) {
            return None;
        }
        let first = NaiveDate::from_ymd_opt(year, number * 3 - 2, 1)?;
        Some(Self { first, last: first.checked_add_months(Months::new(3))?.pred_opt()? })
    }

    /// The quarter a day lies in.
    #[must_use]
    pub fn of(day: NaiveDate) -> Option<Self> {
        Self::new(day.year(), day.month0() / 3 + 1)
    }

    /// Its first day.
    #[must_use]
    pub fn first(self) -> NaiveDate {
        self.first
    }

    /// Its last day.
    #[must_use]
    pub fn last(self) -> NaiveDate {
        self.last
    }

    /// The year.
    #[must_use]
    pub fn year(self) -> i32 {
        self.first.year()
    }

    /// 1–4.
    #[must_use]
    pub fn number(self) -> u32 {
        self.first.month0() / 3 + 1
    }

    /// Whether a day lies in it.
    #[must_use]
    pub fn holds(self, day: NaiveDate) -> bool {
        self.first <= day && day <= self.last
    }

    /// Whether its last day has passed.
    #[must_use]
    pub fn is_over(self, today: NaiveDate) -> bool {
        today > self.last
    }

    /// The quarter before; `None` before 2000.
    #[must_use]
    pub fn previous(self) -> Option<Self> {
        self.first.pred_opt().and_then(Self::of)
    }

    /// This quarter and those before it, oldest first.
    #[must_use]
    pub fn back(self, most: usize) -> Vec<Self> {
        let mut quarters: Vec<Self> =
            std::iter::successors(Some(self), |quarter| quarter.previous()).take(most).collect();
        quarters.reverse();
        quarters
    }
}

impl fmt::Display for Quarter {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{}-Q{}", self.year(), self.number())
    }
}

impl FromStr for Quarter {
    type Err = Error;
    fn from_str(text: &str) -> Result<Self> {
        let unreadable = Error::Input { field: "quarter", problem: Problem::NotReadable };
        let read = || {
            let (year, number) = text.split_once("-Q")?;
            let digits = |part: &str, length| part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit());
            (digits(year, 4) && digits(number, 1)).then(|| Self::new(year.parse().ok()?, number.parse().ok()?))?
        };
        read().ok_or(unreadable)
    }
}

impl TryFrom<String> for Quarter {
    type Error = Error;
    fn try_from(text: String) -> Result<Self> {
        text.parse()
    }
}

impl From<Quarter> for String {
    fn from(quarter: Quarter) -> Self {
        quarter.to_string()
    }
}

/// Where a quarter stands on its way to the region.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum QuarterState {
    /// Figures still change, or a check is not answered.
    Open,
    /// Over, and every check is green or explained.
    Checked,
    /// Frozen by the coordinator.
    Signed,
    /// Sealed to the region's key.
    Sealed,
    /// The region has said that it came.
    Acknowledged,
    /// A later revision has taken its place.
    Superseded,
}

/// What can be done with a quarter.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum QuarterStep {
    /// Freeze the figures; on a sealed quarter this begins the next revision.
    Sign,
    /// Make the sealed file.
    Seal,
    /// Note the region's receipt.
    Acknowledge,
    /// Give way to the next revision.
    Supersede,
}

impl QuarterState {
    /// Every state.
    pub const ALL: [Self; 6] =
        [Self::Open, Self::Checked, Self::Signed, Self::Sealed, Self::Acknowledged, Self::Superseded];

    /// The state after a step.
    ///
    /// # Errors
    /// [`Rule::QuarterStep`] when the state does not allow it, [`Rule::QuarterChecksRed`] when a check stands in the way.
    pub fn after(self, step: QuarterStep) -> Result<Self> {
        use QuarterState as S;
        use QuarterStep as T;
        match (self, step) {
            (S::Open, T::Sign) => Err(Error::Rule(Rule::QuarterChecksRed)),
            (S::Checked | S::Signed | S::Sealed | S::Acknowledged, T::Sign) => Ok(S::Signed),
            (S::Signed, T::Seal) => Ok(S::Sealed),
            (S::Sealed, T::Acknowledge) => Ok(S::Acknowledged),
            (S::Sealed | S::Acknowledged, T::Supersede) => Ok(S::Superseded),
            (S::Superseded, T::Sign)
            | (S::Open | S::Checked | S::Sealed | S::Acknowledged | S::Superseded, T::Seal)
            | (S::Open | S::Checked | S::Signed | S::Acknowledged | S::Superseded, T::Acknowledge)
            | (S::Open | S::Checked | S::Signed | S::Superseded, T::Supersede) => Err(Error::Rule(Rule::QuarterStep)),
        }
    }
}

/// One check before a quarter is signed.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "QuarterCheckName")]
pub enum CheckName {
    /// The quarter's last day has passed.
    QuarterOver,
    /// Every meeting of the quarter is ended or cancelled.
    MeetingsEnded,
    /// Every row of an imported list is taken care of.
    ImportRows,
    /// Where something was decided, it stands whether the child was heard.
    ChildAsked,
    /// Every new case has a signal date.
    SignalDates,
    /// Every new case says who took the initiative.
    Sources,
    /// Every active child has birth date and sex.
    AgeAndSex,
    /// Dates of a case do not contradict each other.
    DateOrder,
    /// Every family that was to be told has been.
    Feedback,
    /// Every action that was due is answered.
    Actions,
    /// Every handover whose last day for an answer came has one.
    Handovers,
    /// The team has met.
    TeamMet,
    /// No child is counted twice.
    CountedOnce,
    /// Parts add up, and no part is more than its whole.
    SumsHold,
    /// What was sent for the quarter before still holds.
    PreviousHolds,
    /// Cases that the quarter counts have been erased: nothing of it is counted anew, and it is not signed.
    Erased,
}

/// How a check turned out.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "QuarterCheckLevel")]
pub enum CheckLevel {
    /// As it should be.
    Fine,
    /// Not as it should be, and explained.
    Explained,
    /// Put it right, or explain it.
    Look,
    /// Must be put right.
    Stop,
}

/// Why a check may stay as it is. A closed list, so that nothing about a child is written here.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "QuarterExplanation")]
pub enum Explanation {
    /// Looked at; it is right.
    RightAsItIs,
    /// Nobody knows any more.
    CannotBeFound,
    /// Will be put right in the next quarter.
    NextQuarter,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quarter_is_three_whole_months() {
        let quarter: Quarter = "2026-Q3".parse().unwrap();
        assert_eq!(
            (quarter.first().to_string(), quarter.last().to_string()),
            ("2026-07-01".into(), "2026-09-30".into())
        );
        assert_eq!(
            quarter.back(4).iter().map(Quarter::to_string).collect::<Vec<_>>(),
            ["2025-Q4", "2026-Q1", "2026-Q2", "2026-Q3"]
        );
        for day in ["2026-01-01", "2024-02-29", "2026-12-31", "2026-06-30"] {
            let day: NaiveDate = day.parse().unwrap();
            assert!(Quarter::of(day).unwrap().holds(day));
        }
        for wrong in ["", "2026", "2026-Q5", "2026-Q0", "1999-Q1", "26-Q1", "2026-q1", "2026-Q11", "2026-Q+"] {
            assert!(wrong.parse::<Quarter>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn only_these_steps_are_taken() {
        use QuarterState as S;
        use QuarterStep as T;
        let steps = [T::Sign, T::Seal, T::Acknowledge, T::Supersede];
        let taken: Vec<(S, T, S)> = S::ALL
            .into_iter()
            .flat_map(|state| steps.into_iter().filter_map(move |step| Some((state, step, state.after(step).ok()?))))
            .collect();
        assert_eq!(
            taken,
            [
                (S::Checked, T::Sign, S::Signed),
                (S::Signed, T::Sign, S::Signed),
                (S::Signed, T::Seal, S::Sealed),
                (S::Sealed, T::Sign, S::Signed),
                (S::Sealed, T::Acknowledge, S::Acknowledged),
                (S::Sealed, T::Supersede, S::Superseded),
                (S::Acknowledged, T::Sign, S::Signed),
                (S::Acknowledged, T::Supersede, S::Superseded),
            ]
        );
        assert_eq!(S::Open.after(T::Sign).unwrap_err().code(), "quarter_checks_red");
    }
}

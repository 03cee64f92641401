//! The access log as people read it: when by the Swedish clock, how the clock jumped, what a looked-at line came to.

use chrono::{DateTime, Datelike, Months, NaiveDate, NaiveDateTime, TimeDelta, Utc, Weekday};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::fmt;
use ts_rs::TS;

/// How many lines a spot check draws (security.md "Access log").
pub const SPOT_LINES: usize = 20;

/// How the clock jumped since the line before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ClockJump {
    /// It went on.
    None,
    /// It was set back.
    Back,
    /// It was set far ahead.
    Ahead,
}

impl ClockJump {
    /// From the column.
    #[must_use]
    pub fn of(text: &str) -> Self {
        match text {
            "back" => Self::Back,
            "ahead" => Self::Ahead,
            _ => Self::None,
        }
    }
}

/// What a line that was looked at came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum SpotOutcome {
    /// It belongs to the person's work.
    InOrder,
    /// The person has been asked, and it is in order.
    Asked,
    /// It does not belong to the person's work.
    Deviation,
}

/// A month: "2026-10".
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month {
    first: NaiveDate,
}

impl Month {
    /// The month of a day.
    #[must_use]
    pub fn of(day: NaiveDate) -> Self {
        Self { first: day.with_day(1).unwrap_or(day) }
    }
    /// The month before.
    #[must_use]
    pub fn before(self) -> Self {
        Self { first: self.first.checked_sub_months(Months::new(1)).unwrap_or(self.first) }
    }
    /// Its first day.
    #[must_use]
    pub fn first(self) -> NaiveDate {
        self.first
    }
}

impl fmt::Display for Month {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{:04}-{:02}", self.first.year(), self.first.month())
    }
}

/// What the clock on a Swedish wall said at an instant (EU directive 2000/84: summer time from the last Sunday of March to that of October, at 01:00 UTC).
#[must_use]
pub fn wall(at: DateTime<Utc>) -> NaiveDateTime {
    at.naive_utc() + TimeDelta::hours(if is_summer(at.naive_utc()) { 2 } else { 1 })
}

/// The instant when a Swedish day begins.
#[must_use]
pub fn begins(day: NaiveDate) -> DateTime<Utc> {
    let midnight = day.and_time(chrono::NaiveTime::MIN);
    let summer = is_summer(midnight - TimeDelta::hours(1));
    (midnight - TimeDelta::hours(if summer { 2 } else { 1 })).and_utc()
}

fn is_summer(utc: NaiveDateTime) -> bool {
    let turns = |month| last_sunday(utc.year(), month).and_then(|day| day.and_hms_opt(1, 0, 0));
    turns(3).zip(turns(10)).is_some_and(|(spring, autumn)| spring <= utc && utc < autumn)
}

fn last_sunday(year: i32, month: u32) -> Option<NaiveDate> {
    let last = NaiveDate::from_ymd_opt(year, month, 31)?;
    Some(last.week(Weekday::Sun).first_day())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wall_shows_swedish_time_the_year_round() {
        for (utc, wall_clock) in [
            ("2026-01-15T12:00:00Z", "2026-01-15T13:00:00"),
            ("2026-03-29T00:59:59Z", "2026-03-29T01:59:59"),
            ("2026-03-29T01:00:00Z", "2026-03-29T03:00:00"),
            ("2026-10-25T00:59:59Z", "2026-10-25T02:59:59"),
            ("2026-10-25T01:00:00Z", "2026-10-25T02:00:00"),
            ("2028-02-29T23:30:00Z", "2028-03-01T00:30:00"),
        ] {
            assert_eq!(wall(utc.parse().unwrap()), wall_clock.parse::<NaiveDateTime>().unwrap(), "{utc}");
        }
        for (day, utc) in [("2026-10-13", "2026-10-12T22:00:00Z"), ("2026-12-01", "2026-11-30T23:00:00Z")] {
            assert_eq!(begins(day.parse().unwrap()), utc.parse::<DateTime<Utc>>().unwrap());
        }
    }

    #[test]
    fn a_month_knows_the_one_before() {
        let month = Month::of("2026-01-31".parse().unwrap());
        assert_eq!((month.to_string(), month.before().to_string()), ("2026-01".to_owned(), "2025-12".to_owned()));
    }
}

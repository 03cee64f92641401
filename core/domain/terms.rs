//! A term's meetings: the days that a rhythm gives, and why some of them are left out. Pure. Invariant: no day of the rhythm disappears; it is kept, or stands there with its reason.

use super::calendar::{DayOff, day_off};
use crate::words::say;
use chrono::{Datelike, Days, NaiveDate, Weekday};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;
use ts_rs::TS;

/// A day of the week on which people work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum WorkDay {
    /// Måndag.
    Monday,
    /// Tisdag.
    Tuesday,
    /// Onsdag.
    Wednesday,
    /// Torsdag.
    Thursday,
    /// Fredag.
    Friday,
}

impl WorkDay {
    const fn weekday(self) -> Weekday {
        match self {
            Self::Monday => Weekday::Mon,
            Self::Tuesday => Weekday::Tue,
            Self::Wednesday => Weekday::Wed,
            Self::Thursday => Weekday::Thu,
            Self::Friday => Weekday::Fri,
        }
    }
}

/// Which of these days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Which {
    /// The first of the month.
    First,
    /// The second of the month.
    Second,
    /// The third of the month.
    Third,
    /// The fourth of the month.
    Fourth,
    /// The last of the month.
    Last,
    /// Every one.
    EveryWeek,
    /// Every other one, from the first of the term.
    EveryOtherWeek,
}

/// When a team meets: "andra onsdagen i månaden klockan 9.00".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Rhythm {
    /// The day of the week.
    pub weekday: WorkDay,
    /// Which of them.
    pub which: Which,
    /// "09:00".
    pub starts: String,
    /// How long, in minutes.
    pub minutes: u32,
}

/// A span of days on which the schools are closed (lov).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct SchoolBreak {
    /// "Sportlov".
    pub name: String,
    /// First day.
    pub from_on: NaiveDate,
    /// Last day.
    pub to_on: NaiveDate,
}

/// Why a day of the rhythm is left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum WhySkipped {
    /// A public holiday, or an eve that is one in practice.
    DayOff {
        /// Which.
        day: DayOff,
    },
    /// The schools are closed.
    SchoolBreak {
        /// Which.
        name: String,
    },
    /// The team meets that day already.
    Planned,
    /// The day's meeting was moved to another day.
    Moved {
        /// The day it is held.
        to: NaiveDate,
    },
}

/// A day of the rhythm.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct TermDay {
    /// The day.
    pub on: NaiveDate,
    /// Why it is left out; none when the team meets.
    pub skipped: Option<WhySkipped>,
    /// The nearest later day of that weekday that is free, before the rhythm's next; none when it is kept or there is none.
    pub instead: Option<NaiveDate>,
}

/// Why the team does not meet on this day.
#[must_use]
pub fn why_skipped(on: NaiveDate, breaks: &[SchoolBreak]) -> Option<WhySkipped> {
    let holiday = || day_off(on).map(|day| WhySkipped::DayOff { day });
    let school = breaks.iter().find(|one| one.from_on <= on && on <= one.to_on);
    school.map(|one| WhySkipped::SchoolBreak { name: one.name.clone() }).or_else(holiday)
}

/// First and last day of the term that a day lies in: to July, from August.
#[must_use]
pub fn term_of(on: NaiveDate) -> (NaiveDate, NaiveDate) {
    let (first, last) = if on.month() >= 8 { ((8, 1), (12, 31)) } else { ((1, 1), (7, 31)) };
    let day = |(month, day): (u32, u32)| NaiveDate::from_ymd_opt(on.year(), month, day).unwrap_or(on);
    (day(first), day(last))
}

/// Whether two days of the same weekday are whole fortnights apart.
fn in_step(one: NaiveDate, other: NaiveDate) -> bool {
    (one - other).num_days() % 14 == 0
}

/// A day that "every other" is counted from in the term that `on` lies in, whatever span is asked for: one in step with most of the term's meetings, else the last meeting before the
/// term, else the term's first day of that weekday.
fn counted_from(weekday: Weekday, on: NaiveDate, met: &[NaiveDate]) -> NaiveDate {
    let (first, last) = term_of(on);
    let of_weekday = || met.iter().copied().filter(move |day| day.weekday() == weekday);
    let own: Vec<NaiveDate> = of_weekday().filter(|day| (first..=last).contains(day)).collect();
    let in_step_with = |one: NaiveDate| own.iter().filter(|other| in_step(one, **other)).count();
    own.iter()
        .copied()
        .max_by_key(|one| (in_step_with(*one), Reverse(*one)))
        .or_else(|| of_weekday().filter(|day| *day < first).max())
        .or_else(|| first.iter_days().find(|day| day.weekday() == weekday))
        .unwrap_or(first)
}

fn is_of(rhythm: &Rhythm, on: NaiveDate, met: &[NaiveDate]) -> bool {
    let in_month = on.day0() / 7;
    let last = on.checked_add_days(Days::new(7)).is_none_or(|next| next.month() != on.month());
    match rhythm.which {
        Which::First => in_month == 0,
        Which::Second => in_month == 1,
        Which::Third => in_month == 2,
        Which::Fourth => in_month == 3,
        Which::Last => last,
        Which::EveryWeek => true,
        Which::EveryOtherWeek => in_step(on, counted_from(rhythm.weekday.weekday(), on, met)),
    }
}

/// Every day of the rhythm between two days, both included; `planned` are days on which the team meets already. `met` are the days on which it meets in the whole of the terms that are
/// touched and somewhat before: "every other" goes on from them.
#[must_use]
pub fn days(
    rhythm: &Rhythm,
    from: NaiveDate,
    to: NaiveDate,
    breaks: &[SchoolBreak],
    planned: &[NaiveDate],
    met: &[NaiveDate],
) -> Vec<TermDay> {
    let weekday = rhythm.weekday.weekday();
    let weeks = from.iter_days().take_while(|on| *on <= to).filter(|on| on.weekday() == weekday);
    let wanted: Vec<NaiveDate> = weeks.filter(|on| is_of(rhythm, *on, met)).collect();
    let free = |on: &NaiveDate| why_skipped(*on, breaks).is_none() && !planned.contains(on);
    wanted
        .iter()
        .enumerate()
        .map(|(at, on)| {
            let skipped = if planned.contains(on) { Some(WhySkipped::Planned) } else { why_skipped(*on, breaks) };
            let next = wanted.get(at + 1).copied().unwrap_or(to);
            let later = (1..5).filter_map(|weeks| on.checked_add_days(Days::new(weeks * 7)));
            let instead = match skipped {
                Some(WhySkipped::DayOff { .. } | WhySkipped::SchoolBreak { .. }) => {
                    later.take_while(|day| *day < next).find(free)
                }
                Some(WhySkipped::Planned | WhySkipped::Moved { .. }) | None => None,
            };
            TermDay { on: *on, skipped, instead }
        })
        .collect()
}

/// The year a school year begins in: August to July.
#[must_use]
pub fn school_year_of(on: NaiveDate) -> i32 {
    if on.month() >= 8 { on.year() } else { on.year() - 1 }
}

/// The week of the winter break where most schools of a county have it.
fn winter_week(county: &str) -> u32 {
    match county {
        "06" | "14" => 7,
        "03" | "04" | "05" | "07" | "08" | "10" | "12" | "13" | "18" => 8,
        "22" | "23" | "24" | "25" => 10,
        _ => 9,
    }
}

/// The breaks most schools of a county have in the school year that begins in `year`: what is proposed until somebody has written the municipality's own.
#[must_use]
pub fn usual_breaks(county: &str, year: i32) -> Vec<SchoolBreak> {
    let week = |year: i32, week: u32| {
        let monday = NaiveDate::from_isoywd_opt(year, week, Weekday::Mon)?;
        Some((monday, monday.checked_add_days(Days::new(4))?))
    };
    let days = |from: (i32, u32, u32), to: (i32, u32, u32)| {
        Some((NaiveDate::from_ymd_opt(from.0, from.1, from.2)?, NaiveDate::from_ymd_opt(to.0, to.1, to.2)?))
    };
    let easter = super::calendar::easter(year + 1)
        .and_then(|easter| Some((easter.checked_add_days(Days::new(2))?, easter.checked_add_days(Days::new(5))?)));
    [
        ("break-autumn", week(year, 44)),
        ("break-christmas", days((year, 12, 20), (year + 1, 1, 7))),
        ("break-winter", week(year + 1, winter_week(county))),
        ("break-easter", easter),
        ("break-summer", days((year + 1, 6, 12), (year + 1, 8, 19))),
    ]
    .into_iter()
    .filter_map(|(word, span)| span.map(|(from_on, to_on)| SchoolBreak { name: say(word, &[]), from_on, to_on }))
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn rhythm(weekday: WorkDay, which: Which) -> Rhythm {
        Rhythm { weekday, which, starts: "09:00".to_owned(), minutes: 90 }
    }

    fn told(days: &[TermDay]) -> Vec<String> {
        days.iter()
            .map(|one| {
                let why = match &one.skipped {
                    None => String::new(),
                    Some(WhySkipped::DayOff { day }) => format!(" {day:?}"),
                    Some(WhySkipped::SchoolBreak { name }) => format!(" {name}"),
                    Some(WhySkipped::Planned) => " Planned".to_owned(),
                    Some(WhySkipped::Moved { to }) => format!(" Moved {to}"),
                };
                let instead = one.instead.map(|on| format!(" -> {on}")).unwrap_or_default();
                format!("{}{why}{instead}", one.on)
            })
            .collect()
    }

    #[test]
    fn the_breaks_of_vasterbotten_are_those_its_schools_publish() {
        let breaks = usual_breaks("24", 2025);
        let spans: Vec<(&str, String)> =
            breaks.iter().map(|one| (one.name.as_str(), format!("{}/{}", one.from_on, one.to_on))).collect();
        assert_eq!(
            spans,
            [
                ("Höstlov", "2025-10-27/2025-10-31".to_owned()),
                ("Jullov", "2025-12-20/2026-01-07".to_owned()),
                ("Sportlov", "2026-03-02/2026-03-06".to_owned()),
                ("Påsklov", "2026-04-07/2026-04-10".to_owned()),
                ("Sommarlov", "2026-06-12/2026-08-19".to_owned()),
            ]
        );
        assert_eq!(usual_breaks("14", 2026)[2].from_on, day("2027-02-15"));
    }

    #[test]
    fn a_term_of_second_wednesdays_keeps_its_days() {
        let breaks = usual_breaks("24", 2026);
        let found =
            days(&rhythm(WorkDay::Wednesday, Which::Second), day("2027-01-08"), day("2027-06-11"), &breaks, &[], &[]);
        assert_eq!(
            told(&found),
            ["2027-01-13", "2027-02-10", "2027-03-10 Sportlov -> 2027-03-17", "2027-04-14", "2027-05-12", "2027-06-09"]
        );
    }

    #[test]
    fn holidays_breaks_and_what_is_planned_are_left_out_with_the_reason() {
        let breaks = usual_breaks("24", 2026);
        let thursdays = rhythm(WorkDay::Thursday, Which::First);
        assert_eq!(
            told(&days(&thursdays, day("2027-04-01"), day("2027-06-30"), &breaks, &[day("2027-06-03")], &[])),
            ["2027-04-01 Påsklov -> 2027-04-08", "2027-05-06 AscensionDay -> 2027-05-13", "2027-06-03 Planned"]
        );
        let every = rhythm(WorkDay::Friday, Which::EveryOtherWeek);
        assert_eq!(
            told(&days(&every, day("2027-03-12"), day("2027-05-14"), &breaks, &[], &[])),
            ["2027-03-12 Sportlov -> 2027-03-19", "2027-03-26 GoodFriday", "2027-04-09", "2027-04-23", "2027-05-07"]
        );
    }

    #[test]
    fn every_other_week_is_the_same_weeks_whatever_day_one_looks_from() {
        let rhythm = rhythm(WorkDay::Wednesday, Which::EveryOtherWeek);
        let seen = |from: &str, met: &[NaiveDate]| told(&days(&rhythm, day(from), day("2026-12-10"), &[], &[], met));
        let even = ["2026-11-11", "2026-11-25", "2026-12-09"];
        let odd = ["2026-11-04", "2026-11-18", "2026-12-02"];
        for from in ["2026-11-02", "2026-11-05", "2026-11-11"] {
            assert_eq!(seen(from, &[]), even, "{from}");
        }
        assert_eq!(seen("2026-11-01", &[day("2026-09-09"), day("2026-09-15")]), odd, "as the term's meetings");
        assert_eq!(seen("2026-11-01", &[day("2026-06-03")]), odd, "as the last one before the term");
        let moved = [day("2026-09-09"), day("2026-09-16"), day("2026-09-30")];
        assert_eq!(seen("2026-11-01", &moved), even, "one that was moved changes nothing");
    }

    #[test]
    fn every_week_and_the_last_of_the_month_are_rhythms_too() {
        let every =
            days(&rhythm(WorkDay::Monday, Which::EveryWeek), day("2026-09-01"), day("2026-09-30"), &[], &[], &[]);
        assert_eq!(every.len(), 4);
        let last = days(&rhythm(WorkDay::Tuesday, Which::Last), day("2026-08-20"), day("2026-12-31"), &[], &[], &[]);
        assert_eq!(told(&last), ["2026-08-25", "2026-09-29", "2026-10-27", "2026-11-24", "2026-12-29"]);
        assert_eq!(school_year_of(day("2027-07-31")), 2026);
        assert_eq!(school_year_of(day("2027-08-01")), 2027);
    }
}

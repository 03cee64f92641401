//! The Swedish calendar: public holidays (lag 1989:253), the eves that are days off in practice, weekends. Pure; any year of the Gregorian calendar.

use chrono::{Datelike, Days, NaiveDate, Weekday};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Why most people do not work on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum DayOff {
    /// Nyårsdagen.
    NewYearsDay,
    /// Trettondedag jul.
    Epiphany,
    /// Långfredagen.
    GoodFriday,
    /// Påskafton.
    EasterEve,
    /// Påskdagen.
    EasterDay,
    /// Annandag påsk.
    EasterMonday,
    /// Första maj.
    FirstOfMay,
    /// Kristi himmelsfärdsdag.
    AscensionDay,
    /// Pingstdagen.
    WhitSunday,
    /// Sveriges nationaldag.
    NationalDay,
    /// Midsommarafton.
    MidsummerEve,
    /// Midsommardagen.
    MidsummerDay,
    /// Alla helgons dag.
    AllSaintsDay,
    /// Julafton.
    ChristmasEve,
    /// Juldagen.
    ChristmasDay,
    /// Annandag jul.
    SecondDayOfChristmas,
    /// Nyårsafton.
    NewYearsEve,
    /// A Saturday.
    Saturday,
    /// A Sunday.
    Sunday,
}

/// Easter Sunday of a year (Meeus, Jones and Butcher's rule).
#[must_use]
pub fn easter(year: i32) -> Option<NaiveDate> {
    let a = year.rem_euclid(19);
    let (b, c) = (year.div_euclid(100), year.rem_euclid(100));
    let (d, e) = (b.div_euclid(4), b.rem_euclid(4));
    let f = (b + 8).div_euclid(25);
    let g = (b - f + 1).div_euclid(3);
    let h = (19 * a + b - d - g + 15).rem_euclid(30);
    let (i, k) = (c.div_euclid(4), c.rem_euclid(4));
    let l = (32 + 2 * e + 2 * i - h - k).rem_euclid(7);
    let m = (a + 11 * h + 22 * l).div_euclid(451);
    let n = h + l - 7 * m + 114;
    NaiveDate::from_ymd_opt(year, u32::try_from(n.div_euclid(31)).ok()?, u32::try_from(n.rem_euclid(31) + 1).ok()?)
}

/// Why most people do not work on this day; none for a working day.
#[must_use]
pub fn day_off(on: NaiveDate) -> Option<DayOff> {
    holiday(on).or(match on.weekday() {
        Weekday::Sat => Some(DayOff::Saturday),
        Weekday::Sun => Some(DayOff::Sunday),
        Weekday::Mon | Weekday::Tue | Weekday::Wed | Weekday::Thu | Weekday::Fri => None,
    })
}

fn holiday(on: NaiveDate) -> Option<DayOff> {
    let weekday = on.weekday();
    let fixed = match (on.month(), on.day()) {
        (1, 1) => Some(DayOff::NewYearsDay),
        (1, 6) => Some(DayOff::Epiphany),
        (5, 1) => Some(DayOff::FirstOfMay),
        (6, 6) => Some(DayOff::NationalDay),
        (6, 19..=25) if weekday == Weekday::Fri => Some(DayOff::MidsummerEve),
        (6, 20..=26) if weekday == Weekday::Sat => Some(DayOff::MidsummerDay),
        (10, 31) | (11, 1..=6) if weekday == Weekday::Sat => Some(DayOff::AllSaintsDay),
        (12, 24) => Some(DayOff::ChristmasEve),
        (12, 25) => Some(DayOff::ChristmasDay),
        (12, 26) => Some(DayOff::SecondDayOfChristmas),
        (12, 31) => Some(DayOff::NewYearsEve),
        _ => None,
    };
    let from_easter = || match on.signed_duration_since(easter(on.year())?).num_days() {
        -2 => Some(DayOff::GoodFriday),
        -1 => Some(DayOff::EasterEve),
        0 => Some(DayOff::EasterDay),
        1 => Some(DayOff::EasterMonday),
        39 => Some(DayOff::AscensionDay),
        49 => Some(DayOff::WhitSunday),
        _ => None,
    };
    fixed.or_else(from_easter)
}

/// The Sunday that ends the week of a day.
#[must_use]
pub fn end_of_week(on: NaiveDate) -> NaiveDate {
    let left = 7 - u64::from(on.weekday().number_from_monday());
    on.checked_add_days(Days::new(left)).unwrap_or(on)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn off(text: &str) -> Option<DayOff> {
        day_off(text.parse().unwrap())
    }

    #[test]
    fn easter_falls_where_the_almanac_says() {
        for day in ["2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2028-04-16", "2038-04-25", "1961-04-02"] {
            let day: NaiveDate = day.parse().unwrap();
            assert_eq!(easter(day.year()), Some(day));
        }
    }

    #[test]
    fn the_days_off_of_2026_are_those_of_the_almanac() {
        let expected = [
            ("2026-01-01", DayOff::NewYearsDay),
            ("2026-01-06", DayOff::Epiphany),
            ("2026-04-03", DayOff::GoodFriday),
            ("2026-04-04", DayOff::EasterEve),
            ("2026-04-05", DayOff::EasterDay),
            ("2026-04-06", DayOff::EasterMonday),
            ("2026-05-01", DayOff::FirstOfMay),
            ("2026-05-14", DayOff::AscensionDay),
            ("2026-05-24", DayOff::WhitSunday),
            ("2026-06-06", DayOff::NationalDay),
            ("2026-06-19", DayOff::MidsummerEve),
            ("2026-06-20", DayOff::MidsummerDay),
            ("2026-10-31", DayOff::AllSaintsDay),
            ("2026-12-24", DayOff::ChristmasEve),
            ("2026-12-25", DayOff::ChristmasDay),
            ("2026-12-26", DayOff::SecondDayOfChristmas),
            ("2026-12-31", DayOff::NewYearsEve),
        ];
        let start: NaiveDate = "2026-01-01".parse().unwrap();
        let found: Vec<(String, DayOff)> = start
            .iter_days()
            .take(365)
            .filter_map(|on| day_off(on).map(|why| (on.to_string(), why)))
            .filter(|(_, why)| !matches!(why, DayOff::Saturday | DayOff::Sunday))
            .collect();
        let expected: Vec<(String, DayOff)> = expected.iter().map(|(on, why)| ((*on).to_owned(), *why)).collect();
        assert_eq!(found, expected);
        assert_eq!(off("2026-10-17"), Some(DayOff::Saturday));
        assert_eq!(off("2026-10-18"), Some(DayOff::Sunday));
        assert_eq!(off("2026-10-16"), None);
    }

    #[test]
    fn a_week_ends_on_sunday() {
        for (on, sunday) in [("2026-10-12", "2026-10-18"), ("2026-10-18", "2026-10-18")] {
            assert_eq!(end_of_week(on.parse().unwrap()).to_string(), sunday);
        }
    }
}

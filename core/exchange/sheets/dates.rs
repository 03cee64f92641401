//! Dates as people write them in lists. Invariant: a date is read whole or not at all; a day that does not exist is never moved to one that does.

use chrono::{Datelike, NaiveDate, TimeDelta};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::cells::Cell;
use super::normal::{folded, means_nothing};

/// The order of day, month and year where the text leaves a doubt.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum DateOrder {
    /// 2/3 2024 is 2 March; 020324 too.
    DayFirst,
    /// 2/3 2024 is 3 February.
    MonthFirst,
    /// 24-02-03 is 3 February 2024.
    YearFirst,
}

/// Why a text is not a date.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum DateFault {
    /// 30 February.
    Impossible,
    /// "2/2".
    NoYear,
    /// "feb 2024".
    NoDay,
    /// Something else.
    NotADate,
}

/// What a cell in a column of dates says.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum DateCell {
    On(NaiveDate),
    /// Blank, a dash, "nej".
    Nothing,
    /// "ja", "x": it happened, but not when.
    YesWithoutDate,
}

/// Reads a cell; `pivot` is the last year that two digits may mean.
pub(super) fn cell(cell: &Cell, order: Option<DateOrder>, pivot: i32) -> Result<DateCell, DateFault> {
    match cell {
        Cell::Date(date) => Ok(DateCell::On(*date)),
        Cell::Bool(true) => Ok(DateCell::YesWithoutDate),
        Cell::Bool(false) => Ok(DateCell::Nothing),
        Cell::Number(number) if *number == 0.0 => Ok(DateCell::Nothing),
        // What stands behind the comma of a spreadsheet's day number is the time of day.
        Cell::Number(number) => text(&number.floor().to_string(), order, pivot).map(DateCell::On),
        Cell::Text(written) => match folded(written).as_str() {
            "ja" | "x" | "j" | "jo" | "yes" | "ok" | "klart" | "klar" | "gjord" | "gjort" | "finns" => {
                Ok(DateCell::YesWithoutDate)
            }
            "nej" | "n" | "no" | "pagar" | "pagaende" | "oppen" | "oppet" | "ej avslutat" | "ej avslutad"
            | "inte aktuellt" | "ej aktuellt" | "ej klart" => Ok(DateCell::Nothing),
            _ if means_nothing(written) => Ok(DateCell::Nothing),
            _ => text(written, order, pivot).map(DateCell::On),
        },
    }
}

/// Reads a text such as 2024-02-02, 240202, 2/2 2024, 2/2-24, 2.2.2024, "2 feb 2024" or a spreadsheet's serial number.
pub(super) fn text(written: &str, order: Option<DateOrder>, pivot: i32) -> Result<NaiveDate, DateFault> {
    let tokens = tokens(written)?;
    let digits: Vec<&str> = tokens
        .iter()
        .filter_map(|token| if let Token::Digits(digits) = token { Some(digits.as_str()) } else { None })
        .collect();
    let month = tokens.iter().find_map(|token| if let Token::Month(month) = token { Some(*month) } else { None });
    match (digits.as_slice(), month) {
        ([one], None) => one_number(one, order, pivot),
        ([day, year], Some(month)) if day.len() <= 2 => day_of(year_of(year, pivot)?, month, number(day)?),
        ([year, day], Some(month)) if year.len() == 4 => day_of(year_of(year, pivot)?, month, number(day)?),
        ([one], Some(_)) => Err(if one.len() == 4 { DateFault::NoDay } else { DateFault::NoYear }),
        ([one, two], None) => match (one.len(), two.len()) {
            (1..=2, 1..=2) => Err(DateFault::NoYear),
            (4, 1..=2) | (1..=2, 4) => Err(DateFault::NoDay),
            _ => Err(DateFault::NotADate),
        },
        ([one, two, three], None) => three_numbers([one, two, three], written, order, pivot),
        _ => Err(DateFault::NotADate),
    }
}

fn three_numbers(
    [one, two, three]: [&str; 3],
    written: &str,
    order: Option<DateOrder>,
    pivot: i32,
) -> Result<NaiveDate, DateFault> {
    let usual = if written.contains(['/', '.']) || one.len() == 1 { DateOrder::DayFirst } else { DateOrder::YearFirst };
    let large = |part: &str| part.parse::<u32>().is_ok_and(|part| part > 31);
    let order = match (one.len(), three.len()) {
        (4, _) => DateOrder::YearFirst,
        (_, 4) if order == Some(DateOrder::MonthFirst) => DateOrder::MonthFirst,
        (_, 4) => DateOrder::DayFirst,
        (2, _) if large(one) => DateOrder::YearFirst,
        (_, 2) if large(three) && order != Some(DateOrder::MonthFirst) => DateOrder::DayFirst,
        (1, _) if order == Some(DateOrder::YearFirst) => DateOrder::DayFirst,
        _ => order.unwrap_or(usual),
    };
    let (year, month, day) = match order {
        DateOrder::YearFirst => (one, two, three),
        DateOrder::DayFirst => (three, two, one),
        DateOrder::MonthFirst => (three, one, two),
    };
    if month.len() > 2 || day.len() > 2 {
        return Err(DateFault::NotADate);
    }
    day_of(year_of(year, pivot)?, number(month)?, number(day)?)
}

fn one_number(digits: &str, order: Option<DateOrder>, pivot: i32) -> Result<NaiveDate, DateFault> {
    let part = |from: usize, to: usize| digits.get(from..to).unwrap_or_default();
    match digits.len() {
        8 if order == Some(DateOrder::DayFirst) && !matches!(part(0, 2), "19" | "20") => {
            day_of(year_of(part(4, 8), pivot)?, number(part(2, 4))?, number(part(0, 2))?)
        }
        8 => day_of(year_of(part(0, 4), pivot)?, number(part(4, 6))?, number(part(6, 8))?),
        6 => match order {
            Some(DateOrder::DayFirst) => day_of(year_of(part(4, 6), pivot)?, number(part(2, 4))?, number(part(0, 2))?),
            Some(DateOrder::MonthFirst) => {
                day_of(year_of(part(4, 6), pivot)?, number(part(0, 2))?, number(part(2, 4))?)
            }
            _ => day_of(year_of(part(0, 2), pivot)?, number(part(2, 4))?, number(part(4, 6))?),
        },
        5 => serial(number(digits)?).ok_or(DateFault::NotADate),
        4 if matches!(part(0, 2), "19" | "20") => Err(DateFault::NoDay),
        _ => Err(DateFault::NotADate),
    }
}

/// A spreadsheet's day number, from 1990 to 2049; others are more likely something else.
fn serial(days: u32) -> Option<NaiveDate> {
    let epoch = NaiveDate::from_ymd_opt(1899, 12, 30)?;
    (32_874..=54_788).contains(&days).then(|| epoch + TimeDelta::days(i64::from(days)))
}

fn day_of(year: i32, month: u32, day: u32) -> Result<NaiveDate, DateFault> {
    if !(1900..2100).contains(&year) {
        return Err(DateFault::NotADate);
    }
    NaiveDate::from_ymd_opt(year, month, day).ok_or(DateFault::Impossible)
}

fn year_of(digits: &str, pivot: i32) -> Result<i32, DateFault> {
    let year = i32::try_from(number(digits)?).map_err(|_| DateFault::NotADate)?;
    match digits.len() {
        4 => Ok(year),
        2 if 2000 + year > pivot => Ok(1900 + year),
        2 => Ok(2000 + year),
        _ => Err(DateFault::NotADate),
    }
}

fn number(digits: &str) -> Result<u32, DateFault> {
    digits.parse().map_err(|_| DateFault::NotADate)
}

enum Token {
    Digits(String),
    Month(u32),
}

/// Digits and month names; weekdays, "den" and a time of day are left out; any other word means that it is no date.
fn tokens(written: &str) -> Result<Vec<Token>, DateFault> {
    let lower = written.to_lowercase();
    if lower.len() > 60 {
        return Err(DateFault::NotADate);
    }
    let bare = without_time(&lower);
    let mut tokens = Vec::new();
    let mut left = bare;
    while let Some(first) = left.chars().next() {
        let same = |c: char| if first.is_ascii_digit() { c.is_ascii_digit() } else { c.is_alphabetic() };
        let end = if same(first) { left.find(|c| !same(c)).unwrap_or(left.len()) } else { first.len_utf8() };
        let (part, rest) = left.split_at(end);
        left = rest;
        if first.is_ascii_digit() {
            tokens.push(Token::Digits(part.to_owned()));
        } else if first.is_alphabetic() {
            match word(part) {
                Word::Month(month) => tokens.push(Token::Month(month)),
                Word::Empty => {}
                Word::Other => return Err(DateFault::NotADate),
            }
        } else if !(super::cells::is_space(first) || "-–—−‑/.,:'’()".contains(first)) {
            return Err(DateFault::NotADate);
        }
    }
    if tokens.is_empty() { Err(DateFault::NotADate) } else { Ok(tokens) }
}

/// Cuts a time of day off: "2024-02-02T10:00:00", "2024-02-02 kl 13", "2/2 2024 13:00".
fn without_time(text: &str) -> &str {
    if let Some((date, _)) = text.split_once("kl") {
        return date;
    }
    if let Some((date, time)) = text.split_once('t')
        && date.ends_with(|c: char| c.is_ascii_digit())
        && time.starts_with(|c: char| c.is_ascii_digit())
    {
        return date;
    }
    let clock = |word: &str| {
        word.split(':')
            .filter(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.'))
            .count()
            >= 2
    };
    match text.trim_end().rsplit_once(' ') {
        Some((date, last)) if clock(last) => date,
        _ => text,
    }
}

enum Word {
    Month(u32),
    Empty,
    Other,
}

fn word(word: &str) -> Word {
    const MONTHS: [&str; 12] = [
        "januari",
        "februari",
        "mars",
        "april",
        "maj",
        "juni",
        "juli",
        "augusti",
        "september",
        "oktober",
        "november",
        "december",
    ];
    const WEEKDAYS: [&str; 7] = ["mandag", "tisdag", "onsdag", "torsdag", "fredag", "lordag", "sondag"];
    let word = folded(word);
    let abbreviates = |full: &&str| full.starts_with(word.as_str()) && word.len() >= 3;
    if let Some(at) = (1..).zip(MONTHS).find(|(_, month)| abbreviates(month)).map(|(at, _)| at) {
        return Word::Month(at);
    }
    match word.as_str() {
        "sept" => Word::Month(9),
        "may" => Word::Month(5),
        "oct" => Word::Month(10),
        "den" | "d" | "a" | "e" | "dag" => Word::Empty,
        _ if WEEKDAYS.iter().any(|day| day.starts_with(word.as_str()) && word.len() >= 3) => Word::Empty,
        _ => Word::Other,
    }
}

/// The order that a column's texts show, where it is not the usual Swedish one; None when the usual one fits best.
pub(super) fn order_of<'a>(cells: impl Iterator<Item = &'a Cell>, today: NaiveDate) -> Option<DateOrder> {
    let written: Vec<String> =
        cells.filter(|cell| !matches!(cell, Cell::Date(_))).map(|cell| cell.shown().into_owned()).take(500).collect();
    let plausible = |date: NaiveDate| date.year() >= today.year() - 25 && date <= today + TimeDelta::days(400);
    let fits = |order: Option<DateOrder>| {
        written.iter().filter(|one| text(one, order, today.year() + 30).is_ok_and(plausible)).count()
    };
    let usual = fits(None);
    let others = [DateOrder::DayFirst, DateOrder::MonthFirst, DateOrder::YearFirst];
    let best = others.into_iter().map(|order| (fits(Some(order)), order)).max_by_key(|(count, _)| *count)?;
    (best.0 >= usual + 2.max(written.len() / 10)).then_some(best.1)
}

#[cfg(test)]
#[path = "dates_tests.rs"]
mod tests;

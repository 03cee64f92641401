//! Days as people say them: "senast fre", "i nästa vecka", "v 43", "12/12", "12 dec", "om två veckor". Pure: today is passed in. Invariant: a day that has just passed is not
//! guessed to be next year's.

use super::{Token, repeats};
use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

/// A day without a year that would lie further ahead than this has rather just passed: it is not understood.
const FURTHEST: i64 = 330;

const WEEKDAYS: [(&[&str], Weekday); 7] = [
    (&["mån", "månd", "måndag", "måndagen"], Weekday::Mon),
    (&["tis", "tisd", "tisdag", "tisdagen"], Weekday::Tue),
    (&["ons", "onsd", "onsdag", "onsdagen"], Weekday::Wed),
    (&["tor", "tors", "torsd", "torsdag", "torsdagen"], Weekday::Thu),
    (&["fre", "fred", "fredag", "fredagen"], Weekday::Fri),
    (&["lör", "lörd", "lördag", "lördagen"], Weekday::Sat),
    (&["sön", "sönd", "söndag", "söndagen"], Weekday::Sun),
];
const MONTHS: [&[&str]; 12] = [
    &["jan", "januari"],
    &["feb", "febr", "februari"],
    &["mar", "mars"],
    &["apr", "april"],
    &["maj"],
    &["jun", "juni"],
    &["jul", "juli"],
    &["aug", "augusti"],
    &["sep", "sept", "september"],
    &["okt", "oktober"],
    &["nov", "november"],
    &["dec", "december"],
];
const NUMBERS: [(&[&str], u32); 15] = [
    (&["en", "ett"], 1),
    (&["två", "par"], 2),
    (&["tre"], 3),
    (&["fyra"], 4),
    (&["fem"], 5),
    (&["sex"], 6),
    (&["sju"], 7),
    (&["åtta"], 8),
    (&["nio"], 9),
    (&["tio"], 10),
    (&["elva"], 11),
    (&["tolv"], 12),
    (&["tretton"], 13),
    (&["fjorton"], 14),
    (&["femton"], 15),
];
/// Words that lead to a day and belong to it.
const BEFORE: [&str; 19] = [
    "senast", "till", "tills", "före", "innan", "inför", "vid", "på", "i", "den", "från", "fr", "fr.o.m", "och", "med",
    "redan", "t.o.m", "under", "nu",
];
/// Words that say that the day is the last one.
const DEADLINE: [&str; 8] = ["senast", "till", "tills", "före", "innan", "inför", "t.o.m", "klart"];
/// Words between which and "nästa" it is said when, and not what.
const TO_MEETING: [&str; 8] = ["senast", "till", "tills", "före", "innan", "inför", "vid", "på"];
/// What the team calls its meeting.
const MEETING: [&str; 6] = ["möte", "mötet", "hlt", "hlt-möte", "hlt-mötet", "teammöte"];

/// What a day is counted from.
#[derive(Debug, Clone, Copy)]
pub struct Clock {
    /// Today.
    pub today: NaiveDate,
    /// The day of the team's next planned meeting: "till nästa möte". None when none is planned.
    pub next_meeting: Option<NaiveDate>,
}

/// A day that was found: the tokens it takes, with the words that lead to it.
pub(super) struct Found {
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) on: NaiveDate,
    /// Whether it is called the last one.
    pub(super) last: bool,
    /// Whether something begins on it: by when it is done has not been said.
    pub(super) starts: bool,
    /// Set when a weekday is named that is not the date's: the day of that name nearest to the date.
    pub(super) other_weekday: Option<NaiveDate>,
}

/// What kind of day was named.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// A weekday alone: the next one.
    Weekday,
    /// A week: its last working day.
    Week,
    /// A day of the calendar.
    Date,
    /// Anything else.
    Other,
}

pub(super) struct Match {
    pub(super) at: usize,
    pub(super) to: usize,
    on: NaiveDate,
    kind: Kind,
    other_weekday: Option<NaiveDate>,
}

impl Match {
    /// This and the day that was named next to it as one, when they say the same day or ought to.
    fn joined(&self, tokens: &[Token], next: &Self, today: NaiveDate) -> Option<Self> {
        let between = tokens.get(self.to..next.at)?;
        let parted = tokens.get(self.to - 1).is_some_and(|token| token.stop) && next.to < tokens.len();
        let (on, named) = match (self.kind, next.kind) {
            (Kind::Weekday, Kind::Week) if between.is_empty() => {
                let on = in_week_after(next.on, 0, self.on.weekday());
                (on, on)
            }
            (Kind::Weekday, kind) if kind != Kind::Weekday && between.iter().all(|token| token.low == "den") => {
                (next.on, self.on)
            }
            (Kind::Date, Kind::Weekday) if between.is_empty() && !parted => (self.on, next.on),
            (Kind::Week, Kind::Weekday) if between.is_empty() && !parted => {
                let on = in_week_after(self.on, 0, next.on.weekday());
                (on, on)
            }
            _ => return None,
        };
        let dated = self.kind == Kind::Date || next.kind == Kind::Date;
        let contradicts = dated && on.weekday() != named.weekday();
        let other_weekday = if contradicts { nearest(on, named.weekday(), today) } else { None };
        Some(Self { at: self.at, to: next.to, on, kind: Kind::Other, other_weekday })
    }
}

/// The day of another weekday nearest to a date, and not passed.
fn nearest(on: NaiveDate, day: Weekday, today: NaiveDate) -> Option<NaiveDate> {
    let ahead = u64::from((day.num_days_from_monday() + 7 - on.weekday().num_days_from_monday()) % 7);
    let after = on.checked_add_days(Days::new(ahead))?;
    let before = after.checked_sub_days(Days::new(7)).filter(|before| *before >= today && ahead > 3);
    before.or(Some(after))
}

/// Every day that is named from a token on.
fn matches(tokens: &[Token], from: usize, clock: Clock) -> Vec<Match> {
    let mut matches: Vec<Match> = Vec::new();
    let mut at = from;
    while at < tokens.len() {
        match day_at(tokens, at, clock) {
            Some((length, on, kind)) => {
                let found = Match { at, to: at + length, on, kind, other_weekday: None };
                let joined = matches.last().and_then(|last| last.joined(tokens, &found, clock.today));
                if joined.is_some() {
                    matches.pop();
                }
                matches.push(joined.unwrap_or(found));
                at += length;
            }
            None => at += 1,
        }
    }
    matches
}

pub(super) fn is_among(token: &Token, words: &[&str]) -> bool {
    words.contains(&token.low.as_str())
}

/// The day of a line from a token on: the one that is called the last one, or else the last that is named; none on which something begins.
pub(super) fn find(tokens: &[Token], begins: usize, clock: Clock) -> Option<Found> {
    let matches = matches(tokens, begins, clock);
    let led = |found: &Match| {
        let before = tokens.get(begins..found.at).unwrap_or_default().iter().rev();
        before.take_while(|token| is_among(token, &BEFORE)).any(|token| is_among(token, &DEADLINE))
    };
    let ends = || matches.iter().filter(|found| !repeats::is_start(tokens, found.at));
    let chosen = ends().rfind(|found| led(found)).or_else(|| ends().next_back())?;
    if repeats::of_several(tokens, chosen, &matches) {
        return None;
    }
    let before = tokens.get(begins..chosen.at)?;
    let words = before.iter().rev().take_while(|token| is_among(token, &BEFORE) && !token.stop).count();
    let from = chosen.at - words;
    let idle = tokens.get(from..chosen.at)?.iter().take_while(|token| is_among(token, &["och", "med"])).count();
    let (to, on, other_weekday) = (chosen.to, chosen.on, chosen.other_weekday);
    Some(Found { from: from + idle, to, on, last: led(chosen), starts: false, other_weekday })
}

/// The day that a line begins with.
pub(super) fn leading(tokens: &[Token], clock: Clock) -> Option<Found> {
    let first = matches(tokens, 0, clock).into_iter().next()?;
    let before = tokens.get(..first.at)?;
    let leads = before.iter().all(|token| is_among(token, &BEFORE));
    let last = before.iter().any(|token| is_among(token, &DEADLINE));
    let starts = repeats::is_start(tokens, first.at);
    leads.then_some(Found { from: 0, to: first.to, on: first.on, last, starts, other_weekday: first.other_weekday })
}

pub(super) fn weekday(word: &str) -> Option<Weekday> {
    WEEKDAYS.iter().find(|(names, _)| names.contains(&word)).map(|(_, day)| *day)
}

fn month(word: &str) -> Option<u32> {
    let at = MONTHS.iter().position(|names| names.contains(&word))?;
    u32::try_from(at + 1).ok()
}

pub(super) fn number(word: &str) -> Option<u32> {
    word.parse().ok().or_else(|| NUMBERS.iter().find(|(names, _)| names.contains(&word)).map(|(_, number)| *number))
}

/// "12", "12:e", "1:a", "1a".
pub(super) fn day_number(word: &str) -> Option<u32> {
    let bare = word.strip_suffix(['e', 'a']).unwrap_or(word);
    let bare = bare.strip_suffix(':').unwrap_or(bare);
    bare.parse().ok().filter(|day| (1..=31).contains(day))
}

fn monday(on: NaiveDate) -> NaiveDate {
    on - Days::new(u64::from(on.weekday().num_days_from_monday()))
}

fn in_week_after(today: NaiveDate, weeks: u64, day: Weekday) -> NaiveDate {
    monday(today) + Days::new(7 * weeks + u64::from(day.num_days_from_monday()))
}

fn next(today: NaiveDate, day: Weekday) -> NaiveDate {
    let ahead = (day.num_days_from_monday() + 7 - today.weekday().num_days_from_monday()) % 7;
    today + Days::new(u64::from(if ahead == 0 { 7 } else { ahead }))
}

fn iso_week(today: NaiveDate, week: u32, day: Weekday) -> Option<NaiveDate> {
    let year = today.iso_week().year();
    let this = NaiveDate::from_isoywd_opt(year, week, day)?;
    if week >= today.iso_week().week() {
        Some(this)
    } else {
        near(NaiveDate::from_isoywd_opt(year + 1, week, day)?, today)
    }
}

fn near(on: NaiveDate, today: NaiveDate) -> Option<NaiveDate> {
    (on.signed_duration_since(today).num_days() <= FURTHEST).then_some(on)
}

fn in_year(today: NaiveDate, year: Option<i32>, month: u32, day: u32) -> Option<NaiveDate> {
    if let Some(year) = year {
        return NaiveDate::from_ymd_opt(year, month, day);
    }
    let this = NaiveDate::from_ymd_opt(today.year(), month, day);
    match this {
        Some(on) if on >= today => Some(on),
        Some(_) | None => near(NaiveDate::from_ymd_opt(today.year() + 1, month, day)?, today),
    }
}

fn year(word: &str) -> Option<i32> {
    match word.len() {
        4 => word.parse().ok().filter(|year| (2000..2100).contains(year)),
        2 => word.parse::<i32>().ok().map(|year| 2000 + year),
        _ => None,
    }
}

/// A day that begins at a token: how many tokens it takes, the day, and what kind.
fn day_at(tokens: &[Token], at: usize, Clock { today, next_meeting }: Clock) -> Option<(usize, NaiveDate, Kind)> {
    let word = |ahead: usize| tokens.get(at + ahead).map_or("", |token| token.low.as_str());
    let stopped = |ahead: usize| tokens.get(at + ahead).is_some_and(|token| token.stop);
    let first = word(0);
    let plain = |length: usize, on: NaiveDate| Some((length, on, Kind::Other));
    let date = |length: usize, on: NaiveDate| Some((length, on, Kind::Date));
    let week = |length: usize, on: NaiveDate| Some((length, on, Kind::Week));
    let (i, second, third) = if first == "i" { (1, word(1), word(2)) } else { (0, first, word(1)) };
    match second {
        "dag" if i == 1 => return date(2, today),
        "idag" => return date(1, today),
        "morgon" | "morron" if i == 1 => return date(2, today.succ_opt()?),
        "imorgon" | "imorron" => return date(i + 1, today.succ_opt()?),
        "övermorgon" | "överimorgon" => return date(i + 1, today + Days::new(2)),
        "nästa" if is_week(third) => return week(i + 2, in_week_after(today, 1, Weekday::Fri)),
        "nästa" if MEETING.contains(&third) => {
            let lead = at.checked_sub(1).and_then(|before| tokens.get(before));
            return plain(i + 2, next_meeting.filter(|_| lead.is_some_and(|lead| is_among(lead, &TO_MEETING)))?);
        }
        "nästa" => return weekday(third).and_then(|day| plain(i + 2, in_week_after(today, 1, day))),
        "veckan" if i == 1 && repeats::how_often(tokens, at) => return None,
        "veckan" if i == 1 => return week(2, this_week(today)),
        "denna" if is_week(third) => return week(i + 2, this_week(today)),
        "månadsskiftet" => return plain(i + 1, end_of_month(today)?),
        _ => {}
    }
    match first {
        "den" if word(1) == "här" && word(2) == "veckan" => return week(3, this_week(today)),
        "om" | "inom" => return ahead_at(&word, today).and_then(|(length, on)| plain(length, on)),
        "den" => {
            let (length, on) = dated(&word, 1, today)
                .map(|(length, on)| (length + 1, on))
                .or_else(|| Some((2, day_of_month(today, day_number(word(1))?)?)))?;
            return date(length, on);
        }
        _ => {}
    }
    if let Some((length, number)) = week_at(&word, 0) {
        return week(length, iso_week(today, number, Weekday::Fri)?);
    }
    if let Some(day) = weekday(first).filter(|_| !repeats::no_weekday(tokens, at)) {
        if stopped(0) {
            return Some((1, next(today, day), Kind::Weekday));
        }
        let skip = usize::from(word(1) == "i");
        if word(1 + skip) == "nästa" && is_week(word(2 + skip)) {
            return plain(3 + skip, in_week_after(today, 1, day));
        }
        return match week_at(&word, 1) {
            Some((length, number)) => plain(1 + length, iso_week(today, number, day)?),
            None => Some((1, next(today, day), Kind::Weekday)),
        };
    }
    dated(&word, 0, today).and_then(|(length, on)| date(length, on))
}

fn is_week(word: &str) -> bool {
    matches!(word, "vecka" | "v")
}

fn this_week(today: NaiveDate) -> NaiveDate {
    let friday = in_week_after(today, 0, Weekday::Fri);
    if friday >= today { friday } else { in_week_after(today, 0, Weekday::Sun) }
}

fn end_of_month(today: NaiveDate) -> Option<NaiveDate> {
    today.with_day(1)?.checked_add_months(Months::new(1))?.pred_opt()
}

fn day_of_month(today: NaiveDate, day: u32) -> Option<NaiveDate> {
    let first = today.with_day(1)?;
    (0..3).filter_map(|months| first.checked_add_months(Months::new(months))?.with_day(day)).find(|on| *on >= today)
}

/// "v 43", "v43", "vecka 43": how many tokens, and which week.
fn week_at<'a>(word: &impl Fn(usize) -> &'a str, at: usize) -> Option<(usize, u32)> {
    let sound = |week: &u32| (1..=53).contains(week);
    match word(at) {
        "v" | "vecka" => word(at + 1).parse().ok().filter(sound).map(|week| (2, week)),
        one => {
            one.strip_prefix("v.").or_else(|| one.strip_prefix('v'))?.parse().ok().filter(sound).map(|week| (1, week))
        }
    }
}

/// "om två veckor", "inom 10 dgr", "om ett par veckor", "om 4 mån".
fn ahead_at<'a>(word: &impl Fn(usize) -> &'a str, today: NaiveDate) -> Option<(usize, NaiveDate)> {
    let pair = usize::from(word(1) == "ett" && word(2) == "par");
    let count = number(word(1 + pair))?;
    let on = match word(2 + pair) {
        "dag" | "dagar" | "dar" | "dgr" => today.checked_add_days(Days::new(count.into())),
        "vecka" | "veckor" | "v" => today.checked_add_days(Days::new(u64::from(count) * 7)),
        "månad" | "månader" | "mån" => today.checked_add_months(Months::new(count)),
        _ => None,
    }?;
    near(on, today).map(|on| (3 + pair, on))
}

/// "261212" and "20261212"; of days that have passed none, for they are rather somebody's birth.
fn without_signs(word: &str, today: NaiveDate) -> Option<NaiveDate> {
    let (year_text, rest) = word.split_at_checked(word.len().checked_sub(4)?)?;
    let (month, day) = rest.split_at_checked(2)?;
    let digits = word.bytes().all(|byte| byte.is_ascii_digit());
    let on = NaiveDate::from_ymd_opt(year(year_text).filter(|_| digits)?, month.parse().ok()?, day.parse().ok()?)?;
    near(on, today).filter(|on| *on >= today)
}

/// "2026-12-12", "20261212", "12/12", "12/12 2026", "12/12-26", "12 dec", "12:e december 2026".
fn dated<'a>(word: &impl Fn(usize) -> &'a str, at: usize, today: NaiveDate) -> Option<(usize, NaiveDate)> {
    let first = word(at);
    if let Ok(on) = first.parse::<NaiveDate>() {
        return Some((1, on));
    }
    if let Some(on) = without_signs(first, today) {
        return Some((1, on));
    }
    if let Some((day, rest)) = first.split_once('/') {
        let (month, with_year) = rest.split_once('-').map_or((rest, None), |(month, text)| (month, Some(text)));
        let (day, month) = (day.parse().ok()?, month.parse().ok()?);
        if let Some(text) = with_year {
            return Some((1, in_year(today, Some(year(text)?), month, day)?));
        }
        return match year(word(at + 1)).filter(|_| word(at + 1).len() == 4) {
            Some(year) => Some((2, in_year(today, Some(year), month, day)?)),
            None => Some((1, in_year(today, None, month, day)?)),
        };
    }
    let (day, month) = (day_number(first)?, month(word(at + 1))?);
    match year(word(at + 2)).filter(|_| word(at + 2).len() == 4) {
        Some(year) => Some((3, in_year(today, Some(year), month, day)?)),
        None => Some((2, in_year(today, None, month, day)?)),
    }
}

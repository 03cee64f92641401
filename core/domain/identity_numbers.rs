//! Swedish personal and coordination numbers. Invariant: an [`IdentityNumber`] is twelve digits whose date, birth number and check digit have
//! been looked at; it never shows itself in a log.
//!
//! Rules: folkbokföringslagen (1991:481) 18 §, lagen (2022:1697) 2 kap.; interim numbers after the community specification personnummer/meta.

use std::fmt;

use chrono::{Datelike, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Letters that stand first in the birth number of an interim number ("T-nummer").
const INTERIM_LETTERS: &str = "TRSUWXJKLMN";

/// A personal or coordination number: twelve digits, YYYYMMDDNNNC.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(try_from = "String", into = "String")]
#[ts(type = "string")]
pub struct IdentityNumber(#[schemars(regex(pattern = r"^\d{12}$"))] String);

/// Personal number (personnummer) or coordination number (samordningsnummer).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum NumberKind {
    /// For who is or has been resident.
    Personal,
    /// For who has never been resident; the day is raised by 60.
    Coordination,
}

/// The sex that the number carries.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize, TS, JsonSchema)]
pub enum LegalSex {
    /// Female.
    F,
    /// Male.
    M,
}

/// Why a text is not an identity number.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum NumberFault {
    /// Nothing is written.
    #[error("empty")]
    Empty,
    /// Not ten or twelve digits with at most one separator before the last four.
    #[error("not an identity number")]
    NotANumber,
    /// A birth date without the last four digits.
    #[error("the last four digits are missing")]
    LastFourMissing,
    /// An interim number ("T-nummer") of a school or university: not an official identity.
    #[error("interim number")]
    Interim,
    /// The date does not exist and the number is no coordination number.
    #[error("impossible date")]
    ImpossibleDate,
    /// The birth number is 000, which is never given out (RUSTSEC-2020-0166).
    #[error("birth number 000")]
    BirthNumber000,
    /// Born after today.
    #[error("born in the future")]
    FutureBirth,
    /// The check digit is another.
    #[error("wrong check digit")]
    Checksum,
}

/// A number and how it was read.
#[derive(Clone, PartialEq, Eq)]
pub struct NumberReading {
    /// The number.
    pub number: IdentityNumber,
    /// The century was not written: the latest one not in the future was taken. To be confirmed by a person.
    pub century_guessed: bool,
}

/// Reads `text`; see [`read`].
pub fn parse(text: &str, today: NaiveDate) -> Result<IdentityNumber, NumberFault> {
    read(text, today).map(|reading| reading.number)
}

/// Reads ten or twelve digits, with `-`, `+` or nothing before the last four. Space around is cut off, space inside is refused.
pub fn read(text: &str, today: NaiveDate) -> Result<NumberReading, NumberFault> {
    let text = text.trim();
    if text.is_empty() {
        return Err(NumberFault::Empty);
    }
    let shape = Shape::of(text)?;
    let (digits, century_guessed) = match shape.date.len() {
        8 => (format!("{}{}", shape.date, shape.last_four), false),
        _ => (with_century(&shape, today)?, true),
    };
    let number = IdentityNumber::check(&digits)?;
    if number.is_after(today) {
        return Err(NumberFault::FutureBirth);
    }
    Ok(NumberReading { number, century_guessed })
}

/// The digits as written, before anything is believed about them.
struct Shape<'a> {
    date: &'a str,
    plus: bool,
    last_four: &'a str,
}

impl<'a> Shape<'a> {
    fn of(text: &'a str) -> Result<Self, NumberFault> {
        let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        let split = text.len().checked_sub(4).and_then(|at| text.split_at_checked(at));
        let (before, last_four) = split.ok_or(NumberFault::NotANumber)?;
        let date = before.strip_suffix(['-', '+', '–', '−', '‑']).unwrap_or(before);
        let dated = matches!(date.len(), 6 | 8) && digits(date);
        let interim = last_four.strip_prefix(|first: char| INTERIM_LETTERS.contains(first.to_ascii_uppercase()));
        match (dated, digits(last_four), interim) {
            (true, true, _) => Ok(Self { date, plus: before.ends_with('+'), last_four }),
            (true, false, Some(rest)) if digits(rest) => Err(NumberFault::Interim),
            (true, false, _) if last_four.chars().all(|c| "Xx*?-_".contains(c)) => Err(NumberFault::LastFourMissing),
            _ if matches!(text.len(), 6 | 8) && digits(text) => Err(NumberFault::LastFourMissing),
            _ => Err(NumberFault::NotANumber),
        }
    }
}

fn with_century(shape: &Shape<'_>, today: NaiveDate) -> Result<String, NumberFault> {
    let short: i32 = shape.date.get(..2).and_then(|year| year.parse().ok()).ok_or(NumberFault::NotANumber)?;
    let century = today.year().div_euclid(100) * 100;
    let ten = format!("{}{}", shape.date.get(2..).unwrap_or_default(), shape.last_four);
    let in_year = |year: i32| format!("{year:04}{ten}");
    let newest = IdentityNumber(in_year(century + short));
    let year = century + short - if newest.is_after(today) { 100 } else { 0 };
    Ok(in_year(year - if shape.plus { 100 } else { 0 }))
}

impl IdentityNumber {
    /// Twelve digits, as from the store: everything is checked but the clock.
    fn check(digits: &str) -> Result<Self, NumberFault> {
        if digits.len() != 12 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(NumberFault::NotANumber);
        }
        let number = Self(digits.to_owned());
        let day = number.day();
        let possible = match number.kind() {
            NumberKind::Personal => number.birth_date().is_some(),
            NumberKind::Coordination => number.month() <= 12 && day <= 31,
        };
        if !possible {
            return Err(NumberFault::ImpossibleDate);
        }
        if digits.get(8..11) == Some("000") {
            return Err(NumberFault::BirthNumber000);
        }
        if luhn(digits.get(2..11).unwrap_or_default()) != digits.bytes().last().map(|byte| u32::from(byte - b'0')) {
            return Err(NumberFault::Checksum);
        }
        Ok(number)
    }

    /// The twelve digits. For the store, the screen and the paper; never for a log.
    pub fn digits(&self) -> &str {
        &self.0
    }

    /// Personal or coordination.
    pub fn kind(&self) -> NumberKind {
        if self.part(6..8) >= 60 { NumberKind::Coordination } else { NumberKind::Personal }
    }

    /// The date the number holds. None: a coordination number with an unknown date (month 00, day 60, 31 June …).
    /// A personal number may hold the day next to the real birth date, so the birth date is also a field of its own.
    pub fn birth_date(&self) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(i32::try_from(self.part(0..4)).ok()?, self.month(), self.day())
    }

    /// The legal sex: the third digit of the birth number is even for women.
    pub fn legal_sex(&self) -> LegalSex {
        if self.part(10..11).is_multiple_of(2) { LegalSex::F } else { LegalSex::M }
    }

    fn month(&self) -> u32 {
        self.part(4..6)
    }

    fn day(&self) -> u32 {
        let day = self.part(6..8);
        if day >= 60 { day - 60 } else { day }
    }

    fn is_after(&self, today: NaiveDate) -> bool {
        let known = (self.part(0..4), self.month(), self.day());
        let (_, year) = today.year_ce();
        known > (year, today.month(), today.day())
    }

    fn part(&self, range: std::ops::Range<usize>) -> u32 {
        self.0.get(range).and_then(|part| part.parse().ok()).unwrap_or(0)
    }
}

/// The check digit over nine digits: weights 2, 1, 2 …, digit sums, up to the next ten.
fn luhn(nine: &str) -> Option<u32> {
    let sum: u32 = nine
        .bytes()
        .enumerate()
        .map(|(at, byte)| {
            let weighted = u32::from(byte.checked_sub(b'0')?) * if at % 2 == 0 { 2 } else { 1 };
            Some(weighted / 10 + weighted % 10)
        })
        .sum::<Option<u32>>()?;
    Some((10 - sum % 10) % 10)
}

impl fmt::Debug for IdentityNumber {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("[dold]")
    }
}

impl TryFrom<String> for IdentityNumber {
    type Error = NumberFault;

    fn try_from(digits: String) -> Result<Self, NumberFault> {
        Self::check(&digits)
    }
}

impl From<IdentityNumber> for String {
    fn from(number: IdentityNumber) -> Self {
        number.0
    }
}

#[cfg(test)]
#[path = "identity_numbers_tests.rs"]
mod tests;

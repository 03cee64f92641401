//! The identity number of a row, in one cell or in two. Invariant: a number goes in only as the domain reads it; what stands instead of one is said.

use chrono::{Datelike, NaiveDate};

use super::dates;
use super::faulty;
use super::meanings::Meaning;
use super::normal::means_nothing;
use super::protection;
use super::report::{FaultCode, NoteCode, RawCell};
use super::rows::Reader;
use crate::domain::identity_numbers::{self, NumberFault};

impl Reader<'_> {
    pub(super) fn number(&mut self, text: &str, cell: &RawCell) {
        let bare = protection::in_identity(text).map(|how| {
            self.out.protect(how);
            protection::without_mark(text)
        });
        let nothing = bare.as_deref().is_some_and(|bare| !bare.contains(|c: char| c.is_ascii_digit()));
        let text = bare.as_deref().unwrap_or(text);
        if nothing || means_nothing(text) {
            return;
        }
        let written = joined_digits(text);
        match identity_numbers::read(&written, self.how.today) {
            Ok(reading) => {
                if reading.century_guessed {
                    self.note(NoteCode::CenturyGuessed);
                }
                if written.len() > text.trim().len() {
                    self.note(NoteCode::ZeroAdded);
                }
                self.out.row.number = Some(reading.number);
            }
            Err(NumberFault::Empty) => {}
            Err(NumberFault::LastFourMissing) => self.birth_only(&written, cell),
            Err(NumberFault::Checksum) => self.fault(FaultCode::Checksum, cell),
            Err(NumberFault::ImpossibleDate) => self.fault(FaultCode::NumberImpossibleDate, cell),
            Err(NumberFault::FutureBirth) => self.fault(FaultCode::NumberFutureBirth, cell),
            Err(NumberFault::Interim) => self.fault(FaultCode::NumberInterim, cell),
            Err(NumberFault::NotANumber | NumberFault::BirthNumber000) => {
                self.fault(FaultCode::NumberNotReadable, cell)
            }
        }
    }

    /// A birth date stands where the number should; the last four may stand in a column of their own.
    fn birth_only(&mut self, written: &str, cell: &RawCell) {
        let digits: String = written.chars().take_while(char::is_ascii_digit).collect();
        let last_four =
            self.cells.iter().find(|cell| cell.meanings.contains(&Meaning::LastFour)).map(|cell| cell.text.clone());
        match last_four.filter(|four| four.len() == 4 && digits.len() >= 6) {
            Some(four) => self.number(&format!("{digits}-{four}"), cell),
            None => match dates::text(&digits, None, self.how.today.year()) {
                Ok(birth) => {
                    self.out.row.birth_on = self.out.row.birth_on.or(Some(birth));
                    self.note(NoteCode::LastFourMissing);
                }
                Err(_) => self.fault(FaultCode::NumberImpossibleDate, cell),
            },
        }
    }

    /// "20140721" in one column and "2388" in another; the first may be no date (a coordination number).
    pub(super) fn first_half_of_number(&mut self, text: &str) -> bool {
        let digits =
            text.parse::<NaiveDate>().map_or_else(|_| text.to_owned(), |date| date.format("%Y%m%d").to_string());
        let halved = matches!(digits.len(), 6 | 8) && digits.bytes().all(|byte| byte.is_ascii_digit());
        let cells = self.cells;
        let four = cells.iter().find(|cell| cell.meanings.contains(&Meaning::LastFour) && cell.text.len() == 4);
        let Some(four) = four.filter(|_| halved && !self.has(Meaning::Number)) else { return false };
        self.number(&format!("{digits}-{}", four.text), four);
        true
    }

    /// "21/7 2014" in one column and "2388" in another.
    pub(super) fn join_birth_and_last_four(&mut self) {
        let cells = self.cells;
        let four = cells.iter().find(|cell| cell.meanings.contains(&Meaning::LastFour) && cell.text.len() == 4);
        let free = !self.has(Meaning::Number) && self.out.row.number.is_none();
        if let (Some(four), Some(birth), true) = (four, self.out.row.birth_on, free) {
            self.number(&format!("{}-{}", birth.format("%Y%m%d"), four.text), four);
        }
    }

    pub(super) fn fill_from_number(&mut self) {
        let numbered = self.has(Meaning::Number) || self.has(Meaning::LastFour);
        let row = &mut self.out.row;
        let Some(number) = &row.number else {
            let faulted = self.out.faults.iter().any(|fault| faulty::is_about_number(fault.reason));
            if numbered && !faulted && !row.notes.contains(&NoteCode::LastFourMissing) {
                row.notes.push(NoteCode::NumberMissing);
            }
            return;
        };
        let (legal_sex, birth) = (number.legal_sex(), number.birth_date());
        match row.sex {
            None => {
                row.sex = Some(legal_sex);
                row.notes.push(NoteCode::SexFromNumber);
            }
            Some(sex) if sex != legal_sex => row.notes.push(NoteCode::SexDiffers),
            Some(_) => {}
        }
        match (row.birth_on, birth) {
            (None, birth) => row.birth_on = birth,
            (Some(written), Some(birth)) if written != birth => row.notes.push(NoteCode::BirthDiffers),
            _ => {}
        }
    }
}

/// The digits of a number as the domain reads them: a space before the last four counts as a dash, a leading zero that a spreadsheet dropped comes back.
fn joined_digits(text: &str) -> String {
    let text = text.trim().trim_end_matches(".0");
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let bare = text.bytes().all(|byte| byte.is_ascii_digit());
    let parts: Vec<&str> = text.split([' ', '\u{a0}']).filter(|part| !part.is_empty()).collect();
    let joined = match parts.as_slice() {
        [date, "-" | "–", four] | [date, four] => {
            format!("{}-{}", date.trim_end_matches(['-', '–']), four.trim_start_matches(['-', '–']))
        }
        _ => text.to_owned(),
    };
    let as_date = text.get(..10).filter(|_| text.len() > 10).and_then(|date| date.parse::<NaiveDate>().ok());
    match as_date {
        Some(date) => {
            format!("{}-{}", date.format("%Y%m%d"), text.get(10..).unwrap_or_default().trim_start_matches(['-', ' ']))
        }
        None if bare && digits == 9 => format!("0{text}"),
        None if text.len() == 10 => text.parse::<NaiveDate>().map_or(joined, |date| date.format("%Y%m%d").to_string()),
        None => joined,
    }
}

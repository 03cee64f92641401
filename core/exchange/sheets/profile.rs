//! What the cells of a column look like. Invariant: only content is looked at, never the heading or the place.

use chrono::NaiveDate;

use super::cells::Cell;
use super::dates::{self, DateCell, DateFault};
use super::meanings::Kind;
use super::normal::means_nothing;
use super::{lists, protection, values};
use crate::domain::identity_numbers;

/// So many cells of a column are looked at.
const LOOKED_AT: usize = 300;

/// No number is of somebody born after it.
const LAST_DAY: Option<NaiveDate> = NaiveDate::from_ymd_opt(2099, 12, 31);

/// How many cells look like what.
#[derive(Default)]
pub(super) struct Profile {
    /// Cells that say something: no dash, no "saknas".
    pub filled: usize,
    numbers: usize,
    valid_numbers: usize,
    last_fours: usize,
    dates: usize,
    yes_no: usize,
    sexes: usize,
    grades: usize,
    classes: usize,
    sources: usize,
    reasons: usize,
    counts: usize,
    protections: usize,
    names: usize,
    one_names: usize,
    texts: usize,
    different: usize,
}

impl Profile {
    pub(super) fn of<'a>(cells: impl Iterator<Item = &'a Cell>) -> Self {
        let mut profile = Self::default();
        let mut seen = std::collections::BTreeSet::new();
        for cell in cells.take(LOOKED_AT) {
            let shown = cell.shown();
            profile.look(cell, &shown);
            seen.insert(shown.into_owned());
        }
        profile.different = seen.len();
        profile
    }

    fn look(&mut self, cell: &Cell, text: &str) {
        let yes_no = values::yes_no(text).is_some();
        if means_nothing(text) || matches!(text, "nej" | "Nej" | "NEJ") {
            self.yes_no += usize::from(yes_no);
            return;
        }
        let is_date = match dates::cell(cell, None, 2100) {
            Ok(read) => matches!(read, DateCell::On(_)),
            Err(fault) => fault != DateFault::NotADate,
        };
        let add = |count: &mut usize, is: bool| *count += usize::from(is);
        self.filled += 1;
        add(&mut self.yes_no, yes_no);
        add(&mut self.dates, is_date);
        add(&mut self.numbers, looks_like_number(text));
        add(&mut self.valid_numbers, is_valid_number(text));
        add(&mut self.last_fours, text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit()));
        add(&mut self.sexes, values::sex(text).is_some());
        add(&mut self.grades, values::grade(text).is_some());
        add(&mut self.classes, text.chars().count() <= 2);
        add(&mut self.sources, lists::source(text).is_some());
        add(&mut self.reasons, lists::closing_reason(text).is_some());
        add(&mut self.counts, values::count(text).is_some_and(|count| count < 100));
        add(&mut self.protections, yes_no || protection::says(text).is_some());
        let words = text.split([' ', ',']).filter(|word| !word.is_empty()).count();
        let letters = text.chars().all(|c| c.is_alphabetic() || super::cells::is_space(c) || "-'’´`.,".contains(c));
        let capital = text.starts_with(|c: char| c.is_uppercase());
        add(&mut self.names, letters && capital && (2..=6).contains(&words) && text.len() < 60);
        add(&mut self.one_names, letters && capital && words <= 4 && text.len() < 40);
        add(&mut self.texts, matches!(cell, Cell::Text(_)) && !is_date && !looks_like_number(text));
    }

    /// The column holds dates.
    pub(super) fn is_dates(&self) -> bool {
        self.filled >= 2 && self.dates * 10 >= self.filled * 6
    }

    /// From -1 (cannot be) over 0 (nothing to say) to 1 (just that). Few cells say little.
    pub(super) fn fit(&self, kind: Kind) -> f32 {
        self.fit_of_many(kind) * (self.filled.clamp(1, 4) as f32 / 4.0)
    }

    fn fit_of_many(&self, kind: Kind) -> f32 {
        if self.filled == 0 {
            return if self.yes_no > 0 && matches!(kind, Kind::YesNo | Kind::Protection) { 1.0 } else { 0.0 };
        }
        let share = |count: usize| count as f32 / self.filled as f32;
        let clash = share(self.dates).max(share(self.numbers)) > 0.6;
        let strict = |count: usize| 2.0 * share(count) - 1.0;
        let loose = |count: usize| if clash { -1.0 } else { strict(count).max(-0.2) };
        match kind {
            Kind::Number => strict(self.numbers.max(self.dates / 2)),
            Kind::LastFour => strict(self.last_fours),
            Kind::Date => strict(self.dates + self.yes_no.min(self.filled) / 2).max(if share(self.yes_no) > 0.8 {
                0.0
            } else {
                -1.0
            }),
            Kind::Sex => strict(self.sexes),
            Kind::Grade => loose(self.grades),
            Kind::Class => strict(self.classes),
            Kind::Source => loose(self.sources),
            Kind::Reason => loose(self.reasons),
            Kind::Count => strict(self.counts),
            Kind::Protection => strict(self.protections),
            Kind::YesNo => {
                if share(self.dates) > 0.6 {
                    0.1
                } else {
                    strict(self.yes_no.min(self.filled))
                }
            }
            Kind::Name => strict(self.names.max(self.one_names * 3 / 4)),
            Kind::OneName => strict(self.one_names),
            Kind::Text => {
                if clash {
                    -1.0
                } else {
                    0.4 * strict(self.texts)
                }
            }
            Kind::Mark => {
                if clash {
                    -1.0
                } else {
                    0.2
                }
            }
        }
    }

    /// Sure enough to go by content alone; names must mostly differ.
    pub(super) fn speaks_for_itself(&self, kind: Kind) -> bool {
        let enough = self.filled >= 3;
        let share = |count: usize| count as f32 / self.filled.max(1) as f32;
        // Few cells are enough where every one of them is a number that holds.
        if kind == Kind::Number && self.filled > 0 && self.valid_numbers == self.filled {
            return true;
        }
        enough
            && match kind {
                Kind::Number => share(self.numbers) > 0.7,
                Kind::Sex => share(self.sexes) > 0.9 && self.counts * 2 < self.filled,
                Kind::Source => share(self.sources) > 0.7 && self.grades * 2 < self.filled && self.different > 2,
                Kind::Reason => share(self.reasons) > 0.7 && self.sources * 2 < self.filled,
                Kind::Grade => share(self.grades) > 0.8 && self.counts < self.filled,
                Kind::Name => {
                    share(self.names) > 0.8 && self.different * 2 > self.filled && self.reasons * 2 < self.filled
                }
                _ => false,
            }
    }
}

/// A number that holds, whenever it is read.
fn is_valid_number(text: &str) -> bool {
    looks_like_number(text) && LAST_DAY.is_some_and(|last| identity_numbers::read(text, last).is_ok())
}

/// Ten or twelve digits (a leading zero may be lost) with a separator before the last four.
pub(super) fn looks_like_number(text: &str) -> bool {
    let text = text.trim();
    let allowed = text.chars().all(|c| c.is_ascii_digit() || "-+–−‑ Xx".contains(c));
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let first = text.find(['-', '+', '–', '−', '‑', ' ']).unwrap_or(text.len());
    allowed
        && matches!(first, 6 | 8..=12)
        && (matches!(digits, 9..=12) || (matches!(digits, 6 | 8) && text.ends_with(['x', 'X'])))
}

//! How each measure is counted. Invariant: the day of the event decides, never the day of entry; a function here says what `words/sv/measures.ftl` says in words.

mod answers;
mod children;
mod exams;
mod handovers;
mod plans;
mod times;
mod work;

pub(super) use answers::*;
pub(super) use children::*;
pub(super) use exams::*;
pub(super) use handovers::*;
pub(super) use plans::*;
pub(super) use times::*;
pub(super) use work::*;

use super::items::Material;
use crate::store::measures::CaseFacts;
use chrono::{Days, Months, NaiveDate};

fn new_cases<'a>(material: &'a Material<'_>) -> impl Iterator<Item = &'a CaseFacts> {
    material.facts.cases.iter().filter(|case| material.span.holds(case.intake_on))
}

/// Cases open at least one day of the span, the day of closing included.
fn active_cases<'a>(material: &'a Material<'_>) -> impl Iterator<Item = &'a CaseFacts> {
    material.facts.cases.iter().filter(|case| {
        case.intake_on <= material.until() && case.closed_on.is_none_or(|closed| closed >= material.span.first)
    })
}

/// Cases open when the span ended.
fn open_cases<'a>(material: &'a Material<'_>) -> impl Iterator<Item = &'a CaseFacts> {
    material.facts.cases.iter().filter(|case| is_open(case, material.until()))
}

fn is_open(case: &CaseFacts, on: NaiveDate) -> bool {
    case.intake_on <= on && case.closed_on.is_none_or(|closed| closed > on)
}

/// Cases with an end that lies in the span.
fn ended_in<'a>(
    material: &'a Material<'_>,
    end: impl Fn(&CaseFacts) -> Option<NaiveDate> + 'a,
) -> impl Iterator<Item = (&'a CaseFacts, NaiveDate)> {
    let cases = material.facts.cases.iter();
    cases.filter_map(move |case| end(case).filter(|on| material.span.holds(*on)).map(|on| (case, on)))
}

fn days_after(on: NaiveDate, days: u64) -> NaiveDate {
    on.checked_add_days(Days::new(days)).unwrap_or(NaiveDate::MAX)
}

fn a_year_before(on: NaiveDate) -> NaiveDate {
    on.checked_sub_months(Months::new(12)).unwrap_or(NaiveDate::MIN)
}

fn a_year_after(on: NaiveDate) -> NaiveDate {
    on.checked_add_months(Months::new(12)).unwrap_or(NaiveDate::MAX)
}

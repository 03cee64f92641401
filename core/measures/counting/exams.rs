//! Health and dental examinations of children who are investigated or placed; school absence.

use super::{days_after, ended_in, work::by_the_day};
use crate::{
    domain::{
        absences::{HIGH, LESS},
        ids::ChildId,
    },
    measures::{
        groups::exam_code,
        items::{Item, Material, Outcome},
    },
    store::measures::{CaseFacts, ExamFact},
};
use chrono::NaiveDate;
use std::collections::HashMap;

/// Days from asking by which an examination must be done (M38).
const DONE_WITHIN: u64 = 90;

/// M37: children investigated or placed in the quarter, once for each of the two examinations, and those for whom it was asked for: in whichever of the cases in which they were.
pub(in crate::measures) fn exams_requested(material: &Material<'_>) -> Vec<Item> {
    let cases = material.facts.cases.iter();
    let concerned: Vec<(&CaseFacts, NaiveDate)> =
        cases.filter_map(|case| Some((case, concerned_from(material, case)?))).collect();
    let mut exams: HashMap<ChildId, Vec<&ExamFact>> = HashMap::new();
    for (case, _) in &concerned {
        exams.entry(case.child).or_default().extend(&case.exams);
    }
    let mut items = Vec::new();
    for (case, on) in concerned {
        let Some(exams) = exams.remove(&case.child) else { continue };
        for dental in [false, true] {
            let by_then = |day: Option<NaiveDate>| day.is_some_and(|day| day <= material.until());
            let mut of_kind = exams.iter().filter(|exam| exam.dental == dental);
            if of_kind.clone().any(|exam| by_then(exam.not_needed_on)) {
                continue;
            }
            let asked = of_kind.any(|exam| by_then(exam.requested_on));
            let outcome = if asked { Outcome::Counted } else { Outcome::Not };
            items.push(Item::of(case, on, outcome).in_group(exam_code(dental)));
        }
    }
    items
}

/// The first day of the quarter on which the child of a case was investigated or placed; none when it was not. What nobody ended, or ended later, went on until the case was closed: nobody
/// follows it after that.
fn concerned_from(material: &Material<'_>, case: &CaseFacts) -> Option<NaiveDate> {
    let concerned = case.situations.iter().filter(|(from, to)| {
        let ended = to.iter().chain(&case.closed_on).min();
        *from <= material.until() && ended.is_none_or(|ended| *from.max(&material.span.first) <= *ended)
    });
    concerned.map(|(from, _)| (*from).max(material.span.first)).min()
}

/// M38: examinations asked for whose ninetieth day lies in the quarter and has come, and those of them done by then.
pub(in crate::measures) fn exams_done(material: &Material<'_>) -> Vec<Item> {
    let mut items = Vec::new();
    for case in &material.facts.cases {
        for exam in case.exams.iter().filter(|exam| exam.not_needed_on.is_none()) {
            let Some(requested) = exam.requested_on else { continue };
            let due = days_after(requested, DONE_WITHIN);
            let outcome = by_the_day(exam.done_on, due, material.today).filter(|_| material.span.holds(due));
            items.extend(outcome.map(|outcome| Item::of(case, requested, outcome).in_group(exam_code(exam.dental))));
        }
    }
    items
}

/// M39: cases that ended with the absence known at both ends, and those of them where it was still high.
pub(in crate::measures) fn high_absence(material: &Material<'_>) -> Vec<Item> {
    absences(material, |_, closing| closing >= HIGH)
}

/// M39, beside it: of the same cases, those where absence had become less.
pub(in crate::measures) fn less_absence(material: &Material<'_>) -> Vec<Item> {
    absences(material, |intake, closing| closing.saturating_add(LESS) <= intake)
}

fn absences(material: &Material<'_>, counts: impl Fn(u8, u8) -> bool) -> Vec<Item> {
    let item = |(case, on): (&CaseFacts, NaiveDate)| {
        let outcome = match case.absence {
            (Some(intake), Some(closing)) if counts(intake, closing) => Outcome::Counted,
            (Some(_), Some(_)) => Outcome::Not,
            _ => Outcome::Missing,
        };
        Item::of(case, on, outcome)
    };
    ended_in(material, |case| case.closed_on).map(item).collect()
}

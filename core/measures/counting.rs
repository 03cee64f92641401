//! How each measure is counted. Invariant: the day of the event decides, never the day of entry; a function here says what `words/sv/measures.ftl` says in words.

use super::items::{Item, Material, Outcome};
use crate::{domain::ids::ChildId, store::measures::CaseFacts};
use chrono::{Days, NaiveDate};
use std::collections::HashSet;

/// Days within which the family is to be told (M13).
const TELL_WITHIN: u64 = 7;
/// M05 counts children who have not reached this age.
const EARLY_BELOW: u8 = 10;

/// M01: distinct children whose case began in the quarter.
pub(super) fn new_children(material: &Material<'_>) -> Vec<Item> {
    let new = material.cases.iter().filter(|case| material.span.holds(case.intake_on));
    once_per_child(new, |case| case.intake_on)
}

/// M02: distinct children with a case open at least one day of the quarter.
pub(super) fn active_children(material: &Material<'_>) -> Vec<Item> {
    let open = material.cases.iter().filter(|case| {
        case.intake_on <= material.until() && case.closed_on.is_none_or(|closed| closed >= material.span.first)
    });
    once_per_child(open, |case| case.intake_on.max(material.span.first))
}

/// Cases come in the order of their beginning, so the first of each child counts.
fn once_per_child<'a>(cases: impl Iterator<Item = &'a CaseFacts>, on: impl Fn(&CaseFacts) -> NaiveDate) -> Vec<Item> {
    let mut seen: HashSet<ChildId> = HashSet::new();
    cases.filter(|case| seen.insert(case.child)).map(|case| Item::of(case, on(case), Outcome::Counted)).collect()
}

/// M03: cases that ended in the quarter.
pub(super) fn closed_cases(material: &Material<'_>) -> Vec<Item> {
    ended_in(material, |case| case.closed_on).map(|(case, on)| Item::of(case, on, Outcome::Counted)).collect()
}

/// M05: of the cases that began in the quarter, those whose child was below ten.
pub(super) fn reached_early(material: &Material<'_>) -> Vec<Item> {
    new_cases(material)
        .map(|case| {
            let age = case.birth_on.and_then(|birth| crate::domain::children::age_on(birth, case.intake_on));
            let outcome = match age {
                None => Outcome::Missing,
                Some(age) if age < EARLY_BELOW => Outcome::Counted,
                Some(_) => Outcome::Not,
            };
            Item::of(case, case.intake_on, outcome)
        })
        .collect()
}

/// M08: cases that began in the quarter, by who took the initiative.
pub(super) fn referral_sources(material: &Material<'_>) -> Vec<Item> {
    new_cases(material).map(|case| Item::of(case, case.intake_on, Outcome::Counted)).collect()
}

/// M11: signal to intake.
pub(super) fn detection_to_intake(material: &Material<'_>) -> Vec<Item> {
    lead_time(material, |case| case.signal_on, |case| Some(case.intake_on))
}

/// M12: intake to first meeting.
pub(super) fn intake_to_meeting(material: &Material<'_>) -> Vec<Item> {
    lead_time(material, |case| Some(case.intake_on), |case| case.first_meeting)
}

/// M14: first meeting to first intervention.
pub(super) fn meeting_to_intervention(material: &Material<'_>) -> Vec<Item> {
    lead_time(material, |case| case.first_meeting, |case| case.first_intervention)
}

/// M15: signal to first intervention.
pub(super) fn detection_to_intervention(material: &Material<'_>) -> Vec<Item> {
    lead_time(material, |case| case.signal_on, |case| case.first_intervention)
}

/// Cases whose end lies in the quarter; and those that have begun and wait, when the case is open at the end of the quarter.
fn lead_time(
    material: &Material<'_>,
    start: impl Fn(&CaseFacts) -> Option<NaiveDate>,
    end: impl Fn(&CaseFacts) -> Option<NaiveDate>,
) -> Vec<Item> {
    let mut items = Vec::new();
    for case in material.cases {
        match (start(case), end(case)) {
            (start, Some(on)) if material.span.holds(on) => items.push(match days_between(start, on) {
                Some(days) => Item::of(case, on, Outcome::Counted).after(days),
                None => Item::of(case, on, Outcome::Missing),
            }),
            (Some(start), end) if waits(case, end, material.until()) => {
                if let Some(days) = days_between(Some(start), material.until()) {
                    items.push(Item::of(case, material.until(), Outcome::Waiting).after(days));
                }
            }
            _ => {}
        }
    }
    items
}

fn waits(case: &CaseFacts, end: Option<NaiveDate>, until: NaiveDate) -> bool {
    case.intake_on <= until && case.closed_on.is_none_or(|closed| closed > until) && end.is_none_or(|end| end > until)
}

/// None when the start is not known or comes after the end.
fn days_between(start: Option<NaiveDate>, end: NaiveDate) -> Option<u32> {
    u32::try_from((end - start?).num_days()).ok()
}

/// M13: one item per meeting after which the family was to be told; the seventh day lies in the quarter and has come.
pub(super) fn told_within_a_week(material: &Material<'_>) -> Vec<Item> {
    let mut items = Vec::new();
    for case in material.cases {
        for feedback in &case.feedbacks {
            let Some(due) = feedback.held_on.checked_add_days(Days::new(TELL_WITHIN)) else { continue };
            if !material.span.holds(due) {
                continue;
            }
            let outcome = match feedback.given_on {
                Some(given) if given < feedback.held_on => Outcome::Missing,
                Some(given) if given <= due => Outcome::Counted,
                Some(_) => Outcome::Not,
                None if due >= material.today => continue,
                None if feedback.imported => Outcome::Missing,
                None => Outcome::Not,
            };
            items.push(Item::of(case, feedback.held_on, outcome));
        }
    }
    items
}

/// M25: plans established in the quarter.
pub(super) fn plans_established(material: &Material<'_>) -> Vec<Item> {
    let mut items = Vec::new();
    for case in material.cases {
        for on in case.plans.iter().filter(|on| material.span.holds(**on)) {
            items.push(Item::of(case, *on, Outcome::Counted));
        }
    }
    items
}

/// M31: of the cases where something was first decided in the quarter, those where the child's own view was there by then.
pub(super) fn child_heard(material: &Material<'_>) -> Vec<Item> {
    ended_in(material, |case| case.plan_decided).map(|(case, on)| Item::of(case, on, heard(case, on))).collect()
}

fn heard(case: &CaseFacts, by: NaiveDate) -> Outcome {
    let before = || case.voices.iter().filter(|voice| voice.on <= by);
    let not_heard = |form: &str| form == "not_asked" || form == "did_not_want";
    if case.child_talks > 0 || before().any(|voice| !not_heard(&voice.form)) {
        return Outcome::Counted;
    }
    if before().any(|voice| voice.form == "did_not_want" || (voice.form == "not_asked" && voice.has_reason)) {
        return Outcome::NotWithReason;
    }
    if case.imported && case.voices.is_empty() { Outcome::Missing } else { Outcome::Not }
}

fn new_cases<'a>(material: &'a Material<'_>) -> impl Iterator<Item = &'a CaseFacts> {
    material.cases.iter().filter(|case| material.span.holds(case.intake_on))
}

fn ended_in<'a>(
    material: &'a Material<'_>,
    end: impl Fn(&CaseFacts) -> Option<NaiveDate> + 'a,
) -> impl Iterator<Item = (&'a CaseFacts, NaiveDate)> {
    material.cases.iter().filter_map(move |case| end(case).filter(|on| material.span.holds(*on)).map(|on| (case, on)))
}

//! The team's own work: telling families, following up, doing what was decided, letting no case stand still.

use super::{days_after, open_cases};
use crate::{
    measures::items::{Item, Material, Outcome},
    store::measures::ActionFact,
};
use chrono::NaiveDate;

/// Days within which the family is to be told (M13).
const TELL_WITHIN: u64 = 7;
/// Days after the planned day by which a follow-up must have been held (M16).
pub(super) const FOLLOW_UP_WITHIN: u64 = 14;

/// M13: one item per meeting after which the family was to be told; the seventh day lies in the quarter and has come.
pub(in crate::measures) fn told_within_a_week(material: &Material<'_>) -> Vec<Item> {
    let mut items = Vec::new();
    for case in &material.facts.cases {
        for feedback in &case.feedbacks {
            let due = days_after(feedback.held_on, TELL_WITHIN);
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

/// M16: one item per planned follow-up; the last day lies in the quarter and has come. What was planned for after the case ended is not counted.
pub(in crate::measures) fn followed_up_in_time(material: &Material<'_>) -> Vec<Item> {
    let mut items = Vec::new();
    for case in &material.facts.cases {
        for planned in &case.follow_ups {
            let due = days_after(planned.planned_on, FOLLOW_UP_WITHIN);
            if !material.span.holds(due) || case.closed_on.is_some_and(|closed| closed < planned.planned_on) {
                continue;
            }
            if let Some(outcome) = by_the_day(planned.held_on, due, material.today) {
                items.push(Item::of(case, planned.planned_on, outcome));
            }
        }
    }
    items
}

/// Done by the day, not done by the day, or none while the day has not passed.
pub(super) fn by_the_day(done: Option<NaiveDate>, due: NaiveDate, today: NaiveDate) -> Option<Outcome> {
    match done {
        Some(on) if on <= due => Some(Outcome::Counted),
        Some(_) => Some(Outcome::Not),
        None => (due < today).then_some(Outcome::Not),
    }
}

/// M18: cases open at the end of the quarter, and those of them where nothing has happened for too long.
pub(in crate::measures) fn stalled_cases(material: &Material<'_>) -> Vec<Item> {
    let until = material.until();
    open_cases(material)
        .map(|case| {
            let events = case.events.iter().copied().filter(|on| *on <= until);
            let last = events.chain([case.intake_on]).max().unwrap_or(case.intake_on);
            let still = (until - last).num_days() > i64::from(material.facts.around.stalled_days);
            Item::of(case, last, if still { Outcome::Counted } else { Outcome::Not })
        })
        .collect()
}

/// M36: actions decided in the quarter, and those of them that a person answers for by a day.
pub(in crate::measures) fn actions_with_person(material: &Material<'_>) -> Vec<Item> {
    actions(material, |action| {
        let outcome = if action.has_person { Outcome::Counted } else { Outcome::Not };
        material.span.holds(action.decided_on).then_some((action.decided_on, outcome))
    })
}

/// M36, beside it: actions whose day lies in the quarter and has come, and those of them done by then. What was dropped before its day is not counted.
pub(in crate::measures) fn actions_done_in_time(material: &Material<'_>) -> Vec<Item> {
    actions(material, |action| {
        if !material.span.holds(action.due_on) || action.dropped_on.is_some_and(|on| on <= action.due_on) {
            return None;
        }
        by_the_day(action.done_on, action.due_on, material.today).map(|outcome| (action.due_on, outcome))
    })
}

fn actions(material: &Material<'_>, count: impl Fn(&ActionFact) -> Option<(NaiveDate, Outcome)>) -> Vec<Item> {
    let mut items = Vec::new();
    for case in &material.facts.cases {
        let counted = case.actions.iter().filter_map(&count);
        items.extend(counted.map(|(on, outcome)| Item::of(case, on, outcome)));
    }
    items
}

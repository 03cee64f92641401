//! Lead times: from one dated event to another; those who still wait are kept beside.

use super::is_open;
use crate::{
    domain::plans::PlanState,
    measures::items::{Item, Material, Outcome},
    store::measures::{CaseFacts, PlanFact},
};
use chrono::NaiveDate;

/// M11: signal to intake.
pub(in crate::measures) fn detection_to_intake(material: &Material<'_>) -> Vec<Item> {
    lead_time(material, |case| case.signal_on, |case| Some(case.intake_on))
}

/// M12: intake to first meeting.
pub(in crate::measures) fn intake_to_meeting(material: &Material<'_>) -> Vec<Item> {
    lead_time(material, |case| Some(case.intake_on), |case| case.first_meeting)
}

/// M14: first meeting to first intervention.
pub(in crate::measures) fn meeting_to_intervention(material: &Material<'_>) -> Vec<Item> {
    lead_time(material, |case| case.first_meeting, |case| case.first_intervention)
}

/// M15: signal to first intervention.
pub(in crate::measures) fn detection_to_intervention(material: &Material<'_>) -> Vec<Item> {
    lead_time(material, |case| case.signal_on, |case| case.first_intervention)
}

/// M17: intake to closing.
pub(in crate::measures) fn intake_to_closing(material: &Material<'_>) -> Vec<Item> {
    lead_time(material, |case| Some(case.intake_on), |case| case.closed_on)
}

/// Cases whose end lies in the quarter; and those that have begun and wait, when the case is open at the end of the quarter.
fn lead_time(
    material: &Material<'_>,
    start: impl Fn(&CaseFacts) -> Option<NaiveDate>,
    end: impl Fn(&CaseFacts) -> Option<NaiveDate>,
) -> Vec<Item> {
    let mut items = Vec::new();
    for case in &material.facts.cases {
        let open = is_open(case, material.until());
        items.extend(one(material, case, (start(case), end(case)), open));
    }
    items
}

fn one(
    material: &Material<'_>,
    case: &CaseFacts,
    (start, end): (Option<NaiveDate>, Option<NaiveDate>),
    may_wait: bool,
) -> Option<Item> {
    if let Some(on) = end.filter(|on| material.span.holds(*on)) {
        return Some(match days_between(start, on) {
            Some(days) => Item::of(case, on, Outcome::Counted).after(days),
            None => Item::of(case, on, Outcome::Missing),
        });
    }
    let until = material.until();
    let waits = may_wait && end.is_none_or(|end| end > until);
    let days = days_between(start, until).filter(|_| waits)?;
    Some(Item::of(case, until, Outcome::Waiting).after(days))
}

/// None when the start is not known or comes after the end.
fn days_between(start: Option<NaiveDate>, end: NaiveDate) -> Option<u32> {
    u32::try_from((end - start?).num_days()).ok()
}

/// M26: from the day a SIP was offered to its meeting.
pub(in crate::measures) fn offer_to_plan_meeting(material: &Material<'_>) -> Vec<Item> {
    let mut items = Vec::new();
    for case in &material.facts.cases {
        for plan in case.plans.iter().filter(|plan| plan.offered_here) {
            // Of a plan that has gone to another system nobody here can say that it still waits.
            let waits = is_open(case, material.until()) && !plan.elsewhere && !ended_by(plan, material.until());
            items.extend(one(material, case, (Some(plan.offered_on), plan.held_on), waits));
        }
    }
    items
}

fn ended_by(plan: &PlanFact, day: NaiveDate) -> bool {
    let declined = plan.state == PlanState::Declined && plan.answered_on.is_none_or(|on| on <= day);
    declined || plan.closed_on.is_some_and(|on| on <= day)
}

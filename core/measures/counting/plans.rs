//! SIPs: offered, declined, established, ended.

use super::{
    days_after,
    work::{FOLLOW_UP_WITHIN, by_the_day},
};
use crate::{
    domain::plans::PlanState,
    measures::{
        groups::{deviation_code, plan_closing_code},
        items::{Item, Material, Outcome},
    },
    store::measures::{CaseFacts, PlanFact},
};
use chrono::NaiveDate;
use std::collections::HashSet;

/// M23: distinct children who were offered a SIP in the quarter.
pub(in crate::measures) fn plans_offered(material: &Material<'_>) -> Vec<Item> {
    let mut seen = HashSet::new();
    let mut items = of_plans(material, |case, plan| {
        let offered = plan.offered_here && material.span.holds(plan.offered_on);
        offered.then(|| (case.child, Item::of(case, plan.offered_on, Outcome::Counted)))
    });
    items.sort_by_key(|(_, item)| (item.on, item.case));
    items.into_iter().filter_map(|(child, item)| seen.insert(child).then_some(item)).collect()
}

/// M24: offers answered in the quarter, and those of them that were declined.
pub(in crate::measures) fn plans_declined(material: &Material<'_>) -> Vec<Item> {
    of_plans(material, |case, plan| {
        let answered = plan.answered_on.filter(|on| plan.offered_here && material.span.holds(*on))?;
        let no = plan.state == PlanState::Declined;
        Some(Item::of(case, answered, if no { Outcome::Counted } else { Outcome::Not }))
    })
}

/// M25: plans established in the quarter.
pub(in crate::measures) fn plans_established(material: &Material<'_>) -> Vec<Item> {
    of_plans(material, |case, plan| {
        let stands = matches!(plan.state, PlanState::Established | PlanState::Closed | PlanState::InOtherSystem);
        let on = plan.established_on.filter(|on| stands && material.span.holds(*on))?;
        Some(Item::of(case, on, Outcome::Counted))
    })
}

/// M28: plans that ended in the quarter, by why, also those that never stood.
pub(in crate::measures) fn plans_closed(material: &Material<'_>) -> Vec<Item> {
    of_plans(material, |case, plan| {
        let on = plan.closed_on.filter(|on| material.span.holds(*on))?;
        let reason = plan.closing_reason.map(plan_closing_code);
        let item = Item::of(case, on, Outcome::Counted);
        Some(match reason {
            Some(code) => item.in_group(code),
            None => item,
        })
    })
}

/// M27: follow-ups that were planned, and those of them held within two weeks; the last day lies in the quarter and has come.
pub(in crate::measures) fn plans_followed_up(material: &Material<'_>) -> Vec<Item> {
    let mut items = Vec::new();
    for case in &material.facts.cases {
        for plan in &case.plans {
            let held = plan.followed_up.iter().map(|(planned, held)| (*planned, Some(*held)));
            let never_stood = plan.closed_on.is_some() && plan.established_on.is_none() && !plan.elsewhere;
            let ended_before = |on: &NaiveDate| never_stood || plan.closed_on.is_some_and(|closed| closed < *on);
            let waits = plan.follow_up_on.filter(|on| !ended_before(on)).map(|on| (on, None));
            for (planned, held) in held.chain(waits) {
                let due = days_after(planned, FOLLOW_UP_WITHIN);
                let outcome = by_the_day(held, due, material.today).filter(|_| material.span.holds(due));
                items.extend(outcome.map(|outcome| Item::of(case, planned, outcome)));
            }
        }
    }
    items
}

/// M29: SIP meetings held in the quarter, and those of them where every principal that was called took part.
pub(in crate::measures) fn everybody_came(material: &Material<'_>) -> Vec<Item> {
    of_meetings(material, |plan| match plan.came {
        Some(came) if plan.called > 0 => (came >= plan.called).into(),
        _ => Seen::NotWritten,
    })
}

/// M30: deviations noticed in the quarter, by kind.
pub(in crate::measures) fn plan_deviations(material: &Material<'_>) -> Vec<Item> {
    let mut items = Vec::new();
    for case in &material.facts.cases {
        for (on, kind) in case.plans.iter().flat_map(|plan| &plan.deviations).filter(|(on, _)| material.span.holds(*on))
        {
            items.push(Item::of(case, *on, Outcome::Counted).in_group(deviation_code(kind)));
        }
    }
    items
}

/// M34: SIP meetings held in the quarter, and those of them with a guardian.
pub(in crate::measures) fn guardian_there(material: &Material<'_>) -> Vec<Item> {
    of_meetings(material, |plan| match plan.guardians {
        Some((guardians, came)) if guardians > 0 => (came > 0).into(),
        _ => Seen::NotWritten,
    })
}

/// M34, beside it: those with both guardians, of those where the child has two.
pub(in crate::measures) fn both_guardians_there(material: &Material<'_>) -> Vec<Item> {
    of_meetings(material, |plan| match plan.guardians {
        Some((2.., came)) => (came > 1).into(),
        _ => Seen::Else,
    })
}

/// What is known of who came.
enum Seen {
    Yes,
    No,
    NotWritten,
    /// Not a meeting that is counted.
    Else,
}

impl From<bool> for Seen {
    fn from(yes: bool) -> Self {
        if yes { Self::Yes } else { Self::No }
    }
}

fn of_meetings(material: &Material<'_>, seen: impl Fn(&PlanFact) -> Seen) -> Vec<Item> {
    of_plans(material, |case, plan| {
        let on = plan.held_on.filter(|on| plan.offered_here && material.span.holds(*on))?;
        let outcome = match seen(plan) {
            Seen::Yes => Outcome::Counted,
            Seen::No => Outcome::Not,
            Seen::NotWritten => Outcome::Missing,
            Seen::Else => return None,
        };
        Some(Item::of(case, on, outcome))
    })
}

fn of_plans<T>(material: &Material<'_>, count: impl Fn(&CaseFacts, &PlanFact) -> Option<T>) -> Vec<T> {
    let mut items = Vec::new();
    for case in &material.facts.cases {
        items.extend(case.plans.iter().filter_map(|plan| count(case, plan)));
    }
    items
}

//! SIPs: offered, declined, established, ended.

use crate::{
    domain::plans::PlanState,
    measures::{
        groups::plan_closing_code,
        items::{Item, Material, Outcome},
    },
    store::measures::{CaseFacts, PlanFact},
};
use std::collections::HashSet;

/// M23: distinct children who were offered a SIP in the quarter.
pub(in crate::measures) fn plans_offered(material: &Material<'_>) -> Vec<Item> {
    let mut seen = HashSet::new();
    let mut items = of_plans(material, |case, plan| {
        let offered = !plan.elsewhere && material.span.holds(plan.offered_on);
        offered.then(|| (case.child, Item::of(case, plan.offered_on, Outcome::Counted)))
    });
    items.sort_by_key(|(_, item)| (item.on, item.case));
    items.into_iter().filter_map(|(child, item)| seen.insert(child).then_some(item)).collect()
}

/// M24: offers answered in the quarter, and those of them that were declined.
pub(in crate::measures) fn plans_declined(material: &Material<'_>) -> Vec<Item> {
    of_plans(material, |case, plan| {
        let answered = plan.answered_on.filter(|on| !plan.elsewhere && material.span.holds(*on))?;
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

/// M28: plans that ended in the quarter, by why.
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

fn of_plans<T>(material: &Material<'_>, count: impl Fn(&CaseFacts, &PlanFact) -> Option<T>) -> Vec<T> {
    let mut items = Vec::new();
    for case in &material.facts.cases {
        items.extend(case.plans.iter().filter_map(|plan| count(case, plan)));
    }
    items
}

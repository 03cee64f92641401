//! Handovers: how many, how soon they were taken, and how often they came back.

use super::{days_after, work::by_the_day};
use crate::{
    domain::handovers::HandoverKind,
    measures::{
        groups::{handover_code, sector_code},
        items::{Item, Material, Outcome},
    },
    store::measures::{CaseFacts, HandoverFact},
};
use chrono::NaiveDate;

/// M19: handovers offered in the quarter.
pub(in crate::measures) fn handovers_sent(material: &Material<'_>) -> Vec<Item> {
    of_handovers(material, |case, handover| {
        let counted = Item::of(case, handover.offered_on, Outcome::Counted);
        material.span.holds(handover.offered_on).then(|| counted.in_group(handover_code(handover.kind)))
    })
}

/// M20: handovers whose last day for an answer lies in the quarter and has come, and those of them accepted by then.
pub(in crate::measures) fn accepted_in_time(material: &Material<'_>) -> Vec<Item> {
    of_handovers(material, |case, handover| {
        let outcome = (material.span.holds(handover.due_on) && !taken_back(handover)).then(|| {
            // An answer before the day settles it, whichever it was.
            let bounced = handover.bounced_on.filter(|on| *on <= handover.due_on && handover.accepted_on.is_none());
            bounced.map_or_else(
                || by_the_day(handover.accepted_on, handover.due_on, material.today),
                |_| Some(Outcome::Not),
            )
        });
        outcome.flatten().map(|outcome| Item::of(case, handover.due_on, outcome))
    })
}

/// M21: handovers that came to an answer, or to the day after the last one without any, in the quarter; and those of them that came back.
pub(in crate::measures) fn bounced(material: &Material<'_>) -> Vec<Item> {
    of_handovers(material, |case, handover| {
        let (on, outcome) = answer(handover, material.today)?;
        material.span.holds(on).then(|| Item::of(case, on, outcome))
    })
}

/// Whether the sender took it back while there was time left to answer: then it was nobody else's doing, and there is nothing to count.
fn taken_back(handover: &HandoverFact) -> bool {
    handover.taken_back_on.is_some_and(|on| on <= handover.due_on)
}

/// When it was settled and how: taken, or back at the sender.
fn answer(handover: &HandoverFact, today: NaiveDate) -> Option<(NaiveDate, Outcome)> {
    if taken_back(handover) {
        return None;
    }
    let too_late = days_after(handover.due_on, 1);
    match (handover.bounced_on, handover.accepted_on) {
        (Some(bounced), _) => Some((bounced, Outcome::Counted)),
        (None, Some(accepted)) if accepted <= handover.due_on => Some((accepted, Outcome::Not)),
        (None, _) => (too_late <= today).then_some((too_late, Outcome::Counted)),
    }
}

/// M22: transitions and moves offered in the quarter, and those of them where sender and receiver met over the child.
pub(in crate::measures) fn handover_talks(material: &Material<'_>) -> Vec<Item> {
    of_handovers(material, |case, handover| {
        let transition = matches!(handover.kind, HandoverKind::Transition | HandoverKind::Move);
        let talked = if handover.talk_on.is_some() { Outcome::Counted } else { Outcome::Not };
        (transition && material.span.holds(handover.offered_on)).then(|| Item::of(case, handover.offered_on, talked))
    })
}

fn of_handovers(material: &Material<'_>, count: impl Fn(&CaseFacts, &HandoverFact) -> Option<Item>) -> Vec<Item> {
    let mut items = Vec::new();
    for case in &material.facts.cases {
        for handover in &case.handovers {
            items.extend(count(case, handover).map(|item| item.in_sector(sector_code(handover.to))));
        }
    }
    items
}

//! Children and cases: how many, which, from where, with what consent.

use super::{a_year_after, a_year_before, active_cases, ended_in, new_cases, open_cases};
use crate::{
    domain::{
        children::age_on,
        consents::{ConsentState, Givers, Purpose, state_for},
        ids::ChildId,
    },
    measures::{
        groups::{UNKNOWN, closing_code, consent_code, sector_code},
        items::{Item, Material, Outcome},
    },
    store::measures::CaseFacts,
};
use chrono::NaiveDate;
use std::collections::HashSet;

/// M05 counts children who have not reached this age.
const EARLY_BELOW: u8 = 10;
/// M04 counts children below this age, as the population that it is set against.
const CHILD_BELOW: u8 = 18;

/// M01: distinct children whose case began in the quarter.
pub(in crate::measures) fn new_children(material: &Material<'_>) -> Vec<Item> {
    once_per_child(new_cases(material), |case| case.intake_on)
}

/// M02: distinct children with a case open at least one day of the quarter.
pub(in crate::measures) fn active_children(material: &Material<'_>) -> Vec<Item> {
    once_per_child(active_cases(material), |case| case.intake_on.max(material.span.first))
}

/// Cases come in the order of their beginning, so the first of each child counts.
fn once_per_child<'a>(cases: impl Iterator<Item = &'a CaseFacts>, on: impl Fn(&CaseFacts) -> NaiveDate) -> Vec<Item> {
    let mut seen: HashSet<ChildId> = HashSet::new();
    cases.filter(|case| seen.insert(case.child)).map(|case| Item::of(case, on(case), Outcome::Counted)).collect()
}

/// M03: cases that ended in the quarter.
pub(in crate::measures) fn closed_cases(material: &Material<'_>) -> Vec<Item> {
    ended_in(material, |case| case.closed_on)
        .map(|(case, on)| {
            let item = Item::of(case, on, Outcome::Counted);
            item.in_group(case.closing_reason.map_or(UNKNOWN, closing_code))
        })
        .collect()
}

/// M04: active children below eighteen; the figure sets them against the population.
pub(in crate::measures) fn children_of_population(material: &Material<'_>) -> Vec<Item> {
    let mut items = Vec::new();
    let mut seen: HashSet<ChildId> = HashSet::new();
    for case in active_cases(material).filter(|case| seen.insert(case.child)) {
        let on = case.intake_on.max(material.span.first);
        match case.birth_on.and_then(|birth| age_on(birth, on)) {
            Some(CHILD_BELOW..) => {}
            Some(_) => items.push(Item::of(case, on, Outcome::Counted)),
            None => items.push(Item::of(case, on, Outcome::Missing)),
        }
    }
    items
}

/// M05: of the cases that began in the quarter, those whose child was below ten.
pub(in crate::measures) fn reached_early(material: &Material<'_>) -> Vec<Item> {
    new_cases(material)
        .map(|case| {
            let age = case.birth_on.and_then(|birth| age_on(birth, case.intake_on));
            let outcome = match age {
                None => Outcome::Missing,
                Some(age) if age < EARLY_BELOW => Outcome::Counted,
                Some(_) => Outcome::Not,
            };
            Item::of(case, case.intake_on, outcome)
        })
        .collect()
}

/// M06: of the cases that ended in the same quarter a year ago, those whose child came back within twelve months.
pub(in crate::measures) fn came_back(material: &Material<'_>) -> Vec<Item> {
    let (first, last) = (a_year_before(material.span.first), a_year_before(material.span.last));
    let closed = |case: &CaseFacts| case.closed_on.filter(|on| first <= *on && *on <= last);
    let cases = material.facts.cases.iter().filter_map(|case| Some((case, closed(case)?)));
    cases
        .map(|(case, closed)| {
            let back = case.next_intake_on.is_some_and(|on| on >= closed && on <= a_year_after(closed));
            Item::of(case, closed, if back { Outcome::Counted } else { Outcome::Not })
        })
        .collect()
}

/// M07: consultations without a name in the quarter, by the sector that asked.
pub(in crate::measures) fn consultations(material: &Material<'_>) -> Vec<Item> {
    let held = material.facts.around.consultations.iter().filter(|(on, _)| material.span.holds(*on));
    held.map(|(on, sector)| Item::loose(*on, Outcome::Counted).in_sector(sector_code(*sector))).collect()
}

/// M08: cases that began in the quarter, by who took the initiative.
pub(in crate::measures) fn referral_sources(material: &Material<'_>) -> Vec<Item> {
    new_cases(material).map(|case| Item::of(case, case.intake_on, Outcome::Counted)).collect()
}

/// M09: areas of the wheel where somebody saw a need, in cases that began in the quarter; a case without a wheel is missing.
pub(in crate::measures) fn needs(material: &Material<'_>) -> Vec<Item> {
    let mut items = Vec::new();
    for case in new_cases(material) {
        if !case.rated {
            items.push(Item::of(case, case.intake_on, Outcome::Missing));
        }
        items.extend(case.needs.iter().map(|_| Item::of(case, case.intake_on, Outcome::Counted)));
    }
    items
}

/// M10: of the cases open in the quarter, those with a report of concern made in it, after the case began.
pub(in crate::measures) fn concern_reports(material: &Material<'_>) -> Vec<Item> {
    active_cases(material)
        .map(|case| {
            let mut dated = case.concern_reports.iter().flatten();
            let made = dated.find(|on| material.span.holds(**on) && **on >= case.intake_on);
            let outcome = match made {
                Some(_) => Outcome::Counted,
                None if case.concern_reports.contains(&None) => Outcome::Missing,
                None => Outcome::Not,
            };
            Item::of(case, made.copied().unwrap_or(case.intake_on.max(material.span.first)), outcome)
        })
        .collect()
}

/// M10, beside it: of the new cases, those without a report of concern in the year before.
pub(in crate::measures) fn no_earlier_concern(material: &Material<'_>) -> Vec<Item> {
    new_cases(material)
        .map(|case| {
            let year = a_year_before(case.intake_on)..=case.intake_on;
            let outcome = if case.concern_reports.iter().flatten().any(|on| year.contains(on)) {
                Outcome::Not
            } else if case.concern_reports.contains(&None) {
                Outcome::Missing
            } else {
                Outcome::Counted
            };
            Item::of(case, case.intake_on, outcome)
        })
        .collect()
}

/// M35: cases open at the end of the quarter, by what the family has agreed to for the units that were in the team then.
pub(in crate::measures) fn consent_states(material: &Material<'_>) -> Vec<Item> {
    let (facts, until) = (material.facts, material.until());
    let team = facts.around.team_units.iter().filter(|one| one.is_in_on(until)).map(|one| one.unit).collect::<Vec<_>>();
    let state = |case: &CaseFacts| {
        let Some(child) = facts.consents.get(&case.child) else { return ConsentState::Missing };
        let age = case.birth_on.and_then(|birth| age_on(birth, until));
        let asked = age.is_some_and(|age| age >= facts.around.asked_from_age);
        let left = |ended: Option<NaiveDate>| ended.is_none_or(|ended| ended > until);
        let guardians = child.guardians.iter().filter(|(_, ended)| left(*ended)).map(|(id, _)| *id).collect();
        let givers = Givers { guardians, child: asked };
        state_for(&child.consents, Purpose::Hlt, &givers, &team, until)
    };
    open_cases(material)
        .map(|case| {
            let state = state(case);
            let outcome = if state == ConsentState::Full { Outcome::Counted } else { Outcome::Not };
            Item::of(case, until, outcome).in_group(consent_code(state))
        })
        .collect()
}

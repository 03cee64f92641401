//! Tables: which ages a target group holds, which facts show an agreement, how it stands day by day.

use super::*;
use crate::domain::children::age_on;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn target(from: Option<(u8, bool)>, to: Option<(u8, bool)>, condition: Condition) -> AgreementTarget {
    AgreementTarget {
        name: "barn".into(),
        from_age: from.map(|(age, _)| age),
        from_included: from.is_none_or(|(_, included)| included),
        to_age: to.map(|(age, _)| age),
        to_included: to.is_none_or(|(_, included)| included),
        condition,
        for_all: false,
        law: String::new(),
    }
}

#[test]
fn each_end_of_an_age_span_is_included_or_not() {
    let (with, without) = (true, false);
    for (name, from, to, ages) in [
        ("yngre än 18 år", None, Some((18, without)), vec![(0, true), (17, true), (18, false), (19, false)]),
        ("till och med 18 år", None, Some((18, with)), vec![(17, true), (18, true), (19, false)]),
        ("till och med 20 år", None, Some((20, with)), vec![(18, true), (20, true), (21, false)]),
        ("yngre än 25 år", None, Some((25, without)), vec![(24, true), (25, false)]),
        ("från 13 år", Some((13, with)), None, vec![(12, false), (13, true), (40, true)]),
        ("äldre än 12 år", Some((12, without)), None, vec![(12, false), (13, true)]),
        (
            "13 till och med 17 år",
            Some((13, with)),
            Some((17, with)),
            vec![(12, false), (13, true), (17, true), (18, false)],
        ),
        ("bara 6 år", Some((6, with)), Some((6, with)), vec![(5, false), (6, true), (7, false)]),
        ("alla åldrar", None, None, vec![(0, true), (100, true)]),
    ] {
        for (age, within) in ages {
            let holds = target(from, to, Condition::Everybody).holds_age(Some(age));
            assert_eq!(holds, within, "{name}: {age} år");
        }
    }
}

#[test]
fn the_day_of_the_birthday_decides() {
    let birth = day("2008-10-14");
    let (under, through) =
        (target(None, Some((18, false)), Condition::Everybody), target(None, Some((20, true)), Condition::Everybody));
    for (on, under_18, through_20) in [
        ("2026-10-13", true, true),
        ("2026-10-14", false, true),
        ("2028-10-14", false, true),
        ("2029-10-13", false, true),
        ("2029-10-14", false, false),
    ] {
        let age = age_on(birth, day(on));
        assert_eq!((under.holds_age(age), through.holds_age(age)), (under_18, through_20), "{on}");
    }
}

#[test]
fn an_unknown_age_is_within_no_limit_but_the_absent_one() {
    assert!(target(None, None, Condition::Everybody).holds_age(None));
    assert!(!target(None, Some((18, false)), Condition::Everybody).holds_age(None));
    assert!(!target(Some((0, true)), None, Condition::Everybody).holds_age(None));
}

#[test]
fn an_agreement_shows_itself_from_facts_and_else_only_when_it_is_for_all() {
    let child = CaseFacts { age: Some(10), ..CaseFacts::default() };
    let facts = |change: fn(&mut CaseFacts)| {
        let mut facts = child;
        change(&mut facts);
        facts
    };
    let placed = facts(|facts| facts.placed = true);
    let investigated = facts(|facts| facts.in_investigation = true);
    let reported = facts(|facts| facts.reported = true);
    let planned = facts(|facts| facts.has_plan = true);
    let specialist = facts(|facts| facts.specialist = true);
    let handed = facts(|facts| facts.handed_over = true);
    for (condition, shown, hidden) in [
        (Condition::Everybody, vec![child, placed], vec![]),
        (Condition::AtRisk, vec![reported, investigated, placed], vec![child, planned]),
        (Condition::InInvestigation, vec![investigated], vec![child, placed, reported]),
        (Condition::Placed, vec![placed], vec![child, investigated]),
        (Condition::HasPlan, vec![planned], vec![child, placed]),
        (Condition::Specialist, vec![specialist], vec![child, planned]),
        (Condition::HandedOver, vec![handed], vec![child]),
    ] {
        let target = target(None, Some((18, false)), condition);
        for facts in shown {
            assert_eq!(target.concerns(facts), Some(Why::Facts), "{condition:?} {facts:?}");
            let grown = CaseFacts { age: Some(18), ..facts };
            assert_eq!(target.concerns(grown), None, "{condition:?}: too old");
        }
        for facts in hidden {
            let for_all = AgreementTarget { for_all: true, ..target.clone() };
            assert_eq!(for_all.concerns(facts), None, "{condition:?}: a fact says no, also when it is for all");
        }
    }
    for condition in [Condition::SubstanceUse, Condition::RelativeUse, Condition::Unborn, Condition::Other] {
        let quiet = target(Some((13, true)), None, condition);
        let loud = AgreementTarget { for_all: true, ..quiet.clone() };
        let youth = CaseFacts { age: Some(15), ..child };
        assert_eq!((quiet.concerns(youth), loud.concerns(youth)), (None, Some(Why::AgeOnly)), "{condition:?}");
        assert_eq!(loud.concerns(child), None, "{condition:?}: too young");
    }
}

fn agreement(number: u128, state: AgreementState) -> Agreement {
    Agreement {
        id: uuid::Uuid::from_u128(number).into(),
        title: "Placerade barn".into(),
        level: AgreementLevel::Frame,
        parent: None,
        parties: Vec::new(),
        state,
        signed_on: None,
        valid_from: Some(day("2026-01-01")),
        valid_to: Some(day("2026-12-31")),
        review_on: Some(day("2026-10-01")),
        owner: String::new(),
        dnr: String::new(),
        found_at: String::new(),
        meaning: String::new(),
        statutory: String::new(),
        superseded_by: None,
        targets: Vec::new(),
    }
}

#[test]
fn it_holds_from_its_first_day_through_its_last() {
    use AgreementStanding as S;
    for (on, standing) in [
        ("2025-12-31", S::Coming),
        ("2026-01-01", S::InForce),
        ("2026-09-30", S::InForce),
        ("2026-10-01", S::ToReview),
        ("2026-12-31", S::ToReview),
        ("2027-01-01", S::Ended),
    ] {
        assert_eq!(agreement(1, AgreementState::Decided).standing(day(on), false), standing, "{on}");
    }
    for (state, standing) in [
        (AgreementState::Draft, S::Draft),
        (AgreementState::Referral, S::Referral),
        (AgreementState::Repealed, S::Repealed),
    ] {
        assert_eq!(agreement(1, state).standing(day("2026-05-01"), true), standing);
    }
}

#[test]
fn the_old_one_gives_way_on_the_day_the_new_one_holds() {
    use AgreementStanding as S;
    let mut old = agreement(1, AgreementState::Decided);
    let mut new = agreement(2, AgreementState::Decided);
    old.superseded_by = Some(new.id);
    (old.review_on, new.review_on) = (None, None);
    new.valid_from = Some(day("2026-07-01"));
    for (on, both) in [
        ("2026-06-30", [S::InForce, S::Coming]),
        ("2026-07-01", [S::Superseded, S::InForce]),
        ("2027-01-01", [S::Superseded, S::Ended]),
    ] {
        assert_eq!(standings(&[old.clone(), new.clone()], day(on)), both, "{on}");
    }
    new.state = AgreementState::Draft;
    assert_eq!(standings(&[old, new], day("2026-08-01")), [S::InForce, S::Draft], "a draft takes nobody's place");
}

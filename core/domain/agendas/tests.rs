//! The order of an agenda, its breaks, and what is left out.

use super::{building::*, merging::merge, *};
use crate::domain::{codes::SchoolForm, school_years::Schooling, transitions::Growing};
use uuid::Uuid;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

const MINUTES: AgendaMinutes =
    AgendaMinutes { opening: 5, new: 15, late: 15, due: 10, ongoing: 5, pause: 10, before_pause: 60, evaluation: 5 };

fn horizon() -> Horizon {
    Horizon {
        held_on: day("2026-10-14"),
        consent_until: day("2026-11-13"),
        rules: AgendaRules {
            due_days: 7,
            silent_days: 60,
            open_long_days: 365,
            unchanged_reviews: 3,
            transition_days: 90,
            preschool_from: 1,
            preschool_age: 3,
            school_age: 6,
            stages: vec![
                StageAge { stage: SchoolStage::Middle, age: 10 },
                StageAge { stage: SchoolStage::Upper, age: 13 },
                StageAge { stage: SchoolStage::UpperSecondary, age: 16 },
            ],
            birthdays: vec![16, 18],
            autumn: (8, 20),
            spring: (6, 10),
        },
    }
}

/// A child of whom only the birth date is known.
fn unschooled(birth: &str) -> Growing {
    Growing { schooling: Schooling { form: None, grade: None, year: None }, birth_on: Some(day(birth)) }
}

/// A case that is under way: nothing new, nothing due.
fn calm(number: u128) -> Candidate {
    Candidate {
        case: Uuid::from_u128(number).into(),
        number: format!("2403-2026-{number:03}"),
        team: Uuid::nil().into(),
        growing: unschooled("2014-03-01"),
        intake_on: day("2026-03-01"),
        protected: false,
        last_met_on: Some(day("2026-09-16")),
        late_actions: 0,
        moved_actions: 0,
        next_due_on: None,
        consent_until: Some(day("2027-06-30")),
        follow_up_on: None,
        sip_follow_up_on: None,
        child_plan_follow_up_on: None,
        sip_to_end_since: None,
        unchanged: 0,
        feedback_due_on: None,
        not_reached_on: None,
        wait_late_on: None,
        voice: true,
        handover_returned: false,
        handover_due_on: None,
        answer_back_due_on: None,
        last_event_on: day("2026-09-16"),
    }
}

fn order(candidates: &[Candidate], length: u32) -> Vec<u128> {
    let (chosen, _) = choose(candidates, &horizon(), &MINUTES, length);
    chosen.iter().filter_map(|line| line.case).map(|case| case.0.as_u128()).collect()
}

#[test]
fn new_then_late_then_consent_then_due_then_silent_then_under_way() {
    let candidates = [
        calm(1),
        Candidate { last_event_on: day("2026-06-01"), ..calm(2) },
        Candidate { follow_up_on: Some(day("2026-10-16")), ..calm(3) },
        Candidate { consent_until: Some(day("2026-10-31")), ..calm(4) },
        Candidate { moved_actions: 1, ..calm(5) },
        Candidate { late_actions: 2, ..calm(6) },
        Candidate { last_met_on: None, ..calm(7) },
        Candidate { handover_due_on: Some(day("2026-10-13")), ..calm(8) },
        Candidate { feedback_due_on: Some(day("2026-10-13")), ..calm(9) },
        Candidate { next_due_on: Some(day("2026-10-20")), ..calm(10) },
        Candidate { voice: false, ..calm(11) },
        Candidate { wait_late_on: Some(day("2026-10-13")), ..calm(12) },
    ];
    assert_eq!(order(&candidates, 200), [7, 6, 8, 9, 12, 5, 4, 3, 10, 2, 11, 1]);
}

/// The reasons of a child born on `birth`, at a meeting on `held_on`.
fn growing(birth: &str, held_on: &str) -> Vec<AgendaReason> {
    let case =
        Candidate { growing: unschooled(birth), intake_on: day(held_on), last_event_on: day(held_on), ..calm(1) };
    reasons(&case, &Horizon { held_on: day(held_on), consent_until: day(held_on), ..horizon() })
}

#[test]
fn the_grade_that_is_written_down_decides_and_not_the_year_of_birth() {
    let comes_up = |grade, birth: &str| {
        let schooling = Schooling { form: Some(SchoolForm::Compulsory), grade: Some(grade), year: Some(2025) };
        let growing = Growing { schooling, birth_on: Some(day(birth)) };
        let held_on = day("2026-05-27");
        let case = Candidate { growing, intake_on: held_on, last_event_on: held_on, ..calm(1) };
        reasons(&case, &Horizon { held_on, consent_until: held_on, ..horizon() })
    };
    let upper = [AgendaReason::ChangesStage { to: SchoolStage::Upper, on: day("2026-08-20") }];
    assert_eq!(comes_up(6, "2013-05-01"), upper);
    assert_eq!(comes_up(6, "2012-05-01"), upper, "in a class below those of its age");
    assert_eq!(comes_up(5, "2013-05-01"), [AgendaReason::Ongoing]);
}

#[test]
fn a_child_comes_up_ninety_days_before_something_changes_around_it() {
    let autumn = day("2026-08-20");
    let starts = |birth| growing(birth, "2026-05-27");
    assert_eq!(starts("2020-11-30"), [AgendaReason::StartsSchool { on: autumn }]);
    assert_eq!(starts("2016-01-01"), [AgendaReason::ChangesStage { to: SchoolStage::Middle, on: autumn }]);
    assert_eq!(starts("2013-12-31"), [AgendaReason::ChangesStage { to: SchoolStage::Upper, on: autumn }]);
    assert_eq!(
        starts("2010-07-01"),
        [
            AgendaReason::ChangesStage { to: SchoolStage::UpperSecondary, on: autumn },
            AgendaReason::Turns { age: 16, on: day("2026-07-01") }
        ]
    );
    assert_eq!(starts("2015-05-05"), [AgendaReason::Ongoing]);
    assert_eq!(growing("2020-11-30", "2026-05-21"), [AgendaReason::Ongoing], "more than ninety days before");
    assert_eq!(growing("2020-11-30", "2026-08-21"), [AgendaReason::Ongoing], "the day after");
    assert_eq!(growing("2008-12-24", "2026-10-14"), [AgendaReason::Turns { age: 18, on: day("2026-12-24") }]);
    assert_eq!(starts("2024-09-30"), [AgendaReason::StartsPreschool { on: autumn }]);
    assert_eq!(starts("2025-08-21"), [AgendaReason::Ongoing], "not one year old when the term begins");
    assert_eq!(growing("2008-04-01", "2027-05-12"), [AgendaReason::LeavesSchool { on: day("2027-06-10") }]);
    assert_eq!(growing("2008-02-29", "2025-12-10"), [AgendaReason::Turns { age: 18, on: day("2026-02-28") }]);
}

#[test]
fn a_case_that_loses_speed_comes_up_by_itself() {
    let old = Candidate { intake_on: day("2025-10-14"), ..calm(1) };
    assert_eq!(reasons(&old, &horizon()), [AgendaReason::OpenLong { since: day("2025-10-14") }]);
    assert_eq!(reasons(&Candidate { unchanged: 2, ..calm(1) }, &horizon()), [AgendaReason::Ongoing]);
    assert_eq!(reasons(&Candidate { unchanged: 3, ..calm(1) }, &horizon()), [AgendaReason::Unchanged { reviews: 3 }]);
    let silent = Candidate { last_event_on: day("2026-08-15"), ..calm(1) };
    assert_eq!(reasons(&silent, &horizon()), [AgendaReason::Silent { since: day("2026-08-15") }]);
    assert_eq!(
        reasons(&Candidate { last_event_on: day("2026-08-16"), ..calm(1) }, &horizon()),
        [AgendaReason::Ongoing]
    );
}

#[test]
fn a_sip_to_follow_up_is_promised() {
    let plan = Candidate { sip_follow_up_on: Some(day("2026-10-20")), ..calm(1) };
    let sip = AgendaReason::PlanFollowUp { plan: PlanKind::Sip, on: day("2026-10-20") };
    assert_eq!(reasons(&plan, &horizon()), [sip]);
    let both = Candidate { child_plan_follow_up_on: Some(day("2026-10-19")), ..plan.clone() };
    let light = AgendaReason::PlanFollowUp { plan: PlanKind::ChildPlan, on: day("2026-10-19") };
    assert_eq!(reasons(&both, &horizon()), [sip, light], "each plan by its own name");
    let stored: AgendaReason = serde_json::from_str(r#"{"kind":"plan_follow_up","on":"2026-10-20"}"#).unwrap();
    assert_eq!(stored, sip, "as it was stored before a child's plan had its own name");
    let (chosen, left) = choose(&[plan], &horizon(), &MINUTES, 10);
    assert_eq!((chosen.len(), left.len()), (1, 0), "although there is no time");
    let ends = Candidate { sip_to_end_since: Some(day("2026-09-30")), ..calm(2) };
    assert_eq!(reasons(&ends, &horizon()), [AgendaReason::PlanToEnd { since: day("2026-09-30") }]);
    assert_eq!(choose(&[ends], &horizon(), &MINUTES, 10).0.len(), 1, "nor does one that can end wait for time");
}

#[test]
fn who_took_over_is_asked_how_it_went_about_the_day_it_is_due() {
    let due = |on| Candidate { answer_back_due_on: Some(day(on)), ..calm(1) };
    let why = |on| [AgendaReason::HandoverAnswerBack { due_on: day(on) }];
    assert_eq!(reasons(&due("2026-09-20"), &horizon()), why("2026-09-20"));
    assert_eq!(reasons(&due("2026-10-21"), &horizon()), why("2026-10-21"));
    assert_eq!(reasons(&due("2026-10-22"), &horizon()), [AgendaReason::Ongoing]);
    let (chosen, left) = choose(&[due("2026-10-21")], &horizon(), &MINUTES, 10);
    assert_eq!((chosen.len(), left.len()), (1, 0), "although there is no time");
}

#[test]
fn what_did_not_fit_keeps_its_reasons_and_who_has_waited_longest_comes_first() {
    let drifting = |number, met: &str| Candidate { unchanged: 3, last_met_on: Some(day(met)), ..calm(number) };
    let candidates = [drifting(1, "2026-09-16"), drifting(2, "2026-08-19"), drifting(3, "2026-09-16")];
    let (chosen, left) = choose(&candidates, &horizon(), &MINUTES, 20);
    assert_eq!(chosen.iter().filter_map(|line| line.case).map(|case| case.0.as_u128()).collect::<Vec<_>>(), [2]);
    let left: Vec<(u128, &[AgendaReason])> =
        left.iter().map(|left| (left.case.0.as_u128(), left.reasons.as_slice())).collect();
    let why = [AgendaReason::Unchanged { reviews: 3 }];
    assert_eq!(left, [(1, why.as_slice()), (3, why.as_slice())]);
}

#[test]
fn what_lies_beyond_the_horizon_is_no_reason() {
    let far = Candidate {
        follow_up_on: Some(day("2026-10-22")),
        next_due_on: Some(day("2026-10-22")),
        consent_until: Some(day("2026-11-14")),
        feedback_due_on: Some(day("2026-10-14")),
        ..calm(1)
    };
    assert_eq!(reasons(&far, &horizon()), [AgendaReason::Ongoing]);
    let unlimited = Candidate { consent_until: None, ..calm(1) };
    assert_eq!(reasons(&unlimited, &horizon()), [AgendaReason::Ongoing]);
}

#[test]
fn what_was_promised_stays_when_the_time_is_out_and_only_the_calm_are_left_out() {
    let mut candidates: Vec<Candidate> = (1..=4).map(|number| Candidate { late_actions: 1, ..calm(number) }).collect();
    candidates.push(calm(5));
    candidates.push(Candidate { protected: true, late_actions: 1, ..calm(6) });
    let (chosen, left) = choose(&candidates, &horizon(), &MINUTES, 30);
    assert_eq!(chosen.len(), 4);
    let left: Vec<(u128, LeftOutWhy)> = left.iter().map(|left| (left.case.0.as_u128(), left.why)).collect();
    assert_eq!(left, [(6, LeftOutWhy::Protected), (5, LeftOutWhy::NoTime)]);
}

#[test]
fn whom_a_meeting_did_not_get_to_comes_up_next_time_although_the_time_is_out() {
    let waited = Candidate { not_reached_on: Some(day("2026-09-30")), ..calm(2) };
    assert_eq!(reasons(&waited, &horizon()), [AgendaReason::NotReached { since: day("2026-09-30") }]);
    let (chosen, left) = choose(&[calm(1), waited], &horizon(), &MINUTES, 10);
    assert_eq!((chosen[0].case, chosen[0].minutes), (Some(Uuid::from_u128(2).into()), MINUTES.due));
    assert_eq!((chosen.len(), left[0].why), (1, LeftOutWhy::NoTime));
}

#[test]
fn nobody_sits_longer_than_an_hour_and_no_break_comes_first_or_last() {
    let candidates: Vec<Candidate> = (1..=9).map(|number| Candidate { last_met_on: None, ..calm(number) }).collect();
    let (chosen, _) = choose(&candidates, &horizon(), &MINUTES, 90);
    let agenda = with_breaks(chosen, &MINUTES);
    let mut sat = 0;
    for line in &agenda {
        sat = if line.kind == AgendaItemKind::Break { 0 } else { sat + line.minutes };
        assert!(sat <= MINUTES.before_pause + MINUTES.evaluation);
    }
    let kinds: Vec<AgendaItemKind> = agenda.iter().map(|line| line.kind).collect();
    assert_eq!(kinds.first(), Some(&AgendaItemKind::Opening));
    assert_eq!(kinds.last(), Some(&AgendaItemKind::Evaluation));
    assert_eq!(kinds.iter().filter(|kind| **kind == AgendaItemKind::Break).count(), 2);
    assert_ne!(kinds[kinds.len() - 2], AgendaItemKind::Break);
    assert_eq!(with_breaks(Vec::new(), &MINUTES).len(), 2);
}

#[test]
fn building_anew_gives_the_same_agenda_when_nothing_has_changed() {
    let candidates = [calm(1), Candidate { last_met_on: None, ..calm(2) }];
    let (chosen, _) = choose(&candidates, &horizon(), &MINUTES, 90);
    let first = merge(&[], chosen.clone(), &MINUTES, false);
    let items: Vec<AgendaItem> = first
        .iter()
        .enumerate()
        .map(|(at, wanted)| AgendaItem {
            position: at as u32,
            ..AgendaItem::new(Uuid::from_u128(at as u128).into(), Uuid::nil().into(), wanted.line.clone())
        })
        .collect();
    for keep_order in [false, true] {
        let again = merge(&items, chosen.clone(), &MINUTES, keep_order);
        assert!(
            again.iter().zip(&items).all(|(wanted, item)| wanted.old.as_ref().is_some_and(|old| old.id == item.id))
        );
        assert_eq!(again.len(), items.len());
    }
    let gone = merge(&items, Vec::new(), &MINUTES, false);
    assert_eq!(gone.len(), 2, "what nobody asks for any more goes");
}

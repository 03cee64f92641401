//! The order of an agenda, its breaks, and what is left out.

use super::{building::*, merging::merge, *};
use uuid::Uuid;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

const MINUTES: AgendaMinutes =
    AgendaMinutes { opening: 5, new: 15, late: 15, due: 10, ongoing: 5, pause: 10, before_pause: 60, evaluation: 5 };

fn horizon() -> Horizon {
    Horizon {
        held_on: day("2026-10-14"),
        due_until: day("2026-10-21"),
        consent_until: day("2026-11-13"),
        silent_since: day("2026-08-30"),
    }
}

/// A case that is under way: nothing new, nothing due.
fn calm(number: u128) -> Candidate {
    Candidate {
        case: Uuid::from_u128(number).into(),
        number: format!("2403-2026-{number:03}"),
        intake_on: day("2026-03-01"),
        protected: false,
        last_met_on: Some(day("2026-09-16")),
        late_actions: 0,
        moved_actions: 0,
        next_due_on: None,
        consent_until: Some(day("2027-06-30")),
        follow_up_on: None,
        feedback_due_on: None,
        voice: true,
        handover_returned: false,
        handover_due_on: None,
        last_event_on: day("2026-09-16"),
    }
}

fn order(candidates: &[Candidate], length: u32) -> Vec<u128> {
    let (chosen, _) = choose(candidates, horizon(), &MINUTES, length);
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
    ];
    assert_eq!(order(&candidates, 200), [7, 6, 8, 9, 5, 4, 3, 10, 2, 11, 1]);
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
    assert_eq!(reasons(&far, horizon()), [AgendaReason::Ongoing]);
    let unlimited = Candidate { consent_until: None, ..calm(1) };
    assert_eq!(reasons(&unlimited, horizon()), [AgendaReason::Ongoing]);
}

#[test]
fn what_was_promised_stays_when_the_time_is_out_and_only_the_calm_are_left_out() {
    let mut candidates: Vec<Candidate> = (1..=4).map(|number| Candidate { late_actions: 1, ..calm(number) }).collect();
    candidates.push(calm(5));
    candidates.push(Candidate { protected: true, late_actions: 1, ..calm(6) });
    let (chosen, left) = choose(&candidates, horizon(), &MINUTES, 30);
    assert_eq!(chosen.len(), 4);
    let left: Vec<(u128, LeftOutWhy)> = left.iter().map(|left| (left.case.0.as_u128(), left.why)).collect();
    assert_eq!(left, [(6, LeftOutWhy::Protected), (5, LeftOutWhy::NoTime)]);
}

#[test]
fn nobody_sits_longer_than_an_hour_and_no_break_comes_first_or_last() {
    let candidates: Vec<Candidate> = (1..=9).map(|number| Candidate { last_met_on: None, ..calm(number) }).collect();
    let (chosen, _) = choose(&candidates, horizon(), &MINUTES, 90);
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
    let (chosen, _) = choose(&candidates, horizon(), &MINUTES, 90);
    let first = merge(&[], chosen.clone(), &MINUTES, false);
    let items: Vec<AgendaItem> = first
        .iter()
        .enumerate()
        .map(|(at, wanted)| AgendaItem {
            id: Uuid::from_u128(at as u128).into(),
            meeting: Uuid::nil().into(),
            position: at as u32,
            kind: wanted.line.kind,
            case: wanted.line.case,
            title: String::new(),
            minutes: wanted.line.minutes,
            reasons: wanted.line.reasons.clone(),
            by_hand: Vec::new(),
            state: AgendaItemState::Waiting,
            reason: String::new(),
            shown: None,
            note: String::new(),
            school_presence: None,
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

//! The agenda builds itself from what is new, late, due or about to run out. Invariant: a child to whom something was promised is on it, or among those left out, with the reason.

use super::rooms::Room;
use crate::{
    casebook::{Actor, Casebook},
    domain::{
        agendas::{
            AgendaItem, AgendaItemKind, AgendaItemState, AgendaReason, ByHand,
            building::{AgendaMinutes, Horizon, Left, LeftOutWhy, Proposed, choose, reasons},
            merging::{Wanted, merge},
        },
        consents::Shown,
        ids::{AgendaItemId, CaseId, MeetingId},
        meetings::MeetingState,
    },
    error::{Error, Result},
    store,
};
use chrono::{Days, NaiveDate};
use rusqlite::Connection;

/// Days after the meeting within which an action or follow-up is due about now.
const SOON_DAYS: u64 = 7;

pub(crate) fn horizon(db: &Connection, held_on: NaiveDate) -> Result<Horizon> {
    let after = |days: u64| held_on.checked_add_days(Days::new(days)).unwrap_or(held_on);
    let stalled: u64 = store::settings::get(db, "case.stalled_days")?;
    Ok(Horizon {
        held_on,
        due_until: after(SOON_DAYS),
        consent_until: after(store::settings::get(db, "consent.soon_days")?),
        silent_since: held_on.checked_sub_days(Days::new(stalled)).unwrap_or(held_on),
    })
}

/// The agenda to be, with an id for each line. `also`: children that somebody wants on it whatever the facts say.
pub(crate) fn build(
    book: &mut Casebook,
    by: &Actor,
    room: &Room,
    old: &[AgendaItem],
    also: &[CaseId],
) -> Result<Vec<AgendaItem>> {
    let wanted = book.peek(|db| wanted(db, room, old, also))?;
    let mut agenda = Vec::with_capacity(wanted.len());
    for (position, Wanted { old, line }) in wanted.into_iter().enumerate() {
        let position = u32::try_from(position).unwrap_or(u32::MAX);
        agenda.push(match old {
            Some(item) if item.state == AgendaItemState::Done => AgendaItem { position, ..item },
            Some(item) => {
                AgendaItem { position, kind: line.kind, minutes: line.minutes, reasons: line.reasons, ..item }
            }
            None => AgendaItem {
                by_hand: if line.case.is_some_and(|case| also.contains(&case)) {
                    vec![ByHand::Added]
                } else {
                    Vec::new()
                },
                position,
                ..new_item(AgendaItemId(book.new_id(by.now.at)?), room.meeting.id, line)
            },
        });
    }
    Ok(agenda)
}

pub(crate) fn new_item(id: AgendaItemId, meeting: MeetingId, line: Proposed) -> AgendaItem {
    AgendaItem {
        id,
        meeting,
        position: 0,
        kind: line.kind,
        case: line.case,
        title: String::new(),
        minutes: line.minutes,
        reasons: line.reasons,
        by_hand: Vec::new(),
        state: AgendaItemState::Waiting,
        reason: String::new(),
        shown: None,
        note: String::new(),
        school_presence: None,
    }
}

fn wanted(db: &Connection, room: &Room, old: &[AgendaItem], also: &[CaseId]) -> Result<Vec<Wanted>> {
    let minutes: AgendaMinutes = store::settings::get(db, "agenda.minutes")?;
    let horizon = horizon(db, room.meeting.held_on)?;
    let candidates = store::agendas::candidates(db, room.meeting.id, room.meeting.held_on)?;
    let mut children = Vec::new();
    for case in also {
        let found = candidates.iter().find(|candidate| candidate.case == *case).ok_or(Error::NotFound("case"))?;
        let mut reasons = reasons(found, horizon);
        reasons.push(AgendaReason::ByHand);
        let kind = AgendaItemKind::Review;
        children.push(Proposed { kind, case: Some(*case), minutes: minutes.new, reasons });
    }
    if room.meeting.kind.takes_all_cases() {
        let (chosen, _) = choose(&candidates, horizon, &minutes, room.meeting.minutes);
        let others = chosen.into_iter().filter(|line| line.case.is_none_or(|case| !also.contains(&case)));
        children.extend(others);
    } else {
        children.extend(old.iter().filter(|item| item.case.is_some()).map(|item| Proposed {
            kind: item.kind,
            case: item.case,
            minutes: item.minutes,
            reasons: item.reasons.clone(),
        }));
    }
    let mut last = Vec::new();
    let mut first = Vec::new();
    for line in children {
        let Some(case) = line.case else { continue };
        let child = store::children::get(db, store::cases::get(db, case)?.child)?;
        let skipped = room.shown(db, &child)? == Shown::Skipped;
        if skipped { last.push(line) } else { first.push(line) }
    }
    let skipped: Vec<Option<CaseId>> = last.iter().map(|line| line.case).collect();
    first.extend(last);
    let keep_order = room.meeting.state != MeetingState::Planned;
    let mut agenda = merge(old, first, &minutes, keep_order);
    drop_idle_breaks(&mut agenda, &skipped);
    Ok(agenda)
}

/// Takes away new breaks after which only skipped children come.
fn drop_idle_breaks(agenda: &mut Vec<Wanted>, skipped: &[Option<CaseId>]) {
    let last_seen =
        agenda.iter().rposition(|wanted| wanted.line.case.is_some() && !skipped.contains(&wanted.line.case));
    let mut at = 0;
    agenda.retain(|wanted| {
        let idle = wanted.line.kind == AgendaItemKind::Break && last_seen.is_none_or(|last| at > last);
        at += 1;
        !idle
    });
}

/// Writes an agenda over the old one.
pub(crate) fn write(db: &Connection, old: &[AgendaItem], agenda: &[AgendaItem]) -> Result<()> {
    for item in old {
        let gone = !agenda.iter().any(|new| new.id == item.id);
        if gone && item.state != AgendaItemState::Removed {
            store::agendas::delete(db, item.id)?;
        }
    }
    agenda.iter().try_for_each(|item| store::agendas::put(db, item))
}

/// Children that are not on the agenda, and why.
pub(crate) fn left_out(
    db: &Connection,
    room: &Room,
    agenda: &[AgendaItem],
) -> Result<Vec<(CaseId, LeftOutWhy, bool, String)>> {
    let mut out = Vec::new();
    for item in agenda.iter().filter(|item| item.state == AgendaItemState::Removed) {
        out.extend(item.case.map(|case| (case, LeftOutWhy::Removed, item.promised(), item.reason.clone())));
    }
    if room.meeting.kind.takes_all_cases() && room.meeting.state == MeetingState::Planned {
        let minutes: AgendaMinutes = store::settings::get(db, "agenda.minutes")?;
        let candidates = store::agendas::candidates(db, room.meeting.id, room.meeting.held_on)?;
        let (_, left) = choose(&candidates, horizon(db, room.meeting.held_on)?, &minutes, room.meeting.minutes);
        for Left { case, why, reasons } in left {
            if !agenda.iter().any(|item| item.case == Some(case)) {
                out.push((case, why, reasons.iter().any(|reason| reason.promised()), String::new()));
            }
        }
    }
    Ok(out)
}

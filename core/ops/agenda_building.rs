//! The agenda builds itself from what is new, late, due or about to run out. Invariant: a child to whom something was promised is on it, or among those left out, with the reason.

use super::rooms::Room;
use crate::{
    casebook::{Actor, Casebook},
    domain::{
        agendas::{
            AgendaItem, AgendaItemKind, AgendaItemState, AgendaReason, ByHand,
            building::{AgendaMinutes, Candidate, Horizon, Left, LeftOutWhy, Proposed, choose, reasons},
            merging::{Wanted, merge},
        },
        children::age_on,
        consents::Shown,
        ids::{AgendaItemId, CaseId, MeetingId},
        meetings::{Meeting, MeetingState},
        teams::team_for,
    },
    error::{Error, Result},
    store,
    words::say,
};
use chrono::{Days, NaiveDate};
use rusqlite::Connection;

pub(crate) fn horizon(db: &Connection, held_on: NaiveDate) -> Result<Horizon> {
    let soon: u64 = store::settings::get(db, "consent.soon_days")?;
    let consent_until = held_on.checked_add_days(Days::new(soon)).unwrap_or(held_on);
    Ok(Horizon { held_on, consent_until, rules: store::settings::get(db, "agenda.rules")? })
}

/// The facts about every open case, as they will be on the day of the meeting.
pub(crate) fn facts(db: &Connection, meeting: &Meeting) -> Result<Vec<Candidate>> {
    let mut found = store::agendas::candidates(db, meeting)?;
    let late = super::health_exams::oldest(db, |wait| wait.late(meeting.held_on))?;
    for one in &mut found {
        one.wait_late_on = late.get(&one.case).copied();
    }
    Ok(found)
}

/// Those about the cases that come up in this meeting's team.
fn candidates(db: &Connection, room: &Room) -> Result<Vec<Candidate>> {
    let mut found = facts(db, &room.meeting)?;
    let teams = store::teams::ages(db)?;
    let age = |one: &Candidate| one.birth_on.and_then(|birth| age_on(birth, room.meeting.held_on));
    found.retain(|one| team_for(&teams, one.team, age(one)) == room.team);
    Ok(found)
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
    add_openings(book, by, &room.meeting, &mut agenda)?;
    Ok(agenda)
}

/// The agenda of a meeting that begins, with the openings that came after it was built; empty when it stays as it is.
pub(crate) fn with_late_openings(book: &mut Casebook, by: &Actor, meeting: MeetingId) -> Result<Vec<AgendaItem>> {
    let (meeting, mut agenda) =
        book.peek(|db| Ok((store::meetings::get(db, meeting)?, store::agendas::of_meeting(db, meeting)?)))?;
    let before = agenda.len();
    add_openings(book, by, &meeting, &mut agenda)?;
    Ok(if agenda.len() == before { Vec::new() } else { agenda })
}

/// Openings in an emergency that nobody has looked at are the first matter of the team's next meeting; a family never sits through them.
fn add_openings(book: &mut Casebook, by: &Actor, meeting: &Meeting, agenda: &mut Vec<AgendaItem>) -> Result<()> {
    if !meeting.kind.takes_all_cases() {
        return Ok(());
    }
    if book.peek(store::conflicts::waiting)? == 0 || agenda.iter().any(is_about_openings) {
        return Ok(());
    }
    let title = say("agenda-emergency-openings", &[]);
    let line = Proposed { kind: AgendaItemKind::Other, case: None, minutes: 5, reasons: Vec::new() };
    let item = AgendaItem { title, ..new_item(AgendaItemId(book.new_id(by.now.at)?), meeting.id, line) };
    let after_opening = usize::from(agenda.first().is_some_and(|item| item.kind == AgendaItemKind::Opening));
    agenda.insert(after_opening, item);
    for (position, item) in (0..).zip(agenda) {
        item.position = position;
    }
    Ok(())
}

/// Whether an item is about the openings in an emergency: a matter for the coordinator, of which the room's screen says nothing.
pub(crate) fn is_about_openings(item: &AgendaItem) -> bool {
    item.case.is_none() && item.title == say("agenda-emergency-openings", &[])
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
        family_there: None,
        section: None,
    }
}

fn wanted(db: &Connection, room: &Room, old: &[AgendaItem], also: &[CaseId]) -> Result<Vec<Wanted>> {
    let minutes: AgendaMinutes = store::settings::get(db, "agenda.minutes")?;
    let horizon = horizon(db, room.meeting.held_on)?;
    let candidates = candidates(db, room)?;
    let mut children = Vec::new();
    for case in also {
        let found = candidates.iter().find(|candidate| candidate.case == *case).ok_or(Error::NotFound("case"))?;
        let mut reasons = reasons(found, &horizon);
        reasons.push(AgendaReason::ByHand);
        let kind = AgendaItemKind::Review;
        children.push(Proposed { kind, case: Some(*case), minutes: minutes.new, reasons });
    }
    if room.meeting.kind.takes_all_cases() {
        let (chosen, _) = choose(&candidates, &horizon, &minutes, room.meeting.minutes);
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
        let skipped = room.consented(db, &child)? == Shown::Skipped;
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

/// A child that is not on the agenda.
pub(crate) struct Outside {
    pub(crate) case: CaseId,
    pub(crate) why: LeftOutWhy,
    pub(crate) reasons: Vec<AgendaReason>,
    /// What was said when it was taken off.
    pub(crate) reason: String,
}

/// Children that are not on the agenda, and why; and how many would come or go if it were built anew.
pub(crate) fn left_out(db: &Connection, room: &Room, agenda: &[AgendaItem]) -> Result<(Vec<Outside>, u32)> {
    let mut out = Vec::new();
    for item in agenda.iter().filter(|item| item.state == AgendaItemState::Removed) {
        out.extend(item.case.map(|case| Outside {
            case,
            why: LeftOutWhy::Removed,
            reasons: item.reasons.clone(),
            reason: item.reason.clone(),
        }));
    }
    let goes_on = room.meeting.state == MeetingState::Open;
    if !room.meeting.kind.takes_all_cases() || !(goes_on || room.meeting.state == MeetingState::Planned) {
        return Ok((out, 0));
    }
    let minutes: AgendaMinutes = store::settings::get(db, "agenda.minutes")?;
    let candidates = candidates(db, room)?;
    let (chosen, left) = choose(&candidates, &horizon(db, room.meeting.held_on)?, &minutes, room.meeting.minutes);
    let listed = |case: CaseId| agenda.iter().any(|item| item.case == Some(case));
    let wanted = |case: CaseId| chosen.iter().any(|line| line.case == Some(case));
    let new = chosen.iter().filter(|line| line.case.is_some_and(|case| !listed(case))).count();
    let idle = agenda.iter().filter(|item| {
        let by_itself = item.state == AgendaItemState::Waiting && !item.by_hand.contains(&ByHand::Added);
        by_itself && item.case.is_some_and(|case| !wanted(case))
    });
    // While the meeting goes on nobody builds it anew; a protected child, that no agenda takes up by itself, still stands in sight when something was promised.
    let news = if goes_on { 0 } else { u32::try_from(new + idle.count()).unwrap_or(u32::MAX) };
    let owed = |left: &Left| left.why == LeftOutWhy::Protected && left.reasons.iter().any(|reason| reason.promised());
    let left = left.into_iter().filter(|left| !listed(left.case) && (!goes_on || owed(left)));
    out.extend(left.map(|Left { case, why, reasons }| Outside { case, why, reasons, reason: String::new() }));
    Ok((out, news))
}

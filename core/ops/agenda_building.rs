//! The agenda builds itself from what is new, late, due or about to run out. Invariant: a child to whom something was promised is on it, or among those left out, with the reason.

use super::rooms::Room;
use crate::{
    casebook::{Actor, Casebook},
    domain::{
        agendas::{
            AgendaItem, AgendaItemKind, AgendaItemState, AgendaReason, ByHand, breaks,
            building::{AgendaMinutes, Candidate, Horizon, Left, Proposed, choose, reasons},
            merging::{Wanted, merge},
        },
        children::age_on,
        consents::Shown,
        ids::{AgendaItemId, CaseId},
        meetings::{Meeting, MeetingState},
        teams::team_for,
    },
    error::{Error, Result},
    store,
    words::say,
};
use chrono::{Days, NaiveDate};
use rusqlite::Connection;

/// How far an agenda of that day looks ahead.
pub(crate) fn horizon(db: &Connection, held_on: NaiveDate) -> Result<Horizon> {
    let soon: u64 = store::settings::get(db, "consent.soon_days")?;
    let consent_until = held_on.checked_add_days(Days::new(soon)).unwrap_or(held_on);
    Ok(Horizon { held_on, consent_until, rules: store::settings::get(db, "agenda.rules")? })
}

/// The facts about every open case, as they will be on the day of the meeting. A child that no consent lets this room see was passed over and not forgotten: it is not said to come up again.
pub(crate) fn facts(db: &Connection, room: &Room) -> Result<Vec<Candidate>> {
    let mut found = store::agendas::candidates(db, &room.meeting)?;
    let late = super::health_exams::oldest(db, |wait| wait.late(room.meeting.held_on))?;
    for one in &mut found {
        one.wait_late_on = late.get(&one.case).copied();
        if one.not_reached_on.is_some() && passed_over(db, room, one.case)? {
            one.not_reached_on = None;
        }
    }
    Ok(found)
}

/// Whether no consent lets those who are expected see a child; nobody is expected where nobody has been asked yet.
fn passed_over(db: &Connection, room: &Room, case: CaseId) -> Result<bool> {
    let child = store::children::get(db, store::cases::get(db, case)?.child)?;
    Ok(!room.units.is_empty() && room.consented(db, &child)? == Shown::Skipped)
}

/// What an agenda is built from.
pub(crate) struct Grounds {
    pub(crate) minutes: AgendaMinutes,
    horizon: Horizon,
    /// The open cases that come up in this meeting's team.
    own: Vec<Candidate>,
    /// The other open cases: one that somebody has put on the agenda has its reasons too.
    others: Vec<Candidate>,
}

impl Grounds {
    /// As they will be on the day of the meeting, for those who are in its room.
    pub(crate) fn of(db: &Connection, room: &Room) -> Result<Self> {
        let (teams, held_on) = (store::teams::ages(db)?, room.meeting.held_on);
        let age = |one: &Candidate| one.growing.birth_on.and_then(|birth| age_on(birth, held_on));
        let of_team = |one: &Candidate| team_for(&teams, one.team, age(one)) == room.team;
        let (own, others) = facts(db, room)?.into_iter().partition(of_team);
        let minutes = store::settings::get(db, "agenda.minutes")?;
        Ok(Self { minutes, horizon: horizon(db, held_on)?, own, others })
    }

    /// An item with the reasons of today. What is done, or about a case that is not open on the day, keeps those it has.
    pub(crate) fn today(&self, item: AgendaItem) -> AgendaItem {
        let case = item.case.filter(|_| item.state != AgendaItemState::Done);
        let found = self.own.iter().chain(&self.others).find(|one| Some(one.case) == case);
        match found {
            Some(found) => AgendaItem { reasons: item.reasons_now(reasons(found, &self.horizon)), ..item },
            None => item,
        }
    }

    /// The children that should be on the agenda, and of those that come up in every meeting whom it leaves out. `old`: the items with the reasons of today. `also`: children that somebody wants on it
    /// whatever the facts say.
    pub(crate) fn children(
        &self,
        meeting: &Meeting,
        old: &[AgendaItem],
        also: &[CaseId],
    ) -> Result<(Vec<Proposed>, Vec<Left>)> {
        let mut children = Vec::new();
        for case in also {
            let found = self.own.iter().find(|candidate| candidate.case == *case).ok_or(Error::NotFound("case"))?;
            let mut reasons = reasons(found, &self.horizon);
            reasons.retain(|reason| *reason != AgendaReason::Ongoing);
            reasons.push(AgendaReason::ByHand);
            let kind = AgendaItemKind::Review;
            children.push(Proposed { kind, case: Some(*case), minutes: self.minutes.new, reasons });
        }
        if meeting.kind.takes_all_cases() {
            let (chosen, left) = choose(&self.own, &self.horizon, &self.minutes, meeting.minutes);
            let others = chosen.into_iter().filter(|line| line.case.is_none_or(|case| !also.contains(&case)));
            children.extend(others);
            return Ok((children, left));
        }
        children.extend(old.iter().filter(|item| item.case.is_some()).map(|item| Proposed {
            kind: item.kind,
            case: item.case,
            minutes: item.minutes,
            reasons: item.reasons.clone(),
        }));
        Ok((children, Vec::new()))
    }
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
                ..AgendaItem::new(AgendaItemId(book.new_id(by.now.at)?), room.meeting.id, line)
            },
        });
    }
    add_openings(book, by, &room.meeting, &mut agenda)?;
    Ok(agenda)
}

/// Openings in an emergency that nobody has looked at are the first matter of the team's next meeting; a family never sits through them.
pub(crate) fn add_openings(
    book: &mut Casebook,
    by: &Actor,
    meeting: &Meeting,
    agenda: &mut Vec<AgendaItem>,
) -> Result<()> {
    if !meeting.kind.takes_all_cases() {
        return Ok(());
    }
    if book.peek(store::emergencies::waiting)? == 0 || agenda.iter().any(is_about_openings) {
        return Ok(());
    }
    let title = say("agenda-emergency-openings", &[]);
    let line = Proposed { kind: AgendaItemKind::Other, case: None, minutes: 5, reasons: Vec::new() };
    let item = AgendaItem { title, ..AgendaItem::new(AgendaItemId(book.new_id(by.now.at)?), meeting.id, line) };
    let after_opening = usize::from(agenda.first().is_some_and(|item| item.kind == AgendaItemKind::Opening));
    agenda.insert(after_opening, item);
    number(agenda);
    Ok(())
}

/// Gives each item its place.
pub(crate) fn number(agenda: &mut [AgendaItem]) {
    for (position, item) in (0..).zip(agenda) {
        item.position = position;
    }
}

/// Whether an item is about the openings in an emergency: a matter for the coordinator, of which the room's screen says nothing.
pub(crate) fn is_about_openings(item: &AgendaItem) -> bool {
    item.case.is_none() && item.title == say("agenda-emergency-openings", &[])
}

fn wanted(db: &Connection, room: &Room, old: &[AgendaItem], also: &[CaseId]) -> Result<Vec<Wanted>> {
    let grounds = Grounds::of(db, room)?;
    let old: Vec<AgendaItem> = old.iter().cloned().map(|item| grounds.today(item)).collect();
    let (children, _) = grounds.children(&room.meeting, &old, also)?;
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
    let mut agenda = merge(&old, first, &grounds.minutes, keep_order);
    drop_idle_breaks(&mut agenda, &skipped);
    Ok(agenda)
}

/// Takes away the agenda's own breaks after which only skipped children come.
fn drop_idle_breaks(agenda: &mut Vec<Wanted>, skipped: &[Option<CaseId>]) {
    let last_seen =
        agenda.iter().rposition(|wanted| wanted.line.case.is_some() && !skipped.contains(&wanted.line.case));
    let mut at = 0;
    agenda.retain(|wanted| {
        let own = wanted.line.kind == AgendaItemKind::Break && wanted.old.as_ref().is_none_or(breaks::is_own);
        let idle = own && last_seen.is_none_or(|last| at > last);
        at += 1;
        !idle
    });
}

/// Items of the old agenda that the new one takes away.
pub(crate) fn leaving<'a>(old: &'a [AgendaItem], agenda: &'a [AgendaItem]) -> impl Iterator<Item = &'a AgendaItem> {
    let gone = move |item: &&AgendaItem| !agenda.iter().any(|new| new.id == item.id);
    old.iter().filter(|item| item.state != AgendaItemState::Removed).filter(gone)
}

/// Writes an agenda over the old one.
pub(crate) fn write(db: &Connection, old: &[AgendaItem], agenda: &[AgendaItem]) -> Result<()> {
    leaving(old, agenda).try_for_each(|item| store::agendas::delete(db, item.id))?;
    agenda.iter().try_for_each(|item| store::agendas::put(db, item))
}

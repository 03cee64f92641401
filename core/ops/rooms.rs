//! Who is in the room, and what may be written there about a child. Invariant: what the room sees follows from the consents for what the meeting is about (`MeetingKind::purpose_about`) and exactly the units that are
//! in it, and is nothing while somebody in it has a conflict of interest; who is not marked as absent or as having left counts as in it. Papers have the room of that day: all who took part.

use super::consents;
use crate::{
    domain::{
        agendas::AgendaItem,
        children::Child,
        consents::{Purpose, Shown, more},
        ids::{AgendaItemId, CaseId, ChildId, TeamId, UnitId},
        meetings::{Attendance, AttendanceStatus, Meeting, MeetingState, MeetingStep, units_there},
        units::Professional,
    },
    error::{Error, Result, Rule},
    store,
};
use chrono::NaiveDate;
use rusqlite::Connection;

/// Who is in the room, on which day.
pub(crate) struct Room {
    pub(crate) meeting: Meeting,
    pub(crate) team: TeamId,
    pub(crate) attendances: Vec<Attendance>,
    /// Whether who has this status counts as in this room: [`AttendanceStatus::in_room`] or [`AttendanceStatus::was_there`].
    pub(crate) there: fn(AttendanceStatus) -> bool,
    pub(crate) units: Vec<UnitId>,
    pub(crate) on: NaiveDate,
}

impl Room {
    /// The room of a meeting as it is now, while it goes on; of one that is to come, those who are expected; of one that is over, all who took part.
    pub(crate) fn of(db: &Connection, meeting: Meeting, today: NaiveDate) -> Result<Self> {
        // Taken up again another day nobody knows who is back: who left that day counts as there.
        let again = meeting.state == MeetingState::Open && meeting.opened_at.is_some_and(|at| at.date() != today);
        let over = meeting.state == MeetingState::Ended;
        Self::made_of(
            db,
            meeting,
            today,
            if over || again { AttendanceStatus::was_there } else { AttendanceStatus::in_room },
        )
    }
    /// All who took part, also who has left: they read the minutes.
    pub(crate) fn that_day(db: &Connection, meeting: Meeting, today: NaiveDate) -> Result<Self> {
        Self::made_of(db, meeting, today, AttendanceStatus::was_there)
    }
    fn made_of(
        db: &Connection,
        meeting: Meeting,
        today: NaiveDate,
        there: fn(AttendanceStatus) -> bool,
    ) -> Result<Self> {
        let attendances = store::meetings::attendances(db, meeting.id)?;
        let units = units_there(&attendances, there);
        let on = if meeting.state == MeetingState::Open { today } else { meeting.held_on };
        let team = store::meetings::team_of(db, meeting.id)?;
        Ok(Self { meeting, team, attendances, there, units, on })
    }
    /// Asks what decides how this room may see a child. At a SIP the answers do so also for a reader who sees none of them, since the SIP is all that is seen of the child.
    pub(crate) fn decide<T>(&self, db: &Connection, child: ChildId, ask: impl FnOnce() -> Result<T>) -> Result<T> {
        if self.meeting.kind.purpose() == Purpose::Sip { store::access::behind_the_sip(db, child, ask) } else { ask() }
    }
    /// How this room may see a child: not at all while somebody in it has a conflict of interest.
    pub(crate) fn shown(&self, db: &Connection, child: &Child) -> Result<Shown> {
        if self.keeps_out(db, child.id)? { Ok(Shown::Skipped) } else { self.consented(db, child) }
    }
    /// Whether somebody who is in the room has a conflict of interest about a child.
    pub(crate) fn keeps_out(&self, db: &Connection, child: ChildId) -> Result<bool> {
        self.conflict(db, child, |one| (self.there)(one.status))
    }
    /// How the consents alone let this room see a child: so it is seen when who has a conflict of interest has gone out.
    pub(crate) fn consented(&self, db: &Connection, child: &Child) -> Result<Shown> {
        let known = store::consents::of_child(db, child.id)?;
        let purpose = self.meeting.kind.purpose_about(&known, self.on);
        consents::shown(db, child, &known, purpose, &self.units, self.on)
    }
    /// The item of the last meeting before this one that took the case up by name, under the consent that decides here. Nothing said under another is read here.
    pub(crate) fn last_time(&self, db: &Connection, case: CaseId) -> Result<Option<(NaiveDate, AgendaItem)>> {
        let mut purpose = self.meeting.kind.purpose();
        if purpose == Purpose::Sip {
            let child = store::cases::get(db, case)?.child;
            let known = self.decide(db, child, || store::consents::of_child(db, child))?;
            purpose = self.meeting.kind.purpose_about(&known, self.on);
        }
        store::agendas::last_time(db, case, &self.meeting, purpose)
    }
    /// Whether any of those people who were asked to come has a conflict of interest about a child.
    pub(crate) fn conflict(&self, db: &Connection, child: ChildId, of: impl Fn(&Attendance) -> bool) -> Result<bool> {
        let kept_out = self.decide(db, child, || store::conflicts::of_child(db, child))?;
        // A guest is known by name and unit alone.
        let is = |one: &Attendance, other: &Professional| {
            one.professional.map_or_else(|| other.is_named(&one.name, Some(one.unit)), |person| person == other.id)
        };
        let has = |one: &Attendance| kept_out.iter().any(|other| is(one, other));
        Ok(self.attendances.iter().any(|one| of(one) && has(one)))
    }
}

/// A child's agenda item in a meeting that goes on, and how the room may see the child.
pub(crate) struct AtTheTable {
    pub(crate) room: Room,
    pub(crate) item: AgendaItem,
    pub(crate) case: CaseId,
    pub(crate) shown: Shown,
}

/// Finds what is about to be written on. Nothing is written about a child that is skipped; `in_full` asks for more: what would stand beside the name.
pub(crate) fn to_write(db: &Connection, item: AgendaItemId, in_full: bool, today: NaiveDate) -> Result<AtTheTable> {
    let item = store::agendas::get(db, item)?;
    let meeting = store::meetings::get(db, item.meeting)?;
    meeting.state.after(MeetingStep::Write)?;
    let case = item.case.ok_or(Error::NotFound("case"))?;
    let room = Room::of(db, meeting, today)?;
    let child = store::children::get(db, store::cases::get(db, case)?.child)?;
    let shown = room.shown(db, &child)?;
    match shown {
        Shown::InFull => {}
        Shown::NumberOnly if !in_full => {}
        Shown::NumberOnly | Shown::Skipped => return Err(Error::Rule(Rule::NotShown)),
    }
    Ok(AtTheTable { room, item, case, shown })
}

impl AtTheTable {
    /// Remembers the most the room has seen when something was written down.
    pub(crate) fn witnessed(&mut self, db: &Connection) -> Result<()> {
        self.item.shown = Some(self.item.shown.map_or(self.shown, |before| more(before, self.shown)));
        store::agendas::put(db, &self.item)
    }
}

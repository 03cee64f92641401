//! Meetings as they are held: planned, gone through child by child with notes, decisions and actions, ended.

use super::{
    days::{History, Task},
    lives::{Answering, Life},
    material::Theme,
    working_day, working_day_before,
};
use crate::{
    domain::{
        actions::Helped,
        agendas::building::AgendaMinutes,
        consents::Shown,
        ids::{AgendaItemId, CaseId, MeetingId, ProfessionalId},
        meetings::{AttendanceStatus, MeetingKind, SchoolPresence},
        voices::VoiceForm,
    },
    error::Result,
    ops::{
        actions::{self, ActionChange, AddAction, ChangeAction},
        agendas,
        attendances::{self, SetAttendance, WhoComes},
        meeting_cases::{self, RecordDecision, SaveNote, SetSchoolPresence},
        meeting_planning::{self, PlanMeeting},
        meeting_views::{ChildInRoom, MeetingView},
        meetings::{self, CancelMeeting, CloseItem, OneMeeting, StartMeeting},
        voices::{self, PlanFollowUp, RecordChildVoice},
    },
};
use chrono::{Datelike, Days, NaiveDate};

/// How long the team meets: as its rhythm says.
pub(super) const MINUTES: u32 = 120;
/// Short turns, so that a month's children have room.
pub(super) const AGENDA: AgendaMinutes =
    AgendaMinutes { opening: 5, new: 10, late: 10, due: 5, ongoing: 5, pause: 10, before_pause: 60, evaluation: 5 };
/// Children in one round when the team meets in several.
const ROUND: usize = 12;

/// The agenda item of a child, and how the room sees it.
struct AtTable {
    life: usize,
    case: CaseId,
    item: AgendaItemId,
    meeting: MeetingId,
    full: bool,
}

impl History<'_> {
    /// Who holds the baton at first: id and name.
    pub(super) fn holder(&self, at: usize) -> (Option<ProfessionalId>, String) {
        let theme = self.lives.get(at).and_then(|life| self.material.themes.get(life.theme));
        let person = theme.and_then(|theme| self.people.get(&theme.holder));
        (person.map(|(id, _, _)| *id), person.map(|(_, _, name)| name.clone()).unwrap_or_default())
    }

    fn plan_of(kind: MeetingKind, held_on: NaiveDate, hour: u32, minutes: u32, cases: Vec<CaseId>) -> PlanMeeting {
        PlanMeeting {
            kind,
            meeting_type: None,
            team: None,
            held_on,
            starts: format!("{hour:02}:00"),
            minutes,
            place: String::new(),
            cases,
        }
    }

    pub(super) fn team_meeting(&mut self, held_on: NaiveDate) -> Result<MeetingId> {
        let input = Self::plan_of(MeetingKind::Team, held_on, 9, MINUTES, Vec::new());
        Ok(meeting_planning::plan_meeting(self.book, &self.by, input)?.meeting.id)
    }

    pub(super) fn hold_meeting(&mut self, meeting: MeetingId) -> Result<()> {
        agendas::rebuild_agenda(self.book, &self.by, OneMeeting { meeting })?;
        self.wait_until(9);
        self.go_through(meeting)?;
        self.evaluate(meeting)?;
        self.advise(Some(meeting))
    }

    /// A third of the open cases each month, twelve at a time, and whoever is new.
    pub(super) fn hold_rounds(&mut self) -> Result<()> {
        let month = self.meeting_days.iter().position(|day| *day == self.by.today()).unwrap_or(0);
        let turn: Vec<CaseId> = self
            .lives
            .iter()
            .enumerate()
            .filter(|(at, life)| life.is_open() && (life.met == 0 || at % 3 == month % 3))
            .filter_map(|(_, life)| life.case)
            .collect();
        self.wait_until(9);
        for round in turn.chunks(ROUND) {
            let input = Self::plan_of(MeetingKind::Family, self.by.today(), 9, 240, round.to_vec());
            let meeting = meeting_planning::plan_meeting(self.book, &self.by, input)?.meeting.id;
            self.go_through(meeting)?;
        }
        Ok(())
    }

    fn go_through(&mut self, meeting: MeetingId) -> Result<()> {
        let view = meetings::meeting(self.book, &self.by, OneMeeting { meeting })?;
        self.tick_absent(&view)?;
        let view = meetings::start_meeting(self.book, &self.by, StartMeeting { meeting, everyone_came: true })?;
        for line in view.agenda {
            self.wait(i64::from(line.minutes) * 45);
            let at_table = line.child.as_ref().and_then(|child| {
                let (ChildInRoom::InFull { case, .. }
                | ChildInRoom::NumberOnly { case, .. }
                | ChildInRoom::Skipped { case, .. }) = child;
                let life = *self.by_case.get(case)?;
                let full = child.shown() == Shown::InFull;
                (child.shown() != Shown::Skipped).then_some(AtTable {
                    life,
                    case: *case,
                    item: line.item,
                    meeting,
                    full,
                })
            });
            match at_table {
                Some(table) => self.take_up(&table)?,
                None if line.child.is_some() => {}
                None => {
                    self.leave(line.item)?;
                }
            }
        }
        meetings::end_meeting(self.book, &self.by, OneMeeting { meeting }).map(|_| ())
    }

    /// Now and then somebody is ill; never the one who has children to talk about alone.
    fn tick_absent(&mut self, view: &MeetingView) -> Result<()> {
        let mut random =
            super::random::Random::of(self.plan.seed, view.meeting.held_on.num_days_from_ce().unsigned_abs().into());
        let people: Vec<_> =
            view.units.iter().filter(|unit| unit.people.len() > 1).flat_map(|unit| &unit.people).collect();
        if let Some(who) = random.maybe_pick(&people).filter(|_| random.clone().percent(35)) {
            let input = SetAttendance {
                meeting: view.meeting.id,
                who: WhoComes::Listed { attendance: who.id },
                status: AttendanceStatus::Absent,
                reason: Some(random.pick(&self.material.people.absent)),
            };
            attendances::set_attendance(self.book, &self.by, input)?;
        }
        Ok(())
    }

    fn leave(&mut self, item: AgendaItemId) -> Result<()> {
        meetings::leave_item(self.book, &self.by, CloseItem { item, parked: false }, |_, _| Ok(()))
    }

    /// One child: what was said, what is decided, who does what, when it is followed up.
    fn take_up(&mut self, table: &AtTable) -> Result<()> {
        let on = self.by.today();
        let material = self.material;
        let Some(theme) = self.lives.get(table.life).and_then(|life| material.themes.get(life.theme)) else {
            return Ok(());
        };
        let life = self.life(table.life)?;
        let met = life.met;
        life.met += 1;
        let ends = met > 0 && on >= life.ends_on && life.star.is_none() && life.handed.is_none();
        let text = |list: &[String]| {
            let last = list.len().saturating_sub(1);
            list.get(if ends { last } else { met.min(last.saturating_sub(1)) }).cloned().unwrap_or_default()
        };
        let (note, decision) = (text(&theme.notes), text(&theme.decisions));
        let school = (life.age(on) >= 7).then(|| presence(life, met));
        if !life.heard && on <= self.settled_until && on > self.settled_until - Days::new(92) {
            self.hear(table.life)?;
        }
        if table.full {
            self.rate(table.life, table.case, table.item, met)?;
            meeting_cases::save_note(self.book, &self.by, SaveNote { item: table.item, note })?;
            if school.is_some() {
                let input = SetSchoolPresence { item: table.item, presence: school };
                meeting_cases::set_school_presence(self.book, &self.by, input)?;
            }
        }
        if met == 0 || ends || self.life(table.life)?.random.percent(70) {
            meeting_cases::record_decision(
                self.book,
                &self.by,
                RecordDecision { item: table.item, text: decision, reason: String::new(), dissent: String::new() },
            )?;
        }
        if ends {
            let days = self.life(table.life)?.random.between(7, 12);
            self.at(working_day(on + Days::new(days)), Task::Close(table.life));
        } else {
            let count = if met == 0 { 2 } else { self.life(table.life)?.random.between(0, 2) };
            for _ in 0..count {
                self.agree(table, theme)?;
            }
            self.follow_up(table)?;
        }
        if self.life(table.life)?.random.percent(60) && !self.life(table.life)?.heard && met > 0 {
            let days = self.life(table.life)?.random.between(3, 20);
            self.at(working_day(on + Days::new(days)), Task::Hear(table.life));
        }
        self.leave(table.item)?;
        self.promise_to_tell(table)
    }

    fn promise_to_tell(&mut self, table: &AtTable) -> Result<()> {
        let (on, last) = (self.by.today(), self.last_day());
        let settled = on + Days::new(7) <= self.settled_until;
        let life = self.life(table.life)?;
        let days = if life.random.percent(86) { life.random.between(1, 6) } else { life.random.between(8, 15) };
        let mut day = working_day(on + Days::new(days));
        if days < 7 && day > on + Days::new(7) {
            day = working_day_before(on + Days::new(7));
        }
        let day = if settled { day.min(last) } else { day };
        self.at(day, Task::Tell(table.life, table.meeting));
        Ok(())
    }

    /// The last working day before the end.
    fn last_day(&self) -> NaiveDate {
        working_day_before(self.plan.to - Days::new(1))
    }

    fn follow_up(&mut self, table: &AtTable) -> Result<()> {
        let on = self.by.today();
        let ahead = if self.life(table.life)?.random.percent(60) { 1 } else { 2 };
        let next = self.meeting_days.iter().filter(|day| **day > on).nth(ahead).copied();
        let planned_on = next.unwrap_or_else(|| working_day(on + Days::new(56)));
        let input = PlanFollowUp { case: table.case, item: Some(table.item), planned_on };
        voices::plan_follow_up(self.book, &self.by, input).map(|_| ())
    }

    /// Agrees on the next action of the theme, and draws what will become of it.
    fn agree(&mut self, table: &AtTable, theme: &Theme) -> Result<()> {
        let on = self.by.today();
        let life = self.life(table.life)?;
        let turn = life.agreed;
        life.agreed += 1;
        let Some((role, what, days)) = theme.actions.get(turn % theme.actions.len().max(1)) else { return Ok(()) };
        let due_on = working_day(on + Days::new(*days));
        let Some((person, unit, _)) = self.people.get(role).cloned() else { return Ok(()) };
        let input = AddAction {
            case: table.case,
            item: Some(table.item),
            unit: Some(unit),
            professional: Some(person),
            what: what.clone(),
            due_on: Some(due_on),
        };
        let action = actions::add_action(self.book, &self.by, input)?.line.action.id;
        self.life(table.life)?.actions.push(action);
        self.draw_outcome(table.life, action, due_on)
    }

    fn draw_outcome(&mut self, at: usize, action: crate::domain::ids::ActionId, due_on: NaiveDate) -> Result<()> {
        let (on, last, settled) = (self.by.today(), self.last_day(), due_on <= self.settled_until);
        let material = self.material;
        let life = self.life(at)?;
        let drawn = life.random.below(100);
        let helped = match life.random.below(10) {
            0..=4 => Some(Helped::Yes),
            5..=6 => Some(Helped::Partly),
            7 => Some(Helped::No),
            _ => None,
        };
        let span = u64::try_from((due_on - on).num_days()).unwrap_or(1);
        let begin = on + Days::new(life.random.between(1, 6).min(span));
        let early = begin + Days::new(life.random.below(u64::try_from((due_on - begin).num_days()).unwrap_or(0) + 1));
        let late = due_on + Days::new(life.random.between(2, 17));
        let moved_to = working_day(due_on + Days::new(life.random.between(10, 28)));
        let why_move = life.random.pick(&material.people.move_reasons);
        let why_drop = life.random.pick(&material.people.drop_reasons);
        let change = |change: ActionChange| ChangeAction { action, change };
        let mut promise = |day: NaiveDate, step: ActionChange| {
            let day = working_day(day);
            let day = if settled && day > last { last } else { day };
            self.at(day, Task::Change(at, change(step)));
        };
        match drawn {
            0..=66 => {
                promise(begin, ActionChange::Start {});
                promise(early, ActionChange::Done { on: None, helped });
            }
            67..=79 => promise(late, ActionChange::Done { on: None, helped }),
            80..=91 => {
                promise(working_day_before(due_on), ActionChange::Move { due_on: moved_to, reason: why_move });
                promise(moved_to, ActionChange::Done { on: None, helped });
            }
            92..=96 => promise(early, ActionChange::Drop { reason: why_drop }),
            _ if settled => promise(late, ActionChange::Done { on: None, helped }),
            _ => {}
        }
        Ok(())
    }

    /// A meeting with the family about one child.
    pub(super) fn meet_family(&mut self, at: usize) -> Result<()> {
        let (on, case, asked_by) = (self.by.today(), self.case(at)?, self.holder(at).1);
        self.wait_until(13);
        let input = Self::plan_of(MeetingKind::Family, on, 13, 45, vec![case]);
        let view = meeting_planning::plan_meeting(self.book, &self.by, input)?;
        let meeting = view.meeting.id;
        let in_full = |child: &ChildInRoom| child.shown() == Shown::InFull;
        let Some(line) = view.agenda.iter().find(|line| line.child.as_ref().is_some_and(in_full)) else {
            let reason = self.material.people.move_reasons.first().cloned().unwrap_or_default();
            return meetings::cancel_meeting(self.book, &self.by, CancelMeeting { meeting, reason }).map(|_| ());
        };
        meetings::start_meeting(self.book, &self.by, StartMeeting { meeting, everyone_came: true })?;
        let table = AtTable { life: at, case, item: line.item, meeting, full: true };
        let Some(theme) = self.lives.get(at).and_then(|life| self.material.themes.get(life.theme)) else {
            return Ok(());
        };
        let words = self.life(at)?.random.pick(&theme.voices);
        let (item, reason) = (Some(table.item), String::new());
        let input = RecordChildVoice { case, item, heard_on: on, form: VoiceForm::InMeeting, words, asked_by, reason };
        voices::record_child_voice(self.book, &self.by, input)?;
        let life = self.life(at)?;
        life.heard = true;
        life.met += 1;
        let note = theme.notes.get(1).cloned().unwrap_or_default();
        meeting_cases::save_note(self.book, &self.by, SaveNote { item: table.item, note })?;
        let text = theme.decisions.get(1).cloned().unwrap_or_default();
        meeting_cases::record_decision(
            self.book,
            &self.by,
            RecordDecision { item: table.item, text, reason: String::new(), dissent: String::new() },
        )?;
        self.agree(&table, theme)?;
        self.follow_up(&table)?;
        self.wait(2400);
        for line in &view.agenda {
            self.leave(line.item)?;
        }
        meetings::end_meeting(self.book, &self.by, OneMeeting { meeting }).map(|_| ())
    }
}

fn presence(life: &mut Life, met: usize) -> SchoolPresence {
    match life.random.below(10) {
        _ if life.answering == Answering::TakenBack => SchoolPresence::Unknown,
        0 => SchoolPresence::Worse,
        1..=3 => SchoolPresence::Same,
        4 if met == 0 => SchoolPresence::Unknown,
        _ => SchoolPresence::Better,
    }
}

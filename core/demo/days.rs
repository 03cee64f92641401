//! Day by day: what was promised for a day happens on it, and promises the next thing. What lies beyond the last day stays undone, as in life.

use super::{
    DemoPlan,
    lives::{self, Life, Star},
    material::Material,
    working_day, working_day_before,
};
use crate::{
    casebook::{Act, Actor, Casebook, Now},
    domain::{
        health_exams::{ExamKind, ExamStep},
        ids::{CaseId, ConsentId, MeetingId, ProfessionalId, UnitId},
        quarters::Quarter,
        units::Sector,
    },
    error::{Error, Result},
    ops::{Nothing, actions::ChangeAction, cases, meetings, units},
    store,
};
use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveDateTime, TimeDelta, Utc, Weekday};
use std::collections::BTreeMap;

/// Seconds from midnight when a day's work begins.
const MORNING: i64 = 8 * 3600 + 5 * 60;
/// Seconds between two things.
const TICK: i64 = 25;
/// More open cases than one meeting can hold: the team meets in several rounds.
const ONE_ROUND: usize = 45;

/// Something that happens on a day.
pub(super) enum Task {
    Intake(usize),
    AskConsent(usize),
    AskOther(usize, ConsentId),
    TakeBack(usize, ConsentId),
    Hear(usize),
    Plan(NaiveDate),
    Hold(MeetingId),
    Rounds,
    WithFamily(usize),
    Tell(usize, MeetingId),
    Change(usize, ChangeAction),
    ChildPlan(usize),
    Sip(usize, super::help::SipStep),
    Handover(usize, super::help::Handing),
    Report(usize),
    Examine(usize, ExamKind, ExamStep),
    Close(usize),
    /// A management meeting; whether it is the last one.
    Manage(bool),
}

/// The sample data while they are made.
pub(super) struct History<'a> {
    pub(super) book: &'a mut Casebook,
    pub(super) by: Actor,
    pub(super) material: &'a Material,
    pub(super) plan: DemoPlan,
    pub(super) lives: Vec<Life>,
    pub(super) by_case: BTreeMap<CaseId, usize>,
    pub(super) people: BTreeMap<String, (ProfessionalId, UnitId, String)>,
    pub(super) units: BTreeMap<Sector, UnitId>,
    /// Second Wednesdays, and the day after the last; also those to come.
    pub(super) meeting_days: Vec<NaiveDate>,
    /// The last day of the last whole quarter: what was due until then is settled.
    pub(super) settled_until: NaiveDate,
    queue: BTreeMap<(NaiveDate, u64), Task>,
    queued: u64,
    second: i64,
    next_meeting: Option<MeetingId>,
}

/// A moment in Sweden: seconds after midnight on the clock on the wall.
pub(super) fn moment(day: NaiveDate, second: i64) -> Now {
    let local = NaiveDateTime::from(day) + TimeDelta::seconds(second);
    let hours = if summer_time(day) { 2 } else { 1 };
    Now { at: DateTime::<Utc>::from_naive_utc_and_offset(local - TimeDelta::hours(hours), Utc), local }
}

/// From the last Sunday in March to the last in October.
fn summer_time(day: NaiveDate) -> bool {
    let last_sunday = |month: u32| {
        let last = NaiveDate::from_ymd_opt(day.year(), month, 31).unwrap_or(day);
        last - Days::new(last.weekday().num_days_from_sunday().into())
    };
    last_sunday(3) <= day && day < last_sunday(10)
}

/// The second Wednesday of each month but July, and the working day after the last day in place of one that lies near.
fn meeting_days(plan: &DemoPlan) -> Vec<NaiveDate> {
    let next = working_day(plan.to + Days::new(1));
    let mut days = vec![next];
    for year in plan.from.year()..=plan.to.year() + 1 {
        for month in (1..=12).filter(|month| *month != 7) {
            if let Some(day) = NaiveDate::from_weekday_of_month_opt(year, month, Weekday::Wed, 2)
                && day >= plan.from + Days::new(14)
                && (day - next).num_days().abs() > 12
            {
                days.push(day);
            }
        }
    }
    days.sort_unstable();
    days
}

impl<'a> History<'a> {
    pub(super) fn new(book: &'a mut Casebook, by: Actor, material: &'a Material, plan: DemoPlan) -> Result<Self> {
        let quarter = Quarter::of(plan.to).and_then(Quarter::previous).ok_or(Error::Shape)?;
        Ok(Self {
            lives: lives::draw(&plan, material),
            book,
            by,
            material,
            by_case: BTreeMap::new(),
            people: BTreeMap::new(),
            units: BTreeMap::new(),
            meeting_days: meeting_days(&plan),
            settled_until: quarter.last(),
            queue: BTreeMap::new(),
            queued: 0,
            second: MORNING,
            next_meeting: None,
            plan,
        })
    }

    /// Makes all of it.
    pub(super) fn run(mut self) -> Result<()> {
        self.gather()?;
        for at in 0..self.lives.len() {
            if let Some(on) = self.lives.get(at).map(|life| life.intake_on) {
                self.at(on, Task::Intake(at));
            }
        }
        for day in self.meeting_days.clone() {
            self.at(working_day_before(day - Days::new(9)).max(self.plan.from), Task::Plan(day));
        }
        if let Some(at) = self.lives.iter().position(|life| life.star == Some(Star::LateFeedback)) {
            self.at(working_day_before(self.plan.to - Days::new(9)), Task::WithFamily(at));
        }
        for (days, last) in [(118, false), (19, true)] {
            let day = working_day_before(self.plan.to - Days::new(days));
            if day > self.plan.from + Days::new(60) {
                self.at(day, Task::Manage(last));
            }
        }
        while let Some(((day, _), task)) = self.queue.pop_first() {
            if day >= self.plan.to {
                break;
            }
            self.begin(day);
            self.happen(task)?;
        }
        self.leave_open()
    }

    /// Promises something for a day; a day that has passed becomes today.
    pub(super) fn at(&mut self, day: NaiveDate, task: Task) {
        self.queued += 1;
        self.queue.insert((day.max(self.by.today()), self.queued), task);
    }

    pub(super) fn life(&mut self, at: usize) -> Result<&mut Life> {
        self.lives.get_mut(at).ok_or(Error::NotFound("case"))
    }

    pub(super) fn case(&self, at: usize) -> Result<CaseId> {
        self.lives.get(at).and_then(|life| life.case).ok_or(Error::NotFound("case"))
    }

    fn begin(&mut self, day: NaiveDate) {
        if self.by.today() != day {
            self.second = MORNING;
        }
        self.second = (self.second + TICK).min(24 * 3600 - 1);
        self.by.now = moment(day, self.second);
    }

    /// Lets the clock go on.
    pub(super) fn wait(&mut self, seconds: i64) {
        self.second = (self.second + seconds).min(24 * 3600 - 1);
        self.by.now = moment(self.by.today(), self.second);
    }

    /// Lets the clock go on to an hour of the day.
    pub(super) fn wait_until(&mut self, hour: i64) {
        self.wait((hour * 3600 - self.second).max(TICK));
    }

    /// The people around the table, and where they meet.
    fn gather(&mut self) -> Result<()> {
        self.begin(self.plan.from);
        let (plan, place) = (self.plan, self.material.people.place.clone());
        self.book.write(&self.by, Act::lasting("fill_demo", None), |tx| {
            tx.execute(
                "UPDATE main.teams SET place = ?1, rhythm = json_set(rhythm, '$.minutes', ?2)",
                rusqlite::params![place, super::meetings::MINUTES],
            )?;
            store::settings::set(tx, "agenda.minutes", &super::meetings::AGENDA, "Samlat", plan.from)?;
            store::settings::set(tx, "demo", &true, "Samlat", plan.from)
        })?;
        for unit in &self.material.people.more_units {
            units::add_unit(self.book, &self.by, unit.clone())?;
        }
        for unit in units::list_units(self.book, &self.by, Nothing {})? {
            self.units.insert(unit.sector, unit.id);
        }
        for (at, person) in self.material.people.people.iter().enumerate() {
            let unit = *self.units.get(&person.sector).ok_or(Error::NotFound("unit"))?;
            let (name, title, in_team) = (person.name.clone(), person.title.clone(), person.in_team);
            // From the series set aside for fiction.
            let phone = format!("070-174 06 {:02}", at + 5);
            let input = units::AddProfessional { unit, name, title, phone, in_team };
            let added = units::add_professional(self.book, &self.by, input)?;
            self.people.insert(person.role.clone(), (added.id, unit, added.name));
        }
        Ok(())
    }

    fn happen(&mut self, task: Task) -> Result<()> {
        match task {
            Task::Intake(at) => self.take_in(at),
            Task::AskConsent(at) => self.ask_consent(at),
            Task::AskOther(at, consent) => self.ask_other(at, consent),
            Task::TakeBack(at, consent) => self.take_back(at, consent),
            Task::Hear(at) => self.hear(at),
            Task::Plan(day) => self.plan_meeting(day),
            Task::Hold(meeting) => self.hold_meeting(meeting),
            Task::Rounds => self.hold_rounds(),
            Task::WithFamily(at) => self.meet_family(at),
            Task::Tell(at, meeting) => self.tell(at, meeting),
            Task::Change(at, change) => self.change_action(at, change),
            Task::ChildPlan(at) => self.child_plan(at),
            Task::Sip(at, step) => self.sip(at, step),
            Task::Handover(at, step) => self.hand(at, step),
            Task::Report(at) => self.report(at),
            Task::Examine(at, kind, step) => self.examine(at, kind, step),
            Task::Close(at) => self.close(at),
            Task::Manage(last) => self.manage(working_day(self.plan.to + Days::new(36)), last),
        }
    }

    /// Plans the team's meeting; when one meeting cannot hold all children, those of the day are split up into rounds.
    fn plan_meeting(&mut self, day: NaiveDate) -> Result<()> {
        let open = self.lives.iter().filter(|life| life.is_open()).count();
        if open > ONE_ROUND && day < self.plan.to {
            self.at(day, Task::Rounds);
            return Ok(());
        }
        let meeting = self.team_meeting(day)?;
        if day > self.plan.to {
            self.next_meeting = self.next_meeting.or(Some(meeting));
        }
        self.at(day, Task::Hold(meeting));
        Ok(())
    }

    /// The evening before the last day: the next agenda is ready, and some cases have been looked at.
    fn leave_open(mut self) -> Result<()> {
        self.begin(working_day_before(self.plan.to - Days::new(1)).max(self.by.today()));
        self.wait_until(14);
        self.figures()?;
        self.registers()?;
        self.wait_until(15);
        if let Some(meeting) = self.next_meeting {
            let (case, minutes, title) = (None, Some(10), self.material.people.extra_item.clone());
            crate::ops::agendas::rebuild_agenda(self.book, &self.by, meetings::OneMeeting { meeting })?;
            crate::ops::agendas::add_agenda_item(
                self.book,
                &self.by,
                crate::ops::agendas::AddAgendaItem { meeting, case, title, minutes },
            )?;
        }
        let looked_at = [Some(Star::ConsentEnds), Some(Star::HandoverWaits), Some(Star::LateFeedback)];
        for star in looked_at {
            let case = self.lives.iter().find(|life| life.star == star).and_then(|life| life.case);
            self.wait(240);
            if let Some(case) = case {
                cases::open_case(self.book, &self.by, cases::OneCase { case })?;
            }
        }
        if let Some(meeting) = self.next_meeting {
            self.wait(240);
            meetings::meeting(self.book, &self.by, meetings::OneMeeting { meeting })?;
        }
        Ok(())
    }
}

//! A term: the days that the team's rhythm gives, without holidays and school breaks, planned in one go; as a file for calendars. Invariant: what leaves as a calendar holds no person.

use super::{
    FileContent,
    meeting_planning::{self, clock, length},
    meetings,
};
use crate::{
    casebook::{Act, Actor, Casebook},
    domain::{
        ids::TeamId,
        meetings::{Meeting, MeetingKind, MeetingState},
        municipalities,
        term_moves::moved,
        terms::{SchoolBreak, TermDay, WhySkipped, days, school_year_of, term_of, usual_breaks, why_skipped},
        texts,
    },
    error::{Error, Problem, Result},
    exchange::calendars::{self, Event},
    store,
};
use chrono::{Datelike, Months, NaiveDate};
use rusqlite::Connection;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Longest span that is planned in one go, in months.
const LONGEST_TERM: u32 = 12;

/// Which school year: the one that begins in August of this year.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
pub struct SchoolYear {
    /// 2026 for 2026/27.
    pub year: i32,
}

/// The breaks of a school year.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct SchoolBreaks {
    /// 2026 for 2026/27.
    pub year: i32,
    /// The breaks, first first.
    pub breaks: Vec<SchoolBreak>,
    /// Where they come from; empty while they are only a proposal.
    pub source: String,
    /// When they were written down; none while they are only a proposal.
    pub since: Option<NaiveDate>,
}

fn key(year: i32) -> String {
    format!("calendar.breaks.{year}")
}

fn breaks_of(db: &Connection, year: i32) -> Result<SchoolBreaks> {
    if let Some((breaks, source, since)) = store::settings::find(db, &key(year))? {
        return Ok(SchoolBreaks { year, breaks, source, since: Some(since) });
    }
    let code: String = store::settings::get(db, "municipality")?;
    let county = municipalities::by_code(&code).map(|one| one.county_code.as_str()).unwrap_or_default();
    Ok(SchoolBreaks { year, breaks: usual_breaks(county, year), source: String::new(), since: None })
}

/// The breaks of a school year: the municipality's own, or what is usual in its county.
pub fn school_breaks(book: &mut Casebook, _: &Actor, input: SchoolYear) -> Result<SchoolBreaks> {
    book.peek(|db| breaks_of(db, input.year))
}

/// The municipality's own breaks.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct SetSchoolBreaks {
    /// 2026 for 2026/27.
    pub year: i32,
    /// All of them.
    pub breaks: Vec<SchoolBreak>,
    /// Where they come from: "Bjurholms kommun, läsårstider 2026/27".
    pub source: String,
}

/// Writes down the municipality's own breaks.
///
/// # Errors
/// [`Error::Input`] on `to_on` before `from_on`.
pub fn set_school_breaks(book: &mut Casebook, by: &Actor, input: SetSchoolBreaks) -> Result<SchoolBreaks> {
    let source = texts::line("source", &input.source)?;
    let mut breaks = Vec::with_capacity(input.breaks.len());
    for one in input.breaks {
        if one.to_on < one.from_on {
            return Err(Error::Input { field: "to_on", problem: Problem::TooEarly });
        }
        breaks.push(SchoolBreak { name: texts::line("name", &one.name)?, ..one });
    }
    breaks.sort_by_key(|one| one.from_on);
    book.write(by, Act { op: "set_school_breaks", object: None, undo: true }, |tx| {
        store::settings::set(tx, &key(input.year), &breaks, &source, by.today())?;
        breaks_of(tx, input.year)
    })
}

/// Which term.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
pub struct PreviewTerm {
    /// The team.
    pub team: TeamId,
    /// First day.
    pub from_on: NaiveDate,
    /// Last day.
    pub to_on: NaiveDate,
}

/// What a term would be.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct TermPreview {
    /// Every day of the rhythm; those that are left out with their reason.
    pub days: Vec<TermDay>,
    /// The breaks of the school years it touches.
    pub breaks: Vec<SchoolBreaks>,
}

fn checked(from_on: NaiveDate, to_on: NaiveDate) -> Result<()> {
    if to_on < from_on {
        return Err(Error::Input { field: "to_on", problem: Problem::TooEarly });
    }
    let longest = from_on.checked_add_months(Months::new(LONGEST_TERM));
    if longest.is_none_or(|longest| to_on > longest) {
        return Err(Error::Input { field: "to_on", problem: Problem::TooLong });
    }
    Ok(())
}

fn breaks_between(db: &Connection, from_on: NaiveDate, to_on: NaiveDate) -> Result<Vec<SchoolBreaks>> {
    (school_year_of(from_on)..=school_year_of(to_on)).map(|year| breaks_of(db, year)).collect()
}

/// A team's meetings, none that is called off, in the terms that a span touches, the two months before and the month after: what "every other week" goes on from, and where a meeting may
/// have been moved.
fn held(db: &Connection, input: PreviewTerm) -> Result<Vec<Meeting>> {
    let (first, last) = (term_of(input.from_on).0, term_of(input.to_on).1);
    let first = first.checked_sub_months(Months::new(2)).unwrap_or(first);
    let last = last.checked_add_months(Months::new(1)).unwrap_or(last);
    let mut meetings = store::meetings::of_team_between(db, input.team, first, last)?;
    meetings.retain(|meeting| meeting.state != MeetingState::Cancelled);
    Ok(meetings)
}

fn days_of(meetings: &[Meeting]) -> Vec<NaiveDate> {
    meetings.iter().map(|meeting| meeting.held_on).collect()
}

/// The days of a term before anything is planned.
pub fn preview_term(book: &mut Casebook, _: &Actor, input: PreviewTerm) -> Result<TermPreview> {
    checked(input.from_on, input.to_on)?;
    book.peek(|db| {
        let team = store::teams::get(db, input.team)?;
        let breaks = breaks_between(db, input.from_on, input.to_on)?;
        let all: Vec<SchoolBreak> = breaks.iter().flat_map(|year| year.breaks.clone()).collect();
        let planned = store::meetings::of_team_between(db, input.team, input.from_on, input.to_on)?;
        let mut held = held(db, input)?;
        let met = days_of(&held);
        let mut days = days(&team.rhythm, input.from_on, input.to_on, &all, &days_of(&planned), &met);
        held.retain(|meeting| meeting.kind == MeetingKind::Team);
        for (on, to) in moved(&team.rhythm, input.from_on, input.to_on, &days_of(&held), &met) {
            for day in days.iter_mut().filter(|day| day.on == on) {
                *day = TermDay { on, skipped: Some(WhySkipped::Moved { to }), instead: None };
            }
        }
        Ok(TermPreview { days, breaks })
    })
}

/// One day to look at.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
pub struct LookAtDay {
    /// The day.
    pub on: NaiveDate,
}

/// Whether a day is free.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct DayLook {
    /// Why people would not meet that day; none when it is free.
    pub skipped: Option<WhySkipped>,
}

/// Says whether a day is a holiday or lies in a school break.
pub fn look_at_day(book: &mut Casebook, _: &Actor, input: LookAtDay) -> Result<DayLook> {
    book.peek(|db| {
        let breaks = breaks_of(db, school_year_of(input.on))?.breaks;
        Ok(DayLook { skipped: why_skipped(input.on, &breaks) })
    })
}

/// One meeting of a term.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct TermMeeting {
    /// The day.
    pub on: NaiveDate,
    /// "09:00"; the rhythm's when left out.
    #[serde(default)]
    pub starts: Option<String>,
    /// Where; the team's own place when empty.
    #[serde(default)]
    pub place: String,
}

/// A term to plan.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct PlanTerm {
    /// The team.
    pub team: TeamId,
    /// What kind of meeting.
    pub kind: MeetingKind,
    /// The days.
    pub meetings: Vec<TermMeeting>,
}

/// What was planned of a term.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct PlannedTerm {
    /// The new meetings, in the order they were asked for.
    pub meetings: Vec<Meeting>,
    /// Days that were left out, since the team meets so on them already.
    pub already: Vec<NaiveDate>,
}

/// Plans a term's meetings in one act: all of them, or none. A day on which the team has a meeting of the kind already is left out, and told.
///
/// # Errors
/// [`Error::Input`] on `meetings` for none.
pub fn plan_term(book: &mut Casebook, by: &Actor, input: PlanTerm) -> Result<PlannedTerm> {
    let team = book.peek(|db| store::teams::get(db, input.team))?;
    if input.meetings.is_empty() {
        return Err(Error::Input { field: "meetings", problem: Problem::Blank });
    }
    let mut taken = book.peek(|db| store::meetings::days_of_kind(db, input.team, input.kind))?;
    let (mut ready, mut already) = (Vec::with_capacity(input.meetings.len()), Vec::new());
    for one in &input.meetings {
        if taken.contains(&one.on) {
            already.push(one.on);
            continue;
        }
        taken.push(one.on);
        let starts = clock(one.starts.as_deref().unwrap_or(&team.rhythm.starts))?;
        let place = texts::optional_line("place", &one.place)?;
        let plan = meeting_planning::Plan {
            kind: input.kind,
            meeting_type: None,
            held_on: one.on,
            starts,
            minutes: length(team.rhythm.minutes)?,
            place,
            cases: &[],
        };
        ready.push(meeting_planning::prepare(book, by, &team, plan)?);
    }
    if ready.is_empty() {
        return Ok(PlannedTerm { meetings: Vec::new(), already });
    }
    book.write(by, Act::on("plan_term", input.team), |tx| {
        for (room, agenda) in &ready {
            meeting_planning::store_planned(tx, room, agenda, input.team)?;
        }
        let meetings = ready.iter().map(|(room, _)| room.meeting.clone()).collect();
        Ok(PlannedTerm { meetings, already })
    })
}

/// A term as it is planned.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct TermView {
    /// The team's name.
    pub team: String,
    /// First day.
    pub from_on: NaiveDate,
    /// Last day.
    pub to_on: NaiveDate,
    /// Its meetings that take up all children, in order; those that are called off too.
    pub meetings: Vec<Meeting>,
    /// Days of the rhythm on which it does not meet, and why.
    pub skipped: Vec<TermDay>,
    /// The fixed members' units, each once.
    pub units: Vec<String>,
    /// Whom to ask: the user's own name.
    pub contact: String,
    /// And telephone, or empty.
    pub contact_phone: String,
}

/// A term as it is planned, for the wall and the calendar.
pub fn term(book: &mut Casebook, by: &Actor, input: PreviewTerm) -> Result<TermView> {
    checked(input.from_on, input.to_on)?;
    book.peek(|db| term_view(db, by, input))
}

fn term_view(db: &Connection, by: &Actor, input: PreviewTerm) -> Result<TermView> {
    let team = store::teams::get(db, input.team)?;
    let breaks = breaks_between(db, input.from_on, input.to_on)?;
    let breaks: Vec<SchoolBreak> = breaks.into_iter().flat_map(|year| year.breaks).collect();
    let meetings = store::meetings::of_team_between(db, input.team, input.from_on, input.to_on)?;
    let mut skipped = days(&team.rhythm, input.from_on, input.to_on, &breaks, &[], &days_of(&held(db, input)?));
    skipped.retain(|day| day.skipped.is_some() && !meetings.iter().any(|meeting| meeting.held_on == day.on));
    let mut units: Vec<String> = Vec::new();
    for member in &team.members {
        if !units.contains(&member.unit_name) {
            units.push(member.unit_name.clone());
        }
    }
    let (contact, contact_phone) = super::preparations::contact(db, by)?;
    let (from_on, to_on) = (input.from_on, input.to_on);
    Ok(TermView { team: team.name, from_on, to_on, meetings, skipped, units, contact, contact_phone })
}

/// A term's meetings as a file for calendars (RFC 5545): what, when, where; no person and no child.
pub fn term_calendar(book: &mut Casebook, by: &Actor, input: PreviewTerm) -> Result<FileContent> {
    checked(input.from_on, input.to_on)?;
    let view = book.read(by, Act::lasting("term_calendar", Some(input.team.0)), |db| term_view(db, by, input))?;
    let events: Vec<Event<'_>> = view
        .meetings
        .iter()
        .map(|meeting| Event {
            id: meeting.id.0,
            title: meetings::name(meeting),
            on: meeting.held_on,
            starts: &meeting.starts,
            minutes: meeting.minutes,
            place: &meeting.place,
            cancelled: meeting.state == MeetingState::Cancelled,
        })
        .collect();
    let text = calendars::write(&view.team, &events, by.now.at)?;
    let (first, last) = (view.from_on, view.to_on);
    let name = format!("moten-{}-{:02}-{}-{:02}.ics", first.year(), first.month(), last.year(), last.month());
    Ok(FileContent::new(name, "text/calendar", text.as_bytes()))
}

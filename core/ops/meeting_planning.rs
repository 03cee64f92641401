//! Planning a meeting: one, or a term's. Invariant: the team's fixed members are expected, and the agenda has built itself before the meeting is stored.

use super::{
    agenda_building, meeting_types,
    meeting_views::{self, MeetingView},
    rooms::Room,
};
use crate::{
    casebook::{Act, Actor, Casebook},
    domain::{
        agendas::AgendaItem,
        ids::{AttendanceId, CaseId, MeetingId, ProfessionalId, TeamId},
        meetings::{Attendance, AttendanceStatus, Meeting, MeetingKind, MeetingState, MeetingStep, units_there},
        teams::TeamYear,
        texts,
    },
    error::{Error, Problem, Result},
    store,
};
use chrono::{NaiveDate, NaiveTime};
use rusqlite::Connection;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Longest meeting, in minutes.
const LONGEST: u32 = 600;

/// A new meeting.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct PlanMeeting {
    /// What kind.
    pub kind: MeetingKind,
    /// One of the municipality's own types of that kind; the usual one when left out.
    #[serde(default)]
    pub meeting_type: Option<String>,
    /// The team; the first one when left out.
    #[serde(default)]
    pub team: Option<TeamId>,
    /// The day.
    pub held_on: NaiveDate,
    /// "09:00".
    pub starts: String,
    /// How long, in minutes.
    pub minutes: u32,
    /// Where; the team's own place when empty.
    #[serde(default)]
    pub place: String,
    /// The children it is about; for the kinds that take up all the team's children it may be empty.
    #[serde(default)]
    pub cases: Vec<CaseId>,
}

/// A clock time as it is stored: "9.00" and "09:00" become "09:00".
pub(crate) fn clock(text: &str) -> Result<String> {
    let time = ["%H:%M", "%H.%M"].iter().find_map(|format| NaiveTime::parse_from_str(text.trim(), format).ok());
    let time = time.ok_or(Error::Input { field: "starts", problem: Problem::NotReadable })?;
    Ok(time.format("%H:%M").to_string())
}

/// A meeting's length that can be.
pub(crate) fn length(minutes: u32) -> Result<u32> {
    match minutes {
        0 => Err(Error::Input { field: "minutes", problem: Problem::Blank }),
        1..=LONGEST => Ok(minutes),
        _ => Err(Error::Input { field: "minutes", problem: Problem::TooLong }),
    }
}

/// A meeting to be, with everything checked.
pub(crate) struct Plan<'a> {
    pub(crate) kind: MeetingKind,
    pub(crate) meeting_type: Option<&'a str>,
    pub(crate) held_on: NaiveDate,
    pub(crate) starts: String,
    pub(crate) minutes: u32,
    pub(crate) place: String,
    pub(crate) cases: &'a [CaseId],
}

/// The meeting with those who are expected, and the agenda that has built itself; nothing is stored yet.
pub(crate) fn prepare(
    book: &mut Casebook,
    by: &Actor,
    team: &TeamYear,
    plan: Plan<'_>,
) -> Result<(Room, Vec<AgendaItem>)> {
    let kind = book.peek(|db| meeting_types::of(db, plan.kind, plan.meeting_type))?;
    let meeting = Meeting {
        id: MeetingId(book.new_id(by.now.at)?),
        kind: plan.kind,
        called: kind.called(),
        held_on: plan.held_on,
        starts: plan.starts,
        minutes: plan.minutes,
        place: if plan.place.is_empty() { team.place.clone() } else { plan.place },
        state: MeetingState::Planned,
        reason: String::new(),
        opened_at: None,
        ended_at: None,
        current_item: None,
        current_since: None,
    };
    let mut attendances = Vec::with_capacity(team.members.len());
    for member in &team.members {
        if plan.kind.about_one_family() && book.peek(|db| kept_out(db, plan.cases, member.professional))? {
            continue;
        }
        let person = book.peek(|db| store::units::professional(db, member.professional))?;
        let id = AttendanceId(book.new_id(by.now.at)?);
        attendances.push(Attendance::of(id, person));
    }
    let there = AttendanceStatus::in_room;
    let units = units_there(&attendances, there);
    let room = Room { on: meeting.held_on, team: team.id, attendances, there, units, meeting };
    let mut old = Vec::new();
    for item in meeting_types::items(&kind, room.meeting.id) {
        old.push(AgendaItem { id: book.new_id(by.now.at)?.into(), ..item });
    }
    let agenda =
        if plan.kind.about_children() { agenda_building::build(book, by, &room, &old, plan.cases)? } else { old };
    Ok((room, agenda))
}

/// Whether somebody must not see one of the children whom a meeting is about.
fn kept_out(db: &Connection, cases: &[CaseId], person: ProfessionalId) -> Result<bool> {
    for case in cases {
        if store::conflicts::people(db, store::cases::get(db, *case)?.child)?.contains(&person) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Stores a prepared meeting.
pub(crate) fn store_planned(db: &Connection, room: &Room, agenda: &[AgendaItem], team: TeamId) -> Result<()> {
    store::meetings::add(db, &room.meeting, team)?;
    for attendance in &room.attendances {
        store::meetings::add_attendance(db, room.meeting.id, attendance)?;
    }
    agenda_building::write(db, &[], agenda)
}

/// Plans a meeting: the team's fixed members are expected, and the agenda builds itself.
pub fn plan_meeting(book: &mut Casebook, by: &Actor, input: PlanMeeting) -> Result<MeetingView> {
    let plan = Plan {
        kind: input.kind,
        meeting_type: input.meeting_type.as_deref(),
        held_on: input.held_on,
        starts: clock(&input.starts)?,
        minutes: length(input.minutes)?,
        place: texts::optional_line("place", &input.place)?,
        cases: &input.cases,
    };
    let team = book.peek(|db| match input.team {
        Some(team) => store::teams::get(db, team),
        None => store::teams::get(db, store::units::team(db)?.id),
    })?;
    let (room, agenda) = prepare(book, by, &team, plan)?;
    book.write(by, Act::on("plan_meeting", room.meeting.id), |tx| {
        store_planned(tx, &room, &agenda, team.id)?;
        meeting_views::view(tx, room.meeting.id, by)
    })
}

/// A meeting's time and place.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ChangeMeeting {
    /// The meeting.
    pub meeting: MeetingId,
    /// The day.
    pub held_on: NaiveDate,
    /// "09:00".
    pub starts: String,
    /// How long, in minutes.
    pub minutes: u32,
    /// Where.
    #[serde(default)]
    pub place: String,
}

/// Changes when and where.
pub fn change_meeting(book: &mut Casebook, by: &Actor, input: ChangeMeeting) -> Result<MeetingView> {
    let (starts, minutes) = (clock(&input.starts)?, length(input.minutes)?);
    let place = texts::optional_line("place", &input.place)?;
    book.write(by, Act::on("change_meeting", input.meeting), |tx| {
        let mut meeting = store::meetings::get(tx, input.meeting)?;
        meeting.state.after(MeetingStep::Prepare)?;
        meeting = Meeting { held_on: input.held_on, starts, minutes, place, ..meeting };
        store::meetings::change(tx, &meeting)?;
        meeting_views::view(tx, input.meeting, by)
    })
}

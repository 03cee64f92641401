//! Meetings: planned, begun, walked through, ended. Invariant: every step is one that the meeting's state allows.

use super::{
    agenda_building, agendas,
    meeting_views::{self, MeetingView},
    rooms::{Room, to_write},
};
use crate::{
    casebook::{Act, Actor, Casebook},
    domain::{
        agendas::AgendaItemState,
        ids::{AgendaItemId, AttendanceId, CaseId, FeedbackId, MeetingId},
        meetings::{Attendance, AttendanceStatus, Meeting, MeetingKind, MeetingState, MeetingStep, units_in_room},
        texts,
        voices::Feedback,
    },
    error::{Error, Problem, Result, Rule},
    store,
};
use chrono::{Days, NaiveDate, NaiveTime};
use rusqlite::Connection;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Longest meeting, in minutes.
const LONGEST: u32 = 600;

/// Which meeting.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
pub struct OneMeeting {
    /// The meeting.
    pub meeting: MeetingId,
}

/// Which agenda item.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
pub struct OneItem {
    /// The item.
    pub item: AgendaItemId,
}

/// A new meeting.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct PlanMeeting {
    /// What kind.
    pub kind: MeetingKind,
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

fn clock(text: &str) -> Result<String> {
    let time = ["%H:%M", "%H.%M"].iter().find_map(|format| NaiveTime::parse_from_str(text.trim(), format).ok());
    let time = time.ok_or(Error::Input { field: "starts", problem: Problem::NotReadable })?;
    Ok(time.format("%H:%M").to_string())
}

fn length(minutes: u32) -> Result<u32> {
    match minutes {
        0 => Err(Error::Input { field: "minutes", problem: Problem::Blank }),
        1..=LONGEST => Ok(minutes),
        _ => Err(Error::Input { field: "minutes", problem: Problem::TooLong }),
    }
}

/// Plans a meeting: the team's fixed members are expected, and the agenda builds itself.
pub fn plan_meeting(book: &mut Casebook, by: &Actor, input: PlanMeeting) -> Result<MeetingView> {
    let place = texts::optional_line("place", &input.place)?;
    let team = book.peek(store::units::team)?;
    let meeting = Meeting {
        id: MeetingId(book.new_id(by.now.at)?),
        kind: input.kind,
        held_on: input.held_on,
        starts: clock(&input.starts)?,
        minutes: length(input.minutes)?,
        place: if place.is_empty() { team.place.clone() } else { place },
        state: MeetingState::Planned,
        reason: String::new(),
        opened_at: None,
        ended_at: None,
        current_item: None,
        current_since: None,
    };
    let members: Vec<_> = book.peek(store::units::professionals)?.into_iter().filter(|person| person.in_team).collect();
    let mut attendances = Vec::with_capacity(members.len());
    for person in members {
        attendances.push(Attendance {
            id: AttendanceId(book.new_id(by.now.at)?),
            professional: Some(person.id),
            name: person.name,
            title: person.title,
            unit: person.unit,
            unit_name: person.unit_name,
            sector: person.sector,
            status: AttendanceStatus::Expected,
            reason: String::new(),
        });
    }
    let units = units_in_room(&attendances);
    let room = Room { on: meeting.held_on, attendances, units, meeting };
    let agenda = agenda_building::build(book, by, &room, &[], &input.cases)?;
    book.write(by, Act::on("plan_meeting", room.meeting.id), |tx| {
        store::meetings::add(tx, &room.meeting, team.id)?;
        for attendance in &room.attendances {
            store::meetings::add_attendance(tx, room.meeting.id, attendance)?;
        }
        agenda_building::write(tx, &[], &agenda)?;
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

/// Which meetings to list.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
pub struct ListMeetings {
    /// Those that are over, newest first, instead of those to come.
    #[serde(default)]
    pub over: bool,
}

/// One line of the list of meetings.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct MeetingLine {
    /// The meeting.
    pub meeting: Meeting,
    /// How many children are on the agenda.
    pub children: u32,
    /// How many people are expected or came.
    pub people: u32,
}

/// Most meetings in the list.
const MOST: u32 = 200;

/// The meetings to come, soonest first; or those that are over.
pub fn list_meetings(book: &mut Casebook, _: &Actor, input: ListMeetings) -> Result<Vec<MeetingLine>> {
    book.peek(|db| {
        let meetings = store::meetings::list(db, input.over, MOST)?;
        meetings
            .into_iter()
            .map(|meeting| {
                let (children, people) = store::agendas::counts(db, meeting.id)?;
                Ok(MeetingLine { meeting, children, people })
            })
            .collect()
    })
}

/// One meeting with everything its page shows.
pub fn meeting(book: &mut Casebook, by: &Actor, input: OneMeeting) -> Result<MeetingView> {
    book.read(by, Act::lasting("meeting", Some(input.meeting.0)), |db| meeting_views::view(db, input.meeting, by))
}

/// Begins a meeting.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
pub struct StartMeeting {
    /// The meeting.
    pub meeting: MeetingId,
    /// Marks everybody who was expected as present; who did not come is then marked absent.
    #[serde(default)]
    pub everyone_came: bool,
}

/// Begins a meeting at its first item.
pub fn start_meeting(book: &mut Casebook, by: &Actor, input: StartMeeting) -> Result<MeetingView> {
    book.write(by, Act::on("start_meeting", input.meeting), |tx| {
        let mut meeting = store::meetings::get(tx, input.meeting)?;
        meeting.state = meeting.state.after(MeetingStep::Start)?;
        meeting.opened_at = Some(by.now.local);
        meeting.current_item = agendas::next_item(tx, &meeting, None, by)?;
        meeting.current_since = Some(by.now.local);
        store::meetings::change(tx, &meeting)?;
        if input.everyone_came {
            for one in store::meetings::attendances(tx, meeting.id)? {
                if one.status == AttendanceStatus::Expected {
                    store::meetings::set_attendance(tx, one.id, AttendanceStatus::Present, "")?;
                }
            }
        }
        meeting_views::view(tx, input.meeting, by)
    })
}

/// Goes to an item of the agenda; the room's screen goes blank.
pub fn go_to_item(book: &mut Casebook, by: &Actor, input: OneItem) -> Result<MeetingView> {
    book.hide_from_room();
    book.write(by, Act::lasting("go_to_item", Some(input.item.0)), |tx| {
        let item = store::agendas::get(tx, input.item)?;
        let mut meeting = store::meetings::get(tx, item.meeting)?;
        meeting.state.after(MeetingStep::Write)?;
        meeting.current_item = Some(item.id);
        meeting.current_since = Some(by.now.local);
        store::meetings::change(tx, &meeting)?;
        meeting_views::view(tx, meeting.id, by)
    })
}

/// How an item is left.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
pub struct CloseItem {
    /// The item.
    pub item: AgendaItemId,
    /// Put off to the end, or to the next meeting, instead of done.
    #[serde(default)]
    pub parked: bool,
}

/// Leaves an item as done (or parked) and goes to the next one. A child that was taken up gets a day by which the family is told; follow-ups that were due are held.
pub fn close_item(book: &mut Casebook, by: &Actor, input: CloseItem) -> Result<MeetingView> {
    book.hide_from_room();
    let feedback = FeedbackId(book.new_id(by.now.at)?);
    let today = by.today();
    book.write(by, Act::on("close_item", input.item), |tx| {
        let mut item = store::agendas::get(tx, input.item)?;
        let mut meeting = store::meetings::get(tx, item.meeting)?;
        meeting.state.after(MeetingStep::Write)?;
        if item.state == AgendaItemState::Removed {
            return Err(Error::NotFound("agenda item"));
        }
        item.state = if input.parked { AgendaItemState::Parked } else { AgendaItemState::Done };
        if item.case.is_some() && !input.parked {
            let mut table = to_write(tx, item.id, false, today)?;
            table.item.state = item.state;
            table.witnessed(tx)?;
            store::voices::hold_follow_ups(tx, table.case, meeting.id, today)?;
            let owed = feedback_owed(tx, &table.room.meeting, table.case)?;
            if owed.id.is_none() {
                store::voices::put_feedback(tx, feedback, &owed)?;
            }
        } else {
            store::agendas::put(tx, &item)?;
        }
        meeting.current_item = agendas::next_item(tx, &meeting, Some(&item), by)?;
        meeting.current_since = Some(by.now.local);
        store::meetings::change(tx, &meeting)?;
        meeting_views::view(tx, meeting.id, by)
    })
}

/// What a meeting owes a family: as planned, or else as it would be planned: told by the holder of the baton within the days of the setting.
pub(crate) fn feedback_owed(db: &Connection, meeting: &Meeting, case: CaseId) -> Result<Feedback> {
    if let Some(planned) = store::voices::feedback_after(db, meeting.id, case)? {
        return Ok(planned);
    }
    let days: u64 = store::settings::get(db, "feedback.days")?;
    let holder = store::cases::holder(db, case)?;
    Ok(Feedback {
        id: None,
        case,
        meeting: meeting.id,
        meeting_on: meeting.held_on,
        due_on: meeting.held_on.checked_add_days(Days::new(days)).unwrap_or(meeting.held_on),
        by: holder.as_ref().map(|holder| holder.professional),
        by_name: holder.map(|holder| holder.name).unwrap_or_default(),
        given_on: None,
        given_by: String::new(),
        how: None,
    })
}

/// Ends a meeting.
pub fn end_meeting(book: &mut Casebook, by: &Actor, input: OneMeeting) -> Result<MeetingView> {
    book.hide_from_room();
    step(book, by, "end_meeting", input.meeting, MeetingStep::End, "")
}

/// Why a meeting is called off.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct CancelMeeting {
    /// The meeting.
    pub meeting: MeetingId,
    /// Why.
    pub reason: String,
}

/// Calls a meeting off.
pub fn cancel_meeting(book: &mut Casebook, by: &Actor, input: CancelMeeting) -> Result<MeetingView> {
    let reason = texts::optional_line("reason", &input.reason)?;
    if reason.is_empty() {
        return Err(Error::Rule(Rule::ReasonMissing));
    }
    step(book, by, "cancel_meeting", input.meeting, MeetingStep::Cancel, &reason)
}

/// Takes up an ended or cancelled meeting again.
pub fn reopen_meeting(book: &mut Casebook, by: &Actor, input: OneMeeting) -> Result<MeetingView> {
    step(book, by, "reopen_meeting", input.meeting, MeetingStep::Reopen, "")
}

fn step(
    book: &mut Casebook,
    by: &Actor,
    op: &'static str,
    id: MeetingId,
    step: MeetingStep,
    reason: &str,
) -> Result<MeetingView> {
    book.write(by, Act::on(op, id), |tx| {
        let mut meeting = store::meetings::get(tx, id)?;
        meeting.state = meeting.state.after(step)?;
        meeting.ended_at = (meeting.state == MeetingState::Ended).then_some(by.now.local);
        reason.clone_into(&mut meeting.reason);
        store::meetings::change(tx, &meeting)?;
        meeting_views::view(tx, id, by)
    })
}

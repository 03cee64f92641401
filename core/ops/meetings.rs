//! Meetings: planned, begun, walked through, ended. Invariant: every step is one that the meeting's state allows.

use super::{
    agenda_news, agendas,
    attendances::all_came,
    meeting_views::{self, MeetingView},
    rooms::{AtTheTable, to_write},
};
use crate::{
    casebook::{Act, Actor, Casebook},
    domain::{
        agendas::AgendaItemState,
        ids::{AgendaItemId, CaseId, FeedbackId, MeetingId},
        meetings::{Meeting, MeetingState, MeetingStep},
        texts,
        voices::Feedback,
    },
    error::{Error, Result, Rule},
    store,
    words::{Arg, say},
};
use chrono::{Days, NaiveDate, NaiveDateTime};
use rusqlite::Connection;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

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

/// Begins a meeting at its first item. What was promised, and openings in an emergency, that came after the agenda was built are put on it.
pub fn start_meeting(book: &mut Casebook, by: &Actor, input: StartMeeting) -> Result<MeetingView> {
    let agenda = agenda_news::at_start(book, by, input.meeting)?;
    book.write(by, Act::on("start_meeting", input.meeting), |tx| {
        let mut meeting = store::meetings::get(tx, input.meeting)?;
        meeting.state = meeting.state.after(MeetingStep::Start)?;
        agenda.iter().try_for_each(|item| store::agendas::put(tx, item))?;
        meeting.opened_at = Some(by.now.local);
        meeting.current_item = agendas::next_item(tx, &meeting, None, by)?;
        meeting.current_since = Some(by.now.local);
        store::meetings::change(tx, &meeting)?;
        if input.everyone_came {
            all_came(tx, store::meetings::attendances(tx, meeting.id)?)?;
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
        count_time(tx, &meeting, by.now.local)?;
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
    leave_item(book, by, input, |db, meeting| meeting_views::view(db, meeting, by))
}

/// Leaves an item and answers what `answer` reads afterwards; sample data read nothing.
pub(crate) fn leave_item<T>(
    book: &mut Casebook,
    by: &Actor,
    input: CloseItem,
    answer: impl FnOnce(&Connection, MeetingId) -> Result<T>,
) -> Result<T> {
    book.hide_from_room();
    let feedback = FeedbackId(book.new_id(by.now.at)?);
    let today = by.today();
    book.write(by, Act::on("close_item", input.item), |tx| {
        let mut item = store::agendas::get(tx, input.item)?;
        let mut meeting = store::meetings::get(tx, item.meeting)?;
        meeting.state.after(MeetingStep::Write)?;
        count_time(tx, &meeting, by.now.local)?;
        if item.state == AgendaItemState::Removed {
            return Err(Error::NotFound("agenda item"));
        }
        item.state = if input.parked { AgendaItemState::Parked } else { AgendaItemState::Done };
        if item.case.is_some() && !input.parked {
            take_up(tx, item.id, feedback, today)?;
        } else {
            store::agendas::put(tx, &item)?;
        }
        meeting.current_item = agendas::next_item(tx, &meeting, Some(&item), by)?;
        meeting.current_since = Some(by.now.local);
        store::meetings::change(tx, &meeting)?;
        answer(tx, meeting.id)
    })
}

/// A child has been taken up: its family shall be told, and the follow-ups that were due are held.
fn take_up(db: &Connection, item: AgendaItemId, feedback: FeedbackId, today: NaiveDate) -> Result<()> {
    let mut table = to_write(db, item, false, today)?;
    table.item.state = AgendaItemState::Done;
    table.witnessed(db)?;
    store::voices::hold_follow_ups(db, table.case, table.room.meeting.id, today)?;
    owe_feedback(db, &table, feedback)
}

/// A child was begun and then put off: its family shall be told, and it comes up again.
fn put_off_midway(db: &Connection, item: AgendaItemId, feedback: FeedbackId, today: NaiveDate) -> Result<()> {
    let table = to_write(db, item, false, today)?;
    owe_feedback(db, &table, feedback)
}

fn owe_feedback(db: &Connection, table: &AtTheTable, feedback: FeedbackId) -> Result<()> {
    let owed = feedback_owed(db, &table.room.meeting, table.case)?;
    if owed.id.is_none() {
        store::voices::put_feedback(db, feedback, &owed)?;
    }
    Ok(())
}

/// Longest time at one item that is counted: beyond it somebody went home and left the meeting open.
const LONGEST_ITEM: i64 = 4 * 60 * 60;

/// Adds the time since the meeting came to the item it is at.
fn count_time(db: &Connection, meeting: &Meeting, now: NaiveDateTime) -> Result<()> {
    let (Some(item), Some(since)) = (meeting.current_item, meeting.current_since) else { return Ok(()) };
    let seconds = now.signed_duration_since(since).num_seconds();
    if seconds <= LONGEST_ITEM { store::agendas::add_seconds(db, item, seconds) } else { Ok(()) }
}

/// What a meeting is called: by the municipality, else as its kind is.
pub(crate) fn name(meeting: &Meeting) -> String {
    let kind = serde_json::to_value(meeting.kind).ok();
    let kind = kind.as_ref().and_then(|kind| kind.as_str()).unwrap_or_default();
    meeting.called.clone().unwrap_or_else(|| say("meeting-name", &[("kind", Arg::Text(kind))]))
}

/// What a meeting owes a family: as planned, or else as it would be planned: told by the holder of the baton within the days of the setting.
pub(crate) fn feedback_owed(db: &Connection, meeting: &Meeting, case: CaseId) -> Result<Feedback> {
    if let Some(planned) = store::voices::feedback_after(db, meeting.id, case)? {
        return Ok(planned);
    }
    let days: u64 = store::settings::get(db, "feedback.days")?;
    let holder = store::cases::holder(db, case)?;
    let holder = holder.filter(|holder| store::units::working(db, holder.professional).is_ok());
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

/// Ends a meeting. A child that something was written about has been taken up, also when nobody said that the item was done; whom the meeting left behind comes up on the team's next agenda.
pub fn end_meeting(book: &mut Casebook, by: &Actor, input: OneMeeting) -> Result<MeetingView> {
    book.hide_from_room();
    let (mut begun, mut ids) = (Vec::new(), Vec::new());
    for item in book.peek(|db| store::agendas::of_meeting(db, input.meeting))? {
        if item.left_behind() {
            ids.push(AgendaItemId(book.new_id(by.now.at)?));
        }
        let close = match (item.begun(), item.put_off_midway()) {
            (true, _) => take_up,
            (_, true) => put_off_midway,
            _ => continue,
        };
        begun.push((item.id, FeedbackId(book.new_id(by.now.at)?), close));
    }
    book.write(by, Act::on("end_meeting", input.meeting), |tx| {
        for (item, feedback, close) in begun {
            match close(tx, item, feedback, by.today()) {
                // Who is in the room now may not know whom it was about: the child comes up again.
                Ok(()) | Err(Error::Rule(Rule::NotShown)) => {}
                Err(error) => return Err(error),
            }
        }
        let ended = turn(tx, by, input.meeting, MeetingStep::End, "")?;
        agenda_news::carry_over(tx, &ended, ids, by)?;
        meeting_views::view(tx, ended.id, by)
    })
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
        turn(tx, by, id, step, reason)?;
        meeting_views::view(tx, id, by)
    })
}

/// The meeting after a step, as it is stored then.
fn turn(db: &Connection, by: &Actor, id: MeetingId, step: MeetingStep, reason: &str) -> Result<Meeting> {
    let mut meeting = store::meetings::get(db, id)?;
    if meeting.state == MeetingState::Open {
        count_time(db, &meeting, by.now.local)?;
    }
    meeting.state = meeting.state.after(step)?;
    // A meeting that was over before its day was held on the day it was opened.
    if let (MeetingState::Ended, Some(opened_at)) = (meeting.state, meeting.opened_at) {
        meeting.held_on = meeting.held_on.min(opened_at.date());
    }
    meeting.current_since = (meeting.state == MeetingState::Open).then_some(by.now.local);
    store::home_pages::unsign(db, id)?;
    meeting.ended_at = (meeting.state == MeetingState::Ended).then_some(by.now.local);
    reason.clone_into(&mut meeting.reason);
    store::meetings::change(db, &meeting)?;
    Ok(meeting)
}

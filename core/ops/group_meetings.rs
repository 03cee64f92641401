//! What is about no child: meetings of the management, the steering group, a consultation; and such items in a meeting about children. Each item with its note; what was promised before;
//! what is decided; the quarter's own figures.
//! Invariant: nothing here knows a child, and the exact figures never leave this vault from here.

use super::{
    evaluations::{self, EvaluationView},
    meeting_views::{UnitAttendance, by_unit},
    meetings::OneMeeting,
    rooms::Room,
};
use crate::{
    casebook::{Act, Actor, Casebook},
    domain::{
        ids::{AgendaItemId, MeetingId, TeamActionId},
        meeting_types::Section,
        meetings::{Meeting, MeetingStep},
        quarters::Quarter,
        team_actions::{TeamAction, TeamActionState, TeamActionStep},
        texts,
    },
    error::{Error, Problem, Result, Rule},
    measures, store,
};
use chrono::NaiveDate;
use rusqlite::Connection;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A meeting about no child, with everything its page shows.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct GroupMeeting {
    /// The meeting.
    pub meeting: Meeting,
    /// What it is called.
    pub name: String,
    /// Who is there and who is not, unit by unit.
    pub units: Vec<UnitAttendance>,
    /// Who holds the pen; empty before it has begun.
    pub note_taker: String,
    /// The agenda.
    pub items: Vec<GroupItem>,
    /// What the group had promised before.
    pub before: Vec<TeamAction>,
    /// What this meeting decided.
    pub decided: Vec<TeamAction>,
    /// The quarter's figures; none when the agenda has no item for them.
    pub results: Option<GroupResults>,
    /// The meeting's own evaluation.
    pub evaluation: EvaluationView,
    /// The group's next meeting.
    pub next: Option<Meeting>,
}

/// One item.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct GroupItem {
    /// The item.
    pub item: AgendaItemId,
    /// What it is called.
    pub title: String,
    /// Its minutes on the agenda.
    pub minutes: u32,
    /// What it is filled with.
    pub section: Section,
    /// What was said.
    pub note: String,
}

/// A quarter's own figures: exact, for those in the room, never for the paper.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct GroupResults {
    /// Which quarter.
    pub quarter: Quarter,
    /// The figures.
    pub figures: Vec<GroupResult>,
}

/// One figure.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct GroupResult {
    /// "M11".
    pub measure: String,
    /// "Från upptäckt till start".
    pub title: String,
    /// "24 dagar".
    pub text: String,
    /// The quarter before; none when there is none.
    pub before: Option<String>,
}

fn view(db: &Connection, id: MeetingId, by: &Actor) -> Result<GroupMeeting> {
    let meeting = store::meetings::get(db, id)?;
    let room = Room::of(db, meeting.clone(), by.today())?;
    let items: Vec<GroupItem> = store::agendas::of_meeting(db, id)?
        .into_iter()
        .filter(|item| item.case.is_none())
        .map(|item| GroupItem {
            item: item.id,
            title: item.title,
            minutes: item.minutes,
            section: item.section.unwrap_or(Section::Free),
            note: item.note,
        })
        .collect();
    let wants_results = items.iter().any(|item| item.section == Section::Results);
    Ok(GroupMeeting {
        name: super::meetings::name(&meeting),
        units: by_unit(db, &room, &store::units::all(db)?, &[])?,
        items,
        note_taker: store::home_pages::note_taker(db, id)?,
        before: store::team_actions::before(db, id)?,
        decided: store::team_actions::of_meeting(db, id)?,
        results: if wants_results { Some(results(db, meeting.held_on, by.today())?) } else { None },
        evaluation: evaluations::view(db, id)?,
        next: store::meetings::next_like(db, &meeting)?,
        meeting,
    })
}

/// The last quarter that was over on the day of the meeting: the measures of the setting.
fn results(db: &Connection, held_on: NaiveDate, today: NaiveDate) -> Result<GroupResults> {
    let wanted: Vec<String> = store::settings::get(db, "management.measures")?;
    let quarter = Quarter::of(held_on).and_then(Quarter::previous).ok_or(Error::NotFound("quarter"))?;
    let report = measures::report(db, quarter, today)?;
    let figure = |id: &String| {
        let measured = report.measures.iter().find(|one| one.id == *id)?;
        let before = measured.trend.iter().rev().find(|point| point.quarter < quarter);
        Some(GroupResult {
            measure: measured.id.clone(),
            title: measured.title.clone(),
            text: measured.text.clone(),
            before: before.map(|point| point.text.clone()),
        })
    };
    Ok(GroupResults { quarter, figures: wanted.iter().filter_map(figure).collect() })
}

/// A meeting about no child, with everything its page shows.
///
/// # Errors
/// [`Error::NotFound`] for a meeting about children.
pub fn group_meeting(book: &mut Casebook, by: &Actor, input: OneMeeting) -> Result<GroupMeeting> {
    book.read(by, Act::lasting("group_meeting", Some(input.meeting.0)), |db| {
        if store::meetings::get(db, input.meeting)?.kind.about_children() {
            return Err(Error::NotFound("meeting"));
        }
        view(db, input.meeting, by)
    })
}

/// What any meeting says that is about no child: notes, promises, decisions.
pub fn meeting_matters(book: &mut Casebook, by: &Actor, input: OneMeeting) -> Result<GroupMeeting> {
    book.read(by, Act::lasting("meeting_matters", Some(input.meeting.0)), |db| view(db, input.meeting, by))
}

/// What was said about an item.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct SaveItemNote {
    /// The item.
    pub item: AgendaItemId,
    /// What was said; may be empty.
    pub note: String,
}

/// Writes down what was said about an item that is about no child.
///
/// # Errors
/// [`Error::NotFound`] for an item about a child.
pub fn save_item_note(book: &mut Casebook, by: &Actor, input: SaveItemNote) -> Result<GroupMeeting> {
    let note = texts::optional_note("note", &input.note)?;
    book.write(by, Act::on("save_item_note", input.item), |tx| {
        let mut item = store::agendas::get(tx, input.item)?;
        if item.case.is_some() {
            return Err(Error::NotFound("agenda item"));
        }
        store::meetings::get(tx, item.meeting)?.state.after(MeetingStep::Write)?;
        item.note = note;
        store::agendas::put(tx, &item)?;
        view(tx, item.meeting, by)
    })
}

/// A new promise.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct AddTeamAction {
    /// The meeting.
    pub meeting: MeetingId,
    /// The item it is decided at; none when it is the whole meeting's.
    #[serde(default)]
    pub item: Option<AgendaItemId>,
    /// What.
    pub what: String,
    /// Who: a person, a unit, "alla".
    pub who: String,
    /// By when.
    pub due_on: NaiveDate,
}

/// Writes down who does what by when, about no child.
///
/// # Errors
/// [`Error::Input`] on `due_on` before the meeting; [`Error::NotFound`] for an item of another meeting or about a child.
pub fn add_team_action(book: &mut Casebook, by: &Actor, input: AddTeamAction) -> Result<GroupMeeting> {
    let (what, who) = (texts::line("what", &input.what)?, texts::line("who", &input.who)?);
    let id = TeamActionId(book.new_id(by.now.at)?);
    book.write(by, Act::on("add_team_action", input.meeting), |tx| {
        let meeting = store::meetings::get(tx, input.meeting)?;
        meeting.state.after(MeetingStep::Write)?;
        if input.due_on < meeting.held_on {
            return Err(Error::Input { field: "due_on", problem: Problem::TooEarly });
        }
        if let Some(item) = input.item {
            let item = store::agendas::get(tx, item)?;
            if item.meeting != meeting.id || item.case.is_some() {
                return Err(Error::NotFound("agenda item"));
            }
        }
        let action = TeamAction {
            id,
            meeting: meeting.id,
            item: input.item,
            what,
            who,
            due_on: input.due_on,
            state: TeamActionState::Open,
            settled_on: None,
            reason: String::new(),
        };
        store::team_actions::add(tx, &action, store::teams::of_meeting(tx, meeting.id)?.id, meeting.kind)?;
        view(tx, meeting.id, by)
    })
}

/// How a promise is settled.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct SettleTeamAction {
    /// The meeting it is settled in.
    pub meeting: MeetingId,
    /// The promise.
    pub action: TeamActionId,
    /// Where it stands now.
    pub state: TeamActionState,
    /// Why it is given up.
    #[serde(default)]
    pub reason: String,
}

/// Says that a promise is kept, given up with a reason, or to be kept after all.
///
/// # Errors
/// [`Rule::ReasonMissing`] when it is dropped without one.
pub fn settle_team_action(book: &mut Casebook, by: &Actor, input: SettleTeamAction) -> Result<GroupMeeting> {
    let reason = texts::optional_line("reason", &input.reason)?;
    let step = match input.state {
        TeamActionState::Open => TeamActionStep::Reopen,
        TeamActionState::Done => TeamActionStep::Finish,
        TeamActionState::Dropped => TeamActionStep::Drop,
    };
    if step == TeamActionStep::Drop && reason.is_empty() {
        return Err(Error::Rule(Rule::ReasonMissing));
    }
    book.write(by, Act::on("settle_team_action", input.meeting), |tx| {
        let mut action = store::team_actions::get(tx, input.action)?;
        action.state = action.state.after(step)?;
        action.settled_on = (action.state != TeamActionState::Open).then(|| by.today());
        action.reason = if action.state == TeamActionState::Dropped { reason } else { String::new() };
        store::team_actions::settle(tx, &action)?;
        view(tx, input.meeting, by)
    })
}

/// Which promise.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
pub struct RemoveTeamAction {
    /// The promise.
    pub action: TeamActionId,
}

/// Takes away a promise that was written down by mistake, while its meeting goes on.
pub fn remove_team_action(book: &mut Casebook, by: &Actor, input: RemoveTeamAction) -> Result<GroupMeeting> {
    let action = book.peek(|db| store::team_actions::get(db, input.action))?;
    book.write(by, Act::on("remove_team_action", action.meeting), |tx| {
        store::meetings::get(tx, action.meeting)?.state.after(MeetingStep::Write)?;
        store::team_actions::remove(tx, input.action)?;
        view(tx, action.meeting, by)
    })
}

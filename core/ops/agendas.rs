//! The agenda: builds itself, and is changed freely. Invariant: a child to whom something was promised is never dropped without a reason.

use super::{
    agenda_building, agenda_news,
    meeting_types::item_minutes,
    meeting_views::{self, MeetingView},
    meetings::OneMeeting,
    rooms::Room,
};
use crate::{
    casebook::{Act, Actor, Casebook},
    domain::{
        agendas::{
            AgendaItem, AgendaItemKind, AgendaItemState, AgendaReason, ByHand, breaks,
            building::{AgendaMinutes, Proposed, kind_and_minutes, reasons},
        },
        consents::Shown,
        ids::{AgendaItemId, CaseId, MeetingId},
        meetings::{Meeting, MeetingStep},
        texts,
    },
    error::{Error, Problem, Result, Rule},
    store,
};
use rusqlite::Connection;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Builds the agenda anew; what was done by hand stays.
pub fn rebuild_agenda(book: &mut Casebook, by: &Actor, input: OneMeeting) -> Result<MeetingView> {
    let (room, old) = book.peek(|db| {
        let meeting = store::meetings::get(db, input.meeting)?;
        meeting.state.after(MeetingStep::Prepare)?;
        Ok((Room::of(db, meeting, by.today())?, store::agendas::of_meeting(db, input.meeting)?))
    })?;
    // The agenda of a meeting about no child is its type's and the people's: nothing builds it anew.
    let agenda = if room.meeting.kind.about_children() {
        agenda_building::build(book, by, &room, &old, &[])?
    } else {
        old.clone()
    };
    // Who looked at the meeting while a child stood there is told of the child afterwards too: the line says which ones left.
    let left = store::logs::left_agenda(agenda_building::leaving(&old, &agenda));
    book.write_because(by, Act::on(store::logs::REBUILDS, input.meeting), &left, |tx| {
        agenda_building::write(tx, &old, &agenda)?;
        drop_needless_breaks(tx, &room.meeting)?;
        meeting_views::view(tx, input.meeting, by)
    })
}

/// The next item to go to: after `from`, the first that waits and that the consents let this room see; then what was parked. A child that somebody here must not see is gone to: who that
/// is has to go out first.
pub(crate) fn next_item(
    db: &Connection,
    meeting: &Meeting,
    from: Option<&AgendaItem>,
    by: &Actor,
) -> Result<Option<AgendaItemId>> {
    let room = Room::of(db, meeting.clone(), by.today())?;
    let agenda = store::agendas::of_meeting(db, meeting.id)?;
    let later = |item: &&AgendaItem| from.is_none_or(|from| item.position > from.position);
    let waiting = |item: &&AgendaItem| item.state == AgendaItemState::Waiting;
    let parked =
        |item: &&AgendaItem| item.state == AgendaItemState::Parked && from.is_none_or(|from| from.id != item.id);
    let ahead = agenda.iter().filter(later).filter(waiting);
    let behind = agenda.iter().filter(|item| !later(item)).filter(waiting);
    for item in ahead.chain(behind).chain(agenda.iter().filter(parked)) {
        let Some(case) = item.case else { return Ok(Some(item.id)) };
        let child = store::children::get(db, store::cases::get(db, case)?.child)?;
        if room.consented(db, &child)? != Shown::Skipped {
            return Ok(Some(item.id));
        }
    }
    Ok(from.map(|item| item.id))
}

/// What to put on an agenda.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct AddAgendaItem {
    /// The meeting.
    pub meeting: MeetingId,
    /// A child's case; none for something that is about no child.
    #[serde(default)]
    pub case: Option<CaseId>,
    /// The title, for something that is about no child.
    #[serde(default)]
    pub title: String,
    /// Minutes; as usual when left out.
    #[serde(default)]
    pub minutes: Option<u32>,
}

/// Puts a child, or something else, on the agenda: before the evaluation. A child that was taken off comes back.
pub fn add_agenda_item(book: &mut Casebook, by: &Actor, input: AddAgendaItem) -> Result<MeetingView> {
    let title = texts::optional_line("title", &input.title)?;
    if input.case.is_none() && title.is_empty() {
        return Err(Error::Input { field: "title", problem: Problem::Blank });
    }
    let asked = input.minutes.map(item_minutes).transpose()?;
    let id = AgendaItemId(book.new_id(by.now.at)?);
    book.write(by, Act::on("add_agenda_item", input.meeting), |tx| {
        let meeting = prepared(tx, input.meeting)?;
        let mut agenda = store::agendas::of_meeting(tx, input.meeting)?;
        let usual: AgendaMinutes = store::settings::get(tx, "agenda.minutes")?;
        let item = match input.case {
            Some(case) => child_item(tx, &Room::of(tx, meeting, by.today())?, &mut agenda, id, case, &usual)?,
            None => AgendaItem {
                title,
                ..AgendaItem::new(
                    id,
                    input.meeting,
                    Proposed { kind: AgendaItemKind::Other, case: None, minutes: usual.ongoing, reasons: Vec::new() },
                )
            },
        };
        let minutes = asked.unwrap_or(item.minutes);
        let mut by_hand = vec![ByHand::Added];
        by_hand.extend(asked.map(|_| ByHand::Minutes));
        let at = agenda.iter().rposition(|other| other.kind == AgendaItemKind::Evaluation).unwrap_or(agenda.len());
        let one = item.id;
        agenda.insert(at, AgendaItem { minutes, by_hand, ..item });
        renumber(tx, agenda, one)?;
        meeting_views::view(tx, input.meeting, by)
    })
}

pub(crate) fn child_item(
    db: &Connection,
    room: &Room,
    agenda: &mut Vec<AgendaItem>,
    id: AgendaItemId,
    case: CaseId,
    usual: &AgendaMinutes,
) -> Result<AgendaItem> {
    if let Some(at) = agenda.iter().position(|item| item.case == Some(case)) {
        let item = agenda.remove(at);
        return if item.state == AgendaItemState::Removed {
            Ok(AgendaItem { state: AgendaItemState::Waiting, reason: String::new(), ..item })
        } else {
            Err(Error::Rule(Rule::AlreadyOnAgenda))
        };
    }
    if store::cases::get(db, case)?.closed_on.is_some() {
        return Err(Error::Rule(Rule::CaseStep));
    }
    let candidates = agenda_building::facts(db, room)?;
    let mut why = match candidates.iter().find(|candidate| candidate.case == case) {
        Some(candidate) => reasons(candidate, &agenda_building::horizon(db, room.meeting.held_on)?),
        None => Vec::new(),
    };
    let (kind, minutes) = kind_and_minutes(&why, usual);
    why.retain(|reason| *reason != AgendaReason::Ongoing);
    why.push(AgendaReason::ByHand);
    Ok(AgendaItem::new(id, room.meeting.id, Proposed { kind, case: Some(case), minutes, reasons: why }))
}

/// A meeting whose agenda may still be changed. [`Rule::MeetingStep`] for another.
pub(crate) fn prepared(db: &Connection, meeting: MeetingId) -> Result<Meeting> {
    let meeting = store::meetings::get(db, meeting)?;
    meeting.state.after(MeetingStep::Prepare)?;
    Ok(meeting)
}

/// Writes down an agenda after one item of it was put in, moved or changed: that one, and those that stand in another place now.
pub(crate) fn renumber(db: &Connection, agenda: Vec<AgendaItem>, one: AgendaItemId) -> Result<()> {
    for (position, item) in agenda.into_iter().enumerate() {
        let position = u32::try_from(position).unwrap_or(u32::MAX);
        if item.id == one || item.position != position {
            store::agendas::put(db, &AgendaItem { position, ..item })?;
        }
    }
    Ok(())
}

/// Takes away the breaks of the agenda's own that its children no longer need.
pub(crate) fn drop_needless_breaks(db: &Connection, meeting: &Meeting) -> Result<()> {
    if !meeting.kind.about_children() {
        return Ok(());
    }
    let usual: AgendaMinutes = store::settings::get(db, "agenda.minutes")?;
    let agenda = store::agendas::of_meeting(db, meeting.id)?;
    let gone = breaks::needless(&agenda, usual.before_pause, meeting.current_item);
    gone.into_iter().try_for_each(|item| store::agendas::delete(db, item))
}

/// Where an item goes.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
pub struct MoveAgendaItem {
    /// The item.
    pub item: AgendaItemId,
    /// It comes right before this one; last when left out.
    #[serde(default)]
    pub before: Option<AgendaItemId>,
}

/// Moves an item.
pub fn move_agenda_item(book: &mut Casebook, by: &Actor, input: MoveAgendaItem) -> Result<MeetingView> {
    book.write(by, Act::on("move_agenda_item", input.item), |tx| {
        let meeting = prepared(tx, store::agendas::get(tx, input.item)?.meeting)?;
        let mut agenda = store::agendas::of_meeting(tx, meeting.id)?;
        let from = agenda.iter().position(|item| item.id == input.item).ok_or(Error::NotFound("agenda item"))?;
        let mut item = agenda.remove(from);
        let to = match input.before {
            Some(before) => agenda.iter().position(|item| item.id == before).ok_or(Error::NotFound("agenda item"))?,
            None => agenda.len(),
        };
        if !item.by_hand.contains(&ByHand::Place) {
            item.by_hand.push(ByHand::Place);
        }
        agenda.insert(to, item);
        renumber(tx, agenda, input.item)?;
        meeting_views::view(tx, meeting.id, by)
    })
}

/// How long an item takes, and what it is called.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ChangeAgendaItem {
    /// The item.
    pub item: AgendaItemId,
    /// Minutes.
    pub minutes: u32,
    /// Another title, for something that is about no child.
    #[serde(default)]
    pub title: Option<String>,
}

/// Changes an item's minutes or title.
///
/// # Errors
/// [`Rule::AgendaMinutes`] outside 1 to 240 minutes.
pub fn change_agenda_item(book: &mut Casebook, by: &Actor, input: ChangeAgendaItem) -> Result<MeetingView> {
    let title = input.title.as_deref().map(|title| texts::line("title", title)).transpose()?;
    let minutes = item_minutes(input.minutes)?;
    book.write(by, Act::on("change_agenda_item", input.item), |tx| {
        let mut item = store::agendas::get(tx, input.item)?;
        let meeting = prepared(tx, item.meeting)?;
        item.minutes = minutes;
        if !item.by_hand.contains(&ByHand::Minutes) {
            item.by_hand.push(ByHand::Minutes);
        }
        if let Some(title) = title.filter(|_| item.case.is_none()) {
            item.title = title;
        }
        store::agendas::put(tx, &item)?;
        meeting_views::view(tx, meeting.id, by)
    })
}

/// Takes an item off the agenda.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct RemoveAgendaItem {
    /// The item.
    pub item: AgendaItemId,
    /// Why; must be said when something was promised.
    #[serde(default)]
    pub reason: String,
}

/// Takes an item off the agenda; it stays in sight as left out, with the reason.
pub fn remove_agenda_item(book: &mut Casebook, by: &Actor, input: RemoveAgendaItem) -> Result<MeetingView> {
    let reason = texts::optional_line("reason", &input.reason)?;
    book.write(by, Act::on("remove_agenda_item", input.item), |tx| {
        let mut item = store::agendas::get(tx, input.item)?;
        let meeting = prepared(tx, item.meeting)?;
        if item.state == AgendaItemState::Done || meeting.current_item == Some(item.id) {
            return Err(Error::Rule(Rule::MeetingStep));
        }
        let room = Room::of(tx, meeting, by.today())?;
        if agenda_news::today(tx, &room, item.clone())?.promised() && reason.is_empty() {
            return Err(Error::Rule(Rule::ReasonMissing));
        }
        if item.case.is_some() {
            item.state = AgendaItemState::Removed;
            item.reason = reason;
            store::agendas::put(tx, &item)?;
            drop_needless_breaks(tx, &room.meeting)?;
        } else {
            store::agendas::delete(tx, item.id)?;
        }
        meeting_views::view(tx, room.meeting.id, by)
    })
}

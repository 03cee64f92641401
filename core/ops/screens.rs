//! The room's own window: what everybody in the room may see of the child that is talked about now. Invariant: blank until somebody shows something; blank again at every change of
//! child, of who is there, at the end and at locking; a child that is skipped is never there.

use super::{
    Nothing,
    agenda_building::is_about_openings,
    meeting_cases::{promised, said},
    meeting_views::{ChildInRoom, child_in_room},
    rooms::Room,
};
use crate::{
    casebook::{Act, Actor, Casebook, Sharing},
    domain::{
        actions::{Action, ActionStanding},
        agendas::{AgendaItem, AgendaItemKind},
        children::{AgeBand, Child},
        ids::{ActionId, AgendaItemId, MeetingId},
        meetings::{MeetingState, MeetingStep},
        other_names::OtherNames,
    },
    error::{Error, Result, Rule},
    store,
    words::say,
};
use chrono::{NaiveDate, NaiveDateTime};
use rusqlite::Connection;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What the room's window shows.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case", tag = "state")]
pub enum RoomView {
    /// Nothing.
    Blank {},
    /// An item that is about no child.
    Item {
        /// What kind.
        kind: AgendaItemKind,
        /// Its title; may be empty.
        title: String,
        /// Since when, by the clock on the wall.
        since: Option<NaiveDateTime>,
        /// Minutes it may take.
        minutes: u32,
        /// Sample data.
        demo: bool,
    },
    /// The child that is talked about.
    Child(Box<RoomChild>),
}

/// A child on the room's screen.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct RoomChild {
    /// First name, or number and age band.
    pub who: RoomWho,
    /// In full or shortly.
    pub kind: AgendaItemKind,
    /// Since when, by the clock on the wall.
    pub since: Option<NaiveDateTime>,
    /// Minutes it may take.
    pub minutes: u32,
    /// What was promised.
    pub promises: Vec<RoomPromise>,
    /// Today's decisions.
    pub decisions: Vec<String>,
    /// Today's actions.
    pub actions: Vec<RoomPromise>,
    /// The next follow-up.
    pub next_on: Option<NaiveDate>,
    /// Whom the child can talk to: a first name, or empty.
    pub holder: String,
    /// Sample data.
    pub demo: bool,
}

/// How the child is called on the screen.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case", tag = "shown")]
pub enum RoomWho {
    /// By first name.
    InFull {
        /// "Alva".
        first_name: String,
        /// The child's own words; empty when there are none.
        words: String,
        /// When they were said.
        heard_on: Option<NaiveDate>,
    },
    /// By number.
    NumberOnly {
        /// The case's number.
        number: String,
        /// Age band.
        age_band: AgeBand,
    },
}

/// An action on the screen.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct RoomPromise {
    /// The action.
    pub action: ActionId,
    /// First name of the person, or the unit's name.
    pub who: String,
    /// What.
    pub what: String,
    /// By when.
    pub due_on: NaiveDate,
    /// How it looks today.
    pub standing: ActionStanding,
}

fn first_word(name: &str) -> String {
    name.split_whitespace().next().unwrap_or_default().to_owned()
}

fn promise(action: Action, on: NaiveDate) -> RoomPromise {
    let standing = action.standing(on);
    let who = if action.person.is_empty() { action.unit_name } else { first_word(&action.person) };
    RoomPromise { action: action.id, who, what: action.what, due_on: action.due_on, standing }
}

/// What the room's window shows now.
fn look(db: &Connection, id: AgendaItemId, by: &Actor, sharing: Sharing) -> Result<RoomView> {
    let item = store::agendas::get(db, id)?;
    let meeting = store::meetings::get(db, item.meeting)?;
    if meeting.state != MeetingState::Open || meeting.current_item != Some(id) {
        return Ok(RoomView::Blank {});
    }
    let (since, minutes) = (meeting.current_since, item.minutes);
    let demo: bool = store::settings::get(db, "demo")?;
    let Some(case) = item.case else {
        let title = if is_about_openings(&item) { String::new() } else { item.title };
        return Ok(RoomView::Item { kind: item.kind, title, since, minutes, demo });
    };
    let room = Room::of(db, meeting, by.today())?;
    let (child, seen) = child_in_room(db, &room, case, &[])?;
    let shown = seen.shown();
    let (who, promises, holder) = match seen {
        ChildInRoom::Skipped { .. } => return Ok(RoomView::Blank {}),
        ChildInRoom::NumberOnly { number, age_band, .. } => {
            (RoomWho::NumberOnly { number, age_band }, Vec::new(), String::new())
        }
        ChildInRoom::InFull { .. } => {
            let voice = store::voices::latest(db, case)?.filter(|voice| !voice.words.is_empty());
            let heard_on = voice.as_ref().map(|voice| voice.heard_on);
            let words = voice.map(|voice| voice.words).unwrap_or_default();
            let since = room.last_time(db, case)?.map(|(on, _)| on);
            let holder = store::cases::holder(db, case)?.filter(|one| !one.ended);
            let holder = holder.map(|holder| first_word(&holder.name));
            (
                RoomWho::InFull { first_name: first_word(&child.first_name), words, heard_on },
                promised(db, case, item.meeting, since)?,
                holder.unwrap_or_default(),
            )
        }
    };
    let said = said(db, &item, case, shown)?;
    let mut seen = RoomChild {
        who,
        kind: item.kind,
        since,
        minutes,
        promises: promises.into_iter().map(|action| promise(action, room.on)).collect(),
        decisions: said.decisions.into_iter().map(|decision| decision.text).collect(),
        actions: said.actions.into_iter().map(|action| promise(action, room.on)).collect(),
        next_on: store::voices::next_follow_up(db, case)?.map(|planned| planned.planned_on),
        holder,
        demo,
    };
    if sharing.pseudonyms {
        under_another_name(&mut seen, &child, &another_name(db, &item)?);
    }
    Ok(RoomView::Child(Box::new(seen)))
}

/// The child's name of the landscape: the same through the whole meeting, another one for each child.
fn another_name(db: &Connection, item: &AgendaItem) -> Result<String> {
    let mut children: Vec<AgendaItemId> = store::agendas::of_meeting(db, item.meeting)?
        .iter()
        .filter(|one| one.case.is_some())
        .map(|one| one.id)
        .collect();
    children.sort_unstable();
    let place = children.iter().position(|one| *one == item.id).unwrap_or_default();
    let name = say("room-pseudonym", &[("number", i64::try_from(place % PSEUDONYMS).unwrap_or_default().into())]);
    Ok(if place < PSEUDONYMS { name } else { format!("{name} {}", place / PSEUDONYMS + 1) })
}

/// Puts another name in the place of the child's and the guardians', wherever they are shown. A child by number has no name to hide: [`said`] has done it.
fn under_another_name(seen: &mut RoomChild, child: &Child, other: &str) {
    let RoomWho::InFull { first_name, words, .. } = &mut seen.who else { return };
    let names = OtherNames::of(child, other, &say("room-guardian", &[]));
    other.clone_into(first_name);
    let hide = |text: &mut String| *text = names.said(text);
    hide(words);
    seen.decisions.iter_mut().for_each(hide);
    seen.promises.iter_mut().chain(&mut seen.actions).for_each(|promise| hide(&mut promise.what));
}

/// How many other names there are.
const PSEUDONYMS: usize = 16;

/// What the room's window shows now. Writes no log line: showing did.
pub fn room_view(book: &mut Casebook, by: &Actor, _: Nothing) -> Result<RoomView> {
    match book.in_room() {
        Some(item) => {
            let sharing = book.sharing();
            book.peek(|db| look(db, item, by, sharing))
        }
        None => Ok(RoomView::Blank {}),
    }
}

/// Whether to show.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
pub struct ShowInRoom {
    /// The meeting.
    pub meeting: MeetingId,
    /// Show the current item, or go blank.
    pub show: bool,
}

/// Shows the meeting's current item in the room's window, or blanks it. The answer is what the window shows.
pub fn show_in_room(book: &mut Casebook, by: &Actor, input: ShowInRoom) -> Result<RoomView> {
    book.hide_from_room();
    if !input.show {
        return Ok(RoomView::Blank {});
    }
    let sharing = book.sharing();
    let (item, view) = book.read(by, Act::lasting("show_in_room", Some(input.meeting.0)), |db| {
        let meeting = store::meetings::get(db, input.meeting)?;
        meeting.state.after(MeetingStep::Write)?;
        let item = meeting.current_item.ok_or(Error::NotFound("agenda item"))?;
        Ok((item, look(db, item, by, sharing)?))
    })?;
    if matches!(view, RoomView::Blank {}) {
        return Err(Error::Rule(Rule::NotShown));
    }
    book.show_to_room(item);
    Ok(view)
}

/// How the room is shown a child.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct RoomSharing {
    /// The laptop's own screen is on the wall: the main window shows no more than the room may see.
    pub shared: bool,
    /// Children go by another name.
    pub pseudonyms: bool,
}

/// How the room is shown a child.
pub fn sharing(book: &mut Casebook, _: &Actor, _: Nothing) -> Result<RoomSharing> {
    let Sharing { shared, pseudonyms } = book.sharing();
    Ok(RoomSharing { shared, pseudonyms })
}

/// Chooses how the room is shown a child; the room goes blank first.
pub fn set_sharing(book: &mut Casebook, by: &Actor, input: RoomSharing) -> Result<RoomSharing> {
    book.hide_from_room();
    book.write(by, Act::lasting("set_sharing", None), |_| Ok(()))?;
    book.set_sharing(Sharing { shared: input.shared, pseudonyms: input.pseudonyms });
    Ok(input)
}

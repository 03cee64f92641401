//! What there is no time for goes to the next meeting. Invariant: nothing is lost on the way: what leaves this agenda stands on the next one, or among those left out with the reason.

use super::{
    agendas::{child_item, drop_needless_breaks, prepared, renumber},
    meeting_views::{self, AgendaLine, MeetingView},
    rooms::Room,
};
use crate::{
    casebook::{Act, Actor, Casebook},
    domain::{
        agendas::{
            AgendaItem, AgendaItemKind, AgendaItemState, ByHand,
            building::{self, AgendaMinutes, Proposed},
        },
        ids::{AgendaItemId, MeetingId},
        meetings::Meeting,
    },
    error::{Error, Result, Rule},
    store,
    words::{Arg, date, say},
};
use rusqlite::Connection;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What can wait.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct PostponeAgendaItems {
    /// The meeting.
    pub meeting: MeetingId,
    /// Its items that wait: children, or something else.
    pub items: Vec<AgendaItemId>,
}

/// Moves items to the team's next meeting. While none is planned, a child waits among those left out, and comes up again by itself.
pub fn postpone_agenda_items(book: &mut Casebook, by: &Actor, input: PostponeAgendaItems) -> Result<MeetingView> {
    let mut ids = Vec::with_capacity(input.items.len());
    for item in &input.items {
        ids.push((*item, AgendaItemId(book.new_id(by.now.at)?)));
    }
    book.write(by, Act::on("postpone_agenda_items", input.meeting), |tx| {
        let meeting = prepared(tx, input.meeting)?;
        let next = store::meetings::after(tx, &meeting)?;
        for (item, id) in ids {
            let item = store::agendas::get(tx, item)?;
            if item.meeting != meeting.id || !matches!(item.state, AgendaItemState::Waiting | AgendaItemState::Parked) {
                return Err(Error::NotFound("agenda item"));
            }
            if meeting.current_item == Some(item.id) {
                return Err(Error::Rule(Rule::MeetingStep));
            }
            match &next {
                Some(next) => add_to(tx, next, &item, id, by)?,
                None if item.case.is_none() => return Err(Error::Rule(Rule::MeetingStep)),
                None => {}
            }
            leave(tx, item, next.as_ref())?;
        }
        drop_needless_breaks(tx, &meeting)?;
        meeting_views::view(tx, meeting.id, by)
    })
}

/// What can wait, of what the room may see and nobody has taken up, until the agenda fits.
pub(crate) fn can_wait(items: &[AgendaItem], agenda: &[AgendaLine], spare: i64) -> Vec<AgendaItemId> {
    let open = items.iter().filter(|item| item.case.is_some() && item.state == AgendaItemState::Waiting);
    let minutes = |item: &AgendaItem| {
        agenda.iter().find(|line| line.item == item.id && !line.current).map_or(0, |line| line.minutes)
    };
    building::can_wait(open.map(|item| (item, minutes(item))).filter(|(_, minutes)| *minutes > 0), -spare)
}

/// Takes an item off this agenda; a child stays in sight, with where it went.
fn leave(db: &Connection, mut item: AgendaItem, next: Option<&Meeting>) -> Result<()> {
    if item.case.is_none() {
        return store::agendas::delete(db, item.id);
    }
    item.state = AgendaItemState::Removed;
    item.by_hand.push(ByHand::Postponed);
    item.reason = match next {
        Some(next) => say("agenda-postponed-to", &[("day", Arg::Text(&date(next.held_on)))]),
        None => say("agenda-postponed", &[]),
    };
    store::agendas::put(db, &item)
}

/// Puts an item on the next agenda, before the evaluation; a child that stands there already stays where it is, whatever is built anew.
fn add_to(db: &Connection, next: &Meeting, item: &AgendaItem, id: AgendaItemId, by: &Actor) -> Result<()> {
    let mut agenda = store::agendas::of_meeting(db, next.id)?;
    let usual: AgendaMinutes = store::settings::get(db, "agenda.minutes")?;
    let listed = |other: &&mut AgendaItem| {
        item.case.is_some() && other.case == item.case && other.state != AgendaItemState::Removed
    };
    let one = if let Some(there) = agenda.iter_mut().find(listed) {
        if !there.by_hand.contains(&ByHand::Added) {
            there.by_hand.push(ByHand::Added);
        }
        there.id
    } else {
        let moved = match item.case {
            Some(case) => child_item(db, &Room::of(db, next.clone(), by.today())?, &mut agenda, id, case, &usual)?,
            None => {
                let line =
                    Proposed { kind: AgendaItemKind::Other, case: None, minutes: item.minutes, reasons: Vec::new() };
                AgendaItem { title: item.title.clone(), ..AgendaItem::new(id, next.id, line) }
            }
        };
        let at = agenda.iter().rposition(|other| other.kind == AgendaItemKind::Evaluation).unwrap_or(agenda.len());
        let one = moved.id;
        agenda.insert(at, AgendaItem { by_hand: vec![ByHand::Added], ..moved });
        one
    };
    renumber(db, agenda, one)
}

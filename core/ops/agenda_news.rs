//! What has happened since an agenda was built. Invariant: what was promised since then is told, and stands on the agenda when the meeting begins; what somebody took off never comes back by itself.

use super::{
    agenda_building::{Grounds, add_openings, number},
    rooms::Room,
};
use crate::{
    casebook::{Actor, Casebook},
    domain::{
        agendas::{
            AgendaItem, AgendaItemKind, AgendaItemState, AgendaReason,
            building::{Left, LeftOutWhy, Proposed},
            merging::{Wanted, merge},
        },
        ids::{AgendaItemId, CaseId, MeetingId},
        meetings::{Meeting, MeetingState},
    },
    error::Result,
    store,
};
use rusqlite::Connection;

/// The children of a meeting with why each comes up. While it is to come with the reasons of today, and last those to whom something has been promised since the agenda was built.
pub(crate) fn to_prepare(db: &Connection, room: &Room) -> Result<Vec<(CaseId, Vec<AgendaReason>)>> {
    let meeting = &room.meeting;
    let agenda = store::agendas::of_meeting(db, meeting.id)?;
    let (agenda, promised) = if meeting.state == MeetingState::Planned && meeting.kind.about_children() {
        since_built(db, room, agenda)?
    } else {
        (agenda, Vec::new())
    };
    let on_it = agenda.into_iter().filter(|item| item.state != AgendaItemState::Removed);
    let children = on_it.map(|item| (item.case, item.reasons));
    let children = children.chain(promised.into_iter().map(|line| (line.case, line.reasons)));
    Ok(children.filter_map(|(case, reasons)| Some((case?, reasons))).collect())
}

/// An item of a meeting that is to come with the reasons of today; one of another meeting as it is.
pub(crate) fn today(db: &Connection, room: &Room, item: AgendaItem) -> Result<AgendaItem> {
    if room.meeting.state != MeetingState::Planned || item.case.is_none() {
        return Ok(item);
    }
    Ok(Grounds::of(db, room)?.today(item))
}

/// A child that is not on the agenda.
pub(crate) struct Outside {
    pub(crate) case: CaseId,
    pub(crate) why: LeftOutWhy,
    pub(crate) reasons: Vec<AgendaReason>,
    /// What was said when it was taken off.
    pub(crate) reason: String,
}

/// Children that were taken off the agenda.
fn taken_off(agenda: &[AgendaItem]) -> Vec<Outside> {
    let off = agenda.iter().filter(|item| item.state == AgendaItemState::Removed);
    off.filter_map(|item| {
        let (reasons, reason) = (item.reasons.clone(), item.reason.clone());
        item.case.map(|case| Outside { case, why: LeftOutWhy::Removed, reasons, reason })
    })
    .collect()
}

/// Children that are not on the agenda, and why; and how many would come, go or stand there otherwise if it were built anew.
pub(crate) fn left_out(db: &Connection, room: &Room, agenda: &[AgendaItem]) -> Result<(Vec<Outside>, u32)> {
    let meeting = &room.meeting;
    let planned = meeting.state == MeetingState::Planned && meeting.kind.about_children();
    let goes_on = meeting.state == MeetingState::Open && meeting.kind.takes_all_cases();
    if !planned && !goes_on {
        return Ok((taken_off(agenda), 0));
    }
    let grounds = Grounds::of(db, room)?;
    let today = |item: &AgendaItem| if planned { grounds.today(item.clone()) } else { item.clone() };
    let now: Vec<AgendaItem> = agenda.iter().map(today).collect();
    let (children, left) = grounds.children(meeting, &now, &[])?;
    // While the meeting goes on nobody builds it anew; a protected child, that no agenda takes up by itself, still stands in sight when something was promised.
    let news = if goes_on { 0 } else { news(agenda, &merge(&now, children, &grounds.minutes, true)) };
    let mut out = taken_off(&now);
    let owed = |left: &Left| left.why == LeftOutWhy::Protected && left.reasons.iter().any(|reason| reason.promised());
    let left = left.into_iter().filter(|left| !listed(agenda, left.case) && (!goes_on || owed(left)));
    out.extend(left.map(|Left { case, why, reasons }| Outside { case, why, reasons, reason: String::new() }));
    Ok((out, news))
}

/// Whether a child is on the agenda, or was taken off it.
fn listed(agenda: &[AgendaItem], case: CaseId) -> bool {
    agenda.iter().any(|item| item.case == Some(case))
}

/// How many children stand otherwise on the agenda to be than on the one that stands.
fn news(agenda: &[AgendaItem], wanted: &[Wanted]) -> u32 {
    let stands = |line: &Proposed| {
        let same =
            |item: &AgendaItem| (item.kind, item.minutes) == (line.kind, line.minutes) && item.reasons == line.reasons;
        agenda.iter().any(|item| item.case == line.case && (item.state != AgendaItemState::Waiting || same(item)))
    };
    let other = wanted.iter().filter(|wanted| wanted.line.case.is_some() && !stands(&wanted.line)).count();
    let on_it = agenda.iter().filter(|item| item.case.is_some() && item.state != AgendaItemState::Removed);
    let gone = on_it.filter(|item| !wanted.iter().any(|wanted| wanted.line.case == item.case)).count();
    u32::try_from(other + gone).unwrap_or(u32::MAX)
}

/// The agenda of a meeting that begins: the reasons of today, last among the children those to whom something was promised since it was built, and the openings that came late.
pub(crate) fn at_start(book: &mut Casebook, by: &Actor, meeting: MeetingId) -> Result<Vec<AgendaItem>> {
    let (meeting, mut agenda, promised) = book.peek(|db| {
        let room = Room::of(db, store::meetings::get(db, meeting)?, by.today())?;
        let agenda = store::agendas::of_meeting(db, meeting)?;
        let (agenda, promised) =
            if room.meeting.kind.about_children() { since_built(db, &room, agenda)? } else { (agenda, Vec::new()) };
        Ok((room.meeting, agenda, promised))
    })?;
    for line in promised {
        bring_in(&mut agenda, AgendaItem::new(AgendaItemId(book.new_id(by.now.at)?), meeting.id, line));
    }
    add_openings(book, by, &meeting, &mut agenda)?;
    Ok(agenda)
}

/// Puts the children that a meeting left behind on the team's next agenda, when it is planned; one that is planned later finds them by itself. `ids`: as many as children it may have left behind.
pub(crate) fn carry_over(db: &Connection, ended: &Meeting, ids: Vec<AgendaItemId>, by: &Actor) -> Result<()> {
    let mut left = store::agendas::of_meeting(db, ended.id)?;
    left.retain(AgendaItem::left_behind);
    let Some(next) = store::meetings::after(db, ended)?.filter(|_| !left.is_empty()) else { return Ok(()) };
    let room = Room::of(db, next, by.today())?;
    let agenda = store::agendas::of_meeting(db, room.meeting.id)?;
    let (mut agenda, mut promised) = since_built(db, &room, agenda)?;
    promised.retain(|line| left.iter().any(|item| item.case == line.case));
    for (line, id) in promised.into_iter().zip(ids) {
        bring_in(&mut agenda, AgendaItem::new(id, room.meeting.id, line));
    }
    agenda.iter().try_for_each(|item| store::agendas::put(db, item))
}

/// An agenda as it would be built today, each line in its place, and what somebody has chosen as it was chosen; and children that are not on it, were not taken off, and have something promised.
fn since_built(db: &Connection, room: &Room, agenda: Vec<AgendaItem>) -> Result<(Vec<AgendaItem>, Vec<Proposed>)> {
    let grounds = Grounds::of(db, room)?;
    let mut agenda: Vec<AgendaItem> = agenda.into_iter().map(|item| grounds.today(item)).collect();
    let (mut children, _) = grounds.children(&room.meeting, &agenda, &[])?;
    for item in &mut agenda {
        let waits = item.case.is_some() && item.state == AgendaItemState::Waiting && !item.chosen_by_hand();
        if let Some(line) = children.iter().find(|line| waits && line.case == item.case) {
            (item.kind, item.minutes) = (line.kind, line.minutes);
        }
    }
    let promised = |line: &Proposed| line.reasons.iter().any(|reason| reason.promised());
    children.retain(|line| promised(line) && line.case.is_some_and(|case| !listed(&agenda, case)));
    Ok((agenda, children))
}

/// Puts a child last among the children.
fn bring_in(agenda: &mut Vec<AgendaItem>, item: AgendaItem) {
    let child = agenda.iter().rposition(|other| other.case.is_some() && other.state != AgendaItemState::Removed);
    let opening = agenda.iter().position(|other| other.kind == AgendaItemKind::Opening);
    agenda.insert(child.or(opening).map_or(0, |at| at + 1), item);
    number(agenda);
}

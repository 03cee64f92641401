//! The children that a meeting does not take up. Invariant: none to whom something was promised is hidden: a page holds the first of them and says how many more there are, and all can be asked for.

use super::{
    agenda_news::{self, Outside},
    meeting_views::{ChildInRoom, child_in_room},
    meetings::OneMeeting,
    rooms::Room,
};
use crate::{
    casebook::{Act, Actor, Casebook},
    domain::{
        agendas::{AgendaReason, building::LeftOutWhy},
        consents::Shown,
        units::Unit,
    },
    error::Result,
    store,
};
use rusqlite::Connection;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Most that stand on the meeting's own page.
const MOST: usize = 20;

/// A child that is not on the agenda.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct LeftOut {
    /// The child as this room may see it.
    pub child: ChildInRoom,
    /// Why.
    pub why: LeftOutWhy,
    /// Whether something was promised.
    pub promised: bool,
    /// What it would have been taken up for; empty when the child may not be shown in full.
    pub reasons: Vec<AgendaReason>,
    /// What was said when it was taken off; empty when the child may not be shown in full.
    pub reason: String,
}

/// All that are left out of a meeting, in the order in which the meeting's page tells the first of them.
pub fn left_out_of_meeting(book: &mut Casebook, by: &Actor, input: OneMeeting) -> Result<Vec<LeftOut>> {
    book.read(by, Act::lasting("left_out_of_meeting", Some(input.meeting.0)), |db| {
        let room = Room::of(db, store::meetings::get(db, input.meeting)?, by.today())?;
        let (outside, _) = agenda_news::left_out(db, &room, &store::agendas::of_meeting(db, input.meeting)?)?;
        as_seen(db, &room, in_order(outside), &store::units::all(db)?)
    })
}

/// As many as a page holds, those to whom something was promised first; and how many more there are.
pub(crate) fn first(outside: Vec<Outside>) -> (Vec<Outside>, u32) {
    let more = outside.len().saturating_sub(MOST);
    let mut outside = in_order(outside);
    outside.truncate(MOST);
    (outside, u32::try_from(more).unwrap_or(u32::MAX))
}

/// Where they are more than a page holds, those to whom something was promised before others.
fn in_order(mut outside: Vec<Outside>) -> Vec<Outside> {
    if outside.len() > MOST {
        outside.sort_by_key(|one| !promised(one));
    }
    outside
}

fn promised(one: &Outside) -> bool {
    one.reasons.iter().any(|reason| reason.promised())
}

/// Each as the room may see it.
pub(crate) fn as_seen(db: &Connection, room: &Room, outside: Vec<Outside>, units: &[Unit]) -> Result<Vec<LeftOut>> {
    let seen = outside.into_iter().map(|one| {
        let promised = promised(&one);
        let Outside { case, why, reasons, reason } = one;
        let (_, child) = child_in_room(db, room, case, units)?;
        let in_full = child.shown() == Shown::InFull;
        let (reasons, reason) = if in_full { (reasons, reason) } else { (Vec::new(), String::new()) };
        Ok(LeftOut { child, why, promised, reasons, reason })
    });
    seen.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn outside(case: u128, reasons: Vec<AgendaReason>) -> Outside {
        Outside { case: Uuid::from_u128(case).into(), why: LeftOutWhy::NoTime, reasons, reason: String::new() }
    }

    #[test]
    fn a_page_holds_those_to_whom_something_was_promised_before_others_and_counts_the_rest() {
        let many = || (0..30).map(|case| outside(case, vec![AgendaReason::Ongoing]));
        let owed = outside(99, vec![AgendaReason::HandoverLate]);
        let (shown, more) = first(many().chain([owed]).collect());
        assert_eq!((shown.len(), more, shown[0].case.0.as_u128()), (20, 11, 99));
        let (shown, more) = first(many().take(20).collect());
        let order: Vec<u128> = shown.iter().map(|one| one.case.0.as_u128()).collect();
        assert_eq!((order, more), ((0..20).collect(), 0));
    }
}

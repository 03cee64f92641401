//! A child that becomes protected leaves the agendas that are to come. Invariant: a protected child stands on the team's agenda only where somebody has put it there knowing that, and the log tells
//! afterwards too who looked while it stood there.

use super::agendas::drop_needless_breaks;
use crate::{
    casebook::{Act, Actor},
    domain::{agendas::AgendaItemState, ids::ChildId, meetings::MeetingState},
    error::Result,
    store,
};
use rusqlite::Connection;
use std::iter::once;

/// Takes a child off every agenda of the whole team's that has not begun, each with a line in the log. It stands among those left out; meetings with its own family stay as they are.
pub(crate) fn leave(tx: &Connection, by: &Actor, child: ChildId) -> Result<()> {
    for item in store::agendas::of_child(tx, child)? {
        let meeting = store::meetings::get(tx, item.meeting)?;
        let to_come = meeting.state == MeetingState::Planned && meeting.kind.takes_all_cases();
        if to_come && item.state != AgendaItemState::Removed {
            store::agendas::delete(tx, item.id)?;
            drop_needless_breaks(tx, &meeting)?;
            let left = store::logs::left_agenda(once(&item));
            store::log::add(tx, by, Act::lasting(store::logs::REBUILDS, Some(meeting.id.0)), &left)?;
        }
    }
    Ok(())
}

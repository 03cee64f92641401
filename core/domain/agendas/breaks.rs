//! Which breaks an agenda has no use for any more, when children have been put off or taken off it. Pure. Invariant: a break that somebody has moved or timed stays, and without those that go nobody sits longer
//! than they may.

use super::{AgendaItem, AgendaItemKind, AgendaItemState};
use crate::domain::ids::AgendaItemId;

/// The breaks of the agenda's own that are needed no longer: no child comes between them and the break before or after, or the time around them can be sat through. `before_pause` is the longest time without a break, in
/// minutes; `current` the item that the meeting is at.
#[must_use]
pub fn needless(agenda: &[AgendaItem], before_pause: u32, current: Option<AgendaItemId>) -> Vec<AgendaItemId> {
    let stands = |item: &&AgendaItem| item.state != AgendaItemState::Removed && item.kind != AgendaItemKind::Evaluation;
    // What was parked is taken up last.
    let (parked, in_place): (Vec<&AgendaItem>, Vec<&AgendaItem>) =
        agenda.iter().filter(stands).partition(|item| item.state == AgendaItemState::Parked);
    let order = [in_place, parked].concat();
    let mut gone = Vec::new();
    let (mut sat, mut child_before) = (0, false);
    for (at, item) in order.iter().enumerate() {
        if item.kind != AgendaItemKind::Break {
            sat += item.minutes;
            child_before |= item.case.is_some();
            continue;
        }
        let after = order.iter().skip(at + 1).take_while(|item| item.kind != AgendaItemKind::Break);
        let (minutes, child_after) =
            after.fold((0, false), |(minutes, child), item| (minutes + item.minutes, child || item.case.is_some()));
        let needed = child_before && child_after && sat + minutes > before_pause;
        if is_own(item) && current != Some(item.id) && !needed {
            gone.push(item.id);
        } else {
            (sat, child_before) = (0, false);
        }
    }
    gone
}

/// A break that the agenda's own rule put there, that nobody has moved or timed, and that is still to come.
#[must_use]
pub fn is_own(item: &AgendaItem) -> bool {
    item.state == AgendaItemState::Waiting && item.by_hand.is_empty() && item.section.is_none()
}

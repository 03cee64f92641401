//! Building an agenda anew without losing what was done by hand. Pure. Invariant: nothing that was put there, moved, timed, taken off or talked about by people changes, but for why it is there.

use super::{
    AgendaItem, AgendaItemKind, AgendaItemState, ByHand, breaks,
    building::{AgendaMinutes, Proposed, urgency, with_breaks},
};

/// A line of the agenda to be: the old item it replaces, or none for a new one.
#[derive(Clone)]
pub struct Wanted {
    /// The item that was there.
    pub old: Option<AgendaItem>,
    /// What it shall be.
    pub line: Proposed,
}

/// The agenda to be, from the old one and the children that should be on it now. `keep_order`: the meeting goes on, or somebody has moved an item.
#[must_use]
pub fn merge(old: &[AgendaItem], children: Vec<Proposed>, minutes: &AgendaMinutes, keep_order: bool) -> Vec<Wanted> {
    let on_it: Vec<&AgendaItem> = old.iter().filter(|item| item.state != AgendaItemState::Removed).collect();
    let keep_order = keep_order || on_it.iter().any(|item| item.by_hand.contains(&ByHand::Place));
    let removed =
        |child: &Proposed| old.iter().any(|item| item.state == AgendaItemState::Removed && item.case == child.case);
    let children: Vec<Proposed> = children
        .into_iter()
        .filter(|child| !removed(child))
        .map(|child| match on_it.iter().find(|item| item.case == child.case) {
            Some(item) => {
                let reasons = item.reasons_now(child.reasons);
                let (kind, minutes) =
                    if item.chosen_by_hand() { (item.kind, item.minutes) } else { (child.kind, child.minutes) };
                Proposed { kind, minutes, reasons, ..child }
            }
            None => child,
        })
        .collect();
    if keep_order { in_place(&on_it, children) } else { afresh(&on_it, children, minutes) }
}

fn as_it_was(item: &AgendaItem) -> Proposed {
    Proposed { kind: item.kind, case: item.case, minutes: item.minutes, reasons: item.reasons.clone() }
}

/// Whether an item stays although nothing asks for it any more.
fn stays(item: &AgendaItem) -> bool {
    item.state != AgendaItemState::Waiting || item.by_hand.contains(&ByHand::Added)
}

fn afresh(on_it: &[&AgendaItem], mut children: Vec<Proposed>, minutes: &AgendaMinutes) -> Vec<Wanted> {
    let by_hand = |item: &&&AgendaItem| {
        item.case.is_some() && stays(item) && !children.iter().any(|child| child.case == item.case)
    };
    let extra: Vec<Proposed> = on_it.iter().filter(by_hand).map(|item| as_it_was(item)).collect();
    children.extend(extra);
    let mut spare: Vec<&AgendaItem> = on_it.iter().copied().filter(|item| item.case.is_none()).collect();
    let lines = with_breaks(children, minutes);
    give_way(&mut spare, lines.iter().filter(|line| line.kind == AgendaItemKind::Break).count());
    let mut take = |kind: AgendaItemKind| {
        let at = spare.iter().position(|item| item.kind == kind)?;
        Some(spare.remove(at).clone())
    };
    let mut agenda = Vec::new();
    for line in lines {
        if line.kind == AgendaItemKind::Evaluation {
            while let Some(other) = take(AgendaItemKind::Other) {
                agenda.push(Wanted { line: as_it_was(&other), old: Some(other) });
            }
        }
        let old = match line.case {
            Some(case) => on_it.iter().find(|item| item.case == Some(case)).map(|item| (*item).clone()),
            None => take(line.kind),
        };
        let minutes = match &old {
            Some(item) if item.case.is_none() => item.minutes,
            _ => line.minutes,
        };
        agenda.push(Wanted { old, line: Proposed { minutes, ..line } });
    }
    for item in spare.iter().filter(|item| item.kind == AgendaItemKind::Break) {
        let at = place(item, on_it, &agenda);
        agenda.insert(at, Wanted { line: as_it_was(item), old: Some((*item).clone()) });
    }
    agenda
}

/// Takes away the agenda's own breaks that are too many, so that those that somebody has timed come first to use.
fn give_way(spare: &mut Vec<&AgendaItem>, needed: usize) {
    let there = spare.iter().filter(|item| item.kind == AgendaItemKind::Break).count();
    let mut too_many = there.saturating_sub(needed);
    spare.retain(|item| {
        let goes = too_many > 0 && item.kind == AgendaItemKind::Break && breaks::is_own(item);
        too_many -= usize::from(goes);
        !goes
    });
}

/// Where a break goes that nothing asks for but who timed it: before the item that it came before, or the next one that is still there. A child always comes before it.
fn place(item: &AgendaItem, on_it: &[&AgendaItem], agenda: &[Wanted]) -> usize {
    let later = on_it.iter().skip_while(|other| other.id != item.id).skip(1);
    let stands = |other: &&AgendaItem| {
        agenda.iter().position(|wanted| wanted.old.as_ref().is_some_and(|old| old.id == other.id))
    };
    let child_before = |at: &usize| agenda.iter().take(*at).any(|wanted| wanted.line.case.is_some());
    let end = agenda.iter().position(|wanted| wanted.line.kind == AgendaItemKind::Evaluation);
    later.filter_map(stands).find(child_before).or(end).unwrap_or(agenda.len())
}

fn in_place(on_it: &[&AgendaItem], children: Vec<Proposed>) -> Vec<Wanted> {
    let mut agenda: Vec<Wanted> = Vec::new();
    for item in on_it {
        let wanted = children.iter().find(|child| child.case.is_some() && child.case == item.case);
        match wanted {
            Some(line) => agenda.push(Wanted { old: Some((*item).clone()), line: line.clone() }),
            None if item.case.is_none() || stays(item) => {
                agenda.push(Wanted { old: Some((*item).clone()), line: as_it_was(item) });
            }
            None => {}
        }
    }
    let rank = |line: &Proposed| line.reasons.iter().map(|reason| urgency(*reason)).min().unwrap_or(u8::MAX);
    for child in children {
        if agenda.iter().any(|wanted| wanted.line.case == child.case) {
            continue;
        }
        let after = agenda.iter().rposition(|wanted| wanted.line.case.is_some() && rank(&wanted.line) <= rank(&child));
        let opening = agenda.iter().position(|wanted| wanted.line.kind == AgendaItemKind::Opening);
        let at = after.or(opening).map_or(0, |at| at + 1);
        agenda.insert(at, Wanted { old: None, line: child });
    }
    agenda
}

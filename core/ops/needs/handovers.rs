//! What handovers need today, and who holds the baton.

use super::{Found, Need, NeedStatus, Urgency, name, together};
use crate::{
    casebook::Actor,
    domain::{handovers::answer_back_due_on, ids::HandoverId, names},
    error::Result,
    ops::parcels::recognising,
    store::{
        self,
        today::{Called, Dated},
    },
    vault::keys::Key,
};
use chrono::NaiveDate;
use rusqlite::Connection;

/// Handovers that nobody has answered. One whose consent has been taken back is not left to its last day.
pub(super) fn unanswered(
    db: &Connection,
    found: &Found,
    status: &impl Fn(NaiveDate) -> NeedStatus,
    on: NaiveDate,
) -> Result<Vec<(Urgency, Need)>> {
    let mut needs = Vec::new();
    for one in &found.handovers {
        let handover = store::handovers::get(db, HandoverId(one.id))?;
        let uncovered = store::consents::handover_uncovered(db, &handover, on)?;
        let status = if uncovered { status(one.on).min(NeedStatus::Soon) } else { status(one.on) };
        let (case, who, unit) = (one.child.case, name(&one.child), one.unit.clone());
        needs.push(((status, one.on, 1), Need::HandoverAnswer { status, case, who, unit, due_on: one.on, uncovered }));
    }
    Ok(needs)
}

/// Handovers that came back, of children for whom nobody has been asked since.
pub(super) fn bounced(db: &Connection) -> Result<Vec<(Urgency, Need)>> {
    let need = |one: Dated| {
        let (status, case, who) = (NeedStatus::Soon, one.child.case, name(&one.child));
        let times = one.text.parse().unwrap_or(1);
        ((status, one.on, 1), Need::Bounced { status, case, who, unit: one.unit, times, due_on: one.on })
    };
    Ok(store::today::bounced(db)?.into_iter().map(need).collect())
}

/// What a baton waits for: an answer back, an answer to a parcel from another municipality, somebody who takes it.
pub(super) fn handed_over(
    db: &Connection,
    by: &Actor,
    key: Option<&Key>,
    status: &impl Fn(NaiveDate) -> NeedStatus,
    soon: NaiveDate,
) -> Result<Vec<(Urgency, Need)>> {
    let mut needs = Vec::new();
    let days: u64 = store::settings::get(db, "handover.answer_back_days")?;
    for one in store::today::taken_over(db)? {
        let due_on = answer_back_due_on(one.on, days);
        if due_on <= soon {
            let (status, case, who) = (status(due_on), one.child.case, name(&one.child));
            needs.push(((status, due_on, 1), Need::HandoverAnswerBack { status, case, who, unit: one.unit, due_on }));
        }
    }
    for waiting in recognising::unanswered(db, by, key)? {
        let Some(content) = waiting.content else { continue };
        let due_on = content.handover.due_on;
        let (status, parcel, from) = (status(due_on), waiting.id, content.from.municipality);
        let who = names::short(&content.first_name, &content.last_name);
        needs.push(((status, due_on, 1), Need::ParcelAnswer { status, parcel, who, from, due_on }));
    }
    for (free, ended) in [(store::today::without_holder(db)?, false), (store::today::holder_ended(db)?, true)] {
        let Some(first) = free.first() else { continue };
        let (status, case, since) = (status(first.on), first.child.case, first.on);
        let called: Vec<Called> = free.iter().map(|one| one.child.clone()).collect();
        let children = u32::try_from(called.len()).unwrap_or(u32::MAX);
        let who = together(&called);
        needs.push(((status, since, 0), Need::NoHolder { status, case, who, children, since, ended }));
    }
    Ok(needs)
}

//! The figures of quarters whose cases are erased. Invariant: they are kept before the first case that they count is gone, also when it is a backup put back that it is erased from once more.

use crate::{
    domain::quarters::Quarter,
    error::{Error, Result},
    measures::{self, Report},
    store,
};
use chrono::NaiveDate;
use rusqlite::Transaction;
use uuid::Uuid;

/// Keeps the figures of every quarter that is over and that any of these, which are still there, may have been counted in. The answer is those that were not kept before, newest first.
pub(in crate::ops) fn keep(
    tx: &Transaction<'_>,
    ids: impl Iterator<Item = Uuid>,
    today: NaiveDate,
) -> Result<Vec<Report>> {
    let mut first: Option<NaiveDate> = None;
    for id in ids {
        let on = store::gallring::counted_from(tx, id)?;
        first = [first, on].into_iter().flatten().min();
    }
    let mut anew = Vec::new();
    let Some(from) = first.and_then(Quarter::of) else { return Ok(anew) };
    let before = store::gallring::kept_quarters(tx)?;
    let mut quarter = Quarter::of(today).and_then(Quarter::previous);
    while let Some(now) = quarter.filter(|now| *now >= from) {
        if !before.contains(&now) {
            let report = measures::report(tx, now, today)?;
            let content = serde_json::to_string(&report).map_err(|_| Error::Shape)?;
            store::gallring::keep_report(tx, now, &content, today)?;
            anew.push(report);
        }
        quarter = now.previous();
    }
    Ok(anew)
}

/// Lets those go again that are the same when the cases are erased: they go on being counted, so that what is put right in them later counts. Newest first, as [`keep`] gives them: how far back the
/// others tell follows from the oldest that is kept.
pub(in crate::ops) fn let_go(tx: &Transaction<'_>, anew: Vec<Report>, today: NaiveDate) -> Result<()> {
    for kept in anew {
        store::gallring::forget_report(tx, kept.quarter)?;
        if measures::report(tx, kept.quarter, today)?.measures != kept.measures {
            let content = serde_json::to_string(&kept).map_err(|_| Error::Shape)?;
            store::gallring::keep_report(tx, kept.quarter, &content, today)?;
        }
    }
    Ok(())
}

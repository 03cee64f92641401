//! The figures of quarters whose cases are erased. Invariant: they are kept before the first case that they count is gone, also when it is a backup put back that it is erased from once more.

use crate::{
    domain::quarters::Quarter,
    error::{Error, Result},
    measures, store,
};
use chrono::NaiveDate;
use rusqlite::Transaction;
use uuid::Uuid;

/// Keeps the figures of every quarter that is over and that any of these, which are still there, may have been counted in. The answer is those that were not kept before.
pub(in crate::ops) fn keep(
    tx: &Transaction<'_>,
    ids: impl Iterator<Item = Uuid>,
    today: NaiveDate,
) -> Result<Vec<Quarter>> {
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
            anew.push(now);
        }
        quarter = now.previous();
    }
    Ok(anew)
}

/// Lets those go again whose own figures are the same when the cases are erased: they go on being counted, so that what is put right in them later counts, and their trends take what is kept of the others.
pub(in crate::ops) fn let_go(tx: &Transaction<'_>, anew: Vec<Quarter>, today: NaiveDate) -> Result<()> {
    for quarter in anew {
        if !measures::is_erased(tx, quarter, today)? {
            store::gallring::forget_report(tx, quarter)?;
        }
    }
    Ok(())
}

//! Quarters whose cases have been erased. Invariant: they tell what they told before, wherever they are told.

use super::{Measured, Report, one_quarter};
use crate::{
    domain::quarters::Quarter,
    error::{Error, Result},
    store,
};
use chrono::NaiveDate;
use rusqlite::Connection;

/// The quarter's figures as they were before the first of its cases was erased.
pub(super) fn kept(db: &Connection, quarter: Quarter) -> Result<Option<Report>> {
    let kept = store::gallring::kept_report(db, quarter)?;
    kept.map(|kept| serde_json::from_str(&kept).map_err(|_| Error::Shape)).transpose()
}

/// Whether cases that the quarter counts have been erased: what is counted now is not what was.
///
/// # Errors
/// Those of the store.
pub(crate) fn is_erased(db: &Connection, quarter: Quarter, today: NaiveDate) -> Result<bool> {
    let Some(kept) = kept(db, quarter)? else { return Ok(false) };
    let was: Vec<Measured> =
        kept.measures.into_iter().map(|measured| Measured { trend: Vec::new(), ..measured }).collect();
    // As text and back, as the kept ones have been.
    let text = serde_json::to_string(&one_quarter(db, quarter, today)?).map_err(|_| Error::Shape)?;
    let is: Vec<Measured> = serde_json::from_str(&text).map_err(|_| Error::Shape)?;
    Ok(was != is)
}

/// Whether cases that the quarter or one of the three before it counts have been erased.
///
/// # Errors
/// Those of the store.
pub(crate) fn is_year_erased(db: &Connection, quarter: Quarter, today: NaiveDate) -> Result<bool> {
    for one in quarter.back(4) {
        if is_erased(db, one, today)? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// In a trend a quarter whose cases have been erased tells what it told.
pub(super) fn tell_kept(db: &Connection, measures: &mut [Measured], trend: &[Quarter]) -> Result<()> {
    for quarter in trend {
        let Some(kept) = kept(db, *quarter)? else { continue };
        for measure in measures.iter_mut() {
            let was = kept.measures.iter().find(|was| was.id == measure.id);
            let point = measure.trend.iter_mut().find(|point| point.quarter == *quarter);
            if let (Some(was), Some(point)) = (was, point) {
                (point.figure, point.text) = (was.total.clone(), was.text.clone());
            }
        }
    }
    Ok(())
}

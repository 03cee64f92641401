//! The finest cells of each measure: every item once, by all its breakdowns together. Invariant: exact, so it stays in the core; only `ops::publications` reads it,
//! and only to protect it.

use super::{
    Kind,
    items::{Breakdown, Item, Material, Outcome},
    table::{MEASURES, Measure},
};
use crate::{domain::quarters::Quarter, error::Result, store};
use chrono::NaiveDate;
use rusqlite::Connection;
use std::collections::BTreeMap;

/// One measure on its finest cells.
pub(crate) struct Grid {
    /// The measure.
    pub(crate) measure: &'static Measure,
    /// A code for each breakdown → how many counted, and how many were in the denominator only.
    pub(crate) counts: BTreeMap<Vec<&'static str>, (u32, u32)>,
    /// The days of each one behind a lead time.
    pub(crate) days: Vec<u32>,
    /// The days so far of each one who waits.
    pub(crate) waiting_days: Vec<u32>,
}

impl Grid {
    /// Whether it has a denominator.
    pub(crate) const fn is_share(&self) -> bool {
        matches!(self.measure.kind, Kind::Share)
    }
    /// Whether it is a lead time.
    pub(crate) const fn is_days(&self) -> bool {
        matches!(self.measure.kind, Kind::Days { .. })
    }
    /// The ways it is divided, in the order of the keys.
    pub(crate) const fn breakdowns(&self) -> &'static [Breakdown] {
        self.measure.breakdowns
    }
}

/// Every measure of a quarter on its finest cells.
pub(crate) fn grids(db: &Connection, quarter: Quarter, today: NaiveDate) -> Result<Vec<Grid>> {
    let cases = store::measures::all(db)?;
    let material = Material { cases: &cases, span: quarter.into(), today };
    Ok(MEASURES.iter().map(|measure| grid(measure, &(measure.count)(&material))).collect())
}

fn grid(measure: &'static Measure, items: &[Item]) -> Grid {
    let mut counts: BTreeMap<Vec<&'static str>, (u32, u32)> = BTreeMap::new();
    for item in items {
        let key = measure.breakdowns.iter().map(|by| item.code(*by)).collect();
        let count = counts.entry(key).or_default();
        match item.outcome {
            Outcome::Counted => count.0 += 1,
            Outcome::Not | Outcome::NotWithReason => count.1 += 1,
            Outcome::Waiting | Outcome::Missing => {}
        }
    }
    let days = |wanted| items.iter().filter(move |item| item.outcome == wanted).filter_map(|item| item.days).collect();
    Grid { measure, counts, days: days(Outcome::Counted), waiting_days: days(Outcome::Waiting) }
}

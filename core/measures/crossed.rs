//! The finest counts of a quarter, for protection: age by sex, and everything that is shown to others is a sum of them. Invariant: exact, so they stay in the core; only
//! `ops::publications` reads them, and only to protect them.

use super::{Breakdown, Item, Kind, Material, Measure, Outcome, counted, table};
use crate::{domain::quarters::Quarter, error::Result, store};
use chrono::NaiveDate;
use rusqlite::Connection;
use std::collections::BTreeMap;

/// The ways that may be shown to others.
const WAYS: [Breakdown; 2] = [Breakdown::Age, Breakdown::Sex];

/// One measure's finest counts.
pub(crate) struct Crossed {
    /// The measure.
    pub(crate) measure: &'static Measure,
    /// The ways it is divided.
    pub(crate) ways: Vec<Breakdown>,
    /// The parts: "N" for a count; "NUM" and "NOT" for a share; "EVT" and "CENS" for a lead time.
    pub(crate) parts: Vec<&'static str>,
    /// A part and a code for each way, and how many.
    pub(crate) counts: BTreeMap<Vec<&'static str>, u32>,
}

/// Every core measure that is collected, also those with nothing in them.
pub(crate) fn crossed(db: &Connection, quarter: Quarter, today: NaiveDate) -> Result<Vec<Crossed>> {
    let facts = store::measures::facts(db)?;
    let material = Material { facts: &facts, span: quarter.into(), today };
    let shown = table::all().filter(|measure| measure.core && measure.is_collected());
    let crossed = shown.map(|measure| {
        let ways: Vec<Breakdown> = WAYS.into_iter().filter(|way| measure.breakdowns.contains(way)).collect();
        let mut counts: BTreeMap<Vec<&'static str>, u32> = BTreeMap::new();
        for item in counted(measure.count, &material) {
            let Some(part) = part(measure.kind, &item) else { continue };
            let codes = std::iter::once(part).chain(ways.iter().map(|by| item.code(*by))).collect();
            *counts.entry(codes).or_default() += 1;
        }
        Crossed { measure, ways, parts: parts(measure.kind), counts }
    });
    Ok(crossed.collect())
}

fn parts(kind: Kind) -> Vec<&'static str> {
    match kind {
        Kind::Count | Kind::PerThousand => vec!["N"],
        Kind::Share => vec!["NUM", "NOT"],
        Kind::Days { .. } => vec!["EVT", "CENS"],
    }
}

fn part(kind: Kind, item: &Item) -> Option<&'static str> {
    match (kind, item.outcome) {
        (Kind::Count | Kind::PerThousand, Outcome::Counted) => Some("N"),
        (Kind::Share, Outcome::Counted) => Some("NUM"),
        (Kind::Share, Outcome::Not | Outcome::NotWithReason) => Some("NOT"),
        (Kind::Days { .. }, Outcome::Counted) => Some("EVT"),
        (Kind::Days { .. }, Outcome::Waiting) => Some("CENS"),
        _ => None,
    }
}

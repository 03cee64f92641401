//! The finest counts of a quarter, for protection: everything that is shown to others is a sum of them. Invariant: they leave this module only as [`Exact`].

use super::{Item, Kind, Material, Outcome, counted, groups::Breakdown, table};
use crate::{domain::quarters::Quarter, error::Result, protect::Exact, store};
use chrono::NaiveDate;
use rusqlite::Connection;
use std::collections::BTreeMap;

/// One measure's finest counts.
pub struct Crossed {
    /// "M13".
    pub id: String,
    /// The ways it is divided.
    pub ways: Vec<Breakdown>,
    /// The parts: "N" for a count; "NUM", "NOT", "MISS" for a share; "EVT", "CENS", "MISS" for a lead time.
    pub parts: &'static [&'static str],
    /// A part and a code for each way, and how many.
    pub counts: Vec<(Vec<&'static str>, Exact)>,
}

/// Every measure that is collected.
pub fn crossed(db: &Connection, quarter: Quarter, today: NaiveDate) -> Result<Vec<Crossed>> {
    let facts = store::measures::read(db, quarter.first())?;
    let material = Material { facts: &facts, span: quarter.into(), today };
    let collected = table::all().filter(|measure| measure.is_collected() && measure.kind != Kind::PerThousand);
    let crossed = collected.map(|measure| {
        let mut counts: BTreeMap<Vec<&'static str>, Exact> = BTreeMap::new();
        for item in counted(measure.count, &material) {
            let Some(part) = part(measure.kind, &item) else { continue };
            let codes = std::iter::once(part).chain(measure.breakdowns.iter().map(|by| item.code(*by))).collect();
            let sum = counts.entry(codes).or_insert(Exact::ZERO);
            *sum = sum.plus(Exact::new(1));
        }
        Crossed {
            id: measure.id.to_owned(),
            ways: measure.breakdowns.to_vec(),
            parts: parts(measure.kind),
            counts: counts.into_iter().collect(),
        }
    });
    Ok(crossed.collect())
}

const fn parts(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Count | Kind::PerThousand => &["N", "MISS"],
        Kind::Share => &["NUM", "NOT", "MISS"],
        Kind::Days { .. } => &["EVT", "CENS", "MISS"],
    }
}

fn part(kind: Kind, item: &Item) -> Option<&'static str> {
    match (kind, item.outcome) {
        (_, Outcome::Missing) => Some("MISS"),
        (Kind::Count | Kind::PerThousand, Outcome::Counted) => Some("N"),
        (Kind::Share, Outcome::Counted) => Some("NUM"),
        (Kind::Share, Outcome::Not | Outcome::NotWithReason) => Some("NOT"),
        (Kind::Days { .. }, Outcome::Counted) => Some("EVT"),
        (Kind::Days { .. }, Outcome::Waiting) => Some("CENS"),
        _ => None,
    }
}

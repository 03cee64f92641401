//! The rows that are sent, in words, beside the same rows of the last quarter that was sent.

use crate::exchange::packages::{
    Fact, Package,
    codes::{Age, Code, Days, Part, Reason, Sex, Stage},
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// One row of `facts.csv`, readable.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct SentRow {
    /// "M11".
    pub measure: String,
    /// "Från upptäckt till start".
    pub title: String,
    /// Kind of figure, as in the file: "N", "NUM", "EVT" …
    pub part: Part,
    /// The same in words: "antal".
    pub part_label: String,
    /// The group, in words; empty for the total.
    pub group: String,
    /// The figure; none when it is not sent.
    #[ts(type = "number | null")]
    pub value: Option<u64>,
    /// The same row in the last quarter that was sent.
    #[ts(type = "number | null")]
    pub previous: Option<u64>,
}

type Key = (String, u32, &'static str, [&'static str; 5]);

fn key(fact: &Fact) -> Key {
    let cell = &fact.cell;
    let codes = [cell.age.as_str(), cell.sex.as_str(), cell.stage.as_str(), cell.reason.as_str(), fact.dur.as_str()];
    (cell.measure.to_string(), cell.measure_version, fact.part.as_str(), codes)
}

fn by_key(facts: &[Fact]) -> BTreeMap<Key, Option<u64>> {
    facts.iter().map(|fact| (key(fact), fact.value)).collect()
}

/// How many figures are another in `now` than in `then`; a row that only one of them has counts too.
pub(super) fn differences(then: &[Fact], now: &[Fact]) -> usize {
    let (then, now) = (by_key(then), by_key(now));
    let changed = now.iter().filter(|(key, value)| then.get(*key) != Some(*value)).count();
    changed + then.keys().filter(|key| !now.contains_key(*key)).count()
}

fn group(fact: &Fact) -> String {
    let cell = &fact.cell;
    if cell.age != Age::Total {
        cell.age.label_sv()
    } else if cell.sex != Sex::Total {
        cell.sex.label_sv()
    } else if cell.stage != Stage::Total {
        cell.stage.label_sv()
    } else if cell.reason != Reason::Total {
        cell.reason.label_sv()
    } else if fact.dur != Days::Total {
        fact.dur.label_sv()
    } else {
        String::new()
    }
}

/// Every row of a package, in the order of the measures.
pub(super) fn readable(package: &Package, previous: &[Fact]) -> Vec<SentRow> {
    let before = by_key(previous);
    let titles: BTreeMap<&str, &str> =
        package.measures.iter().map(|row| (row.measure.as_str(), row.title_sv.as_str())).collect();
    package
        .facts
        .iter()
        .map(|fact| SentRow {
            measure: fact.cell.measure.to_string(),
            title: titles.get(fact.cell.measure.as_str()).copied().unwrap_or_default().to_owned(),
            part: fact.part,
            part_label: fact.part.label_sv(),
            group: group(fact),
            value: fact.value,
            previous: before.get(&key(fact)).copied().flatten(),
        })
        .collect()
}

//! A lead time with those who still wait: half of all, not half of those who are done. Invariant: whoever waits counts for as long as they have waited, so a quarter in which
//! nothing moves never looks quick (rollup.md §5.4).

use super::{
    Kind,
    figures::{days_text, decimal},
};
use crate::{
    statistics::{CONFIDENCE, Spell, kaplan_meier},
    words::say,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Fewest waits for the curve to say anything.
const FEWEST: usize = 5;

/// A lead time with open cases (Kaplan–Meier).
#[derive(Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[ts(rename = "MeasureWaits")]
pub struct Waits {
    /// The day by which half have reached the end; none when not reached.
    pub median_days: Option<f64>,
    /// Lower end of its interval (log-log, 95 per cent).
    pub low_days: Option<f64>,
    /// Upper end; none when not reached.
    pub high_days: Option<f64>,
    /// Per cent that has reached the end within the target; none without a target, or when nobody has been followed that long.
    pub within_percent: Option<f64>,
    /// How many still wait.
    pub waiting: u32,
    /// The longest of those waits, in days.
    pub longest_days: u32,
    /// In words.
    pub sentence: String,
}

impl Waits {
    /// None when it is no lead time, or too few have begun.
    pub(super) fn of(kind: Kind, ended: &[u32], waiting: &[u32]) -> Option<Self> {
        let Kind::Days { target } = kind else { return None };
        if ended.len() + waiting.len() < FEWEST {
            return None;
        }
        let spell = |reached: bool| move |days: &u32| Spell { days: *days, reached };
        let spells: Vec<Spell> = ended.iter().map(spell(true)).chain(waiting.iter().map(spell(false))).collect();
        let curve = kaplan_meier(&spells, CONFIDENCE);
        let median = curve.median();
        let longest = waiting.iter().copied().max().unwrap_or(0);
        let mut waits = Self {
            median_days: median.days,
            low_days: median.low,
            high_days: median.high,
            within_percent: target.and_then(|target| curve.reached_within(target)).map(|share| share * 100.0),
            waiting: u32::try_from(waiting.len()).unwrap_or(u32::MAX),
            longest_days: longest,
            sentence: String::new(),
        };
        waits.sentence = waits.words(target);
        Some(waits)
    }

    fn words(&self, target: Option<u32>) -> String {
        let number = |days: Option<f64>| days.map(decimal);
        let middle = match (self.median_days, number(self.low_days), number(self.high_days)) {
            (None, ..) => say("waits-not-reached", &[]),
            (Some(days), Some(low), Some(high)) => {
                let days = days_text(days);
                say("waits-median", &[("days", (&days).into()), ("low", (&low).into()), ("high", (&high).into())])
            }
            (Some(days), ..) => {
                let days = days_text(days);
                say("waits-median-open", &[("days", (&days).into())])
            }
        };
        let within = self.within_percent.zip(target).map(|(percent, target)| {
            let percent = format!("{percent:.0}");
            say("waits-within", &[("percent", (&percent).into()), ("target", target.into())])
        });
        let waiting = (self.waiting > 0).then(|| {
            let longest = days_text(f64::from(self.longest_days));
            say("waits-waiting", &[("waiting", self.waiting.into()), ("longest", (&longest).into())])
        });
        [Some(middle), within, waiting].into_iter().flatten().collect::<Vec<_>>().join(" ")
    }
}

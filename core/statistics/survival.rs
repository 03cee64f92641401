//! Waiting times when some still wait: Kaplan–Meier, the log-rank test, and the life table of bins. Invariant: whoever still waits counts for as long as they have waited.

use super::{
    Interval,
    special::{chi_square_upper, normal_quantile},
};
use serde::Serialize;

/// One wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spell {
    /// Days waited, so far or until it came.
    pub days: u32,
    /// Whether what was waited for has come.
    pub reached: bool,
}

/// A day on which somebody's wait ended.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Step {
    /// The day, counted from the first day of the wait.
    pub days: u32,
    /// How many waited until that day.
    pub at_risk: u32,
    /// For how many it ended.
    pub events: u32,
    /// The share that waits longer.
    pub waiting: f64,
    /// How sure (log-log, 95 per cent); none when nobody waits longer.
    pub interval: Option<Interval>,
    /// Greenwood's standard error.
    pub error: f64,
}

/// A day, or not reached.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct SurvivalPoint {
    /// The day; none when not reached.
    pub days: Option<f64>,
    /// Its interval; an end is none when it is not reached.
    pub low: Option<f64>,
    /// Upper end.
    pub high: Option<f64>,
}

/// The Kaplan–Meier curve.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Curve {
    /// Every day with an event, in order.
    pub steps: Vec<Step>,
    /// Waits in all.
    pub n: u32,
    /// Those that ended.
    pub events: u32,
    /// Those that still wait.
    pub waiting: u32,
    /// The longest of all waits.
    pub longest: u32,
}

/// Two shares are the same when rounding is all that parts them.
const SAME: f64 = 1e-12;

/// The Kaplan–Meier curve with the log-log interval.
#[must_use]
pub fn kaplan_meier(spells: &[Spell], confidence: f64) -> Curve {
    let z = normal_quantile(0.5 + confidence / 2.0);
    let mut sorted = spells.to_vec();
    sorted.sort_unstable();
    let n = sorted.len() as u32;
    let (mut left, mut waiting, mut greenwood) = (n, 1.0f64, 0.0f64);
    let mut steps = Vec::new();
    for same in sorted.chunk_by(|one, other| one.days == other.days) {
        let events = same.iter().filter(|spell| spell.reached).count() as u32;
        let days = same.first().map_or(0, |spell| spell.days);
        if events > 0 {
            let (risk, ended) = (f64::from(left), f64::from(events));
            waiting *= (risk - ended) / risk;
            if events < left {
                greenwood += ended / (risk * (risk - ended));
            }
            let sure = (events < left).then(|| {
                let spread = z * greenwood.sqrt() / waiting.ln();
                let end = |sign: f64| waiting.powf((sign * spread).exp());
                Interval { low: end(-1.0), high: end(1.0) }
            });
            steps.push(Step {
                days,
                at_risk: left,
                events,
                waiting,
                interval: sure,
                error: waiting * greenwood.sqrt(),
            });
        }
        left -= same.len() as u32;
    }
    let events = steps.iter().map(|step| step.events).sum();
    Curve { steps, n, events, waiting: n - events, longest: sorted.last().map_or(0, |spell| spell.days) }
}

impl Curve {
    /// The day by which the share `p` has reached the end, with its interval. Where the curve lies exactly on the level, the middle of that flat
    /// (as R's `survival`).
    #[must_use]
    pub fn quantile(&self, p: f64) -> SurvivalPoint {
        let level = 1.0 - p;
        let day = |share: &dyn Fn(&Step) -> Option<f64>| -> Option<f64> {
            let known = |step: &Step| share(step);
            let at = self.steps.iter().position(|step| known(step).is_some_and(|share| share <= level + SAME))?;
            let (step, share) = self.steps.get(at).and_then(|step| Some((step, known(step)?)))?;
            if (share - level).abs() > SAME {
                return Some(f64::from(step.days));
            }
            // The flat ends where the curve next falls; after the last fall, at the longest wait.
            let next =
                self.steps.iter().skip(at + 1).find(|later| known(later).is_none_or(|later| later < share - SAME));
            let end = next.map_or(self.longest, |later| later.days);
            Some(f64::midpoint(f64::from(step.days), f64::from(end)))
        };
        SurvivalPoint {
            days: day(&|step| Some(step.waiting)),
            low: day(&|step| step.interval.map(|sure| sure.low)),
            high: day(&|step| step.interval.map(|sure| sure.high)),
        }
    }

    /// The day by which half have reached the end.
    #[must_use]
    pub fn median(&self) -> SurvivalPoint {
        self.quantile(0.5)
    }

    /// The share that has reached the end within so many days; none when nobody has been followed that long.
    #[must_use]
    pub fn reached_within(&self, days: u32) -> Option<f64> {
        let followed = days <= self.longest || self.waiting == 0;
        let last = self.steps.iter().rev().find(|step| step.days <= days);
        (self.n > 0 && followed).then(|| last.map_or(0.0, |step| 1.0 - step.waiting))
    }
}

/// Two or more groups compared over the whole curve.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct LogRank {
    /// The statistic.
    pub chi_square: f64,
    /// Its p value, one degree of freedom.
    pub p: f64,
}

/// The log-rank test of two groups; none with fewer than ten events in a group, which is too few to say anything (rollup.md §5.4).
#[must_use]
pub fn log_rank(one: &[Spell], other: &[Spell], fewest_events: u32) -> Option<LogRank> {
    let events = |group: &[Spell]| group.iter().filter(|spell| spell.reached).count() as u32;
    if events(one).min(events(other)) < fewest_events.max(1) {
        return None;
    }
    let mut days: Vec<u32> = one.iter().chain(other).filter(|spell| spell.reached).map(|spell| spell.days).collect();
    days.sort_unstable();
    days.dedup();
    let (mut observed, mut expected, mut variance) = (0.0, 0.0, 0.0);
    for day in days {
        let risk = |group: &[Spell]| group.iter().filter(|spell| spell.days >= day).count() as f64;
        let ended = |group: &[Spell]| group.iter().filter(|spell| spell.days == day && spell.reached).count() as f64;
        let (first, all) = (risk(one), risk(one) + risk(other));
        let deaths = ended(one) + ended(other);
        observed += ended(one);
        expected += deaths * first / all;
        if all > 1.0 {
            variance += deaths * (first / all) * (1.0 - first / all) * (all - deaths) / (all - 1.0);
        }
    }
    if variance <= 0.0 {
        return None;
    }
    let chi_square: f64 = (observed - expected) * (observed - expected) / variance;
    Some(LogRank { chi_square, p: chi_square_upper(chi_square, 1) })
}

/// Waits that ended, and waits that go on, in one bin of days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bin {
    /// First day of the bin.
    pub from: u32,
    /// Last day; none for the open one.
    pub to: Option<u32>,
    /// Ended in it (EVT).
    pub events: u32,
    /// Still waiting, so far in it (CENS).
    pub waiting: u32,
}

/// One row of the life table.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct LifeRow {
    /// First day of the bin.
    pub from: u32,
    /// Last day; none for the open one.
    pub to: Option<u32>,
    /// How many entered it.
    pub entered: u32,
    /// Actuarial number at risk: those entered less half of those who still wait in it.
    pub at_risk: f64,
    /// The share that waits past the bin.
    pub waiting: f64,
}

/// The actuarial life table of additive bins: a curve for a county without any child's days.
#[must_use]
pub fn life_table(bins: &[Bin]) -> Vec<LifeRow> {
    let mut entered: u32 = bins.iter().map(|bin| bin.events + bin.waiting).sum();
    let mut waiting = 1.0;
    bins.iter()
        .map(|bin| {
            let at_risk = f64::from(entered) - f64::from(bin.waiting) / 2.0;
            if at_risk > 0.0 {
                waiting *= (1.0 - f64::from(bin.events) / at_risk).max(0.0);
            }
            let row = LifeRow { from: bin.from, to: bin.to, entered, at_risk, waiting };
            entered -= bin.events + bin.waiting;
            row
        })
        .collect()
}

//! The quarter against the four before it. Invariant: a change is said only when it is sure after correction for comparing many measures at once, and a quarter that goes on
//! is never compared by its counts.

use super::{Figure, Kind, Measure, Report, figures::decimal, find, table::Direction};
use crate::{
    statistics::{self, Comparison},
    words::say,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What can be said about a measure beside the year before.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "MeasureVerdict")]
pub enum Verdict {
    /// More, for sure.
    More,
    /// Less, for sure.
    Less,
    /// No sure change: nothing is to be changed because of the figure.
    NotSure,
}

/// One measure beside the year before.
#[derive(Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[ts(rename = "MeasureChange")]
pub struct Change {
    /// "M13".
    pub id: String,
    /// Its title; a lead time with its target.
    pub title: String,
    /// The quarter: "10 av 11".
    pub now: String,
    /// The four quarters before: "31 av 40", or a mean for each quarter.
    pub before: String,
    /// What can be said.
    pub verdict: Verdict,
    /// The same in words.
    pub said: String,
    /// Whether what is said is for the better; none when the measure has no better way.
    pub better: Option<bool>,
    /// p value, corrected for all measures that are compared (Benjamini–Hochberg).
    pub p: f64,
}

/// The measures that can be compared, by what can be said of them.
#[derive(Clone, PartialEq)]
pub struct Changes {
    /// More or less, for sure.
    pub sure: Vec<Change>,
    /// No sure change.
    pub same: Vec<Change>,
    /// Titles of those with too little to compare.
    pub too_little: Vec<String>,
}

/// Below this a verdict is sure.
const SURE: f64 = 0.05;
/// Who took the initiative: its groups tell something, its total is that of M01.
const TOTAL_TELLS_NOTHING: &str = "M08";
/// Quarters that make the year before.
const YEAR: u32 = 4;

/// The core measures of a quarter against the year before. Left out is what nobody writes down, what is nothing both now and then, and a lead time without a target.
#[must_use]
pub fn changes(report: &Report) -> Changes {
    let mut too_little = Vec::new();
    let mut compared: Vec<(&Measure, &Figure, Before, Comparison)> = Vec::new();
    for one in &report.measures {
        let (Some(measure), Some((now, year))) = (find(&one.id), one.trend.split_last()) else { continue };
        let can_be = !matches!(measure.kind, Kind::PerThousand | Kind::Days { target: None });
        let before = Before::of(year.iter().rev().map(|point| &point.figure));
        if !measure.core
            || measure.id == TOTAL_TELLS_NOTHING
            || !can_be
            || one.total.not_collected
            || (before.whole == 0 && now.figure.n == 0)
        {
            continue;
        }
        match before.compare(measure.kind, &now.figure, report.over) {
            Some(comparison) => compared.push((measure, &now.figure, before, comparison)),
            None => too_little.push(title(measure)),
        }
    }
    let p: Vec<f64> = compared.iter().map(|(.., found)| found.p).collect();
    let adjusted = statistics::benjamini_hochberg(&p);
    let all = compared.into_iter().zip(adjusted).map(|((measure, now, before, found), p)| {
        let verdict = verdict(&found, p, measure.kind);
        Change {
            id: measure.id.to_owned(),
            title: title(measure),
            now: if measure.kind == Kind::Count { now.n.to_string() } else { share_text(now.numerator, now.n) },
            before: before.text(measure.kind),
            verdict,
            said: said(verdict, measure.kind),
            better: better(verdict, measure),
            p,
        }
    });
    let (same, sure) = all.partition(|change| change.verdict == Verdict::NotSure);
    Changes { sure, same, too_little }
}

/// A lead time is compared by how many reached it within the target, which then stands in its title.
fn title(measure: &Measure) -> String {
    match measure.kind {
        Kind::Days { target: Some(target) } => {
            say("recap-within", &[("measure", (&measure.title_sv()).into()), ("target", target.into())])
        }
        _ => measure.title_sv(),
    }
}

fn verdict(found: &Comparison, p: f64, kind: Kind) -> Verdict {
    let none = if kind == Kind::Count { 1.0 } else { 0.0 };
    if p < SURE && found.interval.low > none {
        Verdict::More
    } else if p < SURE && found.interval.high < none {
        Verdict::Less
    } else {
        Verdict::NotSure
    }
}

fn said(verdict: Verdict, kind: Kind) -> String {
    let id = match (verdict, kind) {
        (Verdict::NotSure, _) => "recap-not-sure",
        (Verdict::More, Kind::Count | Kind::PerThousand) => "recap-more",
        (Verdict::Less, Kind::Count | Kind::PerThousand) => "recap-less",
        (Verdict::More, Kind::Share) => "recap-larger",
        (Verdict::Less, Kind::Share) => "recap-smaller",
        (Verdict::More, Kind::Days { .. }) => "recap-more-in-time",
        (Verdict::Less, Kind::Days { .. }) => "recap-fewer-in-time",
    };
    say(id, &[])
}

/// More that reached it in time is better, whatever way the days themselves should go.
fn better(verdict: Verdict, measure: &Measure) -> Option<bool> {
    let more_is_better = match (measure.kind, measure.direction) {
        (Kind::Days { .. }, _) | (_, Direction::Up) => true,
        (_, Direction::Down) => false,
        (_, Direction::Neither) => return None,
    };
    match verdict {
        Verdict::More => Some(more_is_better),
        Verdict::Less => Some(!more_is_better),
        Verdict::NotSure => None,
    }
}

fn share_text(numerator: Option<u32>, whole: u32) -> String {
    say("measure-share", &[("numerator", numerator.unwrap_or(0).into()), ("denominator", whole.into())])
}

/// The quarters before, added up.
#[derive(Default)]
struct Before {
    quarters: u32,
    numerator: u32,
    whole: u32,
}

impl Before {
    fn of<'a>(newest_first: impl Iterator<Item = &'a Figure>) -> Self {
        newest_first.take(YEAR as usize).fold(Self::default(), |sum, one| Self {
            quarters: sum.quarters + 1,
            numerator: sum.numerator.saturating_add(one.numerator.unwrap_or(0)),
            whole: sum.whole.saturating_add(one.n),
        })
    }

    fn compare(&self, kind: Kind, now: &Figure, over: bool) -> Option<Comparison> {
        match kind {
            Kind::Count if over && self.quarters == YEAR => {
                Some(statistics::compare_counts((self.whole, f64::from(self.quarters)), (now.n, 1.0)))
            }
            Kind::Share | Kind::Days { target: Some(_) } if self.whole > 0 && now.n > 0 => {
                Some(statistics::compare_shares((self.numerator, self.whole), (now.numerator.unwrap_or(0), now.n)))
            }
            Kind::Count | Kind::Share | Kind::Days { .. } | Kind::PerThousand => None,
        }
    }

    fn text(&self, kind: Kind) -> String {
        if kind == Kind::Count {
            let mean = decimal(f64::from(self.whole) / f64::from(self.quarters.max(1)));
            return say("measure-mean-quarter", &[("mean", (&mean).into())]);
        }
        share_text(Some(self.numerator), self.whole)
    }
}

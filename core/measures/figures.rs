//! The arithmetic: items to a figure. Invariant: nothing is divided by nothing, so there is no NaN; what has no material has no value.

use super::{
    items::{Item, Outcome},
    table::Kind,
};
use crate::words::say;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One figure with what it rests on.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize, TS, JsonSchema)]
pub struct Figure {
    /// How many it rests on: counted, in the denominator, or with known days.
    pub n: u32,
    /// Those that meet the condition; for a count the count itself, for a lead time those within the target (none when there is no target).
    pub numerator: Option<u32>,
    /// Those the condition concerns; none for a count.
    pub denominator: Option<u32>,
    /// Those that cannot be counted because something is not known; in neither of the two above.
    pub missing: u32,
    /// In the denominator only, with a written reason.
    pub with_reason: u32,
    /// Still waiting for the end of the lead time.
    pub waiting: u32,
    /// The day by which half have reached the end; none when n is 0.
    pub median_days: Option<f64>,
    /// The day by which nine of ten have reached the end; none when n is 0.
    pub p90_days: Option<u32>,
    /// What a chart shows: the count, per cent, per thousand, or the median; none when there is nothing to show.
    pub value: Option<f64>,
    /// How many times in all, for a share that also tells a mean.
    pub times: u32,
    /// The facts are not written down anywhere, so there is no figure: not 0, not missing.
    pub not_collected: bool,
}

impl Figure {
    /// Nobody writes down what it would count.
    pub(super) fn not_collected() -> Self {
        Self { not_collected: true, ..Self::default() }
    }

    /// The figure of a measure; `population` is the whole of a rate for a thousand inhabitants, none when nobody knows it.
    pub(super) fn of(kind: Kind, items: &[Item], population: Option<u32>) -> Self {
        match kind {
            Kind::PerThousand => population.map_or_else(Self::not_collected, |whole| Self::per_thousand(items, whole)),
            Kind::Count | Kind::Share | Kind::Days { .. } => Self::of_group(kind, &items.iter().collect::<Vec<_>>()),
        }
    }

    fn per_thousand(items: &[Item], whole: u32) -> Self {
        let count = Self::of_group(Kind::Count, &items.iter().collect::<Vec<_>>());
        let value = f64::from(count.n) * 1000.0 / f64::from(whole.max(1));
        Self { denominator: Some(whole), value: Some(value), ..count }
    }

    /// The figure of some of its items, which has no rate of its own.
    pub(super) fn of_group(kind: Kind, items: &[&Item]) -> Self {
        let number =
            |outcome| u32::try_from(items.iter().filter(|item| item.outcome == outcome).count()).unwrap_or(u32::MAX);
        let counted = number(Outcome::Counted);
        let missing = number(Outcome::Missing);
        match kind {
            Kind::Count | Kind::PerThousand => Self {
                n: counted,
                numerator: Some(counted),
                missing,
                value: Some(f64::from(counted)),
                ..Self::default()
            },
            Kind::Share => {
                let with_reason = number(Outcome::NotWithReason);
                let whole = counted + with_reason + number(Outcome::Not);
                Self {
                    n: whole,
                    numerator: Some(counted),
                    denominator: Some(whole),
                    missing,
                    with_reason,
                    value: (whole > 0).then(|| f64::from(counted) * 100.0 / f64::from(whole)),
                    times: items.iter().map(|item| item.times).fold(0, u32::saturating_add),
                    ..Self::default()
                }
            }
            Kind::Days { target } => {
                let mut days: Vec<u32> =
                    items.iter().filter(|item| item.outcome == Outcome::Counted).filter_map(|item| item.days).collect();
                days.sort_unstable();
                let n = u32::try_from(days.len()).unwrap_or(u32::MAX);
                let within = target.map(|target| days.iter().filter(|days| **days <= target).count());
                Self {
                    n,
                    numerator: within.and_then(|within| u32::try_from(within).ok()),
                    denominator: target.map(|_| n),
                    missing,
                    waiting: number(Outcome::Waiting),
                    median_days: median(&days),
                    p90_days: ninth(&days),
                    value: median(&days),
                    ..Self::default()
                }
            }
        }
    }

    /// "9", "10 av 11", "5,3 per 1 000", "24 dagar", "– (inga)", or "samlas inte in än".
    pub(crate) fn text(&self, kind: Kind) -> String {
        let none = || say("measure-none", &[]);
        match kind {
            _ if self.not_collected => say("measure-not-collected", &[]),
            Kind::Count => self.n.to_string(),
            Kind::PerThousand => {
                let value = decimal(self.value.unwrap_or(0.0));
                say("measure-per-thousand", &[("value", (&value).into())])
            }
            Kind::Share if self.n == 0 => none(),
            Kind::Share => say(
                "measure-share",
                &[("numerator", self.numerator.unwrap_or(0).into()), ("denominator", self.n.into())],
            ),
            Kind::Days { .. } => self.median_days.map_or_else(none, days_text),
        }
    }
}

/// "24 dagar", "26,5 dagar", "1 dag".
#[must_use]
pub fn days_text(days: f64) -> String {
    if days == 1.0 {
        return say("measure-one-day", &[]);
    }
    say("measure-days", &[("days", (&decimal(days)).into())])
}

/// With at most one decimal, and the Swedish decimal comma.
pub(super) fn decimal(number: f64) -> String {
    let text = format!("{number:.1}").replace('.', ",");
    text.strip_suffix(",0").map(str::to_owned).unwrap_or(text)
}

/// The middle of the sorted days; between the two middle ones when they are even in number.
fn median(sorted: &[u32]) -> Option<f64> {
    let upper = sorted.get(sorted.len() / 2)?;
    let lower = sorted.get(sorted.len().checked_sub(1)? / 2)?;
    Some((f64::from(*lower) + f64::from(*upper)) / 2.0)
}

/// The smallest number of days within which at least nine of ten have reached the end.
fn ninth(sorted: &[u32]) -> Option<u32> {
    sorted.get((sorted.len() * 9).div_ceil(10).checked_sub(1)?).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn medians_and_nine_of_ten_are_right_also_for_few() {
        assert_eq!((median(&[]), ninth(&[])), (None, None));
        assert_eq!((median(&[7]), ninth(&[7])), (Some(7.0), Some(7)));
        assert_eq!((median(&[3, 8]), ninth(&[3, 8])), (Some(5.5), Some(8)));
        assert_eq!((median(&[1, 2, 9]), ninth(&[1, 2, 9])), (Some(2.0), Some(9)));
        let ten: Vec<u32> = (1..=10).collect();
        assert_eq!((median(&ten), ninth(&ten)), (Some(5.5), Some(9)));
        let eleven: Vec<u32> = (1..=11).collect();
        assert_eq!((median(&eleven), ninth(&eleven)), (Some(6.0), Some(10)));
        assert_eq!((decimal(24.0), decimal(5.5)), ("24".to_owned(), "5,5".to_owned()));
    }
}

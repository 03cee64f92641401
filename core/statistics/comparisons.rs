//! Two numbers against each other, and many at once. Invariant: with nothing to compare the answer is "no difference found" (p = 1), never an error.

use super::{
    Interval, intervals,
    special::{binomial_at, chi_square_upper, ln_choose},
};
use serde::Serialize;

/// Two figures compared.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Comparison {
    /// After minus before: a difference of shares, or a ratio of rates.
    pub estimate: f64,
    /// How sure, 95 per cent.
    pub interval: Interval,
    /// Two-sided p value.
    pub p: f64,
}

impl Comparison {
    /// Whether a change is established at 5 per cent.
    #[must_use]
    pub fn is_sure(&self) -> bool {
        self.p < 0.05
    }
}

/// Newcombe's interval of `x2/n2 − x1/n1` from the two Wilson intervals (Newcombe 1998, method 10).
#[must_use]
pub fn newcombe((x1, n1): (u32, u32), (x2, n2): (u32, u32), confidence: f64) -> Interval {
    if n1 == 0 || n2 == 0 {
        return Interval { low: -1.0, high: 1.0 };
    }
    let share = |x: u32, n: u32| f64::from(x) / f64::from(n);
    let (p1, p2) = (share(x1, n1), share(x2, n2));
    let (w1, w2) = (intervals::wilson(x1, n1, confidence), intervals::wilson(x2, n2, confidence));
    let difference = p2 - p1;
    Interval {
        low: difference - (p2 - w2.low).hypot(w1.high - p1),
        high: difference + (w2.high - p2).hypot(p1 - w1.low),
    }
}

/// Fisher's exact test of a 2 × 2 table, two-sided: all tables as unlikely or more (as R's `fisher.test`).
#[must_use]
pub fn fisher_exact(a: u32, b: u32, c: u32, d: u32) -> f64 {
    let (row, column, whole) = (a + b, a + c, a + b + c + d);
    if whole == 0 {
        return 1.0;
    }
    let least = (row + column).saturating_sub(whole);
    let chance = |k: u32| (ln_choose(row, k) + ln_choose(whole - row, column - k) - ln_choose(whole, column)).exp();
    let seen = chance(a) * (1.0 + 1e-7);
    (least..=row.min(column)).map(chance).filter(|one| *one <= seen).sum::<f64>().min(1.0)
}

/// Pearson's χ² of a 2 × 2 table without continuity correction, one degree of freedom: the statistic and its p value.
#[must_use]
pub fn chi_square(a: u32, b: u32, c: u32, d: u32) -> (f64, f64) {
    let [a, b, c, d] = [a, b, c, d].map(f64::from);
    let below = (a + b) * (c + d) * (a + c) * (b + d);
    if below == 0.0 {
        return (0.0, 1.0);
    }
    let statistic = (a * d - b * c).powi(2) * (a + b + c + d) / below;
    (statistic, chi_square_upper(statistic, 1))
}

/// Two shares: difference with Newcombe's interval; p by χ², by Fisher's exact test when an expected number is below 5.
#[must_use]
pub fn compare_shares((x1, n1): (u32, u32), (x2, n2): (u32, u32)) -> Comparison {
    let interval = newcombe((x1, n1), (x2, n2), super::CONFIDENCE);
    if n1 == 0 || n2 == 0 {
        return Comparison { estimate: 0.0, interval, p: 1.0 };
    }
    let (yes, no) = (x1 + x2, n1 + n2 - x1 - x2);
    let least = f64::from(yes.min(no)) * f64::from(n1.min(n2)) / f64::from(n1 + n2);
    let (no1, no2) = (n1 - x1, n2 - x2);
    let p = if least < 5.0 { fisher_exact(x1, no1, x2, no2) } else { chi_square(x1, no1, x2, no2).1 };
    Comparison { estimate: f64::from(x2) / f64::from(n2) - f64::from(x1) / f64::from(n1), interval, p }
}

/// Two Poisson counts over so much time (or so many exposed): the ratio of the rates with the exact conditional interval, and the exact
/// conditional test, two-sided (all splits as unlikely or more, as R's `poisson.test`).
#[must_use]
pub fn compare_counts((x1, t1): (u32, f64), (x2, t2): (u32, f64)) -> Comparison {
    let whole = x1 + x2;
    if t1 <= 0.0 || t2 <= 0.0 || whole == 0 {
        return Comparison { estimate: 1.0, interval: Interval { low: 0.0, high: f64::INFINITY }, p: 1.0 };
    }
    let chance = t2 / (t1 + t2);
    let seen = binomial_at(x2, whole, chance) * (1.0 + 1e-7);
    let p = (0..=whole).map(|k| binomial_at(k, whole, chance)).filter(|one| *one <= seen).sum::<f64>().min(1.0);
    let share = intervals::clopper_pearson(x2, whole, super::CONFIDENCE);
    let ratio = |share: f64| if share >= 1.0 { f64::INFINITY } else { share / (1.0 - share) * t1 / t2 };
    Comparison {
        estimate: ratio(f64::from(x2) / f64::from(whole)),
        interval: Interval { low: ratio(share.low), high: ratio(share.high) },
        p,
    }
}

/// Benjamini and Hochberg's adjusted p values, in the order given: below 0.05 means that at most 5 per cent of what is called a change is luck.
#[must_use]
pub fn benjamini_hochberg(p: &[f64]) -> Vec<f64> {
    let mut order: Vec<(usize, f64)> = p.iter().copied().enumerate().collect();
    order.sort_by(|one, other| other.1.total_cmp(&one.1));
    let count = p.len() as f64;
    let mut least = 1.0f64;
    let mut adjusted: Vec<(usize, f64)> = order
        .into_iter()
        .enumerate()
        .map(|(place, (index, p))| {
            least = least.min(p * count / (count - place as f64));
            (index, least)
        })
        .collect();
    adjusted.sort_by_key(|(index, _)| *index);
    adjusted.into_iter().map(|(_, p)| p).collect()
}

//! How sure a small number is. Invariant: low ≤ the estimate ≤ high, and no interval leaves the values that can occur.

use super::special::{
    binomial_at, binomial_cdf, binomial_upper, normal_quantile, poisson_at, poisson_cdf, poisson_upper, root,
};
use serde::Serialize;

/// From–to, both included.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Interval {
    /// Lower end, in the unit of what is estimated.
    pub low: f64,
    /// Upper end, in the same unit.
    pub high: f64,
}

impl Interval {
    /// Whether a value lies in it.
    #[must_use]
    pub fn holds(&self, value: f64) -> bool {
        self.low <= value && value <= self.high
    }
}

/// Wilson's score interval of a share `x` of `n`, without continuity correction (Wilson 1927). Everything (0–1) when n is 0.
#[must_use]
pub fn wilson(x: u32, n: u32, confidence: f64) -> Interval {
    if n == 0 {
        return Interval { low: 0.0, high: 1.0 };
    }
    let z = normal_quantile(0.5 + confidence / 2.0);
    let (x, n) = (f64::from(x.min(n)), f64::from(n));
    let p = x / n;
    let spread = z * (p * (1.0 - p) / n + z * z / (4.0 * n * n)).sqrt();
    let (middle, whole) = (p + z * z / (2.0 * n), 1.0 + z * z / n);
    let low = if x == 0.0 { 0.0 } else { (middle - spread) / whole };
    let high = if x >= n { 1.0 } else { (middle + spread) / whole };
    Interval { low, high }
}

/// Clopper and Pearson's exact interval of a share `x` of `n`.
#[must_use]
pub fn clopper_pearson(x: u32, n: u32, confidence: f64) -> Interval {
    share(x, n, confidence, binomial_upper, binomial_cdf)
}

/// The mid-P interval of a share: the observed value counts half in both tails.
#[must_use]
pub fn binomial_mid_p(x: u32, n: u32, confidence: f64) -> Interval {
    let half = |x, n, p| binomial_at(x, n, p) / 2.0;
    share(
        x,
        n,
        confidence,
        |x, n, p| binomial_upper(x, n, p) - half(x, n, p),
        |x, n, p| binomial_cdf(x, n, p) - half(x, n, p),
    )
}

fn share(
    x: u32,
    n: u32,
    confidence: f64,
    upper: impl Fn(u32, u32, f64) -> f64,
    lower: impl Fn(u32, u32, f64) -> f64,
) -> Interval {
    let tail = (1.0 - confidence) / 2.0;
    let low = if x == 0 { 0.0 } else { root(0.0, 1.0, |p| upper(x, n, p) - tail) };
    let high = if x >= n { 1.0 } else { root(0.0, 1.0, |p| tail - lower(x, n, p)) };
    Interval { low, high }
}

/// The exact interval of a Poisson count (Garwood 1936).
#[must_use]
pub fn poisson_exact(x: u32, confidence: f64) -> Interval {
    count(x, confidence, poisson_upper, poisson_cdf)
}

/// The mid-P interval of a Poisson count.
#[must_use]
pub fn poisson_mid_p_interval(x: u32, confidence: f64) -> Interval {
    let half = |x, mean| poisson_at(x, mean) / 2.0;
    count(
        x,
        confidence,
        |x, mean| poisson_upper(x, mean) - half(x, mean),
        |x, mean| poisson_cdf(x, mean) - half(x, mean),
    )
}

fn count(x: u32, confidence: f64, upper: impl Fn(u32, f64) -> f64, lower: impl Fn(u32, f64) -> f64) -> Interval {
    let tail = (1.0 - confidence) / 2.0;
    let top = f64::from(x) + 20.0 * (f64::from(x) + 10.0).sqrt();
    let low = if x == 0 { 0.0 } else { root(0.0, top, |mean| upper(x, mean) - tail) };
    Interval { low, high: root(0.0, top, |mean| tail - lower(x, mean)) }
}

/// Two-sided mid-P value of a count against a known mean: twice the smaller tail, at most 1.
#[must_use]
pub fn poisson_mid_p(x: u32, mean: f64) -> f64 {
    let half = poisson_at(x, mean) / 2.0;
    let tail = (poisson_upper(x, mean) - half).min(poisson_cdf(x, mean) - half);
    (2.0 * tail).clamp(0.0, 1.0)
}

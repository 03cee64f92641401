//! Limits of ordinary variation: exact ones for counts, shares and gaps, XmR for means, funnels for comparing. Invariant: a value inside or on the limits is never a signal.

use super::special::{
    binomial_at, binomial_cdf, binomial_upper, normal_quantile, poisson_at, poisson_cdf, poisson_upper, root,
};
use serde::Serialize;

/// The chance that a stable chart of so many points has one outside its exact limits is at most this; it is shared between the points.
pub const CHART_ALPHA: f64 = 0.015;

/// Lowest and highest ordinary value, both included.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Limits {
    /// Lowest, in the unit of the series.
    pub low: f64,
    /// Highest, in the unit of the series.
    pub high: f64,
}

impl Limits {
    /// Whether a value lies outside.
    #[must_use]
    pub fn is_outside(&self, value: f64) -> bool {
        value < self.low || value > self.high
    }
}

/// Exact mid-P limits of a count whose mean is `mean`; `alpha` is both tails together.
#[must_use]
pub fn poisson_limits(mean: f64, alpha: f64) -> Limits {
    let tail = alpha / 2.0;
    let half = |x| poisson_at(x, mean) / 2.0;
    let low = (0..).find(|x| poisson_cdf(*x, mean) - half(*x) > tail).unwrap_or(0);
    let start = mean.max(0.0) as u32;
    let high = (start..).find(|x| poisson_upper(*x + 1, mean) - half(*x + 1) <= tail).unwrap_or(start);
    Limits { low: f64::from(low), high: f64::from(high) }
}

/// Exact mid-P limits of how many of `n` when the share is `p`; `alpha` is both tails together.
#[must_use]
pub fn binomial_limits(n: u32, p: f64, alpha: f64) -> Limits {
    let tail = alpha / 2.0;
    let half = |x| binomial_at(x, n, p) / 2.0;
    let low = (0..=n).find(|x| binomial_cdf(*x, n, p) - half(*x) > tail).unwrap_or(0);
    let high = (0..=n).rev().find(|x| binomial_upper(*x, n, p) - half(*x) > tail).unwrap_or(n);
    Limits { low: f64::from(low), high: f64::from(high) }
}

/// Exact limits of the days between two events whose mean is `mean` (exponential: the g-chart of days).
#[must_use]
pub fn gap_limits(mean: f64, alpha: f64) -> Limits {
    let tail = alpha / 2.0;
    Limits { low: -mean * (-tail).ln_1p(), high: -mean * tail.ln() }
}

/// An XmR chart.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Xmr {
    /// The mean, in the unit of the series.
    pub mean: f64,
    /// Mean of the moving ranges that were used.
    pub moving_range: f64,
    /// Mean ± 2.66 × mean moving range.
    pub limits: Limits,
}

/// Two consecutive values differ by this many mean moving ranges at most; above it a difference is left out when screened.
const SCREEN: f64 = 3.267;
/// 3 ÷ 1.128.
const RANGES: f64 = 2.66;

/// XmR limits; `screened` leaves out differences above 3.267 mean moving ranges once. None with fewer than two values.
#[must_use]
pub fn xmr(values: &[f64], screened: bool) -> Option<Xmr> {
    let of = |values: &[f64]| values.iter().sum::<f64>() / values.len() as f64;
    let ranges: Vec<f64> = values.windows(2).filter_map(|pair| Some((pair.last()? - pair.first()?).abs())).collect();
    if ranges.is_empty() {
        return None;
    }
    let all = of(&ranges);
    let kept: Vec<f64> = ranges.iter().copied().filter(|range| *range < SCREEN * all).collect();
    let moving_range = if screened && !kept.is_empty() { of(&kept) } else { all };
    let mean = of(values);
    Some(Xmr {
        mean,
        moving_range,
        limits: Limits { low: mean - RANGES * moving_range, high: mean + RANGES * moving_range },
    })
}

/// Funnel limits of observed ÷ expected when so many are expected: the exact (chi-square) Poisson interval of the expected number.
/// `confidence` is 0.95 for the band, 0.998 for the signal. None when nothing is expected.
#[must_use]
pub fn funnel_counts(expected: f64, confidence: f64) -> Option<Limits> {
    if expected <= 0.0 {
        return None;
    }
    let tail = (1.0 - confidence) / 2.0;
    let top = expected + 20.0 * (expected + 10.0).sqrt();
    let upper = |shape: f64, mean: f64| statrs::function::gamma::gamma_lr(shape, mean);
    let low = root(0.0, top, |mean| upper(expected, mean) - tail);
    let high = root(0.0, top, |mean| upper(expected + 1.0, mean) - (1.0 - tail));
    Some(Limits { low: low / expected, high: high / expected })
}

/// Funnel limits of a share of `n` when the common share is `p`: exact binomial, interpolated between the steps so that the funnel is smooth
/// (Spiegelhalter 2005). None when n is 0.
#[must_use]
pub fn funnel_shares(n: u32, p: f64, confidence: f64) -> Option<Limits> {
    let tail = (1.0 - confidence) / 2.0;
    let at = |level: f64| {
        let r = (0..=n).find(|r| binomial_cdf(*r, n, p) > level).unwrap_or(n);
        let (over, under) = (binomial_cdf(r, n, p), if r == 0 { 0.0 } else { binomial_cdf(r - 1, n, p) });
        let part = if over > under { (over - level) / (over - under) } else { 0.0 };
        ((f64::from(r) - part) / f64::from(n)).clamp(0.0, 1.0)
    };
    (n > 0).then(|| Limits { low: at(tail), high: at(1.0 - tail) })
}

/// The level of one point's limits on a chart of so many points, so that the whole chart keeps [`CHART_ALPHA`]; at most the usual 0.27 per cent.
#[must_use]
pub fn point_alpha(points: u32) -> f64 {
    (CHART_ALPHA / f64::from(points.max(1))).min(2.0 * (1.0 - super::special::normal_cdf(3.0)))
}

/// The z that goes with [`point_alpha`], for those who think in sigmas.
#[must_use]
pub fn point_sigmas(points: u32) -> f64 {
    normal_quantile(1.0 - point_alpha(points) / 2.0)
}

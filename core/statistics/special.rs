//! Tails and quantiles of the distributions that small numbers follow. Invariant: a quantile is found on the tail itself, so it is as exact as the tail.

use statrs::function::{beta, erf, gamma};

/// Halvings of a bracket: enough for every bit of a double.
const HALVINGS: u32 = 200;

/// P(Z ≤ z) of the standard normal distribution.
pub(super) fn normal_cdf(z: f64) -> f64 {
    0.5 * erf::erfc(-z / std::f64::consts::SQRT_2)
}

/// The z below which the share `p` of the standard normal distribution lies.
#[must_use]
pub fn normal_quantile(p: f64) -> f64 {
    if p <= 0.0 {
        return f64::NEG_INFINITY;
    }
    if p >= 1.0 {
        return f64::INFINITY;
    }
    let rough = -std::f64::consts::SQRT_2 * erf::erfc_inv(2.0 * p);
    // Two Newton steps on the tail itself.
    (0..2).fold(rough, |z, _| {
        let density = (-z * z / 2.0).exp() / (2.0 * std::f64::consts::PI).sqrt();
        if density > 0.0 { z - (normal_cdf(z) - p) / density } else { z }
    })
}

/// P(X ≤ x) of a Poisson distribution.
pub(super) fn poisson_cdf(x: u32, mean: f64) -> f64 {
    if mean <= 0.0 { 1.0 } else { gamma::gamma_ur(f64::from(x) + 1.0, mean) }
}

/// P(X ≥ x) of a Poisson distribution.
pub(super) fn poisson_upper(x: u32, mean: f64) -> f64 {
    match x {
        0 => 1.0,
        _ if mean <= 0.0 => 0.0,
        _ => gamma::gamma_lr(f64::from(x), mean),
    }
}

/// P(X = x) of a Poisson distribution.
pub(super) fn poisson_at(x: u32, mean: f64) -> f64 {
    if mean <= 0.0 {
        return if x == 0 { 1.0 } else { 0.0 };
    }
    (f64::from(x) * mean.ln() - mean - gamma::ln_gamma(f64::from(x) + 1.0)).exp()
}

/// P(X ≤ x) of a binomial distribution.
pub(super) fn binomial_cdf(x: u32, n: u32, p: f64) -> f64 {
    if x >= n { 1.0 } else { 1.0 - binomial_upper(x + 1, n, p) }
}

/// P(X ≥ x) of a binomial distribution.
pub(super) fn binomial_upper(x: u32, n: u32, p: f64) -> f64 {
    if x == 0 {
        return 1.0;
    }
    if x > n || p <= 0.0 {
        return 0.0;
    }
    if p >= 1.0 {
        return 1.0;
    }
    beta::beta_reg(f64::from(x), f64::from(n - x) + 1.0, p)
}

/// P(X = x) of a binomial distribution.
pub(super) fn binomial_at(x: u32, n: u32, p: f64) -> f64 {
    if x > n {
        return 0.0;
    }
    if p <= 0.0 {
        return if x == 0 { 1.0 } else { 0.0 };
    }
    if p >= 1.0 {
        return if x == n { 1.0 } else { 0.0 };
    }
    (ln_choose(n, x) + f64::from(x) * p.ln() + f64::from(n - x) * (-p).ln_1p()).exp()
}

/// The logarithm of n over k.
pub(super) fn ln_choose(n: u32, k: u32) -> f64 {
    let ln_factorial = |m: u32| gamma::ln_gamma(f64::from(m) + 1.0);
    ln_factorial(n) - ln_factorial(k) - ln_factorial(n.saturating_sub(k))
}

/// P(X ≥ x) of a chi-square distribution.
pub(super) fn chi_square_upper(x: f64, freedom: u32) -> f64 {
    if x <= 0.0 { 1.0 } else { gamma::gamma_ur(f64::from(freedom) / 2.0, x / 2.0) }
}

/// The smallest k with P(X ≤ k) ≥ `p`: the binomial quantile.
pub(super) fn binomial_quantile(p: f64, n: u32, chance: f64) -> u32 {
    (0..=n).find(|k| binomial_cdf(*k, n, chance) >= p * (1.0 - 64.0 * f64::EPSILON)).unwrap_or(n)
}

/// Where a rising function crosses nought between `low` and `high`.
pub(super) fn root(mut low: f64, mut high: f64, rising: impl Fn(f64) -> f64) -> f64 {
    for _ in 0..HALVINGS {
        let middle = f64::midpoint(low, high);
        if middle <= low || middle >= high {
            break;
        }
        if rising(middle) < 0.0 { low = middle } else { high = middle }
    }
    f64::midpoint(low, high)
}

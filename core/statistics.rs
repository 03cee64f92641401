//! Statistics for small numbers: intervals, tests, waiting times, charts' limits (rollup.md §5). Invariant: pure arithmetic on plain numbers; knows nothing of
//! children, measures or storage. Special functions come from `statrs`; where the answer is an exact tail, it is found by bisection on that tail.

mod comparisons;
mod intervals;
mod limits;
mod runs;
mod special;
mod survival;

pub use comparisons::{
    Comparison, benjamini_hochberg, chi_square, compare_counts, compare_shares, fisher_exact, newcombe,
};
pub use intervals::{
    Interval, binomial_mid_p, clopper_pearson, poisson_exact, poisson_mid_p, poisson_mid_p_interval, wilson,
};
pub use limits::{
    CHART_ALPHA, Limits, Xmr, binomial_limits, funnel_counts, funnel_shares, gap_limits, point_alpha, point_sigmas,
    poisson_limits, xmr,
};
pub use runs::{Runs, longest_run_limit, runs};
pub use special::normal_quantile;
pub use survival::{Bin, Curve, LifeRow, LogRank, Spell, Step, SurvivalPoint, kaplan_meier, life_table, log_rank};

/// 95 per cent, where nothing else is said.
pub const CONFIDENCE: f64 = 0.95;

/// The middle value; between the two middle ones when they are even in number. None without values.
#[must_use]
pub fn median(values: &[f64]) -> Option<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let upper = sorted.get(sorted.len() / 2)?;
    let lower = sorted.get(sorted.len().checked_sub(1)? / 2)?;
    Some(f64::midpoint(*lower, *upper))
}

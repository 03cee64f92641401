//! What a run chart may say: how many points it rests on, where its middle and its limits are, what is a signal (rollup.md §5.1). Invariant: dots only below eight points, a
//! middle from eight, limits and signals from twelve; the baseline is the first twelve points of a phase, and a phase begins only at a marked change.

use super::{Series, SeriesKind};
use crate::statistics::{
    Comparison, Limits, Spell, binomial_limits, compare_counts, compare_shares, log_rank, median, point_alpha,
    poisson_limits, runs, xmr,
};

/// Points from which the middle is drawn.
pub const FEWEST_FOR_MEDIAN: usize = 8;
/// Points from which limits are drawn and signals looked for; also how many make the baseline.
pub const FEWEST_FOR_LIMITS: usize = 12;
/// Events in each group for a lead time to be compared.
const FEWEST_EVENTS: u32 = 10;

/// One thing found.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Finding {
    /// The point at this place is outside ordinary variation.
    Outside {
        /// Place of the point.
        at: usize,
    },
    /// So many in a row on one side of the middle, up to this place.
    Shift {
        /// Place of its last point.
        at: usize,
        /// How many.
        length: u32,
    },
    /// The middle is crossed too seldom.
    FewCrossings,
}

/// The points between two marked changes.
#[derive(Debug, Clone, PartialEq)]
pub struct Phase {
    /// Place of its first point.
    pub from: usize,
    /// Place after its last.
    pub to: usize,
    /// The middle; none below eight points, or when a neighbour has too few too and this is all there is.
    pub centre: Option<f64>,
    /// Limits of each point, in the picture's unit; none below twelve points.
    pub limits: Vec<Option<Limits>>,
}

/// What was before and what is after the last marked change.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BeforeAfter {
    /// Before: numerator (or count) and denominator (or periods).
    pub before: (u32, u32),
    /// After.
    pub after: (u32, u32),
    /// p value of the exact test; none for too little.
    pub p: Option<f64>,
}

impl BeforeAfter {
    /// Whether the change is established.
    #[must_use]
    pub fn is_sure(&self) -> bool {
        self.p.is_some_and(|p| p < 0.05)
    }
}

/// All that is found.
#[derive(Debug, Clone, PartialEq)]
pub struct Findings {
    /// From one marked change to the next.
    pub phases: Vec<Phase>,
    /// Signals of the last phase.
    pub signals: Vec<Finding>,
    /// The last marked change, tested.
    pub change: Option<BeforeAfter>,
    /// How many points have a value.
    pub known: usize,
}

/// Looks at a series.
#[must_use]
pub fn findings(series: &Series) -> Findings {
    let last = series.points.len();
    let mut starts: Vec<usize> =
        series.changes.iter().map(|mark| mark.from).filter(|at| *at > 0 && *at < last).collect();
    starts.sort_unstable();
    starts.dedup();
    let known = series.known();
    let bounds: Vec<usize> = std::iter::once(0).chain(starts).chain([last]).collect();
    let phases: Vec<Phase> =
        bounds.windows(2).filter_map(|pair| Some(phase(series, *pair.first()?, *pair.last()?, known))).collect();
    let signals = phases.last().map(|phase| signals(series, phase)).unwrap_or_default();
    let change = match phases.as_slice() {
        [.., before, after] => Some(before_after(series, before, after)),
        _ => None,
    };
    Findings { phases, signals, change, known }
}

fn values(series: &Series, from: usize, to: usize) -> Vec<f64> {
    series.points.iter().take(to).skip(from).filter_map(|point| series.value(point)).collect()
}

fn phase(series: &Series, from: usize, to: usize, known: usize) -> Phase {
    let values = values(series, from, to);
    let baseline: Vec<f64> = values.iter().copied().take(FEWEST_FOR_LIMITS).collect();
    let enough = known >= FEWEST_FOR_MEDIAN && !values.is_empty();
    let limits =
        if known >= FEWEST_FOR_LIMITS { limits(series, from, to, values.len()) } else { vec![None; to - from] };
    Phase { from, to, centre: enough.then(|| centre(series, from, to, &baseline)).flatten(), limits }
}

/// The middle: the mean rate or share of the baseline; the median for days and while there are too few for limits.
fn centre(series: &Series, from: usize, to: usize, baseline: &[f64]) -> Option<f64> {
    if baseline.len() < FEWEST_FOR_LIMITS && !matches!(series.kind, SeriesKind::Share) {
        return median(baseline);
    }
    match series.kind {
        SeriesKind::Count | SeriesKind::Mean => Some(baseline.iter().sum::<f64>() / baseline.len().max(1) as f64),
        SeriesKind::Days => median(baseline),
        SeriesKind::Share => pooled(series, from, to).map(|(of, all)| f64::from(of) * 100.0 / f64::from(all)),
        SeriesKind::Rate { per } => {
            pooled(series, from, to).map(|(of, all)| f64::from(of) * f64::from(per) / f64::from(all))
        }
    }
}

/// Numerators and denominators of the baseline together.
fn pooled(series: &Series, from: usize, to: usize) -> Option<(u32, u32)> {
    let points = series.points.iter().take(to).skip(from).filter(|point| point.all > 0).take(FEWEST_FOR_LIMITS);
    let sum = points.fold((0, 0), |(of, all), point| (of + point.of, all + point.all));
    (sum.1 > 0).then_some(sum)
}

/// Limits for each point of a phase. A phase with fewer than twelve points gets them too, from what it has, once the whole series has twelve.
fn limits(series: &Series, from: usize, to: usize, count: usize) -> Vec<Option<Limits>> {
    let alpha = point_alpha(u32::try_from(count.max(FEWEST_FOR_LIMITS)).unwrap_or(u32::MAX));
    let values = values(series, from, to);
    let baseline: Vec<f64> = values.iter().copied().take(FEWEST_FOR_LIMITS).collect();
    let mean = baseline.iter().sum::<f64>() / baseline.len().max(1) as f64;
    let common = pooled(series, from, to);
    let one = |point: &super::Point| -> Option<Limits> {
        series.value(point)?;
        match series.kind {
            SeriesKind::Count => Some(poisson_limits(mean, alpha)),
            SeriesKind::Rate { per } => {
                let (of, all) = common?;
                let exposed = f64::from(point.all);
                let limits = poisson_limits(f64::from(of) / f64::from(all) * exposed, alpha);
                let scale = |count: f64| count * f64::from(per) / exposed;
                Some(Limits { low: scale(limits.low), high: scale(limits.high) })
            }
            SeriesKind::Share => {
                let (of, all) = common?;
                let limits = binomial_limits(point.all, f64::from(of) / f64::from(all), alpha);
                let scale = |count: f64| count * 100.0 / f64::from(point.all);
                Some(Limits { low: scale(limits.low), high: scale(limits.high) })
            }
            SeriesKind::Mean => {
                let found = xmr(&baseline, true)?;
                let widened = crate::statistics::point_sigmas(u32::try_from(count).unwrap_or(u32::MAX)) / 3.0;
                let spread = (found.limits.high - found.mean) * widened.max(1.0);
                Some(Limits { low: found.mean - spread, high: found.mean + spread })
            }
            SeriesKind::Days => None,
        }
    };
    series.points.iter().take(to).skip(from).map(one).collect()
}

fn signals(series: &Series, phase: &Phase) -> Vec<Finding> {
    let places: Vec<usize> = (phase.from..phase.to)
        .filter(|at| series.points.get(*at).is_some_and(|point| series.value(point).is_some()))
        .collect();
    if places.len() < FEWEST_FOR_LIMITS {
        return Vec::new();
    }
    let value = |at: &usize| series.points.get(*at).and_then(|point| series.value(point));
    let outside = |at: &usize| {
        let limits = phase.limits.get(at.checked_sub(phase.from)?)?.as_ref()?;
        limits.is_outside(value(at)?).then_some(Finding::Outside { at: *at })
    };
    let mut found: Vec<Finding> = places.iter().filter_map(outside).collect();
    let values: Vec<f64> = places.iter().filter_map(value).collect();
    let Some(middle) = median(&values) else { return found };
    let runs = runs(&values, middle);
    if runs.is_shift() {
        found.extend(
            longest_run(&values, middle)
                .and_then(|end| places.get(end))
                .map(|at| Finding::Shift { at: *at, length: runs.longest }),
        );
    }
    if runs.is_drift() {
        found.push(Finding::FewCrossings);
    }
    found
}

/// Place of the last point of the longest run.
fn longest_run(values: &[f64], middle: f64) -> Option<usize> {
    let useful: Vec<(usize, bool)> = values
        .iter()
        .enumerate()
        .filter(|(_, value)| **value != middle)
        .map(|(at, value)| (at, *value > middle))
        .collect();
    let longest = useful.chunk_by(|one, other| one.1 == other.1).max_by_key(|run| run.len())?;
    longest.last().map(|(at, _)| *at)
}

fn before_after(series: &Series, before: &Phase, after: &Phase) -> BeforeAfter {
    let sums = |phase: &Phase| {
        let points = series.points.iter().take(phase.to).skip(phase.from);
        match series.kind {
            SeriesKind::Count => points.fold((0, 0), |(of, all), point| (of + point.of, all + 1)),
            _ => points.fold((0, 0), |(of, all), point| (of + point.of, all + point.all)),
        }
    };
    let spells = |phase: &Phase| -> Vec<Spell> {
        series.points.iter().take(phase.to).skip(phase.from).flat_map(|point| point.spells.iter().copied()).collect()
    };
    let (one, two) = (sums(before), sums(after));
    let p = |comparison: Comparison| Some(comparison.p);
    let p = match series.kind {
        SeriesKind::Share if one.1 > 0 && two.1 > 0 => p(compare_shares(one, two)),
        SeriesKind::Count | SeriesKind::Rate { .. } if one.1 > 0 && two.1 > 0 && one.0 + two.0 > 0 => {
            p(compare_counts((one.0, f64::from(one.1)), (two.0, f64::from(two.1))))
        }
        SeriesKind::Days => log_rank(&spells(before), &spells(after), FEWEST_EVENTS).map(|test| test.p),
        _ => None,
    };
    BeforeAfter { before: one, after: two, p }
}

//! Anhøj's rules for a run chart: too long on one side, or too few crossings (Anhøj & Olesen 2014). Invariant: points on the centre line count neither way.

use super::special::binomial_quantile;
use serde::Serialize;

/// What the runs say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Runs {
    /// Points that do not lie on the centre line.
    pub useful: u32,
    /// Points in the longest run on one side.
    pub longest: u32,
    /// A longer run than this is a signal.
    pub longest_limit: u32,
    /// How often the line is crossed.
    pub crossings: u32,
    /// Fewer crossings than this is a signal.
    pub crossings_limit: u32,
    /// How many of the useful points lie above.
    pub above: u32,
}

impl Runs {
    /// One of the two rules is broken, as Anhøj says them.
    #[must_use]
    pub const fn is_signal(&self) -> bool {
        self.longest > self.longest_limit || self.crossings < self.crossings_limit
    }

    /// The longest run is too long, also when the line splits the points unevenly. Small counts often lie on their own median; what is left may then
    /// nearly all be on one side by nature, and the plain rule would see a shift in one stable chart of ten.
    #[must_use]
    pub fn is_shift(&self) -> bool {
        let more = f64::from(self.above.max(self.useful - self.above)) / f64::from(self.useful.max(1));
        let uneven = (f64::from(self.useful).ln() / -more.ln() + 3.0).floor();
        self.has_two_sides() && self.longest > self.longest_limit && f64::from(self.longest) > uneven
    }

    /// The line is crossed too seldom, also when it splits the points unevenly.
    #[must_use]
    pub fn is_drift(&self) -> bool {
        let above = f64::from(self.above) / f64::from(self.useful.max(1));
        let uneven = binomial_quantile(0.05, self.useful.saturating_sub(1), 2.0 * above * (1.0 - above));
        self.has_two_sides() && self.crossings < self.crossings_limit.min(uneven)
    }

    const fn has_two_sides(&self) -> bool {
        self.above > 0 && self.above < self.useful
    }
}

/// The longest run that is still ordinary among `useful` points: round(log2 n + 3).
#[must_use]
pub fn longest_run_limit(useful: u32) -> u32 {
    if useful == 0 { 0 } else { (f64::from(useful).log2() + 3.0).round_ties_even() as u32 }
}

/// Runs about a centre line.
#[must_use]
pub fn runs(values: &[f64], centre: f64) -> Runs {
    let sides: Vec<bool> = values.iter().filter(|value| **value != centre).map(|value| *value > centre).collect();
    let useful = sides.len() as u32;
    let crossings = sides.windows(2).filter(|pair| pair.first() != pair.last()).count() as u32;
    let longest = sides.chunk_by(|one, other| one == other).map(<[bool]>::len).max().unwrap_or(0) as u32;
    let longest_limit = longest_run_limit(useful);
    let crossings_limit = binomial_quantile(0.05, useful.saturating_sub(1), 0.5);
    Runs {
        useful,
        longest,
        longest_limit,
        crossings,
        crossings_limit,
        above: sides.iter().filter(|above| **above).count() as u32,
    }
}

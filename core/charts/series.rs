//! What a run chart is made of: numbers in the order of time. Invariant: a point without a value is a gap, never nought.

use crate::statistics::Spell;

/// What kind of number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SeriesKind {
    /// How many in each period (c-chart).
    Count,
    /// How many for each so many exposed (u-chart); [`Point::of`] counts, [`Point::all`] is exposed.
    Rate {
        /// For each how many: 100, 1 000 …
        per: u32,
    },
    /// How many of how many (p-chart).
    Share,
    /// A median of days; the change is tested on [`Point::spells`].
    Days,
    /// A mean of measured values (XmR).
    Mean,
}

/// One period.
#[derive(Debug, Clone, Default)]
pub struct Point {
    /// As in a table: "Kv. 3 2026".
    pub label: String,
    /// What stands below the axis here: the year at its first period; nothing otherwise.
    pub tick: Option<String>,
    /// The count, or the numerator.
    pub of: u32,
    /// The denominator, or the exposed.
    pub all: u32,
    /// The median or mean; counts and shares make their own. None when there is nothing.
    pub value: Option<f64>,
    /// The number as people read it: "10 av 11".
    pub text: String,
    /// The waits behind a median, for testing a change.
    pub spells: Vec<Spell>,
}

/// Something marked on the axis.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// The place of the first point that it concerns.
    pub from: usize,
    /// In a few words.
    pub text: String,
}

/// Numbers in the order of time.
#[derive(Debug, Clone)]
pub struct Series {
    /// What it is: "Återkoppling till familjen inom en vecka".
    pub title: String,
    /// Kind of number.
    pub kind: SeriesKind,
    /// Oldest first.
    pub points: Vec<Point>,
    /// Days the team changed something: before and after are compared, and limits begin anew.
    pub changes: Vec<Mark>,
    /// What else happened, only told.
    pub notes: Vec<Mark>,
}

impl Series {
    /// What is drawn for a point.
    #[must_use]
    pub fn value(&self, point: &Point) -> Option<f64> {
        let ratio = |per: f64| (point.all > 0).then(|| f64::from(point.of) * per / f64::from(point.all));
        match self.kind {
            SeriesKind::Count => Some(f64::from(point.of)),
            SeriesKind::Rate { per } => ratio(f64::from(per)),
            SeriesKind::Share => ratio(100.0),
            SeriesKind::Days | SeriesKind::Mean => point.value.filter(|value| value.is_finite()),
        }
    }

    /// How many points have a value.
    #[must_use]
    pub fn known(&self) -> usize {
        self.points.iter().filter(|point| self.value(point).is_some()).count()
    }
}

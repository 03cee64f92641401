//! Pictures of what was measured: the same in the window and on paper (rollup.md §5, docs/adr/0013). Invariant: a chart is shapes, one sentence and a table made from
//! the same numbers; what the sentence says is decided here and nowhere else, and the colours are the reader's (window) or print's ([`Chart::svg`]).
//!
//! [`run_chart`] for something over time, [`gap_chart`] for rare events, [`funnel_chart`] for places, [`waiting_chart`] for lead times with those who
//! still wait, [`dot_chart`] for surveys.

mod areas;
mod axes;
mod dots;
mod drawing;
mod gaps;
mod phases;
mod sentences;
mod series;
mod shapes;
mod svg;
mod waits;

pub use areas::{Area, funnel_chart};
pub use dots::{DotGroup, FEWEST_ANSWERS, dot_chart};
pub use drawing::run_chart;
pub use gaps::gap_chart;
pub use phases::{FEWEST_FOR_LIMITS, FEWEST_FOR_MEDIAN, Finding, Findings, findings};
pub use series::{Mark, Point, Series, SeriesKind};
pub use shapes::{Anchor, Look, Shape, Xy};
pub use waits::{WaitGroup, waiting_chart};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A picture with its sentence and its table.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Chart {
    /// What the picture shows and in which unit, to stand above it.
    pub caption: String,
    /// What it says, in one sentence or two; also the picture's text for those who do not see it.
    pub sentence: String,
    /// Whether something has changed for sure; a signal is worth one question, nothing else is.
    pub verdict: Verdict,
    /// Width of the picture in its own units.
    pub width: f64,
    /// Height of the picture in its own units.
    pub height: f64,
    /// What is drawn, from the back to the front.
    pub shapes: Vec<Shape>,
    /// The numbers.
    pub table: ChartTable,
}

/// What can be said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Too little to say anything.
    TooFew,
    /// No change that is not chance.
    NoChange,
    /// Something has changed, or is outside ordinary variation.
    Signal,
}

/// The numbers of a picture, as people read them.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS, JsonSchema)]
pub struct ChartTable {
    /// Headings.
    pub columns: Vec<ChartColumn>,
    /// One text for each column.
    pub rows: Vec<Vec<String>>,
}

/// A heading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct ChartColumn {
    /// The words.
    pub name: String,
    /// Numbers stand to the right.
    pub number: bool,
}

impl ChartTable {
    fn new(columns: &[(&str, bool)]) -> Self {
        let column = |(id, number): &(&str, bool)| ChartColumn { name: crate::words::say(id, &[]), number: *number };
        Self { columns: columns.iter().map(column).collect(), rows: Vec::new() }
    }
}

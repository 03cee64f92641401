//! What a picture consists of. Invariant: a shape has a look, never a colour; its numbers are finite and rounded to a tenth, so that the same chart gives the
//! same bytes.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A place, from the upper left corner.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Xy {
    /// To the right, in the picture's units.
    pub x: f64,
    /// Down, in the picture's units.
    pub y: f64,
}

impl Xy {
    /// Rounded to a tenth.
    #[must_use]
    pub fn new(x: f64, y: f64) -> Self {
        Self { x: tenth(x), y: tenth(y) }
    }
}

/// Rounded to a tenth; nought when it is no number.
pub(super) fn tenth(value: f64) -> f64 {
    if value.is_finite() { (value * 10.0).round() / 10.0 } else { 0.0 }
}

/// One thing that is drawn.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Shape {
    /// A straight or broken line.
    Line {
        /// Its corners.
        points: Vec<Xy>,
        /// How it looks.
        look: Look,
    },
    /// A filled area.
    Area {
        /// Its corners.
        points: Vec<Xy>,
        /// How it looks.
        look: Look,
    },
    /// A point.
    Dot {
        /// Where.
        at: Xy,
        /// Radius.
        size: f64,
        /// How it looks.
        look: Look,
        /// What it is, when pointed at.
        title: String,
    },
    /// Words.
    Text {
        /// Where: the base line.
        at: Xy,
        /// To which side it grows.
        anchor: Anchor,
        /// The words.
        text: String,
        /// How they look.
        look: Look,
    },
}

/// To which side words grow from their place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Anchor {
    /// To the right.
    Start,
    /// To both sides.
    Middle,
    /// To the left.
    End,
}

/// What a shape is for. Told apart by form and dash as well as by colour, so that print in grey is enough.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Look {
    /// A thin line behind.
    Grid,
    /// A mark on the axis.
    Axis,
    /// Ordinary variation.
    Band,
    /// Less ordinary variation, around it.
    BandWide,
    /// A limit's own line.
    Limit,
    /// The middle, dashed.
    Centre,
    /// What was measured.
    Series,
    /// A second group, dashed, with hollow points.
    Second,
    /// A third group.
    Third,
    /// A point that is a signal.
    Signal,
    /// The day something was changed.
    Change,
    /// Numbers and words at the axes.
    Tick,
    /// Words beside what they are about.
    Label,
    /// The same, stronger.
    Strong,
}

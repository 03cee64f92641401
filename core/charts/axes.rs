//! Scales and axes. Invariant: a scale begins at nought and ends on a round number at or above everything it shows.

use super::{Anchor, Look, Shape, Xy};

/// Width of every picture.
pub(super) const WIDTH: f64 = 460.0;
/// Usual height.
pub(super) const HEIGHT: f64 = 300.0;
/// Where the field of points begins.
pub(super) const LEFT: f64 = 38.0;
/// Where it ends.
pub(super) const RIGHT: f64 = WIDTH - 10.0;
/// Its upper edge.
pub(super) const TOP: f64 = 14.0;
/// Room below the field.
pub(super) const BELOW: f64 = 30.0;
/// Width of one sign of the small text, for what must not collide.
pub(super) const SIGN: f64 = 6.3;

/// A scale from nought.
#[derive(Clone, Copy)]
pub(super) struct Scale {
    top: f64,
    step: f64,
    from: f64,
    to: f64,
}

impl Scale {
    /// A scale that holds `largest`, from the pixel `from` (nought) to the pixel `to` (the top).
    pub(super) fn holding(largest: f64, from: f64, to: f64) -> Self {
        let least = if largest.is_finite() { largest.max(4.0) } else { 4.0 };
        let power = 10f64.powf((least / 4.0).log10().floor());
        let step = [1.0, 2.0, 5.0, 10.0].into_iter().map(|times| times * power).find(|step| step * 5.0 >= least);
        let step = step.unwrap_or(power * 10.0).max(1.0);
        Self { top: (least / step).ceil() * step, step, from, to }
    }

    /// Per cent.
    pub(super) const fn percent(from: f64, to: f64) -> Self {
        Self { top: 100.0, step: 25.0, from, to }
    }

    /// Where a value lies; what is above the top lies on it.
    pub(super) fn at(&self, value: f64) -> f64 {
        self.from + (value.clamp(0.0, self.top) / self.top) * (self.to - self.from)
    }

    /// The round numbers along it.
    pub(super) fn ticks(&self) -> Vec<f64> {
        let count = (self.top / self.step).round() as u32;
        (0..=count).map(|at| f64::from(at) * self.step).collect()
    }

    pub(super) const fn top(&self) -> f64 {
        self.top
    }
}

/// Horizontal lines with their numbers.
pub(super) fn horizontals(scale: &Scale, shapes: &mut Vec<Shape>) {
    for tick in scale.ticks() {
        let y = scale.at(tick);
        let look = if tick == 0.0 { Look::Axis } else { Look::Grid };
        shapes.push(Shape::Line { points: vec![Xy::new(LEFT, y), Xy::new(RIGHT, y)], look });
        shapes.push(Shape::Text {
            at: Xy::new(LEFT - 7.0, y + 4.0),
            anchor: Anchor::End,
            text: number(tick),
            look: Look::Tick,
        });
    }
}

/// A mark below the field with its words.
pub(super) fn below(x: f64, bottom: f64, text: &str, shapes: &mut Vec<Shape>) {
    shapes.push(Shape::Line { points: vec![Xy::new(x, bottom), Xy::new(x, bottom + 4.0)], look: Look::Axis });
    shapes.push(Shape::Text {
        at: Xy::new(x, bottom + 19.0),
        anchor: Anchor::Middle,
        text: text.to_owned(),
        look: Look::Tick,
    });
}

/// "24", "24,5": at most one decimal, a Swedish comma.
pub(super) fn number(value: f64) -> String {
    let rounded = (value * 10.0).round() / 10.0;
    if rounded.fract() == 0.0 { format!("{rounded:.0}") } else { format!("{rounded:.1}").replace('.', ",") }
}

/// Words in lines of at most so many signs.
pub(super) fn wrapped(text: &str, signs: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= signs => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

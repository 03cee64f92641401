//! The run chart: dots, then a middle, then limits, as there is more to rest on. Invariant: nothing is drawn that [`super::findings`] does not allow.

use super::{
    Anchor, Chart, ChartTable, Finding, Findings, Look, Series, SeriesKind, Shape, Xy,
    axes::{BELOW, HEIGHT, LEFT, RIGHT, SIGN, Scale, TOP, WIDTH, below, horizontals, number, wrapped},
    phases::{Phase, findings},
    sentences,
};
use crate::{statistics::Limits, words::say};

/// Signs in a line of a marked change.
const CHANGE_SIGNS: usize = 24;
/// Between two lines of words.
const LINE: f64 = 15.0;
/// Least room between two words below the axis.
const TICK_ROOM: f64 = 36.0;

/// A run chart of a series.
#[must_use]
pub fn run_chart(series: &Series) -> Chart {
    let found = findings(series);
    let (verdict, sentence) = sentences::sentence(series, &found);
    let drawing = Drawing::new(series, &found);
    Chart {
        caption: sentences::caption(series, &found),
        sentence,
        verdict,
        width: WIDTH,
        height: HEIGHT,
        shapes: drawing.shapes(),
        table: table(series, &found),
    }
}

struct Drawing<'a> {
    series: &'a Series,
    found: &'a Findings,
    scale: Scale,
    bottom: f64,
    slot: f64,
}

impl<'a> Drawing<'a> {
    fn new(series: &'a Series, found: &'a Findings) -> Self {
        let bottom = HEIGHT - BELOW;
        let values = series.points.iter().filter_map(|point| series.value(point));
        let highs = found.phases.iter().flat_map(|phase| phase.limits.iter().flatten()).map(|limits| limits.high);
        let largest = values.chain(highs).fold(0.0, f64::max);
        let scale = match series.kind {
            SeriesKind::Share => Scale::percent(bottom, TOP),
            _ => Scale::holding(largest, bottom, TOP),
        };
        Self { series, found, scale, bottom, slot: (RIGHT - LEFT) / series.points.len().max(1) as f64 }
    }

    fn x(&self, at: usize) -> f64 {
        LEFT + self.slot * (at as f64 + 0.5)
    }

    /// The left edge of a point's room.
    fn edge(&self, at: usize) -> f64 {
        LEFT + self.slot * at as f64
    }

    fn shapes(&self) -> Vec<Shape> {
        let mut shapes = Vec::new();
        for phase in &self.found.phases {
            self.band(phase, &mut shapes);
        }
        horizontals(&self.scale, &mut shapes);
        self.periods(&mut shapes);
        for phase in &self.found.phases {
            self.centre(phase, &mut shapes);
        }
        self.line(&mut shapes);
        self.marks(&mut shapes);
        self.centre_words(&mut shapes);
        shapes
    }

    /// The field of ordinary variation, a step for each point.
    fn band(&self, phase: &Phase, shapes: &mut Vec<Shape>) {
        let steps: Vec<(usize, Limits)> =
            phase.limits.iter().enumerate().filter_map(|(at, limits)| Some((phase.from + at, (*limits)?))).collect();
        for run in steps.chunk_by(|one, other| one.0 + 1 == other.0) {
            let side = |height: fn(&Limits) -> f64| {
                let step = move |(at, limits): &(usize, Limits)| {
                    let y = self.scale.at(height(limits));
                    [Xy::new(self.edge(*at), y), Xy::new(self.edge(*at + 1), y)]
                };
                run.iter().flat_map(step).collect::<Vec<_>>()
            };
            let (upper, mut lower) = (side(|limits| limits.high), side(|limits| limits.low));
            lower.reverse();
            shapes.push(Shape::Area { points: [upper, lower].concat(), look: Look::Band });
        }
    }

    fn periods(&self, shapes: &mut Vec<Shape>) {
        let ticks: Vec<(f64, &String)> = self
            .series
            .points
            .iter()
            .enumerate()
            .filter_map(|(at, point)| Some((self.x(at), point.tick.as_ref()?)))
            .collect();
        for (place, (x, tick)) in ticks.iter().enumerate() {
            // One that the next would overwrite is left out.
            let room = ticks.get(place + 1).map_or(f64::INFINITY, |(next, _)| next - x);
            if room >= TICK_ROOM {
                below(*x, self.bottom, tick, shapes);
            }
        }
    }

    fn centre(&self, phase: &Phase, shapes: &mut Vec<Shape>) {
        let Some(centre) = phase.centre else { return };
        let y = self.scale.at(centre);
        let points = vec![Xy::new(self.edge(phase.from), y), Xy::new(self.edge(phase.to), y)];
        shapes.push(Shape::Line { points, look: Look::Centre });
    }

    /// "förut 71", "nu 87": beside the line, where there is most room.
    fn centre_words(&self, shapes: &mut Vec<Shape>) {
        let many = self.found.phases.len() > 1;
        for (place, phase) in self.found.phases.iter().enumerate() {
            let Some(centre) = phase.centre else { continue };
            let last = place + 1 == self.found.phases.len();
            let id = match (many, last) {
                (false, _) => "chart-middle",
                (true, true) => "chart-now",
                (true, false) => "chart-before",
            };
            let shown = if self.series.kind == SeriesKind::Share { centre.round() } else { centre };
            let text = say(id, &[("n", (&number(shown)).into())]);
            let (x, anchor) =
                if last && many { (RIGHT, Anchor::End) } else { (self.edge(phase.from) + 4.0, Anchor::Start) };
            let y = self.free_side(phase, self.scale.at(centre), last && many, text.chars().count());
            shapes.push(Shape::Text { at: Xy::new(x, y), anchor, text, look: Look::Label });
        }
    }

    /// Above or below the middle, where the fewest points are in the way.
    fn free_side(&self, phase: &Phase, y: f64, at_end: bool, signs: usize) -> f64 {
        let reach = (signs as f64 * SIGN / self.slot).ceil() as usize + 1;
        let places = if at_end { phase.to.saturating_sub(reach)..phase.to } else { phase.from..phase.from + reach };
        let (mut over, mut under) = (0, 0);
        for value in places.filter_map(|at| self.series.points.get(at)).filter_map(|point| self.series.value(point)) {
            let point = self.scale.at(value);
            over += u32::from(point < y && point > y - 26.0);
            under += u32::from(point >= y && point < y + 26.0);
        }
        if (over <= under && y > TOP + 18.0) || y + 18.0 > self.bottom { y - 6.0 } else { y + 16.0 }
    }

    fn line(&self, shapes: &mut Vec<Shape>) {
        let places: Vec<(usize, f64)> = self
            .series
            .points
            .iter()
            .enumerate()
            .filter_map(|(at, point)| Some((at, self.series.value(point)?)))
            .collect();
        if self.found.known >= super::FEWEST_FOR_MEDIAN {
            // A gap, and a marked change, break the line.
            let starts: Vec<usize> = self.found.phases.iter().map(|phase| phase.from).collect();
            for run in places.chunk_by(|one, other| one.0 + 1 == other.0 && !starts.contains(&other.0)) {
                let points: Vec<Xy> =
                    run.iter().map(|(at, value)| Xy::new(self.x(*at), self.scale.at(*value))).collect();
                if points.len() > 1 {
                    shapes.push(Shape::Line { points, look: Look::Series });
                }
            }
        }
        for (at, value) in places {
            let outside = self.found.signals.contains(&Finding::Outside { at });
            let point = self.series.points.get(at);
            let title = point.map(|point| format!("{}: {}", point.label, point.text)).unwrap_or_default();
            let place = Xy::new(self.x(at), self.scale.at(value));
            let (size, look) = if outside { (6.5, Look::Signal) } else { (4.2, Look::Series) };
            shapes.push(Shape::Dot { at: place, size, look, title });
            if outside {
                let text = point.map(|point| point.text.clone()).unwrap_or_default();
                // Above when there is room, otherwise beside, where the line is not.
                let above = place.y > TOP + 22.0;
                let (first, last) = (at == 0, at + 1 == self.series.points.len());
                let (x, y, anchor) = match (above, first, last) {
                    (true, false, false) => (place.x, place.y - 11.0, Anchor::Middle),
                    (true, true, _) => (place.x, place.y - 11.0, Anchor::Start),
                    (true, _, true) => (place.x, place.y - 11.0, Anchor::End),
                    (false, true, _) => (place.x + 11.0, place.y + 4.0, Anchor::Start),
                    (false, ..) => (place.x - 11.0, place.y + 4.0, Anchor::End),
                };
                shapes.push(Shape::Text { at: Xy::new(x, y), anchor, text, look: Look::Strong });
            }
        }
    }

    /// Marked changes as lines through the field, what else happened as marks on the axis.
    fn marks(&self, shapes: &mut Vec<Shape>) {
        for mark in &self.series.notes {
            let x = self.x(mark.from);
            shapes.push(Shape::Line {
                points: vec![Xy::new(x, self.bottom), Xy::new(x, self.bottom - 9.0)],
                look: Look::Change,
            });
            self.words(std::slice::from_ref(&mark.text), x, self.bottom - 14.0, 22, shapes);
        }
        for mark in &self.series.changes {
            let x = self.edge(mark.from);
            shapes.push(Shape::Line { points: vec![Xy::new(x, TOP), Xy::new(x, self.bottom)], look: Look::Change });
            let text = [say("chart-change-mark", &[]), mark.text.clone()];
            let lift = if self.series.notes.is_empty() { 12.0 } else { 44.0 };
            self.words(&text, x, self.bottom - lift, CHANGE_SIGNS, shapes);
        }
    }

    /// Words in lines that end at `bottom`, on the side of `x` that has room; the first of several parts is stronger.
    fn words(&self, parts: &[String], x: f64, bottom: f64, signs: usize, shapes: &mut Vec<Shape>) {
        let (left, right) = (x - LEFT, RIGHT - x);
        let signs = signs.min(((left.max(right) - 8.0) / SIGN).max(8.0) as usize);
        let (strong, rest) = if let [first, rest] = parts {
            (Some(first), rest.as_str())
        } else {
            (None, parts.first().map_or("", String::as_str))
        };
        let mut lines: Vec<(String, Look)> = wrapped(rest, signs).into_iter().map(|line| (line, Look::Label)).collect();
        if let Some(strong) = strong {
            lines.insert(0, (strong.clone(), Look::Strong));
        }
        let (at, anchor) = if left >= right { (x - 6.0, Anchor::End) } else { (x + 6.0, Anchor::Start) };
        let first = bottom - LINE * (lines.len().saturating_sub(1)) as f64;
        for (place, (text, look)) in lines.into_iter().enumerate() {
            shapes.push(Shape::Text { at: Xy::new(at, first + LINE * place as f64), anchor, text, look });
        }
    }
}

/// Newest first: period, number, what is drawn where that is something else, limits where there are any.
fn table(series: &Series, found: &Findings) -> ChartTable {
    let drawn = matches!(series.kind, SeriesKind::Share | SeriesKind::Rate { .. });
    let has_limits = found.phases.iter().any(|phase| phase.limits.iter().any(Option::is_some));
    let mut columns = vec![("chart-column-period", false), ("chart-column-number", true)];
    columns.extend(drawn.then_some((
        if series.kind == SeriesKind::Share { "chart-column-percent" } else { "chart-column-rate" },
        true,
    )));
    columns.extend(has_limits.then_some(("chart-column-limits", true)));
    let mut table = ChartTable::new(&columns);
    for (at, point) in series.points.iter().enumerate().rev() {
        let mut row = vec![point.label.clone(), point.text.clone()];
        if drawn {
            row.push(series.value(point).map(|value| number(value.round())).unwrap_or_default());
        }
        if has_limits {
            let phase = found.phases.iter().find(|phase| phase.from <= at && at < phase.to);
            let limits = phase.and_then(|phase| phase.limits.get(at - phase.from).copied().flatten());
            let text =
                limits.map(|limits| format!("{}–{}", number(limits.low.max(0.0).round()), number(limits.high.round())));
            row.push(text.unwrap_or_default());
        }
        table.rows.push(row);
    }
    table
}

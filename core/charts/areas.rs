//! The funnel: places of different size against what they have in common (rollup.md §5.2). Invariant: ordered by size, never ranked; a place is a signal only outside the
//! 99.8 per cent limits.

use super::{
    Anchor, Chart, ChartTable, Look, Shape, Verdict, Xy,
    axes::{BELOW, HEIGHT, LEFT, RIGHT, Scale, TOP, WIDTH, below, horizontals, number},
};
use crate::{
    statistics::{CONFIDENCE, Limits, funnel_shares, wilson},
    words::say,
};

/// Confidence of the light band.
const BAND: f64 = 0.95;
/// Confidence of the signal.
const SIGNAL: f64 = 0.998;
/// Steps of the funnel's curve.
const STEPS: u32 = 48;

/// A place: so many of so many.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Area {
    /// Its name.
    pub name: String,
    /// How many.
    pub of: u32,
    /// Of how many.
    pub all: u32,
}

/// A funnel of shares.
#[must_use]
pub fn funnel_chart(areas: &[Area]) -> Chart {
    let mut areas: Vec<&Area> = areas.iter().filter(|area| area.all > 0 && area.of <= area.all).collect();
    areas.sort_by(|one, other| (other.all, &one.name).cmp(&(one.all, &other.name)));
    let (of, all) = areas.iter().fold((0u32, 0u32), |(of, all), area| (of + area.of, all + area.all));
    let common = f64::from(of) / f64::from(all.max(1));
    let outside = |area: &Area| {
        let share = f64::from(area.of) / f64::from(area.all);
        funnel_shares(area.all, common, SIGNAL).is_some_and(|limits| limits.is_outside(share))
    };
    let signals: Vec<&str> = areas.iter().filter(|area| outside(area)).map(|area| area.name.as_str()).collect();
    let (verdict, sentence) = match (areas.len(), signals.as_slice()) {
        (0 | 1, _) => (Verdict::TooFew, say("chart-funnel-few", &[])),
        (_, []) => (Verdict::NoChange, say("chart-funnel-none", &[])),
        (_, names) => (Verdict::Signal, say("chart-funnel-signal", &[("names", names.join(", ").as_str().into())])),
    };
    Chart {
        caption: say("chart-caption-funnel", &[]),
        sentence,
        verdict,
        width: WIDTH,
        height: HEIGHT,
        shapes: shapes(&areas, common, &outside),
        table: table(&areas, common),
    }
}

fn shapes(areas: &[&Area], common: f64, outside: &dyn Fn(&Area) -> bool) -> Vec<Shape> {
    let bottom = HEIGHT - BELOW;
    let up = Scale::percent(bottom, TOP);
    let largest = areas.iter().map(|area| area.all).max().unwrap_or(0);
    let along = Scale::holding(f64::from(largest), LEFT, RIGHT - 8.0);
    let mut shapes = Vec::new();
    if areas.len() > 1 {
        for (confidence, look) in [(SIGNAL, Look::BandWide), (BAND, Look::Band)] {
            let top = along.top() as u32;
            let sizes: Vec<u32> = (0..=STEPS).map(|step| (top * step).div_ceil(STEPS).max(1)).collect();
            let side = |height: fn(&Limits) -> f64| {
                let point = move |size: &u32| {
                    let limits = funnel_shares(*size, common, confidence)?;
                    Some(Xy::new(along.at(f64::from(*size)), up.at(height(&limits) * 100.0)))
                };
                sizes.iter().filter_map(point).collect::<Vec<_>>()
            };
            let (upper, mut lower) = (side(|limits| limits.high), side(|limits| limits.low));
            lower.reverse();
            shapes.push(Shape::Area { points: [upper, lower].concat(), look });
        }
    }
    horizontals(&up, &mut shapes);
    for tick in along.ticks().into_iter().filter(|tick| *tick > 0.0) {
        below(along.at(tick), bottom, &number(tick), &mut shapes);
    }
    let y = up.at(common * 100.0);
    shapes.push(Shape::Line { points: vec![Xy::new(LEFT, y), Xy::new(RIGHT, y)], look: Look::Centre });
    let mut taken: Vec<Xy> = Vec::new();
    for area in areas {
        let share = f64::from(area.of) * 100.0 / f64::from(area.all);
        let at = Xy::new(along.at(f64::from(area.all)), up.at(share));
        let title = format!("{}: {}", area.name, text(area));
        let signal = outside(area);
        let (size, look) = if signal { (6.5, Look::Signal) } else { (4.2, Look::Series) };
        shapes.push(Shape::Dot { at, size, look, title });
        let clear = taken.iter().all(|other| (other.x - at.x).abs() > 76.0 || (other.y - at.y).abs() > 14.0);
        if signal || clear {
            let right = at.x < RIGHT - 90.0;
            let (x, anchor) = if right { (at.x + 8.0, Anchor::Start) } else { (at.x - 8.0, Anchor::End) };
            let look = if signal { Look::Strong } else { Look::Label };
            shapes.push(Shape::Text { at: Xy::new(x, at.y - 4.0), anchor, text: area.name.clone(), look });
            taken.push(at);
        }
    }
    shapes
}

fn text(area: &Area) -> String {
    say("measure-share", &[("numerator", area.of.into()), ("denominator", area.all.into())])
}

fn table(areas: &[&Area], common: f64) -> ChartTable {
    let columns = [
        ("chart-column-area", false),
        ("chart-column-number", true),
        ("chart-column-percent", true),
        ("chart-column-interval", true),
        ("chart-column-against", false),
    ];
    let mut table = ChartTable::new(&columns);
    for area in areas {
        let share = f64::from(area.of) / f64::from(area.all);
        let sure = wilson(area.of, area.all, CONFIDENCE);
        let against = match funnel_shares(area.all, common, SIGNAL) {
            Some(limits) if share > limits.high => "chart-higher",
            Some(limits) if share < limits.low => "chart-lower",
            _ => "chart-no-difference",
        };
        table.rows.push(vec![
            area.name.clone(),
            text(area),
            number((share * 100.0).round()),
            format!("{}–{}", number((sure.low * 100.0).floor()), number((sure.high * 100.0).ceil())),
            say(against, &[]),
        ]);
    }
    table
}

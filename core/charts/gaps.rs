//! Rare events: the days between one and the next, with exact limits (g-chart). Invariant: a longer gap means fewer events; the last gap, which has not ended, is drawn
//! hollow and is a signal only when it is long.

use super::{
    Anchor, Chart, ChartTable, Look, Shape, Verdict, Xy,
    axes::{BELOW, HEIGHT, LEFT, RIGHT, Scale, TOP, WIDTH, below, horizontals, number},
};
use crate::{
    measures::days_text,
    statistics::{gap_limits, point_alpha},
    words::say,
};

/// Gaps from which there is a middle, and from which there are limits.
const ENOUGH: (usize, usize) = (8, 12);

/// "31 dagar", "1 dag".
fn spell(days: u32) -> String {
    days_text(days.into())
}

/// A chart of the days between rare events. `events` are days on one scale (day numbers), in order; `until` is today on the same scale, and `label` says a day in words.
#[must_use]
pub fn gap_chart(events: &[u32], until: u32, label: &dyn Fn(u32) -> String) -> Chart {
    let gaps: Vec<(u32, u32)> =
        events.windows(2).filter_map(|pair| Some((*pair.last()?, pair.last()?.checked_sub(*pair.first()?)?))).collect();
    let open = events.last().and_then(|last| until.checked_sub(*last)).filter(|days| *days > 0);
    let baseline: Vec<f64> = gaps.iter().take(ENOUGH.1).map(|(_, days)| f64::from(*days)).collect();
    let mean = baseline.iter().sum::<f64>() / baseline.len().max(1) as f64;
    let alpha = point_alpha(u32::try_from(gaps.len() + 1).unwrap_or(u32::MAX));
    let limits = (gaps.len() >= ENOUGH.1).then(|| gap_limits(mean, alpha));
    let outside = |days: u32| limits.is_some_and(|limits| limits.is_outside(f64::from(days)));
    let long = open.filter(|days| limits.is_some_and(|limits| f64::from(*days) > limits.high));
    let signal = gaps.iter().rev().find(|(_, days)| outside(*days));
    let (verdict, sentence) = match (gaps.len(), signal, long) {
        (few, ..) if few < ENOUGH.0 => (Verdict::TooFew, say("chart-gap-few", &[("n", events.len().into())])),
        (few, ..) if few < ENOUGH.1 => {
            (Verdict::TooFew, say("chart-gap-some", &[("days", (&days_text(mean.round())).into())]))
        }
        (_, _, Some(days)) => (Verdict::Signal, say("chart-gap-open", &[("days", (&spell(days)).into())])),
        (_, Some((on, days)), None) => (
            Verdict::Signal,
            say("chart-gap-outside", &[("day", (&label(*on)).into()), ("days", (&spell(*days)).into())]),
        ),
        (_, None, None) => (Verdict::NoChange, say("chart-no-change", &[])),
    };
    let bottom = HEIGHT - BELOW;
    let all = gaps.iter().map(|(_, days)| *days).chain(open);
    let top = all.map(f64::from).chain(limits.map(|limits| limits.high)).fold(0.0, f64::max);
    let (up, slot) =
        (Scale::holding(top, bottom, TOP), (RIGHT - LEFT) / (gaps.len() + usize::from(open.is_some())).max(1) as f64);
    let mut shapes = Vec::new();
    if let Some(limits) = limits {
        let (low, high) = (up.at(limits.low), up.at(limits.high));
        let corners = vec![Xy::new(LEFT, high), Xy::new(RIGHT, high), Xy::new(RIGHT, low), Xy::new(LEFT, low)];
        shapes.push(Shape::Area { points: corners, look: Look::Band });
    }
    horizontals(&up, &mut shapes);
    if gaps.len() >= ENOUGH.0 {
        let y = up.at(mean);
        shapes.push(Shape::Line { points: vec![Xy::new(LEFT, y), Xy::new(RIGHT, y)], look: Look::Centre });
        let text = say("chart-middle", &[("n", (&number(mean.round())).into())]);
        shapes.push(Shape::Text { at: Xy::new(LEFT + 4.0, y - 6.0), anchor: Anchor::Start, text, look: Look::Label });
    }
    let x = |at: usize| LEFT + slot * (at as f64 + 0.5);
    if gaps.len() >= ENOUGH.0 {
        let points = gaps.iter().enumerate().map(|(at, (_, days))| Xy::new(x(at), up.at(f64::from(*days)))).collect();
        shapes.push(Shape::Line { points, look: Look::Series });
    }
    for (at, (on, days)) in gaps.iter().enumerate() {
        let (size, look) = if outside(*days) { (6.5, Look::Signal) } else { (4.2, Look::Series) };
        let title = say("chart-gap-title", &[("day", (&label(*on)).into()), ("days", (&spell(*days)).into())]);
        shapes.push(Shape::Dot { at: Xy::new(x(at), up.at(f64::from(*days))), size, look, title });
        if at == 0 || at + 1 == gaps.len() {
            below(x(at), bottom, &label(*on), &mut shapes);
        }
    }
    if let Some(days) = open {
        let title = say("chart-gap-still", &[("days", (&spell(days)).into())]);
        shapes.push(Shape::Dot {
            at: Xy::new(x(gaps.len()), up.at(f64::from(days))),
            size: 5.0,
            look: Look::Second,
            title,
        });
    }
    let mut table = ChartTable::new(&[("chart-column-event", false), ("chart-column-gap", true)]);
    table.rows.extend(gaps.iter().rev().map(|(on, days)| vec![label(*on), days.to_string()]));
    Chart { caption: say("chart-caption-gaps", &[]), sentence, verdict, width: WIDTH, height: HEIGHT, shapes, table }
}

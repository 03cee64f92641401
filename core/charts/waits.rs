//! Lead times with those who still wait: the share that has reached the end, day by day (rollup.md §5.4). Invariant: whoever waits counts; a median that is not reached is said to be so.

use super::{
    Anchor, Chart, ChartTable, Look, Shape, Verdict, Xy,
    axes::{BELOW, HEIGHT, LEFT, RIGHT, Scale, TOP, WIDTH, below, horizontals, number},
};
use crate::{
    measures::days_text,
    statistics::{CONFIDENCE, Curve, Spell, kaplan_meier, log_rank},
    words::say,
};

/// Events in each group for two to be compared.
const FEWEST_EVENTS: u32 = 10;
/// Days that people ask about.
const ASKED: [u32; 3] = [7, 28, 90];

/// The waits of one group: a year, or before a change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaitGroup {
    /// "2026"; nothing when there is only one.
    pub name: String,
    /// Its waits.
    pub spells: Vec<Spell>,
}

/// One, two or three curves.
#[must_use]
pub fn waiting_chart(groups: &[WaitGroup]) -> Chart {
    let curves: Vec<(&WaitGroup, Curve)> = groups
        .iter()
        .filter(|group| !group.spells.is_empty())
        .take(3)
        .map(|group| (group, kaplan_meier(&group.spells, CONFIDENCE)))
        .collect();
    let (verdict, sentence) = sentence(&curves);
    Chart {
        caption: say("chart-caption-waiting", &[]),
        sentence,
        verdict,
        width: WIDTH,
        height: HEIGHT,
        shapes: shapes(&curves),
        table: table(&curves),
    }
}

fn median_text(curve: &Curve) -> String {
    let median = curve.median();
    let Some(days) = median.days else { return say("chart-not-reached", &[]) };
    let end = |day: Option<f64>| day.map_or_else(|| say("chart-open-end", &[]), number);
    let words = [("days", number(days)), ("low", end(median.low)), ("high", end(median.high))];
    let words: Vec<_> = words.iter().map(|(name, text)| (*name, text.into())).collect();
    say("chart-median-between", &words)
}

fn sentence(curves: &[(&WaitGroup, Curve)]) -> (Verdict, String) {
    let Some((_, last)) = curves.last() else { return (Verdict::TooFew, say("chart-nothing", &[])) };
    let words = |curve: &Curve| curve.median().days.map(days_text);
    if let [.., (before, one), (after, two)] = curves {
        let test = log_rank(&before.spells, &after.spells, FEWEST_EVENTS);
        let Some(test) = test else { return (Verdict::TooFew, say("chart-waiting-few", &[])) };
        let day = |curve: &Curve| words(curve).unwrap_or_else(|| say("chart-not-reached", &[]));
        let id = if test.p < 0.05 { "chart-waiting-changed" } else { "chart-waiting-same" };
        let (one, two) = (day(one), day(two));
        let said = say(id, &[("before", (&one).into()), ("after", (&two).into())]);
        return (if test.p < 0.05 { Verdict::Signal } else { Verdict::NoChange }, said);
    }
    let still = say("chart-still-waiting", &[("n", last.waiting.into())]);
    let half = match words(last) {
        Some(days) => say("chart-half-within", &[("days", (&days).into()), ("n", last.n.into())]),
        None => say("chart-half-not-reached", &[("n", last.n.into())]),
    };
    (Verdict::NoChange, format!("{half} {still}"))
}

fn shapes(curves: &[(&WaitGroup, Curve)]) -> Vec<Shape> {
    let bottom = HEIGHT - BELOW;
    let up = Scale::percent(bottom, TOP);
    let longest = curves.iter().map(|(_, curve)| curve.longest).max().unwrap_or(0);
    let along = Scale::holding(f64::from(longest), LEFT, RIGHT - 6.0);
    let mut shapes = Vec::new();
    if let [(_, only)] = curves {
        shapes.extend(band(only, &along, &up));
    }
    horizontals(&up, &mut shapes);
    for tick in along.ticks() {
        below(along.at(tick), bottom, &number(tick), &mut shapes);
    }
    let mut taken: Vec<f64> = Vec::new();
    for ((group, curve), look) in curves.iter().zip([Look::Series, Look::Second, Look::Third]) {
        let mut points = vec![Xy::new(along.at(0.0), up.at(0.0))];
        let mut done = 0.0;
        for step in &curve.steps {
            let x = along.at(f64::from(step.days));
            points.push(Xy::new(x, up.at(done * 100.0)));
            done = 1.0 - step.waiting;
            points.push(Xy::new(x, up.at(done * 100.0)));
        }
        let end = Xy::new(along.at(f64::from(curve.longest)), up.at(done * 100.0));
        points.push(end);
        shapes.push(Shape::Line { points, look });
        if !group.name.is_empty() {
            let mut y = end.y - 7.0;
            while taken.iter().any(|other| (other - y).abs() < 15.0) {
                y += 15.0;
            }
            taken.push(y);
            shapes.push(Shape::Text {
                at: Xy::new(end.x.min(RIGHT - 4.0), y.max(TOP + 11.0)),
                anchor: Anchor::End,
                text: group.name.clone(),
                look: Look::Strong,
            });
        }
    }
    shapes
}

/// The log-log interval as a field of steps.
fn band(curve: &Curve, along: &Scale, up: &Scale) -> Option<Shape> {
    let known: Vec<_> = curve.steps.iter().filter_map(|step| Some((step.days, step.interval?))).collect();
    let ends = known.iter().skip(1).map(|(days, _)| *days).chain([curve.longest]);
    let steps: Vec<_> = known.iter().zip(ends).map(|((from, sure), to)| (*from, to, *sure)).collect();
    let corners = |share: fn(&crate::statistics::Interval) -> f64| {
        let side = move |(from, to, sure): &(u32, u32, crate::statistics::Interval)| {
            let y = up.at((1.0 - share(sure)) * 100.0);
            [Xy::new(along.at(f64::from(*from)), y), Xy::new(along.at(f64::from(*to)), y)]
        };
        steps.iter().flat_map(side).collect::<Vec<_>>()
    };
    let (upper, mut lower) = (corners(|sure| sure.low), corners(|sure| sure.high));
    lower.reverse();
    (steps.len() > 1).then(|| Shape::Area { points: [upper, lower].concat(), look: Look::Band })
}

fn table(curves: &[(&WaitGroup, Curve)]) -> ChartTable {
    let columns = [
        ("chart-column-group", false),
        ("chart-column-waits", true),
        ("chart-column-still", true),
        ("chart-column-median", true),
        ("chart-column-within-7", true),
        ("chart-column-within-28", true),
        ("chart-column-within-90", true),
    ];
    let mut table = ChartTable::new(&columns);
    for (group, curve) in curves {
        let name = if group.name.is_empty() { say("chart-all", &[]) } else { group.name.clone() };
        let mut row = vec![name, curve.n.to_string(), curve.waiting.to_string(), median_text(curve)];
        row.extend(
            ASKED.map(|days| {
                curve.reached_within(days).map_or_else(String::new, |share| number((share * 100.0).round()))
            }),
        );
        table.rows.push(row);
    }
    table
}

//! Few answers on a fixed scale: every answer a dot, the median a line (surveys, rollup.md §5.3). Invariant: nothing is shown of a question with fewer than five answers.

use super::{
    Anchor, Chart, ChartTable, Look, Shape, Verdict, Xy,
    axes::{RIGHT, WIDTH, number},
    shapes::tenth,
};
use crate::{statistics::median, words::say};

/// Answers below which nothing of a question is shown.
pub const FEWEST_ANSWERS: usize = 5;
/// Height of one question.
const ROW: f64 = 46.0;
/// Where the scale begins: room for the question's words.
const FROM: f64 = 170.0;
/// Above the first question.
const HEAD: f64 = 26.0;
/// Size of an answer.
const SIZE: f64 = 3.6;

/// One question's answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DotGroup {
    /// The question in a few words.
    pub name: String,
    /// Answers on the scale.
    pub answers: Vec<u32>,
}

/// Questions below each other on one scale from `low` to `high`; `ends` are the words at its ends.
#[must_use]
pub fn dot_chart(groups: &[DotGroup], low: u32, high: u32, ends: (&str, &str)) -> Chart {
    let steps = f64::from(high.saturating_sub(low).max(1));
    let x = |answer: f64| FROM + 14.0 + (answer - f64::from(low)) / steps * (RIGHT - 16.0 - FROM - 14.0);
    let height = tenth(HEAD + ROW * groups.len() as f64 + 24.0);
    let mut shapes = Vec::new();
    let bottom = height - 24.0;
    for step in low..=high {
        let at = x(f64::from(step));
        shapes.push(Shape::Line { points: vec![Xy::new(at, HEAD), Xy::new(at, bottom)], look: Look::Grid });
        shapes.push(Shape::Text {
            at: Xy::new(at, bottom + 17.0),
            anchor: Anchor::Middle,
            text: step.to_string(),
            look: Look::Tick,
        });
    }
    for (text, at, anchor) in
        [(ends.0, x(f64::from(low)) - 8.0, Anchor::Start), (ends.1, x(f64::from(high)) + 8.0, Anchor::End)]
    {
        shapes.push(Shape::Text { at: Xy::new(at, HEAD - 10.0), anchor, text: text.to_owned(), look: Look::Tick });
    }
    let mut table = ChartTable::new(&[
        ("chart-column-question", false),
        ("chart-column-answers", true),
        ("chart-column-median", true),
    ]);
    let mut shown = 0usize;
    for (row, group) in groups.iter().enumerate() {
        let middle = HEAD + ROW * (row as f64 + 0.5);
        shapes.push(Shape::Line {
            points: vec![Xy::new(FROM, middle + ROW / 2.0), Xy::new(RIGHT, middle + ROW / 2.0)],
            look: Look::Grid,
        });
        let lines = super::axes::wrapped(&group.name, 25);
        let first = middle + 4.0 - 15.0 * (lines.len().saturating_sub(1)) as f64 / 2.0;
        for (place, text) in lines.into_iter().enumerate() {
            shapes.push(Shape::Text {
                at: Xy::new(0.0, first + 15.0 * place as f64),
                anchor: Anchor::Start,
                text,
                look: Look::Tick,
            });
        }
        let answers: Vec<u32> = group.answers.iter().copied().filter(|answer| (low..=high).contains(answer)).collect();
        if answers.len() < FEWEST_ANSWERS {
            let few = say("chart-answers-few", &[]);
            shapes.push(Shape::Text {
                at: Xy::new(FROM + 14.0, middle + 4.0),
                anchor: Anchor::Start,
                text: few.clone(),
                look: Look::Tick,
            });
            table.rows.push(vec![group.name.clone(), few, String::new()]);
            continue;
        }
        shown += 1;
        for step in low..=high {
            let many = answers.iter().filter(|answer| **answer == step).count();
            let apart = (2.0 * SIZE + 1.0).min((ROW - 10.0) / many.max(1) as f64);
            for place in 0..many {
                let y = middle + (place as f64 - (many as f64 - 1.0) / 2.0) * apart;
                shapes.push(Shape::Dot {
                    at: Xy::new(x(f64::from(step)), y),
                    size: SIZE,
                    look: Look::Series,
                    title: format!("{}: {step}", group.name),
                });
            }
        }
        let values: Vec<f64> = answers.iter().map(|answer| f64::from(*answer)).collect();
        let Some(half) = median(&values) else { continue };
        let at = x(half);
        shapes.push(Shape::Line {
            points: vec![Xy::new(at, middle - 18.0), Xy::new(at, middle + 18.0)],
            look: Look::Change,
        });
        table.rows.push(vec![group.name.clone(), answers.len().to_string(), number(half)]);
    }
    let (verdict, id) =
        if shown == 0 { (Verdict::TooFew, "chart-answers-none") } else { (Verdict::NoChange, "chart-answers") };
    let sentence = say(id, &[("n", shown.into())]);
    Chart { caption: say("chart-caption-answers", &[]), sentence, verdict, width: WIDTH, height, shapes, table }
}

//! What a run chart says, in one or two Swedish sentences. Invariant: a change is called one only when it is established; otherwise the sentence asks for nothing to
//! be changed because of the number.

use super::{Finding, Findings, Series, SeriesKind, Verdict, axes::number, phases::BeforeAfter};
use crate::{measures::days_text, words::say};

/// The sentence, and what it amounts to.
pub(super) fn sentence(series: &Series, found: &Findings) -> (Verdict, String) {
    if found.known == 0 {
        return (Verdict::TooFew, say("chart-nothing", &[]));
    }
    if found.known < super::FEWEST_FOR_MEDIAN && found.change.is_none_or(|change| change.p.is_none()) {
        return (Verdict::TooFew, say("chart-too-few", &[("n", found.known.into())]));
    }
    if let Some(change) = found.change.filter(|change| change.p.is_some()) {
        let words = compared(series, found, &change);
        let sentence = |id| say(id, &[("after", (&words.1).into()), ("before", (&words.0).into())]);
        return if change.is_sure() {
            (Verdict::Signal, sentence("chart-change-sure"))
        } else {
            (Verdict::NoChange, sentence("chart-change-not-sure"))
        };
    }
    if found.known < super::FEWEST_FOR_LIMITS {
        return (Verdict::TooFew, say("chart-only-median", &[("n", found.known.into())]));
    }
    let first = found.signals.iter().max_by_key(|one| match one {
        Finding::Outside { at } => (1, *at),
        Finding::Shift { at, .. } => (2, *at),
        Finding::FewCrossings => (0, 0),
    });
    match first {
        None => (Verdict::NoChange, say("chart-no-change", &[])),
        Some(Finding::FewCrossings) => (Verdict::Signal, say("chart-few-crossings", &[])),
        Some(Finding::Shift { length, at }) => {
            let high = is_high(series, found, *at);
            let id = if high { "chart-shift-high" } else { "chart-shift-low" };
            (Verdict::Signal, say(id, &[("n", (*length).into()), ("last", inside(series, *at).as_str().into())]))
        }
        Some(Finding::Outside { at }) => {
            let id = if is_high(series, found, *at) { "chart-outside-high" } else { "chart-outside-low" };
            let text = series.points.get(*at).map(|point| point.text.clone()).unwrap_or_default();
            let limits = found.phases.last().and_then(|phase| phase.limits.get(at.checked_sub(phase.from)?)?.as_ref());
            let limits = limits
                .map(|limits| format!("{}–{}", number(limits.low.max(0.0)), number(limits.high)))
                .unwrap_or_default();
            let words = [
                ("period", series.points.get(*at).map(|point| point.label.clone()).unwrap_or_default()),
                ("value", text),
                ("limits", limits),
            ];
            let words: Vec<_> = words.iter().map(|(name, text)| (*name, text.into())).collect();
            (Verdict::Signal, say(id, &words))
        }
    }
}

/// "kv. 3 2026", inside a sentence.
fn inside(series: &Series, at: usize) -> String {
    let label = series.points.get(at).map(|point| point.label.clone()).unwrap_or_default();
    let mut letters = label.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}

fn is_high(series: &Series, found: &Findings, at: usize) -> bool {
    let centre = found.phases.last().and_then(|phase| phase.centre);
    let value = series.points.get(at).and_then(|point| series.value(point));
    value.zip(centre).is_none_or(|(value, centre)| value > centre)
}

/// Before and after in words: "86 av 121 (71 procent)", "4,5 per kvartal", "24 dagar".
fn compared(series: &Series, found: &Findings, change: &BeforeAfter) -> (String, String) {
    let centre = |from_end: usize| {
        let phase = found.phases.len().checked_sub(from_end).and_then(|at| found.phases.get(at));
        let values = phase.map(|phase| {
            let points = series.points.iter().take(phase.to).skip(phase.from);
            points.filter_map(|point| series.value(point)).collect::<Vec<_>>()
        });
        values.and_then(|values| crate::statistics::median(&values))
    };
    let words = |(of, all): (u32, u32), middle: Option<f64>| match series.kind {
        SeriesKind::Share => {
            let percent = number((f64::from(of) * 100.0 / f64::from(all.max(1))).round());
            say("chart-of-all", &[("of", of.into()), ("all", all.into()), ("percent", (&percent).into())])
        }
        SeriesKind::Count => {
            say("chart-each-period", &[("n", (&number(f64::from(of) / f64::from(all.max(1)))).into())])
        }
        SeriesKind::Rate { per } => {
            let rate = number(f64::from(of) * f64::from(per) / f64::from(all.max(1)));
            say("chart-for-each", &[("n", (&rate).into()), ("per", per.into())])
        }
        SeriesKind::Days => middle.map(days_text).unwrap_or_default(),
        SeriesKind::Mean => middle.map(number).unwrap_or_default(),
    };
    (words(change.before, centre(2)), words(change.after, centre(1)))
}

/// What stands above the picture: the unit, and what the field and the dashed line are.
pub(super) fn caption(series: &Series, found: &Findings) -> String {
    let unit = match series.kind {
        SeriesKind::Count => say("chart-unit-count", &[]),
        SeriesKind::Rate { per } => say("chart-unit-rate", &[("per", per.into())]),
        SeriesKind::Share => say("chart-unit-share", &[]),
        SeriesKind::Days => say("chart-unit-days", &[]),
        SeriesKind::Mean => say("chart-unit-mean", &[]),
    };
    let has_limits = found.phases.iter().any(|phase| phase.limits.iter().any(Option::is_some));
    let rest = if has_limits {
        "chart-caption-limits"
    } else if found.phases.iter().any(|phase| phase.centre.is_some()) {
        "chart-caption-middle"
    } else {
        "chart-caption-dots"
    };
    format!("{unit} {}", say(rest, &[]))
}

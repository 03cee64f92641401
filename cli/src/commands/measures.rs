//! `samlat measures`: a quarter's exact figures, for the municipality's own eyes.

use crate::{
    arguments::{By, Measures},
    output::{Done, Output, Refusal},
    session::{self, Keys, Session},
};
use clap::ValueEnum as _;
use samlat::{Error, domain::quarters::Quarter, measures::days_text, words::say};
use serde_json::{Value, json};

/// Counts a quarter; one measure of it and one breakdown, when asked for.
pub(crate) fn run(out: &Output, keys: &Keys, wanted: &Measures) -> Done {
    let quarter: Quarter = wanted.quarter.parse()?;
    let mut session = Session::open(&wanted.vault, keys)?;
    let answer = session.call("measures_report", json!({ "quarter": quarter }), session::now());
    session.close()?;
    let mut report = answer?;
    if let Some(measures) = report.get_mut("measures").and_then(Value::as_array_mut) {
        measures.retain(|measure| wanted.measure.as_ref().is_none_or(|id| measure["id"] == id.as_str()));
        if measures.is_empty() {
            return Err(Error::NotFound("measure").into());
        }
        if let Some(by) = wanted.by {
            divided(measures, by)?;
        }
    }
    out.answer(&report, || text(&report, wanted.by))
}

/// Keeps one breakdown of each measure; refused when none of them has it, with those that can be asked for.
fn divided(measures: &mut [Value], by: By) -> Done {
    let others: Vec<&str> = By::value_variants()
        .iter()
        .map(|other| other.code())
        .filter(|code| breakdowns(measures).any(|one| one["by"] == *code))
        .collect();
    if !others.contains(&by.code()) {
        let words = if others.is_empty() { "cli-no-breakdown" } else { "cli-other-breakdowns" };
        return Err(Refusal::Usage { words, file: others.join(", ") });
    }
    for measure in measures {
        if let Some(breakdowns) = measure.get_mut("breakdowns").and_then(Value::as_array_mut) {
            breakdowns.retain(|breakdown| breakdown["by"] == by.code());
        }
    }
    Ok(())
}

fn breakdowns(measures: &[Value]) -> impl Iterator<Item = &Value> {
    measures.iter().flat_map(|measure| measure["breakdowns"].as_array().into_iter().flatten())
}

fn text(report: &Value, by: Option<By>) -> String {
    let mut lines = Vec::new();
    if report["erased"] == true {
        lines.push(say("cli-measures-erased", &[]));
    }
    for measure in report["measures"].as_array().into_iter().flatten() {
        let word = |key: &str| measure[key].as_str().unwrap_or_default();
        lines.push(format!("{}  {}: {}", word("id"), word("title"), word("text")));
        lines.push(format!("     {}", word("sentence")));
        if by.is_some() {
            let divided = measure["breakdowns"].as_array().into_iter().flatten();
            lines.extend(divided.flat_map(|one| one["groups"].as_array().into_iter().flatten()).map(group));
        }
    }
    lines.join("\n")
}

/// "       6–9 år: 4".
fn group(group: &Value) -> String {
    let label = group["label"].as_str().unwrap_or_default();
    format!("       {label}: {}", figure(&group["figure"]))
}

/// A count, a share of how many, or the median of how many.
fn figure(figure: &Value) -> String {
    let number = |key: &str| figure[key].as_i64().unwrap_or_default().into();
    match (figure["median_days"].as_f64(), figure["denominator"].is_null()) {
        (Some(days), _) => say("cli-figure-days", &[("days", (&days_text(days)).into()), ("n", number("n"))]),
        (None, true) => say("cli-figure-count", &[("n", number("numerator"))]),
        (None, false) => say("cli-figure-share", &[("n", number("numerator")), ("of", number("denominator"))]),
    }
}

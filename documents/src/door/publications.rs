//! A quarter's protected figures on paper, to be passed on.

use samlat::{
    Result,
    measures::CATALOGUE_VERSION,
    ops::{
        measures::OneQuarter,
        publications::{PublicFigure, PublishedQuarter},
        quarters::QuarterView,
    },
    words::say,
};
use serde_json::{Value, json};

use super::Asker;
use crate::{MeasureRow, Paper, QuarterReport};

pub(super) fn report(asker: &mut Asker<'_>, input: Value) -> Result<(Paper, String)> {
    let asked: OneQuarter = asker.read(input)?;
    let published: PublishedQuarter = asker.ask("publish_quarter", json!(asked))?;
    let quarter = published.quarter;
    let state: QuarterView = asker.ask("quarter_state", json!({ "quarter": quarter }))?;
    let numbers = [("number", quarter.number().into()), ("year", i64::from(quarter.year()).into())];
    let paper = QuarterReport {
        quarter: quarter.to_string(),
        period: say("recap-period", &numbers),
        finding: None,
        lead: None,
        chart: None,
        columns: vec![say("chart-quarter", &numbers)],
        rows: published.figures.into_iter().map(row).collect(),
        protected: true,
        works: None,
        look_at: None,
        gaps: Vec::new(),
        survey: Vec::new(),
        question: None,
        missing: None,
        corrections: None,
        contact: None,
        versions: Some(say("public-versions", &[("version", CATALOGUE_VERSION.into())])),
        signed_on: state.revisions.first().map(|revision| revision.signed_at.date_naive()),
    };
    Ok((Paper::QuarterReport(paper), quarter.to_string()))
}

fn row(figure: PublicFigure) -> MeasureRow {
    let part = !figure.group.is_empty();
    let measure = if part { figure.group } else { figure.title };
    MeasureRow { measure, part, values: vec![figure.shown], remark: None }
}

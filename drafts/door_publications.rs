//! A quarter's protected figures on paper, to be passed on.

use samlat::{
    Result,
    domain::quarters::Quarter,
    ops::publications::PublishedQuarter,
    words::say,
};
use serde::Deserialize;
use serde_json::{Value, json};

use super::Asker;
use crate::{MeasureRow, Paper, QuarterReport};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OneQuarter {
    quarter: Quarter,
}

pub(super) fn report(asker: &mut Asker<'_>, input: Value) -> Result<(Paper, String)> {
    let OneQuarter { quarter } = asker.read(input)?;
    let published: PublishedQuarter = asker.ask("publish_quarter", json!({ "quarter": quarter }))?;
    let words = [("number", i64::from(quarter.number()).into()), ("year", i64::from(quarter.year()).into())];
    let rows = published.measures.iter().flat_map(|measure| {
        let row = |(at, figure): (usize, &samlat::ops::publications::PublishedFigure)| MeasureRow {
            measure: if at == 0 { measure.title.clone() } else { figure.label.clone() },
            part: at > 0,
            values: vec![figure.text.clone()],
            remark: None,
        };
        measure.figures.iter().enumerate().map(row).collect::<Vec<_>>()
    });
    let paper = QuarterReport {
        quarter: quarter.to_string(),
        period: say("chart-quarter", &words),
        finding: None,
        lead: Some(published.note.clone()),
        chart: None,
        columns: vec![say("chart-quarter", &words)],
        rows: rows.collect(),
        protected: true,
        works: None,
        look_at: None,
        gaps: Vec::new(),
        survey: Vec::new(),
        question: None,
        missing: None,
        corrections: None,
        contact: None,
        versions: None,
        signed_on: None,
    };
    Ok((Paper::QuarterReport(paper), format!("{quarter}")))
}

//! The register extract on paper, from what was released.

use samlat::{
    Result,
    ops::extracts::{OneChild, ReleasedExtract},
    words::{Arg, date, say},
};
use serde_json::{Value, json};

use super::Asker;
use crate::{ExtractLine, ExtractSection, Paper, ReadBy, RegisterExtractPaper, WithheldPiece};

pub(super) fn extract(asker: &mut Asker<'_>, input: Value) -> Result<(Paper, String)> {
    let OneChild { child } = asker.read(input)?;
    let released: ReleasedExtract = asker.ask("release_extract", json!({ "child": child }))?;
    let mut sections: Vec<ExtractSection> = Vec::new();
    for piece in released.pieces {
        let lines = piece.facts.into_iter().map(|fact| ExtractLine { label: fact.label, text: fact.text }).collect();
        match sections.last_mut() {
            Some(section) if section.heading == piece.heading => section.pieces.push(lines),
            _ => sections.push(ExtractSection { heading: piece.heading, pieces: vec![lines] }),
        }
    }
    let log = released.log.into_iter().map(|line| {
        let day = date(line.at.date());
        let clock = line.at.format("%H.%M").to_string();
        let at = say("extract-at", &[("date", Arg::from(&day)), ("clock", Arg::from(&clock))]);
        let who = if line.unit.is_empty() { line.user } else { format!("{}, {}", line.user, line.unit) };
        ReadBy { at, who, what: line.what }
    });
    let paper = RegisterExtractPaper {
        case_number: released.cases.first().cloned().unwrap_or_default(),
        child_name: released.name,
        made_on: released.made_on,
        made_by: released.made_by,
        sections,
        withheld: released
            .withheld
            .into_iter()
            .map(|piece| WithheldPiece { heading: piece.heading, why: piece.why })
            .collect(),
        log: log.collect(),
    };
    Ok((Paper::RegisterExtract(paper), child.0.to_string()))
}

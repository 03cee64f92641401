//! The register extract on paper, from what was released.

use samlat::{
    Error, Result,
    error::Rule,
    ops::extracts::{OneChild, ReleasedExtract},
    words::Language,
};
use serde_json::{Value, json};

use super::Asker;
use crate::{ExtractLine, ExtractSection, Paper, ReadBy, RegisterExtractPaper, WithheldPiece};

pub(super) fn extract(asker: &mut Asker<'_>, input: Value) -> Result<(Paper, String)> {
    let OneChild { child } = asker.read(input)?;
    // Refused before anything is handed over.
    let known = asker.language.as_ref().is_none_or(|code| code.as_str().and_then(Language::of).is_some());
    if !known {
        return Err(Error::Rule(Rule::PaperLanguageMissing));
    }
    let words = asker.composed_of("register-extract")?;
    let asked = json!({ "child": child, "language": asker.language });
    let released: ReleasedExtract = asker.ask("release_extract", asked)?;
    let mut sections: Vec<ExtractSection> = Vec::new();
    for piece in released.pieces {
        let lines = piece.facts.into_iter().map(|fact| ExtractLine { label: fact.label, text: fact.text }).collect();
        match sections.last_mut() {
            Some(section) if section.heading == piece.heading => section.pieces.push(lines),
            _ => sections.push(ExtractSection { heading: piece.heading, pieces: vec![lines] }),
        }
    }
    let log = released.log.into_iter().map(|line| {
        let time = line.at.format("%H.%M").to_string();
        let at = words.say("at", &[("date", &words.date(line.at.date())), ("time", &time)]);
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
        log_left_out: released.log_left_out,
    };
    Ok((Paper::RegisterExtract(paper), child.0.to_string()))
}

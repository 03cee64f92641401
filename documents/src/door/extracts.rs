//! The register extract on paper: from what was released, or, to be looked at before that, from what the review has decided so far. Invariant: a look opens and hands over nothing.

use chrono::NaiveDate;
use samlat::{
    Error, Result,
    error::Rule,
    ops::{
        extracts::{ExtractFact, ExtractPiece, OneChild, RegisterExtract, ReleasedExtract},
        logs::LogLine,
    },
    words::{Language, say},
};
use serde_json::{Value, json};

use super::{Asker, composed::Composed};
use crate::{ExtractDraft, ExtractLine, ExtractSection, Paper, ReadBy, RegisterExtractPaper, WithheldPiece};

/// The paper's name among the templates.
const TEMPLATE: &str = "register-extract";
/// The core's table of what is sealed about protected people.
const SEALED: &str = "sealed_identities";

pub(super) fn extract(asker: &mut Asker<'_>, input: Value) -> Result<(Paper, String)> {
    let OneChild { child } = asker.read(input)?;
    // Refused before anything is handed over.
    let known = asker.language.as_ref().is_none_or(|code| code.as_str().and_then(Language::of).is_some());
    if !known {
        return Err(Error::Rule(Rule::PaperLanguageMissing));
    }
    let paper = if asker.looking {
        // Whoever reviews it reads Swedish.
        asker.language = None;
        let words = asker.composed_of(TEMPLATE)?;
        let seen: RegisterExtract = asker.ask("register_extract", json!({ "child": child }))?;
        draft(seen, asker.today(), &words)
    } else {
        let words = asker.composed_of(TEMPLATE)?;
        let asked = json!({ "child": child, "language": asker.language });
        let released: ReleasedExtract = asker.ask("release_extract", asked)?;
        handed_over(released, &words)
    };
    Ok((Paper::RegisterExtract(paper), child.0.to_string()))
}

fn handed_over(released: ReleasedExtract, words: &Composed) -> RegisterExtractPaper {
    let withheld = released.withheld.into_iter().map(|piece| WithheldPiece { heading: piece.heading, why: piece.why });
    RegisterExtractPaper {
        case_number: released.cases.first().cloned().unwrap_or_default(),
        child_name: released.name,
        made_on: released.made_on,
        made_by: released.made_by,
        sections: sections(released.pieces),
        withheld: withheld.collect(),
        log: read_by(released.log, words),
        log_left_out: released.log_left_out,
        draft: None,
    }
}

/// As it would be handed over today. What nobody has reviewed is only counted, and what is sealed stays so.
fn draft(seen: RegisterExtract, today: NaiveDate, words: &Composed) -> RegisterExtractPaper {
    let (waiting, decided): (Vec<_>, Vec<_>) =
        seen.pieces.into_iter().partition(|piece| piece.to_review && piece.release.is_none());
    let (withheld, goes): (Vec<_>, Vec<_>) = decided.into_iter().partition(|piece| piece.release == Some(false));
    let withheld = withheld.into_iter().map(|piece| WithheldPiece { heading: piece.heading, why: piece.why });
    let waiting = sections(waiting).into_iter().map(|kind| ExtractLine {
        text: say("extract-draft-count", &[("count", kind.pieces.len().into())]),
        label: kind.heading,
    });
    RegisterExtractPaper {
        case_number: seen.cases.first().cloned().unwrap_or_default(),
        child_name: seen.name,
        made_on: today,
        made_by: String::new(),
        sections: sections(goes.into_iter().map(shut).collect()),
        withheld: withheld.collect(),
        log: read_by(seen.log, words),
        log_left_out: seen.log_left_out,
        draft: Some(ExtractDraft {
            says: say("extract-draft", &[]),
            waiting_heading: say("extract-draft-waiting", &[]),
            waiting: waiting.collect(),
        }),
    }
}

/// A sealed piece says only whom it is about; what else it holds is opened when it is handed over.
fn shut(mut piece: ExtractPiece) -> ExtractPiece {
    if piece.table == SEALED {
        piece.facts.push(ExtractFact {
            column: "content".to_owned(),
            label: say("extract-draft-content", &[]),
            text: say("extract-draft-sealed", &[]),
            free: false,
        });
    }
    piece
}

/// Pieces of one kind together, in the order they came.
fn sections(pieces: Vec<ExtractPiece>) -> Vec<ExtractSection> {
    let mut sections: Vec<ExtractSection> = Vec::new();
    for piece in pieces {
        let lines = piece.facts.into_iter().map(|fact| ExtractLine { label: fact.label, text: fact.text }).collect();
        match sections.last_mut() {
            Some(section) if section.heading == piece.heading => section.pieces.push(lines),
            _ => sections.push(ExtractSection { heading: piece.heading, pieces: vec![lines] }),
        }
    }
    sections
}

fn read_by(log: Vec<LogLine>, words: &Composed) -> Vec<ReadBy> {
    let lines = log.into_iter().map(|line| {
        let time = line.at.format("%H.%M").to_string();
        let at = words.say("at", &[("date", &words.date(line.at.date())), ("time", &time)]);
        let who = if line.unit.is_empty() { line.user } else { format!("{}, {}", line.user, line.unit) };
        ReadBy { at, who, what: line.what }
    });
    lines.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_look_says_what_has_been_decided_counts_what_has_not_and_opens_nothing() {
        let piece = |table: &str, heading: &str, text: &str, release: Value| {
            json!({ "id": text, "table": table, "heading": heading, "on": null, "to_review": true, "release": release, "why": "26 kap. 1 §",
                "facts": [{ "column": "words", "label": "Text", "text": text, "free": true }] })
        };
        let seen = json!({ "child": "018f3c1e-0000-7000-8000-000000000001", "name": "Stjärnan", "cases": ["2403-2026-014"], "unreviewed": 2, "prints": false,
            "log": [], "log_left_out": 0, "pieces": [
                piece(SEALED, "Skyddade personuppgifter", "Stjärnan", json!(true)),
                piece("notes", "Anteckningar", "Det här går med.", json!(true)),
                piece("notes", "Anteckningar", "Ingen har läst det här.", Value::Null),
                piece("notes", "Anteckningar", "Inte det här heller.", Value::Null),
                piece("decisions", "Beslut", "Om någon annan.", json!(false)),
            ] });
        let words = Composed::of(include_str!("../../papers/shared.sv.toml"), true);
        let today = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
        let paper = json!(draft(serde_json::from_value(seen).unwrap(), today, &words));
        let waiting = &paper["draft"]["waiting"];
        assert_eq!(*waiting, json!([{ "label": "Anteckningar", "text": "2 uppgifter" }]));
        assert_eq!(paper["withheld"], json!([{ "heading": "Beslut", "why": "26 kap. 1 §" }]));
        let sealed = &paper["sections"][0]["pieces"][0];
        assert_eq!(sealed[1]["text"], "Låst. Det öppnas bara om det lämnas ut.");
        assert_eq!(paper["sections"][1]["pieces"], json!([[{ "label": "Text", "text": "Det här går med." }]]));
        let text = paper.to_string();
        assert!(!text.contains("har läst det här") && !text.contains("det här heller") && !text.contains("Om någon"));
    }
}

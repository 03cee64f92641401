//! What a municipality makes its own on every paper: its arms, its words, its languages. Invariant: Samlat's words are always beneath; a text only takes the place of one that is there.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};
use samlat::domain::{
    names::genitive,
    paper_texts::{SHARED, SWEDISH, from_right},
};
use serde_json::Value;

use crate::paper::Letterhead;
use crate::{typed, world};

/// The municipality's own for a paper.
#[derive(Clone, Default)]
pub struct House {
    /// Stands beside the municipality's name.
    pub arms: Option<Arms>,
    /// "sv", "sv-easy", "en"; empty for Swedish.
    pub language: String,
    /// Texts that are others than Samlat's Swedish.
    pub words: Vec<OwnWords>,
}

/// A picture.
#[derive(Clone)]
pub struct Arms {
    /// SVG; else PNG.
    pub drawn: bool,
    /// The file.
    pub bytes: Vec<u8>,
}

impl Arms {
    pub(crate) const fn name(&self) -> &'static str {
        if self.drawn { "arms.svg" } else { "arms.png" }
    }
}

/// Texts of one paper, by their keys; a list has an item on each line.
#[derive(Clone)]
pub struct OwnWords {
    /// The template's name, or `shared`.
    pub paper: String,
    /// Key and text.
    pub texts: Vec<(String, String)>,
}

impl House {
    /// The language as a PDF says it.
    pub(crate) fn lang(&self) -> &str {
        self.language.split('-').next().filter(|lang| !lang.is_empty()).unwrap_or(SWEDISH)
    }

    /// Whether the language is written from the right.
    pub(crate) fn runs_from_right(&self) -> bool {
        from_right(&self.language)
    }

    /// The words of a paper and those that papers share, as TOML; none where Samlat's stand.
    pub(crate) fn words(
        &self,
        kind: &str,
        content: &Value,
        head: &Letterhead,
        missing: &mut BTreeSet<char>,
    ) -> (Option<String>, Option<String>) {
        let of = |paper: &str| self.words.iter().find(|one| one.paper == paper).filter(|one| !one.texts.is_empty());
        let mut worded = |own: &OwnWords, samlat: &str, fields: &[(&str, String)]| {
            let mut table: toml::Table = samlat.parse().ok()?;
            for (key, text) in &own.texts {
                let text = typed::printable(&filled(text, fields), missing);
                put(&mut table, key, &typed::numbers_apart(&text));
            }
            toml::to_string(&table).ok()
        };
        let shared = of(SHARED).and_then(|own| worded(own, world::SHARED_WORDS, &[]));
        let months = shared.as_deref().unwrap_or(world::SHARED_WORDS);
        let mut fields = fields(content, head, months);
        fields.iter_mut().for_each(|(_, value)| *value = typed::apart(value, self.runs_from_right()));
        let words = of(kind).and_then(|own| worded(own, world::words_of(kind)?, &fields));
        (words, shared)
    }
}

/// Puts a text where one stands: "lead", "voice.own_words".
pub(crate) fn put(table: &mut toml::Table, key: &str, text: &str) {
    match key.split_once('.') {
        Some((outer, inner)) => {
            if let Some(toml::Value::Table(within)) = table.get_mut(outer) {
                put(within, inner, text);
            }
        }
        None => match table.get_mut(key) {
            Some(toml::Value::String(before)) => text.clone_into(before),
            Some(toml::Value::Array(before)) => {
                *before = text.lines().map(|line| toml::Value::String(line.to_owned())).collect()
            }
            _ => {}
        },
    }
}

/// The fields that every text of a paper may hold, where the paper knows them.
fn fields(content: &Value, head: &Letterhead, shared: &str) -> Vec<(&'static str, String)> {
    let text = |paths: &[&str]| paths.iter().find_map(|path| content.pointer(path)?.as_str()).map(str::to_owned);
    let child = text(&["/child_first_name", "/first_name", "/child_name"]);
    let child = child.and_then(|name| name.split_whitespace().next().map(str::to_owned));
    let meeting = text(&["/meeting/on", "/meeting_on"]).and_then(|day| day.parse().ok());
    let months: Vec<String> = shared
        .parse::<toml::Table>()
        .ok()
        .and_then(|table| table.get("months")?.as_array().cloned())
        .unwrap_or_default()
        .iter()
        .filter_map(|month| month.as_str().map(str::to_owned))
        .collect();
    let day = |on: NaiveDate| {
        let month = usize::try_from(on.month0()).ok().and_then(|at| months.get(at)).map_or("", String::as_str);
        format!("{}\u{00A0}{month} {}", on.day(), on.year())
    };
    [
        ("genitive", child.as_deref().map(genitive)),
        ("child", child.clone()),
        ("case", text(&["/case_number"])),
        ("meeting", meeting.map(day)),
        ("municipality", Some(head.municipality.clone())),
        ("team", Some(head.team.clone())),
        ("today", Some(day(head.printed_on))),
    ]
    .into_iter()
    .filter_map(|(field, value)| Some((field, value?)))
    .collect()
}

/// Sets values in; a field that the paper does not know is left to the template.
pub(crate) fn filled(text: &str, fields: &[(&str, String)]) -> String {
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, from)) = rest.split_once('{') {
        filled.push_str(before);
        let inside = from.split_once('}');
        match inside.and_then(|(name, after)| Some((fields.iter().find(|(field, _)| *field == name)?, after))) {
            Some(((_, value), after)) => {
                filled.push_str(value);
                rest = after;
            }
            None => {
                filled.push('{');
                rest = from;
            }
        }
    }
    filled.push_str(rest);
    filled
}

#[cfg(test)]
mod tests {
    use super::filled;

    #[test]
    fn a_value_that_looks_like_a_field_is_set_in_once() {
        let fields = [("child", "{team}".to_owned()), ("team", "HLT".to_owned())];
        assert_eq!(filled("Hej {child} och {team}, {who} {", &fields), "Hej {team} och HLT, {who} {");
    }
}

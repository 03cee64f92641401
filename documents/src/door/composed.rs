//! The words that the program puts together for a paper, in the language of the paper: "Signed 5 May 2026". Invariant: they are texts like the others that papers share, so a
//! municipality that adds a language writes them in it; one that it has not written stands in Swedish.

use chrono::{Datelike, NaiveDate};
use samlat::{
    Error, Result,
    domain::paper_texts::{SHARED, SWEDISH},
    ops::paper_texts::WordsOfPaper,
};
use serde_json::json;

use super::Asker;
use crate::{house, world};

/// Texts that papers share, in one language.
pub(super) struct Composed {
    pub(super) table: toml::Table,
    /// What the core has put together may stand as it is.
    pub(super) swedish: bool,
}

impl Asker<'_> {
    /// Those of the language that was asked for.
    pub(super) fn composed(&mut self) -> Result<Composed> {
        let language = self.language.clone().unwrap_or_else(|| json!(SWEDISH));
        let swedish = language.as_str().is_none_or(|code| code.starts_with(SWEDISH));
        let own: Vec<WordsOfPaper> = self.ask("paper_words", json!({ "papers": [SHARED], "language": language }))?;
        let mut table: toml::Table = world::SHARED_WORDS.parse().map_err(|_| Error::Shape)?;
        for text in own.iter().flat_map(|paper| &paper.texts) {
            house::put(&mut table, &text.key, &text.text);
        }
        Ok(Composed { table, swedish })
    }
}

impl Composed {
    /// One of them with its fields filled in.
    pub(super) fn say(&self, key: &str, fields: &[(&str, &str)]) -> String {
        let text = self.table.get("composed").and_then(|all| all.get(key)?.as_str()).unwrap_or_default();
        let fields: Vec<(&str, String)> = fields.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
        house::filled(text, &fields)
    }

    /// "5 May 2026".
    pub(super) fn date(&self, on: NaiveDate) -> String {
        format!("{} {}", self.day_month(on), on.year())
    }

    /// "5 May".
    pub(super) fn day_month(&self, on: NaiveDate) -> String {
        let months = self.table.get("months").and_then(toml::Value::as_array);
        let month = months.and_then(|months| months.get(on.month0() as usize)?.as_str()).unwrap_or_default();
        format!("{} {month}", on.day())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_put_together_in_one_language_day_and_all() {
        let of = |text: &str| Composed { table: text.parse().unwrap(), swedish: false };
        let day = NaiveDate::from_ymd_opt(2026, 5, 5).unwrap();
        let signed = |words: &Composed| words.say("signed", &[("on", &words.date(day))]);
        let (swedish, english) =
            (of(include_str!("../../papers/shared.sv.toml")), of(include_str!("../../papers/shared.en.toml")));
        assert_eq!(
            (signed(&swedish).as_str(), signed(&english).as_str()),
            ("Underskrivet 5 maj 2026", "Signed 5 May 2026")
        );
        assert_eq!(english.say("names", &[("before", "Alva, Sara"), ("after", "Johan")]), "Alva, Sara and Johan");
        assert_eq!(swedish.say("role_guardian", &[]), "Vårdnadshavare");
    }
}

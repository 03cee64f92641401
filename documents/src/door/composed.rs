//! The words that the program puts together for a paper, in the language of the paper: "Signed 5 May 2026". Invariant: they are texts like the others, those of one paper beside its own
//! and the rest beside those that papers share; a municipality that adds a language writes them in it, and one that it has not written stands in Swedish.

use chrono::{Datelike, NaiveDate};
use samlat::{
    Error, Result,
    domain::paper_texts::{SHARED, SWEDISH, from_right},
    ops::paper_texts::WordsOfPaper,
};
use serde_json::json;

use super::Asker;
use crate::{house, typed, world};

/// What is put together, in one language.
pub(super) struct Composed {
    /// The texts that papers share.
    pub(super) table: toml::Table,
    /// The texts of one paper; none where it has nothing of its own to put together.
    own: toml::Table,
    /// What the core has put together may stand as it is.
    pub(super) swedish: bool,
    /// It is written from the right: what is set in stands apart.
    from_right: bool,
}

impl Asker<'_> {
    /// Those that papers share, in the language that was asked for.
    pub(super) fn composed(&mut self) -> Result<Composed> {
        self.composed_of("")
    }

    /// Those that papers share, and those of one paper.
    pub(super) fn composed_of(&mut self, paper: &str) -> Result<Composed> {
        let language = self.language.clone().unwrap_or_else(|| json!(SWEDISH));
        let swedish = language.as_str().is_none_or(|code| code.starts_with(SWEDISH));
        let input = json!({ "papers": [SHARED, paper], "language": language });
        let written: Vec<WordsOfPaper> = self.ask("paper_words", input)?;
        let in_language = |of: &str, samlat: &str| -> Result<toml::Table> {
            let mut table = samlat.parse().map_err(|_| Error::Shape)?;
            for text in written.iter().filter(|one| one.paper == of).flat_map(|one| &one.texts) {
                house::put(&mut table, &text.key, &text.text);
            }
            Ok(table)
        };
        Ok(Composed {
            table: in_language(SHARED, world::SHARED_WORDS)?,
            own: in_language(paper, world::words_of(paper).unwrap_or_default())?,
            swedish,
            from_right: language.as_str().is_some_and(from_right),
        })
    }
}

impl Composed {
    /// Texts that papers share, as a file has them.
    #[cfg(test)]
    pub(super) fn of(shared: &str, swedish: bool) -> Self {
        Self { table: shared.parse().unwrap(), own: toml::Table::new(), swedish, from_right: false }
    }

    /// One of them with its fields filled in.
    pub(super) fn say(&self, key: &str, fields: &[(&str, &str)]) -> String {
        let of = |table: &'_ toml::Table| table.get("composed")?.get(key)?.as_str().map(str::to_owned);
        let text = of(&self.own).or_else(|| of(&self.table)).unwrap_or_default();
        let fields = fields.iter().map(|(name, value)| (*name, typed::apart(value, self.from_right)));
        house::filled(&text, &fields.collect::<Vec<_>>())
    }

    /// “The child's own words”.
    pub(super) fn quoted(&self, text: &str) -> String {
        let around = self.table.get("quote").and_then(toml::Value::as_str).unwrap_or_default();
        house::filled(around, &[("words", text.to_owned())])
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
        let of = |text: &str| Composed::of(text, false);
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

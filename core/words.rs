//! The one catalogue of sentences that people read. Invariant: no Swedish sentence stands anywhere else in the core.
//!
//! A new file in `words/sv/` is taken in by adding its name to [`SWEDISH`].

use std::sync::LazyLock;

use chrono::{Datelike, NaiveDate};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

macro_rules! catalogue {
    ($language:literal: $($name:literal),* $(,)?) => { &[$(($name, include_str!(concat!("../words/", $language, "/", $name, ".ftl")))),*] };
}

/// The Swedish files: name and content.
const SWEDISH: &[(&str, &str)] = catalogue!["sv":
    "access",
    "backups",
    "charts",
    "cli",
    "codes",
    "common",
    "dates",
    "errors",
    "extract-words",
    "extracts",
    "gallring",
    "import",
    "logs",
    "measures",
    "meetings",
    "packages",
    "papers",
    "plan-parts",
    "protection",
    "publications",
    "quarters",
    "recaps",
    "registers",
    "surveys",
];
/// The English files: what a register extract says by itself.
const ENGLISH: &[(&str, &str)] = catalogue!["en": "dates", "extract-words", "import-faults", "log-ops", "plan-lines"];

/// A language that the core has words in.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// All of them.
    Swedish,
    /// Those of the register extract; what has none stands in Swedish.
    English,
}

/// A value that is set into a sentence. Numbers choose the plural form.
#[derive(Clone, Copy)]
pub enum Arg<'a> {
    /// Set in as it stands.
    Text(&'a str),
    /// Set in as digits without grouping.
    Number(i64),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Arg::Text(text)
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Arg::Text(text)
    }
}

impl From<i64> for Arg<'_> {
    fn from(number: i64) -> Self {
        Arg::Number(number)
    }
}

impl From<u32> for Arg<'_> {
    fn from(number: u32) -> Self {
        Arg::Number(i64::from(number))
    }
}

impl From<usize> for Arg<'_> {
    fn from(number: usize) -> Self {
        Arg::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

struct Catalogue {
    bundle: FluentBundle<FluentResource>,
    ids: Vec<String>,
    faults: Vec<String>,
}

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| gathered("sv-SE", SWEDISH));
static IN_ENGLISH: LazyLock<Catalogue> = LazyLock::new(|| gathered("en", ENGLISH));

fn gathered(language: &str, files: &[(&str, &str)]) -> Catalogue {
    let language: LanguageIdentifier = language.parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    bundle.set_use_isolating(false);
    let mut faults = Vec::new();
    for (file, text) in files {
        let resource = match FluentResource::try_new((*text).to_owned()) {
            Ok(resource) => resource,
            Err((resource, errors)) => {
                faults.extend(errors.iter().map(|error| format!("{file}: {error}")));
                resource
            }
        };
        if let Err(errors) = bundle.add_resource(resource) {
            faults.extend(errors.iter().map(|error| format!("{file}: {error}")));
        }
    }
    let ids = files.iter().flat_map(|(_, text)| text.lines()).filter_map(id_of_line).map(str::to_owned).collect();
    Catalogue { bundle, ids, faults }
}

fn id_of_line(line: &str) -> Option<&str> {
    let (id, _) = line.split_once('=')?;
    id.starts_with(|first: char| first.is_ascii_alphabetic()).then(|| id.trim_end())
}

/// Every id there is, in the order of the files.
pub fn ids() -> impl Iterator<Item = &'static str> {
    CATALOGUE.ids.iter().map(String::as_str)
}

/// What is wrong with the files themselves: an entry that cannot be read, an id that stands twice. A test sees to it that it is nothing.
pub fn faults() -> &'static [String] {
    &CATALOGUE.faults
}

/// The Swedish sentence `id` with `args` set in. An id that does not exist gives the id itself; a test sees to it that none is used.
pub fn say(id: &str, args: &[(&str, Arg<'_>)]) -> String {
    said(&CATALOGUE, id, args).unwrap_or_else(|| id.to_owned())
}

fn said(catalogue: &Catalogue, id: &str, args: &[(&str, Arg<'_>)]) -> Option<String> {
    let pattern = catalogue.bundle.get_message(id)?.value()?;
    let mut set_in = FluentArgs::with_capacity(args.len());
    for (name, arg) in args {
        match arg {
            Arg::Text(text) => set_in.set(*name, FluentValue::from(*text)),
            Arg::Number(number) => set_in.set(*name, FluentValue::from(*number)),
        }
    }
    Some(catalogue.bundle.format_pattern(pattern, Some(&set_in), &mut Vec::new()).into_owned())
}

impl Language {
    /// The language of a paper; none when the core has no words in it.
    #[must_use]
    pub fn of(code: &str) -> Option<Self> {
        match code {
            "sv" => Some(Self::Swedish),
            "en" => Some(Self::English),
            _ => None,
        }
    }

    /// As [`say`].
    #[must_use]
    pub fn say(self, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        let english = if self == Self::English { said(&IN_ENGLISH, id, args) } else { None };
        english.unwrap_or_else(|| say(id, args))
    }

    /// As [`date`]: "5 May 2026".
    #[must_use]
    pub fn date(self, on: NaiveDate) -> String {
        let month = self.say("month-name", &[("month", on.month().into())]);
        self.say("date", &[("day", on.day().into()), ("month", (&month).into()), ("year", i64::from(on.year()).into())])
    }
}

/// "5 maj 2026", at whose spaces no line ends.
pub fn date(on: NaiveDate) -> String {
    Language::Swedish.date(on)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::Path;

    use super::*;

    #[test]
    fn every_file_can_be_read_and_no_id_stands_twice() {
        assert!(faults().is_empty(), "{:?}", faults());
        let distinct: BTreeSet<&str> = ids().collect();
        assert_eq!(distinct.len(), ids().count());
        assert!(ids().all(|id| CATALOGUE.bundle.has_message(id)));
    }

    #[test]
    fn what_a_register_extract_says_is_there_in_english_too() {
        assert!(IN_ENGLISH.faults.is_empty(), "{:?}", IN_ENGLISH.faults);
        let of_extract = |id: &&str| {
            ["extract-table-", "extract-column-", "extract-value-", "log-op-"]
                .iter()
                .any(|begins| id.starts_with(begins))
        };
        let english: BTreeSet<&str> = IN_ENGLISH.ids.iter().map(String::as_str).filter(of_extract).collect();
        let swedish: BTreeSet<&str> = ids().filter(of_extract).collect();
        let one_only: Vec<&&str> = english.symmetric_difference(&swedish).collect();
        assert!(one_only.is_empty(), "in one language only: {one_only:?}");
        let on = NaiveDate::from_ymd_opt(2026, 5, 5).unwrap();
        assert_eq!(Language::English.date(on), "5\u{A0}May\u{A0}2026");
        assert_eq!(Language::English.say("extract-title", &[]), say("extract-title", &[]), "what has none");
    }

    #[test]
    fn every_sentence_that_the_programs_ask_for_exists() {
        let known: BTreeSet<&str> = ids().collect();
        let mut asked = 0;
        // The core, and the programs beside it; the papers' own `say` is another.
        let beside = std::fs::read_dir(".").unwrap().map(|entry| entry.unwrap().path().join("src"));
        let folders =
            beside.filter(|sources| sources.is_dir() && !sources.starts_with("./documents")).chain(["core".into()]);
        for file in folders.flat_map(|folder| rust_files(&folder)) {
            let source = std::fs::read_to_string(&file).unwrap();
            for (at, _) in source.match_indices("say(\"") {
                let id: String = source[at + 5..].chars().take_while(|c| *c != '"').collect();
                assert!(
                    known.contains(id.as_str()) || id.contains(['{', '…']) || id.is_empty(),
                    "{}: {id}",
                    file.display()
                );
                asked += 1;
            }
        }
        assert!(asked > 10, "the search finds the calls");
    }

    fn rust_files(folder: &Path) -> Vec<std::path::PathBuf> {
        let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        entries
            .flat_map(|path| match path.is_dir() {
                true => rust_files(&path),
                false => vec![path],
            })
            .filter(|path| path.extension().is_some_and(|ending| ending == "rs"))
            .collect()
    }

    #[test]
    fn dates_are_written_as_people_write_them() {
        let on = NaiveDate::from_ymd_opt(2026, 5, 5).unwrap();
        assert_eq!(date(on), "5\u{A0}maj\u{A0}2026");
    }
}

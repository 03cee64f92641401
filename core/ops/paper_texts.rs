//! The texts of the papers in the municipality's own words, and in other languages. Invariant: what is saved holds only fields its paper fills in; Samlat's text is always there to go back to.

use super::Nothing;
use crate::{
    casebook::{Act, Actor, Casebook},
    domain::paper_texts::{
        ADDABLE, ALWAYS, EASY, LONGEST, PAPERS, PaperWords, SWEDISH, Standard, paper as find_paper, rename,
    },
    error::{Error, Problem, Result, Rule},
    store::{self, paper_texts::OwnText},
    words::say,
};
use chrono::NaiveDate;
use rusqlite::Connection;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The setting with the languages that were added.
const LANGUAGES: &str = "papers.languages";
/// Where the setting comes from.
const OWN: &str = "Kommunen";
/// The version that a text was written in.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// A language.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct PaperLanguage {
    /// "sv", "sv-easy", "en".
    pub code: String,
    /// "Lätt svenska".
    pub name: String,
}

/// How far a paper has come in a language.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct PaperInLanguage {
    /// Which language.
    pub language: String,
    /// Texts in the municipality's own words.
    pub changed: u32,
    /// Texts that have no words in it yet.
    pub missing: u32,
    /// Whether the paper can be printed in it.
    pub ready: bool,
}

/// A paper whose texts may be changed.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct PaperLine {
    /// Which.
    pub paper: String,
    /// "Inbjudan till möte".
    pub name: String,
    /// The languages it can have, Swedish first.
    pub languages: Vec<PaperInLanguage>,
}

/// Every paper and every language.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct PaperList {
    /// The papers.
    pub papers: Vec<PaperLine>,
    /// The languages that are used, Swedish first.
    pub languages: Vec<PaperLanguage>,
    /// Those that can be added.
    pub addable: Vec<PaperLanguage>,
}

fn language(code: &str) -> PaperLanguage {
    PaperLanguage { code: code.to_owned(), name: say(&format!("paper-language-name-{code}"), &[]) }
}

fn added(db: &Connection) -> Result<Vec<String>> {
    store::settings::get(db, LANGUAGES)
}

fn languages(db: &Connection) -> Result<Vec<String>> {
    Ok(ALWAYS.iter().map(|code| (*code).to_owned()).chain(added(db)?).collect())
}

fn name(paper: &PaperWords) -> String {
    say(&format!("paper-{}", paper.code), &[])
}

/// The municipality's own words for a text.
fn own<'a>(own: &'a [OwnText], paper: &PaperWords, language: &str, key: &str) -> Option<&'a OwnText> {
    own.iter().find(|one| one.paper == paper.code && one.language == language && one.key == key)
}

fn standard<'a>(paper: &'a PaperWords, language: &str, key: &str) -> Option<&'a Standard> {
    paper.standard(language).iter().find(|text| text.key == key)
}

/// How many texts have no words in a language. Easy Swedish lacks nothing: it falls back on Swedish.
fn missing(all: &[OwnText], paper: &PaperWords, language: &str) -> usize {
    let there = |text: &&Standard| {
        standard(paper, language, &text.key).is_some() || own(all, paper, language, &text.key).is_some()
    };
    if language == EASY { 0 } else { paper.standard(SWEDISH).iter().filter(|text| !there(text)).count() }
}

fn stands(all: &[OwnText], paper: &PaperWords, language: &str) -> PaperInLanguage {
    let changed = all.iter().filter(|one| one.paper == paper.code && one.language == language).count();
    let missing = missing(all, paper, language);
    let shared = find_paper(crate::domain::paper_texts::SHARED);
    let there = shared.is_none_or(|shared| self::missing(all, shared, language) == 0);
    PaperInLanguage {
        language: language.to_owned(),
        changed: u32::try_from(changed).unwrap_or(u32::MAX),
        missing: u32::try_from(missing).unwrap_or(u32::MAX),
        ready: missing == 0 && there,
    }
}

fn list(db: &Connection) -> Result<PaperList> {
    let (all, used) = (store::paper_texts::all(db)?, languages(db)?);
    let line = |paper: &PaperWords| PaperLine {
        paper: paper.code.to_owned(),
        name: name(paper),
        languages: used.iter().filter(|code| paper.takes(code)).map(|code| stands(&all, paper, code)).collect(),
    };
    Ok(PaperList {
        papers: PAPERS.iter().map(line).collect(),
        addable: ADDABLE
            .iter()
            .filter(|code| !used.iter().any(|one| one == *code))
            .map(|code| language(code))
            .collect(),
        languages: used.iter().map(|code| language(code)).collect(),
    })
}

/// Every paper whose texts may be changed, and how far it has come in each language.
pub fn list_paper_texts(book: &mut Casebook, _: &Actor, _: Nothing) -> Result<PaperList> {
    book.peek(list)
}

/// A paper in a language.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct OnePaper {
    /// Which paper.
    pub paper: String,
    /// Which language.
    pub language: String,
}

/// A text as the municipality has written it.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct OwnPaperText {
    /// The text.
    pub text: String,
    /// When it was written.
    pub written_on: NaiveDate,
    /// In which version of Samlat.
    pub version: String,
    /// Samlat's text has become another since.
    pub renewed: bool,
}

/// One text of a paper. Fields stand in braces, by their Swedish names.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct PaperText {
    /// Its name within the paper.
    pub key: String,
    /// Whether each line is an item of a list.
    pub list: bool,
    /// The Swedish text as it stands on the paper.
    pub swedish: String,
    /// Samlat's text in this language; empty when there is none.
    pub samlat: String,
    /// The municipality's.
    pub own: Option<OwnPaperText>,
    /// Fields it may hold.
    pub fields: Vec<String>,
}

/// The texts of a paper in a language.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct PaperTexts {
    /// "Inbjudan till möte".
    pub name: String,
    /// The language.
    pub language: PaperLanguage,
    /// The texts, in the order they stand.
    pub texts: Vec<PaperText>,
}

fn field_name(field: &str) -> String {
    say(&format!("paper-field-{field}"), &[])
}

/// As people read it: fields by their Swedish names.
fn shown(text: &str) -> String {
    rename(text, |field| Some(field_name(field))).unwrap_or_else(|_| text.to_owned())
}

fn known(db: &Connection, paper: &str, language: &str) -> Result<&'static PaperWords> {
    let found = find_paper(paper).ok_or(Error::Input { field: "paper", problem: Problem::Unknown })?;
    if !found.takes(language) || !languages(db)?.iter().any(|code| code == language) {
        return Err(Error::Input { field: "language", problem: Problem::Unknown });
    }
    Ok(found)
}

fn texts(db: &Connection, asked: &OnePaper) -> Result<PaperTexts> {
    let paper = known(db, &asked.paper, &asked.language)?;
    let all = store::paper_texts::all(db)?;
    let text = |swedish: &Standard| {
        let key = swedish.key.as_str();
        let samlat = standard(paper, &asked.language, key).map(|text| text.text.as_str()).unwrap_or_default();
        PaperText {
            key: key.to_owned(),
            list: swedish.list,
            swedish: shown(own(&all, paper, SWEDISH, key).map_or(&swedish.text, |own| &own.text)),
            samlat: shown(samlat),
            own: own(&all, paper, &asked.language, key).map(|own| OwnPaperText {
                text: shown(&own.text),
                written_on: own.written_on,
                version: own.version.clone(),
                renewed: own.instead_of != samlat,
            }),
            fields: paper.fields(key).into_iter().map(field_name).collect(),
        }
    };
    Ok(PaperTexts {
        name: name(paper),
        language: language(&asked.language),
        texts: paper.standard(SWEDISH).iter().map(text).collect(),
    })
}

/// The texts of a paper in a language, side by side with the Swedish ones.
pub fn paper_texts(book: &mut Casebook, _: &Actor, input: OnePaper) -> Result<PaperTexts> {
    book.peek(|db| texts(db, &input))
}

/// A text to write.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct TypedPaperText {
    /// Which.
    pub key: String,
    /// As it is to be; empty for Samlat's text.
    pub text: String,
}

/// Texts of a paper to write.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct SavePaperTexts {
    /// Which paper.
    pub paper: String,
    /// Which language.
    pub language: String,
    /// Those that are written; the others stay as they are.
    pub texts: Vec<TypedPaperText>,
}

/// What was typed, with its fields by their inner names.
fn checked(paper: &PaperWords, typed: &TypedPaperText) -> Result<String> {
    let of = standard(paper, SWEDISH, &typed.key).ok_or(Error::Input { field: "key", problem: Problem::Unknown })?;
    let lines = typed.text.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    let lines: Vec<String> = lines.filter(|line| !line.is_empty()).collect();
    if paper.fixed(&typed.key) && !lines.is_empty() && lines.len() != of.text.lines().count() {
        return Err(Error::Rule(Rule::PaperListLength));
    }
    let text = lines.join(if of.list { "\n" } else { " " });
    if text.chars().count() > LONGEST {
        return Err(Error::Input { field: "text", problem: Problem::TooLong });
    }
    let fields = paper.fields(&typed.key);
    let inner = |name: &str| {
        let found = fields.iter().find(|field| **field == name || field_name(field).eq_ignore_ascii_case(name));
        found.map(|field| (*field).to_owned())
    };
    rename(&text, inner).map_err(|typed| match typed.as_str() {
        "" => Error::Rule(Rule::PaperBrace),
        _ => Error::PaperField { typed },
    })
}

/// Writes texts of a paper in the municipality's own words.
pub fn save_paper_texts(book: &mut Casebook, by: &Actor, input: SavePaperTexts) -> Result<PaperTexts> {
    book.write(by, Act { op: "save_paper_texts", object: None, undo: true }, |tx| {
        let paper = known(tx, &input.paper, &input.language)?;
        for typed in &input.texts {
            let text = checked(paper, typed)?;
            let samlat = standard(paper, &input.language, &typed.key).map(|text| text.text.clone()).unwrap_or_default();
            if text.is_empty() || text == samlat {
                store::paper_texts::remove(tx, paper.code, &input.language, &typed.key)?;
                continue;
            }
            let own = OwnText {
                paper: paper.code.to_owned(),
                language: input.language.clone(),
                key: typed.key.clone(),
                text,
                instead_of: samlat,
                version: VERSION.to_owned(),
                written_on: by.today(),
            };
            store::paper_texts::put(tx, &own)?;
        }
        texts(tx, &OnePaper { paper: input.paper.clone(), language: input.language.clone() })
    })
}

/// Takes the municipality's words away from a whole paper in a language; Samlat's stand there again.
pub fn reset_paper_texts(book: &mut Casebook, by: &Actor, input: OnePaper) -> Result<PaperTexts> {
    book.write(by, Act { op: "reset_paper_texts", object: None, undo: true }, |tx| {
        let paper = known(tx, &input.paper, &input.language)?;
        for text in paper.standard(SWEDISH) {
            store::paper_texts::remove(tx, paper.code, &input.language, &text.key)?;
        }
        texts(tx, &input)
    })
}

/// The languages that are added to Samlat's own.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct PaperLanguages {
    /// Codes, in the order they are to be shown.
    pub languages: Vec<String>,
}

/// Says which languages are used beside Samlat's own. What was written in one that goes is kept, and is there when it comes back.
///
/// # Errors
/// [`Error::Input`] on `languages` for one that Samlat cannot set; [`Rule::ListedTwice`].
pub fn set_paper_languages(book: &mut Casebook, by: &Actor, input: PaperLanguages) -> Result<PaperList> {
    for (at, code) in input.languages.iter().enumerate() {
        if !ADDABLE.contains(&code.as_str()) {
            return Err(Error::Input { field: "languages", problem: Problem::Unknown });
        }
        if input.languages.iter().take(at).any(|one| one == code) {
            return Err(Error::Rule(Rule::ListedTwice));
        }
    }
    book.write(by, Act { op: "set_paper_languages", object: None, undo: true }, |tx| {
        store::settings::set(tx, LANGUAGES, &input.languages, OWN, by.today())?;
        list(tx)
    })
}

/// Papers to be set in a language.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct PaperWordsOf {
    /// Which papers; one that has no texts to change is passed over.
    pub papers: Vec<String>,
    /// Which language.
    pub language: String,
}

/// What stands on a paper instead of Samlat's Swedish. Fields by their inner names.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct WordsOfPaper {
    /// Which paper.
    pub paper: String,
    /// The texts that are others; a list has an item on each line.
    pub texts: Vec<TypedPaperText>,
    /// Whether all of it is written in that language.
    pub ready: bool,
}

/// What papers are set with: the language's texts, the municipality's before Samlat's; Swedish where there are none.
pub fn paper_words(book: &mut Casebook, _: &Actor, input: PaperWordsOf) -> Result<Vec<WordsOfPaper>> {
    book.peek(|db| {
        let all = store::paper_texts::all(db)?;
        if !languages(db)?.contains(&input.language) {
            return Err(Error::Input { field: "language", problem: Problem::Unknown });
        }
        let of_paper = |paper: &PaperWords| {
            let words = |key: &str, language: &str| {
                let own = own(&all, paper, language, key).map(|own| own.text.clone());
                own.or_else(|| standard(paper, language, key).map(|text| text.text.clone()))
            };
            let text = |of: &Standard| {
                let text = words(&of.key, &input.language).or_else(|| words(&of.key, SWEDISH))?;
                (text != of.text).then(|| TypedPaperText { key: of.key.clone(), text })
            };
            WordsOfPaper {
                paper: paper.code.to_owned(),
                texts: paper.standard(SWEDISH).iter().filter_map(text).collect(),
                ready: paper.takes(&input.language) && stands(&all, paper, &input.language).ready,
            }
        };
        Ok(PAPERS.iter().filter(|paper| input.papers.iter().any(|code| code == paper.code)).map(of_paper).collect())
    })
}

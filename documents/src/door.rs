//! The one door of window, command line and bridge: papers are made here from what the ops say, everything else is the core's. Invariant: a paper shows only what the
//! same user may ask the core for; what is asked for leaves its line in the log there.

mod agencies;
mod agreements;
mod asked;
mod catalogue;
mod composed;
mod consents;
mod contact_routes;
mod extracts;
mod gallring;
mod handovers;
mod homes;
mod logs;
mod meetings;
mod people;
mod plan_lines;
mod plans;
mod publications;
mod recaps;
mod recovery;
mod samples;
mod summons;
mod surveys;
mod years;

use std::collections::BTreeSet;

use chrono::NaiveDate;
use samlat::{
    Desk, Error, Now, Result,
    domain::{
        arms::ArmsKind,
        ids::CaseId,
        names::genitive,
        paper_texts::{SHARED, SWEDISH},
    },
    error::Rule,
    ops::{FileContent, Nothing, arms::ArmsView, desks::SessionState, paper_texts::WordsOfPaper},
};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::{Value, json};

use crate::{Arms, House, Letterhead, OwnWords, Paper, Rendered, render, render_together, typed::can_print};

type MakePaper = fn(&mut Asker<'_>, Value) -> Result<(Paper, String)>;

/// Every paper that can be asked for by name, with its input in `ui/src/api/shell.ts`.
const PAPERS: &[(&str, MakePaper)] = &[
    ("recovery_paper", recovery::sheet),
    ("minutes_paper", meetings::minutes),
    ("sip_paper", plans::sip),
    ("log_paper", logs::list),
    ("child_log_paper", logs::child),
    ("spot_check_paper", logs::spot_check),
    ("preparation_paper", years::preparation),
    ("term_paper", years::term),
    ("group_minutes_paper", years::group_minutes),
    ("evaluation_paper", years::evaluation_form),
    ("child_minutes_paper", homes::child_minutes),
    ("family_paper", homes::family_feedback),
    ("child_page_paper", homes::child_page),
    ("child_plan_paper", plans::child_plan),
    ("summons_paper", summons::summons),
    ("invitation_paper", summons::invitation),
    ("family_invitation_paper", summons::family_invitation),
    ("handover_paper", handovers::letter),
    ("consent_paper", consents::consent),
    ("consent_easy_paper", consents::easy),
    ("survey_paper", surveys::form),
    ("recap_paper", recaps::page),
    ("public_quarter_paper", publications::report),
    ("gallring_certificate", gallring::certificate),
    ("extract_paper", extracts::extract),
    ("contact_routes_paper", contact_routes::table),
    ("agencies_paper", agencies::list),
    ("catalogue_paper", catalogue::list),
    ("agreements_paper", agreements::list),
    (SAMPLE, samples::sample),
];

/// All papers of a meeting in one file.
const TOGETHER: &str = "meeting_papers";
/// A paper whose texts may be changed, with made-up data.
const SAMPLE: &str = "sample_paper";
/// The core's op that is tried on a paper before it is kept.
const SET_ARMS: &str = "set_arms";
/// The core's op whose texts must be printable before they are kept.
const SAVE_TEXTS: &str = "save_paper_texts";
/// Any paper as a file to keep: the input names the paper and holds its own. Asks for the passphrase again.
const SAVE: &str = "save_paper";
/// Papers that hold nothing of a child: to save one asks for nothing.
const ABOUT_NO_CHILD: &[&str] = &[
    "recovery_paper",
    "term_paper",
    "evaluation_paper",
    "survey_paper",
    "recap_paper",
    "contact_routes_paper",
    "agencies_paper",
    "catalogue_paper",
    "agreements_paper",
    SAMPLE,
];
/// Letters that are missing to be looked at, at most.
const MOST_MISSING: usize = 40;
/// Any paper as pictures of its pages, to be seen before it is printed: the input names the paper and holds its own.
const PREVIEW: &str = "paper_preview";

/// The names of the papers.
pub fn papers() -> impl Iterator<Item = &'static str> {
    PAPERS.iter().map(|(name, _)| *name).chain([TOGETHER, PREVIEW])
}

/// Does what is asked: a paper by its name, a look at one, or the core's op.
///
/// # Errors
/// The core's; [`Error::Paper`] when the paper cannot be set, [`Error::PaperLetters`] when letters on it, or in a text to keep, cannot be printed.
pub fn call(desk: &mut Desk, name: &str, input: Value, now: Now, again: Option<&str>) -> Result<Value> {
    if name == SET_ARMS && !samples::can_be_set(&input, now) {
        return Err(Error::Rule(Rule::ArmsNotSet));
    }
    if name == SAVE_TEXTS {
        all_printable(texts_of(&input).collect::<String>().chars().filter(|letter| !can_print(*letter)))?;
    }
    let mut asker = Asker { desk, now, again, about: None, language: None, looking: name == PREVIEW };
    if name == PREVIEW {
        let asked: PaperAsked = asker.read(input)?;
        let (_, seen) = make(&mut asker, &asked.paper, asked.input).ok_or(Error::UnknownOp)??;
        let unprintable: String = seen.unprintable.iter().collect();
        return Ok(json!({ "file_name": seen.file_name, "pages": seen.pages_svg, "unprintable": unprintable }));
    }
    if name == SAVE {
        let asked: PaperAsked = asker.read(input)?;
        asker.release(&asked)?;
        return made(&mut asker, &asked.paper, asked.input).ok_or(Error::UnknownOp)?;
    }
    match made(&mut asker, name, input.clone()) {
        None => desk.call(name, input, now, again),
        Some(paper) => paper,
    }
}

/// The paper of that name as a file, written down in the log; `None` when there is none.
fn made(asker: &mut Asker<'_>, name: &str, input: Value) -> Option<Result<Value>> {
    let object = subject(&input);
    let made = make(asker, name, input)?;
    Some(made.and_then(|(called, rendered)| {
        // A sign that is missing is told of in the preview; a letter would leave a name that nobody can read.
        all_printable(rendered.unprintable.iter().copied().filter(|sign| sign.is_alphabetic()))?;
        let object = asker.about.or(object);
        asker.desk.printing(called, object.map(Into::into), asker.now)?;
        let file = FileContent::new(rendered.file_name, "application/pdf", &rendered.pdf);
        serde_json::to_value(file).map_err(|_| Error::Paper)
    }))
}

/// The texts that somebody wants to keep.
fn texts_of(input: &Value) -> impl Iterator<Item = &str> {
    let texts = input.get("texts").and_then(Value::as_array).into_iter().flatten();
    texts.filter_map(|text| text.get("text")?.as_str())
}

/// Refuses what the typeface does not have: what is missing, said once each.
fn all_printable(missing: impl Iterator<Item = char>) -> Result<()> {
    let letters: BTreeSet<char> = missing.take(MOST_MISSING).collect();
    if letters.is_empty() { Ok(()) } else { Err(Error::PaperLetters { letters: letters.into_iter().collect() }) }
}

/// What a paper is about, for the log: the first id in its input, a case before an item of a meeting, and that before a meeting.
fn subject(input: &Value) -> Option<CaseId> {
    let id = |key: &str| serde_json::from_value(input.get(key)?.clone()).ok();
    ["case", "child", "plan", "handover", "item", "meeting"].into_iter().find_map(id)
}

#[derive(Deserialize)]
struct PaperAsked {
    paper: String,
    input: Value,
}

/// The paper of that name, with the name it has in the log; `None` when there is none.
fn make(asker: &mut Asker<'_>, name: &str, mut input: Value) -> Option<Result<(&'static str, Rendered)>> {
    if papers().any(|paper| paper == name) {
        asker.language = input.as_object_mut().and_then(|input| input.remove("language"));
    }
    if name == TOGETHER {
        return Some(make_together(asker, input).map(|made| (TOGETHER, made)));
    }
    let (called, make) = PAPERS.iter().find(|(paper, _)| *paper == name)?;
    Some(make_one(asker, *make, input, *called == SAMPLE).map(|made| (*called, made)))
}

fn make_one(asker: &mut Asker<'_>, make: MakePaper, input: Value, sample: bool) -> Result<Rendered> {
    let mut head = asker.letterhead()?;
    let (paper, ident) = make(asker, input)?;
    head.house = asker.house(std::slice::from_ref(&paper), sample)?;
    head.demo |= sample;
    render(&paper, &head, &ident, asker.now.at).map_err(|_| Error::Paper)
}

fn make_together(asker: &mut Asker<'_>, input: Value) -> Result<Rendered> {
    let mut head = asker.letterhead()?;
    let (papers, ident, name, both_sides) = homes::all(asker, input)?;
    head.house = asker.house(&papers, false)?;
    render_together(&papers, &head, &ident, asker.now.at, name, both_sides).map_err(|_| Error::Paper)
}

/// Asks the core on behalf of a paper.
struct Asker<'a> {
    desk: &'a mut Desk,
    now: Now,
    again: Option<&'a str>,
    /// The case, or the child, that the paper turned out to be about, where its input does not name it.
    about: Option<CaseId>,
    /// The language that was asked for.
    language: Option<Value>,
    /// Only pictures of the paper are made.
    looking: bool,
}

impl Asker<'_> {
    fn ask<T: DeserializeOwned>(&mut self, op: &str, input: Value) -> Result<T> {
        let answer = self.desk.call(op, input, self.now, self.again)?;
        serde_json::from_value(answer).map_err(|_| Error::Shape)
    }

    /// Reads the input of a paper into its type.
    fn read<T: DeserializeOwned>(&self, input: Value) -> Result<T> {
        asked::known::<T>(&input)?;
        serde_json::from_value(input).map_err(|_| Error::Shape)
    }

    /// Lets a paper be saved: one that holds a child's data only with the passphrase again.
    fn release(&mut self, asked: &PaperAsked) -> Result<()> {
        if !papers().any(|paper| paper == asked.paper) {
            return Err(Error::UnknownOp);
        }
        if !ABOUT_NO_CHILD.contains(&asked.paper.as_str()) {
            let Nothing {} = self.ask("release_paper", json!({ "about": subject(&asked.input) }))?;
        }
        Ok(())
    }

    fn today(&self) -> NaiveDate {
        self.now.today()
    }

    fn letterhead(&mut self) -> Result<Letterhead> {
        match self.ask("session_state", json!({}))? {
            SessionState::Open { team, municipality, demo, .. } => Ok(Letterhead {
                municipality: format!("{} kommun", genitive(&municipality)),
                team,
                demo,
                printed_on: self.today(),
                house: House::default(),
            }),
            _ => Err(Error::Locked),
        }
    }

    /// The municipality's arms and words for these papers, in the language that was asked for. A paper that is not whole in it is refused; a sample is shown as far as it has come.
    fn house(&mut self, papers: &[Paper], sample: bool) -> Result<House> {
        let language = match self.language.take() {
            Some(language) => serde_json::from_value(language).map_err(|_| Error::Shape)?,
            None => SWEDISH.to_owned(),
        };
        let kinds: Vec<&str> = papers.iter().map(Paper::kind).chain([SHARED]).collect();
        let words: Vec<WordsOfPaper> = self.ask("paper_words", json!({ "papers": kinds, "language": language }))?;
        let ready = |kind: &str| words.iter().any(|one| one.paper == kind && one.ready);
        if language != SWEDISH && !sample && !kinds.iter().all(|kind| *kind == SHARED || ready(kind)) {
            return Err(Error::Rule(Rule::PaperLanguageMissing));
        }
        let arms: ArmsView = self.ask("arms", json!({}))?;
        let picture = |file: FileContent| -> Result<Arms> {
            Ok(Arms { drawn: file.media_type == ArmsKind::Svg.media_type(), bytes: file.bytes()? })
        };
        let arms = arms.file.map(picture);
        let own = |one: WordsOfPaper| OwnWords {
            paper: one.paper,
            texts: one.texts.into_iter().map(|text| (text.key, text.text)).collect(),
        };
        Ok(House { arms: arms.transpose()?, language, words: words.into_iter().map(own).collect() })
    }
}

/// What is written, or nothing: a blank field stands for none.
fn given(text: &str) -> Option<String> {
    Some(text.trim()).filter(|text| !text.is_empty()).map(str::to_owned)
}

/// A code as it stands in JSON: "second_day_of_christmas".
fn code_of(value: impl Serialize) -> String {
    let code = serde_json::to_value(value).ok();
    code.as_ref().and_then(Value::as_str).unwrap_or_default().to_owned()
}

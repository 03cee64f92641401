//! The register extract of one child: everything here, and who has read it. Invariant: a piece with free text, or with a sealed identity, is not released before somebody has looked at it, and
//! what is withheld is said with its reason.

mod places;
mod sealed;
mod values;

use super::{
    FileContent,
    logs::{ChildLog, LogExtract, LogLine},
    parcels::recognising,
};
use crate::{
    casebook::{Act, Actor, Casebook},
    domain::{children::Protection, ids::ChildId},
    error::{Error, Problem, Result, Rule},
    store::{self, extracts::Piece},
    words::Language,
};
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use ts_rs::TS;

/// Which child.
#[derive(Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
pub struct OneChild {
    /// The child.
    pub child: ChildId,
}

/// What to hand over.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ReleaseExtract {
    /// The child.
    pub child: ChildId,
    /// "en" for English; Swedish when nothing is said. What people have written stands as they wrote it.
    #[serde(default)]
    #[ts(optional)]
    pub language: Option<String>,
}

/// One fact of a piece.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ExtractFact {
    /// The column in the store: "follow_up_on".
    pub column: String,
    /// "Uppföljning".
    pub label: String,
    /// What is written, as a person reads it.
    pub text: String,
    /// Whether somebody has written it freely.
    pub free: bool,
}

/// One thing that is kept about the child.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ExtractPiece {
    /// Changes when the piece changes.
    pub id: String,
    /// The table in the store.
    pub table: String,
    /// "Beslut".
    pub heading: String,
    /// The first day in it.
    pub on: Option<NaiveDate>,
    /// What it says.
    pub facts: Vec<ExtractFact>,
    /// Whether somebody must look at it before it is released: it holds free text, or is sealed.
    pub to_review: bool,
    /// What was decided; none before that.
    pub release: Option<bool>,
    /// Why it is not released.
    pub why: String,
}

/// Everything about one child, as it stands before it is released.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct RegisterExtract {
    /// The child.
    pub child: ChildId,
    /// The name.
    pub name: String,
    /// The case numbers.
    pub cases: Vec<String>,
    /// Everything, in the order of what it is and when.
    pub pieces: Vec<ExtractPiece>,
    /// Pieces nobody has looked at.
    pub unreviewed: u32,
    /// Whether papers and files about the child are made: not of a protected child until somebody has said why.
    pub prints: bool,
    /// Who has read and changed.
    pub log: Vec<LogLine>,
    /// How many older lines of the log there is no room for.
    pub log_left_out: u32,
}

/// What somebody decided about some pieces.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ReviewExtract {
    /// The child.
    pub child: ChildId,
    /// The pieces.
    pub pieces: Vec<String>,
    /// Released or withheld.
    pub release: bool,
    /// Why withheld: the rule of secrecy and what harm there would be.
    #[serde(default)]
    pub why: String,
}

/// An extract as it is handed over: released pieces only, and how many are withheld and why.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ReleasedExtract {
    /// The name.
    pub name: String,
    /// The case numbers.
    pub cases: Vec<String>,
    /// When it was made.
    pub made_on: NaiveDate,
    /// Who made it.
    pub made_by: String,
    /// What is released.
    pub pieces: Vec<ExtractPiece>,
    /// What is not: heading and reason, one for each piece.
    pub withheld: Vec<Withheld>,
    /// Who has read and changed.
    pub log: Vec<LogLine>,
    /// What the log does not tie to one child: lists of several children.
    pub log_note: String,
    /// How many older lines of the log there is no room for.
    pub log_left_out: u32,
}

/// A piece that is not handed over.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct Withheld {
    /// "Anteckning".
    pub heading: String,
    /// Why.
    pub why: String,
}

/// Everything that is kept about a child, with what has been decided about each piece.
pub fn register_extract(book: &mut Casebook, by: &Actor, input: OneChild) -> Result<RegisterExtract> {
    extract_in(book, by, input, Language::Swedish)
}

fn extract_in(book: &mut Casebook, by: &Actor, input: OneChild, words: Language) -> Result<RegisterExtract> {
    let of_child = super::logs::extract_in(book, by, LogExtract { child: input.child }, words)?;
    let ChildLog { lines: log, left_out: log_left_out, .. } = of_child;
    let key = book.protected().cloned();
    book.read(by, Act::lasting("register_extract", Some(input.child.into())), |db| {
        let child = store::children::get(db, input.child)?;
        let reviews = store::extracts::reviews(db, input.child)?;
        let mut pieces = sealed::pieces(db, &child, &reviews, words)?;
        let lain = recognising::unanswered(db, by, key.as_ref())?;
        let open = store::extracts::pieces(db, input.child, &lain, by.today())?;
        let told = |piece| if child.protection == Protection::None { piece } else { places::without(piece, words) };
        pieces.extend(open.into_iter().map(told).map(|piece| shown(piece, &reviews, words)));
        pieces.sort_by(|a, b| (rank(&a.table), &a.table, a.on).cmp(&(rank(&b.table), &b.table, b.on)));
        let unreviewed = pieces.iter().filter(|piece| piece.to_review && piece.release.is_none()).count();
        Ok(RegisterExtract {
            child: input.child,
            name: format!("{} {}", child.first_name, child.last_name).trim().to_owned(),
            cases: store::logs::numbers_of_child(db, input.child.into())?,
            pieces,
            unreviewed: u32::try_from(unreviewed).unwrap_or(u32::MAX),
            prints: !store::identities::is_printing_off(db, input.child.0)?,
            log,
            log_left_out,
        })
    })
}

/// Decides about pieces: released, or withheld with a reason.
///
/// # Errors
/// [`Error::Input`] when something is withheld without a reason, or a piece is not the child's or has changed.
pub fn review_extract(book: &mut Casebook, by: &Actor, input: ReviewExtract) -> Result<RegisterExtract> {
    if !input.release && input.why.trim().is_empty() {
        return Err(Error::Input { field: "why", problem: Problem::Blank });
    }
    let key = book.protected().cloned();
    book.write(by, Act::on("review_extract", input.child), |tx| {
        let lain = recognising::unanswered(tx, by, key.as_ref())?;
        let open = store::extracts::pieces(tx, input.child, &lain, by.today())?.into_iter().map(|piece| piece.id);
        let known: BTreeSet<String> = open.chain(sealed::subjects(tx, input.child)?.into_keys()).collect();
        for piece in &input.pieces {
            if !known.contains(piece) {
                return Err(Error::Input { field: "pieces", problem: Problem::Unknown });
            }
            let why = if input.release { "" } else { input.why.trim() };
            store::extracts::review(tx, input.child, piece, input.release, why, by.today())?;
        }
        Ok(())
    })?;
    register_extract(book, by, OneChild { child: input.child })
}

/// The extract as it is handed over. Of a protected identity only what was released is opened, which leaves a line of its own in the log.
///
/// # Errors
/// [`Rule::PrintingOff`] before anything else while no paper about the child is printed; [`Rule::ExtractUnreviewed`] while a piece with free text, or a sealed one, has not been looked at;
/// [`Rule::IdentityProtected`] when a sealed piece is released by who has not the key to it; [`Error::Input`] when the core has no words in the language.
pub fn release_extract(book: &mut Casebook, by: &Actor, input: ReleaseExtract) -> Result<ReleasedExtract> {
    if book.peek(|db| store::identities::is_printing_off(db, input.child.0))? {
        return Err(Error::Rule(Rule::PrintingOff));
    }
    let unknown = Error::Input { field: "language", problem: Problem::Unknown };
    let words = Language::of(input.language.as_deref().unwrap_or("sv")).ok_or(unknown)?;
    let extract = extract_in(book, by, OneChild { child: input.child }, words)?;
    if extract.unreviewed > 0 {
        return Err(Error::Rule(Rule::ExtractUnreviewed));
    }
    let (mut opened, name) = sealed::open(book, by, input.child, &extract.pieces)?;
    let (released, withheld): (Vec<_>, Vec<_>) =
        extract.pieces.into_iter().partition(|piece| piece.release != Some(false));
    let released = released.into_iter().map(|piece| {
        let of_piece = opened.remove(&piece.id);
        sealed::filled(piece, of_piece, words)
    });
    let released = released.collect();
    let made_by = book.read(by, Act::lasting("release_extract", Some(input.child.into())), |db| {
        Ok(store::users::get(db, by.user)?.name)
    })?;
    Ok(ReleasedExtract {
        name: name.unwrap_or(extract.name).trim().to_owned(),
        cases: extract.cases,
        made_on: by.today(),
        made_by,
        pieces: released,
        withheld: withheld.into_iter().map(|piece| Withheld { heading: piece.heading, why: piece.why }).collect(),
        log: extract.log,
        log_note: word("extract-log-lists", words),
        log_left_out: extract.log_left_out,
    })
}

/// The extract as a file that a program can read.
///
/// # Errors
/// Those of [`release_extract`].
pub fn extract_file(book: &mut Casebook, by: &Actor, input: ReleaseExtract) -> Result<FileContent> {
    let extract = release_extract(book, by, input)?;
    let text = serde_json::to_vec_pretty(&extract).map_err(|_| Error::Shape)?;
    let number = extract.cases.first().cloned().unwrap_or_default();
    Ok(FileContent::new(format!("registerutdrag-{number}-{}.json", extract.made_on), "application/json", &text))
}

/// People expect the child and the case first.
fn rank(table: &str) -> usize {
    const FIRST: [&str; 5] = [sealed::TABLE, "children", "identity_numbers", "guardians", "cases"];
    FIRST.iter().position(|first| *first == table).unwrap_or(FIRST.len())
}

fn shown(piece: Piece, reviews: &BTreeMap<String, (bool, String)>, words: Language) -> ExtractPiece {
    let on = piece.values.iter().find_map(|(column, value)| values::day_in(column, value));
    let facts: Vec<ExtractFact> =
        piece.values.into_iter().map(|(column, value)| values::fact(column, &value, words)).collect();
    // Where only a text says whose it is a person decides.
    let is_told = |fact: &ExtractFact| fact.free || fact.column == store::extracts::NAMED_BY;
    let to_review = piece.table == store::extracts::DRAFTS || facts.iter().any(is_told);
    let (release, why) = standing(&piece.id, reviews);
    let heading = word(&format!("extract-table-{}", piece.table), words);
    ExtractPiece { id: piece.id, heading, table: piece.table, on, facts, to_review, release, why }
}

/// What was decided about a piece, and why it is withheld.
fn standing(piece: &str, reviews: &BTreeMap<String, (bool, String)>) -> (Option<bool>, String) {
    reviews.get(piece).map_or_else(|| (None, String::new()), |(release, why)| (Some(*release), why.clone()))
}

/// A word by its id in the catalogue's way of writing.
fn word(id: &str, words: Language) -> String {
    words.say(&id.replace('_', "-"), &[])
}

//! Drafts, undo and redo: no typed word is lost, and nothing that was done must stand.

use super::Nothing;
use crate::{
    casebook::{Act, Actor, Casebook},
    error::{Error, Problem, Result},
    store::{
        self,
        undo::{Direction, own_newest},
    },
};
use chrono::NaiveDateTime;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

/// Longest draft, in bytes: far more than any field takes.
const LONGEST: usize = 64 * 1024;

/// One field's draft.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct Draft {
    /// Which field: the window's own name for it.
    pub key: String,
    /// What is typed so far.
    pub text: String,
    /// When it was saved, by the clock on the wall.
    pub saved_at: NaiveDateTime,
}

/// A field's text to keep.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct SaveDraft {
    /// Which field.
    pub key: String,
    /// What is typed so far; empty drops the draft.
    pub text: String,
}

/// Which field's text an input of `save_draft` would keep, and whether that is empty.
pub(crate) fn field(input: &Value) -> Option<(String, bool)> {
    let part = |name| input.get(name).and_then(Value::as_str);
    Some((part("key")?.to_owned(), part("text")?.is_empty()))
}

/// When it was saved.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
pub struct DraftSaved {
    /// By the clock on the wall.
    pub saved_at: NaiveDateTime,
}

/// Every draft.
pub fn drafts(book: &mut Casebook, by: &Actor, _: Nothing) -> Result<Vec<Draft>> {
    let rows = book.read(by, Act::lasting("drafts", None), |db| store::drafts::of_user(db, by.user))?;
    Ok(rows
        .into_iter()
        .filter_map(|(key, text, saved_at)| Some(Draft { key, text, saved_at: saved_at.parse().ok()? }))
        .collect())
}

/// Keeps what is typed so far. On disk when it answers.
pub fn save_draft(book: &mut Casebook, by: &Actor, input: SaveDraft) -> Result<DraftSaved> {
    if input.key.is_empty() || input.key.len() > 200 || input.text.len() > LONGEST {
        return Err(Error::Input { field: "text", problem: Problem::TooLong });
    }
    let saved_at = by.now.local;
    book.draft(|tx| {
        store::drafts::save(tx, by.user, &input.key, &input.text, &saved_at.format("%Y-%m-%dT%H:%M:%S").to_string())
    })?;
    Ok(DraftSaved { saved_at })
}

/// Which act to take back; none for the newest.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
pub struct StepBack {
    /// The act's number, as `undo_state` gave it.
    pub act: Option<u32>,
}

/// What was taken back, or done again.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct Stepped {
    /// The op's name.
    pub op: String,
}

/// What can be taken back, and done again.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct UndoState {
    /// The newest act: number and op.
    pub undo: Option<UndoAct>,
    /// The newest act that was taken back.
    pub redo: Option<UndoAct>,
}

/// An act that can be taken back.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct UndoAct {
    /// The act's number, as `undo` and `redo` take it.
    pub act: u32,
    /// The op's name.
    pub op: String,
}

/// Takes the newest act back.
pub fn undo(book: &mut Casebook, by: &Actor, input: StepBack) -> Result<Stepped> {
    Ok(Stepped { op: book.step_back(by, "undo", Direction::Back, input.act.map(i64::from))?.op })
}

/// Does again what was taken back last.
pub fn redo(book: &mut Casebook, by: &Actor, input: StepBack) -> Result<Stepped> {
    Ok(Stepped { op: book.step_back(by, "redo", Direction::Again, input.act.map(i64::from))?.op })
}

/// What the user can take back, and do again.
pub fn undo_state(book: &mut Casebook, by: &Actor, _: Nothing) -> Result<UndoState> {
    book.peek(|db| {
        let act = |direction| -> Result<Option<UndoAct>> {
            let found = own_newest(db, by, direction)?;
            Ok(found.and_then(|(act, op)| Some(UndoAct { act: u32::try_from(act).ok()?, op })))
        };
        Ok(UndoState { undo: act(Direction::Back)?, redo: act(Direction::Again)? })
    })
}

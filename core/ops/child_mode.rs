//! Child mode: the child answers a few questions alone at the same laptop. Invariant: while it is on nothing else can be asked of the core, also when the window is loaded anew;
//! it ends with the passphrase; the answers become the child's voice only after somebody has read them with the child, and no later sitting takes their place.

use super::{Nothing, cases::OneCase};
use crate::{
    casebook::{Act, Actor, Casebook},
    domain::{
        handed_over::HandedOver,
        ids::{CaseId, ChildSittingId, ChildVoiceId},
        texts,
        voices::{ChildAnswer, ChildVoice, VoiceForm},
    },
    error::{Error, Problem, Result, Rule},
    store,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What can be asked of the core while child mode is on.
pub(crate) const ALLOWED: [&str; 5] =
    ["session_state", "lock", "child_questions_now", "save_child_answers", "end_child_mode"];

/// Most questions, and pictures to choose among.
const MOST: usize = 8;

/// One picture to choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct ChildChoice {
    /// Which drawing: "happy", "unsure", "sad", or a code of domain::home_pages::Picture.
    pub picture: String,
    /// The word under it.
    pub word: String,
}

/// One question to a child.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct ChildQuestion {
    /// As it is asked, and read aloud.
    pub text: String,
    /// Pictures to choose among; may be none.
    pub choices: Vec<ChildChoice>,
    /// Whether the child may write.
    pub write: bool,
}

/// What child mode shows.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ChildMode {
    /// The child's first name.
    pub first_name: String,
    /// The questions.
    pub questions: Vec<ChildQuestion>,
    /// What the child has answered so far, when the window was loaded anew.
    pub answers: Vec<TypedAnswer>,
}

/// The questions that child mode asks.
pub fn child_questions(book: &mut Casebook, _: &Actor, _: Nothing) -> Result<Vec<ChildQuestion>> {
    book.peek(|db| store::settings::get(db, "child_mode.questions"))
}

/// The questions from now on.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct SetChildQuestions {
    /// In the order they are asked.
    pub questions: Vec<ChildQuestion>,
}

/// Changes the questions that child mode asks.
///
/// # Errors
/// [`Error::Input`] on `questions` for none or too many, on `choices` for a question that can neither be chosen from nor written to.
pub fn set_child_questions(book: &mut Casebook, by: &Actor, input: SetChildQuestions) -> Result<Vec<ChildQuestion>> {
    let mut questions = Vec::new();
    for question in input.questions {
        let text = texts::optional_line("text", &question.text)?;
        if text.is_empty() {
            continue;
        }
        if question.choices.len() > MOST || (question.choices.is_empty() && !question.write) {
            return Err(Error::Input { field: "choices", problem: Problem::Blank });
        }
        questions.push(ChildQuestion { text, ..question });
    }
    if questions.is_empty() || questions.len() > MOST {
        return Err(Error::Input { field: "questions", problem: Problem::Blank });
    }
    book.write(by, Act::lasting("set_child_questions", None), |tx| {
        store::settings::set(tx, "child_mode.questions", &questions, "Kommunen", by.today())?;
        Ok(questions)
    })
}

/// Turns child mode on for a child: a new sitting, beside those whose answers nobody has read yet.
///
/// # Errors
/// [`Rule::CaseStep`] when the case has ended.
pub fn start_child_mode(book: &mut Casebook, by: &Actor, input: OneCase) -> Result<Nothing> {
    book.hide_from_room();
    let sitting = ChildSittingId(book.new_id(by.now.at)?);
    book.read(by, Act::lasting("start_child_mode", Some(input.case.0)), |db| {
        let case = store::cases::get(db, input.case)?;
        if case.closed_on.is_some() { Err(Error::Rule(Rule::CaseStep)) } else { Ok(()) }
    })?;
    book.hand_over(Some(HandedOver::ToChild { case: input.case, sitting }));
    Ok(Nothing {})
}

fn now(book: &Casebook) -> Result<(CaseId, ChildSittingId)> {
    match book.handed_over() {
        Some(HandedOver::ToChild { case, sitting }) => Ok((case, sitting)),
        _ => Err(Error::NotFound("child mode")),
    }
}

/// What child mode shows, while it is on.
pub fn child_questions_now(book: &mut Casebook, by: &Actor, _: Nothing) -> Result<ChildMode> {
    let (case, sitting) = now(book)?;
    book.read(by, Act::lasting("child_questions_now", Some(case.0)), |db| {
        let child = store::children::get(db, store::cases::get(db, case)?.child)?;
        let mut answers = store::voices::unread_answers(db, case)?;
        answers.retain(|answer| answer.sitting == sitting);
        Ok(ChildMode {
            first_name: child.first_name,
            questions: store::settings::get(db, "child_mode.questions")?,
            answers: answers.into_iter().map(TypedAnswer::from).collect(),
        })
    })
}

/// One answer as the child gave it.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct TypedAnswer {
    /// As it was asked.
    pub question: String,
    /// The word of the picture that was chosen, or empty.
    #[serde(default)]
    pub picture: String,
    /// What was written, or empty.
    #[serde(default)]
    pub words: String,
}

impl From<ChildAnswer> for TypedAnswer {
    fn from(answer: ChildAnswer) -> Self {
        Self { question: answer.question, picture: answer.picture, words: answer.words }
    }
}

/// What the child has answered so far.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct SaveChildAnswers {
    /// Question by question.
    pub answers: Vec<TypedAnswer>,
}

/// Keeps what the child has answered so far; unread until somebody reads it with the child.
pub fn save_child_answers(book: &mut Casebook, by: &Actor, input: SaveChildAnswers) -> Result<Nothing> {
    let (case, sitting) = now(book)?;
    let answered_on = by.today();
    let mut answers = Vec::new();
    for (at, typed) in input.answers.iter().take(MOST).enumerate() {
        let answer = ChildAnswer {
            sitting,
            time: None,
            question: texts::line("question", &typed.question)?,
            picture: texts::optional_line("picture", &typed.picture)?,
            words: texts::optional_note("words", &typed.words)?,
            answered_on,
        };
        if !answer.picture.is_empty() || !answer.words.is_empty() {
            answers.push((at, answer));
        }
    }
    book.write(by, Act::lasting("save_child_answers", Some(case.0)), |tx| {
        store::voices::drop_answers(tx, case, sitting)?;
        for (at, answer) in &answers {
            store::voices::add_answer(tx, case, answer, *at)?;
        }
        Ok(Nothing {})
    })
}

/// Turns child mode off; wants the passphrase.
pub fn end_child_mode(book: &mut Casebook, by: &Actor, _: Nothing) -> Result<OneCase> {
    let (case, _) = now(book)?;
    book.write(by, Act::lasting("end_child_mode", Some(case.0)), |_| Ok(()))?;
    book.hand_over(None);
    Ok(OneCase { case })
}

/// What the child answered and nobody has read with it yet: every sitting, oldest first.
pub fn child_answers(book: &mut Casebook, by: &Actor, input: OneCase) -> Result<Vec<ChildAnswer>> {
    book.read(by, Act::lasting("child_answers", Some(input.case.0)), |db| {
        store::cases::get(db, input.case)?;
        store::voices::unread_answers(db, input.case)
    })
}

/// What becomes of the answers of a sitting once they have been read with the child.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct KeepChildAnswers {
    /// The case.
    pub case: CaseId,
    /// The sitting.
    pub sitting: ChildSittingId,
    /// In what form the child took part.
    pub form: VoiceForm,
    /// The sentence that the child wants to stand as its own words; may be empty.
    #[serde(default)]
    pub words: String,
    /// Who read the answers with the child.
    pub asked_by: String,
}

/// The answers have been read with the child: they become its voice.
///
/// # Errors
/// [`Error::Input`] on `form` for one in which the child said nothing; [`Error::NotFound`] when the sitting's answers are read already.
pub fn keep_child_answers(book: &mut Casebook, by: &Actor, input: KeepChildAnswers) -> Result<ChildVoice> {
    let words = texts::optional_note("words", &input.words)?;
    let asked_by = texts::line("asked_by", &input.asked_by)?;
    if matches!(input.form, VoiceForm::NotAsked | VoiceForm::DidNotWant) {
        return Err(Error::Input { field: "form", problem: Problem::Unknown });
    }
    let id = ChildVoiceId(book.new_id(by.now.at)?);
    book.write(by, Act::on("keep_child_answers", input.case), |tx| {
        let unread = store::voices::unread_answers(tx, input.case)?;
        let answer = unread.iter().find(|answer| answer.sitting == input.sitting);
        let heard_on = answer.ok_or(Error::NotFound("answers"))?.answered_on;
        let (case, meeting, form, reason) = (input.case, None, input.form, String::new());
        let voice = ChildVoice { id, case, meeting, heard_on, form, words, asked_by, reason };
        store::voices::add(tx, &voice)?;
        store::voices::keep_answers(tx, case, input.sitting, id)?;
        Ok(voice)
    })
}

/// A sitting whose answers the child does not want to leave.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
pub struct DropChildAnswers {
    /// The case.
    pub case: CaseId,
    /// The sitting.
    pub sitting: ChildSittingId,
}

/// The child did not want to leave its answers: they are taken away, and cannot be had back. Those of other sittings stay.
pub fn drop_child_answers(book: &mut Casebook, by: &Actor, input: DropChildAnswers) -> Result<Nothing> {
    book.write(by, Act::lasting("drop_child_answers", Some(input.case.0)), |tx| {
        store::voices::drop_answers(tx, input.case, input.sitting)?;
        Ok(Nothing {})
    })
}

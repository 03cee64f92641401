//! Questionnaires: written by the municipality, asked in waves, keyed from paper. Invariant: a paper becomes sums in the moment it is keyed, questions stand once somebody has
//! answered, and nothing is shown from fewer than five.

mod results;
mod templates;

use super::Nothing;
use crate::{
    casebook::{Act, Actor, Casebook},
    domain::{
        ids::{SurveyId, SurveyQuestionId, SurveyWaveId},
        surveys::{MOST_QUESTIONS, MOST_STEPS, Survey, SurveyKind, SurveyLook, SurveyQuestion, SurveyWave},
        texts,
    },
    error::{Error, Problem, Result, Rule},
    store,
};
use chrono::NaiveDate;
pub use results::{SurveyChange, SurveyPlace, SurveyQuestionResult, SurveyResults, SurveyVerdict};
use rusqlite::Connection;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A question as it is written.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct SurveyQuestionText {
    /// The question; empty in a template whose words belong to somebody else.
    pub text: String,
    /// The dimension it belongs to; may be empty.
    #[serde(default)]
    pub theme: String,
    /// How it is answered.
    pub look: SurveyLook,
    /// The answers' words, lowest first; two to seven.
    pub steps: Vec<String>,
    /// The first step, from 1, that is a good answer.
    pub positive_from: u8,
    /// Whether it is the one that measure M40 counts.
    #[serde(default)]
    pub main: bool,
}

/// A questionnaire as it is written.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct SurveyText {
    /// Who is asked about what.
    pub kind: SurveyKind,
    /// Its title.
    pub title: String,
    /// To the one who answers.
    #[serde(default)]
    pub intro: String,
    /// Whose questions they are.
    #[serde(default)]
    pub source: String,
    /// The questions in their order.
    pub questions: Vec<SurveyQuestionText>,
}

/// Which questionnaire.
#[derive(Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
pub struct OneSurvey {
    /// Which.
    pub survey: SurveyId,
}

/// A questionnaire in a list.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct SurveyLine {
    /// Which.
    pub survey: SurveyId,
    /// Who is asked about what.
    pub kind: SurveyKind,
    /// Its title.
    pub title: String,
    /// The newest wave.
    pub newest: Option<SurveyWave>,
    /// How many waves.
    pub waves: u32,
}

/// A questionnaire with its waves and what they showed.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct SurveyView {
    /// The questionnaire.
    pub survey: Survey,
    /// Whether its questions may still be changed.
    pub changeable: bool,
    /// Each wave, newest first.
    pub waves: Vec<SurveyResults>,
    /// The newest ended wave against the one before, question by question; empty with fewer than two to show.
    pub changes: Vec<SurveyChange>,
}

/// Questionnaires to begin from; what belongs to somebody else has no words yet.
pub fn survey_templates(_: &mut Casebook, _: &Actor, _: Nothing) -> Result<Vec<SurveyText>> {
    Ok(templates::all())
}

/// Every questionnaire, newest first.
pub fn list_surveys(book: &mut Casebook, _: &Actor, _: Nothing) -> Result<Vec<SurveyLine>> {
    book.peek(|db| {
        let surveys = store::surveys::all(db)?.into_iter();
        let line = |(survey, kind, title)| {
            let waves = store::surveys::waves(db, survey)?;
            let count = u32::try_from(waves.len()).unwrap_or(u32::MAX);
            Ok(SurveyLine { survey, kind, title, newest: waves.into_iter().next(), waves: count })
        };
        surveys.map(line).collect()
    })
}

/// One questionnaire with its waves and what they showed.
pub fn survey(book: &mut Casebook, _: &Actor, input: OneSurvey) -> Result<SurveyView> {
    book.peek(|db| view(db, input.survey))
}

fn view(db: &Connection, id: SurveyId) -> Result<SurveyView> {
    let survey = store::surveys::get(db, id)?;
    let waves = store::surveys::waves(db, id)?;
    let waves: Vec<SurveyResults> =
        waves.into_iter().map(|wave| results::of(db, &survey, wave)).collect::<Result<_>>()?;
    Ok(SurveyView {
        changeable: !store::surveys::is_answered(db, id)?,
        changes: results::changes(&survey, &waves),
        survey,
        waves,
    })
}

fn checked(book: &mut Casebook, by: &Actor, id: SurveyId, text: SurveyText) -> Result<Survey> {
    let wrong = |field, problem| Err(Error::Input { field, problem });
    if text.questions.is_empty() {
        return wrong("questions", Problem::Blank);
    }
    if text.questions.len() > MOST_QUESTIONS {
        return wrong("questions", Problem::TooLong);
    }
    if text.questions.iter().filter(|question| question.main).count() > 1 {
        return wrong("main", Problem::TooLong);
    }
    let mut questions = Vec::with_capacity(text.questions.len());
    for question in text.questions {
        if question.steps.len() < 2 {
            return wrong("steps", Problem::Blank);
        }
        if question.steps.len() > MOST_STEPS {
            return wrong("steps", Problem::TooLong);
        }
        if !(1..=question.steps.len()).contains(&usize::from(question.positive_from)) {
            return wrong("positive_from", Problem::Unknown);
        }
        questions.push(SurveyQuestion {
            id: SurveyQuestionId(book.new_id(by.now.at)?),
            text: texts::line("text", &question.text)?,
            theme: texts::optional_line("theme", &question.theme)?,
            look: question.look,
            steps: question.steps.iter().map(|step| texts::line("steps", step)).collect::<Result<_>>()?,
            positive_from: question.positive_from,
            main: question.main,
        });
    }
    Ok(Survey {
        id,
        kind: text.kind,
        title: texts::line("title", &text.title)?,
        intro: texts::optional_note("intro", &text.intro)?,
        source: texts::optional_line("source", &text.source)?,
        questions,
    })
}

/// Writes a new questionnaire.
pub fn add_survey(book: &mut Casebook, by: &Actor, input: SurveyText) -> Result<SurveyView> {
    let id = SurveyId(book.new_id(by.now.at)?);
    let survey = checked(book, by, id, input)?;
    book.write(by, Act::on("add_survey", id), |tx| {
        store::surveys::put(tx, &survey, by.today())?;
        view(tx, id)
    })
}

/// A questionnaire written anew.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ChangeSurvey {
    /// Which.
    pub survey: SurveyId,
    /// What it is to say.
    pub text: SurveyText,
}

/// Writes a questionnaire anew; not once somebody has answered it, for then the waves could not be compared.
pub fn change_survey(book: &mut Casebook, by: &Actor, input: ChangeSurvey) -> Result<SurveyView> {
    let survey = checked(book, by, input.survey, input.text)?;
    book.write(by, Act::on("change_survey", input.survey), |tx| {
        let known = store::surveys::get(tx, input.survey)?;
        if store::surveys::is_answered(tx, input.survey)? {
            return Err(Error::Rule(Rule::SurveyAnswered));
        }
        store::surveys::put(tx, &Survey { kind: known.kind, ..survey }, by.today())?;
        view(tx, input.survey)
    })
}

/// A wave to begin.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct StartWave {
    /// Of which questionnaire.
    pub survey: SurveyId,
    /// "Hösten 2026".
    pub name: String,
    /// The first day.
    pub from_on: NaiveDate,
    /// How many are asked.
    #[serde(default)]
    pub invited: Option<u32>,
}

/// Begins to ask.
pub fn start_wave(book: &mut Casebook, by: &Actor, input: StartWave) -> Result<SurveyView> {
    let id = SurveyWaveId(book.new_id(by.now.at)?);
    let wave = SurveyWave {
        id,
        name: texts::line("name", &input.name)?,
        from_on: input.from_on,
        to_on: None,
        invited: input.invited,
        papers: 0,
    };
    if wave.from_on > by.today() {
        return Err(Error::Input { field: "from_on", problem: Problem::InTheFuture });
    }
    book.write(by, Act::on("start_wave", id), |tx| {
        store::surveys::get(tx, input.survey)?;
        store::surveys::put_wave(tx, input.survey, &wave)?;
        view(tx, input.survey)
    })
}

/// A wave as it is to stand.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ChangeWave {
    /// Which.
    pub wave: SurveyWaveId,
    /// Its name.
    pub name: String,
    /// The first day.
    pub from_on: NaiveDate,
    /// The last day: it ends the wave; none opens it again.
    #[serde(default)]
    pub to_on: Option<NaiveDate>,
    /// How many were asked.
    #[serde(default)]
    pub invited: Option<u32>,
}

/// Changes a wave, ends it, or opens it again.
pub fn change_wave(book: &mut Casebook, by: &Actor, input: ChangeWave) -> Result<SurveyView> {
    let name = texts::line("name", &input.name)?;
    if input.to_on.is_some_and(|day| day > by.today()) {
        return Err(Error::Input { field: "to_on", problem: Problem::InTheFuture });
    }
    if input.to_on.is_some_and(|day| day < input.from_on) {
        return Err(Error::Input { field: "to_on", problem: Problem::TooEarly });
    }
    book.write(by, Act::on("change_wave", input.wave), |tx| {
        let (survey, wave) = store::surveys::wave(tx, input.wave)?;
        let (from_on, to_on, invited) = (input.from_on, input.to_on, input.invited);
        store::surveys::put_wave(tx, survey, &SurveyWave { name, from_on, to_on, invited, ..wave })?;
        view(tx, survey)
    })
}

/// One paper's answers.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct KeyPaper {
    /// The wave.
    pub wave: SurveyWaveId,
    /// The school or class it came from; empty when that is not asked.
    #[serde(default)]
    pub place: String,
    /// A step from 1 for each question in its order; null for one that was skipped.
    pub answers: Vec<Option<u8>>,
}

/// How many papers have been keyed.
#[derive(Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
pub struct KeyedPapers {
    /// Papers keyed in the whole wave.
    pub papers: u32,
    /// Of them, those from this school or class.
    pub from_place: u32,
}

/// Keys one paper: it becomes sums at once, and can be taken back as the last act.
pub fn key_paper(book: &mut Casebook, by: &Actor, input: KeyPaper) -> Result<KeyedPapers> {
    let place = texts::optional_line("place", &input.place)?;
    book.write(by, Act::on("key_paper", input.wave), |tx| {
        let (survey, wave) = store::surveys::wave(tx, input.wave)?;
        if wave.to_on.is_some() {
            return Err(Error::Rule(Rule::SurveyWaveEnded));
        }
        let questions = store::surveys::get(tx, survey)?.questions;
        let answers: Vec<(SurveyQuestionId, u8)> = answered(&questions, &input.answers)?;
        store::surveys::add_paper(tx, wave.id, &place, answers.into_iter())?;
        let places = store::surveys::places(tx, wave.id)?;
        let from_place = places.iter().find(|(name, _)| *name == place).map_or(0, |(_, papers)| *papers);
        Ok(KeyedPapers { papers: places.iter().map(|(_, papers)| papers).sum(), from_place })
    })
}

fn answered(questions: &[SurveyQuestion], answers: &[Option<u8>]) -> Result<Vec<(SurveyQuestionId, u8)>> {
    let wrong = |problem| Error::Input { field: "answers", problem };
    if answers.len() != questions.len() {
        return Err(wrong(Problem::NotReadable));
    }
    let mut known = Vec::with_capacity(answers.len());
    for (question, answer) in questions.iter().zip(answers) {
        let Some(step) = answer else { continue };
        if !(1..=question.steps.len()).contains(&usize::from(*step)) {
            return Err(wrong(Problem::Unknown));
        }
        known.push((question.id, *step));
    }
    if known.is_empty() { Err(wrong(Problem::Blank)) } else { Ok(known) }
}

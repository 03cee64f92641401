//! What a wave showed, and what changed since the one before. Invariant: nothing from fewer than five papers, in the whole as for each place; a change is said only when it is sure
//! after correction for asking many questions at once.

use crate::{
    domain::{
        ids::SurveyQuestionId,
        surveys::{FEWEST, Survey, SurveyQuestion, SurveyWave},
    },
    error::Result,
    statistics::{self, Comparison},
    store::{self, surveys::Sum},
};
use rusqlite::Connection;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How one question was answered.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct SurveyQuestionResult {
    /// Which question.
    pub question: SurveyQuestionId,
    /// How many answered it.
    pub answered: u32,
    /// How many gave each answer, lowest first; empty when fewer than five answered.
    pub counts: Vec<u32>,
    /// Those with a good answer; none when fewer than five answered.
    pub positive: Option<u32>,
    /// The answer in the middle, from 1, halves between two; none when fewer than five answered.
    pub median: Option<f64>,
}

/// How many answered from one place.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct SurveyPlace {
    /// The school or class; empty when that was not asked.
    pub place: String,
    /// How many papers.
    pub papers: u32,
    /// For each question those with a good answer and those who answered; none when fewer than five.
    pub positive: Vec<Option<(u32, u32)>>,
}

/// What a wave showed.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct SurveyResults {
    /// The wave.
    pub wave: SurveyWave,
    /// Whether enough have answered for anything to be shown.
    pub shown: bool,
    /// Papers that are missing before anything is shown.
    pub too_few: u32,
    /// Per cent of those asked who answered; none when nobody counted them.
    pub response_percent: Option<u32>,
    /// Question by question; empty until enough have answered.
    pub questions: Vec<SurveyQuestionResult>,
    /// Place by place, when places were asked for.
    pub places: Vec<SurveyPlace>,
}

/// What can be said about a change.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum SurveyVerdict {
    /// More good answers, for sure.
    More,
    /// Fewer, for sure.
    Fewer,
    /// No sure difference.
    NotSure,
}

/// One question in two waves.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct SurveyChange {
    /// Which question.
    pub question: SurveyQuestionId,
    /// Good answers and answers, before.
    pub before: (u32, u32),
    /// The same, after.
    pub after: (u32, u32),
    /// After minus before, in percentage points.
    pub points: f64,
    /// Lower end of the interval (Newcombe, 95 per cent), in percentage points.
    pub low: f64,
    /// Upper end.
    pub high: f64,
    /// p value corrected for all questions of the questionnaire (Benjamini–Hochberg).
    pub p: f64,
    /// What can be said.
    pub verdict: SurveyVerdict,
}

pub(super) fn of(db: &Connection, survey: &Survey, wave: SurveyWave) -> Result<SurveyResults> {
    let sums = store::surveys::sums(db, wave.id)?;
    let places = store::surveys::places(db, wave.id)?;
    let shown = wave.papers >= FEWEST;
    let questions = survey.questions.iter().filter(|_| shown).map(|question| result(question, &sums, |_| true));
    let asked = places.iter().any(|(place, _)| !place.is_empty());
    let places = places.into_iter().filter(|_| asked && shown).map(|(place, papers)| SurveyPlace {
        positive: survey
            .questions
            .iter()
            .map(|question| {
                let result = result(question, &sums, |sum| sum.place == place);
                result.positive.filter(|_| papers >= FEWEST).map(|positive| (positive, result.answered))
            })
            .collect(),
        place,
        papers,
    });
    Ok(SurveyResults {
        shown,
        too_few: FEWEST.saturating_sub(wave.papers),
        response_percent: wave
            .invited
            .filter(|invited| *invited >= wave.papers && *invited > 0)
            .map(|invited| (wave.papers * 100 + invited / 2) / invited),
        questions: questions.collect(),
        places: places.collect(),
        wave,
    })
}

fn result(question: &SurveyQuestion, sums: &[Sum], of: impl Fn(&Sum) -> bool) -> SurveyQuestionResult {
    let steps = u8::try_from(question.steps.len()).unwrap_or(u8::MAX);
    let number = |step: u8| {
        let these = sums.iter().filter(|sum| sum.question == question.id && sum.step == step && of(sum));
        these.map(|sum| sum.number).sum::<u32>()
    };
    let counts: Vec<u32> = (1..=steps).map(number).collect();
    let answered: u32 = counts.iter().sum();
    let shown = answered >= FEWEST;
    let good = usize::from(question.positive_from.saturating_sub(1));
    SurveyQuestionResult {
        question: question.id,
        answered,
        positive: shown.then(|| counts.iter().skip(good).sum()),
        median: middle(&counts).filter(|_| shown),
        counts: if shown { counts } else { Vec::new() },
    }
}

/// The answer in the middle of all that were given.
fn middle(counts: &[u32]) -> Option<f64> {
    let steps = (1u32..).zip(counts);
    let all: Vec<f64> = steps.flat_map(|(step, number)| (0..*number).map(move |_| f64::from(step))).collect();
    statistics::median(&all)
}

/// The newest wave that can be shown against the one before it.
pub(super) fn changes(survey: &Survey, waves: &[SurveyResults]) -> Vec<SurveyChange> {
    let mut shown = waves.iter().filter(|results| results.shown && results.wave.to_on.is_some());
    let (Some(after), Some(before)) = (shown.next(), shown.next()) else { return Vec::new() };
    let pair = |question: &SurveyQuestion| {
        let of = |results: &SurveyResults| {
            let result = results.questions.iter().find(|result| result.question == question.id)?;
            Some((result.positive?, result.answered))
        };
        Some((question.id, of(before)?, of(after)?))
    };
    let pairs: Vec<_> = survey.questions.iter().filter_map(pair).collect();
    let compared: Vec<Comparison> =
        pairs.iter().map(|(_, before, after)| statistics::compare_shares(*before, *after)).collect();
    let adjusted = statistics::benjamini_hochberg(&compared.iter().map(|one| one.p).collect::<Vec<_>>());
    let all = pairs.into_iter().zip(compared).zip(adjusted);
    all.map(|(((question, before, after), compared), p)| {
        let (points, low, high) =
            (compared.estimate * 100.0, compared.interval.low * 100.0, compared.interval.high * 100.0);
        let verdict = if p < 0.05 && low > 0.0 {
            SurveyVerdict::More
        } else if p < 0.05 && high < 0.0 {
            SurveyVerdict::Fewer
        } else {
            SurveyVerdict::NotSure
        };
        SurveyChange { question, before, after, points, low, high, p, verdict }
    })
    .collect()
}

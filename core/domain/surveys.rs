//! Questionnaires: questions with steps from low to high, asked in waves. Invariant: answers are kept as sums only, and nothing is shown from fewer than [`FEWEST`].

use super::ids::{SurveyId, SurveyQuestionId, SurveyWaveId};
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Fewest papers from which anything is shown (issue: shown only from five).
pub const FEWEST: u32 = 5;
/// Most steps of a question: what a number key reaches.
pub const MOST_STEPS: usize = 7;
/// Most questions of a questionnaire.
pub const MOST_QUESTIONS: usize = 30;

/// Who is asked about what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum SurveyKind {
    /// The child's own experience.
    Child,
    /// A guardian's experience.
    Guardian,
    /// Those who met, about the meeting.
    Meeting,
    /// Child and guardian, about a SIP.
    Plan,
    /// Those who work together, in six dimensions.
    Collaboration,
    /// A class, about its habits, before and after.
    Habits,
    /// The municipality's own.
    Own,
}

impl SurveyKind {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 7] =
        [Self::Child, Self::Guardian, Self::Plan, Self::Meeting, Self::Collaboration, Self::Habits, Self::Own];
}

/// How a question is answered on paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum SurveyLook {
    /// Faces, for those who do not read yet.
    Faces,
    /// Boxes to tick.
    Boxes,
}

/// One question.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct SurveyQuestion {
    /// Id.
    pub id: SurveyQuestionId,
    /// The question.
    pub text: String,
    /// The dimension it belongs to; may be empty.
    pub theme: String,
    /// How it is answered.
    pub look: SurveyLook,
    /// The answers' words, lowest first.
    pub steps: Vec<String>,
    /// The first step, from 1, that is a good answer.
    pub positive_from: u8,
    /// Whether it is the one that measure M40 counts.
    pub main: bool,
}

/// A questionnaire.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Survey {
    /// Id.
    pub id: SurveyId,
    /// Who is asked about what.
    pub kind: SurveyKind,
    /// "Hur var det att vara med?"
    pub title: String,
    /// To the one who answers.
    pub intro: String,
    /// Whose questions they are; may be empty.
    pub source: String,
    /// The questions in their order.
    pub questions: Vec<SurveyQuestion>,
}

/// One round of asking.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct SurveyWave {
    /// Id.
    pub id: SurveyWaveId,
    /// "Hösten 2026".
    pub name: String,
    /// The first day.
    pub from_on: NaiveDate,
    /// The last day; none while answers still come in.
    pub to_on: Option<NaiveDate>,
    /// How many were asked; none when nobody counted.
    pub invited: Option<u32>,
    /// How many have answered.
    pub papers: u32,
}

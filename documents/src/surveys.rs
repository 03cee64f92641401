//! A questionnaire on paper. Every word is the municipality's own.

use serde::{Deserialize, Serialize};

/// A questionnaire to be answered with a pen.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SurveyForm {
    pub title: String,
    /// To the one who answers.
    #[serde(default)]
    pub intro: Option<String>,
    /// Whose questions they are.
    #[serde(default)]
    pub source: Option<String>,
    pub questions: Vec<SurveyFormQuestion>,
}

/// One question with the words of its answers, lowest first.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SurveyFormQuestion {
    pub text: String,
    /// Answered with faces, for those who do not read yet.
    pub faces: bool,
    pub steps: Vec<String>,
}

//! The quarter's report to the steering group. Values come as ready text, because what may be shown is decided by `measures` and `protect`.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::shared::Contact;

/// A quarter on two pages: a finding, a curve, the figures, what to talk about.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuarterReport {
    /// `2026-Q3`; used in the file name.
    pub quarter: String,
    /// `Juli–september 2026`.
    pub period: String,
    /// The finding as a heading. `None`: the paper is called by its name.
    #[serde(default)]
    pub finding: Option<String>,
    #[serde(default)]
    pub lead: Option<String>,
    #[serde(default)]
    pub chart: Option<Chart>,
    /// Heads of the value columns, one to three: `Kv 3 2026`.
    pub columns: Vec<String>,
    pub rows: Vec<MeasureRow>,
    /// The figures are protected and may be passed on; otherwise the paper says that they stay in the team.
    pub protected: bool,
    #[serde(default)]
    pub works: Option<String>,
    #[serde(default)]
    pub look_at: Option<String>,
    #[serde(default)]
    pub gaps: Vec<String>,
    #[serde(default)]
    pub survey: Vec<SurveyRow>,
    #[serde(default)]
    pub question: Option<String>,
    /// What is missing in the records behind the figures, as a sentence.
    #[serde(default)]
    pub missing: Option<String>,
    /// What was corrected since the last report, as a sentence.
    #[serde(default)]
    pub corrections: Option<String>,
    #[serde(default)]
    pub contact: Option<Contact>,
    /// Versions of definitions and protection rule: `Definitioner version 3, skyddsregel version 2`.
    #[serde(default)]
    pub versions: Option<String>,
    #[serde(default)]
    pub signed_on: Option<NaiveDate>,
}

/// A curve with the words that belong to it.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Chart {
    pub title: String,
    #[serde(default)]
    pub note: Option<String>,
    /// The picture; text in `Source Sans 3`.
    pub svg: String,
    /// The picture in words, for those who do not see it.
    pub alt: String,
    #[serde(default)]
    pub reading: Option<String>,
}

/// One measure. `values` follow `columns`.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MeasureRow {
    pub measure: String,
    /// A part of the row above.
    #[serde(default)]
    pub part: bool,
    pub values: Vec<String>,
    #[serde(default)]
    pub remark: Option<String>,
}

/// One question of the survey. Ready text.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SurveyRow {
    pub question: String,
    pub positive: String,
    pub answered: String,
}

//! A quarter told back to the team on one page. Values and what may be said of them come as ready text.

use serde::{Deserialize, Serialize};

/// What happened, what changed for sure, what did not, one question.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recap {
    /// `2026-Q3`; used in the file name.
    pub quarter: String,
    /// `Juli–september 2026`.
    pub period: String,
    #[serde(default)]
    pub happened: Vec<String>,
    #[serde(default)]
    pub changed: Vec<RecapChange>,
    #[serde(default)]
    pub same: Vec<RecapChange>,
    /// Measures with too little to compare.
    #[serde(default)]
    pub too_little: Vec<String>,
    #[serde(default)]
    pub question: Option<String>,
}

/// One measure beside the year before.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecapChange {
    pub measure: String,
    pub now: String,
    pub before: String,
    /// What may be said of it; nothing where it stands above them all.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub said: String,
}

//! The register extract of one child: what is kept, what is not handed over and why, and who has read it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Everything that is handed over about one child.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RegisterExtractPaper {
    pub case_number: String,
    pub child_name: String,
    pub made_on: NaiveDate,
    pub made_by: String,
    /// What is kept, one section for each kind.
    pub sections: Vec<ExtractSection>,
    pub withheld: Vec<WithheldPiece>,
    pub log: Vec<ReadBy>,
    /// Older lines of the log that there is no room for.
    #[serde(default)]
    pub log_left_out: u32,
    /// Only on one that is looked at before it is handed over.
    #[serde(default)]
    pub draft: Option<ExtractDraft>,
}

/// What stands on an extract while it is reviewed.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExtractDraft {
    /// That nothing has been handed over yet.
    pub says: String,
    /// "Inte granskat än".
    pub waiting_heading: String,
    /// What nobody has reviewed: its heading, and how much of it there is.
    pub waiting: Vec<ExtractLine>,
}

/// Pieces of one kind.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExtractSection {
    pub heading: String,
    pub pieces: Vec<Vec<ExtractLine>>,
}

/// One fact: what it is and what it says.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExtractLine {
    pub label: String,
    pub text: String,
}

/// A piece that is not handed over.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WithheldPiece {
    pub heading: String,
    pub why: String,
}

/// A line of the access log.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReadBy {
    /// "24 november 2026 klockan 14.05".
    pub at: String,
    pub who: String,
    pub what: String,
}

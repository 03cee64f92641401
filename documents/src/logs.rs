//! The access log on paper: a list, all about one child, or the month's spot check. The newest line's hash stands on it, so that a log that is rewritten later does not fit the paper.

use serde::{Deserialize, Serialize};

/// Which of the three.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LogPaperKind {
    /// Lines as they were found.
    List,
    /// Everything about one child.
    Child,
    /// The month's spot check.
    SpotCheck,
}

/// A page or more of the log. Values come as ready text.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LogPaper {
    pub kind: LogPaperKind,
    /// "Oktober 2026", "Ärende 2403-2026-014".
    pub about: String,
    /// For the file's name: a month, a case number, a date.
    pub short: String,
    pub rows: Vec<LogPaperRow>,
    /// There were more than the paper takes.
    pub cut: bool,
    /// Newest line of the log.
    pub head_sequence: String,
    /// Its hash.
    pub head_hash: String,
    /// "Underskrivet 3 november 2026 av Ingrid Vallmark."
    #[serde(default)]
    pub signed: Option<String>,
}

/// One line.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LogPaperRow {
    pub number: String,
    pub when: String,
    pub who: String,
    pub what: String,
    pub about: String,
    /// What a drawn line came to.
    #[serde(default)]
    pub outcome: Option<String>,
}

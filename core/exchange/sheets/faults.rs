//! Why a file cannot be read as a list. Invariant: each fault has its own code and its own sentence with what to do.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::MAX_ROWS;
use crate::words::say;

/// Why a file cannot be taken.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, TS, JsonSchema, thiserror::Error)]
#[serde(rename_all = "snake_case")]
pub enum SheetFault {
    /// Encrypted with a password.
    #[error("the sheet is protected by a password")]
    PasswordProtected,
    /// Of a known kind, but damaged.
    #[error("the sheet is broken")]
    Broken,
    /// No cell holds anything.
    #[error("the sheet is empty")]
    Empty,
    /// More than [`MAX_ROWS`] rows, or just as large in another way.
    #[error("the sheet has too many rows")]
    TooManyRows,
    /// No headings with something under them were found.
    #[error("no table was found")]
    NotATable,
    /// A document, a picture, or something else that is no sheet.
    #[error("not a kind of file that can be read")]
    UnsupportedKind,
}

impl SheetFault {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::PasswordProtected, Self::Broken, Self::Empty, Self::TooManyRows, Self::NotATable, Self::UnsupportedKind];

    /// The name outside, in snake_case.
    pub fn code(self) -> &'static str {
        match self {
            Self::PasswordProtected => "password_protected",
            Self::Broken => "broken",
            Self::Empty => "empty",
            Self::TooManyRows => "too_many_rows",
            Self::NotATable => "not_a_table",
            Self::UnsupportedKind => "unsupported_kind",
        }
    }

    /// One Swedish sentence or two: what is wrong and what to do.
    pub fn say(self) -> String {
        say(&format!("import-file-{}", self.code().replace('_', "-")), &[("rows", MAX_ROWS.into())])
    }
}

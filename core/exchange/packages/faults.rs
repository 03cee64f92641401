//! Why a package is refused. Invariant: a fault says file, line and column, never a figure.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::words::say;

/// One reason to refuse a package. `line` counts from 1, the heading.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS, JsonSchema, thiserror::Error)]
#[serde(tag = "fault", rename_all = "snake_case")]
pub enum PackageFault {
    /// A file that must be there is not.
    #[error("{file} is missing")]
    FileMissing { file: String },
    /// A file that does not belong.
    #[error("{file} does not belong")]
    FileUnlisted { file: String },
    /// A file is not the one that the description names by its hash.
    #[error("{file} has changed")]
    FileChanged { file: String },
    /// `datapackage.json` cannot be read.
    #[error("the description cannot be read")]
    Description,
    /// Written to a later format than this program knows.
    #[error("format {found} is newer")]
    Newer { found: String },
    /// Larger than any quarter can be.
    #[error("{file} is too large")]
    TooLarge { file: String },
    /// The heading is another.
    #[error("{file} has other columns")]
    Columns { file: String },
    /// A cell has not the form or the code that its column allows.
    #[error("{file} line {line}: {column}")]
    Cell { file: String, line: u32, column: String },
    /// Same content, other bytes: order, line ends, quotes or leading zeros.
    #[error("{file} is not written in the one way it can be written")]
    NotCanonical { file: String },
    /// A spreadsheet would read the text as a formula.
    #[error("{file} line {line}: {column} reads as a formula")]
    Formula { file: String, line: u32, column: String },
    /// The submission contradicts itself or the figures.
    #[error("the submission does not hold together: {column}")]
    Submission { column: String },
    /// A figure without definition, or for another area or quarter.
    #[error("line {line}: {column} is not in this submission")]
    Foreign { line: u32, column: String },
    /// Two breakdowns at once, or one the measure does not allow.
    #[error("line {line}: breakdown not allowed")]
    Breakdown { line: u32 },
    /// Value without reason, or reason without value missing.
    #[error("line {line}: value and status contradict each other")]
    ValueStatus { line: u32 },
    /// The confidentiality does not fit the tier.
    #[error("line {line}: confidentiality does not fit the tier")]
    Confidentiality { line: u32 },
    /// A breakdown whose total is not there.
    #[error("line {line}: no total")]
    TotalMissing { line: u32 },
    /// Parts that do not add up to the total on `line`.
    #[error("line {line}: the parts do not add up")]
    Sum { line: u32 },
    /// More in the numerator than in the denominator.
    #[error("line {line}: numerator above denominator")]
    Share { line: u32 },
    /// The same figure twice.
    #[error("line {line}: the same figure twice")]
    Twice { line: u32 },
    /// The workbook could not be written.
    #[error("the workbook could not be written")]
    Workbook,
}

impl PackageFault {
    /// The stable name; `fault-<code>` in `words/sv/packages.ftl` is the sentence.
    pub fn code(&self) -> &'static str {
        match self {
            Self::FileMissing { .. } => "package-file-missing",
            Self::FileUnlisted { .. } => "package-file-unlisted",
            Self::FileChanged { .. } => "package-file-changed",
            Self::Description => "package-description",
            Self::Newer { .. } => "package-newer",
            Self::TooLarge { .. } => "package-too-large",
            Self::Columns { .. } => "package-columns",
            Self::Cell { .. } => "package-cell",
            Self::NotCanonical { .. } => "package-not-canonical",
            Self::Formula { .. } => "package-formula",
            Self::Submission { .. } => "package-submission",
            Self::Foreign { .. } => "package-foreign",
            Self::Breakdown { .. } => "package-breakdown",
            Self::ValueStatus { .. } => "package-value-status",
            Self::Confidentiality { .. } => "package-confidentiality",
            Self::TotalMissing { .. } => "package-total-missing",
            Self::Sum { .. } => "package-sum",
            Self::Share { .. } => "package-share",
            Self::Twice { .. } => "package-twice",
            Self::Workbook => "package-workbook",
        }
    }

    /// The Swedish sentence.
    pub fn sentence(&self) -> String {
        let (file, line, column) = match self {
            Self::FileMissing { file }
            | Self::FileUnlisted { file }
            | Self::FileChanged { file }
            | Self::TooLarge { file }
            | Self::Columns { file }
            | Self::NotCanonical { file } => (file.as_str(), 0, ""),
            Self::Cell { file, line, column } | Self::Formula { file, line, column } => {
                (file.as_str(), *line, column.as_str())
            }
            Self::Submission { column } => ("submission.csv", 2, column.as_str()),
            Self::Foreign { line, column } => ("facts.csv", *line, column.as_str()),
            Self::Breakdown { line }
            | Self::ValueStatus { line }
            | Self::Confidentiality { line }
            | Self::TotalMissing { line }
            | Self::Sum { line }
            | Self::Share { line }
            | Self::Twice { line } => ("facts.csv", *line, ""),
            Self::Description | Self::Newer { .. } | Self::Workbook => ("", 0, ""),
        };
        say(
            &format!("fault-{}", self.code()),
            &[("file", file.into()), ("line", line.into()), ("column", column.into())],
        )
    }
}

//! What can go wrong on the way to a paper. Messages name the template and the place in it, never the content of a record.

use crate::render::Rendered;

/// Why there is no paper.
#[derive(Debug, thiserror::Error)]
pub enum PaperError {
    /// The data could not be handed to the template.
    #[error("the data of paper {paper} could not be written as JSON")]
    Data { paper: &'static str },
    /// The template did not compile with this data.
    #[error("paper {paper} could not be set: {what}")]
    Template { paper: &'static str, what: String },
    /// The set paper breaks PDF/A-2a or PDF/UA-1.
    #[error("paper {paper} could not be exported: {what}")]
    Export { paper: &'static str, what: String },
    /// The key is too long for a QR code.
    #[error("the recovery key does not fit a QR code")]
    Qr,
}

/// The answer of every function here.
pub(crate) type Result<T = Rendered> = std::result::Result<T, PaperError>;

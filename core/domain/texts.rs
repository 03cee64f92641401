//! Text with a rule: what somebody typed, trimmed, with a longest length. Never printed by `Debug`.

use crate::error::{Error, Problem, Result};

/// Longest one-line text, in characters.
pub const LINE: usize = 200;
/// Longest agreed text, in characters: a sentence or two, not a journal.
pub const NOTE: usize = 2_000;

/// One line that must say something.
///
/// # Errors
/// [`Error::Input`] on `field`: [`Problem::Blank`] when empty, [`Problem::TooLong`] above [`LINE`] characters.
pub fn line(field: &'static str, text: &str) -> Result<String> {
    let text = optional_line(field, text)?;
    if text.is_empty() { Err(Error::Input { field, problem: Problem::Blank }) } else { Ok(text) }
}

/// One line that may be empty. Line breaks become spaces.
///
/// # Errors
/// [`Error::Input`] on `field` above [`LINE`] characters.
pub fn optional_line(field: &'static str, text: &str) -> Result<String> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() > LINE { Err(Error::Input { field, problem: Problem::TooLong }) } else { Ok(text) }
}

/// An agreed text that must say something.
///
/// # Errors
/// [`Error::Input`] on `field`: [`Problem::Blank`] when empty, [`Problem::TooLong`] above [`NOTE`] characters.
pub fn note(field: &'static str, text: &str) -> Result<String> {
    let text = optional_note(field, text)?;
    if text.is_empty() { Err(Error::Input { field, problem: Problem::Blank }) } else { Ok(text) }
}

/// An agreed text that may be empty.
///
/// # Errors
/// [`Error::Input`] on `field` above [`NOTE`] characters.
pub fn optional_note(field: &'static str, text: &str) -> Result<String> {
    let text = text.trim().to_owned();
    if text.chars().count() > NOTE { Err(Error::Input { field, problem: Problem::TooLong }) } else { Ok(text) }
}

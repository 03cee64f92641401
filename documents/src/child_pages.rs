//! The child's own page after a meeting: three lines with pictures, whom to call. No letterhead, no case number, no name of an office.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::shared::Contact;

/// The child's own page.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChildPage {
    /// For the file's name only: the template never prints it.
    pub case_number: String,
    pub first_name: String,
    pub meeting_on: NaiveDate,
    /// Smaller pictures, days, and what one may decide oneself; else big pictures and few words.
    pub older: bool,
    /// What the child said, word for word.
    #[serde(default)]
    pub words: Option<String>,
    #[serde(default)]
    pub lines: Vec<ChildPageLine>,
    /// Who tells the child more when nothing is decided yet.
    #[serde(default)]
    pub tells: Option<String>,
    /// Whom the child can call.
    #[serde(default)]
    pub call: Vec<Contact>,
    /// A line for any child: "Bris, för alla barn" and its number.
    #[serde(default)]
    pub helpline: Option<Contact>,
}

/// One line with its picture.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChildPageLine {
    /// One of the drawings of `child-page.typ`.
    pub picture: String,
    pub text: String,
    /// When, and who sees to it; only the older look shows it.
    #[serde(default)]
    pub when: Option<String>,
}

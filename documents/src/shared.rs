//! Pieces that stand on several papers: the child's own words, a date to meet, who to call, who does what by when.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The child's own words, or the reason why there are none. An empty box is never left unexplained.
#[derive(Clone, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case", deny_unknown_fields)]
pub enum Voice {
    /// What the child said, word for word, without quotation marks.
    Said { words: String, told_to: String, on: Option<NaiveDate>, how: Option<String> },
    /// A small child, who shows how it is.
    Observed { words: String, by: String, on: Option<NaiveDate> },
    /// The child was heard, and no words of its own are written down.
    Heard { how: String, on: Option<NaiveDate> },
    /// The child was asked and did not want to say anything this time.
    Declined { ask_again_on: Option<NaiveDate> },
    /// The child has not been asked: why, and who asks before when.
    NotAsked { reason: Option<String>, who_asks: Option<String>, before: Option<NaiveDate> },
}

/// A day to meet again. `at` is a clock time as it is said: `13.00`.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Appointment {
    pub on: NaiveDate,
    #[serde(default)]
    pub at: Option<String>,
    #[serde(default)]
    pub place: Option<String>,
}

/// Someone to call.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    pub name: String,
    #[serde(default)]
    pub phone: Option<String>,
}

/// Who does what, by when.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Action {
    pub what: String,
    pub who: String,
    #[serde(default)]
    pub by: Option<NaiveDate>,
}

/// How far a step has come. Shown as a shape and a word, never as a colour alone.
#[derive(Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StepState {
    #[default]
    NotStarted,
    Ongoing,
    Done,
    Soon,
    Late,
}

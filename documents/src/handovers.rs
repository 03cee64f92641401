//! The handover letter with its answer page: we keep the responsibility until the answer is yes.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::shared::{Contact, Voice};

/// An offer to hand over the coordination of a case, and the page to answer on.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HandoverLetter {
    pub case_number: String,
    /// Whether only advice is asked for: then nothing is taken over.
    #[serde(default)]
    pub advice: bool,
    pub sent_on: NaiveDate,
    pub answer_by: NaiveDate,
    pub to_unit: String,
    #[serde(default)]
    pub to_principal: Option<String>,
    #[serde(default)]
    pub attention: Option<String>,
    pub child_name: String,
    #[serde(default)]
    pub born_on: Option<NaiveDate>,
    /// The child's own words, when they go along.
    #[serde(default)]
    pub voice: Option<Voice>,
    pub request: String,
    #[serde(default)]
    pub why_now: Option<String>,
    #[serde(default)]
    pub done: Vec<DoneBefore>,
    #[serde(default)]
    pub continues_here: Option<String>,
    #[serde(default)]
    pub enclosed: Option<String>,
    #[serde(default)]
    pub not_enclosed: Option<String>,
    /// Why the data may be given: whose consent, until when.
    #[serde(default)]
    pub ground: Option<String>,
    pub coordinator: Contact,
    /// Where the answer goes: `socialtjänsten, Bjurholms kommun`.
    #[serde(default)]
    pub answer_to: Option<String>,
}

/// Something already tried.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DoneBefore {
    pub when: String,
    pub what: String,
    #[serde(default)]
    pub helped: Option<String>,
}

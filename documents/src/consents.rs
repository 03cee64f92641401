//! The consent form: filled in about the child, with boxes for those who say yes or no.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::shared::Contact;

/// A form for consent to share data between organisations.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConsentForm {
    pub case_number: String,
    pub asked_on: NaiveDate,
    pub child_name: String,
    #[serde(default)]
    pub personal_number: Option<String>,
    #[serde(default)]
    pub school: Option<String>,
    #[serde(default)]
    pub language: Option<String>,
    /// The purposes that are already ticked.
    #[serde(default)]
    pub purposes: Vec<ConsentPurpose>,
    #[serde(default)]
    pub organisations: Vec<ConsentOrganisation>,
    /// The end of the school year, offered as one of the end dates.
    #[serde(default)]
    pub school_year_ends_on: Option<NaiveDate>,
    #[serde(default)]
    pub coordinator: Option<Contact>,
    #[serde(default)]
    pub givers: Vec<ConsentGiver>,
    #[serde(default)]
    pub law: Vec<String>,
    #[serde(default)]
    pub obtained_by: Option<String>,
    #[serde(default)]
    pub original_kept_at: Option<String>,
    #[serde(default)]
    pub protected: bool,
}

/// What the data may be used for.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ConsentPurpose {
    Hlt,
    Sip,
    Handover,
}

/// An organisation to say yes or no to. `answer` is `None` on a blank form.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConsentOrganisation {
    pub name: String,
    #[serde(default)]
    pub principal: Option<String>,
    #[serde(default)]
    pub answer: Option<bool>,
}

/// Someone who says yes or no.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConsentGiver {
    pub role: GiverRole,
    pub name: String,
    /// Whole years; for the child.
    #[serde(default)]
    pub age: Option<u32>,
}

/// In which capacity someone says yes or no.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GiverRole {
    Guardian,
    Child,
}

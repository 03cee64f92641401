//! The agreements between principals on paper: what the law asks for, and every agreement. Nothing on it is about a child.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The register as it stands on a day.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgreementsPaper {
    pub valid_on: NaiveDate,
    #[serde(default)]
    pub statutory: Vec<StatutoryOnPaper>,
    /// Frames first, each followed by what hangs under it.
    #[serde(default)]
    pub agreements: Vec<AgreementOnPaper>,
}

/// One that the law asks for.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StatutoryOnPaper {
    pub name: String,
    pub law: String,
    pub state: StatutoryState,
    /// Title of the one that meets it, or will.
    pub by: String,
}

/// Whether there is one.
#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StatutoryState {
    Met,
    UnderWay,
    Missing,
}

/// Whom an agreement is about. Ages in whole years; none where there is no limit.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TargetOnPaper {
    pub name: String,
    #[serde(default)]
    pub from_age: Option<u8>,
    #[serde(default)]
    pub from_included: bool,
    #[serde(default)]
    pub to_age: Option<u8>,
    #[serde(default)]
    pub to_included: bool,
}

/// One agreement. Values come as ready text, but `standing` and `level`, which are codes of the core.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgreementOnPaper {
    pub title: String,
    /// "in_force", "to_review", …
    pub standing: String,
    /// "frame", "annex", "local" or "guidance".
    pub level: String,
    /// Title of the one it hangs under.
    pub under: String,
    #[serde(default)]
    pub parties: Vec<String>,
    #[serde(default)]
    pub targets: Vec<TargetOnPaper>,
    #[serde(default)]
    pub signed_on: Option<NaiveDate>,
    #[serde(default)]
    pub valid_from: Option<NaiveDate>,
    #[serde(default)]
    pub valid_to: Option<NaiveDate>,
    #[serde(default)]
    pub review_on: Option<NaiveDate>,
    pub owner: String,
    pub dnr: String,
    pub found_at: String,
    pub meaning: String,
}

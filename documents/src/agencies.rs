//! Everybody one can turn to on paper: what each does and does not do, and how one gets there. Nothing on it is about a child.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Some pages for the binder.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgenciesPaper {
    pub valid_on: NaiveDate,
    /// By name.
    #[serde(default)]
    pub agencies: Vec<AgencyOnPaper>,
}

/// One of them. Values come as ready text; what nobody has written is empty.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgencyOnPaper {
    pub name: String,
    pub organisation: String,
    pub does: String,
    pub does_not: String,
    /// "0–17 år".
    pub ages: String,
    pub route: String,
    pub phone: String,
    pub hours: String,
    pub waiting: String,
    /// A colleague there and her role.
    pub contact: String,
    /// When somebody last asked.
    #[serde(default)]
    pub checked_on: Option<NaiveDate>,
    /// It is time to ask again.
    pub to_check: bool,
}

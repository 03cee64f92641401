//! The contact routes on paper: whom one turns to with which need. Nothing on it is about a child.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A page or two for the wall.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContactRoutesPaper {
    pub valid_on: NaiveDate,
    #[serde(default)]
    pub needs: Vec<NeedOnPaper>,
}

/// One need.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NeedOnPaper {
    pub name: String,
    /// The first one first.
    #[serde(default)]
    pub routes: Vec<RouteOnPaper>,
}

/// Whom one turns to. Values come as ready text.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RouteOnPaper {
    pub name: String,
    pub organisation: String,
    /// "Kvällar och helger".
    pub note: String,
    /// "0–17 år".
    pub ages: String,
    pub route: String,
    pub hours: String,
    pub phone: String,
    /// When somebody last asked.
    #[serde(default)]
    pub checked_on: Option<NaiveDate>,
    /// It is time to ask again.
    pub to_check: bool,
}

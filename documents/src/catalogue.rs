//! What is offered in the municipality on paper, and where nothing is. Nothing on it is about a child.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The picture of gaps, what was noted about them, and every intervention.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CataloguePaper {
    pub valid_on: NaiveDate,
    /// "0–5 år", the youngest first.
    #[serde(default)]
    pub bands: Vec<String>,
    /// In the municipality's order.
    #[serde(default)]
    pub needs: Vec<NeedOfCatalogue>,
    #[serde(default)]
    pub gaps: Vec<GapOnPaper>,
    /// By name.
    #[serde(default)]
    pub offers: Vec<OfferOnPaper>,
}

/// One need's row in the picture of gaps.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NeedOfCatalogue {
    pub name: String,
    /// Band by band.
    pub cells: Vec<CellOnPaper>,
}

/// What there is for one need in one band.
#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CellOnPaper {
    pub state: CellState,
    /// How many interventions reach somebody of that age.
    pub count: usize,
}

/// How a cell is said.
#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CellState {
    Offered,
    OnlyElsewhere,
    Missing,
    /// Missing, and somebody has noted it.
    Noted,
    /// Nobody of that age has the need.
    NotMeant,
}

/// What was noted about a gap.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GapOnPaper {
    pub need: String,
    pub ages: String,
    pub note: String,
    pub noted_on: NaiveDate,
}

/// One intervention. Values come as ready text, but `level` and `way`, which are codes of the core.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OfferOnPaper {
    pub name: String,
    pub about: String,
    pub need: String,
    /// "everybody", "early" or "specialised".
    pub level: String,
    pub target: String,
    pub ages: String,
    pub agency: String,
    pub phone: String,
    /// "here", "elsewhere" or "remote".
    pub way: String,
    /// One way, in kilometres.
    #[serde(default)]
    pub distance_km: Option<u16>,
    pub waiting: String,
}

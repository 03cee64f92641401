//! The papers of a team's year: what each unit prepares, the term on the wall, the minutes of a meeting about no child, the evaluation to fill in by hand.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::shared::{Action, Appointment, Contact, StepState, Voice};

/// One page for each unit before a meeting. A child stands on it only because the consent covers the unit.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Preparation {
    pub meeting_on: NaiveDate,
    #[serde(default)]
    pub starts: Option<String>,
    #[serde(default)]
    pub ends: Option<String>,
    #[serde(default)]
    pub place: Option<String>,
    pub pages: Vec<PreparationPage>,
    #[serde(default)]
    pub contact: Option<Contact>,
}

/// What one unit prepares.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PreparationPage {
    pub unit: String,
    #[serde(default)]
    pub children: Vec<PromisedChild>,
    /// How many more do not stand here for a conflict of interest, as a sentence.
    #[serde(default)]
    pub conflicts: Option<String>,
}

/// A child on a unit's page.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PromisedChild {
    pub case_number: String,
    pub name: String,
    /// Why it comes up, as a sentence.
    #[serde(default)]
    pub why: Option<String>,
    #[serde(default)]
    pub consent_until: Option<NaiveDate>,
    #[serde(default)]
    pub consent_soon: bool,
    pub voice: Voice,
    #[serde(default)]
    pub promises: Vec<Promise>,
    /// What the unit is to have with it besides how it went with its promises, a sentence each.
    #[serde(default)]
    pub bring: Vec<String>,
}

/// What was promised, and how it stands.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Promise {
    pub what: String,
    #[serde(default)]
    pub who: Option<String>,
    pub by: NaiveDate,
    #[serde(default)]
    pub state: StepState,
}

/// A term's meetings, for the wall.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TermPlan {
    pub from_on: NaiveDate,
    pub to_on: NaiveDate,
    /// `Våren 2027`.
    pub term: String,
    pub meetings: Vec<TermMeeting>,
    /// Days of the rhythm without a meeting.
    #[serde(default)]
    pub skipped: Vec<TermSkipped>,
    #[serde(default)]
    pub units: Vec<String>,
    #[serde(default)]
    pub contact: Option<Contact>,
}

/// One meeting of a term.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TermMeeting {
    pub on: NaiveDate,
    pub name: String,
    pub starts: String,
    pub ends: String,
    #[serde(default)]
    pub place: Option<String>,
    #[serde(default)]
    pub cancelled: bool,
}

/// A day without a meeting, and why: `Sportlov`.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TermSkipped {
    pub on: NaiveDate,
    pub why: String,
}

/// The minutes of a meeting about no child: management, steering group.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GroupMinutes {
    /// `Ledningsmöte`.
    pub name: String,
    pub meeting_on: NaiveDate,
    #[serde(default)]
    pub starts: Option<String>,
    #[serde(default)]
    pub ends: Option<String>,
    #[serde(default)]
    pub place: Option<String>,
    /// `Anna Grahn (skolchef)`.
    #[serde(default)]
    pub present: Vec<String>,
    #[serde(default)]
    pub absent: Vec<String>,
    #[serde(default)]
    pub note_taker: Option<String>,
    #[serde(default)]
    pub items: Vec<GroupPart>,
    #[serde(default)]
    pub next_meeting: Option<Appointment>,
}

/// One item. Only the part that its section names is printed.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GroupPart {
    pub title: String,
    pub section: GroupSection,
    #[serde(default)]
    pub note: Option<String>,
    /// What was promised before.
    #[serde(default)]
    pub promises: Vec<Promise>,
    /// What is decided now.
    #[serde(default)]
    pub actions: Vec<Action>,
    /// The evaluation as a sentence.
    #[serde(default)]
    pub evaluation: Option<String>,
}

/// What an item holds.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GroupSection {
    Text,
    Previous,
    Results,
    NextSteps,
    Evaluation,
}

/// The meeting's evaluation on paper: two on a sheet, to be keyed in.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EvaluationForm {
    pub meeting_on: NaiveDate,
    pub name: String,
    pub questions: Vec<String>,
}

//! SIP, the coordinated individual plan. Its first four parts are required by law (SoL, HSL); the paper says so when one is missing.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::shared::{Appointment, Contact, StepState, Voice};

/// What became different in a version, as the family reads it.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanRevision {
    pub number: u32,
    pub decided_on: NaiveDate,
    pub why: String,
    #[serde(default)]
    pub changes: Vec<Changed>,
}

/// One thing that became different: `part` as the heading it stands under; an empty side is new or gone.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Changed {
    pub part: String,
    #[serde(default)]
    pub before: Option<String>,
    #[serde(default)]
    pub after: Option<String>,
}

/// A coordinated individual plan on paper.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SipPaper {
    pub case_number: String,
    pub plan_number: u32,
    #[serde(default)]
    pub established_on: Option<NaiveDate>,
    pub child_name: String,
    /// As it is written: `20170112-2382`. Stands in the box about the child and nowhere else.
    #[serde(default)]
    pub personal_number: Option<String>,
    #[serde(default)]
    pub school: Option<String>,
    #[serde(default)]
    pub guardians: Vec<String>,
    #[serde(default)]
    pub participants: Vec<String>,
    pub voice: Voice,
    #[serde(default)]
    pub important_to_family: Option<String>,
    /// Statutory item 1.
    #[serde(default)]
    pub needs: Vec<Need>,
    /// Statutory item 2.
    #[serde(default)]
    pub responsibilities: Vec<Responsibility>,
    /// Statutory item 3.
    #[serde(default)]
    pub others: Option<String>,
    /// Statutory item 4.
    #[serde(default)]
    pub lead: Option<Lead>,
    #[serde(default)]
    pub goals: Vec<Goal>,
    #[serde(default)]
    pub own_parts: Vec<OwnPart>,
    #[serde(default)]
    pub crisis: Option<Crisis>,
    #[serde(default)]
    pub follow_up: Option<Appointment>,
    #[serde(default)]
    pub no_follow_up_because: Option<String>,
    #[serde(default)]
    pub not_agreed: Option<String>,
    #[serde(default)]
    pub signatures: Vec<Signature>,
    /// The latest change after the plan was established.
    #[serde(default)]
    pub revision: Option<PlanRevision>,
    /// What has been changed since the newest version and is not decided: that version, and the changes.
    #[serde(default)]
    pub draft: Option<PlanRevision>,
    /// Sections of law, from the settings.
    #[serde(default)]
    pub law: Vec<String>,
    #[serde(default)]
    pub protected: bool,
}

/// The child's plan on paper: lighter than a SIP, with the same goals.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChildPlanPaper {
    pub case_number: String,
    pub plan_number: u32,
    #[serde(default)]
    pub established_on: Option<NaiveDate>,
    pub child_name: String,
    #[serde(default)]
    pub school: Option<String>,
    #[serde(default)]
    pub guardians: Vec<String>,
    pub voice: Voice,
    #[serde(default)]
    pub important_to_family: Option<String>,
    #[serde(default)]
    pub goals: Vec<Goal>,
    #[serde(default)]
    pub own_parts: Vec<OwnPart>,
    #[serde(default)]
    pub crisis: Option<Crisis>,
    #[serde(default)]
    pub follow_up: Option<Appointment>,
    #[serde(default)]
    pub no_follow_up_because: Option<String>,
    #[serde(default)]
    pub coordinator: Option<Contact>,
    #[serde(default)]
    pub revision: Option<PlanRevision>,
    /// What has been changed since the newest version and is not decided: that version, and the changes.
    #[serde(default)]
    pub draft: Option<PlanRevision>,
    #[serde(default)]
    pub protected: bool,
}

/// What is needed and what is given for it.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Need {
    pub need: String,
    #[serde(default)]
    pub intervention: Option<String>,
}

/// What one principal answers for.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Responsibility {
    pub principal: String,
    #[serde(default)]
    pub tasks: Vec<String>,
}

/// The principal with the overall responsibility, and the coordinator.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lead {
    pub principal: String,
    #[serde(default)]
    pub unit: Option<String>,
    #[serde(default)]
    pub coordinator: Option<String>,
    #[serde(default)]
    pub phone: Option<String>,
}

/// A goal: the child's words first, then how one knows that it is reached, then the steps.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Goal {
    /// The child's own words, without quotation marks.
    #[serde(default)]
    pub words: Option<String>,
    /// The goal in the adults' words.
    #[serde(default)]
    pub goal: Option<String>,
    #[serde(default)]
    pub reached_when: Option<String>,
    #[serde(default)]
    pub steps: Vec<SipStep>,
}

/// One step towards a goal.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SipStep {
    pub what: String,
    pub who: String,
    #[serde(default)]
    pub by: Option<NaiveDate>,
    #[serde(default)]
    pub state: StepState,
}

/// What someone in the family does.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnPart {
    pub who: String,
    pub does: String,
}

/// How a crisis shows, what to do, whom to call.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Crisis {
    #[serde(default)]
    pub signs: Option<String>,
    #[serde(default)]
    pub response: Option<String>,
    #[serde(default)]
    pub call: Option<String>,
}

/// A line to sign on. `role` as printed: `Vårdnadshavare`, `För kommunen`.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signature {
    pub name: String,
    pub role: String,
    /// What is recorded about it: `Underskrivet 24 november 2026`. The line to sign on stays until then.
    #[serde(default)]
    pub recorded: Option<String>,
}

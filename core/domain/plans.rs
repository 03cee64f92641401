//! A SIP (samordnad individuell plan): offered, answered, called, held, established, followed up, closed. Invariant: it is not established while a statutory item is empty,
//! nor without a follow-up date or a stated reason why there is none.

use super::ids::{CaseId, PlanId, UnitId};
use crate::error::{Error, Result, Rule};
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Where a SIP stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PlanState {
    /// The family has been offered one.
    Offered,
    /// The family said no.
    Declined,
    /// The family said yes.
    Accepted,
    /// The principals have been called to the meeting.
    Called,
    /// The meeting was held.
    Held,
    /// The plan stands.
    Established,
    /// It ended.
    Closed,
    /// It is kept in another system; here stands only that it exists.
    InOtherSystem,
}

/// What can be done with a SIP.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PlanStep {
    /// The family says yes.
    Accept,
    /// The family says no.
    Decline,
    /// Call the principals.
    Call,
    /// Hold the meeting.
    Hold,
    /// Write the plan's items.
    Write,
    /// Establish the plan.
    Establish,
    /// Follow it up.
    FollowUp,
    /// End it.
    Close,
}

impl PlanState {
    /// Every state.
    pub const ALL: [Self; 8] = [
        Self::Offered,
        Self::Declined,
        Self::Accepted,
        Self::Called,
        Self::Held,
        Self::Established,
        Self::Closed,
        Self::InOtherSystem,
    ];

    /// The state after a step.
    ///
    /// # Errors
    /// [`Rule::PlanStep`] when the step cannot be taken now.
    pub fn after(self, step: PlanStep) -> Result<Self> {
        use PlanStep as Step;
        let refused = Err(Error::Rule(Rule::PlanStep));
        match self {
            Self::Offered => match step {
                Step::Accept => Ok(Self::Accepted),
                Step::Decline => Ok(Self::Declined),
                Step::Call | Step::Hold | Step::Write | Step::Establish | Step::FollowUp | Step::Close => refused,
            },
            Self::Accepted => match step {
                Step::Call => Ok(Self::Called),
                Step::Write => Ok(Self::Accepted),
                Step::Decline => Ok(Self::Declined),
                Step::Accept | Step::Hold | Step::Establish | Step::FollowUp | Step::Close => refused,
            },
            Self::Called => match step {
                Step::Hold => Ok(Self::Held),
                Step::Write | Step::Call => Ok(Self::Called),
                Step::Decline => Ok(Self::Declined),
                Step::Accept | Step::Establish | Step::FollowUp | Step::Close => refused,
            },
            Self::Held => match step {
                Step::Write => Ok(Self::Held),
                Step::Establish => Ok(Self::Established),
                Step::Decline => Ok(Self::Declined),
                Step::Accept | Step::Call | Step::Hold | Step::FollowUp | Step::Close => refused,
            },
            Self::Established => match step {
                Step::Write | Step::FollowUp => Ok(Self::Established),
                Step::Close => Ok(Self::Closed),
                Step::Accept | Step::Decline | Step::Call | Step::Hold | Step::Establish => refused,
            },
            Self::InOtherSystem => match step {
                Step::FollowUp => Ok(Self::InOtherSystem),
                Step::Close => Ok(Self::Closed),
                Step::Accept | Step::Decline | Step::Call | Step::Hold | Step::Write | Step::Establish => refused,
            },
            Self::Declined | Self::Closed => match step {
                Step::Accept
                | Step::Decline
                | Step::Call
                | Step::Hold
                | Step::Write
                | Step::Establish
                | Step::FollowUp
                | Step::Close => refused,
            },
        }
    }

    /// Steps that can be taken now.
    #[must_use]
    pub fn steps(self) -> Vec<PlanStep> {
        PlanStep::ALL.into_iter().filter(|step| self.after(*step).is_ok()).collect()
    }
}

impl PlanStep {
    /// Every step.
    pub const ALL: [Self; 8] = [
        Self::Accept,
        Self::Decline,
        Self::Call,
        Self::Hold,
        Self::Write,
        Self::Establish,
        Self::FollowUp,
        Self::Close,
    ];
}

/// Why a SIP ended (M28).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PlanClosing {
    /// The goals are met.
    GoalsMet,
    /// No longer needed.
    NotNeeded,
    /// The family took its consent back.
    ConsentWithdrawn,
    /// The family moved.
    Moved,
    /// The young person turned eighteen.
    Adult,
}

/// One of the four items the law wants (domain.md §3.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum StatutoryItem {
    /// Which interventions are needed.
    Needed,
    /// Which interventions each principal is responsible for.
    Responsible,
    /// Measures taken by somebody else than municipality and region.
    ByOthers,
    /// Which principal has the overall responsibility.
    Lead,
}

/// A SIP.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Plan {
    /// Id.
    pub id: PlanId,
    /// The case.
    pub case: CaseId,
    /// Where it stands.
    pub state: PlanState,
    /// When it was offered: the family was told what a SIP is and asked whether it wants one (M23).
    pub offered_on: NaiveDate,
    /// Who offered.
    pub offered_by: String,
    /// When the family answered.
    pub answered_on: Option<NaiveDate>,
    /// Why the family said no.
    pub decline_reason: String,
    /// When the principals were called.
    pub called_on: Option<NaiveDate>,
    /// The day of the meeting they were called to.
    pub meeting_on: Option<NaiveDate>,
    /// When the meeting was held.
    pub held_on: Option<NaiveDate>,
    /// When the plan was established (M25).
    pub established_on: Option<NaiveDate>,
    /// The goal, in the child's words first.
    pub goal: String,
    /// Statutory item 1: which interventions are needed.
    pub needed: String,
    /// Statutory item 2: what each principal answers for.
    pub responsible: String,
    /// Statutory item 3: what somebody else does.
    pub by_others: String,
    /// Statutory item 4: the unit with the overall responsibility.
    pub lead_unit: Option<UnitId>,
    /// When it is followed up.
    pub follow_up_on: Option<NaiveDate>,
    /// Why no follow-up is planned.
    pub no_follow_up_reason: String,
    /// When it ended.
    pub closed_on: Option<NaiveDate>,
    /// Why it ended.
    pub closing_reason: Option<PlanClosing>,
    /// Where it is kept when it is kept elsewhere.
    pub external_reference: String,
}

impl Plan {
    /// A plan with nothing written yet.
    #[must_use]
    pub fn blank(id: PlanId, case: CaseId, state: PlanState, offered_on: NaiveDate, offered_by: String) -> Self {
        Self {
            id,
            case,
            state,
            offered_on,
            offered_by,
            answered_on: None,
            decline_reason: String::new(),
            called_on: None,
            meeting_on: None,
            held_on: None,
            established_on: None,
            goal: String::new(),
            needed: String::new(),
            responsible: String::new(),
            by_others: String::new(),
            lead_unit: None,
            follow_up_on: None,
            no_follow_up_reason: String::new(),
            closed_on: None,
            closing_reason: None,
            external_reference: String::new(),
        }
    }

    /// Statutory items that are still empty. Item 3 is complete also as "ingen": somebody must have said so.
    #[must_use]
    pub fn missing_items(&self) -> Vec<StatutoryItem> {
        let empty = |text: &str| text.trim().is_empty();
        [
            (StatutoryItem::Needed, empty(&self.needed)),
            (StatutoryItem::Responsible, empty(&self.responsible)),
            (StatutoryItem::ByOthers, empty(&self.by_others)),
            (StatutoryItem::Lead, self.lead_unit.is_none()),
        ]
        .into_iter()
        .filter_map(|(item, missing)| missing.then_some(item))
        .collect()
    }

    /// Whether the plan may be established.
    ///
    /// # Errors
    /// [`Rule::PlanItemMissing`] or [`Rule::PlanFollowUpMissing`].
    pub fn complete(&self) -> Result<()> {
        if !self.missing_items().is_empty() {
            return Err(Error::Rule(Rule::PlanItemMissing));
        }
        if self.follow_up_on.is_none() && self.no_follow_up_reason.trim().is_empty() {
            return Err(Error::Rule(Rule::PlanFollowUpMissing));
        }
        Ok(())
    }
}

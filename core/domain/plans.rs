//! A plan around a child: a SIP (samordnad individuell plan), offered, answered, called, held, established, followed up, closed; or the child's plan (barnets plan), the lighter
//! one before it. Invariant: a SIP is not established while a statutory item is empty, and no plan without a follow-up date or a stated reason why there is none.

pub mod lines;
pub mod parts;

use super::ids::{CaseId, PlanId, UnitId};
use crate::error::{Error, Result, Rule};
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which kind of plan.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PlanKind {
    /// The plan that the law asks for when two principals must coordinate.
    #[default]
    Sip,
    /// The lighter plan before it: what the child wants, who does what, when we meet again.
    ChildPlan,
}

impl PlanKind {
    /// Every kind.
    pub const ALL: [Self; 2] = [Self::Sip, Self::ChildPlan];
}

/// Where a plan stands.
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
    /// Note that it is kept in another system from now on, or what is known of it there.
    Elsewhere,
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
    pub fn after(self, kind: PlanKind, step: PlanStep) -> Result<Self> {
        use PlanStep as Step;
        let refused = Err(Error::Rule(Rule::PlanStep));
        let light = kind == PlanKind::ChildPlan;
        match self {
            Self::Offered => match step {
                Step::Accept => Ok(Self::Accepted),
                Step::Decline => Ok(Self::Declined),
                Step::Elsewhere => Ok(Self::InOtherSystem),
                Step::Call | Step::Hold | Step::Write | Step::Establish | Step::FollowUp | Step::Close => refused,
            },
            Self::Accepted => match step {
                Step::Call if !light => Ok(Self::Called),
                Step::Write => Ok(Self::Accepted),
                Step::Establish if light => Ok(Self::Established),
                Step::Close => Ok(Self::Closed),
                Step::Elsewhere => Ok(Self::InOtherSystem),
                Step::Call | Step::Accept | Step::Decline | Step::Hold | Step::Establish | Step::FollowUp => refused,
            },
            Self::Called => match step {
                Step::Hold => Ok(Self::Held),
                Step::Write | Step::Call => Ok(Self::Called),
                Step::Close => Ok(Self::Closed),
                Step::Elsewhere => Ok(Self::InOtherSystem),
                Step::Accept | Step::Decline | Step::Establish | Step::FollowUp => refused,
            },
            Self::Held => match step {
                Step::Write => Ok(Self::Held),
                Step::Establish => Ok(Self::Established),
                Step::Close => Ok(Self::Closed),
                Step::Elsewhere => Ok(Self::InOtherSystem),
                Step::Accept | Step::Decline | Step::Call | Step::Hold | Step::FollowUp => refused,
            },
            Self::Established => match step {
                Step::Write | Step::FollowUp => Ok(Self::Established),
                Step::Close => Ok(Self::Closed),
                Step::Accept | Step::Decline | Step::Call | Step::Hold | Step::Establish | Step::Elsewhere => refused,
            },
            Self::InOtherSystem => match step {
                Step::FollowUp | Step::Elsewhere => Ok(Self::InOtherSystem),
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
                | Step::Close
                | Step::Elsewhere => refused,
            },
        }
    }

    /// Steps that can be taken now.
    #[must_use]
    pub fn steps(self, kind: PlanKind) -> Vec<PlanStep> {
        PlanStep::ALL.into_iter().filter(|step| self.after(kind, *step).is_ok()).collect()
    }
}

impl PlanStep {
    /// Every step.
    pub const ALL: [Self; 9] = [
        Self::Accept,
        Self::Decline,
        Self::Call,
        Self::Hold,
        Self::Write,
        Self::Establish,
        Self::FollowUp,
        Self::Close,
        Self::Elsewhere,
    ];
}

/// Why a SIP ended, before or after it was established (M28).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PlanClosing {
    /// The goals are met.
    GoalsMet,
    /// No longer needed.
    NotNeeded,
    /// The family said yes and then no, before or after the plan stood.
    FamilyDeclined,
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

/// A plan: a SIP or a child's plan.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Plan {
    /// Id.
    pub id: PlanId,
    /// The case.
    pub case: CaseId,
    /// Which kind.
    pub kind: PlanKind,
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
    /// When the family met us to prepare.
    pub prepared_on: Option<NaiveDate>,
    /// The questions of the meeting, one a line.
    pub question: String,
    /// What must not be raised, as the family wishes.
    pub avoid: String,
    /// How the child takes part.
    pub taking_part: String,
    /// The day of the meeting they were called to.
    pub meeting_on: Option<NaiveDate>,
    /// When it begins: "13.00", or empty.
    pub meeting_starts: String,
    /// When it ends: "14.00", or empty.
    pub meeting_ends: String,
    /// Where.
    pub meeting_place: String,
    /// Last day to answer the call.
    pub answer_by: Option<NaiveDate>,
    /// When the meeting was held.
    pub held_on: Option<NaiveDate>,
    /// When the plan was established (M25).
    pub established_on: Option<NaiveDate>,
    /// A goal in one text, from before goals were written one by one.
    pub goal: String,
    /// What matters to the family.
    pub important: String,
    /// Statutory item 1: which interventions are needed; a line each, need and intervention parted by a colon.
    pub needed: String,
    /// Statutory item 2: what each principal answers for.
    pub responsible: String,
    /// Statutory item 3: what somebody else does.
    pub by_others: String,
    /// Statutory item 4: the unit with the overall responsibility.
    pub lead_unit: Option<UnitId>,
    /// What the child and the family do themselves, a line each: "Alva: säger till".
    pub own_parts: String,
    /// How a crisis shows.
    pub crisis_signs: String,
    /// What helps then.
    pub crisis_response: String,
    /// Whom to call.
    pub crisis_call: String,
    /// What was not agreed, or is to be added.
    pub not_agreed: String,
    /// When it is followed up.
    pub follow_up_on: Option<NaiveDate>,
    /// When on that day, and where: free text, may be empty.
    pub follow_up_place: String,
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
            kind: PlanKind::Sip,
            state,
            offered_on,
            offered_by,
            answered_on: None,
            decline_reason: String::new(),
            called_on: None,
            prepared_on: None,
            question: String::new(),
            avoid: String::new(),
            taking_part: String::new(),
            meeting_on: None,
            meeting_starts: String::new(),
            meeting_ends: String::new(),
            meeting_place: String::new(),
            answer_by: None,
            held_on: None,
            established_on: None,
            goal: String::new(),
            important: String::new(),
            needed: String::new(),
            responsible: String::new(),
            by_others: String::new(),
            lead_unit: None,
            own_parts: String::new(),
            crisis_signs: String::new(),
            crisis_response: String::new(),
            crisis_call: String::new(),
            not_agreed: String::new(),
            follow_up_on: None,
            follow_up_place: String::new(),
            no_follow_up_reason: String::new(),
            closed_on: None,
            closing_reason: None,
            external_reference: String::new(),
        }
    }

    /// Statutory items that are still empty; a child's plan has none. Item 3 is complete also as "ingen": somebody must have said so.
    #[must_use]
    pub fn missing_items(&self) -> Vec<StatutoryItem> {
        if self.kind == PlanKind::ChildPlan {
            return Vec::new();
        }
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

    /// Whether the plan may be established; `goals` is how many goals it has.
    ///
    /// # Errors
    /// [`Rule::PlanItemMissing`], [`Rule::PlanGoalMissing`] or [`Rule::PlanFollowUpMissing`].
    pub fn complete(&self, goals: usize) -> Result<()> {
        if !self.missing_items().is_empty() {
            return Err(Error::Rule(Rule::PlanItemMissing));
        }
        if self.kind == PlanKind::ChildPlan && goals == 0 && self.goal.trim().is_empty() {
            return Err(Error::Rule(Rule::PlanGoalMissing));
        }
        if self.follow_up_on.is_none() && self.no_follow_up_reason.trim().is_empty() {
            return Err(Error::Rule(Rule::PlanFollowUpMissing));
        }
        Ok(())
    }
}

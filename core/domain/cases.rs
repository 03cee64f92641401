//! A case: one child, one episode. The stage is derived from facts, never set by hand.

use super::{
    codes::{ClosingReason, ReferralSource},
    consents::ConsentState,
    ids::{ActionId, CaseId, ChildId, ProfessionalId},
    units::Sector,
};
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A case as it is stored.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Case {
    /// Id.
    pub id: CaseId,
    /// The child.
    pub child: ChildId,
    /// "2403-2026-014".
    pub number: String,
    /// What the municipality's own list called it, or empty.
    pub legacy_number: String,
    /// When the need was first noticed.
    pub signal_on: Option<NaiveDate>,
    /// By which sector.
    pub signal_sector: Option<Sector>,
    /// Who took the initiative.
    pub source: ReferralSource,
    /// When the case began.
    pub intake_on: NaiveDate,
    /// One agreed sentence.
    pub worry: String,
    /// When it ended.
    pub closed_on: Option<NaiveDate>,
    /// Why it ended.
    pub closing_reason: Option<ClosingReason>,
    /// Talks with the child alone, from an older list.
    pub child_talks: u32,
}

/// Where a case stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Registered; the family's answer is awaited.
    AwaitingConsent,
    /// Under way.
    Active,
    /// Every action is done; a follow-up is planned.
    FollowingUp,
    /// The family took its consent back: frozen for others.
    ConsentWithdrawn,
    /// Ended.
    Closed,
    /// Open, and where it stands follows from what the one who asks does not see.
    SeenInPart,
}

impl Stage {
    /// The stage that follows from the facts.
    #[must_use]
    pub fn of(closed: bool, consent: ConsentState, open_actions: u32, follow_up_planned: bool) -> Self {
        match (closed, consent) {
            (true, _) => Self::Closed,
            (false, ConsentState::Withdrawn) => Self::ConsentWithdrawn,
            (false, ConsentState::Missing) => Self::AwaitingConsent,
            (false, ConsentState::Full | ConsentState::Partial | ConsentState::Expired)
                if open_actions == 0 && follow_up_planned =>
            {
                Self::FollowingUp
            }
            (false, ConsentState::Full | ConsentState::Partial | ConsentState::Expired) => Self::Active,
        }
    }
}

/// What comes next, and who does it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum NextStep {
    /// Ask the family for consent.
    AskConsent,
    /// Name who holds the baton.
    NameCoordinator,
    /// An action.
    Action {
        /// Which.
        action: ActionId,
        /// What.
        what: String,
        /// Who: a person's name, or empty.
        who: String,
        /// The unit that owns it.
        unit: String,
        /// By when.
        due_on: NaiveDate,
        /// Whether that day has passed.
        late: bool,
    },
    /// Tell the family.
    Feedback {
        /// By when.
        due_on: NaiveDate,
        /// Whether that day has passed.
        late: bool,
    },
    /// Follow up.
    FollowUp {
        /// When.
        on: NaiveDate,
        /// Whether that day has passed.
        late: bool,
    },
    /// Take it up in a meeting.
    Meeting,
    /// Nothing: the case is closed.
    Nothing,
    /// What comes next follows from what the one who asks does not see.
    SeenInPart,
}

/// Who holds the baton.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Holder {
    /// Who.
    pub professional: ProfessionalId,
    /// Name; the unit's when that one or the unit has ended.
    pub name: String,
    /// Title, or empty.
    pub title: String,
    /// Unit.
    pub unit: String,
    /// Since when.
    pub from_on: NaiveDate,
    /// Whether that one or the unit has ended: the unit has the baton until somebody takes it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[ts(as = "Option<bool>", optional)]
    pub ended: bool,
}

/// Something that happened around a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum EventKind {
    /// The need was noticed.
    Signal,
    /// The case began.
    Intake,
    /// Somebody took the baton.
    Baton,
    /// The family was asked for consent.
    Consent,
    /// A meeting; its text is the code of the kind and what the municipality calls it, with a space between, or nothing.
    Meeting,
    /// A decision.
    Decision,
    /// An action was agreed.
    ActionAgreed,
    /// An action was done.
    ActionDone,
    /// The child was heard.
    Voice,
    /// The family was told.
    Feedback,
    /// A plan was offered, or begun when it is a child's plan; its text is the code of the kind.
    PlanOffered,
    /// A plan was established, here or in another system; its text is the code of the kind.
    PlanEstablished,
    /// The family said no to a plan; its text is the code of the kind.
    PlanDeclined,
    /// A plan ended; its text is the codes of the kind and of the reason, with a space between.
    PlanClosed,
    /// A handover was offered.
    HandoverOffered,
    /// A handover was accepted.
    HandoverAccepted,
    /// A handover came back.
    HandoverReturned,
    /// The sender took a handover back before anybody had accepted it.
    HandoverTakenBack,
    /// A handover was sealed as a parcel; its text is the codes of the ground and of what went along, with spaces between.
    ParcelSealed,
    /// A parcel from another municipality was taken into the case; its text is the municipality.
    ParcelTaken,
    /// A report of concern was made.
    ConcernReported,
    /// The case ended.
    Closed,
}

/// One line of a case's history.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct CaseEvent {
    /// When it happened.
    pub on: NaiveDate,
    /// What.
    pub kind: EventKind,
    /// Who or what: a name, a unit, an agreed text; may be empty.
    pub text: String,
    /// By whom; may be empty.
    pub by: String,
}

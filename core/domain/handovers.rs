//! Handover (överlämning) with the baton rule. Invariant: the sender holds the baton until the receiver has accepted, and no path ends without an answer.

use super::{
    actions::Helped,
    ids::{CaseId, HandoverId, ProfessionalId, UnitId},
    units::Sector,
};
use crate::error::{Error, Result, Rule};
use chrono::{Days, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What is handed over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum HandoverKind {
    /// The child changes stage: BVC to preschool, preschool to school, grade 6 to 7.
    Transition,
    /// Another unit takes over.
    Responsibility,
    /// To a specialist.
    Specialist,
    /// To another municipality.
    Move,
    /// Advice only: the baton stays.
    Consultation,
}

/// Where a handover stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum HandoverState {
    /// Waits for the receiver.
    Offered,
    /// The receiver has asked something.
    ClarificationAsked,
    /// The receiver has taken over.
    Accepted,
    /// The receiver said no.
    Declined,
    /// The receiver sent it back.
    Returned,
    /// The receiver has told the sender what came of it.
    AnsweredBack,
    /// Done.
    Closed,
    /// No answer by the last day.
    Expired,
}

/// What can be done with a handover.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum HandoverStep {
    /// Offer it.
    Offer,
    /// Remind the receiver.
    Remind,
    /// The receiver asks something.
    Ask,
    /// The sender answers.
    Clarify,
    /// The receiver takes over: the baton moves.
    Accept,
    /// The receiver says no, with a reason.
    Decline,
    /// The receiver sends it back, with a reason: the baton comes back.
    Return,
    /// The receiver tells what came of it.
    AnswerBack,
    /// Close it.
    Close,
    /// The last day passed without an answer.
    Expire,
    /// It came back, and the sender goes on with it: nothing more is asked of anybody.
    Keep,
}

/// Why it came back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ReturnReason {
    /// Not within the receiver's mandate.
    NotOurMandate,
    /// Information is missing.
    InformationMissing,
    /// No room now.
    NoCapacity,
    /// The family does not want it.
    FamilyDeclined,
    /// Somebody else is right for it.
    OtherActor,
    /// Something else, in words.
    Other,
}

/// On which legal ground information goes along (domain.md §4.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Ground {
    /// The family's consent.
    Consent,
    /// Nobody can be recognised.
    Deidentified,
    /// OSL 25 kap. 12 § and 26 kap. 9 §: between health care and social services, for a child.
    Necessity,
    /// The duty to report.
    DutyToReport,
    /// Asked for by the social welfare board in an investigation.
    RequestedByBoard,
}

impl Ground {
    /// Whether it lets a unit of one sector tell one of another. Necessity does between the sectors that its law names (setting `handover.necessity_sectors`), each other ground between any.
    #[must_use]
    pub fn holds_between(self, from: Sector, to: Sector, necessity: &[Sector]) -> bool {
        self != Self::Necessity || (necessity.contains(&from) && necessity.contains(&to))
    }
}

impl HandoverState {
    /// Every state.
    pub const ALL: [Self; 8] = [
        Self::Offered,
        Self::ClarificationAsked,
        Self::Accepted,
        Self::Declined,
        Self::Returned,
        Self::AnsweredBack,
        Self::Closed,
        Self::Expired,
    ];

    /// The state after a step.
    ///
    /// # Errors
    /// [`Rule::HandoverUnanswered`] for closing without an answer, else [`Rule::HandoverStep`].
    pub fn after(self, step: HandoverStep) -> Result<Self> {
        use HandoverStep as Step;
        let refused = Err(Error::Rule(Rule::HandoverStep));
        let unanswered = Err(Error::Rule(Rule::HandoverUnanswered));
        match self {
            Self::Offered | Self::ClarificationAsked => match step {
                Step::Remind => Ok(self),
                Step::Ask if self == Self::Offered => Ok(Self::ClarificationAsked),
                Step::Clarify if self == Self::ClarificationAsked => Ok(Self::Offered),
                Step::Accept => Ok(Self::Accepted),
                Step::Decline => Ok(Self::Declined),
                Step::Return => Ok(Self::Returned),
                Step::Expire => Ok(Self::Expired),
                Step::Close | Step::AnswerBack => unanswered,
                Step::Offer | Step::Ask | Step::Clarify | Step::Keep => refused,
            },
            Self::Accepted => match step {
                // How it went is asked for, as an answer was before.
                Step::Remind => Ok(self),
                Step::AnswerBack => Ok(Self::AnsweredBack),
                Step::Return => Ok(Self::Returned),
                Step::Close => unanswered,
                Step::Offer | Step::Ask | Step::Clarify | Step::Accept | Step::Decline | Step::Expire | Step::Keep => {
                    refused
                }
            },
            Self::AnsweredBack => match step {
                Step::Close => Ok(Self::Closed),
                Step::Offer
                | Step::Remind
                | Step::Ask
                | Step::Clarify
                | Step::Accept
                | Step::Decline
                | Step::Return
                | Step::AnswerBack
                | Step::Expire
                | Step::Keep => refused,
            },
            Self::Declined | Self::Returned | Self::Closed | Self::Expired => match step {
                Step::Keep if self != Self::Closed => Ok(self),
                Step::Offer
                | Step::Remind
                | Step::Ask
                | Step::Clarify
                | Step::Accept
                | Step::Decline
                | Step::Return
                | Step::AnswerBack
                | Step::Close
                | Step::Expire
                | Step::Keep => refused,
            },
        }
    }

    /// Whether somebody still has to do something.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Offered | Self::ClarificationAsked | Self::Accepted | Self::AnsweredBack)
    }

    /// Whether it waits for an answer.
    #[must_use]
    pub const fn waits(self) -> bool {
        matches!(self, Self::Offered | Self::ClarificationAsked)
    }

    /// Whether it has come back to the sender: taken back, declined, or never answered.
    #[must_use]
    pub const fn came_back(self) -> bool {
        matches!(self, Self::Declined | Self::Returned | Self::Expired)
    }

    /// Steps that can be taken now.
    #[must_use]
    pub fn steps(self) -> Vec<HandoverStep> {
        HandoverStep::ALL.into_iter().filter(|step| self.after(*step).is_ok()).collect()
    }
}

impl HandoverStep {
    /// Every step.
    pub const ALL: [Self; 11] = [
        Self::Offer,
        Self::Remind,
        Self::Ask,
        Self::Clarify,
        Self::Accept,
        Self::Decline,
        Self::Return,
        Self::AnswerBack,
        Self::Close,
        Self::Expire,
        Self::Keep,
    ];
}

/// Days on which a case was open and nobody held the baton: from the day it began to `until`, with the times of the holders in order. 0 when the first began with the case, and each later
/// one the day the one before ended.
#[must_use]
pub fn gap_days(began_on: NaiveDate, holders: &[(NaiveDate, Option<NaiveDate>)], until: NaiveDate) -> u32 {
    let (mut days, mut free_since) = (0, Some(began_on));
    for (began, ended) in holders {
        days += free_since.map_or(0, |since| (*began - since).num_days().max(0));
        free_since = *ended;
    }
    days += free_since.map_or(0, |since| (until - since).num_days().max(0));
    u32::try_from(days).unwrap_or(u32::MAX)
}

/// The last day on which who took over tells what came of it, so many days after that (setting `handover.answer_back_days`).
#[must_use]
pub fn answer_back_due_on(accepted_on: NaiveDate, days: u64) -> NaiveDate {
    accepted_on.checked_add_days(Days::new(days)).unwrap_or(accepted_on)
}

/// A handover.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Handover {
    /// Id.
    pub id: HandoverId,
    /// The case.
    pub case: CaseId,
    /// What is handed over.
    pub kind: HandoverKind,
    /// Where it stands.
    pub state: HandoverState,
    /// Who hands over.
    pub from: ProfessionalId,
    /// Which unit is asked.
    pub to_unit: UnitId,
    /// Who there, when known.
    pub to: Option<ProfessionalId>,
    /// What the receiver is asked to do.
    pub question: String,
    /// Why now; may be empty.
    pub why_now: String,
    /// What goes on with the sender; may be empty.
    pub continues: String,
    /// Exactly what goes along.
    pub information: Vec<String>,
    /// Whether the child's own words go along.
    pub with_voice: bool,
    /// Whether what has been done goes along, and whether it helped.
    pub with_done: bool,
    /// What does not go along; may be empty.
    pub not_along: String,
    /// On which ground.
    pub ground: Ground,
    /// When it was offered.
    pub offered_on: NaiveDate,
    /// Last day to answer.
    pub due_on: NaiveDate,
    /// When it was accepted.
    pub accepted_on: Option<NaiveDate>,
    /// When it ended.
    pub concluded_on: Option<NaiveDate>,
    /// When sender and receiver met about the child (M22).
    pub talk_on: Option<NaiveDate>,
    /// Whether it helped the receiver to start.
    pub helped: Option<Helped>,
    /// What was missing or good to know.
    pub helped_note: String,
}

impl Handover {
    /// Whether the receiver sent it back, said no or did not answer: counted as a bounce (M21). What the sender took back before it was accepted is none.
    #[must_use]
    pub const fn bounced(&self) -> bool {
        match self.state {
            HandoverState::Declined | HandoverState::Expired => true,
            HandoverState::Returned => self.accepted_on.is_some(),
            HandoverState::Offered
            | HandoverState::ClarificationAsked
            | HandoverState::Accepted
            | HandoverState::AnsweredBack
            | HandoverState::Closed => false,
        }
    }
}

/// One thing that has been said about a handover.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct HandoverEvent {
    /// Which step.
    pub step: HandoverStep,
    /// When.
    pub happened_on: NaiveDate,
    /// By whom.
    pub said_by: String,
    /// In words.
    pub text: String,
    /// Why it came back.
    pub reason: Option<ReturnReason>,
}

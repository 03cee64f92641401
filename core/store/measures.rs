//! What the measures count from: the dated facts of every case, one query for each kind of fact. Invariant: facts only; what they mean is decided in `measures`.

mod around;
mod kept;
mod of_cases;

pub(crate) use kept::{ahead, facts, forget, worked_out};

use crate::{
    domain::{
        children::{LegalSex, Protection},
        codes::{ClosingReason, ReferralSource},
        consents::Consent,
        handovers::HandoverKind,
        ids::{CaseId, ChildId, GuardianId},
        plans::{PlanClosing, PlanState},
        school_years::Schooling,
        surveys::SurveyKind,
        teams::TeamUnit,
        units::Sector,
        voices::VoiceForm,
    },
    error::Result,
};
use chrono::NaiveDate;
use rusqlite::Connection;
use std::collections::HashMap;

/// Everything there is to count.
#[derive(Clone, Default, PartialEq)]
pub(crate) struct Facts {
    /// In the order of their beginning.
    pub(crate) cases: Vec<CaseFacts>,
    /// Consents for the team's talks, and guardians.
    pub(crate) consents: HashMap<ChildId, ChildConsents>,
    pub(crate) around: Around,
}

/// What belongs to no child.
#[derive(Clone, Default, PartialEq)]
pub(crate) struct Around {
    /// Units that must be in the team's room, and those that had to be, with their time.
    pub(crate) team_units: Vec<TeamUnit>,
    /// Years and upwards from which a child is asked too.
    pub(crate) asked_from_age: u8,
    /// Days without any event after which a case stands still.
    pub(crate) stalled_days: u32,
    /// Children 0–17 in the municipality: from which day, how many.
    pub(crate) populations: Vec<(NaiveDate, u32)>,
    /// Consultations without a name: when, and which sector asked.
    pub(crate) consultations: Vec<(NaiveDate, Sector)>,
    /// Answers to questionnaires, which belong to nobody.
    pub(crate) answers: Vec<AnswerFact>,
}

/// One case with its dates.
#[derive(Clone, PartialEq)]
pub(crate) struct CaseFacts {
    pub(crate) case: CaseId,
    pub(crate) child: ChildId,
    pub(crate) birth_on: Option<NaiveDate>,
    pub(crate) sex: Option<LegalSex>,
    pub(crate) schooling: Schooling,
    pub(crate) protection: Protection,
    pub(crate) source: ReferralSource,
    pub(crate) signal_on: Option<NaiveDate>,
    pub(crate) intake_on: NaiveDate,
    pub(crate) closed_on: Option<NaiveDate>,
    pub(crate) closing_reason: Option<ClosingReason>,
    /// Talks with the child alone, from an older list.
    pub(crate) child_talks: u32,
    pub(crate) imported: bool,
    /// When the child's next case began.
    pub(crate) next_intake_on: Option<NaiveDate>,
    pub(crate) first_meeting: Option<NaiveDate>,
    pub(crate) first_intervention: Option<NaiveDate>,
    /// First decision, action, intervention or SIP.
    pub(crate) plan_decided: Option<NaiveDate>,
    pub(crate) voices: Vec<VoiceFact>,
    pub(crate) feedbacks: Vec<FeedbackFact>,
    /// When each report of concern was made; none when an older list only says that it was.
    pub(crate) concern_reports: Vec<Option<NaiveDate>>,
    pub(crate) follow_ups: Vec<FollowUpFact>,
    pub(crate) actions: Vec<ActionFact>,
    pub(crate) plans: Vec<PlanFact>,
    pub(crate) handovers: Vec<HandoverFact>,
    /// Areas of the wheel where somebody saw a need: the day, and the area's code.
    pub(crate) needs: Vec<(NaiveDate, String)>,
    /// Whether anybody has filled in a wheel.
    pub(crate) rated: bool,
    /// Investigations of the child and placements: from, to.
    pub(crate) situations: Vec<(NaiveDate, Option<NaiveDate>)>,
    pub(crate) exams: Vec<ExamFact>,
    /// Per cent of school missed when the case began and when it ended, where they are known.
    pub(crate) absence: (Option<u8>, Option<u8>),
    /// Days on which something happened in the case, oldest first.
    pub(crate) events: Vec<NaiveDate>,
}

/// A time the child was asked, or was not.
#[derive(Clone, PartialEq)]
pub(crate) struct VoiceFact {
    pub(crate) on: NaiveDate,
    pub(crate) form: VoiceForm,
    pub(crate) has_reason: bool,
}

/// A meeting after which the family was to be told.
#[derive(Clone, PartialEq)]
pub(crate) struct FeedbackFact {
    pub(crate) held_on: NaiveDate,
    pub(crate) given_on: Option<NaiveDate>,
    /// From an older list, which cannot tell "not told" from "not written down".
    pub(crate) imported: bool,
}

/// A follow-up that was planned.
#[derive(Clone, PartialEq)]
pub(crate) struct FollowUpFact {
    pub(crate) planned_on: NaiveDate,
    pub(crate) held_on: Option<NaiveDate>,
}

/// An action.
#[derive(Clone, PartialEq)]
pub(crate) struct ActionFact {
    pub(crate) decided_on: NaiveDate,
    pub(crate) due_on: NaiveDate,
    pub(crate) done_on: Option<NaiveDate>,
    pub(crate) dropped_on: Option<NaiveDate>,
    /// Whether a person, not only a unit, answers for it.
    pub(crate) has_person: bool,
}

/// A SIP.
#[derive(Clone, PartialEq)]
pub(crate) struct PlanFact {
    pub(crate) state: PlanState,
    /// Kept in another system, whether it was offered here or there.
    pub(crate) elsewhere: bool,
    /// Offered here: the day of the offer is known. A plan that only was registered as kept elsewhere has nobody who offered it.
    pub(crate) offered_here: bool,
    pub(crate) offered_on: NaiveDate,
    pub(crate) answered_on: Option<NaiveDate>,
    pub(crate) held_on: Option<NaiveDate>,
    pub(crate) established_on: Option<NaiveDate>,
    pub(crate) closed_on: Option<NaiveDate>,
    pub(crate) closing_reason: Option<PlanClosing>,
    /// The follow-up that is planned and not held.
    pub(crate) follow_up_on: Option<NaiveDate>,
    /// Follow-ups that were planned and held: planned, held.
    pub(crate) followed_up: Vec<(NaiveDate, NaiveDate)>,
    /// Principals that were called to the meeting.
    pub(crate) called: u32,
    /// Of them those that came; none while it is not written down for each.
    pub(crate) came: Option<u32>,
    /// Guardians of the child, and those of them who came; none while it is not written down.
    pub(crate) guardians: Option<(u32, u32)>,
    /// When each deviation was noticed, and its kind.
    pub(crate) deviations: Vec<(NaiveDate, String)>,
}

/// A health or dental examination.
#[derive(Clone, PartialEq)]
pub(crate) struct ExamFact {
    pub(crate) dental: bool,
    pub(crate) requested_on: Option<NaiveDate>,
    pub(crate) done_on: Option<NaiveDate>,
    pub(crate) not_needed_on: Option<NaiveDate>,
}

/// A handover.
#[derive(Clone, PartialEq)]
pub(crate) struct HandoverFact {
    pub(crate) kind: HandoverKind,
    pub(crate) to: Sector,
    pub(crate) offered_on: NaiveDate,
    pub(crate) due_on: NaiveDate,
    pub(crate) accepted_on: Option<NaiveDate>,
    /// When the receiver first declined it or sent it back, or it was left unanswered.
    pub(crate) bounced_on: Option<NaiveDate>,
    /// When the sender took it back before it was accepted.
    pub(crate) taken_back_on: Option<NaiveDate>,
    /// When sender and receiver met over the child.
    pub(crate) talk_on: Option<NaiveDate>,
}

/// A child's consents and who answers for it.
#[derive(Clone, Default, PartialEq)]
pub(crate) struct ChildConsents {
    pub(crate) consents: Vec<Consent>,
    /// The guardians, each with the first day it was one no more; none while it is one.
    pub(crate) guardians: Vec<(GuardianId, Option<NaiveDate>)>,
}

/// What a group of people answered to a questionnaire's main question. Nobody in it can be told from another.
#[derive(Clone, PartialEq)]
pub(crate) struct AnswerFact {
    pub(crate) on: NaiveDate,
    pub(crate) about: SurveyKind,
    pub(crate) positive: u32,
    pub(crate) negative: u32,
    /// Asked, but did not answer it.
    pub(crate) silent: u32,
}

/// The first day a case began.
pub(crate) fn first_intake(db: &Connection) -> Result<Option<NaiveDate>> {
    Ok(db.query_row("SELECT min(intake_on) AS intake_on FROM cases", [], |row| super::maybe_date(row, "intake_on"))?)
}

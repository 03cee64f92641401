//! The ways to divide a measure, and the code of each group as it stands in the data package. Invariant: every value of a list has a code of that list, and what is not
//! known is `_U`.

use crate::{
    domain::{
        children::AgeBand,
        codes::{ClosingReason, ReferralSource},
        consents::ConsentState,
        handovers::HandoverKind,
        plans::PlanClosing,
        school_years::SchoolStage,
        surveys::SurveyKind,
        units::Sector,
        voices::VoiceForm,
    },
    store::measures::CaseFacts,
    words::say,
};
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A way to divide a measure.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Breakdown {
    /// Age band on the day of the event.
    Age,
    /// Legal sex.
    Sex,
    /// School stage on the day of the event.
    Stage,
    /// Who took the initiative.
    Source,
    /// Why the case ended.
    Closing,
    /// To which sector, or by which.
    Sector,
    /// Which kind of handover.
    Handover,
    /// Why the SIP ended.
    PlanClosing,
    /// In what form the child took part.
    Voice,
    /// What the family has agreed to.
    Consent,
    /// Who was asked.
    Survey,
    /// Which deviation from what a SIP should be.
    Deviation,
    /// Which examination.
    Exam,
}

/// One group of one breakdown.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS, JsonSchema)]
#[ts(rename = "MeasureGroup")]
pub struct Group {
    /// By what.
    pub by: Breakdown,
    /// Its code: "Y6T9".
    pub code: String,
}

/// Not given, or protected.
pub(super) const UNKNOWN: &str = "_U";

/// One list of codes: the value of the trade, and the code in the data package.
macro_rules! group_codes {
    ($(#[$meta:meta])* $function:ident, $list:ident, $kind:ty: $($value:path => $code:literal),+ $(,)?) => {
        $(#[$meta])*
        pub(super) const fn $function(value: $kind) -> &'static str {
            match value { $($value => $code),+ }
        }
        const $list: &[&str] = &[$($code),+];
    };
}

group_codes! {
    source_code, SOURCES, ReferralSource:
    ReferralSource::Preschool => "SRC_PRESCHOOL",
    ReferralSource::School => "SRC_SCHOOL",
    ReferralSource::PupilHealth => "SRC_PUPIL_HEALTH",
    ReferralSource::ChildHealth => "SRC_CHILD_HEALTH",
    ReferralSource::MaternalHealth => "SRC_MATERNAL_HEALTH",
    ReferralSource::HealthCentre => "SRC_HEALTH_CENTRE",
    ReferralSource::SocialServices => "SRC_SOCIAL_SERVICES",
    ReferralSource::ChildPsychiatry => "SRC_CHILD_PSYCHIATRY",
    ReferralSource::Habilitation => "SRC_HABILITATION",
    ReferralSource::Dental => "SRC_DENTAL",
    ReferralSource::YouthClinic => "SRC_YOUTH_CLINIC",
    ReferralSource::Leisure => "SRC_LEISURE",
    ReferralSource::Police => "SRC_POLICE",
    ReferralSource::Guardian => "SRC_GUARDIAN",
    ReferralSource::ChildSelf => "SRC_CHILD_SELF",
    ReferralSource::Other => "SRC_OTHER",
    ReferralSource::Unknown => "_U",
}

group_codes! {
    closing_code, CLOSINGS, ClosingReason:
    ClosingReason::GoalReached => "CLS_GOAL_REACHED",
    ClosingReason::FamilyDeclined => "CLS_FAMILY_DECLINED",
    ClosingReason::OtherActor => "CLS_OTHER_ACTOR",
    ClosingReason::Sip => "CLS_SIP",
    ClosingReason::Moved => "CLS_MOVED",
    ClosingReason::ConsentWithdrawn => "CLS_CONSENT_WITHDRAWN",
    ClosingReason::Other => "CLS_OTHER",
}

group_codes! {
    sector_code, SECTORS, Sector:
    Sector::School => "SEC_SCHOOL",
    Sector::Preschool => "SEC_PRESCHOOL",
    Sector::SocialServices => "SEC_SOCIAL_SERVICES",
    Sector::PrimaryCare => "SEC_PRIMARY_CARE",
    Sector::ChildHealth => "SEC_CHILD_HEALTH",
    Sector::MaternalHealth => "SEC_MATERNAL_HEALTH",
    Sector::ChildPsychiatry => "SEC_CHILD_PSYCHIATRY",
    Sector::Paediatrics => "SEC_PAEDIATRICS",
    Sector::Habilitation => "SEC_HABILITATION",
    Sector::Dental => "SEC_DENTAL",
    Sector::YouthClinic => "SEC_YOUTH_CLINIC",
    Sector::Culture => "SEC_CULTURE",
    Sector::Leisure => "SEC_LEISURE",
    Sector::Prevention => "SEC_PREVENTION",
    Sector::Police => "SEC_POLICE",
    Sector::Other => "SEC_OTHER",
}

group_codes! {
    handover_code, HANDOVERS, HandoverKind:
    HandoverKind::Transition => "HND_TRANSITION",
    HandoverKind::Responsibility => "HND_RESPONSIBILITY",
    HandoverKind::Specialist => "HND_SPECIALIST",
    HandoverKind::Move => "HND_MOVE",
    HandoverKind::Consultation => "HND_CONSULTATION",
}

group_codes! {
    plan_closing_code, PLAN_CLOSINGS, PlanClosing:
    PlanClosing::GoalsMet => "SIP_GOALS_MET",
    PlanClosing::NotNeeded => "SIP_NOT_NEEDED",
    PlanClosing::ConsentWithdrawn => "SIP_CONSENT_WITHDRAWN",
    PlanClosing::Moved => "SIP_MOVED",
    PlanClosing::Adult => "SIP_ADULT",
    PlanClosing::FamilyDeclined => "SIP_FAMILY_DECLINED",
}

group_codes! {
    voice_code, VOICES, VoiceForm:
    VoiceForm::InMeeting => "VOI_IN_MEETING",
    VoiceForm::PartOfMeeting => "VOI_PART_OF_MEETING",
    VoiceForm::Remote => "VOI_REMOTE",
    VoiceForm::LetterOrDrawing => "VOI_LETTER",
    VoiceForm::Represented => "VOI_REPRESENTED",
    VoiceForm::DidNotWant => "VOI_DID_NOT_WANT",
    VoiceForm::NotAsked => "VOI_NOT_ASKED",
    VoiceForm::TalkAlone => "VOI_TALK_ALONE",
}

group_codes! {
    consent_code, CONSENTS, ConsentState:
    ConsentState::Full => "CON_FULL",
    ConsentState::Partial => "CON_PARTIAL",
    ConsentState::Missing => "CON_MISSING",
    ConsentState::Withdrawn => "CON_WITHDRAWN",
    ConsentState::Expired => "CON_EXPIRED",
}

group_codes! {
    survey_code, SURVEYS, SurveyKind:
    SurveyKind::Child => "SVY_CHILD",
    SurveyKind::Guardian => "SVY_GUARDIAN",
    SurveyKind::Meeting => "SVY_MEETING",
    SurveyKind::Plan => "SVY_SIP",
    SurveyKind::Collaboration => "SVY_COLLABORATION",
    SurveyKind::Habits => "SVY_HABITS",
    SurveyKind::Own => "SVY_OWN",
}

const DEVIATIONS: &[&str] = &["DEV_NO_INITIATIVE", "DEV_CALLED_ABSENT", "DEV_BAD_TREATMENT", "DEV_NOT_CARRIED_OUT"];
const EXAMS: &[&str] = &["EXM_HEALTH", "EXM_DENTAL"];

/// The code of a deviation's kind.
pub(super) fn deviation_code(kind: &str) -> &'static str {
    match kind {
        "no_initiative" => "DEV_NO_INITIATIVE",
        "called_absent" => "DEV_CALLED_ABSENT",
        "bad_treatment" => "DEV_BAD_TREATMENT",
        "not_carried_out" => "DEV_NOT_CARRIED_OUT",
        _ => UNKNOWN,
    }
}

/// The code of an examination: dental or health.
pub(super) const fn exam_code(dental: bool) -> &'static str {
    if dental { "EXM_DENTAL" } else { "EXM_HEALTH" }
}

const AGES: &[&str] = &["Y0T5", "Y6T9", "Y10T12", "Y13T15", "Y16T17", "Y18T20"];
const SEXES: &[&str] = &["F", "M"];
const STAGES: &[&str] = &["FS", "FK", "GR13", "GR46", "GR79", "GY", "OUT"];

impl Breakdown {
    /// The codes of its groups, in the order people expect; "not given" last.
    #[must_use]
    pub fn codes(self) -> Vec<&'static str> {
        let list = match self {
            Self::Age => AGES,
            Self::Sex => SEXES,
            Self::Stage => STAGES,
            Self::Source => SOURCES,
            Self::Closing => CLOSINGS,
            Self::Sector => SECTORS,
            Self::Handover => HANDOVERS,
            Self::PlanClosing => PLAN_CLOSINGS,
            Self::Voice => VOICES,
            Self::Consent => CONSENTS,
            Self::Survey => SURVEYS,
            Self::Deviation => DEVIATIONS,
            Self::Exam => EXAMS,
        };
        list.iter().copied().filter(|code| *code != UNKNOWN).chain([UNKNOWN]).collect()
    }

    /// The name of the code list in the data package.
    #[must_use]
    pub const fn list(self) -> &'static str {
        match self {
            Self::Age => "age",
            Self::Sex => "sex",
            Self::Stage => "stage",
            Self::Source
            | Self::Closing
            | Self::Sector
            | Self::Handover
            | Self::PlanClosing
            | Self::Voice
            | Self::Consent
            | Self::Survey
            | Self::Deviation
            | Self::Exam => "reason",
        }
    }

    /// The Swedish word for one of its groups.
    #[must_use]
    pub fn label(self, code: &str) -> String {
        say(&format!("code-{}-{code}", self.list()), &[])
    }
}

/// The code of an age in whole years.
pub(super) const fn age_code(age: Option<u8>) -> &'static str {
    match AgeBand::of(age) {
        AgeBand::Y0T5 => "Y0T5",
        AgeBand::Y6T9 => "Y6T9",
        AgeBand::Y10T12 => "Y10T12",
        AgeBand::Y13T15 => "Y13T15",
        AgeBand::Y16T17 => "Y16T17",
        AgeBand::Y18T20 => "Y18T20",
        AgeBand::Unknown => UNKNOWN,
    }
}

/// The school stage on a day.
pub(super) fn stage_code(case: &CaseFacts, on: NaiveDate) -> &'static str {
    match case.schooling.stage(case.birth_on, on) {
        None => UNKNOWN,
        Some(SchoolStage::Preschool) => "FS",
        Some(SchoolStage::PreschoolClass) => "FK",
        Some(SchoolStage::Lower) => "GR13",
        Some(SchoolStage::Middle) => "GR46",
        Some(SchoolStage::Upper) => "GR79",
        Some(SchoolStage::UpperSecondary) => "GY",
        Some(SchoolStage::Outside) => "OUT",
    }
}

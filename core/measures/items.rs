//! What is counted, one by one: a child, a case, a meeting or a plan, with the groups it belongs to. Invariant: every item belongs to exactly one group of every breakdown,
//! so groups add up; a protected identity belongs to "not given" in all of them.

use crate::{
    domain::{
        children::{AgeBand, LegalSex, Protection, age_on},
        codes::{ClosingReason, ReferralSource},
        ids::CaseId,
        quarters::Quarter,
        school_years::SchoolStage,
    },
    store::measures::CaseFacts,
    words::say,
};
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What the counting works on.
pub(crate) struct Material<'a> {
    pub(crate) cases: &'a [CaseFacts],
    pub(crate) span: Span,
    pub(crate) today: NaiveDate,
}

impl Material<'_> {
    /// The last day that can be looked at: the span's last, or today while it goes on.
    pub(super) fn until(&self) -> NaiveDate {
        self.span.last.min(self.today)
    }
}

/// From one day to another, both included.
#[derive(Clone, Copy)]
pub(crate) struct Span {
    pub(crate) first: NaiveDate,
    pub(crate) last: NaiveDate,
}

impl Span {
    pub(super) fn holds(self, day: NaiveDate) -> bool {
        self.first <= day && day <= self.last
    }
}

impl From<Quarter> for Span {
    fn from(quarter: Quarter) -> Self {
        Self { first: quarter.first(), last: quarter.last() }
    }
}

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

/// How one item counts.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "MeasureOutcome")]
pub enum Outcome {
    /// Counted; reached the end of a lead time; meets the share's condition.
    Counted,
    /// In the denominator only.
    Not,
    /// In the denominator only, and a reason is written.
    NotWithReason,
    /// Has not reached the end of the lead time yet.
    Waiting,
    /// A date or an answer is missing, or the dates contradict each other.
    Missing,
}

/// Not given, or protected.
pub(super) const UNKNOWN: &str = "_U";
const AGES: [&str; 7] = ["Y0T5", "Y6T9", "Y10T12", "Y13T15", "Y16T17", "Y18T20", UNKNOWN];
const SEXES: [&str; 3] = ["F", "M", UNKNOWN];
const STAGES: [&str; 8] = ["FS", "FK", "GR13", "GR46", "GR79", "GY", "OUT", UNKNOWN];

impl Breakdown {
    /// The codes of its groups, in the order people expect.
    #[must_use]
    pub fn codes(self) -> Vec<&'static str> {
        match self {
            Self::Age => AGES.to_vec(),
            Self::Sex => SEXES.to_vec(),
            Self::Stage => STAGES.to_vec(),
            Self::Source => ReferralSource::ALL.iter().map(|source| source_code(*source)).collect(),
            Self::Closing => {
                ClosingReason::ALL.iter().map(|reason| closing_code(*reason)).chain(std::iter::once(UNKNOWN)).collect()
            }
        }
    }

    /// The name of the code list in the data package.
    #[must_use]
    pub const fn list(self) -> &'static str {
        match self {
            Self::Age => "age",
            Self::Sex => "sex",
            Self::Stage => "stage",
            Self::Source | Self::Closing => "reason",
        }
    }

    /// The Swedish word for one of its groups.
    #[must_use]
    pub fn label(self, code: &str) -> String {
        say(&format!("code-{}-{code}", self.list()), &[])
    }
}

const fn source_code(source: ReferralSource) -> &'static str {
    match source {
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
        ReferralSource::Unknown => UNKNOWN,
    }
}

const fn closing_code(reason: ClosingReason) -> &'static str {
    match reason {
        ClosingReason::GoalReached => "CLS_GOAL_REACHED",
        ClosingReason::FamilyDeclined => "CLS_FAMILY_DECLINED",
        ClosingReason::OtherActor => "CLS_OTHER_ACTOR",
        ClosingReason::Sip => "CLS_SIP",
        ClosingReason::Moved => "CLS_MOVED",
        ClosingReason::ConsentWithdrawn => "CLS_CONSENT_WITHDRAWN",
        ClosingReason::Other => "CLS_OTHER",
    }
}

/// One thing that is counted.
pub(crate) struct Item {
    pub(crate) case: CaseId,
    pub(crate) on: NaiveDate,
    pub(crate) outcome: Outcome,
    pub(crate) days: Option<u32>,
    pub(crate) protected: bool,
    age: &'static str,
    sex: &'static str,
    stage: &'static str,
    source: &'static str,
    closing: &'static str,
}

impl Item {
    /// Of a case, on the day of the event.
    pub(super) fn of(case: &CaseFacts, on: NaiveDate, outcome: Outcome) -> Self {
        let protected = case.protection != Protection::None;
        let open = |code: &'static str| if protected { UNKNOWN } else { code };
        Self {
            case: case.case,
            on,
            outcome,
            days: None,
            protected,
            age: open(age_code(case.birth_on.and_then(|birth| age_on(birth, on)))),
            sex: open(match case.sex {
                Some(LegalSex::F) => "F",
                Some(LegalSex::M) => "M",
                None => UNKNOWN,
            }),
            stage: open(stage_code(case, on)),
            source: open(source_code(case.source)),
            closing: open(case.closing_reason.map_or(UNKNOWN, closing_code)),
        }
    }

    pub(super) fn after(self, days: u32) -> Self {
        Self { days: Some(days), ..self }
    }

    /// The group it belongs to.
    pub(crate) fn code(&self, by: Breakdown) -> &'static str {
        match by {
            Breakdown::Age => self.age,
            Breakdown::Sex => self.sex,
            Breakdown::Stage => self.stage,
            Breakdown::Source => self.source,
            Breakdown::Closing => self.closing,
        }
    }
}

const fn age_code(age: Option<u8>) -> &'static str {
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

fn stage_code(case: &CaseFacts, on: NaiveDate) -> &'static str {
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

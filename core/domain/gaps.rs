//! What the help around a child lacked: a need that nobody could own (mellanrum), and what earlier help might have made this unnecessary. Invariant: codes only; no text about a child.

use super::{
    children::AgeBand,
    ids::{CaseId, GapId, MeetingId, UnitId},
};
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What kind of help nobody could give.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum GapKind {
    /// Somebody to talk with (samtalsstöd).
    Counselling,
    /// Support to parents.
    Parenting,
    /// Support in school or preschool.
    SchoolSupport,
    /// An investigation or assessment.
    Assessment,
    /// Treatment or training.
    Treatment,
    /// Relief for the family (avlastning).
    Respite,
    /// Something to do, and friends.
    Leisure,
    /// Help at home in daily life.
    DailyLife,
    /// To get there, or an interpreter.
    TravelOrInterpreter,
    /// Somebody who holds it together.
    Coordination,
    /// Something else.
    Other,
}

/// A need that nobody could own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Gap {
    /// Id.
    pub id: GapId,
    /// The case.
    pub case: CaseId,
    /// The meeting that found it.
    pub meeting: Option<MeetingId>,
    /// When.
    pub found_on: NaiveDate,
    /// What kind.
    pub kind: GapKind,
    /// Age band on that day.
    pub age_band: AgeBand,
    /// Units that were asked.
    pub asked: Vec<UnitId>,
    /// Their names.
    pub asked_names: Vec<String>,
    /// When somebody could after all.
    pub closed_on: Option<NaiveDate>,
}

/// What earlier help might have made this unnecessary.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum EarlierHelp {
    /// Support in preschool or school when it was first seen.
    SchoolSupport,
    /// Support to the parents.
    Parenting,
    /// Somebody for the child to talk with.
    Counselling,
    /// That health care had looked earlier.
    HealthCheck,
    /// That a handover had worked.
    Handover,
    /// That one person had held it together.
    Coordination,
    /// That the family had known where to turn.
    Information,
    /// That somebody had asked the child.
    Asking,
    /// Nothing: it came now.
    Nothing,
    /// Nobody knows.
    Unknown,
}

/// When the question is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum EarlierHelpMoment {
    /// When the child comes.
    Intake,
    /// When the case ends.
    Closing,
}

/// One answer to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct EarlierHelpAnswer {
    /// When it was asked.
    pub moment: EarlierHelpMoment,
    /// The answer.
    pub answer: EarlierHelp,
    /// The day it was given.
    pub answered_on: NaiveDate,
}

/// What the answers of one moment come to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct EarlierHelpCount {
    /// At intake or at closing.
    pub moment: EarlierHelpMoment,
    /// Cases that were at that moment.
    pub cases: u32,
    /// Those of them that have no answer, or are about a protected child.
    pub not_answered: u32,
    /// What the others answered, the most common first.
    pub answers: Vec<EarlierHelpCases>,
}

/// How many cases have one answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct EarlierHelpCases {
    /// The answer.
    pub answer: EarlierHelp,
    /// Cases.
    pub cases: u32,
}

impl EarlierHelpCount {
    /// Sums the cases of a moment; none is the answer of those that have none.
    #[must_use]
    pub fn of(moment: EarlierHelpMoment, found: &[(Option<EarlierHelp>, u32)]) -> Self {
        let not_answered = found.iter().filter(|(answer, _)| answer.is_none()).map(|(_, cases)| cases).sum();
        let answered = found.iter().filter_map(|(answer, cases)| Some((answer.as_ref()?, *cases)));
        let mut answers: Vec<EarlierHelpCases> =
            answered.map(|(answer, cases)| EarlierHelpCases { answer: *answer, cases }).collect();
        answers.sort_by_key(|one| (std::cmp::Reverse(one.cases), one.answer));
        Self { moment, cases: found.iter().map(|(_, cases)| cases).sum(), not_answered, answers }
    }
}

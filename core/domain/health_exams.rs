//! Health and dental examinations of children in an investigation or a placement: consulted, requested, booked, done, told. Invariant: each step has its day, and none
//! comes before the one it builds on. A health examination (hälsoundersökning) looks at the whole child; a doctor's examination for injuries (läkarundersökning) is another thing.

use super::ids::{CaseId, HealthExamId, SituationId};
use crate::error::{Error, Result, Rule};
use chrono::{Days, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What makes the examinations due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum SituationKind {
    /// The social services investigate (barnavårdsutredning).
    InInvestigation,
    /// The child is placed outside the home.
    Placed,
}

/// A time in an investigation or a placement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Situation {
    /// Id.
    pub id: SituationId,
    /// Which.
    pub kind: SituationKind,
    /// Since when.
    pub from_on: NaiveDate,
    /// Until when; none while it goes on.
    pub to_on: Option<NaiveDate>,
}

/// Which examination.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ExamKind {
    /// Health.
    Health,
    /// Dental.
    Dental,
}

impl ExamKind {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Health, Self::Dental];
}

/// One step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ExamStep {
    /// Talk with health care about what is needed.
    Consult,
    /// Request it.
    Request,
    /// It is booked.
    Book,
    /// It is done.
    Do,
    /// The social services have the answer.
    Feedback,
    /// It is not needed, with a reason.
    NotNeeded,
}

/// Where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ExamState {
    /// Nothing has been done.
    NotBegun,
    /// Talked about with health care.
    Consulted,
    /// Requested.
    Requested,
    /// Booked.
    Booked,
    /// Done.
    Done,
    /// Done, and the answer is there.
    FedBack,
    /// Not needed.
    NotNeeded,
}

impl ExamStep {
    /// Every step.
    pub const ALL: [Self; 6] = [Self::Consult, Self::Request, Self::Book, Self::Do, Self::Feedback, Self::NotNeeded];
}

impl ExamState {
    /// Every state.
    pub const ALL: [Self; 7] =
        [Self::NotBegun, Self::Consulted, Self::Requested, Self::Booked, Self::Done, Self::FedBack, Self::NotNeeded];

    /// The state after a step.
    ///
    /// # Errors
    /// [`Rule::ExamStep`] when the step cannot be taken now.
    pub fn after(self, step: ExamStep) -> Result<Self> {
        use ExamStep as Step;
        let refused = Err(Error::Rule(Rule::ExamStep));
        match self {
            Self::NotBegun => match step {
                Step::Consult => Ok(Self::Consulted),
                Step::Request => Ok(Self::Requested),
                Step::NotNeeded => Ok(Self::NotNeeded),
                Step::Book | Step::Do | Step::Feedback => refused,
            },
            Self::Consulted => match step {
                Step::Request => Ok(Self::Requested),
                Step::NotNeeded => Ok(Self::NotNeeded),
                Step::Consult | Step::Book | Step::Do | Step::Feedback => refused,
            },
            Self::Requested => match step {
                Step::Book => Ok(Self::Booked),
                Step::Do => Ok(Self::Done),
                Step::NotNeeded => Ok(Self::NotNeeded),
                Step::Consult | Step::Request | Step::Feedback => refused,
            },
            Self::Booked => match step {
                Step::Book => Ok(Self::Booked),
                Step::Do => Ok(Self::Done),
                Step::NotNeeded => Ok(Self::NotNeeded),
                Step::Consult | Step::Request | Step::Feedback => refused,
            },
            Self::Done => match step {
                Step::Feedback => Ok(Self::FedBack),
                Step::Consult | Step::Request | Step::Book | Step::Do | Step::NotNeeded => refused,
            },
            Self::FedBack | Self::NotNeeded => match step {
                Step::Consult | Step::Request | Step::Book | Step::Do | Step::Feedback | Step::NotNeeded => refused,
            },
        }
    }

    /// Steps that can be taken now.
    #[must_use]
    pub fn steps(self) -> Vec<ExamStep> {
        ExamStep::ALL.into_iter().filter(|step| self.after(*step).is_ok()).collect()
    }
}

/// How many days each step may take before it is late (setting `health_exams.days`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct ExamDays {
    /// Days from the first day of the investigation or the placement until it is requested.
    pub request: u16,
    /// Days from the request until a time is booked.
    pub book: u16,
    /// Days from the appointment until it is written down that it took place.
    pub carry_out: u16,
    /// Days from the examination until the answer is there.
    pub feedback: u16,
}

/// The step that is waited for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct ExamWait {
    /// Which: request, book, do or feedback.
    pub step: ExamStep,
    /// What it is counted from: the beginning of the investigation or placement, the request, the appointment, the examination.
    pub since: NaiveDate,
    /// Its last day.
    pub due_on: NaiveDate,
}

impl ExamWait {
    /// Whether its last day has passed.
    #[must_use]
    pub fn late(&self, today: NaiveDate) -> bool {
        self.due_on < today
    }
}

/// The investigations and placements that go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Begun {
    /// When the oldest began.
    pub oldest: NaiveDate,
    /// When the newest began.
    pub newest: NaiveDate,
}

impl Begun {
    /// By the days they began; none when none goes on.
    #[must_use]
    pub fn of(days: impl IntoIterator<Item = NaiveDate>) -> Option<Self> {
        days.into_iter().fold(None, |begun, day| Some(Self::with(begun, day)))
    }

    /// With one more.
    #[must_use]
    pub fn with(begun: Option<Self>, day: NaiveDate) -> Self {
        begun.map_or(Self { oldest: day, newest: day }, |begun| Self {
            oldest: begun.oldest.min(day),
            newest: begun.newest.max(day),
        })
    }
}

/// What is waited for. Without an investigation or placement that goes on nobody has to request anything, but what has been requested is still followed until the answer is there or it is
/// no longer needed. What was finished before the newest began answers nothing about that one, so it is asked for again.
#[must_use]
pub fn waits(exam: Option<&HealthExam>, begun: Option<Begun>, days: &ExamDays) -> Option<ExamWait> {
    let again = exam.is_some_and(|exam| exam.outlived(begun));
    let exam = exam.filter(|_| !again);
    let asked_since = begun.map(|begun| if again { begun.newest } else { begun.oldest });
    let (step, since, within) = match exam.map_or(ExamState::NotBegun, HealthExam::state) {
        ExamState::NotBegun | ExamState::Consulted => (ExamStep::Request, asked_since, days.request),
        ExamState::Requested => (ExamStep::Book, exam.and_then(|exam| exam.requested_on), days.book),
        ExamState::Booked => (ExamStep::Do, exam.and_then(|exam| exam.booked_for), days.carry_out),
        ExamState::Done => (ExamStep::Feedback, exam.and_then(|exam| exam.done_on), days.feedback),
        ExamState::FedBack | ExamState::NotNeeded => return None,
    };
    let since = since?;
    Some(ExamWait { step, since, due_on: since.checked_add_days(Days::new(within.into())).unwrap_or(since) })
}

/// One examination.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct HealthExam {
    /// Id.
    pub id: HealthExamId,
    /// The case.
    pub case: CaseId,
    /// Which.
    pub kind: ExamKind,
    /// When health care was consulted.
    pub consulted_on: Option<NaiveDate>,
    /// When it was requested (M37).
    pub requested_on: Option<NaiveDate>,
    /// When it was booked.
    pub booked_on: Option<NaiveDate>,
    /// The day of the appointment.
    pub booked_for: Option<NaiveDate>,
    /// When it was done (M38).
    pub done_on: Option<NaiveDate>,
    /// When the answer was there.
    pub feedback_on: Option<NaiveDate>,
    /// When it was decided against.
    pub not_needed_on: Option<NaiveDate>,
    /// Why.
    pub reason: String,
}

impl HealthExam {
    /// One with nothing done yet.
    #[must_use]
    pub fn blank(id: HealthExamId, case: CaseId, kind: ExamKind) -> Self {
        Self {
            id,
            case,
            kind,
            consulted_on: None,
            requested_on: None,
            booked_on: None,
            booked_for: None,
            done_on: None,
            feedback_on: None,
            not_needed_on: None,
            reason: String::new(),
        }
    }

    /// Where it stands, by its days.
    #[must_use]
    pub fn state(&self) -> ExamState {
        match () {
            () if self.not_needed_on.is_some() => ExamState::NotNeeded,
            () if self.feedback_on.is_some() => ExamState::FedBack,
            () if self.done_on.is_some() => ExamState::Done,
            () if self.booked_on.is_some() => ExamState::Booked,
            () if self.requested_on.is_some() => ExamState::Requested,
            () if self.consulted_on.is_some() => ExamState::Consulted,
            () => ExamState::NotBegun,
        }
    }

    /// The day it was finished: the answer was there, or it was found not to be needed.
    #[must_use]
    pub fn finished_on(&self) -> Option<NaiveDate> {
        self.not_needed_on.or(self.feedback_on)
    }

    /// Whether it was finished before the newest investigation or placement that goes on began.
    #[must_use]
    pub fn outlived(&self, begun: Option<Begun>) -> bool {
        self.finished_on().zip(begun).is_some_and(|(finished_on, begun)| finished_on < begun.newest)
    }

    /// The last day on which something happened.
    #[must_use]
    pub fn last_on(&self) -> Option<NaiveDate> {
        [self.consulted_on, self.requested_on, self.booked_on, self.done_on, self.feedback_on]
            .into_iter()
            .flatten()
            .max()
    }
}

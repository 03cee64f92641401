//! What is counted, one by one: a child, a case, a meeting, a plan or an answer, with the groups it belongs to. Invariant: every item belongs to exactly one group of every
//! breakdown, so groups add up; a protected identity belongs to "not given" in all of them.

use super::groups::{Breakdown, UNKNOWN, age_code, source_code, stage_code};
use crate::{
    domain::{
        children::{LegalSex, Protection, age_on},
        ids::CaseId,
        quarters::Quarter,
    },
    store::measures::{CaseFacts, Facts},
};
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What the counting works on.
pub(crate) struct Material<'a> {
    pub(crate) facts: &'a Facts,
    pub(crate) span: Span,
    pub(crate) today: NaiveDate,
}

impl Material<'_> {
    /// The last day that can be looked at: the span's last, or today while it goes on.
    pub(super) fn until(&self) -> NaiveDate {
        self.span.last.min(self.today)
    }

    /// Children 0–17 in the municipality, by the newest figure entered before the end of the span.
    pub(super) fn population(&self) -> Option<u32> {
        let before = self.facts.around.populations.iter().rev().find(|(on, _)| *on <= self.span.last);
        before.map(|(_, number)| *number).filter(|number| *number > 0)
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

/// One thing that is counted.
pub(crate) struct Item {
    /// None for what belongs to no case, for instance an anonymous answer.
    pub(crate) case: Option<CaseId>,
    pub(crate) on: NaiveDate,
    pub(crate) outcome: Outcome,
    pub(crate) days: Option<u32>,
    /// How many there were, for a measure that also tells a mean.
    pub(crate) times: u32,
    pub(crate) protected: bool,
    age: &'static str,
    sex: &'static str,
    stage: &'static str,
    source: &'static str,
    sector: &'static str,
    own: &'static str,
}

impl Item {
    /// Of a case, on the day of the event.
    pub(super) fn of(case: &CaseFacts, on: NaiveDate, outcome: Outcome) -> Self {
        let protected = case.protection != Protection::None;
        let open = |code: &'static str| if protected { UNKNOWN } else { code };
        Self {
            case: Some(case.case),
            on,
            outcome,
            days: None,
            times: 0,
            protected,
            age: open(age_code(case.birth_on.and_then(|birth| age_on(birth, on)))),
            sex: open(match case.sex {
                Some(LegalSex::F) => "F",
                Some(LegalSex::M) => "M",
                None => UNKNOWN,
            }),
            stage: open(stage_code(case, on)),
            source: open(source_code(case.source)),
            sector: UNKNOWN,
            own: UNKNOWN,
        }
    }

    /// Of nobody: it has a day and its own group, nothing else.
    pub(super) fn loose(on: NaiveDate, outcome: Outcome) -> Self {
        Self {
            case: None,
            on,
            outcome,
            days: None,
            times: 0,
            protected: false,
            age: UNKNOWN,
            sex: UNKNOWN,
            stage: UNKNOWN,
            source: UNKNOWN,
            sector: UNKNOWN,
            own: UNKNOWN,
        }
    }

    /// The same after so many days.
    pub(super) fn after(self, days: u32) -> Self {
        Self { days: Some(days), ..self }
    }

    /// The same, counted so many times.
    pub(super) fn times(self, times: u32) -> Self {
        Self { times, ..self }
    }

    /// In this group of the measure's own list.
    pub(super) fn in_group(self, code: &'static str) -> Self {
        Self { own: if self.protected { UNKNOWN } else { code }, ..self }
    }

    /// To or by this sector.
    pub(super) fn in_sector(self, code: &'static str) -> Self {
        Self { sector: if self.protected { UNKNOWN } else { code }, ..self }
    }

    /// The group it belongs to.
    pub(crate) fn code(&self, by: Breakdown) -> &'static str {
        match by {
            Breakdown::Age => self.age,
            Breakdown::Sex => self.sex,
            Breakdown::Stage => self.stage,
            Breakdown::Source => self.source,
            Breakdown::Sector => self.sector,
            Breakdown::Closing
            | Breakdown::Handover
            | Breakdown::PlanClosing
            | Breakdown::Voice
            | Breakdown::Consent
            | Breakdown::Survey
            | Breakdown::Deviation
            | Breakdown::Exam => self.own,
        }
    }
}

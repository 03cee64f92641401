//! What the measures count from: the dated facts of every case, read once. Invariant: facts only; what they mean is decided in `measures`.

use crate::{
    domain::{
        children::{LegalSex, Protection},
        codes::{ClosingReason, ReferralSource},
        ids::{CaseId, ChildId},
        school_years::{self, Schooling},
    },
    error::Result,
};
use chrono::NaiveDate;
use rusqlite::{Connection, Row};
use std::collections::HashMap;

/// One case with its dates.
#[derive(Clone)]
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
    pub(crate) first_meeting: Option<NaiveDate>,
    pub(crate) first_intervention: Option<NaiveDate>,
    /// First decision, action, intervention or SIP.
    pub(crate) plan_decided: Option<NaiveDate>,
    pub(crate) voices: Vec<VoiceFact>,
    pub(crate) feedbacks: Vec<FeedbackFact>,
    /// When each SIP was established.
    pub(crate) plans: Vec<NaiveDate>,
}

/// A time the child was asked, or was not.
#[derive(Clone)]
pub(crate) struct VoiceFact {
    pub(crate) on: NaiveDate,
    /// Column `form` of `child_voices`.
    pub(crate) form: String,
    pub(crate) has_reason: bool,
}

/// A meeting after which the family was to be told.
#[derive(Clone)]
pub(crate) struct FeedbackFact {
    pub(crate) held_on: NaiveDate,
    pub(crate) given_on: Option<NaiveDate>,
    /// From an older list, which cannot tell "not told" from "not written down".
    pub(crate) imported: bool,
}

/// The day of the first held meeting where each case was taken up, here or by the older list.
const FIRST_MEETING: &str = "SELECT case_id, min(happened_on) AS happened_on FROM (
        SELECT agenda_items.case_id, meetings.held_on AS happened_on FROM agenda_items JOIN meetings ON meetings.id = agenda_items.meeting_id
        WHERE agenda_items.case_id IS NOT NULL AND agenda_items.state = 'done' AND meetings.state IN ('open', 'ended')
        UNION ALL SELECT case_id, happened_on FROM milestones WHERE kind = 'first_meeting')
    GROUP BY case_id";
const FIRST_INTERVENTION: &str = "SELECT case_id, min(happened_on) AS happened_on FROM (
        SELECT case_id, started_on AS happened_on FROM actions WHERE started_on IS NOT NULL
        UNION ALL SELECT case_id, done_on FROM actions WHERE done_on IS NOT NULL
        UNION ALL SELECT case_id, happened_on FROM milestones WHERE kind = 'first_intervention')
    GROUP BY case_id";
const PLAN_DECIDED: &str = "SELECT case_id, min(happened_on) AS happened_on FROM (
        SELECT decisions.case_id, meetings.held_on AS happened_on FROM decisions JOIN meetings ON meetings.id = decisions.meeting_id
        UNION ALL SELECT case_id, decided_on FROM actions
        UNION ALL SELECT case_id, established_on FROM plans WHERE established_on IS NOT NULL AND state IN ('established', 'closed', 'in_other_system')
        UNION ALL SELECT case_id, happened_on FROM milestones WHERE kind = 'first_intervention')
    GROUP BY case_id";

/// Every case, in the order of their beginning.
pub(crate) fn all(db: &Connection) -> Result<Vec<CaseFacts>> {
    let first_meeting = days(db, FIRST_MEETING)?;
    let first_intervention = days(db, FIRST_INTERVENTION)?;
    let plan_decided = days(db, PLAN_DECIDED)?;
    let (mut voices, mut feedbacks, mut plans) = (voices(db)?, feedbacks(db)?, plans(db)?);
    let mut statement = db.prepare_cached(
        "SELECT cases.id, cases.child_id, birth_on, sex, school_form, grade, school_year, protection, source, signal_on, intake_on, closed_on,
            closing_reason, child_talks, cases.import_id IS NOT NULL AS imported
         FROM cases JOIN children ON children.id = cases.child_id ORDER BY intake_on, cases.id",
    )?;
    let mut cases = super::all(statement.query_map([], from_row)?)?;
    for case in &mut cases {
        case.first_meeting = first_meeting.get(&case.case).copied();
        case.first_intervention = first_intervention.get(&case.case).copied();
        case.plan_decided = plan_decided.get(&case.case).copied();
        case.voices = voices.remove(&case.case).unwrap_or_default();
        case.feedbacks = feedbacks.remove(&case.case).unwrap_or_default();
        case.plans = plans.remove(&case.case).unwrap_or_default();
    }
    Ok(cases)
}

/// The first day a case began.
pub(crate) fn first_intake(db: &Connection) -> Result<Option<NaiveDate>> {
    Ok(db.query_row("SELECT min(intake_on) AS intake_on FROM cases", [], |row| super::maybe_date(row, "intake_on"))?)
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<CaseFacts> {
    Ok(CaseFacts {
        case: super::uuid(row, "id")?.into(),
        child: super::uuid(row, "child_id")?.into(),
        birth_on: super::maybe_date(row, "birth_on")?,
        sex: super::maybe_code(row, "sex")?,
        schooling: Schooling {
            form: super::maybe_code(row, "school_form")?,
            grade: row.get("grade")?,
            year: school_years::from_name(&row.get::<_, String>("school_year")?),
        },
        protection: super::code(row, "protection")?,
        source: super::code(row, "source")?,
        signal_on: super::maybe_date(row, "signal_on")?,
        intake_on: super::date(row, "intake_on")?,
        closed_on: super::maybe_date(row, "closed_on")?,
        closing_reason: super::maybe_code(row, "closing_reason")?,
        child_talks: row.get("child_talks")?,
        imported: row.get("imported")?,
        first_meeting: None,
        first_intervention: None,
        plan_decided: None,
        voices: Vec::new(),
        feedbacks: Vec::new(),
        plans: Vec::new(),
    })
}

fn days(db: &Connection, sql: &str) -> Result<HashMap<CaseId, NaiveDate>> {
    let mut statement = db.prepare_cached(sql)?;
    let rows =
        statement.query_map([], |row| Ok((super::uuid(row, "case_id")?.into(), super::date(row, "happened_on")?)))?;
    Ok(super::all(rows)?.into_iter().collect())
}

fn by_case<T>(rows: Vec<(CaseId, T)>) -> HashMap<CaseId, Vec<T>> {
    let mut sorted: HashMap<CaseId, Vec<T>> = HashMap::new();
    for (case, row) in rows {
        sorted.entry(case).or_default().push(row);
    }
    sorted
}

fn voices(db: &Connection) -> Result<HashMap<CaseId, Vec<VoiceFact>>> {
    let mut statement = db.prepare_cached(
        "SELECT case_id, heard_on, form, reason <> '' AS has_reason FROM child_voices ORDER BY heard_on",
    )?;
    let rows = statement.query_map([], |row| {
        let voice =
            VoiceFact { on: super::date(row, "heard_on")?, form: row.get("form")?, has_reason: row.get("has_reason")? };
        Ok((super::uuid(row, "case_id")?.into(), voice))
    })?;
    Ok(by_case(super::all(rows)?))
}

fn feedbacks(db: &Connection) -> Result<HashMap<CaseId, Vec<FeedbackFact>>> {
    let mut statement = db.prepare_cached(
        "SELECT feedbacks.case_id, meetings.held_on, feedbacks.given_on, 0 AS imported FROM feedbacks JOIN meetings ON meetings.id = feedbacks.meeting_id
            WHERE meetings.state IN ('open', 'ended')
         UNION ALL SELECT met.case_id, met.happened_on, told.happened_on, 1 FROM milestones AS met
            LEFT JOIN milestones AS told ON told.case_id = met.case_id AND told.kind = 'feedback'
            WHERE met.kind = 'first_meeting' AND NOT EXISTS (
                SELECT 1 FROM feedbacks JOIN meetings ON meetings.id = feedbacks.meeting_id
                WHERE feedbacks.case_id = met.case_id AND meetings.held_on = met.happened_on)",
    )?;
    let rows = statement.query_map([], |row| {
        let feedback = FeedbackFact {
            held_on: super::date(row, "held_on")?,
            given_on: super::maybe_date(row, "given_on")?,
            imported: row.get("imported")?,
        };
        Ok((super::uuid(row, "case_id")?.into(), feedback))
    })?;
    Ok(by_case(super::all(rows)?))
}

fn plans(db: &Connection) -> Result<HashMap<CaseId, Vec<NaiveDate>>> {
    let mut statement = db.prepare_cached(
        "SELECT case_id, established_on FROM plans WHERE established_on IS NOT NULL AND state IN ('established', 'closed', 'in_other_system') ORDER BY established_on, id",
    )?;
    let rows = statement
        .query_map([], |row| Ok((super::uuid(row, "case_id")?.into(), super::date(row, "established_on")?)))?;
    Ok(by_case(super::all(rows)?))
}

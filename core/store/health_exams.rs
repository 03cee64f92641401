//! Times in an investigation or a placement, and the examinations they make due.

use crate::{
    domain::{
        health_exams::{Begun, HealthExam, Situation},
        ids::CaseId,
    },
    error::Result,
};
use rusqlite::{Connection, Row, params};
use std::collections::BTreeMap;

const EXAM: &str = "SELECT id, case_id, kind, consulted_on, requested_on, booked_on, booked_for, done_on, feedback_on, not_needed_on, reason FROM health_exams";

fn from_row(row: &Row<'_>) -> rusqlite::Result<HealthExam> {
    Ok(HealthExam {
        id: super::uuid(row, "id")?.into(),
        case: super::uuid(row, "case_id")?.into(),
        kind: super::code(row, "kind")?,
        consulted_on: super::maybe_date(row, "consulted_on")?,
        requested_on: super::maybe_date(row, "requested_on")?,
        booked_on: super::maybe_date(row, "booked_on")?,
        booked_for: super::maybe_date(row, "booked_for")?,
        done_on: super::maybe_date(row, "done_on")?,
        feedback_on: super::maybe_date(row, "feedback_on")?,
        not_needed_on: super::maybe_date(row, "not_needed_on")?,
        reason: row.get("reason")?,
    })
}

/// A case's times, newest first.
pub(crate) fn situations(db: &Connection, case: CaseId) -> Result<Vec<Situation>> {
    let mut statement = db.prepare_cached(
        "SELECT id, kind, from_on, to_on FROM situations WHERE case_id = ?1 ORDER BY from_on DESC, id DESC",
    )?;
    super::all(statement.query_map([case.to_string()], |row| {
        Ok(Situation {
            id: super::uuid(row, "id")?.into(),
            kind: super::code(row, "kind")?,
            from_on: super::date(row, "from_on")?,
            to_on: super::maybe_date(row, "to_on")?,
        })
    })?)
}

/// Writes a time, new or ended.
pub(crate) fn put_situation(db: &Connection, case: CaseId, situation: &Situation) -> Result<()> {
    db.execute(
        "INSERT INTO main.situations (id, case_id, kind, from_on, to_on) VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT (id) DO UPDATE SET to_on = excluded.to_on",
        params![
            situation.id.to_string(),
            case.to_string(),
            super::code_of(situation.kind),
            situation.from_on.to_string(),
            super::day(situation.to_on)
        ],
    )?;
    Ok(())
}

/// A case's examinations, newest first.
pub(crate) fn of_case(db: &Connection, case: CaseId) -> Result<Vec<HealthExam>> {
    let mut statement = db.prepare_cached(&format!("{EXAM} WHERE case_id = ?1 ORDER BY id DESC"))?;
    super::all(statement.query_map([case.to_string()], from_row)?)
}

/// The newest examination of each kind in every open case.
pub(crate) fn newest(db: &Connection) -> Result<Vec<HealthExam>> {
    let mut statement = db.prepare_cached(&format!(
        "{EXAM} WHERE EXISTS (SELECT 1 FROM cases WHERE cases.id = health_exams.case_id AND closed_on IS NULL)
         AND NOT EXISTS (SELECT 1 FROM health_exams AS newer WHERE newer.case_id = health_exams.case_id AND newer.kind = health_exams.kind AND newer.id > health_exams.id)"
    ))?;
    super::all(statement.query_map([], from_row)?)
}

/// Every open case with investigations or placements that go on, and when they began.
pub(crate) fn begun(db: &Connection) -> Result<BTreeMap<CaseId, Begun>> {
    let mut statement = db.prepare_cached(
        "SELECT case_id, from_on FROM situations
         WHERE to_on IS NULL AND EXISTS (SELECT 1 FROM cases WHERE cases.id = situations.case_id AND closed_on IS NULL)",
    )?;
    let mut begun: BTreeMap<CaseId, Begun> = BTreeMap::new();
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let case: CaseId = super::uuid(row, "case_id")?.into();
        let known = begun.get(&case).copied();
        begun.insert(case, Begun::with(known, super::date(row, "from_on")?));
    }
    Ok(begun)
}

/// Writes an examination, new or changed.
pub(crate) fn put(db: &Connection, exam: &HealthExam) -> Result<()> {
    db.execute(
        "INSERT INTO main.health_exams (id, case_id, kind, consulted_on, requested_on, booked_on, booked_for, done_on, feedback_on, not_needed_on, reason)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
         ON CONFLICT (id) DO UPDATE SET consulted_on = excluded.consulted_on, requested_on = excluded.requested_on, booked_on = excluded.booked_on,
            booked_for = excluded.booked_for, done_on = excluded.done_on, feedback_on = excluded.feedback_on, not_needed_on = excluded.not_needed_on,
            reason = excluded.reason",
        params![
            exam.id.to_string(),
            exam.case.to_string(),
            super::code_of(exam.kind),
            super::day(exam.consulted_on),
            super::day(exam.requested_on),
            super::day(exam.booked_on),
            super::day(exam.booked_for),
            super::day(exam.done_on),
            super::day(exam.feedback_on),
            super::day(exam.not_needed_on),
            exam.reason
        ],
    )?;
    Ok(())
}

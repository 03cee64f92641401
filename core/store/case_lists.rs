//! The facts behind the list of cases. Invariant: a fixed number of queries, however many cases there are; nothing is sorted in SQLite, which locks a piece of memory for each row it sorts.

use super::cases::FirstAction;
use crate::{
    domain::{
        children::Protection,
        consents::{Consent, Purpose},
        ids::{CaseId, ChildId, GuardianId},
        names,
    },
    error::{Error, Result},
};
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension as _, Row};
use std::collections::HashMap;

/// One case with what its line says of the child and the holder of the baton.
pub(crate) struct Listed {
    pub(crate) case: CaseId,
    pub(crate) child: ChildId,
    pub(crate) number: String,
    pub(crate) first_name: String,
    pub(crate) last_name: String,
    pub(crate) birth_on: Option<NaiveDate>,
    pub(crate) protection: Protection,
    /// A name, or the unit's when that one or the unit has ended; none when nobody holds the baton.
    pub(crate) holder: Option<String>,
    /// Whether neither that one nor the unit has ended.
    pub(crate) holder_works: bool,
    pub(crate) intake_on: NaiveDate,
    pub(crate) closed_on: Option<NaiveDate>,
}

impl Listed {
    /// What an open case is sorted by.
    pub(crate) fn sorted(&self) -> Sorted {
        Sorted::of(self.case, &self.number, &self.first_name, &self.last_name, self.protection)
    }

    /// What a list calls the child.
    pub(crate) fn name(&self) -> String {
        names::listed(self.protection != Protection::None, &self.first_name, &self.last_name, &self.number)
    }
}

fn listed(row: &Row<'_>) -> rusqlite::Result<Listed> {
    Ok(Listed {
        case: super::uuid(row, "id")?.into(),
        child: super::uuid(row, "child_id")?.into(),
        number: row.get("number")?,
        first_name: row.get("first_name")?,
        last_name: row.get("last_name")?,
        birth_on: super::maybe_date(row, "birth_on")?,
        protection: super::code(row, "protection")?,
        holder: row.get("holder")?,
        holder_works: row.get::<_, Option<bool>>("holder_works")?.unwrap_or(false),
        intake_on: super::date(row, "intake_on")?,
        closed_on: super::maybe_date(row, "closed_on")?,
    })
}

const LISTED: &str = "SELECT cases.id, cases.child_id, cases.number, first_name, last_name, birth_on, protection, CASE WHEN professionals.active = 1 AND units.active = 1 THEN professionals.name ELSE units.name END AS holder, professionals.active = 1 AND units.active = 1 AS holder_works, cases.intake_on, cases.closed_on
    FROM cases JOIN children ON children.id = cases.child_id
    LEFT JOIN coordinators ON coordinators.case_id = cases.id AND coordinators.to_on IS NULL LEFT JOIN professionals ON professionals.id = coordinators.professional_id
    LEFT JOIN units ON units.id = professionals.unit_id";

/// Every open case, in no order.
pub(crate) fn open(db: &Connection) -> Result<Vec<Listed>> {
    let mut statement = db.prepare_cached(&format!("{LISTED} WHERE cases.closed_on IS NULL"))?;
    super::all(statement.query_map([], listed)?)
}

/// What an open case is sorted by.
pub(crate) struct Sorted {
    pub(crate) case: CaseId,
    /// A key in Swedish order: by the whole name, a protected child's by the case number.
    pub(crate) key: String,
    pub(crate) protected: bool,
}

impl Sorted {
    fn of(case: CaseId, number: &str, first_name: &str, last_name: &str, protection: Protection) -> Self {
        let protected = protection != Protection::None;
        let name = format!("{first_name} {last_name}");
        Self { case, key: names::sort_key(if protected { number } else { name.trim() }), protected }
    }
}

/// Every open case as it is sorted, in no order.
pub(crate) fn open_sorted_by(db: &Connection) -> Result<Vec<Sorted>> {
    let mut statement = db.prepare_cached(
        "SELECT cases.id, cases.number, first_name, last_name, protection FROM cases JOIN children ON children.id = cases.child_id WHERE cases.closed_on IS NULL",
    )?;
    let rows = statement.query_map([], |row| {
        let text = |name: &str| -> rusqlite::Result<&str> { Ok(row.get_ref(name)?.as_str()?) };
        let (number, first, last) = (text("number")?, text("first_name")?, text("last_name")?);
        Ok(Sorted::of(super::uuid(row, "id")?.into(), number, first, last, super::code(row, "protection")?))
    })?;
    super::all(rows)
}

/// Closed cases, newest first; at most `most`.
pub(crate) fn closed(db: &Connection, most: u32) -> Result<Vec<Listed>> {
    let mut statement = db.prepare_cached(&format!(
        "{LISTED} WHERE cases.closed_on IS NOT NULL ORDER BY cases.closed_on DESC, cases.number DESC LIMIT ?1"
    ))?;
    super::all(statement.query_map([most], listed)?)
}

/// One case, open or closed.
pub(crate) fn one(db: &Connection, case: CaseId) -> Result<Listed> {
    let mut statement = db.prepare_cached(&format!("{LISTED} WHERE cases.id = ?1"))?;
    statement.query_row([case.to_string()], listed).optional()?.ok_or(Error::NotFound("case"))
}

/// What is still to do in a case.
#[derive(Default)]
pub(crate) struct ToDo {
    pub(crate) open_actions: u32,
    /// The action that is due first.
    pub(crate) first: Option<FirstAction>,
    /// The day by which the family is to be told.
    pub(crate) feedback: Option<NaiveDate>,
    /// The next follow-up.
    pub(crate) follow_up: Option<NaiveDate>,
}

/// What is still to do in every open case; a case with nothing is not in it.
pub(crate) fn to_do(db: &Connection) -> Result<HashMap<CaseId, ToDo>> {
    let mut cases: HashMap<CaseId, ToDo> = HashMap::new();
    let mut actions = db.prepare_cached(
        "SELECT actions.case_id, actions.id, actions.what, coalesce(professionals.name, '') AS who, units.name AS unit, actions.due_on FROM actions
         JOIN cases ON cases.id = actions.case_id AND cases.closed_on IS NULL
         JOIN units ON units.id = actions.unit_id LEFT JOIN professionals ON professionals.id = actions.professional_id AND professionals.active = 1
         WHERE actions.state IN ('open', 'started')",
    )?;
    let mut rows = actions.query([])?;
    while let Some(row) = rows.next()? {
        let to_do = cases.entry(super::uuid(row, "case_id")?.into()).or_default();
        to_do.open_actions += 1;
        let (id, due_on) = (super::uuid(row, "id")?, super::date(row, "due_on")?);
        if to_do.first.as_ref().is_none_or(|first| (due_on, id) < (first.4, first.0)) {
            to_do.first = Some((id, row.get("what")?, row.get("who")?, row.get("unit")?, due_on));
        }
    }
    for (case, on) in feedback_owed(db)? {
        cases.entry(case).or_default().feedback = Some(on);
    }
    for (case, on) in soonest(db, "SELECT case_id, planned_on AS on_day FROM follow_ups WHERE held_on IS NULL")? {
        cases.entry(case).or_default().follow_up = Some(on);
    }
    Ok(cases)
}

/// By when each family that waits to be told is to be; of closed cases too.
pub(crate) fn feedback_owed(db: &Connection) -> Result<HashMap<CaseId, NaiveDate>> {
    soonest(db, "SELECT case_id, due_on AS on_day FROM feedbacks WHERE given_on IS NULL")
}

/// The next follow-up of each closed case that has one after its end.
pub(crate) fn follow_ups_after(db: &Connection) -> Result<HashMap<CaseId, NaiveDate>> {
    soonest(
        db,
        "SELECT case_id, planned_on AS on_day FROM follow_ups JOIN cases ON cases.id = follow_ups.case_id WHERE held_on IS NULL AND planned_on > cases.closed_on",
    )
}

/// The first day of each case, of those that `sql` gives as `case_id` and `on_day`.
fn soonest(db: &Connection, sql: &str) -> Result<HashMap<CaseId, NaiveDate>> {
    let mut days: HashMap<CaseId, NaiveDate> = HashMap::new();
    let mut statement = db.prepare_cached(sql)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let on = super::date(row, "on_day")?;
        days.entry(super::uuid(row, "case_id")?.into()).and_modify(|known| *known = on.min(*known)).or_insert(on);
    }
    Ok(days)
}

fn by_child<T>(rows: Vec<(ChildId, T)>) -> HashMap<ChildId, Vec<T>> {
    let mut sorted: HashMap<ChildId, Vec<T>> = HashMap::new();
    for (child, row) in rows {
        sorted.entry(child).or_default().push(row);
    }
    sorted
}

/// Those who are guardians, on a day, of the children with an open case.
pub(crate) fn guardians(db: &Connection, on: NaiveDate) -> Result<HashMap<ChildId, Vec<GuardianId>>> {
    let mut statement = db.prepare_cached(
        "SELECT guardians.child_id, guardians.id FROM cases CROSS JOIN guardians ON guardians.child_id = cases.child_id
         WHERE closed_on IS NULL AND (ended_on IS NULL OR ended_on > ?1)",
    )?;
    let rows = statement.query_map([on.to_string()], |row| {
        Ok((super::uuid(row, "child_id")?.into(), super::uuid(row, "id")?.into()))
    })?;
    Ok(by_child(super::all(rows)?))
}

/// The consents for one purpose of the children with an open case, in no order, each with its answers.
pub(crate) fn consents(db: &Connection, purpose: Purpose) -> Result<HashMap<ChildId, Vec<Consent>>> {
    let purpose = super::code_of(purpose);
    let mut statement = db.prepare_cached(
        "SELECT consent_id, giver, guardian_id, unit_id, status, answered_on, reason
         FROM cases CROSS JOIN consents ON consents.child_id = cases.child_id CROSS JOIN consent_answers ON consent_id = consents.id
         WHERE closed_on IS NULL AND purpose = ?1",
    )?;
    let mut answers: HashMap<String, Vec<_>> = HashMap::new();
    let mut rows = statement.query([&purpose])?;
    while let Some(row) = rows.next()? {
        answers.entry(row.get("consent_id")?).or_default().push(super::consents::answer_from_row(row)?);
    }
    let mut statement = db.prepare_cached(&format!(
        "{} WHERE purpose = ?1 AND EXISTS (SELECT 1 FROM cases WHERE cases.child_id = consents.child_id AND closed_on IS NULL)",
        super::consents::CONSENT
    ))?;
    let rows = statement.query_map([&purpose], |row| {
        let mut consent = super::consents::from_row(row)?;
        consent.answers = answers.remove(&consent.id.to_string()).unwrap_or_default();
        Ok((consent.child, consent))
    })?;
    Ok(by_child(super::all(rows)?))
}

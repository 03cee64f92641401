//! Actions: who does what by when.

use crate::{
    domain::{
        actions::Action,
        ids::{ActionId, CaseId, MeetingId, ProfessionalId, UnitId},
        units::Sector,
    },
    error::{Error, Result},
};
use rusqlite::{Connection, OptionalExtension, Row, params};

/// An open action of somebody who has ended is the unit's: nobody's name stands at it.
const ACTION: &str = "SELECT actions.id, case_id, meeting_id, actions.unit_id, units.name AS unit_name, professional_id, coalesce(professionals.name, '') AS person, what,
    decided_on, due_on, state, started_on, done_on, dropped_on, helped, reason, moved_from_on, moved_on
    FROM actions JOIN units ON units.id = actions.unit_id LEFT JOIN professionals ON professionals.id = actions.professional_id AND (professionals.active = 1 OR state IN ('done', 'dropped'))";

fn from_row(row: &Row<'_>) -> rusqlite::Result<Action> {
    Ok(Action {
        id: super::uuid(row, "id")?.into(),
        case: super::uuid(row, "case_id")?.into(),
        meeting: super::maybe_uuid(row, "meeting_id")?.map(MeetingId),
        unit: super::uuid(row, "unit_id")?.into(),
        unit_name: row.get("unit_name")?,
        professional: super::maybe_uuid(row, "professional_id")?.map(ProfessionalId),
        person: row.get("person")?,
        what: row.get("what")?,
        decided_on: super::date(row, "decided_on")?,
        due_on: super::date(row, "due_on")?,
        state: super::code(row, "state")?,
        started_on: super::maybe_date(row, "started_on")?,
        done_on: super::maybe_date(row, "done_on")?,
        dropped_on: super::maybe_date(row, "dropped_on")?,
        helped: super::maybe_code(row, "helped")?,
        reason: row.get("reason")?,
        moved_from_on: super::maybe_date(row, "moved_from_on")?,
        moved_on: super::maybe_date(row, "moved_on")?,
    })
}

/// Adds or replaces an action.
pub(crate) fn put(db: &Connection, action: &Action) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO main.actions (id, case_id, meeting_id, unit_id, professional_id, what, decided_on, due_on, state, started_on, done_on, dropped_on, helped, reason, moved_from_on, moved_on)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)
         ON CONFLICT (id) DO UPDATE SET unit_id = excluded.unit_id, professional_id = excluded.professional_id, what = excluded.what, due_on = excluded.due_on, state = excluded.state,
            started_on = excluded.started_on, done_on = excluded.done_on, dropped_on = excluded.dropped_on, helped = excluded.helped, reason = excluded.reason,
            moved_from_on = excluded.moved_from_on, moved_on = excluded.moved_on",
    )?
    .execute(params![
        action.id.to_string(),
        action.case.to_string(),
        action.meeting.map(|id| id.to_string()),
        action.unit.to_string(),
        action.professional.map(|id| id.to_string()),
        action.what,
        action.decided_on.to_string(),
        action.due_on.to_string(),
        super::code_of(action.state),
        super::day(action.started_on),
        super::day(action.done_on),
        super::day(action.dropped_on),
        action.helped.map(super::code_of),
        action.reason,
        super::day(action.moved_from_on),
        super::day(action.moved_on),
    ])?;
    Ok(())
}

/// One action, of an open case or an ended one. [`Error::NotFound`] when it is not there or not seen.
pub(crate) fn get(db: &Connection, id: ActionId) -> Result<Action> {
    db.prepare_cached(&format!("{ACTION} WHERE actions.id = ?1"))?
        .query_row([id.to_string()], from_row)
        .optional()?
        .ok_or(Error::NotFound("action"))
}

/// A case's actions in the order they fall due.
pub(crate) fn of_case(db: &Connection, case: CaseId) -> Result<Vec<Action>> {
    let mut statement = db.prepare_cached(&format!("{ACTION} WHERE case_id = ?1"))?;
    let mut actions = super::all(statement.query_map([case.to_string()], from_row)?)?;
    actions.sort_by_key(|action| (action.due_on, action.id));
    Ok(actions)
}

/// An open action with what a list calls the child.
pub(crate) struct Listed {
    pub(crate) action: Action,
    pub(crate) case_number: String,
    pub(crate) first_name: String,
    pub(crate) last_name: String,
    pub(crate) protected: bool,
    /// Of the action's unit.
    pub(crate) sector: Sector,
}

/// Open actions of open cases, also those of one unit alone, soonest first.
pub(crate) fn open(db: &Connection, unit: Option<UnitId>) -> Result<Vec<Listed>> {
    let mut statement = db.prepare_cached(
        "SELECT actions.id, case_id, meeting_id, actions.unit_id, units.name AS unit_name, professional_id, coalesce(professionals.name, '') AS person, what,
            decided_on, due_on, state, started_on, done_on, dropped_on, helped, reason, moved_from_on, moved_on,
            cases.number AS case_number, first_name, last_name, protection <> 'none' AS protected, units.sector
         FROM actions JOIN units ON units.id = actions.unit_id LEFT JOIN professionals ON professionals.id = actions.professional_id AND professionals.active = 1
         JOIN cases ON cases.id = case_id JOIN children ON children.id = cases.child_id
         WHERE state IN ('open', 'started') AND cases.closed_on IS NULL AND (?1 IS NULL OR actions.unit_id = ?1)",
    )?;
    let mut open = super::all(statement.query_map(params![unit.map(|unit| unit.to_string())], |row| {
        Ok(Listed {
            action: from_row(row)?,
            case_number: row.get("case_number")?,
            first_name: row.get("first_name")?,
            last_name: row.get("last_name")?,
            protected: row.get("protected")?,
            sector: super::code(row, "sector")?,
        })
    })?)?;
    open.sort_by_key(|one| (one.action.due_on, one.action.id));
    Ok(open)
}

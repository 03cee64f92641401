//! SIPs.

use crate::{
    domain::{
        ids::{CaseId, PlanId},
        plans::Plan,
    },
    error::{Error, Result},
};
use rusqlite::{Connection, OptionalExtension, Row, params};

const PLAN: &str = "SELECT id, case_id, state, offered_on, offered_by, answered_on, decline_reason, called_on, meeting_on, held_on, established_on, goal, needed,
    responsible, by_others, lead_unit_id, follow_up_on, no_follow_up_reason, closed_on, closing_reason, external_reference FROM plans";

fn from_row(row: &Row<'_>) -> rusqlite::Result<Plan> {
    Ok(Plan {
        id: super::uuid(row, "id")?.into(),
        case: super::uuid(row, "case_id")?.into(),
        state: super::code(row, "state")?,
        offered_on: super::date(row, "offered_on")?,
        offered_by: row.get("offered_by")?,
        answered_on: super::maybe_date(row, "answered_on")?,
        decline_reason: row.get("decline_reason")?,
        called_on: super::maybe_date(row, "called_on")?,
        meeting_on: super::maybe_date(row, "meeting_on")?,
        held_on: super::maybe_date(row, "held_on")?,
        established_on: super::maybe_date(row, "established_on")?,
        goal: row.get("goal")?,
        needed: row.get("needed")?,
        responsible: row.get("responsible")?,
        by_others: row.get("by_others")?,
        lead_unit: super::maybe_uuid(row, "lead_unit_id")?.map(Into::into),
        follow_up_on: super::maybe_date(row, "follow_up_on")?,
        no_follow_up_reason: row.get("no_follow_up_reason")?,
        closed_on: super::maybe_date(row, "closed_on")?,
        closing_reason: super::maybe_code(row, "closing_reason")?,
        external_reference: row.get("external_reference")?,
    })
}

/// Writes a plan, new or changed.
pub(crate) fn put(db: &Connection, plan: &Plan) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO main.plans (id, case_id, state, offered_on, offered_by, answered_on, decline_reason, called_on, meeting_on, held_on, established_on, goal, needed,
            responsible, by_others, lead_unit_id, follow_up_on, no_follow_up_reason, closed_on, closing_reason, external_reference)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21)
         ON CONFLICT (id) DO UPDATE SET state = excluded.state, answered_on = excluded.answered_on, decline_reason = excluded.decline_reason,
            called_on = excluded.called_on, meeting_on = excluded.meeting_on, held_on = excluded.held_on, established_on = excluded.established_on,
            goal = excluded.goal, needed = excluded.needed, responsible = excluded.responsible, by_others = excluded.by_others,
            lead_unit_id = excluded.lead_unit_id, follow_up_on = excluded.follow_up_on, no_follow_up_reason = excluded.no_follow_up_reason,
            closed_on = excluded.closed_on, closing_reason = excluded.closing_reason, external_reference = excluded.external_reference",
    )?
    .execute(params![
        plan.id.to_string(),
        plan.case.to_string(),
        super::code_of(plan.state),
        plan.offered_on.to_string(),
        plan.offered_by,
        super::day(plan.answered_on),
        plan.decline_reason,
        super::day(plan.called_on),
        super::day(plan.meeting_on),
        super::day(plan.held_on),
        super::day(plan.established_on),
        plan.goal,
        plan.needed,
        plan.responsible,
        plan.by_others,
        plan.lead_unit.map(|unit| unit.to_string()),
        super::day(plan.follow_up_on),
        plan.no_follow_up_reason,
        super::day(plan.closed_on),
        plan.closing_reason.map(super::code_of),
        plan.external_reference,
    ])?;
    Ok(())
}

pub(crate) fn get(db: &Connection, id: PlanId) -> Result<Plan> {
    db.prepare_cached(&format!("{PLAN} WHERE id = ?1"))?
        .query_row([id.to_string()], from_row)
        .optional()?
        .ok_or(Error::NotFound("plan"))
}

/// A case's plans, newest first.
pub(crate) fn of_case(db: &Connection, case: CaseId) -> Result<Vec<Plan>> {
    let mut statement = db.prepare_cached(&format!("{PLAN} WHERE case_id = ?1 ORDER BY offered_on DESC, id DESC"))?;
    super::all(statement.query_map([case.to_string()], from_row)?)
}

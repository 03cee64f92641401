//! Plans: SIPs and children's plans.

pub(crate) mod parts;

use crate::{
    domain::{
        ids::{CaseId, PlanId},
        plans::Plan,
    },
    error::{Error, Result},
};
use rusqlite::{Connection, OptionalExtension, Row, params};

const PLAN: &str = "SELECT id, case_id, kind, state, offered_on, offered_by, answered_on, decline_reason, called_on, prepared_on, question, avoid, taking_part, meeting_on,
    meeting_starts, meeting_ends, meeting_place, answer_by, held_on, established_on, goal, important, needed, responsible, by_others, lead_unit_id,
    own_parts, crisis_signs, crisis_response, crisis_call, not_agreed, follow_up_on, follow_up_place, no_follow_up_reason, closed_on, closing_reason,
    external_reference FROM plans";

fn from_row(row: &Row<'_>) -> rusqlite::Result<Plan> {
    Ok(Plan {
        id: super::uuid(row, "id")?.into(),
        case: super::uuid(row, "case_id")?.into(),
        kind: super::code(row, "kind")?,
        state: super::code(row, "state")?,
        offered_on: super::date(row, "offered_on")?,
        offered_by: row.get("offered_by")?,
        answered_on: super::maybe_date(row, "answered_on")?,
        decline_reason: row.get("decline_reason")?,
        called_on: super::maybe_date(row, "called_on")?,
        prepared_on: super::maybe_date(row, "prepared_on")?,
        question: row.get("question")?,
        avoid: row.get("avoid")?,
        taking_part: row.get("taking_part")?,
        meeting_on: super::maybe_date(row, "meeting_on")?,
        meeting_starts: row.get("meeting_starts")?,
        meeting_ends: row.get("meeting_ends")?,
        meeting_place: row.get("meeting_place")?,
        answer_by: super::maybe_date(row, "answer_by")?,
        held_on: super::maybe_date(row, "held_on")?,
        established_on: super::maybe_date(row, "established_on")?,
        goal: row.get("goal")?,
        important: row.get("important")?,
        needed: row.get("needed")?,
        responsible: row.get("responsible")?,
        by_others: row.get("by_others")?,
        lead_unit: super::maybe_uuid(row, "lead_unit_id")?.map(Into::into),
        own_parts: row.get("own_parts")?,
        crisis_signs: row.get("crisis_signs")?,
        crisis_response: row.get("crisis_response")?,
        crisis_call: row.get("crisis_call")?,
        not_agreed: row.get("not_agreed")?,
        follow_up_on: super::maybe_date(row, "follow_up_on")?,
        follow_up_place: row.get("follow_up_place")?,
        no_follow_up_reason: row.get("no_follow_up_reason")?,
        closed_on: super::maybe_date(row, "closed_on")?,
        closing_reason: super::maybe_code(row, "closing_reason")?,
        external_reference: row.get("external_reference")?,
    })
}

/// Of a SIP of `plans` that stands without a day for its next follow-up: the day of the newest one, when that came to that the plan can end; else null.
pub(super) const CAN_END: &str = "(SELECT newest.held_on FROM plan_follow_ups AS newest WHERE newest.plan_id = plans.id AND newest.outcome = 'can_end'
    AND plans.kind = 'sip' AND plans.state IN ('established', 'in_other_system') AND plans.follow_up_on IS NULL
    AND NOT EXISTS (SELECT 1 FROM plan_follow_ups AS later WHERE later.plan_id = plans.id AND (later.held_on, later.id) > (newest.held_on, newest.id)))";

/// Whether a SIP of `plans` goes on here without a day for its next follow-up, where one is needed: after its case, of `cases`, has ended, whatever the reason; and while it is open when no reason is
/// stated. One that can end is for [`CAN_END`].
pub(super) const WITHOUT_DAY: &str = "(plans.kind = 'sip' AND plans.state = 'established' AND plans.follow_up_on IS NULL
    AND (cases.closed_on IS NOT NULL OR plans.no_follow_up_reason = '')
    AND NOT EXISTS (SELECT 1 FROM plan_follow_ups AS newest WHERE newest.plan_id = plans.id AND newest.outcome = 'can_end'
        AND NOT EXISTS (SELECT 1 FROM plan_follow_ups AS later WHERE later.plan_id = plans.id AND (later.held_on, later.id) > (newest.held_on, newest.id))))";

/// Writes a plan, new or changed.
pub(crate) fn put(db: &Connection, plan: &Plan) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO main.plans (id, case_id, kind, state, offered_on, offered_by, answered_on, decline_reason, called_on, prepared_on, question, avoid, taking_part, meeting_on,
            meeting_starts, meeting_ends, meeting_place, answer_by, held_on, established_on, goal, important, needed, responsible, by_others, lead_unit_id,
            own_parts, crisis_signs, crisis_response, crisis_call, not_agreed, follow_up_on, follow_up_place, no_follow_up_reason, closed_on, closing_reason,
            external_reference)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26, ?27, ?28, ?29, ?30, ?31, ?32,
            ?33, ?34, ?35, ?36, ?37)
         ON CONFLICT (id) DO UPDATE SET state = excluded.state, answered_on = excluded.answered_on, decline_reason = excluded.decline_reason,
            called_on = excluded.called_on, prepared_on = excluded.prepared_on, question = excluded.question, avoid = excluded.avoid,
            taking_part = excluded.taking_part, meeting_on = excluded.meeting_on, meeting_starts = excluded.meeting_starts,
            meeting_ends = excluded.meeting_ends, meeting_place = excluded.meeting_place, answer_by = excluded.answer_by,
            held_on = excluded.held_on, established_on = excluded.established_on, goal = excluded.goal, important = excluded.important,
            needed = excluded.needed, responsible = excluded.responsible, by_others = excluded.by_others,
            lead_unit_id = excluded.lead_unit_id, own_parts = excluded.own_parts, crisis_signs = excluded.crisis_signs,
            crisis_response = excluded.crisis_response, crisis_call = excluded.crisis_call, not_agreed = excluded.not_agreed,
            follow_up_on = excluded.follow_up_on, follow_up_place = excluded.follow_up_place,
            no_follow_up_reason = excluded.no_follow_up_reason, closed_on = excluded.closed_on, closing_reason = excluded.closing_reason,
            external_reference = excluded.external_reference",
    )?
    .execute(params![
        plan.id.to_string(),
        plan.case.to_string(),
        super::code_of(plan.kind),
        super::code_of(plan.state),
        plan.offered_on.to_string(),
        plan.offered_by,
        super::day(plan.answered_on),
        plan.decline_reason,
        super::day(plan.called_on),
        super::day(plan.prepared_on),
        plan.question,
        plan.avoid,
        plan.taking_part,
        super::day(plan.meeting_on),
        plan.meeting_starts,
        plan.meeting_ends,
        plan.meeting_place,
        super::day(plan.answer_by),
        super::day(plan.held_on),
        super::day(plan.established_on),
        plan.goal,
        plan.important,
        plan.needed,
        plan.responsible,
        plan.by_others,
        plan.lead_unit.map(|unit| unit.to_string()),
        plan.own_parts,
        plan.crisis_signs,
        plan.crisis_response,
        plan.crisis_call,
        plan.not_agreed,
        super::day(plan.follow_up_on),
        plan.follow_up_place,
        plan.no_follow_up_reason,
        super::day(plan.closed_on),
        plan.closing_reason.map(super::code_of),
        plan.external_reference,
    ])?;
    Ok(())
}

/// One plan, without its parts. [`Error::NotFound`] when it is not there or not seen.
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

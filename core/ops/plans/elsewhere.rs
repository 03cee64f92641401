//! A plan that is kept in another system: one that was there all the time, or one that was offered here and goes on there. Invariant: it is never without a day for its follow-up or a
//! reason why there is none.

use super::{PlanView, begin, dated, step};
use crate::{
    casebook::{Actor, Casebook},
    domain::{
        ids::{CaseId, PlanId},
        plans::{Plan, PlanState, PlanStep},
        texts,
    },
    error::{Error, Problem, Result, Rule},
};
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A SIP that is kept in another system.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct RegisterExternalPlan {
    /// The case.
    pub case: CaseId,
    /// When it was established there.
    pub established_on: NaiveDate,
    /// Where it is kept and under which reference.
    pub reference: String,
    /// When it is followed up: the child comes up on the agenda then.
    #[serde(default)]
    pub follow_up_on: Option<NaiveDate>,
    /// Why no follow-up is planned.
    #[serde(default)]
    pub no_follow_up_reason: String,
}

/// Registers a SIP that is kept elsewhere, so that it is counted and not written twice.
pub fn register_external_plan(book: &mut Casebook, by: &Actor, input: RegisterExternalPlan) -> Result<PlanView> {
    let reference = texts::line("reference", &input.reference)?;
    let id = PlanId(book.new_id(by.now.at)?);
    let mut plan = Plan::blank(id, input.case, PlanState::InOtherSystem, input.established_on, String::new());
    plan.established_on = Some(input.established_on);
    plan.external_reference = reference;
    follow_up(&mut plan, input.follow_up_on, &input.no_follow_up_reason)?;
    begin(book, by, "register_external_plan", plan)
}

/// Writes when the plan is followed up, or why it is not.
fn follow_up(plan: &mut Plan, on: Option<NaiveDate>, reason: &str) -> Result<()> {
    let reason = texts::optional_line("no_follow_up_reason", reason)?;
    if on.is_none() && reason.is_empty() {
        return Err(Error::Rule(Rule::PlanFollowUpMissing));
    }
    if on.zip(plan.established_on).is_some_and(|(follow_up, established)| follow_up < established) {
        return Err(Error::Input { field: "follow_up_on", problem: Problem::TooEarly });
    }
    plan.no_follow_up_reason = if on.is_some() { String::new() } else { reason };
    plan.follow_up_on = on;
    Ok(())
}

/// That a plan is kept in another system, or what has become known of it there since.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct KeepPlanElsewhere {
    /// The plan.
    pub plan: PlanId,
    /// System and reference there.
    pub reference: String,
    /// When the meeting was held; as it was when left out.
    #[serde(default)]
    pub held_on: Option<NaiveDate>,
    /// When it was established there; not counted as established while nobody knows.
    #[serde(default)]
    pub established_on: Option<NaiveDate>,
    /// When it is followed up: the child comes up on the agenda then.
    #[serde(default)]
    pub follow_up_on: Option<NaiveDate>,
    /// Why no follow-up is planned.
    #[serde(default)]
    pub no_follow_up_reason: String,
}

/// Notes that a plan offered here is kept in another system, so that it is counted and not written twice; and again when more is known of it.
///
/// # Errors
/// [`Error::Input`] on `established_on` when neither that day nor the offer is known.
pub fn keep_plan_elsewhere(book: &mut Casebook, by: &Actor, input: KeepPlanElsewhere) -> Result<PlanView> {
    let reference = texts::line("reference", &input.reference)?;
    step(book, by, "keep_plan_elsewhere", input.plan, PlanStep::Elsewhere, |_, plan| {
        // A plan that only was registered as kept elsewhere has nobody who offered it, and its day of offer is none.
        let offered_on = (!plan.offered_by.is_empty()).then_some(plan.offered_on);
        if let Some(day) = input.held_on {
            dated("held_on", day, offered_on, by.today())?;
            plan.held_on = Some(day);
        }
        if let Some(day) = input.established_on {
            dated("established_on", day, plan.held_on.or(offered_on), by.today())?;
        } else if offered_on.is_none() {
            return Err(Error::Input { field: "established_on", problem: Problem::Blank });
        }
        plan.established_on = input.established_on;
        plan.external_reference = reference;
        follow_up(plan, input.follow_up_on, &input.no_follow_up_reason)
    })
}

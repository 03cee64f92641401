//! A plan that was offered here and is kept in another system from some day on: where, and what is known of it there.

use super::{PlanView, dated, step};
use crate::{
    casebook::{Actor, Casebook},
    domain::{ids::PlanId, plans::PlanStep, texts},
    error::{Error, Problem, Result, Rule},
};
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

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
pub fn keep_plan_elsewhere(book: &mut Casebook, by: &Actor, input: KeepPlanElsewhere) -> Result<PlanView> {
    let reference = texts::line("reference", &input.reference)?;
    let reason = texts::optional_line("no_follow_up_reason", &input.no_follow_up_reason)?;
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
        if input.follow_up_on.is_none() && reason.is_empty() {
            return Err(Error::Rule(Rule::PlanFollowUpMissing));
        }
        if input.follow_up_on.zip(input.established_on).is_some_and(|(follow_up, established)| follow_up < established)
        {
            return Err(Error::Input { field: "follow_up_on", problem: Problem::TooEarly });
        }
        plan.established_on = input.established_on;
        plan.follow_up_on = input.follow_up_on;
        plan.no_follow_up_reason = if input.follow_up_on.is_some() { String::new() } else { reason };
        plan.external_reference = reference;
        Ok(())
    })
}

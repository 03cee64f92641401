//! SIP: offered, answered, called, held, written, established, followed up, closed; or kept in another system.

use crate::{
    casebook::{Act, Actor, Casebook},
    domain::{
        ids::{CaseId, PlanId, UnitId},
        plans::{Plan, PlanClosing, PlanState, PlanStep, StatutoryItem},
        texts,
        units::Unit,
    },
    error::{Error, Problem, Result, Rule},
    store,
};
use chrono::NaiveDate;
use rusqlite::Connection;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A SIP with what its page needs.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct PlanView {
    /// The plan.
    pub plan: Plan,
    /// The unit with the overall responsibility.
    pub lead: Option<Unit>,
    /// Statutory items that are still empty.
    pub missing: Vec<StatutoryItem>,
    /// Steps that can be taken now.
    pub steps: Vec<PlanStep>,
    /// Last day to meet after the call, by the municipality's setting; none before the call.
    pub meet_by: Option<NaiveDate>,
}

fn view(db: &Connection, plan: Plan) -> Result<PlanView> {
    let days: i64 = store::settings::get(db, "plan.days_to_meeting")?;
    Ok(PlanView {
        lead: plan.lead_unit.map(|unit| store::units::get(db, unit)).transpose()?,
        missing: plan.missing_items(),
        steps: plan.state.steps(),
        meet_by: plan.called_on.map(|called| called + chrono::Duration::days(days)),
        plan,
    })
}

fn dated(field: &'static str, day: NaiveDate, not_before: Option<NaiveDate>, today: NaiveDate) -> Result<()> {
    if day > today {
        Err(Error::Input { field, problem: Problem::InTheFuture })
    } else if not_before.is_some_and(|first| day < first) {
        Err(Error::Input { field, problem: Problem::TooEarly })
    } else {
        Ok(())
    }
}

/// The family is told what a SIP is and asked whether it wants one.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct OfferPlan {
    /// The case.
    pub case: CaseId,
    /// When.
    pub offered_on: NaiveDate,
    /// By whom.
    pub offered_by: String,
}

fn begin(book: &mut Casebook, by: &Actor, op: &'static str, plan: Plan) -> Result<PlanView> {
    dated("offered_on", plan.offered_on, None, by.today())?;
    book.write(by, Act::on(op, plan.case), |tx| {
        if store::cases::get(tx, plan.case)?.closed_on.is_some() {
            return Err(Error::Rule(Rule::CaseStep));
        }
        let under_way = |state: PlanState| !matches!(state, PlanState::Declined | PlanState::Closed);
        if store::plans::of_case(tx, plan.case)?.iter().any(|known| under_way(known.state)) {
            return Err(Error::Rule(Rule::PlanStep));
        }
        store::plans::put(tx, &plan)?;
        view(tx, plan)
    })
}

/// Records that a SIP was offered.
pub fn offer_plan(book: &mut Casebook, by: &Actor, input: OfferPlan) -> Result<PlanView> {
    let offered_by = texts::line("offered_by", &input.offered_by)?;
    let id = PlanId(book.new_id(by.now.at)?);
    begin(book, by, "offer_plan", Plan::blank(id, input.case, PlanState::Offered, input.offered_on, offered_by))
}

/// A SIP that is kept in another system.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct RegisterExternalPlan {
    /// The case.
    pub case: CaseId,
    /// When it was established there.
    pub established_on: NaiveDate,
    /// Where it is kept and under which reference.
    pub reference: String,
    /// When it is followed up.
    #[serde(default)]
    pub follow_up_on: Option<NaiveDate>,
}

/// Registers a SIP that is kept elsewhere, so that it is counted and not written twice.
pub fn register_external_plan(book: &mut Casebook, by: &Actor, input: RegisterExternalPlan) -> Result<PlanView> {
    let reference = texts::line("reference", &input.reference)?;
    let id = PlanId(book.new_id(by.now.at)?);
    let mut plan = Plan::blank(id, input.case, PlanState::InOtherSystem, input.established_on, String::new());
    plan.established_on = Some(input.established_on);
    plan.follow_up_on = input.follow_up_on;
    plan.external_reference = reference;
    begin(book, by, "register_external_plan", plan)
}

fn step(
    book: &mut Casebook,
    by: &Actor,
    op: &'static str,
    id: PlanId,
    step: PlanStep,
    change: impl FnOnce(&Connection, &mut Plan) -> Result<()>,
) -> Result<PlanView> {
    let case = book.peek(|db| store::plans::get(db, id))?.case;
    book.write(by, Act::on(op, case), |tx| {
        let mut plan = store::plans::get(tx, id)?;
        plan.state = plan.state.after(step)?;
        change(tx, &mut plan)?;
        store::plans::put(tx, &plan)?;
        view(tx, plan)
    })
}

/// The family's answer.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct AnswerPlan {
    /// The plan.
    pub plan: PlanId,
    /// Yes or no.
    pub accepted: bool,
    /// When.
    pub answered_on: NaiveDate,
    /// Why not: needed for a no.
    #[serde(default)]
    pub reason: String,
}

/// Records the family's answer to the offer.
pub fn answer_plan(book: &mut Casebook, by: &Actor, input: AnswerPlan) -> Result<PlanView> {
    let reason = if input.accepted {
        texts::optional_line("reason", &input.reason)?
    } else {
        texts::line("reason", &input.reason)?
    };
    let taken = if input.accepted { PlanStep::Accept } else { PlanStep::Decline };
    step(book, by, "answer_plan", input.plan, taken, |_, plan| {
        dated("answered_on", input.answered_on, Some(plan.offered_on), by.today())?;
        plan.answered_on = Some(input.answered_on);
        plan.decline_reason = reason;
        Ok(())
    })
}

/// The call to the meeting.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct CallPlan {
    /// The plan.
    pub plan: PlanId,
    /// When the principals were called.
    pub called_on: NaiveDate,
    /// The day of the meeting.
    pub meeting_on: NaiveDate,
}

/// Records that the principals were called.
pub fn call_plan(book: &mut Casebook, by: &Actor, input: CallPlan) -> Result<PlanView> {
    step(book, by, "call_plan", input.plan, PlanStep::Call, |_, plan| {
        dated("called_on", input.called_on, plan.answered_on, by.today())?;
        if input.meeting_on < input.called_on {
            return Err(Error::Input { field: "meeting_on", problem: Problem::TooEarly });
        }
        plan.called_on = Some(input.called_on);
        plan.meeting_on = Some(input.meeting_on);
        Ok(())
    })
}

/// That the meeting was held.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct HoldPlan {
    /// The plan.
    pub plan: PlanId,
    /// When.
    pub held_on: NaiveDate,
}

/// Records that the SIP meeting was held.
pub fn hold_plan(book: &mut Casebook, by: &Actor, input: HoldPlan) -> Result<PlanView> {
    step(book, by, "hold_plan", input.plan, PlanStep::Hold, |_, plan| {
        dated("held_on", input.held_on, plan.called_on, by.today())?;
        plan.held_on = Some(input.held_on);
        Ok(())
    })
}

/// What the plan says.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct WritePlan {
    /// The plan.
    pub plan: PlanId,
    /// The goal, in the child's words first.
    pub goal: String,
    /// Which interventions are needed.
    pub needed: String,
    /// What each principal answers for.
    pub responsible: String,
    /// What somebody else does; "ingen" when nobody does.
    pub by_others: String,
    /// The unit with the overall responsibility.
    pub lead_unit: Option<UnitId>,
    /// When it is followed up.
    pub follow_up_on: Option<NaiveDate>,
    /// Why no follow-up is planned.
    pub no_follow_up_reason: String,
}

/// Writes what the plan says. Nothing needs to be complete yet; an established plan stays complete.
pub fn write_plan(book: &mut Casebook, by: &Actor, input: WritePlan) -> Result<PlanView> {
    step(book, by, "write_plan", input.plan, PlanStep::Write, |db, plan| {
        plan.goal = texts::optional_note("goal", &input.goal)?;
        plan.needed = texts::optional_note("needed", &input.needed)?;
        plan.responsible = texts::optional_note("responsible", &input.responsible)?;
        plan.by_others = texts::optional_note("by_others", &input.by_others)?;
        plan.no_follow_up_reason = texts::optional_line("no_follow_up_reason", &input.no_follow_up_reason)?;
        plan.lead_unit = input.lead_unit.map(|unit| store::units::get(db, unit)).transpose()?.map(|unit| unit.id);
        plan.follow_up_on = input.follow_up_on;
        if plan.state == PlanState::Established { plan.complete() } else { Ok(()) }
    })
}

/// When the plan is established.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct EstablishPlan {
    /// The plan.
    pub plan: PlanId,
    /// When.
    pub established_on: NaiveDate,
}

/// Establishes the plan: all four statutory items are written, and the follow-up has a date or a reason.
pub fn establish_plan(book: &mut Casebook, by: &Actor, input: EstablishPlan) -> Result<PlanView> {
    step(book, by, "establish_plan", input.plan, PlanStep::Establish, |_, plan| {
        dated("established_on", input.established_on, plan.held_on, by.today())?;
        plan.complete()?;
        if plan.follow_up_on.is_some_and(|day| day < input.established_on) {
            return Err(Error::Input { field: "follow_up_on", problem: Problem::TooEarly });
        }
        plan.established_on = Some(input.established_on);
        Ok(())
    })
}

/// When and why the plan ends.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ClosePlan {
    /// The plan.
    pub plan: PlanId,
    /// When.
    pub closed_on: NaiveDate,
    /// Why.
    pub reason: PlanClosing,
}

/// Ends the plan.
pub fn close_plan(book: &mut Casebook, by: &Actor, input: ClosePlan) -> Result<PlanView> {
    step(book, by, "close_plan", input.plan, PlanStep::Close, |_, plan| {
        dated("closed_on", input.closed_on, plan.established_on, by.today())?;
        plan.closed_on = Some(input.closed_on);
        plan.closing_reason = Some(input.reason);
        Ok(())
    })
}

/// Whose plans.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct PlansOf {
    /// The case.
    pub case: CaseId,
}

/// A case's SIPs, newest first.
pub fn plans_of(book: &mut Casebook, by: &Actor, input: PlansOf) -> Result<Vec<PlanView>> {
    book.read(by, Act::lasting("plans_of", Some(input.case.0)), |db| {
        store::plans::of_case(db, input.case)?.into_iter().map(|plan| view(db, plan)).collect()
    })
}

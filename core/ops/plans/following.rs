//! What happens to a plan that stands: follow-ups, new versions with their why, deviations, sections copied into another system.

use super::{PlanView, content, dated, step, view};
use crate::{
    casebook::{Act, Actor, Casebook},
    domain::{
        ids::{PlanId, UnitId},
        plans::{
            PlanState, PlanStep,
            parts::{DeviationKind, HeldFollowUp, PlanDeviation, PlanOutcome, PlanSection, changes},
        },
        texts,
    },
    error::{Error, Problem, Result, Rule},
    store::{self, plans::parts},
};
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A follow-up that was held.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct FollowUpPlan {
    /// The plan.
    pub plan: PlanId,
    /// When it was held.
    pub held_on: NaiveDate,
    /// What the child says about how it goes.
    #[serde(default)]
    pub child_words: String,
    /// One agreed text; it is also the why of what changed.
    pub summary: String,
    /// What it came to.
    pub outcome: PlanOutcome,
    /// When the next one is.
    #[serde(default)]
    pub next_on: Option<NaiveDate>,
    /// Why no next one is planned.
    #[serde(default)]
    pub no_next_reason: String,
}

/// Records a follow-up: how it goes, and when the next one is or why there is none. What changed becomes a new version.
///
/// # Errors
/// [`Rule::PlanFollowUpMissing`] with neither a next day nor a reason; [`Error::Input`] on `next_on` when it is not after `held_on`.
pub fn follow_up_plan(book: &mut Casebook, by: &Actor, input: FollowUpPlan) -> Result<PlanView> {
    let summary = texts::note("summary", &input.summary)?;
    let reason = texts::optional_line("no_next_reason", &input.no_next_reason)?;
    let child_words = texts::optional_note("child_words", &input.child_words)?;
    let id = book.new_id(by.now.at)?;
    step(book, by, "follow_up_plan", input.plan, PlanStep::FollowUp, |db, plan| {
        dated("held_on", input.held_on, plan.established_on, by.today())?;
        if input.next_on.is_some_and(|day| day <= input.held_on) {
            return Err(Error::Input { field: "next_on", problem: Problem::TooEarly });
        }
        if input.next_on.is_none() && reason.is_empty() {
            return Err(Error::Rule(Rule::PlanFollowUpMissing));
        }
        let held = HeldFollowUp {
            planned_on: plan.follow_up_on,
            held_on: input.held_on,
            child_words,
            summary: summary.clone(),
            outcome: input.outcome,
        };
        parts::add_follow_up(db, id, plan.id, &held)?;
        plan.follow_up_on = input.next_on;
        plan.no_follow_up_reason = reason;
        plan.follow_up_place.clear();
        if plan.state == PlanState::Established && changed(db, plan)? {
            content::keep(db, plan, input.held_on, &summary)?;
        }
        Ok(())
    })
}

/// Whether the plan says something else than its newest version.
fn changed(db: &rusqlite::Connection, plan: &crate::domain::plans::Plan) -> Result<bool> {
    let kept = parts::versions(db, plan.id)?;
    let now = content::now(db, plan)?;
    Ok(kept.last().is_none_or(|newest| !changes(&newest.content, &now).is_empty()))
}

/// A new version.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct RevisePlan {
    /// The plan.
    pub plan: PlanId,
    /// When the change was decided.
    pub decided_on: NaiveDate,
    /// Why, in words for the family.
    pub why: String,
}

/// Keeps what was changed as a new version, with why.
///
/// # Errors
/// [`Rule::PlanStep`] unless the plan is established; [`Rule::PlanUnchanged`] when it says what its newest version says.
pub fn revise_plan(book: &mut Casebook, by: &Actor, input: RevisePlan) -> Result<PlanView> {
    let why = texts::note("why", &input.why)?;
    step(book, by, "revise_plan", input.plan, PlanStep::Write, |db, plan| {
        if plan.state != PlanState::Established {
            return Err(Error::Rule(Rule::PlanStep));
        }
        let newest = parts::versions(db, plan.id)?.last().map(|newest| newest.decided_on);
        dated("decided_on", input.decided_on, newest.max(plan.established_on), by.today())?;
        if !changed(db, plan)? {
            return Err(Error::Rule(Rule::PlanUnchanged));
        }
        content::keep(db, plan, input.decided_on, &why)
    })
}

/// Something that went wrong on the way.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct RecordDeviation {
    /// The plan.
    pub plan: PlanId,
    /// Which of the four.
    pub kind: DeviationKind,
    /// When it was noticed.
    pub noticed_on: NaiveDate,
    /// The unit it is about.
    #[serde(default)]
    pub unit: Option<UnitId>,
    /// One agreed sentence.
    #[serde(default)]
    pub note: String,
}

/// Records a deviation. It can be recorded whatever has become of the plan.
pub fn record_deviation(book: &mut Casebook, by: &Actor, input: RecordDeviation) -> Result<PlanView> {
    let note = texts::optional_note("note", &input.note)?;
    let id = book.new_id(by.now.at)?;
    let case = book.peek(|db| store::plans::get(db, input.plan))?.case;
    book.write(by, Act::on("record_deviation", case), |tx| {
        let plan = store::plans::get(tx, input.plan)?;
        dated("noticed_on", input.noticed_on, None, by.today())?;
        input.unit.map(|unit| store::units::get(tx, unit)).transpose()?;
        let deviation = PlanDeviation {
            kind: input.kind,
            noticed_on: input.noticed_on,
            unit: input.unit,
            unit_name: String::new(),
            note,
        };
        parts::add_deviation(tx, id, plan.id, &deviation)?;
        view(tx, plan, by.today())
    })
}

/// A section that was copied.
#[derive(Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
pub struct MarkTransferred {
    /// The plan.
    pub plan: PlanId,
    /// Which section.
    pub section: PlanSection,
    /// When.
    pub transferred_on: NaiveDate,
}

/// Notes that a section now stands in the regional system. When it changes here afterwards, it shows.
///
/// # Errors
/// [`Error::Input`] on `section` when nothing stands in it.
pub fn mark_transferred(book: &mut Casebook, by: &Actor, input: MarkTransferred) -> Result<PlanView> {
    let case = book.peek(|db| store::plans::get(db, input.plan))?.case;
    book.write(by, Act::on("mark_transferred", case), |tx| {
        let plan = store::plans::get(tx, input.plan)?;
        dated("transferred_on", input.transferred_on, None, by.today())?;
        let text = content::text_of(&content::now(tx, &plan)?, input.section);
        if text.is_empty() {
            return Err(Error::Input { field: "section", problem: Problem::Blank });
        }
        parts::set_transfer(tx, plan.id, input.section, input.transferred_on, &text)?;
        view(tx, plan, by.today())
    })
}

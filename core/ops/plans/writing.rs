//! What is written in a plan: the preparation with the family, who is called, its texts, its goals and steps, its signatures. An established plan stays complete.

use super::{PlanView, dated, place, step};
use crate::{
    casebook::{Actor, Casebook},
    domain::{
        ids::{GoalStepId, PlanGoalId, PlanId, PlanParticipantId, PlanSignatureId, UnitId},
        plans::{
            Plan, PlanKind, PlanStep,
            parts::{
                GoalStep, ParticipantKind, PlanGoal, PlanParticipant, PlanSignature, Progress, Reply, SignatureRole,
                SignatureStatus,
            },
        },
        texts,
        units::Unit,
    },
    error::{Error, Problem, Result, Rule},
    store::{self, plans::parts},
};
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What the plan says.
#[derive(Clone, Default, Serialize, Deserialize, TS, JsonSchema)]
#[serde(default)]
pub struct PlanTexts {
    /// What matters to the family.
    pub important: String,
    /// What the child and the family do themselves, one a line.
    pub own_parts: String,
    /// How a crisis shows.
    pub crisis_signs: String,
    /// What helps then.
    pub crisis_response: String,
    /// Whom to call.
    pub crisis_call: String,
    /// What was not agreed.
    pub not_agreed: String,
    /// When and where on the day of the follow-up.
    pub follow_up_place: String,
}

/// What the plan says.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct WritePlan {
    /// The plan.
    pub plan: PlanId,
    /// A goal in one text; goals are best written one by one with `write_goals`.
    #[serde(default)]
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
    /// What else it says; as it was when left out.
    #[serde(default)]
    pub texts: Option<PlanTexts>,
}

/// Writes what the plan says. Nothing needs to be complete yet; an established plan stays complete.
pub fn write_plan(book: &mut Casebook, by: &Actor, input: WritePlan) -> Result<PlanView> {
    step(book, by, "write_plan", input.plan, PlanStep::Write, |db, plan| {
        plan.goal = texts::optional_note("goal", &input.goal)?;
        plan.needed = texts::optional_note("needed", &input.needed)?;
        plan.responsible = texts::optional_note("responsible", &input.responsible)?;
        plan.by_others = texts::optional_note("by_others", &input.by_others)?;
        plan.no_follow_up_reason = texts::optional_line("no_follow_up_reason", &input.no_follow_up_reason)?;
        let lead =
            input.lead_unit.map(|unit| store::units::named(db, unit, plan.lead_unit == Some(unit))).transpose()?;
        if let Some(unit) = &lead
            && plan.lead_unit != Some(unit.id)
        {
            principal(plan, unit)?;
        }
        plan.lead_unit = lead.map(|unit| unit.id);
        plan.follow_up_on = input.follow_up_on;
        let Some(more) = &input.texts else { return Ok(()) };
        plan.important = texts::optional_note("important", &more.important)?;
        plan.own_parts = texts::optional_note("own_parts", &more.own_parts)?;
        plan.crisis_signs = texts::optional_note("crisis_signs", &more.crisis_signs)?;
        plan.crisis_response = texts::optional_note("crisis_response", &more.crisis_response)?;
        plan.crisis_call = texts::optional_note("crisis_call", &more.crisis_call)?;
        plan.not_agreed = texts::optional_note("not_agreed", &more.not_agreed)?;
        plan.follow_up_place = place(db, plan, "follow_up_place", &more.follow_up_place, &plan.follow_up_place)?;
        Ok(())
    })
}

/// A unit that is called to a SIP, or is to answer for the whole of it, is the municipality's or the region's.
fn principal(plan: &Plan, unit: &Unit) -> Result<()> {
    if plan.kind == PlanKind::Sip && !unit.organisation_kind.makes_sip() {
        return Err(Error::Rule(Rule::PlanPrincipal));
    }
    Ok(())
}

/// What the family and we prepared before the meeting.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct PreparePlan {
    /// The plan.
    pub plan: PlanId,
    /// When we met.
    pub prepared_on: Option<NaiveDate>,
    /// The questions of the meeting, one a line.
    #[serde(default)]
    pub question: String,
    /// What must not be raised.
    #[serde(default)]
    pub avoid: String,
    /// How the child takes part.
    #[serde(default)]
    pub taking_part: String,
}

/// Writes down the preparation with the family: the questions, what must not be raised, how the child takes part.
pub fn prepare_plan(book: &mut Casebook, by: &Actor, input: PreparePlan) -> Result<PlanView> {
    step(book, by, "prepare_plan", input.plan, PlanStep::Write, |_, plan| {
        if let Some(day) = input.prepared_on {
            dated("prepared_on", day, Some(plan.offered_on), by.today())?;
        }
        plan.prepared_on = input.prepared_on;
        plan.question = texts::optional_note("question", &input.question)?;
        plan.avoid = texts::optional_note("avoid", &input.avoid)?;
        plan.taking_part = texts::optional_note("taking_part", &input.taking_part)?;
        Ok(())
    })
}

/// Somebody to call or invite, as typed.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct TypedParticipant {
    /// The one who is there already; none for a new one.
    #[serde(default)]
    pub id: Option<PlanParticipantId>,
    /// How.
    pub kind: ParticipantKind,
    /// The unit; needed for a principal that is called.
    #[serde(default)]
    pub unit: Option<UnitId>,
    /// The person's name.
    #[serde(default)]
    pub name: String,
    /// Title or relation.
    #[serde(default)]
    pub title: String,
    /// Whether this unit calls.
    #[serde(default)]
    pub calls: bool,
    /// What was answered.
    #[serde(default)]
    pub reply: Reply,
    /// Why, when no plan is thought to be needed.
    #[serde(default)]
    pub reply_reason: String,
    /// Whether the person came.
    #[serde(default)]
    pub came: Option<bool>,
}

/// Who is called and invited.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct SetParticipants {
    /// The plan.
    pub plan: PlanId,
    /// All of them, in order.
    pub participants: Vec<TypedParticipant>,
}

/// Writes who is called and who is invited, what they answered and who came: the whole list.
///
/// # Errors
/// [`Error::Input`] on `unit` for somebody called, or without a name, who has none; [`Rule::ReasonMissing`] when somebody is not needed and it is not said why.
pub fn set_plan_participants(book: &mut Casebook, by: &Actor, input: SetParticipants) -> Result<PlanView> {
    let mut people = Vec::with_capacity(input.participants.len());
    for typed in input.participants {
        let name = texts::optional_line("name", &typed.name)?;
        if (typed.kind == ParticipantKind::Called || name.is_empty()) && typed.unit.is_none() {
            return Err(Error::Input { field: "unit", problem: Problem::Blank });
        }
        let reply_reason = texts::optional_line("reply_reason", &typed.reply_reason)?;
        if typed.reply == Reply::NotNeeded && reply_reason.is_empty() {
            return Err(Error::Rule(Rule::ReasonMissing));
        }
        people.push(PlanParticipant {
            id: typed.id.map_or_else(|| book.new_id(by.now.at).map(PlanParticipantId), Ok)?,
            kind: typed.kind,
            unit: typed.unit,
            unit_name: String::new(),
            organisation_name: String::new(),
            name,
            title: texts::optional_line("title", &typed.title)?,
            calls: typed.calls,
            reply: typed.reply,
            reply_reason,
            came: typed.came,
        });
    }
    step(book, by, "set_plan_participants", input.plan, PlanStep::Write, |db, plan| {
        let before = parts::participants(db, plan.id)?;
        for person in &people {
            let Some(unit) = person.unit else { continue };
            let named = store::units::named(db, unit, before.iter().any(|known| known.unit == Some(unit)))?;
            let called = |one: &PlanParticipant| one.kind == ParticipantKind::Called && one.unit == Some(unit);
            if called(person) && !before.iter().any(called) {
                principal(plan, &named)?;
            }
            // Who came to a meeting that has been came, whatever has been marked since.
            let was =
                |known: &PlanParticipant| known.id == person.id && known.came.is_some() && known.name == person.name;
            if !before.iter().any(was) {
                store::conflicts::let_named(db, plan.case, &person.name, Some(unit))?;
            }
        }
        parts::set_participants(db, plan.id, &people)
    })
}

/// A step, as typed.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct TypedStep {
    /// The one that is there already; none for a new one.
    #[serde(default)]
    pub id: Option<GoalStepId>,
    /// What is done.
    pub what: String,
    /// The responsible unit.
    #[serde(default)]
    pub unit: Option<UnitId>,
    /// By when.
    #[serde(default)]
    pub due_on: Option<NaiveDate>,
    /// How far it has come.
    #[serde(default)]
    pub progress: Progress,
}

/// A goal, as typed.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct TypedGoal {
    /// The one that is there already; none for a new one.
    #[serde(default)]
    pub id: Option<PlanGoalId>,
    /// The child's own words.
    #[serde(default)]
    pub words: String,
    /// The goal in the adults' words.
    #[serde(default)]
    pub goal: String,
    /// How one knows that it is reached.
    #[serde(default)]
    pub reached_when: String,
    /// The steps.
    #[serde(default)]
    pub steps: Vec<TypedStep>,
}

/// The goals with their steps.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct WriteGoals {
    /// The plan.
    pub plan: PlanId,
    /// All of them, in order.
    pub goals: Vec<TypedGoal>,
}

/// Writes the goals with their steps: the whole list. A goal needs the child's words or the adults'.
pub fn write_goals(book: &mut Casebook, by: &Actor, input: WriteGoals) -> Result<PlanView> {
    let mut goals = Vec::with_capacity(input.goals.len());
    for typed in input.goals {
        let (words, goal) = (texts::optional_note("words", &typed.words)?, texts::optional_note("goal", &typed.goal)?);
        if words.is_empty() && goal.is_empty() {
            return Err(Error::Input { field: "words", problem: Problem::Blank });
        }
        let mut steps = Vec::with_capacity(typed.steps.len());
        for one in typed.steps {
            steps.push(GoalStep {
                id: one.id.map_or_else(|| book.new_id(by.now.at).map(GoalStepId), Ok)?,
                what: texts::line("what", &one.what)?,
                unit: one.unit,
                unit_name: String::new(),
                due_on: one.due_on,
                progress: one.progress,
            });
        }
        goals.push(PlanGoal {
            id: typed.id.map_or_else(|| book.new_id(by.now.at).map(PlanGoalId), Ok)?,
            words,
            goal,
            reached_when: texts::optional_note("reached_when", &typed.reached_when)?,
            steps,
        });
    }
    step(book, by, "write_goals", input.plan, PlanStep::Write, |db, plan| {
        let before = parts::goals(db, plan.id)?;
        let steps = |goals: &[PlanGoal]| goals.iter().flat_map(|goal| &goal.steps).filter_map(|one| one.unit).collect();
        let (before, now): (Vec<UnitId>, Vec<UnitId>) = (steps(&before), steps(&goals));
        for unit in now {
            store::units::named(db, unit, before.contains(&unit))?;
        }
        parts::set_goals(db, plan.id, &goals)
    })
}

/// How far a step has come.
#[derive(Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
pub struct SetProgress {
    /// The plan.
    pub plan: PlanId,
    /// The step.
    pub step: GoalStepId,
    /// How far.
    pub progress: Progress,
}

/// Notes how far a step has come.
pub fn set_step_progress(book: &mut Casebook, by: &Actor, input: SetProgress) -> Result<PlanView> {
    step(book, by, "set_step_progress", input.plan, PlanStep::Write, |db, plan| {
        parts::set_progress(db, plan.id, input.step.0, input.progress)
    })
}

/// A line to sign on, as typed.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct TypedSignature {
    /// The one that is there already; none for a new one.
    #[serde(default)]
    pub id: Option<PlanSignatureId>,
    /// Name.
    pub name: String,
    /// In which capacity.
    pub role: SignatureRole,
    /// What has become of it.
    pub status: SignatureStatus,
    /// When it was signed: needed when it was.
    #[serde(default)]
    pub signed_on: Option<NaiveDate>,
}

/// The lines to sign on.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct SignPlan {
    /// The plan.
    pub plan: PlanId,
    /// All of them, in order.
    pub signatures: Vec<TypedSignature>,
}

/// Writes who has signed on paper, and what became of the others: the whole list.
///
/// # Errors
/// [`Error::Input`] on `signed_on` for a signature without a day.
pub fn record_signatures(book: &mut Casebook, by: &Actor, input: SignPlan) -> Result<PlanView> {
    let mut lines = Vec::with_capacity(input.signatures.len());
    for typed in input.signatures {
        let signed = typed.status == SignatureStatus::Signed;
        if signed && typed.signed_on.is_none() {
            return Err(Error::Input { field: "signed_on", problem: Problem::Blank });
        }
        if let Some(day) = typed.signed_on {
            dated("signed_on", day, None, by.today())?;
        }
        lines.push(PlanSignature {
            id: typed.id.map_or_else(|| book.new_id(by.now.at).map(PlanSignatureId), Ok)?,
            name: texts::line("name", &typed.name)?,
            role: typed.role,
            status: typed.status,
            signed_on: typed.signed_on.filter(|_| signed),
        });
    }
    step(book, by, "record_signatures", input.plan, PlanStep::Write, |db, plan| {
        // A guardian may have the name of a professional, or be one.
        let family = |line: &PlanSignature| matches!(line.role, SignatureRole::Child | SignatureRole::Guardian);
        for line in lines.iter().filter(|line| line.status == SignatureStatus::Waiting && !family(line)) {
            store::conflicts::let_named(db, plan.case, &line.name, None)?;
        }
        parts::set_signatures(db, plan.id, &lines)
    })
}

//! Plans: a SIP is offered, answered, called, held, written, established, followed up, closed, or kept in another system; a child's plan is the lighter one before it.

pub mod at_meetings;
pub mod content;
pub mod elsewhere;
pub mod following;
mod people;
pub mod settings;
pub mod writing;

use self::content::{PlanVersion, SectionView};
use super::consents::{PurposeState, purpose_state, sip_agreed};
use crate::{
    casebook::{Act, Actor, Casebook},
    domain::{
        children::Protection,
        consents::Purpose,
        ids::{CaseId, PlanId, PlanParticipantId},
        plans::{
            Plan, PlanClosing, PlanKind, PlanState, PlanStep, StatutoryItem,
            parts::{
                HeldFollowUp, ParticipantKind, PlanChange, PlanDeviation, PlanGoal, PlanParticipant, PlanSignature,
            },
        },
        texts,
        units::Unit,
    },
    error::{Error, Problem, Result, Rule},
    store::{self, plans::parts},
};
use chrono::NaiveDate;
use rusqlite::Connection;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A plan with what its page needs.
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
    /// Last day to meet after the call, by the municipality's setting; none before the call or without a setting.
    pub meet_by: Option<NaiveDate>,
    /// Who is called and invited, what they answered, who came.
    pub participants: Vec<PlanParticipant>,
    /// The goals with their steps.
    pub goals: Vec<PlanGoal>,
    /// The lines to sign on.
    pub signatures: Vec<PlanSignature>,
    /// The follow-ups that were held, newest first.
    pub follow_ups: Vec<HeldFollowUp>,
    /// What went wrong on the way, newest first.
    pub deviations: Vec<PlanDeviation>,
    /// What was decided, newest first, with what changed and why.
    pub versions: Vec<PlanVersion>,
    /// What has changed since the newest version.
    pub pending: Vec<PlanChange>,
    /// Section by section, in the order in which the regional system asks for them.
    pub sections: Vec<SectionView>,
    /// The consent to make a SIP; none when nobody has been asked.
    pub consent: Option<PurposeState>,
}

/// A protected child's plan as every page shows it: where they meet is told by word of mouth, and stands in the store only.
fn without_places(plan: Plan) -> Plan {
    Plan { meeting_place: String::new(), follow_up_place: String::new(), ..plan }
}

/// The place to keep: what was typed; of a protected child, whose place the page does not show, what stood there when nothing was typed.
fn place(db: &Connection, plan: &Plan, field: &'static str, typed: &str, stood: &str) -> Result<String> {
    let place = texts::optional_line(field, typed)?;
    let child = store::cases::get(db, plan.case)?.child;
    if place.is_empty() && store::children::get(db, child)?.protection != Protection::None {
        return Ok(stood.to_owned());
    }
    Ok(place)
}

fn view(db: &Connection, plan: Plan, today: NaiveDate) -> Result<PlanView> {
    let days: Option<i64> = store::settings::get(db, "plan.days_to_meeting")?;
    let lead = plan.lead_unit.map(|unit| store::units::get(db, unit)).transpose()?;
    let goals = parts::goals(db, plan.id)?;
    let now = content::sections(&plan, lead.as_ref(), &goals);
    let child = store::children::get(db, store::cases::get(db, plan.case)?.child)?;
    let protected = child.protection != Protection::None;
    let (versions, pending) = content::versions(db, plan.id, &now, protected)?;
    let plan = if protected { without_places(plan) } else { plan };
    let consents = store::consents::of_child(db, child.id)?;
    Ok(PlanView {
        missing: plan.missing_items(),
        steps: plan.state.steps(plan.kind),
        meet_by: days.and_then(|days| plan.called_on.map(|called| called + chrono::Duration::days(days))),
        participants: parts::participants(db, plan.id)?,
        signatures: people::signatures(db, plan.id, &child, today)?,
        follow_ups: parts::follow_ups(db, plan.id)?,
        deviations: parts::deviations(db, plan.id)?,
        sections: content::section_views(db, plan.id, &now, protected)?,
        consent: purpose_state(db, &child, &consents, Purpose::Sip, today)?,
        versions,
        pending,
        goals,
        lead,
        plan,
    })
}

/// A day that is not in the future, nor before the one that comes first.
pub(crate) fn dated(
    field: &'static str,
    day: NaiveDate,
    not_before: Option<NaiveDate>,
    today: NaiveDate,
) -> Result<()> {
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
        let same = |known: &Plan| known.kind == plan.kind && under_way(known.state);
        if store::plans::of_case(tx, plan.case)?.iter().any(same) {
            return Err(Error::Rule(Rule::PlanStep));
        }
        store::plans::put(tx, &plan)?;
        view(tx, plan, by.today())
    })
}

/// A child's plan to begin.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct StartChildPlan {
    /// The case.
    pub case: CaseId,
    /// When the family and we agreed to make one.
    pub started_on: NaiveDate,
    /// Who makes it with them.
    pub started_by: String,
}

/// Begins a child's plan: the lighter one, with the same goals and steps and no call to principals.
pub fn start_child_plan(book: &mut Casebook, by: &Actor, input: StartChildPlan) -> Result<PlanView> {
    let started_by = texts::line("started_by", &input.started_by)?;
    let id = PlanId(book.new_id(by.now.at)?);
    let mut plan = Plan::blank(id, input.case, PlanState::Accepted, input.started_on, started_by);
    plan.kind = PlanKind::ChildPlan;
    plan.answered_on = Some(input.started_on);
    begin(book, by, "start_child_plan", plan)
}

/// Records that a SIP was offered.
pub fn offer_plan(book: &mut Casebook, by: &Actor, input: OfferPlan) -> Result<PlanView> {
    let offered_by = texts::line("offered_by", &input.offered_by)?;
    let id = PlanId(book.new_id(by.now.at)?);
    begin(book, by, "offer_plan", Plan::blank(id, input.case, PlanState::Offered, input.offered_on, offered_by))
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
        plan.state = plan.state.after(plan.kind, step)?;
        change(tx, &mut plan)?;
        store::plans::put(tx, &plan)?;
        if plan.state == PlanState::Established {
            plan.complete(parts::goals(tx, plan.id)?.len())?;
        }
        view(tx, plan, by.today())
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
    let family = if input.accepted { people::family(book, by, input.plan)? } else { Vec::new() };
    step(book, by, "answer_plan", input.plan, taken, |db, plan| {
        dated("answered_on", input.answered_on, Some(plan.offered_on), by.today())?;
        plan.answered_on = Some(input.answered_on);
        plan.decline_reason = reason;
        if input.accepted { parts::set_participants(db, plan.id, &family) } else { Ok(()) }
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
    /// When it begins: "13.00".
    #[serde(default)]
    pub starts: String,
    /// When it ends: "14.00".
    #[serde(default)]
    pub ends: String,
    /// Where.
    #[serde(default)]
    pub place: String,
    /// Last day to answer.
    #[serde(default)]
    pub answer_by: Option<NaiveDate>,
}

/// Records that the principals were called. Nobody is called to a SIP that the family has not agreed to.
///
/// # Errors
/// [`Error::Input`] on `answer_by` before `called_on`, on `meeting_on` before both.
pub fn call_plan(book: &mut Casebook, by: &Actor, input: CallPlan) -> Result<PlanView> {
    step(book, by, "call_plan", input.plan, PlanStep::Call, |db, plan| {
        sip_agreed(db, plan, by.today())?;
        dated("called_on", input.called_on, plan.answered_on, by.today())?;
        if input.answer_by.is_some_and(|day| day < input.called_on) {
            return Err(Error::Input { field: "answer_by", problem: Problem::TooEarly });
        }
        if input.meeting_on < input.answer_by.unwrap_or(input.called_on) {
            return Err(Error::Input { field: "meeting_on", problem: Problem::TooEarly });
        }
        if input.meeting_on >= by.today() {
            let people = parts::participants(db, plan.id)?;
            for unit in people.iter().filter(|one| one.kind == ParticipantKind::Called).filter_map(|one| one.unit) {
                store::units::running(db, unit)?;
            }
        }
        plan.called_on = Some(input.called_on);
        plan.meeting_on = Some(input.meeting_on);
        plan.meeting_starts = texts::optional_line("starts", &input.starts)?;
        plan.meeting_ends = texts::optional_line("ends", &input.ends)?;
        plan.meeting_place = place(db, plan, "place", &input.place, &plan.meeting_place)?;
        plan.answer_by = input.answer_by;
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
    /// Who came, of those called and invited; the others did not. Left out: nobody has said yet.
    #[serde(default)]
    pub came: Option<Vec<PlanParticipantId>>,
}

/// Records that the SIP meeting was held, and who came.
pub fn hold_plan(book: &mut Casebook, by: &Actor, input: HoldPlan) -> Result<PlanView> {
    step(book, by, "hold_plan", input.plan, PlanStep::Hold, |db, plan| {
        dated("held_on", input.held_on, plan.called_on, by.today())?;
        plan.held_on = Some(input.held_on);
        let Some(came) = &input.came else { return Ok(()) };
        let mut people = parts::participants(db, plan.id)?;
        for person in &mut people {
            person.came = Some(came.contains(&person.id));
        }
        parts::set_participants(db, plan.id, &people)
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

/// Establishes the plan: all four statutory items are written, the follow-up has a date or a reason, and of a SIP the family's yes stands. What it says is kept as its first version.
pub fn establish_plan(book: &mut Casebook, by: &Actor, input: EstablishPlan) -> Result<PlanView> {
    let lines = people::signers(book, by, input.plan)?;
    step(book, by, "establish_plan", input.plan, PlanStep::Establish, |db, plan| {
        dated("established_on", input.established_on, plan.held_on.or(plan.answered_on), by.today())?;
        plan.complete(parts::goals(db, plan.id)?.len())?;
        sip_agreed(db, plan, by.today())?;
        if plan.follow_up_on.is_some_and(|day| day < input.established_on) {
            return Err(Error::Input { field: "follow_up_on", problem: Problem::TooEarly });
        }
        plan.established_on = Some(input.established_on);
        parts::set_signatures(db, plan.id, &lines)?;
        content::keep(db, plan, input.established_on, "")
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

/// Ends the plan, whether it was established or only accepted, called or held; a plan that only was offered is declined instead.
pub fn close_plan(book: &mut Casebook, by: &Actor, input: ClosePlan) -> Result<PlanView> {
    step(book, by, "close_plan", input.plan, PlanStep::Close, |db, plan| {
        let reached = plan.established_on.or(plan.held_on).or(plan.called_on).or(plan.answered_on);
        let reached = reached.max(parts::follow_ups(db, plan.id)?.first().map(|last| last.held_on));
        dated("closed_on", input.closed_on, reached, by.today())?;
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

/// A case's plans, newest first.
pub fn plans_of(book: &mut Casebook, by: &Actor, input: PlansOf) -> Result<Vec<PlanView>> {
    book.read(by, Act::lasting("plans_of", Some(input.case.0)), |db| {
        store::plans::of_case(db, input.case)?.into_iter().map(|plan| view(db, plan, by.today())).collect()
    })
}

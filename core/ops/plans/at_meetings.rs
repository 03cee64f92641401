//! A child's SIP beside the meeting about it: what was prepared, what the plan says, what is due. Invariant: only at a meeting that goes by the consent to the SIP, only of a child that
//! the room may see by name, and never while everybody sees this screen: what must not be raised stands here.

use crate::{
    casebook::{Act, Actor, Casebook},
    domain::{
        agendas::AgendaItemState,
        consents::{Purpose, Shown},
        ids::{AgendaItemId, CaseId, PlanId},
        plans::{PlanKind, PlanState, StatutoryItem, parts::PlanGoal},
    },
    error::Result,
    ops::{meetings::OneItem, rooms::Room},
    store::{self, plans::parts},
};
use chrono::NaiveDate;
use rusqlite::Connection;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The plan for an item; none when there is none to show here.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct PlanInMeeting {
    /// The plan.
    pub plan: Option<Box<MeetingPlan>>,
}

/// A SIP as whoever writes at its meeting reads it.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct MeetingPlan {
    /// The plan.
    pub plan: PlanId,
    /// The case.
    pub case: CaseId,
    /// Where it stands.
    pub state: PlanState,
    /// Where it is kept when that is in another system, or empty.
    pub external_reference: String,
    /// The questions of the meeting, one a line.
    pub question: String,
    /// What must not be raised, as the family wishes.
    pub avoid: String,
    /// How the child takes part.
    pub taking_part: String,
    /// What matters to the family.
    pub important: String,
    /// Statutory item 1.
    pub needed: String,
    /// Statutory item 2.
    pub responsible: String,
    /// Statutory item 3.
    pub by_others: String,
    /// Statutory item 4: the unit's name, or empty.
    pub lead: String,
    /// Statutory items that are still empty.
    pub missing: Vec<StatutoryItem>,
    /// The goals with their steps, the child's words first.
    pub goals: Vec<PlanGoal>,
    /// When it is followed up.
    pub follow_up_on: Option<NaiveDate>,
}

/// The one child that a meeting is about; none when it is about several or nobody.
fn only_case(db: &Connection, item: AgendaItemId) -> Result<Option<CaseId>> {
    let item = store::agendas::get(db, item)?;
    if item.case.is_some() {
        return Ok(item.case);
    }
    let agenda = store::agendas::of_meeting(db, item.meeting)?;
    let mut cases = agenda.iter().filter(|one| one.state != AgendaItemState::Removed).filter_map(|one| one.case);
    let first = cases.next();
    Ok(if cases.next().is_none() { first } else { None })
}

fn look(db: &Connection, item: AgendaItemId, case: CaseId, today: NaiveDate) -> Result<Option<Box<MeetingPlan>>> {
    let room = Room::of(db, store::meetings::get(db, store::agendas::get(db, item)?.meeting)?, today)?;
    let child = store::children::get(db, store::cases::get(db, case)?.child)?;
    let consents = store::consents::of_child(db, child.id)?;
    // Before anybody is asked about the SIP the team's own consent decides; once it has been asked about and has run out, nothing does.
    let by_team = room.meeting.kind.purpose_about(&consents, room.on) != Purpose::Sip;
    let ran_out = by_team && consents.iter().any(|consent| consent.purpose == Purpose::Sip);
    if room.meeting.kind.purpose() != Purpose::Sip || ran_out || room.shown(db, &child)? != Shown::InFull {
        return Ok(None);
    }
    let under_way = |state: PlanState| !matches!(state, PlanState::Declined | PlanState::Closed);
    let plans = store::plans::of_case(db, case)?;
    let Some(plan) = plans.into_iter().find(|plan| plan.kind == PlanKind::Sip && under_way(plan.state)) else {
        return Ok(None);
    };
    let lead = plan.lead_unit.map(|unit| store::units::get(db, unit)).transpose()?;
    Ok(Some(Box::new(MeetingPlan {
        plan: plan.id,
        case,
        state: plan.state,
        missing: plan.missing_items(),
        goals: parts::goals(db, plan.id)?,
        lead: lead.map(|unit| unit.name).unwrap_or_default(),
        external_reference: plan.external_reference,
        question: plan.question,
        avoid: plan.avoid,
        taking_part: plan.taking_part,
        important: plan.important,
        needed: plan.needed,
        responsible: plan.responsible,
        by_others: plan.by_others,
        follow_up_on: plan.follow_up_on,
    })))
}

/// The SIP of the child a SIP meeting is about, for whoever writes there.
pub fn plan_in_meeting(book: &mut Casebook, by: &Actor, input: OneItem) -> Result<PlanInMeeting> {
    let case = book.peek(|db| only_case(db, input.item))?;
    let Some(case) = case.filter(|_| !book.sharing().shared) else { return Ok(PlanInMeeting { plan: None }) };
    book.read(by, Act::lasting("plan_in_meeting", Some(case.0)), |db| {
        Ok(PlanInMeeting { plan: look(db, input.item, case, by.today())? })
    })
}

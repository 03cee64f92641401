//! What each unit prepares for a meeting: what it promised, what to bring, and only the children whose consent covers it. Invariant: a child stands on a unit's page only when the
//! consent covers that unit in full on the day of the meeting, nothing is protected and nobody the page is for has a conflict of interest.

use super::{
    agenda_building::horizon,
    agenda_news::to_prepare,
    cases::list_name,
    consents::givers,
    meeting_cases::{PromiseLine, lines},
    rooms::Room,
};
use crate::{
    casebook::{Act, Actor, Casebook},
    domain::{
        agendas::AgendaReason,
        children::Protection,
        consents::{Shown, state_for_unit},
        handovers::Handover,
        ids::{CaseId, MeetingId, UnitId},
        meetings::Meeting,
        plans::{PlanState, parts::GoalStep},
        preparations::{Bring, answer, asks_again, presence, step},
        units::{Professional, Sector},
        voices::ChildVoice,
    },
    error::Result,
    store,
};
use chrono::NaiveDate;
use rusqlite::Connection;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which pages.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
pub struct MeetingPreparation {
    /// The meeting.
    pub meeting: MeetingId,
    /// One unit; all that come when left out.
    #[serde(default)]
    pub unit: Option<UnitId>,
}

/// The pages to hand out before a meeting.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct PreparationView {
    /// The meeting.
    pub meeting: Meeting,
    /// What it is called.
    pub name: String,
    /// The team's name.
    pub team: String,
    /// When it would be over: "10:30".
    pub ends: String,
    /// Who answers questions: the coordinator's name.
    pub contact: String,
    /// That person's telephone, or empty.
    pub contact_phone: String,
    /// One page for each unit.
    pub pages: Vec<PreparationPage>,
}

/// One unit's page.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct PreparationPage {
    /// The unit.
    pub unit: UnitId,
    /// Its name.
    pub unit_name: String,
    /// The children whose consent covers it, in the order of the agenda.
    pub children: Vec<PreparedChild>,
    /// How many more the consent covers that do not stand here, for a conflict of interest in the unit: never who, or whose.
    pub conflicts: u32,
}

/// A child on a unit's page.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct PreparedChild {
    /// The case.
    pub case: CaseId,
    /// Its number.
    pub number: String,
    /// "Alva N."
    pub name: String,
    /// Why it comes up.
    pub reasons: Vec<AgendaReason>,
    /// The last day of the consent that covers the unit; none when it has no end.
    pub consent_until: Option<NaiveDate>,
    /// Whether it ends soon.
    pub consent_soon: bool,
    /// What the child said last, or why it was not asked; none when nothing is written down.
    pub voice: Option<ChildVoice>,
    /// What the unit promised: what is open, and what was done since the last meeting.
    pub promises: Vec<PromiseLine>,
    /// What else the unit is to have with it.
    pub bring: Vec<Bring>,
}

/// What each unit prepares.
pub fn meeting_preparation(book: &mut Casebook, by: &Actor, input: MeetingPreparation) -> Result<PreparationView> {
    book.read(by, Act::lasting("meeting_preparation", Some(input.meeting.0)), |db| view(db, input, by))
}

fn view(db: &Connection, input: MeetingPreparation, by: &Actor) -> Result<PreparationView> {
    let meeting = store::meetings::get(db, input.meeting)?;
    let mut units: Vec<(UnitId, String, Sector)> = Vec::new();
    for one in store::meetings::attendances(db, meeting.id)? {
        let wanted = input.unit.is_none_or(|unit| unit == one.unit) && one.status.was_there();
        if wanted && !units.iter().any(|(unit, _, _)| *unit == one.unit) {
            units.push((one.unit, one.unit_name, one.sector));
        }
    }
    if let Some(unit) = input.unit.filter(|_| units.is_empty()) {
        let unit = store::units::get(db, unit)?;
        units.push((unit.id, unit.name, unit.sector));
    }
    let soon = horizon(db, meeting.held_on)?.consent_until;
    let people = store::units::professionals(db)?;
    let mut pages: Vec<(PreparationPage, Sector)> = units
        .into_iter()
        .map(|(unit, unit_name, sector)| {
            (PreparationPage { unit, unit_name, children: Vec::new(), conflicts: 0 }, sector)
        })
        .collect();
    for (case, reasons) in to_prepare(db, &Room::of(db, meeting.clone(), by.today())?)? {
        let case = store::cases::get(db, case)?;
        let child = store::children::get(db, case.child)?;
        if child.protection != Protection::None {
            continue;
        }
        let (consents, givers) = (store::consents::of_child(db, child.id)?, givers(db, &child, meeting.held_on)?);
        let purpose = meeting.kind.purpose_about(&consents, meeting.held_on);
        let kept_from = store::conflicts::units(db, child.id, meeting.id)?;
        let owed = Owed::of(db, case.id)?;
        for (page, sector) in &mut pages {
            let state = state_for_unit(&consents, purpose, &givers, page.unit, meeting.held_on);
            if state.shown() != Shown::InFull {
                continue;
            }
            if kept_from.contains(&page.unit) {
                page.conflicts += 1;
                continue;
            }
            let newest = consents
                .iter()
                .filter(|one| one.purpose == purpose && one.answers.iter().any(|answer| answer.unit == page.unit))
                .max_by_key(|one| (one.asked_on, one.id));
            let until = newest.map(|consent| store::consents::last_day(db, consent.id)).transpose()?.flatten();
            let actions = store::actions::of_case(db, case.id)?;
            let others = if owed.holder == Some(page.unit) { actions.clone() } else { Vec::new() };
            let mut promises = lines(actions, by.today());
            promises.retain(|line| line.action.unit == page.unit && is_news(line, &meeting));
            let consent_soon = until.is_some_and(|until| until <= soon);
            let renewal = newest.filter(|consent| {
                consent_soon && asks_again(&consent.collected_by, &people, owed.holder) == Some(page.unit)
            });
            let mut bring: Vec<Bring> = presence(*sector, child.school_form).into_iter().collect();
            bring.extend(owed.by(page.unit, meeting.held_on));
            bring.extend(renewal.and(until).map(|until| Bring::ConsentRenewal { until }));
            for one in others.into_iter().filter(|one| one.state.open()) {
                if store::consents::hide_action(db, case.id, one.unit, meeting.held_on)? {
                    bring.push(Bring::OthersAction { unit: one.unit_name, what: one.what, due_on: one.due_on });
                }
            }
            page.children.push(PreparedChild {
                case: case.id,
                number: case.number.clone(),
                name: list_name(&child, &case),
                reasons: reasons.clone(),
                consent_until: until,
                consent_soon,
                voice: store::voices::latest(db, case.id)?,
                promises,
                bring,
            });
        }
    }
    let (contact, contact_phone) = contact(db, by)?;
    let starts = chrono::NaiveTime::parse_from_str(&meeting.starts, "%H:%M").unwrap_or(chrono::NaiveTime::MIN);
    let ends = starts.overflowing_add_signed(chrono::TimeDelta::minutes(meeting.minutes.into())).0;
    Ok(PreparationView {
        name: super::meetings::name(&meeting),
        team: store::teams::of_meeting(db, meeting.id)?.name,
        ends: ends.format("%H:%M").to_string(),
        contact,
        contact_phone,
        pages: pages.into_iter().map(|(page, _)| page).collect(),
        meeting,
    })
}

/// What is waited for around a case, whichever unit answers for it.
struct Owed {
    /// Handovers without an answer: the unit that hands over, and the receiver's name.
    handovers: Vec<(Handover, UnitId, String)>,
    /// Steps of established plans.
    steps: Vec<GoalStep>,
    /// The unit of the one who holds the baton.
    holder: Option<UnitId>,
}

impl Owed {
    fn of(db: &Connection, case: CaseId) -> Result<Self> {
        let mut handovers = Vec::new();
        for one in store::handovers::of_case(db, case)? {
            if one.state.waits() {
                let from = store::units::professional(db, one.from)?.unit;
                let to = store::units::get(db, one.to_unit)?.name;
                handovers.push((one, from, to));
            }
        }
        let mut steps = Vec::new();
        for plan in store::plans::of_case(db, case)? {
            if plan.state == PlanState::Established {
                steps.extend(store::plans::parts::goals(db, plan.id)?.into_iter().flat_map(|goal| goal.steps));
            }
        }
        let holder = store::cases::holder(db, case)?.map(|holder| holder.professional);
        let holder: Option<Professional> = holder.map(|id| store::units::professional(db, id)).transpose()?;
        Ok(Self { handovers, steps, holder: holder.map(|person| person.unit) })
    }

    fn by(&self, unit: UnitId, held_on: NaiveDate) -> Vec<Bring> {
        let answers = self.handovers.iter().filter_map(|(one, from, to)| answer(one, unit, *from, to));
        answers.chain(self.steps.iter().filter_map(|one| step(one, unit, held_on))).collect()
    }
}

/// How long ago something was done to stand on the page, in days.
const RECENT_DAYS: i64 = 62;

fn is_news(line: &PromiseLine, meeting: &Meeting) -> bool {
    let since = |on: NaiveDate| meeting.held_on.signed_duration_since(on).num_days();
    let action = &line.action;
    action.state.open() || action.done_on.or(action.dropped_on).is_some_and(|on| since(on) <= RECENT_DAYS)
}

/// The user's own name and telephone.
pub(crate) fn contact(db: &Connection, by: &Actor) -> Result<(String, String)> {
    let Some(person) = store::users::professional_of(db, by.user)? else { return Ok(Default::default()) };
    let person = store::units::professional(db, person.into())?;
    Ok((person.name, person.phone))
}

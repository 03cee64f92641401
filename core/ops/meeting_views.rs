//! A meeting as its page shows it: who comes, the agenda with times, each child as exactly this room may see it. Invariant: where a child is not shown in full there is no field
//! that could hold its name.

use super::{
    agenda_news,
    cases::list_name,
    consents::givers,
    meeting_left_out::{self, LeftOut},
    rooms::Room,
};
use crate::{
    casebook::Actor,
    domain::{
        agendas::{AgendaItem, AgendaItemKind, AgendaItemState, AgendaReason},
        children::{AgeBand, Child, Protection, age_on},
        consents::{AnswerStatus, ConsentState, Shown, state_for_unit},
        ids::{AgendaItemId, CaseId, MeetingId, UnitId},
        meetings::{Attendance, Meeting, MeetingState},
        units::{Sector, Unit},
    },
    error::Result,
    store,
};
use chrono::{NaiveDate, NaiveTime, TimeDelta};
use rusqlite::Connection;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A meeting with everything its page shows.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct MeetingView {
    /// The meeting.
    pub meeting: Meeting,
    /// When it would be over by the agenda: "10:35".
    pub ends: String,
    /// Minutes of the whole agenda.
    pub agenda_minutes: u32,
    /// Minutes to spare; below zero when the agenda is too long.
    pub spare_minutes: i32,
    /// Who comes, unit by unit; sectors that must be there and are not stand last.
    pub units: Vec<UnitAttendance>,
    /// How many are expected or there, or were.
    pub coming: u32,
    /// How many were asked.
    pub asked: u32,
    /// How many nobody has ticked yet.
    pub unticked: u32,
    /// The agenda.
    pub agenda: Vec<AgendaLine>,
    /// Children that are not on it, and why; where there are more than a page holds, those to whom something was promised before others.
    pub left_out: Vec<LeftOut>,
    /// How many more there are: `left_out_of_meeting` tells all of them.
    pub more_left_out: u32,
    /// How many children would come, go or stand otherwise if the agenda were built anew.
    pub news: u32,
    /// Items that can wait when the agenda is too long: nothing was promised, least urgent first, no more than needed.
    pub can_wait: Vec<AgendaItemId>,
    /// Whether somebody has changed the agenda by hand.
    pub by_hand: bool,
    /// The team's next meeting that takes up all children: where those go that there was no time for.
    pub next_on: Option<NaiveDate>,
}

/// Those who come from one unit.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct UnitAttendance {
    /// The unit.
    pub unit: UnitId,
    /// Its name.
    pub unit_name: String,
    /// Its sector.
    pub sector: Sector,
    /// Whether the sector must be in the room.
    pub required: bool,
    /// Whether the sector must be in the room, and nobody from it is.
    pub missing: bool,
    /// The people.
    pub people: Vec<Attendance>,
    /// Children on the agenda that may be shown in full to this unit.
    pub children: u32,
    /// Why nobody from the sector is there, as somebody has written; none until then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub missing_reason: Option<String>,
}

/// One line of the agenda.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct AgendaLine {
    /// The item.
    pub item: AgendaItemId,
    /// What kind.
    pub kind: AgendaItemKind,
    /// When it starts: "09:05"; none for a child that is passed over.
    pub starts: Option<String>,
    /// Minutes; 0 for a child that is passed over.
    pub minutes: u32,
    /// Title of what is about no child; may be empty.
    pub title: String,
    /// Where it stands.
    pub state: AgendaItemState,
    /// Whether the meeting is here now.
    pub current: bool,
    /// The child as this room may see it.
    pub child: Option<ChildInRoom>,
    /// Why it is on the agenda; empty for a child that is skipped.
    pub reasons: Vec<AgendaReason>,
    /// Whether something was promised.
    pub promised: bool,
    /// Whether something has been written about the child in this meeting, and nobody has said that it is done.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[ts(as = "Option<bool>", optional)]
    pub begun: bool,
}

/// A child as exactly this room may see it.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case", tag = "shown")]
pub enum ChildInRoom {
    /// By name.
    InFull {
        /// The case.
        case: CaseId,
        /// Its number.
        number: String,
        /// "Alva N."
        name: String,
        /// Age on the day.
        age: Option<u8>,
    },
    /// Number and age band.
    NumberOnly {
        /// The case.
        case: CaseId,
        /// Its number.
        number: String,
        /// Age band on the day.
        age_band: AgeBand,
        /// Why.
        why: HiddenWhy,
        /// Units in the room that the consent does not cover, by name.
        not_covered: Vec<String>,
    },
    /// Not at all today.
    Skipped {
        /// The case.
        case: CaseId,
        /// Its number.
        number: String,
        /// Why.
        why: HiddenWhy,
        /// Units in the room that the consent does not cover, by name.
        not_covered: Vec<String>,
    },
}

impl ChildInRoom {
    /// How.
    #[must_use]
    pub const fn shown(&self) -> Shown {
        match self {
            Self::InFull { .. } => Shown::InFull,
            Self::NumberOnly { .. } => Shown::NumberOnly,
            Self::Skipped { .. } => Shown::Skipped,
        }
    }
}

/// Why a child is not shown by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum HiddenWhy {
    /// Nobody is in the room.
    NobodyThere,
    /// Somebody in the room has a conflict of interest; never who.
    ConflictOfInterest,
    /// Protected data.
    Protected,
    /// The consent does not cover everybody in the room.
    NotCovered,
    /// Nobody has said yes.
    Missing,
    /// The family took it back.
    Withdrawn {
        /// When.
        on: Option<NaiveDate>,
    },
    /// It has run out.
    Expired {
        /// Its last day.
        on: Option<NaiveDate>,
    },
}

/// A child as this room may see it.
pub(crate) fn child_in_room(
    db: &Connection,
    room: &Room,
    case: CaseId,
    units: &[Unit],
) -> Result<(Child, ChildInRoom)> {
    let case = store::cases::get(db, case)?;
    room.decide(db, case.child, || {
        let child = store::children::get(db, case.child)?;
        let consented = room.consented(db, &child)?;
        let kept_out = room.keeps_out(db, child.id)?;
        let shown = if kept_out { Shown::Skipped } else { consented };
        let age = child.birth_on.and_then(|birth| age_on(birth, room.on));
        let seen = if shown == Shown::InFull {
            ChildInRoom::InFull { name: list_name(&child, &case), case: case.id, number: case.number, age }
        } else {
            let (why, not_covered) = if shown == consented {
                hidden(db, room, &child, units)?
            } else {
                (HiddenWhy::ConflictOfInterest, Vec::new())
            };
            let number = case.number;
            match shown {
                Shown::NumberOnly | Shown::InFull => {
                    ChildInRoom::NumberOnly { case: case.id, number, age_band: AgeBand::of(age), why, not_covered }
                }
                Shown::Skipped => ChildInRoom::Skipped { case: case.id, number, why, not_covered },
            }
        };
        Ok((child, seen))
    })
}

/// What the consents lack for the child to be shown by name, and the units in the room that they do not cover.
fn hidden(db: &Connection, room: &Room, child: &Child, units: &[Unit]) -> Result<(HiddenWhy, Vec<String>)> {
    let consents = store::consents::of_child(db, child.id)?;
    let purpose = room.meeting.kind.purpose_about(&consents, room.on);
    let givers = givers(db, child, room.on)?;
    let states: Vec<(UnitId, ConsentState)> =
        room.units.iter().map(|unit| (*unit, state_for_unit(&consents, purpose, &givers, *unit, room.on))).collect();
    let any = |state: ConsentState| states.iter().any(|(_, other)| *other == state);
    let asked = || consents.iter().filter(move |consent| consent.purpose == purpose);
    let why = if states.is_empty() {
        HiddenWhy::NobodyThere
    } else if any(ConsentState::Withdrawn) {
        let answers = asked().flat_map(|consent| &consent.answers);
        let taken_back = answers.filter(|answer| answer.status == AnswerStatus::Withdrawn);
        HiddenWhy::Withdrawn { on: taken_back.filter_map(|answer| answer.answered_on).max() }
    } else if any(ConsentState::Full) || any(ConsentState::Partial) {
        let all_yes = states.iter().all(|(_, state)| *state == ConsentState::Full);
        if all_yes && child.protection != Protection::None { HiddenWhy::Protected } else { HiddenWhy::NotCovered }
    } else if any(ConsentState::Expired) {
        HiddenWhy::Expired { on: asked().filter_map(|consent| consent.valid_until).filter(|on| *on < room.on).max() }
    } else {
        HiddenWhy::Missing
    };
    let named = |unit: &UnitId| units.iter().find(|other| other.id == *unit).map(|unit| unit.name.clone());
    let not_covered =
        states.iter().filter(|(_, state)| *state != ConsentState::Full).filter_map(|(unit, _)| named(unit)).collect();
    Ok((why, not_covered))
}

/// A meeting with everything its page shows.
pub(crate) fn view(db: &Connection, id: MeetingId, by: &Actor) -> Result<MeetingView> {
    let room = Room::of(db, store::meetings::get(db, id)?, by.today())?;
    let items = store::agendas::of_meeting(db, id)?;
    let all_units = store::units::all(db)?;
    let mut time = NaiveTime::parse_from_str(&room.meeting.starts, "%H:%M").unwrap_or(NaiveTime::MIN);
    let (mut agenda, mut agenda_minutes, mut covered) = (Vec::new(), 0, Vec::new());
    for item in items.iter().filter(|item| item.state != AgendaItemState::Removed) {
        let mut child = None;
        if let Some(case) = item.case {
            let (found, seen) = child_in_room(db, &room, case, &all_units)?;
            covered.push(found);
            child = Some(seen);
        }
        let line = line(item, child, &room.meeting, time);
        time = time.overflowing_add_signed(TimeDelta::minutes(i64::from(line.minutes))).0;
        agenda_minutes += line.minutes;
        agenda.push(line);
    }
    let (outside, news) = agenda_news::left_out(db, &room, &items)?;
    let (outside, more_left_out) = meeting_left_out::first(outside);
    let left_out = meeting_left_out::as_seen(db, &room, outside, &all_units)?;
    let count = |wanted: &dyn Fn(&&Attendance) -> bool| {
        u32::try_from(room.attendances.iter().filter(wanted).count()).unwrap_or(u32::MAX)
    };
    let spare = i64::from(room.meeting.minutes) - i64::from(agenda_minutes);
    Ok(MeetingView {
        ends: time.format("%H:%M").to_string(),
        agenda_minutes,
        spare_minutes: i32::try_from(spare).unwrap_or(i32::MIN),
        units: by_unit(db, &room, &all_units, &covered)?,
        coming: count(&|one| one.status.was_there()),
        asked: count(&|_| true),
        unticked: count(&|one| one.status == crate::domain::meetings::AttendanceStatus::Expected),
        can_wait: super::agenda_postponing::can_wait(&items, &agenda, spare),
        agenda,
        left_out,
        more_left_out,
        news,
        by_hand: items.iter().any(|item| !item.by_hand.is_empty() || item.state == AgendaItemState::Removed),
        next_on: store::meetings::after(db, &room.meeting)?.map(|next| next.held_on),
        meeting: room.meeting,
    })
}

fn line(item: &AgendaItem, child: Option<ChildInRoom>, meeting: &Meeting, time: NaiveTime) -> AgendaLine {
    let skipped = child.as_ref().is_some_and(|child| child.shown() == Shown::Skipped);
    // Who is hidden from somebody in the room comes up when that one has gone out, and takes its time.
    let waits = matches!(child, Some(ChildInRoom::Skipped { why: HiddenWhy::ConflictOfInterest, .. }));
    let passed = skipped && !waits;
    AgendaLine {
        item: item.id,
        kind: item.kind,
        starts: (!passed).then(|| time.format("%H:%M").to_string()),
        minutes: if passed { 0 } else { item.minutes },
        title: item.title.clone(),
        state: item.state,
        current: meeting.state == MeetingState::Open && meeting.current_item == Some(item.id),
        child,
        reasons: if skipped { Vec::new() } else { item.reasons.clone() },
        promised: item.promised(),
        begun: item.begun(),
    }
}

/// Who comes, unit by unit; then the units of the sectors that must be there and are not.
pub(crate) fn by_unit(db: &Connection, room: &Room, all: &[Unit], children: &[Child]) -> Result<Vec<UnitAttendance>> {
    let team = store::teams::of_meeting(db, room.meeting.id)?;
    let (own, required) = (store::units::in_room(db, team.id, &team.sectors)?, team.sectors);
    let explained = store::meetings::missing_sectors(db, room.meeting.id)?;
    let why = |sector: Sector| explained.iter().find(|(other, _)| *other == sector).map(|(_, reason)| reason.clone());
    let there = |sector: Sector| room.attendances.iter().any(|one| one.sector == sector && one.status.was_there());
    let mut units: Vec<UnitAttendance> = Vec::new();
    for one in &room.attendances {
        if let Some(unit) = units.iter_mut().find(|unit| unit.unit == one.unit) {
            unit.people.push(one.clone());
        } else {
            units.push(UnitAttendance {
                unit: one.unit,
                unit_name: one.unit_name.clone(),
                sector: one.sector,
                required: required.contains(&one.sector),
                missing: required.contains(&one.sector) && !there(one.sector),
                people: vec![one.clone()],
                children: 0,
                missing_reason: None,
            });
        }
    }
    for sector in required.iter().filter(|sector| !room.attendances.iter().any(|one| one.sector == **sector)) {
        if let Some(unit) = all.iter().find(|unit| unit.sector == *sector && own.contains(&unit.id)) {
            units.push(UnitAttendance {
                unit: unit.id,
                unit_name: unit.name.clone(),
                sector: *sector,
                required: true,
                missing: true,
                people: Vec::new(),
                children: 0,
                missing_reason: None,
            });
        }
    }
    for unit in units.iter_mut().filter(|unit| unit.missing) {
        unit.missing_reason = why(unit.sector);
    }
    for child in children.iter().filter(|child| child.protection == Protection::None) {
        let consents = room.decide(db, child.id, || store::consents::of_child(db, child.id))?;
        let givers = givers(db, child, room.on)?;
        let purpose = room.meeting.kind.purpose_about(&consents, room.on);
        for unit in &mut units {
            let state = state_for_unit(&consents, purpose, &givers, unit.unit, room.on);
            unit.children += u32::from(state.shown() == Shown::InFull);
        }
    }
    Ok(units)
}

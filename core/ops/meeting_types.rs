//! The municipality's types of meeting, and the rules by which an agenda builds itself. Invariant: a type that was changed changes what is planned from now on, never what is planned.

use super::Nothing;
use crate::{
    casebook::{Act, Actor, Casebook},
    domain::{
        agendas::{
            AgendaItem, AgendaItemKind,
            building::{AgendaMinutes, AgendaRules, Proposed},
        },
        ids::{AgendaItemId, MeetingId},
        meeting_types::{MeetingType, Section, TypeItem, code, complete, usual},
        meetings::MeetingKind,
        texts,
    },
    error::{Error, Problem, Result, Rule},
    store,
};
use rusqlite::Connection;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

const KEY: &str = "meeting.types";
/// Most items on a type's agenda.
const MOST_ITEMS: usize = 20;
/// Longest item or break, in minutes.
const LONGEST: u32 = 240;

/// The minutes of an item on a meeting's agenda.
///
/// # Errors
/// [`Rule::AgendaMinutes`] outside 1 to [`LONGEST`].
pub(crate) fn item_minutes(minutes: u32) -> Result<u32> {
    if (1..=LONGEST).contains(&minutes) { Ok(minutes) } else { Err(Error::Rule(Rule::AgendaMinutes)) }
}

/// The types, also those that are not offered.
fn types(db: &Connection) -> Result<Vec<MeetingType>> {
    let own = store::settings::find::<Vec<MeetingType>>(db, KEY)?;
    Ok(complete(own.map(|(types, _, _)| types).unwrap_or_default()))
}

/// The type to plan a meeting of: the one asked for, else the kind's usual one.
pub(crate) fn of(db: &Connection, kind: MeetingKind, id: Option<&str>) -> Result<MeetingType> {
    let wanted = id.unwrap_or_else(|| code(kind));
    types(db)?.into_iter().find(|one| one.id == wanted && one.kind == kind).ok_or(Error::NotFound("meeting type"))
}

/// The items a type puts on an agenda; their ids are to come.
pub(crate) fn items(kind: &MeetingType, meeting: MeetingId) -> Vec<AgendaItem> {
    let item = |(at, item): (usize, &TypeItem)| {
        let kind = match item.section {
            Section::Opening => AgendaItemKind::Opening,
            Section::Evaluation => AgendaItemKind::Evaluation,
            Section::Previous | Section::Results | Section::NextSteps | Section::Free => AgendaItemKind::Other,
        };
        let line = Proposed { kind, case: None, minutes: item.minutes, reasons: Vec::new() };
        AgendaItem {
            position: u32::try_from(at).unwrap_or(u32::MAX),
            title: item.title.clone(),
            section: Some(item.section),
            ..AgendaItem::new(AgendaItemId(Uuid::nil()), meeting, line)
        }
    };
    kind.items.iter().enumerate().map(item).collect()
}

/// Every type, in the order they are offered.
pub fn meeting_types(book: &mut Casebook, _: &Actor, _: Nothing) -> Result<Vec<MeetingType>> {
    book.peek(types)
}

/// A type as it shall be from now on.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct SaveMeetingType {
    /// Which; none for a new one.
    #[serde(default)]
    pub id: Option<String>,
    /// How it works.
    pub kind: MeetingKind,
    /// What it is called.
    pub name: String,
    /// What it is for; may be empty.
    #[serde(default)]
    pub purpose: String,
    /// How long it usually is.
    pub minutes: u32,
    /// Its agenda, beside the children.
    pub items: Vec<TypeItem>,
    /// Whether it is offered.
    pub active: bool,
}

/// Adds or changes a type.
///
/// # Errors
/// [`Error::Input`] on `items` for more than 20 of them, or one longer than 240 minutes; on `kind` when the type is of another.
pub fn save_meeting_type(book: &mut Casebook, by: &Actor, input: SaveMeetingType) -> Result<Vec<MeetingType>> {
    let name = texts::line("name", &input.name)?;
    let purpose = texts::optional_note("purpose", &input.purpose)?;
    let minutes = super::meeting_planning::length(input.minutes)?;
    if input.items.len() > MOST_ITEMS {
        return Err(Error::Input { field: "items", problem: Problem::TooLong });
    }
    let mut items = Vec::with_capacity(input.items.len());
    for item in input.items {
        if item.minutes > LONGEST {
            return Err(Error::Input { field: "items", problem: Problem::TooLong });
        }
        items.push(TypeItem { title: texts::line("title", &item.title)?, ..item });
    }
    let id = match input.id {
        Some(id) => id,
        None => book.new_id(by.now.at)?.to_string(),
    };
    let kind = input.kind;
    let wanted = MeetingType { id, kind, name, purpose, minutes, items, active: input.active };
    book.write(by, Act { op: "save_meeting_type", object: None, undo: true }, |tx| {
        let mut all = types(tx)?;
        match all.iter_mut().find(|one| one.id == wanted.id) {
            Some(one) if one.kind == wanted.kind => *one = wanted,
            Some(_) => return Err(Error::Input { field: "kind", problem: Problem::Unknown }),
            None => all.push(wanted),
        }
        keep(tx, by, all)
    })
}

fn keep(db: &Connection, by: &Actor, mut all: Vec<MeetingType>) -> Result<Vec<MeetingType>> {
    all.retain(|one| one.id != code(one.kind) || *one != usual(one.kind));
    store::settings::set(db, KEY, &all, store::settings::OWN, by.today())?;
    types(db)
}

/// Which type.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct OneMeetingType {
    /// Its id.
    pub id: String,
}

/// Makes a type as it was at first; one that the municipality has added goes away.
pub fn reset_meeting_type(book: &mut Casebook, by: &Actor, input: OneMeetingType) -> Result<Vec<MeetingType>> {
    book.write(by, Act { op: "reset_meeting_type", object: None, undo: true }, |tx| {
        let mut all = types(tx)?;
        all.retain(|one| one.id != input.id);
        keep(tx, by, all)
    })
}

/// How an agenda builds itself.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct AgendaSettings {
    /// Minutes for each thing.
    pub minutes: AgendaMinutes,
    /// What makes a child come up.
    pub rules: AgendaRules,
}

/// How an agenda builds itself.
pub fn agenda_settings(book: &mut Casebook, _: &Actor, _: Nothing) -> Result<AgendaSettings> {
    book.peek(|db| {
        let (minutes, rules) = (store::settings::get(db, "agenda.minutes")?, store::settings::get(db, "agenda.rules")?);
        Ok(AgendaSettings { minutes, rules })
    })
}

/// Changes how an agenda builds itself.
///
/// # Errors
/// [`Error::Input`] on `minutes` above 240, or 0 where an item takes time; on `autumn` and `spring` for no day of the year.
pub fn set_agenda_settings(book: &mut Casebook, by: &Actor, input: AgendaSettings) -> Result<AgendaSettings> {
    let AgendaMinutes { opening, new, late, due, ongoing, pause, before_pause, evaluation } = input.minutes;
    if [opening, new, late, due, ongoing, pause, before_pause, evaluation].iter().any(|one| *one > LONGEST) {
        return Err(Error::Input { field: "minutes", problem: Problem::TooLong });
    }
    if [new, late, due, ongoing, before_pause].contains(&0) {
        return Err(Error::Input { field: "minutes", problem: Problem::Blank });
    }
    for (field, (month, day)) in [("autumn", input.rules.autumn), ("spring", input.rules.spring)] {
        if chrono::NaiveDate::from_ymd_opt(2026, month, day).is_none() {
            return Err(Error::Input { field, problem: Problem::NotReadable });
        }
    }
    book.write(by, Act { op: "set_agenda_settings", object: None, undo: true }, |tx| {
        store::settings::set(tx, "agenda.minutes", &input.minutes, store::settings::OWN, by.today())?;
        store::settings::set(tx, "agenda.rules", &input.rules, store::settings::OWN, by.today())?;
        Ok(input.clone())
    })
}

//! The list of cases: one line each, and nothing delicate. Invariant: what a line says of the consent, the stage and the next step is what the case's own page says.

use super::cases::{seen_in_part, standing};
use crate::{
    casebook::{Act, Actor, Casebook, sights::alone},
    domain::{
        cases::{NextStep, Stage},
        children::{AgeBand, Protection, age_on},
        consents::{Consent, ConsentState, Givers, Purpose, overall, state_for, state_for_unit},
        ids::{CaseId, ChildId, GuardianId, UnitId},
    },
    error::Result,
    store::{
        self,
        case_lists::{Listed, ToDo},
    },
};
use chrono::NaiveDate;
use rusqlite::Connection;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use ts_rs::TS;

/// Which cases to list.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
pub struct ListCases {
    /// Closed ones instead of open ones.
    #[serde(default)]
    pub closed: bool,
}

/// One line of the list: name, number, status, dates, and nothing delicate (SoLPuL 7 a §).
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct CaseLine {
    /// The case.
    pub case: CaseId,
    /// Its number.
    pub number: String,
    /// "Alva N."; for a protected child the case number.
    pub name: String,
    /// Whether the child's data are protected: the page leaves it out until somebody asks for it.
    pub protected: bool,
    /// Age today.
    pub age: Option<u8>,
    /// Age band today.
    pub age_band: AgeBand,
    /// Where it stands.
    pub stage: Stage,
    /// What comes next.
    pub next_step: NextStep,
    /// Who holds the baton: a name, or empty.
    pub holder: String,
    /// When it began.
    pub intake_on: NaiveDate,
    /// When it ended.
    pub closed_on: Option<NaiveDate>,
}

/// Most closed cases in the list; older ones are found by searching.
const MOST_CLOSED: u32 = 200;

/// The open cases, sorted in Swedish order by name; or the closed ones, newest first.
pub fn list_cases(book: &mut Casebook, by: &Actor, input: ListCases) -> Result<Vec<CaseLine>> {
    let today = by.today();
    book.look_through(by, Act::lasting("list_cases", None), |db| {
        let in_part = store::access::all_in_part(db)?;
        let shown = |one: &Listed, stands| if in_part.contains(&one.child) { seen_in_part(stands) } else { stands };
        if input.closed {
            let (listed, owed) = (store::case_lists::closed(db, MOST_CLOSED)?, store::case_lists::feedback_owed(db)?);
            let whose = alone(listed.iter().map(|one| one.child));
            let follow_ups = store::case_lists::follow_ups_after(db)?;
            let closed = |one: Listed| {
                let (feedback, follow_up) = (owed.get(&one.case).copied(), follow_ups.get(&one.case).copied());
                let to_do = ToDo { feedback, follow_up, ..ToDo::default() };
                let stands = standing(true, ConsentState::Missing, one.holder_works, to_do, today);
                let (stage, next) = shown(&one, stands);
                line(one, stage, next, today)
            };
            return Ok((listed.into_iter().map(closed).collect(), whose));
        }
        let mut to_do = store::case_lists::to_do(db)?;
        let consents = Consents::read(db, today)?;
        let open = open(db)?;
        let whose = alone(open.iter().map(|one| one.child));
        let open = open.into_iter().map(|one| {
            let to_do: ToDo = to_do.remove(&one.case).unwrap_or_default();
            let stands = standing(false, consents.of(&one), one.holder_works, to_do, today);
            let (stage, next) = shown(&one, stands);
            line(one, stage, next, today)
        });
        Ok((open.collect(), whose))
    })
}

/// How many lines stand in a window before anything is scrolled.
const WINDOWFUL: usize = 30;

/// The beginning of the list of open cases, and how long it is.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct FirstCases {
    /// The first lines of `list_cases`, those of protected children left out.
    pub lines: Vec<CaseLine>,
    /// Lines in all.
    pub open: u32,
    /// Those of protected children among them.
    pub protected: u32,
}

/// What a window shows of the open cases while all of them are read.
pub fn first_cases(book: &mut Casebook, by: &Actor, _: super::Nothing) -> Result<FirstCases> {
    let today = by.today();
    book.look_through(by, Act::lasting("first_cases", None), |db| {
        let mut sorted = store::case_lists::open_sorted_by(db)?;
        let open = sorted.len();
        sorted.retain(|one| !one.protected);
        let protected = open - sorted.len();
        sorted.sort_by(|one, other| one.key.cmp(&other.key));
        sorted.truncate(WINDOWFUL);
        let listed = sorted.iter().map(|one| store::case_lists::one(db, one.case)).collect::<Result<Vec<_>>>()?;
        let consents = Consents::of_those(db, &listed, today)?;
        let whose = alone(listed.iter().map(|one| one.child));
        let lines = listed.into_iter().map(|one| {
            let stands =
                standing(false, consents.of(&one), one.holder_works, store::cases::to_do(db, one.case)?, today);
            let (stage, next) = if store::access::in_part(db, one.child)? { seen_in_part(stands) } else { stands };
            Ok(line(one, stage, next, today))
        });
        let count = |many: usize| u32::try_from(many).unwrap_or(u32::MAX);
        let first = FirstCases { lines: lines.collect::<Result<_>>()?, open: count(open), protected: count(protected) };
        Ok((first, whose))
    })
}

/// Every open case in Swedish order by name; a protected child's by the case number.
fn open(db: &Connection) -> Result<Vec<Listed>> {
    let mut open = store::case_lists::open(db)?;
    open.sort_by_cached_key(|one| one.sorted().key);
    Ok(open)
}

fn line(one: Listed, stage: Stage, next_step: NextStep, today: NaiveDate) -> CaseLine {
    let age = one.birth_on.and_then(|birth| age_on(birth, today));
    CaseLine {
        case: one.case,
        name: one.name(),
        protected: one.protection != Protection::None,
        number: one.number,
        age,
        age_band: AgeBand::of(age),
        stage,
        next_step,
        holder: one.holder.unwrap_or_default(),
        intake_on: one.intake_on,
        closed_on: one.closed_on,
    }
}

/// What the consents to talk about the children come to, read once for all of them.
struct Consents {
    consents: HashMap<ChildId, Vec<Consent>>,
    guardians: HashMap<ChildId, Vec<GuardianId>>,
    team: Vec<UnitId>,
    asked_from: u8,
    today: NaiveDate,
}

impl Consents {
    fn read(db: &Connection, today: NaiveDate) -> Result<Self> {
        Ok(Self {
            consents: store::case_lists::consents(db, Purpose::Hlt)?,
            guardians: store::case_lists::guardians(db, today)?,
            team: super::consents::team_units(db)?,
            asked_from: store::settings::get(db, "consent.child_asked_from_age")?,
            today,
        })
    }

    /// The same of a few children.
    fn of_those(db: &Connection, listed: &[Listed], today: NaiveDate) -> Result<Self> {
        let (mut consents, mut guardians) = (HashMap::new(), HashMap::new());
        for child in listed.iter().map(|one| one.child) {
            let own = store::consents::of_child(db, child)?;
            consents.insert(child, own.into_iter().filter(|one| one.purpose == Purpose::Hlt).collect());
            let own = store::children::guardians(db, child)?;
            guardians.insert(child, own.iter().filter(|one| one.is_one_on(today)).map(|one| one.id).collect());
        }
        Ok(Self {
            consents,
            guardians,
            team: super::consents::team_units(db)?,
            asked_from: store::settings::get(db, "consent.child_asked_from_age")?,
            today,
        })
    }

    fn of(&self, one: &Listed) -> ConsentState {
        let Some(consents) = self.consents.get(&one.child) else { return ConsentState::Missing };
        let age = one.birth_on.and_then(|birth| age_on(birth, self.today));
        let givers = Givers {
            guardians: self.guardians.get(&one.child).cloned().unwrap_or_default(),
            child: age.is_some_and(|age| age >= self.asked_from),
        };
        let mut asked: Vec<UnitId> =
            consents.iter().flat_map(|consent| &consent.answers).map(|answer| answer.unit).collect();
        asked.sort_unstable();
        asked.dedup();
        let states: Vec<ConsentState> =
            asked.iter().map(|unit| state_for_unit(consents, Purpose::Hlt, &givers, *unit, self.today)).collect();
        overall(&states, state_for(consents, Purpose::Hlt, &givers, &self.team, self.today))
    }
}

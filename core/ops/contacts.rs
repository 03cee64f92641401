//! The people around a child: drawn as a map and listed, counted, and how the number has changed. Invariant: nobody stands there twice; who works with the child by the baton or
//! an action is there without being written down.

use super::cases::OneCase;
use crate::{
    casebook::{Act, Actor, Casebook},
    domain::{
        contacts::{Contact, ContactCount, Ring, count},
        ids::{CaseId, ContactId, UnitId},
        names, texts,
        units::Sector,
    },
    error::{Error, Problem, Result},
    store,
};
use chrono::{Months, NaiveDate};
use rusqlite::Connection;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Most points of the line that shows how the number has changed.
const POINTS: u32 = 8;

/// The people around a child.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct Network {
    /// The child's first name.
    pub first_name: String,
    /// Those who are there now: family, near ones, professionals by sector.
    pub now: Vec<Contact>,
    /// Those who were there before.
    pub before: Vec<Contact>,
    /// Professionals today.
    pub today: ContactCount,
    /// At intake and each quarter since, today last.
    pub over_time: Vec<ContactCount>,
}

/// Everybody: guardians, those written down, those known from the baton and the actions; each once.
fn everybody(db: &Connection, case: CaseId) -> Result<(String, NaiveDate, Vec<Contact>)> {
    let case = store::cases::get(db, case)?;
    let child = store::children::get(db, case.child)?;
    let mut all: Vec<Contact> = child
        .guardians
        .iter()
        .map(|guardian| Contact {
            id: None,
            child: child.id,
            name: guardian.name.clone(),
            title: guardian.relation.clone(),
            ring: Ring::Family,
            unit: None,
            unit_name: String::new(),
            sector: None,
            since_on: None,
            until_on: guardian.ended_on,
            arranged_by_family: false,
            holder: false,
        })
        .collect();
    let written = store::contacts::of_child(db, child.id)?;
    let mut known = store::contacts::of_case(db, case.id, child.id)?;
    for one in written {
        let same = |other: &Contact| other.unit == one.unit && names::fold(&other.name) == names::fold(&one.name);
        let registered = known.iter().position(same).map(|at| known.remove(at));
        all.push(match registered {
            Some(registered) => one.with(&registered),
            None => one,
        });
    }
    all.extend(known);
    all.sort_by_key(|one| (one.ring, one.sector));
    Ok((child.first_name, case.intake_on, all))
}

fn view(db: &Connection, case: CaseId, on: NaiveDate) -> Result<Network> {
    let (first_name, intake_on, all) = everybody(db, case)?;
    let mut days: Vec<NaiveDate> = Vec::new();
    let mut day = Some(on);
    while let Some(back) = day.filter(|back| *back > intake_on && days.len() + 1 < usize::try_from(POINTS).unwrap_or(8))
    {
        days.push(back);
        day = back.checked_sub_months(Months::new(3));
    }
    days.push(intake_on.min(on));
    let over_time = days.iter().rev().map(|day| count(&all, *day)).collect();
    let (now, before) = all.into_iter().partition(|one: &Contact| one.goes_on(on));
    let now: Vec<Contact> = now;
    Ok(Network { first_name, today: count(&now, on), over_time, now, before })
}

/// The people around a child.
pub fn contacts_of_case(book: &mut Casebook, by: &Actor, input: OneCase) -> Result<Network> {
    book.read(by, Act::lasting("contacts_of_case", Some(input.case.0)), |db| view(db, input.case, by.today()))
}

/// Somebody around a child.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct WriteContact {
    /// The case.
    pub case: CaseId,
    /// Who is changed; somebody new when left out.
    #[serde(default)]
    pub contact: Option<ContactId>,
    /// Name.
    pub name: String,
    /// "speciallärare", "mormor".
    #[serde(default)]
    pub title: String,
    /// How near.
    pub ring: Ring,
    /// The unit, for a professional in one of ours: gives the sector.
    #[serde(default)]
    pub unit: Option<UnitId>,
    /// The sector of a professional from elsewhere.
    #[serde(default)]
    pub sector: Option<Sector>,
    /// Since when.
    pub since_on: NaiveDate,
    /// Until when, when it has ended.
    #[serde(default)]
    pub until_on: Option<NaiveDate>,
    /// Whether the family found and booked it itself.
    #[serde(default)]
    pub arranged_by_family: bool,
}

/// Writes down somebody around a child, or changes what was written.
pub fn write_contact(book: &mut Casebook, by: &Actor, input: WriteContact) -> Result<Network> {
    let name = texts::line("name", &input.name)?;
    let title = texts::optional_line("title", &input.title)?;
    let future = |field, day: Option<NaiveDate>| match day {
        Some(day) if day > by.today() => Err(Error::Input { field, problem: Problem::InTheFuture }),
        _ => Ok(()),
    };
    future("since_on", Some(input.since_on))?;
    future("until_on", input.until_on)?;
    if input.until_on.is_some_and(|until| until < input.since_on) {
        return Err(Error::Input { field: "until_on", problem: Problem::TooEarly });
    }
    let new = ContactId(book.new_id(by.now.at)?);
    book.write(by, Act::on("write_contact", input.case), |tx| {
        let child = store::cases::get(tx, input.case)?.child;
        let before = input.contact.map(|known| store::contacts::get(tx, known)).transpose()?;
        if before.as_ref().is_some_and(|before| before.child != child) {
            return Err(Error::NotFound("contact"));
        }
        let unit = input.unit.filter(|_| input.ring == Ring::Professional);
        let sector = match (input.ring, unit) {
            (Ring::Professional, Some(unit)) => {
                // Who is around the child no more may have been in a unit that has ended since.
                let known = input.until_on.is_some() || before.is_some_and(|before| before.unit == Some(unit));
                Some(store::units::named(tx, unit, known)?.sector)
            }
            (Ring::Professional, None) => Some(input.sector.unwrap_or(Sector::Other)),
            (Ring::Family | Ring::Near, _) => None,
        };
        let contact = Contact {
            id: None,
            child,
            name,
            title,
            ring: input.ring,
            unit,
            unit_name: String::new(),
            sector,
            since_on: Some(input.since_on),
            until_on: input.until_on,
            arranged_by_family: input.arranged_by_family && input.ring == Ring::Professional,
            holder: false,
        };
        store::contacts::put(tx, input.contact.unwrap_or(new), &contact)?;
        view(tx, input.case, by.today())
    })
}

/// Whom to take away.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
pub struct RemoveContact {
    /// The case.
    pub case: CaseId,
    /// Who.
    pub contact: ContactId,
}

/// Takes away somebody who was written down by mistake. Who is no longer there gets a last day instead.
pub fn remove_contact(book: &mut Casebook, by: &Actor, input: RemoveContact) -> Result<Network> {
    book.write(by, Act::on("remove_contact", input.case), |tx| {
        if store::contacts::get(tx, input.contact)?.child != store::cases::get(tx, input.case)?.child {
            return Err(Error::NotFound("contact"));
        }
        store::contacts::remove(tx, input.contact)?;
        view(tx, input.case, by.today())
    })
}

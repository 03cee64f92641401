//! Whom one can turn to (aktörer): what they do and do not do, for which ages, how one gets there, when somebody last asked. Invariant: about no child, so every role reads them.

use super::Nothing;
use crate::{
    casebook::{Act, Actor, Casebook},
    domain::{
        agencies::Agency,
        ids::{AgencyId, UnitId},
        names::sort_key,
        texts,
        units::Sector,
    },
    error::{Error, Problem, Result, Rule},
    store,
};
use chrono::NaiveDate;
use rusqlite::Connection;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The highest age anybody can write.
pub(crate) const OLDEST: u8 = 120;
/// The most months a mandate may go unchecked.
const MOST_MONTHS: u8 = 60;

/// One of those one can turn to.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct AgencyView {
    /// The agency.
    pub agency: Agency,
    /// Whether it is time to ask them again.
    pub to_check: bool,
}

/// All of them.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct AgenciesView {
    /// By name.
    pub agencies: Vec<AgencyView>,
    /// After how many months one asks again.
    pub check_months: u8,
}

/// After how many months one asks again.
pub(crate) fn check_months(db: &Connection) -> Result<u8> {
    store::settings::get(db, "register.check_months")
}

/// Every agency by name, as it stands on a day.
pub(crate) fn all(db: &Connection, on: NaiveDate) -> Result<Vec<AgencyView>> {
    let months = check_months(db)?;
    let mut agencies = store::agencies::all(db)?;
    agencies.sort_by_cached_key(|agency| sort_key(&agency.name));
    Ok(agencies.into_iter().map(|agency| AgencyView { to_check: agency.to_check(months, on), agency }).collect())
}

fn view(db: &Connection, on: NaiveDate) -> Result<AgenciesView> {
    Ok(AgenciesView { agencies: all(db, on)?, check_months: check_months(db)? })
}

/// Everybody one can turn to.
pub fn list_agencies(book: &mut Casebook, by: &Actor, _: Nothing) -> Result<AgenciesView> {
    book.peek(|db| view(db, by.today()))
}

/// An agency as it is written.
#[derive(Clone, Default, Serialize, Deserialize, TS, JsonSchema)]
pub struct AgencyText {
    /// One of our units; its name, principal and sector are used.
    #[serde(default)]
    pub unit: Option<UnitId>,
    /// Name, for somebody who is no unit of ours.
    #[serde(default)]
    pub name: String,
    /// Whose it is, for somebody who is no unit of ours. May be empty.
    #[serde(default)]
    pub organisation: String,
    /// What it works with, for somebody who is no unit of ours.
    #[serde(default)]
    pub sector: Option<Sector>,
    /// What they do.
    #[serde(default)]
    pub does: String,
    /// What they do not do.
    #[serde(default)]
    pub does_not: String,
    /// From this age, in whole years; none when there is no limit.
    #[serde(default)]
    pub ages_from: Option<u8>,
    /// To this age, that year included; none when there is no limit.
    #[serde(default)]
    pub ages_to: Option<u8>,
    /// How one gets there.
    #[serde(default)]
    pub route: String,
    /// Telephone; the unit's when it is left empty.
    #[serde(default)]
    pub phone: String,
    /// When they answer.
    #[serde(default)]
    pub hours: String,
    /// How long one waits.
    #[serde(default)]
    pub waiting: String,
    /// A colleague there and her role.
    #[serde(default)]
    pub contact: String,
    /// When somebody last asked them.
    #[serde(default)]
    pub checked_on: Option<NaiveDate>,
}

/// An agency put right.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ChangeAgency {
    /// Which.
    pub agency: AgencyId,
    /// As it is to be.
    pub text: AgencyText,
}

/// One agency.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
pub struct OneAgency {
    /// Which.
    pub agency: AgencyId,
}

/// Somebody one is told to turn to: one of our units that has ended only where it was named before.
pub(crate) fn named(db: &Connection, id: AgencyId, before: bool) -> Result<AgencyId> {
    let agency = store::agencies::get(db, id)?;
    agency.unit.map(|unit| store::units::named(db, unit, before)).transpose()?;
    Ok(agency.id)
}

/// Both ends of an age span that may be open.
pub(crate) fn ages(from: Option<u8>, to: Option<u8>) -> Result<()> {
    if from.max(to).is_some_and(|age| age > OLDEST) {
        return Err(Error::Input { field: "ages_to", problem: Problem::NotReadable });
    }
    if from.zip(to).is_some_and(|(from, to)| to < from) {
        return Err(Error::Input { field: "ages_to", problem: Problem::TooEarly });
    }
    Ok(())
}

fn checked(db: &Connection, id: AgencyId, input: AgencyText, before: Option<&Agency>, by: &Actor) -> Result<Agency> {
    ages(input.ages_from, input.ages_to)?;
    if input.checked_on.is_some_and(|on| on > by.today()) {
        return Err(Error::Input { field: "checked_on", problem: Problem::InTheFuture });
    }
    let mut phone = texts::optional_line("phone", &input.phone)?;
    let (name, organisation, sector) = match input.unit {
        Some(unit) => {
            let unit = store::units::named(db, unit, before.is_some_and(|before| before.unit == Some(unit)))?;
            if store::agencies::all(db)?.iter().any(|other| other.unit == Some(unit.id) && other.id != id) {
                return Err(Error::Rule(Rule::ListedTwice));
            }
            if phone == unit.phone {
                phone.clear();
            }
            (unit.name, unit.organisation_name, unit.sector)
        }
        None => (
            texts::line("name", &input.name)?,
            texts::optional_line("organisation", &input.organisation)?,
            input.sector.ok_or(Error::Input { field: "sector", problem: Problem::Blank })?,
        ),
    };
    let asked_anew = input.checked_on != before.and_then(|before| before.checked_on);
    let checked_by = match (input.checked_on, before) {
        (None, _) => String::new(),
        (Some(_), Some(before)) if !asked_anew => before.checked_by.clone(),
        (Some(_), _) => store::users::get(db, by.user)?.name,
    };
    Ok(Agency {
        id,
        unit: input.unit,
        name,
        organisation,
        sector,
        does: texts::optional_note("does", &input.does)?,
        does_not: texts::optional_note("does_not", &input.does_not)?,
        ages_from: input.ages_from,
        ages_to: input.ages_to,
        route: texts::optional_line("route", &input.route)?,
        phone,
        hours: texts::optional_line("hours", &input.hours)?,
        waiting: texts::optional_line("waiting", &input.waiting)?,
        contact: texts::optional_line("contact", &input.contact)?,
        checked_on: input.checked_on,
        checked_by,
    })
}

/// Writes down somebody one can turn to.
pub fn add_agency(book: &mut Casebook, by: &Actor, input: AgencyText) -> Result<Agency> {
    let id = AgencyId(book.new_id(by.now.at)?);
    book.write(by, Act::on("add_agency", id), |tx| {
        store::agencies::put(tx, &checked(tx, id, input, None, by)?)?;
        store::agencies::get(tx, id)
    })
}

/// Puts right what stands about them.
pub fn change_agency(book: &mut Casebook, by: &Actor, input: ChangeAgency) -> Result<Agency> {
    book.write(by, Act::on("change_agency", input.agency), |tx| {
        let before = store::agencies::get(tx, input.agency)?;
        store::agencies::put(tx, &checked(tx, input.agency, input.text, Some(&before), by)?)?;
        store::agencies::get(tx, input.agency)
    })
}

/// Writes down that somebody has asked them today and everything is right.
pub fn check_agency(book: &mut Casebook, by: &Actor, input: OneAgency) -> Result<Agency> {
    book.write(by, Act::on("check_agency", input.agency), |tx| {
        store::agencies::get(tx, input.agency)?;
        store::agencies::check(tx, input.agency, by.today(), &store::users::get(tx, by.user)?.name)?;
        store::agencies::get(tx, input.agency)
    })
}

/// Takes them away, with the routes that lead there.
///
/// # Errors
/// [`Rule::AgencyGives`] while it gives an intervention in the catalogue.
pub fn remove_agency(book: &mut Casebook, by: &Actor, input: OneAgency) -> Result<Nothing> {
    book.write(by, Act::on("remove_agency", input.agency), |tx| {
        store::agencies::get(tx, input.agency)?;
        if store::interventions::given_by(tx, input.agency)? {
            return Err(Error::Rule(Rule::AgencyGives));
        }
        store::agencies::remove(tx, input.agency)?;
        Ok(Nothing {})
    })
}

/// After how many months one asks again.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
pub struct CheckMonths {
    /// Months, 1 to 60.
    pub months: u8,
}

/// Says after how many months one asks again.
pub fn set_check_months(book: &mut Casebook, by: &Actor, input: CheckMonths) -> Result<CheckMonths> {
    if !(1..=MOST_MONTHS).contains(&input.months) {
        return Err(Error::Input { field: "months", problem: Problem::NotReadable });
    }
    book.write(by, Act { op: "set_check_months", object: None, undo: true }, |tx| {
        store::settings::set(tx, "register.check_months", &input.months, "Kommunen", by.today())?;
        Ok(input)
    })
}

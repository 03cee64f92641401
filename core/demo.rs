//! Sample data: years of a team's work, made through the same ops as a user's, day by day. Invariant: the same plan makes the same content; every rule holds for it; identity
//! numbers are published test numbers only.

mod around;
mod cases;
mod children;
mod days;
mod figures;
mod help;
mod lives;
mod material;
mod meetings;
mod random;
mod registers;
mod years;

use crate::{
    casebook::{Actor, Now},
    desk::Desk,
    domain::{calendar::day_off, users::Role},
    error::{Error, Problem, Result},
    ops::users::{self, AddUser},
    store,
};
use chrono::{Datelike, Days, NaiveDate};
use material::Material;

/// The passphrase of the sample vault that the window makes: everybody may know it, for there is nobody in it.
pub const PASSPHRASE: &str = "prova samlat med exempeldata";
/// The passphrase of the team member in the sample vault, so that one can see what a member sees.
pub const MEMBER_PASSPHRASE: &str = "prova samlat som teammedlem";
/// Who that is.
const MEMBER: &str = "Jonas Åström";
/// Most cases that can be asked for.
const MOST_CASES: u32 = 100_000;

/// What to make.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DemoPlan {
    /// The same seed makes the same content.
    pub seed: u64,
    /// The first day.
    pub from: NaiveDate,
    /// The day it ends at: nothing happens on it, the next meeting is the working day after.
    pub to: NaiveDate,
    /// How many cases.
    pub cases: u32,
}

impl DemoPlan {
    /// When the vault is to be made, on the clock in Sweden: early on the first day, for the log knows no way back in time.
    #[must_use]
    pub fn begins(&self) -> Now {
        days::moment(self.from, 7 * 60 * 60)
    }
}

/// Fills an open, empty vault with sample data, and marks it as such.
///
/// # Errors
/// [`Error::Locked`], [`Error::VaultExists`] when there are cases already, [`Error::Input`] when the days or the number of cases cannot be.
pub fn fill(desk: &mut Desk, plan: &DemoPlan) -> Result<()> {
    if !(2000..2099).contains(&plan.from.year()) || !(2000..2099).contains(&plan.to.year()) {
        return Err(Error::Input { field: "from", problem: Problem::NotReadable });
    }
    if plan.to < plan.from + Days::new(30) {
        return Err(Error::Input { field: "to", problem: Problem::TooEarly });
    }
    if plan.cases > MOST_CASES {
        return Err(Error::Input { field: "cases", problem: Problem::TooLong });
    }
    must_be_empty(desk)?;
    let material = Material::read()?;
    let open = desk.open.as_mut().ok_or(Error::Locked)?;
    let (user, unit) = (open.user.clone(), open.unit);
    open.book.bulk(plan.seed, |book| {
        let by = Actor { user: user.id, role: user.role, unit, now: days::moment(plan.from, 0) };
        days::History::new(book, by, &material, *plan)?.run()
    })
}

fn must_be_empty(desk: &mut Desk) -> Result<()> {
    let open = desk.open.as_mut().ok_or(Error::Locked)?;
    if open.book.peek(store::cases::count)? > 0 { Err(Error::VaultExists) } else { Ok(()) }
}

/// Fills a vault that has just been made for it, and does what else belongs to it. When that fails the vault goes again: nobody has its sheets, and a half one would stand in the way.
///
/// # Errors
/// Those of [`fill`] and of `rest`; a vault with cases stays.
pub fn fill_new(desk: &mut Desk, plan: &DemoPlan, rest: impl FnOnce(&mut Desk) -> Result<()>) -> Result<()> {
    must_be_empty(desk)?;
    let filled = fill(desk, plan).and_then(|()| rest(desk));
    if filled.is_err() {
        desk.give_up()?;
    }
    filled
}

/// Lets the member of the sample team unlock the vault too, so that one can see what a member sees.
///
/// # Errors
/// [`Error::Locked`]; [`Error::Rule`] when the passphrase is another user's.
pub fn add_member(desk: &mut Desk, now: Now) -> Result<()> {
    let open = desk.open.as_mut().ok_or(Error::Locked)?;
    let people = open.book.peek(store::units::professionals)?;
    let Some(person) = people.into_iter().find(|person| person.name == MEMBER) else { return Ok(()) };
    let member = AddUser {
        name: person.name,
        role: Role::Member,
        professional: Some(person.id),
        unit: None,
        title: String::new(),
        units: Vec::new(),
        passphrase: MEMBER_PASSPHRASE.to_owned(),
        key_file: false,
    };
    users::add_user(desk, now, member).map(|_| ())
}

/// The day itself, or the first after it on which people work.
fn working_day(day: NaiveDate) -> NaiveDate {
    let mut on = day;
    while day_off(on).is_some() {
        on = on + Days::new(1);
    }
    on
}

/// The day itself, or the last before it on which people work.
fn working_day_before(day: NaiveDate) -> NaiveDate {
    let mut on = day;
    while day_off(on).is_some() {
        on = on - Days::new(1);
    }
    on
}

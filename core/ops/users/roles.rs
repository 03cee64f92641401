//! Which role a user has, and who is told when somebody gets one that opens children's files, a member another unit, or anybody a new passphrase from somebody else. Invariant: an administrator gives
//! no such role to himself while somebody else could, and every other coordinator sees for a while who got what and from whom.

use super::{UserView, one, somebody_is_left};
use crate::{
    casebook::{Act, Actor, Casebook, Now},
    desk::{Desk, see_slots},
    domain::{
        ids::{ProfessionalId, UnitId},
        texts,
        users::{Role, Sight, User, UserId},
    },
    error::{Error, Result, Rule},
    ops::{
        Nothing,
        needs::{Need, NeedStatus, Urgency},
        recoveries::give_sheets,
    },
    store,
};
use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use rusqlite::Connection;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Where it is kept who got which role.
const GIVEN: &str = "users.roles_given";
/// Days that it is shown, to who has not looked at it before.
const DAYS: TimeDelta = TimeDelta::days(30);
/// How much longer it is kept: a clock that is ahead by less takes nothing away, and one that is ahead by more is marked in the log.
const KEPT: TimeDelta = TimeDelta::days(400);

/// What a user shall be from now on.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ChangeUser {
    /// Who.
    pub user: UserId,
    /// Name.
    pub name: String,
    /// Role.
    pub role: Role,
    /// The person in the registers; the one who is known already when left out.
    #[serde(default)]
    pub professional: Option<ProfessionalId>,
    /// Other units the user may act for.
    #[serde(default)]
    pub units: Vec<UnitId>,
}

/// Changes a user's name, role or units. The sheets of who does not coordinate any more open for a coordinator who is left.
///
/// # Errors
/// [`Rule::OwnRole`] when an administrator changes the own role, and somebody else could; [`Rule::LastCoordinator`].
pub fn change_user(desk: &mut Desk, now: Now, input: ChangeUser) -> Result<UserView> {
    let name = texts::line("name", &input.name)?;
    let open = desk.open.as_mut().ok_or(Error::Locked)?;
    let (before, heir) = open.book.peek(|db| {
        let before = store::users::active(db, input.user).map_err(|_| Error::NotFound("user"))?;
        let heir = (input.role != Role::Coordinator).then(|| somebody_is_left(db, input.user)).transpose()?;
        Ok((before.role, heir))
    })?;
    let own = open.user.id == input.user && before == Role::Administrator && input.role != before;
    if own && others_open(desk, input.user)? {
        return Err(Error::Rule(Rule::OwnRole));
    }
    let given = heir.map(|heir| give_sheets(desk, input.user, heir)).transpose()?.flatten();
    let place = desk.place.clone();
    let open = desk.open.as_mut().ok_or(Error::Locked)?;
    let (by, master) = (open.actor(now), open.book.master().clone());
    // Conflicts of interest go along with the user also when who changes it sees no child, and tell nothing: else a refusal would say that there is one.
    open.book.look_as(&by, by.role.sight() == Sight::NoChild)?;
    let changed = open.book.write(&by, Act::lasting("change_user", Some(input.user.0)), |tx| {
        let person = store::users::professional_of(tx, input.user)?;
        let had = store::users::units(tx, input.user)?;
        input.professional.filter(|id| person != Some(id.0)).map(|id| store::units::working(tx, id)).transpose()?;
        let user = User { id: input.user, name: name.clone(), role: input.role };
        store::users::change(tx, &user, input.professional.map(|id| id.0).or(person))?;
        store::users::set_units(tx, input.user, &input.units)?;
        if opens_more(before, input.role) {
            note(tx, &by, input.user, input.role)?;
        } else if before.sight() == Sight::OwnUnit && input.role.sight() == Sight::OwnUnit {
            let units = store::users::units(tx, input.user)?.into_iter();
            let mut more = units.filter(|unit| !had.contains(unit));
            more.try_for_each(|unit| note_unit(tx, &by, input.user, UnitId(unit)))?;
        }
        // Before the commit: a sheet may open for who does everything too early, never for who does not.
        if let Some(mut slots) = given {
            slots.write(&place, &master)?;
            see_slots(tx, slots.sequence(), now)?;
        }
        Ok(())
    });
    open.book.look_as(&by, false)?;
    changed?;
    if open.user.id == input.user {
        (open.user.name, open.user.role) = (name, input.role);
        let units = open.book.peek(|db| store::users::units(db, input.user))?;
        open.unit = open.unit.filter(|unit| units.contains(unit)).or_else(|| units.first().copied());
    }
    one(desk, input.user)
}

/// Whether anybody but this user has a passphrase that opens the vault.
fn others_open(desk: &mut Desk, user: UserId) -> Result<bool> {
    let open = desk.open.as_mut().ok_or(Error::Locked)?;
    let (slots, users) = (open.slots(&desk.place)?, open.book.peek(store::users::all)?);
    let opens = |one: UserId| slots.headers().any(|header| header.user == one.0 && header.cost.is_some());
    Ok(users.iter().any(|(one, _)| one.id != user && opens(one.id)))
}

/// Whether a role opens children's files that the one before did not.
pub(in crate::ops) fn opens_more(before: Role, after: Role) -> bool {
    match after.sight() {
        Sight::Everything => before.sight() != Sight::Everything,
        Sight::OwnUnit => before.sight() == Sight::NoChild,
        Sight::NoChild => false,
    }
}

/// Somebody got a role or a passphrase, as it is kept.
#[derive(Clone, Serialize, Deserialize)]
struct Given {
    user: UserId,
    role: Role,
    /// A new passphrase, and the role is the one that the user had.
    #[serde(default)]
    passphrase: bool,
    /// A unit that a member got, and the role is the one that the member had.
    #[serde(default)]
    unit: Option<UnitId>,
    by: UserId,
    at: NaiveDateTime,
    /// The moment that its days are counted from, where the log had come further than the clock: one that was set back makes nothing old.
    #[serde(default)]
    counts_from: Option<NaiveDateTime>,
    /// Who has looked at it.
    seen: Vec<UserId>,
}

impl Given {
    fn age(&self, today: NaiveDate) -> TimeDelta {
        today - self.counts_from.unwrap_or(self.at).date()
    }

    fn is_new(&self, today: NaiveDate) -> bool {
        self.age(today) <= DAYS
    }

    /// Whether it waits to be looked at by this user, who did not give it. Who got a role knows; who got a passphrase may not, when somebody else typed it.
    fn is_for(&self, by: &Actor) -> bool {
        let told = self.passphrase || self.user != by.user;
        self.is_new(by.today()) && self.by != by.user && told && !self.seen.contains(&by.user)
    }
}

fn given(db: &Connection) -> Result<Vec<Given>> {
    Ok(store::settings::find::<Vec<Given>>(db, GIVEN)?.map_or_else(Vec::new, |(given, ..)| given))
}

fn keep(db: &Connection, given: &[Given], today: NaiveDate) -> Result<()> {
    store::settings::set(db, GIVEN, &given, "Samlat", today)
}

/// Keeps that a user got a role, when it opens any child's file.
pub(in crate::ops) fn note(db: &Connection, by: &Actor, user: UserId, role: Role) -> Result<()> {
    if role.sight() == Sight::NoChild {
        return Ok(());
    }
    add(db, by, user, role, false, None)
}

/// The members that a person in the registers is, as far as they would get this unit by working there.
pub(in crate::ops) fn members_without(db: &Connection, person: ProfessionalId, unit: UnitId) -> Result<Vec<UserId>> {
    let mut without = Vec::new();
    if store::units::running(db, unit).is_err() {
        return Ok(without);
    }
    for (user, theirs) in store::users::all(db)? {
        let member = user.role.sight() == Sight::OwnUnit && theirs == Some(person.0);
        if member && !store::users::units(db, user.id)?.contains(&unit.0) {
            without.push(user.id);
        }
    }
    Ok(without)
}

/// Keeps that a member got one more unit.
pub(in crate::ops) fn note_unit(db: &Connection, by: &Actor, user: UserId, unit: UnitId) -> Result<()> {
    add(db, by, user, Role::Member, false, Some(unit))
}

/// Keeps that a user got a new passphrase from somebody else, whatever the role: it may be another one tomorrow.
pub(super) fn note_passphrase(db: &Connection, by: &Actor, user: UserId) -> Result<()> {
    if user == by.user {
        return Ok(());
    }
    let role = store::users::get(db, user)?.role;
    add(db, by, user, role, true, None)
}

fn add(db: &Connection, by: &Actor, user: UserId, role: Role, passphrase: bool, unit: Option<UnitId>) -> Result<()> {
    let mut all = given(db)?;
    all.retain(|one| one.age(by.today()) <= DAYS + KEPT);
    let further = store::log::furthest(db)?.filter(|at| *at > by.now.at);
    let counts_from = further.map(|at| by.now.local + (at - by.now.at));
    all.push(Given { user, role, passphrase, unit, by: by.user, at: by.now.local, counts_from, seen: Vec::new() });
    keep(db, &all, by.today())
}

/// Somebody got a role that opens children's files, another unit, or a new passphrase from somebody else.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct RoleGiven {
    /// Who got it.
    pub name: String,
    /// Which role, or which the user had.
    pub role: Role,
    /// Whether it was a new passphrase and not the role.
    pub passphrase: bool,
    /// The unit, when a member got one more and not the role; else empty.
    pub unit: String,
    /// Who gave it.
    pub by: String,
    /// When, by the clock on the wall.
    pub at: NaiveDateTime,
}

fn waiting(db: &Connection, by: &Actor) -> Result<Vec<RoleGiven>> {
    let view = |one: Given| {
        let name = |id| Ok::<_, Error>(store::users::get(db, id)?.name);
        let (name, by) = (name(one.user)?, name(one.by)?);
        let unit = one.unit.map(|unit| store::units::get(db, unit)).transpose()?;
        let unit = unit.map(|unit| unit.name).unwrap_or_default();
        Ok(RoleGiven { name, role: one.role, passphrase: one.passphrase, unit, by, at: one.at })
    };
    given(db)?.into_iter().filter(|one| one.is_for(by)).map(view).collect()
}

/// The same as rows of the start page.
pub(crate) fn needs(db: &Connection, by: &Actor) -> Result<Vec<(Urgency, Need)>> {
    let status = NeedStatus::Soon;
    let need = |RoleGiven { name, role, passphrase, unit, by, at }| {
        ((status, at.date(), 0), Need::RoleGiven { status, name, role, passphrase, unit, by, given_on: at.date() })
    };
    Ok(waiting(db, by)?.into_iter().map(need).collect())
}

/// Who got a role that opens children's files, another unit, or a new passphrase, of the last 30 days, as far as the coordinator who asks has not looked at it.
pub fn roles_given(book: &mut Casebook, by: &Actor, _: Nothing) -> Result<Vec<RoleGiven>> {
    book.peek(|db| waiting(db, by))
}

/// The coordinator has looked at them.
pub fn see_roles_given(book: &mut Casebook, by: &Actor, _: Nothing) -> Result<Vec<RoleGiven>> {
    book.write(by, Act::lasting("see_roles_given", None), |tx| {
        let mut all = given(tx)?;
        all.iter_mut().filter(|one| one.is_for(by)).for_each(|one| one.seen.push(by.user));
        keep(tx, &all, by.today())?;
        waiting(tx, by)
    })
}

//! Users: who can unlock the vault, in which role, for which units, with what. Invariant: somebody who may do everything is always left; a removed user's slot opens nothing that is written after.

pub mod roles;

pub use roles::{ChangeUser, change_user};

use super::{
    FileContent, Nothing, desks,
    recoveries::{keep_key, owns_sheets},
};
use crate::{
    casebook::{Act, Now, epochs},
    desk::{Desk, Open, see_slots},
    domain::{
        ids::{ProfessionalId, UnitId},
        texts,
        users::{Role, Sight, User, UserId},
    },
    error::{Error, Problem, Result, Rule},
    store,
    vault::{containers::BackupKind, key_files, keys::Key, passphrases, rekeys, slots::Slots},
};
use rusqlite::Connection;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

/// A user as the page of users shows them.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct UserView {
    /// The user.
    pub user: User,
    /// The person in the registers; none for a user from before everybody had one, who opens nothing in an emergency.
    pub professional: Option<ProfessionalId>,
    /// "skolkurator", or empty.
    pub title: String,
    /// Units the user may act for, the own one first.
    pub units: Vec<desks::ActsFor>,
    /// Whether a key file is needed beside the passphrase.
    pub key_file: bool,
    /// Whether the user may open protected identities.
    pub opens_protected: bool,
    /// Whether the recovery sheets open for the user.
    pub sheets: bool,
    /// Whether it is the user who asks.
    pub you: bool,
}

fn view(db: &Connection, slots: &Slots, user: User, professional: Option<Uuid>, you: UserId) -> Result<UserView> {
    let units = store::users::units(db, user.id)?
        .into_iter()
        .map(|unit| Ok(desks::ActsFor { unit: UnitId(unit), name: store::units::get(db, UnitId(unit))?.name }))
        .collect::<Result<_>>()?;
    let person = professional.map(|id| store::units::professional(db, id.into())).transpose()?;
    Ok(UserView {
        professional: professional.map(ProfessionalId),
        title: person.map(|person| person.title).unwrap_or_default(),
        units,
        key_file: slots.headers().any(|header| header.user == user.id.0 && header.key_file),
        opens_protected: slots.may_open_protected(user.id.0),
        sheets: owns_sheets(slots, user.id),
        you: user.id == you,
        user,
    })
}

fn all(desk: &mut Desk) -> Result<Vec<UserView>> {
    let slots = Slots::read(&desk.place)?;
    let open = desk.open.as_mut().ok_or(Error::Locked)?;
    let you = open.user.id;
    open.book.peek(|db| {
        store::users::all(db)?.into_iter().map(|(user, person)| view(db, &slots, user, person, you)).collect()
    })
}

fn one(desk: &mut Desk, id: UserId) -> Result<UserView> {
    all(desk)?.into_iter().find(|view| view.user.id == id).ok_or(Error::NotFound("user"))
}

/// Everybody who can unlock the vault.
pub fn list_users(desk: &mut Desk, _: Now, _: Nothing) -> Result<Vec<UserView>> {
    all(desk)
}

/// A new user.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct AddUser {
    /// Name.
    pub name: String,
    /// Role.
    pub role: Role,
    /// The person in the registers; made from name, unit and title when left out and a unit is given.
    #[serde(default)]
    pub professional: Option<ProfessionalId>,
    /// The unit the person works in; needed when the person is new.
    #[serde(default)]
    pub unit: Option<UnitId>,
    /// Title of a new person, or empty.
    #[serde(default)]
    pub title: String,
    /// Other units the user may act for.
    #[serde(default)]
    pub units: Vec<UnitId>,
    /// The passphrase, typed by the new user.
    pub passphrase: String,
    /// Whether a key file shall be needed too.
    #[serde(default)]
    pub key_file: bool,
}

/// A slot that was made.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct NewSlot {
    /// Whose.
    pub user: UserView,
    /// The key file to save on a USB stick; it is given only now.
    pub key_file: Option<FileContent>,
}

/// Refuses what is too weak, and what could not be told from another user's.
pub(crate) fn check_passphrase(slots: &Slots, passphrase: &str, own: UserId) -> Result<()> {
    if passphrases::strength(passphrase) < passphrases::ENOUGH {
        return Err(Error::Input { field: "passphrase", problem: Problem::TooWeak });
    }
    match slots.open_by_passphrase(passphrase, None) {
        Ok(opened) if own.0 != opened.slot.user => Err(Error::Rule(Rule::PassphraseTaken)),
        Ok(_) | Err(Error::WrongPassphrase) => Ok(()),
        Err(error) => Err(error),
    }
}

/// Who may open protected identities goes on doing so after slots were made anew; what is not known cannot be given.
pub(crate) fn keep_openers(slots: &mut Slots, protected: Option<&Key>) -> Result<()> {
    let mut users: Vec<Uuid> = slots.headers().map(|header| header.user).collect();
    users.retain(|user| slots.may_open_protected(*user));
    protected.map_or(Ok(()), |key| slots.set_protected(&users, key))
}

/// The slots of those who are users.
fn known_slots(desk: &mut Desk) -> Result<Slots> {
    let open = desk.open.as_mut().ok_or(Error::Locked)?;
    let mut slots = open.slots(&desk.place)?;
    let users = open.book.peek(store::users::all)?;
    slots.keep_users(&users.iter().map(|(user, _)| user.id.0).collect::<Vec<_>>());
    Ok(slots)
}

/// A user's slot made anew, not yet written; and the key file that it needs.
fn new_slot(desk: &Desk, slots: &mut Slots, user: UserId, passphrase: &str, with_file: bool) -> Result<Option<Key>> {
    let open = desk.open.as_ref().ok_or(Error::Locked)?;
    let (master, protected) = (open.book.master().clone(), open.book.protected().cloned());
    let opener = slots.may_open_protected(user.0);
    let second = if with_file { Some(key_files::random()?) } else { None };
    slots.remove_passphrases(user.0);
    slots.add_passphrase(user.0, passphrase, second.as_ref(), desk.cost, &master)?;
    if let (true, Some(key)) = (opener, &protected) {
        let mut users: Vec<Uuid> = slots.headers().map(|header| header.user).collect();
        users.retain(|one| *one == user.0 || slots.may_open_protected(*one));
        slots.set_protected(&users, key)?;
    }
    Ok(second)
}

/// Writes a user's new slot, once the log says so.
fn write_slot(desk: &mut Desk, mut slots: Slots, user: UserId, second: Option<Key>, now: Now) -> Result<NewSlot> {
    let open = desk.open.as_mut().ok_or(Error::Locked)?;
    open.write_slots(&mut slots, &desk.place, now)?;
    if open.user.id == user {
        open.key_file.clone_from(&second);
    }
    Ok(NewSlot { user: one(desk, user)?, key_file: second.as_ref().map(key_file) })
}

fn key_file(key: &Key) -> FileContent {
    FileContent::new("samlat-nyckelfil.txt", "text/plain", key_files::write(key).as_bytes())
}

/// Adds a user, who types the passphrase here and now.
pub fn add_user(desk: &mut Desk, now: Now, input: AddUser) -> Result<NewSlot> {
    let name = texts::line("name", &input.name)?;
    let title = texts::optional_line("title", &input.title)?;
    let mut slots = known_slots(desk)?;
    // Whoever is nobody in the registers could have no conflict of interest.
    if input.professional.is_none() && input.unit.is_none() {
        return Err(Error::Input { field: "unit", problem: Problem::Blank });
    }
    let open = desk.open.as_mut().ok_or(Error::Locked)?;
    let (id, person) = (UserId(open.book.new_id(now.at)?), ProfessionalId(open.book.new_id(now.at)?));
    let second = new_slot(desk, &mut slots, id, &input.passphrase, input.key_file)?;
    let place = desk.place.clone();
    let open = desk.open.as_mut().ok_or(Error::Locked)?;
    let (by, master) = (open.actor(now), open.book.master().clone());
    let added = open.book.write(&by, Act::lasting("add_user", Some(id.0)), |tx| {
        let professional = match (input.professional, input.unit) {
            (Some(known), _) => Some(store::units::working(tx, known)?.id),
            (None, Some(unit)) => {
                store::units::running(tx, unit)?;
                store::units::add_professional(tx, person, unit, &name, &title, "")?;
                Some(person)
            }
            (None, None) => None,
        };
        store::users::add(tx, &User { id, name: name.clone(), role: input.role }, professional.map(|id| id.0))?;
        store::users::set_units(tx, id, &input.units)?;
        roles::note(tx, &by, id, input.role)?;
        // Last of all that can refuse it: whoever guesses at another's passphrase adds a user for each wrong guess.
        check_passphrase(&slots, &input.passphrase, id)?;
        // Before the commit: a slot without its user opens nothing, a user without a slot could not open the vault.
        slots.write(&place, &master)?;
        see_slots(tx, slots.sequence(), now)
    });
    desk.note_taken(added, now)?;
    Ok(NewSlot { user: one(desk, id)?, key_file: second.as_ref().map(key_file) })
}

/// Somebody who may do everything must be left when `leaving` is not one of them any more: who was first among them.
fn somebody_is_left(db: &Connection, leaving: UserId) -> Result<UserId> {
    let left = store::users::all(db)?;
    let left = left.into_iter().find(|(user, _)| user.role == Role::Coordinator && user.id != leaving);
    left.map(|(user, _)| user.id).ok_or(Error::Rule(Rule::LastCoordinator))
}

/// A new passphrase for somebody who has forgotten the old one.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ResetPassphrase {
    /// Who.
    pub user: UserId,
    /// The new passphrase, typed by that user.
    pub passphrase: String,
    /// Whether a key file shall be needed too.
    #[serde(default)]
    pub key_file: bool,
}

/// Gives a user a new slot; the old passphrase opens nothing any more. Every other coordinator, and the user when it is one, is shown who gave it.
///
/// # Errors
/// [`Rule::ResetByCoordinator`] when the user opens children's files and an administrator asks: whoever knows the new passphrase reads them in the user's name.
pub fn reset_passphrase(desk: &mut Desk, now: Now, input: ResetPassphrase) -> Result<NewSlot> {
    let open = desk.open.as_mut().ok_or(Error::Locked)?;
    let whose = open.book.peek(|db| store::users::active(db, input.user)).map_err(|_| Error::NotFound("user"))?;
    if open.user.role != Role::Coordinator && whose.role.sight() != Sight::NoChild {
        return Err(Error::Rule(Rule::ResetByCoordinator));
    }
    let act = Act::lasting("reset_passphrase", Some(input.user.0));
    set_passphrase(desk, now, act, input.user, &input.passphrase, input.key_file)
}

fn set_passphrase(
    desk: &mut Desk,
    now: Now,
    act: Act,
    user: UserId,
    passphrase: &str,
    with_file: bool,
) -> Result<NewSlot> {
    let mut slots = known_slots(desk)?;
    let second = new_slot(desk, &mut slots, user, passphrase, with_file)?;
    keep_key(desk, &slots, None)?;
    desk.note_taken(check_passphrase(&slots, passphrase, user), now)?;
    let open = desk.open.as_mut().ok_or(Error::Locked)?;
    let by = open.actor(now);
    // Before the slot is written: nobody gets a new passphrase that is shown to no one.
    open.book.write(&by, act, |tx| roles::note_passphrase(tx, &by, user))?;
    write_slot(desk, slots, user, second, now)
}

/// One's own new passphrase.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ChangePassphrase {
    /// The new passphrase.
    pub passphrase: String,
    /// Whether a key file shall be needed too: a new one is made.
    #[serde(default)]
    pub key_file: bool,
}

/// Changes one's own passphrase.
pub fn change_passphrase(desk: &mut Desk, now: Now, input: ChangePassphrase) -> Result<NewSlot> {
    let user = desk.open.as_ref().ok_or(Error::Locked)?.user.id;
    let act = Act::lasting("change_passphrase", Some(user.0));
    set_passphrase(desk, now, act, user, &input.passphrase, input.key_file)
}

/// Which user.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
pub struct OneUser {
    /// Who.
    pub user: UserId,
}

/// Removes a user: the vault gets a new master key and a new database file, so that a copy of the old key opens nothing that is written from now on. The answer is who is left.
pub fn remove_user(desk: &mut Desk, now: Now, input: OneUser) -> Result<Vec<UserView>> {
    let open = desk.open.as_mut().ok_or(Error::Locked)?;
    if open.user.id == input.user {
        return Err(Error::Rule(Rule::NotYourself));
    }
    let heir = open.book.peek(|db| {
        store::users::active(db, input.user).map_err(|_| Error::NotFound("user"))?;
        somebody_is_left(db, input.user)
    })?;
    let mut slots = known_slots(desk)?;
    let open = desk.open.as_ref().ok_or(Error::Locked)?;
    slots.give_recoveries(input.user.0, heir.0, open.book.master(), open.book.protected())?;
    keep_key(desk, &slots, Some(input.user))?;
    let open = desk.open.as_mut().ok_or(Error::Locked)?;
    let before = open.actor(now);
    open.book.back_up_when_possible(&before, BackupKind::BeforeKeys)?;
    let next = Key::random()?;
    let epoch = slots.epoch() + 1;
    let mark = epochs::mark(&next)?;
    let Some(Open { book, user, unit, key_file }) = desk.open.take() else { return Err(Error::Locked) };
    let (old, protected) = (book.master().clone(), book.protected().cloned());
    let by = crate::casebook::Actor { user: user.id, role: user.role, unit, now };
    let changed = book.lock().and_then(|()| {
        rekeys::change(&desk.place, &old, &next, &mut slots, Some(input.user.0), |tx| {
            store::users::deactivate(tx, input.user)?;
            store::users::add_epoch(tx, epoch, &now.at.to_rfc3339(), "user_removed", &mark)?;
            store::log::add(tx, &by, Act::lasting("remove_user", Some(input.user.0)), "")?;
            epochs::begin_in(tx)
        })
    });
    // What was decided before something failed is finished first: nothing may be written into files that are to be replaced.
    let finished = desk.settle();
    if finished.is_err() {
        return changed.and(finished).and_then(|()| all(desk));
    }
    let decided = Slots::read(&desk.place)?.epoch() == epoch;
    desk.enter(if decided { next } else { old }, user.id.0, now)?;
    if let Some(open) = desk.open.as_mut() {
        (open.unit, open.key_file) = (unit, key_file);
        open.book.set_protected(protected);
    }
    if !decided {
        changed?;
    }
    all(desk)
}

/// Whether a user may open protected identities.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
pub struct LetOpenProtected {
    /// Who.
    pub user: UserId,
    /// Whether from now on.
    pub may: bool,
}

/// Lets a user open protected identities, or ends that. Only who may open them can give that on.
pub fn let_open_protected(desk: &mut Desk, now: Now, input: LetOpenProtected) -> Result<Vec<UserView>> {
    let open = desk.open.as_mut().ok_or(Error::Locked)?;
    open.book.peek(|db| store::users::active(db, input.user)).map_err(|_| Error::NotFound("user"))?;
    let key = open.book.protected().cloned().ok_or(Error::Rule(Rule::IdentityProtected))?;
    let mut slots = open.slots(&desk.place)?;
    let mut users: Vec<Uuid> = slots.headers().map(|header| header.user).collect();
    users.retain(|user| if *user == input.user.0 { input.may } else { slots.may_open_protected(*user) });
    if users.is_empty() {
        return Err(Error::Rule(Rule::LastCoordinator));
    }
    let by = open.actor(now);
    open.book.write(&by, Act::lasting("let_open_protected", Some(input.user.0)), |_| Ok(()))?;
    slots.set_protected(&users, &key)?;
    open.write_slots(&mut slots, &desk.place, now)?;
    if !input.may && open.user.id == input.user {
        open.book.set_protected(None);
    }
    all(desk)
}

//! A backup put back. Invariant: what is put back was checked to the last row first, brings back nothing that is known to be erased and nobody who is known to be removed, and what it replaces
//! is kept as it was.

use super::{OpenBackup, aside, folder, keeper, keeps, take_out, trial, unlock};
use crate::{
    casebook::{Act, Actor, Casebook, Now, epochs},
    desk::Desk,
    domain::users::{Role, User, UserId},
    error::{Error, Result},
    ops::{
        Nothing,
        desks::{self, LockedBy, SessionState},
    },
    store,
    vault::{
        Place, backups, copies, folders,
        keys::Key,
        ledgers::{self, Gone},
        open, rekeys,
        slots::Slots,
        swaps,
    },
};
use std::path::Path;
use uuid::Uuid;

/// Puts a backup back and opens it. What was there is first set aside as it is, beside the vault.
pub fn restore_backup(desk: &mut Desk, now: Now, input: OpenBackup) -> Result<SessionState> {
    keeper(desk)?;
    let place = desk.place.clone();
    let looked_in = folder(desk)?;
    let (ready, protected) = take_out(desk, now, &input, &place)?;
    let gone = match may_put_back(desk, &looked_in, &ready, &input) {
        Ok(gone) => gone,
        Err(error) => {
            ready.making.give_up()?;
            return Err(error);
        }
    };
    if let Err(error) = desk.lock(LockedBy::Start, now) {
        ready.making.give_up()?;
        return Err(error);
    }
    let prepared = prepare(&ready, protected.as_ref(), &gone, now).and_then(|enters| {
        if place.holds_vault() {
            swaps::set_aside(&place, &aside(&place, now))?;
        }
        Ok(enters)
    });
    let (master, user) = match prepared {
        Ok(enters) => enters,
        Err(error) => {
            ready.making.give_up()?;
            return Err(error);
        }
    };
    ready.making.decide()?;
    desk.enter(master, user, now)?;
    if let (Some(open), None) = (desk.open.as_mut(), &input.groups) {
        open.key_file = desks::second(input.key_file.as_ref())?;
    }
    // Backups go on where this one came from; where they cannot, the folder is chosen anew.
    let _ = folders::choose(&place, &looked_in);
    desks::session_state(desk, now, Nothing {})
}

/// With a passphrase a coordinator or an administrator may, as the backup itself knows them, unless known to be removed since; with a sheet who has it may: it is what an office without a
/// coordinator has. The answer is what is known to be gone.
fn may_put_back(desk: &mut Desk, folder: &Path, ready: &backups::Ready, input: &OpenBackup) -> Result<Gone> {
    let by_sheet = input.groups.is_some();
    if !by_sheet && !keeps(role_of(ready)?) {
        return Err(Error::NotAllowed);
    }
    let gone = known_gone(desk, folder, &ready.master, input)?;
    if !by_sheet && gone.removed.contains(&ready.user) {
        return Err(Error::NotAllowed);
    }
    Ok(gone)
}

/// The role in the backup of who opens it.
fn role_of(ready: &backups::Ready) -> Result<Role> {
    let store = copies::open_with(&ready.making.inner().store(), &open::store_key(&ready.master)?)?;
    match store::users::get(&store, ready.user.into()) {
        Ok(user) => Ok(user.role),
        // A slot without its user opens nothing.
        Err(Error::NotFound(_)) => Err(Error::WrongPassphrase),
        Err(error) => Err(error),
    }
}

/// What is known to be gone by any backup in the folder, and by the vault whose place is taken, open or not.
fn known_gone(desk: &mut Desk, folder: &Path, master: &Key, input: &OpenBackup) -> Result<Gone> {
    let unlock = |slots: &Slots| Ok(unlock(slots, input)?.master);
    let mut gone = ledgers::of_backups(folder, master, unlock)?;
    if desk.is_open() {
        gone.add(desk.book()?.peek(Gone::of)?);
    } else if desk.place.holds_vault() {
        gone.add(ledgers::of_locked(&desk.place, &trial(desk), unlock)?);
    }
    Ok(gone)
}

/// What must hold of a store that is put back from its first moment, done before it takes its place: it has the newest schema, what has been erased since is erased in it, who has been removed
/// since is removed, its log says that it was put back and goes on with a new row of keys. The answer is the key to enter with, and for whom.
fn prepare(ready: &backups::Ready, protected: Option<&Key>, gone: &Gone, now: Now) -> Result<(Key, Uuid)> {
    let inner = ready.making.inner().clone();
    let store = open::open_copy(&inner, &ready.master, store::migrations::newest())?;
    let users = store::users::all(&store.connection)?.into_iter().map(|(user, _)| user);
    let (removed, left): (Vec<User>, Vec<User>) = users.partition(|user| gone.removed.contains(&user.id.0));
    let heir = left.iter().find(|user| user.role == Role::Coordinator).map(|user| user.id);
    let mut slots = Slots::read(&inner)?;
    let leaving = take_slots(&mut slots, &removed, heir, &ready.master, protected)?;
    let opener = UserId(ready.user);
    let user = store::users::active(&store.connection, heir.filter(|_| leaving.contains(&opener)).unwrap_or(opener))?;
    let unit = store::users::unit_of(&store.connection, user.id)?;
    let by = Actor { user: user.id, role: user.role, unit, now };
    let mut book = Casebook::new(store, inner.clone(), ready.master.clone())?;
    book.begin_anew()?;
    let reason = ready.manifest.made_at.to_rfc3339();
    book.write_because(&by, Act::lasting("restore_backup", None), &reason, |tx| {
        store::gallring::erase_again(tx, &gone.erased, by.today())
    })?;
    for one in leaving {
        book.write(&by, Act::lasting("remove_user", Some(one.0)), |tx| store::users::deactivate(tx, one))?;
    }
    book.verify()?;
    book.lock()?;
    let master =
        if removed.is_empty() { ready.master.clone() } else { change_key(&inner, &ready.master, &mut slots, now)? };
    Ok((master, user.id.0))
}

/// Takes the passphrases of the removed away, and gives their sheets to `heir`. The answer is who leaves: who would take along the last of those who may do everything, or what only a sheet
/// still opens, stays a user, but without a passphrase.
fn take_slots(
    slots: &mut Slots,
    removed: &[User],
    heir: Option<UserId>,
    master: &Key,
    protected: Option<&Key>,
) -> Result<Vec<UserId>> {
    let mut leaving = Vec::new();
    for user in removed {
        slots.remove_passphrases(user.id.0);
        if let Some(heir) = heir
            && slots.can_give_recoveries(user.id.0, protected)
        {
            slots.give_recoveries(user.id.0, heir.0, master, protected)?;
            leaving.push(user.id);
        }
    }
    Ok(leaving)
}

/// Writes the slots that are left, with a new master key: the one that the removed had opens nothing that is written from now on. Slots of the first format keep the key that they have.
fn change_key(inner: &Place, old: &Key, slots: &mut Slots, now: Now) -> Result<Key> {
    if !slots.can_reseal() {
        slots.write(inner, old)?;
        return Ok(old.clone());
    }
    let next = Key::random()?;
    let (epoch, mark) = (slots.epoch() + 1, epochs::mark(&next)?);
    rekeys::change(inner, old, &next, slots, None, |tx| {
        store::users::add_epoch(tx, epoch, &now.at.to_rfc3339(), "user_removed", &mark)?;
        epochs::begin_in(tx)
    })?;
    Ok(next)
}

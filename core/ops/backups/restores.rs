//! A backup put back. Invariant: what is put back was checked to the last row first, brings back nothing that is known to be erased and nobody who is known to be removed, shows no child to who
//! is known not to be to see it and nobody in the open who is known to be protected, lets nobody do what is known to be withdrawn there, and what it replaces is kept as it was.

use super::{OpenBackup, folder, keeper, keeps, sheet, take_out, trial, unlock, withdrawn};
use crate::{
    casebook::{Act, Actor, Casebook, Now, backups::remember_known, epochs},
    desk::Desk,
    domain::{
        gallring::GallringStep,
        users::{Role, User, UserId},
    },
    error::{Error, Problem, Result, Rule},
    ops::{
        Nothing,
        desks::{self, LockedBy, SessionState},
        gallring::figures,
        identities,
        recoveries::use_up,
        users::{check_passphrase, roles as user_roles},
    },
    store::{self, emergencies::NotedOpening, publications::published::Published, quarters::sent::Sent},
    vault::{
        Place,
        asides::{self, Knows},
        backups, copies, folders,
        keys::{Cost, Key},
        ledgers::{self, Gone, Replaced},
        open, passphrases,
        recovery::RecoveryKey,
        rekeys,
        slots::{Opened, Slots},
    },
};
use std::{fs::File, path::Path};
use uuid::Uuid;

/// A typed sheet, and the passphrase that is needed from now on.
struct BySheet {
    key: RecoveryKey,
    passphrase: String,
    cost: Cost,
}

/// What is known to be gone.
struct Known {
    /// By any backup in the folder or in the chosen one, and by the vault whose place is taken.
    gone: Gone,
    /// What this vault knows of itself.
    by_replaced: Knows,
    /// Who had which role in it; none when it cannot be read.
    roles: Option<Vec<(UserId, Role)>>,
    /// What it had sent to the region.
    sent: Sent,
    /// The openings in an emergency that it knew of.
    openings: Vec<NotedOpening>,
    /// What it had published.
    published: Published,
    /// The backups of the vault that there are.
    backups: Vec<Uuid>,
}

/// How a vault that was put back is entered.
struct Entry {
    master: Key,
    user: Uuid,
    /// The sheet that took the place of the one that was used, to be printed.
    sheet: Option<RecoveryKey>,
}

/// Puts a backup back and opens it. What was there is first set aside as it is, beside the vault. With a sheet a new passphrase is chosen at once: who had to take the sheet has none; the
/// sheet is used up, and one to print takes its place, as by `recover`.
///
/// # Errors
/// [`Error::Input`] when the new passphrase is missing or too weak, [`Rule::PassphraseTaken`] when it is somebody else's; [`Error::VaultInUse`] while another program has the vault open;
/// [`Rule::RestoreProtected`] when somebody in it has become protected since, and there is no key to seal them with.
pub fn restore_backup(desk: &mut Desk, now: Now, input: OpenBackup) -> Result<SessionState> {
    keeper(desk)?;
    let by_sheet = by_sheet(desk, &input)?;
    let place = desk.place.clone();
    let looked_in = folder(desk)?;
    let held = hold(desk)?;
    let (ready, opened) = take_out(desk, now, &input, &place)?;
    let known = may_put_back(desk, &looked_in, &ready, &input);
    let known = known.and_then(|known| {
        may_seal(&ready, opened.protected.as_ref(), &known.gone)?;
        may_choose(&ready, by_sheet.as_ref(), &opened, &known.gone)?;
        Ok(known)
    });
    let known = match known {
        Ok(known) => known,
        Err(error) => {
            ready.making.give_up()?;
            return Err(error);
        }
    };
    let locked = desk.lock(LockedBy::Start, now);
    let held = match locked.and_then(|()| held.map_or_else(|| hold(desk), |held| Ok(Some(held)))) {
        Ok(held) => held,
        Err(error) => {
            ready.making.give_up()?;
            return Err(error);
        }
    };
    let prepared = prepare(&ready, &opened, by_sheet.as_ref(), &known, now).and_then(|entry| {
        if place.holds_vault() {
            asides::make(&place, now.local, &known.by_replaced)?;
        }
        Ok(entry)
    });
    let entry = match prepared {
        Ok(entry) => entry,
        Err(error) => {
            ready.making.give_up()?;
            return Err(error);
        }
    };
    ready.making.decide()?;
    drop(held);
    desk.enter(entry.master, entry.user, now)?;
    let opens_protected = Slots::read(&place)?.may_open_protected(entry.user);
    if let Some(open) = desk.open.as_mut() {
        open.key_file = desks::second(input.key_file.as_ref().filter(|_| by_sheet.is_none()))?;
        open.book.set_protected(opened.protected.filter(|_| opens_protected));
    }
    desk.sheets.extend(entry.sheet);
    // Backups go on where this one came from; where they cannot, the folder is chosen anew.
    let _ = folders::choose(&place, &looked_in);
    desks::session_state(desk, now, Nothing {})
}

/// Keeps other programs from the vault whose place is taken: one that has it open would go on writing in files that are gone. Nothing where there is none, or while it is open here.
///
/// # Errors
/// [`Error::VaultInUse`].
fn hold(desk: &Desk) -> Result<Option<File>> {
    if desk.is_open() || !desk.place.holds_vault() { Ok(None) } else { open::take_lock(&desk.place).map(Some) }
}

/// What was typed from a sheet, and the new passphrase that goes with it; none when a passphrase opens.
fn by_sheet(desk: &Desk, input: &OpenBackup) -> Result<Option<BySheet>> {
    let Some(groups) = &input.groups else { return Ok(None) };
    let problem = |problem| Error::Input { field: "new_passphrase", problem };
    let passphrase = input.new_passphrase.clone().ok_or(problem(Problem::Blank))?;
    if passphrases::strength(&passphrase) < passphrases::ENOUGH {
        return Err(problem(Problem::TooWeak));
    }
    Ok(Some(BySheet { key: sheet(groups)?, passphrase, cost: desk.cost }))
}

/// With a passphrase a coordinator or an administrator may, as the backup itself knows them, unless known to be removed since; with a sheet who has it may: it is what an office without a
/// coordinator has. The answer is what is known to be gone.
fn may_put_back(desk: &mut Desk, folder: &Path, ready: &backups::Ready, input: &OpenBackup) -> Result<Known> {
    let by_sheet = input.groups.is_some();
    if !by_sheet && !keeps(role_of(ready)?) {
        return Err(Error::NotAllowed);
    }
    let known = known_gone(desk, folder, ready, input)?;
    if !by_sheet && known.gone.removed.contains(&ready.user) {
        return Err(Error::NotAllowed);
    }
    Ok(known)
}

/// Refuses who has not the key of protected identities a backup in which somebody stands in the open who is known to be protected: a newer one is there, or the vault itself.
fn may_seal(ready: &backups::Ready, key: Option<&Key>, gone: &Gone) -> Result<()> {
    if key.is_some() || gone.protected.is_empty() {
        return Ok(());
    }
    let store = copies::open_with(&ready.making.inner().store(), &open::store_key(&ready.master)?)?;
    let open = identities::in_the_open(&store, &gone.protected)?;
    if open.is_empty() { Ok(()) } else { Err(Error::Rule(Rule::RestoreProtected)) }
}

/// Refuses a new passphrase that opens the backup for somebody else than who comes in, while the vault whose place is taken is still open.
fn may_choose(ready: &backups::Ready, by_sheet: Option<&BySheet>, opened: &Opened, gone: &Gone) -> Result<()> {
    let Some(typed) = by_sheet else { return Ok(()) };
    let mut slots = Slots::read(ready.making.inner())?;
    let store = copies::open_with(&ready.making.inner().store(), &open::store_key(&ready.master)?)?;
    // A store from before anybody could be removed does not say: then it is who opens it, and asked once more when it is brought up to date.
    let users = store::users::all(&store).unwrap_or_default().into_iter().map(|(user, _)| user);
    let left: Vec<User> = users.filter(|user| !gone.removed.contains(&user.id.0)).collect();
    let opener = UserId(ready.user);
    let leaves = gone.removed.contains(&opener.0) && slots.can_give_recoveries(opener.0, opened.protected.as_ref());
    gone.removed.iter().for_each(|user| slots.remove_passphrases(*user));
    check_passphrase(&slots, &typed.passphrase, comes_in(opener, leaves, true, &left))
}

/// The first coordinator of those who are left.
fn heir(left: &[User]) -> Option<UserId> {
    left.iter().find(|user| user.role == Role::Coordinator).map(|user| user.id)
}

/// Who comes in: the opener, or the heir in the place of one who leaves. A sheet opens for somebody who may do everything, also when its owner does not any more.
fn comes_in(opener: UserId, leaves: bool, by_sheet: bool, left: &[User]) -> UserId {
    let demoted = by_sheet && left.iter().any(|user| user.id == opener && user.role != Role::Coordinator);
    heir(left).filter(|_| demoted || leaves).unwrap_or(opener)
}

/// Seals who is known to be protected and stands in the open in what is put back, each with a line in the log.
fn seal_again(book: &mut Casebook, by: &Actor, key: Option<&Key>, gone: &Gone) -> Result<()> {
    for one in book.peek(|db| identities::in_the_open(db, &gone.protected))? {
        let key = key.ok_or(Error::Rule(Rule::RestoreProtected))?;
        book.write(by, Act::lasting("protect_identity", Some(one.child.0)), |tx| {
            identities::protect_again(tx, by, &one, key)
        })?;
    }
    let Some(key) = key else { return Ok(()) };
    // A row of a list that waits and has the number of one goes.
    for row in book.peek(|db| identities::waiting_rows(db, &gone.numbers, key))? {
        book.write(by, Act::lasting("drop_row", Uuid::parse_str(&row).ok()), |tx| {
            store::drafts::forget(tx, &row)?;
            store::imports::forget_row(tx, &row)?;
            store::gallring::forget_ways_back(tx)
        })?;
    }
    Ok(())
}

/// Calls off the gallring list that is under way in what is put back: it may have been withdrawn since, or decided otherwise, or carried out, and nobody shall carry it out by mistake.
fn call_off(book: &mut Casebook, by: &Actor) -> Result<()> {
    let Some(mut list) = book.peek(store::gallring::under_way)? else { return Ok(()) };
    list.state = list.state.after(GallringStep::Withdraw)?;
    book.write(by, Act::lasting("withdraw_gallring", Some(list.id.0)), |tx| store::gallring::save(tx, &list))
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

/// What is known to be gone, whether the vault whose place is taken is open or not.
fn known_gone(desk: &mut Desk, folder: &Path, ready: &backups::Ready, input: &OpenBackup) -> Result<Known> {
    let unlock = |slots: &Slots| Ok(unlock(slots, input)?.master);
    let mut gone = ledgers::of_backups(folder, &ready.manifest, &ready.master, unlock)?;
    // Somebody may look in another folder than the one where this vault's newer backups are. One that cannot be read keeps nobody from restoring.
    let chosen = folders::chosen(&desk.place).filter(|chosen| chosen != folder);
    if let Some(Ok(more)) = chosen.as_ref().map(|own| ledgers::of_backups(own, &ready.manifest, &ready.master, unlock))
    {
        gone.add(more);
    }
    let looked_in = [Some(folder), chosen.as_deref()].into_iter().flatten();
    let there = looked_in.flat_map(|folder| backups::list(folder, Some(ready.manifest.vault)).unwrap_or_default());
    let backups = there.map(|one| one.manifest.id).collect();
    let replaced = if desk.is_open() {
        let slots = Slots::sealed_by(&desk.place.clone(), desk.book()?.master()).ok();
        desk.book()?.peek(|db| Replaced::of(db, slots.as_ref(), ready.manifest.vault))?
    } else if desk.place.holds_vault() {
        ledgers::of_locked(&desk.place, &trial(desk), ready.manifest.vault, unlock)?
    } else {
        Replaced { roles: Some(Vec::new()), ..Replaced::default() }
    };
    let by_replaced = Knows { erased: replaced.gone.erased.clone(), written: replaced.written };
    gone.add(replaced.gone);
    let Replaced { roles, sent, openings, published, .. } = replaced;
    Ok(Known { gone, by_replaced, roles, sent, openings, published, backups })
}

/// What must hold of a store that is put back from its first moment, done before it takes its place: it has the newest schema, what has been erased since is erased in it, who has been removed
/// since is removed, who must not see a child since is marked so, who has become protected since is sealed, what has been withdrawn since about the protected is withdrawn, what was sent,
/// published and opened in an emergency since is noted, a role that comes back with it is told of, a sheet that opened it is used up, its log says that it was put back and goes on with a new row
/// of keys.
fn prepare(
    ready: &backups::Ready,
    opened: &Opened,
    by_sheet: Option<&BySheet>,
    known: &Known,
    now: Now,
) -> Result<Entry> {
    let (inner, gone) = (ready.making.inner().clone(), &known.gone);
    let store = open::open_copy(&inner, &ready.master, store::migrations::newest())?;
    let users = store::users::all(&store.connection)?.into_iter().map(|(user, _)| user);
    let (removed, left): (Vec<User>, Vec<User>) = users.partition(|user| gone.removed.contains(&user.id.0));
    let mut slots = Slots::read(&inner)?;
    let leaving = take_slots(&mut slots, &removed, heir(&left), &ready.master, opened.protected.as_ref())?;
    let closed = withdrawn::close(&mut slots, &gone.openers, opened.protected.as_ref())?;
    let opener = UserId(ready.user);
    let user = comes_in(opener, leaving.contains(&opener), by_sheet.is_some(), &left);
    let user = store::users::active(&store.connection, user)?;
    let unit = store::users::unit_of(&store.connection, user.id)?;
    let by = Actor { user: user.id, role: user.role, unit, now };
    let sheets = match by_sheet {
        Some(typed) => {
            let new = use_up(&mut slots, opened, user.id, &typed.passphrase, typed.cost, &ready.master)?;
            Some((&typed.key, new))
        }
        None => None,
    };
    // Where nobody knows which role who puts it back has had since, that one is told of.
    let got_more = |user: &User| match &known.roles {
        Some(roles) => roles.iter().any(|(id, role)| *id == user.id && user_roles::opens_more(*role, user.role)),
        None => user.id == opener,
    };
    let mut book = Casebook::new(store, inner.clone(), ready.master.clone())?;
    book.begin_anew()?;
    let reason = ready.manifest.made_at.to_rfc3339();
    book.write_because(&by, Act::lasting("restore_backup", None), &reason, |tx| {
        let kept = figures::keep(tx, gone.erased.iter().copied(), by.today())?;
        store::gallring::erase_again(tx, &gone.erased, by.today())?;
        figures::let_go(tx, kept, by.today())?;
        store::conflicts::mark_again(tx, &gone.conflicts)?;
        store::emergencies::note_again(tx, &known.openings)?;
        store::quarters::sent::note_again(tx, &known.sent, by.user)?;
        store::publications::published::note_again(tx, &known.published, by.user)?;
        remember_known(tx, &by, &known.backups)?;
        left.iter().filter(|user| got_more(user)).try_for_each(|user| user_roles::note(tx, &by, user.id, user.role))
    })?;
    call_off(&mut book, &by)?;
    seal_again(&mut book, &by, opened.protected.as_ref(), gone)?;
    withdrawn::write(&mut book, &by, &closed, gone)?;
    for one in leaving {
        book.write(&by, Act::lasting("remove_user", Some(one.0)), |tx| store::users::deactivate(tx, one))?;
    }
    if let Some((used, new)) = &sheets {
        book.write(&by, Act::lasting("recover", None), |tx| {
            store::settings::set(tx, "recovery_confirmed", &false, "Samlat", now.today())
        })?;
        book.change_sheet(used.bytes(), new.bytes())?;
    }
    book.verify()?;
    book.lock()?;
    let master = if removed.is_empty() {
        if sheets.is_some() || !closed.is_empty() {
            slots.write(&inner, &ready.master)?;
        }
        ready.master.clone()
    } else {
        change_key(&inner, &ready.master, &mut slots, now)?
    };
    Ok(Entry { master, user: user.id.0, sheet: sheets.map(|(_, new)| new) })
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

//! Recovery sheets: opened with, printed, typed back, made anew. Invariant: a sheet that was used opens nothing any more, and the other still does.

use super::{
    Nothing,
    desks::{RecoverySheet, sheets_of, two_new_sheets},
    users::{check_passphrase, keep_openers},
};
use crate::{
    casebook::{Act, Now},
    desk::{Desk, Open},
    domain::users::{Role, User, UserId},
    error::{Error, Problem, Result, Rule},
    store,
    vault::{
        keys::{Cost, Key},
        passphrases,
        recovery::RecoveryKey,
        slots::{Opened, SlotKind, Slots},
    },
};
use rusqlite::Connection;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

/// A typed recovery sheet and the new passphrase.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct Recover {
    /// The eight groups, as typed.
    pub groups: Vec<String>,
    /// The new passphrase.
    pub passphrase: String,
}

/// Opens the vault with either sheet and sets a new passphrase. The sheet is used up: a new one takes its place and is given to be printed; the other goes on being valid. Nobody stays inside by a sheet that
/// could not be used up.
pub fn recover(desk: &mut Desk, now: Now, input: Recover) -> Result<RecoverySheet> {
    let key = RecoveryKey::typed(&input.groups.join(" "))?;
    if passphrases::strength(&input.passphrase) < passphrases::ENOUGH {
        return Err(Error::Input { field: "passphrase", problem: Problem::TooWeak });
    }
    if desk.open.is_some() {
        return Err(Error::VaultInUse);
    }
    let opened = Slots::read(&desk.place)?.open_by_recovery(key.bytes())?;
    let entered = desk.enter_by(&opened, None, now);
    let recovered = entered.and_then(|()| set_anew(desk, now, &key, &opened, &input.passphrase));
    if recovered.is_err() {
        let _ = desk.lock(desk.locked_by, now);
    }
    recovered
}

/// The new passphrase, and the new sheet in the place of the one that has opened the vault.
fn set_anew(desk: &mut Desk, now: Now, key: &RecoveryKey, opened: &Opened, passphrase: &str) -> Result<RecoverySheet> {
    let Some(open) = desk.open.as_mut() else { return Err(Error::Locked) };
    if open.user.role != Role::Coordinator
        && let Some(first) = open.book.peek(first_coordinator)?
    {
        open.unit = open.book.peek(|db| store::users::first_unit(db, first.id))?;
        open.user = first;
    }
    let master = open.book.master().clone();
    let mut slots = Slots::sealed_by(&desk.place, &master)?;
    let new = use_up(&mut slots, opened, open.user.id, passphrase, desk.cost, &master)?;
    let by = open.actor(now);
    open.book.write(&by, Act::lasting("recover", None), |tx| {
        store::settings::set(tx, "recovery_confirmed", &false, "Samlat", now.today())
    })?;
    open.write_slots(&mut slots, &desk.place, now)?;
    open.book.change_sheet(key.bytes(), new.bytes())?;
    // The sheet is used up: whoever has to wait for wrong guesses does not lose the new one for that.
    let _ = crate::vault::attempts::succeeded(&desk.place);
    desk.sheets = vec![new];
    Ok(sheets_of(&desk.sheets, slots.vault()))
}

/// For whom a sheet opens when its owner may not do everything any more: the first coordinator.
pub(crate) fn first_coordinator(db: &Connection) -> Result<Option<User>> {
    let mut users = store::users::all(db)?.into_iter().map(|(user, _)| user);
    Ok(users.find(|user| user.role == Role::Coordinator))
}

/// Uses a sheet up: `opened` is what it opened. A new sheet, which is given, takes its place among `slots` (not yet written), and `passphrase` that of all the user's old ones. Who may open
/// protected identities still may.
///
/// # Errors
/// [`Rule::PassphraseTaken`] for one that opens for somebody else: nobody could tell the two apart.
pub(crate) fn use_up(
    slots: &mut Slots,
    opened: &Opened,
    user: UserId,
    passphrase: &str,
    cost: Cost,
    master: &Key,
) -> Result<RecoveryKey> {
    check_passphrase(slots, passphrase, user)?;
    let new = RecoveryKey::random()?;
    let mut openers: Vec<Uuid> = slots.headers().map(|header| header.user).collect();
    openers.retain(|user| slots.may_open_protected(*user));
    slots.remove(opened.slot.id);
    slots.remove_passphrases(user.0);
    slots.add_recovery(user.0, new.bytes(), master)?;
    slots.add_passphrase(user.0, passphrase, None, cost, master)?;
    if let Some(protected) = &opened.protected {
        slots.set_protected(&openers, protected)?;
    }
    Ok(new)
}

/// Refuses slots by which no user, or no sheet, would open the protected identities any more: who has not their key cannot pass it on, and nobody could read them again.
pub(crate) fn keep_key(desk: &mut Desk, after: &Slots, leaving: Option<UserId>) -> Result<()> {
    let open = desk.open.as_mut().ok_or(Error::Locked)?;
    let before = open.slots(&desk.place)?;
    let leaving = leaving.map(|user| user.0);
    let lost = |kind| before.holds_protected(kind, None) && !after.holds_protected(kind, leaving);
    if (lost(SlotKind::Passphrase) || lost(SlotKind::Recovery)) && open.book.peek(store::identities::any_at_all)? {
        return Err(Error::Rule(Rule::ProtectedKeyLost));
    }
    Ok(())
}

/// Whether the sheets open for this user.
pub(crate) fn owns_sheets(slots: &Slots, user: UserId) -> bool {
    slots.headers().any(|header| header.user == user.0 && header.kind == SlotKind::Recovery)
}

/// The slots, not yet written, in which the sheets of who may not do everything any more open for `to`; none when they are not that user's. The paper is the same.
///
/// # Errors
/// [`Rule::ProtectedKeyLost`] when the sheets open protected identities and who gives them does not.
pub(crate) fn give_sheets(desk: &mut Desk, from: UserId, to: UserId) -> Result<Option<Slots>> {
    let open = desk.open.as_mut().ok_or(Error::Locked)?;
    let mut slots = open.slots(&desk.place)?;
    if !owns_sheets(&slots, from) {
        return Ok(None);
    }
    slots.give_recoveries(from.0, to.0, open.book.master(), open.book.protected())?;
    keep_key(desk, &slots, None)?;
    Ok(Some(slots))
}

/// The recovery sheet once more, to print; made anew when the set-up was interrupted before it was typed back.
///
/// # Errors
/// [`Error::AskAgain`] when new sheets would take the place of some that somebody has typed back: that is [`new_recovery_sheets`], with the passphrase.
pub fn recovery_sheet(desk: &mut Desk, now: Now, _: Nothing) -> Result<RecoverySheet> {
    let Some(open) = desk.open.as_mut() else { return Err(Error::Locked) };
    // A sheet opens for a coordinator: who prints one can come in as that person.
    if open.user.role != Role::Coordinator {
        return Err(Error::NotAllowed);
    }
    let mut slots = open.slots(&desk.place)?;
    if !desk.sheets.is_empty() {
        return Ok(sheets_of(&desk.sheets, slots.vault()));
    }
    if open.book.peek(|db| store::settings::get::<bool>(db, "recovery_confirmed"))? {
        return Err(Error::Rule(Rule::RecoveryConfirmed));
    }
    if open.book.peek(|db| store::logs::was_done(db, "confirm_recovery_sheet"))? {
        return Err(Error::AskAgain);
    }
    let protected = open.book.protected().cloned();
    desk.sheets = two_new_sheets(&mut slots, open.user.id.0, open.book.master())?;
    keep_openers(&mut slots, protected.as_ref())?;
    if let Err(refused) = keep_key(desk, &slots, None) {
        desk.sheets.clear();
        return Err(refused);
    }
    let Some(open) = desk.open.as_mut() else { return Err(Error::Locked) };
    open.write_slots(&mut slots, &desk.place, now)?;
    let secrets: Vec<&[u8]> = desk.sheets.iter().map(RecoveryKey::bytes).collect();
    open.book.begin_log(&secrets)?;
    let by = open.actor(now);
    open.book.write(&by, Act::lasting("recovery_sheet", None), |_| Ok(()))?;
    Ok(sheets_of(&desk.sheets, slots.vault()))
}

/// What somebody typed from the printed sheet.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct TypedRecovery {
    /// The eight groups, as typed.
    pub groups: Vec<String>,
}

/// Which groups are wrong.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct WrongGroups {
    /// Numbers from 1; empty when the sheet is right.
    pub wrong: Vec<u8>,
}

/// Compares what was typed back with the sheets that were just made, whichever it is; later, when nobody remembers them, with what opens the vault. When all of one is right it counts as typed back.
///
/// # Errors
/// [`Error::WrongRecoveryKey`] of group 0 when nothing is misspelt and the sheet opens nothing here: it was used, or is another vault's.
pub fn confirm_recovery_sheet(desk: &mut Desk, now: Now, input: TypedRecovery) -> Result<WrongGroups> {
    let Some(open) = desk.open.as_mut() else { return Err(Error::Locked) };
    let wrong_of = |key: &RecoveryKey| -> Vec<u8> {
        key.printed()
            .split(' ')
            .enumerate()
            .filter(|(at, group)| input.groups.get(*at).is_none_or(|typed| RecoveryKey::plain(typed) != *group))
            .filter_map(|(at, _)| u8::try_from(at + 1).ok())
            .collect()
    };
    let wrong = match desk.sheets.iter().map(wrong_of).min_by_key(Vec::len) {
        Some(wrong) => wrong,
        None => misspelt(&open.slots(&desk.place)?, &input.groups)?,
    };
    if wrong.is_empty() {
        let by = open.actor(now);
        open.book.write(&by, Act::lasting("confirm_recovery_sheet", None), |tx| {
            store::settings::set(tx, "recovery_confirmed", &true, "Samlat", now.today())
        })?;
        desk.sheets.clear();
    }
    Ok(WrongGroups { wrong })
}

/// The group that is misspelt in a sheet that nobody remembers; none when it opens the vault.
fn misspelt(slots: &Slots, groups: &[String]) -> Result<Vec<u8>> {
    match RecoveryKey::typed(&groups.join(" ")) {
        Ok(key) => slots.open_by_recovery(key.bytes()).map(|_| Vec::new()),
        Err(Error::WrongRecoveryKey { group }) => Ok(vec![group]),
        Err(error) => Err(error),
    }
}

/// The first key of protected identities in a vault from before there was one, for the coordinator who makes new sheets: the old ones cannot hold it. None where there has been one.
fn first_protected(open: &mut Open, slots: &Slots) -> Result<Option<Key>> {
    let held = [SlotKind::Passphrase, SlotKind::Recovery].into_iter().any(|kind| slots.holds_protected(kind, None));
    if held || open.user.role != Role::Coordinator || open.book.peek(store::identities::any_at_all)? {
        return Ok(None);
    }
    Ok(Some(Key::random()?))
}

/// Two new recovery sheets; the old ones open nothing any more. One of the new is to be typed back.
///
/// # Errors
/// [`Rule::ProtectedKeyLost`] when the old ones open protected identities and who asks does not.
pub fn new_recovery_sheets(desk: &mut Desk, now: Now, _: Nothing) -> Result<RecoverySheet> {
    let open = desk.open.as_mut().ok_or(Error::Locked)?;
    let (master, protected) = (open.book.master().clone(), open.book.protected().cloned());
    let coordinator = open.book.peek(first_coordinator)?.map_or(open.user.id, |first| first.id);
    let mut slots = open.slots(&desk.place)?;
    let first = first_protected(open, &slots)?;
    let keys = two_new_sheets(&mut slots, coordinator.0, &master)?;
    match &first {
        Some(first) => slots.set_protected(&[open.user.id.0], first)?,
        None => keep_openers(&mut slots, protected.as_ref())?,
    }
    keep_key(desk, &slots, None)?;
    let open = desk.open.as_mut().ok_or(Error::Locked)?;
    let by = open.actor(now);
    open.book.write(&by, Act::lasting("new_recovery_sheets", None), |tx| {
        store::settings::set(tx, "recovery_confirmed", &false, "Samlat", now.today())
    })?;
    open.write_slots(&mut slots, &desk.place, now)?;
    if first.is_some() {
        open.book.set_protected(first);
    }
    open.book.begin_log(&keys.iter().map(RecoveryKey::bytes).collect::<Vec<_>>())?;
    let sheets = sheets_of(&keys, slots.vault());
    desk.sheets = keys;
    Ok(sheets)
}

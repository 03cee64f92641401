//! What is known to be erased when a backup takes a vault's place, from every ledger that can be read there. Invariant: a ledger is believed only with the vault's key, and whose
//! key it is the words say that open the backup: keys change when somebody leaves, those who stay keep their words.

use super::{Place, backups, containers, copies, keys::Key, open, slots::Slots, swaps};
use crate::{
    error::{Error, Result},
    store,
};
use rusqlite::ffi;
use std::{collections::BTreeSet, path::Path};
use uuid::Uuid;

/// The cases that any backup in the folder knows to be erased. `master` is the key of the one that is put back; `unlock` finds the keys of others in their slots.
pub fn of_backups(folder: &Path, master: &Key, unlock: impl Fn(&Slots) -> Result<Key>) -> Result<BTreeSet<Uuid>> {
    let mut keys = vec![master.clone()];
    let mut erased = BTreeSet::new();
    for listed in backups::list(folder, None)?.into_iter().filter(|listed| !listed.manifest.erased.is_empty()) {
        let Ok(front) = containers::front(&folder.join(&listed.file)) else { continue };
        if !keys.iter().any(|key| front.is_by(key)) {
            keys.extend(Slots::whole(front.manifest.slots.as_bytes()).and_then(|slots| unlock(&slots).ok()));
        }
        if keys.iter().any(|key| front.is_by(key)) {
            erased.extend(front.manifest.erased);
        }
    }
    Ok(erased)
}

/// The cases that a locked vault knows to be erased, read in a copy: the vault stays as it is. None when the words do not open it, or it is too damaged: what is put back takes its
/// place for that reason.
///
/// # Errors
/// What the computer did not do.
pub fn of_locked(place: &Place, copy: &Place, unlock: impl Fn(&Slots) -> Result<Key>) -> Result<BTreeSet<Uuid>> {
    swaps::remove(copy.folder())?;
    let copied = swaps::set_aside(place, copy.folder());
    let read = copied.and_then(|()| {
        let key = open::store_key(&unlock(&Slots::read(copy)?)?)?;
        if !copy.store().exists() {
            return Ok(Vec::new());
        }
        store::gallring::ledger(&copies::open_with(&copy.store(), &key)?)
    });
    swaps::remove(copy.folder())?;
    match read {
        Ok(erased) => Ok(erased.into_iter().collect()),
        Err(error) if is_the_computers(&error) => Err(error),
        Err(_) => Ok(BTreeSet::new()),
    }
}

/// Whether the computer did not do what it was asked for, whatever the vault is like.
fn is_the_computers(error: &Error) -> bool {
    match error {
        Error::File(_) | Error::DiskFull | Error::VaultInUse | Error::NoRandomness => true,
        Error::Storage(code) => [ffi::SQLITE_IOERR, ffi::SQLITE_CANTOPEN].contains(&(code & 0xff)),
        _ => false,
    }
}

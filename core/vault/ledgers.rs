//! What is known to be gone when a backup takes a vault's place, from every ledger that can be read there. Invariant: a ledger is believed only with the vault's key, and whose
//! key it is the words say that open the backup: keys change when somebody leaves, those who stay keep their words.

use super::{
    Place,
    asides::Written,
    backups,
    containers::{self, Manifest},
    copies,
    keys::Key,
    open,
    slots::{SlotKind, Slots},
    swaps,
};
use crate::{
    domain::{
        children::Protection,
        conflicts::ConflictMark,
        consents::Refusal,
        users::{Role, UserId},
    },
    error::{Error, Result},
    store::{self, emergencies::NotedOpening, publications::published::Published, quarters::sent::Sent},
};
use rusqlite::{Connection, ffi};
use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};
use uuid::Uuid;

/// What an older copy of the vault may not bring back: what is gone, a child before who must not see it, and in the open who is protected.
#[derive(Default)]
pub struct Gone {
    /// The cases that were erased.
    pub erased: BTreeSet<Uuid>,
    /// The users who were removed.
    pub removed: BTreeSet<Uuid>,
    /// Who must not see which child.
    pub conflicts: BTreeSet<ConflictMark>,
    /// The children and guardians whose data are protected, and how.
    pub protected: BTreeMap<Uuid, Protection>,
    /// The protected children of whom no paper is printed.
    pub unprinted: BTreeSet<Uuid>,
    /// Whose passphrase opens the vault, and whether it opens protected identities.
    pub openers: BTreeMap<Uuid, bool>,
    /// What families have said no to, or taken back; known by the vault that is replaced alone.
    pub refusals: Vec<Refusal>,
    /// What the numbers of protected children are found by, for who has the key; known by the same.
    pub numbers: BTreeSet<String>,
}

impl Gone {
    /// What an open store knows to be gone; of what the key slots say nothing.
    pub(crate) fn of(db: &Connection) -> Result<Self> {
        let (erased, removed) = (store::gallring::ledger(db)?, store::users::removed(db)?);
        let conflicts = store::conflicts::all(db)?.into_iter().collect();
        let protected = store::identities::marks(db)?;
        let unprinted = store::identities::unprinted(db)?.into_iter().collect();
        let (erased, removed) = (erased.into_iter().collect(), removed.into_iter().collect());
        let refusals = store::consents::refusals(db)?;
        let numbers = store::identities::numbers(db)?.into_iter().collect();
        Ok(Self { erased, removed, conflicts, protected, unprinted, openers: BTreeMap::new(), refusals, numbers })
    }

    /// Adds what another ledger knows: what one of them denies is denied.
    pub(crate) fn add(&mut self, other: Self) {
        self.erased.extend(other.erased);
        self.removed.extend(other.removed);
        self.conflicts.extend(other.conflicts);
        self.protected.extend(other.protected);
        self.unprinted.extend(other.unprinted);
        self.refusals.extend(other.refusals);
        self.numbers.extend(other.numbers);
        for (user, may) in other.openers {
            self.openers.entry(user).and_modify(|known| *known &= may).or_insert(may);
        }
    }
}

/// Whose passphrase these slots open for, and whether it opens protected identities.
fn openers(slots: &Slots) -> BTreeMap<Uuid, bool> {
    let passphrases = slots.headers().filter(|header| header.kind == SlotKind::Passphrase);
    passphrases.map(|header| (header.user, slots.may_open_protected(header.user))).collect()
}

/// What a vault knows whose place is taken.
#[derive(Default)]
pub struct Replaced {
    /// What is gone.
    pub gone: Gone,
    /// How far it had come; none when that is not known for certain.
    pub written: Option<Written>,
    /// Who had which role; none when that is not known.
    pub roles: Option<Vec<(UserId, Role)>>,
    /// What it has sent to the region; nothing when that is not known, or when what is put back is another vault's.
    pub(crate) sent: Sent,
    /// The openings in an emergency, likewise.
    pub(crate) openings: Vec<NotedOpening>,
    /// What it has published, likewise; nothing when its ledger does not hold either.
    pub(crate) published: Published,
}

impl Replaced {
    /// What an open store knows, and its key slots where they can be read, beside the vault that is put back.
    ///
    /// # Errors
    /// What the computer did not do.
    pub(crate) fn of(db: &Connection, slots: Option<&Slots>, put_back: Uuid) -> Result<Self> {
        let users = store::users::all(db).ok(); // an older store may not say
        let roles = users.map(|users| users.into_iter().map(|(user, _)| (user.id, user.role)).collect());
        let gone = Gone { openers: slots.map(openers).unwrap_or_default(), ..Gone::of(db)? };
        let written = Written::of(db);
        if slots.is_some_and(|slots| slots.vault() != put_back) {
            return Ok(Self { gone, written, roles, ..Self::default() });
        }
        let (sent, openings) = (known(store::quarters::sent::all(db))?, known(store::emergencies::all(db))?);
        let published = known(store::publications::published::all(db))?;
        Ok(Self { gone, written, roles, sent, openings, published })
    }
}

/// What any backup in the folder knows to be gone, and the newest who must not see which child, who is protected, of whom nothing is printed and who opens protected identities, when it is newer
/// than the one that is put back. `master` is that one's key; `unlock` finds the keys of others in their slots.
pub fn of_backups(
    folder: &Path,
    put_back: &Manifest,
    master: &Key,
    unlock: impl Fn(&Slots) -> Result<Key>,
) -> Result<Gone> {
    let mut keys = vec![master.clone()];
    let mut tried = BTreeSet::new();
    let mut gone = Gone::default();
    let mut newest: Option<Manifest> = None;
    for listed in backups::list(folder, None)? {
        let said = &listed.manifest;
        let marks = !said.conflicts.is_empty() || !said.protected.is_empty();
        let knows = marks || !said.erased.is_empty() || !said.removed.is_empty();
        let newer = said.vault == put_back.vault && said.made_at > put_back.made_at;
        if !(knows || newer && newest.is_none()) {
            continue;
        }
        let Ok(front) = containers::front(&folder.join(&listed.file)) else { continue };
        // The same slots are tried once: each try costs what a guess costs.
        if knows && !keys.iter().any(|key| front.is_by(key)) && tried.insert(front.manifest.slots.clone()) {
            keys.extend(Slots::whole(front.manifest.slots.as_bytes()).and_then(|slots| unlock(&slots).ok()));
        }
        if keys.iter().any(|key| front.is_by(key)) {
            gone.erased.extend(&front.manifest.erased);
            gone.removed.extend(&front.manifest.removed);
            if newer {
                newest.get_or_insert(front.manifest);
            }
        }
    }
    if let Some(Manifest { conflicts, protected, unprinted, slots, .. }) = newest {
        gone.conflicts.extend(conflicts);
        gone.protected.extend(protected);
        gone.unprinted.extend(unprinted);
        gone.openers = Slots::whole(slots.as_bytes()).as_ref().map(openers).unwrap_or_default();
    }
    Ok(gone)
}

/// What a locked vault knows, read in a copy: the vault stays as it is. Nothing when the words do not open it, or it is too damaged: what is put back takes its place for that reason. What lies
/// in a write-ahead log may be more than what is read of it: then nobody knows how far it had come.
///
/// # Errors
/// What the computer did not do.
pub fn of_locked(
    place: &Place,
    copy: &Place,
    put_back: Uuid,
    unlock: impl Fn(&Slots) -> Result<Key>,
) -> Result<Replaced> {
    let logged = std::fs::metadata(place.wal()).is_ok_and(|wal| wal.len() > 0);
    swaps::remove(copy.folder())?;
    let copied = swaps::set_aside(place, copy.folder());
    let read = copied.and_then(|()| {
        let slots = Slots::read(copy)?;
        let key = open::store_key(&unlock(&slots)?)?;
        if !copy.store().exists() {
            return Ok(Replaced::default());
        }
        Replaced::of(&copies::open_with(&copy.store(), &key)?, Some(&slots), put_back)
    });
    swaps::remove(copy.folder())?;
    match read {
        Ok(replaced) => Ok(Replaced { written: replaced.written.filter(|_| !logged), ..replaced }),
        Err(error) if is_the_computers(&error) => Err(error),
        Err(_) => Ok(Replaced::default()),
    }
}

/// What could be read; nothing where an older store does not have it, or a damaged one does not say.
fn known<T: Default>(read: Result<T>) -> Result<T> {
    match read {
        Err(error) if is_the_computers(&error) => Err(error),
        read => Ok(read.unwrap_or_default()),
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

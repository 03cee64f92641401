//! A new master key: the store is copied, the copy gets the new key and the change that asked for it, is read whole, and with slots and anchor of the same key takes the place of the old
//! files, all or none (core/vault/swaps.rs). Invariant: at every moment the slots open what lies on disk; before the decision everything is as it was, after it whoever was to leave has left.

use super::{
    Place,
    anchor::Anchor,
    keys::Key,
    modes,
    open::{checkpoint, connect, journal, store_key, take_lock, verify},
    slots::Slots,
    swaps::Making,
    sync_folder,
};
use crate::error::{Error, Result};
use rusqlite::{Connection, Transaction, TransactionBehavior};
use std::fs;
use uuid::Uuid;
use zeroize::Zeroizing;

/// Gives the vault a new master key. The store must be closed and its write-ahead log empty; `leaving` is the user whose slots are not to open it any more.
///
/// # Errors
/// Whatever stops it; then the vault is as it was.
pub(crate) fn change(
    place: &Place,
    old: &Key,
    next: &Key,
    slots: &mut Slots,
    leaving: Option<Uuid>,
    change: impl FnOnce(&Transaction<'_>) -> Result<()>,
) -> Result<()> {
    let _lock = take_lock(place)?;
    if fs::metadata(place.wal()).is_ok_and(|wal| wal.len() > 0) {
        return Err(Error::VaultInUse);
    }
    let making = Making::begin(place)?;
    let made = make(place, making.inner(), old, next, change).and_then(|()| {
        slots.reseal(next, leaving)?;
        slots.write(making.inner(), next)?;
        Anchor::read(place, old)?.write(making.inner(), next)
    });
    match made {
        Ok(()) => making.decide(),
        Err(error) => {
            making.give_up()?;
            Err(error)
        }
    }
}

fn make(
    place: &Place,
    inner: &Place,
    old: &Key,
    next: &Key,
    change: impl FnOnce(&Transaction<'_>) -> Result<()>,
) -> Result<()> {
    let path = inner.store();
    modes::copy(&place.store(), &path)?;
    rekey(&connect(&path, old)?, next)?;
    let mut store = connect(&path, next)?;
    let tx = store.transaction_with_behavior(TransactionBehavior::Immediate)?;
    change(&tx)?;
    tx.commit()?;
    checkpoint(&store)?;
    drop(store);
    // A fresh look at what lies on disk: an answer from the cache would be no answer.
    let store = connect(&path, next)?;
    verify(&store)?;
    crate::store::log::verify(&store)?;
    drop(store);
    fs::File::open(&path)?.sync_all()?;
    Ok(sync_folder(inner.folder())?)
}

fn rekey(store: &Connection, next: &Key) -> Result<()> {
    journal(store, "delete")?;
    let key = store_key(next)?;
    let mut order = Zeroizing::new(String::with_capacity(96));
    order.push_str("PRAGMA rekey = \"");
    order.push_str(&key.sqlcipher_literal());
    order.push_str("\";");
    store.execute_batch(&order)?;
    Ok(())
}

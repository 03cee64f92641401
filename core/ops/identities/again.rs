//! Who has become protected since an older copy of the vault was made, sealed in it before it takes the vault's place. Invariant: who is known to be protected does not stand in the open again.

use super::{
    mark_of,
    veils::{seal_child, seal_guardian},
};
use crate::{
    casebook::Actor,
    domain::{
        children::{Guardian, Protection},
        ids::ChildId,
    },
    error::Result,
    exchange::sheets::FaultCode,
    ops::agenda_leaving,
    store,
    vault::keys::Key,
    words::say,
};
use rusqlite::{Connection, Transaction};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// A child or a guardian who stands in the open here, and is known to be protected.
pub(crate) struct Unsealed {
    /// The child, or whose guardian it is.
    pub(crate) child: ChildId,
    /// The child's id, or the guardian's.
    subject: Uuid,
    protection: Protection,
}

/// Those of the `known` who stand in the open in this store.
pub(crate) fn in_the_open(db: &Connection, known: &BTreeMap<Uuid, Protection>) -> Result<Vec<Unsealed>> {
    let mut found = Vec::new();
    for (&subject, &protection) in known {
        if let Some(child) = store::identities::in_the_open(db, subject)? {
            found.push(Unsealed { child, subject, protection });
        }
    }
    Ok(found)
}

/// The rows of lists that wait and have the number of a child that is known to be protected: such a child may have come in after this store was written, from a row like that.
pub(crate) fn waiting_rows(db: &Connection, known: &BTreeSet<String>, key: &Key) -> Result<Vec<String>> {
    if known.is_empty() {
        return Ok(Vec::new());
    }
    let mut found = Vec::new();
    for waiting in store::imports::waiting_in_lists(db)? {
        // A number that two rows have is wrong in one of them, and tells nobody apart.
        let twice = waiting.row.faults.iter().any(|fault| fault.reason == FaultCode::SameNumberTwice);
        if let Some(number) = waiting.row.guess.number.as_ref().filter(|_| !twice)
            && known.contains(&mark_of(number.digits(), key)?)
        {
            found.push(waiting.id);
        }
    }
    Ok(found)
}

/// Seals one of them. A child is called "Skyddat barn" until somebody says otherwise: what everybody called it stands in no manifest.
pub(crate) fn protect_again(tx: &Transaction<'_>, by: &Actor, one: &Unsealed, key: &Key) -> Result<()> {
    let child = store::children::get(tx, one.child)?;
    match child.guardians.iter().find(|guardian| guardian.id.0 == one.subject) {
        Some(guardian) => seal_guardian(tx, &child, &Guardian { protection: one.protection, ..guardian.clone() }, key),
        None => {
            seal_child(tx, &child, one.protection, &say("protected-child", &[]), key)?;
            agenda_leaving::leave(tx, by, child.id)
        }
    }
}

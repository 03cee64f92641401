//! Sealed identities opened for an extract: only those that somebody has released, and never without a line in the log.

use super::{SealedChild, SealedGuardian, key_of, open};
use crate::{
    casebook::{Act, Actor, Casebook},
    domain::ids::ChildId,
    error::Result,
    store,
    vault::keys::Key,
};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// What was sealed about somebody: column and text.
pub(crate) type Opened = Vec<(&'static str, String)>;

/// The key to open a child's identity with. Who has none and tries stands in the log.
pub(super) fn key_to_open(book: &mut Casebook, by: &Actor, child: ChildId) -> Result<Key> {
    let key = key_of(book);
    if key.is_err() && book.peek(|db| Ok(store::children::get(db, child).is_ok()))? {
        book.read(by, Act::lasting("open_identity_refused", Some(child.0)), |_| Ok(()))?;
    }
    key
}

/// Opens what was sealed about these of a child's family, for an extract, and about nobody else: the line in the log is written before it is handed over.
///
/// # Errors
/// `identity_protected` when the user has not the key.
pub(crate) fn open_for_extract(
    book: &mut Casebook,
    by: &Actor,
    child: ChildId,
    subjects: &BTreeSet<Uuid>,
) -> Result<BTreeMap<Uuid, Opened>> {
    let key = key_to_open(book, by, child)?;
    book.read(by, Act::lasting("open_identity", Some(child.0)), |db| {
        let mut opened = BTreeMap::new();
        for (subject, sealed) in store::identities::of_child(db, child)? {
            if subjects.contains(&subject) {
                opened.insert(subject, columns(&sealed, &key, child, subject)?);
            }
        }
        Ok(opened)
    })
}

fn columns(sealed: &str, key: &Key, child: ChildId, subject: Uuid) -> Result<Opened> {
    if subject != child.0 {
        let SealedGuardian { name, phone } = open(sealed, key, subject)?;
        return Ok(vec![("name", name), ("phone", phone)]);
    }
    let SealedChild { first_name, last_name, number, school, class } = open(sealed, key, subject)?;
    let number = number.unwrap_or_default();
    let all = [
        ("first_name", first_name),
        ("last_name", last_name),
        ("number", number),
        ("school", school),
        ("class", class),
    ];
    Ok(all.into())
}

//! What the tables are given of who is protected: an alias from the first moment, and nothing that was kept before. Invariant: no way back, no draft and no row of a list holds a name that
//! is sealed.

use super::{SealedGuardian, hide, hide_guardian, open, seal, tells};
use crate::{
    domain::{
        children::{Child, Guardian, Protection},
        identity_numbers::IdentityNumber,
        ids::ChildId,
    },
    error::{Error, Result, Rule},
    ops::children::{full_name, protect_typed},
    store,
    vault::keys::Key,
    words::say,
};
use chrono::NaiveDate;
use rusqlite::{Connection, Transaction};

/// What a list calls a guardian whose name is sealed: "mamma", or a word for it.
pub(super) fn alias_of(guardian: &Guardian) -> String {
    if guardian.relation.is_empty() { say("protected-guardian", &[]) } else { guardian.relation.clone() }
}

/// What the tables are given of a guardian whose name is sealed.
fn veiled_guardian(guardian: &Guardian) -> Guardian {
    Guardian { name: alias_of(guardian), phone: String::new(), ..guardian.clone() }
}

/// What the tables are given of a child whose identity is sealed.
pub(super) fn veiled(child: &Child, alias: &str) -> Child {
    Child {
        first_name: alias.to_owned(),
        last_name: String::new(),
        number: None,
        school: String::new(),
        class: String::new(),
        ..child.clone()
    }
}

/// Adds a child as it was typed. Of who is protected the tables are given the alias from the beginning: the way back would keep what stood there before it. `alias` is what everybody calls a
/// protected child; empty when nobody has said.
///
/// # Errors
/// [`Rule::IdentityProtected`] when something is to be sealed and there is no key.
pub(crate) fn add(
    db: &Connection,
    child: &Child,
    alias: &str,
    number: Option<&IdentityNumber>,
    on: NaiveDate,
    key: Option<&Key>,
) -> Result<()> {
    if child.protection != Protection::None && (tells(child) || !alias.is_empty()) {
        return add_sealed(db, child, alias, on, key.ok_or(Error::Rule(Rule::IdentityProtected))?);
    }
    let hidden = |one: &Guardian| one.protection != Protection::None;
    let given = |one: &Guardian| if hidden(one) { veiled_guardian(one) } else { one.clone() };
    let shown = Child { guardians: child.guardians.iter().map(given).collect(), ..child.clone() };
    store::children::add(db, &shown, number, on)?;
    protect_typed(db, child, key)
}

/// Adds a child of whom everything is sealed, also a name that is all that is known. An empty alias is "Skyddat barn".
pub(crate) fn add_sealed(db: &Connection, child: &Child, alias: &str, on: NaiveDate, key: &Key) -> Result<()> {
    let guardians = child.guardians.iter().map(veiled_guardian).collect();
    let alias = if alias.is_empty() { say("protected-child", &[]) } else { alias.to_owned() };
    store::children::add(db, &veiled(&Child { guardians, ..child.clone() }, &alias), None, on)?;
    hide(db, child, &alias, key)
}

/// Adds a guardian whose name is sealed, as [`add`] does.
pub(crate) fn add_guardian(
    db: &Connection,
    child: ChildId,
    guardian: &Guardian,
    position: usize,
    key: &Key,
) -> Result<()> {
    store::children::add_guardian(db, child, &veiled_guardian(guardian), position)?;
    hide_guardian(db, child, guardian, key)
}

/// Changes a guardian whose name is sealed. An empty name or telephone leaves the sealed one as it is.
pub(crate) fn change_guardian(db: &Connection, child: ChildId, guardian: &Guardian, key: &Key) -> Result<()> {
    let before = store::identities::get(db, guardian.id.0)?.ok_or(Error::NotFound("identity"))?;
    let mut sealed: SealedGuardian = open(&before, key, guardian.id.0)?;
    for (kept, new) in [(&mut sealed.name, &guardian.name), (&mut sealed.phone, &guardian.phone)] {
        if !new.is_empty() {
            kept.clone_from(new);
        }
    }
    store::identities::put(db, guardian.id.0, child, &seal(&sealed, key, guardian.id.0)?, "")?;
    store::children::change_guardian(db, &veiled_guardian(guardian))
}

/// Puts a guardian's name and telephone in the open again; what was never sealed stays as it is.
pub(crate) fn unseal_guardian(db: &Connection, guardian: &Guardian, key: &Key) -> Result<()> {
    let Some(sealed) = store::identities::get(db, guardian.id.0)? else {
        return store::children::change_guardian(db, guardian);
    };
    let SealedGuardian { name, phone } = open(&sealed, key, guardian.id.0)?;
    store::identities::remove_subject(db, guardian.id.0)?;
    store::children::change_guardian(db, &Guardian { name, phone, ..guardian.clone() })
}

/// Seals a child who stood in the open until now, and forgets what was kept of it before, its waiting rows of lists too. `child` is as it was.
pub(super) fn seal_child(
    tx: &Transaction<'_>,
    child: &Child,
    protection: Protection,
    alias: &str,
    key: &Key,
) -> Result<()> {
    store::mentions::forget_waiting_rows(tx, child.id)?;
    hide(tx, &Child { protection, ..child.clone() }, alias, key)?;
    forget_traces(tx, child)
}

/// Seals the name of a guardian who stood in the open until now, and what was kept of it before. `child` is as it was; `guardian` as it shall stand.
pub(crate) fn seal_guardian(tx: &Transaction<'_>, child: &Child, guardian: &Guardian, key: &Key) -> Result<()> {
    hide_guardian(tx, child.id, guardian, key)?;
    store::children::change_guardian(tx, &veiled_guardian(guardian))?;
    let stood = child.guardians.iter().filter(|one| one.id == guardian.id);
    let renamed = stood.map(|one| Guardian { relation: guardian.relation.clone(), ..one.clone() }).collect();
    forget_traces(tx, &Child { guardians: renamed, ..child.clone() })
}

/// Takes away what else has been kept about a child while it stood in the open: its family's names in plans, in its network and where they say who did something, what is being typed about
/// it, the parcels it came in, rows of lists that have been dealt with, every way back. `before` is the child as it was; it is protected by now.
pub(crate) fn forget_traces(tx: &Transaction<'_>, before: &Child) -> Result<()> {
    let alias = full_name(&store::children::get(tx, before.id)?);
    let guardians = before.guardians.iter().map(|guardian| (guardian.name.clone(), alias_of(guardian)));
    for (name, alias) in [(full_name(before), alias)].into_iter().chain(guardians) {
        store::identities::rename_in_plans(tx, before.id, &name, &alias)?;
        store::identities::rename_around(tx, before.id, &name, &alias)?;
    }
    store::parcels::forget_content(tx, before.id)?;
    store::drafts::forget_about(tx, before.id)?;
    store::gallring::forget_ways_back(tx)
}

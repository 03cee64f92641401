//! The guardians of a child: added, corrected, and no guardians any more from a day. Invariant: who has been one stays in the history, and a name that is sealed is never written in the open.

use super::identities;
use crate::{
    casebook::{Act, Actor, Casebook},
    domain::{
        children::{Child, Guardian, Protection},
        ids::{ChildId, GuardianId},
        texts,
    },
    error::{Error, Problem, Result, Rule},
    store,
};
use chrono::NaiveDate;
use rusqlite::Connection;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A guardian as typed.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct TypedGuardian {
    /// Name.
    pub name: String,
    /// "mamma", or empty.
    #[serde(default)]
    pub relation: String,
    /// Telephone, or empty.
    #[serde(default)]
    pub phone: String,
    /// Protection.
    #[serde(default)]
    pub protection: Protection,
}

impl TypedGuardian {
    pub(crate) fn read(&self, id: GuardianId) -> Result<Guardian> {
        let name = texts::line("guardian_name", &self.name)?;
        Ok(Guardian { name, ..self.read_nameless(id)? })
    }

    /// As [`TypedGuardian::read`], but without a name the one that is sealed stays.
    fn read_nameless(&self, id: GuardianId) -> Result<Guardian> {
        Ok(Guardian {
            id,
            name: texts::optional_line("guardian_name", &self.name)?,
            relation: texts::optional_line("guardian_relation", &self.relation)?,
            phone: texts::optional_line("guardian_phone", &self.phone)?,
            protection: self.protection,
            ended_on: None,
        })
    }
}

/// One more guardian of a child.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct AddGuardian {
    /// The child.
    pub child: ChildId,
    /// The guardian.
    pub guardian: TypedGuardian,
}

fn protects(protection: Protection) -> bool {
    protection != Protection::None
}

fn one_of(child: &Child, id: GuardianId) -> Result<&Guardian> {
    child.guardians.iter().find(|guardian| guardian.id == id).ok_or(Error::NotFound("guardian"))
}

fn written(db: &Connection, child: ChildId, id: GuardianId) -> Result<Guardian> {
    one_of(&store::children::get(db, child)?, id).cloned()
}

/// Registers a guardian: sealed from the first moment when the guardian, or the child, is protected.
///
/// # Errors
/// [`Rule::IdentityProtected`] when it is to be sealed and the user has not the key.
pub fn add_guardian(book: &mut Casebook, by: &Actor, input: AddGuardian) -> Result<Guardian> {
    let guardian = input.guardian.read(GuardianId(book.new_id(by.now.at)?))?;
    let key = book.protected().cloned();
    book.write(by, Act::on("add_guardian", input.child), |tx| {
        let child = store::children::get(tx, input.child)?;
        let known = child.guardians.len();
        if protects(child.protection) || protects(guardian.protection) {
            let key = key.as_ref().ok_or(Error::Rule(Rule::IdentityProtected))?;
            identities::add_guardian(tx, input.child, &guardian, known, key)?;
        } else {
            store::children::add_guardian(tx, input.child, &guardian, known)?;
        }
        written(tx, input.child, guardian.id)
    })
}

/// A guardian as it shall stand.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ChangeGuardian {
    /// The child.
    pub child: ChildId,
    /// Which guardian.
    pub id: GuardianId,
    /// What shall stand. An empty name or telephone of a guardian whose name is sealed leaves it as it is. Protection can be begun here, not ended: that is `end_guardian_protection`.
    pub guardian: TypedGuardian,
}

/// Corrects a guardian; a new name stands in the child's plans too. Sealed when the guardian, or the child, is protected: then nothing that was kept before can be taken back.
///
/// # Errors
/// [`Error::NotFound`] when it is no guardian of the child; [`Rule::IdentityProtected`] when it is, or is to be, sealed and the user has not the key.
pub fn change_guardian(book: &mut Casebook, by: &Actor, input: ChangeGuardian) -> Result<Guardian> {
    let (protected, sealed) = book.peek(|db| {
        let child = store::children::get(db, input.child)?;
        let guardian = one_of(&child, input.id)?;
        let sealed = store::identities::get(db, input.id.0)?.is_some();
        Ok((protects(child.protection) || protects(guardian.protection), sealed))
    })?;
    let seals = !sealed && (protected || protects(input.guardian.protection));
    let typed = if sealed { input.guardian.read_nameless(input.id)? } else { input.guardian.read(input.id)? };
    let key = book.protected().cloned();
    let key = || key.as_ref().ok_or(Error::Rule(Rule::IdentityProtected));
    let act = Act { undo: !seals, ..Act::on("change_guardian", input.child) };
    book.write(by, act, |tx| {
        let child = store::children::get(tx, input.child)?;
        let before = one_of(&child, input.id)?;
        let protection = if protects(before.protection) { before.protection } else { typed.protection };
        let guardian = Guardian { protection, ended_on: before.ended_on, ..typed };
        if sealed {
            identities::change_guardian(tx, input.child, &guardian, key()?)?;
        } else if seals {
            identities::seal_guardian(tx, &child, &guardian, key()?)?;
        } else {
            store::children::change_guardian(tx, &guardian)?;
        }
        let after = written(tx, input.child, input.id)?;
        rename_in_plans(tx, &child, before, &after)?;
        Ok(after)
    })
}

/// A new name stands in the child's plans too, unless another guardian was called the same.
fn rename_in_plans(db: &Connection, child: &Child, before: &Guardian, after: &Guardian) -> Result<()> {
    let shared = child.guardians.iter().any(|other| other.id != before.id && other.name == before.name);
    if shared || after.name == before.name {
        return Ok(());
    }
    store::identities::rename_in_plans(db, child.id, &before.name, &after.name)
}

/// Which guardian.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
pub struct OneGuardian {
    /// The child.
    pub child: ChildId,
    /// Which guardian.
    pub id: GuardianId,
}

/// Ends a guardian's protection: name and telephone stand in the open again, unless the child itself is protected. What could be taken back until now cannot be any more: it would put the alias in the name's place.
///
/// # Errors
/// [`Error::NotFound`] when it is no guardian of the child, or not protected; [`Rule::IdentityProtected`] when the user has not the key.
pub fn end_guardian_protection(book: &mut Casebook, by: &Actor, input: OneGuardian) -> Result<Guardian> {
    let key = book.protected().cloned().ok_or(Error::Rule(Rule::IdentityProtected))?;
    book.write(by, Act::lasting("end_guardian_protection", Some(input.child.0)), |tx| {
        let child = store::children::get(tx, input.child)?;
        let before = one_of(&child, input.id)?;
        if !protects(before.protection) {
            return Err(Error::NotFound("identity"));
        }
        let free = Guardian { protection: Protection::None, ..before.clone() };
        if protects(child.protection) {
            store::children::change_guardian(tx, &free)?;
        } else {
            identities::unseal_guardian(tx, &free, &key)?;
        }
        let after = written(tx, input.child, input.id)?;
        rename_in_plans(tx, &child, before, &after)?;
        store::undo::forget(tx)?;
        Ok(after)
    })
}

/// From when somebody is no guardian any more.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
pub struct EndGuardian {
    /// The child.
    pub child: ChildId,
    /// Which guardian.
    pub id: GuardianId,
    /// First day the person was not a guardian any more; none when the person still is one.
    pub ended_on: Option<NaiveDate>,
}

/// Ends a guardian from a day, or takes such an end away: from that day nobody asks the person, and what the person has answered does not count. What was before that day stands.
///
/// # Errors
/// [`Error::NotFound`] when it is no guardian of the child; [`Error::Input`] for a day that lies ahead.
pub fn end_guardian(book: &mut Casebook, by: &Actor, input: EndGuardian) -> Result<Guardian> {
    if input.ended_on.is_some_and(|ended| ended > by.today()) {
        return Err(Error::Input { field: "ended_on", problem: Problem::InTheFuture });
    }
    book.write(by, Act::on("end_guardian", input.child), |tx| {
        let child = store::children::get(tx, input.child)?;
        let guardian = Guardian { ended_on: input.ended_on, ..one_of(&child, input.id)?.clone() };
        store::children::change_guardian(tx, &guardian)?;
        Ok(guardian)
    })
}

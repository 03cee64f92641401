//! Which case a row of a list is about, when it has come in before. Invariant: a child is known by the number, else by name and birth date; whose identity is sealed is known only with the key to it,
//! and what a list says of a protected child is never put beside one that stands in the open.

use crate::{
    domain::{
        cases::Case,
        children::{Child, Protection},
        ids::ChildId,
        names,
        users::UserId,
    },
    error::{Error, Result, Rule},
    exchange::sheets::{self, FaultCode, ImportRow, RejectedRow},
    ops::identities::{self, SealedName},
    store,
    vault::keys::Key,
};
use rusqlite::Connection;
use std::collections::BTreeSet;

/// Children of one name that are looked at.
const MOST: usize = 100;

/// What the rows of a list are compared with.
pub(super) struct Known {
    key: Option<Key>,
    sealed: Vec<SealedName>,
    /// Children whom the one who imports must not see.
    hidden: BTreeSet<ChildId>,
}

/// Where a row stands.
pub(super) enum Standing {
    /// It goes in.
    New,
    /// It is the case with this number, which is left alone; no number when the one who imports must not see the child.
    Case(Option<String>),
    /// It is about a protected child and cannot go in by itself: the sentence that says why.
    ByHand(&'static str),
}

impl Known {
    /// What is there, with the sealed identities that this key opens, for a user who must perhaps not see all of it.
    pub(super) fn read(db: &Connection, user: UserId, key: Option<&Key>) -> Result<Self> {
        let sealed = key.map_or_else(|| Ok(Vec::new()), |key| identities::sealed_names(db, key))?;
        Ok(Self { key: key.cloned(), sealed, hidden: store::conflicts::of_user(db, user)? })
    }

    /// The key to protected identities.
    pub(super) fn key(&self) -> Result<&Key> {
        self.key.as_ref().ok_or(Error::Rule(Rule::IdentityProtected))
    }

    /// The child with the row's number.
    pub(super) fn numbered(&self, db: &Connection, row: &ImportRow) -> Result<Option<ChildId>> {
        let Some(number) = &row.number else { return Ok(None) };
        match store::children::by_number(db, number.digits())? {
            None if !self.sealed.is_empty() => identities::by_number(db, number.digits(), self.key.as_ref()),
            found => Ok(found),
        }
    }

    /// Whether the row is about a child whose identity is sealed, also when the list does not say so.
    fn is_sealed(&self, db: &Connection, row: &ImportRow) -> Result<bool> {
        if self.sealed.is_empty() {
            return Ok(false);
        }
        if let Some(child) = self.numbered(db, row)? {
            return Ok(store::identities::get(db, child.0)?.is_some());
        }
        let born_then = |child: &Child| child.birth_on.is_some() && child.birth_on == row.birth_on;
        Ok(self.sealed_with_name(db, row)?.iter().any(born_then))
    }

    /// A row that went through: it is about a protected child when that child's identity is sealed, also when the list does not say so.
    pub(super) fn accepted(&self, db: &Connection, row: ImportRow) -> Result<ImportRow> {
        if row.protection == Protection::None && self.is_sealed(db, &row)? {
            return Ok(ImportRow { protection: Protection::Marked, ..row });
        }
        Ok(row)
    }

    /// A row that did not: nothing that it says is kept when the child's identity is sealed.
    pub(super) fn rejected(&self, db: &Connection, row: RejectedRow) -> Result<RejectedRow> {
        if row.reason != FaultCode::ProtectedByHand && self.is_sealed(db, &row.guess)? {
            let bare = sheets::by_hand(row.row, &row.cell, "import-fault-protected-by-hand");
            return Ok(bare.on_sheet(row.sheet.as_deref()));
        }
        Ok(row)
    }

    /// Where a row stands.
    pub(super) fn standing(&self, db: &Connection, row: &ImportRow) -> Result<Standing> {
        let case = self.already(db, row)?;
        if row.protection == Protection::None {
            return Ok(case.map_or(Standing::New, |case| self.there(case)));
        }
        let child = match &case {
            Some(case) => Some(case.child),
            None => self.numbered(db, row)?,
        };
        let in_the_open = match child {
            Some(child) => store::children::get(db, child)?.protection == Protection::None,
            None => false,
        };
        Ok(match case {
            _ if in_the_open => Standing::ByHand("import-fault-protected-in-the-open"),
            Some(case) => self.there(case),
            None if self.key.is_none() => Standing::ByHand("import-fault-protected-no-key"),
            None => Standing::New,
        })
    }

    /// A case that is there already.
    fn there(&self, case: Case) -> Standing {
        Standing::Case((!self.hidden.contains(&case.child)).then_some(case.number))
    }

    /// The case this row is about: same child and same day of intake, or both the child's case and the row's are still open.
    fn already(&self, db: &Connection, row: &ImportRow) -> Result<Option<Case>> {
        let same_day = |case: &Case| Some(case.intake_on) == row.intake_on;
        let both_open = |case: &Case| case.closed_on.is_none() && row.closed_on.is_none();
        if let Some(child) = self.numbered(db, row)? {
            let cases = store::cases::of_child(db, child)?;
            return Ok(cases.into_iter().find(|case| same_day(case) || both_open(case)));
        }
        let mut namesakes = in_the_open_with_name(db, row)?;
        namesakes.extend(self.sealed_with_name(db, row)?);
        for child in namesakes {
            // Two birth dates are two children. Where one is not known the day of intake must tell.
            let births = child.birth_on.zip(row.birth_on);
            if births.is_some_and(|(one, other)| one != other) {
                continue;
            }
            let cases = store::cases::of_child(db, child.id)?;
            let found = cases.into_iter().find(|case| same_day(case) || (births.is_some() && both_open(case)));
            if found.is_some() {
                return Ok(found);
            }
        }
        Ok(None)
    }

    /// Children whose sealed name is the row's. Two numbers are two children.
    fn sealed_with_name(&self, db: &Connection, row: &ImportRow) -> Result<Vec<Child>> {
        let name = name_of(&row.first_name, &row.last_name);
        let same = self.sealed.iter().filter(|one| one.name == name && !(one.numbered && row.number.is_some()));
        same.map(|one| store::children::get(db, one.child)).collect()
    }
}

/// Children in the open with the row's name. Two numbers are two children.
fn in_the_open_with_name(db: &Connection, row: &ImportRow) -> Result<Vec<Child>> {
    let name = name_of(&row.first_name, &row.last_name);
    let mut found = Vec::new();
    for id in store::children::by_name(db, &names::tokens(&row.first_name, &row.last_name), MOST)? {
        let child = store::children::get(db, id)?;
        let numbers = child.number.is_some() && row.number.is_some();
        if !numbers && name_of(&child.first_name, &child.last_name) == name {
            found.push(child);
        }
    }
    Ok(found)
}

fn name_of(first: &str, last: &str) -> String {
    names::fold(&format!("{first} {last}"))
}

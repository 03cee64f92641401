//! Backups and set-aside vaults that hold what is gone: cases that were erased after they were made, or the keys of who was removed after. Invariant: what is said follows from the vault's own ledgers and from what
//! each manifest says it knows; nothing is removed from the folder.

use crate::{
    casebook::Casebook,
    error::Result,
    store::{self, gallring::LedgerLine},
    vault::{
        asides::{Aside, UNSAVED},
        backups::Listed,
        containers::Manifest,
    },
};
use chrono::{DateTime, Days, NaiveDate, Utc};
use rusqlite::Connection;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use ts_rs::TS;
use uuid::Uuid;

/// Days from an erasure, or a removal, until no backup shall hold it.
const DESTROY_DAYS: u64 = 30;

/// Why a backup, or a vault that was set aside, shall be destroyed, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Destroy {
    /// It may hold what has been erased since it was made.
    pub erased: bool,
    /// Who has been removed since it was made can open it.
    pub removed: bool,
    /// The last day.
    pub by: NaiveDate,
}

/// Backups in the chosen folder, and set-aside vaults, that shall be destroyed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct ToDestroy {
    /// How many.
    pub count: u32,
    /// The last day for the first of them.
    pub by: NaiveDate,
}

/// What is gone by now, and since when.
pub(super) struct GoneSince {
    erased: Vec<LedgerLine>,
    removed: Vec<Uuid>,
    removals: Vec<NaiveDate>,
}

impl GoneSince {
    /// What an open vault knows to be gone.
    pub(super) fn of(db: &Connection) -> Result<Self> {
        let removed = store::users::removed(db)?;
        let removals = if removed.is_empty() { Vec::new() } else { store::users::removals(db)? };
        Ok(Self { erased: store::gallring::ledger_lines(db)?, removed, removals })
    }

    /// Whether a backup shall be destroyed: it can hold what is gone, and its own ledger does not know that it is.
    pub(super) fn destroy(&self, manifest: &Manifest) -> Option<Destroy> {
        let made = manifest.made_local.date();
        let known: BTreeSet<Uuid> = manifest.erased.iter().copied().collect();
        let unsaved = manifest.tables.iter().any(|table| UNSAVED.contains(&table.name.as_str()) && table.rows > 0);
        let can_hold = |one: &LedgerLine| can_hold(manifest.made_at, unsaved, one.arrived_at);
        let held = self.erased.iter().filter(|one| !known.contains(&one.id) && can_hold(one));
        let erased = held.map(|one| one.erased_on).min();
        let opens = self.removed.iter().any(|user| !manifest.removed.contains(user));
        self.told(made, erased, opens)
    }

    /// Whether a vault that was set aside shall be: it can hold what has been erased, and that it is it does not know itself, or it has a slot of who has been removed. How far it had come
    /// was written down as it was set aside; where it was not it can hold everything.
    pub(super) fn destroy_aside(&self, aside: &Aside) -> Option<Destroy> {
        let day = aside.at.date();
        let can_hold = |one: &LedgerLine| {
            aside.written.is_none_or(|written| can_hold(written.at, written.unsaved, one.arrived_at))
        };
        let held = self.erased.iter().filter(|one| !aside.erased.contains(&one.id) && can_hold(one));
        let erased = held.map(|one| one.erased_on).min();
        let opens = self.removed.iter().any(|user| aside.users.contains(user));
        self.told(day, erased, opens)
    }

    /// By when, from the day it was made: when something was first erased that it holds, and whether who has been removed can open it.
    fn told(&self, made: NaiveDate, erased: Option<NaiveDate>, opens: bool) -> Option<Destroy> {
        let since = || self.removals.iter().copied().filter(|on| *on >= made).min().unwrap_or(made);
        let removed = opens.then(since);
        let first = [erased, removed].into_iter().flatten().min()?;
        let by = first.checked_add_days(Days::new(DESTROY_DAYS)).unwrap_or(first);
        Some(Destroy { erased: erased.is_some(), removed: removed.is_some(), by })
    }
}

/// Whether a copy that was last written then can hold what came into the vault at some time. Before that it can only have been typed and not saved, or have waited in a list and been left out of it.
fn can_hold(written_at: DateTime<Utc>, unsaved: bool, arrived_at: Option<DateTime<Utc>>) -> bool {
    unsaved || arrived_at.is_none_or(|at| written_at >= at)
}

/// What shall be destroyed in the chosen folder, as long as it is there, and beside the vault; nothing when nothing is gone.
pub(super) fn to_destroy(book: &mut Casebook) -> Result<Option<ToDestroy>> {
    let gone = book.peek(GoneSince::of)?;
    if gone.erased.is_empty() && gone.removed.is_empty() {
        return Ok(None);
    }
    // A stick that is being taken out is no reason to show nothing else.
    let there: Vec<Listed> = book.own_backups().unwrap_or_default();
    let backups = there.iter().filter_map(|one| gone.destroy(&one.manifest));
    let aside = book.set_aside();
    let aside = aside.iter().filter_map(|one| gone.destroy_aside(one));
    let days: Vec<NaiveDate> = backups.chain(aside).map(|destroy| destroy.by).collect();
    let count = u32::try_from(days.len()).unwrap_or(u32::MAX);
    Ok(days.into_iter().min().map(|by| ToDestroy { count, by }))
}

//! Backups of an open vault: made and read back, remembered as verified, made by themselves when the day has none. Invariant: what is remembered as verified was read back from the
//! folder it lies in.

use super::{Act, Actor, Casebook};
use crate::{
    error::{Error, Result, Rule},
    store,
    vault::{
        asides::{self, Aside},
        backups::{self, Listed, Moment},
        containers::{self, BackupKind, LogPoint},
        folders,
        slots::Slots,
        swaps,
    },
};
use chrono::{DateTime, NaiveDateTime, Utc};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};
use uuid::Uuid;

/// Settings where it is remembered.
const VERIFIED: &str = "backup.verified";
const LAST_AT: &str = "backup.last_at";
const TRIED_AT: &str = "backup.tried_at";
const KNOWN: &str = "backup.known";
const SOURCE: &str = "Samlat";

/// The newest backup that was read back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Verified {
    pub(crate) file: String,
    pub(crate) made_local: NaiveDateTime,
    pub(crate) sequence: u64,
    /// How many erased cases its ledger holds.
    #[serde(default)]
    pub(crate) erased: usize,
    /// Its length; not known of older ones.
    #[serde(default)]
    bytes: Option<u64>,
}

impl Verified {
    /// Whether it still lies in this folder, as long as it was.
    fn lies_in(&self, folder: &Path) -> bool {
        let length = std::fs::metadata(folder.join(&self.file)).map(|file| file.len());
        length.is_ok_and(|length| self.bytes.is_none_or(|bytes| bytes == length))
    }
}

impl Casebook {
    /// The chosen folder.
    pub(crate) fn backup_folder(&self) -> Option<PathBuf> {
        folders::chosen(&self.place)
    }

    /// This vault's backups in the chosen folder, newest first; none while it is away.
    pub(crate) fn own_backups(&self) -> Result<Vec<Listed>> {
        match self.backup_folder().filter(|folder| folder.is_dir()) {
            Some(folder) => backups::list(&folder, Some(Slots::read(&self.place)?.vault())),
            None => Ok(Vec::new()),
        }
    }

    /// Vaults that lie set aside beside this one; none when their folder cannot be read.
    pub(crate) fn set_aside(&self) -> Vec<Aside> {
        asides::list(&self.place).unwrap_or_default()
    }

    /// Makes a backup in the chosen folder, reads it back, remembers it, and removes the superfluous ones.
    pub(crate) fn back_up(&mut self, by: &Actor, kind: BackupKind) -> Result<Listed> {
        let folder = self.backup_folder().ok_or(Error::Rule(Rule::BackupFolderMissing))?;
        if !folder.is_dir() {
            return Err(Error::Rule(Rule::BackupFolderAway));
        }
        self.write(by, Act::lasting("make_backup", None), |_| Ok(()))?;
        let moment = Moment { at: by.now.at, local: by.now.local };
        let made = backups::make(&self.connection, &self.place, &self.master, kind, moment, &folder)?;
        let verified = Verified {
            file: made.file.clone(),
            made_local: by.now.local,
            sequence: made.manifest.log.sequence,
            erased: made.manifest.erased.len(),
            bytes: Some(made.bytes),
        };
        self.write(by, Act::lasting("verify_backup", None), |tx| {
            store::settings::set(tx, VERIFIED, &verified, SOURCE, by.today())?;
            store::settings::set(tx, LAST_AT, &by.now.local, SOURCE, by.today())
        })?;
        // An old file that cannot be removed now goes another time.
        let _ = backups::rotate(&folder, &made, by.now.at, |log| self.went_by(log));
        if verified.erased > 0 || !made.manifest.removed.is_empty() {
            // Nobody sees these, and they may hold who is erased, or open for who is removed. One that is newer has been read back.
            let _ = swaps::remove(&self.place.before());
        }
        Ok(made)
    }

    /// Makes a backup when a folder is chosen and there: what must be done today does not wait for a USB stick.
    pub(crate) fn back_up_when_possible(&mut self, by: &Actor, kind: BackupKind) -> Result<()> {
        match self.back_up(by, kind) {
            Ok(_) | Err(Error::Rule(Rule::BackupFolderMissing | Rule::BackupFolderAway)) => Ok(()),
            Err(error) => Err(error),
        }
    }

    /// Makes the day's backup, when a folder is chosen and there, and the day has none or cases were erased since.
    pub(crate) fn back_up_if_due(&mut self, by: &Actor) -> Result<bool> {
        let there = self.backup_folder().is_some_and(|folder| folder.is_dir());
        if !there || self.read_only || !self.is_backup_due(by)? {
            return Ok(false);
        }
        self.back_up(by, BackupKind::Daily).map(|_| true)
    }

    /// Whether the newest verified backup is not of today, or does not know all that was erased. One that a clock that was ahead has dated after today is not of today either.
    pub(crate) fn is_backup_due(&mut self, by: &Actor) -> Result<bool> {
        let of_today = self.verified_there()?.is_some_and(|last| last.made_local.date() == by.today());
        Ok(!of_today || self.erased_since_backup()?)
    }

    /// Whether cases were erased that the newest verified backup does not know to be: put back, it would bring them back where nothing else knows either.
    pub(crate) fn erased_since_backup(&mut self) -> Result<bool> {
        let Some(verified) = self.verified()? else { return Ok(false) };
        Ok(self.peek(store::gallring::ledger)?.len() > verified.erased)
    }

    /// The newest backup that was read back.
    pub(crate) fn verified(&mut self) -> Result<Option<Verified>> {
        Ok(self.peek(|db| known(store::settings::get::<Option<Verified>>(db, VERIFIED)))?.flatten())
    }

    /// The newest backup that was read back, unless its folder is there without it: one that was taken away or cut saves nobody.
    pub(crate) fn verified_there(&mut self) -> Result<Option<Verified>> {
        let folder = self.backup_folder().filter(|folder| folder.is_dir());
        Ok(self.verified()?.filter(|verified| folder.is_none_or(|folder| verified.lies_in(&folder))))
    }

    /// When a backup was last opened on trial.
    pub(crate) fn tried_at(&mut self) -> Result<Option<NaiveDateTime>> {
        self.peek(|db| known(store::settings::get(db, TRIED_AT)))
    }

    /// Remembers that a backup of a vault was opened on trial, with a real key and every row. Another vault's says nothing of this one.
    pub(crate) fn remember_trial(&mut self, by: &Actor, vault: Uuid) -> Result<()> {
        let own = Slots::read(&self.place)?.vault() == vault;
        self.write(by, Act::lasting("try_backup", None), |tx| {
            if own { store::settings::set(tx, TRIED_AT, &by.now.local, SOURCE, by.today()) } else { Ok(()) }
        })
    }

    /// Forgets that a backup was read back, when a trial has found it damaged: then it is none, and the day makes another.
    pub(crate) fn forget_verified(&mut self, by: &Actor, file: &str) -> Result<()> {
        if self.verified()?.is_none_or(|verified| verified.file != file) {
            return Ok(());
        }
        self.write(by, Act::lasting("try_backup", None), |tx| {
            store::settings::set(tx, VERIFIED, &None::<Verified>, SOURCE, by.today())
        })
    }

    /// Whether the vault's log has been at a point.
    fn went_by(&self, log: &LogPoint) -> Result<bool> {
        let Ok(sequence) = i64::try_from(log.sequence) else { return Ok(false) };
        Ok(store::log::hash_of(&self.connection, sequence)?.is_some_and(|hash| hash == log.hash))
    }

    /// Whether a backup of this vault in the folder knows lines of the log that the vault has not: an old copy of the whole vault was put back, or somebody works in another copy of it. A backup that the
    /// vault makes after that hides nothing. What there was when one was last put back here, or was made before that by a clock that was not ahead, is not counted: who did that knew of it.
    pub(crate) fn is_behind_its_backup(&self, now: DateTime<Utc>) -> bool {
        self.finds_strange_lines(now).unwrap_or_default() // a stick that is being taken out tells nothing
    }

    fn finds_strange_lines(&self, now: DateTime<Utc>) -> Result<bool> {
        let Some(folder) = self.backup_folder() else { return Ok(false) };
        let known: Vec<Uuid> = known(store::settings::get(&self.connection, KNOWN))?.unwrap_or_default();
        let put_back_at = store::log::put_back_at(&self.connection)?.filter(|at| *at <= now);
        let epoch = Slots::sealed_by(&self.place, &self.master)?.epoch();
        for one in self.own_backups()? {
            let before = put_back_at.is_some_and(|at| one.manifest.made_at <= at);
            if before || known.contains(&one.manifest.id) || self.went_by(&one.manifest.log)? {
                continue;
            }
            let Ok(front) = containers::front(&folder.join(&one.file)) else { continue };
            // Another master key than the vault's own cannot be tried: the vault has been further, or its keys were changed since, as when a user was removed.
            let other = || Slots::whole(front.manifest.slots.as_bytes()).is_some_and(|slots| slots.epoch() != epoch);
            if front.is_by(&self.master) || other() {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

/// Remembers which backups there are when one is put back.
pub(crate) fn remember_known(db: &Connection, by: &Actor, known: &[Uuid]) -> Result<()> {
    store::settings::set(db, KNOWN, &known, SOURCE, by.today())
}

fn known<T>(setting: Result<T>) -> Result<Option<T>> {
    match setting {
        Ok(value) => Ok(Some(value)),
        Err(Error::NotFound(_)) => Ok(None),
        Err(error) => Err(error),
    }
}

//! Backups: made, read back, believed, rotated, put back. Invariant: a file gets its name only after it has been read back from the disk, opened with its key and compared with
//! the store row by row; the newest one that was so verified is never removed.

use super::{
    Place,
    anchor::Anchor,
    containers::{self, BackupKind, ENDING, FORMAT, LogPoint, Manifest},
    copies,
    keys::Key,
    open,
    slots::Slots,
    swaps::{Making, remove},
    sync_folder,
};
use crate::{
    error::{Damage, Error, Result},
    store,
};
use chrono::{DateTime, Datelike, NaiveDateTime, Utc};
use rusqlite::Connection;
use std::{collections::BTreeSet, path::Path};
use uuid::Uuid;

/// How many days, weeks and months have a backup left (security.md "Backups"), and how many made before something else.
const DAYS: usize = 7;
const WEEKS: usize = 5;
const MONTHS: usize = 12;
const BEFORE: usize = 6;

/// When a backup is made.
#[derive(Clone, Copy)]
pub struct Moment {
    /// The instant.
    pub at: DateTime<Utc>,
    /// The clock on the wall.
    pub local: NaiveDateTime,
}

/// A backup in a folder, as its front says; believed only where it was verified.
pub struct Listed {
    /// Its name.
    pub file: String,
    /// Its length, bytes.
    pub bytes: u64,
    /// What stands in front.
    pub manifest: Manifest,
}

/// "samlat-20C17F3A-2026-10-13-081400": the vault's mark and the moment, never a name; "…-2" for the second of one moment.
fn name_of(manifest: &Manifest, number: u32) -> String {
    let number = if number > 1 { format!("-{number}") } else { String::new() };
    format!("{}{}{number}.{ENDING}", beginning(manifest.vault), manifest.made_local.format("%Y-%m-%d-%H%M%S"))
}

fn beginning(vault: Uuid) -> String {
    let id = vault.simple().to_string().to_uppercase();
    format!("samlat-{}-", id.get(24..).unwrap_or_default())
}

/// Removes what was left half written of this vault's backups when one was broken off.
fn remove_halves(folder: &Path, vault: Uuid) -> Result<()> {
    for entry in std::fs::read_dir(folder)?.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with(&beginning(vault)) && name.ends_with(".partial") {
            remove(&entry.path())?;
        }
    }
    Ok(())
}

/// The backups in a folder whose fronts can be read, newest first; only this vault's when it is given. What is half written has another name.
pub fn list(folder: &Path, vault: Option<Uuid>) -> Result<Vec<Listed>> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder)?.flatten() {
        let path = entry.path();
        if path.extension().is_none_or(|ending| ending != ENDING) || !path.is_file() {
            continue;
        }
        let Ok(front) = containers::front(&path) else { continue };
        if vault.is_none_or(|vault| vault == front.manifest.vault) {
            let file = entry.file_name().to_string_lossy().into_owned();
            found.push(Listed { file, bytes: entry.metadata()?.len(), manifest: front.manifest });
        }
    }
    found.sort_by(|one, other| {
        (other.manifest.made_at, other.manifest.log.sequence).cmp(&(one.manifest.made_at, one.manifest.log.sequence))
    });
    Ok(found)
}

/// Makes a backup of an open store in `folder`.
pub fn make(
    connection: &Connection,
    place: &Place,
    master: &Key,
    kind: BackupKind,
    moment: Moment,
    folder: &Path,
) -> Result<Listed> {
    let (copying, checking) = (place.partial("copy"), place.partial("check"));
    let cleaned = || remove(&copying).and_then(|()| remove(&checking));
    cleaned()?;
    remove_halves(folder, Slots::read(place)?.vault())?;
    let made = make_in(connection, place, master, kind, moment, folder);
    cleaned()?;
    made
}

fn make_in(
    connection: &Connection,
    place: &Place,
    master: &Key,
    kind: BackupKind,
    moment: Moment,
    folder: &Path,
) -> Result<Listed> {
    let copying = place.partial("copy");
    let mut id = [0u8; 16];
    getrandom::fill(&mut id)?;
    let mut manifest = Manifest {
        format: FORMAT,
        app: env!("CARGO_PKG_VERSION").to_owned(),
        schema: 0,
        id: Uuid::from_bytes(id),
        vault: Slots::read(place)?.vault(),
        kind,
        made_at: moment.at,
        made_local: moment.local,
        log: LogPoint { commits: None, sequence: 0, hash: String::new() },
        tables: Vec::new(),
        payload: containers::Payload { bytes: 0, sha256: String::new() },
        slots: Slots::sealed_by(place, master)?.text()?,
        erased: store::gallring::ledger(connection)?,
        removed: store::users::removed(connection)?,
        conflicts: store::conflicts::all(connection)?,
        protected: store::identities::marks(connection)?,
        unprinted: store::identities::unprinted(connection)?,
    };
    let key = manifest.key(master)?;
    copies::copy(connection, &copying, &key)?;
    let copy = copies::open_with(&copying, &key)?;
    manifest.schema = copy.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    manifest.tables = copies::count(connection)?;
    let head = store::log::head(&copy)?;
    manifest.log = LogPoint {
        commits: store::log::commits(&copy)?,
        sequence: u64::try_from(head.sequence).map_err(|_| Error::Shape)?,
        hash: head.hash,
    };
    drop(copy);
    manifest.payload = containers::payload_of(&copying)?;
    // The one from before an erasure is not written over by the one from after it.
    let mut names = (1..).map(|number| name_of(&manifest, number));
    let name = names.find(|name| !folder.join(name).exists()).ok_or(Error::Shape)?;
    let (path, partial) = (folder.join(&name), folder.join(format!("{name}.partial")));
    let written =
        containers::write(&partial, &manifest, master, &copying).and_then(|()| check(&partial, place, master));
    if let Err(error) = written {
        let _ = remove(&partial); // what is half written is no backup also when it cannot be removed
        return Err(error);
    }
    std::fs::rename(&partial, &path)?;
    sync_folder(folder)?;
    Ok(Listed { file: name, bytes: std::fs::metadata(&path)?.len(), manifest })
}

/// Reads a backup back: its front, its length and digest, every page, every row, the chain of the log.
pub fn check(path: &Path, place: &Place, master: &Key) -> Result<Manifest> {
    let checking = place.partial("check");
    let checked = containers::take_out(path, &checking).and_then(|front| {
        let manifest = front.believe(master)?;
        let key = manifest.key(master)?;
        copies::compare(&checking, &key, &manifest.tables)?;
        let copy = copies::open_with(&checking, &key)?;
        check_log(&copy, &manifest)?;
        Ok(manifest)
    });
    remove(&checking)?;
    checked
}

/// The log in the copy must be the one the manifest speaks of. A store from before the log's MACs is believed by its digests.
fn check_log(copy: &Connection, manifest: &Manifest) -> Result<()> {
    if manifest.log.commits.is_some() {
        store::log::verify(copy)?;
    }
    let head = store::log::head(copy)?;
    let same = u64::try_from(head.sequence) == Ok(manifest.log.sequence) && head.hash == manifest.log.hash;
    if same { Ok(()) } else { Err(Error::VaultDamaged(Damage::Backup)) }
}

/// Names that may go: not the newest of any of the last days, weeks and months that have one, nor the last made before something. The list is newest first.
fn superfluous(listed: &[Listed]) -> Vec<&str> {
    let (mut days, mut weeks, mut months, mut before) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new(), 0);
    let mut keeps = |one: &Listed| {
        let on = one.manifest.made_local.date();
        if !matches!(one.manifest.kind, BackupKind::Daily | BackupKind::Manual) {
            before += 1;
            return before <= BEFORE;
        }
        let week = (on.iso_week().year(), on.iso_week().week());
        let day = days.len() < DAYS && days.insert(on);
        let week = weeks.len() < WEEKS && weeks.insert(week);
        let month = months.len() < MONTHS && months.insert((on.year(), on.month()));
        day || week || month
    };
    listed.iter().filter(|one| !keeps(one)).map(|one| one.file.as_str()).collect()
}

/// Removes the backups of this vault that are superfluous at this moment; never `verified`, the newest that was read back, nor one from a log that this one does not go on from: it knows what a
/// vault does not in which an older one was put back. `went_by` says whether the log has been at a point.
pub fn rotate(
    folder: &Path,
    verified: &Listed,
    at: DateTime<Utc>,
    went_by: impl Fn(&LogPoint) -> Result<bool>,
) -> Result<u32> {
    let mut ours = Vec::new();
    for one in dated_ahead_last(list(folder, Some(verified.manifest.vault))?, at) {
        if went_by(&one.manifest.log)? {
            ours.push(one);
        }
    }
    let mut removed = 0;
    for file in superfluous(&ours).into_iter().filter(|file| *file != verified.file) {
        std::fs::remove_file(folder.join(file))?;
        removed += 1;
    }
    sync_folder(folder)?;
    Ok(removed)
}

/// A backup taken out into a folder and believed, ready to take the place of a vault.
pub struct Ready {
    /// The new files; nothing has been decided yet.
    pub making: Making,
    /// What stands in front.
    pub manifest: Manifest,
    /// The key that was found.
    pub master: Key,
    /// For whom the slot opens.
    pub user: Uuid,
}

/// Takes a backup out beside the vault's own files, opens it with what `unlock` finds in its slots, and checks all of it.
pub fn take_out(path: &Path, place: &Place, unlock: impl FnOnce(&Slots) -> Result<(Key, Uuid)>) -> Result<Ready> {
    let making = Making::begin(place)?;
    match take_out_into(path, making.inner(), unlock) {
        Ok((manifest, master, user)) => Ok(Ready { making, manifest, master, user }),
        Err(error) => {
            making.give_up()?;
            Err(error)
        }
    }
}

fn take_out_into(
    path: &Path,
    inner: &Place,
    unlock: impl FnOnce(&Slots) -> Result<(Key, Uuid)>,
) -> Result<(Manifest, Key, Uuid)> {
    let taken = inner.partial("copy");
    let front = containers::take_out(path, &taken)?;
    for slots in inner.slots() {
        super::replace_file(&slots, front.manifest.slots.as_bytes())?;
    }
    let (master, user) = unlock(&Slots::read(inner)?)?;
    let manifest = front.believe(&master)?;
    let copy = copies::open_with(&taken, &manifest.key(&master)?)?;
    let store_key = open::store_key(&master)?;
    copies::copy(&copy, &inner.store(), &store_key)?;
    drop(copy);
    copies::compare(&inner.store(), &store_key, &manifest.tables)?;
    let store = copies::open_with(&inner.store(), &store_key)?;
    check_log(&store, &manifest)?;
    drop(store);
    let log = &manifest.log;
    let anchor = Anchor { commits: log.commits, sequence: log.sequence, hash: log.hash.clone() };
    anchor.write(inner, &master)?;
    remove(&taken)?;
    Ok((manifest, master, user))
}

/// The newest backup in a folder that is whole to its last byte, as far as it is seen without its key. `at` is now.
pub fn newest_whole(folder: &Path, vault: Option<Uuid>, at: DateTime<Utc>) -> Option<Listed> {
    let listed = dated_ahead_last(list(folder, vault).ok()?, at);
    listed.into_iter().find(|listed| containers::is_whole(&folder.join(&listed.file)))
}

/// Puts last what a clock that was ahead has dated: after now, though the vault's log had come further in one from before now. The newest is the first of the others.
#[must_use]
pub fn dated_ahead_last(listed: Vec<Listed>, at: DateTime<Utc>) -> Vec<Listed> {
    let come = |one: &Listed| (one.manifest.vault, one.manifest.log.sequence);
    let before: Vec<(Uuid, u64)> = listed.iter().filter(|one| one.manifest.made_at <= at).map(come).collect();
    let is_ahead = |one: &Listed| {
        let (vault, sequence) = come(one);
        one.manifest.made_at > at && before.iter().any(|(of, further)| *of == vault && *further > sequence)
    };
    let (ahead, mut others): (Vec<Listed>, Vec<Listed>) = listed.into_iter().partition(is_ahead);
    others.extend(ahead);
    others
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::Days;
    use std::collections::BTreeMap;

    fn made(day: u64, kind: BackupKind) -> Listed {
        let on = chrono::NaiveDate::from_ymd_opt(2024, 1, 1).unwrap() + Days::new(day);
        let at = on.and_hms_opt(16, 0, 0).unwrap();
        let manifest = Manifest {
            format: FORMAT,
            app: String::new(),
            schema: 8,
            id: Uuid::nil(),
            vault: Uuid::nil(),
            kind,
            made_at: at.and_utc(),
            made_local: at,
            log: LogPoint { commits: Some(day), sequence: day, hash: String::new() },
            tables: Vec::new(),
            erased: Vec::new(),
            removed: Vec::new(),
            conflicts: Vec::new(),
            protected: BTreeMap::new(),
            unprinted: Vec::new(),
            payload: containers::Payload { bytes: 0, sha256: String::new() },
            slots: String::new(),
        };
        Listed { file: name_of(&manifest, 1), bytes: 0, manifest }
    }

    #[test]
    fn a_year_of_daily_backups_leaves_seven_days_five_weeks_and_twelve_months() {
        let mut kept: Vec<Listed> = Vec::new();
        for day in 0..500 {
            kept.insert(0, made(day, BackupKind::Daily));
            let go: Vec<String> = superfluous(&kept).into_iter().map(str::to_owned).collect();
            kept.retain(|one| !go.contains(&one.file));
        }
        let days: Vec<i64> =
            kept.iter().map(|one| (kept[0].manifest.made_local - one.manifest.made_local).num_days()).collect();
        assert_eq!(days[..7], [0, 1, 2, 3, 4, 5, 6]);
        assert!((18..=24).contains(&kept.len()), "{days:?}");
        assert!(*days.last().unwrap() > 300, "{days:?}");
    }

    #[test]
    fn what_a_clock_that_was_ahead_has_dated_is_not_the_newest_and_one_that_is_set_back_changes_nothing() {
        let seen_on = |days: [u64; 3], sequences: [u64; 3], today: u64| -> Vec<u64> {
            let mut listed: Vec<Listed> = days.into_iter().map(|day| made(day, BackupKind::Daily)).collect();
            for (one, sequence) in listed.iter_mut().zip(sequences) {
                one.manifest.log.sequence = sequence;
            }
            let listed = dated_ahead_last(listed, made(today, BackupKind::Daily).manifest.made_at);
            listed.iter().map(|one| one.manifest.log.sequence).collect()
        };
        assert_eq!(seen_on([4000, 3, 1], [20, 30, 10], 5), [30, 10, 20]);
        assert_eq!(seen_on([400, 399, 30], [30, 20, 10], 35), [30, 20, 10], "a year back");
        assert_eq!(seen_on([5, 4, 3], [10, 30, 20], 5), [10, 30, 20], "an old one was put back on the last day");
    }

    #[test]
    fn how_far_the_log_of_another_vault_has_come_says_nothing_of_when_this_one_was_made() {
        let (mut ahead, mut other) = (made(400, BackupKind::Daily), made(3, BackupKind::Daily));
        (ahead.manifest.log.sequence, other.manifest.log.sequence) = (10, 30);
        other.manifest.vault = Uuid::max();
        let listed = dated_ahead_last(vec![ahead, other], made(5, BackupKind::Daily).manifest.made_at);
        let sequences: Vec<u64> = listed.iter().map(|one| one.manifest.log.sequence).collect();
        assert_eq!(sequences, [10, 30]);
    }

    #[test]
    fn what_was_made_before_a_change_stays_a_while_and_is_not_counted_as_a_day() {
        let list: Vec<Listed> = (0..9).rev().map(|day| made(day, BackupKind::BeforeMigration)).collect();
        assert_eq!(superfluous(&list).len(), 9 - BEFORE);
        assert!(name_of(&list[0].manifest, 1).ends_with("-2024-01-09-160000.samlat"));
        assert!(name_of(&list[0].manifest, 2).ends_with("-2024-01-09-160000-2.samlat"));
    }
}

//! Vaults that were set aside: what lay in the vault's place when a backup was put back, or was damaged and is read in a copy. Invariant: they lie beside the vault, named by its name and the moment;
//! one that is destroyed is one of these.

use super::{Place, read_small, replace_file, slots::Slots, swaps, sync_folder};
use crate::error::{Error, Result};
use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};
use uuid::Uuid;

/// What stands in the name between the vault's own and the moment.
const MARK: &str = "-undanlagt-";
/// How the moment is written, and how long that is.
const STAMP: &str = "%Y-%m-%d-%H%M%S";
const STAMP_LENGTH: usize = 17;
/// The file with what its own ledger knows to be erased: random ids, and nothing else.
const ERASED: &str = "erased.json";
/// The file with how far it had come.
const WRITTEN: &str = "written.json";
/// Ids of one instant run ahead of it by some milliseconds, where there are many.
const AHEAD: TimeDelta = TimeDelta::seconds(1);

/// Where a child can be before it is registered, for years if nobody comes to it. A parcel's id is from the clock of who sent it, so a child in one may seem to have come later than it did.
pub(crate) const UNSAVED: [&str; 3] = ["drafts", "import_rows", "parcels"];

/// How far a vault had come when it was set aside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Written {
    /// When the newest line of its log was written: nothing that came later is in it.
    pub at: DateTime<Utc>,
    /// Whether anything lay in it that is not registered.
    pub unsaved: bool,
}

impl Written {
    /// As an open store says; none when it does not.
    pub(crate) fn of(db: &Connection) -> Option<Self> {
        let newest: String = db.query_row("SELECT max(at) FROM main.access_log", [], |row| row.get(0)).ok()?;
        let at = DateTime::parse_from_rfc3339(&newest).ok()?.to_utc() + AHEAD;
        let rows = |table: &str| -> rusqlite::Result<bool> {
            let there = "SELECT EXISTS (SELECT 1 FROM main.sqlite_schema WHERE type = 'table' AND name = ?1)";
            let any = format!("SELECT EXISTS (SELECT 1 FROM main.{table})");
            let there: bool = db.query_row(there, [table], |row| row.get(0))?;
            if there { db.query_row(&any, [], |row| row.get(0)) } else { Ok(false) }
        };
        let mut unsaved = false;
        for table in UNSAVED {
            unsaved |= rows(table).ok()?;
        }
        Some(Self { at, unsaved })
    }
}

/// What a vault knows of itself as it is set aside.
#[derive(Default)]
pub struct Knows {
    /// The cases that its ledger knows to be erased.
    pub erased: BTreeSet<Uuid>,
    /// How far it had come; none when that is not known for certain: then it may hold anything.
    pub written: Option<Written>,
}

/// A vault that was set aside, whole as it was.
pub struct Aside {
    /// The folder's name, beside the vault's.
    pub name: String,
    /// When, by the clock on the wall.
    pub at: NaiveDateTime,
    /// The length of its files, bytes.
    pub bytes: u64,
    /// Whom its key slots open for; nobody when they cannot be read.
    pub users: Vec<Uuid>,
    /// The cases that it knows to be erased; none when that could not be read as it was set aside.
    pub erased: BTreeSet<Uuid>,
    /// How far it had come; none when that could not be read as it was set aside.
    pub written: Option<Written>,
}

/// The vault's own folder by its own name, whichever way leads there: `.` and a link have others, and vaults that were set aside would lie elsewhere for each.
fn own_folder(place: &Place) -> PathBuf {
    place.folder().canonicalize().unwrap_or_else(|_| place.folder().to_owned())
}

fn beginning(own: &Path) -> String {
    format!("{}{MARK}", own.file_name().unwrap_or_default().to_string_lossy())
}

/// The folder that the vault's own lies in.
fn parent(own: &Path) -> &Path {
    match own.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    }
}

/// Whether a folder, by its own name, is a vault that was set aside beside this one, or lies in one: it goes when that is destroyed.
pub(super) fn holds(place: &Place, folder: &Path) -> bool {
    let own = own_folder(place);
    let Ok(inside) = folder.strip_prefix(parent(&own)) else { return false };
    inside.iter().next().is_some_and(|first| first.to_string_lossy().starts_with(&beginning(&own)))
}

/// A folder beside the vault that is not there yet.
#[must_use]
pub fn fresh(place: &Place, local: NaiveDateTime) -> PathBuf {
    let own = own_folder(place);
    let name = format!("{}{}", beginning(&own), local.format(STAMP));
    let mut folder = own.with_file_name(&name);
    let mut number = 2;
    while folder.exists() {
        folder = own.with_file_name(format!("{name}-{number}"));
        number += 1;
    }
    folder
}

/// Sets the vault's files aside as they are, beside it, with what it knows of itself.
///
/// # Errors
/// When the disk refuses.
pub fn make(place: &Place, local: NaiveDateTime, knows: &Knows) -> Result<()> {
    let folder = fresh(place, local);
    swaps::set_aside(place, &folder)?;
    keep(&folder, knows)
}

/// Writes beside the files in `folder` what they know of themselves.
///
/// # Errors
/// When the disk refuses.
pub fn keep(folder: &Path, knows: &Knows) -> Result<()> {
    let erased = serde_json::to_vec(&knows.erased).map_err(|_| Error::Shape)?;
    replace_file(&folder.join(ERASED), &erased)?;
    if let Some(written) = &knows.written {
        let written = serde_json::to_vec(written).map_err(|_| Error::Shape)?;
        replace_file(&folder.join(WRITTEN), &written)?;
    }
    Ok(())
}

/// How far they had come; none where there is no such file, or it cannot be read.
fn read_written(folder: &Path) -> Option<Written> {
    serde_json::from_slice(&read_small(&folder.join(WRITTEN)).ok()?).ok()
}

/// What stands there; nothing where there is no such file.
fn read_erased(folder: &Path) -> BTreeSet<Uuid> {
    let text = read_small(&folder.join(ERASED)).unwrap_or_default();
    serde_json::from_slice(&text).unwrap_or_default()
}

/// Those that lie beside a vault, newest first; also what is left of one that was destroyed only in part.
///
/// # Errors
/// When the folder cannot be read.
pub fn list(place: &Place) -> Result<Vec<Aside>> {
    let own = own_folder(place);
    let beginning = beginning(&own);
    let mut found = Vec::new();
    for entry in std::fs::read_dir(parent(&own))?.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let stamp = name.strip_prefix(&beginning).and_then(|rest| rest.get(..STAMP_LENGTH));
        let at = stamp.and_then(|stamp| NaiveDateTime::parse_from_str(stamp, STAMP).ok());
        let Some(at) = at.filter(|_| entry.file_type().is_ok_and(|kind| kind.is_dir())) else { continue };
        let slots = Slots::read(&Place::new(entry.path()));
        let users = slots.map(|slots| slots.headers().map(|slot| slot.user).collect()).unwrap_or_default();
        let (erased, written) = (read_erased(&entry.path()), read_written(&entry.path()));
        found.push(Aside { at, bytes: length(&entry.path())?, users, erased, written, name });
    }
    found.sort_by(|one, other| (other.at, &other.name).cmp(&(one.at, &one.name)));
    Ok(found)
}

fn length(folder: &Path) -> Result<u64> {
    let mut bytes = 0;
    for file in std::fs::read_dir(folder)?.flatten() {
        bytes += file.metadata()?.len();
    }
    Ok(bytes)
}

/// Destroys one that was listed.
///
/// # Errors
/// When the disk refuses.
pub fn destroy(place: &Place, aside: &Aside) -> Result<()> {
    let own = own_folder(place);
    swaps::remove(&parent(&own).join(&aside.name))?;
    Ok(sync_folder(parent(&own))?)
}

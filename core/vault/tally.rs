//! The tally: how many commits there have been, written beside the store after each. Invariant: what stands here was committed before, so that a store that knows of fewer has
//! lost something: a write-ahead log that was deleted, cut or damaged.
//!
//! It is written in place, in two halves by turns, and not forced to the disk: after a power cut it may be behind, never ahead. The [`Anchor`](super::anchor::Anchor) is the
//! one that is forced.

use super::{Place, anchor::Anchor, keys::Key, modes};
use crate::error::{Damage, Error, Result};
use std::{
    fs::File,
    io::{Read as _, Seek as _, SeekFrom, Write as _},
};

/// Where the second half begins, bytes.
const HALF: usize = 4096;

/// The open file.
pub struct Tally(File);

impl Tally {
    /// Opens the file, or makes it.
    pub fn open(place: &Place) -> Result<Self> {
        let path = place.tally();
        if !path.exists() {
            super::replace_file(&path, &[0u8; 2 * HALF])?;
        }
        Ok(Self(File::options().write(true).open(path)?))
    }

    /// Writes one commit down.
    pub fn write(&mut self, anchor: &Anchor, master: &Key) -> Result<()> {
        self.0.seek(SeekFrom::Start(if anchor.commits.unwrap_or(0).is_multiple_of(2) { 0 } else { HALF as u64 }))?;
        // One write: a half is either the old line or the new one.
        self.0.write_all(line(anchor, master)?.as_bytes())?;
        Ok(())
    }
}

fn line(anchor: &Anchor, master: &Key) -> Result<String> {
    Ok(format!("{:<511}\n", anchor.sealed(master)?))
}

/// Writes both halves anew, in place, and forces them to the disk.
pub(super) fn put(place: &Place, anchor: &Anchor, master: &Key) -> Result<()> {
    let text = line(anchor, master)?;
    let mut halves = vec![0u8; 2 * HALF];
    for half in halves.chunks_mut(HALF) {
        if let Some(start) = half.get_mut(..text.len()) {
            start.copy_from_slice(text.as_bytes());
        }
    }
    let mut file = modes::writing().truncate(false).open(place.tally())?;
    file.write_all(&halves)?;
    Ok(file.sync_all()?)
}

fn bytes(place: &Place) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(place.tally())?.take(2 * HALF as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn halves(bytes: &[u8]) -> impl Iterator<Item = &str> {
    bytes.chunks(HALF).filter_map(|half| std::str::from_utf8(half.get(..512)?).ok()).map(str::trim_end)
}

/// What stands in the two halves, whoever wrote it; nothing when they cannot be read.
pub(super) fn said(place: &Place) -> Vec<String> {
    halves(&bytes(place).unwrap_or_default()).map(str::to_owned).collect()
}

/// The newest whole half. `None` when the file has never been written.
pub fn read(place: &Place, master: &Key) -> Result<Option<Anchor>> {
    let damaged = || Error::VaultDamaged(Damage::Log);
    let bytes = bytes(place).map_err(|_| damaged())?;
    if bytes.len() != 2 * HALF {
        return Err(damaged());
    }
    if bytes.iter().all(|byte| *byte == 0) {
        return Ok(None);
    }
    let whole = halves(&bytes).filter_map(|half| Anchor::unsealed(half, master).ok());
    whole.max_by_key(|anchor| anchor.commits).map(Some).ok_or_else(damaged)
}

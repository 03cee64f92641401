//! Where backups are put. It lies beside the store and not in it, so that it is known also when the store cannot be opened. Invariant: a folder, and nothing about anybody.

use super::{Place, asides, read_small, replace_file};
use crate::error::{Error, Result, Rule};
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};

#[derive(Serialize, Deserialize)]
struct File {
    folder: PathBuf,
}

/// The chosen folder, whether it is there now or not.
#[must_use]
pub fn chosen(place: &Place) -> Option<PathBuf> {
    let file: File = serde_json::from_slice(&read_small(&place.backups()).ok()?).ok()?;
    Some(file.folder)
}

/// Chooses a folder; it must be there, and neither the vault's own nor one that was set aside.
///
/// # Errors
/// [`Rule::BackupFolderInside`] for those or one in them; what the disk refuses.
pub fn choose(place: &Place, folder: &Path) -> Result<()> {
    if !folder.is_dir() {
        return Err(Error::File(std::io::ErrorKind::NotFound));
    }
    let inside = folder.canonicalize()?;
    if inside.starts_with(place.folder().canonicalize()?) || asides::holds(place, &inside) {
        return Err(Error::Rule(Rule::BackupFolderInside));
    }
    let bytes = serde_json::to_vec(&File { folder: folder.to_owned() }).map_err(|_| Error::Shape)?;
    Ok(replace_file(&place.backups(), &bytes)?)
}

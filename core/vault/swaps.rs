//! One set of the vault's files takes the place of another, all of it or none, also when the power goes in between. Invariant: the new files lie whole in a folder of their own
//! before its name is changed to `ready`; from then on the change is finished whenever the vault is next touched.

use super::{Place, modes, sync_folder, sync_name};
use crate::error::Result;
use std::{
    fs,
    io::ErrorKind,
    path::{Path, PathBuf},
};

/// A folder in which the new files are made, beside those of the vault.
pub struct Making {
    place: Place,
    inner: Place,
    /// Whether the vault's own folder was made for it.
    begun: bool,
}

fn making(place: &Place) -> PathBuf {
    place.partial("ready")
}

impl Making {
    /// An empty folder; what was left there by an interrupted attempt goes.
    pub fn begin(place: &Place) -> Result<Self> {
        let folder = making(place);
        remove(&folder)?;
        let begun = !place.folder().exists();
        modes::folder(&folder)?;
        Ok(Self { place: place.clone(), inner: Place::new(folder), begun })
    }

    /// Where the new files are made, named as in a vault.
    #[must_use]
    pub fn inner(&self) -> &Place {
        &self.inner
    }

    /// Decides: the new files take the place of the old. Every file must have been forced to the disk.
    pub fn decide(self) -> Result<()> {
        sync_folder(self.inner.folder())?;
        fs::rename(self.inner.folder(), self.place.ready())?;
        sync_folder(self.place.folder())?;
        finish(&self.place)
    }

    /// Gives up: the vault stays as it is.
    pub fn give_up(self) -> Result<()> {
        remove(self.inner.folder())?;
        if self.begun {
            let _ = fs::remove_dir(self.place.folder()); // only an empty one goes
        }
        Ok(())
    }
}

/// Finishes what was decided before an interruption. Nothing to do is nothing wrong.
pub fn finish(place: &Place) -> Result<()> {
    let ready = place.ready();
    if !ready.is_dir() {
        return Ok(());
    }
    let new = Place::new(&ready);
    let [new_first, new_second] = new.slots();
    let [first, second] = place.slots();
    if new.store().exists() {
        // The old store's write-ahead log must not be read into the new store.
        remove(&place.wal())?;
        sync_folder(place.folder())?;
    }
    let pairs = [
        (new.store(), place.store()),
        (new.tally(), place.tally()),
        (new.anchor(), place.anchor()),
        (new_first, first),
        (new_second, second),
    ];
    for (from, to) in pairs {
        match fs::rename(&from, &to) {
            Err(error) if error.kind() != ErrorKind::NotFound => return Err(error.into()),
            Ok(()) | Err(_) => {}
        }
    }
    sync_folder(place.folder())?;
    remove(&ready)?;
    sync_folder(place.folder())?;
    Ok(())
}

/// Removes what was left half made in the folder when something was broken off: a copy there may hold what has been erased since, or open for who has been removed. For who has the vault open.
pub(crate) fn clear_halves(place: &Place) -> Result<()> {
    for entry in fs::read_dir(place.folder())?.flatten() {
        let name = entry.file_name();
        let begins = |half: &str| name.to_string_lossy().starts_with(half);
        if entry.path() == place.trial() || ["ready.partial", "copy.partial", "check.partial"].into_iter().any(begins) {
            remove(&entry.path())?;
        }
    }
    Ok(())
}

/// Removes a file or a folder of ours; what is not there is gone already.
pub fn remove(path: &Path) -> Result<()> {
    let removed = if path.is_dir() { fs::remove_dir_all(path) } else { fs::remove_file(path) };
    match removed {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error.into()),
        Ok(()) | Err(_) => Ok(()),
    }
}

/// Copies every file of a vault that is there into a new folder, and forces them to the disk: what is to be replaced is kept as it was. A copy that cannot be whole goes again.
pub fn set_aside(place: &Place, to: &Path) -> Result<()> {
    modes::folder(to)?;
    let copied = copy_aside(place, to);
    if copied.is_err() {
        remove(to)?;
    }
    copied
}

fn copy_aside(place: &Place, to: &Path) -> Result<()> {
    let aside = Place::new(to);
    let [first, second] = place.slots();
    let [aside_first, aside_second] = aside.slots();
    let pairs = [
        (place.store(), aside.store()),
        (place.wal(), aside.wal()),
        (place.tally(), aside.tally()),
        (place.anchor(), aside.anchor()),
        (first, aside_first),
        (second, aside_second),
    ];
    for (from, to) in pairs {
        match modes::copy(&from, &to) {
            Ok(_) => fs::File::open(&to)?.sync_all()?,
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            Err(error) => return Err(error.into()),
        }
    }
    sync_folder(to)?;
    Ok(sync_name(to)?)
}

//! The vault on disk: key slots, the one way to open the store, the anchor that notices a store put back. Invariant: a vault that does not open is never changed, moved or deleted.

pub mod anchor;
pub mod asides;
pub mod attempts;
pub mod backups;
pub(crate) mod burning;
pub mod containers;
pub mod copies;
pub mod folders;
pub(crate) mod key_files;
pub mod keys;
pub mod ledgers;
pub mod modes;
pub mod open;
pub mod passphrases;
pub mod recovery;
pub(crate) mod rekeys;
pub(crate) mod rest;
pub mod reviewers;
mod slot;
pub mod slots;
pub mod swaps;
pub mod tally;
pub mod upgrades;

use std::path::{Path, PathBuf};

/// Bytes of a small file, at most: all but the store, its write-ahead log and backups.
const MOST_SMALL: u64 = 4 * 1024 * 1024;

/// Where a vault's files lie. The folder holds nothing else.
#[derive(Clone)]
pub struct Place {
    folder: PathBuf,
}

impl Place {
    /// The vault in `folder`.
    #[must_use]
    pub fn new(folder: impl Into<PathBuf>) -> Self {
        Self { folder: folder.into() }
    }
    /// The folder itself.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }
    /// The encrypted database.
    #[must_use]
    pub fn store(&self) -> PathBuf {
        self.folder.join("vault.db")
    }
    /// The database's write-ahead log.
    #[must_use]
    pub fn wal(&self) -> PathBuf {
        self.folder.join("vault.db-wal")
    }
    /// The two copies of the key slots.
    #[must_use]
    pub fn slots(&self) -> [PathBuf; 2] {
        [self.folder.join("slots.a"), self.folder.join("slots.b")]
    }
    /// Commit counter and log head, with a MAC.
    #[must_use]
    pub fn anchor(&self) -> PathBuf {
        self.folder.join("anchor")
    }
    /// How many commits there have been, written after each.
    #[must_use]
    pub fn tally(&self) -> PathBuf {
        self.folder.join("tally")
    }
    /// A checksum of the store as it was left, so that it need not be tried page by page.
    #[must_use]
    pub fn rest(&self) -> PathBuf {
        self.folder.join("rest")
    }
    /// Files made ready to take the place of the vault's own; see [`swaps`].
    #[must_use]
    pub fn ready(&self) -> PathBuf {
        self.folder.join("ready")
    }
    /// A file that is being made.
    #[must_use]
    pub fn partial(&self, name: &str) -> PathBuf {
        self.folder.join(format!("{name}.partial"))
    }
    /// Where something is opened on trial, in a copy; nothing stays there.
    #[must_use]
    pub fn trial(&self) -> PathBuf {
        self.folder.join("trial")
    }
    /// Where backups are put, and what is known of them while the vault is locked.
    #[must_use]
    pub fn backups(&self) -> PathBuf {
        self.folder.join("backups")
    }
    /// Backups from before an upgrade, made when no folder for them was there, or it took none.
    #[must_use]
    pub fn before(&self) -> PathBuf {
        self.folder.join("before")
    }
    /// One program at a time.
    #[must_use]
    pub fn lock(&self) -> PathBuf {
        self.folder.join("vault.lock")
    }
    /// Failed guesses, kept over restarts.
    #[must_use]
    pub fn attempts(&self) -> PathBuf {
        self.folder.join("attempts")
    }
    /// Whether a vault has been made here.
    #[must_use]
    pub fn holds_vault(&self) -> bool {
        self.slots().iter().any(|slots| slots.exists()) || self.store().exists()
    }
    /// Removes exactly the files that a vault is made of, and the backups that lie in its own folder: the key slots first, without which the rest cannot be read. The folder goes when nothing else
    /// is in it.
    pub(crate) fn remove(&self) -> std::io::Result<()> {
        let [first, second] = self.slots();
        let (attempts, lock) = (self.attempts(), self.lock());
        let rest = [self.store(), self.wal(), self.anchor(), self.tally(), self.rest(), self.backups(), attempts, lock];
        for file in [first, second].into_iter().chain(rest) {
            match std::fs::remove_file(&file) {
                Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error),
                Ok(()) | Err(_) => {}
            }
        }
        match std::fs::remove_dir_all(self.before()) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error),
            Ok(()) | Err(_) => {}
        }
        match std::fs::remove_dir(self.folder()) {
            Ok(()) | Err(_) => Ok(()),
        }
    }
}

/// Keeps keys out of crash dumps, and other programs of the same user from looking into this one's memory. What the system refuses stays as it was.
pub fn keep_out_of_dumps() {
    #[cfg(target_os = "linux")]
    {
        use rustix::process::{DumpableBehavior, Resource, Rlimit, set_dumpable_behavior, setrlimit};
        // One byte is too little for a file, and what the kernel takes to mean that no crash reporter is handed a dump either; with none it is. The processes that draw have nothing but this.
        let at_most = |bytes| setrlimit(Resource::Core, Rlimit { current: Some(bytes), maximum: Some(bytes) });
        let _ = at_most(1).or_else(|_| at_most(0));
        let _ = set_dumpable_behavior(DumpableBehavior::NotDumpable);
    }
}

/// Writes a file so that it is either the old one or the whole new one, also after a power cut.
///
/// # Errors
/// When the disk refuses. Only when it is the folder that cannot be forced may the new file be there nevertheless.
pub fn replace_file(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    use std::io::Write;
    let partial = path.with_extension("partial");
    let made = modes::file(&partial).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()?;
        drop(file);
        std::fs::rename(&partial, path)
    });
    if made.is_err() {
        let _ = std::fs::remove_file(&partial); // nothing reads it; where it cannot be removed the next attempt takes its place
    }
    made?;
    sync_name(path)
}

/// Reads one of the small files. One that is longer than any that the program writes is not its own, and does not come into memory whole.
///
/// # Errors
/// [`std::io::ErrorKind::InvalidData`] for such a one; what the disk refuses.
pub(crate) fn read_small(path: &Path) -> std::io::Result<Vec<u8>> {
    use std::io::Read as _;
    let mut bytes = Vec::new();
    let read = std::fs::File::open(path)?.take(MOST_SMALL + 1).read_to_end(&mut bytes)?;
    if u64::try_from(read).is_ok_and(|read| read <= MOST_SMALL) {
        Ok(bytes)
    } else {
        Err(std::io::ErrorKind::InvalidData.into())
    }
}

/// Forces a file's name to the disk, as [`sync_folder`] does.
///
/// # Errors
/// When the folder cannot be forced.
pub fn sync_name(path: &Path) -> std::io::Result<()> {
    sync_folder(path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new(".")))
}

/// Forces a folder's own entries to the disk, where the system knows how to.
pub(crate) fn sync_folder(folder: &Path) -> std::io::Result<()> {
    if cfg!(unix) { std::fs::File::open(folder)?.sync_all() } else { Ok(()) }
}

//! A folder in memory for what the tests write: hundreds of short ones would wait for the disk at every act, and prove nothing by it. What can happen to a disk is tried on one: `tests/faults`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{self, Command};

use crate::process::{command, quietly};

const MEMORY: &str = "/dev/shm";
const NAME: &str = "samlat-test-";
/// Much more than the tests need at once, in KiB: where there is less, as in a small container, they use the disk.
const ENOUGH: u64 = 4 * 1024 * 1024;

/// Gone with all that is in it when this is dropped.
pub(crate) struct Folder(PathBuf);

impl Folder {
    /// None where the system has no such place, or a small one.
    pub(crate) fn make() -> Option<Folder> {
        let free = quietly(command("df", &["-k", "--output=avail", MEMORY]))?;
        if free.lines().next_back()?.trim().parse::<u64>().ok()? < ENOUGH {
            return None;
        }
        clear();
        fs::create_dir(path()).ok().map(|()| Folder(path()))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.0).ok();
    }
}

/// Takes away what a run left that was broken off.
fn clear() {
    for entry in fs::read_dir(MEMORY).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let run = name.to_str().and_then(|name| name.strip_prefix(NAME));
        if run.is_some_and(|run| !Path::new("/proc").join(run).exists()) {
            fs::remove_dir_all(entry.path()).ok();
        }
    }
}

fn path() -> PathBuf {
    Path::new(MEMORY).join(format!("{NAME}{}", process::id()))
}

/// The command with its temporary files in memory, while there is such a folder.
pub(crate) fn used_by(mut command: Command) -> Command {
    if path().is_dir() {
        command.env("TMPDIR", path());
    }
    command
}

//! What the program makes is for the user of the computer who made it, where the system knows such a thing (Unix: folders 0700, files 0600; Windows: as the folder it lies in says). Invariant: it is
//! made so, and not made first and closed after; what is there already keeps the rights that somebody has given it.

use std::{
    fs::{DirBuilder, File, OpenOptions},
    io,
    path::Path,
};

/// How a file is opened for writing that is made when it is not there.
#[must_use]
pub fn writing() -> OpenOptions {
    let mut options = File::options();
    options.write(true).create(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

/// An empty file to write.
///
/// # Errors
/// When the disk refuses.
pub fn file(path: &Path) -> io::Result<File> {
    writing().truncate(true).open(path)
}

/// Copies a file, whatever rights the one that is copied has.
///
/// # Errors
/// When the disk refuses; [`io::ErrorKind::NotFound`] when there is none to copy, and then none is made.
pub fn copy(from: &Path, to: &Path) -> io::Result<u64> {
    let mut from = File::open(from)?;
    io::copy(&mut from, &mut file(to)?)
}

/// Makes a folder and those it stands in, as far as they are not there.
///
/// # Errors
/// When the disk refuses.
pub fn folder(path: &Path) -> io::Result<()> {
    let mut folders = DirBuilder::new();
    folders.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut folders, 0o700);
    folders.create(path)
}

//! The files that the command line writes. Invariant: the files of one answer are all there, each of them whole, or none is; what was begun and cannot be finished is removed.

use crate::output::{Done, Refusal};
use samlat::{
    Error,
    ops::FileContent,
    vault::{modes, sync_name},
};
use serde_json::Value;
use std::{
    fs,
    io::{self, Write as _},
    path::{Path, PathBuf},
};

/// Writes files. Each is made beside its place and takes it when all of them are whole; until then what stood there before stays.
pub(crate) fn write(files: &[(PathBuf, &[u8])]) -> Done {
    let mut begun = Vec::new();
    let done = begin(files, &mut begun).and_then(|()| settle(&begun));
    if done.is_err() {
        for (partial, _) in &begun {
            let _ = fs::remove_file(partial); // one that has taken its place is not here any more
        }
    }
    done
}

/// The signature of a file, which lies beside it.
pub(crate) fn beside(file: &Path) -> PathBuf {
    let mut path = file.to_path_buf().into_os_string();
    path.push(".minisig");
    PathBuf::from(path)
}

/// Writes files into a folder, which is made when it is not there; where they lie.
pub(crate) fn write_into(folder: &Path, files: &[(&str, &[u8])]) -> Done<Vec<String>> {
    let files: Vec<(PathBuf, &[u8])> = files.iter().map(|(name, bytes)| (folder.join(name), *bytes)).collect();
    let mut made = Vec::new();
    let there = make(folder, &mut made).map_err(|error| Refusal::unwritable(folder, &error));
    if let Err(refusal) = there.and_then(|()| write(&files)) {
        for folder in made.iter().rev() {
            let _ = fs::remove_dir(folder); // only an empty one goes
        }
        return Err(refusal);
    }
    Ok(files.iter().map(|(path, _)| path.display().to_string()).collect())
}

/// Writes the files of an answer into a folder, under their own names; where they lie.
pub(crate) fn put(folder: &Path, files: &[&Value]) -> Done<Vec<String>> {
    let mut contents = Vec::new();
    for file in files {
        let content: FileContent = serde_json::from_value((*file).clone()).map_err(|_| Error::Shape)?;
        let bytes = content.bytes()?;
        contents.push((content.file_name, bytes));
    }
    let named: Vec<(&str, &[u8])> = contents.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    write_into(folder, &named)
}

/// Writes a secret as one line into a new file that only its owner reads; never over another.
pub(crate) fn write_secret(path: &Path, text: &str) -> Done {
    let mut file = modes::writing().create_new(true).open(path).map_err(|error| Refusal::unwritable(path, &error))?;
    let written = file.write_all(text.as_bytes()).and_then(|()| file.write_all(b"\n")).and_then(|()| file.sync_all());
    drop(file);
    if written.is_err() {
        let _ = fs::remove_file(path); // half a key opens nothing
    }
    written.map_err(|error| Refusal::unwritable(path, &error))
}

/// Makes each file beside its place; which were begun, and for where.
fn begin(files: &[(PathBuf, &[u8])], begun: &mut Vec<(PathBuf, PathBuf)>) -> Done {
    for (path, bytes) in files {
        let unwritable = |error: io::Error| Refusal::unwritable(path, &error);
        if fs::metadata(path).is_ok_and(|there| !there.is_file()) {
            // A pipe or a device takes what it is given, a folder refuses.
            fs::write(path, bytes).map_err(unwritable)?;
            continue;
        }
        // A link stays a link: the file that it leads to is the one to write.
        let place = fs::canonicalize(path).unwrap_or_else(|_| path.clone());
        let mut partial = place.clone().into_os_string();
        partial.push(".partial");
        let partial = PathBuf::from(partial);
        begun.push((partial.clone(), place));
        whole(&partial, bytes).map_err(unwritable)?;
    }
    Ok(())
}

fn whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = modes::file(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// Lets each file take its place, in their order; all of them or none.
fn settle(begun: &[(PathBuf, PathBuf)]) -> Done {
    let mut taken: Vec<&Path> = Vec::new();
    for (partial, place) in begun {
        let moved = fs::rename(partial, place).and_then(|()| {
            taken.push(place);
            force(place)
        });
        if let Err(error) = moved {
            // The last one first: what lies there is never without what was written before it.
            for place in taken.iter().rev() {
                let _ = fs::remove_file(place);
            }
            return Err(Refusal::unwritable(place, &error));
        }
    }
    Ok(())
}

/// Forces a file's name to the disk, where that can be asked for.
fn force(place: &Path) -> io::Result<()> {
    match sync_name(place) {
        Err(error) if error.kind() == io::ErrorKind::InvalidInput => Ok(()), // this disk does it by itself
        forced => forced,
    }
}

/// Makes a folder and those it stands in; `made` are the ones that were not there, the outermost first.
fn make(folder: &Path, made: &mut Vec<PathBuf>) -> io::Result<()> {
    if folder.as_os_str().is_empty() || folder.is_dir() {
        return Ok(());
    }
    if let Some(outer) = folder.parent() {
        make(outer, made)?;
    }
    modes::folder(folder)?;
    made.push(folder.to_path_buf());
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).unwrap();
        let mut names: Vec<String> =
            entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }

    #[test]
    fn files_are_all_there_or_none_and_what_stood_there_stays() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        fs::write(path("a"), "before").unwrap();
        assert!(write(&[(path("a"), b"after".as_slice()), (path("nowhere/b"), b"b".as_slice())]).is_err());
        assert_eq!(names(folder.path()), ["a"]);
        assert_eq!(fs::read_to_string(path("a")).unwrap(), "before");

        assert!(write(&[(path("a"), b"after".as_slice()), (path("b"), b"b".as_slice())]).is_ok());
        assert_eq!(names(folder.path()), ["a", "b"]);
        assert_eq!(fs::read_to_string(path("a")).unwrap(), "after");
    }

    #[test]
    fn a_folder_made_for_files_that_cannot_be_written_is_taken_away() {
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path().join("new/deep");
        assert!(write_into(&out, &[("a", b"a".as_slice()), ("nowhere/b", b"b".as_slice())]).is_err());
        assert!(names(folder.path()).is_empty());

        let written = write_into(&out, &[("a", b"a".as_slice())]).ok().unwrap();
        assert_eq!(written, [out.join("a").display().to_string()]);
    }

    #[cfg(unix)]
    #[test]
    fn what_is_written_is_read_by_its_owner_alone() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let (out, key) = (folder.path().join("new"), folder.path().join("key"));
        assert!(write_into(&out, &[("a", b"a".as_slice())]).is_ok() && write_secret(&key, "one").is_ok());
        for (path, mode) in [(out.clone(), 0o700), (out.join("a"), 0o600), (key, 0o600)] {
            assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, mode);
        }
    }

    #[test]
    fn a_secret_is_never_written_over() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("key");
        assert!(write_secret(&path, "one").is_ok() && write_secret(&path, "two").is_err());
        assert_eq!(fs::read_to_string(&path).unwrap(), "one\n");
    }
}

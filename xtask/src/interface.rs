//! The interface in `ui/`: its packages and its build. Each is done again only when what it is made from has changed.

use std::fs;
use std::path::{Path, PathBuf};

use crate::process::{Result, Stop, command, must, quietly, root};

/// The oldest Node that the front end's tools run on.
const OLDEST_NODE: (u32, u32) = (20, 19);

/// Installs the packages of `ui/package-lock.json` if they are not there. True if they had to be installed.
///
/// # Errors
/// When Node is missing or too old, or npm fails.
pub(crate) fn ensure_packages() -> Result<bool> {
    has_node()?;
    let stamp = ui().join("node_modules/.samlat-packages");
    let made_from = hash(&[ui().join("package.json"), ui().join("package-lock.json")])?;
    if fs::read_to_string(&stamp).is_ok_and(|old| old == made_from) {
        return Ok(false);
    }
    println!("Installing the packages of ui/package-lock.json: needed to build the interface.");
    must(npm(&["ci", "--no-audit", "--no-fund"]), "install the interface's packages")?;
    write_stamp(&stamp, &made_from)?;
    Ok(true)
}

/// Builds `ui/dist` if its sources have changed since the last build. True if it had to be built.
///
/// # Errors
/// When the build fails.
pub(crate) fn ensure_built() -> Result<bool> {
    let stamp = ui().join("node_modules/.samlat-built");
    let made_from = hash(&[ui(), root().join("words")])?;
    let there = ui().join("dist/index.html").is_file();
    if there && fs::read_to_string(&stamp).is_ok_and(|old| old == made_from) {
        return Ok(false);
    }
    println!(
        "Building the interface: {}.",
        if there { "its sources have changed" } else { "it has not been built here" }
    );
    must(npm(&["run", "--silent", "build"]), "build the interface")?;
    write_stamp(&stamp, &made_from)?;
    Ok(true)
}

/// npm in `ui/`.
pub(crate) fn npm(arguments: &[&str]) -> std::process::Command {
    let mut command = command("npm", arguments);
    command.current_dir(ui());
    command
}

fn ui() -> PathBuf {
    root().join("ui")
}

fn has_node() -> Result<()> {
    let said = quietly(command("node", &["--version"])).unwrap_or_default();
    if version(&said).is_some_and(|found| found >= OLDEST_NODE) {
        return Ok(());
    }
    let found = if said.is_empty() { "none was found".into() } else { format!("found {}", said.trim()) };
    Err(Stop(format!("Node {}.{} or newer is needed to build the interface; {found}.", OLDEST_NODE.0, OLDEST_NODE.1)))
}

fn version(said: &str) -> Option<(u32, u32)> {
    let mut numbers = said.trim().strip_prefix('v')?.split('.').map(str::parse);
    Some((numbers.next()?.ok()?, numbers.next()?.ok()?))
}

fn write_stamp(stamp: &Path, made_from: &str) -> Result<()> {
    fs::write(stamp, made_from).map_err(|e| Stop(format!("Cannot write {}: {e}.", stamp.display())))
}

/// A fingerprint of these files, and of the files in these folders: their names and what is in them.
fn hash(paths: &[PathBuf]) -> Result<String> {
    let mut files = Vec::new();
    for path in paths {
        collect(path, &mut files).map_err(|e| Stop(format!("Cannot read {}: {e}.", path.display())))?;
    }
    files.sort();
    let mut sum = Fnv::new();
    for file in files {
        let content = fs::read(&file).map_err(|e| Stop(format!("Cannot read {}: {e}.", file.display())))?;
        sum.add(file.strip_prefix(root()).unwrap_or(&file).as_os_str().as_encoded_bytes());
        sum.add(&content.len().to_le_bytes());
        sum.add(&content);
    }
    Ok(format!("{:016x}", sum.0))
}

fn collect(path: &Path, files: &mut Vec<PathBuf>) -> std::io::Result<()> {
    if !path.is_dir() {
        files.push(path.to_path_buf());
        return Ok(());
    }
    for entry in fs::read_dir(path)? {
        let entry = entry?;
        if entry.file_name() != "node_modules" && entry.file_name() != "dist" {
            collect(&entry.path(), files)?;
        }
    }
    Ok(())
}

/// FNV-1a, 64 bits: enough to notice a change, and the same in every Rust version.
struct Fnv(u64);

impl Fnv {
    fn new() -> Self {
        Fnv(0xcbf2_9ce4_8422_2325)
    }

    fn add(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fingerprint_is_the_published_one() {
        let sum = |text: &str| {
            let mut sum = Fnv::new();
            sum.add(text.as_bytes());
            sum.0
        };
        assert_eq!(sum(""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(sum("a"), 0xaf63_dc4c_8601_ec8c);
        assert_eq!(sum("foobar"), 0x8594_4171_f739_67e8);
    }

    #[test]
    fn node_is_compared_by_number_and_not_by_letter() {
        assert!(version("v20.9.0\n").is_some_and(|v| v < OLDEST_NODE));
        assert!(version("v20.19.4\n").is_some_and(|v| v >= OLDEST_NODE));
        assert!(version("v100.0.0").is_some_and(|v| v >= OLDEST_NODE));
        assert_eq!(version("not found"), None);
    }
}

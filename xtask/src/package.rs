//! `cargo xtask package`: the installer for Debian and its children, and how large it is.
//!
//! Invariant: nothing is downloaded to make it but what the lock files name.

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use crate::process::{Result, Stop, cargo, command, must, root, target_folder};
use crate::{interface, packages};

/// The largest it may be, in megabytes of 1 000 000 bytes.
const LARGEST: f64 = 25.0;

/// # Errors
/// When something does not build.
pub(crate) fn run() -> Result<ExitCode> {
    packages::ensure(&[packages::BUILD, packages::WINDOW])?;
    interface::ensure_packages()?;
    interface::ensure_built()?;
    must(cargo(&["build", "--release", "--workspace", "--exclude", "samlat-bridge", "--bins"]), "build the window")?;
    let mut tauri = command(root().join("ui/node_modules/.bin/tauri"), &["bundle", "--bundles", "deb", "--ci"]);
    tauri.env("CARGO_TARGET_DIR", target_folder()?);
    must(tauri, "make the installer")?;
    let folder = target_folder()?.join("release/bundle/deb");
    let unreadable = |e| Stop(format!("Cannot read {}: {e}.", folder.display()));
    for file in fs::read_dir(&folder).map_err(unreadable)?.flatten().map(|file| file.path()) {
        if file.extension().is_some_and(|ending| ending == "deb") {
            press(&file)?;
            let bytes = fs::metadata(&file).map_err(unreadable)?.len();
            #[allow(clippy::cast_precision_loss)]
            let size = bytes as f64 / 1e6;
            let miss = if size < LARGEST { "" } else { " **missed**" };
            println!("{}", file.display());
            println!("| installer (.deb) | < {LARGEST} MB | {size:.1} MB{miss} |");
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Packs the installer again, as small as Debian's own: the bundler only knows gzip.
fn press(file: &Path) -> Result<()> {
    let folder = file.with_extension("unpacked");
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(|e| Stop(format!("Cannot remove {}: {e}.", folder.display())))?;
    }
    let mut unpack = command("dpkg-deb", &["-R"]);
    unpack.arg(file).arg(&folder);
    must(unpack, "unpack the installer")?;
    let mut pack = command("dpkg-deb", &["--root-owner-group", "-Zxz", "-b"]);
    pack.arg(&folder).arg(file);
    must(pack, "pack the installer")?;
    fs::remove_dir_all(&folder).map_err(|e| Stop(format!("Cannot remove {}: {e}.", folder.display())))
}

//! `cargo xtask run`: from a fresh checkout to the open window, or to the main job done in the terminal.

use std::env;
use std::process::ExitCode;

use crate::process::{Result, built, cargo, command, must};
use crate::{headless, interface, packages};

/// Is there a screen to open a window on?
pub(crate) fn has_display() -> bool {
    ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|name| env::var_os(name).is_some_and(|value| !value.is_empty()))
}

/// # Errors
/// When something is missing and cannot be installed, or does not build.
pub(crate) fn run(window: bool) -> Result<ExitCode> {
    if window { open_window() } else { headless::run() }
}

fn open_window() -> Result<ExitCode> {
    let installed = packages::ensure(&[packages::BUILD, packages::WINDOW])?;
    let fetched = interface::ensure_packages()?;
    let rebuilt = interface::ensure_built()?;
    if !(installed || fetched || rebuilt) {
        println!("Packages and interface: up to date.");
    }
    println!("Building samlat-desktop (the first time takes some minutes).");
    must(cargo(&["build", "--workspace", "--bin", "samlat-desktop", "--bin", "samlat-window"]), "build the window")?;
    println!("Opening the window. It runs until you close it.");
    must(command(built("samlat-desktop")?, &[]), "run the window")?;
    Ok(ExitCode::SUCCESS)
}

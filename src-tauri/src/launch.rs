//! `samlat-desktop`: starts `samlat-window` beside it, with the C library told to wipe what is given back. Invariant: links nothing of the window, whose libraries take longer to load than all of
//! this; a window that is started in another way starts itself once more (ADR 0017).
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod wiping;

use std::process::ExitCode;

/// The program that opens the window.
const WINDOW: &str = "samlat-window";

fn main() -> ExitCode {
    let window =
        std::env::current_exe().map(|us| us.with_file_name(WINDOW).with_extension(std::env::consts::EXE_EXTENSION));
    let stopped = match window {
        Ok(window) => wiping::start(&window),
        Err(error) => Err(error),
    };
    if let Err(error) = stopped {
        eprintln!("samlat-desktop: the window could not be started: {error}");
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}

//! The main job in the terminal, for a machine without a screen.

use std::process::ExitCode;

use crate::packages;
use crate::process::{Result, cargo, must};

/// # Errors
/// When the command line does not build, or refuses a step.
pub(crate) fn run() -> Result<ExitCode> {
    packages::ensure(&[packages::BUILD])?;
    must(cargo(&["build", "--package", "samlat-cli"]), "build the command line")?;
    Ok(ExitCode::SUCCESS)
}

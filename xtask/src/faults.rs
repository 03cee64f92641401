//! `cargo xtask faults`: the tests of `tests/faults` run long, with a program as quick as what is released. Without `--minutes` each runs as short as in `cargo xtask test`, with the same program.

use std::process::ExitCode;

use crate::packages;
use crate::process::{Result, cargo, tee};
use crate::tally::tally;

/// What was asked for on the command line.
#[derive(Default, Debug, PartialEq, Eq)]
pub(crate) struct Wanted {
    minutes: Option<u64>,
    seed: Option<u64>,
    only: Option<String>,
}

impl Wanted {
    /// Reads the words after `faults`; `None` when they cannot be understood.
    pub(crate) fn read(words: &[&str]) -> Option<Self> {
        let mut wanted = Self::default();
        for pair in words.chunks(2) {
            match pair {
                ["--minutes", value] => wanted.minutes = Some(value.parse().ok()?),
                ["--seed", value] => wanted.seed = Some(value.parse().ok()?),
                ["--only", value] => wanted.only = Some((*value).to_owned()),
                _ => return None,
            }
        }
        Some(wanted)
    }
}

/// # Errors
/// When what the tests need cannot be installed. A failing test is no error but the exit code.
pub(crate) fn faults(wanted: &Wanted) -> Result<ExitCode> {
    packages::ensure(&[packages::BUILD, packages::TESTS])?;
    let mut tests = cargo(&["test", "--workspace", "--test", "faults"]);
    if wanted.minutes.is_some() {
        tests.args(["--profile", "faults"]);
    }
    tests.arg("--").args(&wanted.only).args(["--nocapture", "--test-threads=2"]);
    if let Some(minutes) = wanted.minutes {
        tests.env("SAMLAT_FAULTS_MINUTES", minutes.to_string());
    }
    if let Some(seed) = wanted.seed {
        tests.env("SAMLAT_FAULTS_SEED", seed.to_string());
    }
    let finished = tee(tests);
    Ok(if passed(finished.ok, &finished.lines) { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// A part that is called by no test's name runs nothing, and that is no pass.
fn passed(ok: bool, said: &[String]) -> bool {
    let ran = tally(said).passed > 0;
    if ok && !ran {
        eprintln!("No test of tests/faults is called so: nothing was tried.");
    }
    ok && ran
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_are_understood_or_refused() {
        let wanted = Wanted::read(&["--minutes", "5", "--seed", "7", "--only", "kills"]);
        assert_eq!(wanted, Some(Wanted { minutes: Some(5), seed: Some(7), only: Some("kills".to_owned()) }));
        assert_eq!(Wanted::read(&["--minutes"]), None);
        assert_eq!(Wanted::read(&["--minutes", "long"]), None);
        assert_eq!(Wanted::read(&["--help"]), None);
        assert_eq!(Wanted::read(&[]), Some(Wanted::default()));
    }

    #[test]
    fn a_part_that_nothing_is_called_by_is_no_pass() {
        let said = |passed: u32| [format!("test result: ok. {passed} passed; 0 failed; 0 ignored; 38 filtered out")];
        assert!(passed(true, &said(2)));
        assert!(!passed(true, &said(0)));
        assert!(!passed(false, &said(2)));
    }
}

//! `cargo xtask run | test | check | bench | package | faults | fuzz`: what a fresh machine needs, and the two commands of the README.
//!
//! Invariant: nothing is installed without a line that says what and why, and a second run does no work that the first one did.

use std::env;
use std::process::ExitCode;

mod bench;
mod faults;
mod fuzz;
mod headless;
mod interface;
mod json;
mod memory;
mod package;
mod packages;
mod process;
mod run;
mod tally;
mod test;

const USAGE: &str = "\
cargo xtask run [--headless]      install what is missing, build, and open the window (without a display: do the main job in the terminal)
cargo xtask test [--only PART]    install what is missing and run every test; PART is lint, core, ui or desktop
cargo xtask check                 format, lints, types and the list of packages only: quick, before a commit
cargo xtask bench [--only PART]   measure what docs/FIGURES.md promises, in a release build: the core (core), and the start of the window (start)
cargo xtask package               the installer for Debian, and how large it is
cargo xtask faults [--minutes N] [--seed S] [--only PART]
                                  be cruel to real vaults for N minutes a test; PART is kills, calls, images, flips, garbage, clocks, canaries or corpus
cargo xtask fuzz [--minutes N] [--only TARGET] [--keep]
                                  let a fuzzer look for inputs that stop the core, N minutes (10) a target; TARGET is slots, backups, sealed, parcels, receipts, sheets or ops";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match arguments.as_slice() {
        ["run"] => run::run(run::has_display()),
        ["run", "--headless"] => run::run(false),
        // As `cargo xtask test` runs it, when everything is built.
        ["run", "--headless", "--built"] => headless::test(),
        ["test"] => test::test(test::Choice::All),
        ["test", "--only", area] => match test::Area::from_name(area) {
            Some(area) => test::test(test::Choice::Only(area)),
            None => return usage(),
        },
        ["faults", wanted @ ..] => match faults::Wanted::read(wanted) {
            Some(wanted) => faults::faults(&wanted),
            None => return usage(),
        },
        ["fuzz", wanted @ ..] => match fuzz::Wanted::read(wanted) {
            Some(wanted) => fuzz::fuzz(&wanted),
            None => return usage(),
        },
        ["check"] => test::test(test::Choice::Checks),
        ["bench"] => bench::run(""),
        ["bench", "--only", part @ ("core" | "start")] => bench::run(part),
        ["package"] => package::run(),
        _ => return usage(),
    };
    match done {
        Ok(code) => code,
        Err(stop) => {
            eprintln!("\n{stop}");
            ExitCode::FAILURE
        }
    }
}

fn usage() -> ExitCode {
    eprintln!("{USAGE}");
    ExitCode::from(2)
}

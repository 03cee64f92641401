//! `cargo xtask test`: every part runs, also after one has failed; at the end how long each took, and how many tests passed and failed.

use std::process::{Command, ExitCode};
use std::thread;
use std::time::{Duration, Instant};

use crate::process::{Finished, Result, built, cargo, command, keep, must, quietly, root, target_folder, tee};
use crate::tally::{Tally, tally};
use crate::{interface, memory, packages};

/// The exact version that the flows in `tests/desktop` are written for.
const TAURI_DRIVER: &str = "tauri-driver@2.1.0";

/// A group of parts that can be asked for alone.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Area {
    Lint,
    Core,
    Ui,
    Desktop,
}

impl Area {
    pub(crate) fn from_name(name: &str) -> Option<Area> {
        match name {
            "lint" => Some(Area::Lint),
            "core" => Some(Area::Core),
            "ui" => Some(Area::Ui),
            "desktop" => Some(Area::Desktop),
            _ => None,
        }
    }
}

/// Which parts to run.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Choice {
    All,
    Only(Area),
    /// The parts that hold no tests: format, lints, the list of packages, types.
    Checks,
}

/// What a part's success means.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Passes or fails as a whole; adds no tests to the sum, and one failure when it fails.
    Check,
    /// Counts its tests; saying nothing about any test is a failure.
    Tests,
}

struct Part {
    name: &'static str,
    area: Area,
    kind: Kind,
    command: fn() -> Result<Command>,
}

const PARTS: &[Part] = &[
    Part { name: "format", area: Area::Lint, kind: Kind::Check, command: || Ok(cargo(&["fmt", "--all", "--check"])) },
    Part { name: "clippy", area: Area::Lint, kind: Kind::Check, command: clippy },
    Part { name: "package list", area: Area::Lint, kind: Kind::Check, command: package_list },
    Part { name: "biome", area: Area::Ui, kind: Kind::Check, command: || Ok(npm_exec(&["biome", "check", "."])) },
    Part { name: "types", area: Area::Ui, kind: Kind::Check, command: || Ok(npm_exec(&["tsc", "--noEmit"])) },
    Part { name: "rust tests", area: Area::Core, kind: Kind::Tests, command: rust_tests },
    Part { name: "main job", area: Area::Core, kind: Kind::Tests, command: main_job },
    Part { name: "interface tests", area: Area::Ui, kind: Kind::Tests, command: || Ok(npm_exec(&["vitest", "run"])) },
    Part { name: "desktop flows", area: Area::Desktop, kind: Kind::Tests, command: desktop_flows },
];

/// What one part came to.
struct Outcome {
    name: &'static str,
    took: Duration,
    tally: Tally,
}

/// # Errors
/// When what the tests need cannot be installed. A failing test is no error but the exit code.
pub(crate) fn test(choice: Choice) -> Result<ExitCode> {
    let chosen: Vec<&Part> = PARTS.iter().filter(|part| is_chosen(part, choice)).collect();
    let started = Instant::now();
    prepare(&chosen)?;
    let mut outcomes = vec![Outcome { name: "preparing", took: started.elapsed(), tally: Tally::default() }];
    if chosen.iter().any(|part| part.area != Area::Ui) {
        outcomes.push(build_interface());
    }
    let memory = memory::Folder::make();
    outcomes.extend(run_all(&chosen));
    drop(memory);
    Ok(report(&outcomes, started.elapsed()))
}

/// The interface's parts run out of sight beside the others, which leave a core idle while they compile; what they said stands at the end.
fn run_all(chosen: &[&Part]) -> Vec<Outcome> {
    let (interface, others): (Vec<&Part>, Vec<&Part>) = chosen.iter().partition(|part| part.area == Area::Ui);
    if others.is_empty() {
        return interface.iter().map(|part| run(part)).collect();
    }
    thread::scope(|scope| {
        let beside = scope.spawn(|| interface.iter().map(|part| (part.name, played(part, keep))).collect::<Vec<_>>());
        let mut outcomes: Vec<Outcome> = others.iter().map(|part| run(part)).collect();
        for (name, (outcome, said)) in beside.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)) {
            println!("\n── {name} ──\n{}", said.join("\n"));
            outcomes.push(outcome);
        }
        outcomes
    })
}

fn is_chosen(part: &Part, choice: Choice) -> bool {
    match choice {
        Choice::All => true,
        Choice::Only(area) => part.area == area,
        Choice::Checks => part.kind == Kind::Check,
    }
}

/// Installs what these parts need.
fn prepare(parts: &[&Part]) -> Result<()> {
    let has = |area: Area| parts.iter().any(|part| part.area == area);
    let rust = has(Area::Lint) || has(Area::Core) || has(Area::Desktop);
    let when = |needed: bool, packages: &'static [packages::Package]| if needed { packages } else { &[] };
    let installed = packages::ensure(&[
        packages::BUILD,
        when(rust, packages::WINDOW),
        when(has(Area::Core) || has(Area::Desktop), packages::TESTS),
        when(has(Area::Desktop), packages::DESKTOP_TESTS),
    ])?;
    let fetched = interface::ensure_packages()?;
    let components = has(Area::Lint) && ensure_components()?;
    let driver = has(Area::Desktop) && ensure_driver()?;
    if !(installed || fetched || components || driver) {
        println!("Packages and tools: up to date.");
    }
    Ok(())
}

/// The window embeds the interface, so nothing of the workspace compiles before it is built. When it fails, the other parts say their own.
fn build_interface() -> Outcome {
    let started = Instant::now();
    let failed = match interface::ensure_built() {
        Ok(true) => 0,
        Ok(false) => {
            println!("Interface: up to date.");
            0
        }
        Err(stop) => {
            eprintln!("{stop}");
            1
        }
    };
    Outcome { name: "interface", took: started.elapsed(), tally: Tally { passed: 0, failed } }
}

/// rustfmt and clippy, which a minimal Rust lacks.
fn ensure_components() -> Result<bool> {
    let missing = |name: &str| quietly(cargo(&[name, "--version"])).is_none();
    let mut added = false;
    for (subcommand, component, why) in
        [("fmt", "rustfmt", "check the format"), ("clippy", "clippy", "check the lints")]
    {
        if missing(subcommand) {
            println!("Installing {component}: needed to {why}.");
            must(command("rustup", &["component", "add", component]), &format!("install {component}"))?;
            added = true;
        }
    }
    Ok(added)
}

fn ensure_driver() -> Result<bool> {
    let tools = target_folder()?.join("tools");
    if tools.join("bin/tauri-driver").is_file() {
        return Ok(false);
    }
    println!("Installing {TAURI_DRIVER} into the target folder: needed to drive the real window.");
    let mut install = cargo(&["install", "--locked", "--quiet", TAURI_DRIVER]);
    install.arg("--root").arg(&tools).env("CARGO_TARGET_DIR", tools.join("build"));
    must(install, "install tauri-driver")?;
    Ok(true)
}

fn run(part: &Part) -> Outcome {
    println!("\n── {} ──", part.name);
    played(part, tee).0
}

/// What it came to, and what it said.
fn played(part: &Part, how: fn(Command) -> Finished) -> (Outcome, Vec<String>) {
    let started = Instant::now();
    let finished = match (part.command)() {
        Ok(command) => Some(how(command)),
        Err(stop) => {
            eprintln!("{stop}");
            None
        }
    };
    let ok = finished.as_ref().is_some_and(|finished| finished.ok);
    let said = finished.map(|finished| finished.lines).unwrap_or_default();
    (Outcome { name: part.name, took: started.elapsed(), tally: judge(part.kind, ok, &said) }, said)
}

/// A part that failed has at least one failure, and so has a part that should have run tests and ran none.
fn judge(kind: Kind, ok: bool, said: &[String]) -> Tally {
    let counted = if kind == Kind::Tests { tally(said) } else { Tally::default() };
    let silent = kind == Kind::Tests && counted == Tally::default();
    let failed = if !ok || silent { counted.failed.max(1) } else { counted.failed };
    Tally { failed, ..counted }
}

fn report(outcomes: &[Outcome], took: Duration) -> ExitCode {
    println!("\n{:<16} {:>9} {:>8} {:>8}", "part", "time", "passed", "failed");
    for Outcome { name, took, tally } in outcomes {
        println!("{name:<16} {:>9} {:>8} {:>8}", clock(*took), tally.passed, tally.failed);
    }
    println!("{:<16} {:>9}", "all", clock(took));
    let sum = outcomes.iter().map(|outcome| outcome.tally).fold(Tally::default(), Tally::plus);
    println!("\n{} passed, {} failed", sum.passed, sum.failed);
    if sum.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn clock(took: Duration) -> String {
    let seconds = took.as_secs();
    if seconds < 60 {
        format!("{:.1} s", took.as_secs_f64())
    } else {
        format!("{} min {:02} s", seconds / 60, seconds % 60)
    }
}

fn clippy() -> Result<Command> {
    Ok(cargo(&["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]))
}

/// Whether the list of what Samlat is built from is what the lock files say.
fn package_list() -> Result<Command> {
    Ok(command("node", &["xtask/sbom.mjs", "--check"]))
}

fn rust_tests() -> Result<Command> {
    Ok(memory::used_by(cargo(&["test", "--workspace", "--no-fail-fast"])))
}

/// What `cargo xtask run --headless` does, with the command line that the Rust tests have built.
fn main_job() -> Result<Command> {
    Ok(command(built("xtask")?, &["run", "--headless", "--built"]))
}

/// The real window under WebDriver. The runner is told where the driver is, and builds the window as it needs it.
fn desktop_flows() -> Result<Command> {
    let target = target_folder()?;
    let mut flows = command(root().join("tests/desktop/run"), &[]);
    flows.env("CARGO_TARGET_DIR", &target).env("TAURI_DRIVER", target.join("tools/bin/tauri-driver"));
    flows.env("SAMLAT_CLI", built("samlat")?);
    Ok(memory::used_by(flows))
}

/// A tool of the interface, from `ui/node_modules` and from nowhere else.
fn npm_exec(arguments: &[&str]) -> Command {
    let mut command = interface::npm(&[&["exec", "--no", "--"], arguments].concat());
    command.env("NO_COLOR", "1");
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_is_never_lost_and_silence_is_no_success() {
        let said = ["test result: ok. 5 passed; 0 failed; 0 ignored".to_string()];
        assert_eq!(judge(Kind::Tests, true, &said), Tally { passed: 5, failed: 0 });
        assert_eq!(judge(Kind::Tests, false, &said), Tally { passed: 5, failed: 1 }, "a crash after the last summary");
        assert_eq!(judge(Kind::Tests, true, &[]), Tally { passed: 0, failed: 1 }, "nothing ran");
        assert_eq!(judge(Kind::Check, true, &said), Tally::default(), "a check is no test");
        assert_eq!(judge(Kind::Check, false, &[]), Tally { passed: 0, failed: 1 });
    }

    #[test]
    fn every_part_can_be_asked_for_alone() {
        for name in ["lint", "core", "ui", "desktop"] {
            let area = Area::from_name(name).expect("a name of the usage text");
            assert!(PARTS.iter().any(|part| part.area == area), "{name} has a part");
        }
    }

    #[test]
    fn times_are_read_as_people_read_them() {
        assert_eq!(clock(Duration::from_millis(9_450)), "9.4 s");
        assert_eq!(clock(Duration::from_secs(61)), "1 min 01 s");
    }
}

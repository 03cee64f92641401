//! `cargo xtask fuzz`: the fuzz targets of `fuzz/`, one after another. Each begins with inputs that it makes of the tests' fixtures and with those kept in `fuzz/corpus`. What is new is
//! kept in the target folder; with `--keep` what reaches something new goes into `fuzz/corpus` too.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use crate::packages;
use crate::process::{Result, Stop, cargo, command, must, root, target_folder, tee};

/// The exact version that `fuzz/` is written for.
const CARGO_FUZZ: &str = "cargo-fuzz@0.13.2";
/// The targets, and the longest input of each in bytes.
const TARGETS: [(&str, u32); 7] = [
    ("slots", 8_192),
    ("backups", 16_384),
    ("sealed", 65_536),
    ("parcels", 16_384),
    ("receipts", 4_096),
    ("sheets", 65_536),
    ("ops", 1_024),
];

/// What was asked for on the command line.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Wanted {
    minutes: u64,
    only: Option<String>,
    keep: bool,
}

impl Wanted {
    /// Reads the words after `fuzz`; `None` when they cannot be understood.
    pub(crate) fn read(words: &[&str]) -> Option<Self> {
        let mut wanted = Self { minutes: 10, only: None, keep: false };
        let mut words = words.iter();
        while let Some(word) = words.next() {
            match *word {
                "--minutes" => wanted.minutes = words.next()?.parse().ok()?,
                "--only" => {
                    let named = words.next()?;
                    wanted.only = Some(TARGETS.iter().find(|(name, _)| name == named)?.0.to_owned());
                }
                "--keep" => wanted.keep = true,
                _ => return None,
            }
        }
        Some(wanted)
    }
}

/// # Errors
/// When cargo-fuzz cannot be installed or the targets do not build. A crash is no error but the exit code.
pub(crate) fn fuzz(wanted: &Wanted) -> Result<ExitCode> {
    packages::ensure(&[packages::BUILD])?;
    let tool = ensure_tool()?;
    let temporary = temporary_folder()?;
    let mut sound = true;
    for (name, longest) in TARGETS.iter().filter(|(name, _)| wanted.only.as_deref().is_none_or(|only| only == *name)) {
        let run = Run { tool: &tool, name, longest: *longest, temporary: &temporary };
        sound &= run.fuzzed(wanted.minutes)?;
        if wanted.keep {
            run.keep()?;
        }
    }
    fs::remove_dir_all(&temporary).map_err(|e| Stop(format!("Cannot remove {}: {e}.", temporary.display())))?;
    Ok(if sound { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn ensure_tool() -> Result<PathBuf> {
    let tools = target_folder()?.join("tools");
    let tool = tools.join("bin/cargo-fuzz");
    if !tool.is_file() {
        println!("Installing {CARGO_FUZZ} into the target folder: needed to build and run the fuzz targets.");
        let mut install = cargo(&["install", "--locked", "--quiet", CARGO_FUZZ]);
        install.arg("--root").arg(&tools).env("CARGO_TARGET_DIR", tools.join("build"));
        must(install, "install cargo-fuzz")?;
    }
    Ok(tool)
}

/// Where the targets put their vaults: in memory where the system has such a folder.
fn temporary_folder() -> Result<PathBuf> {
    let memory = Path::new("/dev/shm");
    let folder = if memory.is_dir() { memory.to_path_buf() } else { std::env::temp_dir() };
    make(folder.join(format!("samlat-fuzz-{}", std::process::id())))
}

fn make(folder: PathBuf) -> Result<PathBuf> {
    fs::create_dir_all(&folder).map_err(|e| Stop(format!("Cannot make {}: {e}.", folder.display())))?;
    Ok(folder)
}

/// One target.
struct Run<'a> {
    tool: &'a Path,
    name: &'a str,
    longest: u32,
    temporary: &'a Path,
}

impl Run<'_> {
    /// The fuzzer on two folders of inputs, of which it writes into the first. It needs what only a nightly compiler has: the stable one is told to give it.
    fn on(&self, first: &Path, second: &Path) -> Result<Command> {
        let mut run = command(self.tool, &["run", self.name, "--target-dir"]);
        run.arg(target_folder()?.join("fuzz")).args([first, second]);
        run.env("RUSTC_BOOTSTRAP", "1").env("TMPDIR", self.temporary);
        run.args(["--", &format!("-max_len={}", self.longest), "-timeout=300", "-rss_limit_mb=2048"]);
        Ok(run)
    }

    fn kept(&self) -> Result<PathBuf> {
        make(root().join("fuzz/corpus").join(self.name))
    }

    fn found(&self) -> Result<PathBuf> {
        make(target_folder()?.join("fuzz-corpus").join(self.name))
    }

    /// Whether it ran to its end without a crash.
    fn fuzzed(&self, minutes: u64) -> Result<bool> {
        println!("\n── {} ──", self.name);
        let found = self.found()?;
        let mut run = self.on(&found, &self.kept()?)?;
        run.env("SAMLAT_FUZZ_SEEDS", found);
        run.args([&format!("-max_total_time={}", 60 * minutes), "-print_final_stats=1"]);
        let finished = tee(run);
        println!("figure: fuzz: {}: {}", self.name, summary(&finished.lines));
        if !finished.ok {
            println!("The input that stopped it lies in fuzz/artifacts/{}.", self.name);
        }
        Ok(finished.ok)
    }

    /// Adds to `fuzz/corpus` those of the new inputs that reach what none there reaches.
    fn keep(&self) -> Result<()> {
        let mut run = self.on(&self.kept()?, &self.found()?)?;
        run.arg("-merge=1");
        must(run, "choose what is worth keeping")
    }
}

/// How many inputs were tried and what they reached, from the fuzzer's own lines.
fn summary(lines: &[String]) -> String {
    let after = |line: &String, word: &str| line.split(word).nth(1)?.split_whitespace().next().map(str::to_owned);
    let last = |word: &str| lines.iter().rev().find_map(|line| after(line, word)).unwrap_or_else(|| "?".to_owned());
    format!(
        "{} inputs tried, {} edges and {} features reached",
        last("stat::number_of_executed_units:"),
        last(" cov: "),
        last(" ft: ")
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_are_understood_or_refused() {
        let wanted = |minutes, only: Option<&str>, keep| Some(Wanted { minutes, only: only.map(str::to_owned), keep });
        assert_eq!(Wanted::read(&[]), wanted(10, None, false));
        assert_eq!(Wanted::read(&["--minutes", "3", "--only", "ops", "--keep"]), wanted(3, Some("ops"), true));
        assert_eq!(Wanted::read(&["--only", "everything"]), None);
        assert_eq!(Wanted::read(&["--only"]), None);
        assert_eq!(Wanted::read(&["--minutes"]), None);
    }

    #[test]
    fn the_last_figures_of_the_fuzzer_count() {
        let lines = [
            "#2 INITED cov: 7 ft: 8 corp: 1/1b",
            "#9 NEW cov: 17 ft: 18 corp: 2/3b",
            "stat::number_of_executed_units: 90",
        ];
        let lines = lines.map(str::to_owned);
        assert_eq!(summary(&lines), "90 inputs tried, 17 edges and 18 features reached");
    }

    #[test]
    fn each_target_is_one_of_the_fuzz_package() {
        let manifest = fs::read_to_string(root().join("fuzz/Cargo.toml")).expect("the fuzz package is there");
        let named =
            manifest.lines().filter_map(|line| line.strip_prefix("path = \"fuzz_targets/")?.strip_suffix(".rs\""));
        assert_eq!(named.collect::<Vec<_>>(), TARGETS.map(|(name, _)| name));
    }
}

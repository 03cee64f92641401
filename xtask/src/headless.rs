//! The main job in the terminal, for a machine without a screen: the same calls that a coordinator's window makes, over the command line, on made-up people.
//!
//! Invariant: every step is the real program on a real encrypted vault; a step that is refused stops the rest.

use std::fs::{self, File, OpenOptions};
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};

use crate::packages;
use crate::process::{Result, Stop, built, cargo, command, must};

/// Opens the demo vault; it stands in the folder too, so that the vault can be opened afterwards.
const PASSPHRASE: &str = "björk-vante-sju-tavla-hamn";

/// # Errors
/// When the command line does not build, or refuses a step.
pub(crate) fn run() -> Result<ExitCode> {
    if !packages::ensure(&[packages::BUILD])? {
        println!("Packages: up to date.");
    }
    println!("Building samlat, the command line (the first time takes some minutes).");
    must(cargo(&["build", "--package", "samlat-cli"]), "build the command line")?;
    let mut job = Job::begin()?;
    job.main_job()?;
    job.show_what_it_made()?;
    Ok(ExitCode::SUCCESS)
}

/// A folder of its own, and the steps done in it.
struct Job {
    samlat: PathBuf,
    folder: PathBuf,
    steps: u32,
}

impl Job {
    fn begin() -> Result<Job> {
        let numbers = std::process::id()..;
        let folder =
            numbers.map(|number| std::env::temp_dir().join(format!("samlat-demo-{number}"))).find(|f| !f.exists());
        let folder = folder.ok_or_else(|| Stop("The temporary folder is full of demos.".into()))?;
        let job = Job { samlat: built("samlat")?, folder, steps: 0 };
        let made = fs::create_dir(&job.folder).and_then(|()| secret_file(&job.path("passphrase.txt"), PASSPHRASE));
        made.map_err(|e| Stop(format!("Cannot write in {}: {e}.", job.folder.display())))?;
        Ok(job)
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    fn main_job(&mut self) -> Result<()> {
        self.step("A vault for the team in Bjurholm", &["new", "vault", "--municipality", "2403"], "")?;
        self.step("Every page, every row and the whole access log is checked", &["verify", "vault"], "")?;
        Ok(())
    }

    /// Says what is done, does it in the folder, shows what the program says.
    fn step(&mut self, says: &str, arguments: &[&str], input: &str) -> Result<String> {
        self.steps += 1;
        println!("\n{}. {says}\n   samlat {}", self.steps, arguments.join(" "));
        let mut call = command(&self.samlat, arguments);
        call.current_dir(&self.folder).args(["--passphrase-file", "passphrase.txt"]);
        let said = self.answer(call, input)?;
        for line in said.lines() {
            println!("   │ {line}");
        }
        Ok(said)
    }

    fn answer(&self, mut call: Command, input: &str) -> Result<String> {
        let failed = |why: String| Stop(format!("Step {} was not done: {why}", self.steps));
        let lines = self.path("input.jsonl");
        fs::write(&lines, input).map_err(|e| failed(e.to_string()))?;
        let stdin = File::open(&lines).map_err(|e| failed(e.to_string()))?;
        let output = call.stdin(stdin).stderr(Stdio::piped()).output().map_err(|e| failed(e.to_string()))?;
        fs::remove_file(&lines).map_err(|e| failed(e.to_string()))?;
        if output.status.success() {
            return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
        }
        Err(failed(String::from_utf8_lossy(&output.stderr).trim().to_string()))
    }

    fn show_what_it_made(&self) -> Result<()> {
        println!("\nAll {} steps are done. What they made, in {}:", self.steps, self.folder.display());
        let mut files = Vec::new();
        list(&self.folder, &mut files).map_err(|e| Stop(format!("Cannot read {}: {e}.", self.folder.display())))?;
        files.sort();
        for (file, bytes) in files {
            println!("{bytes:>12} bytes  {}", file.strip_prefix(&self.folder).unwrap_or(&file).display());
        }
        println!("Everybody in it is made up. Take the folder away when you have looked.");
        Ok(())
    }
}

fn secret_file(path: &Path, content: &str) -> std::io::Result<()> {
    let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)?;
    writeln!(file, "{content}")
}

fn list(folder: &Path, files: &mut Vec<(PathBuf, u64)>) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let about = entry.metadata()?;
        if about.is_dir() {
            list(&entry.path(), files)?;
        } else {
            files.push((entry.path(), about.len()));
        }
    }
    Ok(())
}

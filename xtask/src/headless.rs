//! The main job in the terminal, for a machine without a screen: the same calls that a coordinator's window makes, over the command line, on made-up people.
//!
//! Invariant: every step is the real program on a real encrypted vault; a step that is refused stops the rest.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufRead, BufReader, Lines, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, ExitCode, Stdio};

use crate::json::{Json, quoted};
use crate::packages;
use crate::process::{Result, Stop, built, cargo, command, must, quietly, root};

/// Opens the demo vault; it stands in the folder too, so that the vault can be opened afterwards.
const PASSPHRASE: &str = "björk-vante-sju-tavla-hamn";

/// # Errors
/// When the command line does not build, or refuses a step.
pub(crate) fn run() -> Result<ExitCode> {
    if !packages::ensure(&[packages::BUILD])? {
        println!("Packages: up to date.");
    }
    println!("Building samlat, the command line (the first time takes some minutes).");
    must(cargo(&["build", "--workspace", "--bin", "samlat"]), "build the command line")?;
    let mut job = Job::begin()?;
    job.main_job()?;
    job.show_what_it_made()?;
    Ok(ExitCode::SUCCESS)
}

/// The main job as a part of the tests, with the command line that they have built. Each step counts as one; the folder of a step that was refused stays, to be looked at.
///
/// # Errors
/// When a step is refused.
pub(crate) fn test() -> Result<ExitCode> {
    let mut job = Job::begin()?;
    println!("In {}.", job.folder.display());
    job.main_job()?;
    fs::remove_dir_all(&job.folder).map_err(|e| Stop(format!("Cannot remove {}: {e}.", job.folder.display())))?;
    println!("\n{} passed, 0 failed", job.steps);
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
        let list = root().join("tests/fixtures/import/hlt-lista-bjurholm.xlsx").display().to_string();
        let quarter = last_quarter()?;
        self.step("A vault for a new team", &["new", "new-vault", "--municipality", "2403"], "")?;
        self.step("The Excel list it keeps today, tried", &["import", "new-vault", &list, "--dry-run"], "")?;
        self.step("The same list, brought in", &["import", "new-vault", &list, "--recipe", "recipe.json"], "")?;
        let demo = ["new", "vault", "--municipality", "2403", "--demo"];
        self.step("A vault with three years of made-up history", &demo, "")?;
        self.meeting()?;
        self.step("The last quarter, counted", &["measures", "vault", "--quarter", &quarter], "")?;
        self.step("The quarter is checked", &["quarter", "check", "vault", "--quarter", &quarter], "")?;
        self.step("… and signed", &["quarter", "sign", "vault", "--quarter", &quarter, "--accept"], "")?;
        let key = self.step("The region makes its key", &["new-region-key", "region.key", "--json"], "")?;
        let key = Json::read(&key).map(|key| key.text("public_key").to_owned()).unwrap_or_default();
        let seal = ["quarter", "seal", "vault", "--quarter", &quarter, "--recipient", &key, "--out", "sealed"];
        self.step("The quarter is sealed to the region's key", &seal, "")?;
        let sealed = format!("sealed/K2403-{quarter}-r1.kex");
        let open = ["open-sealed", &sealed, "--identity", "region.key", "--out", "opened"];
        self.step("The region opens it", &open, "")?;
        self.step("Every page, every row and the whole access log is checked", &["verify", "vault"], "")?;
        Ok(())
    }

    /// One team meeting, act by act, as the window does it.
    fn meeting(&mut self) -> Result<()> {
        self.heading(
            "A team meeting: who is there, each child in turn, a decision with an owner and a date",
            "apply vault",
        );
        let (today, friday) = (day("today")?, day("next friday")?);
        let mut desk = Desk::open(self)?;
        let wanted = format!(r#"{{"kind": "team", "held_on": "{today}", "starts": "09:00", "minutes": 120}}"#);
        let planned = desk.act("plan_meeting", &wanted)?;
        let meeting = planned.get("meeting").map(|meeting| meeting.text("id")).unwrap_or_default();
        let this = format!(r#"{{"meeting": "{meeting}"}}"#);
        desk.act("everyone_came", &this)?;
        let begun = desk.act("start_meeting", &this)?;
        let agenda = begun.list("agenda");
        let [by_name, by_number, skipped] = ["in_full", "number_only", "skipped"].map(|how| count(agenda, how));
        println!(
            "   │ {by_name} children by name, {by_number} by number only, {skipped} not at all: as their consents say."
        );
        let unit = begun.list("units").first().map(|unit| unit.text("unit")).unwrap_or_default();
        for line in agenda.iter().filter(|line| how_shown(line) == "in_full") {
            let (item, case) =
                (line.text("item"), line.get("child").map(|child| child.text("case")).unwrap_or_default());
            let (decided, what) = (quoted("Vi följer upp sömnen tillsammans med familjen."), quoted("Ringer hem"));
            desk.act("go_to_item", &format!(r#"{{"item": "{item}"}}"#))?;
            desk.act("record_decision", &format!(r#"{{"item": "{item}", "text": {decided}}}"#))?;
            let action = format!(r#""case": "{case}", "unit": "{unit}", "what": {what}, "due_on": "{friday}""#);
            desk.act("add_action", &format!(r#"{{"item": "{item}", {action}}}"#))?;
            desk.act("close_item", &format!(r#"{{"item": "{item}"}}"#))?;
        }
        desk.act("end_meeting", &this)?;
        println!("   │ {} acts done; the last is line {} of the access log.", desk.acts, desk.newest);
        desk.close()
    }

    fn heading(&mut self, says: &str, call: &str) {
        self.steps += 1;
        println!("\n{}. {says}\n   samlat {call}", self.steps);
    }

    /// Says what is done, does it in the folder, shows what the program says.
    fn step(&mut self, says: &str, arguments: &[&str], input: &str) -> Result<String> {
        self.heading(says, &arguments.join(" "));
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

/// `samlat apply`, held open: one line in, one line back.
struct Desk {
    running: Child,
    lines_in: ChildStdin,
    answers: Lines<BufReader<ChildStdout>>,
    acts: u32,
    newest: String,
}

impl Desk {
    fn open(job: &Job) -> Result<Desk> {
        let mut call = command(&job.samlat, &["apply", "vault", "--passphrase-file", "passphrase.txt"]);
        call.current_dir(&job.folder).stdin(Stdio::piped()).stdout(Stdio::piped());
        let broken = || Stop("samlat apply did not start.".into());
        let mut running = call.spawn().map_err(|_| broken())?;
        let lines_in = running.stdin.take().ok_or_else(broken)?;
        let answers = BufReader::new(running.stdout.take().ok_or_else(broken)?).lines();
        Ok(Desk { running, lines_in, answers, acts: 0, newest: String::new() })
    }

    /// Does one op: its output. Acknowledged means committed.
    fn act(&mut self, op: &str, input: &str) -> Result<Json> {
        let silent = || Stop(format!("samlat apply did not answer {op}."));
        writeln!(self.lines_in, r#"{{"op": "{op}", "input": {input}}}"#).map_err(|_| silent())?;
        let answer =
            self.answers.next().and_then(io::Result::ok).and_then(|line| Json::read(&line)).ok_or_else(silent)?;
        if let Some(error) = answer.get("error") {
            return Err(Stop(format!("{op} was refused: {} ({})", error.text("say"), error.text("code"))));
        }
        self.acts += 1;
        answer.text("ack").clone_into(&mut self.newest);
        answer.get("output").cloned().ok_or_else(silent)
    }

    fn close(mut self) -> Result<()> {
        drop(self.lines_in);
        let ended = self.running.wait().is_ok_and(|status| status.success());
        if ended { Ok(()) } else { Err(Stop("samlat apply did not end well.".into())) }
    }
}

fn count(agenda: &[Json], how: &str) -> usize {
    agenda.iter().filter(|line| how_shown(line) == how).count()
}

fn how_shown(line: &Json) -> &str {
    line.get("child").map(|child| child.text("shown")).unwrap_or_default()
}

/// The last quarter that has ended: "2026-Q3".
fn last_quarter() -> Result<String> {
    let day = day("-3 months")?;
    let mut parts = day.split('-').map(str::parse::<u32>);
    let (Some(Ok(year)), Some(Ok(month))) = (parts.next(), parts.next()) else {
        return Err(Stop("The system's date program does not answer.".into()));
    };
    Ok(format!("{year}-Q{}", month.div_ceil(3)))
}

/// A day as ISO, as the system's `date` understands it.
fn day(when: &str) -> Result<String> {
    let said = quietly(command("date", &["--date", when, "+%F"]));
    said.map(|day| day.trim().to_owned()).ok_or_else(|| Stop("The system's date program does not answer.".into()))
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

//! Starting other programs, and where things are. Every program is started from the root of the checkout and never waits for the keyboard.

use std::env;
use std::fmt;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Mutex;
use std::thread;

/// Why we cannot go on: one sentence for whoever sits at the terminal.
pub(crate) struct Stop(pub(crate) String);

impl fmt::Display for Stop {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

pub(crate) type Result<T> = std::result::Result<T, Stop>;

/// What a finished program said, line by line and without colours, and whether it was content.
pub(crate) struct Finished {
    pub(crate) ok: bool,
    pub(crate) lines: Vec<String>,
}

/// The root of the checkout.
pub(crate) fn root() -> PathBuf {
    // Asked when it runs: another checkout with the same target folder may have built this program.
    let here = env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from);
    here.parent().map_or_else(|| here.clone(), Path::to_path_buf)
}

/// The folder Cargo builds into. We are run by Cargo, so we stand in `<target>/debug`.
pub(crate) fn target_folder() -> Result<PathBuf> {
    let me = env::current_exe().map_err(|e| Stop(format!("Cannot tell where this program stands: {e}.")))?;
    let folder = me.parent().and_then(Path::parent);
    folder.map(Path::to_path_buf).ok_or_else(|| Stop("This program stands outside a target folder.".into()))
}

/// A program of the workspace, as the development profile builds it.
pub(crate) fn built(name: &str) -> Result<PathBuf> {
    Ok(target_folder()?.join("debug").join(name))
}

/// A command that starts in the root of the checkout, with no keyboard.
pub(crate) fn command(program: impl AsRef<std::ffi::OsStr>, arguments: &[&str]) -> Command {
    let mut command = Command::new(program);
    command.args(arguments).current_dir(root()).stdin(Stdio::null());
    command
}

/// Cargo, the same one that started us.
pub(crate) fn cargo(arguments: &[&str]) -> Command {
    command(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()), arguments)
}

/// Runs it where the user sees what it says; `what` completes the sentence "Could not …" when it fails.
pub(crate) fn must(mut command: Command, what: &str) -> Result<()> {
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(Stop(format!("Could not {what}: it ended with {status}. Its own words stand above."))),
        Err(e) => Err(Stop(format!("Could not {what}: {} did not start ({e}).", command.get_program().display()))),
    }
}

/// Runs it silently: what it wrote on standard output, or nothing if it failed or is not there.
pub(crate) fn quietly(mut command: Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Runs it where the user sees what it says, and keeps what it said.
pub(crate) fn tee(command: Command) -> Finished {
    listen(command, io::stdout(), io::stderr())
}

/// Runs it out of sight, and keeps what it said.
pub(crate) fn keep(command: Command) -> Finished {
    listen(command, io::sink(), io::sink())
}

fn listen(mut command: Command, out_to: impl Write + Send, err_to: impl Write + Send) -> Finished {
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = match command.spawn() {
        Ok(child) => child,
        Err(e) => {
            eprintln!("{} did not start: {e}", command.get_program().display());
            return Finished { ok: false, lines: Vec::new() };
        }
    };
    let (out, err) = (child.stdout.take(), child.stderr.take());
    let lines = Mutex::new(Vec::new());
    thread::scope(|scope| {
        scope.spawn(|| copy(out, out_to, &lines));
        scope.spawn(|| copy(err, err_to, &lines));
    });
    let ok = child.wait().is_ok_and(|status| status.success());
    Finished { ok, lines: lines.into_inner().unwrap_or_default() }
}

fn copy(from: Option<impl Read>, mut to: impl Write, lines: &Mutex<Vec<String>>) {
    let Some(from) = from else { return };
    let mut from = BufReader::new(from);
    let mut line = Vec::new();
    while from.read_until(b'\n', &mut line).is_ok_and(|read| read > 0) {
        // A closed terminal must not stop the tests: what was said is kept all the same.
        to.write_all(&line).and_then(|()| to.flush()).ok();
        if let Ok(mut lines) = lines.lock() {
            lines.push(without_colours(String::from_utf8_lossy(&line).trim_end()));
        }
        line.clear();
    }
}

/// Takes out the escape sequences with which programs colour their text.
fn without_colours(line: &str) -> String {
    let mut plain = String::with_capacity(line.len());
    let mut characters = line.chars();
    while let Some(c) = characters.next() {
        if c != '\u{1b}' {
            plain.push(c);
        } else if characters.next() == Some('[') {
            characters.find(|c| c.is_ascii_alphabetic());
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_taken_out_and_letters_stay() {
        assert_eq!(without_colours("\u{1b}[32m\u{1b}[1m Tests \u{1b}[22m\u{1b}[39m 3 gröna"), " Tests  3 gröna");
        assert_eq!(without_colours("plain [text]"), "plain [text]");
    }

    #[test]
    fn what_a_program_says_on_both_streams_is_kept() {
        let said = tee(command("sh", &["-c", "echo out; echo err >&2; exit 3"]));
        let mut lines = said.lines;
        lines.sort();
        assert!(!said.ok);
        assert_eq!(lines, ["err", "out"]);
    }
}

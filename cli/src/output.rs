//! What is said and how: plain Swedish, or JSON with `--json`. Invariant: answers go to standard output, refusals to standard error, with the exit codes of docs/CLI.md.

use samlat::{
    Error,
    words::{self, Arg},
};
use serde_json::{Value, json};
use std::{
    io::{self, Write as _},
    process::ExitCode,
};

/// Why the command line stops.
pub(crate) enum Refusal {
    /// The core said no.
    Core(Error),
    /// The vault is damaged, and this is the newest whole backup with what is missing in it: the answer of `damage_report`.
    Damaged { error: Error, report: Value },
    /// The call itself cannot be followed: which sentence says why, and the file it is about.
    Usage { words: &'static str, file: String },
}

impl From<Error> for Refusal {
    fn from(error: Error) -> Self {
        Self::Core(error)
    }
}

/// What every command answers.
pub(crate) type Done<T = ()> = std::result::Result<T, Refusal>;

impl Refusal {
    /// A file named in the call cannot be read.
    pub(crate) fn unreadable(file: &std::path::Path) -> Self {
        Self::Usage { words: "cli-file-unreadable", file: file.display().to_string() }
    }
    /// A file named in the call cannot be written: there is no room for it, another stands there, or it is not for us to write.
    pub(crate) fn unwritable(file: &std::path::Path, error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::Core(Error::DiskFull),
            io::ErrorKind::AlreadyExists => Self::Usage { words: "cli-file-exists", file: file.display().to_string() },
            _ => Self::Usage { words: "cli-file-unwritable", file: file.display().to_string() },
        }
    }

    /// As an object: code, data and the Swedish sentence.
    pub(crate) fn to_json(&self) -> Value {
        match self {
            Self::Core(error) => json!({ "code": error.code(), "data": error.data(), "say": sentence(error) }),
            Self::Damaged { error, report } => {
                let say = [sentence(error), offered(report)].join("\n");
                json!({ "code": error.code(), "data": error.data(), "say": say, "instead": report })
            }
            Self::Usage { words, file } => {
                json!({ "code": "usage", "data": { "file": file }, "say": words::say(words, &[("file", file.into())]) })
            }
        }
    }
}

/// The newest whole backup, and what is missing in it.
fn offered(report: &Value) -> String {
    let newest = &report["newest"];
    let text = |key: &str| newest[key].as_str().unwrap_or_default();
    let at = text("made_at").split('.').next().unwrap_or_default().replace('T', " ");
    let count = |key: &str| report[key].as_i64();
    let missing = match count("missing_lines") {
        Some(lines) => words::say("damage-missing-lines", &[("lines", lines.into())]),
        None => words::say("damage-missing-days", &[("days", count("missing_days").unwrap_or_default().into())]),
    };
    [words::say("damage-newest", &[("at", at.as_str().into())]), missing, text("file").to_owned()].join(" ")
}

/// The Swedish sentence of an error: what happened, what was kept, what to do.
pub(crate) fn sentence(error: &Error) -> String {
    if matches!(error, Error::DiskFull) {
        return words::say("cli-disk-full", &[]); // the core's own speaks of the window, which keeps what was typed
    }
    let data = error.data();
    let arguments: Vec<(&str, Arg<'_>)> = data
        .as_object()
        .into_iter()
        .flatten()
        .filter_map(|(name, value)| match value {
            Value::String(text) => Some((name.as_str(), Arg::Text(text))),
            Value::Number(number) => number.as_i64().map(|number| (name.as_str(), Arg::Number(number))),
            _ => None,
        })
        .collect();
    words::say(&format!("error-{}", error.code().replace('_', "-")), &arguments)
}

/// Where answers go.
pub(crate) struct Output {
    pub(crate) json: bool,
}

impl Output {
    /// Answers: the value as JSON, or the text made from it.
    pub(crate) fn answer(&self, value: &Value, text: impl FnOnce() -> String) -> Done {
        if self.json { line(value) } else { print(&text()) }
    }

    /// Says why not, and ends with the code for it.
    pub(crate) fn refuse(&self, refusal: &Refusal) -> ExitCode {
        if matches!(refusal, Refusal::Core(Error::File(io::ErrorKind::BrokenPipe))) {
            return ExitCode::SUCCESS; // the reader has seen enough
        }
        let said = refusal.to_json();
        let sentence = said.get("say").and_then(Value::as_str).unwrap_or_default();
        let text = if self.json { said.to_string() } else { sentence.to_owned() };
        // Nothing is left to do when even standard error is closed.
        let _ = writeln!(io::stderr(), "{text}");
        ExitCode::from(match refusal {
            Refusal::Core(error) | Refusal::Damaged { error, .. } => error.exit_code(),
            Refusal::Usage { .. } => 2,
        })
    }
}

/// One JSON value on one line, flushed.
pub(crate) fn line(value: &Value) -> Done {
    print(&value.to_string())
}

/// Text on standard output, ended by one line feed, flushed.
pub(crate) fn print(text: &str) -> Done {
    let mut out = io::stdout().lock();
    let written = writeln!(out, "{}", text.trim_end_matches('\n')).and_then(|()| out.flush());
    written.map_err(|error| Refusal::Core(error.into()))
}

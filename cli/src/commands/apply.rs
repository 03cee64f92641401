//! `samlat apply`: one JSON line in, one JSON line back. Invariant: `ack` is written only after the commit, and a line that is refused changes nothing and stops nothing.

use crate::{
    output::{self, Done, Refusal},
    session::{Keys, Session},
};
use chrono::{DateTime, FixedOffset};
use serde::Deserialize;
use serde_json::{Value, json};
use std::{
    io::{self, BufRead as _},
    path::Path,
};

/// One line: what to do, with what, and when (now, when it does not say). The clock on the wall shows the hour that the line was written with.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    op: String,
    #[serde(default = "nothing")]
    input: Value,
    #[serde(default)]
    at: Option<DateTime<FixedOffset>>,
}

fn nothing() -> Value {
    json!({})
}

/// Applies standard input to the vault. The passphrase, when it comes the same way, is the first line.
pub(crate) fn run(keys: &Keys, vault: &Path) -> Done {
    let mut session = Session::open(vault, keys)?;
    let done = lines(&mut session);
    // Also when nobody reads the answers any more the vault is locked.
    session.close()?;
    done
}

/// Bytes, not text: a line that is no text at all stops no other either.
fn lines(session: &mut Session) -> Done {
    for line in io::stdin().lock().split(b'\n') {
        let line = line.map_err(|error| Refusal::Core(error.into()))?;
        if !line.trim_ascii().is_empty() {
            output::line(&answer(session, &line))?;
        }
    }
    Ok(())
}

fn answer(session: &mut Session, line: &[u8]) -> Value {
    // Some editors begin a file with a mark of their own.
    let line = line.strip_prefix("\u{feff}".as_bytes()).unwrap_or(line);
    let Line { op, input, at } = match serde_json::from_slice(line) {
        Ok(line) => line,
        Err(error) => {
            let words = if error.is_data() { "cli-line-not-op" } else { "cli-line-not-json" };
            return json!({ "error": Refusal::Usage { words, file: String::new() }.to_json() });
        }
    };
    match session.moment(at).and_then(|now| session.call(&op, input, now).map_err(Refusal::Core)) {
        Ok(output) => {
            let ack = session.desk.book().and_then(|book| book.log_sequence()).ok();
            json!({ "op": op, "output": output, "ack": ack })
        }
        Err(refusal) => json!({ "op": op, "error": refusal.to_json() }),
    }
}

//! Passphrase, clock and an open vault for one call. Invariant: with `desktop`'s session the only reader of the clock; the passphrase comes from a file or from standard input.

use crate::output::{Done, Refusal};
use chrono::{DateTime, FixedOffset};
use samlat::{
    Desk, Error, Now, Result,
    ops::{FileContent, desks::LockedBy},
    vault::{Place, keys::Cost},
    words,
};
use serde_json::{Value, json};
use std::{
    fs::File,
    io::{self, BufRead as _, IsTerminal as _, Read as _},
    path::{Path, PathBuf},
};
use zeroize::Zeroizing;

/// The most that is read of a key file, bytes: a real one has less than 200, and what is none may be of any length or have no end.
const KEY_FILE_MOST: u64 = 4 * 1024;

/// Ops by which who sits there has typed the passphrase that counts from then on.
const TYPED: [&str; 6] = ["unlock", "open_damaged", "restore_backup", "switch_user", "change_passphrase", "recover"];

/// Where the passphrase comes from.
pub(crate) struct Keys {
    pub(crate) passphrase_file: Option<PathBuf>,
    pub(crate) key_file: Option<PathBuf>,
}

impl Keys {
    /// The key file, for a user who has one.
    pub(crate) fn second(&self) -> Done<Option<FileContent>> {
        let Some(file) = &self.key_file else { return Ok(None) };
        let mut bytes = Zeroizing::new(Vec::new());
        let read = File::open(file).and_then(|opened| opened.take(KEY_FILE_MOST).read_to_end(&mut bytes));
        read.map_err(|_| Refusal::unreadable(file))?;
        Ok(Some(FileContent::new("", "text/plain", &bytes)))
    }

    /// The passphrase: first line of the file, else first line of standard input.
    pub(crate) fn passphrase(&self) -> Done<Zeroizing<String>> {
        if let Some(file) = &self.passphrase_file {
            return passphrase_in(file);
        }
        if io::stdin().is_terminal() {
            eprint!("{} ", words::say("cli-ask-passphrase", &[]));
        }
        let mut line = Zeroizing::new(String::new());
        io::stdin().lock().read_line(&mut line).map_err(|error| Refusal::Core(error.into()))?;
        first_line(&line)
    }
}

/// The passphrase in a text: its first line, without the mark of their own that some editors begin a file with.
fn first_line(text: &str) -> Done<Zeroizing<String>> {
    match text.strip_prefix('\u{feff}').unwrap_or(text).lines().next().filter(|line| !line.is_empty()) {
        Some(line) => Ok(Zeroizing::new(line.to_owned())),
        None => Err(Refusal::Usage { words: "cli-no-passphrase", file: String::new() }),
    }
}

/// A passphrase in a file of its own: the first line.
pub(crate) fn passphrase_in(file: &Path) -> Done<Zeroizing<String>> {
    first_line(&Zeroizing::new(std::fs::read_to_string(file).map_err(|_| Refusal::unreadable(file))?))
}

/// The moment it is, in UTC and on the wall.
#[expect(clippy::disallowed_methods, reason = "the command line is one of the two places where the clock is read")]
pub(crate) fn now() -> Now {
    let now = chrono::Local::now();
    Now { at: now.to_utc(), local: now.naive_local() }
}

/// A debug build that was told that it is tested.
fn is_tested() -> bool {
    cfg!(debug_assertions) && std::env::var_os("SAMLAT_CHEAP_KEYS").is_some()
}

/// What a new key slot costs. Only a tested build can be told to be cheap; a release build refuses to open what that makes.
fn cost() -> Cost {
    if is_tested() { Cost::CHEAP } else { Cost::STANDARD }
}

/// A vault in use by this call: locked again when it ends, so that the write-ahead log is emptied and the anchor written.
pub(crate) struct Session {
    pub(crate) desk: Desk,
    passphrase: Zeroizing<String>,
}

impl Session {
    /// A session on a place where no vault has been made yet.
    pub(crate) fn begin(vault: &Path, keys: &Keys) -> Done<Self> {
        Ok(Self { desk: Desk::new(Place::new(vault), cost()), passphrase: keys.passphrase()? })
    }

    /// Unlocks the vault.
    pub(crate) fn open(vault: &Path, keys: &Keys) -> Done<Self> {
        let mut session = Self::begin(vault, keys)?;
        let passphrase = session.passphrase.as_str().to_owned();
        let unlock = json!({ "passphrase": passphrase, "key_file": keys.second()? });
        match session.call("unlock", unlock, now()) {
            Ok(_) => Ok(session),
            Err(error @ Error::VaultDamaged(_)) => Err(session.damaged(error)),
            Err(error) => Err(error.into()),
        }
    }

    /// What is wrong, with the newest whole backup when there is one to be found.
    fn damaged(&mut self, error: Error) -> Refusal {
        match self.call("damage_report", json!({}), now()) {
            Ok(report) if report.get("newest").is_some_and(Value::is_object) => Refusal::Damaged { error, report },
            _ => Refusal::Core(error),
        }
    }

    /// Does one op or makes one paper; the passphrase is given again to those that ask for it, after a change the one that was typed then.
    pub(crate) fn call(&mut self, name: &str, input: Value, now: Now) -> Result<Value> {
        // After a sheet the new one counts.
        let typed = ["new_passphrase", "passphrase"].iter().find_map(|field| input.get(*field)?.as_str());
        let typed = typed.filter(|_| TYPED.contains(&name));
        let typed = typed.map(|typed| Zeroizing::new(typed.to_owned()));
        let answer = samlat_documents::door::call(&mut self.desk, name, input, now, Some(&self.passphrase))?;
        if let Some(typed) = typed {
            self.passphrase = typed;
        }
        Ok(answer)
    }

    /// When it happens: now, or at the moment that is said, where the data are made up. In any other vault whoever says the moment could date what they do, and would never wait after a wrong guess.
    pub(crate) fn moment(&mut self, at: Option<DateTime<FixedOffset>>) -> Done<Now> {
        let Some(at) = at else { return Ok(now()) };
        if is_tested() || self.is_made_up()? {
            Ok(Now { at: at.to_utc(), local: at.naive_local() })
        } else {
            Err(Refusal::Usage { words: "cli-line-at", file: String::new() })
        }
    }

    /// Whether the open vault has sample data and nothing else.
    fn is_made_up(&mut self) -> Result<bool> {
        let state = self.call("session_state", json!({}), now())?;
        Ok(state.get("demo").and_then(Value::as_bool).unwrap_or(false))
    }

    /// The passphrase, to make a vault with.
    pub(crate) fn passphrase(&self) -> &str {
        &self.passphrase
    }

    /// Locks.
    pub(crate) fn close(mut self) -> Done {
        Ok(self.desk.lock(LockedBy::Hand, now())?)
    }
}

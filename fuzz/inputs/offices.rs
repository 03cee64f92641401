//! An open vault that files come to. Invariant: whatever comes is answered or refused by a rule; the schema, which is the last line of defence, never has to stop it.

use super::slots::PASSPHRASE;
use chrono::{DateTime, NaiveDateTime, Utc};
use samlat::{
    Desk, Error, Now,
    ops::FileContent,
    vault::{Place, keys::Cost},
};
use serde_json::{Value, json};
use std::path::PathBuf;
use tempfile::TempDir;

/// The day of every call.
pub const TODAY: &str = "2026-10-13";

pub struct Office {
    desk: Desk,
    folder: TempDir,
}

/// A locked vault, of which there can be as many copies as one likes.
pub struct Made(TempDir);

impl Office {
    /// A new vault for Bjurholm.
    pub fn new() -> Self {
        let mut this = Self::at(tempfile::tempdir().expect("there is room for a folder"));
        this.must(
            "create_vault",
            json!({ "municipality": "2403", "team": "HLT-teamet i Bjurholm", "user": "Ingrid Vallmark", "passphrase": PASSPHRASE }),
        );
        this
    }

    fn at(folder: TempDir) -> Self {
        Self { desk: Desk::new(Place::new(vault(&folder)), Cost::CHEAP), folder }
    }

    /// Locks it for good.
    pub fn made(mut self) -> Made {
        self.must("lock", json!({ "by": "hand" }));
        Made(self.folder)
    }

    /// What an op answers; none when it refuses.
    pub fn call(&mut self, op: &str, input: Value) -> Option<Value> {
        match self.answer(op, input) {
            Ok(answer) => Some(answer),
            Err(Error::VaultDamaged(damage)) => panic!("{op}: an input damaged the vault: {damage}"),
            Err(Error::Storage(code)) => panic!("{op}: the store had to stop what the op let through: {code}"),
            Err(_) => None,
        }
    }

    /// What an op answers that has no reason to refuse.
    pub fn must(&mut self, op: &str, input: Value) -> Value {
        match self.answer(op, input) {
            Ok(answer) => answer,
            Err(error) => panic!("{op}: {error:?}"),
        }
    }

    fn answer(&mut self, op: &str, input: Value) -> samlat::Result<Value> {
        let local: NaiveDateTime = format!("{TODAY}T08:14:00").parse().expect("a moment");
        let now = Now { at: DateTime::<Utc>::from_naive_utc_and_offset(local, Utc), local };
        self.desk.call(op, input, now, Some(PASSPHRASE))
    }
}

impl Made {
    /// A copy, unlocked.
    pub fn open(&self) -> Office {
        let mut office = Office::at(tempfile::tempdir().expect("there is room for a folder"));
        let to = vault(&office.folder);
        std::fs::create_dir(&to).expect("there is room for a folder");
        for file in std::fs::read_dir(vault(&self.0)).expect("the vault is there").flatten() {
            std::fs::copy(file.path(), to.join(file.file_name())).expect("there is room for a file");
        }
        office.must("unlock", json!({ "passphrase": PASSPHRASE }));
        office
    }
}

fn vault(folder: &TempDir) -> PathBuf {
    folder.path().join("vault")
}

/// A file as it comes in.
pub fn file(bytes: &[u8]) -> FileContent {
    FileContent::new("", "application/octet-stream", bytes)
}

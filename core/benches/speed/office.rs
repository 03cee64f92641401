//! A desk with a vault in a temporary folder, as the window has one.

use chrono::{DateTime, NaiveDateTime, Utc};
use samlat::{
    Desk, Now,
    vault::{Place, keys::Cost},
};
use serde_json::{Value, json};

pub(crate) const PASSPHRASE: &str = "gran fjäll tuva renhjord 47";
/// The least that a release build takes.
pub(crate) const COST: Cost = Cost::FLOOR;

pub(crate) struct Office {
    pub(crate) desk: Desk,
    pub(crate) now: Now,
    _folder: tempfile::TempDir,
}

pub(crate) fn moment(text: &str) -> Now {
    let local: NaiveDateTime = text.parse().unwrap();
    Now { at: DateTime::<Utc>::from_naive_utc_and_offset(local, Utc), local }
}

impl Office {
    /// A new vault, made at a moment.
    pub(crate) fn new(at: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let desk = Desk::new(Place::new(folder.path().join("vault")), COST);
        let mut office = Self { desk, now: moment(at), _folder: folder };
        let vault = json!({ "municipality": "2403", "team": "HLT-teamet i Bjurholm", "user": "Ingrid Vallmark", "passphrase": PASSPHRASE });
        office.ok("create_vault", vault);
        office
    }

    pub(crate) fn ok(&mut self, op: &str, input: Value) -> Value {
        match self.desk.call(op, input, self.now, Some(PASSPHRASE)) {
            Ok(output) => output,
            Err(error) => panic!("{op}: {} {}", error.code(), error.data()),
        }
    }
}

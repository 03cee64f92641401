//! A desk to test at: a new vault with its team, with cheap key derivation (a release build refuses it).

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use samlat::{
    Desk, Now,
    vault::{Place, keys::Cost},
};
use serde_json::{Value, json};

pub const PASSPHRASE: &str = "gran fjäll tuva renhjord 47";

pub struct TestDesk {
    pub desk: Desk,
    pub folder: tempfile::TempDir,
    pub now: Now,
}

/// A moment: Swedish summer time is not needed in tests, the wall clock shows UTC.
pub fn moment(text: &str) -> Now {
    let local: NaiveDateTime = text.parse().unwrap();
    Now { at: DateTime::<Utc>::from_naive_utc_and_offset(local, Utc), local }
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A desk with no vault yet.
pub fn empty_desk() -> TestDesk {
    let folder = tempfile::tempdir().unwrap();
    let place = Place::new(folder.path().join("vault"));
    TestDesk { desk: Desk::new(place, Cost::CHEAP), folder, now: moment("2026-10-13T08:14:00") }
}

/// A desk with an open vault for Bjurholm. The day is Tuesday 13 October 2026.
pub fn desk() -> TestDesk {
    let mut desk = empty_desk();
    desk.ok("create_vault", json!({ "municipality": "2403", "team": "HLT-teamet i Bjurholm", "user": "Ingrid Vallmark", "passphrase": PASSPHRASE }));
    desk
}

impl TestDesk {
    pub fn call(&mut self, op: &str, input: Value) -> samlat::Result<Value> {
        self.desk.call(op, input, self.now, Some(PASSPHRASE))
    }

    pub fn ok(&mut self, op: &str, input: Value) -> Value {
        match self.call(op, input) {
            Ok(output) => output,
            Err(error) => panic!("{op}: {} {}", error.code(), error.data()),
        }
    }

    pub fn code(&mut self, op: &str, input: Value) -> &'static str {
        self.call(op, input).err().map_or("ok", |error| error.code())
    }

    /// Sets the day, at nine in the morning.
    pub fn on(&mut self, text: &str) {
        self.now = moment(&format!("{text}T09:00:00"));
    }

    /// The unit of that name.
    pub fn unit(&mut self, name: &str) -> Value {
        let units = self.ok("list_units", json!({}));
        units.as_array().unwrap().iter().find(|unit| unit["name"] == name).unwrap_or_else(|| panic!("no unit {name}"))["id"].clone()
    }

    /// A person in a unit, in the team.
    pub fn person(&mut self, name: &str, title: &str, unit: &str) -> Value {
        let unit = self.unit(unit);
        self.ok("add_professional", json!({ "unit": unit, "name": name, "title": title, "in_team": true }))["id"]
            .clone()
    }
}

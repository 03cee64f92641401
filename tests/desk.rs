//! A desk to test at: a new vault with its team, with cheap key derivation (a release build refuses it).

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use samlat::{
    Desk, Now,
    vault::{Place, keys::Cost},
};
use serde_json::{Value, json};
use std::sync::LazyLock;

pub const PASSPHRASE: &str = "gran fjäll tuva renhjord 47";

pub struct TestDesk {
    pub desk: Desk,
    folder: tempfile::TempDir,
    pub now: Now,
    /// What the present user types when an op asks again.
    pub passphrase: String,
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
    empty_in(tempfile::tempdir().unwrap())
}

fn empty_in(folder: tempfile::TempDir) -> TestDesk {
    let place = Place::new(folder.path().join("vault"));
    TestDesk {
        desk: Desk::new(place, Cost::CHEAP),
        folder,
        now: moment("2026-10-13T08:14:00"),
        passphrase: PASSPHRASE.to_owned(),
    }
}

/// A desk with an open vault for Bjurholm. The day is Tuesday 13 October 2026. A copy of a vault that was made once and locked: giving a vault its schema is most of what a short test
/// would do. So all of them have the same keys.
pub fn desk() -> TestDesk {
    filled(empty_desk())
}

/// The same with the vault in memory, where the system has such a place: for thousands of acts, most of which would wait for the disk.
pub fn desk_in_memory() -> TestDesk {
    filled(tempfile::tempdir_in("/dev/shm").map_or_else(|_| empty_desk(), empty_in))
}

fn filled(mut desk: TestDesk) -> TestDesk {
    static MADE: LazyLock<tempfile::TempDir> = LazyLock::new(|| {
        let mut made = empty_desk();
        made.ok("create_vault", json!({ "municipality": "2403", "team": "HLT-teamet i Bjurholm", "user": "Ingrid Vallmark", "passphrase": PASSPHRASE }));
        made.ok("lock", json!({ "by": "hand" }));
        made.folder
    });
    let (from, to) = (MADE.path().join("vault"), desk.folder.path().join("vault"));
    std::fs::create_dir(&to).unwrap();
    for file in std::fs::read_dir(from).unwrap().flatten() {
        std::fs::copy(file.path(), to.join(file.file_name())).unwrap();
    }
    desk.ok("unlock", json!({ "passphrase": PASSPHRASE }));
    desk
}

impl TestDesk {
    pub fn call(&mut self, op: &str, input: Value) -> samlat::Result<Value> {
        self.desk.call(op, input, self.now, Some(&self.passphrase))
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

    /// Sets the day, when the vault has been in use all along: after a long pause nothing is erased at once.
    pub fn in_use_until(&mut self, text: &str) {
        self.on(&(day(text) - chrono::Duration::days(60)).to_string());
        self.ok("gallring_overview", json!({}));
        self.on(text);
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

/// Alva's number: from the published test numbers.
pub const ALVA: &str = "20160425-2385";

impl TestDesk {
    /// A case about Alva Nyberg with two guardians, held by Karin Holmlund at the school. The case as its page shows it.
    pub fn alva(&mut self) -> Value {
        let karin = self.person("Karin Holmlund", "skolkurator", "Skolan");
        let today = self.now.today().to_string();
        self.ok(
            "register_case",
            json!({
                "child": { "kind": "new", "child": { "first_name": "Alva", "last_name": "Nyberg", "number": ALVA, "school_form": "compulsory", "grade": 4 },
                    "guardians": [{ "name": "Sofia Nyberg", "relation": "mamma" }, { "name": "Johan Åkerlund", "relation": "pappa" }] },
                "signal_on": today, "signal_sector": "school", "source": "pupil_health", "intake_on": today, "worry": "Ont i magen på morgnarna.",
                "coordinator": karin
            }),
        )
    }

    /// Every guardian's yes, and the child's when old enough, to the team, for the units, from today and a year on.
    pub fn consent(&mut self, child: &Value, units: &[Value]) -> Value {
        self.yes_to("hlt", child, units)
    }

    /// The same yes to a SIP about a case, for the school: nobody is called to one without.
    pub fn yes_to_sip(&mut self, case: &Value) {
        let child = self.ok("open_case", json!({ "case": case }))["child"]["id"].clone();
        let school = self.unit("Skolan");
        self.yes_to("sip", &child, &[school]);
    }

    fn yes_to(&mut self, purpose: &str, child: &Value, units: &[Value]) -> Value {
        let view = self.ok("consents_of", json!({ "child": child }));
        let today = self.now.today();
        let mut answers = Vec::new();
        for unit in units {
            let guardians = view["child"]["guardians"].as_array().unwrap().iter();
            for guardian in guardians.filter(|one| one["ended_on"].is_null()) {
                answers.push(json!({ "giver": { "kind": "guardian", "guardian": guardian["id"] }, "unit": unit, "status": "given", "answered_on": today, "reason": "" }));
            }
            answers.push(json!({ "giver": { "kind": "child" }, "unit": unit, "status": "given", "answered_on": today, "reason": "" }));
        }
        let until = today + chrono::Duration::days(365);
        self.ok(
            "record_consent",
            json!({ "child": child, "purpose": purpose, "asked_on": today, "valid_until": until, "form": "written", "collected_by": "Karin Holmlund", "answers": answers }),
        )
    }
}

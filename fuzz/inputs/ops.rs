//! The ops of an open vault: which op, by its place in the table, and either its JSON as text (`{…`, with `@7` for the seventh id of the vault) or bytes from which JSON is made by the op's schema.
//! Up to four calls in one input, so that what one makes the next may change. One vault serves many inputs; it is made anew when it has been locked, or has grown old.

use super::{
    Target,
    generated::{Bytes, Generator, with_ids},
    slots::PASSPHRASE,
};
use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
use samlat::{
    Desk, Error, Now,
    ops::{self, Op},
    vault::{Place, keys::Cost},
};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use tempfile::TempDir;

/// Ops that are not called: they end the session, write where the input says, or take long by design (a key derivation at full cost).
const LEFT_OUT: [&str; 20] = [
    "lock",
    "unlock",
    "switch_user",
    "open_damaged",
    "create_vault",
    "create_demo_vault",
    "remove_demo_vault",
    "recover",
    "choose_backup_folder",
    "look_in_backup_folder",
    "try_backup",
    "restore_backup",
    "make_backup",
    "make_due_backup",
    "change_passphrase",
    "reset_passphrase",
    "make_parcel",
    "withdraw_parcel",
    "read_parcel",
    "act_for",
];
/// Parts of an input, each one call.
const BETWEEN: u8 = 0x1E;
const CALLS_AT_MOST: usize = 4;
/// So many calls make a vault old.
const OLD: u32 = 5_000;

pub struct Ops {
    vault: Vault,
    ops: Vec<(&'static Op, Value)>,
}

struct Vault {
    desk: Desk,
    ids: Vec<String>,
    calls: u32,
    _folder: TempDir,
}

impl Target for Ops {
    const NAME: &'static str = "ops";

    fn new() -> Self {
        let called = ops::OPS.iter().filter(|op| !LEFT_OUT.contains(&op.name));
        Self { vault: Vault::new(), ops: called.map(|op| (op, op.input_schema())).collect() }
    }

    fn takes(&mut self, input: &[u8]) -> bool {
        if self.vault.calls > OLD || !self.vault.desk.is_open() {
            self.vault = Vault::new();
        }
        let calls = input.split(|byte| *byte == BETWEEN).take(CALLS_AT_MOST);
        calls.filter(|call| self.calls(call)).count() > 0
    }

    /// Each op once with JSON that its schema allows.
    fn seeds() -> Vec<Vec<u8>> {
        let count = ops::OPS.iter().filter(|op| !LEFT_OUT.contains(&op.name)).count();
        let made = (0..count).map(|at| {
            let at = u16::try_from(at).expect("not so many ops").to_be_bytes();
            [at.as_slice(), &[7, 110, 130, 5, 100, 120, 9, 121, 4, 200, 97, 6, 98]].concat()
        });
        let text = [
            (
                "register_case",
                json!({ "child": "@3", "first_name": "Prov", "last_name": "Provsson", "worry": "", "source": "school", "intake_on": "2026-10-01" }),
            ),
            ("plan_meeting", json!({ "kind": "team", "held_on": "2026-10-20", "starts": "09:00", "minutes": 60 })),
            ("open_case", json!({ "case": "@1" })),
            ("search_children", json!({ "text": "a" })),
        ];
        let text = text.iter().filter_map(|(name, input)| {
            let at = ops::OPS.iter().filter(|op| !LEFT_OUT.contains(&op.name)).position(|op| op.name == *name)?;
            let at = u16::try_from(at).ok()?.to_be_bytes();
            Some([at.as_slice(), input.to_string().as_bytes()].concat())
        });
        made.chain(text).collect()
    }
}

impl Ops {
    /// Whether the call was answered.
    fn calls(&mut self, call: &[u8]) -> bool {
        let [first, second, rest @ ..] = call else { return false };
        let (op, schema) = &self.ops[usize::from(u16::from_be_bytes([*first, *second])) % self.ops.len()];
        let ids = &self.vault.ids;
        let input = if rest.first() == Some(&b'{') {
            let Ok(value) = serde_json::from_slice(rest) else { return false };
            with_ids(value, ids)
        } else {
            Generator { root: schema, ids }.value(schema, &mut Bytes(rest), 0)
        };
        match self.vault.call(op.name, input) {
            Ok(answer) => {
                self.vault.learn(&answer);
                true
            }
            Err(Error::VaultDamaged(damage)) => panic!("{}: an input damaged the vault: {damage}", op.name),
            Err(_) => false,
        }
    }
}

impl Vault {
    /// A vault with some cases, a plan and a meeting.
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("there is room for a folder");
        let desk = Desk::new(Place::new(folder.path().join("vault")), Cost::CHEAP);
        let mut this = Self { desk, ids: Vec::new(), calls: 0, _folder: folder };
        let mut must = |op: &str, input: Value| {
            let answer = this.call(op, input);
            let Ok(answer) = answer else { panic!("{op}: {:?}", answer.err()) };
            this.learn(&answer);
        };
        must(
            "create_vault",
            json!({ "municipality": "2403", "team": "HLT-teamet i Bjurholm", "user": "Ingrid Vallmark", "passphrase": PASSPHRASE }),
        );
        let list = super::fixture("import/hlt-lista-bjurholm.xlsx");
        let list = ops::FileContent::new("lista.xlsx", "application/octet-stream", &list);
        must("import_list", json!({ "content": list }));
        must("plan_meeting", json!({ "kind": "team", "held_on": "2026-10-20", "starts": "09:00", "minutes": 60 }));
        for op in ["list_cases", "list_units", "list_professionals", "list_users", "waiting_rows"] {
            must(op, json!({}));
        }
        this.calls = 0;
        this
    }

    fn call(&mut self, op: &str, input: Value) -> samlat::Result<Value> {
        self.calls += 1;
        let start: NaiveDateTime = "2026-10-13T08:14:00".parse().expect("a moment");
        let local = start + TimeDelta::minutes(self.calls.into());
        let now = Now { at: DateTime::<Utc>::from_naive_utc_and_offset(local, Utc), local };
        self.desk.call(op, input, now, Some(PASSPHRASE))
    }

    /// Keeps the first ids that an answer holds of each name.
    fn learn(&mut self, answer: &Value) {
        let mut known: BTreeSet<String> = self.ids.iter().cloned().collect();
        let mut found = Vec::new();
        gather(answer, &mut found);
        for id in found.into_iter().take(6) {
            if self.ids.len() < 120 && known.insert(id.clone()) {
                self.ids.push(id);
            }
        }
    }
}

fn gather(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::String(text) if text.len() == 36 && text.matches('-').count() == 4 => found.push(text.clone()),
        Value::Array(values) => values.iter().for_each(|value| gather(value, found)),
        Value::Object(fields) => fields.values().for_each(|value| gather(value, found)),
        _ => {}
    }
}

//! One row of the table of ops: its name, who may, what runs. Invariant: a row says everything the door asks before it lets somebody in.

use super::Declarations;
use crate::{
    casebook::{Actor, Casebook, Now},
    desk::Desk,
    domain::users::Role,
    error::Result,
};
use serde_json::Value;

pub(super) type LockedCall = fn(&mut Desk, Now, Value) -> Result<Value>;
pub(super) type OpenCall = fn(&mut Casebook, &Actor, Value) -> Result<Value>;

/// How an op is reached.
#[derive(Clone, Copy)]
pub enum Call {
    /// Also while the vault is locked.
    WhileLocked(LockedCall),
    /// Only with an open vault.
    Open(OpenCall),
    /// Only with an open vault, and it changes the session or the keys themselves.
    AtTheDesk(LockedCall),
}

/// One row of the table.
pub struct Op {
    /// Verb and object; the command has the same name.
    pub name: &'static str,
    /// Who may; empty for the ops that work while locked too.
    pub roles: &'static [Role],
    /// Whether the passphrase is asked for again.
    pub asks_again: bool,
    /// Whether it can be taken back with `undo`.
    pub undo: bool,
    /// Whether it reads everything also for those who may not see every child: it answers with numbers, never with a child.
    pub whole: bool,
    /// Whether it reads everything for those who see no child but review the log: it tells which case, by its number.
    pub reviews: bool,
    /// What runs.
    pub call: Call,
    pub(super) input_schema: fn() -> Value,
    pub(super) output_schema: fn() -> Value,
    pub(super) declare: fn(&mut Declarations),
    pub(super) input_name: fn(&ts_rs::Config) -> String,
    pub(super) output_name: fn(&ts_rs::Config) -> String,
}

impl Op {
    /// JSON Schema of the input.
    #[must_use]
    pub fn input_schema(&self) -> Value {
        (self.input_schema)()
    }
    /// JSON Schema of the output.
    #[must_use]
    pub fn output_schema(&self) -> Value {
        (self.output_schema)()
    }
}

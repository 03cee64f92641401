//! `samlat remove-demo`: the sample data go in one step. Invariant: a real vault is never removed.

use crate::{
    output::{Done, Output, Refusal},
    session::{self, Keys, Session},
};
use samlat::words::say;
use serde_json::json;
use std::path::Path;

/// Removes a vault that is marked as sample data.
pub(crate) fn remove(out: &Output, keys: &Keys, vault: &Path) -> Done {
    let mut session = Session::open(vault, keys)?;
    let state = session.call("session_state", json!({}), session::now())?;
    if state.get("demo") != Some(&true.into()) {
        session.close()?;
        return Err(Refusal::Usage { words: "cli-demo-real", file: String::new() });
    }
    // Nothing is left to lock: the op has done it.
    let state = session.call("remove_demo_vault", json!({}), session::now())?;
    out.answer(&state, || say("cli-demo-removed", &[]))
}

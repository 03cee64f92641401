//! `samlat sheet`: a recovery sheet typed back from its paper. Invariant: nothing opens by it and nothing is used up; what is right counts as typed back.

use crate::{
    arguments::Sheet,
    output::{Done, Output, Refusal},
    session::{self, Keys, Session},
};
use samlat::{Error, words::say};
use serde_json::{Value, json};
use std::path::Path;
use zeroize::Zeroizing;

/// The groups of a sheet in a file of its own.
pub(super) fn groups(file: &Path) -> Done<Vec<String>> {
    let text = Zeroizing::new(std::fs::read_to_string(file).map_err(|_| Refusal::unreadable(file))?);
    Ok(text.split_whitespace().map(str::to_owned).collect())
}

/// Says whether a sheet opens the vault; a group that is misspelt is refused by its number.
pub(crate) fn type_back(out: &Output, keys: &Keys, wanted: &Sheet) -> Done {
    let typed = groups(&wanted.sheet_file)?;
    let mut session = Session::open(&wanted.vault, keys)?;
    let compared = session.call("confirm_recovery_sheet", json!({ "groups": typed }), session::now());
    session.close()?;
    let compared = compared?;
    let misspelt = compared.get("wrong").and_then(|wrong| wrong.get(0)).and_then(Value::as_u64);
    if let Some(group) = misspelt.and_then(|group| u8::try_from(group).ok()) {
        return Err(Error::WrongRecoveryKey { group }.into());
    }
    out.answer(&json!({ "opens": true }), || say("cli-sheet-opens", &[]))
}

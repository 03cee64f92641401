//! The list of agreements that the law asks for. Invariant: law is data: each line says where it stands in the law, where that was read, and when somebody last looked.

use super::{AgreementsView, view};
use crate::{
    casebook::{Act, Actor, Casebook},
    domain::{agreements::Statutory, texts},
    error::{Error, Problem, Result, Rule},
    store,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The list of those the law asks for.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct SetStatutory {
    /// In their order; a new one has an empty code.
    pub statutory: Vec<Statutory>,
    /// The law, and from when.
    pub source: String,
}

/// Changes the list of those the law asks for.
///
/// # Errors
/// [`Error::Input`] on `checked_on` or `stood_on` in the future; [`Rule::ListedTwice`].
pub fn set_statutory(book: &mut Casebook, by: &Actor, input: SetStatutory) -> Result<AgreementsView> {
    let source = texts::line("source", &input.source)?;
    let mut named: Vec<Statutory> = Vec::with_capacity(input.statutory.len());
    for one in &input.statutory {
        let code = if one.code.is_empty() { book.new_id(by.now.at)?.to_string() } else { one.code.clone() };
        let (name, law) = (texts::line("name", &one.name)?, texts::line("law", &one.law)?);
        let source = texts::optional_line("source", &one.source)?;
        if one.checked_on.is_some_and(|checked| checked > by.today()) {
            return Err(Error::Input { field: "checked_on", problem: Problem::InTheFuture });
        }
        if one.stood_on.is_some_and(|stood| stood > by.today()) {
            return Err(Error::Input { field: "stood_on", problem: Problem::InTheFuture });
        }
        if named.iter().any(|known| known.code == code || known.name == name) {
            return Err(Error::Rule(Rule::ListedTwice));
        }
        named.push(Statutory { code, name, law, source, stood_on: one.stood_on, checked_on: one.checked_on });
    }
    book.write(by, Act { op: "set_statutory", object: None, undo: true }, |tx| {
        store::settings::set(tx, "agreements.statutory", &named, &source, by.today())?;
        view(tx, by.today())
    })
}

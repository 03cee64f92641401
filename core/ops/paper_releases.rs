//! A paper that holds a child's data leaves as a file. Invariant: only with the passphrase again, and with a line in the log; what is shown or printed asks for nothing, and the shell saves
//! no PDF but the one that was let out ([`super::Released`]).

use super::Nothing;
use crate::{
    casebook::{Act, Actor, Casebook},
    domain::ids::CaseId,
    error::Result,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A paper that is to be saved.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
pub struct ReleasePaper {
    /// The case it is about, or the meeting; none when its maker does not know yet.
    #[serde(default)]
    pub about: Option<CaseId>,
}

/// Lets one paper be saved as a file; asked by the door that makes it, before it is made.
pub fn release_paper(book: &mut Casebook, by: &Actor, input: ReleasePaper) -> Result<Nothing> {
    book.write(by, Act::lasting("release_paper", input.about.map(Into::into)), |_| Ok(Nothing {}))
}

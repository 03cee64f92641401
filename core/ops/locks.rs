//! When the vault locks by itself. Invariant: it always does; nobody can turn that off.

use crate::{
    casebook::{Act, Actor, Casebook},
    error::{Error, Problem, Result},
    store,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The least and the most minutes without a sign of anybody.
pub(crate) const MINUTES: std::ops::RangeInclusive<u32> = 2..=15;

/// After how long.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
pub struct IdleMinutes {
    /// Minutes without a sign of anybody: 2 to 15.
    pub minutes: u32,
}

/// Sets after how many minutes without a sign of anybody the vault locks.
pub fn set_idle_minutes(book: &mut Casebook, by: &Actor, input: IdleMinutes) -> Result<IdleMinutes> {
    if input.minutes < *MINUTES.start() {
        return Err(Error::Input { field: "minutes", problem: Problem::TooEarly });
    }
    if input.minutes > *MINUTES.end() {
        return Err(Error::Input { field: "minutes", problem: Problem::TooLong });
    }
    book.write(by, Act::lasting("set_idle_minutes", None), |tx| {
        store::settings::set(tx, "lock.idle_minutes", &input.minutes, "Kommunens eget val", by.today())
    })?;
    Ok(input)
}

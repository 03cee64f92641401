//! Vaults that were set aside when a backup was put back: each holds everything as it was then. Invariant: they are listed until somebody destroys them, and which one is in the log before it is gone.

use super::leftovers::{Destroy, GoneSince};
use crate::{
    casebook::{Act, Now},
    desk::Desk,
    error::{Error, Result},
    ops::Nothing,
    vault::asides::{self, Aside},
};
use chrono::NaiveDateTime;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A vault that lies beside this one, as it was before a backup took its place, or a copy of it from when it was damaged.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct SetAside {
    /// Its folder's name.
    pub name: String,
    /// When it was set aside, by the clock on the wall.
    pub set_aside_at: NaiveDateTime,
    /// The length of its files.
    #[ts(type = "number")]
    pub bytes: u64,
    /// That it shall be destroyed, and why; none when it need not be.
    pub destroy: Option<Destroy>,
}

/// Which one.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct OneSetAside {
    /// Its folder's name.
    pub name: String,
}

/// The vaults that lie set aside beside this one, newest first.
///
/// # Errors
/// When the folder cannot be read.
pub fn list_set_aside(desk: &mut Desk, _: Now, _: Nothing) -> Result<Vec<SetAside>> {
    let found = asides::list(&desk.place)?;
    let gone = desk.book()?.peek(GoneSince::of)?;
    let line = |aside: Aside| {
        let destroy = gone.destroy_aside(&aside);
        SetAside { name: aside.name, set_aside_at: aside.at, bytes: aside.bytes, destroy }
    };
    Ok(found.into_iter().map(line).collect())
}

/// Destroys one of them. The answer is what is left.
///
/// # Errors
/// [`Error::NotFound`] when it is none of those that are listed; what the disk says.
pub fn destroy_set_aside(desk: &mut Desk, now: Now, input: OneSetAside) -> Result<Vec<SetAside>> {
    let found = asides::list(&desk.place)?.into_iter().find(|aside| aside.name == input.name);
    let found = found.ok_or(Error::NotFound("set_aside"))?;
    let by = desk.actor(now)?;
    let which = found.at.format("%Y-%m-%d %H.%M").to_string();
    desk.book()?.write_because(&by, Act::lasting("destroy_set_aside", None), &which, |_| Ok(()))?;
    asides::destroy(&desk.place, &found)?;
    list_set_aside(desk, now, Nothing {})
}

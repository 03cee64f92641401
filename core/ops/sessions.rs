//! Who is typing, and for which unit. Invariant: each change needs the passphrase of who comes, or one of the user's own units, and stands in the log.

use super::{
    Nothing,
    desks::{SessionState, Unlock, session_state},
};
use crate::{
    casebook::{Act, Actor, Now},
    desk::Desk,
    domain::ids::UnitId,
    error::{Error, Result},
    store,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Changes who is typing, without leaving the page: the passphrase says who.
pub fn switch_user(desk: &mut Desk, now: Now, input: Unlock) -> Result<SessionState> {
    let second = input.second()?;
    let opened = desk.try_passphrase(&input.passphrase, second.as_ref(), now)?;
    let open = desk.open.as_mut().ok_or(Error::Locked)?;
    let user = open.book.peek(|db| store::users::active(db, opened.slot.user.into()))?;
    let comes = user.id != open.user.id;
    let unit = if comes { open.book.peek(|db| store::users::first_unit(db, user.id))? } else { open.unit };
    // Before anybody else sits there: who cannot be written down does not come in.
    let by = Actor { user: user.id, role: user.role, unit, now };
    open.book.write(&by, Act::lasting("switch_user", None), |_| Ok(()))?;
    if comes {
        (open.unit, open.user, open.key_file) = (unit, user, second);
        open.book.set_protected(opened.protected.clone());
        open.book.hide_from_room();
        desk.sheets.clear();
        desk.unsaved.clear();
    }
    session_state(desk, now, Nothing {})
}

/// Which unit to act for.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
pub struct ActFor {
    /// One of the user's own units.
    pub unit: UnitId,
}

/// Acts for another of one's units: what is seen and what the log says follow from it.
///
/// # Errors
/// [`Error::NotAllowed`] for a unit that is not one's own, [`Error::NotFound`] for one that has ended.
pub fn act_for(desk: &mut Desk, now: Now, input: ActFor) -> Result<SessionState> {
    let open = desk.open.as_mut().ok_or(Error::Locked)?;
    let user = open.user.id;
    if !open.book.peek(|db| store::users::units(db, user))?.contains(&input.unit.0) {
        return Err(Error::NotAllowed);
    }
    open.book.peek(|db| store::units::running(db, input.unit))?;
    let by = Actor { unit: Some(input.unit.0), ..open.actor(now) };
    open.book.write(&by, Act::lasting("act_for", Some(input.unit.0)), |_| Ok(()))?;
    open.unit = by.unit;
    session_state(desk, now, Nothing {})
}

//! The sample vault: made in one step, removed in one step. Invariant: only a vault that is marked as sample data is ever removed, and only while it is open.

use super::{
    Nothing,
    desks::{self, CreateVault, SessionState},
};
use crate::{
    casebook::{Act, Now},
    demo::{self, DemoPlan},
    desk::Desk,
    error::{Error, Result},
    ops::desks::LockedBy,
    store,
};
use chrono::Months;

/// The sample municipality, its team and the coordinator who has the vault open.
const MUNICIPALITY: &str = "2403";
const TEAM: &str = "HLT-teamet i Bjurholm";
const USER: &str = "Ingrid Vallmark";
/// Everybody sees the same children.
const SEED: u64 = 2403;
const YEARS: u32 = 3;
const CASES: u32 = 60;

/// Makes a vault with three years of sample data that end today, and opens it. It has no recovery sheet to type back, and its passphrase is [`demo::PASSPHRASE`].
pub fn create_demo_vault(desk: &mut Desk, now: Now, _: Nothing) -> Result<SessionState> {
    let from = now.today().checked_sub_months(Months::new(12 * YEARS)).ok_or(Error::Shape)?;
    let plan = DemoPlan { seed: SEED, from, to: now.today(), cases: CASES };
    let input = CreateVault {
        municipality: MUNICIPALITY.to_owned(),
        team: TEAM.to_owned(),
        user: USER.to_owned(),
        passphrase: demo::PASSPHRASE.to_owned(),
    };
    desks::create_vault(desk, plan.begins(), input)?;
    demo::fill_new(desk, &plan, |desk| settle(desk, now))?;
    desk.sheets.clear();
    desks::session_state(desk, now, Nothing {})
}

fn settle(desk: &mut Desk, now: Now) -> Result<()> {
    let open = desk.open.as_mut().ok_or(Error::Locked)?;
    let by = open.actor(now);
    open.book.write(&by, Act::lasting("create_demo_vault", None), |tx| {
        store::settings::set(tx, "recovery_confirmed", &true, "Samlat", now.today())
    })?;
    demo::add_member(desk, now)
}

/// Locks and removes the sample vault, so that one can begin for real. A vault that is not marked as sample data stays.
///
/// # Errors
/// [`Error::NotAllowed`] for a vault that is not sample data.
pub fn remove_demo_vault(desk: &mut Desk, now: Now, _: Nothing) -> Result<SessionState> {
    let open = desk.open.as_mut().ok_or(Error::Locked)?;
    if !open.book.peek(|db| store::settings::get::<bool>(db, "demo"))? {
        return Err(Error::NotAllowed);
    }
    desk.lock(LockedBy::Start, now)?;
    desk.place.remove()?;
    desk.locked_at = None;
    desks::session_state(desk, now, Nothing {})
}

//! Who gets a baton back. Invariant: whoever gave it; only when that one must not see the child any more somebody else takes it in the same act, from the unit that gave it or from the team.

use crate::{
    domain::{handovers::Handover, ids::ProfessionalId},
    error::{Error, Problem, Result, Rule},
    store,
};
use rusqlite::Connection;

/// Who takes the baton back: whoever gave it, or `named` when that one must not see the child any more.
///
/// # Errors
/// [`Rule::PersonKeptOut`] when nobody is named then, or whoever is must not see the child either; [`Error::Input`] for who holds it, or works neither in the unit that gave it nor in the team;
/// [`Error::NotFound`] for who has ended.
pub(super) fn taker(db: &Connection, handover: &Handover, named: Option<ProfessionalId>) -> Result<ProfessionalId> {
    if !store::conflicts::kept_out(db, handover.case, handover.from)? {
        return Ok(handover.from);
    }
    let person = store::units::working(db, named.ok_or(Error::Rule(Rule::PersonKeptOut))?)?;
    store::conflicts::let_work(db, handover.case, person.id)?;
    let gave = store::units::professional(db, handover.from)?.unit;
    let of_team = person.in_team && person.unit != handover.to_unit;
    let holds = store::cases::holder(db, handover.case)?.is_some_and(|holder| holder.professional == person.id);
    if holds || person.unit != gave && !of_team {
        return Err(Error::Input { field: "receiver", problem: Problem::Unknown });
    }
    Ok(person.id)
}

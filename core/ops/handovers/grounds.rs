//! On which ground a handover goes, when it is offered and for as long as it is on its way. Invariant: nobody is told of the child, by letter, by parcel or by taking over, on a ground that does not
//! hold that day.

use crate::{
    domain::{
        handovers::{Ground, Handover},
        ids::ProfessionalId,
        units::{Professional, Sector, Unit},
    },
    error::{Error, Result, Rule},
    ops::consents::still_covered,
    store,
};
use chrono::NaiveDate;
use rusqlite::Connection;

/// Whether a ground holds between the unit of the one who hands over and the one that is asked.
pub(super) fn holds(db: &Connection, ground: Ground, from: &Professional, to: &Unit) -> Result<bool> {
    let necessity: Vec<Sector> = store::settings::get(db, "handover.necessity_sectors")?;
    Ok(ground.holds_between(from.sector, to.sector, &necessity))
}

/// Refuses a ground that does not hold between the two.
pub(super) fn ground_holds(db: &Connection, ground: Ground, from: ProfessionalId, to: &Unit) -> Result<()> {
    let from = store::units::professional(db, from)?;
    if holds(db, ground, &from, to)? { Ok(()) } else { Err(Error::Rule(Rule::GroundSectors)) }
}

/// Refuses what would tell the receiver of the child when the ground of a handover does not stand any more: its law names other sectors now, or the family's consent is gone.
pub(in crate::ops) fn still_stands(db: &Connection, handover: &Handover, today: NaiveDate) -> Result<()> {
    ground_holds(db, handover.ground, handover.from, &store::units::get(db, handover.to_unit)?)?;
    still_covered(db, handover, today)
}

//! What is offered in the municipality, and where somebody has noted that nothing is.

use crate::{
    domain::{
        ids::{AgencyId, InterventionId},
        interventions::{Intervention, OfferGap},
    },
    error::{Error, Result},
};
use rusqlite::{Connection, OptionalExtension, Row, params};

const OFFER: &str = "SELECT id, name, about, need, level, target, ages_from, ages_to, agency_id, way, distance_km, waiting, documented FROM interventions";

fn from_row(row: &Row<'_>) -> rusqlite::Result<Intervention> {
    Ok(Intervention {
        id: super::uuid(row, "id")?.into(),
        name: row.get("name")?,
        about: row.get("about")?,
        need: row.get("need")?,
        level: super::code(row, "level")?,
        target: row.get("target")?,
        ages_from: row.get("ages_from")?,
        ages_to: row.get("ages_to")?,
        agency: super::uuid(row, "agency_id")?.into(),
        way: super::code(row, "way")?,
        distance_km: row.get("distance_km")?,
        waiting: row.get("waiting")?,
        documented: super::code(row, "documented")?,
    })
}

/// Everything that is offered, in the order it was written down.
pub(crate) fn all(db: &Connection) -> Result<Vec<Intervention>> {
    let mut statement = db.prepare_cached(&format!("{OFFER} ORDER BY id"))?;
    super::all(statement.query_map([], from_row)?)
}

/// One intervention of the catalogue. [`Error::NotFound`] when it is not there.
pub(crate) fn get(db: &Connection, id: InterventionId) -> Result<Intervention> {
    let found =
        db.prepare_cached(&format!("{OFFER} WHERE id = ?1"))?.query_row([id.to_string()], from_row).optional()?;
    found.ok_or(Error::NotFound("intervention"))
}

/// Writes one, new or changed.
pub(crate) fn put(db: &Connection, offer: &Intervention) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO main.interventions (id, name, about, need, level, target, ages_from, ages_to, agency_id, way, distance_km, waiting, documented)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
         ON CONFLICT (id) DO UPDATE SET name = excluded.name, about = excluded.about, need = excluded.need, level = excluded.level, target = excluded.target,
            ages_from = excluded.ages_from, ages_to = excluded.ages_to, agency_id = excluded.agency_id, way = excluded.way,
            distance_km = excluded.distance_km, waiting = excluded.waiting, documented = excluded.documented",
    )?
    .execute(params![
        offer.id.to_string(),
        offer.name,
        offer.about,
        offer.need,
        super::code_of(offer.level),
        offer.target,
        offer.ages_from,
        offer.ages_to,
        offer.agency.to_string(),
        super::code_of(offer.way),
        offer.distance_km,
        offer.waiting,
        super::code_of(offer.documented),
    ])?;
    Ok(())
}

/// Takes an intervention out of the catalogue; nothing happens when it is not there.
pub(crate) fn remove(db: &Connection, id: InterventionId) -> Result<()> {
    db.execute("DELETE FROM main.interventions WHERE id = ?1", [id.to_string()])?;
    Ok(())
}

/// Whether somebody gives any of it.
pub(crate) fn given_by(db: &Connection, agency: AgencyId) -> Result<bool> {
    Ok(db
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM interventions WHERE agency_id = ?1)")?
        .query_row([agency.to_string()], |row| row.get(0))?)
}

/// Every noted gap.
pub(crate) fn gaps(db: &Connection) -> Result<Vec<OfferGap>> {
    let mut statement = db.prepare_cached("SELECT need, band, note, noted_on FROM offer_gaps ORDER BY need, band")?;
    super::all(statement.query_map([], |row| {
        Ok(OfferGap {
            need: row.get("need")?,
            band: row.get("band")?,
            note: row.get("note")?,
            noted_on: super::date(row, "noted_on")?,
        })
    })?)
}

/// Notes a gap, or changes what was said about it.
pub(crate) fn put_gap(db: &Connection, gap: &OfferGap) -> Result<()> {
    db.execute(
        "INSERT INTO main.offer_gaps (need, band, note, noted_on) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (need, band) DO UPDATE SET note = excluded.note",
        params![gap.need, gap.band, gap.note, gap.noted_on.to_string()],
    )?;
    Ok(())
}

/// Takes an offer gap away; `band` is the first age of its band. [`Error::NotFound`] when there is none.
pub(crate) fn remove_gap(db: &Connection, need: &str, band: u8) -> Result<()> {
    let gone = db.execute("DELETE FROM main.offer_gaps WHERE need = ?1 AND band = ?2", params![need, band])?;
    if gone == 0 { Err(Error::NotFound("offer_gap")) } else { Ok(()) }
}

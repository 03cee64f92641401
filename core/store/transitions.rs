//! The facts behind the list of who changes stage. Invariant: a fixed number of queries, however many cases there are; nothing is sorted in SQLite, which locks a piece of memory for
//! each row it sorts.

use crate::{
    domain::{
        handovers::HandoverState,
        ids::{CaseId, ChildId},
        transitions::Growing,
        units::Sector,
    },
    error::Result,
};
use chrono::NaiveDate;
use rusqlite::Connection;
use std::collections::HashMap;

/// What says when the child of an open case changes stage, and where it goes now.
pub(crate) struct Grows {
    pub(crate) growing: Growing,
    /// School or preschool, or empty.
    pub(crate) school: String,
}

/// Of every open case.
pub(crate) fn growing(db: &Connection) -> Result<HashMap<CaseId, Grows>> {
    let mut statement = db.prepare_cached(
        "SELECT cases.id, birth_on, school_form, grade, school_year, school FROM cases JOIN children ON children.id = cases.child_id WHERE cases.closed_on IS NULL",
    )?;
    let rows = statement.query_map([], |row| {
        let schooling = super::children::schooling(row)?;
        let growing = Growing { schooling, birth_on: super::maybe_date(row, "birth_on")? };
        Ok((CaseId(super::uuid(row, "id")?), Grows { growing, school: row.get("school")? }))
    })?;
    Ok(super::all(rows)?.into_iter().collect())
}

/// The units around the children with an open case on a day: those of the people who are written down, with what each works with.
pub(crate) fn units_around(db: &Connection, on: NaiveDate) -> Result<HashMap<ChildId, Vec<(Sector, String)>>> {
    let mut statement = db.prepare_cached(
        "SELECT contacts.child_id, units.sector, units.name
         FROM cases CROSS JOIN contacts ON contacts.child_id = cases.child_id JOIN units ON units.id = contacts.unit_id
         WHERE cases.closed_on IS NULL AND units.active = 1 AND (contacts.until_on IS NULL OR contacts.until_on > ?1)",
    )?;
    let mut around: HashMap<ChildId, Vec<(Sector, String)>> = HashMap::new();
    let mut rows = statement.query([on.to_string()])?;
    while let Some(row) = rows.next()? {
        let unit = (super::code(row, "sector")?, row.get("name")?);
        around.entry(super::uuid(row, "child_id")?.into()).or_default().push(unit);
    }
    Ok(around)
}

/// A handover between stages.
pub(crate) struct BetweenStages {
    pub(crate) state: HandoverState,
    pub(crate) offered_on: NaiveDate,
    pub(crate) to_unit: String,
    pub(crate) sector: Sector,
    id: String,
}

/// Those of every open case, the newest last.
pub(crate) fn between_stages(db: &Connection) -> Result<HashMap<CaseId, Vec<BetweenStages>>> {
    let mut statement = db.prepare_cached(
        "SELECT handovers.id, handovers.case_id, handovers.state, handovers.offered_on, units.name, units.sector
         FROM cases CROSS JOIN handovers ON handovers.case_id = cases.id JOIN units ON units.id = handovers.to_unit_id
         WHERE cases.closed_on IS NULL AND handovers.kind = 'transition'",
    )?;
    let mut found: HashMap<CaseId, Vec<BetweenStages>> = HashMap::new();
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        found.entry(super::uuid(row, "case_id")?.into()).or_default().push(BetweenStages {
            state: super::code(row, "state")?,
            offered_on: super::date(row, "offered_on")?,
            to_unit: row.get("name")?,
            sector: super::code(row, "sector")?,
            id: row.get("id")?,
        });
    }
    for handovers in found.values_mut() {
        handovers.sort_by(|one, other| (one.offered_on, &one.id).cmp(&(other.offered_on, &other.id)));
    }
    Ok(found)
}

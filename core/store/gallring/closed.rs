//! Closed cases, to be judged. Invariant: one whose plan goes on here is not among them.

use crate::{
    domain::{
        children::Protection,
        identity_numbers::IdentityNumber,
        ids::{CaseId, ChildId},
    },
    error::Result,
};
use chrono::NaiveDate;
use rusqlite::Connection;

/// A closed case and what decides about it.
pub(crate) struct Closed {
    pub(crate) case: CaseId,
    pub(crate) child: ChildId,
    pub(crate) number: String,
    pub(crate) closed_on: NaiveDate,
    pub(crate) birth_on: Option<NaiveDate>,
    /// The day of birth by the identity number.
    pub(crate) numbered_on: Option<NaiveDate>,
    pub(crate) protection: Protection,
    /// Whether the child has ever been placed outside the home.
    pub(crate) placed: bool,
    /// Whether it is the child's newest: what is written about the child and in no case is the last entry of this one.
    pub(crate) newest: bool,
}

/// Every closed case, in the order of their numbers, but those whose plan goes on here: it is still written in.
pub(crate) fn closed(db: &Connection) -> Result<Vec<Closed>> {
    let mut statement = db.prepare_cached(
        "SELECT cases.id, cases.child_id, cases.number, cases.closed_on, children.birth_on, children.protection,
            (SELECT number FROM (SELECT number, max(from_on) FROM identity_numbers WHERE child_id = cases.child_id AND to_on IS NULL)) AS identity_number,
            EXISTS (SELECT 1 FROM situations JOIN cases AS theirs ON theirs.id = situations.case_id WHERE theirs.child_id = cases.child_id AND situations.kind = 'placed') AS placed,
            NOT EXISTS (SELECT 1 FROM cases AS later WHERE later.child_id = cases.child_id AND (later.intake_on, later.id) > (cases.intake_on, cases.id)) AS newest
         FROM cases JOIN children ON children.id = cases.child_id WHERE cases.closed_on IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM plans WHERE plans.case_id = cases.id AND plans.state = 'established') ORDER BY cases.number",
    )?;
    super::super::all(statement.query_map([], |row| {
        let number: Option<String> = row.get("identity_number")?;
        let number = number.and_then(|digits| IdentityNumber::try_from(digits).ok());
        Ok(Closed {
            case: super::super::uuid(row, "id")?.into(),
            child: super::super::uuid(row, "child_id")?.into(),
            number: row.get("number")?,
            closed_on: super::super::date(row, "closed_on")?,
            birth_on: super::super::maybe_date(row, "birth_on")?,
            numbered_on: number.as_ref().and_then(IdentityNumber::birth_date),
            protection: super::super::code(row, "protection")?,
            placed: row.get("placed")?,
            newest: row.get("newest")?,
        })
    })?)
}

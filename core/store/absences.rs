//! How much school a child misses.

use crate::{
    domain::{
        absences::{AbsenceMoment, SchoolAbsence},
        ids::CaseId,
    },
    error::Result,
};
use rusqlite::{Connection, params};

/// Adds or replaces what was said at one moment.
pub(crate) fn write(db: &Connection, case: CaseId, absence: &SchoolAbsence) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO main.school_absences (case_id, moment, percent, investigated, written_on) VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT (case_id, moment) DO UPDATE SET percent = excluded.percent, investigated = excluded.investigated, written_on = excluded.written_on",
    )?
    .execute(params![
        case.to_string(),
        super::code_of(absence.moment),
        absence.percent,
        absence.investigated,
        absence.written_on.to_string(),
    ])?;
    Ok(())
}

/// Takes away what was said at one moment.
pub(crate) fn remove(db: &Connection, case: CaseId, moment: AbsenceMoment) -> Result<()> {
    db.prepare_cached("DELETE FROM main.school_absences WHERE case_id = ?1 AND moment = ?2")?
        .execute(params![case.to_string(), super::code_of(moment)])?;
    Ok(())
}

/// What was said of a case: at intake, at closing.
pub(crate) fn of_case(db: &Connection, case: CaseId) -> Result<Vec<SchoolAbsence>> {
    let mut statement = db.prepare_cached(
        "SELECT moment, percent, investigated, written_on FROM school_absences WHERE case_id = ?1 ORDER BY moment DESC",
    )?;
    super::all(statement.query_map([case.to_string()], |row| {
        Ok(SchoolAbsence {
            moment: super::code(row, "moment")?,
            percent: row.get("percent")?,
            investigated: row.get("investigated")?,
            written_on: super::date(row, "written_on")?,
        })
    })?)
}

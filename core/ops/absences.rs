//! How much school a child misses, at intake and at closing.

use super::cases::OneCase;
use crate::{
    casebook::{Act, Actor, Casebook},
    domain::{
        absences::{AbsenceMoment, SchoolAbsence},
        ids::CaseId,
    },
    error::{Error, Problem, Result},
    store,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What is known of a case.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct AbsenceView {
    /// At intake, at closing; each when it is known.
    pub absences: Vec<SchoolAbsence>,
}

/// What is known of a case.
pub fn absences_of_case(book: &mut Casebook, by: &Actor, input: OneCase) -> Result<AbsenceView> {
    book.read(by, Act::lasting("absences_of_case", Some(input.case.0)), |db| {
        store::cases::get(db, input.case)?;
        Ok(AbsenceView { absences: store::absences::of_case(db, input.case)? })
    })
}

/// What the school says at one moment.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
pub struct WriteAbsence {
    /// The case.
    pub case: CaseId,
    /// At intake or at closing.
    pub moment: AbsenceMoment,
    /// Per cent of the lessons, 0–100; none takes away what stood there.
    pub percent: Option<u8>,
    /// The headmaster has had the absence looked into.
    #[serde(default)]
    pub investigated: bool,
}

/// Writes what the school says; a new figure takes the old one's place.
pub fn write_absence(book: &mut Casebook, by: &Actor, input: WriteAbsence) -> Result<AbsenceView> {
    in_per_cent("percent", input.percent)?;
    let WriteAbsence { case, moment, investigated, .. } = input;
    let written_on = by.today();
    book.write(by, Act::on("write_absence", case), |tx| {
        store::cases::get(tx, case)?;
        match input.percent {
            Some(percent) => {
                store::absences::write(tx, case, &SchoolAbsence { moment, percent, investigated, written_on })?;
            }
            None => store::absences::remove(tx, case, moment)?,
        }
        Ok(AbsenceView { absences: store::absences::of_case(tx, case)? })
    })
}

/// # Errors
/// More than the whole.
pub(super) fn in_per_cent(field: &'static str, percent: Option<u8>) -> Result<()> {
    match percent {
        Some(101..) => Err(Error::Input { field, problem: Problem::NotReadable }),
        _ => Ok(()),
    }
}

//! Anonymous consultations: written down in seconds, counted by who asked (M07). Invariant: nothing that is stored here could say who it was about.

use super::Nothing;
use crate::{
    casebook::{Act, Actor, Casebook},
    domain::{
        children::AgeBand,
        consultations::{Advice, Consultation, ConsultationStep, Theme},
        ids::{ConsultationId, MeetingId, UnitId},
    },
    error::{Error, Problem, Result},
    store,
};
use chrono::{Months, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How far back the list goes, in months.
const LISTED_MONTHS: u32 = 12;

/// A consultation.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
pub struct AddConsultation {
    /// Who asked.
    pub unit: UnitId,
    /// The age band.
    pub age_band: AgeBand,
    /// What it is about.
    pub theme: Theme,
    /// What kind of advice was given.
    pub advice: Advice,
    /// What happens next.
    pub next_step: ConsultationStep,
    /// When; today when left out.
    #[serde(default)]
    pub held_on: Option<NaiveDate>,
    /// The meeting it was asked in; when left out the one that is open that day, if any.
    #[serde(default)]
    pub meeting: Option<MeetingId>,
}

/// Writes down a consultation.
///
/// # Errors
/// [`Error::Input`] on `held_on` in the future.
pub fn add_consultation(book: &mut Casebook, by: &Actor, input: AddConsultation) -> Result<Consultation> {
    let held_on = input.held_on.unwrap_or_else(|| by.today());
    if held_on > by.today() {
        return Err(Error::Input { field: "held_on", problem: Problem::InTheFuture });
    }
    let id = ConsultationId(book.new_id(by.now.at)?);
    book.write(by, Act::on("add_consultation", id), |tx| {
        let unit = store::units::running(tx, input.unit)?;
        let meeting = match input.meeting {
            Some(meeting) => Some(store::meetings::get(tx, meeting)?.id),
            None => store::meetings::open_on(tx, held_on)?,
        };
        let one = Consultation {
            id,
            held_on,
            unit: unit.id,
            unit_name: unit.name,
            age_band: input.age_band,
            theme: input.theme,
            advice: input.advice,
            next_step: input.next_step,
            meeting,
        };
        store::consultations::add(tx, &one)?;
        Ok(one)
    })
}

/// The consultations of the last year, newest first.
pub fn list_consultations(book: &mut Casebook, by: &Actor, _: Nothing) -> Result<Vec<Consultation>> {
    let today = by.today();
    let from = today.checked_sub_months(Months::new(LISTED_MONTHS)).unwrap_or(today);
    book.peek(|db| store::consultations::since(db, from))
}

/// Which consultation.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
pub struct OneConsultation {
    /// The consultation.
    pub consultation: ConsultationId,
}

/// Takes away a consultation that was written down by mistake.
pub fn remove_consultation(book: &mut Casebook, by: &Actor, input: OneConsultation) -> Result<Nothing> {
    book.write(by, Act::on("remove_consultation", input.consultation), |tx| {
        store::consultations::remove(tx, input.consultation)?;
        Ok(Nothing {})
    })
}

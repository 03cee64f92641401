//! That a report of concern (orosanmälan) was made: who and when. Invariant: nothing of what it says is stored.

use super::cases::{CaseView, not_future, view};
use crate::{
    casebook::{Act, Actor, Casebook},
    domain::{ids::CaseId, texts},
    error::Result,
    store,
};
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A report of concern that was made before the intake: who and when.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ConcernAtIntake {
    /// When.
    pub made_on: NaiveDate,
    /// Who made it.
    pub made_by: String,
}

/// That a report of concern was made. Nothing of what it says.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct RecordConcernReport {
    /// The case.
    pub case: CaseId,
    /// When.
    pub made_on: NaiveDate,
    /// Who made it.
    pub made_by: String,
}

/// Records that a report of concern was made; its content is never stored.
pub fn record_concern_report(book: &mut Casebook, by: &Actor, input: RecordConcernReport) -> Result<CaseView> {
    not_future("made_on", Some(input.made_on), by.today())?;
    let made_by = texts::line("made_by", &input.made_by)?;
    let id = book.new_id(by.now.at)?;
    book.write(by, Act::on("record_concern_report", input.case), |tx| {
        store::cases::get(tx, input.case)?;
        store::cases::add_concern_report(tx, id, input.case, Some(input.made_on), &made_by)?;
        view(tx, input.case, by.today())
    })
}

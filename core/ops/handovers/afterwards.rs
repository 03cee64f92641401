//! What is said of a handover beside its steps: that sender and receiver met, and whether what went along helped.

use super::{HandoverView, change};
use crate::{
    casebook::{Actor, Casebook},
    domain::{actions::Helped, ids::HandoverId, texts},
    error::{Error, Result, Rule},
    ops::plans::dated,
};
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// That sender and receiver met about the child.
#[derive(Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
pub struct RecordHandoverTalk {
    /// The handover.
    pub handover: HandoverId,
    /// When.
    pub talk_on: NaiveDate,
}

/// Records the talk between sender and receiver (M22).
///
/// # Errors
/// [`crate::error::Problem::TooEarly`] when it is dated before the handover was offered.
pub fn record_handover_talk(book: &mut Casebook, by: &Actor, input: RecordHandoverTalk) -> Result<HandoverView> {
    let today = by.today();
    change(book, by, "record_handover_talk", input.handover, |handover| {
        dated("talk_on", input.talk_on, Some(handover.offered_on), today)?;
        handover.talk_on = Some(input.talk_on);
        Ok(())
    })
}

/// What the receiver says about what went along.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct RateHandover {
    /// The handover.
    pub handover: HandoverId,
    /// Whether it helped to start.
    pub helped: Helped,
    /// What was missing, or good to know.
    #[serde(default)]
    pub note: String,
}

/// Records whether what went along helped the receiver to start: the next handover gets better by it.
///
/// # Errors
/// [`Rule::HandoverStep`] when it was never accepted.
pub fn rate_handover(book: &mut Casebook, by: &Actor, input: RateHandover) -> Result<HandoverView> {
    let note = texts::optional_note("note", &input.note)?;
    change(book, by, "rate_handover", input.handover, |handover| {
        if handover.accepted_on.is_none() {
            return Err(Error::Rule(Rule::HandoverStep));
        }
        handover.helped = Some(input.helped);
        handover.helped_note = note;
        Ok(())
    })
}

//! Context: figures from elsewhere, entered by hand with source and date. Invariant: shown beside the measures and never mixed with them; only the population is counted with, by M04.

use super::Nothing;
use crate::{
    casebook::{Act, Actor, Casebook},
    domain::{
        contexts::{ContextValue, Indicator},
        ids::ContextId,
        texts,
    },
    error::{Error, Problem, Result},
    store,
};
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The largest per cent, in tenths.
const WHOLE: u32 = 1000;

/// A figure as it is typed.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
#[ts(rename = "ContextFigure")]
pub struct Figure {
    /// What it is about.
    pub indicator: Indicator,
    /// What it is, for an indicator of the municipality's own.
    #[serde(default)]
    pub label: String,
    /// "2025", "läsåret 2025/26".
    pub period: String,
    /// The day it is about, or the last of its days.
    pub measured_on: NaiveDate,
    /// A whole number; tenths for what is told in per cent.
    pub value: u32,
    /// Where it comes from.
    pub source: String,
}

/// One figure.
#[derive(Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
pub struct OneContext {
    /// Which.
    pub context: ContextId,
}

/// A figure put right.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ChangeContext {
    /// Which.
    pub context: ContextId,
    /// What it is to say.
    pub figure: Figure,
}

/// Every figure, newest first.
pub fn context_values(book: &mut Casebook, _: &Actor, _: Nothing) -> Result<Vec<ContextValue>> {
    book.peek(store::contexts::all)
}

fn checked(id: ContextId, figure: Figure, by: &Actor) -> Result<ContextValue> {
    let today = by.today();
    if figure.measured_on > today {
        return Err(Error::Input { field: "measured_on", problem: Problem::InTheFuture });
    }
    if figure.indicator.in_per_cent() && figure.value > WHOLE {
        return Err(Error::Input { field: "value", problem: Problem::TooLong });
    }
    let label = match figure.indicator {
        Indicator::Own => texts::line("label", &figure.label)?,
        _ => String::new(),
    };
    Ok(ContextValue {
        id,
        indicator: figure.indicator,
        label,
        period: texts::line("period", &figure.period)?,
        measured_on: figure.measured_on,
        value: figure.value,
        source: texts::line("source", &figure.source)?,
        entered_on: today,
    })
}

/// Writes down a figure.
pub fn add_context(book: &mut Casebook, by: &Actor, input: Figure) -> Result<ContextValue> {
    let value = checked(ContextId(book.new_id(by.now.at)?), input, by)?;
    book.write(by, Act::on("add_context", value.id), |tx| {
        store::contexts::put(tx, &value)?;
        store::contexts::get(tx, value.id)
    })
}

/// Puts a figure right.
pub fn change_context(book: &mut Casebook, by: &Actor, input: ChangeContext) -> Result<ContextValue> {
    let value = checked(input.context, input.figure, by)?;
    book.write(by, Act::on("change_context", value.id), |tx| {
        store::contexts::get(tx, value.id)?;
        store::contexts::put(tx, &value)?;
        store::contexts::get(tx, value.id)
    })
}

/// Takes a figure away.
pub fn remove_context(book: &mut Casebook, by: &Actor, input: OneContext) -> Result<Nothing> {
    book.write(by, Act::on("remove_context", input.context), |tx| {
        store::contexts::get(tx, input.context)?;
        store::contexts::remove(tx, input.context)?;
        Ok(Nothing {})
    })
}

//! Rows of a list that wait: put right in place, or left out. Invariant: of a protected child nothing is kept that the list said, neither here nor in a way back.

use super::{Context, Facts, Known, Standing, ids, take};
use crate::{
    casebook::{Act, Actor, Casebook},
    domain::{
        children::Protection,
        ids::{CaseId, ImportRowId},
    },
    error::{Error, Result, Rule},
    exchange::sheets::{self, FaultCode, RejectedRow},
    ops::Nothing,
    store::{self, cases::CaseNumbers, imports::Reading},
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// A row that waits.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct WaitingRow {
    /// Id.
    pub id: ImportRowId,
    /// The row and its faults.
    pub row: RejectedRow,
}

/// Rows that wait to be fixed.
pub fn waiting_rows(book: &mut Casebook, by: &Actor, _: Nothing) -> Result<Vec<WaitingRow>> {
    book.read(by, Act::lasting("waiting_rows", None), |db| {
        Ok(store::imports::all_waiting(db)?.into_iter().map(|(id, row)| WaitingRow { id, row }).collect())
    })
}

/// Corrections of a waiting row.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct FixRow {
    /// Which row.
    pub id: ImportRowId,
    /// New texts by cell: "H15".
    pub cells: BTreeMap<String, String>,
}

/// What came of a correction.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct FixedRow {
    /// The new case; none when the row still has faults.
    pub case: Option<CaseId>,
    /// The row with its remaining faults.
    pub row: Option<RejectedRow>,
}

/// Reads a waiting row again with corrections, as its own list was read: with what was answered about that one, and for the units that its consents are about. It becomes a case, or says what is still wrong. What was typed is kept, unless it says that the child is protected.
pub fn fix_row(book: &mut Casebook, by: &Actor, input: FixRow) -> Result<FixedRow> {
    let today = by.today();
    let ids = ids(book, by)?;
    let key = book.protected().cloned();
    let (import, sheet, units, read, there, enters) = book.peek(|db| {
        let (import, row) = store::imports::waiting(db, input.id)?;
        let Reading { recipe, consent_units } = store::imports::reading(db, import)?;
        let recipe = match recipe {
            Some(recipe) => recipe,
            None => store::imports::recipes(db)?.into_iter().next().map(|kept| kept.recipe).unwrap_or_default(),
        };
        let there = Known::read(db, by.user, key.as_ref())?;
        let read = match sheets::retry(&row, &input.cells, &recipe, &[], today) {
            Ok(row) => Ok(there.accepted(db, row)?),
            Err(still) => Err(there.rejected(db, still)?),
        };
        let enters = match &read {
            Ok(row) => matches!(there.standing(db, row)?, Standing::New),
            Err(_) => false,
        };
        Ok((import, row.sheet, consent_units, read, there, enters))
    })?;
    let protected = match &read {
        Ok(row) => row.protection != Protection::None,
        Err(still) => still.reason == FaultCode::ProtectedByHand,
    };
    let object = if enters { ids.case.0 } else { input.id.0 };
    // The way back would hold what stood in the list.
    let act = Act { undo: !protected, ..Act::on("fix_row", object) };
    book.write(by, act, |tx| {
        let waits = |row: RejectedRow| -> Result<FixedRow> {
            store::imports::keep_row(tx, input.id, &row)?;
            Ok(FixedRow { case: None, row: Some(row) })
        };
        let fixed = match read {
            Err(still) => waits(still)?,
            Ok(row) => {
                let context = Context::read(tx, import, units.as_deref(), today, there)?;
                match context.known.standing(tx, &row)? {
                    Standing::Case(_) => return Err(Error::Rule(Rule::CaseAlreadyOpen)),
                    Standing::ByHand(why) => waits(sheets::by_hand(row.row, "", why).on_sheet(sheet.as_deref()))?,
                    Standing::New => {
                        let mut facts = Facts::default();
                        let case = take(tx, &row, &ids, &context, &mut CaseNumbers::read(tx)?, &mut facts)?;
                        facts.write(tx)?;
                        store::imports::settle_row(tx, input.id, "fixed")?;
                        FixedRow { case: Some(case), row: None }
                    }
                }
            }
        };
        if protected {
            store::drafts::forget(tx, &input.id.to_string())?;
            store::gallring::forget_ways_back(tx)?;
        }
        Ok(fixed)
    })
}

/// A row to leave out.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct DropRow {
    /// Which row.
    pub id: ImportRowId,
}

/// Leaves a waiting row out for good (undo brings it back).
pub fn drop_row(book: &mut Casebook, by: &Actor, input: DropRow) -> Result<Nothing> {
    book.write(by, Act::on("drop_row", input.id), |tx| {
        store::imports::waiting(tx, input.id)?;
        store::imports::settle_row(tx, input.id, "dropped")
    })?;
    Ok(Nothing {})
}

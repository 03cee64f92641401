//! The region's receipt: its signed answer to the sealed file, or the day that somebody noted by hand. Invariant: a receipt counts only for the very file that was sealed, and only
//! signed by the region's own key.

use super::{QuarterView, keys, newest, view};
use crate::{
    casebook::{Act, Actor, Casebook},
    domain::quarters::{Quarter, QuarterState, QuarterStep},
    error::{Error, Problem, Result, Rule},
    exchange::{
        packages::Digest,
        sealed::{Outcome, Receipt, SealedFault},
    },
    ops::FileContent,
    store::{self, quarters::Revision},
};
use chrono::NaiveDate;
use rusqlite::Connection;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

/// The region's receipt.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct RecordReceipt {
    /// The quarter.
    pub quarter: Quarter,
    /// When the region said that it came, noted by hand. A receipt that is read in says it itself.
    #[serde(default)]
    pub received_on: Option<NaiveDate>,
    /// The region's signed receipt; none when the day is only noted.
    #[serde(default)]
    pub receipt: Option<ReceiptFiles>,
}

/// A receipt as it comes: two files.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ReceiptFiles {
    /// `K2403-2026-Q3-r1.kvitto.json`.
    pub file: FileContent,
    /// `K2403-2026-Q3-r1.kvitto.json.minisig`.
    pub signature: FileContent,
}

/// Keeps the region's receipt for the sealed file, or notes the day it said that it came.
///
/// # Errors
/// [`Rule::RegionSigningKeyMissing`], [`Rule::ReceiptOtherKey`], [`Rule::ReceiptSetAside`], [`Error::Sealed`] for a receipt that is whole for another file or not whole;
/// [`Rule::QuarterStep`] when nothing waits for a receipt.
pub fn record_receipt(book: &mut Casebook, by: &Actor, input: RecordReceipt) -> Result<QuarterView> {
    let newest = newest(book, input.quarter)?;
    let id = book.new_id(by.now.at)?;
    let act = Act::lasting("record_receipt", Some(newest.id.0));
    book.write(by, act, |tx| record(tx, by, &newest, &input, id))
}

/// The same in a step that does more; `id` is a new one.
pub(super) fn record(
    db: &Connection,
    by: &Actor,
    newest: &Revision,
    input: &RecordReceipt,
    id: Uuid,
) -> Result<QuarterView> {
    let today = by.today();
    let received = input.receipt.as_ref().map(|files| read(db, newest, files)).transpose()?;
    let noted = match (&received, input.received_on) {
        (None, None) => return Err(Error::Input { field: "received_on", problem: Problem::Blank }),
        (None, Some(on)) if on > today => {
            return Err(Error::Input { field: "received_on", problem: Problem::InTheFuture });
        }
        (None, Some(on)) => on,
        // The region's clock is not ours.
        (Some(receipt), _) => receipt.received_at.date_naive().min(today),
    };
    let state = match newest.state {
        // Noted by hand before, and now with its proof.
        QuarterState::Acknowledged if received.is_some() && !newest.receipt_read => QuarterState::Acknowledged,
        other => other.after(QuarterStep::Acknowledge)?,
    };
    let sealed_on = newest.sealed_at.map(|sealed| sealed.date_naive());
    if received.is_none() && sealed_on.is_some_and(|sealed| noted < sealed) {
        return Err(Error::Input { field: "received_on", problem: Problem::TooEarly });
    }
    let files = match &input.receipt {
        Some(files) => Some((files.file.bytes()?, files.signature.bytes()?)),
        None => None,
    };
    store::quarters::acknowledge(db, newest.id, state, noted, files.as_ref())?;
    view(db, input.quarter, by, id)
}

/// The receipt, believed: for this file, by the region, and with the figures taken in.
fn read(db: &Connection, newest: &Revision, files: &ReceiptFiles) -> Result<Receipt> {
    let sealed = newest.file_sha256.as_deref().ok_or(Error::Rule(Rule::QuarterStep))?;
    let sealed: Digest = sealed.parse().map_err(|_| Error::Shape)?;
    let region = keys::region_signer(db)?;
    let receipt = Receipt::read(&files.file.bytes()?, &files.signature.bytes()?, Some(&region), &sealed);
    let receipt = receipt.map_err(|fault| match fault {
        SealedFault::OtherSender => Error::Rule(Rule::ReceiptOtherKey),
        SealedFault::OtherReceipt | SealedFault::Newer => Error::Sealed(fault.code()),
        _ => Error::Sealed(SealedFault::Receipt.code()),
    })?;
    match receipt.outcome {
        Outcome::Accepted => Ok(receipt),
        Outcome::Quarantined => Err(Error::Rule(Rule::ReceiptSetAside)),
    }
}

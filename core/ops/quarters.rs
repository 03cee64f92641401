//! The quarter's way to the region: checked, signed, sealed, acknowledged. Invariant: what is sealed is what was signed, byte for byte of its figures, whatever is changed in the cases afterwards.

mod checks;
mod content;
pub mod keys;
mod receipts;
mod rows;

use super::{FileContent, measures::OneQuarter};
use crate::{
    casebook::{Act, Actor, Casebook},
    domain::{
        ids::QuarterId,
        quarters::{CheckName, Explanation, Quarter, QuarterState, QuarterStep},
    },
    error::{Error, Result, Rule},
    exchange::{
        packages::{self, Digest, codes::Occasion, submission_id},
        sealed::{self, LogHead, SealInfo},
        workbooks,
    },
    measures, store,
};
pub use checks::{Check, Jump, JumpKind};
use chrono::{DateTime, NaiveDate, Utc};
use content::{Content, Sending};
pub use keys::{OwnKeys, PublicKey, SetRegionKey, own_public_keys, set_region_key};
pub use receipts::{ReceiptFiles, RecordReceipt, record_receipt};
pub use rows::SentRow;
use rusqlite::Connection;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::quarters::Revision;
use ts_rs::TS;

const SEALED_TYPE: &str = "application/octet-stream";
const WORKBOOK_TYPE: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// One revision of a quarter.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct RevisionLine {
    /// From 1.
    pub revision: u32,
    /// "K2403-2026-Q3-r1".
    pub name: String,
    /// Where it stands.
    pub state: QuarterState,
    /// When it was signed.
    pub signed_at: DateTime<Utc>,
    /// Who signed.
    pub signed_by: String,
    /// SHA-256 of the frozen content.
    pub content_sha256: String,
    /// Number of the sealed file in the row of files.
    pub sequence: Option<u32>,
    /// When it was sealed.
    pub sealed_at: Option<DateTime<Utc>>,
    /// SHA-256 of the sealed file.
    pub file_sha256: Option<String>,
    /// When the region said that it came.
    pub receipt_on: Option<NaiveDate>,
    /// Whether its own signed receipt is here; else the day was only noted by hand.
    pub receipt_read: bool,
}

/// A quarter that can be looked at, and where it stands.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct QuarterLine {
    /// Which.
    pub quarter: Quarter,
    /// Where its newest revision stands; none when nothing has been signed.
    pub state: Option<QuarterState>,
}

/// Everything the quarter's page shows.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct QuarterView {
    /// Which quarter.
    pub quarter: Quarter,
    /// Its first day.
    pub first_on: NaiveDate,
    /// Its last day.
    pub last_on: NaiveDate,
    /// The day by which the region wants it: 20 days after the quarter's end.
    pub due_on: Option<NaiveDate>,
    /// Where it stands.
    pub state: QuarterState,
    /// "K2403-2026-Q3-r1": the revision that is signed or sent, or the first to come.
    pub name: String,
    /// Every check, those to look at first.
    pub checks: Vec<Check>,
    /// Exactly the rows that were signed; before signing, those that would be: none when cases that it counts have been erased.
    pub rows: Vec<SentRow>,
    /// The last quarter that was sent, whose figures stand beside.
    pub compared_with: Option<Quarter>,
    /// Figures that have changed in the cases since the signing.
    pub changed_since: u32,
    /// Every revision, newest first.
    pub revisions: Vec<RevisionLine>,
    /// The region's key; none when it has not been given yet.
    pub region_key: Option<PublicKey>,
    /// The quarters to choose from, newest first.
    pub quarters: Vec<QuarterLine>,
}

/// Days after the quarter's end by which it is due (rollup.md §3.4).
const DUE_AFTER_DAYS: u64 = 20;

/// Where a quarter stands, what must be looked at, and exactly what will be sent.
pub fn quarter_state(book: &mut Casebook, by: &Actor, input: OneQuarter) -> Result<QuarterView> {
    let quarter = input.or_last(by.today())?;
    let id = book.new_id(by.now.at)?;
    book.read(by, Act::lasting("quarter_state", None), |db| view(db, quarter, by, id))
}

fn view(db: &Connection, quarter: Quarter, by: &Actor, id: uuid::Uuid) -> Result<QuarterView> {
    let revisions = store::quarters::revisions(db, quarter)?;
    let checks = checks::all(db, quarter, by)?;
    let state = revisions.first().map_or_else(|| unsigned(&checks), |newest| newest.state);
    let revision = revisions.first().map_or(1, |newest| newest.revision);
    let today = content::build(db, quarter, by, Sending { package: id, revision, occasion: occasion(revision, None) })?;
    // What was signed stands when it can be counted no more; what is left is no quarter to sign.
    let erased = measures::is_erased(db, quarter, by.today())?;
    let (sent, changed) = match revisions.first() {
        Some(newest) => {
            let signed = content::read(&store::quarters::content(db, newest.id)?)?;
            let changed = if erased { 0 } else { rows::differences(&signed.package.facts, &today.package.facts) };
            (signed, changed)
        }
        None => (today, 0),
    };
    let compared = store::quarters::last_sent_before(db, quarter)?;
    let mut lines = Vec::with_capacity(revisions.len());
    for revision in &revisions {
        lines.push(line(db, revision)?);
    }
    let mut quarters = Vec::new();
    for one in measures::quarters(db, quarter, by.today())? {
        let state = store::quarters::revisions(db, one)?.first().map(|newest| newest.state);
        quarters.push(QuarterLine { quarter: one, state });
    }
    Ok(QuarterView {
        quarter,
        first_on: quarter.first(),
        last_on: quarter.last(),
        due_on: quarter.last().checked_add_days(chrono::Days::new(DUE_AFTER_DAYS)),
        state,
        name: sent.package.submission.id(),
        checks,
        rows: if erased && revisions.is_empty() {
            Vec::new()
        } else {
            rows::readable(&sent.package, &sent.background.previous)
        },
        compared_with: compared.map(|revision| revision.quarter),
        changed_since: u32::try_from(changed).unwrap_or(u32::MAX),
        revisions: lines,
        region_key: keys::region(db)?,
        quarters,
    })
}

fn unsigned(checks: &[Check]) -> QuarterState {
    if checks::passed(checks) { QuarterState::Checked } else { QuarterState::Open }
}

fn line(db: &Connection, revision: &Revision) -> Result<RevisionLine> {
    Ok(RevisionLine {
        revision: revision.revision,
        name: name(db, revision)?,
        state: revision.state,
        signed_at: revision.signed_at,
        signed_by: store::users::get(db, revision.signed_by)?.name,
        content_sha256: revision.content_sha256.clone(),
        sequence: revision.sequence,
        sealed_at: revision.sealed_at,
        file_sha256: revision.file_sha256.clone(),
        receipt_on: revision.receipt_on,
        receipt_read: revision.receipt_read,
    })
}

fn name(db: &Connection, revision: &Revision) -> Result<String> {
    let period = revision.quarter.to_string().parse().map_err(|_| Error::Shape)?;
    Ok(submission_id(&content::area(db)?, period, revision.revision))
}

fn occasion(revision: u32, given: Option<Occasion>) -> Occasion {
    match (revision, given) {
        (1, _) => Occasion::New,
        (_, Some(given)) if given != Occasion::New => given,
        (_, Some(_) | None) => Occasion::Correction,
    }
}

/// Why a check may stay as it is.
#[derive(Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
pub struct ExplainCheck {
    /// The quarter.
    pub quarter: Quarter,
    /// Which check.
    pub name: CheckName,
    /// Why.
    pub explanation: Explanation,
}

/// Explains a check, for as many as it is about now. When the number changes it must be looked at again.
///
/// # Errors
/// [`Error::NotFound`] when nothing is found by it now; [`Rule::QuarterChecksRed`] for one that stops the signing.
pub fn explain_check(book: &mut Casebook, by: &Actor, input: ExplainCheck) -> Result<QuarterView> {
    let id = book.new_id(by.now.at)?;
    book.write(by, Act::lasting("explain_check", None), |tx| {
        let checks = checks::all(tx, input.quarter, by)?;
        let check = checks.iter().find(|check| check.name == input.name).ok_or(Error::NotFound("check"))?;
        if check.level == crate::domain::quarters::CheckLevel::Stop {
            return Err(Error::Rule(Rule::QuarterChecksRed));
        }
        let about = (check.count, input.explanation);
        store::quarters::explain(tx, input.quarter, input.name, about, (by.user, by.now.at))?;
        view(tx, input.quarter, by, id)
    })
}

/// Which quarter to sign.
#[derive(Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
pub struct SignQuarter {
    /// The quarter.
    pub quarter: Quarter,
    /// Why a quarter that was sent is sent again; a correction when not given.
    #[serde(default)]
    pub reason: Option<Occasion>,
}

/// Freezes the figures. Later changes in the cases do not touch them; on a quarter that was sent this begins the next revision.
///
/// # Errors
/// [`Rule::QuarterNotOver`] before its last day has passed; [`Rule::QuarterErased`] when cases that it counts have been erased; [`Rule::QuarterChecksRed`] while a check stops it or is unexplained.
pub fn sign_quarter(book: &mut Casebook, by: &Actor, input: SignQuarter) -> Result<QuarterView> {
    let quarter = input.quarter;
    if !quarter.is_over(by.today()) {
        return Err(Error::Rule(Rule::QuarterNotOver));
    }
    let (id, package) = (QuarterId(book.new_id(by.now.at)?), book.new_id(by.now.at)?);
    book.write(by, Act::lasting("sign_quarter", Some(id.0)), |tx| {
        if measures::is_erased(tx, quarter, by.today())? {
            return Err(Error::Rule(Rule::QuarterErased));
        }
        let checks = checks::all(tx, quarter, by)?;
        if !checks::passed(&checks) {
            return Err(Error::Rule(Rule::QuarterChecksRed));
        }
        let newest = store::quarters::revisions(tx, quarter)?.into_iter().next();
        let state =
            newest.as_ref().map_or_else(|| unsigned(&checks), |newest| newest.state).after(QuarterStep::Sign)?;
        let number = newest.map_or(1, |newest| newest.revision + u32::from(newest.sequence.is_some()));
        let sending = Sending { package, revision: number, occasion: occasion(number, input.reason) };
        let (json, hash) = content::write(&content::build(tx, quarter, by, sending)?)?;
        let revision = Revision {
            id,
            quarter,
            revision: number,
            state,
            signed_at: by.now.at,
            signed_by: by.user,
            content_sha256: hash.to_string(),
            sequence: None,
            sealed_at: None,
            file_sha256: None,
            receipt_on: None,
            receipt_read: false,
        };
        store::quarters::sign(tx, &revision, &json)?;
        view(tx, quarter, by, package)
    })
}

/// Which quarter to seal, and to whom.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct SealQuarter {
    /// The quarter.
    pub quarter: Quarter,
    /// "age1…": the region's key from now on, kept only when this is sealed to it; the one that is known when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub key: Option<String>,
}

/// Which sealed quarter.
#[derive(Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
pub struct OneSealedQuarter {
    /// The quarter.
    pub quarter: Quarter,
}

/// A sealed quarter: two files that travel together.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct SealedQuarter {
    /// "K2403-2026-Q3-r1.kex".
    pub file: FileContent,
    /// "K2403-2026-Q3-r1.kex.minisig".
    pub signature: FileContent,
    /// SHA-256 of the sealed file, for the phone and the receipt.
    pub sha256: String,
    /// Number of the file in the row of files, from 1.
    pub sequence: u32,
}

fn files(name: &str, bytes: &[u8], signature: &[u8], revision: &Revision) -> Result<SealedQuarter> {
    Ok(SealedQuarter {
        file: FileContent::new(format!("{name}.kex"), SEALED_TYPE, bytes),
        signature: FileContent::new(format!("{name}.kex.minisig"), "text/plain", signature),
        sha256: revision.file_sha256.clone().ok_or(Error::NotFound("sealed_file"))?,
        sequence: revision.sequence.ok_or(Error::NotFound("sealed_file"))?,
    })
}

/// Seals the signed figures to the region's key. The file is kept, so that it can be saved again.
///
/// # Errors
/// [`Rule::QuarterStep`] when the quarter is not signed; [`Error::VaultDamaged`] when the signed figures are not what was signed; [`Error::Sealed`] when the package cannot be made.
pub fn seal_quarter(book: &mut Casebook, by: &Actor, input: SealQuarter) -> Result<SealedQuarter> {
    let newest = newest(book, input.quarter)?;
    book.write(by, Act::lasting("seal_quarter", Some(newest.id.0)), |tx| {
        let state = newest.state.after(QuarterStep::Seal)?;
        input.key.as_deref().map_or(Ok(()), |key| keys::set_recipient(tx, by, key))?;
        let recipient = keys::recipient(tx)?;
        let signer = keys::signer(tx, by)?;
        let json = store::quarters::content(tx, newest.id)?;
        if Digest::of(json.as_bytes()).to_string() != newest.content_sha256 {
            return Err(Error::VaultDamaged(crate::error::Damage::Store));
        }
        let signed = content::read(&json)?;
        let (sequence, previous) = store::quarters::next_sequence(tx)?;
        let log = store::log::head(tx)?;
        let info = SealInfo {
            sequence,
            previous: previous.map(|hash| hash.parse()).transpose().map_err(|_| Error::Shape)?,
            sealed_at: by.now.at,
            log_head: LogHead {
                sequence: u64::try_from(log.sequence).unwrap_or(0),
                hash: log.hash.parse().map_err(|_| Error::Shape)?,
            },
        };
        let package = packages::build(&signed.package, &signed.background).map_err(content::fault)?;
        let file = sealed::seal(&package, &info, &signer, &[recipient]).map_err(|fault| Error::Sealed(fault.code()))?;
        let revision = Revision {
            state,
            sequence: Some(sequence),
            sealed_at: Some(by.now.at),
            file_sha256: Some(file.sha256.to_string()),
            ..newest.clone()
        };
        store::quarters::seal(tx, &revision, &file.bytes, &file.signature)?;
        files(&name(tx, &revision)?, &file.bytes, &file.signature, &revision)
    })
}

fn newest(book: &mut Casebook, quarter: Quarter) -> Result<Revision> {
    book.peek(|db| store::quarters::revisions(db, quarter))?.into_iter().next().ok_or(Error::Rule(Rule::QuarterStep))
}

/// The sealed file once more.
pub fn sealed_quarter(book: &mut Casebook, by: &Actor, input: OneSealedQuarter) -> Result<SealedQuarter> {
    let newest = newest(book, input.quarter)?;
    book.read(by, Act::lasting("sealed_quarter", Some(newest.id.0)), |db| {
        let (bytes, signature) = store::quarters::sealed_file(db, newest.id)?;
        files(&name(db, &newest)?, &bytes, &signature, &newest)
    })
}

/// The workbook for people: as signed, or as it stands today with every figure marked provisional.
///
/// # Errors
/// [`Rule::QuarterErased`] when it is not signed, and cases that it counts have been erased.
pub fn quarter_workbook(book: &mut Casebook, by: &Actor, input: OneQuarter) -> Result<FileContent> {
    let quarter = input.or_last(by.today())?;
    let id = book.new_id(by.now.at)?;
    book.read(by, Act::lasting("quarter_workbook", None), |db| {
        let newest = store::quarters::revisions(db, quarter)?.into_iter().next();
        let (Content { package, background }, name) = match newest {
            Some(newest) => (content::read(&store::quarters::content(db, newest.id)?)?, name(db, &newest)?),
            None if measures::is_erased(db, quarter, by.today())? => return Err(Error::Rule(Rule::QuarterErased)),
            None => {
                let sending = Sending { package: id, revision: 1, occasion: Occasion::New };
                let draft = content::provisional(content::build(db, quarter, by, sending)?);
                (draft, format!("{}-{quarter}-{}", content::area(db)?, crate::words::say("quarter-draft-file", &[])))
            }
        };
        let bytes = workbooks::write(&package, &background).map_err(content::fault)?;
        Ok(FileContent::new(format!("{name}.xlsx"), WORKBOOK_TYPE, &bytes))
    })
}

//! The publication ledger: every protected table that was shown to anybody outside. Invariant: before the ledger is shown it is walked from its first line, and every
//! line's table is checked against its certificate.

mod quarters;

use super::{FileContent, Nothing};
use crate::{
    casebook::{Act, Actor, Casebook},
    domain::texts,
    error::{Error, Result},
    protect::{
        Broken, Certificate, Draws, Fault, Method, Release, Rounding, Suppression, check, published_csv,
        read_hierarchy, read_published, read_table, round, suppress,
    },
    store::{self, publications::NewPublication},
};
pub use quarters::{PublicFigure, PublicQuarter, PublicRow, PublishedQuarter, public_quarter, publish_quarter};
use rusqlite::Connection;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A line of the ledger, without its content.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct PublicationLine {
    /// Its number, without gaps.
    pub sequence: u32,
    /// When, in UTC.
    pub published_at: String,
    /// What it is of: "2403;M01;2026-Q3".
    pub subject: String,
    /// Version of the finest cells.
    pub grid_version: u32,
    /// "round" or "suppress".
    pub method: String,
    /// Counts below it are small.
    pub base: u32,
    /// Rows of the table.
    pub rows: u32,
    /// Whether the table and its certificate hold.
    pub holds: bool,
}

/// The whole ledger.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Ledger {
    /// Newest first.
    pub lines: Vec<PublicationLine>,
}

/// The ledger, walked and checked.
///
/// # Errors
/// [`Error::VaultDamaged`] when a line does not fit the one before.
pub fn list_publications(book: &mut Casebook, by: &Actor, _: Nothing) -> Result<Ledger> {
    book.read(by, Act::lasting("list_publications", None), |db| {
        let lines = store::publications::all(db)?;
        store::publications::verify(&lines)?;
        Ok(Ledger { lines: lines.iter().rev().map(line).collect() })
    })
}

fn line(kept: &store::publications::Publication) -> PublicationLine {
    let certificate = Certificate::from_json(&kept.certificate).ok();
    let table = certificate.as_ref().and_then(|one| read_published(&kept.published, &one.columns).ok());
    let holds = certificate.zip(table.as_ref()).is_some_and(|(certificate, table)| check(table, &certificate).is_ok());
    PublicationLine {
        sequence: kept.sequence,
        published_at: kept.published_at.clone(),
        subject: kept.subject.clone(),
        grid_version: kept.grid_version,
        method: kept.method.clone(),
        base: kept.base,
        rows: table.map_or(0, |table| u32::try_from(table.len()).unwrap_or(u32::MAX)),
        holds,
    }
}

/// Which line.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
pub struct OnePublication {
    /// Its number.
    pub sequence: u32,
}

/// What was shown, as it was shown.
pub fn open_publication(book: &mut Casebook, by: &Actor, input: OnePublication) -> Result<FileContent> {
    book.read(by, Act::lasting("open_publication", None), |db| {
        let lines = store::publications::all(db)?;
        let kept = lines.into_iter().find(|line| line.sequence == input.sequence);
        let kept = kept.ok_or(Error::NotFound("publication"))?;
        let name = format!("{}.csv", file_name(&kept.subject));
        Ok(FileContent::new(name, "text/csv", kept.published.as_bytes()))
    })
}

/// A table to be shown outside.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct PublishTable {
    /// What it is of, the same each time it is published: "2403;M01;2026-Q3".
    pub subject: String,
    /// The exact table as CSV (docs/PROTECT.md).
    pub table: String,
    /// How its columns add up, as JSON (docs/PROTECT.md).
    pub hierarchy: String,
    /// Round, or hide.
    pub method: Method,
    /// Counts below it are small.
    pub base: u32,
    /// None is a small count too.
    #[serde(default)]
    pub zeros: bool,
}

/// Version of the finest cells of tables given by hand.
const GRID_VERSION: u32 = 1;

/// Protects a table with the vault's own secret, holds on to what was shown of the same subject before, and writes it in the ledger; the table as it may be shown. Published
/// again without any change it is the same line.
///
/// # Errors
/// [`Error::Protect`] for what is wrong with the table, or when it cannot be protected.
pub fn publish_table(book: &mut Casebook, by: &Actor, input: PublishTable) -> Result<FileContent> {
    let subject = texts::line("subject", &input.subject)?;
    let hierarchy = read_hierarchy(&input.hierarchy)?;
    let table = read_table(&input.table, &hierarchy)?;
    let csv = book.write(by, Act::lasting("publish_table", None), |tx| {
        let last = store::publications::last_of(tx, &subject)?;
        let earlier = last.as_ref().map(|line| Certificate::from_json(&line.certificate)).transpose()?;
        let (base, zeros, earlier) = (input.base, input.zeros, earlier.as_ref());
        let draws = Draws::new(store::publications::secret(tx)?);
        let release = match input.method {
            Method::Round => round(&table, &Rounding { base, zeros, draws: &draws, scope: &subject, earlier })?,
            Method::Suppress => {
                suppress(&table, &Suppression { base, zeros, insiders: hierarchy.insider.is_some(), earlier })?
            }
        };
        keep(tx, by, &subject, (input.method, base), &release)
    })?;
    Ok(FileContent::new(format!("{}.csv", file_name(&subject)), "text/csv", csv.as_bytes()))
}

/// Checks what is to be shown against its certificate and writes it in the ledger, unless the last line of the subject says it already; the table as it may be shown.
fn keep(
    tx: &Connection,
    by: &Actor,
    subject: &str,
    (method, base): (Method, u32),
    release: &Release,
) -> Result<String> {
    let csv = published_csv(release);
    let certificate = release.certificate();
    let shown = read_published(&csv, &certificate.columns)?;
    check(&shown, certificate).map_err(|Broken(rule, at)| Fault::Broken(rule, at + 1))?;
    let certificate = certificate.to_json()?;
    let last = store::publications::last_of(tx, subject)?;
    if last.is_none_or(|line| line.published != csv || line.certificate != certificate) {
        let method = store::code_of(method);
        let new = NewPublication {
            subject,
            grid_version: GRID_VERSION,
            method: &method,
            base,
            published: &csv,
            certificate: &certificate,
        };
        store::publications::add(tx, by, &new)?;
    }
    Ok(csv)
}

/// Letters, digits and hyphens of a subject.
fn file_name(subject: &str) -> String {
    subject.chars().map(|letter| if letter.is_alphanumeric() { letter } else { '-' }).collect()
}

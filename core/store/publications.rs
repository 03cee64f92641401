//! The publication ledger and the secret of the draws. Invariant: a line is added, never changed (the schema says so too), and bound to the one before by its hash.

pub(crate) mod published;

use crate::{
    casebook::Actor,
    error::{Damage, Error, Result},
};
use rusqlite::{Connection, OptionalExtension, Row, params};
use sha2::{Digest, Sha256};

/// What the first line is bound to.
const START: &str = "samlat publications";

/// What is added.
pub(crate) struct NewPublication<'a> {
    pub(crate) subject: &'a str,
    pub(crate) grid_version: u32,
    pub(crate) method: &'a str,
    pub(crate) base: u32,
    pub(crate) published: &'a str,
    pub(crate) certificate: &'a str,
}

/// A line of the ledger.
#[derive(Clone)]
pub(crate) struct Publication {
    pub(crate) sequence: u32,
    pub(crate) published_at: String,
    pub(crate) published_by: String,
    pub(crate) subject: String,
    pub(crate) grid_version: u32,
    pub(crate) method: String,
    pub(crate) base: u32,
    pub(crate) published: String,
    pub(crate) certificate: String,
    pub(crate) hash: String,
}

const LINE: &str = "SELECT sequence, published_at, published_by, subject, grid_version, method, base, published, certificate, hash FROM publications";

fn from_row(row: &Row<'_>) -> rusqlite::Result<Publication> {
    Ok(Publication {
        sequence: row.get("sequence")?,
        published_at: row.get("published_at")?,
        published_by: row.get("published_by")?,
        subject: row.get("subject")?,
        grid_version: row.get("grid_version")?,
        method: row.get("method")?,
        base: row.get("base")?,
        published: row.get("published")?,
        certificate: row.get("certificate")?,
        hash: row.get("hash")?,
    })
}

impl Publication {
    fn expected_hash(&self, before: &str) -> String {
        let numbers = [self.sequence, self.grid_version, self.base].map(|number| number.to_string());
        let [sequence, grid_version, base] = &numbers;
        let fields = [
            sequence,
            &self.published_at,
            &self.published_by,
            &self.subject,
            grid_version,
            &self.method,
            base,
            &self.published,
            &self.certificate,
        ];
        let mut digest = Sha256::new();
        digest.update(before.as_bytes());
        for field in fields {
            digest.update([0x1f]);
            digest.update(field.as_bytes());
        }
        data_encoding::HEXLOWER.encode(&digest.finalize())
    }
}

/// Every line, oldest first.
pub(crate) fn all(db: &Connection) -> Result<Vec<Publication>> {
    let mut statement = db.prepare_cached(&format!("{LINE} ORDER BY sequence"))?;
    super::all(statement.query_map([], from_row)?)
}

/// The last line about a subject.
pub(crate) fn last_of(db: &Connection, subject: &str) -> Result<Option<Publication>> {
    let mut statement = db.prepare_cached(&format!("{LINE} WHERE subject = ?1 ORDER BY sequence DESC LIMIT 1"))?;
    Ok(statement.query_row([subject], from_row).optional()?)
}

/// Adds a line; its number.
pub(crate) fn add(db: &Connection, by: &Actor, new: &NewPublication<'_>) -> Result<u32> {
    let line = Publication {
        sequence: 0,
        published_at: by.now.at.to_rfc3339_opts(chrono::SecondsFormat::Millis, true),
        published_by: by.user.to_string(),
        subject: new.subject.to_owned(),
        grid_version: new.grid_version,
        method: new.method.to_owned(),
        base: new.base,
        published: new.published.to_owned(),
        certificate: new.certificate.to_owned(),
        hash: String::new(),
    };
    append(db, line)
}

/// Writes a line after the last one and binds it to that; its number.
fn append(db: &Connection, line: Publication) -> Result<u32> {
    let last: Option<(u32, String)> = db
        .prepare_cached("SELECT sequence, hash FROM publications ORDER BY sequence DESC LIMIT 1")?
        .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let (last, before) = last.unwrap_or((0, START.to_owned()));
    let mut line = Publication { sequence: last + 1, ..line };
    line.hash = line.expected_hash(&before);
    db.prepare_cached(
        "INSERT INTO main.publications (sequence, published_at, published_by, subject, grid_version, method, base, published, certificate, hash)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
    )?
    .execute(params![
        line.sequence,
        line.published_at,
        line.published_by,
        line.subject,
        line.grid_version,
        line.method,
        line.base,
        line.published,
        line.certificate,
        line.hash,
    ])?;
    Ok(line.sequence)
}

/// Walks the ledger from its first line to its last.
///
/// # Errors
/// [`Damage::Log`] at the first line that does not fit.
pub(crate) fn verify(lines: &[Publication]) -> Result<()> {
    let mut before = START.to_owned();
    for (line, number) in lines.iter().zip(1..) {
        if line.sequence != number || line.hash != line.expected_hash(&before) {
            return Err(Error::VaultDamaged(Damage::Log));
        }
        before.clone_from(&line.hash);
    }
    Ok(())
}

/// The secret of the draws, made the first time it is asked for.
pub(crate) fn secret(db: &Connection) -> Result<[u8; 32]> {
    let kept: Option<Vec<u8>> = db
        .prepare_cached("SELECT secret FROM protection_secrets WHERE name = 'draws'")?
        .query_row([], |row| row.get(0))
        .optional()?;
    if let Some(kept) = kept {
        return kept.try_into().map_err(|_| Error::VaultDamaged(Damage::Store));
    }
    let mut secret = [0; 32];
    getrandom::fill(&mut secret)?;
    db.prepare_cached("INSERT INTO main.protection_secrets (name, secret) VALUES ('draws', ?1)")?
        .execute([secret.as_slice()])?;
    Ok(secret)
}

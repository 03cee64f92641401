//! What a vault has sent to the region, and the keys it is known by, as an older copy of it must be told. Invariant: what the copy knows to be sent stays, and nothing is sent a second time under one number.

use super::KeptKey;
use crate::{
    domain::users::UserId,
    error::Result,
    store::parcels::{self, OwnKey},
};
use rusqlite::{Connection, OptionalExtension, Row, params};
use zeroize::Zeroizing;

/// The vault's own key, which the region knows it by: never exchanged for another.
const OWN: &str = "own_signing";

/// What was sent, and by which keys.
#[derive(Default)]
pub(crate) struct Sent {
    revisions: Vec<SentRevision>,
    /// By name.
    keys: Vec<(String, KeptKey)>,
    /// What other municipalities seal parcels to.
    parcel_key: Option<OwnKey>,
}

/// One sealed revision, column by column.
struct SentRevision {
    id: String,
    period: String,
    revision: u32,
    state: String,
    signed_at: String,
    signed_by: String,
    content: String,
    content_sha256: String,
    sequence: u32,
    sealed_at: Option<String>,
    file_sha256: Option<String>,
    file: Vec<u8>,
    signature: Vec<u8>,
    receipt_on: Option<String>,
    receipt: Option<Vec<u8>>,
    receipt_signature: Option<Vec<u8>>,
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<SentRevision> {
    Ok(SentRevision {
        id: row.get("id")?,
        period: row.get("period")?,
        revision: row.get("revision")?,
        state: row.get("state")?,
        signed_at: row.get("signed_at")?,
        signed_by: row.get("signed_by")?,
        content: row.get("content")?,
        content_sha256: row.get("content_sha256")?,
        sequence: row.get("sequence")?,
        sealed_at: row.get("sealed_at")?,
        file_sha256: row.get("file_sha256")?,
        file: row.get("sealed_file")?,
        signature: row.get("sealed_signature")?,
        receipt_on: row.get("receipt_on")?,
        receipt: row.get("receipt")?,
        receipt_signature: row.get("receipt_signature")?,
    })
}

/// Everything that was sent, whoever asks.
pub(crate) fn all(db: &Connection) -> Result<Sent> {
    let mut statement = db.prepare_cached(
        "SELECT id, period, revision, state, signed_at, signed_by, content, content_sha256, sequence, sealed_at, file_sha256, sealed_file, sealed_signature,
            receipt_on, receipt, receipt_signature FROM main.quarters WHERE sequence IS NOT NULL ORDER BY sequence",
    )?;
    let revisions = crate::store::all(statement.query_map([], from_row)?)?;
    let mut statement = db.prepare_cached("SELECT name, public_key, secret_key, added_at FROM main.sealing_keys")?;
    let keys = crate::store::all(statement.query_map([], |row| {
        let key = KeptKey {
            public: row.get("public_key")?,
            secret: row.get::<_, Option<String>>("secret_key")?.map(Zeroizing::new),
            added_at: super::parsed("added_at", &row.get::<_, String>("added_at")?)?,
        };
        Ok((row.get("name")?, key))
    })?)?;
    let parcel_key = db
        .prepare_cached("SELECT public_key, secret_key, added_at FROM main.parcel_keys")?
        .query_row([], |row| {
            let added_at = super::parsed("added_at", &row.get::<_, String>("added_at")?)?;
            Ok((row.get("public_key")?, Zeroizing::new(row.get("secret_key")?), added_at))
        })
        .optional()?;
    Ok(Sent { revisions, keys, parcel_key })
}

/// Notes in an older copy what was sent since, and the receipts for it: the next revision is the next there too. A revision whose signer is not in the copy is `by`'s. The vault's own keys come where the copy
/// has none, the region's where they are newer.
pub(crate) fn note_again(db: &Connection, sent: &Sent, by: UserId) -> Result<()> {
    for one in &sent.revisions {
        if !note_receipt(db, one)? {
            add(db, one, by)?;
        }
    }
    for (name, key) in &sent.keys {
        let known = super::key(db, name)?;
        if known.is_none_or(|known| name != OWN && known.added_at < key.added_at) {
            super::set_key(db, name, &key.public, key.secret.as_deref().map(String::as_str), key.added_at)?;
        }
    }
    if let Some((public, secret, added_at)) = &sent.parcel_key
        && parcels::own_key(db)?.is_none()
    {
        parcels::set_own_key(db, public, secret, *added_at)?;
    }
    Ok(())
}

/// What is known since of a file that the copy has; false when it has not.
fn note_receipt(db: &Connection, one: &SentRevision) -> Result<bool> {
    let noted = db.execute(
        "UPDATE main.quarters SET state = CASE WHEN state = 'sealed' OR ?2 = 'superseded' THEN ?2 ELSE state END, receipt_on = coalesce(receipt_on, ?3),
            receipt = coalesce(receipt, ?4), receipt_signature = coalesce(receipt_signature, ?5) WHERE file_sha256 = ?1",
        params![one.file_sha256, one.state, one.receipt_on, one.receipt, one.receipt_signature],
    )?;
    Ok(noted > 0)
}

/// Adds a revision, in the place of one that was signed and never sent. Where the copy has sent another under the same number both have left, and the copy's stays with what is signed in it.
fn add(db: &Connection, one: &SentRevision, by: UserId) -> Result<()> {
    let taken = db.query_row(
        "SELECT EXISTS (SELECT 1 FROM main.quarters WHERE sequence = ?1 OR period = ?2 AND revision = ?3 AND sequence IS NOT NULL)",
        params![one.sequence, one.period, one.revision],
        |row| row.get(0),
    )?;
    if taken {
        return Ok(());
    }
    db.execute(
        "DELETE FROM main.quarters WHERE period = ?1 AND revision <= ?2 AND state = 'signed'",
        params![one.period, one.revision],
    )?;
    db.execute(
        "INSERT INTO main.quarters (id, period, revision, state, signed_at, signed_by, content, content_sha256, sequence, sealed_at, file_sha256, sealed_file, sealed_signature,
            receipt_on, receipt, receipt_signature)
         VALUES (?1, ?2, ?3, ?4, ?5, coalesce((SELECT id FROM users WHERE id = ?6), ?17), ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)",
        params![
            one.id,
            one.period,
            one.revision,
            one.state,
            one.signed_at,
            one.signed_by,
            one.content,
            one.content_sha256,
            one.sequence,
            one.sealed_at,
            one.file_sha256,
            one.file,
            one.signature,
            one.receipt_on,
            one.receipt,
            one.receipt_signature,
            by.to_string(),
        ],
    )?;
    Ok(())
}

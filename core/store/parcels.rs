//! Parcels made here and parcels that came here, and our own key for them.

use crate::{
    domain::{
        ids::{CaseId, ChildId, HandoverId, ParcelId},
        parcels::{ParcelAnswer, ParcelContent, ParcelRevision},
    },
    error::{Error, Result},
};
use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{Connection, OptionalExtension, Row, params};
use zeroize::Zeroizing;

/// One parcel as it is kept.
pub(crate) struct Parcel {
    pub(crate) id: ParcelId,
    pub(crate) revision: u32,
    pub(crate) handover: Option<HandoverId>,
    pub(crate) case: Option<CaseId>,
    pub(crate) sha256: String,
    pub(crate) sender: String,
    pub(crate) token: String,
    pub(crate) answer_to: String,
    pub(crate) sealed_at: DateTime<Utc>,
    pub(crate) answered_on: Option<NaiveDate>,
    pub(crate) answer: Option<ParcelAnswer>,
    pub(crate) reason: String,
    /// Who sent a parcel that came: "Bjurholm". Stays when the content is gone.
    pub(crate) from_municipality: String,
    /// Of a parcel that came; gone when it was declined or taken back, or the child has become protected.
    pub(crate) content: Option<ParcelContent>,
    /// The receipt as it was made.
    pub(crate) receipt: Option<Vec<u8>>,
    /// When the sender took it back, for one that came; when the file about it was first made, for one made here.
    pub(crate) withdrawn_on: Option<NaiveDate>,
}

const PARCEL: &str = "SELECT id, revision, handover_id, case_id, sha256, sender, token, answer_to, sealed_at, answered_on, answer, reason, from_municipality, content, receipt, withdrawn_on FROM parcels";

fn unreadable(column: &str) -> rusqlite::Error {
    rusqlite::Error::InvalidColumnType(0, column.to_owned(), rusqlite::types::Type::Text)
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Parcel> {
    let at: String = row.get("sealed_at")?;
    let content: String = row.get("content")?;
    Ok(Parcel {
        id: super::uuid(row, "id")?.into(),
        revision: row.get("revision")?,
        handover: super::maybe_uuid(row, "handover_id")?.map(Into::into),
        case: super::maybe_uuid(row, "case_id")?.map(Into::into),
        sha256: row.get("sha256")?,
        sender: row.get("sender")?,
        token: row.get("token")?,
        answer_to: row.get("answer_to")?,
        sealed_at: at.parse().map_err(|_| unreadable("sealed_at"))?,
        answered_on: super::maybe_date(row, "answered_on")?,
        answer: super::maybe_code(row, "answer")?,
        reason: row.get("reason")?,
        from_municipality: row.get("from_municipality")?,
        content: if content.is_empty() {
            None
        } else {
            Some(serde_json::from_str(&content).map_err(|_| unreadable("content"))?)
        },
        receipt: row.get("receipt")?,
        withdrawn_on: super::maybe_date(row, "withdrawn_on")?,
    })
}

/// Writes a parcel, new or changed.
pub(crate) fn put(db: &Connection, parcel: &Parcel) -> Result<()> {
    let content = parcel.content.as_ref().map(serde_json::to_string).transpose().map_err(|_| Error::Shape)?;
    db.execute(
        "INSERT INTO main.parcels (id, direction, revision, handover_id, case_id, sha256, sender, token, answer_to, sealed_at, answered_on, answer, reason, from_municipality, content, receipt, withdrawn_on)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)
         ON CONFLICT (id) DO UPDATE SET revision = excluded.revision, case_id = excluded.case_id, sha256 = excluded.sha256, sender = excluded.sender,
            token = excluded.token, answer_to = excluded.answer_to, sealed_at = excluded.sealed_at, answered_on = excluded.answered_on,
            answer = excluded.answer, reason = excluded.reason, from_municipality = excluded.from_municipality,
            content = excluded.content, receipt = excluded.receipt, withdrawn_on = excluded.withdrawn_on",
        params![
            parcel.id.to_string(),
            if parcel.handover.is_some() { "out" } else { "in" },
            parcel.revision,
            parcel.handover.map(|id| id.to_string()),
            parcel.case.map(|id| id.to_string()),
            parcel.sha256,
            parcel.sender,
            parcel.token,
            parcel.answer_to,
            parcel.sealed_at.to_rfc3339(),
            super::day(parcel.answered_on),
            parcel.answer.map(super::code_of),
            parcel.reason,
            parcel.from_municipality,
            content.unwrap_or_default(),
            parcel.receipt,
            super::day(parcel.withdrawn_on),
        ],
    )?;
    Ok(())
}

/// A parcel by its id.
pub(crate) fn find(db: &Connection, id: ParcelId) -> Result<Option<Parcel>> {
    Ok(db.prepare_cached(&format!("{PARCEL} WHERE id = ?1"))?.query_row([id.to_string()], from_row).optional()?)
}

/// Forgets what lay in the parcels that have become cases of a child: what was taken over stands in the case.
pub(crate) fn forget_content(db: &Connection, child: ChildId) -> Result<()> {
    db.execute(
        "UPDATE main.parcels SET content = '' WHERE direction = 'in' AND case_id IN (SELECT id FROM cases WHERE child_id = ?1)",
        [child.to_string()],
    )?;
    Ok(())
}

/// The parcel of a handover.
pub(crate) fn of_handover(db: &Connection, handover: HandoverId) -> Result<Option<Parcel>> {
    Ok(db
        .prepare_cached(&format!("{PARCEL} WHERE handover_id = ?1"))?
        .query_row([handover.to_string()], from_row)
        .optional()?)
}

/// Whether a parcel of the handover was made and its receipt has not come.
pub(crate) fn unreceipted(db: &Connection, handover: HandoverId) -> Result<bool> {
    Ok(of_handover(db, handover)?.is_some_and(|parcel| parcel.answer.is_none()))
}

/// The parcels that came here, newest first.
pub(crate) fn received(db: &Connection) -> Result<Vec<Parcel>> {
    let mut statement = db.prepare_cached(&format!("{PARCEL} WHERE direction = 'in' ORDER BY sealed_at DESC, id"))?;
    super::all(statement.query_map([], from_row)?)
}

/// The parcels that came here and that nobody has answered or taken back, oldest first.
pub(crate) fn unanswered(db: &Connection) -> Result<Vec<Parcel>> {
    let mut statement = db.prepare_cached(&format!(
        "{PARCEL} WHERE direction = 'in' AND answer IS NULL AND withdrawn_on IS NULL ORDER BY sealed_at, id"
    ))?;
    super::all(statement.query_map([], from_row)?)
}

/// Hash and token of one sealed file: what its receipt must hold.
pub(crate) type Seal = (String, String);

/// Writes what went along in a parcel that is sealed now, and its seal.
pub(crate) fn add_revision(db: &Connection, parcel: ParcelId, sealed: &ParcelRevision, seal: &Seal) -> Result<()> {
    db.execute(
        "INSERT INTO main.parcel_revisions (parcel_id, revision, sealed_on, parts, ground, sha256, token) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        params![
            parcel.to_string(),
            sealed.revision,
            sealed.sealed_on.to_string(),
            serde_json::to_string(&sealed.parts).map_err(|_| Error::Shape)?,
            super::code_of(sealed.ground),
            seal.0,
            seal.1,
        ],
    )?;
    Ok(())
}

/// The seal of an earlier revision; none of one from before they were kept.
pub(crate) fn seal_of(db: &Connection, parcel: ParcelId, revision: u32) -> Result<Option<Seal>> {
    Ok(db
        .prepare_cached(
            "SELECT sha256, token FROM parcel_revisions WHERE parcel_id = ?1 AND revision = ?2 AND token <> ''",
        )?
        .query_row(params![parcel.to_string(), revision], |row| Ok((row.get("sha256")?, row.get("token")?)))
        .optional()?)
}

/// Revision and hash of every sealed file of a parcel made here, oldest first; none of those from before they were kept.
pub(crate) fn sealed_files(db: &Connection, parcel: ParcelId) -> Result<Vec<(u32, String)>> {
    let mut statement = db.prepare_cached(
        "SELECT revision, sha256 FROM parcel_revisions WHERE parcel_id = ?1 AND sha256 <> '' ORDER BY revision",
    )?;
    super::all(statement.query_map([parcel.to_string()], |row| Ok((row.get("revision")?, row.get("sha256")?)))?)
}

/// What went along each time a parcel of the handover was sealed, oldest first; none of those from before it was kept.
pub(crate) fn revisions(db: &Connection, handover: HandoverId) -> Result<Vec<ParcelRevision>> {
    let mut statement = db.prepare_cached(
        "SELECT parcel_revisions.revision, sealed_on, parts, ground FROM parcel_revisions JOIN parcels ON parcels.id = parcel_id
         WHERE parcels.handover_id = ?1 ORDER BY parcel_revisions.revision",
    )?;
    super::all(statement.query_map([handover.to_string()], |row| {
        Ok(ParcelRevision {
            revision: row.get("revision")?,
            sealed_on: super::date(row, "sealed_on")?,
            parts: serde_json::from_str(&row.get::<_, String>("parts")?).map_err(|_| unreadable("parts"))?,
            ground: super::code(row, "ground")?,
        })
    })?)
}

/// Our own key: public and secret half, and since when.
pub(crate) type OwnKey = (String, Zeroizing<String>, DateTime<Utc>);

/// This vault's own key for parcels: public, secret, since when; none before the first parcel.
pub(crate) fn own_key(db: &Connection) -> Result<Option<OwnKey>> {
    let found: Option<(String, String, String)> = db
        .query_row("SELECT public_key, secret_key, added_at FROM parcel_keys WHERE name = 'own'", [], |row| {
            Ok((row.get("public_key")?, row.get("secret_key")?, row.get("added_at")?))
        })
        .optional()?;
    found
        .map(|(public, secret, at)| Ok((public, Zeroizing::new(secret), at.parse().map_err(|_| Error::Shape)?)))
        .transpose()
}

/// Keeps this vault's own key for parcels. It is made once: a second one is refused by the schema.
pub(crate) fn set_own_key(db: &Connection, public: &str, secret: &str, at: DateTime<Utc>) -> Result<()> {
    db.execute(
        "INSERT INTO main.parcel_keys (name, public_key, secret_key, added_at) VALUES ('own', ?1, ?2, ?3)",
        params![public, secret, at.to_rfc3339()],
    )?;
    Ok(())
}

//! Quarters on their way to the region: signed content, sealed files, explanations, keys; and what the checks ask.

pub(crate) mod sent;

use crate::{
    domain::{
        ids::{CaseId, ChildId, MeetingId, QuarterId, UserId},
        quarters::{CheckName, Explanation, Quarter, QuarterState},
    },
    error::{Error, Result},
};
use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{Connection, OptionalExtension, Row, params};
use zeroize::Zeroizing;

/// One revision, without its content and file.
#[derive(Clone)]
pub(crate) struct Revision {
    pub(crate) id: QuarterId,
    pub(crate) quarter: Quarter,
    pub(crate) revision: u32,
    pub(crate) state: QuarterState,
    pub(crate) signed_at: DateTime<Utc>,
    pub(crate) signed_by: UserId,
    pub(crate) content_sha256: String,
    pub(crate) sequence: Option<u32>,
    pub(crate) sealed_at: Option<DateTime<Utc>>,
    pub(crate) file_sha256: Option<String>,
    pub(crate) receipt_on: Option<NaiveDate>,
    pub(crate) receipt_read: bool,
}

const REVISION: &str = "SELECT id, period, revision, state, signed_at, signed_by, content_sha256, sequence, sealed_at, file_sha256, receipt_on, receipt IS NOT NULL AS receipt_read FROM quarters";

fn parsed<T: std::str::FromStr>(column: &str, text: &str) -> rusqlite::Result<T> {
    text.parse().map_err(|_| rusqlite::Error::InvalidColumnType(0, column.to_owned(), rusqlite::types::Type::Text))
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Revision> {
    let sealed_at: Option<String> = row.get("sealed_at")?;
    Ok(Revision {
        id: super::uuid(row, "id")?.into(),
        quarter: parsed("period", &row.get::<_, String>("period")?)?,
        revision: row.get("revision")?,
        state: super::code(row, "state")?,
        signed_at: parsed("signed_at", &row.get::<_, String>("signed_at")?)?,
        signed_by: super::uuid(row, "signed_by")?.into(),
        content_sha256: row.get("content_sha256")?,
        sequence: row.get("sequence")?,
        sealed_at: sealed_at.map(|at| parsed("sealed_at", &at)).transpose()?,
        file_sha256: row.get("file_sha256")?,
        receipt_on: super::maybe_date(row, "receipt_on")?,
        receipt_read: row.get("receipt_read")?,
    })
}

/// Every revision of a quarter, newest first.
pub(crate) fn revisions(db: &Connection, quarter: Quarter) -> Result<Vec<Revision>> {
    let mut statement = db.prepare_cached(&format!("{REVISION} WHERE period = ?1 ORDER BY revision DESC"))?;
    super::all(statement.query_map([quarter.to_string()], from_row)?)
}

/// The newest revision that left this vault for a quarter before this one.
pub(crate) fn last_sent_before(db: &Connection, quarter: Quarter) -> Result<Option<Revision>> {
    Ok(db
        .prepare_cached(&format!(
            "{REVISION} WHERE period < ?1 AND sequence IS NOT NULL ORDER BY period DESC, revision DESC LIMIT 1"
        ))?
        .query_row([quarter.to_string()], from_row)
        .optional()?)
}

/// The frozen content, as JSON.
pub(crate) fn content(db: &Connection, id: QuarterId) -> Result<String> {
    Ok(db.query_row("SELECT content FROM quarters WHERE id = ?1", [id.to_string()], |row| row.get("content"))?)
}

/// Writes a signed revision; a signed one that was never sealed is replaced.
pub(crate) fn sign(db: &Connection, revision: &Revision, content: &str) -> Result<()> {
    db.execute("DELETE FROM main.quarters WHERE period = ?1 AND state = 'signed'", [revision.quarter.to_string()])?;
    db.execute(
        "INSERT INTO main.quarters (id, period, revision, state, signed_at, signed_by, content, content_sha256) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        params![
            revision.id.to_string(),
            revision.quarter.to_string(),
            revision.revision,
            super::code_of(revision.state),
            revision.signed_at.to_rfc3339(),
            revision.signed_by.to_string(),
            content,
            revision.content_sha256,
        ],
    )?;
    Ok(())
}

/// Number for the next sealed file, and the hash of the one before.
pub(crate) fn next_sequence(db: &Connection) -> Result<(u32, Option<String>)> {
    let last: Option<(u32, String)> = db
        .query_row(
            "SELECT sequence, file_sha256 FROM quarters WHERE sequence IS NOT NULL ORDER BY sequence DESC LIMIT 1",
            [],
            |row| Ok((row.get("sequence")?, row.get("file_sha256")?)),
        )
        .optional()?;
    Ok(last.map_or((1, None), |(sequence, hash)| (sequence + 1, Some(hash))))
}

/// Writes down the sealed file, and that it takes the place of the revisions before.
pub(crate) fn seal(db: &Connection, revision: &Revision, file: &[u8], signature: &[u8]) -> Result<()> {
    db.execute(
        "UPDATE main.quarters SET state = 'superseded' WHERE period = ?1 AND revision < ?2",
        params![revision.quarter.to_string(), revision.revision],
    )?;
    db.execute(
        "UPDATE main.quarters SET state = ?2, sequence = ?3, sealed_at = ?4, file_sha256 = ?5, sealed_file = ?6, sealed_signature = ?7 WHERE id = ?1",
        params![
            revision.id.to_string(),
            super::code_of(revision.state),
            revision.sequence,
            revision.sealed_at.map(|at| at.to_rfc3339()),
            revision.file_sha256,
            file,
            signature,
        ],
    )?;
    Ok(())
}

/// The sealed file and its signature.
pub(crate) fn sealed_file(db: &Connection, id: QuarterId) -> Result<(Vec<u8>, Vec<u8>)> {
    db.query_row(
        "SELECT sealed_file, sealed_signature FROM quarters WHERE id = ?1 AND sealed_file IS NOT NULL",
        [id.to_string()],
        |row| Ok((row.get("sealed_file")?, row.get("sealed_signature")?)),
    )
    .optional()?
    .ok_or(Error::NotFound("sealed_file"))
}

/// That the region has the file: since when, and its receipt with the signature when it was read in.
pub(crate) fn acknowledge(
    db: &Connection,
    id: QuarterId,
    state: QuarterState,
    on: NaiveDate,
    receipt: Option<&(Vec<u8>, Vec<u8>)>,
) -> Result<()> {
    db.execute(
        "UPDATE main.quarters SET state = ?2, receipt_on = ?3, receipt = ?4, receipt_signature = ?5 WHERE id = ?1",
        params![
            id.to_string(),
            super::code_of(state),
            on.to_string(),
            receipt.map(|(file, _)| file),
            receipt.map(|(_, signature)| signature),
        ],
    )?;
    Ok(())
}

/// A check's explanation, and how many it was about.
pub(crate) fn explanation(db: &Connection, quarter: Quarter, name: CheckName) -> Result<Option<(u32, Explanation)>> {
    Ok(db
        .prepare_cached("SELECT count, explanation FROM quarter_explanations WHERE period = ?1 AND name = ?2")?
        .query_row(params![quarter.to_string(), super::code_of(name)], |row| {
            Ok((row.get("count")?, super::code(row, "explanation")?))
        })
        .optional()?)
}

/// Explains a check in place of an earlier explanation; `about` is for how many it was and why, `by` who explained it and when.
pub(crate) fn explain(
    db: &Connection,
    quarter: Quarter,
    name: CheckName,
    about: (u32, Explanation),
    by: (UserId, DateTime<Utc>),
) -> Result<()> {
    db.execute(
        "INSERT INTO main.quarter_explanations (period, name, count, explanation, explained_at, explained_by) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
         ON CONFLICT (period, name) DO UPDATE SET count = excluded.count, explanation = excluded.explanation,
            explained_at = excluded.explained_at, explained_by = excluded.explained_by",
        params![quarter.to_string(), super::code_of(name), about.0, super::code_of(about.1), by.1.to_rfc3339(), by.0.to_string()],
    )?;
    Ok(())
}

/// A public key, its secret half when it is our own, and since when.
pub(crate) struct KeptKey {
    pub(crate) public: String,
    pub(crate) secret: Option<Zeroizing<String>>,
    pub(crate) added_at: DateTime<Utc>,
}

/// `own_signing`, `region_recipient` or `region_signing`.
pub(crate) fn key(db: &Connection, name: &str) -> Result<Option<KeptKey>> {
    Ok(db
        .query_row("SELECT public_key, secret_key, added_at FROM sealing_keys WHERE name = ?1", [name], |row| {
            Ok(KeptKey {
                public: row.get("public_key")?,
                secret: row.get::<_, Option<String>>("secret_key")?.map(Zeroizing::new),
                added_at: parsed("added_at", &row.get::<_, String>("added_at")?)?,
            })
        })
        .optional()?)
}

/// Keeps a sealing key in place of the one with its name; `secret` is none for the region's, of which only the public part is known.
pub(crate) fn set_key(
    db: &Connection,
    name: &str,
    public: &str,
    secret: Option<&str>,
    at: DateTime<Utc>,
) -> Result<()> {
    db.execute(
        "INSERT INTO main.sealing_keys (name, public_key, secret_key, added_at) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (name) DO UPDATE SET public_key = excluded.public_key, secret_key = excluded.secret_key, added_at = excluded.added_at",
        params![name, public, secret, at.to_rfc3339()],
    )?;
    Ok(())
}

/// Meetings up to a day in the quarter that are neither ended nor cancelled.
pub(crate) fn meetings_not_ended(db: &Connection, quarter: Quarter) -> Result<Vec<(MeetingId, NaiveDate)>> {
    let mut statement = db.prepare_cached(
        "SELECT id, held_on FROM meetings WHERE held_on BETWEEN ?1 AND ?2 AND state IN ('planned', 'open') ORDER BY held_on",
    )?;
    let days = params![quarter.first().to_string(), quarter.last().to_string()];
    super::all(statement.query_map(days, |row| Ok((super::uuid(row, "id")?.into(), super::date(row, "held_on")?)))?)
}

/// Rows of imported lists that wait to be put right.
pub(crate) fn import_rows_waiting(db: &Connection) -> Result<u32> {
    Ok(db.query_row("SELECT count(*) FROM import_rows WHERE state = 'waiting'", [], |row| row.get(0))?)
}

/// Cases with an action due in the quarter that is neither done, moved nor dropped.
pub(crate) fn cases_with_late_actions(db: &Connection, quarter: Quarter) -> Result<Vec<CaseId>> {
    let mut statement = db.prepare_cached(
        "SELECT DISTINCT case_id FROM actions WHERE due_on BETWEEN ?1 AND ?2 AND state IN ('open', 'started') ORDER BY case_id",
    )?;
    let days = params![quarter.first().to_string(), quarter.last().to_string()];
    super::all(statement.query_map(days, |row| Ok(super::uuid(row, "case_id")?.into()))?)
}

/// Cases with a handover whose last day for an answer lies in the quarter and has passed, without one.
pub(crate) fn cases_with_unanswered_handovers(
    db: &Connection,
    quarter: Quarter,
    today: NaiveDate,
) -> Result<Vec<CaseId>> {
    let mut statement = db.prepare_cached(
        "SELECT DISTINCT case_id FROM handovers WHERE due_on BETWEEN ?1 AND ?2 AND due_on < ?3 AND state IN ('offered', 'clarification_asked') ORDER BY case_id",
    )?;
    let days = params![quarter.first().to_string(), quarter.last().to_string(), today.to_string()];
    super::all(statement.query_map(days, |row| Ok(super::uuid(row, "case_id")?.into()))?)
}

/// How many meetings were held before the quarter, and in it.
pub(crate) fn meetings_held(db: &Connection, quarter: Quarter) -> Result<(u32, u32)> {
    Ok(db.query_row(
        "SELECT count(*) FILTER (WHERE held_on < ?1) AS before, count(*) FILTER (WHERE held_on BETWEEN ?1 AND ?2) AS within
         FROM meetings WHERE state IN ('open', 'ended')",
        params![quarter.first().to_string(), quarter.last().to_string()],
        |row| Ok((row.get("before")?, row.get("within")?)),
    )?)
}

/// Children with a case open in the quarter, counted by the database itself.
pub(crate) fn active_children(db: &Connection, quarter: Quarter) -> Result<Vec<ChildId>> {
    let mut statement = db.prepare_cached(
        "SELECT DISTINCT child_id FROM cases WHERE intake_on <= ?2 AND (closed_on IS NULL OR closed_on >= ?1) ORDER BY child_id",
    )?;
    let days = params![quarter.first().to_string(), quarter.last().to_string()];
    super::all(statement.query_map(days, |row| Ok(super::uuid(row, "child_id")?.into()))?)
}

/// Cases whose family was to be told in the quarter and has not been.
pub(crate) fn cases_not_told(db: &Connection, quarter: Quarter) -> Result<Vec<CaseId>> {
    let mut statement = db.prepare_cached(
        "SELECT DISTINCT feedbacks.case_id FROM feedbacks JOIN meetings ON meetings.id = feedbacks.meeting_id
         WHERE feedbacks.due_on BETWEEN ?1 AND ?2 AND feedbacks.given_on IS NULL AND meetings.state <> 'cancelled' ORDER BY feedbacks.case_id",
    )?;
    let days = params![quarter.first().to_string(), quarter.last().to_string()];
    super::all(statement.query_map(days, |row| Ok(super::uuid(row, "case_id")?.into()))?)
}

//! The access log: one line per act, each bound to the one before by its hash. Invariant: lines are added, never changed.

use crate::{
    casebook::{Act, Actor},
    error::{Damage, Error, Result},
};
use rusqlite::{Connection, OptionalExtension, params};
use sha2::{Digest, Sha256};

/// What the first line is bound to.
const START: &str = "samlat";

/// Newest line: its sequence number (0 when there is none) and hash.
pub(crate) fn head(connection: &Connection) -> Result<(i64, String)> {
    let head = connection
        .prepare_cached("SELECT sequence, hash FROM access_log ORDER BY sequence DESC LIMIT 1")?
        .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    Ok(head.unwrap_or((0, START.to_owned())))
}

fn hash(before: &str, fields: &[&str]) -> String {
    let mut digest = Sha256::new();
    digest.update(before.as_bytes());
    for field in fields {
        digest.update([0x1f]);
        digest.update(field.as_bytes());
    }
    data_encoding::HEXLOWER.encode(&digest.finalize())
}

/// Adds the line of one act.
pub(crate) fn add(connection: &Connection, by: &Actor, act: Act) -> Result<i64> {
    let (last, before) = head(connection)?;
    let sequence = last + 1;
    let at = by.now.at.to_rfc3339_opts(chrono::SecondsFormat::Millis, true);
    let user = by.user.to_string();
    let role = super::code_of(by.role);
    let unit = by.unit.map(|unit| unit.to_string()).unwrap_or_default();
    let object = act.object.map(|object| object.to_string()).unwrap_or_default();
    let hash = hash(&before, &[&sequence.to_string(), &at, &user, &role, &unit, act.op, &object]);
    connection
        .prepare_cached("INSERT INTO access_log (sequence, at, user_id, role, unit_id, op, object_id, hash) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")?
        .execute(params![sequence, at, user, role, unit, act.op, object, hash])?;
    Ok(sequence)
}

/// Walks the whole chain. The number of lines, or [`Damage::Log`] at the first that does not fit.
pub(crate) fn verify(connection: &Connection) -> Result<u64> {
    let mut statement = connection.prepare(
        "SELECT sequence, at, user_id, role, unit_id, op, object_id, hash FROM access_log ORDER BY sequence",
    )?;
    let mut rows = statement.query([])?;
    let mut before = START.to_owned();
    let mut lines = 0u64;
    while let Some(row) = rows.next()? {
        let sequence: i64 = row.get(0)?;
        let fields = (1..7).map(|column| row.get::<_, String>(column)).collect::<rusqlite::Result<Vec<_>>>()?;
        let number = sequence.to_string();
        let mut parts = vec![number.as_str()];
        parts.extend(fields.iter().map(String::as_str));
        let expected = hash(&before, &parts);
        let found: String = row.get(7)?;
        lines += 1;
        if expected != found || u64::try_from(sequence) != Ok(lines) {
            return Err(Error::VaultDamaged(Damage::Log));
        }
        before = found;
    }
    Ok(lines)
}

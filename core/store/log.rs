//! The access log: one line per act, each bound to the one before by its hash, and to a key that is gone by its MAC. Invariant: lines are added, never changed, and
//! ordered by their number, never by the clock.

use crate::{
    casebook::{Act, Actor},
    error::{Damage, Error, Result},
};
use chrono::{DateTime, TimeDelta, Utc};
use hmac::{Hmac, KeyInit, Mac};
use rusqlite::{Connection, OptionalExtension, params};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

/// What the first line is bound to.
pub(crate) const START: &str = "samlat";
/// A clock that goes back by less is only being put right.
const BACK: TimeDelta = TimeDelta::seconds(60);
/// A vault that nobody opens for longer has a clock that is wrong.
const AHEAD: TimeDelta = TimeDelta::days(400);
/// After a pause this long nobody can tell whether the vault was closed or the clock is ahead.
const PAUSE: TimeDelta = TimeDelta::days(180);
/// Whoever works with a clock that is ahead notices it within this time.
const NOTICED: TimeDelta = TimeDelta::days(30);
/// What a key is stepped with.
const STEP: &[u8] = b"samlat log step v1";

/// A point in the log: the newest line's number (0 when there is none) and hash.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Head {
    pub(crate) sequence: i64,
    pub(crate) hash: String,
}

/// The newest line.
pub(crate) fn head(connection: &Connection) -> Result<Head> {
    Ok(newest(connection)?.map_or_else(|| Head { sequence: 0, hash: START.to_owned() }, |(head, _)| head))
}

fn newest(connection: &Connection) -> Result<Option<(Head, String)>> {
    Ok(connection
        .prepare_cached("SELECT sequence, hash, at FROM access_log ORDER BY sequence DESC LIMIT 1")?
        .query_row([], |row| Ok((Head { sequence: row.get("sequence")?, hash: row.get("hash")? }, row.get("at")?)))
        .optional()?)
}

/// The latest moment in the log since a coordinator last wrote in it (see `Casebook::look_as`); none in an empty log.
pub(crate) fn latest(connection: &Connection) -> Result<Option<DateTime<Utc>>> {
    let at: Option<String> = connection
        .prepare_cached(
            "SELECT max(at) FROM access_log WHERE sequence >= coalesce(
                (SELECT sequence FROM access_log WHERE role = 'coordinator' ORDER BY sequence DESC LIMIT 1), 0)",
        )?
        .query_row([], |row| row.get(0))?;
    Ok(at.and_then(|at| at.parse().ok()))
}

/// The latest moment in the whole log, whatever clock it came from.
pub(crate) fn furthest(connection: &Connection) -> Result<Option<DateTime<Utc>>> {
    let at: Option<String> =
        connection.prepare_cached("SELECT max(at) AS at FROM access_log")?.query_row([], |row| row.get("at"))?;
    Ok(at.and_then(|at| at.parse().ok()))
}

/// Whether the clock went on by more than half a year at once within the last thirty days: it may be ahead, or nobody has opened the vault. Lines that are dated after now are from a clock that was
/// ahead, and say nothing.
pub(crate) fn went_far_ahead(connection: &Connection, now: DateTime<Utc>) -> Result<bool> {
    let text = |at: DateTime<Utc>| at.to_rfc3339_opts(chrono::SecondsFormat::Millis, true);
    let before: Option<(i64, String)> = connection
        .prepare_cached("SELECT sequence, at FROM access_log WHERE at < ?1 ORDER BY sequence DESC LIMIT 1")?
        .query_row([text(now - NOTICED)], |row| Ok((row.get("sequence")?, row.get("at")?)))
        .optional()?;
    let Some((sequence, before)) = before else { return Ok(false) };
    let after: Option<String> = connection
        .prepare_cached("SELECT at FROM access_log WHERE sequence > ?1 AND at <= ?2 ORDER BY sequence LIMIT 1")?
        .query_row(params![sequence, text(now)], |row| row.get("at"))
        .optional()?;
    let after = after.and_then(|at| at.parse::<DateTime<Utc>>().ok()).unwrap_or(now);
    Ok(before.parse::<DateTime<Utc>>().is_ok_and(|before| after - before > PAUSE))
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

fn hmac(key: &[u8], message: &[u8]) -> Result<[u8; 32]> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).map_err(|_| Error::VaultDamaged(Damage::Log))?;
    mac.update(message);
    Ok(mac.finalize().into_bytes().into())
}

/// The key of the next line.
pub(crate) fn step(key: &[u8]) -> Result<Zeroizing<[u8; 32]>> {
    Ok(Zeroizing::new(hmac(key, STEP)?))
}

/// How the clock jumped since the line before: "", "back" or "ahead".
fn jump(before: &str, at: DateTime<Utc>) -> &'static str {
    match DateTime::parse_from_rfc3339(before) {
        Ok(before) if at < before.to_utc() - BACK => "back",
        Ok(before) if at > before.to_utc() + AHEAD => "ahead",
        _ => "",
    }
}

/// Adds the line of one act, and steps the key: the one before it is overwritten.
pub(crate) fn add(connection: &Connection, by: &Actor, act: Act, reason: &str) -> Result<Head> {
    let last = newest(connection)?;
    let clock = last.as_ref().map_or("", |(_, before)| jump(before, by.now.at));
    let before = last.map_or_else(|| Head { sequence: 0, hash: START.to_owned() }, |(head, _)| head);
    let sequence = before.sequence + 1;
    let at = by.now.at.to_rfc3339_opts(chrono::SecondsFormat::Millis, true);
    let user = by.user.to_string();
    let role = super::code_of(by.role);
    let unit = by.unit.map(|unit| unit.to_string()).unwrap_or_default();
    let object = act.object.map(|object| object.to_string()).unwrap_or_default();
    let number = sequence.to_string();
    let hash = hash(&before.hash, &[&number, &at, &user, &role, &unit, act.op, &object, reason, clock]);
    let key = Zeroizing::new(
        connection
            .prepare_cached("SELECT key FROM log_state WHERE id = 1")?
            .query_row([], |row| row.get::<_, Vec<u8>>(0))?,
    );
    let mac = data_encoding::HEXLOWER.encode(&hmac(&key, hash.as_bytes())?);
    connection
        .prepare_cached(
            "INSERT INTO main.access_log (sequence, at, user_id, role, unit_id, op, object_id, reason, clock, hash, mac)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
        )?
        .execute(params![sequence, at, user, role, unit, act.op, object, reason, clock, hash, mac])?;
    connection
        .prepare_cached("UPDATE main.log_state SET commits = commits + 1, key = ?1 WHERE id = 1")?
        .execute([step(&key)?.as_slice()])?;
    Ok(Head { sequence, hash })
}

/// Counts a commit that leaves no line.
pub(crate) fn count(connection: &Connection) -> Result<()> {
    connection.prepare_cached("UPDATE main.log_state SET commits = commits + 1 WHERE id = 1")?.execute([])?;
    Ok(())
}

/// When a backup was last put back here, which begins a row of keys; none when that has not been done.
pub(crate) fn put_back_at(connection: &Connection) -> Result<Option<DateTime<Utc>>> {
    let at: Option<String> = connection
        .prepare_cached(
            "SELECT max(access_log.at) AS at FROM log_epochs JOIN access_log ON access_log.sequence = log_epochs.from_sequence
             WHERE access_log.op = 'restore_backup'",
        )?
        .query_row([], |row| row.get("at"))?;
    Ok(at.and_then(|at| at.parse().ok()))
}

/// How many commits there have been; `None` in a store from before they were counted.
pub(crate) fn commits(connection: &Connection) -> Result<Option<u64>> {
    let counted: bool = connection.query_row(
        "SELECT EXISTS (SELECT 1 FROM main.sqlite_schema WHERE type = 'table' AND name = 'log_state')",
        [],
        |row| row.get(0),
    )?;
    if !counted {
        return Ok(None);
    }
    let commits: Option<i64> =
        connection.query_row("SELECT commits FROM log_state WHERE id = 1", [], |row| row.get(0)).optional()?;
    Ok(commits.and_then(|commits| u64::try_from(commits).ok()))
}

/// A row of keys: where it begins, and its first key as sealed.
pub(crate) struct Epoch {
    pub(crate) epoch: i64,
    pub(crate) from_sequence: i64,
    pub(crate) before_hash: String,
    pub(crate) sealed: String,
}

/// Number of the next row of keys, and where it would begin.
pub(crate) fn next_epoch(connection: &Connection) -> Result<(i64, Head)> {
    let epoch = connection.query_row("SELECT coalesce(max(epoch), 0) + 1 FROM log_epochs", [], |row| row.get(0))?;
    Ok((epoch, head(connection)?))
}

/// Begins a row of keys at the next line.
pub(crate) fn begin_epoch(connection: &Connection, epoch: &Epoch, first_key: &[u8]) -> Result<()> {
    // A row that never got a line is replaced.
    connection.execute_batch("PRAGMA defer_foreign_keys = ON")?;
    connection.execute("DELETE FROM main.log_epochs WHERE from_sequence = ?1", [epoch.from_sequence])?;
    connection.execute(
        "INSERT INTO main.log_epochs (epoch, from_sequence, before_hash, sealed) VALUES (?1, ?2, ?3, ?4)",
        params![epoch.epoch, epoch.from_sequence, epoch.before_hash, epoch.sealed],
    )?;
    connection.execute(
        "INSERT INTO main.log_state (id, commits, epoch, key) VALUES (1, 1, ?1, ?2)
         ON CONFLICT (id) DO UPDATE SET commits = commits + 1, epoch = excluded.epoch, key = excluded.key",
        params![epoch.epoch, first_key],
    )?;
    Ok(())
}

/// Every row of keys, oldest first.
pub(crate) fn epochs(connection: &Connection) -> Result<Vec<Epoch>> {
    let mut statement =
        connection.prepare("SELECT epoch, from_sequence, before_hash, sealed FROM log_epochs ORDER BY epoch")?;
    super::all(statement.query_map([], |row| {
        Ok(Epoch {
            epoch: row.get("epoch")?,
            from_sequence: row.get("from_sequence")?,
            before_hash: row.get("before_hash")?,
            sealed: row.get("sealed")?,
        })
    })?)
}

/// Public keys that first keys are sealed to.
pub(crate) fn reviewers(connection: &Connection) -> Result<Vec<String>> {
    let mut statement = connection.prepare("SELECT public_key FROM log_reviewers ORDER BY public_key")?;
    super::all(statement.query_map([], |row| row.get(0))?)
}

/// Sets whom first keys are sealed to from now on.
pub(crate) fn set_reviewers(connection: &Connection, public_keys: &[String]) -> Result<()> {
    connection.execute("DELETE FROM main.log_reviewers", [])?;
    for key in public_keys {
        connection.execute("INSERT OR IGNORE INTO main.log_reviewers (public_key) VALUES (?1)", [key])?;
    }
    Ok(())
}

/// What a walk along the log found.
#[derive(Default)]
pub(crate) struct Walked {
    /// Lines read.
    pub(crate) lines: u64,
    /// Lines whose MAC was tried as well.
    pub(crate) sealed: u64,
    /// The first line that does not fit.
    pub(crate) wrong: Option<i64>,
}

/// A line as it is stored, its fields in the order of the hash.
pub(crate) struct Line {
    pub(crate) sequence: i64,
    /// at, user, role, unit, op, object, reason, clock.
    pub(crate) fields: Vec<String>,
    pub(crate) hash: String,
    pub(crate) mac: String,
}

/// Visits every line in order, until told to stop.
pub(crate) fn each(connection: &Connection, visit: impl FnMut(Line) -> Result<bool>) -> Result<()> {
    each_from(connection, 0, visit)
}

/// Visits the lines from a number on, until told to stop.
pub(crate) fn each_from(connection: &Connection, from: i64, mut visit: impl FnMut(Line) -> Result<bool>) -> Result<()> {
    let mut statement = connection.prepare(
        "SELECT sequence, at, user_id, role, unit_id, op, object_id, reason, clock, hash, mac FROM access_log WHERE sequence >= ?1 ORDER BY sequence",
    )?;
    let mut rows = statement.query([from])?;
    while let Some(row) = rows.next()? {
        let fields = (1..9).map(|column| row.get(column)).collect::<rusqlite::Result<Vec<String>>>()?;
        if !visit(Line { sequence: row.get(0)?, fields, hash: row.get("hash")?, mac: row.get("mac")? })? {
            break;
        }
    }
    Ok(())
}

/// Walks the whole chain; `first_keys` are those of the rows of keys that could be opened, by the line they begin at.
pub(crate) fn walk(connection: &Connection, first_keys: &[(i64, Zeroizing<[u8; 32]>)]) -> Result<Walked> {
    let begins: Vec<i64> = epochs(connection)?.iter().map(|epoch| epoch.from_sequence).collect();
    let first = begins.first().copied().unwrap_or(i64::MAX);
    let mut before = START.to_owned();
    let mut key: Option<Zeroizing<[u8; 32]>> = None;
    let mut walked = Walked::default();
    each(connection, |line| {
        walked.lines += 1;
        let macs = line.sequence >= first;
        let number = line.sequence.to_string();
        let parts = line.fields.iter().take(if macs { 8 } else { 6 }).map(String::as_str);
        let expected = hash(&before, &std::iter::once(number.as_str()).chain(parts).collect::<Vec<_>>());
        let mut right =
            expected == line.hash && u64::try_from(line.sequence) == Ok(walked.lines) && macs != line.mac.is_empty();
        if begins.contains(&line.sequence) {
            key = first_keys.iter().find(|(from, _)| *from == line.sequence).map(|(_, key)| key.clone());
        }
        if let Some(present) = key.take() {
            right =
                right && data_encoding::HEXLOWER.encode(&hmac(present.as_slice(), line.hash.as_bytes())?) == line.mac;
            walked.sealed += 1;
            key = Some(step(present.as_slice())?);
        }
        if !right {
            walked.wrong = Some(line.sequence);
        }
        before = line.hash;
        Ok(right)
    })?;
    if walked.wrong.is_none()
        && let Some(key) = key
    {
        let present: Option<Vec<u8>> =
            connection.query_row("SELECT key FROM log_state WHERE id = 1", [], |row| row.get(0)).optional()?;
        if present.is_some_and(|present| present != key.as_slice()) {
            walked.wrong = Some(head(connection)?.sequence + 1); // lines were cut off at the end
        }
    }
    Ok(walked)
}

/// Walks the chain without the sealed keys. The number of lines, or [`Damage::Log`] at the first that does not fit.
pub(crate) fn verify(connection: &Connection) -> Result<u64> {
    let walked = walk(connection, &[])?;
    if walked.wrong.is_some() { Err(Error::VaultDamaged(Damage::Log)) } else { Ok(walked.lines) }
}

/// Hash of one line; `None` when there is none of that number.
pub(crate) fn hash_of(connection: &Connection, sequence: i64) -> Result<Option<String>> {
    Ok(connection
        .prepare_cached("SELECT hash FROM access_log WHERE sequence = ?1")?
        .query_row([sequence], |row| row.get(0))
        .optional()?)
}

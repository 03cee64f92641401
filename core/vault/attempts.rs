//! Wrong guesses, kept over restarts: after five in a row each further one costs a wait of 2ⁿ seconds, five minutes at most. It never destroys anything.

use super::{Place, read_small, replace_file};
use crate::error::{Error, Result};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

const FREE: u32 = 5;
const LONGEST: u32 = 300;

#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct Attempts {
    failures: u32,
    last_at: Option<DateTime<Utc>>,
    /// Those that the log has no line of yet.
    unlogged: u32,
}

fn read(place: &Place) -> Attempts {
    read_small(&place.attempts()).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default()
}

/// Seconds to wait after so many failures.
#[must_use]
pub fn wait_after(failures: u32) -> u32 {
    match failures.checked_sub(FREE) {
        None => 0,
        Some(over) => 2u32.saturating_pow(over.saturating_add(1).min(16)).min(LONGEST),
    }
}

/// Refuses when the wait after the last failure is not over. A clock set back does not shorten it: then it begins anew, and is not longer either.
pub fn may_try(place: &Place, at: DateTime<Utc>) -> Result<()> {
    let attempts = read(place);
    let wait = i64::from(wait_after(attempts.failures));
    let passed = attempts.last_at.map_or(wait, |last| (at - last).num_seconds());
    if passed < 0 && wait > 0 {
        // Where it cannot be written one waits until the clock is there again.
        let _ = write(place, &Attempts { last_at: Some(at), ..attempts });
    }
    match u32::try_from(wait - passed.max(0)) {
        Ok(seconds) if seconds > 0 => Err(Error::MustWait { seconds }),
        _ => Ok(()),
    }
}

fn write(place: &Place, attempts: &Attempts) -> Result<()> {
    let bytes = serde_json::to_vec(attempts).map_err(|_| Error::Shape)?;
    Ok(replace_file(&place.attempts(), &bytes)?)
}

/// Remembers one more failure.
pub fn failed(place: &Place, at: DateTime<Utc>) -> Result<()> {
    let Attempts { failures, unlogged, .. } = read(place);
    let (failures, unlogged) = (failures.saturating_add(1), unlogged.saturating_add(1));
    write(place, &Attempts { failures, last_at: Some(at), unlogged })
}

/// How many failures the log has no line of yet.
pub(crate) fn unlogged(place: &Place) -> u32 {
    read(place).unlogged
}

/// Remembers that the log has a line of so many more of them.
pub(crate) fn logged(place: &Place, many: u32) -> Result<()> {
    let attempts = read(place);
    keep(place, &Attempts { unlogged: attempts.unlogged.saturating_sub(many), ..attempts })
}

/// Forgets the failures after a right guess, but not how many the log has no line of yet: who guessed right may not come in.
pub fn succeeded(place: &Place) -> Result<()> {
    keep(place, &Attempts { unlogged: read(place).unlogged, ..Attempts::default() })
}

/// Writes what there is to remember; no file where that is nothing.
fn keep(place: &Place, attempts: &Attempts) -> Result<()> {
    if attempts.failures > 0 || attempts.unlogged > 0 {
        return write(place, attempts);
    }
    match std::fs::remove_file(place.attempts()) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}

//! Wrong guesses, kept over restarts: after five in a row each further one costs a wait of 2ⁿ seconds, five minutes at most. It never destroys anything.

use super::{Place, read_small, replace_file};
use crate::error::{Error, Result};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

const FREE: u32 = 5;
const LONGEST: u32 = 300;

#[derive(Default, Serialize, Deserialize)]
struct Attempts {
    failures: u32,
    last_at: Option<DateTime<Utc>>,
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
    let failures = read(place).failures.saturating_add(1);
    write(place, &Attempts { failures, last_at: Some(at) })
}

/// How many failures there have been since the last right guess.
pub(crate) fn failures(place: &Place) -> u32 {
    read(place).failures
}

/// Forgets the failures after a right guess.
pub fn succeeded(place: &Place) -> Result<()> {
    match std::fs::remove_file(place.attempts()) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}

//! What a vault has published, as an older copy of it must be told. Invariant: every line that either has stands in the copy's ledger, and what the vault that is replaced published last of a subject is the
//! last of it there, unless the copy knows all of it already.

use super::{Publication, append, verify};
use crate::{domain::users::UserId, error::Result};
use rusqlite::{Connection, OptionalExtension, params};
use zeroize::Zeroizing;

/// The ledger, and the secret of the draws.
#[derive(Default)]
pub(crate) struct Published {
    lines: Vec<Publication>,
    secret: Option<Zeroizing<Vec<u8>>>,
}

/// Everything that was published, whoever asks.
///
/// # Errors
/// [`crate::error::Damage::Log`] when a line does not fit the one before: bound anew it would seem to.
pub(crate) fn all(db: &Connection) -> Result<Published> {
    let lines = super::all(db)?;
    verify(&lines)?;
    let secret = db
        .prepare_cached("SELECT secret FROM main.protection_secrets WHERE name = 'draws'")?
        .query_row([], |row| Ok(Zeroizing::new(row.get(0)?)))
        .optional()?;
    Ok(Published { lines, secret })
}

/// Writes in an older copy what was published since: the lines after those that both have. Where the copy had not gone on by itself, and who published is in it, each has the hash that it had;
/// else they are bound anew, and `by` stands for who is not there. The secret comes along with lines, or where the copy has none.
pub(crate) fn note_again(db: &Connection, published: &Published, by: UserId) -> Result<()> {
    let known = super::all(db)?;
    let both = known.iter().zip(&published.lines).take_while(|(known, line)| tell_of_one(known, line)).count();
    let since = published.lines.get(both..).unwrap_or_default();
    for line in since {
        let published_by = if is_user(db, &line.published_by)? { line.published_by.clone() } else { by.to_string() };
        append(db, Publication { published_by, ..line.clone() })?;
    }
    if let Some(secret) = &published.secret {
        db.execute(
            "INSERT INTO main.protection_secrets (name, secret) VALUES ('draws', ?1)
             ON CONFLICT (name) DO UPDATE SET secret = excluded.secret WHERE ?2",
            params![secret.as_slice(), !since.is_empty()],
        )?;
    }
    Ok(())
}

/// Whether two lines tell of one publication, whoever stands there for who published.
fn tell_of_one(known: &Publication, line: &Publication) -> bool {
    (&known.published_at, &known.subject, &known.published, &known.certificate)
        == (&line.published_at, &line.subject, &line.published, &line.certificate)
}

fn is_user(db: &Connection, id: &str) -> Result<bool> {
    let there = "SELECT EXISTS (SELECT 1 FROM users WHERE id = ?1)";
    Ok(db.prepare_cached(there)?.query_row([id], |row| row.get(0))?)
}

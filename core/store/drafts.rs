//! Drafts: what each user is typing. Invariant: a draft is found by the user who types it and by no one else, but for who
//! goes through all that is kept about a child; its key in the table begins with the user's id.

use super::{
    access,
    belongings::{self, Root},
    mentions::{Called, NamedBy},
};
use crate::{
    domain::{ids::ChildId, users::UserId},
    error::Result,
};
use rusqlite::{Connection, params};
use std::collections::BTreeSet;
use uuid::Uuid;

/// How many characters an id has.
const ID_LENGTH: usize = 36;

/// Keeps a draft in place of the user's earlier one under `key`; an empty text takes it away. `saved_at` is a moment in RFC 3339.
pub(crate) fn save(db: &Connection, user: UserId, key: &str, text: &str, saved_at: &str) -> Result<()> {
    let key = format!("{user}/{key}");
    if text.is_empty() {
        db.execute("DELETE FROM main.drafts WHERE key = ?1", [key])?;
    } else {
        db.execute(
            "INSERT INTO main.drafts (key, text, saved_at) VALUES (?1, ?2, ?3) ON CONFLICT (key) DO UPDATE SET text = excluded.text, saved_at = excluded.saved_at",
            params![key, text, saved_at],
        )?;
    }
    Ok(())
}

/// Key, text, saved at. What is typed about a child whom the user may not see any more is kept, and given when they may again.
pub(crate) fn of_user(db: &Connection, user: UserId) -> Result<Vec<(String, String, String)>> {
    let mut statement = db.prepare_cached(
        "SELECT substr(key, length(?1) + 2) AS key, text, saved_at FROM drafts WHERE key >= ?1 || '/' AND key < ?1 || '0' ORDER BY key",
    )?;
    let mut drafts: Vec<(String, String, String)> = super::all(
        statement.query_map([user.to_string()], |row| Ok((row.get("key")?, row.get("text")?, row.get("saved_at")?)))?,
    )?;
    let about: BTreeSet<String> = drafts.iter().flat_map(|(key, ..)| ids_in(key)).collect();
    let hidden = access::hidden(db, &about)?;
    drafts.retain(|(key, ..)| !hidden.iter().any(|id| key.contains(id.as_str())));
    Ok(drafts)
}

/// The ids in a field's name.
fn ids_in(key: &str) -> impl Iterator<Item = String> {
    let pieces = key.as_bytes().windows(ID_LENGTH).filter_map(|piece| std::str::from_utf8(piece).ok());
    pieces.filter(|piece| Uuid::parse_str(piece).is_ok()).map(str::to_owned)
}

/// A draft, as who goes through all that is kept about a child is told of it.
pub(crate) struct AboutChild {
    /// Who types it, by id.
    pub(crate) user: String,
    /// The window's name for the field, with ids in it: "case/…/voice".
    pub(crate) field: String,
    pub(crate) text: String,
    /// By the clock on the wall.
    pub(crate) saved_at: String,
    /// How the text names the child, where the field does not say whose it is.
    pub(crate) named: Option<NamedBy>,
}

/// What anybody is typing about what has one of these ids, and what is typed where no child is chosen yet, as of one that is to be registered or about a whole meeting, when the text names the child.
/// What is typed about another child is that child's. Why something is withheld in an extract is about that extract, and left out.
pub(crate) fn about(db: &Connection, ids: &BTreeSet<String>, called: &Called) -> Result<Vec<AboutChild>> {
    let mut nobodys =
        db.prepare_cached("SELECT id FROM meetings UNION ALL SELECT id FROM agenda_items WHERE case_id IS NULL")?;
    let nobodys: BTreeSet<String> =
        super::all(nobodys.query_map([], |row| row.get::<_, String>("id"))?)?.into_iter().collect();
    let mut statement = db.prepare_cached("SELECT key, text, saved_at FROM drafts ORDER BY key")?;
    let all = statement.query_map([], |row| {
        Ok((row.get::<_, String>("key")?, row.get::<_, String>("text")?, row.get::<_, String>("saved_at")?))
    })?;
    let about = super::all(all)?.into_iter().filter_map(|(key, text, saved_at)| {
        let (user, field) = key.split_once('/')?;
        let own = ids.iter().any(|id| field.contains(id.as_str()));
        let begun = field.split('/').any(|part| Uuid::parse_str(part).is_ok() && !nobodys.contains(part));
        let named = if own || begun { None } else { called.in_text(&text) };
        let told = (own || named.is_some()) && !field.contains("/withhold/");
        told.then(|| AboutChild { user: user.to_owned(), field: field.to_owned(), text, saved_at, named })
    });
    Ok(about.collect())
}

/// Forgets what is being typed about a child, whoever types it.
pub(crate) fn forget_about(db: &Connection, child: ChildId) -> Result<()> {
    belongings::of(db, Root::Child(child.0))?.ids(db)?.iter().try_for_each(|id| forget(db, id))
}

/// Forgets what is being typed about what has this id, whoever types it.
pub(crate) fn forget(db: &Connection, id: &str) -> Result<()> {
    db.execute("DELETE FROM main.drafts WHERE instr(key, ?1) > 0", [id])?;
    Ok(())
}

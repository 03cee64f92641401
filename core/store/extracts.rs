//! The pieces of a child's register extract: every row that belongs to the child, what names it without belonging to it, and what was decided about each. Invariant: nothing that belongs to the
//! child is left out but what [`LEFT_OUT`] names with its reason.

use super::{
    belongings::{self, Belongings, Root},
    mentions::{self, Called, NamedBy},
    parcels::Parcel,
};
use crate::{
    domain::{ids::ChildId, wheels::WheelArea},
    error::Result,
};
use chrono::NaiveDate;
use rusqlite::{Connection, params, types::Value};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};

/// Tables that say nothing about the child themselves.
const LEFT_OUT: [&str; 4] = [
    "name_tokens",       // the name again, folded for search
    "wheel_ratings",     // stand with their wheel
    "extract_reviews",   // what was decided about the extract itself
    "sealed_identities", // pieces of their own, opened when they are released, by who may
];

/// Columns that only the program needs.
const TECHNICAL: [&str; 13] = [
    "position",
    "token",
    "sha256",
    "receipt",
    "import_id",
    "sitting_id",
    "by_hand",
    "seconds",
    "sender",
    "answer_to",
    "sealed_at",
    "edition",
    "in_team", // less than the child's own
];

/// One row as it stands in the store.
pub(crate) struct Piece {
    /// Hash of table and content.
    pub(crate) id: String,
    pub(crate) table: String,
    /// Column and value, in the table's order; ids of the child's own rows are left out, those of units and people are names.
    pub(crate) values: Vec<(String, String)>,
}

impl Piece {
    /// What no reference ties to the child: how it names the child, and what it says. What is empty is left out.
    pub(crate) fn naming(table: &str, named: NamedBy, values: Vec<(String, String)>) -> Self {
        let mut all = vec![(NAMED_BY.to_owned(), named.code().to_owned())];
        all.extend(values.into_iter().filter(|(_, value)| !value.is_empty()));
        let mut digest = Sha256::new();
        digest.update(table.as_bytes());
        for part in all.iter().flat_map(|(column, value)| [column, value]) {
            digest.update([0x1f]);
            digest.update(part.as_bytes());
        }
        Self { id: data_encoding::HEXLOWER.encode(&digest.finalize()), table: table.to_owned(), values: all }
    }
}

/// The value that says how a piece names the child, when no reference does.
pub(crate) const NAMED_BY: &str = "named_by";

/// Tables whose ids are said by name, and how.
const NAMED: [(&str, &str); 8] = [
    ("guardians", "SELECT name FROM guardians WHERE id = ?1"),
    ("consents", "SELECT asked_on AS name FROM consents WHERE id = ?1"),
    ("units", "SELECT name FROM units WHERE id = ?1"),
    ("organisations", "SELECT name FROM organisations WHERE id = ?1"),
    ("professionals", "SELECT name FROM professionals WHERE id = ?1"),
    ("users", "SELECT name FROM users WHERE id = ?1"),
    ("teams", "SELECT name FROM teams WHERE id = ?1"),
    ("meetings", "SELECT held_on AS name FROM meetings WHERE id = ?1"),
];

/// Every piece: the child's own rows in the order of tables and rows, then what names it. `lain` are the parcels that nobody has answered and that may be seen.
pub(crate) fn pieces(db: &Connection, child: ChildId, lain: &[Parcel], today: NaiveDate) -> Result<Vec<Piece>> {
    let belongings = belongings::of(db, Root::Child(child.into()))?;
    let mut own = belongings.ids(db)?;
    let mut pieces = of_rows(db, &belongings, &own)?;
    let called = Called::of(db, child)?;
    for (parcel, named) in mentions::parcels(db, &called, lain, today)? {
        let of_parcel = of_rows(db, &belongings::of(db, Root::Parcel(parcel.id.0))?, &own)?;
        pieces.extend(of_parcel.into_iter().map(|piece| Piece::naming(&piece.table, named, piece.values)));
        own.insert(parcel.id.to_string());
    }
    for (row, piece) in mentions::waiting_rows(db, &called)? {
        pieces.push(piece);
        own.insert(row);
    }
    pieces.extend(mentions::texts(db, &called)?);
    for draft in super::drafts::about(db, &own, &called)? {
        pieces.push(typed(db, draft)?);
    }
    Ok(pieces)
}

/// A piece for each row. `own` are the ids that are not shown.
fn of_rows(db: &Connection, belongings: &Belongings, own: &BTreeSet<String>) -> Result<Vec<Piece>> {
    let mut pieces = Vec::new();
    for (table, rows) in belongings.iter().filter(|(table, _)| !LEFT_OUT.contains(table)) {
        let parents: BTreeMap<String, String> = parents(db, table)?.into_iter().collect();
        let columns = belongings::columns(db, table)?;
        let mut select = db.prepare(&format!("SELECT {} FROM {table} WHERE rowid = ?1", columns.join(", ")))?;
        for row in rows {
            let raw: Vec<Value> = select.query_row([row], |found| {
                (0..columns.len()).map(|at| found.get(at)).collect::<rusqlite::Result<Vec<Value>>>()
            })?;
            let mut digest = Sha256::new();
            digest.update(table.as_bytes());
            let mut values = Vec::new();
            for (column, value) in columns.iter().zip(raw) {
                let text = written(value);
                digest.update([0x1f]);
                digest.update(text.as_bytes());
                let parent = parents.get(column).map(String::as_str);
                // An answer's guardian is no foreign key: it is empty for the child.
                let shown = match parent.or((column == "guardian_id").then_some("guardians")) {
                    Some(parent) => named(db, parent, &text)?,
                    None if own.contains(&text) || column == "id" || TECHNICAL.contains(&column.as_str()) => {
                        String::new()
                    }
                    None => text,
                };
                if !shown.is_empty() {
                    values.push((column.clone(), shown));
                }
            }
            if table == "wheels" {
                let ratings = ratings(db, *row)?;
                digest.update(ratings.as_bytes());
                values.push(("ratings".to_owned(), ratings));
            }
            let id = data_encoding::HEXLOWER.encode(&digest.finalize());
            pieces.push(Piece { id, table: table.to_owned(), values });
        }
    }
    Ok(pieces)
}

/// The table of what is being typed: working material, and about the child all the same.
pub(crate) const DRAFTS: &str = "drafts";

/// What a draft can be of, by the beginning of the window's name for it.
const DRAFT_OF: [&str; 11] =
    ["action", "case", "child", "children", "consent", "handover", "import", "item", "meeting", "parcel", "plan"];

/// A draft: what it is of, who types it, when, and what.
fn typed(db: &Connection, draft: super::drafts::AboutChild) -> Result<Piece> {
    let mut digest = Sha256::new();
    for part in [DRAFTS, draft.user.as_str(), draft.field.as_str(), draft.text.as_str()] {
        digest.update(part.as_bytes());
        digest.update([0x1f]);
    }
    let of = draft.field.split('/').next().filter(|of| DRAFT_OF.contains(of)).unwrap_or("other");
    let values = vec![
        ("draft_of".to_owned(), of.to_owned()),
        ("user_id".to_owned(), named(db, "users", &draft.user)?),
        ("saved_at".to_owned(), draft.saved_at),
        ("text".to_owned(), without_ids(draft.text)),
    ];
    if let Some(named) = draft.named {
        return Ok(Piece::naming(DRAFTS, named, values));
    }
    Ok(Piece { id: data_encoding::HEXLOWER.encode(&digest.finalize()), table: DRAFTS.to_owned(), values })
}

/// A form's fields without those that only hold an id.
fn without_ids(text: String) -> String {
    fn clean(value: &mut serde_json::Value) {
        match value {
            serde_json::Value::String(text) if uuid::Uuid::parse_str(text).is_ok() => text.clear(),
            serde_json::Value::Array(all) => all.iter_mut().for_each(clean),
            serde_json::Value::Object(all) => all.values_mut().for_each(clean),
            _ => {}
        }
    }
    match serde_json::from_str::<serde_json::Value>(&text) {
        Ok(mut form) if form.is_object() || form.is_array() => {
            clean(&mut form);
            form.to_string()
        }
        _ => text,
    }
}

fn written(value: Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::Integer(number) => number.to_string(),
        Value::Real(number) => number.to_string(),
        Value::Text(text) => text,
        Value::Blob(bytes) => data_encoding::BASE64.encode(&bytes),
    }
}

fn parents(db: &Connection, table: &str) -> Result<Vec<(String, String)>> {
    let mut list =
        db.prepare("SELECT \"from\" AS key_column, \"table\" AS parent FROM pragma_foreign_key_list(?1, 'main')")?;
    super::all(list.query_map([table], |row| Ok((row.get("key_column")?, row.get("parent")?)))?)
}

/// The name behind an id of another register; nothing for an id of the child's own rows.
fn named(db: &Connection, parent: &str, id: &str) -> Result<String> {
    let Some((_, select)) = NAMED.iter().find(|(table, _)| *table == parent) else { return Ok(String::new()) };
    let mut select = db.prepare_cached(select)?;
    let mut found = super::all(select.query_map([id], |row| row.get::<_, String>("name"))?)?;
    Ok(found.pop().unwrap_or_default())
}

/// "Trygg: 4", area by area as the municipality calls them.
fn ratings(db: &Connection, wheel: i64) -> Result<String> {
    let areas: Vec<WheelArea> = super::settings::get(db, "wheel.areas")?;
    let mut select = db.prepare_cached(
        "SELECT area, level FROM wheel_ratings WHERE wheel_id = (SELECT id FROM wheels WHERE rowid = ?1) ORDER BY rowid",
    )?;
    let rated = super::all(select.query_map([wheel], |row| Ok((row.get("area")?, row.get("level")?)))?)?;
    let told = rated.into_iter().map(|(code, level): (String, u8)| {
        let name = areas.iter().find(|area| area.code == code).map_or(&code, |area| &area.name);
        format!("{name}: {level}")
    });
    Ok(told.collect::<Vec<_>>().join("\n"))
}

/// What was decided: piece, released, why not.
pub(crate) fn reviews(db: &Connection, child: ChildId) -> Result<BTreeMap<String, (bool, String)>> {
    let mut select = db.prepare_cached("SELECT piece, release, why FROM extract_reviews WHERE child_id = ?1")?;
    let found = select.query_map([child.to_string()], |row| {
        Ok((row.get::<_, String>("piece")?, (row.get("release")?, row.get("why")?)))
    })?;
    Ok(super::all(found)?.into_iter().collect())
}

/// Writes what was decided about one piece.
pub(crate) fn review(
    db: &Connection,
    child: ChildId,
    piece: &str,
    release: bool,
    why: &str,
    today: NaiveDate,
) -> Result<()> {
    db.execute(
        "INSERT INTO main.extract_reviews (child_id, piece, release, why, reviewed_on) VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT (child_id, piece) DO UPDATE SET release = excluded.release, why = excluded.why, reviewed_on = excluded.reviewed_on",
        params![child.to_string(), piece, release, why, today.to_string()],
    )?;
    Ok(())
}

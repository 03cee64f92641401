//! What is sealed about a protected child and its guardians, as pieces of the extract. Invariant: such a piece says only whom it is about; it is looked at like a note, and opened only when
//! it is released, by who may.

use super::{ExtractFact, ExtractPiece, standing, word};
use crate::{
    casebook::{Actor, Casebook},
    domain::{children::Child, ids::ChildId},
    error::Result,
    ops::identities::{self, Opened},
    store,
    words::Language,
};
use rusqlite::Connection;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// The table in the store.
pub(super) const TABLE: &str = "sealed_identities";

/// Changes when what is sealed does.
fn id_of(subject: Uuid, sealed: &str) -> String {
    data_encoding::HEXLOWER.encode(&Sha256::digest(format!("{TABLE}\u{1f}{subject}\u{1f}{sealed}")))
}

/// Whom each sealed piece is about: the child's id or a guardian's, by the piece's id.
pub(super) fn subjects(db: &Connection, child: ChildId) -> Result<BTreeMap<String, Uuid>> {
    let all = store::identities::of_child(db, child)?;
    Ok(all.into_iter().map(|(subject, sealed)| (id_of(subject, &sealed), subject)).collect())
}

/// The sealed pieces as they are looked at, the child's first.
pub(super) fn pieces(
    db: &Connection,
    child: &Child,
    reviews: &BTreeMap<String, (bool, String)>,
    words: Language,
) -> Result<Vec<ExtractPiece>> {
    let piece = |(subject, sealed): (Uuid, String)| {
        let id = id_of(subject, &sealed);
        let (release, why) = standing(&id, reviews);
        ExtractPiece {
            id,
            table: TABLE.to_owned(),
            heading: word(&format!("extract-table-{TABLE}"), words),
            on: None,
            facts: vec![fact("subject", called(child, subject, words), words)],
            to_review: true,
            release,
            why,
        }
    };
    Ok(store::identities::of_child(db, child.id)?.into_iter().map(piece).collect())
}

/// What everybody calls who is sealed: the child's alias, "mamma".
fn called(child: &Child, subject: Uuid, words: Language) -> String {
    if subject == child.id.0 {
        return child.first_name.clone();
    }
    let guardian = child.guardians.iter().find(|guardian| guardian.id.0 == subject);
    guardian.map_or_else(|| words.say("protected-guardian", &[]), |guardian| guardian.name.clone())
}

fn fact(column: &str, text: String, words: Language) -> ExtractFact {
    let label = word(&format!("extract-column-{column}"), words);
    ExtractFact { column: column.to_owned(), label, text, free: false }
}

/// Opens the sealed pieces that are released, and no others: their facts, by the piece's id, and the child's real name when its own is among them. Nobody needs the key when none is.
pub(super) fn open(
    book: &mut Casebook,
    by: &Actor,
    child: ChildId,
    pieces: &[ExtractPiece],
) -> Result<(BTreeMap<String, Opened>, Option<String>)> {
    let mut subjects = book.peek(|db| subjects(db, child))?;
    subjects.retain(|id, _| pieces.iter().any(|piece| piece.id == *id && piece.release == Some(true)));
    if subjects.is_empty() {
        return Ok((BTreeMap::new(), None));
    }
    let wanted: BTreeSet<Uuid> = subjects.values().copied().collect();
    let mut opened = identities::open_for_extract(book, by, child, &wanted)?;
    let told = |own: &Opened| {
        let names = own.iter().filter(|(column, _)| matches!(*column, "first_name" | "last_name"));
        names.map(|(_, text)| text.as_str()).collect::<Vec<_>>().join(" ")
    };
    let name = opened.get(&child.0).map(told);
    let facts = subjects.into_iter().filter_map(|(id, subject)| Some((id, opened.remove(&subject)?))).collect();
    Ok((facts, name))
}

/// A released piece with what was sealed in it.
pub(super) fn filled(mut piece: ExtractPiece, opened: Option<Opened>, words: Language) -> ExtractPiece {
    let texts = opened.unwrap_or_default().into_iter().filter(|(_, text)| !text.is_empty());
    piece.facts.extend(texts.map(|(column, text)| fact(column, text, words)));
    piece
}

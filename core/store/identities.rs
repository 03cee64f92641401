//! Sealed identities: rows whose content only some users can open.

use crate::{
    domain::{children::Protection, ids::ChildId},
    error::{Error, Result},
};
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, params};
use std::collections::BTreeMap;
use uuid::Uuid;

/// Writes what was sealed about a child or one of its guardians.
pub(crate) fn put(db: &Connection, subject: Uuid, child: ChildId, sealed: &str, mark: &str) -> Result<()> {
    db.execute(
        "INSERT INTO main.sealed_identities (subject_id, child_id, sealed, number_mark) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (subject_id) DO UPDATE SET sealed = excluded.sealed, number_mark = excluded.number_mark",
        params![subject.to_string(), child.to_string(), sealed, mark],
    )?;
    Ok(())
}

/// What was sealed about somebody.
pub(crate) fn get(db: &Connection, subject: Uuid) -> Result<Option<String>> {
    Ok(db
        .prepare_cached("SELECT sealed FROM sealed_identities WHERE subject_id = ?1")?
        .query_row([subject.to_string()], |row| row.get("sealed"))
        .optional()?)
}

/// What was sealed about a child and its guardians: whose id, and the sealed text; the child first.
pub(crate) fn of_child(db: &Connection, child: ChildId) -> Result<Vec<(Uuid, String)>> {
    let mut statement = db.prepare_cached(
        "SELECT subject_id, sealed FROM sealed_identities WHERE child_id = ?1 ORDER BY subject_id <> child_id, subject_id",
    )?;
    super::all(
        statement.query_map([child.to_string()], |row| Ok((super::uuid(row, "subject_id")?, row.get("sealed")?)))?,
    )
}

/// What was sealed about each child; not about guardians.
pub(crate) fn children(db: &Connection) -> Result<Vec<(ChildId, String)>> {
    let mut statement = db.prepare_cached(
        "SELECT child_id, sealed FROM sealed_identities WHERE subject_id = child_id ORDER BY child_id",
    )?;
    super::all(statement.query_map([], |row| Ok((super::uuid(row, "child_id")?.into(), row.get("sealed")?)))?)
}

/// The birth date of each child of whom something is sealed, which stands in the open; none where it is not known.
pub(crate) fn births(db: &Connection) -> Result<Vec<Option<NaiveDate>>> {
    let mut statement = db.prepare_cached(
        "SELECT birth_on FROM children WHERE id IN (SELECT child_id FROM sealed_identities WHERE subject_id = child_id)",
    )?;
    super::all(statement.query_map([], |row| super::maybe_date(row, "birth_on"))?)
}

/// Whether anything is sealed about anybody, whoever asks.
pub(crate) fn any_at_all(db: &Connection) -> Result<bool> {
    Ok(db.prepare_cached("SELECT EXISTS (SELECT 1 FROM main.sealed_identities)")?.query_row([], |row| row.get(0))?)
}

/// Every child and guardian whose data are protected, whoever asks: by random id, and how.
pub(crate) fn marks(db: &Connection) -> Result<BTreeMap<Uuid, Protection>> {
    let mut statement = db.prepare_cached(
        "SELECT id, protection FROM main.children WHERE protection <> 'none'
         UNION ALL SELECT id, protection FROM main.guardians WHERE protection <> 'none'",
    )?;
    let marks: Vec<(Uuid, Protection)> =
        super::all(statement.query_map([], |row| Ok((super::uuid(row, "id")?, super::code(row, "protection")?)))?)?;
    Ok(marks.into_iter().collect())
}

/// The protected children of whom no paper is printed, whoever asks; nobody in a store from before it was said.
pub(crate) fn unprinted(db: &Connection) -> Result<Vec<Uuid>> {
    let said = "SELECT EXISTS (SELECT 1 FROM pragma_table_info('children', 'main') WHERE name = 'print_reason')";
    if !db.query_row(said, [], |row| row.get::<_, bool>(0))? {
        return Ok(Vec::new());
    }
    let mut statement =
        db.prepare_cached("SELECT id FROM main.children WHERE protection <> 'none' AND print_reason = '' ORDER BY id")?;
    super::all(statement.query_map([], |row| super::uuid(row, "id"))?)
}

/// What the numbers of protected children are found by, whoever asks; none in a store from before anybody was sealed.
pub(crate) fn numbers(db: &Connection) -> Result<Vec<String>> {
    let there = "SELECT EXISTS (SELECT 1 FROM main.sqlite_schema WHERE name = 'sealed_identities')";
    if !db.query_row(there, [], |row| row.get::<_, bool>(0))? {
        return Ok(Vec::new());
    }
    let mut statement = db.prepare_cached(
        "SELECT number_mark FROM main.sealed_identities WHERE number_mark <> '' ORDER BY number_mark",
    )?;
    super::all(statement.query_map([], |row| row.get("number_mark"))?)
}

/// The child that stands in the open with this id, or with a guardian of this id who does; none when nobody here does.
pub(crate) fn in_the_open(db: &Connection, subject: Uuid) -> Result<Option<ChildId>> {
    Ok(db
        .prepare_cached(
            "SELECT id AS child_id FROM main.children WHERE id = ?1 AND protection = 'none'
             UNION ALL SELECT child_id FROM main.guardians WHERE id = ?1 AND protection = 'none'",
        )?
        .query_row([subject.to_string()], |row| Ok(super::uuid(row, "child_id")?.into()))
        .optional()?)
}

/// The protected child with this number's mark.
pub(crate) fn by_mark(db: &Connection, mark: &str) -> Result<Option<ChildId>> {
    Ok(db
        .prepare_cached("SELECT child_id FROM sealed_identities WHERE number_mark = ?1")?
        .query_row([mark], |row| Ok(super::uuid(row, "child_id")?.into()))
        .optional()?)
}

/// Forgets what was sealed about somebody.
pub(crate) fn remove_subject(db: &Connection, subject: Uuid) -> Result<()> {
    db.execute("DELETE FROM main.sealed_identities WHERE subject_id = ?1", [subject.to_string()])?;
    Ok(())
}

/// Takes numbers and search words of a child out of the open tables.
pub(crate) fn clear_plain(db: &Connection, child: ChildId) -> Result<()> {
    db.execute("DELETE FROM main.identity_numbers WHERE child_id = ?1", [child.to_string()])?;
    db.execute("DELETE FROM main.name_tokens WHERE child_id = ?1", [child.to_string()])?;
    Ok(())
}

/// Puts an alias in the place of a name among those asked to a child's plans and those who sign them.
pub(crate) fn rename_in_plans(db: &Connection, child: ChildId, name: &str, alias: &str) -> Result<()> {
    if name.is_empty() {
        return Ok(());
    }
    for table in ["plan_participants", "plan_signatures"] {
        db.execute(
            &format!(
                "UPDATE main.{table} SET name = ?3 WHERE name = ?2
                    AND plan_id IN (SELECT plans.id FROM plans JOIN cases ON cases.id = plans.case_id WHERE cases.child_id = ?1)"
            ),
            [child.to_string().as_str(), name, alias],
        )?;
    }
    Ok(())
}

/// A child's cases (?1), and the meetings with its own family (`MeetingKind::about_one_family`).
const OF_ITS_CASES: &str = "case_id IN (SELECT id FROM cases WHERE child_id = ?1)";
const OF_ITS_MEETINGS: &str = "meeting_id IN (SELECT about.meeting_id FROM agenda_items AS about JOIN meetings AS held ON held.id = about.meeting_id
    JOIN cases AS theirs ON theirs.id = about.case_id WHERE theirs.child_id = ?1 AND held.kind IN ('family', 'sip_prepare', 'sip', 'sip_follow_up'))";

/// Puts an alias in the place of a name wherever it stands for somebody around a child, and is all that stands there: in the network, as who said, asked, told or rated something, as who comes
/// to the family's own meetings or promises something there, and in the minutes of them that were signed.
pub(crate) fn rename_around(db: &Connection, child: ChildId, name: &str, alias: &str) -> Result<()> {
    if name.is_empty() {
        return Ok(());
    }
    let of_handovers = format!("handover_id IN (SELECT id FROM handovers WHERE {OF_ITS_CASES})");
    for (table, column, theirs) in [
        ("contacts", "name", "child_id = ?1"),
        ("consents", "collected_by", "child_id = ?1"),
        ("concern_reports", "made_by", OF_ITS_CASES),
        ("wheels", "rated_by", OF_ITS_CASES),
        ("child_voices", "asked_by", OF_ITS_CASES),
        ("feedbacks", "given_by", OF_ITS_CASES),
        ("plans", "offered_by", OF_ITS_CASES),
        ("handover_events", "said_by", of_handovers.as_str()),
        ("attendances", "guest", OF_ITS_MEETINGS),
        ("team_actions", "who", OF_ITS_MEETINGS),
    ] {
        db.execute(
            &format!("UPDATE main.{table} SET {column} = ?3 WHERE rowid IN (SELECT rowid FROM {table} WHERE {column} = ?2 AND {theirs})"),
            [child.to_string().as_str(), name, alias],
        )?;
    }
    rename_in_signed(db, child, name, alias)
}

/// The same in what is kept of signed minutes, which is JSON: the name as a whole value.
fn rename_in_signed(db: &Connection, child: ChildId, name: &str, alias: &str) -> Result<()> {
    let value = |text: &str| serde_json::to_string(text).map_err(|_| Error::Shape);
    let (name, alias) = (value(name)?, value(alias)?);
    for (table, column, theirs) in [
        ("minutes_signatures", "content", OF_ITS_MEETINGS),
        ("signed_children", "in_team", OF_ITS_CASES),
        ("signed_children", "own", OF_ITS_CASES),
    ] {
        db.execute(
            &format!(
                "UPDATE main.{table} SET {column} = replace({column}, ?2, ?3) WHERE rowid IN (SELECT rowid FROM {table} WHERE instr({column}, ?2) > 0 AND {theirs})"
            ),
            [child.to_string().as_str(), name.as_str(), alias.as_str()],
        )?;
    }
    Ok(())
}

/// Why papers about a protected child are printed all the same; none when they are not, and for a child that is not protected.
pub(crate) fn print_reason(db: &Connection, child: ChildId) -> Result<Option<String>> {
    let reason: String = db
        .prepare_cached("SELECT print_reason FROM children WHERE id = ?1")?
        .query_row([child.to_string()], |row| row.get("print_reason"))?;
    Ok((!reason.is_empty()).then_some(reason))
}

/// Writes why papers about a protected child are printed; an empty reason stops it.
pub(crate) fn set_print_reason(db: &Connection, child: ChildId, reason: &str) -> Result<()> {
    db.execute("UPDATE main.children SET print_reason = ?2 WHERE id = ?1", [child.to_string().as_str(), reason])?;
    Ok(())
}

/// The children of whom somebody has said why papers are printed, whoever asks.
pub(crate) fn printed(db: &Connection) -> Result<Vec<ChildId>> {
    let mut statement = db.prepare_cached("SELECT id FROM main.children WHERE print_reason <> '' ORDER BY id")?;
    super::all(statement.query_map([], |row| Ok(super::uuid(row, "id")?.into()))?)
}

/// Whether this is a protected child, a case of one or a meeting with one's own family (`MeetingKind::about_one_family`), of which no paper is printed.
pub(crate) fn is_printing_off(db: &Connection, about: Uuid) -> Result<bool> {
    Ok(db
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM children WHERE protection <> 'none' AND print_reason = ''
                AND id IN (SELECT ?1 UNION ALL SELECT child_id FROM cases WHERE id = ?1
                    UNION ALL SELECT theirs.child_id FROM meetings JOIN agenda_items AS about ON about.meeting_id = meetings.id JOIN cases AS theirs ON theirs.id = about.case_id
                    WHERE meetings.id = ?1 AND meetings.kind IN ('family', 'sip_prepare', 'sip', 'sip_follow_up')))",
        )?
        .query_row([about.to_string()], |row| row.get(0))?)
}

/// Writes a guardian's name and telephone.
pub(crate) fn rename_guardian(db: &Connection, guardian: Uuid, name: &str, phone: &str) -> Result<()> {
    db.execute(
        "UPDATE main.guardians SET name = ?2, phone = ?3 WHERE id = ?1",
        params![guardian.to_string(), name, phone],
    )?;
    Ok(())
}

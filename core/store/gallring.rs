//! Lists of cases to erase, the ledger of what was erased, and the figures kept from before. Invariant: what stands in the ledger stays there, and is in every backup's manifest.

mod waiting;

pub(crate) use waiting::{old_drafts, old_rows};

use super::{
    belongings::{self, Root},
    remnants::Named,
};
use crate::{
    domain::{
        children::Protection,
        gallring::{GallringLine, GallringList, GallringState},
        ids::{CaseId, ChildId, GallringListId},
        quarters::Quarter,
    },
    error::{Error, Result},
};
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, Transaction, params};
use std::collections::BTreeSet;
use uuid::Uuid;

/// A closed case and what decides about it.
pub(crate) struct Closed {
    pub(crate) case: CaseId,
    pub(crate) child: ChildId,
    pub(crate) number: String,
    pub(crate) closed_on: NaiveDate,
    pub(crate) birth_on: Option<NaiveDate>,
    pub(crate) protection: Protection,
    /// Whether the child has ever been placed outside the home.
    pub(crate) placed: bool,
}

/// Every closed case, in the order of their numbers.
pub(crate) fn closed(db: &Connection) -> Result<Vec<Closed>> {
    let mut statement = db.prepare_cached(
        "SELECT cases.id, cases.child_id, cases.number, cases.closed_on, children.birth_on, children.protection,
            EXISTS (SELECT 1 FROM situations JOIN cases AS theirs ON theirs.id = situations.case_id WHERE theirs.child_id = cases.child_id AND situations.kind = 'placed') AS placed
         FROM cases JOIN children ON children.id = cases.child_id WHERE cases.closed_on IS NOT NULL ORDER BY cases.number",
    )?;
    super::all(statement.query_map([], |row| {
        Ok(Closed {
            case: super::uuid(row, "id")?.into(),
            child: super::uuid(row, "child_id")?.into(),
            number: row.get("number")?,
            closed_on: super::date(row, "closed_on")?,
            birth_on: super::maybe_date(row, "birth_on")?,
            protection: super::code(row, "protection")?,
            placed: row.get("placed")?,
        })
    })?)
}

/// Meetings that ended or were called off, on a day or before, in which no child is left and from which no promise is open: with their days.
pub(crate) fn old_meetings(db: &Connection, until: NaiveDate) -> Result<Vec<(Uuid, NaiveDate)>> {
    let mut sql = "SELECT id, held_on FROM meetings WHERE state IN ('ended', 'cancelled') AND held_on <= ?1
         AND NOT EXISTS (SELECT 1 FROM team_actions WHERE team_actions.meeting_id = meetings.id AND team_actions.state = 'open')"
        .to_owned();
    for child in ["case_id", "child_id"] {
        for table in belongings::tables_with(db, "meeting_id", child)? {
            sql += &format!(
                " AND NOT EXISTS (SELECT 1 FROM {table} WHERE {table}.meeting_id = meetings.id AND {table}.{child} IS NOT NULL)"
            );
        }
    }
    held(db, &format!("{sql} ORDER BY held_on, id"), until)
}

/// Whether this is a meeting or a consultation, which quarters count.
pub(crate) fn was_held(db: &Connection, id: Uuid) -> Result<bool> {
    Ok(db.query_row(
        "SELECT EXISTS (SELECT 1 FROM meetings WHERE id = ?1) OR EXISTS (SELECT 1 FROM consultations WHERE id = ?1)",
        [id.to_string()],
        |row| row.get(0),
    )?)
}

/// Consultations of a day or before, with their days.
pub(crate) fn old_consultations(db: &Connection, until: NaiveDate) -> Result<Vec<(Uuid, NaiveDate)>> {
    held(db, "SELECT id, held_on FROM consultations WHERE held_on <= ?1 ORDER BY held_on, id", until)
}

fn held(db: &Connection, sql: &str, until: NaiveDate) -> Result<Vec<(Uuid, NaiveDate)>> {
    let mut statement = db.prepare(sql)?;
    super::all(
        statement.query_map([until.to_string()], |row| Ok((super::uuid(row, "id")?, super::date(row, "held_on")?)))?,
    )
}

/// Writes a new list with its lines.
pub(crate) fn add(db: &Connection, list: &GallringList, children: &[Option<ChildId>]) -> Result<()> {
    db.execute(
        "INSERT INTO main.gallring_lists (id, state, made_on, made_by, source) VALUES (?1, ?2, ?3, ?4, ?5)",
        params![list.id.to_string(), super::code_of(list.state), list.made_on.to_string(), list.made_by, list.source],
    )?;
    for (line, child) in list.lines.iter().zip(children) {
        db.execute(
            "INSERT INTO main.gallring_lines (list_id, case_id, child_id, number, closed_on, last_entry_on, due_on, latest_on, by_hand) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            params![
                list.id.to_string(),
                line.case.to_string(),
                child.map(|child| child.to_string()).unwrap_or_default(),
                line.number,
                line.closed_on.to_string(),
                line.last_entry_on.to_string(),
                line.due_on.to_string(),
                line.latest_on.to_string(),
                line.by_hand
            ],
        )?;
    }
    Ok(())
}

/// Writes where the list stands and what was decided, also line by line.
pub(crate) fn save(db: &Connection, list: &GallringList) -> Result<()> {
    let search = list.search.as_ref().map(serde_json::to_string).transpose().map_err(|_| Error::Shape)?;
    db.execute(
        "UPDATE main.gallring_lists SET state = ?2, decided_on = ?3, decided_by = ?4, reason = ?5, carried_out_on = ?6, carried_out_by = ?7, remnants = ?8, search = ?9 WHERE id = ?1",
        params![
            list.id.to_string(),
            super::code_of(list.state),
            super::day(list.decided_on),
            list.decided_by,
            list.reason,
            super::day(list.carried_out_on),
            list.carried_out_by,
            list.remnants,
            search
        ],
    )?;
    for line in &list.lines {
        db.execute(
            "UPDATE main.gallring_lines SET erase = ?3, why = ?4, row_count = ?5, whole_child = ?6 WHERE list_id = ?1 AND case_id = ?2",
            params![list.id.to_string(), line.case.to_string(), line.erase, line.why, line.rows, line.whole_child],
        )?;
    }
    Ok(())
}

fn line(row: &Row<'_>) -> rusqlite::Result<GallringLine> {
    Ok(GallringLine {
        number: row.get("number")?,
        case: super::uuid(row, "case_id")?.into(),
        closed_on: super::date(row, "closed_on")?,
        last_entry_on: super::date(row, "last_entry_on")?,
        due_on: super::date(row, "due_on")?,
        latest_on: super::date(row, "latest_on")?,
        by_hand: row.get("by_hand")?,
        erase: row.get("erase")?,
        why: row.get("why")?,
        rows: row.get("row_count")?,
        whole_child: row.get("whole_child")?,
    })
}

/// Every list with its lines, newest first.
pub(crate) fn all(db: &Connection) -> Result<Vec<GallringList>> {
    let mut lists = db.prepare_cached(
        "SELECT id, state, made_on, made_by, source, decided_on, decided_by, reason, carried_out_on, carried_out_by, remnants, search FROM gallring_lists ORDER BY made_on DESC, id DESC",
    )?;
    let mut lists = super::all(lists.query_map([], |row| {
        Ok(GallringList {
            id: super::uuid(row, "id")?.into(),
            state: super::code(row, "state")?,
            made_on: super::date(row, "made_on")?,
            made_by: row.get("made_by")?,
            source: row.get("source")?,
            decided_on: super::maybe_date(row, "decided_on")?,
            decided_by: row.get("decided_by")?,
            reason: row.get("reason")?,
            carried_out_on: super::maybe_date(row, "carried_out_on")?,
            carried_out_by: row.get("carried_out_by")?,
            remnants: row.get("remnants")?,
            search: row.get::<_, Option<String>>("search")?.and_then(|text| serde_json::from_str(&text).ok()),
            lines: Vec::new(),
        })
    })?)?;
    let mut lines = db.prepare_cached(
        "SELECT number, case_id, closed_on, last_entry_on, due_on, latest_on, by_hand, erase, why, row_count, whole_child FROM gallring_lines WHERE list_id = ?1 ORDER BY number",
    )?;
    for list in &mut lists {
        list.lines = super::all(lines.query_map([list.id.to_string()], line)?)?;
    }
    Ok(lists)
}

/// One list.
pub(crate) fn get(db: &Connection, id: GallringListId) -> Result<GallringList> {
    all(db)?.into_iter().find(|list| list.id == id).ok_or(Error::NotFound("gallring_list"))
}

/// The list that is not finished, when there is one.
pub(crate) fn under_way(db: &Connection) -> Result<Option<GallringList>> {
    let open = |list: &GallringList| matches!(list.state, GallringState::Proposed | GallringState::Decided);
    Ok(all(db)?.into_iter().find(open))
}

/// What one erasure took: rows, and whether the child's own record went too.
pub(crate) struct Erased {
    pub(crate) rows: u32,
    pub(crate) whole_child: bool,
    pub(crate) ids: BTreeSet<String>,
    /// How the child was called, when all of it went.
    pub(crate) named: Option<Named>,
}

/// Erases a case, and its child when it has no other; none when the case is not here.
pub(crate) fn erase(tx: &Transaction<'_>, case: CaseId) -> Result<Option<Erased>> {
    let child: Option<String> = tx
        .query_row("SELECT child_id FROM cases WHERE id = ?1", [case.to_string()], |row| row.get("child_id"))
        .optional()?;
    let Some(child) = child else { return Ok(None) };
    let others: u32 = tx.query_row(
        "SELECT count(*) FROM cases WHERE child_id = ?1 AND id <> ?2",
        [child.clone(), case.to_string()],
        |row| row.get(0),
    )?;
    let whole_child = others == 0;
    let root = match uuid::Uuid::parse_str(&child) {
        Ok(child) if whole_child => Root::Child(child),
        _ => Root::Case(case.into()),
    };
    let named = if whole_child { Some(Named::of(tx, &child)?) } else { None };
    let erased = Erased { named, ..take(tx, root, whole_child)? };
    for id in &erased.ids {
        tx.execute("UPDATE main.meetings SET current_item_id = NULL WHERE current_item_id = ?1", [id])?;
    }
    Ok(Some(erased))
}

fn take(tx: &Transaction<'_>, root: Root, whole_child: bool) -> Result<Erased> {
    let belongings = belongings::of(tx, root)?;
    let ids = belongings.ids(tx)?;
    belongings.erase(tx)?;
    Ok(Erased { rows: u32::try_from(belongings.count()).unwrap_or(u32::MAX), whole_child, ids, named: None })
}

/// Erases what has this id: a case, a meeting, a consultation, what waits; none when it is not here.
pub(crate) fn erase_any(tx: &Transaction<'_>, id: Uuid) -> Result<Option<Erased>> {
    if let Some(erased) = erase(tx, id.into())? {
        return Ok(Some(erased));
    }
    // A consultation has a time of its own, also one that was asked in a meeting.
    tx.execute("UPDATE main.consultations SET meeting_id = NULL WHERE meeting_id = ?1", [id.to_string()])?;
    for root in [Root::Meeting(id), Root::Consultation(id)] {
        let erased = take(tx, root, false)?;
        if !erased.ids.is_empty() {
            return Ok(Some(erased));
        }
    }
    waiting::erase(tx, id)
}

/// Forgets what was only kept for the way back: undo, and rows of older lists that have been dealt with. Both may hold what was erased, or a name that is sealed by now.
pub(crate) fn forget_ways_back(tx: &Transaction<'_>) -> Result<()> {
    super::undo::forget(tx)?;
    super::imports::forget_settled(tx)
}

/// The cases and other records that were ever erased here, whoever asks: every backup's manifest holds them; none in a store from before there was a ledger.
pub(crate) fn ledger(db: &Connection) -> Result<Vec<Uuid>> {
    let there: bool =
        db.query_row("SELECT EXISTS (SELECT 1 FROM main.sqlite_schema WHERE name = 'gallring_ledger')", [], |row| {
            row.get(0)
        })?;
    if !there {
        return Ok(Vec::new());
    }
    let mut statement = db.prepare_cached("SELECT case_id FROM main.gallring_ledger ORDER BY case_id")?;
    super::all(statement.query_map([], |row| super::uuid(row, "case_id"))?)
}

/// The same, with the day each was erased.
pub(crate) fn ledger_days(db: &Connection) -> Result<Vec<(Uuid, NaiveDate)>> {
    if ledger(db)?.is_empty() {
        return Ok(Vec::new());
    }
    let mut statement = db.prepare_cached("SELECT case_id, erased_on FROM main.gallring_ledger")?;
    super::all(statement.query_map([], |row| Ok((super::uuid(row, "case_id")?, super::date(row, "erased_on")?)))?)
}

/// Writes into the ledger that a case is erased.
pub(crate) fn enter_in_ledger(tx: &Transaction<'_>, case: Uuid, today: NaiveDate) -> Result<()> {
    tx.execute(
        "INSERT INTO main.gallring_ledger (case_id, erased_on) VALUES (?1, ?2) ON CONFLICT (case_id) DO NOTHING",
        [case.to_string(), today.to_string()],
    )?;
    Ok(())
}

/// Erases again what an older copy has brought back.
pub(crate) fn erase_again(tx: &Transaction<'_>, cases: &BTreeSet<Uuid>, today: NaiveDate) -> Result<u32> {
    let mut again = 0;
    for case in cases {
        if erase_any(tx, *case)?.is_some() {
            again += 1;
        }
        enter_in_ledger(tx, *case, today)?;
    }
    if again > 0 {
        forget_ways_back(tx)?;
    }
    Ok(again)
}

/// A quarter's figures from before its cases were erased, as JSON.
pub(crate) fn kept_report(db: &Connection, quarter: Quarter) -> Result<Option<String>> {
    Ok(db
        .prepare_cached("SELECT content FROM kept_reports WHERE period = ?1")?
        .query_row([quarter.to_string()], |row| row.get("content"))
        .optional()?)
}

/// Keeps a quarter's figures, unless they are kept already.
pub(crate) fn keep_report(db: &Connection, quarter: Quarter, content: &str, today: NaiveDate) -> Result<()> {
    db.execute(
        "INSERT INTO main.kept_reports (period, content, kept_on) VALUES (?1, ?2, ?3) ON CONFLICT (period) DO NOTHING",
        params![quarter.to_string(), content, today.to_string()],
    )?;
    Ok(())
}

/// The quarters whose figures are kept.
pub(crate) fn kept_quarters(db: &Connection) -> Result<Vec<Quarter>> {
    let mut statement = db.prepare_cached("SELECT period FROM kept_reports ORDER BY period")?;
    let periods = super::all(statement.query_map([], |row| row.get::<_, String>("period"))?)?;
    Ok(periods.iter().filter_map(|period| period.parse().ok()).collect())
}

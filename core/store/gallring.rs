//! Lists of cases to erase, the ledger of what was erased, and the figures kept from before. Invariant: what stands in the ledger stays there, and is in every backup's manifest.

mod closed;
mod others;
mod since;
mod waiting;

pub(crate) use closed::{Closed, closed};
pub(crate) use others::{old_consultations, old_meetings, old_parcels};
pub(crate) use since::{is_among, written_since};
pub(crate) use waiting::{old_drafts, old_rows};

use super::{
    belongings::{self, Root},
    remnants::Named,
};
use crate::{
    domain::{
        gallring::{GallringLine, GallringList, GallringState},
        ids::{CaseId, ChildId, GallringListId},
        parcels::ParcelAnswer,
        quarters::Quarter,
        users::UserId,
    },
    error::{Error, Result},
};
use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use rusqlite::{Connection, OptionalExtension, Row, Transaction, params};
use std::collections::BTreeSet;
use uuid::Uuid;

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
            hidden: 0,
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

/// Cases on a list about children whom a user must not see.
pub(crate) fn hidden_from(db: &Connection, user: UserId, list: &GallringList) -> Result<BTreeSet<CaseId>> {
    let mut cases = db.prepare_cached(
        "SELECT case_id FROM gallring_lines JOIN conflicts_of_interest ON conflicts_of_interest.child_id = gallring_lines.child_id
         JOIN users ON users.professional_id = conflicts_of_interest.professional_id WHERE users.id = ?1 AND list_id = ?2",
    )?;
    let cases = cases.query_map([user.to_string(), list.id.to_string()], |row| super::uuid(row, "case_id"))?;
    Ok(super::all(cases)?.into_iter().map(CaseId).collect())
}

/// A list without the children whom a user must not see, and how many lines that are.
pub(crate) fn seen_by(db: &Connection, user: UserId, mut list: GallringList) -> Result<GallringList> {
    let hidden = hidden_from(db, user, &list)?;
    list.lines.retain(|line| !hidden.contains(&line.case));
    list.hidden = u32::try_from(hidden.len()).unwrap_or(u32::MAX);
    Ok(list)
}

/// Every list as a user may see it, newest first.
pub(crate) fn all_seen(db: &Connection, user: UserId) -> Result<Vec<GallringList>> {
    all(db)?.into_iter().map(|list| seen_by(db, user, list)).collect()
}

/// One list.
pub(crate) fn get(db: &Connection, id: GallringListId) -> Result<GallringList> {
    all(db)?.into_iter().find(|list| list.id == id).ok_or(Error::NotFound("gallring_list"))
}

/// Who made a list: the log knows, also when that one has another name or role by now.
pub(crate) fn made_by(db: &Connection, list: GallringListId) -> Result<Option<UserId>> {
    let mut statement = db.prepare_cached(
        "SELECT user_id FROM main.access_log WHERE op = 'propose_gallring' AND object_id <> '' AND object_id = ?1",
    )?;
    let user = statement.query_row([list.to_string()], |row| super::uuid(row, "user_id")).optional()?;
    Ok(user.map(UserId))
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
    /// When the first of it came into the vault.
    pub(crate) arrived_at: Option<DateTime<Utc>>,
    /// The parcels among it, by their ids.
    pub(crate) parcels: BTreeSet<String>,
}

/// What is erased with a case: all that is known of its child when it has no other; none when the case is not here.
fn root_of(db: &Connection, case: CaseId) -> Result<Option<Root>> {
    let child: Option<ChildId> = db
        .query_row("SELECT child_id FROM cases WHERE id = ?1", [case.to_string()], |row| super::uuid(row, "child_id"))
        .optional()?
        .map(ChildId);
    let Some(child) = child else { return Ok(None) };
    let others: u32 = db.query_row(
        "SELECT count(*) FROM cases WHERE child_id = ?1 AND id <> ?2",
        [child.to_string(), case.to_string()],
        |row| row.get(0),
    )?;
    Ok(Some(if others == 0 { Root::Child(child.into()) } else { Root::Case(case.into()) }))
}

/// Erases a case, and its child when it has no other; none when the case is not here.
pub(crate) fn erase(tx: &Transaction<'_>, case: CaseId) -> Result<Option<Erased>> {
    let Some(root) = root_of(tx, case)? else { return Ok(None) };
    let named = if let Root::Child(child) = root { Some(Named::of(tx, &child.to_string())?) } else { None };
    let erased = take(tx, root, named.is_some())?;
    let erased = Erased { named, ..erased };
    for id in &erased.ids {
        tx.execute("UPDATE main.meetings SET current_item_id = NULL WHERE current_item_id = ?1", [id])?;
    }
    Ok(Some(erased))
}

fn take(tx: &Transaction<'_>, root: Root, whole_child: bool) -> Result<Erased> {
    let belongings = belongings::of(tx, root)?;
    let ids = belongings.ids(tx)?;
    let arrived_at = arrived_at(tx, &ids)?;
    let parcels = belongings.ids_of_table(tx, "parcels")?;
    belongings.erase(tx)?;
    Ok(Erased {
        rows: u32::try_from(belongings.count()).unwrap_or(u32::MAX),
        whole_child,
        ids,
        named: None,
        arrived_at,
        parcels,
    })
}

/// When the first of what has these ids came into the vault: an id holds the instant it was made, and what waited in a list came with the list. Where the clock was set back afterwards the ids may
/// be from a time that had not come: then it is that later instant, when it is earlier.
fn arrived_at(db: &Connection, ids: &BTreeSet<String>) -> Result<Option<DateTime<Utc>>> {
    let listed = |ids: &BTreeSet<String>| serde_json::to_string(ids).map_err(|_| Error::Shape);
    let mut imports = db.prepare_cached(
        "SELECT DISTINCT import_id FROM main.cases WHERE import_id IS NOT NULL AND id IN (SELECT value FROM json_each(?1))",
    )?;
    let imports = super::all(imports.query_map([listed(ids)?], |row| row.get::<_, String>("import_id"))?)?;
    let ids: BTreeSet<String> = ids.iter().cloned().chain(imports).collect();
    let Some(made) = ids.iter().filter_map(|id| made_at(id)).min() else { return Ok(None) };
    let back: Option<String> = db.query_row(
        "SELECT min(at) FROM main.access_log WHERE clock <> '' AND clock = 'back'
         AND sequence > (SELECT coalesce(min(sequence), 0) FROM main.access_log WHERE object_id <> '' AND object_id IN (SELECT value FROM json_each(?1)))",
        [listed(&ids)?],
        |row| row.get(0),
    )?;
    Ok(Some(back.as_deref().and_then(instant).map_or(made, |back| back.min(made))))
}

/// When an id was made.
fn made_at(id: &str) -> Option<DateTime<Utc>> {
    let (seconds, nanos) = Uuid::parse_str(id).ok()?.get_timestamp()?.to_unix();
    DateTime::from_timestamp(i64::try_from(seconds).ok()?, nanos)
}

fn instant(text: &str) -> Option<DateTime<Utc>> {
    DateTime::parse_from_rfc3339(text).ok().map(|at| at.to_utc())
}

/// Erases what has this id: a case, a meeting, a consultation, a parcel that became no case, what waits; none when it is not here.
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
    // One that came once more and was taken in since is in use.
    let parcel = super::parcels::find(tx, id.into())?;
    if parcel.is_some_and(|parcel| parcel.handover.is_none() && parcel.answer != Some(ParcelAnswer::Accepted)) {
        return take(tx, Root::Parcel(id), false).map(Some);
    }
    waiting::erase(tx, id)
}

/// The first day that a case, a meeting or a consultation may be counted on; none when it is not here.
pub(crate) fn counted_from(db: &Connection, id: Uuid) -> Result<Option<NaiveDate>> {
    let mut statement = db.prepare_cached(
        "SELECT intake_on AS first_on FROM main.cases WHERE id = ?1 UNION ALL SELECT held_on FROM main.meetings WHERE id = ?1
         UNION ALL SELECT held_on FROM main.consultations WHERE id = ?1",
    )?;
    Ok(statement.query_row([id.to_string()], |row| super::date(row, "first_on")).optional()?)
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

/// A line of the ledger.
pub(crate) struct LedgerLine {
    pub(crate) id: Uuid,
    pub(crate) erased_on: NaiveDate,
    /// When the first of it came into the vault; none when it is not known.
    pub(crate) arrived_at: Option<DateTime<Utc>>,
}

/// The same, with the day each was erased and when it came.
pub(crate) fn ledger_lines(db: &Connection) -> Result<Vec<LedgerLine>> {
    if ledger(db)?.is_empty() {
        return Ok(Vec::new());
    }
    let mut statement = db.prepare_cached("SELECT case_id, erased_on, arrived_at FROM main.gallring_ledger")?;
    super::all(statement.query_map([], |row| {
        Ok(LedgerLine {
            id: super::uuid(row, "case_id")?,
            erased_on: super::date(row, "erased_on")?,
            arrived_at: row.get::<_, Option<String>>("arrived_at")?.as_deref().and_then(instant),
        })
    })?)
}

/// Writes into the ledger that a case, or what else has this id, is erased, with when the first of it came, where that is known. So are the parcels that went with it: their files are read no more.
pub(crate) fn enter_in_ledger(tx: &Transaction<'_>, id: Uuid, today: NaiveDate, erased: Option<&Erased>) -> Result<()> {
    let arrived_at = erased.and_then(|erased| erased.arrived_at);
    let arrived_at = arrived_at.map(|at| at.to_rfc3339_opts(SecondsFormat::Millis, true));
    let mut add = tx.prepare_cached(
        "INSERT INTO main.gallring_ledger (case_id, erased_on, arrived_at) VALUES (?1, ?2, ?3) ON CONFLICT (case_id) DO NOTHING",
    )?;
    add.execute(params![id.to_string(), today.to_string(), arrived_at])?;
    for parcel in erased.into_iter().flat_map(|erased| &erased.parcels) {
        add.execute(params![parcel, today.to_string(), arrived_at])?;
    }
    Ok(())
}

/// Erases again what an older copy has brought back.
pub(crate) fn erase_again(tx: &Transaction<'_>, cases: &BTreeSet<Uuid>, today: NaiveDate) -> Result<u32> {
    let mut again = 0;
    for case in cases {
        let erased = erase_any(tx, *case)?;
        again += u32::from(erased.is_some());
        enter_in_ledger(tx, *case, today, erased.as_ref())?;
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

/// Keeps a quarter's figures no more: they are counted.
pub(crate) fn forget_report(db: &Connection, quarter: Quarter) -> Result<()> {
    db.execute("DELETE FROM main.kept_reports WHERE period = ?1", [quarter.to_string()])?;
    Ok(())
}

/// The quarters whose figures are kept.
pub(crate) fn kept_quarters(db: &Connection) -> Result<Vec<Quarter>> {
    let mut statement = db.prepare_cached("SELECT period FROM kept_reports ORDER BY period")?;
    let periods = super::all(statement.query_map([], |row| row.get::<_, String>("period"))?)?;
    Ok(periods.iter().filter_map(|period| period.parse().ok()).collect())
}

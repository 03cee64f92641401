//! The access log as it is read: who, when, what, about whom; and the monthly spot checks. Which child a line is about follows from the object's random id.

use crate::{
    domain::{
        agendas::AgendaItem,
        ids::ChildId,
        logs::{Month, SpotOutcome},
        users::UserId,
    },
    error::{Error, Result},
};
use rusqlite::{Connection, OptionalExtension, Row, ToSql, params, params_from_iter};
use std::collections::BTreeSet;
use uuid::Uuid;

/// One line of the log with the names that belong to its ids.
pub(crate) struct Line {
    pub(crate) sequence: i64,
    /// RFC 3339, UTC.
    pub(crate) at: String,
    /// Name of the user, or empty when the user is gone.
    pub(crate) user: String,
    /// Name of the unit, or empty.
    pub(crate) unit: String,
    pub(crate) op: String,
    pub(crate) object: Option<Uuid>,
    pub(crate) reason: String,
    pub(crate) clock: String,
}

const LINE: &str = "access_log.sequence, access_log.at, coalesce(users.name, '') AS user, coalesce(units.name, '') AS unit, op, object_id, reason, clock";
const NAMES: &str = "LEFT JOIN users ON users.id = access_log.user_id LEFT JOIN units ON units.id = access_log.unit_id";

fn line(row: &Row<'_>) -> rusqlite::Result<Line> {
    Ok(Line {
        sequence: row.get("sequence")?,
        at: row.get("at")?,
        user: row.get("user")?,
        unit: row.get("unit")?,
        op: row.get("op")?,
        object: row.get::<_, String>("object_id").map(|text| Uuid::parse_str(&text).ok())?,
        reason: row.get("reason")?,
        clock: row.get("clock")?,
    })
}

/// Which lines to list.
#[derive(Default)]
pub(crate) struct Filter {
    pub(crate) user: Option<Uuid>,
    pub(crate) objects: Option<Vec<Uuid>>,
    /// Instants, RFC 3339 UTC: from the first, before the second.
    pub(crate) from: Option<String>,
    pub(crate) until: Option<String>,
    pub(crate) jumps_only: bool,
    /// Only lines before this one.
    pub(crate) before: Option<i64>,
}

/// The condition that every line meets.
const EVERY_LINE: &str = "1";

impl Filter {
    fn sql(&self) -> (String, Vec<Box<dyn ToSql>>) {
        let mut parts = vec![EVERY_LINE.to_owned()];
        let mut values: Vec<Box<dyn ToSql>> = Vec::new();
        let mut also = |sql: &str, value: Box<dyn ToSql>| {
            values.push(value);
            parts.push(sql.replace('?', &format!("?{}", values.len())));
        };
        if let Some(user) = self.user {
            also("user_id = ?", Box::new(user.to_string()));
        }
        if let Some(objects) = &self.objects {
            let list = serde_json::to_string(objects).unwrap_or_default();
            also("object_id IN (SELECT value FROM json_each(?))", Box::new(list));
        }
        if let Some(from) = &self.from {
            also("access_log.at >= ?", Box::new(from.clone()));
        }
        if let Some(until) = &self.until {
            also("access_log.at < ?", Box::new(until.clone()));
        }
        if let Some(before) = self.before {
            also("access_log.sequence < ?", Box::new(before));
        }
        if self.jumps_only {
            parts.push("clock <> ''".to_owned());
        }
        (parts.join(" AND "), values)
    }
}

/// The newest lines that fit, newest first.
pub(crate) fn list(db: &Connection, filter: &Filter, most: u32) -> Result<Vec<Line>> {
    let (sql, values) = filter.sql();
    let mut statement = db.prepare(&format!(
        "SELECT {LINE} FROM access_log {NAMES} WHERE {sql} ORDER BY access_log.sequence DESC LIMIT {most}"
    ))?;
    super::all(statement.query_map(params_from_iter(values), line)?)
}

/// How many lines fit. Lines are numbered without gaps, so all of them need not be counted one by one.
pub(crate) fn count(db: &Connection, filter: &Filter) -> Result<u32> {
    let (sql, values) = filter.sql();
    if sql == EVERY_LINE {
        let all =
            "SELECT coalesce((SELECT max(sequence) FROM access_log) - (SELECT min(sequence) FROM access_log) + 1, 0)";
        return Ok(db.query_row(all, [], |row| row.get(0))?);
    }
    Ok(db.query_row(&format!("SELECT count(*) FROM access_log WHERE {sql}"), params_from_iter(values), |row| {
        row.get(0)
    })?)
}

/// Whether an op was ever done here, by anybody.
pub(crate) fn was_done(db: &Connection, op: &str) -> Result<bool> {
    Ok(db.query_row("SELECT EXISTS (SELECT 1 FROM access_log WHERE op = ?1)", [op], |row| row.get(0))?)
}

/// One line.
pub(crate) fn get(db: &Connection, sequence: i64) -> Result<Line> {
    Ok(db.query_row(
        &format!("SELECT {LINE} FROM access_log {NAMES} WHERE access_log.sequence = ?1"),
        [sequence],
        line,
    )?)
}

/// Everybody who stands in the log, by name.
pub(crate) fn people(db: &Connection) -> Result<Vec<(Uuid, String)>> {
    let mut statement = db.prepare("SELECT id, name FROM users ORDER BY name")?;
    super::all(statement.query_map([], |row| Ok((super::uuid(row, "id")?, row.get("name")?)))?)
}

/// `SELECT id, child, meeting` of everything that is about one child: each table that has an id and points at a child or a case.
fn subjects(db: &Connection) -> Result<String> {
    let mut parts = vec![
        "SELECT id, id AS child, NULL AS meeting FROM children".to_owned(),
        "SELECT id, child_id, NULL FROM cases".to_owned(),
    ];
    let mut tables = db.prepare(
        "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT IN ('children', 'cases') AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )?;
    for table in super::all(tables.query_map([], |row| row.get::<_, String>(0))?)? {
        let mut info = db.prepare("SELECT name FROM pragma_table_info(?1, 'main')")?;
        let columns = super::all(info.query_map([&table], |row| row.get::<_, String>(0))?)?;
        let has = |name: &str| columns.iter().any(|column| column == name);
        if !has("id") {
            continue;
        }
        if has("case_id") {
            let meeting = if has("meeting_id") { format!("{table}.meeting_id") } else { "NULL".to_owned() };
            parts.push(format!(
                "SELECT {table}.id, cases.child_id, {meeting} FROM {table} JOIN cases ON cases.id = {table}.case_id"
            ));
        } else if has("child_id") {
            parts.push(format!("SELECT id, child_id, NULL FROM {table}"));
        }
    }
    Ok(parts.join(" UNION ALL "))
}

/// Every id under which a child is looked at: its own, its cases', plans', agenda items' …, the meetings where it stood on the agenda, and the list that it came in with.
pub(crate) fn ids_of_child(db: &Connection, child: Uuid) -> Result<Vec<Uuid>> {
    let mut statement = db.prepare(&format!(
        "WITH subjects AS ({}) SELECT id FROM subjects WHERE child = ?1
         UNION SELECT meeting_id FROM agenda_items JOIN cases ON cases.id = agenda_items.case_id WHERE cases.child_id = ?1
         UNION SELECT import_id FROM cases WHERE child_id = ?1 AND import_id IS NOT NULL",
        subjects(db)?
    ))?;
    let mut ids = super::all(statement.query_map([child.to_string()], |row| super::uuid(row, "id"))?)?;
    ids.extend(of_own_meetings(db, child)?);
    ids.extend(of_left_agendas(db, child)?);
    ids.extend(taken_back(db, child)?);
    Ok(ids)
}

/// Items that name no child, of meetings about the child's family alone: what is written there is about the child.
fn of_own_meetings(db: &Connection, child: Uuid) -> Result<Vec<Uuid>> {
    let mut items = db.prepare_cached(&format!(
        "{} SELECT agenda_items.id AS id FROM family JOIN agenda_items ON agenda_items.meeting_id = family.id WHERE agenda_items.case_id IS NULL",
        super::mentions::MEETINGS
    ))?;
    super::all(items.query_map([child.to_string()], |row| super::uuid(row, "id"))?)
}

/// Whether the lines of an op give as their reason what left a child: random ids, to follow the child by and for no reader.
pub(crate) fn gives_ids(op: &str) -> bool {
    op == REBUILDS || UNDOES.contains(&op)
}

/// The ops whose lines about a child or a case give as their reason what an act that was taken back, or done again, has untied from it: "id id".
const UNDOES: [&str; 2] = ["undo", "redo"];

/// That reason.
pub(crate) fn listed(ids: &BTreeSet<Uuid>) -> String {
    ids.iter().map(Uuid::to_string).collect::<Vec<_>>().join(" ")
}

/// What was tied to the child until an act was taken back: also what was tied to a case of it that was.
fn taken_back(db: &Connection, child: Uuid) -> Result<BTreeSet<Uuid>> {
    let mut cases = db.prepare_cached("SELECT id FROM cases WHERE child_id = ?1")?;
    let mut ahead = super::all(cases.query_map([child.to_string()], |row| super::uuid(row, "id"))?)?;
    ahead.push(child);
    let mut reasons = db.prepare_cached(
        "SELECT reason FROM access_log WHERE object_id = ?1 AND object_id <> '' AND op IN (?2, ?3) AND reason <> ''",
    )?;
    let mut found = BTreeSet::new();
    while let Some(of) = ahead.pop() {
        let [undo, redo] = UNDOES;
        let reasons = reasons.query_map(params![of.to_string(), undo, redo], |row| row.get::<_, String>("reason"))?;
        for reason in super::all(reasons)? {
            let ids = reason.split(' ').filter_map(|id| Uuid::parse_str(id).ok());
            ahead.extend(ids.filter(|id| found.insert(*id)));
        }
    }
    Ok(found)
}

/// The op whose line gives as its reason which children left a meeting's agenda: "case/item case/item", random ids.
pub(crate) const REBUILDS: &str = "rebuild_agenda";

/// That reason, of the items that are taken away.
pub(crate) fn left_agenda<'a>(items: impl Iterator<Item = &'a AgendaItem>) -> String {
    let left = items.filter_map(|item| item.case.map(|case| format!("{case}/{}", item.id)));
    left.collect::<Vec<_>>().join(" ")
}

/// Meetings whose agenda the child has left since, and its items there: a look at them was a look at the child.
fn of_left_agendas(db: &Connection, child: Uuid) -> Result<Vec<Uuid>> {
    let mut cases = db.prepare_cached("SELECT id FROM cases WHERE child_id = ?1")?;
    let cases: BTreeSet<String> =
        super::all(cases.query_map([child.to_string()], |row| row.get("id"))?)?.into_iter().collect();
    let mut lines = db.prepare_cached(
        "SELECT meetings.id AS id, access_log.reason AS reason FROM meetings CROSS JOIN access_log ON access_log.object_id = meetings.id
         WHERE access_log.object_id <> '' AND op = ?1 AND access_log.reason <> ''",
    )?;
    let lines = lines.query_map([REBUILDS], |row| Ok((super::uuid(row, "id")?, row.get::<_, String>("reason")?)))?;
    let mut ids = Vec::new();
    for (meeting, reason) in super::all(lines)? {
        let left = reason.split(' ').filter_map(|one| one.split_once('/'));
        for (_, item) in left.filter(|(case, _)| cases.contains(*case)) {
            ids.push(meeting);
            ids.extend(Uuid::parse_str(item).ok());
        }
    }
    Ok(ids)
}

/// What an object is called in the log, without any name: a case number, a meeting's day.
pub(crate) enum About {
    Case(String),
    Meeting(String),
    Nothing,
}

/// Looks up what objects are called.
pub(crate) struct Naming<'a> {
    db: &'a Connection,
    subjects: String,
    /// Read once: there are many lines to name.
    kept_from: BTreeSet<ChildId>,
}

impl<'a> Naming<'a> {
    /// For a user: children whom that one must not see have no number here.
    pub(crate) fn new(db: &'a Connection, user: UserId) -> Result<Self> {
        Ok(Self { db, subjects: subjects(db)?, kept_from: super::conflicts::of_user(db, user)? })
    }

    pub(crate) fn about(&self, object: Uuid) -> Result<About> {
        let id = object.to_string();
        let mut cases = self.db.prepare_cached(&format!(
            "WITH subjects AS ({}) SELECT cases.child_id, cases.number FROM subjects JOIN cases ON cases.child_id = subjects.child
             WHERE subjects.id = ?1 ORDER BY cases.id = ?1 DESC, cases.number DESC",
            self.subjects
        ))?;
        let cases =
            cases.query_map([&id], |row| Ok((super::uuid(row, "child_id")?, row.get::<_, String>("number")?)))?;
        let may_see = |(child, _): &(Uuid, String)| !self.kept_from.contains(&ChildId(*child));
        if let Some((_, number)) = super::all(cases)?.into_iter().find(may_see) {
            return Ok(About::Case(number));
        }
        let held: Option<String> = self
            .db
            .prepare_cached("SELECT held_on FROM meetings WHERE id = ?1")?
            .query_row([&id], |row| row.get(0))
            .optional()?;
        Ok(held.map_or(About::Nothing, About::Meeting))
    }
}

/// The child of a case number; `None` when there is none, or the user must not see it.
pub(crate) fn child_of_number(db: &Connection, number: &str, user: UserId) -> Result<Option<Uuid>> {
    let mut statement = db.prepare_cached("SELECT child_id FROM cases WHERE number = ?1")?;
    let child = statement.query_row([number], |row| super::uuid(row, "child_id")).optional()?;
    let kept_from = super::conflicts::of_user(db, user)?;
    Ok(child.filter(|child| !kept_from.contains(&ChildId(*child))))
}

/// Numbers of a child's cases, oldest first.
pub(crate) fn numbers_of_child(db: &Connection, child: Uuid) -> Result<Vec<String>> {
    let mut statement = db.prepare("SELECT number FROM cases WHERE child_id = ?1 ORDER BY number")?;
    super::all(statement.query_map([child.to_string()], |row| row.get(0))?)
}

/// A spot check.
pub(crate) struct SpotCheck {
    pub(crate) id: Uuid,
    pub(crate) month: String,
    pub(crate) drawn_at: String,
    pub(crate) from_sequence: i64,
    pub(crate) head_sequence: i64,
    pub(crate) head_hash: String,
    pub(crate) signed_at: Option<String>,
    pub(crate) signed_by: Option<String>,
}

/// Every spot check, newest first.
pub(crate) fn spot_checks(db: &Connection) -> Result<Vec<SpotCheck>> {
    let mut statement = db.prepare(
        "SELECT spot_checks.id, month, drawn_at, from_sequence, head_sequence, head_hash, signed_at, users.name AS signed_by
         FROM spot_checks LEFT JOIN users ON users.id = spot_checks.signed_by ORDER BY month DESC",
    )?;
    super::all(statement.query_map([], |row| {
        Ok(SpotCheck {
            id: super::uuid(row, "id")?,
            month: row.get("month")?,
            drawn_at: row.get("drawn_at")?,
            from_sequence: row.get("from_sequence")?,
            head_sequence: row.get("head_sequence")?,
            head_hash: row.get("head_hash")?,
            signed_at: row.get("signed_at")?,
            signed_by: row.get("signed_by")?,
        })
    })?)
}

/// Numbers of the lines that a spot check may draw: what people did, not that they came and went.
pub(crate) fn drawable(db: &Connection, from: i64, to: i64) -> Result<Vec<i64>> {
    let mut statement = db.prepare(
        "SELECT sequence FROM access_log WHERE sequence BETWEEN ?1 AND ?2 AND op NOT IN ('lock', 'unlock', 'today') ORDER BY sequence",
    )?;
    super::all(statement.query_map([from, to], |row| row.get(0))?)
}

/// Keeps what was drawn.
pub(crate) fn draw(db: &Connection, check: &SpotCheck, month: Month, by: Uuid, lines: &[i64]) -> Result<()> {
    db.execute(
        "INSERT INTO main.spot_checks (id, month, drawn_at, drawn_by, from_sequence, head_sequence, head_hash) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        params![
            check.id.to_string(),
            month.to_string(),
            check.drawn_at,
            by.to_string(),
            check.from_sequence,
            check.head_sequence,
            check.head_hash
        ],
    )?;
    let mut add = db.prepare("INSERT INTO main.spot_check_lines (spot_check_id, sequence) VALUES (?1, ?2)")?;
    for sequence in lines {
        add.execute(params![check.id.to_string(), sequence])?;
    }
    Ok(())
}

/// The lines of a spot check in order, with what they came to.
pub(crate) fn spot_lines(db: &Connection, check: Uuid) -> Result<Vec<(i64, Option<SpotOutcome>, String)>> {
    let mut statement =
        db.prepare("SELECT sequence, outcome, note FROM spot_check_lines WHERE spot_check_id = ?1 ORDER BY sequence")?;
    super::all(statement.query_map([check.to_string()], |row| {
        Ok((row.get("sequence")?, super::maybe_code(row, "outcome")?, row.get("note")?))
    })?)
}

/// Writes down what one line came to.
pub(crate) fn set_outcome(db: &Connection, check: Uuid, sequence: i64, outcome: SpotOutcome, note: &str) -> Result<()> {
    let changed = db.execute(
        "UPDATE main.spot_check_lines SET outcome = ?3, note = ?4 WHERE spot_check_id = ?1 AND sequence = ?2",
        params![check.to_string(), sequence, super::code_of(outcome), note],
    )?;
    if changed == 1 { Ok(()) } else { Err(Error::NotFound("spot_check_line")) }
}

/// Signs a spot check off.
pub(crate) fn sign(db: &Connection, check: Uuid, at: &str, by: Uuid) -> Result<()> {
    db.execute(
        "UPDATE main.spot_checks SET signed_at = ?2, signed_by = ?3 WHERE id = ?1",
        params![check.to_string(), at, by.to_string()],
    )?;
    Ok(())
}

//! Cases, the baton, dated facts and the history of a case.

use super::case_lists::ToDo;
use crate::{
    domain::{
        cases::{Case, CaseEvent, EventKind, Holder},
        ids::{CaseId, ChildId, ProfessionalId},
    },
    error::{Error, Result},
};
use chrono::{Datelike, NaiveDate};
use rusqlite::{Connection, OptionalExtension, Row, params, params_from_iter};
use std::collections::{BTreeMap, btree_map::Entry};
use uuid::Uuid;

const CASE: &str = "SELECT id, child_id, number, legacy_number, signal_on, signal_sector, source, intake_on, worry, closed_on, closing_reason, child_talks FROM cases";

fn from_row(row: &Row<'_>) -> rusqlite::Result<Case> {
    Ok(Case {
        id: super::uuid(row, "id")?.into(),
        child: super::uuid(row, "child_id")?.into(),
        number: row.get("number")?,
        legacy_number: row.get("legacy_number")?,
        signal_on: super::maybe_date(row, "signal_on")?,
        signal_sector: super::maybe_code(row, "signal_sector")?,
        source: super::code(row, "source")?,
        intake_on: super::date(row, "intake_on")?,
        worry: row.get("worry")?,
        closed_on: super::maybe_date(row, "closed_on")?,
        closing_reason: super::maybe_code(row, "closing_reason")?,
        child_talks: row.get("child_talks")?,
    })
}

/// The numbers to come: "2403-2026-014". Looks up a year once, however many cases are added in one act.
pub(crate) struct CaseNumbers {
    municipality: String,
    /// The last number of each year.
    last: BTreeMap<i32, u32>,
}

impl CaseNumbers {
    pub(crate) fn read(db: &Connection) -> Result<Self> {
        Ok(Self { municipality: super::settings::get(db, "municipality")?, last: BTreeMap::new() })
    }

    /// The next free number of the year that a case begins in.
    pub(crate) fn next(&mut self, db: &Connection, intake_on: NaiveDate) -> Result<String> {
        let start = format!("{}-{}-", self.municipality, intake_on.year());
        let last = match self.last.entry(intake_on.year()) {
            Entry::Occupied(last) => last.into_mut(),
            Entry::Vacant(none) => none.insert(last_number(db, &start)?),
        };
        *last += 1;
        Ok(format!("{start}{last:03}"))
    }
}

/// Whether there is any case at all, also for who may see none.
pub(crate) fn any(db: &Connection) -> Result<bool> {
    Ok(db.query_row("SELECT EXISTS (SELECT 1 FROM main.cases)", [], |row| row.get(0))?)
}

fn last_number(db: &Connection, start: &str) -> Result<u32> {
    let last: Option<u32> = db
        .prepare_cached("SELECT max(CAST(substr(number, length(?1) + 1) AS INTEGER)) FROM main.cases WHERE number >= ?1 AND number < ?1 || ':'")?
        .query_row([start], |row| row.get(0))?;
    Ok(last.unwrap_or(0))
}

/// Adds a case; `import` is the list that it came in with, none when it was registered by hand.
pub(crate) fn add(db: &Connection, case: &Case, team: Uuid, import: Option<Uuid>) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO main.cases (id, child_id, number, legacy_number, team_id, signal_on, signal_sector, source, intake_on, worry, closed_on, closing_reason, child_talks, import_id)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
    )?
    .execute(params![
        case.id.to_string(),
        case.child.to_string(),
        case.number,
        case.legacy_number,
        team.to_string(),
        super::day(case.signal_on),
        case.signal_sector.map(super::code_of),
        super::code_of(case.source),
        case.intake_on.to_string(),
        case.worry,
        super::day(case.closed_on),
        case.closing_reason.map(super::code_of),
        case.child_talks,
        import.map(|id| id.to_string()),
    ])?;
    Ok(())
}

/// One case. [`Error::NotFound`] when it is not there or not seen.
pub(crate) fn get(db: &Connection, id: CaseId) -> Result<Case> {
    db.prepare_cached(&format!("{CASE} WHERE id = ?1"))?
        .query_row([id.to_string()], from_row)
        .optional()?
        .ok_or(Error::NotFound("case"))
}

/// Writes down the day a case ended, and why.
pub(crate) fn close(db: &Connection, case: &Case) -> Result<()> {
    db.execute(
        "UPDATE main.cases SET closed_on = ?2, closing_reason = ?3 WHERE id = ?1",
        params![case.id.to_string(), super::day(case.closed_on), case.closing_reason.map(super::code_of)],
    )?;
    Ok(())
}

/// A child's cases, newest first.
pub(crate) fn of_child(db: &Connection, child: ChildId) -> Result<Vec<Case>> {
    let mut statement =
        db.prepare_cached(&format!("{CASE} WHERE child_id = ?1 ORDER BY intake_on DESC, number DESC"))?;
    super::all(statement.query_map([child.to_string()], from_row)?)
}

/// Cases whose number, ours or the older list's, begins so.
pub(crate) fn by_number_start(db: &Connection, start: &str, most: u32) -> Result<Vec<Case>> {
    let mut statement = db.prepare_cached(&format!(
        "{CASE} WHERE number LIKE ?1 || '%' OR legacy_number = ?1 ORDER BY number LIMIT ?2"
    ))?;
    super::all(statement.query_map(params![start, most], from_row)?)
}

/// How many cases there are, open and closed.
pub(crate) fn count(db: &Connection) -> Result<u32> {
    Ok(db.query_row("SELECT count(*) FROM cases", [], |row| row.get(0))?)
}

/// Who holds the baton now: the unit, when that one or the unit has ended and nobody has taken it.
pub(crate) fn holder(db: &Connection, case: CaseId) -> Result<Option<Holder>> {
    Ok(db
        .prepare_cached(
            "SELECT coordinators.professional_id, professionals.name, professionals.title, units.name AS unit, coordinators.from_on, professionals.active = 1 AND units.active = 1 AS works FROM coordinators
             JOIN professionals ON professionals.id = coordinators.professional_id JOIN units ON units.id = professionals.unit_id
             WHERE coordinators.case_id = ?1 AND coordinators.to_on IS NULL",
        )?
        .query_row([case.to_string()], |row| {
            let ended = !row.get::<_, bool>("works")?;
            Ok(Holder {
                professional: super::uuid(row, "professional_id")?.into(),
                name: row.get(if ended { "unit" } else { "name" })?,
                title: if ended { String::new() } else { row.get("title")? },
                unit: row.get("unit")?,
                from_on: super::date(row, "from_on")?,
                ended,
            })
        })
        .optional()?)
}

/// When each holder's time began and ended, in order.
pub(crate) fn holder_times(db: &Connection, case: CaseId) -> Result<Vec<(NaiveDate, Option<NaiveDate>)>> {
    let mut statement =
        db.prepare_cached("SELECT from_on, to_on FROM coordinators WHERE case_id = ?1 ORDER BY from_on, id")?;
    super::all(
        statement.query_map([case.to_string()], |row| {
            Ok((super::date(row, "from_on")?, super::maybe_date(row, "to_on")?))
        })?,
    )
}

/// Moves the baton: the present holder's time ends the day the new one's begins, so there is no gap.
pub(crate) fn move_baton(
    db: &Connection,
    id: Uuid,
    case: CaseId,
    to: ProfessionalId,
    on: NaiveDate,
    handover: Option<Uuid>,
) -> Result<()> {
    db.execute(
        "UPDATE main.coordinators SET to_on = ?2 WHERE case_id = ?1 AND to_on IS NULL",
        params![case.to_string(), on.to_string()],
    )?;
    db.execute(
        "INSERT INTO main.coordinators (id, case_id, professional_id, from_on, handover_id) VALUES (?1, ?2, ?3, ?4, ?5)",
        params![id.to_string(), case.to_string(), to.to_string(), on.to_string(), handover.map(|id| id.to_string())],
    )?;
    Ok(())
}

/// Writes dated facts of cases, many in one statement (see [`super::consents::add_all`]).
pub(crate) fn add_milestones(db: &Connection, facts: &[(CaseId, &str, NaiveDate)]) -> Result<()> {
    for some in facts.chunks(super::AT_ONCE) {
        let rows = vec!["(?, ?, ?)"; some.len()].join(", ");
        db.prepare_cached(&format!("INSERT INTO main.milestones (case_id, kind, happened_on) VALUES {rows}"))?
            .execute(params_from_iter(
                some.iter().flat_map(|(case, kind, on)| [case.to_string(), (*kind).to_owned(), on.to_string()]),
            ))?;
    }
    Ok(())
}

/// Writes down that a report of concern was made, and when: never what it says.
pub(crate) fn add_concern_report(
    db: &Connection,
    id: Uuid,
    case: CaseId,
    on: Option<NaiveDate>,
    by: &str,
) -> Result<()> {
    db.execute(
        "INSERT INTO main.concern_reports (id, case_id, made_on, made_by) VALUES (?1, ?2, ?3, ?4)",
        params![id.to_string(), case.to_string(), super::day(on), by],
    )?;
    Ok(())
}

/// Dates of reports of concern; none where only the fact is known.
pub(crate) fn concern_reports(db: &Connection, case: CaseId) -> Result<Vec<Option<NaiveDate>>> {
    let mut statement = db.prepare_cached("SELECT made_on FROM concern_reports WHERE case_id = ?1 ORDER BY made_on")?;
    super::all(statement.query_map([case.to_string()], |row| super::maybe_date(row, "made_on"))?)
}

/// The action that is due first: id, what, who, unit, due.
pub(crate) type FirstAction = (Uuid, String, String, String, NaiveDate);

/// What is still to do in a case; of the follow-ups of a closed one, those after its end.
pub(crate) fn to_do(db: &Connection, case: CaseId) -> Result<ToDo> {
    let case = case.to_string();
    let open_actions = db
        .prepare_cached("SELECT count(*) FROM actions WHERE case_id = ?1 AND state IN ('open', 'started')")?
        .query_row([&case], |row| row.get(0))?;
    let first = db
        .prepare_cached(
            "SELECT actions.id, actions.what, coalesce(professionals.name, '') AS who, units.name AS unit, actions.due_on FROM actions
             JOIN units ON units.id = actions.unit_id LEFT JOIN professionals ON professionals.id = actions.professional_id AND professionals.active = 1
             WHERE actions.case_id = ?1 AND actions.state IN ('open', 'started') ORDER BY actions.due_on, actions.id LIMIT 1",
        )?
        .query_row([&case], |row| Ok((super::uuid(row, "id")?, row.get("what")?, row.get("who")?, row.get("unit")?, super::date(row, "due_on")?)))
        .optional()?;
    let feedback = db
        .prepare_cached("SELECT min(due_on) AS due_on FROM feedbacks WHERE case_id = ?1 AND given_on IS NULL")?
        .query_row([&case], |row| super::maybe_date(row, "due_on"))?;
    let follow_up = db
        .prepare_cached(
            "SELECT min(planned_on) AS planned_on FROM follow_ups JOIN cases ON cases.id = follow_ups.case_id
             WHERE case_id = ?1 AND held_on IS NULL AND (cases.closed_on IS NULL OR planned_on > cases.closed_on)",
        )?
        .query_row([&case], |row| super::maybe_date(row, "planned_on"))?;
    Ok(ToDo { open_actions, first, feedback, follow_up })
}

/// Everything that happened around a case, newest first.
pub(crate) fn events(db: &Connection, case: &Case) -> Result<Vec<CaseEvent>> {
    let mut statement = db.prepare_cached(
        "SELECT signal_on AS happened_on, 'signal' AS kind, '' AS text, '' AS by FROM cases WHERE id = ?1 AND signal_on IS NOT NULL
         UNION ALL SELECT intake_on, 'intake', '', '' FROM cases WHERE id = ?1
         UNION ALL SELECT closed_on, 'closed', closing_reason, '' FROM cases WHERE id = ?1 AND closed_on IS NOT NULL
         UNION ALL SELECT coordinators.from_on, 'baton', professionals.name, '' FROM coordinators JOIN professionals ON professionals.id = professional_id WHERE case_id = ?1
         UNION ALL SELECT asked_on, 'consent', purpose, collected_by FROM consents WHERE child_id = ?2
         UNION ALL SELECT meetings.held_on, 'meeting', rtrim(meetings.kind || ' ' || meetings.called), '' FROM agenda_items JOIN meetings ON meetings.id = agenda_items.meeting_id
            WHERE agenda_items.case_id = ?1 AND agenda_items.state = 'done' AND meetings.state IN ('open', 'ended')
         UNION ALL SELECT happened_on, CASE kind WHEN 'first_meeting' THEN 'meeting' WHEN 'feedback' THEN 'feedback' ELSE 'action_done' END, '', '' FROM milestones WHERE case_id = ?1
         UNION ALL SELECT date(decided_at), 'decision', text, '' FROM decisions WHERE case_id = ?1
         UNION ALL SELECT actions.decided_on, 'action_agreed', actions.what, coalesce(professionals.name, units.name) FROM actions JOIN units ON units.id = actions.unit_id
            LEFT JOIN professionals ON professionals.id = actions.professional_id WHERE case_id = ?1
         UNION ALL SELECT actions.done_on, 'action_done', actions.what, coalesce(professionals.name, units.name) FROM actions JOIN units ON units.id = actions.unit_id
            LEFT JOIN professionals ON professionals.id = actions.professional_id WHERE case_id = ?1 AND done_on IS NOT NULL
         UNION ALL SELECT heard_on, 'voice', words, asked_by FROM child_voices WHERE case_id = ?1 AND form <> 'not_asked'
         UNION ALL SELECT given_on, 'feedback', '', given_by FROM feedbacks WHERE case_id = ?1 AND given_on IS NOT NULL
         UNION ALL SELECT offered_on, 'plan_offered', kind, offered_by FROM plans WHERE case_id = ?1 AND offered_by <> ''
         UNION ALL SELECT established_on, 'plan_established', kind, '' FROM plans WHERE case_id = ?1 AND established_on IS NOT NULL
         UNION ALL SELECT answered_on, 'plan_declined', kind, '' FROM plans WHERE case_id = ?1 AND state = 'declined' AND answered_on IS NOT NULL
         UNION ALL SELECT closed_on, 'plan_closed', rtrim(kind || ' ' || coalesce(closing_reason, '')), '' FROM plans WHERE case_id = ?1 AND closed_on IS NOT NULL
         UNION ALL SELECT handovers.offered_on, 'handover_offered', units.name, '' FROM handovers JOIN units ON units.id = to_unit_id WHERE case_id = ?1
         UNION ALL SELECT handovers.accepted_on, 'handover_accepted', units.name, '' FROM handovers JOIN units ON units.id = to_unit_id WHERE case_id = ?1 AND accepted_on IS NOT NULL
         UNION ALL SELECT handover_events.happened_on, CASE WHEN step = 'return' AND accepted_on IS NULL THEN 'handover_taken_back' ELSE 'handover_returned' END, units.name, said_by FROM handover_events JOIN handovers ON handovers.id = handover_id
            JOIN units ON units.id = to_unit_id WHERE case_id = ?1 AND step IN ('decline', 'return')
         UNION ALL SELECT sealed_on, 'parcel_sealed', rtrim(ground || ' ' || coalesce((SELECT group_concat(value, ' ') FROM json_each(parcel_revisions.parts)), '')), ''
            FROM parcel_revisions JOIN parcels ON parcels.id = parcel_id WHERE parcels.case_id = ?1
         UNION ALL SELECT answered_on, 'parcel_taken', from_municipality, '' FROM parcels WHERE case_id = ?1 AND direction = 'in' AND answer = 'accepted'
         UNION ALL SELECT made_on, 'concern_reported', '', made_by FROM concern_reports WHERE case_id = ?1 AND made_on IS NOT NULL
         ORDER BY 1 DESC",
    )?;
    super::all(statement.query_map(params![case.id.to_string(), case.child.to_string()], |row| {
        Ok(CaseEvent {
            on: super::date(row, "happened_on")?,
            kind: super::code::<EventKind>(row, "kind")?,
            text: row.get("text")?,
            by: row.get("by")?,
        })
    })?)
}

//! The agendas' items, and the facts they are built from: one query for all open cases.

use crate::{
    domain::{
        agendas::{AgendaItem, building::Candidate},
        consents::Purpose,
        handovers::answer_back_due_on,
        ids::{AgendaItemId, CaseId, MeetingId},
        meetings::Meeting,
        transitions::Growing,
    },
    error::{Error, Result},
};
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::{Serialize, de::DeserializeOwned};
use std::collections::HashMap;

const ITEM: &str = "SELECT id, meeting_id, position, kind, case_id, title, minutes, reasons, by_hand, state, reason, shown, note, school_presence, family_there, section FROM agenda_items";

fn list_of<T: DeserializeOwned>(row: &Row<'_>, column: &str) -> rusqlite::Result<Vec<T>> {
    serde_json::from_str(&row.get::<_, String>(column)?)
        .map_err(|_| rusqlite::Error::InvalidColumnType(0, column.to_owned(), rusqlite::types::Type::Text))
}

fn json<T: Serialize>(list: &[T]) -> Result<String> {
    serde_json::to_string(list).map_err(|_| Error::Shape)
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<AgendaItem> {
    Ok(AgendaItem {
        id: super::uuid(row, "id")?.into(),
        meeting: super::uuid(row, "meeting_id")?.into(),
        position: row.get("position")?,
        kind: super::code(row, "kind")?,
        case: super::maybe_uuid(row, "case_id")?.map(CaseId),
        title: row.get("title")?,
        minutes: row.get("minutes")?,
        reasons: list_of(row, "reasons")?,
        by_hand: list_of(row, "by_hand")?,
        state: super::code(row, "state")?,
        reason: row.get("reason")?,
        shown: super::maybe_code(row, "shown")?,
        note: row.get("note")?,
        school_presence: super::maybe_code(row, "school_presence")?,
        family_there: row.get("family_there")?,
        section: super::maybe_code(row, "section")?,
    })
}

pub(crate) fn get(db: &Connection, id: AgendaItemId) -> Result<AgendaItem> {
    db.prepare_cached(&format!("{ITEM} WHERE id = ?1"))?
        .query_row([id.to_string()], from_row)
        .optional()?
        .ok_or(Error::NotFound("agenda item"))
}

/// Every item of a meeting in order, also those that were taken off.
pub(crate) fn of_meeting(db: &Connection, meeting: MeetingId) -> Result<Vec<AgendaItem>> {
    let mut statement = db.prepare_cached(&format!("{ITEM} WHERE meeting_id = ?1"))?;
    let mut items = super::all(statement.query_map([meeting.to_string()], from_row)?)?;
    items.sort_by_key(|item| (item.position, item.id));
    Ok(items)
}

/// The item of the last meeting, before this one, that took the case up with its name and is over. What was said under the consent for a SIP is not read to the team, nor the other way.
pub(crate) fn last_time(
    db: &Connection,
    case: CaseId,
    before: &Meeting,
    purpose: Purpose,
) -> Result<Option<(NaiveDate, AgendaItem)>> {
    let about_sip = purpose == Purpose::Sip;
    Ok(db
        .prepare_cached(
            "SELECT agenda_items.id, meeting_id, position, agenda_items.kind, case_id, title, agenda_items.minutes, reasons, by_hand, agenda_items.state, agenda_items.reason, shown, note, school_presence, family_there, section, held_on
             FROM agenda_items JOIN meetings ON meetings.id = meeting_id
             WHERE case_id = ?1 AND agenda_items.state = 'done' AND meetings.state = 'ended' AND meetings.id <> ?2 AND (held_on, starts) <= (?3, ?4)
             AND (meetings.kind IN ('sip_prepare', 'sip', 'sip_follow_up')) = ?5 ORDER BY held_on DESC, starts DESC LIMIT 1",
        )?
        .query_row(
            params![case.to_string(), before.id.to_string(), before.held_on.to_string(), before.starts, about_sip],
            |row| Ok((super::date(row, "held_on")?, from_row(row)?)),
        )
        .optional()?)
}

/// Adds or replaces an item.
pub(crate) fn put(db: &Connection, item: &AgendaItem) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO main.agenda_items (id, meeting_id, position, kind, case_id, title, minutes, reasons, by_hand, state, reason, shown, note, school_presence, family_there, section)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)
         ON CONFLICT (id) DO UPDATE SET position = excluded.position, kind = excluded.kind, title = excluded.title, minutes = excluded.minutes, reasons = excluded.reasons,
            by_hand = excluded.by_hand, state = excluded.state, reason = excluded.reason, shown = excluded.shown, note = excluded.note, school_presence = excluded.school_presence,
            family_there = excluded.family_there",
    )?
    .execute(params![
        item.id.to_string(),
        item.meeting.to_string(),
        item.position,
        super::code_of(item.kind),
        item.case.map(|case| case.to_string()),
        item.title,
        item.minutes,
        json(&item.reasons)?,
        json(&item.by_hand)?,
        super::code_of(item.state),
        item.reason,
        item.shown.map(super::code_of),
        item.note,
        item.school_presence.map(super::code_of),
        item.family_there,
        item.section.map(super::code_of),
    ])?;
    Ok(())
}

/// Adds to how long the meeting has been at an item.
pub(crate) fn add_seconds(db: &Connection, id: AgendaItemId, seconds: i64) -> Result<()> {
    db.prepare_cached("UPDATE main.agenda_items SET seconds = seconds + ?2 WHERE id = ?1")?
        .execute(params![id.to_string(), seconds.max(0)])?;
    Ok(())
}

pub(crate) fn delete(db: &Connection, id: AgendaItemId) -> Result<()> {
    db.prepare_cached("DELETE FROM main.agenda_items WHERE id = ?1")?.execute([id.to_string()])?;
    Ok(())
}

/// The days of the meetings that are over and had each open case on the agenda.
struct Met {
    /// Where it was taken up.
    met: HashMap<CaseId, Vec<NaiveDate>>,
    /// Where it was not, or not to the end ([`AgendaItem::left_behind`]).
    left_behind: HashMap<CaseId, Vec<NaiveDate>>,
}

/// All of it in one walk through the items of the open cases; but for those of the meeting that has the id `but`.
fn met(db: &Connection, but: &str) -> Result<Met> {
    let mut found = Met { met: HashMap::new(), left_behind: HashMap::new() };
    let mut statement = db.prepare_cached(
        "SELECT agenda_items.case_id, meetings.held_on AS on_day, agenda_items.state = 'done' AS done
         FROM cases CROSS JOIN agenda_items ON agenda_items.case_id = cases.id CROSS JOIN meetings ON meetings.id = agenda_items.meeting_id
         WHERE cases.closed_on IS NULL AND meetings.state = 'ended' AND meetings.id <> ?1
         AND (agenda_items.state <> 'removed' OR agenda_items.by_hand LIKE '%\"postponed\"%')",
    )?;
    let mut rows = statement.query([but])?;
    while let Some(row) = rows.next()? {
        let days = if row.get("done")? { &mut found.met } else { &mut found.left_behind };
        days.entry(super::uuid(row, "case_id")?.into()).or_default().push(super::date(row, "on_day")?);
    }
    Ok(found)
}

/// What the actions of an open case come to, on the day of a meeting.
#[derive(Default)]
struct Acted {
    /// Open ones that are late then.
    late: u32,
    /// When the first of the other open ones is due.
    next_due_on: Option<NaiveDate>,
    /// When each of those was moved, where it was.
    moved: Vec<NaiveDate>,
    /// When one was agreed or done last.
    done_on: Option<NaiveDate>,
    /// When one was agreed, moved or done last.
    changed_on: Option<NaiveDate>,
}

/// The same of every open case that has any, in one go: a case has several questions to the same rows.
fn acted(db: &Connection, held_on: NaiveDate) -> Result<HashMap<CaseId, Acted>> {
    let mut cases: HashMap<CaseId, Acted> = HashMap::new();
    let mut statement = db.prepare_cached(
        "SELECT actions.case_id, actions.state IN ('open', 'started') AS open, due_on, decided_on, done_on, moved_on
         FROM cases CROSS JOIN actions ON actions.case_id = cases.id WHERE cases.closed_on IS NULL AND cases.intake_on <= ?1",
    )?;
    let mut rows = statement.query([held_on.to_string()])?;
    while let Some(row) = rows.next()? {
        let case = cases.entry(super::uuid(row, "case_id")?.into()).or_default();
        let (due_on, moved_on) = (super::date(row, "due_on")?, super::maybe_date(row, "moved_on")?);
        let done_on = super::maybe_date(row, "done_on")?.max(Some(super::date(row, "decided_on")?));
        case.done_on = case.done_on.max(done_on);
        case.changed_on = case.changed_on.max(done_on).max(moved_on);
        match (row.get("open")?, due_on < held_on) {
            (true, true) => case.late += 1,
            (true, false) => {
                case.next_due_on = Some(case.next_due_on.map_or(due_on, |first| first.min(due_on)));
                case.moved.extend(moved_on);
            }
            (false, _) => {}
        }
    }
    Ok(cases)
}

/// The facts about every open case, as they will be on the day of the meeting; but for its examinations, whose days are a rule of the domain. Each is looked up by its case: a plus keeps SQLite from an index on states or days, which would read
/// those of all cases for every one of them. Nothing is sorted or grouped in SQLite, and max() keeps the row it comes from where ORDER BY would set up a table for each case: every piece of memory that takes is locked and wiped.
pub(crate) fn candidates(db: &Connection, meeting: &Meeting) -> Result<Vec<Candidate>> {
    let days: u64 = super::settings::get(db, "handover.answer_back_days")?;
    let consent_last_day = super::consents::last_day_sql(db)?;
    let (id, held_on) = (meeting.id.to_string(), meeting.held_on.to_string());
    let Met { met, left_behind } = met(db, &id)?;
    let mut acted = acted(db, meeting.held_on)?;
    let can_end = super::plans::CAN_END;
    let mut statement = db.prepare_cached(&format!(
        "SELECT cases.id, cases.number, cases.team_id, cases.intake_on, children.birth_on, school_form, grade, school_year, children.protection <> 'none' AS protected,
            (SELECT min(plans.follow_up_on) FROM plans WHERE plans.case_id = cases.id AND plans.kind = 'sip' AND plans.state IN ('established', 'in_other_system')) AS sip_follow_up_on,
            (SELECT min(plans.follow_up_on) FROM plans WHERE plans.case_id = cases.id AND plans.kind = 'child_plan' AND plans.state IN ('established', 'in_other_system')) AS child_plan_follow_up_on,
            (SELECT max({can_end}) FROM plans WHERE plans.case_id = cases.id) AS sip_to_end_since,
            (SELECT max(substr(decided_at, 1, 10)) FROM decisions WHERE decisions.case_id = cases.id) AS decided_on,
            (SELECT happened_on FROM milestones WHERE milestones.case_id = cases.id AND kind = 'first_meeting') AS first_met_on,
            (SELECT {consent_last_day} FROM consents WHERE consents.id = (SELECT id FROM (SELECT id, max(asked_on || id) FROM consents AS newest WHERE newest.child_id = cases.child_id AND purpose = ?2))) AS consent_until,
            (SELECT min(planned_on) FROM follow_ups WHERE follow_ups.case_id = cases.id AND +held_on IS NULL) AS follow_up_on,
            (SELECT min(due_on) FROM feedbacks WHERE feedbacks.case_id = cases.id AND +given_on IS NULL) AS feedback_due_on,
            (cases.child_talks > 0 OR EXISTS (SELECT 1 FROM child_voices WHERE child_voices.case_id = cases.id)) AS voice,
            coalesce((SELECT (state IN ('declined', 'expired') OR state = 'returned' AND accepted_on IS NOT NULL)
                AND NOT EXISTS (SELECT 1 FROM handover_events WHERE handover_id = newest.id AND step = 'keep')
                FROM (SELECT id, state, accepted_on, max(offered_on || id) FROM handovers WHERE handovers.case_id = cases.id) AS newest), 0) AS handover_returned,
            (SELECT min(due_on) FROM handovers WHERE handovers.case_id = cases.id AND +state IN ('offered', 'clarification_asked')) AS handover_due_on,
            (SELECT min(accepted_on) FROM handovers WHERE handovers.case_id = cases.id AND +state = 'accepted') AS taken_over_on,
            max(cases.intake_on,
                coalesce((SELECT max(given_on) FROM feedbacks WHERE feedbacks.case_id = cases.id), ''),
                coalesce((SELECT max(heard_on) FROM child_voices WHERE child_voices.case_id = cases.id), ''),
                coalesce((SELECT max(held_on) FROM follow_ups WHERE follow_ups.case_id = cases.id), ''),
                coalesce((SELECT max(happened_on) FROM milestones WHERE milestones.case_id = cases.id), '')) AS last_event_on
         FROM cases JOIN children ON children.id = cases.child_id
         WHERE cases.closed_on IS NULL AND cases.intake_on <= ?1"
    ))?;
    let found = statement.query_map([held_on, super::code_of(meeting.kind.purpose())], |row| {
        let case: CaseId = super::uuid(row, "id")?.into();
        let met = met.get(&case).map_or(&[][..], Vec::as_slice);
        let last_met_on = met.iter().max().copied();
        let left_behind = left_behind.get(&case).and_then(|days| days.iter().max().copied());
        let acted = acted.remove(&case).unwrap_or_default();
        let intake_on = super::date(row, "intake_on")?;
        let changed_on = Some(intake_on).max(super::maybe_date(row, "decided_on")?).max(acted.changed_on);
        let last_event_on = super::date(row, "last_event_on")?;
        let last_event_on = acted.done_on.map_or(last_event_on, |on| on.max(last_event_on));
        let count = |days: &[NaiveDate], after: Option<NaiveDate>| {
            u32::try_from(days.iter().filter(|on| Some(**on) > after).count()).unwrap_or(u32::MAX)
        };
        Ok(Candidate {
            case,
            number: row.get("number")?,
            team: super::uuid(row, "team_id")?.into(),
            growing: Growing {
                schooling: super::children::schooling(row)?,
                birth_on: super::maybe_date(row, "birth_on")?,
            },
            intake_on,
            protected: row.get("protected")?,
            last_met_on: last_met_on.or(super::maybe_date(row, "first_met_on")?),
            late_actions: acted.late,
            moved_actions: count(&acted.moved, last_met_on),
            next_due_on: acted.next_due_on,
            consent_until: super::maybe_date(row, "consent_until")?,
            follow_up_on: super::maybe_date(row, "follow_up_on")?,
            sip_follow_up_on: super::maybe_date(row, "sip_follow_up_on")?,
            child_plan_follow_up_on: super::maybe_date(row, "child_plan_follow_up_on")?,
            sip_to_end_since: super::maybe_date(row, "sip_to_end_since")?,
            unchanged: count(met, changed_on),
            feedback_due_on: super::maybe_date(row, "feedback_due_on")?,
            not_reached_on: left_behind.filter(|on| Some(*on) > last_met_on),
            wait_late_on: None,
            voice: row.get("voice")?,
            handover_returned: row.get("handover_returned")?,
            handover_due_on: super::maybe_date(row, "handover_due_on")?,
            answer_back_due_on: super::maybe_date(row, "taken_over_on")?.map(|on| answer_back_due_on(on, days)),
            last_event_on: last_met_on.map_or(last_event_on, |met| met.max(last_event_on)),
        })
    })?;
    let mut found = super::all(found)?;
    found.sort_by(|one, other| (one.intake_on, &one.number).cmp(&(other.intake_on, &other.number)));
    Ok(found)
}

/// How many children a meeting has on its agenda, and how many people are expected or came.
pub(crate) fn counts(db: &Connection, meeting: MeetingId) -> Result<(u32, u32)> {
    Ok(db
        .prepare_cached(
            "SELECT (SELECT count(*) FROM agenda_items WHERE meeting_id = ?1 AND case_id IS NOT NULL AND state <> 'removed') AS children,
                    (SELECT count(*) FROM attendances WHERE meeting_id = ?1 AND status <> 'absent') AS people",
        )?
        .query_row([meeting.to_string()], |row| Ok((row.get("children")?, row.get("people")?)))?)
}

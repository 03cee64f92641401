//! What a day needs, over all open cases, and of the closed ones what still waits: a family to be told, a follow-up, answers of a child. One query for each kind of thing.

use crate::{
    domain::{
        ids::{CaseId, MeetingId, PlanId, UnitId},
        units::Sector,
    },
    error::Result,
};
use chrono::NaiveDate;
use rusqlite::{Connection, Row, params};
use uuid::Uuid;

/// What a list calls a child.
#[derive(Clone)]
pub(crate) struct Called {
    pub(crate) case: CaseId,
    pub(crate) number: String,
    pub(crate) first_name: String,
    pub(crate) last_name: String,
    pub(crate) protected: bool,
}

fn called(row: &Row<'_>) -> rusqlite::Result<Called> {
    Ok(Called {
        case: super::uuid(row, "case_id")?.into(),
        number: row.get("number")?,
        first_name: row.get("first_name")?,
        last_name: row.get("last_name")?,
        protected: row.get("protected")?,
    })
}

const CALLED: &str = "cases.id AS case_id, cases.number, first_name, last_name, protection <> 'none' AS protected";
const OPEN: &str = "JOIN children ON children.id = cases.child_id WHERE cases.closed_on IS NULL";

/// Something with a day: its id, the day, another day or none, a text, and a unit as it is called beside the child.
pub(crate) struct Dated {
    pub(crate) id: Uuid,
    pub(crate) child: Called,
    pub(crate) on: NaiveDate,
    pub(crate) since: Option<NaiveDate>,
    pub(crate) text: String,
    pub(crate) unit: String,
}

fn dated(row: &Row<'_>) -> rusqlite::Result<Dated> {
    let (child, unit, sector) = (called(row)?, row.get("unit")?, super::maybe_code::<Sector>(row, "sector")?);
    Ok(Dated {
        id: super::uuid(row, "id")?,
        on: super::date(row, "due_on")?,
        since: super::maybe_date(row, "since_on")?,
        text: row.get("text")?,
        unit: sector.map_or_else(String::new, |sector| sector.beside(child.protected, unit)),
        child,
    })
}

/// Feedback that is owed, also where the case has been closed since: the family waits until somebody tells it. `since` is the meeting's day.
pub(crate) fn feedbacks(db: &Connection) -> Result<Vec<Dated>> {
    let mut statement = db.prepare_cached(&format!(
        "SELECT feedbacks.id, {CALLED}, feedbacks.due_on, meetings.held_on AS since_on, '' AS text, '' AS unit, NULL AS sector
         FROM feedbacks JOIN meetings ON meetings.id = feedbacks.meeting_id JOIN cases ON cases.id = feedbacks.case_id JOIN children ON children.id = cases.child_id
         WHERE given_on IS NULL ORDER BY feedbacks.due_on"
    ))?;
    super::all(statement.query_map([], dated)?)
}

/// Whether nobody has said yes for an action's unit, or somebody has answered otherwise: whether the consent covers the unit is looked at for those only.
const UNSURE: &str = "(SELECT total(CASE status WHEN 'given' THEN 1 ELSE 1e9 END) NOT BETWEEN 1 AND 1e8 FROM consent_answers JOIN consents ON consents.id = consent_id
    WHERE consents.child_id = cases.child_id AND purpose = 'hlt' AND consent_answers.unit_id = actions.unit_id)";

/// Open actions due by a day, and those whose unit the consent may not cover, with the unit of each of the latter.
pub(crate) fn actions(db: &Connection, until: NaiveDate) -> Result<Vec<(Dated, Option<UnitId>)>> {
    let mut statement = db.prepare_cached(&format!(
        "SELECT * FROM (SELECT actions.id, {CALLED}, actions.due_on, NULL AS since_on, actions.what AS text, units.name AS unit, units.sector, CASE WHEN {UNSURE} THEN actions.unit_id END AS unsure
         FROM actions JOIN units ON units.id = actions.unit_id JOIN cases ON cases.id = actions.case_id {OPEN} AND state IN ('open', 'started'))
         WHERE due_on <= ?1 OR unsure IS NOT NULL ORDER BY due_on"
    ))?;
    let found = statement
        .query_map([until.to_string()], |row| Ok((dated(row)?, super::maybe_uuid(row, "unsure")?.map(UnitId))))?;
    super::all(found)
}

/// Handovers that nobody has answered.
pub(crate) fn handovers(db: &Connection) -> Result<Vec<Dated>> {
    let mut statement = db.prepare_cached(&format!(
        "SELECT handovers.id, {CALLED}, handovers.due_on, handovers.offered_on AS since_on, '' AS text, units.name AS unit, units.sector
         FROM handovers JOIN units ON units.id = handovers.to_unit_id JOIN cases ON cases.id = handovers.case_id {OPEN} AND state IN ('offered', 'clarification_asked') ORDER BY handovers.due_on"
    ))?;
    super::all(statement.query_map([], dated)?)
}

/// Handovers that were accepted and of which nobody has told what came of them; `on` is the day they were accepted.
pub(crate) fn taken_over(db: &Connection) -> Result<Vec<Dated>> {
    let mut statement = db.prepare_cached(&format!(
        "SELECT handovers.id, {CALLED}, handovers.accepted_on AS due_on, handovers.offered_on AS since_on, '' AS text, units.name AS unit, units.sector
         FROM handovers JOIN units ON units.id = handovers.to_unit_id JOIN cases ON cases.id = handovers.case_id {OPEN} AND state = 'accepted' ORDER BY handovers.accepted_on"
    ))?;
    super::all(statement.query_map([], dated)?)
}

/// Open cases where nobody holds the baton, those that began first first; `on` is the day the case began. Who has had the baton hands it to the next one, so nobody ever has.
pub(crate) fn without_holder(db: &Connection) -> Result<Vec<Dated>> {
    let mut statement = db.prepare_cached(&format!(
        "SELECT cases.id, {CALLED}, cases.intake_on AS due_on, NULL AS since_on, '' AS text, '' AS unit, NULL AS sector
         FROM cases {OPEN} AND NOT EXISTS (SELECT 1 FROM coordinators WHERE coordinators.case_id = cases.id AND to_on IS NULL) ORDER BY cases.intake_on, cases.number"
    ))?;
    super::all(statement.query_map([], dated)?)
}

/// Open cases whose holder has ended, or the holder's unit: the unit has the baton until somebody takes it. `on` is the day that one took it.
pub(crate) fn holder_ended(db: &Connection) -> Result<Vec<Dated>> {
    let mut statement = db.prepare_cached(&format!(
        "SELECT cases.id, {CALLED}, coordinators.from_on AS due_on, NULL AS since_on, '' AS text, '' AS unit, NULL AS sector
         FROM cases JOIN coordinators ON coordinators.case_id = cases.id AND coordinators.to_on IS NULL
         JOIN professionals ON professionals.id = coordinators.professional_id
         JOIN units ON units.id = professionals.unit_id AND (professionals.active = 0 OR units.active = 0) {OPEN} ORDER BY coordinators.from_on, cases.number"
    ))?;
    super::all(statement.query_map([], dated)?)
}

/// The newest consent to talk about a child, where its last day comes by `until`.
pub(crate) fn consents(db: &Connection, until: NaiveDate) -> Result<Vec<Dated>> {
    let last_day = super::consents::last_day_sql(db)?;
    let mut statement = db.prepare_cached(&format!(
        "SELECT consents.id, {CALLED}, {last_day} AS due_on, consents.asked_on AS since_on, '' AS text, '' AS unit, NULL AS sector
         FROM cases JOIN consents ON consents.id = (SELECT id FROM (SELECT id, max(asked_on || id) FROM consents AS newest WHERE newest.child_id = cases.child_id AND purpose = 'hlt'))
         {OPEN} AND {last_day} <= ?1 ORDER BY due_on"
    ))?;
    super::all(statement.query_map([until.to_string()], dated)?)
}

/// Follow-ups planned by a day and not held; of a closed case only those that were planned for after its end.
pub(crate) fn follow_ups(db: &Connection, until: NaiveDate) -> Result<Vec<Dated>> {
    let mut statement = db.prepare_cached(&format!(
        "SELECT follow_ups.id, {CALLED}, follow_ups.planned_on AS due_on, NULL AS since_on, '' AS text, '' AS unit, NULL AS sector
         FROM follow_ups JOIN cases ON cases.id = follow_ups.case_id JOIN children ON children.id = cases.child_id
         WHERE held_on IS NULL AND planned_on <= ?1 AND (cases.closed_on IS NULL OR planned_on > cases.closed_on) ORDER BY planned_on"
    ))?;
    super::all(statement.query_map([until.to_string()], dated)?)
}

/// Follow-ups, by a day, of the plans that go on after their case has been closed, here or in another system; one that was late already when it closed still waits.
pub(crate) fn plan_follow_ups(db: &Connection, until: NaiveDate) -> Result<Vec<Dated>> {
    let mut statement = db.prepare_cached(&format!(
        "SELECT plans.id, {CALLED}, plans.follow_up_on AS due_on, NULL AS since_on, '' AS text, '' AS unit, NULL AS sector
         FROM plans JOIN cases ON cases.id = plans.case_id JOIN children ON children.id = cases.child_id
         WHERE plans.state IN ('established', 'in_other_system') AND plans.follow_up_on <= ?1 AND cases.closed_on IS NOT NULL ORDER BY plans.follow_up_on"
    ))?;
    super::all(statement.query_map([until.to_string()], dated)?)
}

/// SIPs that can end by their newest follow-up, and that nobody has ended or given a next day, also where the case has been closed; `on` is the day of that follow-up.
pub(crate) fn plans_to_end(db: &Connection) -> Result<Vec<Dated>> {
    let can_end = super::plans::CAN_END;
    let mut statement = db.prepare_cached(&format!(
        "SELECT plans.id, {CALLED}, {can_end} AS due_on, NULL AS since_on, '' AS text, '' AS unit, NULL AS sector
         FROM plans JOIN cases ON cases.id = plans.case_id JOIN children ON children.id = cases.child_id
         WHERE plans.state IN ('established', 'in_other_system') AND plans.follow_up_on IS NULL AND {can_end} IS NOT NULL ORDER BY due_on"
    ))?;
    super::all(statement.query_map([], dated)?)
}

/// SIPs that go on here and that nobody has a day to follow up, though one is needed; `on` is the day of the newest follow-up, or the day the plan was established.
pub(crate) fn plans_without_day(db: &Connection) -> Result<Vec<Dated>> {
    let without_day = super::plans::WITHOUT_DAY;
    let mut statement = db.prepare_cached(&format!(
        "SELECT plans.id, {CALLED}, coalesce((SELECT max(held_on) FROM plan_follow_ups WHERE plan_id = plans.id), plans.established_on, plans.offered_on) AS due_on,
            NULL AS since_on, '' AS text, '' AS unit, NULL AS sector
         FROM plans JOIN cases ON cases.id = plans.case_id JOIN children ON children.id = cases.child_id
         WHERE plans.state IN ('established', 'in_other_system') AND plans.follow_up_on IS NULL AND {without_day} ORDER BY due_on"
    ))?;
    super::all(statement.query_map([], dated)?)
}

/// A SIP meeting that principals are called to.
pub(crate) struct CalledTo {
    pub(crate) plan: PlanId,
    pub(crate) child: Called,
    pub(crate) on: NaiveDate,
    /// As somebody wrote it: "13.00", or empty.
    pub(crate) starts: String,
    pub(crate) place: String,
    /// The same among the team's meetings, when it has been planned there too.
    pub(crate) meeting: Option<MeetingId>,
}

/// SIP meetings that principals are called to in a span of days, both ends included; time and place as in the call, else as planned among the team's meetings.
pub(crate) fn called_to(db: &Connection, from: NaiveDate, to: NaiveDate) -> Result<Vec<CalledTo>> {
    let mut statement = db.prepare_cached(&format!(
        "SELECT plans.id, {CALLED}, plans.meeting_on, planned.id AS meeting_id,
            coalesce(nullif(plans.meeting_starts, ''), planned.starts, '') AS starts, coalesce(nullif(plans.meeting_place, ''), planned.place, '') AS place
         FROM plans JOIN cases ON cases.id = plans.case_id
         LEFT JOIN (SELECT meetings.id, meetings.held_on, meetings.starts, meetings.place, agenda_items.case_id AS about FROM meetings JOIN agenda_items ON agenda_items.meeting_id = meetings.id
            WHERE meetings.kind = 'sip' AND meetings.state IN ('planned', 'open') AND agenda_items.state <> 'removed') AS planned ON planned.about = plans.case_id AND planned.held_on = plans.meeting_on
         {OPEN} AND plans.state = 'called' AND plans.meeting_on BETWEEN ?1 AND ?2 ORDER BY plans.meeting_on, cases.number"
    ))?;
    super::all(statement.query_map([from.to_string(), to.to_string()], |row| {
        Ok(CalledTo {
            plan: super::uuid(row, "id")?.into(),
            child: called(row)?,
            on: super::date(row, "meeting_on")?,
            starts: row.get("starts")?,
            place: row.get("place")?,
            meeting: super::maybe_uuid(row, "meeting_id")?.map(MeetingId),
        })
    })?)
}

/// Open cases whose newest handover came back and that nobody has said to keep; `since` is the day it was offered, `text` how many have.
pub(crate) fn bounced(db: &Connection) -> Result<Vec<Dated>> {
    let mut statement = db.prepare_cached(&format!(
        "SELECT handovers.id, {CALLED}, coalesce(handovers.concluded_on, handovers.due_on) AS due_on, handovers.offered_on AS since_on, units.name AS unit, units.sector,
            CAST((SELECT count(*) FROM handovers AS other WHERE other.case_id = cases.id AND (other.state IN ('declined', 'expired') OR other.state = 'returned' AND other.accepted_on IS NOT NULL)) AS TEXT) AS text
         FROM cases JOIN handovers ON handovers.id = (SELECT id FROM (SELECT id, max(offered_on || id) FROM handovers AS newest WHERE newest.case_id = cases.id))
         JOIN units ON units.id = handovers.to_unit_id {OPEN} AND (handovers.state IN ('declined', 'expired') OR handovers.state = 'returned' AND handovers.accepted_on IS NOT NULL)
            AND NOT EXISTS (SELECT 1 FROM handover_events WHERE handover_id = handovers.id AND step = 'keep') ORDER BY due_on"
    ))?;
    super::all(statement.query_map([], dated)?)
}

/// Cases, open or closed, where a child has answered in child mode and nobody has read it with the child.
pub(crate) fn unread_answers(db: &Connection) -> Result<Vec<Called>> {
    let mut statement = db.prepare_cached(&format!(
        "SELECT {CALLED} FROM child_answers JOIN cases ON cases.id = child_answers.case_id JOIN children ON children.id = cases.child_id WHERE voice_id IS NULL"
    ))?;
    let mut found = super::all(statement.query_map([], called)?)?;
    found.sort_by(|one, other| one.number.cmp(&other.number));
    found.dedup_by_key(|one| one.case);
    Ok(found)
}

/// Open cases where nobody has asked the child or written down why not, also where that cannot be read; oldest first.
pub(crate) fn unheard(db: &Connection) -> Result<Vec<Called>> {
    let mut statement = db.prepare_cached(&format!(
        "SELECT {CALLED} FROM cases {OPEN} AND child_talks = 0 AND NOT EXISTS (SELECT 1 FROM main.child_voices AS heard WHERE heard.case_id = cases.id) ORDER BY cases.intake_on, cases.number"
    ))?;
    super::all(statement.query_map([], called)?)
}

/// Rows of imported lists that wait to be fixed.
pub(crate) fn waiting_rows(db: &Connection) -> Result<u32> {
    Ok(db
        .prepare_cached("SELECT count(*) FROM import_rows WHERE state = 'waiting'")?
        .query_row([], |row| row.get(0))?)
}

/// What a list calls the child of a case.
pub(crate) fn of_case(db: &Connection, case: Uuid) -> Result<Option<Called>> {
    let mut statement = db.prepare_cached(&format!("SELECT {CALLED} FROM cases {OPEN} AND cases.id = ?1"))?;
    Ok(super::all(statement.query_map([case.to_string()], called)?)?.pop())
}

/// How many children of a meeting have never been to one.
pub(crate) fn new_children(db: &Connection, meeting: Uuid) -> Result<u32> {
    Ok(db
        .prepare_cached(
            "SELECT count(*) FROM agenda_items WHERE meeting_id = ?1 AND case_id IS NOT NULL AND state <> 'removed' AND reasons LIKE '%{\"kind\":\"new\"}%'",
        )?
        .query_row([meeting.to_string()], |row| row.get(0))?)
}

/// The cases and meetings that a user opened last, newest first: op, id, instant. Looks at the newest `lines` of the log.
pub(crate) fn opened(db: &Connection, user: Uuid, lines: u32) -> Result<Vec<(String, Uuid, String)>> {
    let mut statement = db.prepare_cached(
        "SELECT op, object_id, max(at) AS at FROM (SELECT sequence, op, object_id, at, user_id FROM access_log ORDER BY sequence DESC LIMIT ?2)
         WHERE user_id = ?1 AND op IN ('open_case', 'meeting') AND object_id <> '' GROUP BY op, object_id ORDER BY max(sequence) DESC LIMIT 6",
    )?;
    super::all(statement.query_map(params![user.to_string(), lines], |row| {
        Ok((row.get("op")?, super::uuid(row, "object_id")?, row.get("at")?))
    })?)
}

/// Whether the user is typing something on the page of a case or meeting: drafts carry its id in their name.
pub(crate) fn draft_on(db: &Connection, user: Uuid, id: Uuid) -> Result<bool> {
    Ok(db
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM drafts WHERE key >= ?2 || '/' AND key < ?2 || '0' AND instr(key, ?1) > 0 AND text <> '')")?
        .query_row([id.to_string(), user.to_string()], |row| row.get(0))?)
}

//! Meetings, who comes to them, and what they decided.

use crate::{
    domain::{
        ids::{AgendaItemId, AttendanceId, CaseId, MeetingId, ProfessionalId, TeamId, UnitId},
        meetings::{Attendance, Decision, Meeting, MeetingKind},
        units::Sector,
    },
    error::{Error, Result},
};
use chrono::{NaiveDate, NaiveDateTime};
use rusqlite::{Connection, OptionalExtension, Row, params};

/// Whether a meeting is about one family (`MeetingKind::about_one_family`) and where they meet stands on no page: the child is protected, and it is told by word of mouth; or who asks is not shown
/// what the meeting is about, and where may say whose it is.
macro_rules! hides_place {
    () => {
        "kind IN ('family', 'sip_prepare', 'sip', 'sip_follow_up') AND EXISTS (SELECT 1 FROM main.agenda_items AS about JOIN main.cases AS theirs ON theirs.id = about.case_id
         JOIN main.children AS child ON child.id = theirs.child_id WHERE about.meeting_id = meetings.id AND (child.protection <> 'none' OR NOT EXISTS (SELECT 1 FROM agenda_items AS known WHERE known.id = about.id)))"
    };
}

const MEETING: &str = concat!(
    "SELECT id, kind, called, held_on, starts, minutes, CASE WHEN ",
    hides_place!(),
    " THEN '' ELSE place END AS place, state, reason, opened_at, ended_at, current_item_id, current_since FROM meetings"
);
const ATTENDANCE: &str = "SELECT attendances.id, attendances.professional_id, coalesce(professionals.name, attendances.guest) AS name, coalesce(professionals.title, '') AS title,
    attendances.unit_id, units.name AS unit_name, units.sector, attendances.status, attendances.reason, absentees.name AS stands_in_for,
    attendances.from_afar, attendances.came_at, attendances.left_at
    FROM attendances LEFT JOIN professionals AS absentees ON absentees.id = attendances.stands_in_for_id JOIN units ON units.id = attendances.unit_id LEFT JOIN professionals ON professionals.id = attendances.professional_id";

fn moment(row: &Row<'_>, column: &str) -> rusqlite::Result<Option<NaiveDateTime>> {
    Ok(row.get::<_, Option<String>>(column)?.and_then(|text| text.parse().ok()))
}

/// A wall clock time as it stands in a column.
pub(crate) fn clock(at: NaiveDateTime) -> String {
    at.format("%Y-%m-%dT%H:%M:%S").to_string()
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Meeting> {
    Ok(Meeting {
        id: super::uuid(row, "id")?.into(),
        kind: super::code(row, "kind")?,
        called: Some(row.get::<_, String>("called")?).filter(|called| !called.is_empty()),
        held_on: super::date(row, "held_on")?,
        starts: row.get("starts")?,
        minutes: row.get("minutes")?,
        place: row.get("place")?,
        state: super::code(row, "state")?,
        reason: row.get("reason")?,
        opened_at: moment(row, "opened_at")?,
        ended_at: moment(row, "ended_at")?,
        current_item: super::maybe_uuid(row, "current_item_id")?.map(AgendaItemId),
        current_since: moment(row, "current_since")?,
    })
}

/// Adds a meeting of a team, without its agenda and those who are asked.
pub(crate) fn add(db: &Connection, meeting: &Meeting, team: TeamId) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO main.meetings (id, team_id, kind, held_on, starts, minutes, place, state, called) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    )?
    .execute(params![
        meeting.id.to_string(),
        team.to_string(),
        super::code_of(meeting.kind),
        meeting.held_on.to_string(),
        meeting.starts,
        meeting.minutes,
        meeting.place,
        super::code_of(meeting.state),
        meeting.called.as_deref().unwrap_or_default(),
    ])?;
    Ok(())
}

/// Writes everything but the id. A place or a reason that is not shown stays as it is.
pub(crate) fn change(db: &Connection, meeting: &Meeting) -> Result<()> {
    db.prepare_cached(concat!(
        "UPDATE main.meetings SET kind = ?2, held_on = ?3, starts = ?4, minutes = ?5, place = CASE WHEN ?6 = '' AND ",
        hides_place!(),
        " THEN place ELSE ?6 END, state = ?7,
         reason = CASE WHEN ?8 = '' AND (SELECT shown.reason FROM meetings AS shown WHERE shown.id = ?1) = '' THEN reason ELSE ?8 END, opened_at = ?9, ended_at = ?10, current_item_id = ?11, current_since = ?12 WHERE id = ?1"
    ))?
    .execute(params![
        meeting.id.to_string(),
        super::code_of(meeting.kind),
        meeting.held_on.to_string(),
        meeting.starts,
        meeting.minutes,
        meeting.place,
        super::code_of(meeting.state),
        meeting.reason,
        meeting.opened_at.map(clock),
        meeting.ended_at.map(clock),
        meeting.current_item.map(|item| item.to_string()),
        meeting.current_since.map(clock),
    ])?;
    Ok(())
}

/// One meeting. [`Error::NotFound`] when it is not there or not seen.
pub(crate) fn get(db: &Connection, id: MeetingId) -> Result<Meeting> {
    db.prepare_cached(&format!("{MEETING} WHERE id = ?1"))?
        .query_row([id.to_string()], from_row)
        .optional()?
        .ok_or(Error::NotFound("meeting"))
}

/// The team a meeting is of.
pub(crate) fn team_of(db: &Connection, id: MeetingId) -> Result<TeamId> {
    db.prepare_cached("SELECT team_id FROM meetings WHERE id = ?1")?
        .query_row([id.to_string()], |row| Ok(super::uuid(row, "team_id")?.into()))
        .optional()?
        .ok_or(Error::NotFound("meeting"))
}

/// Planned and open ones, soonest first; or ended and cancelled ones, newest first.
pub(crate) fn list(db: &Connection, over: bool, most: u32) -> Result<Vec<Meeting>> {
    let wanted = if over {
        "state IN ('ended', 'cancelled') ORDER BY held_on DESC, starts DESC"
    } else {
        "state IN ('planned', 'open') ORDER BY held_on, starts"
    };
    let mut statement = db.prepare_cached(&format!("{MEETING} WHERE {wanted} LIMIT ?1"))?;
    super::all(statement.query_map([most], from_row)?)
}

/// The open meeting, or else the next planned one from this day on.
pub(crate) fn next(db: &Connection, from: NaiveDate) -> Result<Option<Meeting>> {
    Ok(db
        .prepare_cached(&format!(
            "{MEETING} WHERE state = 'open' OR (state = 'planned' AND held_on >= ?1) ORDER BY state = 'planned', held_on, starts LIMIT 1"
        ))?
        .query_row([from.to_string()], from_row)
        .optional()?)
}

/// The meeting that was opened this day and is not ended.
pub(crate) fn open_on(db: &Connection, day: NaiveDate) -> Result<Option<MeetingId>> {
    Ok(db
        .prepare_cached(
            "SELECT id FROM meetings WHERE state = 'open' AND date(opened_at) = ?1 ORDER BY opened_at DESC LIMIT 1",
        )?
        .query_row([day.to_string()], |row| super::uuid(row, "id"))
        .optional()?
        .map(MeetingId))
}

/// The kinds that take all cases.
const OF_ALL_CASES: &str = "kind IN ('planning', 'team')";

/// The team's first meeting after this one of those that are so.
fn first_after(db: &Connection, meeting: &Meeting, are: &str) -> Result<Option<Meeting>> {
    Ok(db
        .prepare_cached(&format!(
            "{MEETING} WHERE {are} AND id <> ?1 AND (held_on, starts) > (?2, ?3)
             AND team_id = (SELECT team_id FROM meetings WHERE id = ?1) ORDER BY held_on, starts LIMIT 1"
        ))?
        .query_row(params![meeting.id.to_string(), meeting.held_on.to_string(), meeting.starts], from_row)
        .optional()?)
}

/// The team's next planned meeting after this one, of the kinds that take all cases.
pub(crate) fn after(db: &Connection, meeting: &Meeting) -> Result<Option<Meeting>> {
    first_after(db, meeting, &format!("state = 'planned' AND {OF_ALL_CASES}"))
}

/// The same, held since or not: what the minutes name.
pub(crate) fn following(db: &Connection, meeting: &Meeting) -> Result<Option<Meeting>> {
    first_after(db, meeting, &format!("state <> 'cancelled' AND {OF_ALL_CASES}"))
}

/// Planned meetings in a span of days, both ends included.
pub(crate) fn planned_between(db: &Connection, from: NaiveDate, to: NaiveDate) -> Result<Vec<Meeting>> {
    let mut statement = db.prepare_cached(&format!(
        "{MEETING} WHERE state IN ('planned', 'open') AND held_on BETWEEN ?1 AND ?2 ORDER BY held_on, starts"
    ))?;
    super::all(statement.query_map([from.to_string(), to.to_string()], from_row)?)
}

/// A team's meetings of the kinds that take all cases in a span of days, both ends included, in order; those that are called off too.
pub(crate) fn of_team_between(db: &Connection, team: TeamId, from: NaiveDate, to: NaiveDate) -> Result<Vec<Meeting>> {
    let mut statement = db.prepare_cached(&format!(
        "{MEETING} WHERE team_id = ?1 AND {OF_ALL_CASES} AND held_on BETWEEN ?2 AND ?3 ORDER BY held_on, starts, id"
    ))?;
    super::all(statement.query_map([team.to_string(), from.to_string(), to.to_string()], from_row)?)
}

/// The days on which a team has a meeting of a kind, held or not; not those that are called off.
pub(crate) fn days_of_kind(db: &Connection, team: TeamId, kind: MeetingKind) -> Result<Vec<NaiveDate>> {
    let mut statement =
        db.prepare_cached("SELECT held_on FROM meetings WHERE team_id = ?1 AND kind = ?2 AND state <> 'cancelled'")?;
    super::all(statement.query_map([team.to_string(), super::code_of(kind)], |row| super::date(row, "held_on"))?)
}

/// The next meeting of the same team and kind after this one, held since or not.
pub(crate) fn next_like(db: &Connection, meeting: &Meeting) -> Result<Option<Meeting>> {
    first_after(db, meeting, "state <> 'cancelled' AND kind = (SELECT kind FROM meetings WHERE id = ?1)")
}

/// Why a sector that must be there was not, for each that somebody has explained.
pub(crate) fn missing_sectors(db: &Connection, meeting: MeetingId) -> Result<Vec<(Sector, String)>> {
    let mut statement = db.prepare_cached("SELECT sector, reason FROM missing_sectors WHERE meeting_id = ?1")?;
    super::all(statement.query_map([meeting.to_string()], |row| Ok((super::code(row, "sector")?, row.get("reason")?)))?)
}

/// Writes down why a sector is not there; nothing takes the reason away.
pub(crate) fn explain_missing(db: &Connection, meeting: MeetingId, sector: Sector, reason: &str) -> Result<()> {
    let (meeting, sector) = (meeting.to_string(), super::code_of(sector));
    if reason.is_empty() {
        db.execute("DELETE FROM main.missing_sectors WHERE meeting_id = ?1 AND sector = ?2", params![meeting, sector])?;
    } else {
        db.execute(
            "INSERT INTO main.missing_sectors (meeting_id, sector, reason) VALUES (?1, ?2, ?3) ON CONFLICT (meeting_id, sector) DO UPDATE SET reason = excluded.reason",
            params![meeting, sector, reason],
        )?;
    }
    Ok(())
}

/// Marks whose place a substitute takes.
pub(crate) fn stand_in(db: &Connection, id: AttendanceId, for_whom: ProfessionalId) -> Result<()> {
    db.execute(
        "UPDATE main.attendances SET stands_in_for_id = ?2 WHERE id = ?1",
        params![id.to_string(), for_whom.to_string()],
    )?;
    Ok(())
}

fn attendance_from_row(row: &Row<'_>) -> rusqlite::Result<Attendance> {
    Ok(Attendance {
        id: super::uuid(row, "id")?.into(),
        professional: super::maybe_uuid(row, "professional_id")?.map(ProfessionalId),
        name: row.get("name")?,
        title: row.get("title")?,
        unit: UnitId(super::uuid(row, "unit_id")?),
        unit_name: row.get("unit_name")?,
        sector: super::code(row, "sector")?,
        status: super::code(row, "status")?,
        reason: row.get("reason")?,
        stands_in_for: row.get("stands_in_for")?,
        from_afar: row.get("from_afar")?,
        came_at: moment(row, "came_at")?,
        left_at: moment(row, "left_at")?,
    })
}

/// Everybody who is expected or has come, by unit.
pub(crate) fn attendances(db: &Connection, meeting: MeetingId) -> Result<Vec<Attendance>> {
    let mut statement = db.prepare_cached(&format!(
        "{ATTENDANCE} WHERE attendances.meeting_id = ?1 ORDER BY units.position, units.name, attendances.id"
    ))?;
    super::all(statement.query_map([meeting.to_string()], attendance_from_row)?)
}

/// One person on a meeting's list. [`Error::NotFound`] when it is not on that meeting's.
pub(crate) fn attendance(db: &Connection, meeting: MeetingId, id: AttendanceId) -> Result<Attendance> {
    db.prepare_cached(&format!("{ATTENDANCE} WHERE attendances.id = ?1 AND attendances.meeting_id = ?2"))?
        .query_row([id.to_string(), meeting.to_string()], attendance_from_row)
        .optional()?
        .ok_or(Error::NotFound("attendance"))
}

/// Puts somebody on a meeting's list; a name is kept only of a guest, who is no professional in the register.
pub(crate) fn add_attendance(db: &Connection, meeting: MeetingId, attendance: &Attendance) -> Result<()> {
    let guest = if attendance.professional.is_none() { attendance.name.as_str() } else { "" };
    db.prepare_cached(
        "INSERT INTO main.attendances (id, meeting_id, professional_id, guest, unit_id, status, reason, from_afar) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?
    .execute(params![
        attendance.id.to_string(),
        meeting.to_string(),
        attendance.professional.map(|id| id.to_string()),
        guest,
        attendance.unit.to_string(),
        super::code_of(attendance.status),
        attendance.reason,
        attendance.from_afar,
    ])?;
    Ok(())
}

/// Writes whether somebody is there, why not, and when.
pub(crate) fn set_attendance(db: &Connection, attendance: &Attendance) -> Result<()> {
    db.prepare_cached(
        "UPDATE main.attendances SET status = ?2, reason = ?3, from_afar = ?4, came_at = ?5, left_at = ?6 WHERE id = ?1",
    )?
    .execute(params![
        attendance.id.to_string(),
        super::code_of(attendance.status),
        attendance.reason,
        attendance.from_afar,
        attendance.came_at.map(clock),
        attendance.left_at.map(clock),
    ])?;
    Ok(())
}

/// Takes somebody off the list; nothing happens when they are not on it.
pub(crate) fn remove_attendance(db: &Connection, id: AttendanceId) -> Result<()> {
    db.execute("DELETE FROM main.attendances WHERE id = ?1", [id.to_string()])?;
    Ok(())
}

/// Adds a decision.
pub(crate) fn add_decision(db: &Connection, decision: &Decision) -> Result<()> {
    db.prepare_cached("INSERT INTO main.decisions (id, meeting_id, case_id, text, reason, dissent, decided_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")?
        .execute(params![
            decision.id.to_string(),
            decision.meeting.to_string(),
            decision.case.to_string(),
            decision.text,
            decision.reason,
            decision.dissent,
            clock(decision.decided_at),
        ])?;
    Ok(())
}

/// What a meeting decided about one case, in the order it was decided.
pub(crate) fn decisions(db: &Connection, meeting: MeetingId, case: CaseId) -> Result<Vec<Decision>> {
    let mut statement = db.prepare_cached(
        "SELECT id, meeting_id, case_id, text, reason, dissent, decided_at FROM decisions WHERE meeting_id = ?1 AND case_id = ?2 ORDER BY decided_at, id",
    )?;
    super::all(statement.query_map([meeting.to_string(), case.to_string()], |row| {
        Ok(Decision {
            id: super::uuid(row, "id")?.into(),
            meeting: super::uuid(row, "meeting_id")?.into(),
            case: super::uuid(row, "case_id")?.into(),
            text: row.get("text")?,
            reason: row.get("reason")?,
            dissent: row.get("dissent")?,
            decided_at: row.get::<_, String>("decided_at")?.parse().map_err(|_| {
                rusqlite::Error::InvalidColumnType(0, "decided_at".to_owned(), rusqlite::types::Type::Text)
            })?,
        })
    })?)
}

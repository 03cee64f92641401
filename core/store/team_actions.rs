//! What a group promised each other.

use crate::{
    domain::{
        ids::{MeetingId, TeamActionId, TeamId},
        meetings::MeetingKind,
        team_actions::TeamAction,
    },
    error::{Error, Result},
};
use rusqlite::{Connection, OptionalExtension, Row, params};

const ACTION: &str =
    "SELECT id, meeting_id, agenda_item_id, what, who, due_on, state, settled_on, reason FROM team_actions";

fn from_row(row: &Row<'_>) -> rusqlite::Result<TeamAction> {
    Ok(TeamAction {
        id: super::uuid(row, "id")?.into(),
        meeting: super::uuid(row, "meeting_id")?.into(),
        item: super::maybe_uuid(row, "agenda_item_id")?.map(Into::into),
        what: row.get("what")?,
        who: row.get("who")?,
        due_on: super::date(row, "due_on")?,
        state: super::code(row, "state")?,
        settled_on: super::maybe_date(row, "settled_on")?,
        reason: row.get("reason")?,
    })
}

/// Adds an action for the team; `kind` is that of the meeting where it was agreed on.
pub(crate) fn add(db: &Connection, action: &TeamAction, team: TeamId, kind: MeetingKind) -> Result<()> {
    db.execute(
        "INSERT INTO main.team_actions (id, team_id, kind, meeting_id, agenda_item_id, what, who, due_on) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        params![
            action.id.to_string(),
            team.to_string(),
            super::code_of(kind),
            action.meeting.to_string(),
            action.item.map(|item| item.to_string()),
            action.what,
            action.who,
            action.due_on.to_string(),
        ],
    )?;
    Ok(())
}

/// One action for the team. [`Error::NotFound`] when it is not there.
pub(crate) fn get(db: &Connection, id: TeamActionId) -> Result<TeamAction> {
    db.prepare_cached(&format!("{ACTION} WHERE id = ?1"))?
        .query_row([id.to_string()], from_row)
        .optional()?
        .ok_or(Error::NotFound("team action"))
}

/// Writes where it stands.
pub(crate) fn settle(db: &Connection, action: &TeamAction) -> Result<()> {
    db.execute(
        "UPDATE main.team_actions SET state = ?2, settled_on = ?3, reason = ?4 WHERE id = ?1",
        params![action.id.to_string(), super::code_of(action.state), super::day(action.settled_on), action.reason],
    )?;
    Ok(())
}

/// Takes an action for the team away; nothing happens when it is not there.
pub(crate) fn remove(db: &Connection, id: TeamActionId) -> Result<()> {
    db.execute("DELETE FROM main.team_actions WHERE id = ?1", [id.to_string()])?;
    Ok(())
}

/// Whether a meeting is of the same group as `this`: the team's of that kind; of those about one family only the ones about children that `this` is about too. A child that was taken off the agenda
/// is in neither. A SIP's follow-ups take up what was promised at the SIP.
fn of_the_group(meeting: &str) -> String {
    format!(
        "{meeting}.team_id = this.team_id AND ({meeting}.kind = this.kind OR {meeting}.kind IN ('sip', 'sip_follow_up') AND this.kind IN ('sip', 'sip_follow_up'))
         AND (this.kind NOT IN ('family', 'sip_prepare', 'sip', 'sip_follow_up')
            OR EXISTS (SELECT 1 FROM main.agenda_items AS about WHERE about.meeting_id = {meeting}.id AND about.case_id IS NOT NULL AND about.state <> 'removed')
            AND NOT EXISTS (SELECT 1 FROM main.agenda_items AS about WHERE about.meeting_id = {meeting}.id AND about.case_id IS NOT NULL AND about.state <> 'removed'
                AND about.case_id NOT IN
                (SELECT same.case_id FROM main.agenda_items AS same WHERE same.meeting_id = this.id AND same.case_id IS NOT NULL AND same.state <> 'removed')))"
    )
}

/// What the group of a meeting had promised before it: what is open, and what was settled after the meeting before it. On the very day of that meeting too, when that meeting cannot have
/// told of it: it was promised that day, or this meeting is held that day.
pub(crate) fn before(db: &Connection, meeting: MeetingId) -> Result<Vec<TeamAction>> {
    let (made, earlier) = (of_the_group("made"), of_the_group("earlier"));
    let mut statement = db.prepare_cached(&format!(
        "WITH previous AS (SELECT coalesce(max(earlier.held_on), '') AS held_on FROM meetings AS earlier JOIN meetings AS this ON this.id = ?1
            WHERE earlier.state = 'ended' AND (earlier.held_on, earlier.starts) < (this.held_on, this.starts) AND {earlier})
         {ACTION} WHERE meeting_id IN (SELECT made.id FROM meetings AS made JOIN meetings AS this ON this.id = ?1
            WHERE made.id <> this.id AND (made.held_on, made.starts) < (this.held_on, this.starts) AND {made})
         AND (state = 'open' OR settled_on > (SELECT held_on FROM previous) OR settled_on = (SELECT held_on FROM previous)
            AND EXISTS (SELECT 1 FROM meetings AS that WHERE that.id IN (?1, team_actions.meeting_id) AND that.held_on = team_actions.settled_on))
         ORDER BY due_on, id"
    ))?;
    super::all(statement.query_map([meeting.to_string()], from_row)?)
}

/// What a meeting decided, in the order it was decided.
pub(crate) fn of_meeting(db: &Connection, meeting: MeetingId) -> Result<Vec<TeamAction>> {
    let mut statement = db.prepare_cached(&format!("{ACTION} WHERE meeting_id = ?1 ORDER BY id"))?;
    super::all(statement.query_map([meeting.to_string()], from_row)?)
}

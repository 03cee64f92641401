//! The facts that agendas are built from. Each table is walked once for all open cases: a question of its own for every case and table took twice as long.

use crate::{
    domain::{
        agendas::building::Candidate, handovers::answer_back_due_on, ids::CaseId, meetings::Meeting,
        transitions::Growing,
    },
    error::Result,
    store::{self, date, maybe_date},
};
use chrono::NaiveDate;
use rusqlite::{Connection, Row, params};
use std::collections::HashMap;

/// What other tables hold about an open case, as it will be on the day of the meeting.
#[derive(Default)]
struct Beside {
    /// Ended meetings that took it up.
    met: Vec<NaiveDate>,
    /// The last ended meeting that had it on its agenda and did not get to it, or not to the end ([`AgendaItem::left_behind`](crate::domain::agendas::AgendaItem::left_behind)).
    left_behind: Option<NaiveDate>,
    first_met_on: Option<NaiveDate>,
    late_actions: u32,
    /// Of the open actions that are not late: when the first is due, and when each was moved.
    next_due_on: Option<NaiveDate>,
    moved: Vec<NaiveDate>,
    follow_up_on: Option<NaiveDate>,
    sip_follow_up_on: Option<NaiveDate>,
    child_plan_follow_up_on: Option<NaiveDate>,
    sip_to_end_since: Option<NaiveDate>,
    feedback_due_on: Option<NaiveDate>,
    heard: bool,
    /// The newest handover, by the day it was offered and its id; whether it came back and was not kept.
    handover: Option<(NaiveDate, String)>,
    handover_returned: bool,
    handover_due_on: Option<NaiveDate>,
    taken_over_on: Option<NaiveDate>,
    /// The last decision, and the last time an action was agreed, moved or done.
    changed_on: Option<NaiveDate>,
    /// The last time anything else happened.
    event_on: Option<NaiveDate>,
}

fn earliest(first: &mut Option<NaiveDate>, day: Option<NaiveDate>) {
    *first = first.iter().copied().chain(day).min();
}

fn latest(last: &mut Option<NaiveDate>, day: Option<NaiveDate>) {
    *last = (*last).max(day);
}

/// The cases that are open on a day, and what is beside them.
struct Open<'a> {
    db: &'a Connection,
    on: NaiveDate,
    cases: HashMap<CaseId, Beside>,
}

impl Open<'_> {
    /// Notes each row of `from`, a table joined to `cases`. CROSS JOIN has SQLite go from the open cases to their rows, and not through an index over the rows of all cases.
    fn walk(
        &mut self,
        columns: &str,
        from: &str,
        mut note: impl FnMut(&mut Beside, &Row<'_>) -> rusqlite::Result<()>,
    ) -> Result<()> {
        let mut statement = self.db.prepare_cached(&format!(
            "SELECT cases.id AS case_id, {columns} FROM cases CROSS JOIN {from} WHERE cases.closed_on IS NULL AND cases.intake_on <= ?1"
        ))?;
        let mut rows = statement.query([self.on.to_string()])?;
        while let Some(row) = rows.next()? {
            note(self.cases.entry(store::uuid(row, "case_id")?.into()).or_default(), row)?;
        }
        Ok(())
    }

    fn meetings(&mut self, but: &Meeting) -> Result<()> {
        let but = but.id.to_string();
        self.walk(
            "agenda_items.state = 'done' AS done, meetings.id AS meeting_id, meetings.held_on AS held_on",
            "agenda_items ON agenda_items.case_id = cases.id
                AND (agenda_items.state <> 'removed' OR agenda_items.by_hand LIKE '%\"postponed\"%')
             CROSS JOIN meetings ON meetings.id = agenda_items.meeting_id AND meetings.state = 'ended'",
            |case, row| {
                if row.get_ref("meeting_id")?.as_str()? == but {
                } else if row.get("done")? {
                    case.met.push(date(row, "held_on")?);
                } else {
                    latest(&mut case.left_behind, Some(date(row, "held_on")?));
                }
                Ok(())
            },
        )?;
        self.walk(
            "kind = 'first_meeting' AS first_meeting, happened_on",
            "milestones ON milestones.case_id = cases.id",
            |case, row| {
                let happened_on = maybe_date(row, "happened_on")?;
                latest(&mut case.event_on, happened_on);
                if row.get("first_meeting")? {
                    case.first_met_on = happened_on;
                }
                Ok(())
            },
        )
    }

    fn promises(&mut self) -> Result<()> {
        let on = self.on;
        self.walk(
            "actions.state IN ('open', 'started') AS open, due_on, decided_on, done_on, moved_on",
            "actions ON actions.case_id = cases.id",
            |case, row| {
                let (due_on, moved_on) = (date(row, "due_on")?, maybe_date(row, "moved_on")?);
                let done_on = maybe_date(row, "done_on")?.max(Some(date(row, "decided_on")?));
                latest(&mut case.event_on, done_on);
                latest(&mut case.changed_on, done_on.max(moved_on));
                match (row.get("open")?, due_on < on) {
                    (true, true) => case.late_actions += 1,
                    (true, false) => {
                        earliest(&mut case.next_due_on, Some(due_on));
                        case.moved.extend(moved_on);
                    }
                    (false, _) => {}
                }
                Ok(())
            },
        )?;
        self.walk(
            "substr(decided_at, 1, 10) AS decided_on",
            "decisions ON decisions.case_id = cases.id",
            |case, row| {
                latest(&mut case.changed_on, maybe_date(row, "decided_on")?);
                Ok(())
            },
        )?;
        self.walk("planned_on, held_on", "follow_ups ON follow_ups.case_id = cases.id", |case, row| {
            match maybe_date(row, "held_on")? {
                None => earliest(&mut case.follow_up_on, maybe_date(row, "planned_on")?),
                held_on => latest(&mut case.event_on, held_on),
            }
            Ok(())
        })?;
        self.walk("due_on, given_on", "feedbacks ON feedbacks.case_id = cases.id", |case, row| {
            match maybe_date(row, "given_on")? {
                None => earliest(&mut case.feedback_due_on, maybe_date(row, "due_on")?),
                given_on => latest(&mut case.event_on, given_on),
            }
            Ok(())
        })?;
        self.walk("heard_on", "child_voices ON child_voices.case_id = cases.id", |case, row| {
            case.heard = true;
            latest(&mut case.event_on, maybe_date(row, "heard_on")?);
            Ok(())
        })
    }

    fn plans(&mut self) -> Result<()> {
        let can_end = store::plans::CAN_END;
        self.walk(
            &format!(
                "plans.kind AS kind, plans.state IN ('established', 'in_other_system') AS stands, plans.follow_up_on AS follow_up_on, {can_end} AS can_end_since"
            ),
            "plans ON plans.case_id = cases.id",
            |case, row| {
                latest(&mut case.sip_to_end_since, maybe_date(row, "can_end_since")?);
                let stands: bool = row.get("stands")?;
                let follow_up_on = maybe_date(row, "follow_up_on")?.filter(|_| stands);
                match row.get_ref("kind")?.as_str()? {
                    "sip" => earliest(&mut case.sip_follow_up_on, follow_up_on),
                    "child_plan" => earliest(&mut case.child_plan_follow_up_on, follow_up_on),
                    _ => {}
                }
                Ok(())
            },
        )
    }

    fn handovers(&mut self) -> Result<()> {
        self.walk(
            "handovers.id AS id, offered_on, handovers.due_on AS due_on, accepted_on, handovers.state = 'accepted' AS taken_over,
             handovers.state IN ('offered', 'clarification_asked') AS waits,
             (handovers.state IN ('declined', 'expired') OR handovers.state = 'returned' AND accepted_on IS NOT NULL)
                AND NOT EXISTS (SELECT 1 FROM handover_events WHERE handover_id = handovers.id AND step = 'keep') AS came_back",
            "handovers ON handovers.case_id = cases.id",
            |case, row| {
                let newest = Some((date(row, "offered_on")?, row.get("id")?));
                if newest > case.handover {
                    case.handover = newest;
                    case.handover_returned = row.get("came_back")?;
                }
                if row.get("waits")? {
                    earliest(&mut case.handover_due_on, maybe_date(row, "due_on")?);
                }
                if row.get("taken_over")? {
                    earliest(&mut case.taken_over_on, maybe_date(row, "accepted_on")?);
                }
                Ok(())
            },
        )
    }
}

/// The facts about every open case, as they will be on the day of the meeting, by intake and number; but for its examinations, whose days are a rule of the domain.
pub(crate) fn candidates(db: &Connection, meeting: &Meeting) -> Result<Vec<Candidate>> {
    let answer_back_days: u64 = store::settings::get(db, "handover.answer_back_days")?;
    let consent_last_day = store::consents::last_day_sql(db)?;
    let mut open = Open { db, on: meeting.held_on, cases: HashMap::new() };
    open.meetings(meeting)?;
    open.promises()?;
    open.plans()?;
    open.handovers()?;
    // max() keeps the row it comes from, where ORDER BY would set up a table for each case: every piece of memory that takes is locked and wiped.
    let mut statement = db.prepare_cached(&format!(
        "SELECT cases.id, cases.number, cases.team_id, cases.intake_on, cases.child_talks > 0 AS talked, birth_on, school_form, grade, school_year, protection <> 'none' AS protected,
            (SELECT {consent_last_day} FROM consents WHERE consents.id = (SELECT id FROM (SELECT id, max(asked_on || id) FROM consents AS newest WHERE newest.child_id = cases.child_id AND purpose = ?2))) AS consent_until
         FROM cases JOIN children ON children.id = cases.child_id
         WHERE cases.closed_on IS NULL AND cases.intake_on <= ?1"
    ))?;
    let found =
        statement.query_map(params![meeting.held_on.to_string(), store::code_of(meeting.kind.purpose())], |row| {
            let case: CaseId = store::uuid(row, "id")?.into();
            candidate(case, row, open.cases.remove(&case).unwrap_or_default(), answer_back_days)
        })?;
    let mut found = store::all(found)?;
    found.sort_by(|one, other| (one.intake_on, &one.number).cmp(&(other.intake_on, &other.number)));
    Ok(found)
}

fn candidate(case: CaseId, row: &Row<'_>, beside: Beside, answer_back_days: u64) -> rusqlite::Result<Candidate> {
    let intake_on = date(row, "intake_on")?;
    let last_met_on = beside.met.iter().max().copied();
    let changed_on = beside.changed_on.max(Some(intake_on));
    let count = |days: &[NaiveDate], after: Option<NaiveDate>| {
        u32::try_from(days.iter().filter(|on| Some(**on) > after).count()).unwrap_or(u32::MAX)
    };
    Ok(Candidate {
        case,
        number: row.get("number")?,
        team: store::uuid(row, "team_id")?.into(),
        growing: Growing { schooling: store::children::schooling(row)?, birth_on: maybe_date(row, "birth_on")? },
        intake_on,
        protected: row.get("protected")?,
        last_met_on: last_met_on.or(beside.first_met_on),
        late_actions: beside.late_actions,
        moved_actions: count(&beside.moved, last_met_on),
        next_due_on: beside.next_due_on,
        consent_until: maybe_date(row, "consent_until")?,
        follow_up_on: beside.follow_up_on,
        sip_follow_up_on: beside.sip_follow_up_on,
        child_plan_follow_up_on: beside.child_plan_follow_up_on,
        sip_to_end_since: beside.sip_to_end_since,
        unchanged: count(&beside.met, changed_on),
        feedback_due_on: beside.feedback_due_on,
        not_reached_on: beside.left_behind.filter(|on| Some(*on) > last_met_on),
        wait_late_on: None,
        voice: beside.heard || row.get("talked")?,
        handover_returned: beside.handover_returned,
        handover_due_on: beside.handover_due_on,
        answer_back_due_on: beside.taken_over_on.map(|on| answer_back_due_on(on, answer_back_days)),
        last_event_on: beside.event_on.max(last_met_on).map_or(intake_on, |on| on.max(intake_on)),
    })
}

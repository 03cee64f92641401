//! The facts of cases: each kind with its query, its row and the place it is put. Invariant: no query runs once for each case; each reads those of `temp.asked_cases` and no others.

use super::{ActionFact, CaseFacts, ExamFact, FeedbackFact, FollowUpFact, HandoverFact, PlanFact, VoiceFact};
use crate::{
    domain::{
        ids::{CaseId, ChildId},
        school_years::{self, Schooling},
    },
    error::Result,
    store::{code, date, maybe_code, maybe_date, uuid},
};
use chrono::NaiveDate;
use rusqlite::{Connection, Row};
use std::collections::HashMap;

const CASES: &str = "SELECT cases.id, cases.child_id, birth_on, sex, school_form, grade, school_year, protection, source, signal_on, intake_on, closed_on,
        closing_reason, child_talks, cases.import_id IS NOT NULL AS imported
    FROM temp.asked_cases AS asked JOIN cases ON cases.id = asked.case_id JOIN children ON children.id = cases.child_id ORDER BY intake_on, cases.id";
/// The day of the first held meeting where each case was taken up, here or by the older list.
const FIRST_MEETING: &str = "SELECT case_id, min(happened_on) AS happened_on FROM (
        SELECT agenda_items.case_id, meetings.held_on AS happened_on FROM agenda_items JOIN meetings ON meetings.id = agenda_items.meeting_id
        WHERE agenda_items.case_id IN temp.asked_cases AND agenda_items.state = 'done' AND meetings.state IN ('open', 'ended')
        UNION ALL SELECT case_id, happened_on FROM milestones WHERE kind = 'first_meeting' AND case_id IN temp.asked_cases)
    GROUP BY case_id";
const FIRST_INTERVENTION: &str = "SELECT case_id, min(happened_on) AS happened_on FROM (
        SELECT case_id, started_on AS happened_on FROM actions WHERE started_on IS NOT NULL AND case_id IN temp.asked_cases
        UNION ALL SELECT case_id, done_on FROM actions WHERE done_on IS NOT NULL AND case_id IN temp.asked_cases
        UNION ALL SELECT case_id, happened_on FROM milestones WHERE kind = 'first_intervention' AND case_id IN temp.asked_cases)
    GROUP BY case_id";
const PLAN_DECIDED: &str = "SELECT case_id, min(happened_on) AS happened_on FROM (
        SELECT decisions.case_id, meetings.held_on AS happened_on FROM decisions JOIN meetings ON meetings.id = decisions.meeting_id
        WHERE decisions.case_id IN temp.asked_cases
        UNION ALL SELECT case_id, decided_on FROM actions WHERE case_id IN temp.asked_cases
        UNION ALL SELECT case_id, established_on FROM plans
        WHERE established_on IS NOT NULL AND state IN ('established', 'closed', 'in_other_system') AND case_id IN temp.asked_cases
        UNION ALL SELECT case_id, happened_on FROM milestones WHERE kind = 'first_intervention' AND case_id IN temp.asked_cases)
    GROUP BY case_id";
const VOICES: &str = "SELECT case_id, heard_on, form, reason <> '' AS has_reason FROM child_voices WHERE case_id IN temp.asked_cases ORDER BY heard_on, id";
const FEEDBACKS: &str = "SELECT feedbacks.case_id, meetings.held_on, feedbacks.given_on, 0 AS imported FROM feedbacks JOIN meetings ON meetings.id = feedbacks.meeting_id
        WHERE feedbacks.case_id IN temp.asked_cases AND meetings.state IN ('open', 'ended')
    UNION ALL SELECT met.case_id, met.happened_on, told.happened_on, 1 FROM milestones AS met
        LEFT JOIN milestones AS told ON told.case_id = met.case_id AND told.kind = 'feedback'
        WHERE met.case_id IN temp.asked_cases AND met.kind = 'first_meeting' AND NOT EXISTS (
            SELECT 1 FROM feedbacks JOIN meetings ON meetings.id = feedbacks.meeting_id
            WHERE feedbacks.case_id = met.case_id AND meetings.held_on = met.happened_on)
    ORDER BY 2, 3";
const CONCERNS: &str =
    "SELECT case_id, made_on FROM concern_reports WHERE case_id IN temp.asked_cases ORDER BY made_on, id";
const FOLLOW_UPS: &str =
    "SELECT case_id, planned_on, held_on FROM follow_ups WHERE case_id IN temp.asked_cases ORDER BY planned_on, id";
const ACTIONS: &str = "SELECT case_id, decided_on, due_on, done_on, dropped_on, professional_id IS NOT NULL AS has_person FROM actions WHERE case_id IN temp.asked_cases ORDER BY decided_on, id";
const PLANS: &str = "SELECT case_id, state, external_reference <> '' AS elsewhere, external_reference = '' OR offered_by <> '' AS offered_here, offered_on, answered_on, held_on,
        established_on, closed_on, closing_reason, follow_up_on,
        (SELECT group_concat(planned_on || ' ' || held_on) FROM plan_follow_ups WHERE plan_id = plans.id AND planned_on IS NOT NULL) AS followed_up,
        (SELECT group_concat(noticed_on || ' ' || kind) FROM plan_deviations WHERE plan_id = plans.id) AS deviations,
        (SELECT count(*) FROM plan_participants WHERE plan_id = plans.id AND kind = 'called' AND calls = 0) AS called,
        (SELECT CASE WHEN count(*) = count(came) THEN sum(came) END FROM plan_participants WHERE plan_id = plans.id AND kind = 'called' AND calls = 0) AS came,
        (SELECT count(*) FROM guardians JOIN cases ON cases.child_id = guardians.child_id WHERE cases.id = plans.case_id
            AND (guardians.ended_on IS NULL OR guardians.ended_on > plans.held_on)) AS guardians,
        (SELECT CASE WHEN count(came) > 0 THEN sum(came = 1 AND name IN (SELECT guardians.name FROM guardians JOIN cases ON cases.child_id = guardians.child_id
            WHERE cases.id = plans.case_id AND (guardians.ended_on IS NULL OR guardians.ended_on > plans.held_on))) END FROM plan_participants WHERE plan_id = plans.id AND kind = 'family') AS guardians_came
    FROM plans WHERE kind = 'sip' AND case_id IN temp.asked_cases ORDER BY offered_on, id";
const SITUATIONS: &str =
    "SELECT case_id, from_on, to_on FROM situations WHERE case_id IN temp.asked_cases ORDER BY from_on, id";
const EXAMS: &str = "SELECT case_id, kind = 'dental' AS dental, requested_on, done_on, not_needed_on FROM health_exams WHERE case_id IN temp.asked_cases ORDER BY requested_on, id";
const ABSENCES: &str = "SELECT case_id, max(percent) FILTER (WHERE moment = 'intake') AS intake, max(percent) FILTER (WHERE moment = 'closing') AS closing
    FROM school_absences WHERE case_id IN temp.asked_cases GROUP BY case_id";
const HANDOVERS: &str = "SELECT case_id, handovers.kind, units.sector, offered_on, due_on, accepted_on, talk_on,
        (SELECT min(happened_on) FROM handover_events WHERE handover_id = handovers.id AND (step IN ('decline', 'expire') OR step = 'return' AND accepted_on IS NOT NULL)) AS bounced_on,
        CASE WHEN state = 'returned' AND accepted_on IS NULL THEN concluded_on END AS taken_back_on
    FROM handovers JOIN units ON units.id = handovers.to_unit_id WHERE case_id IN temp.asked_cases ORDER BY offered_on, handovers.id";
/// Each area once for each case: the first day somebody gave it one of the two lowest levels.
const NEEDS: &str = "SELECT case_id, min(rated_on) AS rated_on, area FROM wheel_ratings JOIN wheels ON wheels.id = wheel_ratings.wheel_id
    WHERE level <= 2 AND case_id IN temp.asked_cases GROUP BY case_id, area ORDER BY rated_on, area";
/// Cases with any wheel at all.
const RATED: &str = "SELECT DISTINCT case_id FROM wheels WHERE case_id IN temp.asked_cases";
/// What counts as something having happened in a case. What is only planned does not.
const EVENTS: &str = "SELECT case_id, happened_on FROM (
        SELECT agenda_items.case_id, meetings.held_on AS happened_on FROM agenda_items JOIN meetings ON meetings.id = agenda_items.meeting_id
        WHERE agenda_items.case_id IN temp.asked_cases AND agenda_items.state = 'done' AND meetings.state IN ('open', 'ended')
        UNION ALL SELECT case_id, happened_on FROM milestones WHERE case_id IN temp.asked_cases
        UNION ALL SELECT case_id, decided_on FROM actions WHERE case_id IN temp.asked_cases
        UNION ALL SELECT case_id, started_on FROM actions WHERE case_id IN temp.asked_cases
        UNION ALL SELECT case_id, done_on FROM actions WHERE case_id IN temp.asked_cases
        UNION ALL SELECT case_id, dropped_on FROM actions WHERE case_id IN temp.asked_cases
        UNION ALL SELECT case_id, heard_on FROM child_voices WHERE case_id IN temp.asked_cases
        UNION ALL SELECT case_id, given_on FROM feedbacks WHERE case_id IN temp.asked_cases
        UNION ALL SELECT case_id, held_on FROM follow_ups WHERE case_id IN temp.asked_cases
        UNION ALL SELECT case_id, offered_on FROM plans WHERE case_id IN temp.asked_cases
        UNION ALL SELECT case_id, answered_on FROM plans WHERE case_id IN temp.asked_cases
        UNION ALL SELECT case_id, held_on FROM plans WHERE case_id IN temp.asked_cases
        UNION ALL SELECT case_id, established_on FROM plans WHERE case_id IN temp.asked_cases
        UNION ALL SELECT handovers.case_id, handover_events.happened_on FROM handover_events JOIN handovers ON handovers.id = handover_events.handover_id WHERE handovers.case_id IN temp.asked_cases
        UNION ALL SELECT case_id, rated_on FROM wheels WHERE case_id IN temp.asked_cases
        UNION ALL SELECT case_id, made_on FROM concern_reports WHERE case_id IN temp.asked_cases)
    WHERE happened_on IS NOT NULL";

/// Where the facts of each case go.
struct Cases {
    all: Vec<CaseFacts>,
    at: HashMap<CaseId, usize>,
}

impl Cases {
    /// One query for one kind of fact.
    fn add<T>(
        &mut self,
        db: &Connection,
        sql: &str,
        fact: impl Fn(&Row<'_>) -> rusqlite::Result<T>,
        put: impl Fn(&mut CaseFacts, T),
    ) -> Result<()> {
        let mut statement = db.prepare_cached(sql)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let case = self.at.get(&uuid(row, "case_id")?.into());
            if let Some(case) = case.and_then(|at| self.all.get_mut(*at)) {
                put(case, fact(row)?);
            }
        }
        Ok(())
    }
}

/// The cases of `temp.asked_cases`, in the order of their beginning.
pub(super) fn asked(db: &Connection) -> Result<Vec<CaseFacts>> {
    let mut statement = db.prepare_cached(CASES)?;
    let mut all = crate::store::all(statement.query_map([], from_row)?)?;
    let mut next: HashMap<ChildId, NaiveDate> = HashMap::new();
    for case in all.iter_mut().rev() {
        case.next_intake_on = next.insert(case.child, case.intake_on);
    }
    let at = all.iter().enumerate().map(|(at, case)| (case.case, at)).collect();
    let mut cases = Cases { all, at };
    let happened = |row: &Row<'_>| date(row, "happened_on");
    cases.add(db, FIRST_MEETING, happened, |case, on| case.first_meeting = Some(on))?;
    cases.add(db, FIRST_INTERVENTION, happened, |case, on| case.first_intervention = Some(on))?;
    cases.add(db, PLAN_DECIDED, happened, |case, on| case.plan_decided = Some(on))?;
    cases.add(db, VOICES, voice, |case, fact| case.voices.push(fact))?;
    cases.add(db, FEEDBACKS, feedback, |case, fact| case.feedbacks.push(fact))?;
    cases.add(db, CONCERNS, |row| maybe_date(row, "made_on"), |case, on| case.concern_reports.push(on))?;
    let absence = |row: &Row<'_>| Ok((row.get("intake")?, row.get("closing")?));
    cases.add(db, ABSENCES, absence, |case, absence| case.absence = absence)?;
    cases.add(db, FOLLOW_UPS, follow_up, |case, fact| case.follow_ups.push(fact))?;
    cases.add(db, ACTIONS, action, |case, fact| case.actions.push(fact))?;
    cases.add(db, PLANS, plan, |case, fact| case.plans.push(fact))?;
    cases.add(db, HANDOVERS, handover, |case, fact| case.handovers.push(fact))?;
    let need = |row: &Row<'_>| Ok((date(row, "rated_on")?, row.get("area")?));
    cases.add(db, NEEDS, need, |case, need| case.needs.push(need))?;
    cases.add(db, RATED, |_| Ok(()), |case, ()| case.rated = true)?;
    let situation = |row: &Row<'_>| Ok((date(row, "from_on")?, maybe_date(row, "to_on")?));
    cases.add(db, SITUATIONS, situation, |case, fact| case.situations.push(fact))?;
    cases.add(db, EXAMS, exam, |case, fact| case.exams.push(fact))?;
    cases.add(db, EVENTS, happened, |case, on| case.events.push(on))?;
    for case in &mut cases.all {
        case.events.sort_unstable();
        case.events.dedup();
    }
    Ok(cases.all)
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<CaseFacts> {
    Ok(CaseFacts {
        case: uuid(row, "id")?.into(),
        child: uuid(row, "child_id")?.into(),
        birth_on: maybe_date(row, "birth_on")?,
        sex: maybe_code(row, "sex")?,
        schooling: Schooling {
            form: maybe_code(row, "school_form")?,
            grade: row.get("grade")?,
            year: school_years::from_name(&row.get::<_, String>("school_year")?),
        },
        protection: code(row, "protection")?,
        source: code(row, "source")?,
        signal_on: maybe_date(row, "signal_on")?,
        intake_on: date(row, "intake_on")?,
        closed_on: maybe_date(row, "closed_on")?,
        closing_reason: maybe_code(row, "closing_reason")?,
        child_talks: row.get("child_talks")?,
        imported: row.get("imported")?,
        next_intake_on: None,
        first_meeting: None,
        first_intervention: None,
        plan_decided: None,
        voices: Vec::new(),
        feedbacks: Vec::new(),
        concern_reports: Vec::new(),
        follow_ups: Vec::new(),
        actions: Vec::new(),
        plans: Vec::new(),
        handovers: Vec::new(),
        needs: Vec::new(),
        rated: false,
        situations: Vec::new(),
        exams: Vec::new(),
        absence: (None, None),
        events: Vec::new(),
    })
}

fn voice(row: &Row<'_>) -> rusqlite::Result<VoiceFact> {
    Ok(VoiceFact { on: date(row, "heard_on")?, form: code(row, "form")?, has_reason: row.get("has_reason")? })
}

fn feedback(row: &Row<'_>) -> rusqlite::Result<FeedbackFact> {
    Ok(FeedbackFact {
        held_on: date(row, "held_on")?,
        given_on: maybe_date(row, "given_on")?,
        imported: row.get("imported")?,
    })
}

fn follow_up(row: &Row<'_>) -> rusqlite::Result<FollowUpFact> {
    Ok(FollowUpFact { planned_on: date(row, "planned_on")?, held_on: maybe_date(row, "held_on")? })
}

fn action(row: &Row<'_>) -> rusqlite::Result<ActionFact> {
    Ok(ActionFact {
        decided_on: date(row, "decided_on")?,
        due_on: date(row, "due_on")?,
        done_on: maybe_date(row, "done_on")?,
        dropped_on: maybe_date(row, "dropped_on")?,
        has_person: row.get("has_person")?,
    })
}

fn plan(row: &Row<'_>) -> rusqlite::Result<PlanFact> {
    Ok(PlanFact {
        state: code(row, "state")?,
        elsewhere: row.get("elsewhere")?,
        offered_here: row.get("offered_here")?,
        offered_on: date(row, "offered_on")?,
        answered_on: maybe_date(row, "answered_on")?,
        held_on: maybe_date(row, "held_on")?,
        established_on: maybe_date(row, "established_on")?,
        closed_on: maybe_date(row, "closed_on")?,
        closing_reason: maybe_code(row, "closing_reason")?,
        follow_up_on: maybe_date(row, "follow_up_on")?,
        followed_up: pairs(row, "followed_up", |held| held.parse().ok())?,
        called: row.get("called")?,
        came: row.get("came")?,
        guardians: row
            .get::<_, Option<u32>>("guardians_came")?
            .map(|came| Ok::<_, rusqlite::Error>((row.get("guardians")?, came)))
            .transpose()?,
        deviations: pairs(row, "deviations", |kind| Some(kind.to_owned()))?,
    })
}

/// "2026-03-01 x,2026-04-01 y": days with what belongs to each.
fn pairs<T>(row: &Row<'_>, column: &str, read: impl Fn(&str) -> Option<T>) -> rusqlite::Result<Vec<(NaiveDate, T)>> {
    let text: Option<String> = row.get(column)?;
    let pair = |one: &str| {
        let (on, what) = one.split_once(' ')?;
        Some((on.parse().ok()?, read(what)?))
    };
    Ok(text.as_deref().unwrap_or_default().split(',').filter_map(pair).collect())
}

fn exam(row: &Row<'_>) -> rusqlite::Result<ExamFact> {
    Ok(ExamFact {
        dental: row.get("dental")?,
        requested_on: maybe_date(row, "requested_on")?,
        done_on: maybe_date(row, "done_on")?,
        not_needed_on: maybe_date(row, "not_needed_on")?,
    })
}

fn handover(row: &Row<'_>) -> rusqlite::Result<HandoverFact> {
    Ok(HandoverFact {
        kind: code(row, "kind")?,
        to: code(row, "sector")?,
        offered_on: date(row, "offered_on")?,
        due_on: date(row, "due_on")?,
        accepted_on: maybe_date(row, "accepted_on")?,
        bounced_on: maybe_date(row, "bounced_on")?,
        taken_back_on: maybe_date(row, "taken_back_on")?,
        talk_on: maybe_date(row, "talk_on")?,
    })
}

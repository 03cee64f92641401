//! What a plan is made of: participants, goals with steps, signatures, follow-ups, deviations, versions, what was copied to another system.

use crate::{
    domain::{
        ids::PlanId,
        plans::parts::{
            GoalStep, HeldFollowUp, PlanDeviation, PlanGoal, PlanParticipant, PlanSection, PlanSignature, Progress,
            SectionText,
        },
    },
    error::{Error, Result},
};
use chrono::NaiveDate;
use rusqlite::{Connection, params};
use uuid::Uuid;

use super::super::{all, code, code_of, date, day, maybe_date, maybe_uuid, uuid};

/// Who is called and invited, in order.
pub(crate) fn participants(db: &Connection, plan: PlanId) -> Result<Vec<PlanParticipant>> {
    let mut statement = db.prepare_cached(
        "SELECT plan_participants.id, plan_participants.kind, plan_participants.unit_id, coalesce(units.name, '') AS unit_name,
            coalesce(organisations.name, '') AS organisation_name, plan_participants.name, plan_participants.title, calls, reply, reply_reason, came
         FROM plan_participants LEFT JOIN units ON units.id = plan_participants.unit_id LEFT JOIN organisations ON organisations.id = units.organisation_id
         WHERE plan_id = ?1 ORDER BY plan_participants.position",
    )?;
    all(statement.query_map([plan.to_string()], |row| {
        Ok(PlanParticipant {
            id: uuid(row, "id")?.into(),
            kind: code(row, "kind")?,
            unit: maybe_uuid(row, "unit_id")?.map(Into::into),
            unit_name: row.get("unit_name")?,
            organisation_name: row.get("organisation_name")?,
            name: row.get("name")?,
            title: row.get("title")?,
            calls: row.get("calls")?,
            reply: code(row, "reply")?,
            reply_reason: row.get("reply_reason")?,
            came: row.get("came")?,
        })
    })?)
}

/// Puts these participants in place of the present ones.
pub(crate) fn set_participants(db: &Connection, plan: PlanId, people: &[PlanParticipant]) -> Result<()> {
    db.execute("DELETE FROM main.plan_participants WHERE plan_id = ?1", [plan.to_string()])?;
    for (position, person) in people.iter().enumerate() {
        db.prepare_cached(
            "INSERT INTO main.plan_participants (id, plan_id, position, kind, unit_id, name, title, calls, reply, reply_reason, came)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
        )?
        .execute(params![
            person.id.to_string(),
            plan.to_string(),
            i64::try_from(position).unwrap_or(i64::MAX),
            code_of(person.kind),
            person.unit.map(|unit| unit.to_string()),
            person.name,
            person.title,
            person.calls,
            code_of(person.reply),
            person.reply_reason,
            person.came,
        ])?;
    }
    Ok(())
}

/// The goals with their steps, in order.
pub(crate) fn goals(db: &Connection, plan: PlanId) -> Result<Vec<PlanGoal>> {
    let mut statement =
        db.prepare_cached("SELECT id, words, goal, reached_when FROM plan_goals WHERE plan_id = ?1 ORDER BY position")?;
    let mut goals = all(statement.query_map([plan.to_string()], |row| {
        Ok(PlanGoal {
            id: uuid(row, "id")?.into(),
            words: row.get("words")?,
            goal: row.get("goal")?,
            reached_when: row.get("reached_when")?,
            steps: Vec::new(),
        })
    })?)?;
    let mut statement = db.prepare_cached(
        "SELECT plan_steps.id, what, plan_steps.unit_id, coalesce(units.name, '') AS unit_name, due_on, progress FROM plan_steps
         LEFT JOIN units ON units.id = plan_steps.unit_id WHERE goal_id = ?1 ORDER BY plan_steps.position",
    )?;
    for goal in &mut goals {
        goal.steps = all(statement.query_map([goal.id.to_string()], |row| {
            Ok(GoalStep {
                id: uuid(row, "id")?.into(),
                what: row.get("what")?,
                unit: maybe_uuid(row, "unit_id")?.map(Into::into),
                unit_name: row.get("unit_name")?,
                due_on: maybe_date(row, "due_on")?,
                progress: code(row, "progress")?,
            })
        })?)?;
    }
    Ok(goals)
}

/// Puts these goals in place of the present ones.
pub(crate) fn set_goals(db: &Connection, plan: PlanId, goals: &[PlanGoal]) -> Result<()> {
    db.execute(
        "DELETE FROM main.plan_steps WHERE goal_id IN (SELECT id FROM plan_goals WHERE plan_id = ?1)",
        [plan.to_string()],
    )?;
    db.execute("DELETE FROM main.plan_goals WHERE plan_id = ?1", [plan.to_string()])?;
    let place = |position: usize| i64::try_from(position).unwrap_or(i64::MAX);
    for (position, goal) in goals.iter().enumerate() {
        db.prepare_cached(
            "INSERT INTO main.plan_goals (id, plan_id, position, words, goal, reached_when) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?
        .execute(params![
            goal.id.to_string(),
            plan.to_string(),
            place(position),
            goal.words,
            goal.goal,
            goal.reached_when
        ])?;
        for (position, step) in goal.steps.iter().enumerate() {
            db.prepare_cached(
                "INSERT INTO main.plan_steps (id, goal_id, position, what, unit_id, due_on, progress) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            )?
            .execute(params![
                step.id.to_string(),
                goal.id.to_string(),
                place(position),
                step.what,
                step.unit.map(|unit| unit.to_string()),
                day(step.due_on),
                code_of(step.progress)
            ])?;
        }
    }
    Ok(())
}

/// Sets how far a step of this plan has come.
pub(crate) fn set_progress(db: &Connection, plan: PlanId, step: Uuid, progress: Progress) -> Result<()> {
    let changed = db.execute(
        "UPDATE main.plan_steps SET progress = ?3 WHERE id = ?2 AND goal_id IN (SELECT id FROM plan_goals WHERE plan_id = ?1)",
        params![plan.to_string(), step.to_string(), code_of(progress)],
    )?;
    if changed == 0 { Err(Error::NotFound("step")) } else { Ok(()) }
}

/// The lines to sign on, in order.
pub(crate) fn signatures(db: &Connection, plan: PlanId) -> Result<Vec<PlanSignature>> {
    let mut statement = db.prepare_cached(
        "SELECT id, name, role, status, signed_on FROM plan_signatures WHERE plan_id = ?1 ORDER BY position",
    )?;
    all(statement.query_map([plan.to_string()], |row| {
        Ok(PlanSignature {
            id: uuid(row, "id")?.into(),
            name: row.get("name")?,
            role: code(row, "role")?,
            status: code(row, "status")?,
            signed_on: maybe_date(row, "signed_on")?,
        })
    })?)
}

/// Puts these lines in place of the present ones.
pub(crate) fn set_signatures(db: &Connection, plan: PlanId, signatures: &[PlanSignature]) -> Result<()> {
    db.execute("DELETE FROM main.plan_signatures WHERE plan_id = ?1", [plan.to_string()])?;
    for (position, line) in signatures.iter().enumerate() {
        db.prepare_cached(
            "INSERT INTO main.plan_signatures (id, plan_id, position, name, role, status, signed_on) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?
        .execute(params![
            line.id.to_string(),
            plan.to_string(),
            i64::try_from(position).unwrap_or(i64::MAX),
            line.name,
            code_of(line.role),
            code_of(line.status),
            day(line.signed_on)
        ])?;
    }
    Ok(())
}

/// Adds a follow-up that was held.
pub(crate) fn add_follow_up(db: &Connection, id: Uuid, plan: PlanId, held: &HeldFollowUp) -> Result<()> {
    db.execute(
        "INSERT INTO main.plan_follow_ups (id, plan_id, planned_on, held_on, child_words, summary, outcome) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        params![
            id.to_string(),
            plan.to_string(),
            day(held.planned_on),
            held.held_on.to_string(),
            held.child_words,
            held.summary,
            code_of(held.outcome)
        ],
    )?;
    Ok(())
}

/// The follow-ups that were held, newest first.
pub(crate) fn follow_ups(db: &Connection, plan: PlanId) -> Result<Vec<HeldFollowUp>> {
    let mut statement = db.prepare_cached(
        "SELECT planned_on, held_on, child_words, summary, outcome FROM plan_follow_ups WHERE plan_id = ?1 ORDER BY held_on DESC, id DESC",
    )?;
    all(statement.query_map([plan.to_string()], |row| {
        Ok(HeldFollowUp {
            planned_on: maybe_date(row, "planned_on")?,
            held_on: date(row, "held_on")?,
            child_words: row.get("child_words")?,
            summary: row.get("summary")?,
            outcome: code(row, "outcome")?,
        })
    })?)
}

/// Adds a deviation.
pub(crate) fn add_deviation(db: &Connection, id: Uuid, plan: PlanId, deviation: &PlanDeviation) -> Result<()> {
    db.execute(
        "INSERT INTO main.plan_deviations (id, plan_id, kind, noticed_on, unit_id, note) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        params![
            id.to_string(),
            plan.to_string(),
            code_of(deviation.kind),
            deviation.noticed_on.to_string(),
            deviation.unit.map(|unit| unit.to_string()),
            deviation.note
        ],
    )?;
    Ok(())
}

/// The deviations, newest first.
pub(crate) fn deviations(db: &Connection, plan: PlanId) -> Result<Vec<PlanDeviation>> {
    let mut statement = db.prepare_cached(
        "SELECT kind, noticed_on, unit_id, coalesce(units.name, '') AS unit_name, note FROM plan_deviations
         LEFT JOIN units ON units.id = unit_id WHERE plan_id = ?1 ORDER BY noticed_on DESC, plan_deviations.id DESC",
    )?;
    all(statement.query_map([plan.to_string()], |row| {
        Ok(PlanDeviation {
            kind: code(row, "kind")?,
            noticed_on: date(row, "noticed_on")?,
            unit: maybe_uuid(row, "unit_id")?.map(Into::into),
            unit_name: row.get("unit_name")?,
            note: row.get("note")?,
        })
    })?)
}

/// One version as it is kept.
pub(crate) struct KeptVersion {
    pub(crate) number: u32,
    pub(crate) decided_on: NaiveDate,
    pub(crate) why: String,
    pub(crate) content: Vec<SectionText>,
}

/// Keeps a version of what a plan says, as JSON.
pub(crate) fn add_version(db: &Connection, plan: PlanId, version: &KeptVersion) -> Result<()> {
    let content = serde_json::to_string(&version.content).map_err(|_| Error::Shape)?;
    db.execute(
        "INSERT INTO main.plan_versions (plan_id, number, decided_on, why, content) VALUES (?1, ?2, ?3, ?4, ?5)",
        params![plan.to_string(), version.number, version.decided_on.to_string(), version.why, content],
    )?;
    Ok(())
}

/// The versions, oldest first.
pub(crate) fn versions(db: &Connection, plan: PlanId) -> Result<Vec<KeptVersion>> {
    let mut statement = db.prepare_cached(
        "SELECT number, decided_on, why, content FROM plan_versions WHERE plan_id = ?1 ORDER BY number",
    )?;
    let rows = all(statement.query_map([plan.to_string()], |row| {
        let content: String = row.get("content")?;
        Ok((row.get("number")?, date(row, "decided_on")?, row.get("why")?, content))
    })?)?;
    rows.into_iter()
        .map(|(number, decided_on, why, content)| {
            let content = serde_json::from_str(&content).map_err(|_| Error::Shape)?;
            Ok(KeptVersion { number, decided_on, why, content })
        })
        .collect()
}

/// Notes that a section now stands in another system, as this text.
pub(crate) fn set_transfer(
    db: &Connection,
    plan: PlanId,
    section: PlanSection,
    on: NaiveDate,
    content: &str,
) -> Result<()> {
    db.execute(
        "INSERT INTO main.plan_transfers (plan_id, section, transferred_on, content) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (plan_id, section) DO UPDATE SET transferred_on = excluded.transferred_on, content = excluded.content",
        params![plan.to_string(), code_of(section), on.to_string(), content],
    )?;
    Ok(())
}

/// What stands in another system: section, since when, as which text.
pub(crate) fn transfers(db: &Connection, plan: PlanId) -> Result<Vec<(PlanSection, NaiveDate, String)>> {
    let mut statement =
        db.prepare_cached("SELECT section, transferred_on, content FROM plan_transfers WHERE plan_id = ?1")?;
    all(statement.query_map([plan.to_string()], |row| {
        Ok((code(row, "section")?, date(row, "transferred_on")?, row.get("content")?))
    })?)
}

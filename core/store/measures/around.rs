//! What the measures need besides the cases: consents, population, anonymous answers. Invariant: one query for each kind of fact.

use super::{AnswerFact, ChildConsents};
use crate::{
    domain::{
        consents::{Answer, Consent, Giver},
        evaluations,
        ids::{ChildId, ConsentId},
        surveys::{FEWEST, SurveyKind},
        units::Sector,
    },
    error::Result,
    store::{code, date, maybe_date, uuid},
};
use chrono::NaiveDate;
use rusqlite::{Connection, Row};
use std::collections::HashMap;

/// Consents for the team's talks, with their answers, and the guardians: of the children in `temp.asked_children`.
pub(super) fn asked_consents(db: &Connection) -> Result<HashMap<ChildId, ChildConsents>> {
    let mut children: HashMap<ChildId, ChildConsents> = HashMap::new();
    let mut statement = db.prepare_cached(
        "SELECT id, child_id, purpose, asked_on, valid_until, form FROM consents WHERE purpose = 'hlt' AND child_id IN temp.asked_children ORDER BY asked_on DESC, id DESC"
    )?;
    let mut at: HashMap<ConsentId, (ChildId, usize)> = HashMap::new();
    for consent in crate::store::all(statement.query_map([], consent)?)? {
        let child = children.entry(consent.child).or_default();
        at.insert(consent.id, (consent.child, child.consents.len()));
        child.consents.push(consent);
    }
    let mut statement = db.prepare_cached(
        "SELECT consent_id, giver, guardian_id, unit_id, status, answered_on FROM consent_answers
         WHERE consent_id IN (SELECT id FROM consents WHERE purpose = 'hlt' AND child_id IN temp.asked_children)
         ORDER BY consent_id, giver, guardian_id, unit_id",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let Some((child, index)) = at.get(&uuid(row, "consent_id")?.into()) else { continue };
        if let Some(consent) = children.get_mut(child).and_then(|child| child.consents.get_mut(*index)) {
            consent.answers.push(answer(row)?);
        }
    }
    let mut statement = db.prepare_cached(
        "SELECT id, child_id, ended_on FROM guardians WHERE child_id IN temp.asked_children ORDER BY id",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let child: ChildId = uuid(row, "child_id")?.into();
        children.entry(child).or_default().guardians.push((uuid(row, "id")?.into(), maybe_date(row, "ended_on")?));
    }
    Ok(children)
}

/// Without its texts: they are no facts to count.
fn consent(row: &Row<'_>) -> rusqlite::Result<Consent> {
    Ok(Consent {
        id: uuid(row, "id")?.into(),
        child: uuid(row, "child_id")?.into(),
        purpose: code(row, "purpose")?,
        information: String::new(),
        excluded: String::new(),
        asked_on: date(row, "asked_on")?,
        valid_until: maybe_date(row, "valid_until")?,
        form: code(row, "form")?,
        collected_by: String::new(),
        paper_at: String::new(),
        answers: Vec::new(),
    })
}

fn answer(row: &Row<'_>) -> rusqlite::Result<Answer> {
    let giver: String = row.get("giver")?;
    Ok(Answer {
        giver: if giver == "child" { Giver::Child } else { Giver::Guardian(uuid(row, "guardian_id")?.into()) },
        unit: uuid(row, "unit_id")?.into(),
        status: code(row, "status")?,
        answered_on: maybe_date(row, "answered_on")?,
        reason: String::new(),
    })
}

/// Children 0–17, as entered by hand.
pub(super) fn populations(db: &Connection) -> Result<Vec<(NaiveDate, u32)>> {
    let mut statement = db.prepare_cached(
        "SELECT measured_on, value FROM context_values WHERE indicator = 'population' ORDER BY measured_on",
    )?;
    crate::store::all(statement.query_map([], |row| Ok((date(row, "measured_on")?, row.get("value")?)))?)
}

/// Consultations, each with the sector that asked.
pub(super) fn consultations(db: &Connection) -> Result<Vec<(NaiveDate, Sector)>> {
    let mut statement = db.prepare_cached(
        "SELECT held_on, units.sector FROM consultations JOIN units ON units.id = consultations.unit_id ORDER BY held_on, consultations.id",
    )?;
    crate::store::all(statement.query_map([], |row| Ok((date(row, "held_on")?, code(row, "sector")?)))?)
}

/// The evaluation of each meeting that five or more answered, by its first question.
const EVALUATIONS: &str = "SELECT meetings.held_on, evaluations.asked,
        coalesce(sum(count) FILTER (WHERE score >= ?2), 0) AS positive, coalesce(sum(count) FILTER (WHERE score < ?2), 0) AS negative
    FROM evaluations JOIN meetings ON meetings.id = evaluations.meeting_id
        LEFT JOIN evaluation_scores ON evaluation_scores.meeting_id = evaluations.meeting_id AND evaluation_scores.question = ?1
    GROUP BY evaluations.meeting_id ORDER BY meetings.held_on, evaluations.meeting_id";
/// From this score of five the meeting was worth it.
const GOOD: u8 = 4;

/// What was answered to the main question of each questionnaire whose wave has ended; fewer than five answers are nobody's to see.
const VIEWS: &str = "SELECT survey_waves.to_on, surveys.kind, survey_waves.invited,
        coalesce(sum(number) FILTER (WHERE step >= positive_from), 0) AS positive,
        coalesce(sum(number) FILTER (WHERE step < positive_from), 0) AS negative
    FROM survey_waves JOIN surveys ON surveys.id = survey_waves.survey_id
        JOIN survey_questions ON survey_questions.survey_id = surveys.id AND survey_questions.main = 1
        LEFT JOIN survey_counts ON survey_counts.wave_id = survey_waves.id AND survey_counts.question_id = survey_questions.id
    WHERE survey_waves.to_on IS NOT NULL GROUP BY survey_waves.id ORDER BY survey_waves.to_on, survey_waves.id";

/// Everybody who was asked for a view, and whether it was good.
pub(super) fn answers(db: &Connection) -> Result<Vec<AnswerFact>> {
    let mut statement = db.prepare_cached(VIEWS)?;
    let answers = crate::store::all(statement.query_map([], |row| {
        let (positive, negative): (u32, u32) = (row.get("positive")?, row.get("negative")?);
        let invited: Option<u32> = row.get("invited")?;
        let silent = invited.unwrap_or(0).saturating_sub(positive + negative);
        Ok(AnswerFact { on: date(row, "to_on")?, about: code(row, "kind")?, positive, negative, silent })
    })?)?;
    let mut statement = db.prepare_cached(EVALUATIONS)?;
    let evaluated =
        crate::store::all(statement.query_map(rusqlite::params![evaluation_question(db)?, GOOD], |row| {
            let (positive, negative): (u32, u32) = (row.get("positive")?, row.get("negative")?);
            let silent = row.get::<_, u32>("asked")?.saturating_sub(positive + negative);
            Ok(AnswerFact { on: date(row, "held_on")?, about: SurveyKind::Meeting, positive, negative, silent })
        })?)?;
    let answers = answers.into_iter().chain(evaluated);
    Ok(answers.filter(|told| told.positive + told.negative >= FEWEST).collect())
}

/// The question of a meeting's evaluation that counts: its first.
fn evaluation_question(db: &Connection) -> Result<String> {
    let kept: Option<Vec<evaluations::EvaluationQuestion>> =
        crate::store::settings::find(db, "evaluation.questions")?.map(|(questions, _, _)| questions);
    let first = kept.unwrap_or_else(evaluations::usual_questions).into_iter().next();
    Ok(first.map(|question| question.id).unwrap_or_default())
}

//! Questionnaires, their waves, and the sums of their answers.

use crate::{
    domain::{
        ids::{SurveyId, SurveyQuestionId, SurveyWaveId},
        surveys::{Survey, SurveyKind, SurveyLook, SurveyQuestion, SurveyWave},
    },
    error::{Error, Result},
};
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, params};

/// Every questionnaire without its questions: id, kind, title, newest first.
pub(crate) fn all(db: &Connection) -> Result<Vec<(SurveyId, SurveyKind, String)>> {
    let mut statement = db.prepare_cached("SELECT id, kind, title FROM surveys ORDER BY created_on DESC, id DESC")?;
    super::all(
        statement
            .query_map([], |row| Ok((super::uuid(row, "id")?.into(), super::code(row, "kind")?, row.get("title")?)))?,
    )
}

/// One questionnaire with its questions. [`Error::NotFound`] when it is not there.
pub(crate) fn get(db: &Connection, id: SurveyId) -> Result<Survey> {
    let found = db
        .prepare_cached("SELECT kind, title, intro, source FROM surveys WHERE id = ?1")?
        .query_row([id.to_string()], |row| {
            Ok(Survey {
                id,
                kind: super::code(row, "kind")?,
                title: row.get("title")?,
                intro: row.get("intro")?,
                source: row.get("source")?,
                questions: Vec::new(),
            })
        })
        .optional()?;
    let mut survey = found.ok_or(Error::NotFound("survey"))?;
    let mut statement = db.prepare_cached(
        "SELECT id, text, theme, look, steps, positive_from, main FROM survey_questions WHERE survey_id = ?1 ORDER BY position",
    )?;
    survey.questions = super::all(statement.query_map([id.to_string()], question)?)?;
    Ok(survey)
}

fn question(row: &Row<'_>) -> rusqlite::Result<SurveyQuestion> {
    let steps: String = row.get("steps")?;
    let look: SurveyLook = super::code(row, "look")?;
    Ok(SurveyQuestion {
        id: super::uuid(row, "id")?.into(),
        text: row.get("text")?,
        theme: row.get("theme")?,
        look,
        steps: serde_json::from_str(&steps).unwrap_or_default(),
        positive_from: row.get("positive_from")?,
        main: row.get("main")?,
    })
}

/// Writes a questionnaire with its questions, new or changed.
pub(crate) fn put(db: &Connection, survey: &Survey, today: NaiveDate) -> Result<()> {
    db.execute(
        "INSERT INTO main.surveys (id, kind, title, intro, source, created_on) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
         ON CONFLICT (id) DO UPDATE SET title = excluded.title, intro = excluded.intro, source = excluded.source",
        params![
            survey.id.to_string(),
            super::code_of(survey.kind),
            survey.title,
            survey.intro,
            survey.source,
            today.to_string()
        ],
    )?;
    db.execute("DELETE FROM main.survey_questions WHERE survey_id = ?1", [survey.id.to_string()])?;
    for (position, question) in survey.questions.iter().enumerate() {
        let steps = serde_json::to_string(&question.steps).map_err(|_| Error::Shape)?;
        db.prepare_cached(
            "INSERT INTO main.survey_questions (id, survey_id, position, text, theme, look, steps, positive_from, main) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        )?
        .execute(params![
            question.id.to_string(),
            survey.id.to_string(),
            i64::try_from(position).unwrap_or(i64::MAX),
            question.text,
            question.theme,
            super::code_of(question.look),
            steps,
            question.positive_from,
            question.main,
        ])?;
    }
    Ok(())
}

const WAVE: &str = "SELECT id, name, from_on, to_on, invited,
    (SELECT coalesce(sum(papers), 0) FROM survey_papers WHERE wave_id = survey_waves.id) AS papers FROM survey_waves";

fn wave_from(row: &Row<'_>) -> rusqlite::Result<SurveyWave> {
    Ok(SurveyWave {
        id: super::uuid(row, "id")?.into(),
        name: row.get("name")?,
        from_on: super::date(row, "from_on")?,
        to_on: super::maybe_date(row, "to_on")?,
        invited: row.get("invited")?,
        papers: row.get("papers")?,
    })
}

/// A questionnaire's waves, newest first.
pub(crate) fn waves(db: &Connection, survey: SurveyId) -> Result<Vec<SurveyWave>> {
    let mut statement = db.prepare_cached(&format!("{WAVE} WHERE survey_id = ?1 ORDER BY from_on DESC, id DESC"))?;
    super::all(statement.query_map([survey.to_string()], wave_from)?)
}

/// A wave and the questionnaire it belongs to.
pub(crate) fn wave(db: &Connection, id: SurveyWaveId) -> Result<(SurveyId, SurveyWave)> {
    let survey: Option<String> = db
        .query_row("SELECT survey_id FROM survey_waves WHERE id = ?1", [id.to_string()], |row| row.get("survey_id"))
        .optional()?;
    let survey = survey.and_then(|text| uuid::Uuid::parse_str(&text).ok()).ok_or(Error::NotFound("survey_wave"))?;
    let wave = db.prepare_cached(&format!("{WAVE} WHERE id = ?1"))?.query_row([id.to_string()], wave_from)?;
    Ok((survey.into(), wave))
}

/// Writes a wave, new or changed; the number of papers is counted elsewhere.
pub(crate) fn put_wave(db: &Connection, survey: SurveyId, wave: &SurveyWave) -> Result<()> {
    db.execute(
        "INSERT INTO main.survey_waves (id, survey_id, name, from_on, to_on, invited) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
         ON CONFLICT (id) DO UPDATE SET name = excluded.name, from_on = excluded.from_on, to_on = excluded.to_on, invited = excluded.invited",
        params![
            wave.id.to_string(),
            survey.to_string(),
            wave.name,
            wave.from_on.to_string(),
            super::day(wave.to_on),
            wave.invited
        ],
    )?;
    Ok(())
}

/// Adds one paper to the sums.
pub(crate) fn add_paper(
    db: &Connection,
    wave: SurveyWaveId,
    place: &str,
    answers: impl Iterator<Item = (SurveyQuestionId, u8)>,
) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO main.survey_papers (wave_id, place, papers) VALUES (?1, ?2, 1) ON CONFLICT (wave_id, place) DO UPDATE SET papers = papers + 1",
    )?
    .execute(params![wave.to_string(), place])?;
    for (question, step) in answers {
        db.prepare_cached(
            "INSERT INTO main.survey_counts (wave_id, place, question_id, step, number) VALUES (?1, ?2, ?3, ?4, 1)
             ON CONFLICT (wave_id, place, question_id, step) DO UPDATE SET number = number + 1",
        )?
        .execute(params![wave.to_string(), place, question.to_string(), step])?;
    }
    Ok(())
}

/// How many papers came from each place.
pub(crate) fn places(db: &Connection, wave: SurveyWaveId) -> Result<Vec<(String, u32)>> {
    let mut statement =
        db.prepare_cached("SELECT place, papers FROM survey_papers WHERE wave_id = ?1 AND papers > 0 ORDER BY place")?;
    super::all(statement.query_map([wave.to_string()], |row| Ok((row.get("place")?, row.get("papers")?)))?)
}

/// One sum: place, question, step, how many.
pub(crate) struct Sum {
    pub(crate) place: String,
    pub(crate) question: SurveyQuestionId,
    pub(crate) step: u8,
    pub(crate) number: u32,
}

/// Every sum of a wave.
pub(crate) fn sums(db: &Connection, wave: SurveyWaveId) -> Result<Vec<Sum>> {
    let mut statement =
        db.prepare_cached("SELECT place, question_id, step, number FROM survey_counts WHERE wave_id = ?1")?;
    super::all(statement.query_map([wave.to_string()], |row| {
        Ok(Sum {
            place: row.get("place")?,
            question: super::uuid(row, "question_id")?.into(),
            step: row.get("step")?,
            number: row.get("number")?,
        })
    })?)
}

/// Whether a questionnaire has answers: from then on its questions stand.
pub(crate) fn is_answered(db: &Connection, survey: SurveyId) -> Result<bool> {
    Ok(db.query_row(
        "SELECT EXISTS (SELECT 1 FROM survey_papers JOIN survey_waves ON survey_waves.id = survey_papers.wave_id WHERE survey_id = ?1 AND papers > 0) AS answered",
        [survey.to_string()],
        |row| row.get("answered"),
    )?)
}

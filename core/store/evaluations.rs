//! Meetings' own evaluations: sums only.

use crate::{
    domain::{
        evaluations::{Answers, Scored},
        ids::MeetingId,
    },
    error::Result,
};
use rusqlite::{Connection, OptionalExtension, Row, params};

/// Adds one person's answers to the sums.
pub(crate) fn add(db: &Connection, meeting: MeetingId, asked: u32, scores: &[(String, u8)]) -> Result<()> {
    let meeting = meeting.to_string();
    db.execute(
        "INSERT INTO main.evaluations (meeting_id, asked, answered) VALUES (?1, ?2, 1)
         ON CONFLICT (meeting_id) DO UPDATE SET asked = max(excluded.asked, answered + 1), answered = answered + 1",
        params![meeting, asked],
    )?;
    for (question, score) in scores {
        db.execute(
            "INSERT INTO main.evaluation_scores (meeting_id, question, score, count) VALUES (?1, ?2, ?3, 1)
             ON CONFLICT (meeting_id, question, score) DO UPDATE SET count = count + 1",
            params![meeting, question, score],
        )?;
    }
    Ok(())
}

/// The sums of every meeting that was evaluated, oldest first.
pub(crate) fn all(db: &Connection) -> Result<Vec<Answers>> {
    let mut statement = db.prepare_cached(
        "SELECT meeting_id, held_on, asked, answered FROM evaluations JOIN meetings ON meetings.id = meeting_id ORDER BY held_on, starts, meeting_id",
    )?;
    let meetings = super::all(statement.query_map([], |row| {
        Ok(Answers {
            meeting: super::uuid(row, "meeting_id")?.into(),
            held_on: super::date(row, "held_on")?,
            asked: row.get("asked")?,
            answered: row.get("answered")?,
            scores: Vec::new(),
        })
    })?)?;
    meetings.into_iter().map(|one| Ok(Answers { scores: scores(db, one.meeting)?, ..one })).collect()
}

/// How many were asked and how many answered after one meeting.
pub(crate) fn counts(db: &Connection, meeting: MeetingId) -> Result<(u32, u32)> {
    let row = |row: &Row<'_>| Ok((row.get("asked")?, row.get("answered")?));
    let found = db
        .prepare_cached("SELECT asked, answered FROM evaluations WHERE meeting_id = ?1")?
        .query_row([meeting.to_string()], row)
        .optional()?;
    Ok(found.unwrap_or((0, 0)))
}

/// How many gave each score to each question of a meeting.
pub(crate) fn scores(db: &Connection, meeting: MeetingId) -> Result<Vec<Scored>> {
    let mut statement = db.prepare_cached(
        "SELECT question, score, count FROM evaluation_scores WHERE meeting_id = ?1 ORDER BY question, score",
    )?;
    super::all(statement.query_map([meeting.to_string()], |row| {
        Ok(Scored { question: row.get("question")?, score: row.get("score")?, count: row.get("count")? })
    })?)
}

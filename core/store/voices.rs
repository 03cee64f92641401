//! The child's voice, feedback to families, follow-ups.

use crate::{
    domain::{
        calendar::day_off,
        ids::{CaseId, ChildSittingId, ChildVoiceId, FeedbackId, MeetingId, ProfessionalId},
        meetings::Meeting,
        voices::{ChildAnswer, ChildVoice, Feedback, FollowUp},
    },
    error::{Error, Result},
};
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, params};

const VOICE: &str = "SELECT id, case_id, meeting_id, heard_on, form, words, asked_by, reason FROM child_voices";
const FEEDBACK: &str = "SELECT feedbacks.id, case_id, meeting_id, meetings.held_on AS meeting_on, due_on, by_professional_id, coalesce(professionals.name, '') AS by_name, given_on, given_by, how
    FROM feedbacks JOIN meetings ON meetings.id = meeting_id LEFT JOIN professionals ON professionals.id = by_professional_id AND (professionals.active = 1 OR given_on IS NOT NULL)";
const FOLLOW_UP: &str = "SELECT id, case_id, meeting_id, planned_on, held_on FROM follow_ups";

fn voice_from_row(row: &Row<'_>) -> rusqlite::Result<ChildVoice> {
    Ok(ChildVoice {
        id: super::uuid(row, "id")?.into(),
        case: super::uuid(row, "case_id")?.into(),
        meeting: super::maybe_uuid(row, "meeting_id")?.map(MeetingId),
        heard_on: super::date(row, "heard_on")?,
        form: super::code(row, "form")?,
        words: row.get("words")?,
        asked_by: row.get("asked_by")?,
        reason: row.get("reason")?,
    })
}

/// Adds what the child said, or why it was not asked.
pub(crate) fn add(db: &Connection, voice: &ChildVoice) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO main.child_voices (id, case_id, meeting_id, heard_on, form, words, asked_by, reason) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?
    .execute(params![
        voice.id.to_string(),
        voice.case.to_string(),
        voice.meeting.map(|id| id.to_string()),
        voice.heard_on.to_string(),
        super::code_of(voice.form),
        voice.words,
        voice.asked_by,
        voice.reason,
    ])?;
    Ok(())
}

/// Every time the child was asked, or was not; newest first.
pub(crate) fn of_case(db: &Connection, case: CaseId) -> Result<Vec<ChildVoice>> {
    let mut statement = db.prepare_cached(&format!("{VOICE} WHERE case_id = ?1 ORDER BY heard_on DESC, id DESC"))?;
    super::all(statement.query_map([case.to_string()], voice_from_row)?)
}

/// The child's latest own words; or, when there are none, the latest time it was asked or was not.
pub(crate) fn latest(db: &Connection, case: CaseId) -> Result<Option<ChildVoice>> {
    Ok(db
        .prepare_cached(&format!("{VOICE} WHERE case_id = ?1 ORDER BY words = '', heard_on DESC, id DESC LIMIT 1"))?
        .query_row([case.to_string()], voice_from_row)
        .optional()?)
}

/// One answer from child mode; those of other sittings on the same day stand before it.
pub(crate) fn add_answer(db: &Connection, case: CaseId, answer: &ChildAnswer, position: usize) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO main.child_answers (case_id, position, question, picture, words, answered_on, sitting_id)
         SELECT ?1, ?2 + coalesce(max(position) + 1, 0), ?3, ?4, ?5, ?6, ?7 FROM child_answers WHERE case_id = ?1 AND answered_on = ?6 AND sitting_id <> ?7",
    )?
    .execute(params![
        case.to_string(),
        i64::try_from(position).unwrap_or(i64::MAX),
        answer.question,
        answer.picture,
        answer.words,
        answer.answered_on.to_string(),
        answer.sitting.to_string(),
    ])?;
    Ok(())
}

/// What the child answered in child mode and nobody has read with it yet: every sitting, oldest first.
pub(crate) fn unread_answers(db: &Connection, case: CaseId) -> Result<Vec<ChildAnswer>> {
    let mut statement = db.prepare_cached(
        "SELECT sitting_id, position, question, picture, words, answered_on, voice_id IS NULL AS unread FROM child_answers WHERE case_id = ?1",
    )?;
    let mut all = super::all(statement.query_map([case.to_string()], |row| {
        let answer = ChildAnswer {
            sitting: super::uuid(row, "sitting_id")?.into(),
            time: None,
            question: row.get("question")?,
            picture: row.get("picture")?,
            words: row.get("words")?,
            answered_on: super::date(row, "answered_on")?,
        };
        Ok((answer, row.get::<_, i64>("position")?, row.get::<_, bool>("unread")?))
    })?)?;
    all.sort_by_key(|(answer, position, _)| (answer.answered_on, answer.sitting, *position));
    let mut sittings: Vec<_> = all.iter().map(|(answer, ..)| (answer.answered_on, answer.sitting)).collect();
    sittings.dedup();
    let unread = all.into_iter().filter(|(.., unread)| *unread);
    Ok(unread.map(|(answer, ..)| ChildAnswer { time: time_of_day(&sittings, &answer), ..answer }).collect())
}

/// Which sitting of its day an answer is from; none when the day had no other.
fn time_of_day(sittings: &[(NaiveDate, ChildSittingId)], answer: &ChildAnswer) -> Option<u32> {
    let same_day: Vec<_> = sittings.iter().filter(|(on, _)| *on == answer.answered_on).collect();
    let at = same_day.iter().position(|(_, sitting)| *sitting == answer.sitting)?;
    (same_day.len() > 1).then_some(u32::try_from(at + 1).ok()?)
}

/// The answers of a sitting have been read with the child and belong to a voice.
pub(crate) fn keep_answers(db: &Connection, case: CaseId, sitting: ChildSittingId, voice: ChildVoiceId) -> Result<()> {
    db.prepare_cached(
        "UPDATE main.child_answers SET voice_id = ?3 WHERE case_id = ?1 AND sitting_id = ?2 AND voice_id IS NULL",
    )?
    .execute([case.to_string(), sitting.to_string(), voice.to_string()])?;
    Ok(())
}

/// Takes away the unread answers of a sitting, and of no other.
pub(crate) fn drop_answers(db: &Connection, case: CaseId, sitting: ChildSittingId) -> Result<()> {
    db.prepare_cached("DELETE FROM main.child_answers WHERE case_id = ?1 AND sitting_id = ?2 AND voice_id IS NULL")?
        .execute([case.to_string(), sitting.to_string()])?;
    Ok(())
}

fn feedback_from_row(row: &Row<'_>) -> rusqlite::Result<Feedback> {
    Ok(Feedback {
        id: Some(FeedbackId(super::uuid(row, "id")?)),
        case: super::uuid(row, "case_id")?.into(),
        meeting: super::uuid(row, "meeting_id")?.into(),
        meeting_on: super::date(row, "meeting_on")?,
        due_on: super::date(row, "due_on")?,
        by: super::maybe_uuid(row, "by_professional_id")?.map(ProfessionalId),
        by_name: row.get("by_name")?,
        given_on: super::maybe_date(row, "given_on")?,
        given_by: row.get("given_by")?,
        how: super::maybe_code(row, "how")?,
    })
}

/// Adds or replaces the feedback that a meeting owes a family.
pub(crate) fn put_feedback(db: &Connection, id: FeedbackId, feedback: &Feedback) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO main.feedbacks (id, case_id, meeting_id, due_on, by_professional_id, given_on, given_by, how) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
         ON CONFLICT (case_id, meeting_id) DO UPDATE SET due_on = excluded.due_on, by_professional_id = excluded.by_professional_id, given_on = excluded.given_on, given_by = excluded.given_by, how = excluded.how",
    )?
    .execute(params![
        id.to_string(),
        feedback.case.to_string(),
        feedback.meeting.to_string(),
        feedback.due_on.to_string(),
        feedback.by.map(|id| id.to_string()),
        super::day(feedback.given_on),
        feedback.given_by,
        feedback.how.map(super::code_of),
    ])?;
    Ok(())
}

/// One feedback. [`Error::NotFound`] when it is not there or not seen.
pub(crate) fn feedback(db: &Connection, id: FeedbackId) -> Result<Feedback> {
    db.prepare_cached(&format!("{FEEDBACK} WHERE feedbacks.id = ?1"))?
        .query_row([id.to_string()], feedback_from_row)
        .optional()?
        .ok_or(Error::NotFound("feedback"))
}

/// What a meeting owes a child's family.
pub(crate) fn feedback_after(db: &Connection, meeting: MeetingId, case: CaseId) -> Result<Option<Feedback>> {
    Ok(db
        .prepare_cached(&format!("{FEEDBACK} WHERE meeting_id = ?1 AND case_id = ?2"))?
        .query_row([meeting.to_string(), case.to_string()], feedback_from_row)
        .optional()?)
}

/// Every feedback of a case, newest meeting first.
pub(crate) fn feedbacks(db: &Connection, case: CaseId) -> Result<Vec<Feedback>> {
    let mut statement =
        db.prepare_cached(&format!("{FEEDBACK} WHERE case_id = ?1 ORDER BY meetings.held_on DESC, feedbacks.id DESC"))?;
    super::all(statement.query_map([case.to_string()], feedback_from_row)?)
}

fn follow_up_from_row(row: &Row<'_>) -> rusqlite::Result<FollowUp> {
    let planned_on = super::date(row, "planned_on")?;
    Ok(FollowUp {
        id: super::uuid(row, "id")?.into(),
        case: super::uuid(row, "case_id")?.into(),
        meeting: super::maybe_uuid(row, "meeting_id")?.map(MeetingId),
        planned_on,
        held_on: super::maybe_date(row, "held_on")?,
        day_off: day_off(planned_on),
    })
}

/// Adds or replaces a follow-up.
pub(crate) fn put_follow_up(db: &Connection, follow_up: &FollowUp) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO main.follow_ups (id, case_id, meeting_id, planned_on, held_on) VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT (id) DO UPDATE SET meeting_id = excluded.meeting_id, planned_on = excluded.planned_on, held_on = excluded.held_on",
    )?
    .execute(params![
        follow_up.id.to_string(),
        follow_up.case.to_string(),
        follow_up.meeting.map(|id| id.to_string()),
        follow_up.planned_on.to_string(),
        super::day(follow_up.held_on),
    ])?;
    Ok(())
}

/// A case's follow-ups, soonest first.
pub(crate) fn follow_ups(db: &Connection, case: CaseId) -> Result<Vec<FollowUp>> {
    let mut statement = db.prepare_cached(&format!("{FOLLOW_UP} WHERE case_id = ?1 ORDER BY planned_on, id"))?;
    super::all(statement.query_map([case.to_string()], follow_up_from_row)?)
}

/// The next follow-up that is planned and not held.
pub(crate) fn next_follow_up(db: &Connection, case: CaseId) -> Result<Option<FollowUp>> {
    Ok(follow_ups(db, case)?.into_iter().find(|follow_up| follow_up.held_on.is_none()))
}

/// The follow-up that comes after a meeting: the one agreed in it, else the first on a later day, held since or not.
pub(crate) fn follow_up_after(db: &Connection, case: CaseId, meeting: &Meeting) -> Result<Option<FollowUp>> {
    let all = follow_ups(db, case)?;
    let agreed = all.iter().find(|one| one.meeting == Some(meeting.id)).cloned();
    Ok(agreed.or_else(|| all.into_iter().find(|one| one.planned_on > meeting.held_on)))
}

/// Marks every follow-up that was due by this day, and not agreed in this meeting, as held.
pub(crate) fn hold_follow_ups(db: &Connection, case: CaseId, meeting: MeetingId, on: NaiveDate) -> Result<()> {
    db.prepare_cached(
        "UPDATE main.follow_ups SET held_on = ?3 WHERE case_id = ?1 AND held_on IS NULL AND planned_on <= ?3 AND (meeting_id IS NULL OR meeting_id <> ?2)",
    )?
    .execute([case.to_string(), meeting.to_string(), on.to_string()])?;
    Ok(())
}

/// Takes away the follow-ups that are planned for after a day: the case ends on it, and they are called off.
pub(crate) fn cancel_follow_ups(db: &Connection, case: CaseId, after: NaiveDate) -> Result<()> {
    db.prepare_cached("DELETE FROM main.follow_ups WHERE case_id = ?1 AND held_on IS NULL AND planned_on > ?2")?
        .execute([case.to_string(), after.to_string()])?;
    Ok(())
}

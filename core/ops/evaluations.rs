//! A meeting's own evaluation: six questions in a minute, one person after another. Invariant: only sums are stored, nothing of it can be undone or read back one by one, and nothing is
//! shown before five have answered, while the laptop goes round, or with one answer more than was shown before: two means would tell what the last one answered.

use super::{Nothing, meetings::OneMeeting};
use crate::{
    casebook::{Act, Actor, Casebook},
    domain::{
        evaluations::{
            EvaluationPoint, EvaluationQuestion, FEWEST, QUESTIONS, QuestionMean, means, settled, trend,
            usual_questions,
        },
        handed_over::HandedOver,
        ids::MeetingId,
        meetings::{Meeting, MeetingState},
        texts,
    },
    error::{Error, Problem, Result, Rule},
    store,
};
use chrono::NaiveDate;
use rusqlite::Connection;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What can be asked of the core while the laptop goes round.
pub(crate) const ALLOWED: [&str; 5] =
    ["session_state", "lock", "meeting_evaluation", "answer_evaluation", "end_evaluation_round"];

const KEY: &str = "evaluation.questions";

/// The municipality's questions, or the usual six.
pub(crate) fn questions(db: &Connection) -> Result<Vec<EvaluationQuestion>> {
    Ok(store::settings::find(db, KEY)?.map_or_else(usual_questions, |(questions, _, _)| questions))
}

/// A meeting's evaluation so far.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct EvaluationView {
    /// The meeting.
    pub meeting: MeetingId,
    /// What it is called.
    pub name: String,
    /// Its day.
    pub meeting_on: NaiveDate,
    /// The questions.
    pub questions: Vec<EvaluationQuestion>,
    /// People in the room.
    pub asked: u32,
    /// How many have answered.
    pub answered: u32,
    /// How many must have answered before anything is shown.
    pub fewest: u32,
    /// Each question's mean; empty before that.
    pub means: Vec<QuestionMean>,
}

/// What one meeting's evaluation says.
pub(crate) fn view(db: &Connection, meeting: MeetingId) -> Result<EvaluationView> {
    let of = store::meetings::get(db, meeting)?;
    let people = store::meetings::attendances(db, meeting)?;
    let there = people.iter().filter(|one| one.status.in_room()).count();
    let (_, answered) = store::evaluations::counts(db, meeting)?;
    let questions = questions(db)?;
    let means =
        if answered >= FEWEST { means(&questions, &store::evaluations::scores(db, meeting)?) } else { Vec::new() };
    let asked = u32::try_from(there).unwrap_or(u32::MAX).max(answered);
    let (name, meeting_on) = (super::meetings::name(&of), of.held_on);
    Ok(EvaluationView { meeting, name, meeting_on, questions, asked, answered, fewest: FEWEST, means })
}

/// What one meeting's evaluation says. While the laptop goes round: only how many have answered.
pub fn meeting_evaluation(book: &mut Casebook, _: &Actor, input: OneMeeting) -> Result<EvaluationView> {
    let going_round = book.handed_over().is_some();
    book.peek(|db| view_of(db, input.meeting, going_round))
}

fn view_of(db: &Connection, meeting: MeetingId, going_round: bool) -> Result<EvaluationView> {
    let mut view = view(db, meeting)?;
    if going_round {
        view.means.clear();
    }
    Ok(view)
}

/// Lets the laptop go round: from now on nothing but the questions can be asked of it.
pub fn start_evaluation_round(book: &mut Casebook, by: &Actor, input: OneMeeting) -> Result<Nothing> {
    book.hide_from_room();
    book.write(by, Act::lasting("start_evaluation_round", Some(input.meeting.0)), |tx| {
        answerable(tx, &store::meetings::get(tx, input.meeting)?, false, by.today())
    })?;
    book.hand_over(Some(HandedOver::ForEvaluation(input.meeting)));
    Ok(Nothing {})
}

/// The round is over; wants the passphrase.
///
/// # Errors
/// [`Error::NotFound`] when no round is under way.
pub fn end_evaluation_round(book: &mut Casebook, by: &Actor, _: Nothing) -> Result<OneMeeting> {
    let Some(HandedOver::ForEvaluation(meeting)) = book.handed_over() else {
        return Err(Error::NotFound("evaluation round"));
    };
    book.write(by, Act::lasting("end_evaluation_round", Some(meeting.0)), |_| Ok(()))?;
    book.hand_over(None);
    Ok(OneMeeting { meeting })
}

/// Refuses what would be one answer more than was shown: of a meeting whose means have been seen, or that may stand in the trend together with others.
fn answerable(db: &Connection, meeting: &Meeting, going_round: bool, today: NaiveDate) -> Result<()> {
    if !matches!(meeting.state, MeetingState::Open | MeetingState::Ended) {
        return Err(Error::Rule(Rule::MeetingStep));
    }
    let (_, answered) = store::evaluations::counts(db, meeting.id)?;
    if settled(meeting.held_on, today) || (answered >= FEWEST && !going_round) {
        return Err(Error::Rule(Rule::EvaluationClosed));
    }
    Ok(())
}

/// One answer.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct Score {
    /// The question's id.
    pub question: String,
    /// 1–5.
    pub score: u8,
}

/// One person's answers.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct AnswerEvaluation {
    /// The meeting.
    pub meeting: MeetingId,
    /// The answers; what was left out is left out.
    pub scores: Vec<Score>,
}

/// Adds one person's answers to the sums. Who it was is not asked, and the answers are not kept together.
///
/// # Errors
/// [`Error::Input`] on `scores` for none, for a question that is not asked or is answered twice, and for a score outside 1–5.
pub fn answer_evaluation(book: &mut Casebook, by: &Actor, input: AnswerEvaluation) -> Result<EvaluationView> {
    if input.scores.is_empty() {
        return Err(Error::Input { field: "scores", problem: Problem::Blank });
    }
    let going_round = book.handed_over().is_some();
    book.write(by, Act::lasting("answer_evaluation", Some(input.meeting.0)), |tx| {
        answerable(tx, &store::meetings::get(tx, input.meeting)?, going_round, by.today())?;
        let known = questions(tx)?;
        let mut scores: Vec<(String, u8)> = Vec::with_capacity(known.len());
        for Score { question, score } in input.scores {
            let asked = known.iter().any(|one| one.id == question);
            if !asked || !(1..=5).contains(&score) || scores.iter().any(|(other, _)| *other == question) {
                return Err(Error::Input { field: "scores", problem: Problem::Unknown });
            }
            scores.push((question, score));
        }
        let asked = view(tx, input.meeting)?.asked;
        store::evaluations::add(tx, input.meeting, asked, &scores)?;
        view_of(tx, input.meeting, going_round)
    })
}

/// The evaluations over time.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct EvaluationTrend {
    /// The questions.
    pub questions: Vec<EvaluationQuestion>,
    /// The points, oldest first; each stands for at least five answers.
    pub points: Vec<EvaluationPoint>,
    /// Answers that wait for more before they are shown.
    pub waiting: u32,
}

/// How meetings have been, over time.
pub fn evaluation_trend(book: &mut Casebook, by: &Actor, _: Nothing) -> Result<EvaluationTrend> {
    book.peek(|db| {
        let (questions, answers) = (questions(db)?, store::evaluations::all(db)?);
        let points = trend(&questions, &answers, by.today());
        let all: u32 = answers.iter().map(|one| one.answered).sum();
        let waiting = all.saturating_sub(points.iter().map(|one| one.answered).sum());
        Ok(EvaluationTrend { questions, points, waiting })
    })
}

/// The six questions as they are worded now.
pub fn evaluation_questions(book: &mut Casebook, _: &Actor, _: Nothing) -> Result<Vec<EvaluationQuestion>> {
    book.peek(questions)
}

/// The questions as they shall be worded.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct SetEvaluationQuestions {
    /// All six. One that means something else has an empty id and gets a new one: its answers begin anew.
    pub questions: Vec<EvaluationQuestion>,
}

/// Changes the questions.
pub fn set_evaluation_questions(
    book: &mut Casebook,
    by: &Actor,
    input: SetEvaluationQuestions,
) -> Result<Vec<EvaluationQuestion>> {
    if input.questions.len() != QUESTIONS {
        return Err(Error::Input { field: "questions", problem: Problem::Unknown });
    }
    let mut wanted: Vec<EvaluationQuestion> = Vec::with_capacity(QUESTIONS);
    for one in input.questions {
        let known = texts::optional_line("id", &one.id)?;
        let id = if known.is_empty() { book.new_id(by.now.at)?.to_string() } else { known };
        let question = EvaluationQuestion { id, text: texts::line("text", &one.text)? };
        if wanted.iter().any(|other| other.id == question.id) {
            return Err(Error::Input { field: "questions", problem: Problem::Unknown });
        }
        wanted.push(question);
    }
    book.write(by, Act { op: "set_evaluation_questions", object: None, undo: true }, |tx| {
        store::settings::set(tx, KEY, &wanted, store::settings::OWN, by.today())?;
        Ok(wanted.clone())
    })
}

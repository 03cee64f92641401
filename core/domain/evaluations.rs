//! A meeting's own evaluation: six questions, one to five. Pure. Invariant: only sums are kept; nothing is shown before at least [`FEWEST`] have answered.

use super::ids::MeetingId;
use crate::words::say;
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Fewest answers for anything to be shown.
pub const FEWEST: u32 = 5;
/// How many questions there are.
pub const QUESTIONS: usize = 6;

/// One question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct EvaluationQuestion {
    /// The same for ever, so that answers of years can be compared.
    pub id: String,
    /// "Alla kom till tals."
    pub text: String,
}

/// The questions until somebody changes them.
#[must_use]
pub fn usual_questions() -> Vec<EvaluationQuestion> {
    ["important", "heard", "child", "respect", "next", "time"]
        .map(|id| EvaluationQuestion { id: id.to_owned(), text: say(&format!("evaluation-question-{id}"), &[]) })
        .to_vec()
}

/// How many chose a score.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scored {
    /// The question's id.
    pub question: String,
    /// 1–5.
    pub score: u8,
    /// How many.
    pub count: u32,
}

/// The answers of one meeting, as sums.
#[derive(Debug, Clone)]
pub struct Answers {
    /// The meeting.
    pub meeting: MeetingId,
    /// Its day.
    pub held_on: NaiveDate,
    /// People in the room.
    pub asked: u32,
    /// How many answered.
    pub answered: u32,
    /// The sums.
    pub scores: Vec<Scored>,
}

/// One question's result.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct QuestionMean {
    /// The question's id.
    pub question: String,
    /// The mean of the answers, 1–5, to one decimal.
    pub mean: f64,
    /// How many answered it.
    pub answered: u32,
}

/// One point of the trend: as many meetings as it takes until enough have answered.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct EvaluationPoint {
    /// The first meeting's day.
    pub from_on: NaiveDate,
    /// The last meeting's day.
    pub to_on: NaiveDate,
    /// How many meetings.
    pub meetings: u32,
    /// People in the rooms.
    pub asked: u32,
    /// How many answered.
    pub answered: u32,
    /// Each question's mean.
    pub means: Vec<QuestionMean>,
}

/// Each question's mean, in the questions' order; a question that fewer than [`FEWEST`] answered is left out.
#[must_use]
pub fn means(questions: &[EvaluationQuestion], scores: &[Scored]) -> Vec<QuestionMean> {
    let mut means = Vec::new();
    for question in questions {
        let of = || scores.iter().filter(|scored| scored.question == question.id);
        let answered: u32 = of().map(|scored| scored.count).sum();
        let sum: u32 = of().map(|scored| scored.count * u32::from(scored.score)).sum();
        if answered >= FEWEST {
            let mean = (f64::from(sum) * 10.0 / f64::from(answered)).round() / 10.0;
            means.push(QuestionMean { question: question.id.clone(), mean, answered });
        }
    }
    means
}

/// How many days after a meeting it can be answered.
pub const ANSWER_DAYS: i64 = 14;

/// Whether a meeting gets no more answers because of its age.
#[must_use]
pub fn settled(held_on: NaiveDate, today: NaiveDate) -> bool {
    today.signed_duration_since(held_on).num_days() > ANSWER_DAYS
}

/// The trend, oldest first. A meeting that enough have answered stands alone: its own means are shown, and of two sums that share it the rest could be worked out. Those with few answers
/// are put together when they get no more; what is still too little waits.
#[must_use]
pub fn trend(questions: &[EvaluationQuestion], meetings: &[Answers], today: NaiveDate) -> Vec<EvaluationPoint> {
    let mut points = Vec::new();
    let mut few: Vec<&Answers> = Vec::new();
    for one in meetings {
        if one.answered >= FEWEST {
            points.extend(point(questions, &[one]));
        } else if settled(one.held_on, today) {
            few.push(one);
            if few.iter().map(|one| one.answered).sum::<u32>() >= FEWEST {
                points.extend(point(questions, &few));
                few.clear();
            }
        }
    }
    points
}

/// Meetings as one point; none of no meeting.
fn point(questions: &[EvaluationQuestion], meetings: &[&Answers]) -> Option<EvaluationPoint> {
    let scores: Vec<Scored> = meetings.iter().flat_map(|one| one.scores.clone()).collect();
    Some(EvaluationPoint {
        from_on: meetings.first()?.held_on,
        to_on: meetings.last()?.held_on,
        meetings: u32::try_from(meetings.len()).unwrap_or(u32::MAX),
        asked: meetings.iter().map(|one| one.asked).sum(),
        answered: meetings.iter().map(|one| one.answered).sum(),
        means: means(questions, &scores),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn day(on: &str) -> NaiveDate {
        on.parse().unwrap()
    }

    #[test]
    fn a_small_meeting_waits_until_it_gets_no_more_answers() {
        let meetings = [meeting("2026-10-14", 3, 5), meeting("2026-10-28", 2, 3)];
        assert_eq!(trend(&usual_questions(), &meetings, day("2026-11-11")), []);
        assert_eq!(trend(&usual_questions(), &meetings, day("2026-11-12")).len(), 1);
    }

    fn meeting(on: &str, answered: u32, score: u8) -> Answers {
        let scores = usual_questions().into_iter().map(|one| Scored { question: one.id, score, count: answered });
        Answers {
            meeting: Uuid::nil().into(),
            held_on: on.parse().unwrap(),
            asked: 6,
            answered,
            scores: scores.collect(),
        }
    }

    #[test]
    fn there_are_six_questions_with_words() {
        let questions = usual_questions();
        assert_eq!(questions.len(), QUESTIONS);
        assert!(questions.iter().all(|one| !one.text.starts_with("evaluation-")));
    }

    #[test]
    fn four_answers_show_nothing_and_five_do() {
        let questions = usual_questions();
        assert_eq!(means(&questions, &meeting("2026-10-14", 4, 5).scores), []);
        let shown = means(&questions, &meeting("2026-10-14", 5, 4).scores);
        assert_eq!(shown.len(), QUESTIONS);
        assert!(shown.iter().all(|mean| mean.mean == 4.0 && mean.answered == 5));
    }

    #[test]
    fn small_meetings_are_put_together_until_enough_have_answered() {
        let meetings = [
            meeting("2026-08-12", 3, 5),
            meeting("2026-09-16", 2, 3),
            meeting("2026-10-14", 6, 4),
            meeting("2026-11-11", 4, 1),
        ];
        let points = trend(&usual_questions(), &meetings, day("2027-01-08"));
        let told: Vec<(String, u32, u32, f64)> =
            points.iter().map(|one| (one.to_on.to_string(), one.meetings, one.answered, one.means[0].mean)).collect();
        assert_eq!(told, [("2026-09-16".to_owned(), 2, 5, 4.2), ("2026-10-14".to_owned(), 1, 6, 4.0)]);
        assert_eq!(trend(&usual_questions(), &meetings[3..], day("2027-01-08")), []);
        let apart = trend(&usual_questions(), &meetings[1..], day("2027-01-08"));
        let told: Vec<(u32, u32, f64)> =
            apart.iter().map(|one| (one.meetings, one.answered, one.means[0].mean)).collect();
        assert_eq!(told, [(1, 6, 4.0), (2, 6, 1.7)], "the meeting that is shown alone is in no other sum");
    }
}

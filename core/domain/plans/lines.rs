//! What the lines of a plan are made of, where Samlat puts them together: a goal, a step, a day. Invariant: what people typed stands by itself, so that the line can be told in another
//! language without being taken apart.

use crate::words::{Arg, Language};
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The parts of a line.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum LineParts {
    /// A goal; what is not written is empty.
    Goal {
        /// The child's words.
        words: String,
        /// The professional wording.
        goal: String,
        /// How it is known that it is reached.
        reached_when: String,
    },
    /// A step towards a goal.
    Step {
        /// What.
        what: String,
        /// The unit; empty for nobody.
        who: String,
        /// When.
        due_on: Option<NaiveDate>,
    },
    /// How a crisis shows.
    CrisisSigns {
        /// As it was typed.
        text: String,
    },
    /// What to do in it.
    CrisisResponse {
        /// As it was typed.
        text: String,
    },
    /// Whom to call.
    CrisisCall {
        /// As it was typed.
        text: String,
    },
    /// The day of the follow-up.
    FollowUp {
        /// Which.
        on: NaiveDate,
        /// Where; empty when it is not said.
        place: String,
    },
    /// Why there is no such day.
    NoFollowUp {
        /// As it was typed.
        reason: String,
    },
}

impl LineParts {
    /// The line as it is read.
    #[must_use]
    pub fn told(&self, words: Language) -> String {
        let of = |id: &str, name: &str, text: &str| words.say(id, &[(name, Arg::from(text))]);
        match self {
            Self::Goal { words: said, goal, reached_when } => {
                let unless_empty = |text: &str, told: String| if text.is_empty() { String::new() } else { told };
                let parts = [
                    unless_empty(said, of("plan-line-words", "words", said)),
                    goal.clone(),
                    unless_empty(reached_when, of("plan-line-reached", "text", reached_when)),
                ];
                parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
            }
            Self::Step { what, who, due_on } => {
                let who = if who.is_empty() { words.say("plan-line-nobody", &[]) } else { who.clone() };
                let both = [("what", Arg::from(what)), ("who", Arg::from(&who))];
                match due_on {
                    None => words.say("plan-line-step-undated", &both),
                    Some(day) => {
                        let day = words.date(*day);
                        words.say("plan-line-step", &[both.as_slice(), &[("day", Arg::from(&day))]].concat())
                    }
                }
            }
            Self::CrisisSigns { text } => of("plan-line-crisis-signs", "text", text),
            Self::CrisisResponse { text } => of("plan-line-crisis-response", "text", text),
            Self::CrisisCall { text } => of("plan-line-crisis-call", "text", text),
            Self::FollowUp { on, place } if place.is_empty() => words.date(*on),
            Self::FollowUp { on, place } => format!("{}, {place}", words.date(*on)),
            Self::NoFollowUp { reason } => of("plan-line-no-day", "reason", reason),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_put_together_in_two_languages_and_what_was_typed_stays() {
        let due_on = NaiveDate::from_ymd_opt(2026, 11, 30);
        let step = |who: &str, due_on| LineParts::Step { what: "Lunch (lilla salen)".into(), who: who.into(), due_on };
        for (line, swedish, english) in [
            (
                step("Skolan (norr)", due_on),
                "Lunch (lilla salen) (Skolan (norr), senast 30 november 2026)",
                "Lunch (lilla salen) (Skolan (norr), by 30 November 2026)",
            ),
            (
                step("", None),
                "Lunch (lilla salen) (ingen utsedd än, utan datum)",
                "Lunch (lilla salen) (nobody appointed yet, no date)",
            ),
            (
                LineParts::Goal { words: "Lugnt".into(), goal: String::new(), reached_when: "Alva orkar.".into() },
                "”Lugnt” Så vet vi att det är nått: Alva orkar.",
                "“Lugnt” How we know that it is reached: Alva orkar.",
            ),
        ] {
            assert_eq!(
                (line.told(Language::Swedish).as_str(), line.told(Language::English).as_str()),
                (swedish, english)
            );
        }
    }
}

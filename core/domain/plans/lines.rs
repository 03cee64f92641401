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

/// The words around what was typed, in one language.
pub trait LineWords {
    /// The sentence of that name with its fields filled in: "step" with `words`, `who`, `on`; "step-undated", "nobody", "reached", "signs", "response", "call", "no-day".
    fn line(&self, name: &str, fields: &[(&str, &str)]) -> String;
    /// The child's own words, between quotation marks.
    fn quoted(&self, words: &str) -> String;
    /// "5 May 2026".
    fn date(&self, on: NaiveDate) -> String;
}

impl LineWords for Language {
    fn line(&self, name: &str, fields: &[(&str, &str)]) -> String {
        let fields: Vec<_> = fields.iter().map(|(field, text)| (*field, Arg::Text(text))).collect();
        self.say(&format!("plan-line-{name}"), &fields)
    }

    fn quoted(&self, words: &str) -> String {
        LineWords::line(self, "words", &[("words", words)])
    }

    /// With ordinary spaces: the line is kept, compared with older ones and copied into other systems.
    fn date(&self, on: NaiveDate) -> String {
        Self::date(*self, on).replace('\u{A0}', " ")
    }
}

impl LineParts {
    /// The line as it is read.
    #[must_use]
    pub fn told(&self, words: &impl LineWords) -> String {
        let around = |name: &str, text: &str| words.line(name, &[("words", text)]);
        match self {
            Self::Goal { words: said, goal, reached_when } => {
                let unless_empty = |text: &str, told: String| if text.is_empty() { String::new() } else { told };
                let parts = [
                    unless_empty(said, words.quoted(said)),
                    goal.clone(),
                    unless_empty(reached_when, around("reached", reached_when)),
                ];
                parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
            }
            Self::Step { what, who, due_on } => {
                let who = if who.is_empty() { words.line("nobody", &[]) } else { who.clone() };
                match due_on {
                    Some(on) => words.line("step", &[("words", what), ("who", &who), ("on", &words.date(*on))]),
                    None => words.line("step-undated", &[("words", what), ("who", &who)]),
                }
            }
            Self::CrisisSigns { text } => around("signs", text),
            Self::CrisisResponse { text } => around("response", text),
            Self::CrisisCall { text } => around("call", text),
            Self::FollowUp { on, place } if place.is_empty() => words.date(*on),
            Self::FollowUp { on, place } => format!("{}, {place}", words.date(*on)),
            Self::NoFollowUp { reason } => words.line("no-day", &[("reason", reason)]),
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
                (line.told(&Language::Swedish).as_str(), line.told(&Language::English).as_str()),
                (swedish, english)
            );
        }
    }
}

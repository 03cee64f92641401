//! What changed in a plan, line by line, in the language of the paper, from what the core says each line is made of. Invariant: what people typed stays as typed; a line without parts
//! stands as it was kept.

use chrono::NaiveDate;
use samlat::domain::plans::lines::{LineParts, LineWords};

use super::composed::Composed;

/// The line in the language of the paper.
pub(super) fn told(line: &str, parts: Option<&LineParts>, words: &Composed) -> String {
    let parts = parts.filter(|_| !words.swedish);
    parts.map_or_else(|| line.to_owned(), |parts| parts.told(words))
}

impl LineWords for Composed {
    fn line(&self, name: &str, fields: &[(&str, &str)]) -> String {
        self.say(&format!("line_{}", name.replace('-', "_")), fields)
    }

    fn quoted(&self, words: &str) -> String {
        Self::quoted(self, words)
    }

    fn date(&self, on: NaiveDate) -> String {
        Self::date(self, on)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_told_in_the_language_of_the_paper_and_what_was_typed_stays() {
        let english = Composed::of(include_str!("../../papers/shared.en.toml"), false);
        let due_on = NaiveDate::from_ymd_opt(2026, 11, 30);
        let told = |parts: LineParts| told("Som det stod", Some(&parts), &english);
        let step = |who: &str, due_on| LineParts::Step { what: "Lunch (lilla salen)".into(), who: who.into(), due_on };
        assert_eq!(told(step("Skolan (norr)", due_on)), "Lunch (lilla salen) (Skolan (norr), by 30 November 2026)");
        assert_eq!(told(step("", None)), "Lunch (lilla salen) (nobody appointed yet, no date)");
        let goal = LineParts::Goal { words: "Lugnt".into(), goal: String::new(), reached_when: "Alva orkar.".into() };
        assert_eq!(told(goal), "“Lugnt” How we know that it is reached: Alva orkar.");
        assert_eq!(told(LineParts::CrisisCall { text: "Karin".into() }), "Call: Karin");
        let follow_up = |place: &str| LineParts::FollowUp { on: due_on.unwrap(), place: place.into() };
        assert_eq!(told(follow_up("Granen")), "30 November 2026, Granen");
        assert_eq!(told(follow_up("")), "30 November 2026");
        assert_eq!(told(LineParts::NoFollowUp { reason: "Flytt".into() }), "No day has been decided: Flytt");
        assert_eq!(super::told("Som det stod", None, &english), "Som det stod");
    }
}

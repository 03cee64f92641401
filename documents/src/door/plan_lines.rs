//! What changed in a plan, line by line, in the language of the paper, from what the core says each line is made of. Invariant: what people typed stays as typed; a line without parts
//! stands as it was kept.

use samlat::domain::plans::lines::LineParts;

use super::composed::Composed;

/// The line in the language of the paper.
pub(super) fn told(line: &str, parts: Option<&LineParts>, words: &Composed) -> String {
    let Some(parts) = parts.filter(|_| !words.swedish) else { return line.to_owned() };
    let of = |key: &str, text: &str| words.say(key, &[("words", text)]);
    match parts {
        LineParts::Goal { words: said, goal, reached_when } => {
            let unless_empty = |text: &str, told: String| if text.is_empty() { String::new() } else { told };
            let parts = [
                unless_empty(said, words.quoted(said)),
                goal.clone(),
                unless_empty(reached_when, of("line_reached", reached_when)),
            ];
            parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
        }
        LineParts::Step { what, who, due_on } => {
            let who = if who.is_empty() { words.say("line_nobody", &[]) } else { who.clone() };
            match due_on {
                Some(on) => words.say("line_step", &[("words", what), ("who", &who), ("on", &words.date(*on))]),
                None => words.say("line_step_undated", &[("words", what), ("who", &who)]),
            }
        }
        LineParts::CrisisSigns { text } => of("line_signs", text),
        LineParts::CrisisResponse { text } => of("line_response", text),
        LineParts::CrisisCall { text } => of("line_call", text),
        LineParts::FollowUp { on, place } if place.is_empty() => words.date(*on),
        LineParts::FollowUp { on, place } => format!("{}, {place}", words.date(*on)),
        LineParts::NoFollowUp { reason } => words.say("line_no_day", &[("reason", reason)]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDate;

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

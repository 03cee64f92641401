//! What changed in a plan, line by line, in the language of the paper. The core keeps the lines of a version in Swedish, put together from what was typed; here they are taken apart
//! again. Invariant: what people typed stays as typed, and a line that is not known stands as it was kept.

use std::collections::BTreeMap;

use chrono::{Months, NaiveDate};
use samlat::{
    domain::plans::parts::PlanSection,
    words::{Arg, date, say},
};

use super::composed::Composed;

/// The line in the language of the paper.
pub(super) fn told(line: &str, section: PlanSection, words: &Composed) -> String {
    if words.swedish {
        return line.to_owned();
    }
    match section {
        PlanSection::Goals => goal_or_step(line, words),
        PlanSection::Crisis => crisis(line, words),
        PlanSection::FollowUp => follow_up(line, words),
        _ => line.to_owned(),
    }
}

/// What stands in the places of a sentence, when the line is that sentence. Places are found from the right, so that brackets in what was typed do no harm.
fn taken<const N: usize>(line: &str, word: &str, places: [&str; N]) -> Option<[String; N]> {
    const PLACE: &str = "\u{1}";
    let whole = say(word, &places.map(|place| (place, Arg::Text(PLACE))));
    let around: Vec<&str> = whole.split(PLACE).collect();
    let [first, between @ .., last] = around.as_slice() else { return None };
    let mut rest = line.strip_prefix(first)?.strip_suffix(last)?;
    let mut found = places.map(|_| String::new());
    for (place, literal) in found.iter_mut().skip(1).zip(between).rev() {
        let (before, value) = rest.rsplit_once(literal)?;
        (rest, *place) = (before, value.to_owned());
    }
    if let Some(place) = found.first_mut() {
        rest.clone_into(place);
    }
    Some(found)
}

fn goal_or_step(line: &str, words: &Composed) -> String {
    let somebody = |who: String| if who == say("plan-line-nobody", &[]) { words.say("line_nobody", &[]) } else { who };
    if let Some([what, who, day]) = taken(line, "plan-line-step", ["what", "who", "day"])
        && let Some(on) = day_of(&day)
    {
        let (who, on) = (somebody(who), words.date(on));
        return words.say("line_step", &[("words", &what), ("who", &who), ("on", &on)]);
    }
    if let Some([what, who]) = taken(line, "plan-line-step-undated", ["what", "who"]) {
        return words.say("line_step_undated", &[("words", &what), ("who", &somebody(who))]);
    }
    let mark = say("plan-line-reached", &[("text", Arg::Text(""))]);
    match line.rsplit_once(mark.trim_end()) {
        Some((goal, reached)) => format!("{goal}{}", words.say("line_reached", &[("words", reached.trim_start())])),
        None => line.to_owned(),
    }
}

fn crisis(line: &str, words: &Composed) -> String {
    [
        ("plan-line-crisis-signs", "line_signs"),
        ("plan-line-crisis-response", "line_response"),
        ("plan-line-crisis-call", "line_call"),
    ]
    .into_iter()
    .find_map(|(kept, told)| taken(line, kept, ["text"]).map(|[text]| words.say(told, &[("words", &text)])))
    .unwrap_or_else(|| line.to_owned())
}

fn follow_up(line: &str, words: &Composed) -> String {
    if let Some([reason]) = taken(line, "plan-line-no-day", ["reason"]) {
        return words.say("line_no_day", &[("reason", &reason)]);
    }
    let (day, place) = line.split_once(", ").map_or((line, None), |(day, place)| (day, Some(place)));
    match (day_of(day), place) {
        (Some(on), Some(place)) => format!("{}, {place}", words.date(on)),
        (Some(on), None) => words.date(on),
        (None, _) => line.to_owned(),
    }
}

/// The day that a Swedish date says.
fn day_of(said: &str) -> Option<NaiveDate> {
    let parts: Vec<&str> = said.split_whitespace().collect();
    let [day, month, year] = parts.as_slice() else { return None };
    let first = NaiveDate::from_ymd_opt(year.parse().ok()?, 1, 1)?;
    let months: BTreeMap<String, NaiveDate> = (0..12)
        .filter_map(|at| first.checked_add_months(Months::new(at)))
        .filter_map(|on| Some((date(on).split_whitespace().nth(1)?.to_owned(), on)))
        .collect();
    let month = months.get(*month)?;
    month.checked_add_days(chrono::Days::new(day.parse::<u64>().ok()?.checked_sub(1)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kept_line_is_told_in_english_and_what_was_typed_stays() {
        let english = Composed { table: include_str!("../../papers/shared.en.toml").parse().unwrap(), swedish: false };
        let day = NaiveDate::from_ymd_opt(2026, 11, 30).unwrap();
        let step = |what, who| {
            let day = date(day);
            say("plan-line-step", &[("what", Arg::Text(what)), ("who", Arg::Text(who)), ("day", Arg::Text(&day))])
        };
        let goals = |line: &str| told(line, PlanSection::Goals, &english);
        assert_eq!(
            goals(&step("Lunch (lilla salen)", "Skolan (norr)")),
            "Lunch (lilla salen) (Skolan (norr), by 30 November 2026)"
        );
        let nobody = say("plan-line-nobody", &[]);
        let undated = say("plan-line-step-undated", &[("what", Arg::Text("Ringa")), ("who", Arg::Text(&nobody))]);
        assert_eq!(goals(&undated), "Ringa (nobody appointed yet, no date)");
        let reached = say("plan-line-reached", &[("text", Arg::Text("Alva orkar."))]);
        assert_eq!(goals(&format!("”Lugnt” {reached}")), "”Lugnt” How we know that it is reached: Alva orkar.");
        assert_eq!(goals("Något annat"), "Något annat");
        let crisis = say("plan-line-crisis-call", &[("text", Arg::Text("Karin"))]);
        assert_eq!(told(&crisis, PlanSection::Crisis, &english), "Call: Karin");
        let follow = |line: &str| told(line, PlanSection::FollowUp, &english);
        assert_eq!(follow(&format!("{}, Granen", date(day))), "30 November 2026, Granen");
        assert_eq!(
            follow(&say("plan-line-no-day", &[("reason", Arg::Text("Flytt"))])),
            "No day has been decided: Flytt"
        );
        assert_eq!(follow(&date(day)), "30 November 2026");
    }
}

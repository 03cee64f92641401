//! What is named like a day but says none: "varje tisdag och torsdag", "två gånger i veckan", "efter 3 mån", "tis eller ons", "fr.o.m. 1 dec". Pure. Invariant: where one of these stands, no day is
//! guessed from it.

use super::{
    Token,
    days::{Match, day_number, is_among, number, weekday},
};

/// Words that make a weekday one of many: "varje tisdag", "var tredje fredag".
const EVERY: [&str; 4] = ["varje", "var", "varannan", "varenda"];
/// Words between days of which none is the day.
const JOINING: [&str; 8] = ["och", "o", "el", "eller", "samt", "resp", "+", "&"];
/// What is counted by the week: "tre gånger i veckan".
const TIMES: [&str; 12] =
    ["gång", "gånger", "ggr", "ggn", "dag", "dagar", "dgr", "timme", "timmar", "tim", "tillfälle", "tillfällen"];

/// Words that say that a day is the first one, and those between them and the day: "fr.o.m. 1 dec", "från och med den 1 dec".
const FROM: [&str; 4] = ["från", "fr", "fr.o.m", "fom"];
const AFTER_FROM: [&str; 9] = ["och", "o", "med", "m", "i", "den", "på", "redan", "nu"];

/// Whether a day, at a token, is the one from which something is done: by when it is done has not been said.
pub(super) fn is_start(tokens: &[Token], at: usize) -> bool {
    let mut before = tokens.get(..at).unwrap_or_default().iter().rev();
    before.find(|token| !is_among(token, &AFTER_FROM)).is_some_and(|token| is_among(token, &FROM))
}

/// "3", "tre", "3-4"; no year.
fn is_count(word: &str) -> bool {
    let ends = |(from, to): (&str, &str)| from.parse::<u32>().is_ok() && to.parse::<u32>().is_ok();
    number(word).is_some_and(|count| count < 100) || word.split_once(['-', '–']).is_some_and(ends)
}

/// Whether a weekday is said of every week, or is no weekday but a number of months.
pub(super) fn no_weekday(tokens: &[Token], at: usize) -> bool {
    let mut before = tokens.get(..at).unwrap_or_default().iter().rev();
    let is_day = |token: &&Token| is_among(token, &["och", "o", "på"]) || weekday(&token.low).is_some();
    let every = before.clone().skip_while(is_day).take(2).any(|token| is_among(token, &EVERY));
    let months = tokens.get(at).is_some_and(|token| token.low == "mån");
    let counted = before.next().is_some_and(|token| is_count(&token.low));
    let dated = before.next().is_some_and(|token| is_among(token, &["v", "vecka", "den"]));
    every || (months && counted && !dated)
}

/// Whether "i veckan", from a token on, says how often: "två samtal i veckan", "en gång i veckan".
pub(super) fn how_often(tokens: &[Token], at: usize) -> bool {
    let mut before = tokens.get(..at).unwrap_or_default().iter().rev();
    let counted = before.next().is_some_and(|token| is_among(token, &TIMES) || is_count(&token.low));
    let one = |word: &str| matches!(word, "en" | "ett");
    counted || before.next().is_some_and(|token| is_count(&token.low) && !one(&token.low))
}

/// Whether a day is one of several that are said together: "2/12 eller 3/12", "mellan 1 och 18 december".
pub(super) fn of_several(tokens: &[Token], day: &Match, days: &[Match]) -> bool {
    let joins = |at: usize| tokens.get(at).is_some_and(|token| is_among(token, &JOINING));
    let ends_before = |at: usize| days.iter().any(|other| other.to == at);
    let numbered = |at: usize| tokens.get(at).is_some_and(|token| day_number(&token.low).is_some());
    let after_one =
        day.at.checked_sub(2).is_some_and(|before| joins(before + 1) && (ends_before(before + 1) || numbered(before)));
    after_one || (joins(day.to) && days.iter().any(|other| other.at == day.to + 1))
}

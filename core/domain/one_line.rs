//! An action in one typed line, understood: "BVC ringer mamma senast fre" is who, what and when. Pure. Invariant: what is not understood is missing, never guessed; nothing that was
//! typed is lost, for what is neither who nor when is what.

mod days;
mod repeats;
#[cfg(test)]
mod tests;
mod who;

pub use days::Clock;
use who::{Meant, who_at};

use super::{
    calendar::{DayOff, day_off},
    ids::{ProfessionalId, UnitId},
    names::fold,
    units::Sector,
};
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Somebody who can be meant.
#[derive(Clone)]
pub struct Person {
    /// Who.
    pub id: ProfessionalId,
    /// Name.
    pub name: String,
    /// "skolkurator", or empty.
    pub title: String,
    /// Unit.
    pub unit: UnitId,
    /// Whether the person is in the room: preferred when several have the name.
    pub there: bool,
    /// Whether this is who types: "jag".
    pub me: bool,
}

/// A unit that can be meant.
#[derive(Clone)]
pub struct NamedUnit {
    /// Which.
    pub id: UnitId,
    /// Name.
    pub name: String,
    /// Sector.
    pub sector: Sector,
}

/// A part of the line, in UTF-16 units from its start, the end not included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Span {
    /// Start.
    pub start: u32,
    /// End.
    pub end: u32,
}

/// Who was meant.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct ReadWho {
    /// The unit that owns the action.
    pub unit: UnitId,
    /// Its name.
    pub unit_name: String,
    /// The person.
    pub professional: Option<ProfessionalId>,
    /// That person's name, or empty.
    pub person: String,
    /// Where it stands.
    pub spans: Vec<Span>,
}

/// When was meant.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct ReadWhen {
    /// The day.
    pub on: NaiveDate,
    /// Set when most people do not work then.
    pub day_off: Option<DayOff>,
    /// Set when the line names another day of the week than the date's: the day of that name nearest to the date.
    pub other_weekday: Option<NaiveDate>,
    /// Where it stands.
    pub span: Span,
}

/// A part of an action.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum LinePart {
    /// Who.
    Who,
    /// What.
    What,
    /// When.
    When,
}

/// What was understood.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct ReadLine {
    /// Who; none when nobody was understood, or several could be meant.
    pub who: Option<ReadWho>,
    /// Those who could be meant, when there are several.
    pub candidates: Vec<ReadWho>,
    /// What; may be empty.
    pub what: String,
    /// When.
    pub when: Option<ReadWhen>,
    /// The parts that are missing.
    pub missing: Vec<LinePart>,
}

/// A word of the line without the signs around it.
struct Token {
    low: String,
    folded: String,
    /// Bytes in the line.
    start: usize,
    end: usize,
    /// Whether a comma, colon or dash follows.
    stop: bool,
}

const SIGNS: &[char] = &[',', ';', ':', '.', '!', '?', '(', ')', '"', '”', '–', '-', '→', '>'];
/// Words that may stand between the day, or a comma, and the person: "…, ansvarig Åsa".
const HELD_BY: [&str; 5] = ["ansvarig", "ansvariga", "av", "genom", "via"];
/// Verbs that do not end as others do: "på fredag ska BVC …".
const HELPING_VERBS: [&str; 5] = ["ska", "skall", "måste", "kan", "vill"];
/// Words at the start of what is left that say nothing.
const IDLE: [&str; 5] = ["vi", "ska", "skall", "att", "ansvarar"];

fn tokens(line: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut at = 0;
    for piece in line.split(char::is_whitespace) {
        let start = at + (piece.len() - piece.trim_start_matches(SIGNS).len());
        let bare = piece.trim_matches(SIGNS);
        let tail = piece.trim_end().chars().next_back().is_some_and(|sign| ",;:–-)→>".contains(sign));
        if bare.is_empty() {
            if let Some(last) = tokens.last_mut().filter(|_| !piece.is_empty()) {
                last.stop = true;
            }
        } else {
            if let Some(last) = tokens.last_mut().filter(|_| piece.starts_with('(')) {
                last.stop = true;
            }
            tokens.push(Token {
                low: bare.to_lowercase(),
                folded: fold(bare),
                start,
                end: start + bare.len(),
                stop: tail,
            });
        }
        at += piece.len() + line.get(at + piece.len()..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
    }
    tokens
}

/// Understands one line.
#[must_use]
pub fn read_line(line: &str, clock: Clock, people: &[Person], units: &[NamedUnit]) -> ReadLine {
    let tokens = tokens(line);
    let mut taken: Vec<(usize, usize)> = Vec::new();
    let first = who_at(&tokens, 0, people, units).map(|(length, who)| match and_who(&tokens, length, people, units) {
        Some(more) => (0, 0, [who, more].concat()),
        None => (0, length, who),
    });
    let leading = days::leading(&tokens, clock).filter(|_| first.is_none());
    let after_day = leading.as_ref().and_then(|day| after_day(&tokens, day.to, people, units));
    let leading = leading.filter(|day| after_day.is_some() && !day.starts);
    let mut meant: Vec<(usize, usize, Vec<Meant>)> = Vec::new();
    if let Some((from, to, who)) = first.or(after_day) {
        meant.push((from, to, who));
        if to.checked_sub(1).and_then(|last| tokens.get(last)).is_some_and(|token| token.stop)
            && let Some((more, who)) = who_at(&tokens, to, people, units)
        {
            meant.push((to, to + more, who));
        }
    }
    let begins = meant.last().map_or(0, |(_, to, _)| *to);
    let later = days::find(&tokens, begins, clock);
    let when = match leading {
        Some(day) if day.last || !later.as_ref().is_some_and(|later| later.last) => Some(day),
        _ => later,
    };
    if !meant.iter().any(|(_, _, who)| who.iter().any(|one| one.person.is_some()))
        && let Some(last) = at_the_end(&tokens, begins, when.as_ref(), people, units)
    {
        meant.push(last);
    }
    let (who, candidates, parts) = decide(&meant, &tokens, line, people, units);
    taken.extend(parts);
    let when = when.map(|found| {
        taken.push((found.from, found.to));
        ReadWhen {
            on: found.on,
            day_off: day_off(found.on),
            other_weekday: found.other_weekday,
            span: span(line, &tokens, found.from, found.to),
        }
    });
    let what = left(line, &tokens, &taken);
    let mut missing = Vec::new();
    missing.extend(who.is_none().then_some(LinePart::Who));
    missing.extend(what.is_empty().then_some(LinePart::What));
    missing.extend(when.is_none().then_some(LinePart::When));
    ReadLine { who, candidates, what, when, missing }
}

/// Somebody who is named together with the first: "Erik och Samira". Who answers for it is asked, and the line stays whole.
fn and_who(tokens: &[Token], at: usize, people: &[Person], units: &[NamedUnit]) -> Option<Vec<Meant>> {
    let joined = tokens.get(at).is_some_and(|token| matches!(token.low.as_str(), "och" | "o" | "+" | "&"));
    who_at(tokens, at + 1, people, units).filter(|_| joined).map(|(_, who)| who)
}

/// A person or unit after a day that the line begins with, and after the verb between them: "Senast fredag ringer BVC mamma". From and to which token, and who.
fn after_day(
    tokens: &[Token],
    day_to: usize,
    people: &[Person],
    units: &[NamedUnit],
) -> Option<(usize, usize, Vec<Meant>)> {
    let clock = tokens.get(day_to).is_some_and(|token| matches!(token.low.as_str(), "kl" | "klockan"));
    let at = if clock { day_to + 2 } else { day_to };
    let is_verb = |token: &Token| token.low.ends_with('r') || HELPING_VERBS.contains(&token.low.as_str());
    let verb = tokens.get(at).is_some_and(|token| is_verb(token) && !token.stop);
    let found = |at: usize| who_at(tokens, at, people, units).map(|(length, who)| (at, at + length, who));
    found(at).or_else(|| if verb { found(at + 1) } else { None })
}

/// A person or unit that stands last: after the day, after a comma, or after "ansvarig".
fn at_the_end(
    tokens: &[Token],
    begins: usize,
    when: Option<&days::Found>,
    people: &[Person],
    units: &[NamedUnit],
) -> Option<(usize, usize, Vec<Meant>)> {
    (begins..tokens.len()).find_map(|at| {
        let (length, who) = who_at(tokens, at, people, units)?;
        let helped = at > begins && tokens.get(at - 1).is_some_and(|token| HELD_BY.contains(&token.low.as_str()));
        let from = if helped { at - 1 } else { at };
        let end = when.map_or(tokens.len(), |when| if when.to == tokens.len() { when.from } else { tokens.len() });
        let parted = helped
            || when.is_some_and(|when| when.to == from)
            || (from > begins && tokens.get(from - 1).is_some_and(|token| token.stop));
        (parted && at + length == end).then_some((from, at + length, who))
    })
}

type Decided = (Option<ReadWho>, Vec<ReadWho>, Vec<(usize, usize)>);

fn decide(
    meant: &[(usize, usize, Vec<Meant>)],
    tokens: &[Token],
    line: &str,
    people: &[Person],
    units: &[NamedUnit],
) -> Decided {
    let parts: Vec<(usize, usize)> = meant.iter().map(|(from, to, _)| (*from, *to)).collect();
    let spans: Vec<Span> = parts.iter().map(|(from, to)| span(line, tokens, *from, *to)).collect();
    let unit_said = meant.iter().find(|(_, _, who)| who.iter().all(|one| one.person.is_none())).map(|(_, _, who)| who);
    let mut all: Vec<Meant> = match meant.iter().find(|(_, _, who)| who.iter().any(|one| one.person.is_some())) {
        Some((_, _, who)) => who.clone(),
        None => unit_said.cloned().unwrap_or_default(),
    };
    if let Some(said) = unit_said {
        let of_unit = |one: &Meant| said.iter().any(|unit| unit.unit == one.unit);
        if all.iter().any(of_unit) {
            all.retain(of_unit);
        } else if let [only] = said.as_slice() {
            all.iter_mut().for_each(|one| one.unit = only.unit);
        }
    }
    let there = |one: &Meant| people.iter().any(|person| Some(person.id) == one.person && person.there);
    // Of two who are named together neither is meant alone, whoever is in the room.
    let together = meant.first().is_some_and(|(_, to, _)| *to == 0);
    if !together && all.len() > 1 && all.iter().filter(|one| there(one)).count() == 1 {
        all.retain(there);
    }
    let mut readings: Vec<ReadWho> = Vec::new();
    for one in all {
        let Some(unit) = units.iter().find(|unit| Some(unit.id) == one.unit) else { continue };
        let person = people.iter().find(|person| Some(person.id) == one.person);
        let reading = ReadWho {
            unit: unit.id,
            unit_name: unit.name.clone(),
            professional: one.person,
            person: person.map(|person| person.name.clone()).unwrap_or_default(),
            spans: spans.clone(),
        };
        if !readings.contains(&reading) {
            readings.push(reading);
        }
    }
    match readings.len() {
        0 => (None, Vec::new(), Vec::new()),
        1 => (readings.pop(), Vec::new(), parts),
        _ => (None, readings, parts),
    }
}

fn span(line: &str, tokens: &[Token], from: usize, to: usize) -> Span {
    let start = tokens.get(from).map_or(line.len(), |token| token.start);
    let end = to.checked_sub(1).and_then(|last| tokens.get(last)).map_or(start, |token| token.end);
    let units = |bytes: usize| {
        let before = line.get(..bytes).unwrap_or_default();
        u32::try_from(before.encode_utf16().count()).unwrap_or(u32::MAX)
    };
    Span { start: units(start), end: units(end) }
}

/// What is neither who nor when, as it was typed.
fn left(line: &str, tokens: &[Token], taken: &[(usize, usize)]) -> String {
    let free = |at: usize| !taken.iter().any(|(from, to)| (*from..*to).contains(&at));
    let mut what = String::new();
    let mut run: Option<(usize, usize)> = None;
    let mut flush = |run: &mut Option<(usize, usize)>| {
        if let Some((start, end)) = run.take() {
            if !what.is_empty() {
                what.push(' ');
            }
            what.push_str(line.get(start..end).unwrap_or_default());
        }
    };
    for (at, token) in tokens.iter().enumerate() {
        if !free(at) {
            flush(&mut run);
        } else if let Some((_, end)) = &mut run {
            *end = token.end;
        } else if !(at == 0 && token.low == "jag") {
            run = Some((token.start, token.end));
        }
    }
    flush(&mut run);
    let mut words = what.split_whitespace().peekable();
    while words.peek().is_some_and(|word| IDLE.contains(&word.to_lowercase().as_str())) {
        words.next();
    }
    words.collect::<Vec<_>>().join(" ")
}

//! An action in one typed line, understood: "BVC ringer mamma senast fre" is who, what and when. Pure. Invariant: what is not understood is missing, never guessed; nothing that was
//! typed is lost, for what is neither who nor when is what.

mod days;
#[cfg(test)]
mod tests;

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

#[derive(Clone)]
struct Meant {
    unit: Option<UnitId>,
    person: Option<ProfessionalId>,
}

/// Everybody and every unit that can be meant from a token on, by the longest match: how many tokens, and who.
fn who_at(tokens: &[Token], at: usize, people: &[Person], units: &[NamedUnit]) -> Option<(usize, Vec<Meant>)> {
    let rest = tokens.get(at..)?;
    let fits = |words: &[String]| {
        !words.is_empty()
            && words.len() <= rest.len()
            && words.iter().zip(rest).all(|(word, token)| *word == token.folded)
    };
    let mut best: Option<(usize, Vec<Meant>)> = None;
    let mut offer = |length: usize, meant: Meant| match &mut best {
        Some((longest, all)) if *longest == length => all.push(meant),
        Some((longest, _)) if *longest > length => {}
        _ => best = Some((length, vec![meant])),
    };
    for person in people {
        let meant = Meant { unit: Some(person.unit), person: Some(person.id) };
        if person.me && rest.first().is_some_and(|token| token.low == "jag") {
            offer(1, meant.clone());
        }
        for call in calls(&person.name).into_iter().filter(|call| fits(call)) {
            offer(call.len(), meant.clone());
        }
    }
    for unit in units {
        let called = unit_calls(unit).into_iter().filter(|call| fits(call)).map(|call| call.len()).max();
        if let Some(length) = called {
            offer(length, Meant { unit: Some(unit.id), person: None });
        }
    }
    best.map(|(length, mut all)| {
        if all.iter().any(|meant| meant.person.is_some()) {
            all.retain(|meant| meant.person.is_some());
        }
        (length, all)
    })
}

/// What a person is called: "Karin Holmlund", "Karin H", "Karin".
fn calls(name: &str) -> Vec<Vec<String>> {
    let words: Vec<String> = fold(name).split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect();
    let mut calls = vec![words.clone()];
    if let (Some(first), Some(last)) = (words.first(), words.last().filter(|_| words.len() > 1)) {
        calls.push(vec![first.clone()]);
        calls.push(vec![first.clone(), last.chars().take(1).collect()]);
    }
    calls
}

/// What a unit is called: its name, its name without and within brackets, and what people say for its sector.
fn unit_calls(unit: &NamedUnit) -> Vec<Vec<String>> {
    let (before, within) =
        unit.name.split_once('(').map_or((unit.name.as_str(), ""), |(before, within)| (before, within));
    let said: &[&str] = match unit.sector {
        Sector::School => &["skolan", "skola", "elevhälsan", "eht", "rektor", "grundskolan"],
        Sector::Preschool => &["förskolan", "förskola", "fsk"],
        Sector::SocialServices => &["soc", "socialtjänsten", "socialtjänst", "ifo", "socialen"],
        Sector::PrimaryCare => {
            &["hc", "hälsocentralen", "hälsocentral", "vc", "vårdcentralen", "vårdcentral", "sjukstugan"]
        }
        Sector::ChildHealth => &["bvc", "barnhälsovården", "bhv"],
        Sector::MaternalHealth => &["mvc", "mödrahälsovården"],
        Sector::ChildPsychiatry => &["bup"],
        Sector::Paediatrics => &["bum", "barnkliniken", "barnmottagningen"],
        Sector::Habilitation => &["hab", "habiliteringen", "habben"],
        Sector::Dental => &["ftv", "folktandvården", "tandvården"],
        Sector::YouthClinic => &["um", "ungdomsmottagningen", "umo"],
        Sector::Culture => &["kulturskolan", "kulturen"],
        Sector::Leisure => &["fritids", "fritidsgården", "fritiden", "fritid"],
        Sector::Prevention => &["ssp", "sspf", "förebyggande"],
        Sector::Police => &["polisen", "polis"],
        Sector::Other => &[],
    };
    let words =
        |text: &str| fold(text).split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect::<Vec<_>>();
    [unit.name.as_str(), before, within].iter().chain(said).map(|text| words(text)).collect()
}

/// Understands one line.
#[must_use]
pub fn read_line(line: &str, today: NaiveDate, people: &[Person], units: &[NamedUnit]) -> ReadLine {
    let tokens = tokens(line);
    let mut taken: Vec<(usize, usize)> = Vec::new();
    let first = who_at(&tokens, 0, people, units);
    let mut meant: Vec<(usize, usize, Vec<Meant>)> = Vec::new();
    if let Some((length, who)) = first {
        meant.push((0, length, who));
        if tokens.get(length - 1).is_some_and(|token| token.stop)
            && let Some((more, who)) = who_at(&tokens, length, people, units)
        {
            meant.push((length, length + more, who));
        }
    }
    let begins = meant.last().map_or(0, |(_, to, _)| *to);
    let found = tokens.get(begins..).and_then(|rest| days::find(rest, today));
    let when = found.map(|found| days::Found { from: found.from + begins, to: found.to + begins, on: found.on });
    if !meant.iter().any(|(_, _, who)| who.iter().any(|one| one.person.is_some()))
        && let Some(last) = at_the_end(&tokens, begins, when.as_ref(), people, units)
    {
        meant.push(last);
    }
    let (who, candidates, parts) = decide(&meant, &tokens, line, people, units);
    taken.extend(parts);
    let when = when.map(|found| {
        taken.push((found.from, found.to));
        ReadWhen { on: found.on, day_off: day_off(found.on), span: span(line, &tokens, found.from, found.to) }
    });
    let what = left(line, &tokens, &taken);
    let mut missing = Vec::new();
    missing.extend(who.is_none().then_some(LinePart::Who));
    missing.extend(what.is_empty().then_some(LinePart::What));
    missing.extend(when.is_none().then_some(LinePart::When));
    ReadLine { who, candidates, what, when, missing }
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
    if all.len() > 1 && all.iter().filter(|one| there(one)).count() == 1 {
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

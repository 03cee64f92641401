//! Who is meant in a line: a person by name, by title or by both, a unit by its name or by what people say for its sector. Pure. Invariant: a title alone is somebody only where the
//! register says whose it is.

use super::{NamedUnit, Person, Token};
use crate::domain::{
    ids::{ProfessionalId, UnitId},
    names::fold,
    units::Sector,
};

/// Titles that may stand before a name whatever the register says: "kurator Samira".
const TITLES: [&str; 33] = [
    "arbetsterapeut",
    "barnmorska",
    "chef",
    "dietist",
    "distriktsskoterska",
    "doktor",
    "enhetschef",
    "familjebehandlare",
    "fritidsledare",
    "fysioterapeut",
    "forskolelarare",
    "handlaggare",
    "kurator",
    "larare",
    "lakare",
    "logoped",
    "mentor",
    "pedagog",
    "polis",
    "psykolog",
    "rektor",
    "samordnare",
    "sjukskoterska",
    "skolkurator",
    "skollakare",
    "skolpsykolog",
    "skolskoterska",
    "skoterska",
    "socialsekreterare",
    "specialpedagog",
    "speciallarare",
    "tandlakare",
    "tandskoterska",
];
/// Words that belong to no title.
const LICENSED: [&str; 3] = ["leg", "legitimerad", "dr"];
/// What a word ends with when it is a certain one: "kuratorn", "psykologen".
const ENDINGS: [&str; 3] = ["", "n", "en"];
/// What is no part of a longer title: the teacher is not the special needs teacher.
const OF_ITS_OWN: &str = "larare";
/// Fewest letters of a title's last part that is called by it alone: "kuratorn" for the skolkurator.
const SHORTEST_PART: usize = 6;

#[derive(Clone)]
pub(super) struct Meant {
    pub(super) unit: Option<UnitId>,
    pub(super) person: Option<ProfessionalId>,
}

impl Meant {
    fn person(person: &Person) -> Self {
        Self { unit: Some(person.unit), person: Some(person.id) }
    }
}

fn words(text: &str) -> Vec<String> {
    fold(text).split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Everybody and every unit that can be meant from a token on, by the longest match: how many tokens, and who.
pub(super) fn who_at(
    tokens: &[Token],
    at: usize,
    people: &[Person],
    units: &[NamedUnit],
) -> Option<(usize, Vec<Meant>)> {
    let rest = tokens.get(at..)?;
    let named = named_at(rest, people, units);
    let title = title_at(rest, people);
    // A name that follows at once, without a sign between.
    let followed = |length: usize| {
        let parted = rest.get(length - 1).is_none_or(|token| token.stop);
        named_at(rest.get(length..)?, people, &[]).filter(|_| !parted)
    };
    if let Some((length, having)) = &title
        && let Some((more, mut who)) = followed(*length)
    {
        let has = |one: &Meant| having.iter().any(|person| Some(person.id) == one.person);
        if who.iter().any(has) {
            who.retain(has);
        }
        return Some((length + more, who));
    }
    if let Some((length, said)) = &named
        && said.iter().all(|one| one.person.is_none())
        && let Some((more, mut who)) = followed(*length)
    {
        who.retain(|one| said.iter().any(|unit| unit.unit == one.unit));
        if !who.is_empty() {
            return Some((length + more, who));
        }
    }
    match (title.filter(|(_, having)| !having.is_empty()), named) {
        (Some((length, _)), Some((longest, who)))
            if longest > length || (longest == length && who.iter().any(|one| one.person.is_some())) =>
        {
            Some((longest, who))
        }
        (Some((length, having)), _) => Some((length, having.into_iter().map(Meant::person).collect())),
        (None, named) => named,
    }
}

/// How many tokens a name takes, if it stands there: "Per-Olov" is one token and two words.
fn taken_by(rest: &[Token], words: &[String]) -> Option<usize> {
    let mut left = words.iter();
    let mut length = 0;
    while left.len() > 0 {
        for word in rest.get(length)?.folded.split(' ') {
            left.next().filter(|next| *next == word)?;
        }
        length += 1;
    }
    (length > 0).then_some(length)
}

/// The same by names alone.
fn named_at(rest: &[Token], people: &[Person], units: &[NamedUnit]) -> Option<(usize, Vec<Meant>)> {
    let mut best: Option<(usize, Vec<Meant>)> = None;
    let mut offer = |length: usize, meant: Meant| match &mut best {
        Some((longest, all)) if *longest == length => all.push(meant),
        Some((longest, _)) if *longest > length => {}
        _ => best = Some((length, vec![meant])),
    };
    for person in people {
        if person.me && rest.first().is_some_and(|token| token.low == "jag") {
            offer(1, Meant::person(person));
        }
        for length in calls(&person.name).iter().filter_map(|call| taken_by(rest, call)) {
            offer(length, Meant::person(person));
        }
    }
    for unit in units {
        let called = unit_calls(unit).iter().filter_map(|call| taken_by(rest, call)).max();
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

/// A title that stands there: how many tokens it takes, and who has it in the register; nobody for one that is only known as a title. Who has the whole of it goes before those who
/// have it as a part.
fn title_at<'a>(rest: &[Token], people: &'a [Person]) -> Option<(usize, Vec<&'a Person>)> {
    let first = rest.first()?;
    let mut whole: Vec<(usize, &Person)> = Vec::new();
    let mut part: Vec<&Person> = Vec::new();
    for person in people {
        let titles = titles(&person.title);
        let longest = titles.iter().filter(|title| stands(rest, title)).map(Vec::len).max();
        whole.extend(longest.map(|length| (length, person)));
        if titles.iter().filter_map(|title| title.last()).any(|title| is_part(&first.folded, title)) {
            part.push(person);
        }
    }
    if let Some(longest) = whole.iter().map(|(length, _)| *length).max() {
        let having = whole.into_iter().filter(|(length, _)| *length == longest).map(|(_, person)| person);
        return Some((longest, having.collect()));
    }
    let known = TITLES.iter().any(|title| is_form(&first.folded, title));
    (known || !part.is_empty()).then_some((1, part))
}

/// "Leg. psykolog, samordnare" is two titles.
fn titles(title: &str) -> Vec<Vec<String>> {
    title
        .replace(" och ", ",")
        .split([',', '/', '(', ')', '&'])
        .map(|one| words(one).into_iter().filter(|word| !LICENSED.contains(&word.as_str())).collect::<Vec<_>>())
        .filter(|one| !one.is_empty())
        .collect()
}

fn stands(rest: &[Token], title: &[String]) -> bool {
    let Some((last, before)) = title.split_last() else { return false };
    rest.get(before.len()).is_some_and(|token| is_form(&token.folded, last))
        && before.iter().zip(rest).all(|(word, token)| *word == token.folded)
}

fn is_form(said: &str, title: &str) -> bool {
    said.strip_prefix(title).is_some_and(|ending| ENDINGS.contains(&ending))
}

fn is_part(said: &str, title: &str) -> bool {
    let bare = |ending: &&str| said.strip_suffix(*ending);
    ENDINGS
        .iter()
        .filter_map(bare)
        .any(|bare| bare != OF_ITS_OWN && bare.chars().count() >= SHORTEST_PART && title.ends_with(bare))
}

/// What a person is called: "Karin Holmlund", "Karin H", "Karin"; "Per-Olov", "Per", "P-O" and "PO".
fn calls(name: &str) -> Vec<Vec<String>> {
    let initial = |word: &String| word.chars().take(1).collect::<String>();
    let parts: Vec<Vec<String>> = name.split_whitespace().map(words).filter(|part| !part.is_empty()).collect();
    let Some((first, rest)) = parts.split_first() else { return Vec::new() };
    let mut calls = vec![parts.concat()];
    if let Some(letter) = rest.last().and_then(|last| last.first()).map(initial) {
        calls.push(first.clone());
        calls.push([first.as_slice(), &[letter]].concat());
    }
    if let [one, _, ..] = first.as_slice() {
        let letters: Vec<String> = first.iter().map(initial).collect();
        calls.extend([vec![one.clone()], vec![letters.concat()], letters]);
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
    [unit.name.as_str(), before, within].iter().chain(said).map(|text| words(text)).collect()
}

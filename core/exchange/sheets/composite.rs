//! Columns that hold two things: "Namn/personnr", "Skola, klass", "Avslut (datum, orsak)". Invariant: a column is split only when most of its cells can be.

use super::cells::Cell;
use super::dates;
use super::headings::HeadingScore;
use super::meanings::{Kind, Meaning};
use super::profile::looks_like_number;
use super::values;
use crate::domain::codes::SchoolForm;

/// The two meanings of a column, when the heading names both and the cells hold both.
pub(super) fn pair(heading: &str, cells: &[&Cell]) -> Option<Vec<Meaning>> {
    let pieces = |by: &[char]| -> Vec<String> {
        let split = heading.split(|c: char| by.contains(&c)).flat_map(|part| part.split(" och "));
        split.map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect()
    };
    let by_sign = pieces(&['/', '+', '&', ',', ';', '\n', '(', ')']);
    let by_space = pieces(&[' ', '/', '+', '&', ',', ';', '\n', '(', ')']);
    let whole = HeadingScore::of(heading).best();
    let dated = whole.map(|(meaning, _)| meaning);
    [by_sign, by_space].iter().filter(|parts| (2..=4).contains(&parts.len())).find_map(|parts| {
        let mut meanings: Vec<Meaning> = Vec::new();
        for part in parts {
            match HeadingScore::of(part).best() {
                Some((meaning, score)) if score >= 0.8 && !meanings.contains(&meaning) => meanings.push(meaning),
                _ => {}
            }
        }
        if let [Meaning::Closed, Meaning::Intake, Meaning::ClosingReason] = meanings.as_slice() {
            meanings.remove(1);
        }
        (meanings.len() == 2 && can_split(&meanings) && dated.is_some() && holds_both(&meanings, cells))
            .then_some(meanings)
    })
}

fn can_split(meanings: &[Meaning]) -> bool {
    let texts = meanings.iter().filter(|meaning| is_rest(meaning.kind())).count();
    let kinds: Vec<Kind> = meanings.iter().map(|meaning| meaning.kind()).collect();
    texts <= 1
        && kinds.first() != kinds.last()
        && kinds.iter().all(|kind| is_rest(*kind) || matches!(kind, Kind::Number | Kind::Date | Kind::Grade))
}

/// Takes what the others leave.
fn is_rest(kind: Kind) -> bool {
    matches!(kind, Kind::Name | Kind::Text | Kind::Source | Kind::Reason)
}

fn holds_both(meanings: &[Meaning], cells: &[&Cell]) -> bool {
    let looked = cells.iter().take(100);
    let both = looked.clone().filter(|cell| split(&cell.shown(), meanings).len() == 2).count();
    both * 2 > looked.count()
}

/// The pieces of a cell, by meaning.
pub(super) fn split(text: &str, meanings: &[Meaning]) -> Vec<(Meaning, String)> {
    let mut words: Vec<&str> = text
        .split([' ', '\n', '\t', ';', '\u{a0}'])
        .flat_map(|word| parts_of(word, meanings))
        .filter(|word| !word.is_empty())
        .collect();
    let mut pieces = Vec::new();
    for meaning in meanings.iter().filter(|meaning| !is_rest(meaning.kind())) {
        if let Some((from, to)) = window(&words, meaning.kind()) {
            pieces.push((*meaning, trimmed(&words.get(from..to).unwrap_or_default().join(" "))));
            words.drain(from..to);
        }
    }
    if meanings.contains(&Meaning::Grade) && pieces.iter().all(|(meaning, _)| *meaning != Meaning::Grade) {
        preschool(&mut words, &mut pieces);
    }
    let rest = trimmed(&words.join(" "));
    match meanings.iter().find(|meaning| is_rest(meaning.kind())) {
        Some(meaning) if !rest.is_empty() => pieces.push((*meaning, rest)),
        _ => {}
    }
    pieces
}

/// A preschool's name says the grade too; "Förskolan Älgen förskola" says it once more than the name.
fn preschool(words: &mut Vec<&str>, pieces: &mut Vec<(Meaning, String)>) {
    let named = |word: &&str| values::grade(&trimmed(word)).is_some_and(|grade| grade.form == SchoolForm::Preschool);
    let count = words.iter().filter(|word| named(word)).count();
    if count > 1 && words.last().is_some_and(named) {
        words.pop();
    }
    if count > 0 {
        pieces.push((Meaning::Grade, SchoolForm::Preschool.label_sv()));
    }
}

/// "7B/Centralskolan" is two words where a grade stands beside a text.
fn parts_of<'a>(word: &'a str, meanings: &[Meaning]) -> Vec<&'a str> {
    let graded = meanings.iter().any(|meaning| meaning.kind() == Kind::Grade);
    if graded { word.split(['/', ',']).collect() } else { vec![word] }
}

/// The longest run of at most four words that reads as this kind.
fn window(words: &[&str], kind: Kind) -> Option<(usize, usize)> {
    let reads = |text: &str| match kind {
        Kind::Number => looks_like_number(text),
        Kind::Date => {
            dates::text(text, None, 2100).is_ok()
                || matches!(dates::text(text, None, 2100), Err(dates::DateFault::Impossible))
        }
        Kind::Grade => values::grade(text).is_some_and(|grade| grade.form != SchoolForm::Preschool),
        _ => false,
    };
    let longest = if kind == Kind::Number { 1 } else { 4 };
    (1..=longest.min(words.len())).rev().find_map(|length| {
        let from = words.windows(length).position(|run| reads(&trimmed(&run.join(" "))))?;
        Some((from, from + length))
    })
}

fn trimmed(text: &str) -> String {
    text.trim_matches(|c: char| super::cells::is_space(c) || ",;/()–-:".contains(c)).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_with_two_things_are_taken_apart() {
        use Meaning::*;
        let table = [
            ("Wilma Holmgren 20200862-2389", vec![Name, Number], "20200862-2389", "Wilma Holmgren"),
            ("20200862-2389, Wilma Holmgren", vec![Number, Name], "20200862-2389", "Wilma Holmgren"),
            ("Centralskolan 7B", vec![School, Grade], "7B", "Centralskolan"),
            ("åk 7/Norra skolan", vec![Grade, School], "åk 7", "Norra skolan"),
            ("24/4 2024 mål nått", vec![Closed, ClosingReason], "24/4 2024", "mål nått"),
            ("2024-04-24, familjen avböjer", vec![Closed, ClosingReason], "2024-04-24", "familjen avböjer"),
        ];
        for (text, meanings, typed, rest) in table {
            let pieces: Vec<String> = split(text, &meanings).into_iter().map(|(_, piece)| piece).collect();
            assert_eq!(pieces, [typed, rest], "{text}");
        }
    }

    #[test]
    fn a_heading_with_two_names_for_one_thing_is_not_split() {
        let cells: Vec<Cell> = ["Norra skolan", "Fsk Björken"].iter().filter_map(|text| Cell::text_of(text)).collect();
        let cells: Vec<&Cell> = cells.iter().collect();
        assert_eq!(pair("Skola/förskola", &cells), None);
        assert_eq!(pair("Skola/klass", &cells), None);
    }
}

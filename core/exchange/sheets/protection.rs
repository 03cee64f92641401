//! What a list says of protected personal data (skyddade personuppgifter). Invariant: rather once too often than once too seldom: what is sealed in vain can be opened again, what has stood in the open
//! cannot be taken back.

use super::cells::{Cell, SheetRow};
use super::headings::HeadingScore;
use super::meanings::Meaning;
use super::normal::{folded, means_nothing};
use super::report::{FaultCode, ImportRow, RejectedRow, RowFault};
use super::values;
use crate::domain::children::Protection;
use crate::words::say;

/// What stands in every such text, in small letters.
const HINTS: [&str; 4] = ["skydd", "sekretess", "kvarskrivning", "fingera"];
/// Alone in a cell, or a word of a name.
const ALONE: [&str; 8] = [
    "skyddad",
    "skyddade",
    "skyddat",
    "sekretess",
    "sekretessbelagd",
    "sekretessbelagt",
    "sekretessmarkerad",
    "sekretessmarkering",
];
/// What the marks are called, the last word by its beginning; the stronger protection first.
const MARKS: [(&str, Protection); 11] = [
    ("skyddad folkbokf", Protection::RegisteredElsewhere),
    ("kvarskrivning", Protection::RegisteredElsewhere),
    ("sekretessmark", Protection::Marked),
    ("sekretess mark", Protection::Marked),
    ("skyddad id", Protection::Marked),
    ("skyddad person", Protection::Marked),
    ("skyddade person", Protection::Marked),
    ("skyddade uppgift", Protection::Marked),
    ("skyddad adress", Protection::Marked),
    ("skyddade adress", Protection::Marked),
    ("fingerad", Protection::Marked),
];
/// Before the mark: it is not there.
const NO: [&str; 8] = ["ej", "inte", "icke", "inga", "ingen", "inget", "utan", "langre"];
/// Words that stand with a mark and name nobody.
const WITH_IT: [&str; 8] =
    ["identitet", "id", "person", "personuppgifter", "uppgifter", "folkbokforing", "adress", "adressuppgifter"];
/// Where one thing said ends and another begins.
const ENDS: [char; 9] = ['.', ',', ';', '!', '?', '\n', '(', ')', '/'];

/// The protection that a text in any column speaks of: a mark by its name, or "skyddad" and nothing more.
pub(super) fn says(text: &str) -> Option<Protection> {
    let small = text.to_lowercase();
    if !HINTS.iter().any(|hint| small.contains(hint)) {
        return None;
    }
    let parts: Vec<String> = text.split(ENDS).map(folded).collect();
    let marked = MARKS.iter().find(|(mark, _)| parts.iter().any(|part| stands(part, mark)));
    marked
        .map(|(_, protection)| *protection)
        .or_else(|| ALONE.contains(&folded(text).as_str()).then_some(Protection::Marked))
}

/// The mark stands in this part of a text, and the word before it is no "not".
fn stands(part: &str, mark: &str) -> bool {
    let words: Vec<&str> = part.split(' ').collect();
    let wanted: Vec<&str> = mark.split(' ').collect();
    let is_it = |found: &[&str]| {
        found
            .split_last()
            .zip(wanted.split_last())
            .is_some_and(|((last, before), (stem, others))| before == others && last.starts_with(stem))
    };
    let denied = |at: usize| {
        let before = at.checked_sub(1).and_then(|before| words.get(before));
        let no_after = words.len() == at + wanted.len() + 1 && words.last() == Some(&"nej");
        no_after || before.is_some_and(|word| NO.contains(word))
    };
    words.windows(wanted.len()).enumerate().any(|(at, found)| is_it(found) && !denied(at))
}

/// The protection that stands where a name or a number should, or beside it.
pub(super) fn in_identity(text: &str) -> Option<Protection> {
    says(text).or_else(|| folded(text).split(' ').any(|word| ALONE.contains(&word)).then_some(Protection::Marked))
}

/// A name or a number without the words that only say that it is protected.
pub(super) fn without_mark(text: &str) -> String {
    let names = |word: &&str| {
        let word = folded(word);
        !word.is_empty() && !ALONE.contains(&word.as_str()) && !WITH_IT.contains(&word.as_str())
    };
    let kept: Vec<&str> = text.split_whitespace().filter(names).collect();
    kept.join(" ").trim_end_matches([',', ';', ':', '(', '-']).trim_end().to_owned()
}

/// What a cell says in a column of protected data: whatever stands there is a yes, unless it is a no.
pub(super) fn in_column(text: &str, heading: &str) -> Option<Protection> {
    let denied = folded(text).split(' ').next().is_some_and(|first| NO.contains(&first));
    if means_nothing(text) || denied || values::yes_no(text) == Some(false) {
        return None;
    }
    says(text).or_else(|| says(heading)).or(Some(Protection::Marked))
}

/// Whether a heading is about protected data.
pub(super) fn is_heading(heading: &str) -> bool {
    HeadingScore::of(heading).best().is_some_and(|(best, _)| best == Meaning::Protected)
}

/// Those of these columns whose headings are about protected data.
pub(super) fn columns<'a>(headings: impl Iterator<Item = (u32, &'a str)>) -> Vec<(u32, &'a str)> {
    headings.filter(|(_, heading)| is_heading(heading)).collect()
}

/// What a row says outside the columns that are taken in: a remark in any cell, or a cell of one of `columns`.
pub(super) fn in_row(row: &SheetRow, columns: &[(u32, &str)]) -> Option<Protection> {
    let remarks = row.cells.iter().filter_map(|(_, cell)| match cell {
        Cell::Text(text) => says(text),
        Cell::Number(_) | Cell::Date(_) | Cell::Bool(_) => None,
    });
    let marked = columns.iter().filter_map(|(at, heading)| in_column(&row.get(*at)?.shown(), heading));
    remarks.chain(marked).reduce(stronger)
}

/// The stronger of two.
pub(super) fn stronger(one: Protection, other: Protection) -> Protection {
    match (one, other) {
        (Protection::RegisteredElsewhere, _) | (_, Protection::None) => one,
        _ => other,
    }
}

/// A row of a protected child that cannot go in. It waits as a reminder: where it stands and why, and nothing of what it says.
pub(crate) fn by_hand(row: u32, cell: &str, sentence: &str) -> RejectedRow {
    let (cell, reason) = (cell.to_owned(), FaultCode::ProtectedByHand);
    let said = say(sentence, &[("row", row.into()), ("cell", (&cell).into())]);
    RejectedRow {
        row,
        sheet: None,
        cell: cell.clone(),
        reason,
        say: said.clone(),
        faults: vec![RowFault { cell, reason, say: said }],
        cells: Vec::new(),
        guess: ImportRow { row, ..ImportRow::default() },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_marks_are_known_by_their_names_and_a_no_is_a_no() {
        use Protection::{Marked, RegisteredElsewhere};
        let table = [
            ("Skyddade personuppgifter", Marked),
            ("OBS! Barnet har skyddad identitet.", Marked),
            ("Ej samtycke. Skyddad identitet", Marked),
            ("sekretessmarkerad sedan 2024", Marked),
            ("Sekretess-markering", Marked),
            ("skyddade adressuppgifter", Marked),
            ("Skyddad", Marked),
            ("SEKRETESS", Marked),
            ("Sekretessmarkering, skyddad folkbokföring", RegisteredElsewhere),
        ];
        for (text, protection) in table {
            assert_eq!(says(text), Some(protection), "{text}");
        }
        let nothing = [
            "har inte skyddad identitet",
            "Inga skyddade personuppgifter",
            "inte längre sekretessmarkerad",
            "Skyddad identitet: nej",
            "Sekretess bruten mot BVC",
            "skyddsombudet ringde",
            "",
        ];
        for text in nothing {
            assert_eq!(says(text), None, "{text}");
        }
    }

    #[test]
    fn a_column_about_it_says_yes_unless_it_says_no() {
        let heading = "Skyddad folkbokföring";
        assert_eq!(in_column("x", heading), Some(Protection::RegisteredElsewhere));
        assert_eq!(in_column("J", "Skyddad id"), Some(Protection::Marked));
        assert_eq!(in_column("se akten", "Sekretess"), Some(Protection::Marked));
        assert!(
            ["nej", "N", "-", "", "0", "Ej skyddad", "Nej, upphörde 2024"]
                .iter()
                .all(|text| in_column(text, heading).is_none())
        );
        let headings = ["Sekretessmarkering", "Namn", "Skyddad id", "Skyddade personuppgifter (ja/nej)", "Inkom"];
        let found = columns((0..).zip(headings));
        assert_eq!(found.iter().map(|(at, _)| *at).collect::<Vec<_>>(), [0, 2, 3]);
    }

    #[test]
    fn a_name_or_a_number_is_read_without_its_mark() {
        let table = [
            ("Alva Nyberg (skyddad)", "Alva Nyberg"),
            ("Nyberg, Alva, sekretess", "Nyberg, Alva"),
            ("Alva Nyberg - skyddad identitet", "Alva Nyberg"),
            ("Skyddade personuppgifter", ""),
            ("20120105-2386 sekretessmarkering", "20120105-2386"),
        ];
        for (text, bare) in table {
            assert!(in_identity(text).is_some(), "{text}");
            assert_eq!(without_mark(text), bare);
        }
        assert!(in_identity("Skyddén Maja").is_none());
    }
}

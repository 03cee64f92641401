//! Which row has the headings, where most of them are a municipality's own.

use super::{accepted, rejected, report, today};
use samlat::exchange::sheets::{Answers, FileHint, Meaning, SheetFault, read, understand};

/// Columns of the lists here: far more than any list knows headings for.
const WIDE: usize = 300;

/// A line as wide as the list, with these texts in their columns and nothing else.
fn line(texts: &[(usize, &str)]) -> String {
    let text = |at: usize| texts.iter().find(|(column, _)| *column == at).map_or("", |(_, text)| *text);
    (0..WIDE).map(text).collect::<Vec<_>>().join(";")
}

/// Headings that nobody knows, but for these.
fn headings(known: &[(usize, &str)]) -> String {
    let heading = |at: usize| {
        let told = known.iter().find(|(column, _)| *column == at).map(|(_, text)| (*text).to_owned());
        told.unwrap_or_else(|| format!("Zebra {at}"))
    };
    (0..WIDE).map(heading).collect::<Vec<_>>().join(";")
}

fn list(lines: &[String]) -> Vec<u8> {
    format!("{}\n", lines.join("\n")).into_bytes()
}

fn fault(bytes: &[u8]) -> Option<SheetFault> {
    let book = read(bytes, FileHint::default()).ok().unwrap();
    understand(&book, &[], &Answers::default(), today()).err()
}

#[test]
fn two_headings_that_are_known_are_enough_however_many_there_are() {
    let children =
        [["Alva Nyberg", "20120105-2386"], ["Maja Åkerlund", "20120109-2382"], ["Elsa Öhman", "20120115-2384"]];
    for (first, second, meanings) in [
        ("Barnets namn", "Personnummer", [Meaning::Name, Meaning::Number]),
        ("Elev", "Inkom", [Meaning::Name, Meaning::Intake]),
        ("Namn", "Samtycke", [Meaning::Name, Meaning::Consent]),
        ("Personnr", "Inkom", [Meaning::Number, Meaning::Intake]),
    ] {
        let known = [(4, first), (200, second)];
        let cell = |meaning: Meaning, [name, number]: [&'static str; 2]| match meaning {
            Meaning::Name => name,
            Meaning::Number => number,
            _ => "2025-09-01",
        };
        let rows = children.map(|child| line(&[(4, cell(meanings[0], child)), (200, cell(meanings[1], child))]));
        for above in [
            vec![],
            vec![line(&[(0, "HLT i Storuman")])],
            vec![line(&[(0, "Kommun"), (1, "Storuman"), (2, "Lots"), (3, "Karin Ek")])],
        ] {
            let heading_row = u32::try_from(above.len()).unwrap() + 1;
            let report = report(&list(&[above, vec![headings(&known)], rows.to_vec()].concat()));
            assert_eq!(report.heading_row, Some(heading_row), "{first} and {second}");
            for (heading, meaning) in [first, second].into_iter().zip(meanings) {
                let column = report.columns.values().find(|column| column.heading == heading).unwrap();
                assert_eq!(column.meanings, [meaning], "{heading}");
            }
            assert_eq!(report.accepted.len() + report.rejected.len(), 3, "{first} and {second}");
        }
    }
}

#[test]
fn a_child_whose_words_look_like_headings_is_not_taken_for_them() {
    let known = [(0, "Namn"), (1, "Inkom")];
    let nils = line(&[(0, "Nils Åkerlund"), (7, "Skola"), (8, "Mamma")]);
    let alva = line(&[(0, "Alva Nyberg"), (1, "2025-09-01")]);
    let report = report(&list(&[headings(&known), nils, alva]));
    assert_eq!(report.heading_row, Some(1));
    assert_eq!(accepted(&report, 3).name, "Alva Nyberg");
    assert_eq!(rejected(&report, 2).cell, "B2");
}

#[test]
fn unknown_headings_are_no_list_without_a_child_and_one_thing_more() {
    let alva = line(&[(0, "Alva Nyberg"), (1, "2025-09-01"), (2, "Bergskolan")]);
    for (why, known, row) in [
        ("a name alone", vec![(0, "Namn")], alva.clone()),
        ("two columns, and neither says which child", vec![(1, "Avslut"), (2, "Skola")], alva),
        ("only words under them", vec![(0, "Namn"), (2, "Skola")], line(&[(0, "Alva Nyberg"), (2, "Bergskolan")])),
    ] {
        assert_eq!(fault(&list(&[headings(&known), row])), Some(SheetFault::NotATable), "{why}");
    }
}

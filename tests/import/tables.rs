//! More than one table on a sheet: the first is read, the others are said, and no row is read with the columns of another table.

use super::{accepted, rejected, report};
use samlat::exchange::sheets::{FaultCode, NoteCode, Understood};

fn skipped(report: &Understood) -> Vec<(u32, &str)> {
    report.skipped.iter().map(|skipped| (skipped.row, skipped.why.code())).collect()
}

fn said(report: &Understood) -> Vec<&str> {
    report.notes.iter().filter(|note| note.code == NoteCode::OtherTable).map(|note| note.say.as_str()).collect()
}

fn rows(report: &Understood) -> [Vec<u32>; 2] {
    [report.accepted.iter().map(|row| row.row).collect(), report.rejected.iter().map(|row| row.row).collect()]
}

#[test]
fn a_table_below_with_the_same_headings_in_another_order_is_not_read() {
    let report = report(
        "Namn;Personnr;Inkom;Avslutat;Avslutsorsak
Alva Nyberg;20120105-2386;2025-09-01;2026-02-02;SIP
Maja Åkerlund;20120109-2382;2025-09-02;;

Avslutade;;;;
Namn;Personnr;Avslutat;Inkom;Avslutsorsak
Elsa Öhman;20120115-2384;2026-02-03;2025-09-03;SIP
"
        .as_bytes(),
    );
    assert_eq!(rows(&report), [vec![2, 3], vec![7]]);
    assert_eq!(skipped(&report), [(4, "blank"), (5, "comment"), (6, "other_table")]);
    assert_eq!(
        said(&report),
        ["På rad 6 börjar en tabell till med andra rubriker. Lägg den på ett eget blad och läs in den också."]
    );
    let elsa = rejected(&report, 7);
    assert_eq!((elsa.reason, elsa.cell.as_str()), (FaultCode::OtherTable, "A7"));
    assert_eq!(
        elsa.say,
        "Rad 7, cell A7: raden hör till en annan tabell, som börjar på rad 6. Lägg tabellen på ett eget blad och läs in den också."
    );
    assert_eq!(elsa.cells.iter().map(|cell| cell.text.as_str()).nth(2), Some("2026-02-03"));
}

#[test]
fn a_table_below_with_other_headings_is_not_read() {
    let report = report(
        "Namn;Personnr;Inkom;Skola
Alva Nyberg;20120105-2386;2025-09-01;Bergskolan
Efternamn;Förnamn;Ålder;Samtycke
Åkerlund;Maja;10;2025-09-02
Öhman;Elsa;9;2025-09-03
"
        .as_bytes(),
    );
    assert_eq!(rows(&report), [vec![2], vec![4, 5]]);
    assert_eq!((skipped(&report), said(&report).len()), (vec![(3, "other_table")], 1));
    assert_eq!(accepted(&report, 2).school.as_deref(), Some("Bergskolan"));
}

#[test]
fn the_first_table_is_read_also_when_the_next_one_has_more_columns() {
    let report = report(
        "Namn;Personnr;Inkom
Alva Nyberg;20120105-2386;2025-09-01

Namn;Personnr;Upptäckt;Inkom;Samtycke;Skola
Maja Åkerlund;20120109-2382;2025-08-02;2025-09-02;2025-09-09;Bergskolan
"
        .as_bytes(),
    );
    assert_eq!((report.heading_row, rows(&report)), (Some(1), [vec![2], vec![5]]));
}

#[test]
fn a_table_beside_is_not_read() {
    let report = report(
        "Namn;Personnr;Inkom;;Namn;Personnr;Inkom
Alva Nyberg;20120105-2386;2025-09-01;;Maja Åkerlund;20120109-2382;2025-09-02
;;;;Elsa Öhman;20120115-2384;2025-09-03
"
        .as_bytes(),
    );
    assert_eq!((rows(&report), skipped(&report)), ([vec![2], vec![]], vec![(3, "other_table")]));
    assert_eq!(accepted(&report, 2).name, "Alva Nyberg");
    assert_eq!(report.columns.keys().collect::<Vec<_>>(), ["A", "B", "C"]);
    assert_eq!(
        said(&report),
        [
            "I cell E1 börjar en tabell till, bredvid den första. Den läses inte in. Lägg den på ett eget blad och läs in den också."
        ]
    );
    assert!(report.questions.is_empty());
}

#[test]
fn a_child_without_dates_whose_words_look_like_headings_begins_no_table() {
    let report = report(
        "Namn;Personnr;Inkom;Skola;Vem initierade
Alva Nyberg;20120105-2386;2025-09-01;Bergskolan;skola
Nils Åkerlund;;;Förskola;skola
Maja Åkerlund;20120109-2382;2025-09-02;Förskola;barnet
"
        .as_bytes(),
    );
    assert_eq!(rows(&report), [vec![2, 4], vec![3]]);
    assert_eq!(rejected(&report, 3).reason, FaultCode::NoIntake);
}

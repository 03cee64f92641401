//! Rows of children with protected personal data: known however the list says so, and never kept where they cannot go in.

use samlat::domain::children::Protection::{self, Marked, None, RegisteredElsewhere};
use samlat::exchange::sheets::{Answers, FaultCode, Meaning, NoteCode, Understood, retry};
use std::collections::BTreeMap;

use super::{accepted, rejected, report, report_with, today};

/// A list with one column more; one child for each of its cells.
fn list(heading: &str, cells: &[&str]) -> String {
    let children = [
        ("Alva Nyberg", "20120105-2386"),
        ("Maja Åkerlund", "20120109-2382"),
        ("Elsa Öhman", "20120115-2384"),
        ("Wilma Öberg", "20230108-2380"),
    ];
    let mut list = format!("Namn;Personnr;Inkom;Vem initierade;{heading}\n");
    for ((name, number), cell) in children.iter().zip(cells) {
        list.push_str(&format!("{name};{number};2025-09-01;skola;{cell}\n"));
    }
    list
}

fn protections(report: &Understood) -> Vec<Protection> {
    report.accepted.iter().map(|row| row.protection).collect()
}

#[test]
fn a_column_of_protected_data_is_known_by_any_of_its_names() {
    let headings = [
        "Skyddade personuppgifter",
        "Sekretessmarkering",
        "Skyddad id",
        "Skyddad identitet (ja/nej)",
        "Skyddade uppgifter?",
        "Sekretess",
    ];
    for heading in headings {
        for (yes, no) in [("ja", "nej"), ("x", ""), ("J", "N"), ("Sekretessmarkering", "-")] {
            let report = report(list(heading, &[no, yes, no, no]).as_bytes());
            assert_eq!(report.columns["E"].meanings, [Meaning::Protected], "{heading} {yes}");
            assert_eq!(protections(&report), [None, Marked, None, None], "{heading} {yes}");
            assert_eq!(accepted(&report, 3).name, "Maja Åkerlund");
            let note = report.notes.iter().find(|note| note.code == NoteCode::Protected).unwrap();
            assert_eq!(note.rows, [3]);
        }
    }
    let registered = report(list("Skyddad folkbokföring", &["", "x", "", ""]).as_bytes());
    assert_eq!(protections(&registered), [None, RegisteredElsewhere, None, None]);
}

#[test]
fn a_remark_a_name_and_a_second_column_say_it_too() {
    let remark =
        report(list("Kommentar", &["ring mamma", "OBS! Skyddad identitet", "ej skyddad identitet", ""]).as_bytes());
    assert!(remark.columns["E"].meanings.is_empty());
    assert_eq!(protections(&remark), [None, Marked, None, None]);

    let named = list("Kommentar", &["", "", "", ""]).replace("Alva Nyberg", "Alva Nyberg (skyddad)");
    let named = report(named.as_bytes());
    assert_eq!((accepted(&named, 2).name.as_str(), accepted(&named, 2).protection), ("Alva Nyberg", Marked));
    assert_eq!(accepted(&named, 2).number.as_ref().map(|number| number.digits()), Some("201201052386"));

    let only =
        list("Kommentar", &["", "", "", ""]).replace("Alva Nyberg;20120105-2386", "Skyddad;Skyddade personuppgifter");
    let only = report(only.as_bytes());
    assert_eq!((accepted(&only, 2).protection, accepted(&only, 2).number.is_none()), (Marked, true));

    let two = report(list("Sekretessmarkering;Skyddad folkbokföring", &["x;", ";", ";x", "nej;nej"]).as_bytes());
    assert_eq!(protections(&two), [Marked, None, RegisteredElsewhere, None]);
}

#[test]
fn a_column_that_a_person_leaves_out_protects_nobody() {
    let answers = Answers { columns: BTreeMap::from([("E".to_owned(), Vec::new())]), ..Answers::default() };
    let report = report_with(list("Sekretess", &["ja", "ja", "ja", "ja"]).as_bytes(), Option::None, &answers);
    assert_eq!(protections(&report), [None; 4]);
    let next_time = list("Sekretess", &["", "ja", "", ""]);
    let next_time = report_with(next_time.as_bytes(), Some(&report.recipe), &Answers::default());
    assert!(next_time.recipe_used);
    assert_eq!(protections(&next_time), [None, Marked, None, None], "and only in this list");
}

#[test]
fn a_protected_row_with_a_fault_waits_without_what_it_says() {
    let wrong = list("Skyddad id", &["", "x", "", ""]).replace("20120109-2382;2025-09-01", "20120109-2382;i våras");
    let report = report(wrong.as_bytes());
    let row = rejected(&report, 3);
    assert_eq!((row.reason, row.cell.as_str()), (FaultCode::ProtectedByHand, "C3"));
    assert!(row.say.starts_with("Rad 3, cell C3: barnet har skyddade personuppgifter"), "{}", row.say);
    let kept = serde_json::to_string(row).unwrap();
    assert!(["Maja", "Åkerlund", "20120109", "våras"].iter().all(|text| !kept.contains(text)), "{kept}");
    let typed = BTreeMap::from([("C3".to_owned(), "2025-09-01".to_owned())]);
    let still = retry(row, &typed, &report.recipe, &[], today()).err().unwrap();
    assert_eq!(still.reason, FaultCode::ProtectedByHand, "there is nothing here to put right");
}

#[test]
fn a_child_that_is_marked_in_one_row_is_kept_in_no_other() {
    let twice = "Namn;Personnr;Inkom;Skyddad id
Alva Nyberg;20120105-2386;2025-09-01;x
Alva Nyberg;20120105-2386;2025-10-01;
Maja Åkerlund;;2025-09-02;
Maja Åkerlund;;2025-09-02;ja
Elsa Öhman;20120115-2384;2025-09-03;
Elsa Öhman;;2025-09-03;x
";
    let report = report(twice.as_bytes());
    assert_eq!(report.accepted.len(), 0);
    let reasons: Vec<FaultCode> = report.rejected.iter().map(|row| row.reason).collect();
    assert_eq!(reasons, [FaultCode::ProtectedByHand; 6]);
    assert!(!serde_json::to_string(&report.rejected).unwrap().contains("Alva"));
}

#[test]
fn a_protected_row_of_another_table_is_not_kept_either() {
    let list = "Namn;Personnr;Inkom
Alva Nyberg;20120105-2386;2025-09-01
Personnr;Namn;Inkom;Sekretessmarkering
20120109-2382;Maja Åkerlund;2025-09-02;x
20120115-2384;Elsa Öhman;2025-09-03;
";
    let report = report(list.as_bytes());
    let reasons: Vec<(u32, FaultCode)> = report.rejected.iter().map(|row| (row.row, row.reason)).collect();
    assert_eq!(reasons, [(4, FaultCode::ProtectedByHand), (5, FaultCode::OtherTable)]);
    assert!(rejected(&report, 4).cells.is_empty());
}

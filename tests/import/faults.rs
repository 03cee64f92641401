//! Files that cannot be taken, and rows that cannot go in: each says its own reason, and nothing panics.

use std::collections::BTreeSet;

use proptest::prelude::*;
use rust_xlsxwriter::{Format, Formula, Workbook};
use samlat::exchange::sheets::{Answers, FaultCode, FileHint, NoteCode, SheetFault, SkipReason, read, understand};
use samlat::words;

use super::{BJURHOLM, accepted, rejected, report, said, today};

fn fault_of(bytes: &[u8], name: &str) -> Option<SheetFault> {
    match read(bytes, FileHint { name: Some(name) }) {
        Err(fault) => Some(fault),
        Ok(book) => understand(&book, &[], &Answers::default(), today()).err(),
    }
}

fn sheet(rows: &[&[&str]]) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (row, cells) in (0..).zip(rows) {
        for (column, cell) in (0..).zip(*cells) {
            sheet.write_string(row, column, *cell).unwrap();
        }
    }
    book.save_to_buffer().unwrap()
}

#[test]
fn a_password_is_seen_in_every_kind_of_file() {
    for bytes in [
        include_bytes!("../fixtures/import/med-losenord.xlsx").as_slice(),
        include_bytes!("../fixtures/import/med-losenord.xls"),
        include_bytes!("../fixtures/import/med-losenord.ods"),
    ] {
        assert_eq!(fault_of(bytes, "lista.xlsx"), Some(SheetFault::PasswordProtected));
    }
}

#[test]
fn the_same_list_as_xls_and_ods_says_the_same() {
    let xlsx = serde_json::to_value(report(BJURHOLM)).unwrap();
    for bytes in [
        include_bytes!("../fixtures/import/hlt-lista-bjurholm.xls").as_slice(),
        include_bytes!("../fixtures/import/hlt-lista-bjurholm.ods"),
    ] {
        let other = serde_json::to_value(report(bytes)).unwrap();
        for part in ["accepted", "rejected", "questions", "recipe"] {
            assert_eq!(other[part], xlsx[part], "{part}");
        }
    }
}

#[test]
fn a_damaged_file_is_broken_and_another_kind_is_not_a_list() {
    let named_otherwise = replaced(BJURHOLM, b"xl/workbook.xml", b"wd/workbook.xml");
    let table = [
        (&BJURHOLM[..BJURHOLM.len() / 2], "lista.xlsx", SheetFault::Broken),
        (&[0_u8, 159, 146, 150, 0, 0, 1].repeat(50), "lista.xlsx", SheetFault::Broken),
        (&[0_u8, 159, 146, 150, 0, 0, 1].repeat(50), "bild.heic", SheetFault::UnsupportedKind),
        (b"%PDF-1.7\n1 0 obj", "lista.pdf", SheetFault::UnsupportedKind),
        (b"<html><table><tr><td>Namn</td></tr></table>", "lista.xls", SheetFault::Broken),
        (&named_otherwise, "lista.docx", SheetFault::UnsupportedKind),
        ("Hej, det här är bara ett brev.".as_bytes(), "brev.txt", SheetFault::NotATable),
        (b"bara ord", "brev.txt", SheetFault::NotATable),
        (&sheet(&[&["Konto", "Belopp"], &["Fika", "1234,50"]]), "budget.xlsx", SheetFault::NotATable),
        (b"", "lista.csv", SheetFault::Empty),
        (b"\n \n\n", "lista.csv", SheetFault::Empty),
        (b";;;\n;;;\n", "lista.csv", SheetFault::Empty),
        (&sheet(&[]), "lista.xlsx", SheetFault::Empty),
    ];
    for (bytes, name, fault) in table {
        assert_eq!(fault_of(bytes, name), Some(fault), "{name}, {} bytes", bytes.len());
    }
}

fn replaced(bytes: &[u8], from: &[u8], to: &[u8]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    let places: Vec<usize> = (0..bytes.len() - from.len()).filter(|at| bytes[*at..].starts_with(from)).collect();
    for at in places {
        bytes[at..at + to.len()].copy_from_slice(to);
    }
    bytes
}

#[test]
fn two_hundred_thousand_rows_are_refused() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for row in 0..200_000 {
        sheet.write_number(row, 0, row).unwrap();
    }
    assert_eq!(fault_of(&book.save_to_buffer().unwrap(), "stor.xlsx"), Some(SheetFault::TooManyRows));
    let csv = "Namn;Inkom\n".to_owned() + &"Wilma;2024-02-02\n".repeat(200_000);
    assert_eq!(fault_of(csv.as_bytes(), "stor.csv"), Some(SheetFault::TooManyRows));
}

#[test]
fn a_stray_cell_far_below_is_no_long_list() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (column, heading) in ["Namn", "Inkom", "Skola"].into_iter().enumerate() {
        sheet.write_string(0, column as u16, heading).unwrap();
    }
    sheet.write_string(1, 0, "Wilma Öberg").unwrap();
    sheet.write_string(1, 1, "2024-02-02").unwrap();
    sheet.write_string(1_000_000, 16_000, ".").unwrap();
    let report = report(&book.save_to_buffer().unwrap());
    assert_eq!(accepted(&report, 2).name, "Wilma Öberg");
    assert_eq!(report.skipped.len(), 2, "one run of blank rows and the stray row");
}

#[test]
fn every_fault_has_its_own_sentence() {
    let known: BTreeSet<&str> = words::ids().collect();
    let files: Vec<String> = SheetFault::ALL.iter().map(|fault| fault.say()).collect();
    assert_eq!(files.iter().collect::<BTreeSet<_>>().len(), SheetFault::ALL.len());
    assert!(files.iter().all(|said| said.contains(' ') && said.ends_with('.')), "{files:?}");
    let kebab = |code: &str| code.replace('_', "-");
    let faults = FaultCode::ALL.iter().map(|code| format!("import-fault-{}", kebab(code.code())));
    let notes = NoteCode::ALL.iter().map(|code| format!("import-note-{}", kebab(code.code())));
    let skips = SkipReason::ALL.iter().map(|code| format!("import-skip-{}", kebab(code.code())));
    for id in faults.chain(notes).chain(skips) {
        assert!(known.contains(id.as_str()), "{id}");
    }
}

/// One child with one thing changed.
fn one_row(changes: &[(&str, &str)]) -> samlat::exchange::sheets::Understood {
    let mut columns = vec![
        ("Namn", "Wilma Öberg"),
        ("Personnr", "20230108-2380"),
        ("Kön", "F"),
        ("Upptäckt", "2024-11-07"),
        ("Inkom", "2025-03-07"),
        ("Vem initierade", "skola"),
        ("Samtycke", "2025-03-16"),
        ("Barnsamtal", "2"),
        ("Orosanmälan", "nej"),
        ("Avslutat", "2025-07-17"),
        ("Avslutsorsak", "SIP"),
    ];
    for (heading, text) in changes {
        columns.iter_mut().find(|(known, _)| known == heading).unwrap().1 = text;
    }
    let headings: Vec<&str> = columns.iter().map(|(heading, _)| *heading).collect();
    let cells: Vec<&str> = columns.iter().map(|(_, text)| *text).collect();
    report(format!("{}\n{}\n", headings.join(";"), cells.join(";")).as_bytes())
}

#[test]
fn each_slip_is_caught_with_its_own_code_in_its_own_cell() {
    use FaultCode::*;
    let table = [
        ("Personnr", "20230108-2381", Checksum),
        ("Personnr", "20231308-2380", NumberImpossibleDate),
        ("Personnr", "vet inte", NumberNotReadable),
        ("Personnr", "20230108-T380", NumberInterim),
        ("Personnr", "20900108-2388", NumberFutureBirth),
        ("Namn", "", NoName),
        ("Inkom", "", NoIntake),
        ("Inkom", "30/2 2025", ImpossibleDate),
        ("Inkom", "i våras", DateNotReadable),
        ("Inkom", "7/3", DateWithoutYear),
        ("Inkom", "mars 2025", DateWithoutDay),
        ("Inkom", "2031-05-05", FutureIntake),
        ("Inkom", "2022-12-31", DateBeforeBirth),
        ("Upptäckt", "1924-11-07", DateTooEarly),
        ("Samtycke", "2027-03-16", FutureDate),
        ("Avslutat", "2025-03-06", ClosedBeforeIntake),
        ("Avslutat", "", ClosedOnMissing),
        ("Vem initierade", "grannen (?)", UnknownSource),
        ("Avslutsorsak", "se pärmen", UnknownClosingReason),
        ("Barnsamtal", "många", CountNotReadable),
        ("Orosanmälan", "kanske", YesNoNotReadable),
    ];
    for (heading, text, code) in table {
        let report = one_row(&[(heading, text)]);
        let found = rejected(&report, 2);
        assert_eq!(found.reason, code, "{heading} {text}: {:?}", said(&report, 2));
        let cell = found.cells.iter().find(|cell| cell.heading == heading).unwrap();
        assert_eq!(found.cell, cell.cell, "{heading} {text}");
        assert!(found.say.starts_with(&format!("Rad 2, cell {}: ", found.cell)), "{}", found.say);
    }
    let tried: BTreeSet<FaultCode> =
        table.iter().map(|(_, _, code)| *code).chain([SameNumberTwice, OtherTable, ProtectedByHand]).collect();
    assert_eq!(tried.len(), FaultCode::ALL.len());
}

#[test]
fn what_is_only_odd_goes_in_and_is_said() {
    use NoteCode::*;
    let table = [
        ("Personnr", "230108-2380", CenturyGuessed),
        ("Personnr", "", NumberMissing),
        ("Personnr", "20230108", LastFourMissing),
        ("Personnr", "skyddad identitet", Protected),
        ("Kön", "", SexFromNumber),
        ("Kön", "pojke", SexDiffers),
        ("Kön", "okänt kön", SexNotRead),
        ("Samtycke", "ja", DateMissing),
        ("Upptäckt", "2025-03-08", SignalAfterIntake),
        ("Upptäckt", "2022-12-24", SignalBeforeBirth),
        ("Barnsamtal", "", TalksBlank),
        ("Orosanmälan", "", ConcernBlank),
        ("Avslutsorsak", "", ClosingReasonMissing),
    ];
    for (heading, text, code) in table {
        let report = one_row(&[(heading, text)]);
        assert!(accepted(&report, 2).notes.contains(&code), "{heading} {text}");
        assert!(report.notes.iter().any(|note| note.code == code && note.rows == [2] && note.say.ends_with('.')));
    }
    assert!(accepted(&one_row(&[]), 2).notes.is_empty());
}

#[test]
fn several_faults_are_all_said() {
    let report = one_row(&[("Personnr", "20230108-2381"), ("Inkom", "2031-05-05"), ("Vem initierade", "moster")]);
    let codes: Vec<&str> = rejected(&report, 2).faults.iter().map(|fault| fault.reason.code()).collect();
    assert_eq!(codes, ["checksum", "future_intake", "unknown_source"]);
}

#[test]
fn sums_comments_and_headings_in_the_middle_are_no_children() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let rows: [&[&str]; 9] = [
        &["Nr", "Namn", "Personnr", "Inkom"],
        &["VT 2024"],
        &["1", "Wilma Öberg", "20230108-2380", "2025-03-07"],
        &["Nr", "Namn", "Personnr", "Inkom"],
        &["2", "Nour Lindh", "140721-2388", "2024-02-02"],
        &["3"],
        &["", "Avslutade ärenden:"],
        &["* = ring först"],
        &["Summa"],
    ];
    for (row, cells) in (0..).zip(rows) {
        for (column, cell) in (0..).zip(cells) {
            sheet.write_string(row, column, *cell).unwrap();
        }
    }
    sheet.write_formula(8, 1, Formula::new("=COUNTA(B2:B8)").set_result("2")).unwrap();
    sheet.write_formula(9, 1, Formula::new("=COUNTA(B2:B8)").set_result("2")).unwrap();
    sheet.write_formula(10, 1, Formula::new("=\"Albin\"&\" Öberg\"").set_result("Albin Öberg")).unwrap();
    sheet.write_formula(10, 3, Formula::new("=TODAY()-900").set_result("45324")).unwrap();
    let report = report(&book.save_to_buffer().unwrap());
    let skipped: Vec<(u32, &str)> = report.skipped.iter().map(|skipped| (skipped.row, skipped.why.code())).collect();
    let expected = [
        (2, "comment"),
        (4, "heading_again"),
        (6, "only_number"),
        (7, "comment"),
        (8, "comment"),
        (9, "sum"),
        (10, "sum"),
    ];
    assert_eq!(skipped, expected);
    assert_eq!(report.accepted.iter().map(|row| row.row).collect::<Vec<_>>(), [3, 5, 11]);
    assert_eq!(accepted(&report, 11).name, "Albin Öberg");
}

#[test]
fn a_personal_number_with_the_format_of_a_date_is_a_number() {
    let mut book = Workbook::new();
    let format = Format::new().set_num_format("yyyymmdd-0000");
    let sheet = book.add_worksheet();
    for (column, heading) in (0..).zip(["Namn", "Personnr", "Inkom"]) {
        sheet.write_string(0, column, heading).unwrap();
    }
    sheet.write_string(1, 0, "Alva Nyberg").unwrap();
    sheet.write_number_with_format(1, 1, 201_201_052_386.0, &format).unwrap();
    sheet.write_string(1, 2, "2025-09-01").unwrap();
    let report = report(&book.save_to_buffer().unwrap());
    assert_eq!(accepted(&report, 2).number.as_ref().map(|number| number.digits()), Some("201201052386"));
}

#[test]
fn a_damaged_xls_that_claims_cells_far_outside_is_broken() {
    let whole: &[u8] = include_bytes!("../fixtures/import/hlt-lista-bjurholm.xls");
    assert_eq!(fault_of(whole, "lista.xls"), None);
    let head = |kind: u16, length: u16| [kind.to_le_bytes(), length.to_le_bytes()].concat();
    // The sheet's size in rows; the column of a text cell; the column of a number.
    for (record, at) in [(head(0x0200, 14), 7), (head(0x00FD, 10), 3), (head(0x027E, 10), 3)] {
        let mut bytes = whole.to_vec();
        let found = bytes.windows(4).rposition(|four| four == record).unwrap();
        bytes[found + 4 + at] = 0x7F;
        assert_eq!(fault_of(&bytes, "lista.xls"), Some(SheetFault::Broken), "{record:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_bytes_panic(bytes in proptest::collection::vec(any::<u8>(), 0..2000), head in 0..5usize) {
        let heads: [&[u8]; 5] = [b"", b"PK\x03\x04", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", b"PK\x05\x06", b"\xFF\xFE"];
        let _ = fault_of(&[heads[head], &bytes].concat(), "lista.xlsx");
    }

    #[test]
    fn no_text_panics(text in "(([A-ZÅÄÖa-zåäö0-9/. -]{0,12}[;\n\"]){0,60})") {
        let _ = fault_of(format!("Namn;Inkom;Personnr\n{text}").as_bytes(), "lista.csv");
    }

    #[test]
    fn a_file_with_changed_bytes_never_panics(changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8), cut in any::<prop::sample::Index>(), which in 0..3usize) {
        let files: [&[u8]; 3] = [BJURHOLM, include_bytes!("../fixtures/import/hlt-lista-bjurholm.xls"), include_bytes!("../fixtures/import/hlt-lista-bjurholm.ods")];
        let mut bytes = files[which].to_vec();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        let _ = fault_of(&bytes, "lista.xlsx");
        bytes.truncate(cut.index(files[which].len()));
        let _ = fault_of(&bytes, "lista.xlsx");
    }
}

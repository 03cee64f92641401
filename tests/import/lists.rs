//! The same children as other municipalities would write them: other words, other order, other dates, the headings elsewhere.

use super::dialects::{
    bare_numbers, joined_columns, month_first, real_dates, short_headings, six_digits, two_heading_rows,
};
use super::writing::{csv, xlsx};
use super::{accepted, report};

#[test]
fn real_dates_and_a_name_in_two_columns() {
    let dialect = real_dates();
    let bytes = xlsx(&dialect.rows().0);
    dialect.hold("real dates", &bytes, None);
    let report = report(&bytes);
    let left_out: Vec<&str> = report
        .columns
        .values()
        .filter(|column| column.meanings.is_empty())
        .map(|column| column.heading.as_str())
        .collect();
    assert_eq!(left_out, ["Ålder", "Nästa möte", "Kommentar", "Telefon VH"]);
    assert!(
        report.questions.iter().all(|question| question.column.is_none()),
        "known columns that are left out need no question"
    );
}

#[test]
fn six_digits_and_the_last_name_first_in_windows_1252() {
    let dialect = six_digits();
    let written = csv(&dialect.rows().0, ';').replace('\u{2013}', "-");
    dialect.hold("six digits", &encoding_rs::WINDOWS_1252.encode(&written).0, None);
}

#[test]
fn headings_over_two_rows_far_down() {
    let dialect = two_heading_rows();
    let bytes = xlsx(&dialect.rows().0);
    dialect.hold("two heading rows", &bytes, None);
    assert_eq!(report(&bytes).heading_row, Some(12));
}

#[test]
fn two_things_in_one_column_with_commas_in_utf_8() {
    let dialect = joined_columns();
    dialect.hold("joined columns", csv(&dialect.rows().0, ',').as_bytes(), None);
    dialect.hold(
        "joined columns with a byte order mark",
        format!("\u{feff}{}", csv(&dialect.rows().0, ';')).as_bytes(),
        None,
    );
}

#[test]
fn day_numbers_and_personal_numbers_as_bare_numbers() {
    let dialect = bare_numbers();
    dialect.hold("bare numbers", &xlsx(&dialect.rows().0), None);
    dialect.hold("bare numbers as text", csv(&dialect.rows().0, ';').as_bytes(), None);
}

#[test]
fn the_month_first_with_tabs_in_utf_16() {
    let dialect = month_first();
    let written = format!("\u{feff}{}", csv(&dialect.rows().0, '\t'));
    let bytes: Vec<u8> = written.encode_utf16().flat_map(u16::to_le_bytes).collect();
    dialect.hold("month first", &bytes, None);
    assert!(
        report(&bytes).questions.iter().any(|question| question.kind.code() == "date_order"),
        "an unusual order is to be confirmed"
    );
}

#[test]
fn short_headings_and_the_number_in_two_columns() {
    let dialect = short_headings();
    dialect.hold("short headings", &xlsx(&dialect.rows().0), None);
}

#[test]
fn a_text_from_an_old_program_and_one_with_two_bytes_a_letter() {
    const LIST: &str = "Förnamn;Efternamn;Födelsedatum;Inkom\nMåns;Öhman;2016-03-01;2026-09-01\n";
    let dos = |letter: char| match letter {
        'å' => 0x86,
        'ö' => 0x94,
        'Ö' => 0x99,
        plain => u8::try_from(plain).unwrap(),
    };
    let dos: Vec<u8> = LIST.chars().map(dos).collect();
    let two_bytes = |bytes: fn(u16) -> [u8; 2]| LIST.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
    for bytes in [dos, two_bytes(u16::to_le_bytes), two_bytes(u16::to_be_bytes)] {
        assert_eq!(accepted(&report(&bytes), 2).name, "Måns Öhman");
    }
}

#[test]
fn five_hundred_headings_of_the_municipalitys_own_are_beside_the_point() {
    let own = |text: &str| (0..500).map(|at| format!(";{text} {at}")).collect::<String>();
    let list = format!("Namn;Personnr;Inkom{}\nAlva Nyberg;20120105-2386;2025-09-01{}\n", own("Zxq"), own("b"));
    let report = report(list.as_bytes());
    assert_eq!((report.heading_row, report.columns.len()), (Some(1), 503));
    assert_eq!(accepted(&report, 2).name, "Alva Nyberg");
}

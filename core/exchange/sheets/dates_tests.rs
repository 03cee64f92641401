//! One day in all the ways it is written.

use proptest::prelude::*;

use super::*;

fn on(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

#[test]
fn the_second_of_february_in_every_style() {
    let styles = [
        "2024-02-02",
        "2024-2-2",
        "20240202",
        "240202",
        "24-02-02",
        "2/2 2024",
        "02/02 2024",
        "2/2-24",
        "2/2 -24",
        "2/2/24",
        "2/2/2024",
        "2.2.2024",
        "02.02.24",
        "2 feb 2024",
        "2 febr. 2024",
        "2 februari -24",
        "den 2 februari 2024",
        "fredag 2 feb 2024",
        "fre 2/2-24",
        "2024/02/02",
        "2024.02.02",
        "2024 02 02",
        "2024-02-02 13:30",
        "2024-02-02T10:00:00",
        "2024-02-02 kl. 13.00",
        "2:a feb 2024",
        "2024-02-02 00:00:00",
        "45324",
        "feb 2, 2024",
        "2-2-24",
        "2/2 ’24",
        "(2/2 2024)",
        "2 FEB 2024",
        "2-2-2024",
        "2024−02−02",
        "2024‑02‑02",
    ];
    for style in styles {
        assert_eq!(text(style, None, 2056), Ok(on(2024, 2, 2)), "{style}");
    }
}

#[test]
fn what_is_no_whole_date_says_why() {
    let table = [
        ("2025-02-30", DateFault::Impossible),
        ("30/2 2025", DateFault::Impossible),
        ("250230", DateFault::Impossible),
        ("31/11-25", DateFault::Impossible),
        ("30 feb 2025", DateFault::Impossible),
        ("2025-13-01", DateFault::Impossible),
        ("2/2", DateFault::NoYear),
        ("2 feb", DateFault::NoYear),
        ("feb 2024", DateFault::NoDay),
        ("2024-02", DateFault::NoDay),
        ("2024", DateFault::NoDay),
        ("v. 34", DateFault::NotADate),
        ("ca 2024-02-02", DateFault::NotADate),
        ("ht 2024", DateFault::NotADate),
        ("2024-02-02?", DateFault::NotADate),
        ("Wilma", DateFault::NotADate),
        ("12", DateFault::NotADate),
        ("2024-02-02 och 2024-03-02", DateFault::NotADate),
    ];
    for (written, fault) in table {
        assert_eq!(text(written, None, 2056), Err(fault), "{written}");
    }
}

#[test]
fn two_digits_of_a_birth_year_lie_in_the_past() {
    assert_eq!(text("750203", None, 2026), Ok(on(1975, 2, 3)));
    assert_eq!(text("140203", None, 2026), Ok(on(2014, 2, 3)));
}

#[test]
fn a_column_shows_its_own_order() {
    let order = |texts: &[&str]| {
        order_of(texts.iter().map(|text| Cell::Text((*text).to_owned())).collect::<Vec<_>>().iter(), on(2026, 11, 22))
    };
    assert_eq!(order(&["2/25/2024", "3/30/2024", "1/2/2024", "4/5/2025"]), Some(DateOrder::MonthFirst));
    assert_eq!(order(&["250224", "300324", "010224", "311225"]), Some(DateOrder::DayFirst));
    assert_eq!(order(&["25/2 2024", "30/3 2024", "1/2 2024"]), None);
    assert_eq!(order(&["240202", "240230", "310505"]), None, "one wrong date does not turn a column");
    assert_eq!(order(&["24/02/03", "24/12/30", "25/01/28", "26/03/14"]), Some(DateOrder::YearFirst));
}

proptest! {
    #[test]
    fn any_day_comes_back_from_any_style(days in 0..12_000i64, style in 0..8usize) {
        let date = on(2000, 1, 1) + TimeDelta::days(days);
        let style = ["%Y-%m-%d", "%y%m%d", "%Y%m%d", "%-d/%-m %Y", "%-d/%-m-%y", "%d.%m.%Y", "%-d %b %Y", "%Y-%m-%dT%H"][style];
        let written = match style {
            "%-d %b %Y" => date.format(style).to_string().replace("May", "maj").replace("Oct", "okt"),
            "%Y-%m-%dT%H" => format!("{date}T00:00:00"),
            _ => date.format(style).to_string(),
        };
        prop_assert_eq!(text(&written, None, 2056), Ok(date));
    }

    #[test]
    fn no_text_panics(written in "\\PC{0,70}") {
        let _ = text(&written, None, 2056);
    }
}

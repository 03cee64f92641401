//! The rules over the published test numbers, and over what fingers do to them.

use proptest::prelude::*;

use super::*;

const PUBLISHED: &str = include_str!("../../tests/fixtures/import/testpersonnummer.csv");

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()
}

fn published() -> impl Iterator<Item = Vec<&'static str>> {
    PUBLISHED.lines().skip(1).map(|line| line.trim().split(',').collect())
}

#[test]
fn every_published_number_is_read_with_its_kind_birth_date_and_sex() {
    for row in published() {
        let number = parse(row[0], today()).unwrap_or_else(|fault| panic!("{}: {fault}", row[0]));
        let kind = if number.kind() == NumberKind::Personal { "personnummer" } else { "samordningsnummer" };
        let sex = if number.legal_sex() == LegalSex::F { "K" } else { "M" };
        assert_eq!((kind, sex), (row[1], row[3]), "{}", row[0]);
        assert_eq!(number.birth_date(), row[2].parse().ok(), "{}", row[0]);
    }
    assert_eq!(published().count(), 570);
}

#[test]
fn every_way_of_writing_gives_the_same_number() {
    for row in published() {
        let twelve = row[0];
        let over_100 = twelve < "192612";
        for written in [
            format!("{}-{}", &twelve[..8], &twelve[8..]),
            format!(" {twelve}\t"),
            format!("{}+{}", &twelve[..8], &twelve[8..]),
        ] {
            let reading = read(&written, today()).unwrap();
            assert_eq!((reading.number.digits(), reading.century_guessed), (twelve, false));
        }
        let sign = if over_100 { '+' } else { '-' };
        let reading = read(&format!("{}{sign}{}", &twelve[2..8], &twelve[8..]), today()).unwrap();
        assert_eq!((reading.number.digits(), reading.century_guessed), (twelve, true));
        if !over_100 {
            assert_eq!(parse(&twelve[2..], today()).unwrap().digits(), twelve);
        }
    }
}

#[test]
fn each_fault_has_its_own_name() {
    use NumberFault::*;
    let table = [
        ("", Empty),
        ("  ", Empty),
        ("Wilma", NotANumber),
        ("20140721 2388", NotANumber),
        ("2014-07-21-2388", NotANumber),
        ("2014072123880", NotANumber),
        ("åäö140721", NotANumber),
        ("20140721", LastFourMissing),
        ("140721", LastFourMissing),
        ("140721-XXXX", LastFourMissing),
        ("140721-T388", Interim),
        ("20140721-R388", Interim),
        ("201413212388", ImpossibleDate),
        ("201402302388", ImpossibleDate),
        ("201413812388", ImpossibleDate),
        ("201407922388", ImpossibleDate),
        ("201407210008", BirthNumber000),
        ("20140721-2387", Checksum),
        ("209007212385", FutureBirth),
    ];
    for (text, fault) in table {
        assert_eq!(parse(text, today()).err(), Some(fault), "{text}");
    }
}

#[test]
fn ten_digits_belong_to_the_latest_century_that_has_begun() {
    let on = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
    assert_eq!(parse("140721-2388", on(2014, 7, 21)).unwrap().digits(), "201407212388");
    assert_eq!(parse("140721-2388", on(2014, 7, 20)).unwrap().digits(), "191407212388");
    assert_eq!(parse("140721+2388", on(2026, 1, 1)).unwrap().digits(), "191407212388");
}

#[test]
fn an_unknown_date_in_a_coordination_number_is_legal() {
    for (text, birth) in
        [("200800772386", None), ("201010602397", None), ("202106902386", NaiveDate::from_ymd_opt(2021, 6, 30))]
    {
        let number = parse(text, today()).unwrap();
        assert_eq!((number.kind(), number.birth_date()), (NumberKind::Coordination, birth));
    }
}

#[test]
fn a_number_does_not_show_itself_and_comes_back_from_the_store() {
    let number = parse("20140721-2388", today()).unwrap();
    assert_eq!(format!("{number:?}"), "[dold]");
    let json = serde_json::to_string(&number).unwrap();
    assert_eq!(json, "\"201407212388\"");
    assert!(serde_json::from_str::<IdentityNumber>(&json).unwrap() == number);
    assert!(serde_json::from_str::<IdentityNumber>("\"201407212387\"").is_err());
}

proptest! {
    #[test]
    fn one_wrong_digit_is_always_caught(which in 0..570usize, at in 2..12usize, by in 1..10u8) {
        let mut digits: Vec<u8> = published().nth(which).unwrap()[0].bytes().collect();
        digits[at] = b'0' + (digits[at] - b'0' + by) % 10;
        prop_assert!(parse(std::str::from_utf8(&digits).unwrap(), today()).is_err());
    }

    #[test]
    fn two_neighbours_that_change_places_are_caught_but_for_0_and_9(which in 0..570usize, at in 2..11usize) {
        let mut digits: Vec<u8> = published().nth(which).unwrap()[0].bytes().collect();
        let pair = (digits[at], digits[at + 1]);
        prop_assume!(pair.0 != pair.1 && pair != (b'0', b'9') && pair != (b'9', b'0'));
        digits.swap(at, at + 1);
        prop_assert!(parse(std::str::from_utf8(&digits).unwrap(), today()).is_err());
    }

    #[test]
    fn no_text_panics_and_what_is_accepted_stays_what_it_is(text in "\\PC{0,20}|[0-9+-]{6,14}") {
        if let Ok(number) = parse(&text, today()) {
            prop_assert!(parse(number.digits(), today()).unwrap() == number);
        }
    }
}

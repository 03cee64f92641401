//! Protection of small counts from outside: what is published against somebody who knows everything else, the certificates against their checker, and the published
//! tables of others.

mod attack;
mod editions;
mod published;
mod random;
mod related;
mod vasterbotten;

use attack::{Found, Known, attack, only_small_hidden};
use samlat::protect::{
    Certificate, Dimension, Draws, Exact, Fault, Published, Release, Released, Rounding, Suppression, Table,
    TableBuilder, check, checker, published_csv, read_hierarchy, read_published, read_table, round, rules, suppress,
};
use std::path::Path;

fn fixture(name: &str) -> String {
    std::fs::read_to_string(Path::new("tests/fixtures/protection").join(name)).unwrap()
}

fn draws(seed: u8) -> Draws {
    Draws::new([seed; 32])
}

fn rounded(table: &Table, base: u32, zeros: bool, earlier: Option<&Certificate>) -> Release {
    round(table, &Rounding { base, zeros, draws: &draws(7), scope: "test", earlier }).unwrap()
}

fn hidden(table: &Table, insiders: bool) -> Release {
    suppress(table, &Suppression { base: 5, zeros: false, insiders, earlier: None }).unwrap()
}

fn published(release: &Release) -> Published {
    release.cells().iter().map(|cell| (cell.codes.clone(), cell.shown.value())).collect()
}

/// By an outsider and by every holder; the certificate holds.
fn attacked(release: &Release, by_holders: bool) -> Found {
    let certificate = release.certificate();
    check(&published(release), certificate).unwrap();
    let mut all = attack(certificate, &Known::outsider(certificate), |_| false);
    if let (true, Some(column)) = (by_holders, certificate.insider) {
        let mut holders: Vec<&String> = certificate.inner.iter().map(|inner| &inner.key[column]).collect();
        holders.sort_unstable();
        holders.dedup();
        for holder in holders {
            let own = |at: usize| certificate.inner[at].key[column] == **holder;
            let found = attack(certificate, &Known::insider(certificate, column, holder), own);
            all.exact += found.exact;
            all.narrow += found.narrow;
        }
    }
    all
}

#[test]
fn rounded_tables_give_no_small_count_away_to_outsiders_or_holders() {
    let mut small = 0;
    for seed in 0..120 {
        for (base, zeros) in [(5, false), (3, false), (5, true)] {
            let found = attacked(&rounded(&random::table(seed), base, zeros, None), true);
            assert_eq!((found.exact, found.narrow), (0, 0), "table {seed} base {base} zeros {zeros}");
            small += found.small;
        }
    }
    assert!(small > 1_000, "{small} small counts were attacked");
}

#[test]
fn hidden_cells_can_be_none_or_five_to_outsiders_and_with_insiders_to_every_holder() {
    let mut small = 0;
    for seed in 0..60 {
        for insiders in [false, true] {
            let found = attacked(&hidden(&random::table(seed), insiders), insiders);
            assert_eq!((found.exact, found.narrow), (0, 0), "table {seed} insiders {insiders}");
            small += found.small;
        }
    }
    assert!(small > 300, "{small} small counts were attacked");
}

#[test]
fn the_attacker_finds_what_careless_protection_gives_away() {
    let (mut sums, mut alone) = (Found::default(), Found::default());
    for seed in 0..6 {
        let release = rounded(&random::table(seed), 5, false, None);
        let found = attack(release.certificate(), &Known::true_sums(release.certificate()), |_| false);
        (sums.exact, sums.narrow) = (sums.exact + found.exact, sums.narrow + found.narrow);
        let careless = only_small_hidden(hidden(&random::table(seed), false).certificate());
        let found = attack(&careless, &Known::outsider(&careless), |_| false);
        (alone.exact, alone.narrow) = (alone.exact + found.exact, alone.narrow + found.narrow);
    }
    assert!(sums.exact + sums.narrow > 0, "true sums beside rounded cells: {sums:?}");
    assert!(alone.exact > 0 && alone.narrow > 0, "nothing hidden but the small cells: {alone:?}");
}

#[test]
fn quarters_with_rolling_years_give_no_small_count_away() {
    let mut small = 0;
    for seed in 0..20 {
        let round = attacked(&rounded(&random::quarters(seed), 5, false, None), true);
        let hide = attacked(&hidden(&random::quarters(seed), false), false);
        assert_eq!((round.exact, round.narrow, hide.exact, hide.narrow), (0, 0, 0, 0), "table {seed}");
        small += round.small + hide.small;
    }
    assert!(small > 300, "{small} small counts were attacked");
}

#[test]
fn sums_of_a_rounded_table_add_up_and_stay_near() {
    let county = vasterbotten::County::new(1);
    let release = rounded(&county.quarter(0, 0), 5, false, None);
    let of = |codes: [&str; 3]| release.get(&codes).unwrap().value().unwrap();
    for age in ["Y0T5", "Y6T9", "Y10T12", "Y13T15", "Y16T17", "_T"] {
        assert_eq!(of(["R24", age, "F"]) + of(["R24", age, "M"]), of(["R24", age, "_T"]));
        let parts = of(["D24U", age, "_T"]) + of(["D24S", age, "_T"]) + of(["D24L", age, "_T"]);
        assert_eq!(parts, of(["R24", age, "_T"]));
    }
    let certificate = release.certificate();
    for cell in &certificate.cells {
        let exact: u32 = cell.of.iter().map(|at| certificate.inner[*at].exact.unwrap()).sum();
        assert!(cell.published.unwrap().abs_diff(exact) <= 10, "{:?}", cell.key);
        assert!(cell.of.len() > 1 || !(1..5).contains(&cell.published.unwrap()), "no small count is shown");
    }
    let total = certificate.cells.iter().max_by_key(|cell| cell.of.len()).unwrap();
    let exact: u32 = total.of.iter().map(|at| certificate.inner[*at].exact.unwrap()).sum();
    assert!(total.published.unwrap().abs_diff(exact) <= 1, "the county's total is at most one off");
    check(&published(&release), certificate).unwrap();
}

/// A table of one municipality: ages and sexes.
fn municipality(counts: &[(&str, &str, u32)]) -> Table {
    let ages = Dimension::flat("age", &["Y0T5", "Y6T9", "Y10T12", "Y13T15"], "_T").unwrap();
    let sexes = Dimension::flat("sex", &["F", "M"], "_T").unwrap();
    let margins: [&[&str]; 3] = [&[], &["age"], &["sex"]];
    let mut table = TableBuilder::new(vec![ages, sexes]).unwrap().publish(&margins).unwrap();
    for (age, sex, count) in counts {
        assert!(table.add(&[age, sex], Exact::new(*count)));
    }
    table.build()
}

#[test]
fn a_revision_moves_only_what_has_changed() {
    let before = [("Y0T5", "F", 2), ("Y6T9", "F", 3), ("Y6T9", "M", 1), ("Y10T12", "M", 4), ("Y13T15", "F", 11)];
    let first = rounded(&municipality(&before), 5, false, None);
    let again = rounded(&municipality(&before), 5, false, Some(first.certificate()));
    assert_eq!(first.cells(), again.cells(), "nothing changed, nothing moves");
    for at in 0..before.len() {
        let mut after = before;
        after[at].2 += 1;
        let second = rounded(&municipality(&after), 5, false, Some(first.certificate()));
        check(&published(&second), second.certificate()).unwrap();
        let inner = |release: &Release| release.certificate().inner.iter().map(|one| one.rounded).collect::<Vec<_>>();
        let moved = inner(&first).iter().zip(inner(&second)).filter(|(one, other)| **one != *other).count();
        assert!(moved <= 1, "one child more moves at most one fine cell");
        // Whoever has both, and is sure that nothing else changed, still cannot tell.
        let (one, two) = (first.certificate(), second.certificate());
        let mut known = Known::outsider(one);
        let later = Known::outsider(two);
        let changed = one.inner.iter().zip(&two.inner).position(|(a, b)| a.exact != b.exact).unwrap();
        let sums = later.sums.into_iter().filter(|(of, ..)| !of.contains(&changed));
        known.sums.extend(sums);
        assert_eq!(attack(one, &known, |_| false).exact, 0);
    }
}

#[test]
fn changing_one_cell_of_the_county_moves_at_most_one_published_fine_cell() {
    let county = vasterbotten::County::new(3);
    let first = rounded(&county.quarter(1, 0), 5, false, None);
    let inner = |release: &Release| release.certificate().inner.iter().map(|one| one.rounded).collect::<Vec<_>>();
    let before = inner(&first);
    for seed in 0..25 {
        let mut later = vasterbotten::County::new(3);
        later.one_more(1, 0, seed);
        let second = rounded(&later.quarter(1, 0), 5, false, Some(first.certificate()));
        check(&published(&second), second.certificate()).unwrap();
        let moved = before.iter().zip(inner(&second)).filter(|(one, other)| **one != *other).count();
        assert!(moved <= 1, "{moved} moved");
    }
}

#[test]
fn what_was_shown_stays_shown_and_what_was_hidden_stays_hidden() {
    let counts = [
        ("Y0T5", "F", 2),
        ("Y0T5", "M", 9),
        ("Y6T9", "F", 12),
        ("Y6T9", "M", 7),
        ("Y10T12", "F", 30),
        ("Y10T12", "M", 14),
    ];
    let ages = Dimension::flat("age", &["Y0T5", "Y6T9", "Y10T12"], "_T").unwrap();
    let sexes = Dimension::flat("sex", &["F", "M"], "_T").unwrap();
    let build = |counts: &[(&str, &str, u32)]| {
        let mut table = TableBuilder::new(vec![ages.clone(), sexes.clone()]).unwrap();
        for (age, sex, count) in counts {
            assert!(table.add(&[age, sex], Exact::new(*count)));
        }
        table.build()
    };
    let first = hidden(&build(&counts), false);
    let mut later = counts;
    later[0].2 = 6; // no longer small
    let how = Suppression { base: 5, zeros: false, insiders: false, earlier: Some(first.certificate()) };
    let second = suppress(&build(&later), &how).unwrap();
    check(&published(&second), second.certificate()).unwrap();
    for (one, other) in first.cells().iter().zip(second.cells()) {
        if one.shown == Released::Hidden {
            assert_eq!(other.shown, Released::Hidden, "{:?}", one.codes);
        }
    }
}

#[test]
fn a_forged_certificate_or_table_is_found_out() {
    let county = vasterbotten::County::new(5);
    let release = rounded(&county.quarter(0, 1), 5, false, None);
    let table = published(&release);
    let broken = |table: &Published, certificate: &Certificate| check(table, certificate).unwrap_err().0;
    let mut other = table.clone();
    let key = other.keys().next().unwrap().clone();
    other.insert(key.clone(), Some(999));
    assert_eq!(broken(&other, release.certificate()), "published");
    other.remove(&key);
    assert_eq!(broken(&other, release.certificate()), "published");
    let mut more = table.clone();
    more.insert(vec!["K9999".to_owned(), "_T".to_owned(), "_T".to_owned()], Some(3));
    assert_eq!(broken(&more, release.certificate()), "rows");
    let forge = |change: &dyn Fn(&mut Certificate)| {
        let mut forged = release.certificate().clone();
        change(&mut forged);
        broken(&table, &forged)
    };
    let small = release.certificate().inner.iter().position(|one| one.exact == Some(2)).unwrap();
    assert_eq!(forge(&|one| one.inner[small].rounded = 2), "inner");
    assert_eq!(forge(&|one| one.inner[small].exact = Some(7)), "inner");
    assert_eq!(forge(&|one| one.cells[0].of.clear()), "sum");
    assert_eq!(forge(&|one| one.cells[0].of.push(100_000)), "of");
    assert_eq!(forge(&|one| one.bound = 1), "sum");
    assert_eq!(forge(&|one| one.witnesses.push(vec![(small, 50)])), "witness");

    let release = hidden(&county.quarter(3, 0), false);
    let table = published(&release);
    check(&table, release.certificate()).unwrap();
    let mut forged = release.certificate().clone();
    forged.witnesses.clear();
    assert_eq!(broken(&table, &forged), "small");
    let mut forged = release.certificate().clone();
    let changed = forged.witnesses[0][0].1;
    forged.witnesses[0][0].1 = changed + 1;
    assert_eq!(broken(&table, &forged), "witness", "a witness must agree with every open sum");
    let mut shown = table.clone();
    let mut forged = release.certificate().clone();
    let exact = |of: &[usize]| of.iter().map(|at| release.certificate().inner[*at].exact.unwrap()).sum::<u32>();
    let cell =
        forged.cells.iter_mut().find(|cell| cell.published.is_none() && (1..5).contains(&exact(&cell.of))).unwrap();
    cell.published = Some(exact(&cell.of));
    shown.insert(cell.key.clone(), cell.published);
    assert!(["small", "witness"].contains(&broken(&shown, &forged)), "a small count is never open");
}

#[test]
fn the_checker_is_short_and_knows_no_solver_and_no_fractions() {
    let text = std::fs::read_to_string("core/protect/checker.rs").unwrap();
    assert!(text.lines().count() <= 100);
    for word in [
        "f64",
        "f32",
        "microlp",
        "super::rounding",
        "super::suppression",
        "super::witnesses",
        "super::tables",
        "super::solving",
    ] {
        assert!(!text.contains(word), "the checker names {word}");
    }
    let _: fn(&Published, &Certificate) -> Result<(), checker::Broken> = check;
}

#[test]
fn true_zeros_impossible_cells_and_what_was_not_collected_are_three_things() {
    let hierarchy =
        read_hierarchy(r#"{ "columns": { "age": { "total": "all" }, "sex": { "total": "all" } } }"#).unwrap();
    let text = "age;sex;n\n6-9;F;12\n6-9;M;0\n10-12;F;.\n10-12;M;8\n13-15;F;\n13-15;M;3\n";
    let table = read_table(text, &hierarchy).unwrap();
    for release in [rounded(&table, 5, false, None), hidden(&table, false)] {
        check(&published(&release), release.certificate()).unwrap();
        assert_eq!(release.get(&["10-12", "F"]), Some(Released::Impossible));
        assert_eq!(release.get(&["13-15", "F"]), Some(Released::NotCollected));
        assert_eq!(release.get(&["13-15", "all"]), Some(Released::NotCollected), "a sum with a hole is not a sum");
        assert_eq!(release.get(&["all", "all"]), Some(Released::NotCollected));
        assert!(matches!(release.get(&["6-9", "F"]), Some(Released::Value(12) | Released::Hidden)));
        let csv = published_csv(&release);
        assert_eq!(
            read_published(&csv, release.columns()).unwrap(),
            published(&release),
            "what is written can be read back"
        );
        assert!(csv.contains("10-12;F;;M;F\r\n") && csv.contains("13-15;F;;L;F\r\n"), "{csv}");
    }
    let zeros = rounded(&table, 5, true, None);
    check(&published(&zeros), zeros.certificate()).unwrap();
    assert_eq!(zeros.get(&["10-12", "F"]), Some(Released::Impossible), "what cannot occur is not made uncertain");
}

#[test]
fn a_code_that_looks_like_a_formula_is_text_in_a_spreadsheet() {
    let hierarchy = read_hierarchy(r#"{ "columns": { "who": {}, "sex": {} } }"#).unwrap();
    let text = "who;sex;n\n=1+1;F;12\n@x;F;7\n-4;M;9\n";
    let release = rounded(&read_table(text, &hierarchy).unwrap(), 5, false, None);
    let csv = published_csv(&release);
    for cell in csv.lines().skip(1).filter_map(|line| line.split(';').next()) {
        assert!(!cell.starts_with(['=', '+', '-', '@']), "{cell}");
    }
    assert_eq!(read_published(&csv, release.columns()).unwrap(), published(&release));
}

#[test]
fn what_cannot_be_read_is_said_with_its_row() {
    let hierarchy = |text: &str| read_hierarchy(text).unwrap();
    let plain = hierarchy(r#"{ "columns": { "a": {}, "b": {} } }"#);
    let fault = |text: &str| read_table(text, &plain).err().unwrap();
    assert_eq!(fault(""), Fault::Empty);
    assert_eq!(fault("a;b;n\n"), Fault::Empty);
    assert_eq!(fault("a;n\nx;1\n"), Fault::NoColumn("b".to_owned()));
    assert_eq!(fault("a;b;n\nx;y;1\nx;z;många\n"), Fault::NotANumber(3));
    assert_eq!(fault("a;b;n\nx;y;-1\n"), Fault::NotANumber(2));
    assert_eq!(fault("a;b;n\nx;y;1\nx;y;1\n"), Fault::Twice(3));
    assert_eq!(fault("a;b;n\nx;y;1\nx;1\n"), Fault::Uneven(3));
    assert_eq!(fault("a;b;n\nx;y;1\nx;Total;2\n"), Fault::NotASum(3));
    assert!(read_hierarchy("{").is_err() && read_hierarchy(r#"{ "columns": {} }"#).is_err());
    let around = hierarchy(r#"{ "columns": { "a": { "groups": { "g": ["h"], "h": ["g"] } }, "b": {} } }"#);
    assert_eq!(read_table("a;b;n\nx;y;1\n", &around).err(), Some(Fault::Groups("a".to_owned())));
    let table = read_table("a;b;n\nx;y;1\n", &plain).unwrap();
    let how = Rounding { base: 2, zeros: false, draws: &draws(1), scope: "", earlier: None };
    assert_eq!(round(&table, &how).err(), Some(Fault::Base));
    assert!(Certificate::from_json("[]").is_err());
    let kept = rounded(&table, 5, false, None).certificate().to_json().unwrap();
    assert!(Certificate::from_json(&kept).unwrap() == *rounded(&table, 5, false, None).certificate());
}

#[test]
fn shares_and_days_are_shown_only_when_they_rest_on_enough() {
    use samlat::measures::CountClass;
    let value = Released::Value;
    assert_eq!(rules::share(value(10), value(20)).unwrap().percent, Some(50));
    assert_eq!(rules::share(value(10), value(19)).unwrap().percent, None, "then only the interval");
    assert_eq!(rules::share(Released::Hidden, value(20)), None);
    assert_eq!(rules::share(value(0), value(0)), None);
    assert_eq!(rules::share(value(25), value(20)), None, "rounding may turn a share around; it is not shown");
    assert_eq!(rules::days(Some(24.5), 8, 5), Some(25));
    assert_eq!(
        (rules::days(Some(24.5), 7, 7), rules::days(Some(24.5), 9, 4), rules::days(None, 9, 9)),
        (None, None, None)
    );
    assert_eq!(rules::base(CountClass::Persons, 130_000), Some(5));
    assert_eq!(rules::base(CountClass::Events, 2_400), Some(5));
    assert_eq!(rules::base(CountClass::Events, 130_000), Some(3));
    assert_eq!(rules::base(CountClass::Organisation, 2_400), None);
}

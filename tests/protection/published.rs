//! The tables that statistical offices publish with their packages, through our methods. Invariant: read as they are, with their own thresholds.

use super::{attacked, fixture, rounded};
use samlat::protect::{Suppression, read_hierarchy, read_table, suppress};

/// The published suppression patterns: name, columns, and groups of the first column that has any.
const GAUSS: [(&str, &str, u32, bool); 7] = [
    ("gauss_example1_range5.csv", r#"{ "value": "freq", "columns": { "age": {}, "geo": {} } }"#, 5, false),
    ("gauss_example1a_maxN1.csv", r#"{ "value": "freq", "columns": { "age": {}, "geo": {} } }"#, 2, true),
    (
        "gauss_example1a_eu_maxN2.csv",
        r#"{ "value": "freq", "columns": { "age": {}, "geo": { "groups": { "EU": ["Portugal", "Spain"], "nonEU": ["Iceland"] } } } }"#,
        3,
        true,
    ),
    (
        "gauss_example1a_eu_maxN4_pz0.csv",
        r#"{ "value": "freq", "columns": { "age": {}, "geo": { "groups": { "EU": ["Portugal", "Spain"], "nonEU": ["Iceland"] } } } }"#,
        5,
        false,
    ),
    (
        "gauss_example1b_eu_maxN2.csv",
        r#"{ "value": "freq", "columns": { "age": {}, "geo": { "groups": { "EU": ["Portugal", "Spain"], "nonEU": ["Iceland"] } } } }"#,
        3,
        true,
    ),
    ("gauss_mun_accidents_maxN4_pz0.csv", r#"{ "value": "freq", "columns": { "mun": {}, "inj": {} } }"#, 5, false),
    ("gauss_z1_maxN3.csv", r#"{ "value": "ant", "columns": { "region": {}, "hovedint": {} } }"#, 4, true),
];

#[test]
fn on_published_tables_nothing_small_can_be_found_out() {
    for (name, hierarchy, base, zeros) in GAUSS {
        let table = read_table(&fixture(name), &read_hierarchy(hierarchy).unwrap()).unwrap();
        let release = suppress(&table, &Suppression { base, zeros, insiders: false, earlier: None }).unwrap();
        let found = attacked(&release, false);
        assert_eq!((found.exact, found.narrow), (0, 0), "{name}");
        if base >= 3 {
            let found = attacked(&rounded(&table, base, zeros, None), false);
            assert_eq!((found.exact, found.narrow), (0, 0), "{name}");
        }
    }
    for name in ["smallcount_exPSD.csv", "smallcount_z2.csv"] {
        let columns = if name.contains("exPSD") {
            r#"{ "value": "freq", "columns": { "rows": {}, "cols": {} } }"#
        } else {
            r#"{ "value": "ant", "columns": { "region": {}, "hovedint": {} } }"#
        };
        let table = read_table(&fixture(name), &read_hierarchy(columns).unwrap()).unwrap();
        let found = attacked(&rounded(&table, 5, false, None), false);
        assert_eq!((found.exact, found.narrow), (0, 0), "{name}");
        assert!(found.small > 5);
    }
}

#[test]
fn rounding_errs_no_more_than_small_count_rounding_on_its_own_table() {
    // `plsround_exPSD_b5_publish.csv`: the same table by the R package, all cells and sums.
    let others = fixture("plsround_exPSD_b5_publish.csv");
    let theirs: u32 = others
        .lines()
        .skip(1)
        .map(|line| line.rsplit(',').next().unwrap().parse::<i32>().unwrap().unsigned_abs())
        .sum();
    let columns = r#"{ "value": "freq", "columns": { "rows": {}, "cols": {} } }"#;
    let release = rounded(
        &read_table(&fixture("smallcount_exPSD.csv"), &read_hierarchy(columns).unwrap()).unwrap(),
        5,
        false,
        None,
    );
    let certificate = release.certificate();
    let exact = |of: &[usize]| of.iter().map(|at| certificate.inner[*at].exact.unwrap()).sum::<u32>();
    let ours: u32 = certificate.cells.iter().map(|cell| cell.published.unwrap().abs_diff(exact(&cell.of))).sum();
    assert_eq!(certificate.cells.len(), others.lines().count() - 1, "the same cells");
    assert!(ours <= theirs, "{ours} against {theirs}");
}

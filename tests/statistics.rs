//! The statistics against published tables and worked examples (tests/fixtures/statistics): intervals to a billionth, limits to a millionth.

use samlat::statistics::{
    self, Bin, Interval, Spell, benjamini_hochberg, binomial_limits, binomial_mid_p, chi_square, clopper_pearson,
    compare_counts, compare_shares, fisher_exact, funnel_counts, funnel_shares, kaplan_meier, life_table, log_rank,
    median, newcombe, poisson_exact, poisson_limits, poisson_mid_p_interval, runs, wilson, xmr,
};
use serde_json::Value;
use std::path::Path;

fn fixture(name: &str) -> String {
    std::fs::read_to_string(Path::new("tests/fixtures/statistics").join(name)).unwrap()
}

fn json(name: &str) -> Value {
    serde_json::from_str(&fixture(name)).unwrap()
}

/// The rows of a fixture as maps.
fn rows(name: &str) -> Vec<std::collections::BTreeMap<String, String>> {
    let text = fixture(name);
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let heading = reader.headers().unwrap().clone();
    reader
        .records()
        .map(|record| heading.iter().map(str::to_owned).zip(record.unwrap().iter().map(str::to_owned)).collect())
        .collect()
}

fn number(value: &Value) -> f64 {
    value.as_f64().unwrap()
}

#[track_caller]
fn near(found: f64, expected: f64, within: f64) {
    assert!((found - expected).abs() <= within, "{found} is not {expected}");
}

#[track_caller]
fn same(found: Interval, expected: &Value) {
    near(found.low, number(&expected[0]), 1e-9);
    near(found.high, number(&expected[1]), 1e-9);
}

#[test]
fn intervals_are_those_of_the_printed_cases() {
    let cases = json("intervals.json");
    let whole = |value: &Value| u32::try_from(value.as_u64().unwrap()).unwrap();
    for case in cases["share"].as_array().unwrap() {
        let (x, n) = (whole(&case["x"]), whole(&case["n"]));
        same(wilson(x, n, 0.95), &case["wilson"]);
        same(clopper_pearson(x, n, 0.95), &case["clopper_pearson"]);
        same(binomial_mid_p(x, n, 0.95), &case["mid_p"]);
    }
    for case in cases["poisson"].as_array().unwrap() {
        let x = whole(&case["x"]);
        same(poisson_exact(x, 0.95), &case["exact"]);
        same(poisson_mid_p_interval(x, 0.95), &case["mid_p"]);
    }
    for case in cases["newcombe"].as_array().unwrap() {
        let pair = |side: &str| (whole(&case[side][0]), whole(&case[side][1]));
        same(newcombe(pair("before"), pair("after"), 0.95), &case["interval"]);
    }
    for case in cases["fisher"].as_array().unwrap() {
        let [a, b, c, d] = [0, 1, 2, 3].map(|at| whole(&case["table"][at]));
        near(fisher_exact(a, b, c, d), number(&case["p"]), 1e-9);
    }
    // As printed in the papers themselves.
    near(wilson(81, 263, 0.95).low, 0.2553, 5e-5);
    near(clopper_pearson(1, 29, 0.95).high, 0.1776, 5e-5);
    near(newcombe((48, 80), (56, 70), 0.95).high, 0.3339, 5e-5);
    near(poisson_exact(10, 0.95).high, 18.3904, 5e-5);
}

#[test]
fn nothing_of_nothing_is_everything_possible() {
    assert_eq!(wilson(0, 0, 0.95), Interval { low: 0.0, high: 1.0 });
    assert_eq!(newcombe((0, 0), (3, 4), 0.95), Interval { low: -1.0, high: 1.0 });
    assert!(!compare_shares((0, 0), (3, 4)).is_sure());
    assert!(!compare_counts((0, 4.0), (0, 4.0)).is_sure());
    assert_eq!(fisher_exact(0, 0, 0, 0), 1.0);
    assert_eq!(chi_square(0, 3, 0, 5), (0.0, 1.0));
    assert!(kaplan_meier(&[], 0.95).steps.is_empty());
    assert_eq!(kaplan_meier(&[], 0.95).median().days, None);
    assert!(xmr(&[4.0], true).is_none());
    assert!(funnel_counts(0.0, 0.95).is_none() && funnel_shares(0, 0.5, 0.95).is_none());
    assert_eq!((runs(&[], 0.0).useful, median(&[])), (0, None));
}

#[test]
fn many_comparisons_at_once_are_adjusted_as_benjamini_and_hochberg_printed() {
    let p = [
        0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590,
        1.0,
    ];
    let adjusted = benjamini_hochberg(&p);
    assert_eq!(adjusted.iter().filter(|p| **p < 0.05).count(), 4, "the paper keeps the first four");
    near(adjusted[0], 0.0015, 1e-12);
    near(adjusted[3], 0.035625, 1e-12);
    near(adjusted[4], 0.0603, 1e-12);
    near(adjusted[14], 1.0, 1e-12);
    let mixed = benjamini_hochberg(&[0.04, 0.01, 0.03]);
    assert_eq!(mixed, [0.04, 0.03, 0.04], "in the order given");
}

/// The waits of one group of the leukaemia data.
fn aml(group: &str) -> Vec<Spell> {
    rows("survival_aml.csv")
        .iter()
        .filter(|row| row["x"] == group)
        .map(|row| Spell { days: row["time"].parse().unwrap(), reached: row["status"] == "1" })
        .collect()
}

#[test]
fn waiting_curves_are_those_of_r_survival() {
    for group in ["Maintained", "Nonmaintained"] {
        let curve = kaplan_meier(&aml(group), 0.95);
        let of_group = |row: &&std::collections::BTreeMap<String, String>| row["strata"] == format!("x={group}");
        let (steps, sure) = (rows("survival_aml_km_expected.csv"), rows("survival_aml_km_loglog_expected.csv"));
        let expected: Vec<_> = steps.iter().filter(of_group).filter(|row| row["ev"] != "0").collect();
        assert_eq!(expected.len(), curve.steps.len());
        for (row, step) in expected.iter().zip(&curve.steps) {
            assert_eq!(row["time"].parse::<u32>().unwrap(), step.days);
            assert_eq!(row["n"].parse::<u32>().unwrap(), step.at_risk);
            near(step.waiting, row["surv"].parse().unwrap(), 1e-9);
            if let Ok(error) = row["se"].parse::<f64>() {
                near(step.error, error, 1e-9);
            }
        }
        for (row, step) in sure.iter().filter(of_group).zip(&curve.steps) {
            match (step.interval, row["lo_loglog"].parse::<f64>()) {
                (Some(found), Ok(low)) => {
                    near(found.low, low, 1e-9);
                    near(found.high, row["hi_loglog"].parse().unwrap(), 1e-9);
                }
                (found, low) => assert!(found.is_none() && low.is_err(), "{group} {}", step.days),
            }
        }
        let medians = rows("survival_aml_median_expected.csv");
        let row = medians.iter().find(|row| row[""] == format!("x={group}")).unwrap();
        near(curve.median().days.unwrap(), row["median"].parse().unwrap(), 1e-9);
    }
    let test = log_rank(&aml("Maintained"), &aml("Nonmaintained"), 1).unwrap();
    near(test.chi_square, 3.396_389, 1e-5);
    assert!(log_rank(&aml("Maintained"), &aml("Nonmaintained"), 10).is_none(), "seven events are too few to compare");
}

#[test]
fn a_level_that_is_met_exactly_gives_the_middle_of_the_flat() {
    let known = json("survfit_quantiles.json");
    let each = known["time"].as_array().unwrap().iter().zip(known["status"].as_array().unwrap());
    let spells: Vec<Spell> = each
        .filter(|(_, status)| !status.is_null())
        .map(|(time, status)| Spell { days: u32::try_from(time.as_u64().unwrap()).unwrap(), reached: status == 1 })
        .collect();
    let curve = kaplan_meier(&spells, 0.95);
    let levels = known["surv_at"].as_array().unwrap().iter().zip(known["overall_quantile"].as_array().unwrap());
    for (level, day) in levels {
        let found = curve.quantile(1.0 - number(level)).days;
        assert_eq!(found, day.as_f64(), "at {level}");
    }
}

#[test]
fn a_life_table_of_single_days_is_the_curve_itself() {
    // Two at risk of four end in the first bin, nobody is lost: half wait.
    let bins =
        [Bin { from: 0, to: Some(7), events: 2, waiting: 0 }, Bin { from: 8, to: Some(14), events: 0, waiting: 2 }];
    let table = life_table(&bins);
    near(table[0].waiting, 0.5, 1e-12);
    near(table[1].waiting, 0.5, 1e-12);
    assert_eq!(table[1].entered, 2);
    near(table[1].at_risk, 1.0, 1e-12);
}

#[test]
fn moving_range_limits_are_those_of_the_nhs() {
    let known = json("nhsr_ptd_xmr.json");
    for case in known["cases"].as_array().unwrap() {
        let mut values: Vec<f64> = known["y"].as_array().unwrap().iter().map(number).collect();
        if let Some(fifteenth) = case["y15"].as_f64() {
            values[14] = fifteenth;
        }
        let found = xmr(&values, case["screen_outliers"].as_bool().unwrap()).unwrap();
        near(found.mean, number(&case["mean"]), 1e-6);
        near(found.limits.low, number(&case["lpl"]), 1e-6);
        near(found.limits.high, number(&case["upl"]), 1e-6);
    }
}

#[test]
fn funnel_limits_are_the_published_ones() {
    let known = json("funnel_poisson_limits.json");
    for (at, expected) in known["expected_count"].as_array().unwrap().iter().map(number).enumerate() {
        let (band, signal) = (funnel_counts(expected, 0.95).unwrap(), funnel_counts(expected, 0.998).unwrap());
        near(band.low, number(&known["ll95"][at]), 1e-6);
        near(band.high, number(&known["ul95"][at]), 1e-6);
        near(signal.low, number(&known["ll998"][at]), 1e-6);
        near(signal.high, number(&known["ul998"][at]), 1e-6);
    }
}

#[test]
fn runs_and_middles_are_those_of_qicharts() {
    let tables = [
        "qic_expected_ex_6.5_3.csv",
        "qic_expected_ex_7.1_5.csv",
        "qic_expected_ex_7.3_3.csv",
        "qic_expected_ex_7.4_1.csv",
        "qic_expected_tbl_7.4_1.csv",
        "qic_expected_ex_7.5_1.csv",
        "qic_expected_ex_7.6_1.csv",
    ];
    let mut compared = 0;
    for name in tables {
        let rows = rows(name);
        let number = |row: &std::collections::BTreeMap<String, String>, field: &str| row[field].parse::<f64>().unwrap();
        // One part of a chart at a time: each has its own middle.
        let mut parts: Vec<&String> = rows.iter().map(|row| &row["part"]).collect();
        parts.dedup();
        for part in parts {
            let rows: Vec<_> = rows.iter().filter(|row| row["part"] == **part && row["y"] != "NA").collect();
            let values: Vec<f64> = rows.iter().map(|row| number(row, "y")).collect();
            if number(rows[0], "n.obs") as usize != values.len() {
                continue; // points were taken out by hand, and the table does not say which
            }
            compared += 1;
            let found = runs(&values, number(rows[0], "cl"));
            let whole = |field: &str| number(rows[0], field) as u32;
            assert_eq!(found.longest, whole("longest.run"), "{name} longest");
            assert_eq!(found.longest_limit, whole("longest.run.max"), "{name} longest limit");
            assert_eq!(found.crossings, whole("n.crossings"), "{name} crossings");
            assert_eq!(found.crossings_limit, whole("n.crossings.min"), "{name} crossings limit");
            assert_eq!(found.is_signal(), rows[0]["runs.signal"] == "TRUE", "{name} signal");
        }
    }
    assert_eq!(compared, 6, "charts, or parts of one, compared");
}

#[test]
fn exact_limits_leave_out_no_more_than_they_say() {
    let chance = |mean: f64, x: u32| {
        let factorial: f64 = (1..=x).map(f64::from).product();
        (-mean).exp() * mean.powi(i32::try_from(x).unwrap()) / factorial
    };
    for mean in [0.5, 1.0, 5.0, 12.0, 30.0] {
        let limits = poisson_limits(mean, 0.0027);
        let outside: f64 = (0..120).filter(|x| limits.is_outside(f64::from(*x))).map(|x| chance(mean, x)).sum();
        assert!(outside < 0.004, "mean {mean}: {outside}");
        assert!(!limits.is_outside(mean.round()));
    }
    let shares = binomial_limits(11, 0.71, 0.0027);
    assert!(shares.low <= 4.0 && shares.high == 11.0, "{shares:?}");
    assert_eq!(binomial_limits(0, 0.5, 0.01), statistics::Limits { low: 0.0, high: 0.0 });
}

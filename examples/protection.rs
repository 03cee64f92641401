//! Measures the protection of small counts for docs/FIGURES.md: `cargo run --release --example protection`. Prints; decides nothing.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, unreachable_pub)]

#[path = "../tests/protection/attack.rs"]
mod attack;
#[path = "../tests/protection/random.rs"]
mod random;
#[path = "../tests/protection/vasterbotten.rs"]
mod vasterbotten;

use attack::{Known, attack};

use samlat::protect::{Certificate, Draws, Published, Release, Rounding, Suppression, check, round, suppress};
use std::time::Instant;
use vasterbotten::County;

/// Time on the processor so far, which does not grow when others use the machine (Linux).
fn processor_seconds() -> f64 {
    let text = std::fs::read_to_string("/proc/self/schedstat").unwrap();
    text.split_whitespace().next().unwrap().parse::<f64>().unwrap() / 1e9
}

/// |published − exact| of every cell, from the certificate.
fn errors(certificate: &Certificate) -> Vec<u32> {
    let exact = |of: &[usize]| of.iter().filter_map(|at| certificate.inner[*at].exact).sum::<u32>();
    certificate.cells.iter().filter_map(|cell| Some(cell.published?.abs_diff(exact(&cell.of)))).collect()
}

fn published(release: &Release) -> Published {
    release.cells().iter().map(|cell| (cell.codes.clone(), cell.shown.value())).collect()
}

fn main() {
    let county = County::new(2403);
    println!("shape {:.2?}", county.shape());
    for (base, zeros) in [(5, false), (3, false), (5, true), (3, true)] {
        let (mut sum, mut cells, mut worst, mut seconds, mut checked, mut totals, mut pairs) =
            (0u64, 0usize, 0, vec![], vec![], vec![], 0);
        for measure in 0..8 {
            let table = county.year(measure);
            let draws = Draws::new([7; 32]);
            let began = processor_seconds();
            let how = Rounding { base, zeros, draws: &draws, scope: County::measures()[measure], earlier: None };
            let release = round(&table, &how).unwrap();
            seconds.push(processor_seconds() - began);
            let published = published(&release);
            let began = processor_seconds();
            check(&published, release.certificate()).unwrap();
            checked.push((processor_seconds() - began) * 1000.0);
            let errors = errors(release.certificate());
            sum += errors.iter().map(|x| u64::from(*x)).sum::<u64>();
            cells += errors.len();
            worst = worst.max(*errors.iter().max().unwrap());
            pairs += release.certificate().witnesses.len();
            totals.push(*errors.last().unwrap_or(&0).max(&total_error(release.certificate())));
        }
        println!(
            "ALG-R base {base} zeros {zeros}: mean {:.3} max {worst} total {totals:?} s {:.3?} check ms {:.2?} compensated {pairs}",
            sum as f64 / cells as f64,
            seconds,
            checked
        );
    }
    if std::env::args().any(|one| one == "round") {
        return;
    }
    if std::env::args().any(|one| one == "attack") {
        return attacks(10_000);
    }
    let insiders = std::env::args().any(|one| one == "insiders");
    let began = processor_seconds();
    let (mut extra, mut small, mut check_ms) = (0, 0, 0f64);
    for measure in 0..8 {
        for quarter in 0..4 {
            let table = county.quarter(measure, quarter);
            let release = suppress(&table, &Suppression { base: 5, zeros: false, insiders, earlier: None }).unwrap();
            let certificate = release.certificate();
            let published = published(&release);
            let began = processor_seconds();
            check(&published, certificate).unwrap();
            check_ms = check_ms.max((processor_seconds() - began) * 1000.0);
            for cell in &certificate.cells {
                let exact: u32 = cell.of.iter().filter_map(|at| certificate.inner[*at].exact).sum();
                let is_small = (1..5).contains(&exact);
                small += u32::from(is_small);
                extra += u32::from(cell.published.is_none() && !is_small);
            }
        }
    }
    println!(
        "ALG-S 32 tables: small {small} extra {extra} in {:.1} s, slowest check {check_ms:.2} ms",
        processor_seconds() - began
    );
}

fn total_error(certificate: &Certificate) -> u32 {
    let largest = certificate.cells.iter().max_by_key(|cell| cell.of.len()).unwrap();
    let exact: u32 = largest.of.iter().filter_map(|at| certificate.inner[*at].exact).sum();
    largest.published.unwrap_or(exact).abs_diff(exact)
}

/// Every random table, by both methods, by an outsider and by every holder.
fn attacks(tables: u64) {
    let draws = Draws::new([7; 32]);
    let began = Instant::now();
    for (name, insiders) in [
        ("rounded, base 5", None),
        ("rounded, base 3", None),
        ("hidden", Some(false)),
        ("hidden, insiders", Some(true)),
    ] {
        let (mut small, mut exact, mut narrow, mut attackers, mut refused) = (0u64, 0u64, 0u64, 0u64, 0u64);
        for seed in 0..tables {
            let table = random::table(seed);
            let base = if name.ends_with('3') { 3 } else { 5 };
            let release = match insiders {
                None => round(&table, &Rounding { base, zeros: false, draws: &draws, scope: "attack", earlier: None }),
                Some(insiders) => suppress(&table, &Suppression { base, zeros: false, insiders, earlier: None }),
            };
            let Ok(release) = release else {
                refused += 1;
                continue;
            };
            let certificate = release.certificate();
            check(&published(&release), certificate).unwrap();
            let mut holders: Vec<Option<&String>> = vec![None];
            if insiders != Some(false) {
                holders.extend(certificate.inner.iter().map(|inner| Some(&inner.key[0])));
                holders.sort_unstable();
                holders.dedup();
            }
            for holder in holders {
                let found = match holder {
                    None => attack(certificate, &Known::outsider(certificate), |_| false),
                    Some(code) => attack(certificate, &Known::insider(certificate, 0, code), |at| {
                        certificate.inner[at].key[0] == *code
                    }),
                };
                attackers += 1;
                small += u64::from(found.small);
                exact += u64::from(found.exact);
                narrow += u64::from(found.narrow);
            }
        }
        println!(
            "{name}: {tables} tables, {attackers} attackers, {small} small counts attacked, {exact} exact, {narrow} too narrow, {refused} refused ({:.0} s)",
            began.elapsed().as_secs_f64()
        );
    }
}

//! Measures the protection of small counts for docs/FIGURES.md: `cargo run --release --example protection [round] [insiders] [tables FOLDER]`, and attacks random tables:
//! `attack [TABLES|FROM-TO [ROW [alone|quarters|editions]]]`, where ROW is how a row of docs/FIGURES.md begins. Prints; decides nothing.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, unreachable_pub)]

#[path = "../tests/protection/attack.rs"]
mod attack;
#[path = "../tests/protection/random.rs"]
mod random;
#[path = "../tests/protection/vasterbotten.rs"]
mod vasterbotten;

use attack::{Found, Known, attack, only_small_hidden};

use samlat::protect::{
    Certificate, Draws, InnerCell, Published, Release, Rounding, Suppression, Table, check, round, suppress,
};
use std::{collections::BTreeSet, ops::Range};
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

/// The fine counts of a table, for another program: its columns, then the count.
fn written(certificate: &Certificate) -> String {
    let line = |inner: &InnerCell| format!("{};{}\n", inner.key.join(";"), inner.exact.unwrap_or(0));
    format!("{};n\n{}", certificate.columns.join(";"), certificate.inner.iter().map(line).collect::<String>())
}

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let after = |word: &str| words.iter().position(|one| one == word).and_then(|at| words.get(at + 1));
    if words.first().is_some_and(|one| one == "attack") {
        let tables = after("attack").map_or("10000", String::as_str);
        let (from, to) = tables.split_once('-').unwrap_or(("0", tables));
        let word = |at: usize| words.get(at).map_or("", String::as_str);
        return attacks(from.parse().unwrap()..to.parse().unwrap(), word(2), word(3));
    }
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
    if words.iter().any(|one| one == "round") {
        return;
    }
    let insiders = words.iter().any(|one| one == "insiders");
    let (mut extra, mut small, mut check_ms, mut seconds) = (0, 0, 0f64, 0f64);
    for measure in 0..8 {
        for quarter in 0..4 {
            let table = county.quarter(measure, quarter);
            let began = processor_seconds();
            let release = suppress(&table, &Suppression { base: 5, zeros: false, insiders, earlier: None }).unwrap();
            seconds += processor_seconds() - began;
            let certificate = release.certificate();
            if let Some(folder) = after("tables") {
                let path = format!("{folder}/{}-{}.csv", County::measures()[measure], quarter + 1);
                std::fs::write(path, written(certificate)).unwrap();
            }
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
    println!("ALG-S 32 tables: small {small} extra {extra} in {seconds:.1} s, slowest check {check_ms:.2} ms");
}

fn total_error(certificate: &Certificate) -> u32 {
    let largest = certificate.cells.iter().max_by_key(|cell| cell.of.len()).unwrap();
    let exact: u32 = largest.of.iter().filter_map(|at| certificate.inner[*at].exact).sum();
    largest.published.unwrap_or(exact).abs_diff(exact)
}

/// What attackers came to.
#[derive(Default)]
struct Tried {
    tables: u64,
    attackers: u64,
    small: u64,
    exact: u64,
    narrow: u64,
    refused: u64,
    /// Of two editions: rows, how many of them are hidden in the first and in the second, tables whose total was shown and is not any more.
    rows: u64,
    hidden: (u64, u64),
    totals: u64,
    /// Known exactly to somebody who also knows by how much the cell changed; and to the same without the second edition.
    told: (u64, u64),
}

impl Tried {
    fn count(&mut self, found: Found) {
        self.attackers += 1;
        self.small += u64::from(found.small);
        self.exact += u64::from(found.exact);
        self.narrow += u64::from(found.narrow);
    }
}

/// How the random tables are protected.
#[derive(Clone, Copy)]
enum Way {
    Rounded { base: u32, zeros: bool },
    Hidden { insiders: bool },
}

impl Way {
    fn protect(self, table: &Table, earlier: Option<&Certificate>) -> Option<Release> {
        let release = match self {
            Self::Rounded { base, zeros } => {
                round(table, &Rounding { base, zeros, draws: &Draws::new([7; 32]), scope: "attack", earlier })
            }
            Self::Hidden { insiders } => suppress(table, &Suppression { base: 5, zeros: false, insiders, earlier }),
        }
        .ok()?;
        check(&published(&release), release.certificate()).unwrap();
        Some(release)
    }
    /// Whether the proof is to hold against those who know their own figures.
    fn against_holders(self) -> bool {
        !matches!(self, Self::Hidden { insiders: false })
    }
}

/// An outsider, then every holder with its own figures.
fn all_attackers(
    certificate: &Certificate,
    holders: bool,
    tried: &mut Tried,
    beside: &dyn Fn(Known, Option<&str>) -> Known,
) {
    tried.count(attack(certificate, &beside(Known::outsider(certificate), None), |_| false));
    let codes: BTreeSet<&String> = certificate.inner.iter().map(|inner| &inner.key[0]).collect();
    for code in codes.into_iter().filter(|_| holders) {
        let known = beside(Known::insider(certificate, 0, code), Some(code));
        tried.count(attack(certificate, &known, |at| certificate.inner[at].key[0] == *code));
    }
}

/// What an outsider knows of an edition, or the holder of a code.
fn knows(edition: &Certificate, code: Option<&str>) -> Known {
    code.map_or_else(|| Known::outsider(edition), |code| Known::insider(edition, 0, code))
}

/// One table, alone or in two editions.
fn attacked(first: &Table, second: Option<&Table>, way: Way, tried: &mut Tried) {
    let Some(one) = way.protect(first, None) else {
        tried.refused += 1;
        return;
    };
    tried.tables += 1;
    let one = one.certificate();
    let Some(second) = second else { return all_attackers(one, way.against_holders(), tried, &|known, _| known) };
    let Some(two) = way.protect(second, Some(one)) else {
        tried.refused += 1;
        return;
    };
    let two = two.certificate();
    let Some(changed) = one.inner.iter().zip(&two.inner).position(|(a, b)| a.exact != b.exact) else { return };
    for (mine, other) in [(one, two), (two, one)] {
        let beside = |known: Known, code: Option<&str>| {
            known.with_edition(&knows(other, code), changed).with_witnesses(two, changed, std::ptr::eq(mine, two))
        };
        all_attackers(mine, way.against_holders(), tried, &beside);
    }
    if matches!(way, Way::Hidden { .. }) {
        let hidden = |one: &Certificate| one.cells.iter().filter(|cell| cell.published.is_none()).count() as u64;
        let total = |one: &Certificate| {
            one.cells.iter().max_by_key(|cell| cell.of.len()).is_some_and(|cell| cell.published.is_some())
        };
        tried.rows += one.cells.len() as u64;
        tried.hidden = (tried.hidden.0 + hidden(one), tried.hidden.1 + hidden(two));
        tried.totals += u64::from(total(one) && !total(two));
        told(one, two, changed, way, tried);
    }
}

/// What the second edition tells those who know by how much its one cell changed, beside what the first one told them.
fn told(one: &Certificate, two: &Certificate, changed: usize, way: Way, tried: &mut Tried) {
    let count = |edition: &Certificate| i64::from(edition.inner[changed].exact.unwrap_or(0));
    let by = count(two) - count(one);
    let (mut both, mut first) = (Tried::default(), Tried::default());
    let holders = way.against_holders();
    all_attackers(one, holders, &mut both, &|mine, code| mine.with_edition_by(&knows(two, code), changed, by));
    all_attackers(two, holders, &mut both, &|mine, code| mine.with_edition_by(&knows(one, code), changed, -by));
    all_attackers(one, holders, &mut first, &|mine, code| {
        mine.with_edition_by(&knows(two, code).unpublished(), changed, by)
    });
    all_attackers(two, holders, &mut first, &|mine, code| {
        mine.unpublished().with_edition_by(&knows(one, code), changed, -by)
    });
    tried.told = (tried.told.0 + both.exact, tried.told.1 + first.exact);
}

/// Random tables by every method: alone, as quarters with rolling years, and in two editions by somebody who is sure which cell is another.
/// `row` is how the row begins, or all of its name; only one `kind` when it is given.
fn attacks(seeds: Range<u64>, row: &str, kind: &str) {
    let ways = [
        ("rounded, base 5", Way::Rounded { base: 5, zeros: false }),
        ("rounded, base 3", Way::Rounded { base: 3, zeros: false }),
        ("rounded, base 5, zeros too", Way::Rounded { base: 5, zeros: true }),
        ("hidden, outsiders", Way::Hidden { insiders: false }),
        ("hidden, holders too", Way::Hidden { insiders: true }),
    ];
    let whole = ways.iter().any(|(name, _)| *name == row);
    for (name, way) in ways.into_iter().filter(|(name, _)| if whole { *name == row } else { name.starts_with(row) }) {
        for kind in ["alone", "quarters", "editions"].into_iter().filter(|one| one.starts_with(kind)) {
            let (began, mut tried) = (processor_seconds(), Tried::default());
            for seed in seeds.clone() {
                match kind {
                    "quarters" => attacked(&random::quarters(seed), None, way, &mut tried),
                    "editions" => attacked(&random::table(seed), Some(&random::revised(seed)), way, &mut tried),
                    _ => attacked(&random::table(seed), None, way, &mut tried),
                }
            }
            let Tried { tables, attackers, small, exact, narrow, refused, rows, hidden, totals, told } = tried;
            println!(
                "{name}; {kind}: {tables} tables, {attackers} attackers, {small} small counts attacked, {exact} exact, {narrow} too narrow, {refused} refused ({:.0} s)",
                processor_seconds() - began
            );
            if rows > 0 {
                println!(
                    "  {rows} rows, hidden {} then {}, {totals} totals gone; by somebody who knows by how much: {} exact, {} of them without the second edition",
                    hidden.0, hidden.1, told.0, told.1
                );
            }
        }
    }
    if kind.is_empty() {
        careless(seeds);
    }
}

/// The same attackers against what was protected badly: they must find something, or they prove nothing.
fn careless(seeds: Range<u64>) {
    let (mut rounded, mut hidden) = (Tried::default(), Tried::default());
    for seed in seeds {
        let table = random::table(seed);
        if let Some(release) = (Way::Rounded { base: 5, zeros: false }).protect(&table, None) {
            let certificate = release.certificate();
            rounded.count(attack(certificate, &Known::true_sums(certificate), |_| false));
        }
        if let Some(release) = (Way::Hidden { insiders: false }).protect(&table, None) {
            let certificate = only_small_hidden(release.certificate());
            hidden.count(attack(&certificate, &Known::outsider(&certificate), |_| false));
        }
    }
    for (name, one) in [("careless: sums left as they are", rounded), ("careless: small cells hidden alone", hidden)] {
        let Tried { attackers, small, exact, narrow, .. } = one;
        println!("{name}: {attackers} tables, {small} small counts attacked, {exact} exact, {narrow} too narrow");
    }
}

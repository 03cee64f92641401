//! Goes through a certificate and the table published with it, and believes neither. Invariant: whole numbers only, no search, nothing of the code that made
//! them, and at most a hundred lines, so that anybody can read all of it. docs/PROTECT.md says each rule in words.
#![deny(clippy::float_arithmetic)]
use super::certificates::{Certificate, Method, PublishedCell};
use std::collections::{BTreeMap, BTreeSet};

/// The rule that does not hold, and the place it was broken at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Broken(pub &'static str, pub usize);

/// What was published: codes → number, or none for "..", "." and what was not collected.
pub type Published = BTreeMap<Vec<String>, Option<u32>>;

/// A table that agrees with everything published: what changed, how the sums moved, whose cells were touched.
struct Other<'a>(&'a [(usize, u32)], BTreeMap<usize, i64>, BTreeSet<&'a String>);

/// Checks a published table against its certificate: [`Broken`] at the first rule that does not hold.
pub fn check(published: &Published, certificate: &Certificate) -> Result<(), Broken> {
    let Certificate { base, zeros, inner, cells, before, witnesses, .. } = certificate;
    let (base, zeros, hides) = (*base, *zeros, certificate.method == Method::Suppress);
    let bound = if hides { 0 } else { i64::from(certificate.bound) };
    let hold = |rule: &'static str, broken: Option<usize>| broken.map_or(Ok(()), |at| Err(Broken(rule, at)));
    // 1. What was published is what the certificate is about, row by row.
    hold("published", cells.iter().position(|cell| published.get(&cell.key) != Some(&cell.published)))?;
    let keys: BTreeSet<_> = cells.iter().map(|cell| &cell.key).collect();
    hold("rows", (keys.len() != published.len()).then_some(cells.len()))?;
    let rows: Vec<&PublishedCell> = cells.iter().chain(before.iter().flatten()).collect();
    let opened = |row: &&PublishedCell| row.published.is_none() && published.get(&row.key).is_some_and(Option::is_some);
    hold("previous", rows.iter().position(|row| !row.of.is_empty() && opened(row)))?;
    // 2. Every fine cell is what the method makes of it, has the range that an outsider must think possible, and stands once.
    let exact = |at: usize| inner.get(at).and_then(|one| one.exact).unwrap_or(0);
    let range = |at: usize| match inner.get(at).map(|one| (one.exact, one.rounded))? {
        (None, 0) => Some((0, 0)),
        (Some(exact), rounded) if hides && exact == rounded => Some((0, u32::MAX)),
        (Some(_), rounded) if !hides && zeros && (rounded == 0 || rounded == base) => Some((0, base)),
        (Some(_), 0) if !hides => Some((0, base - 1)),
        (Some(_), rounded) if !hides && rounded == base => Some((1, base)),
        (Some(_), rounded) if !hides && rounded > base => Some((rounded - 1, rounded + 1)),
        _ => None,
    };
    let possible = |at: usize, value: u32| range(at).is_some_and(|(low, high)| low <= value && value <= high);
    hold("inner", (0..inner.len()).find(|at| !possible(*at, exact(*at)) || base < 2))?;
    let counts: BTreeSet<_> = inner.iter().map(|one| (&one.key, one.exact)).collect();
    hold("inner", (counts.len() != inner.len()).then_some(counts.len()))?;
    // 3. Every published number is the sum of its fine cells, and near the truth.
    let mut sums_of = vec![Vec::new(); inner.len()];
    let mut sums = Vec::new();
    for (number, cell) in rows.iter().enumerate() {
        for at in &cell.of {
            sums_of.get_mut(*at).ok_or(Broken("of", number))?.push(number);
        }
        let sum: i64 = cell.of.iter().filter_map(|at| inner.get(*at)).map(|one| i64::from(one.rounded)).sum();
        let truth: i64 = cell.of.iter().map(|at| i64::from(exact(*at))).sum();
        let apart = |shown: u32| cell.of.is_empty() || i64::from(shown) != sum || (sum - truth).abs() > bound;
        hold("sum", cell.published.is_some_and(apart).then_some(number))?;
        sums.push((sum, truth, cell.published.is_some()));
    }
    // 4. Every witness agrees with everything published.
    let holder = |at: usize| certificate.insider.and_then(|column| inner.get(at)?.key.get(column));
    let agrees = |changes: &'_ [(usize, u32)]| {
        let mut moved = BTreeMap::new();
        for (at, value) in changes {
            let by = i64::from(*value) - i64::from(exact(*at));
            sums_of.get(*at)?.iter().for_each(|sum| *moved.entry(*sum).or_insert(0) += by);
        }
        let fits = |by: &i64, (sum, truth, open): &(i64, i64, bool)| !open || (sum - truth - by).abs() <= bound;
        let near = |(at, by): (&usize, &i64)| sums.get(*at).is_some_and(|sum| fits(by, sum));
        let once = changes.iter().map(|(at, _)| at).collect::<BTreeSet<_>>().len() == changes.len();
        (once && moved.iter().all(near) && changes.iter().all(|(at, value)| possible(*at, *value))).then_some(moved)
    };
    let mut others = vec![Other(&[], BTreeMap::new(), BTreeSet::new())];
    for (number, changes) in witnesses.iter().enumerate() {
        let moved = agrees(changes).ok_or(Broken("witness", number))?;
        others.push(Other(changes, moved, changes.iter().filter_map(|(at, _)| holder(*at)).collect()));
    }
    // 5. Against everybody who knows no more than the table, and every holder who knows its own: what is small of the rest can be all that it must.
    let holders: BTreeSet<Option<&String>> = (0..inner.len()).map(holder).chain([None]).collect();
    let free = |other: &Other<'_>, knows: Option<&String>| knows.is_none_or(|one| !other.2.contains(one));
    let own = |at: usize, knows: Option<&String>| knows.is_some() && holder(at) == knows;
    let small = |of: &[usize]| {
        let sum = of.iter().filter_map(|at| inner.get(*at)?.exact).map(i64::from).reduce(|one, two| one + two);
        sum.is_some_and(|sum| sum < i64::from(base) && (sum > 0 || zeros))
    };
    let lost_fine = |at: &usize| {
        let (low, high) = range(*at).unwrap_or((0, u32::MAX));
        let can = |value, knows| others.iter().any(|other| free(other, knows) && other.0.contains(&(*at, value)));
        let shown = |value| holders.iter().all(|knows| own(*at, *knows) || can(value, *knows));
        let safe = |value| value == exact(*at) || agrees(&[(*at, value)]).is_some() || shown(value);
        small(&[*at]) && !(low..=high).all(safe)
    };
    let lost_row = |(at, row): (usize, &&PublishedCell)| {
        holders.iter().any(|knows| {
            let rest: Vec<usize> = row.of.iter().filter(|at| !own(**at, *knows)).copied().collect();
            let truth: i64 = rest.iter().map(|at| i64::from(exact(*at))).sum();
            let sums = || others.iter().filter(|one| free(one, *knows)).map(|one| truth + one.1.get(&at).unwrap_or(&0));
            small(&rest) && !(sums().any(|sum| sum == 0) && sums().any(|sum| sum >= i64::from(base)))
        })
    };
    hold("small", if hides { rows.iter().enumerate().position(lost_row) } else { (0..inner.len()).find(lost_fine) })
}

//! Somebody who wants to know: everything that is published and every rule, against the exact counts. Invariant: shares no code with what protects; goes through all
//! tables that agree with what is known, by narrowing ranges and splitting them until nothing is left to split.
#![allow(dead_code)]

use samlat::protect::{Certificate, InnerCell, Method, PublishedCell};

/// What is known of whole numbers: a range for each, and a range for each sum.
#[derive(Clone)]
pub struct Known {
    pub ranges: Vec<(i64, i64)>,
    pub sums: Vec<(Vec<usize>, i64, i64)>,
    /// Tables to begin with: the true one, and the witnesses of the certificate. Each counts only when it agrees with the rest of what is known.
    pub offered: Vec<Vec<i64>>,
}

/// More than any table here holds.
const MOST: i64 = 400;

impl Known {
    /// What an outsider knows who has read the published table and the rules. Of a rounded table more than that: every fine cell as it was rounded, published or not.
    pub fn outsider(certificate: &Certificate) -> Self {
        let (base, bound) = (i64::from(certificate.base), i64::from(certificate.bound));
        let rounds = certificate.method == Method::Round;
        let range = |inner: &InnerCell| match i64::from(inner.rounded) {
            _ if inner.exact.is_none() => (0, 0),
            _ if !rounds => (0, MOST),
            shown if certificate.zeros && (shown == 0 || shown == base) => (0, base),
            0 => (0, base - 1),
            shown if shown == base => (1, base),
            shown => (shown - 1, shown + 1),
        };
        let sum = |cell: &PublishedCell| {
            let shown = i64::from(cell.published.filter(|_| !cell.of.is_empty())?);
            Some((cell.of.clone(), shown - bound, shown + bound))
        };
        let fine = finest(certificate);
        let first = |table: Vec<i64>| table[..fine].to_vec();
        Self {
            ranges: certificate.inner[..fine].iter().map(range).collect(),
            sums: certificate.cells.iter().filter_map(sum).collect(),
            offered: tables(certificate).into_iter().map(first).collect(),
        }
    }

    /// The same, by a holder who knows its own exact figures.
    pub fn insider(certificate: &Certificate, column: usize, code: &str) -> Self {
        let mut known = Self::outsider(certificate);
        for (at, inner) in certificate.inner[..finest(certificate)].iter().enumerate() {
            if inner.key[column] == code {
                let exact = i64::from(inner.exact.unwrap_or(0));
                known.ranges[at] = (exact, exact);
            }
        }
        known
    }

    /// Against a careless rounding: each fine cell by itself, and the sums as they truly are.
    pub fn true_sums(certificate: &Certificate) -> Self {
        let mut known = Self::outsider(certificate);
        known.sums.clear();
        for cell in certificate.cells.iter().filter(|cell| cell.of.len() > 1) {
            let exact = total(certificate, &cell.of);
            known.sums.push((cell.of.clone(), exact, exact));
        }
        known
    }

    /// With another edition of the same table at hand, and sure that nothing but this cell is different in it.
    pub fn with_edition(mut self, other: &Self, changed: usize) -> Self {
        let beside = self.ranges.len();
        self.ranges.push(other.ranges[changed]);
        for (at, (low, high)) in other.ranges.iter().enumerate().filter(|(at, _)| *at != changed) {
            let (from, to) = self.ranges[at];
            self.ranges[at] = (from.max(*low), to.min(*high));
        }
        let truth = (self.offered[0][changed], other.offered[0][changed]);
        self.offered.iter_mut().for_each(|table| table.push(truth.1));
        self.offered.extend(other.offered.iter().cloned().map(|mut table| {
            let there = std::mem::replace(&mut table[changed], truth.0);
            table.push(there);
            table
        }));
        self.sums.extend(other.sums.iter().map(|(of, low, high)| {
            (of.iter().map(|at| if *at == changed { beside } else { *at }).collect(), *low, *high)
        }));
        self
    }

    /// With the witnesses of the later of two editions, each a table for both of them: `self` is `with_edition`.
    pub fn with_witnesses(mut self, later: &Certificate, changed: usize, is_later: bool) -> Self {
        let fine = finest(later);
        let earlier = |at: &usize| later.inner[*at].key == later.inner[changed].key;
        let Some(before) = (fine..later.inner.len()).find(earlier) else { return self };
        for mut table in tables(later) {
            let was = table[before];
            table.truncate(fine);
            table.push(was);
            if !is_later {
                table.swap(changed, fine);
            }
            self.offered.push(table);
        }
        self
    }

    /// With another edition at hand, and sure that nothing but this cell is different in it, and by how much.
    pub fn with_edition_by(mut self, other: &Self, changed: usize, by: i64) -> Self {
        let shift = |of: &[usize]| if of.contains(&changed) { by } else { 0 };
        for (at, (low, high)) in other.ranges.iter().enumerate() {
            let (from, to) = self.ranges[at];
            self.ranges[at] = (from.max(*low - shift(&[at])), to.min(*high - shift(&[at])));
        }
        let sums = other.sums.iter().map(|(of, low, high)| (of.clone(), low - shift(of), high - shift(of)));
        self.sums.extend(sums);
        self.offered.extend(other.offered.iter().cloned().map(|mut table| {
            table[changed] -= by;
            table
        }));
        self
    }

    /// Of what is published nothing: only what cannot be otherwise.
    pub fn unpublished(mut self) -> Self {
        self.sums.clear();
        self
    }

    /// With a table of the same people at hand, published apart: each of its cells is the sum of these.
    pub fn with_whole(mut self, whole: &Known, parts_of: impl Fn(usize) -> Vec<usize>) -> Self {
        for (at, (low, high)) in whole.ranges.iter().enumerate() {
            self.sums.push((parts_of(at), *low, *high));
        }
        self.sums.extend(
            whole.sums.iter().map(|(of, low, high)| (of.iter().flat_map(|at| parts_of(*at)).collect(), *low, *high)),
        );
        self
    }

    /// With more cells, of which nothing is published.
    pub fn with_unpublished(mut self, truth: &[u32]) -> Self {
        self.ranges.extend(truth.iter().map(|_| (0, MOST)));
        self.offered.iter_mut().for_each(|table| table.extend(truth.iter().map(|count| i64::from(*count))));
        self
    }

    fn agrees(&self, table: &[i64]) -> bool {
        let within = |(value, (low, high)): (&i64, &(i64, i64))| low <= value && value <= high;
        let adds_up = |(of, low, high): &(Vec<usize>, i64, i64)| {
            (*low..=*high).contains(&of.iter().map(|at| table[*at]).sum::<i64>())
        };
        table.iter().zip(&self.ranges).all(within) && self.sums.iter().all(adds_up)
    }

    /// Whether the sum of these cells can lie in a range.
    pub fn allows(&self, of: &[usize], low: i64, high: i64) -> bool {
        Attempt::new(self, Some((of, low, high)), &[]).solved(&self.ranges).is_some()
    }
}

/// A search for one table that agrees with what is known. `near`: values to try first, which decide nothing but the order.
struct Attempt<'a> {
    sums: Vec<(&'a [usize], i64, i64)>,
    in_sums: Vec<Vec<usize>>,
    near: &'a [i64],
}

impl<'a> Attempt<'a> {
    fn new(known: &'a Known, asked: Option<(&'a [usize], i64, i64)>, near: &'a [i64]) -> Self {
        let told = known.sums.iter().map(|(of, low, high)| (of.as_slice(), *low, *high));
        let sums: Vec<_> = told.chain(asked).collect();
        let mut in_sums = vec![Vec::new(); known.ranges.len()];
        for (place, (of, ..)) in sums.iter().enumerate() {
            of.iter().for_each(|at| in_sums[*at].push(place));
        }
        Self { sums, in_sums, near }
    }

    fn solved(&self, ranges: &[(i64, i64)]) -> Option<Vec<i64>> {
        let mut ranges = ranges.to_vec();
        self.narrow(&mut ranges, (0..self.sums.len()).collect()).then_some(())?;
        self.split(ranges)
    }

    /// Splits the narrowest range until nothing is left to split: first the half in which the value to try lies.
    fn split(&self, ranges: Vec<(i64, i64)>) -> Option<Vec<i64>> {
        let open = (0..ranges.len()).filter(|at| ranges[*at].0 < ranges[*at].1);
        let Some(at) = open.min_by_key(|at| ranges[*at].1 - ranges[*at].0) else {
            return Some(ranges.into_iter().map(|(low, _)| low).collect());
        };
        let (low, high) = ranges[at];
        let first = self.near.get(at).map_or(low, |near| (*near).clamp(low, high));
        let parts = [(first, first), (low, first - 1), (first + 1, high)];
        parts.into_iter().filter(|(from, to)| from <= to).find_map(|part| {
            let mut tried = ranges.clone();
            tried[at] = part;
            if self.narrow(&mut tried, self.in_sums[at].clone()) { self.split(tried) } else { None }
        })
    }

    /// Narrows every range as far as the sums say, those to look at first; false when something is left without any value.
    fn narrow(&self, ranges: &mut [(i64, i64)], mut look: Vec<usize>) -> bool {
        let mut waiting = vec![false; self.sums.len()];
        look.iter().for_each(|place| waiting[*place] = true);
        while let Some(place) = look.pop() {
            waiting[place] = false;
            let (of, low, high) = self.sums[place];
            let least: i64 = of.iter().map(|at| ranges[*at].0).sum();
            let most: i64 = of.iter().map(|at| ranges[*at].1).sum();
            if least > high || most < low {
                return false;
            }
            for at in of {
                let (from, to) = ranges[*at];
                let narrower = (from.max(low - (most - to)), to.min(high - (least - from)));
                if narrower.0 > narrower.1 {
                    return false;
                }
                if narrower == (from, to) {
                    continue;
                }
                ranges[*at] = narrower;
                for place in &self.in_sums[*at] {
                    if !std::mem::replace(&mut waiting[*place], true) {
                        look.push(*place);
                    }
                }
            }
        }
        true
    }
}

/// Somebody at work: the tables found so far answer most of what is asked.
struct Attacker<'a> {
    known: &'a Known,
    near: Vec<i64>,
    tables: Vec<Vec<i64>>,
}

impl Attacker<'_> {
    fn allows(&mut self, of: &[usize], low: i64, high: i64) -> bool {
        let fits = |table: &Vec<i64>| (low..=high).contains(&of.iter().map(|at| table[*at]).sum());
        if self.tables.iter().any(fits) {
            return true;
        }
        let found = Attempt::new(self.known, Some((of, low, high)), &self.near).solved(&self.known.ranges);
        self.tables.extend(found.clone());
        found.is_some()
    }
}

/// How many finest cells a table has; after them come those that were another count in an earlier edition.
pub fn finest(certificate: &Certificate) -> usize {
    let mut keys = std::collections::BTreeSet::new();
    certificate.inner.iter().filter(|inner| keys.insert(&inner.key)).count()
}

/// The true table and the witnesses.
fn tables(certificate: &Certificate) -> Vec<Vec<i64>> {
    let truth: Vec<i64> = certificate.inner.iter().map(|inner| i64::from(inner.exact.unwrap_or(0))).collect();
    let other = |witness: &Vec<(usize, u32)>| {
        let mut table = truth.clone();
        witness.iter().for_each(|(at, value)| table[*at] = i64::from(*value));
        table
    };
    std::iter::once(truth.clone()).chain(certificate.witnesses.iter().map(other)).collect()
}

fn total(certificate: &Certificate, of: &[usize]) -> i64 {
    of.iter().map(|at| i64::from(certificate.inner[*at].exact.unwrap_or(0))).sum()
}

/// A careless hiding: the small cells and nothing else.
pub fn only_small_hidden(certificate: &Certificate) -> Certificate {
    let mut careless = certificate.clone();
    for cell in careless.cells.iter_mut().filter(|cell| !cell.of.is_empty()) {
        let exact = u32::try_from(total(certificate, &cell.of)).unwrap();
        cell.published = (exact == 0 || exact >= certificate.base).then_some(exact);
    }
    careless
}

/// What was found out about the small counts of a table.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Found {
    /// Small counts looked at.
    pub small: u32,
    /// Known exactly.
    pub exact: u32,
    /// Known to lie in a narrower range than they must: for hidden cells one that misses 0 or the base, for rounded ones a part of the range
    /// that their published number says.
    pub narrow: u32,
}

/// Attacks every small count that is not the attacker's own.
pub fn attack(certificate: &Certificate, known: &Known, own: impl Fn(usize) -> bool) -> Found {
    let base = i64::from(certificate.base);
    let mut found = Found::default();
    let tables = known.offered.iter().filter(|table| known.agrees(table)).cloned().collect();
    let mut known = Attacker { known, near: known.offered[0].clone(), tables };
    let targets: Vec<Vec<usize>> = match certificate.method {
        Method::Suppress => certificate.cells.iter().map(|cell| cell.of.clone()).collect(),
        Method::Round => (0..finest(certificate)).map(|at| vec![at]).collect(),
    };
    for of in targets {
        // What the attacker does not know of a sum is the rest of it.
        let of = &of.into_iter().filter(|at| !own(*at)).collect::<Vec<_>>();
        if of.is_empty() {
            continue;
        }
        let truth = total(certificate, of);
        if truth >= base
            || (truth == 0 && !certificate.zeros)
            || of.iter().all(|at| certificate.inner[*at].exact.is_none())
        {
            continue;
        }
        found.small += 1;
        found.exact += u32::from(!known.allows(of, 0, truth - 1) && !known.allows(of, truth + 1, MOST * 10));
        let whole = match certificate.method {
            Method::Suppress => known.allows(of, 0, 0) && known.allows(of, base, MOST * 10),
            Method::Round => {
                let (low, high) = match (certificate.zeros, certificate.inner[of[0]].rounded) {
                    (true, _) => (0, base),
                    (false, 0) => (0, base - 1),
                    (false, _) => (1, base),
                };
                (low..=high).all(|value| known.allows(of, value, value))
            }
        };
        found.narrow += u32::from(!whole);
    }
    found
}

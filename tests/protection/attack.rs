//! Somebody who wants to know: everything that is published and every rule, against the exact counts. Invariant: shares no code with what protects; goes through all
//! tables that agree with what is known, by narrowing ranges and splitting them until nothing is left to split.
#![allow(dead_code)]

use samlat::protect::{Certificate, Method};

/// What is known of whole numbers: a range for each, and a range for each sum.
#[derive(Clone)]
pub struct Known {
    pub ranges: Vec<(i64, i64)>,
    pub sums: Vec<(Vec<usize>, i64, i64)>,
}

/// More than any table here holds.
const MOST: i64 = 400;

impl Known {
    /// What an outsider knows who has read the published table and the rules.
    pub fn outsider(certificate: &Certificate) -> Self {
        let (base, bound) = (i64::from(certificate.base), i64::from(certificate.bound));
        let rounds = certificate.method == Method::Round;
        let mut sums = Vec::new();
        let mut ranges = vec![(0, MOST); certificate.inner.len()];
        for cell in certificate.cells.iter().filter(|cell| !cell.of.is_empty()) {
            let Some(shown) = cell.published.map(i64::from) else { continue };
            sums.push((cell.of.clone(), shown - bound, shown + bound));
            if let ([at], true) = (cell.of.as_slice(), rounds) {
                ranges[*at] = match shown {
                    shown if certificate.zeros && (shown == 0 || shown == base) => (0, base),
                    0 => (0, base - 1),
                    shown if shown == base => (1, base),
                    shown => (shown - 1, shown + 1),
                };
            }
        }
        Self { ranges, sums }
    }

    /// The same, by a holder who knows its own exact figures.
    pub fn insider(certificate: &Certificate, column: usize, code: &str) -> Self {
        let mut known = Self::outsider(certificate);
        for (at, inner) in certificate.inner.iter().enumerate() {
            if inner.key[column] == code {
                let exact = i64::from(inner.exact.unwrap_or(0));
                known.ranges[at] = (exact, exact);
            }
        }
        known
    }

    /// Whether the sum of these cells can lie in a range.
    pub fn allows(&self, of: &[usize], low: i64, high: i64) -> bool {
        let mut known = self.clone();
        known.sums.push((of.to_vec(), low, high));
        known.can_be()
    }

    fn can_be(mut self) -> bool {
        if !self.narrow() {
            return false;
        }
        let widest = (0..self.ranges.len()).filter(|at| self.ranges[*at].0 < self.ranges[*at].1);
        let Some(at) = widest.min_by_key(|at| self.ranges[*at].1 - self.ranges[*at].0) else { return true };
        let (low, high) = self.ranges[at];
        let middle = low + (high - low) / 2;
        let mut lower = self.clone();
        lower.ranges[at] = (low, middle);
        if lower.can_be() {
            return true;
        }
        self.ranges[at] = (middle + 1, high);
        self.can_be()
    }

    /// Narrows every range as far as the sums say; false when something is left without any value.
    fn narrow(&mut self) -> bool {
        loop {
            let mut changed = false;
            for (of, low, high) in &self.sums {
                let least: i64 = of.iter().map(|at| self.ranges[*at].0).sum();
                let most: i64 = of.iter().map(|at| self.ranges[*at].1).sum();
                if least > *high || most < *low {
                    return false;
                }
                for at in of {
                    let (from, to) = self.ranges[*at];
                    let narrower = (from.max(low - (most - to)), to.min(high - (least - from)));
                    if narrower.0 > narrower.1 {
                        return false;
                    }
                    if narrower != (from, to) {
                        self.ranges[*at] = narrower;
                        changed = true;
                        break; // the sums above have moved
                    }
                }
            }
            if !changed {
                return true;
            }
        }
    }
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
    let exact = |of: &[usize]| of.iter().map(|at| i64::from(certificate.inner[*at].exact.unwrap_or(0))).sum::<i64>();
    let targets: Vec<Vec<usize>> = match certificate.method {
        Method::Suppress => certificate.cells.iter().map(|cell| cell.of.clone()).collect(),
        Method::Round => (0..certificate.inner.len()).map(|at| vec![at]).collect(),
    };
    for of in targets {
        // What the attacker does not know of a sum is the rest of it.
        let of = &of.into_iter().filter(|at| !own(*at)).collect::<Vec<_>>();
        if of.is_empty() {
            continue;
        }
        let truth = exact(of);
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

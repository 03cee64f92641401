//! Whether each small cell could be anything it may be: the tables that show it. Invariant: a witness changes only cells of one holder, so that no other holder
//! can rule it out with its own figures.

use super::{
    Table,
    tables::{Cell, Inner},
};

/// A rounded table and what an outsider must think possible.
pub(super) struct Alternatives<'a> {
    table: &'a Table,
    rounded: &'a [u32],
    base: u32,
    zeros: bool,
    bound: i64,
    /// For each inner cell the published sums it is in.
    in_sums: Vec<Vec<usize>>,
    /// For each published sum how far it is from the truth.
    errors: Vec<i64>,
}

impl<'a> Alternatives<'a> {
    pub(super) fn new(table: &'a Table, rounded: &'a [u32], base: u32, zeros: bool, bound: u32) -> Self {
        let mut in_sums = vec![Vec::new(); table.inner.len()];
        let mut errors = Vec::new();
        let shown = table.cells.iter().filter(|cell: &&Cell| cell.shown && !table.is_not_collected(cell));
        for cell in shown {
            let sum: u32 = cell.of.iter().filter_map(|at| rounded.get(*at)).sum();
            for at in &cell.of {
                if let Some(sums) = in_sums.get_mut(*at) {
                    sums.push(errors.len());
                }
            }
            errors.push(i64::from(sum) - i64::from(table.exact(cell)));
        }
        Self { table, rounded, base, zeros, bound: i64::from(bound), in_sums, errors }
    }

    /// What a cell could be, seen from outside.
    fn range(&self, at: usize) -> std::ops::RangeInclusive<u32> {
        let rounded = self.rounded.get(at).copied().unwrap_or(0);
        let counted = self.table.inner.get(at).is_some_and(|inner: &Inner| inner.is_count());
        match rounded {
            _ if !counted => rounded..=rounded,
            _ if rounded > self.base => rounded - 1..=rounded + 1,
            _ if self.zeros => 0..=self.base,
            0 => 0..=self.base - 1,
            _ => 1..=self.base,
        }
    }

    fn exact(&self, at: usize) -> u32 {
        self.table.inner.get(at).map_or(0, |inner| inner.number())
    }

    /// Whether all sums stay within the bound when these cells are these numbers instead.
    fn holds(&self, changes: &[(usize, u32)]) -> bool {
        let moved = |(at, value): &(usize, u32)| i64::from(self.exact(*at)) - i64::from(*value);
        changes.iter().flat_map(|(at, _)| self.in_sums.get(*at).into_iter().flatten()).all(|sum| {
            let inside = |(at, _): &&(usize, u32)| self.in_sums.get(*at).is_some_and(|sums| sums.contains(sum));
            let error =
                self.errors.get(*sum).copied().unwrap_or(0) + changes.iter().filter(inside).map(moved).sum::<i64>();
            error.abs() <= self.bound
        })
    }

    /// The witnesses that change more than one cell; none when some alternative has no witness at all.
    pub(super) fn witnesses(&self) -> Option<Vec<Vec<(usize, u32)>>> {
        let mut witnesses = Vec::new();
        for (at, inner) in self.table.inner.iter().enumerate() {
            let small = if self.zeros { 0..=self.base } else { 1..=self.base - 1 };
            if !inner.is_count() || !small.contains(&inner.number()) {
                continue;
            }
            for value in self.range(at).filter(|value| *value != inner.number()) {
                if self.in_sums.get(at).is_none_or(Vec::is_empty) || self.holds(&[(at, value)]) {
                    continue;
                }
                witnesses.push(self.compensated(at, value)?);
            }
        }
        Some(witnesses)
    }

    /// The alternative together with one or two other cells of the same holder.
    fn compensated(&self, at: usize, value: u32) -> Option<Vec<(usize, u32)>> {
        let others: Vec<(usize, u32)> = (0..self.table.inner.len())
            .filter(|other| *other != at && self.same_holder(at, *other) && self.share_a_sum(at, *other))
            .flat_map(|other| self.range(other).map(move |value| (other, value)))
            .filter(|(other, value)| self.exact(*other) != *value)
            .collect();
        let one = others.iter().find(|other| self.holds(&[(at, value), **other]));
        if let Some(other) = one {
            return Some(vec![(at, value), *other]);
        }
        let mut pairs =
            others.iter().enumerate().flat_map(|(place, one)| others.iter().skip(place + 1).map(move |two| (one, two)));
        let pair = pairs.find(|(one, two)| one.0 != two.0 && self.holds(&[(at, value), **one, **two]));
        pair.map(|(one, two)| vec![(at, value), *one, *two])
    }

    fn same_holder(&self, one: usize, other: usize) -> bool {
        self.table
            .insider
            .is_none_or(|column| self.table.inner_key(one).get(column) == self.table.inner_key(other).get(column))
    }

    /// A cell that is in none of the same sums cannot help.
    fn share_a_sum(&self, one: usize, other: usize) -> bool {
        let (Some(first), Some(second)) = (self.in_sums.get(one), self.in_sums.get(other)) else { return false };
        first.iter().any(|sum| second.contains(sum))
    }
}

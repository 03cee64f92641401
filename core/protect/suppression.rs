//! Hiding cells so that each small one can be anything from nought to the base (ALG-S, rollup.md §1.7). Invariant: for every small cell, of this edition and of those
//! before it, and against every holder when asked for, two whole tables are kept that agree with everything ever shown: one where it is nought, one where it is the
//! base or more.

use super::{
    CERTIFICATE_FORMAT, CERTIFICATE_VERSION, Certificate, Fault, Method, PublishedCell, Release, Released, Shown,
    Table,
    editions::{Editions, Row, fitting, is_the_same},
    solving::{Model, Move, Wish},
};
use std::collections::{BTreeMap, BTreeSet};

/// Moving a hidden cell costs nearly nothing.
const HIDDEN_COST: f64 = 0.001;

/// How to hide.
pub struct Suppression<'a> {
    /// Counts from 1 up to one less than this are small.
    pub base: u32,
    /// None is a small count too.
    pub zeros: bool,
    /// Those who hold a code of the table's insider column know their own figures.
    pub insiders: bool,
    /// The certificate of the revision before: what was hidden stays hidden, what was shown and has not changed stays shown, and of what has changed as much is hidden
    /// as it takes against somebody who has all editions and is sure which cells are others.
    pub earlier: Option<&'a Certificate>,
}

/// What must be possible: this sum up to the base or down to nought, against this holder (or against those who know only what is published). What a
/// holder does not know of a sum is the rest of it.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Need {
    row: usize,
    up: bool,
    holder: Option<usize>,
    rest: u32,
}

/// Another table that agrees with everything shown.
struct Witness {
    fine: Move,
    /// By how much each sum moves.
    sums: Vec<i64>,
    /// Whose cells it moves.
    holders: BTreeSet<usize>,
}

struct Work<'a> {
    table: &'a Table,
    how: &'a Suppression<'a>,
    editions: Editions,
    exact: Vec<u32>,
    /// Whose each finest cell is, when holders know their own; and how many they are.
    holder_of: Vec<Option<usize>>,
    holders: usize,
    /// The sums that each finest cell is in.
    in_rows: Vec<Vec<usize>>,
    hidden: Vec<bool>,
    /// For what each sum was hidden.
    reasons: Vec<Option<Need>>,
    witnesses: Vec<Witness>,
}

/// Hides cells of a table.
///
/// # Errors
/// [`Fault::Base`], [`Fault::OtherTable`] when the earlier certificate is no suppression with the same columns, [`Fault::NotFound`] when a small cell cannot be
/// made uncertain because too much has been shown before.
pub fn suppress(table: &Table, how: &Suppression<'_>) -> Result<Release, Fault> {
    if !(2..=20).contains(&how.base) {
        return Err(Fault::Base);
    }
    let earlier = fitting(table, how)?;
    let mut work = Work::new(table, how, earlier);
    if let Some(earlier) = earlier.filter(|earlier| is_the_same(&work.editions, table, how, earlier)) {
        return Ok(work.release(Some(earlier)));
    }
    let needs = work.needs();
    for need in &needs {
        if !work.is_covered(*need) {
            work.cover(*need).ok_or(Fault::NotFound)?;
        }
    }
    work.clean_up(&needs);
    Ok(work.release(None))
}

impl<'a> Work<'a> {
    fn new(table: &'a Table, how: &'a Suppression<'a>, earlier: Option<&Certificate>) -> Self {
        let editions = Editions::new(table, earlier);
        let mut in_rows: Vec<Vec<usize>> = vec![Vec::new(); editions.inner.len()];
        for (row, one) in editions.rows.iter().enumerate() {
            for at in &one.of {
                if let Some(rows) = in_rows.get_mut(*at) {
                    rows.push(row);
                }
            }
        }
        let mut codes: BTreeMap<&str, usize> = BTreeMap::new();
        let insider = table.insider.filter(|_| how.insiders);
        let codes_of = editions.inner.iter().map(|inner| {
            let code = inner.key.get(insider?)?;
            let next = codes.len();
            Some(*codes.entry(code).or_insert(next))
        });
        let holder_of = codes_of.collect();
        let primary = |row: &Row| !row.stays_open && (row.stays_hidden || is_small(how, row.exact));
        Self {
            exact: editions.inner.iter().map(|inner| inner.exact.unwrap_or(0)).collect(),
            holder_of,
            holders: codes.len(),
            in_rows,
            hidden: editions.rows.iter().map(primary).collect(),
            reasons: vec![None; editions.rows.len()],
            witnesses: Vec::new(),
            editions,
            table,
            how,
        }
    }

    fn row(&self, at: usize) -> Option<&Row> {
        self.editions.rows.get(at)
    }

    fn is_hidden(&self, row: usize) -> bool {
        self.hidden.get(row) == Some(&true)
    }

    /// Everything that must be possible, the hardest sums last: fine before coarse, large before small.
    fn needs(&self) -> Vec<Need> {
        let mut rows: Vec<(usize, &Row)> = self.editions.rows.iter().enumerate().collect();
        rows.sort_by_key(|(_, row)| (row.level, std::cmp::Reverse(row.exact)));
        let mut needs = Vec::new();
        for (row, one) in rows {
            for holder in std::iter::once(None).chain((0..self.holders).map(Some)) {
                let Some(rest) = self.rest(one, holder).filter(|rest| is_small(self.how, *rest)) else { continue };
                needs.extend([true, false].map(|up| Need { row, up, holder, rest }));
            }
        }
        needs
    }

    /// What a holder does not know of a sum; none when it knows all of it, or nothing in the rest can occur.
    fn rest(&self, row: &Row, holder: Option<usize>) -> Option<u32> {
        let theirs = |at: &&usize| holder.is_none() || self.holder_of.get(**at) != Some(&holder);
        let inner = row.of.iter().filter(theirs).filter_map(|at| self.editions.inner.get(*at));
        inner.filter_map(|inner| inner.exact).reduce(|one, other| one + other)
    }

    fn reaches(&self, need: Need, by: i64) -> bool {
        let reached = i64::from(need.rest) + by;
        if need.up { reached >= i64::from(self.how.base) } else { reached == 0 }
    }

    fn fits(&self, need: Need, witness: &Witness) -> bool {
        self.reaches(need, moves(witness, need.row))
            && need.holder.is_none_or(|holder| !witness.holders.contains(&holder))
    }

    fn is_covered(&self, need: Need) -> bool {
        self.reaches(need, 0) || self.witnesses.iter().any(|witness| self.fits(need, witness))
    }

    /// A table to find for a need. With `only_hidden` nothing more may be hidden, and not `without`.
    fn model(&self, need: Need, only_hidden: bool, without: Option<usize>) -> Model<'_> {
        let free = |(at, inner): (usize, &super::InnerCell)| {
            let own = need.holder.is_some() && self.holder_of.get(at) == Some(&need.holder);
            (inner.exact.is_some() && !own).then_some(HIDDEN_COST)
        };
        let mut costs: Vec<Option<f64>> = self.editions.inner.iter().enumerate().map(free).collect();
        let mut sums = Vec::new();
        let open = |(at, _): &(usize, &Row)| !self.is_hidden(*at) || without == Some(*at);
        for (_, row) in self.editions.rows.iter().enumerate().filter(open) {
            let price = (1.0 + f64::from(row.exact).ln_1p()) * (1.0 + f64::from(row.level) / 2.0);
            let price = (!only_hidden && !row.stays_open).then_some(price);
            match row.of.as_slice() {
                [one] => {
                    if let Some(cost) = costs.get_mut(*one) {
                        *cost = cost.zip(price).map(|(cost, price)| cost + price);
                    }
                }
                of => sums.push((of, price)),
            }
        }
        Model { exact: &self.exact, costs, sums, base: self.how.base }
    }

    fn solve(&self, need: Need, only_hidden: bool, without: Option<usize>) -> Option<Witness> {
        let wish = if need.up { Wish::Rise(self.how.base.saturating_sub(need.rest)) } else { Wish::Fall(need.rest) };
        let moved = self.model(need, only_hidden, without).solve(&self.row(need.row)?.of, wish)?;
        Some(self.witness(moved))
    }

    fn witness(&self, fine: Move) -> Witness {
        let mut sums = vec![0; self.editions.rows.len()];
        for (at, by) in &fine {
            for row in self.in_rows.get(*at).into_iter().flatten() {
                if let Some(sum) = sums.get_mut(*row) {
                    *sum += by;
                }
            }
        }
        let holders = fine.iter().filter_map(|(at, _)| self.holder_of.get(*at).copied().flatten()).collect();
        Witness { fine, sums, holders }
    }

    /// Hides what it takes.
    fn cover(&mut self, need: Need) -> Option<()> {
        let found = self.solve(need, false, None)?;
        for ((hidden, reason), by) in self.hidden.iter_mut().zip(&mut self.reasons).zip(&found.sums) {
            if *by != 0 && !*hidden {
                *hidden = true;
                *reason = Some(need);
            }
        }
        self.keep(found);
        Some(())
    }

    fn is_whole(&self, fine: &Move) -> bool {
        fine.iter().all(|(at, by)| i64::from(self.exact.get(*at).copied().unwrap_or(0)) + by >= 0)
    }

    /// Keeps a witness, and its mirror image when that is a table too.
    fn keep(&mut self, witness: Witness) {
        let mirror: Move = witness.fine.iter().map(|(at, by)| (*at, -by)).collect();
        self.witnesses.push(witness);
        if self.is_whole(&mirror) {
            self.witnesses.push(self.witness(mirror));
        }
    }

    /// Shows again what need not be hidden, the most wanted first.
    fn clean_up(&mut self, needs: &[Need]) {
        let extra =
            |(at, row): &(usize, &Row)| self.is_hidden(*at) && !row.stays_hidden && !is_small(self.how, row.exact);
        let mut order: Vec<(usize, &Row)> = self.editions.rows.iter().enumerate().filter(extra).collect();
        order.sort_by_key(|(_, row)| std::cmp::Reverse((row.exact, row.level)));
        let order: Vec<usize> = order.into_iter().map(|(at, _)| at).collect();
        for row in order {
            self.release_row(row, needs);
        }
        self.drop_idle(needs);
    }

    /// Shows one sum again when every need still has a witness, old or new.
    fn release_row(&mut self, row: usize, needs: &[Need]) {
        let touches = |witness: &Witness| moves(witness, row) != 0;
        let (lost, kept): (Vec<Witness>, Vec<Witness>) =
            std::mem::take(&mut self.witnesses).into_iter().partition(touches);
        self.witnesses = kept;
        let before = self.witnesses.len();
        let open = needs.iter().filter(|need| lost.iter().any(|witness| self.fits(**need, witness)));
        let mut open: Vec<Need> = open.copied().filter(|need| !self.is_covered(*need)).collect();
        // What it was hidden for is the likeliest to need it still.
        open.sort_by_key(|need| Some(Some(*need)) != self.reasons.get(row).copied());
        for need in open {
            if self.is_covered(need) {
                continue;
            }
            let found = self.combined(need, row, &lost).or_else(|| self.solve(need, true, Some(row)));
            if let Some(found) = found {
                self.keep(found);
                continue;
            }
            self.witnesses.truncate(before);
            self.witnesses.extend(lost);
            return;
        }
        if let Some(hidden) = self.hidden.get_mut(row) {
            *hidden = false;
        }
    }

    /// The shortest witness that leaves a sum as it is, made of two that move it.
    fn combined(&self, need: Need, row: usize, lost: &[Witness]) -> Option<Witness> {
        let mut best: Option<Move> = None;
        for one in lost.iter().filter(|one| self.fits(need, one)) {
            for other in lost {
                let (wanted, step) = (moves(one, row), moves(other, row));
                let times = -wanted / step;
                let reached = moves(one, need.row) + times * moves(other, need.row);
                let knows = need.holder.is_some_and(|holder| other.holders.contains(&holder));
                if wanted % step != 0 || knows || !self.reaches(need, reached) {
                    continue;
                }
                let sum = added(&one.fine, &other.fine, times);
                if best.as_ref().is_none_or(|best| sum.len() < best.len()) && self.is_whole(&sum) {
                    best = Some(sum);
                }
            }
        }
        best.map(|fine| self.witness(fine))
    }

    /// Forgets witnesses that no need rests on.
    fn drop_idle(&mut self, needs: &[Need]) {
        let mut used = vec![false; self.witnesses.len()];
        for need in needs.iter().filter(|need| !self.reaches(**need, 0)) {
            let fits: Vec<usize> =
                (0..used.len()).filter(|at| self.witnesses.get(*at).is_some_and(|one| self.fits(*need, one))).collect();
            if !fits.iter().any(|at| used.get(*at) == Some(&true))
                && let Some(used) = fits.first().and_then(|at| used.get_mut(*at))
            {
                *used = true;
            }
        }
        let mut used = used.into_iter();
        self.witnesses.retain(|_| used.next().unwrap_or(true));
    }

    /// What may be shown; as it was when nothing has changed since the earlier certificate.
    fn release(self, same: Option<&Certificate>) -> Release {
        let table = self.table;
        let hidden: BTreeSet<usize> = self
            .editions
            .rows
            .iter()
            .zip(&self.hidden)
            // A sum that is again what it once was shown to be is known, but is not shown again where it was hidden in between.
            .filter(|(row, hidden)| **hidden || row.stays_hidden)
            .filter_map(|(row, _)| row.cell)
            .collect();
        let (mut cells, mut listed) = (Vec::new(), Vec::new());
        for (at, cell) in table.cells.iter().enumerate().filter(|(_, cell)| cell.shown) {
            let state = if table.is_not_collected(cell) {
                Released::NotCollected
            } else if table.is_impossible(cell) {
                Released::Impossible
            } else if hidden.contains(&at) {
                Released::Hidden
            } else {
                Released::Value(table.exact(cell))
            };
            let of = if state == Released::NotCollected { Vec::new() } else { cell.of.clone() };
            listed.push(PublishedCell { key: table.codes(&cell.key), of, published: state.value() });
            cells.push(Shown { codes: table.codes(&cell.key), shown: state });
        }
        let columns: Vec<String> = table.columns().into_iter().map(str::to_owned).collect();
        let changes = |witness: &Witness| {
            let value =
                |(at, by): &(usize, i64)| Some((*at, u32::try_from(i64::from(*self.exact.get(*at)?) + by).ok()?));
            witness.fine.iter().filter_map(value).collect()
        };
        let certificate = Certificate {
            format: CERTIFICATE_FORMAT.to_owned(),
            version: CERTIFICATE_VERSION,
            method: Method::Suppress,
            columns: columns.clone(),
            base: self.how.base,
            zeros: self.how.zeros,
            insider: table.insider.filter(|_| self.how.insiders),
            bound: 0,
            inner: self.editions.inner,
            cells: listed,
            before: same.map_or(self.editions.before, |same| same.before.clone()),
            witnesses: same.map_or_else(|| self.witnesses.iter().map(changes).collect(), |same| same.witnesses.clone()),
        };
        Release::new(columns, cells, certificate)
    }
}

const fn is_small(how: &Suppression<'_>, count: u32) -> bool {
    count < how.base && (count > 0 || how.zeros)
}

/// By how much a witness moves a sum.
fn moves(witness: &Witness, row: usize) -> i64 {
    witness.sums.get(row).copied().unwrap_or(0)
}

/// A move and so many times another.
fn added(one: &Move, other: &Move, times: i64) -> Move {
    let mut sum: BTreeMap<usize, i64> = one.iter().copied().collect();
    for (at, by) in other {
        *sum.entry(*at).or_insert(0) += by * times;
    }
    sum.into_iter().filter(|(_, by)| *by != 0).collect()
}

//! Hiding cells so that each small one can be anything from nought to the base (ALG-S, rollup.md §1.7). Invariant: for every small cell, and against every holder when
//! asked for, two whole tables are kept that agree with everything shown: one where it is nought, one where it is the base or more.

use super::{
    CERTIFICATE_FORMAT, CERTIFICATE_VERSION, Certificate, Fault, InnerCell, Method, PublishedCell, Release, Released,
    Shown, Table,
    solving::{Freedom, Model, Move, Wish},
};
use std::collections::BTreeMap;

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
    /// The certificate of the revision before: what was shown and has not changed stays shown, what was hidden stays hidden.
    pub earlier: Option<&'a Certificate>,
}

/// What must be possible: this cell up to the base or down to nought, against this holder (or against those who know only what is published). What a
/// holder does not know of a sum is the rest of it.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Need {
    cell: usize,
    up: bool,
    holder: Option<usize>,
    rest: u32,
}

struct Work<'a> {
    table: &'a Table,
    base: u32,
    exact: Vec<u32>,
    relations: Vec<Vec<usize>>,
    /// Never moves: cannot occur, not collected, or shown before.
    fixed: Vec<bool>,
    hidden: Vec<bool>,
    /// Must stay hidden.
    kept: Vec<bool>,
    witnesses: Vec<Move>,
    holders: Option<usize>,
    zeros: bool,
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
    let mut work = Work::new(table, how)?;
    let needs = work.needs();
    for need in &needs {
        if !work.is_covered(*need) {
            work.cover(*need).ok_or(Fault::NotFound)?;
        }
    }
    work.clean_up(&needs);
    Ok(work.release(how))
}

impl<'a> Work<'a> {
    fn new(table: &'a Table, how: &Suppression<'_>) -> Result<Self, Fault> {
        let earlier = earlier(table, how)?;
        let exact: Vec<u32> = table.cells.iter().map(|cell| table.exact(cell)).collect();
        let not_collected: Vec<bool> = table.cells.iter().map(|cell| table.is_not_collected(cell)).collect();
        let live = |relation: &Vec<usize>| relation.iter().all(|at| not_collected.get(*at) == Some(&false));
        let mut work = Self {
            table,
            base: how.base,
            relations: table.relations().into_iter().filter(live).collect(),
            fixed: Vec::new(),
            hidden: Vec::new(),
            kept: Vec::new(),
            witnesses: Vec::new(),
            holders: table.insider.filter(|_| how.insiders),
            zeros: how.zeros,
            exact,
        };
        for ((cell, exact), missing) in table.cells.iter().zip(&work.exact).zip(&not_collected) {
            let possible = !missing && !table.is_impossible(cell);
            let least = u32::from(!how.zeros);
            let primary = possible && cell.shown && (least..how.base).contains(exact);
            let before = earlier.get(&table.codes(&cell.key));
            let was_hidden = before.is_some_and(|(open, _)| !open);
            let stays_open = before.is_some_and(|(open, was)| *open && *was == Some(*exact)) && !primary;
            work.fixed.push(!possible || stays_open);
            work.kept.push(primary || !cell.shown || was_hidden);
            work.hidden.push(possible && (primary || !cell.shown || was_hidden));
        }
        Ok(work)
    }

    /// Everything that must be possible, the hardest cells last: fine before coarse, large before small.
    fn needs(&self) -> Vec<Need> {
        let shown = |at: &usize| {
            self.table.cells.get(*at).is_some_and(|cell| cell.shown) && self.fixed.get(*at) == Some(&false)
        };
        let mut cells: Vec<usize> = (0..self.exact.len()).filter(shown).collect();
        let level = |at: &usize| self.table.cells.get(*at).map_or(0, |cell| cell.level);
        cells.sort_by_key(|at| (level(at), std::cmp::Reverse(self.exact.get(*at).copied())));
        let holders = self.holders.and_then(|column| self.table.dimensions.get(column)).map_or(0, |one| one.leaves);
        let mut needs = Vec::new();
        for cell in cells {
            for holder in std::iter::once(None).chain((0..holders).map(Some)) {
                let Some(rest) = self.rest(cell, holder).filter(|rest| self.is_small(*rest)) else { continue };
                needs.extend([true, false].map(|up| Need { cell, up, holder, rest }));
            }
        }
        needs
    }

    fn is_small(&self, count: u32) -> bool {
        count < self.base && (count > 0 || self.zeros)
    }

    /// What a holder does not know of a cell; none when it knows all of it, or nothing in the rest can occur.
    fn rest(&self, cell: usize, holder: Option<usize>) -> Option<u32> {
        let of = self.table.cells.get(cell)?.of.iter();
        let theirs = |at: &&usize| {
            let own = || self.holders.and_then(|column| self.table.inner_key(**at).get(column).copied());
            holder.is_none() || own() != holder
        };
        let counts = of.filter(theirs).filter_map(|at| self.table.inner.get(*at)).filter(|inner| inner.is_count());
        counts.map(|inner| inner.number()).reduce(|one, other| one + other)
    }

    /// Whose cell it is; none for a sum over holders.
    fn holder(&self, cell: usize) -> Option<usize> {
        let column = self.holders?;
        let leaves = self.table.dimensions.get(column)?.leaves;
        self.table.cells.get(cell)?.key.get(column).copied().filter(|place| *place < leaves)
    }

    fn fits(&self, need: Need, witness: &Move) -> bool {
        let by = witness.iter().find(|(at, _)| *at == need.cell).map_or(0, |(_, by)| *by);
        let reached = i64::from(need.rest) + by;
        let far = if need.up { reached >= i64::from(self.base) } else { reached == 0 };
        far && need.holder.is_none_or(|holder| witness.iter().all(|(at, _)| self.holder(*at) != Some(holder)))
    }

    fn is_covered(&self, need: Need) -> bool {
        let as_it_is = Move::new();
        self.fits(need, &as_it_is) || self.witnesses.iter().any(|witness| self.fits(need, witness))
    }

    fn model(&self) -> Model<'_> {
        Model { exact: &self.exact, relations: &self.relations, base: self.base }
    }

    /// What each cell may do to cover a need; with `only_hidden` nothing more may be hidden, and not `without`.
    fn freedom(&self, need: Need, only_hidden: bool, without: Option<usize>) -> Vec<Freedom> {
        let one = |at: usize| {
            let hidden = self.hidden.get(at) == Some(&true);
            let own = need.holder.is_some() && self.holder(at) == need.holder;
            let exact = f64::from(self.exact.get(at).copied().unwrap_or(0));
            let level = self.table.cells.get(at).map_or(0, |cell| cell.level);
            match self.fixed.get(at) {
                Some(false) if own || without == Some(at) || (only_hidden && !hidden) => Freedom::Fixed,
                Some(false) if hidden => Freedom::Free(HIDDEN_COST),
                Some(false) => Freedom::Free((1.0 + exact.ln_1p()) * (1.0 + f64::from(level) / 2.0)),
                _ => Freedom::Fixed,
            }
        };
        (0..self.exact.len()).map(one).collect()
    }

    /// What a need asks of its cell.
    const fn wish(&self, need: Need) -> Wish {
        if need.up { Wish::Rise(self.base.saturating_sub(need.rest)) } else { Wish::Fall(need.rest) }
    }

    /// Hides what it takes.
    fn cover(&mut self, need: Need) -> Option<()> {
        let moved = self.model().solve(need.cell, self.wish(need), &self.freedom(need, false, None))?;
        for (at, _) in &moved {
            if let Some(hidden) = self.hidden.get_mut(*at) {
                *hidden = true;
            }
        }
        self.keep(moved);
        Some(())
    }

    /// Keeps a witness, and its mirror image when that is a table too.
    fn keep(&mut self, moved: Move) {
        let mirror: Move = moved.iter().map(|(at, by)| (*at, -by)).collect();
        let whole = mirror.iter().all(|(at, by)| i64::from(self.exact.get(*at).copied().unwrap_or(0)) + by >= 0);
        self.witnesses.push(moved);
        if whole {
            self.witnesses.push(mirror);
        }
    }

    /// Shows again what need not be hidden, the most wanted first.
    fn clean_up(&mut self, needs: &[Need]) {
        let extra = |at: &usize| self.hidden.get(*at) == Some(&true) && self.kept.get(*at) == Some(&false);
        let mut order: Vec<usize> = (0..self.exact.len()).filter(extra).collect();
        let value = |at: &usize| {
            let level = self.table.cells.get(*at).map_or(0, |cell| cell.level);
            (self.exact.get(*at).copied().unwrap_or(0), level)
        };
        order.sort_by_key(|at| std::cmp::Reverse(value(at)));
        for cell in order {
            self.release_cell(cell, needs);
        }
        self.drop_idle(needs);
    }

    /// Shows one cell again when every need still has a witness, old or new.
    fn release_cell(&mut self, cell: usize, needs: &[Need]) {
        let touches = |witness: &Move| witness.iter().any(|(at, _)| *at == cell);
        let (lost, kept): (Vec<Move>, Vec<Move>) = std::mem::take(&mut self.witnesses).into_iter().partition(touches);
        self.witnesses = kept;
        let before = self.witnesses.len();
        let open = needs.iter().filter(|need| lost.iter().any(|witness| self.fits(**need, witness)));
        let open: Vec<Need> = open.copied().collect();
        for need in open {
            if self.is_covered(need) {
                continue;
            }
            match self.model().solve(need.cell, self.wish(need), &self.freedom(need, true, Some(cell))) {
                Some(moved) => self.keep(moved),
                None => {
                    self.witnesses.truncate(before);
                    self.witnesses.extend(lost);
                    return;
                }
            }
        }
        if let Some(hidden) = self.hidden.get_mut(cell) {
            *hidden = false;
        }
    }

    /// Forgets witnesses that no need rests on.
    fn drop_idle(&mut self, needs: &[Need]) {
        let mut used = vec![false; self.witnesses.len()];
        let as_it_is = Move::new();
        for need in needs.iter().filter(|need| !self.fits(**need, &as_it_is)) {
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

    fn release(self, how: &Suppression<'_>) -> Release {
        let table = self.table;
        let state = |at: usize| {
            let cell = table.cells.get(at)?;
            Some(if table.is_not_collected(cell) {
                Released::NotCollected
            } else if table.is_impossible(cell) {
                Released::Impossible
            } else if self.hidden.get(at) == Some(&true) {
                Released::Hidden
            } else {
                Released::Value(self.exact.get(at).copied().unwrap_or(0))
            })
        };
        let shown = table.cells.iter().enumerate().filter(|(_, cell)| cell.shown);
        let (mut cells, mut listed) = (Vec::new(), Vec::new());
        for (at, cell) in shown {
            let Some(state) = state(at) else { continue };
            let of = if state == Released::NotCollected { Vec::new() } else { cell.of.clone() };
            listed.push(PublishedCell { key: table.codes(&cell.key), of, published: state.value() });
            cells.push(Shown { codes: table.codes(&cell.key), shown: state });
        }
        let inner = table.inner.iter().enumerate().map(|(at, inner)| InnerCell {
            key: table.codes(&table.inner_key(at)),
            exact: inner.is_count().then(|| inner.number()),
            rounded: inner.number(),
        });
        let columns: Vec<String> = table.columns().into_iter().map(str::to_owned).collect();
        let certificate = Certificate {
            format: CERTIFICATE_FORMAT.to_owned(),
            version: CERTIFICATE_VERSION,
            method: Method::Suppress,
            columns: columns.clone(),
            base: how.base,
            zeros: how.zeros,
            insider: self.holders,
            bound: 0,
            inner: inner.collect(),
            cells: listed,
            witnesses: self.witnesses.iter().map(|witness| self.inner_changes(witness)).collect(),
        };
        Release::new(columns, cells, certificate)
    }

    /// A witness as other values of the finest cells; the sums follow from them.
    fn inner_changes(&self, witness: &Move) -> Vec<(usize, u32)> {
        let change = |(at, by): &(usize, i64)| {
            let cell = self.table.cells.get(*at).filter(|cell| cell.level == 0)?;
            let exact = i64::from(self.exact.get(*at).copied().unwrap_or(0));
            Some((self.table.inner_at(&cell.key), u32::try_from(exact + by).ok()?))
        };
        witness.iter().filter_map(change).collect()
    }
}

/// What was shown before, and whether openly.
type Earlier = BTreeMap<Vec<String>, (bool, Option<u32>)>;

fn earlier(table: &Table, how: &Suppression<'_>) -> Result<Earlier, Fault> {
    let Some(certificate) = how.earlier else { return Ok(BTreeMap::new()) };
    if certificate.method != Method::Suppress || certificate.columns != table.columns() || certificate.base != how.base
    {
        return Err(Fault::OtherTable);
    }
    let exact =
        |of: &[usize]| of.iter().filter_map(|at| certificate.inner.get(*at)).filter_map(|inner| inner.exact).sum();
    let listed = certificate.cells.iter().filter(|cell| !cell.of.is_empty());
    Ok(listed.map(|cell| (cell.key.clone(), (cell.published.is_some(), Some(exact(&cell.of))))).collect())
}

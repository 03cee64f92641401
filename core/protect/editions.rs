//! What is to be hidden, together with every edition that was published before: one list of finest cells and the sums of them that somebody sees or misses. Invariant: a
//! finest cell that has not changed stands once, so that whatever is thought of it holds for all editions; one that has changed stands once for each count.

use super::{Certificate, Fault, InnerCell, Method, PublishedCell, Suppression, Table};
use std::collections::{BTreeMap, BTreeSet};

/// A published sum.
pub(super) struct Row {
    /// Its place among the table's cells; none for one of an earlier edition.
    pub(super) cell: Option<usize>,
    /// The finest cells it is the sum of.
    pub(super) of: Vec<usize>,
    pub(super) exact: u32,
    pub(super) level: u32,
    /// Shown before, and the same still.
    pub(super) stays_open: bool,
    /// Hidden before.
    pub(super) stays_hidden: bool,
}

/// A table and its earlier editions.
pub(super) struct Editions {
    /// The finest cells, those of the table first.
    pub(super) inner: Vec<InnerCell>,
    /// The sums that can be moved, those of the table first; an earlier one that is the same as one of the table is not repeated.
    pub(super) rows: Vec<Row>,
    /// The rows of the earlier editions, the latest first.
    pub(super) before: Vec<Vec<PublishedCell>>,
}

/// The earlier certificate when it is for the same columns, method and base.
///
/// # Errors
/// [`Fault::OtherTable`].
pub(super) fn fitting<'a>(table: &Table, how: &Suppression<'a>) -> Result<Option<&'a Certificate>, Fault> {
    let fits =
        |one: &Certificate| one.method == Method::Suppress && one.columns == table.columns() && one.base == how.base;
    if how.earlier.is_none_or(fits) { Ok(how.earlier) } else { Err(Fault::OtherTable) }
}

impl Editions {
    pub(super) fn new(table: &Table, earlier: Option<&Certificate>) -> Self {
        let inner = table.inner.iter().enumerate().map(|(at, inner)| InnerCell {
            key: table.codes(&table.inner_key(at)),
            exact: inner.is_count().then(|| inner.number()),
            rounded: inner.number(),
        });
        let mut all = Self { inner: inner.collect(), rows: Vec::new(), before: Vec::new() };
        let movable = |cell: &super::tables::Cell| !table.is_not_collected(cell) && !table.is_impossible(cell);
        for (at, cell) in table.cells.iter().enumerate().filter(|(_, cell)| cell.shown && movable(cell)) {
            all.rows.push(Row {
                cell: Some(at),
                of: cell.of.clone(),
                exact: table.exact(cell),
                level: cell.level,
                stays_open: false,
                stays_hidden: false,
            });
        }
        if let Some(earlier) = earlier {
            all.join(table, earlier);
        }
        all
    }

    fn join(&mut self, table: &Table, earlier: &Certificate) {
        let places = self.places(earlier);
        let moved = |cell: &PublishedCell| PublishedCell {
            of: cell.of.iter().filter_map(|at| places.get(*at).copied()).collect(),
            ..cell.clone()
        };
        let editions = std::iter::once(&earlier.cells).chain(&earlier.before);
        self.before = editions.map(|cells| cells.iter().map(moved).collect()).collect();
        let keys = self
            .rows
            .iter()
            .enumerate()
            .filter_map(|(at, row)| Some((table.codes(&table.cells.get(row.cell?)?.key), at)));
        let now: BTreeMap<Vec<String>, usize> = keys.collect();
        let mut seen: BTreeSet<(&[String], &[usize])> = BTreeSet::new();
        for cell in self.before.iter().flatten().filter(|cell| !cell.of.is_empty()) {
            let same = now.get(&cell.key).and_then(|at| self.rows.get_mut(*at));
            let level = same.as_ref().map_or(u32::from(cell.of.len() > 1), |row| row.level);
            if let Some(row) = same {
                row.stays_hidden |= cell.published.is_none();
                if row.of == cell.of {
                    row.stays_open |= cell.published.is_some();
                    continue;
                }
            }
            let counts = || cell.of.iter().filter_map(|at| self.inner.get(*at)).filter_map(|inner| inner.exact);
            if counts().next().is_some() && seen.insert((&cell.key, &cell.of)) {
                let open = cell.published.is_some();
                let exact = counts().sum();
                self.rows.push(Row {
                    cell: None,
                    of: cell.of.clone(),
                    exact,
                    level,
                    stays_open: open,
                    stays_hidden: !open,
                });
            }
        }
    }

    /// Where each finest cell of an earlier certificate stands here: where it is the same, otherwise at the end.
    fn places(&mut self, earlier: &Certificate) -> Vec<usize> {
        let count = |inner: &InnerCell| (inner.key.clone(), inner.exact);
        let mut known: BTreeMap<(Vec<String>, Option<u32>), usize> = self.inner.iter().map(count).zip(0..).collect();
        let mut place = |inner: &InnerCell| {
            *known.entry(count(inner)).or_insert_with(|| {
                self.inner.push(inner.clone());
                self.inner.len() - 1
            })
        };
        earlier.inner.iter().map(&mut place).collect()
    }
}

/// Whether nothing has changed since the edition before: then its certificate is the proof still.
pub(super) fn is_the_same(editions: &Editions, table: &Table, how: &Suppression<'_>, earlier: &Certificate) -> bool {
    let insider = table.insider.filter(|_| how.insiders);
    let shown = table.cells.iter().filter(|cell| cell.shown).map(|cell| table.codes(&cell.key));
    editions.inner == earlier.inner
        && how.zeros == earlier.zeros
        && insider == earlier.insider
        && shown.eq(earlier.cells.iter().map(|cell| cell.key.clone()))
}

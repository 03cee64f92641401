//! A table of counts with everything that adds up in it. Invariant: every cell knows which inner cells it is the sum of; an inner cell is a count, cannot
//! occur, or was not collected, and these three are never mixed up.

use super::{Dimension, Exact, Fault};

/// More cells than this are refused.
const MOST_CELLS: usize = 200_000;

/// An inner cell.
#[derive(Clone, Copy)]
pub(super) enum Inner {
    /// So many, also when none.
    Count(Exact),
    /// Cannot occur: a structural zero, shown as ".".
    Impossible,
    /// Exists but was not collected, shown as nothing.
    NotCollected,
}

impl Inner {
    /// The count; nought for the other two.
    pub(super) const fn number(self) -> u32 {
        match self {
            Self::Count(count) => count.number(),
            Self::Impossible | Self::NotCollected => 0,
        }
    }
    /// Whether it is a count.
    pub(super) const fn is_count(self) -> bool {
        matches!(self, Self::Count(_))
    }
}

/// Any cell: an inner one or a sum.
#[derive(Clone)]
pub(super) struct Cell {
    /// Place of the code in each dimension.
    pub(super) key: Vec<usize>,
    /// The inner cells it is the sum of.
    pub(super) of: Vec<usize>,
    /// Whether it is to be published.
    pub(super) shown: bool,
    /// Heights of its codes together: 0 for an inner cell.
    pub(super) level: u32,
}

/// A table to protect.
#[derive(Clone)]
pub struct Table {
    pub(super) dimensions: Vec<Dimension>,
    pub(super) inner: Vec<Inner>,
    pub(super) cells: Vec<Cell>,
    pub(super) insider: Option<usize>,
}

impl Table {
    /// The columns, in order.
    #[must_use]
    pub fn columns(&self) -> Vec<&str> {
        self.dimensions.iter().map(|dimension| dimension.name.as_str()).collect()
    }

    /// How many cells are to be published.
    #[must_use]
    pub fn shown(&self) -> usize {
        self.cells.iter().filter(|cell| cell.shown).count()
    }

    /// The codes of a cell.
    pub(super) fn codes(&self, key: &[usize]) -> Vec<String> {
        let code = |(dimension, at): (&Dimension, &usize)| dimension.codes.get(*at).map(|group| group.code.clone());
        self.dimensions.iter().zip(key).filter_map(code).collect()
    }

    /// The key of an inner cell.
    pub(super) fn inner_key(&self, mut at: usize) -> Vec<usize> {
        let mut key: Vec<usize> = self
            .dimensions
            .iter()
            .rev()
            .map(|dimension| {
                let place = at % dimension.leaves;
                at /= dimension.leaves;
                place
            })
            .collect();
        key.reverse();
        key
    }

    /// The place of a cell.
    pub(super) fn cell_at(&self, key: &[usize]) -> usize {
        self.dimensions.iter().zip(key).fold(0, |at, (dimension, place)| at * dimension.codes.len() + place)
    }

    /// The exact sum of a cell.
    pub(super) fn exact(&self, cell: &Cell) -> u32 {
        cell.of.iter().filter_map(|at| self.inner.get(*at)).map(|inner| inner.number()).sum()
    }

    /// Whether nothing in a cell can occur.
    pub(super) fn is_impossible(&self, cell: &Cell) -> bool {
        cell.of.iter().filter_map(|at| self.inner.get(*at)).all(|inner| matches!(inner, Inner::Impossible))
    }

    /// Whether a part of a cell was not collected.
    pub(super) fn is_not_collected(&self, cell: &Cell) -> bool {
        cell.of.iter().filter_map(|at| self.inner.get(*at)).any(|inner| matches!(inner, Inner::NotCollected))
    }
}

/// Fills a table: columns first, then counts.
pub struct TableBuilder {
    dimensions: Vec<Dimension>,
    inner: Vec<Inner>,
    publish: Option<Vec<Vec<usize>>>,
    insider: Option<usize>,
}

impl TableBuilder {
    /// A table of true zeros.
    ///
    /// # Errors
    /// [`Fault::Empty`] without columns, [`Fault::TooLarge`].
    pub fn new(dimensions: Vec<Dimension>) -> Result<Self, Fault> {
        let product = |size: fn(&Dimension) -> usize| {
            dimensions.iter().try_fold(1usize, |all, one| all.checked_mul(size(one))).filter(|all| *all <= MOST_CELLS)
        };
        if dimensions.is_empty() {
            return Err(Fault::Empty);
        }
        let inner = product(|one| one.leaves).ok_or(Fault::TooLarge)?;
        product(|one| one.codes.len()).ok_or(Fault::TooLarge)?;
        Ok(Self { dimensions, inner: vec![Inner::Count(Exact::ZERO); inner], publish: None, insider: None })
    }

    /// Only these combinations of columns are published; `&[]` is the total alone.
    ///
    /// # Errors
    /// [`Fault::NoColumn`].
    pub fn publish(mut self, margins: &[&[&str]]) -> Result<Self, Fault> {
        let column = |name: &&str| {
            let at = self.dimensions.iter().position(|dimension| dimension.name == *name);
            at.ok_or_else(|| Fault::NoColumn((*name).to_owned()))
        };
        let margins = margins.iter().map(|margin| margin.iter().map(column).collect()).collect::<Result<_, _>>()?;
        self.publish = Some(margins);
        Ok(self)
    }

    /// Those who hold a code of this column know their own figures.
    ///
    /// # Errors
    /// [`Fault::NoColumn`].
    pub fn insider(mut self, name: &str) -> Result<Self, Fault> {
        let at = self.dimensions.iter().position(|dimension| dimension.name == name);
        self.insider = Some(at.ok_or_else(|| Fault::NoColumn(name.to_owned()))?);
        Ok(self)
    }

    fn at(&self, codes: &[&str]) -> Option<usize> {
        let places = self.dimensions.iter().zip(codes).try_fold(0usize, |at, (dimension, code)| {
            let place = dimension.place(code).filter(|place| *place < dimension.leaves)?;
            Some(at * dimension.leaves + place)
        });
        places.filter(|_| codes.len() == self.dimensions.len())
    }

    /// Adds to an inner cell; false when a code is not a leaf of its column.
    pub fn add(&mut self, codes: &[&str], count: Exact) -> bool {
        let at = self.at(codes);
        let Some(cell) = at.and_then(|at| self.inner.get_mut(at)) else { return false };
        let before = if let Inner::Count(before) = cell { *before } else { Exact::ZERO };
        *cell = Inner::Count(before.plus(count));
        true
    }

    /// Says that an inner cell cannot occur.
    pub fn impossible(&mut self, codes: &[&str]) -> bool {
        self.set(codes, Inner::Impossible)
    }

    /// Says that an inner cell was not collected.
    pub fn not_collected(&mut self, codes: &[&str]) -> bool {
        self.set(codes, Inner::NotCollected)
    }

    fn set(&mut self, codes: &[&str], inner: Inner) -> bool {
        let at = self.at(codes);
        let Some(cell) = at.and_then(|at| self.inner.get_mut(at)) else { return false };
        *cell = inner;
        true
    }

    /// The table, with every sum.
    #[must_use]
    pub fn build(self) -> Table {
        let Self { dimensions, inner, publish, insider } = self;
        let mut table = Table { dimensions, inner, cells: Vec::new(), insider };
        let mut keys: Vec<Vec<usize>> = vec![Vec::new()];
        for dimension in &table.dimensions {
            let places = 0..dimension.codes.len();
            keys =
                keys.iter().flat_map(|key| places.clone().map(|place| [key.as_slice(), &[place]].concat())).collect();
        }
        let shown = |key: &[usize]| {
            publish.as_ref().is_none_or(|margins| {
                margins.iter().any(|margin| {
                    let total = |(at, place): (usize, &usize)| {
                        margin.contains(&at) || table.dimensions.get(at).is_some_and(|one| one.total() == *place)
                    };
                    key.iter().enumerate().all(total)
                })
            })
        };
        let cells = keys.into_iter().map(|key| {
            let groups = || table.dimensions.iter().zip(&key).filter_map(|(one, place)| one.codes.get(*place));
            let of = groups().zip(&table.dimensions).fold(vec![0usize], |before, (group, dimension)| {
                let next =
                    |at: &usize| group.leaves.iter().map(|leaf| at * dimension.leaves + leaf).collect::<Vec<_>>();
                before.iter().flat_map(next).collect()
            });
            Cell { shown: shown(&key), level: groups().map(|group| u32::from(group.height)).sum(), of, key }
        });
        table.cells = cells.collect();
        table
    }
}

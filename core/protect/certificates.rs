//! The proof that a published table is safe, as it is kept (docs/PROTECT.md). Invariant: holds exact numbers, so it is kept where they are and is never published.

use super::{Fault, checker::Published};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Name of the format.
pub const CERTIFICATE_FORMAT: &str = "samlat-certificate";
/// Its version.
pub const CERTIFICATE_VERSION: u32 = 1;

/// A certificate: what was published, what it was made from, and why nobody can find the way back.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Certificate {
    /// [`CERTIFICATE_FORMAT`].
    pub format: String,
    /// [`CERTIFICATE_VERSION`].
    pub version: u32,
    /// How the table was protected.
    pub method: Method,
    /// The columns of the published table, in order.
    pub columns: Vec<String>,
    /// Counts from 1 up to one less than this are small.
    pub base: u32,
    /// True when none is treated as a small count too.
    pub zeros: bool,
    /// Place of the column whose holders know their own figures.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub insider: Option<usize>,
    /// No published number is further from the truth than this; 0 where cells are hidden.
    pub bound: u32,
    /// The finest cells; after them, where cells are hidden, each that was another count in an earlier edition.
    pub inner: Vec<InnerCell>,
    /// Every cell with a row in the published table.
    pub cells: Vec<PublishedCell>,
    /// The same for every edition of the table that was published before, the latest first; only where cells are hidden.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub before: Vec<Vec<PublishedCell>>,
    /// Other tables that agree with everything published: (place in `inner`, value) where they differ from the exact one. A rounded table need not
    /// write down those that differ in one cell only.
    pub witnesses: Vec<Vec<(usize, u32)>>,
}

/// How a table was protected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "ProtectionMethod")]
pub enum Method {
    /// Small inner cells became 0 or the base; everything published is a sum of those.
    Round,
    /// Cells were hidden so that each small one can be anything from 0 to the base.
    Suppress,
}

/// One of the finest cells.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InnerCell {
    /// A code for each column.
    pub key: Vec<String>,
    /// The exact count; none when it cannot occur or was not collected.
    pub exact: Option<u32>,
    /// The count that published sums are made of: the exact one where cells are hidden.
    pub rounded: u32,
}

/// One cell of the published table.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PublishedCell {
    /// A code for each column.
    pub key: Vec<String>,
    /// The finest cells it is the sum of, as places in `inner`; empty when a part was not collected.
    pub of: Vec<usize>,
    /// What is published; none when it is hidden, cannot occur or was not collected.
    pub published: Option<u32>,
}

/// What a table came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// Published rows.
    pub cells: usize,
    /// Small counts: of the finest cells when rounded, of the published ones when hidden.
    pub small: usize,
    /// Rows shown as "..".
    pub hidden: usize,
}

impl Certificate {
    /// How many rows, small counts and hidden cells.
    #[must_use]
    pub fn count(&self) -> Tally {
        let least = u32::from(!self.zeros);
        let small = |exact: u32| (least..self.base).contains(&exact);
        let known = |of: &[usize]| {
            of.iter().filter_map(|at| self.inner.get(*at)).filter_map(|inner| inner.exact).reduce(|a, b| a + b)
        };
        let exact = self.cells.iter().filter_map(|cell| Some((known(&cell.of)?, cell.published)));
        Tally {
            cells: self.cells.len(),
            small: match self.method {
                Method::Round => self.inner.iter().filter(|inner| inner.exact.is_some_and(small)).count(),
                Method::Suppress => exact.clone().filter(|(exact, _)| small(*exact)).count(),
            },
            hidden: exact.filter(|(_, shown)| shown.is_none()).count(),
        }
    }

    /// Whether it was proved together with this edition, as that was published.
    #[must_use]
    pub fn follows(&self, edition: &Published) -> bool {
        let same = |rows: &Vec<PublishedCell>| {
            rows.len() == edition.len() && rows.iter().all(|row| edition.get(&row.key) == Some(&row.published))
        };
        same(&self.cells) || self.before.iter().any(same)
    }

    /// How many cells that the edition before showed are hidden now.
    #[must_use]
    pub fn gone(&self) -> usize {
        let hidden = |row: &&PublishedCell| row.published.is_none() && !row.of.is_empty();
        let now: std::collections::BTreeSet<_> = self.cells.iter().filter(hidden).map(|row| &row.key).collect();
        self.before
            .first()
            .into_iter()
            .flatten()
            .filter(|row| row.published.is_some() && now.contains(&row.key))
            .count()
    }

    /// As it is kept.
    ///
    /// # Errors
    /// [`Fault::Certificate`], which does not happen.
    pub fn to_json(&self) -> Result<String, Fault> {
        serde_json::to_string(self).map_err(|_| Fault::Certificate)
    }

    /// Read back.
    ///
    /// # Errors
    /// [`Fault::Certificate`] when it is not of this format.
    pub fn from_json(text: &str) -> Result<Self, Fault> {
        let read: Self = serde_json::from_str(text).map_err(|_| Fault::Certificate)?;
        let known = read.format == CERTIFICATE_FORMAT && read.version == CERTIFICATE_VERSION;
        if known { Ok(read) } else { Err(Fault::Certificate) }
    }
}

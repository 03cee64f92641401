//! Protection of small counts: nothing leaves the municipality or the region that tells of one child (rollup.md §1). Invariant: an exact count ([`Exact`]) can be
//! put in but not shown; what can be shown ([`Release`]) comes only from [`round`] and [`suppress`], each with its certificate, and
//! [`check`] believes nobody: it goes through every certificate with whole numbers alone.
//!
//! Reading order: [`Exact`], [`Table`], [`round`] (the usual way), [`suppress`] (the choice for few, coarse tables), [`Certificate`], [`check`], [`rules`].

mod annealing;
mod certificates;
pub mod checker;
mod editions;
mod exact;
mod files;
mod hierarchies;
mod release;
mod rounding;
pub mod rules;
mod solving;
mod suppression;
mod tables;
mod witnesses;

pub use certificates::{CERTIFICATE_FORMAT, CERTIFICATE_VERSION, Certificate, InnerCell, Method, PublishedCell, Tally};
pub use checker::{Broken, Published, check};
pub use exact::Exact;
pub use files::{published_csv, read_hierarchy, read_published, read_table};
pub use hierarchies::{Dimension, Group, HierarchyFile};
pub use release::{Release, Released, Shown};
pub use rounding::{Draws, Rounding, round};
pub use suppression::{Suppression, suppress};
pub use tables::{Table, TableBuilder};

/// Why a table cannot be protected. The sentence is `error-<code>` in `words/sv/protection.ftl`; `row` counts from 1 with the heading.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// No rows, or no column to count by.
    #[error("the table is empty")]
    Empty,
    /// A column of the hierarchy is not in the table.
    #[error("column {0} is missing")]
    NoColumn(String),
    /// A row has too few or too many cells.
    #[error("row {0} has another number of cells than the heading")]
    Uneven(usize),
    /// The value is no whole number from 0 to a million.
    #[error("row {0} has no whole number")]
    NotANumber(usize),
    /// A combination stands twice.
    #[error("row {0} stands twice")]
    Twice(usize),
    /// A code is neither among those given nor a group.
    #[error("row {0} has an unknown code")]
    UnknownCode(usize),
    /// A sum in the table is not the sum of its parts.
    #[error("row {0} is not the sum of its parts")]
    NotASum(usize),
    /// The hierarchy is no JSON of the described shape.
    #[error("the hierarchy cannot be read")]
    Hierarchy,
    /// A group holds itself, or a member that is not there, or stands beside its own part.
    #[error("the groups of {0} do not hold together")]
    Groups(String),
    /// More cells than can be proved in reasonable time.
    #[error("the table is too large")]
    TooLarge,
    /// A base that cannot be used.
    #[error("the base must be from 3 to 20")]
    Base,
    /// No protected table within the bounds was found.
    #[error("no protected table was found")]
    NotFound,
    /// The earlier certificate is for another table.
    #[error("the earlier certificate is of another kind")]
    OtherTable,
    /// The secret is not 64 hexadecimal digits.
    #[error("the secret cannot be read")]
    Secret,
    /// The certificate is no JSON of the described shape.
    #[error("the certificate cannot be read")]
    Certificate,
    /// The published file cannot be read.
    #[error("the published table cannot be read")]
    Published,
    /// A rule of the certificate does not hold, at this place (from 1).
    #[error("the certificate does not hold: {0}")]
    Broken(&'static str, usize),
}

impl Fault {
    /// The fault's name outside.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Empty => "protect_empty",
            Self::NoColumn(_) => "protect_no_column",
            Self::Uneven(_) => "protect_uneven",
            Self::NotANumber(_) => "protect_not_a_number",
            Self::Twice(_) => "protect_twice",
            Self::UnknownCode(_) => "protect_unknown_code",
            Self::NotASum(_) => "protect_not_a_sum",
            Self::Hierarchy => "protect_hierarchy",
            Self::Groups(_) => "protect_groups",
            Self::TooLarge => "protect_too_large",
            Self::Base => "protect_base",
            Self::NotFound => "protect_not_found",
            Self::OtherTable => "protect_other_table",
            Self::Secret => "protect_secret",
            Self::Certificate => "protect_certificate",
            Self::Published => "protect_published",
            Self::Broken(..) => "protect_broken",
        }
    }
    /// The row it is about, from 1.
    #[must_use]
    pub const fn row(&self) -> Option<usize> {
        match self {
            Self::Uneven(row)
            | Self::NotANumber(row)
            | Self::Twice(row)
            | Self::UnknownCode(row)
            | Self::NotASum(row) => Some(*row),
            _ => None,
        }
    }
    /// The column it is about, or the rule.
    #[must_use]
    pub fn column(&self) -> Option<&str> {
        match self {
            Self::NoColumn(column) | Self::Groups(column) => Some(column),
            Self::Broken(rule, _) => Some(rule),
            _ => None,
        }
    }
}

//! What may be shown. Invariant: comes only out of the algorithms of this module, together with the certificate that proves it.

use super::Certificate;
use serde::Serialize;
use std::collections::BTreeMap;

/// One published cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "kind", content = "value")]
pub enum Released {
    /// A number that anybody may see.
    Value(u32),
    /// Not shown; ".." for people. Nobody can tell why this one.
    Hidden,
    /// Cannot occur; "." for people.
    Impossible,
    /// Exists but was not collected; nothing for people.
    NotCollected,
}

impl Released {
    /// The number, when there is one.
    #[must_use]
    pub const fn value(self) -> Option<u32> {
        if let Self::Value(value) = self { Some(value) } else { None }
    }
    /// As people read it: "15", "..", ".", "".
    #[must_use]
    pub fn text(self) -> String {
        match self {
            Self::Value(value) => value.to_string(),
            Self::Hidden => "..".to_owned(),
            Self::Impossible => ".".to_owned(),
            Self::NotCollected => String::new(),
        }
    }
    /// `obs_status` of the data package.
    #[must_use]
    pub const fn obs_status(self) -> &'static str {
        match self {
            Self::Value(_) => "A",
            Self::Hidden => "Q",
            Self::Impossible => "M",
            Self::NotCollected => "L",
        }
    }
    /// `conf_status` of the data package: free, or one code for everything that is hidden.
    #[must_use]
    pub const fn conf_status(self) -> &'static str {
        if matches!(self, Self::Hidden) { "N" } else { "F" }
    }
}

/// One published cell with its codes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Shown {
    /// A code for each column.
    pub codes: Vec<String>,
    /// What is shown.
    pub shown: Released,
}

/// A protected table: what may be shown, and the proof that stays at home.
pub struct Release {
    pub(super) columns: Vec<String>,
    pub(super) cells: Vec<Shown>,
    pub(super) places: BTreeMap<Vec<String>, usize>,
    pub(super) certificate: Certificate,
}

impl Release {
    pub(super) fn new(columns: Vec<String>, cells: Vec<Shown>, certificate: Certificate) -> Self {
        let places = cells.iter().enumerate().map(|(at, cell)| (cell.codes.clone(), at)).collect();
        Self { columns, cells, places, certificate }
    }
    /// The columns, in order.
    #[must_use]
    pub fn columns(&self) -> &[String] {
        &self.columns
    }
    /// Every published cell.
    #[must_use]
    pub fn cells(&self) -> &[Shown] {
        &self.cells
    }
    /// One published cell, by a code for each column; none when it is not published.
    #[must_use]
    pub fn get(&self, codes: &[&str]) -> Option<Released> {
        let codes: Vec<String> = codes.iter().map(|code| (*code).to_owned()).collect();
        self.places.get(&codes).and_then(|at| self.cells.get(*at)).map(|cell| cell.shown)
    }
    /// The certificate: as secret as the exact table.
    #[must_use]
    pub const fn certificate(&self) -> &Certificate {
        &self.certificate
    }
}

//! The bridge back to Excel: the manager's own workbook is filled again in its own layout. Invariant: only the cells that are asked for change, and the kept values of
//! formulas, which are reckoned anew; every other part of the file is copied byte for byte.

mod files;
mod places;
mod spans;

pub use files::{Filled, fill};
pub use places::{BridgeColumn, BridgeLabel, BridgeSheet, places};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What is put in a cell.
#[derive(Clone, PartialEq, Debug)]
pub enum Value {
    /// A number.
    Number(f64),
    /// Text; never a formula.
    Text(String),
}

/// One cell to fill.
#[derive(Clone, PartialEq)]
pub struct Target {
    /// Column, counted from 0.
    pub column: u32,
    /// Row, counted from 1.
    pub row: u32,
    /// What to put there.
    pub value: Value,
}

/// Why a cell was left as it was.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "BridgeLeft")]
pub enum Left {
    /// A formula stands there.
    Formula,
    /// It is a part of a merged cell, and not its first.
    Merged,
    /// There is no figure to put there.
    NoFigure,
}

//! Sweden's 290 municipalities with their county, from `municipalities.csv` (CC0, from SCB). Codes are strings: Upplands Väsby is "0114".

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::sync::LazyLock;
use ts_rs::TS;

/// A municipality.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Municipality {
    /// Four digits: "2403".
    pub code: String,
    /// "Bjurholm".
    pub name: String,
    /// Two digits: "24".
    pub county_code: String,
    /// "Västerbottens län".
    pub county: String,
}

static ALL: LazyLock<Vec<Municipality>> = LazyLock::new(|| {
    include_str!("municipalities.csv")
        .lines()
        .skip(1)
        .filter_map(|line| {
            let mut fields = line.split(',').map(str::to_owned);
            Some(Municipality {
                code: fields.next()?,
                name: fields.next()?,
                county_code: fields.next()?,
                county: fields.next()?,
            })
        })
        .collect()
});

/// All of them, in the list's order.
#[must_use]
pub fn all() -> &'static [Municipality] {
    &ALL
}

/// One by its code.
#[must_use]
pub fn by_code(code: &str) -> Option<&'static Municipality> {
    ALL.iter().find(|municipality| municipality.code == code)
}

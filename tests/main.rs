//! The casebook from outside, on a real encrypted vault in a temporary folder.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, unreachable_pub)]

mod contract;
mod desk;
mod measures;
mod quarters;
mod vault;
mod cases;
mod handovers;
mod import;
mod imports;
mod plans;
mod sealed;

//! The casebook from outside, on a real encrypted vault in a temporary folder.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, unreachable_pub)]

mod contract;
mod desk;
mod vault;
mod cases;
mod handovers;
mod plans;
mod sealed;

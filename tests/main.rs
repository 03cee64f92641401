//! The casebook from outside, on a real encrypted vault in a temporary folder.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, unreachable_pub)]

mod contract;
mod desk;
mod errors;
mod measures;
mod quarters;
mod tidy;
mod vault;
mod cases;
mod handovers;
mod import;
mod imports;
mod plans;
mod sealed;
mod actions;
mod meetings;
mod rooms;
mod today;
mod teams;

//! The casebook from outside, on a real encrypted vault in a temporary folder.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, unreachable_pub)]

mod actions;
mod cases;
mod contract;
mod demo;
mod desk;
mod errors;
mod handovers;
mod import;
mod imports;
mod measures;
mod meetings;
mod plans;
mod quarters;
mod rooms;
mod sealed;
mod teams;
mod tidy;
mod today;
mod vault;

//! The casebook from outside, on a real encrypted vault in a temporary folder.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, unreachable_pub)]

mod actions;
mod backups;
mod bad_input;
mod cases;
mod child_mode;
mod consultations;
mod contacts;
mod contract;
mod demo;
mod desk;
mod errors;
mod evaluations;
mod gaps;
mod group_meetings;
mod handovers;
mod home_pages;
mod import;
mod imports;
mod logs;
mod measures;
mod meetings;
mod plans;
mod preparations;
mod quarters;
mod rooms;
mod school_years;
mod sealed;
mod teams;
mod terms;
mod tidy;
mod today;
mod vault;
mod vault_format;
mod wheels;

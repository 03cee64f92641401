//! What can happen to a computer, done to a real vault: killed, full, failing, cut off, flipped, set back. `cargo xtask faults` runs it long, `cargo xtask test` short.
//!
//! Invariant: what was acknowledged is there afterwards, and what is wrong is noticed. Each test prints one line that begins with "figure:" for docs/FIGURES.md.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, unreachable_pub)]
#![cfg(target_os = "linux")]

mod calls;
mod canaries;
mod clocks;
mod corpus;
mod flips;
mod garbage;
mod images;
#[path = "../../fuzz/inputs/mod.rs"]
mod inputs;
mod kills;
mod recording;
mod stand;

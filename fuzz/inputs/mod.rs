//! What comes from outside, as bytes, put through the functions that take it. The fuzz targets beside and `tests/faults/corpus.rs` share it.
//!
//! Invariant: an input either is refused or is understood; a panic, an endless loop or a refused promise is a fault of the core.
#![allow(dead_code, unreachable_pub, clippy::ok_expect)]

pub mod backups;
pub mod generated;
pub mod offices;
pub mod ops;
pub mod parcels;
pub mod parts;
pub mod receipts;
pub mod sealed;
pub mod seals;
pub mod sheets;
pub mod slots;

use std::path::{Path, PathBuf};

/// One kind of input.
pub trait Target {
    /// The name of the fuzz target and of its corpus.
    const NAME: &'static str;
    fn new() -> Self;
    /// Whether the input was understood to its end.
    fn takes(&mut self, input: &[u8]) -> bool;
    /// Inputs to begin with, made from the fixtures of the tests.
    fn seeds() -> Vec<Vec<u8>>;
}

/// Writes the inputs to begin with into the folder that `SAMLAT_FUZZ_SEEDS` names, if it does.
pub fn begin<T: Target>() {
    let Some(folder) = std::env::var_os("SAMLAT_FUZZ_SEEDS").map(PathBuf::from) else { return };
    for (number, seed) in T::seeds().iter().enumerate() {
        std::fs::write(folder.join(format!("seed-{number}")), seed).expect("the folder of seeds can be written to");
    }
}

/// A file of `tests/fixtures`.
pub fn fixture(name: &str) -> Vec<u8> {
    std::fs::read(fixtures().join(name)).expect("the fixtures of the tests are there")
}

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/fixtures")
}

/// The first byte of an input says what the rest is.
pub fn with_kind(kind: u8, rest: &[u8]) -> Vec<u8> {
    [&[kind], rest].concat()
}

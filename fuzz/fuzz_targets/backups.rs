//! Fuzzes the front of a backup: see inputs/backups.rs.
#![no_main]

#[path = "../inputs/mod.rs"]
mod inputs;

use inputs::{Target, backups::Backups};
use std::cell::RefCell;

thread_local! {
    static TARGET: RefCell<Backups> = RefCell::new(Backups::new());
}

libfuzzer_sys::fuzz_target!(init: inputs::begin::<Backups>(), |input: &[u8]| {
    TARGET.with_borrow_mut(|target| target.takes(input));
});

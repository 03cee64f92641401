//! Fuzzes the lists that are imported: see inputs/sheets.rs.
#![no_main]

#[path = "../inputs/mod.rs"]
mod inputs;

use inputs::{Target, sheets::Sheets};
use std::cell::RefCell;

thread_local! {
    static TARGET: RefCell<Sheets> = RefCell::new(Sheets::new());
}

libfuzzer_sys::fuzz_target!(|input: &[u8]| {
    TARGET.with_borrow_mut(|target| target.takes(input));
});

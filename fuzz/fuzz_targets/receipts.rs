//! Fuzzes the region's receipts for sealed quarters: see inputs/receipts.rs.
#![no_main]

#[path = "../inputs/mod.rs"]
mod inputs;

use inputs::{Target, receipts::Receipts};
use std::cell::RefCell;

thread_local! {
    static TARGET: RefCell<Receipts> = RefCell::new(Receipts::new());
}

libfuzzer_sys::fuzz_target!(init: inputs::begin::<Receipts>(), |input: &[u8]| {
    TARGET.with_borrow_mut(|target| target.takes(input));
});

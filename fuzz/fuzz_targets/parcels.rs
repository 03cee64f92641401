//! Fuzzes parcels between municipalities, what takes one back, and their receipts: see inputs/parcels.rs.
#![no_main]

#[path = "../inputs/mod.rs"]
mod inputs;

use inputs::{Target, parcels::Parcels};
use std::cell::RefCell;

thread_local! {
    static TARGET: RefCell<Parcels> = RefCell::new(Parcels::new());
}

libfuzzer_sys::fuzz_target!(init: inputs::begin::<Parcels>(), |input: &[u8]| {
    TARGET.with_borrow_mut(|target| target.takes(input));
});

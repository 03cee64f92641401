//! Fuzzes the key slot files: see inputs/slots.rs.
#![no_main]

#[path = "../inputs/mod.rs"]
mod inputs;

use inputs::{Target, slots::Slots};
use std::cell::RefCell;

thread_local! {
    static TARGET: RefCell<Slots> = RefCell::new(Slots::new());
}

libfuzzer_sys::fuzz_target!(init: inputs::begin::<Slots>(), |input: &[u8]| {
    TARGET.with_borrow_mut(|target| target.takes(input));
});

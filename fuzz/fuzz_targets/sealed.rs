//! Fuzzes sealed quarters: see inputs/sealed.rs.
#![no_main]

#[path = "../inputs/mod.rs"]
mod inputs;

use inputs::{Target, sealed::Sealed};
use std::cell::RefCell;

thread_local! {
    static TARGET: RefCell<Sealed> = RefCell::new(Sealed::new());
}

libfuzzer_sys::fuzz_target!(init: inputs::begin::<Sealed>(), |input: &[u8]| {
    TARGET.with_borrow_mut(|target| target.takes(input));
});

//! Fuzzes the ops of an open vault: see inputs/ops.rs.
#![no_main]

#[path = "../inputs/mod.rs"]
mod inputs;

use inputs::{Target, ops::Ops};
use std::cell::RefCell;

thread_local! {
    static TARGET: RefCell<Ops> = RefCell::new(Ops::new());
}

libfuzzer_sys::fuzz_target!(init: inputs::begin::<Ops>(), |input: &[u8]| {
    TARGET.with_borrow_mut(|target| target.takes(input));
});

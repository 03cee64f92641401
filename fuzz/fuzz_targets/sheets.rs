//! Fuzzes the lists that are imported: see inputs/sheets.rs. A reader of somebody else's format that panics is caught by the core, and so no fault; a panic of our own would be caught too, and is one.
#![no_main]

#[path = "../inputs/mod.rs"]
mod inputs;

use inputs::{Target, sheets::Sheets};
use std::{cell::RefCell, panic};

thread_local! {
    static TARGET: RefCell<Sheets> = RefCell::new(Sheets::new());
}

fn begin() {
    inputs::begin::<Sheets>();
    let stop = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        let theirs = info.location().is_some_and(|at| at.file().contains("registry/src"));
        if !theirs {
            stop(info);
        }
    }));
}

libfuzzer_sys::fuzz_target!(init: begin(), |input: &[u8]| {
    TARGET.with_borrow_mut(|target| target.takes(input));
});

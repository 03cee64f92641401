//! In the tests of the core no memory is locked. SQLCipher asks for it at each piece that it takes and gives back, by a call of the system that threads wait for one another at: two fifths of the
//! processor time of these tests. The rest is done as always, wiping too. That the pages with keys are never swapped out is seen in the real program: `tests/desktop/5-lock`.
#![cfg(target_os = "linux")]
#![expect(unsafe_code, reason = "only under its own name a function stands before the system's")]

use std::ffi::{c_int, c_void};

#[unsafe(no_mangle)]
extern "C" fn mlock(_: *const c_void, _: usize) -> c_int {
    0
}

#[unsafe(no_mangle)]
extern "C" fn munlock(_: *const c_void, _: usize) -> c_int {
    0
}

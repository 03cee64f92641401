//! Work with secret bytes that leaves none of them on the stack: the libraries move a key, or what a key comes to after its first block, from one place to the next and wipe only the
//! last. Invariant: whoever reads a key's bytes for a MAC, a derivation or a seal does it in here, and what comes out is no secret or a [`Key`], whose bytes lie elsewhere.

use super::keys::Key;
use crate::error::{Damage, Error, Result};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use std::hint::black_box;

/// How much of the stack is overwritten, bytes: several times what the work takes in a build that is not optimised.
const DEPTH: usize = 64 * 1024;

/// Does some work, and overwrites the stack that it used.
#[inline(never)]
pub(crate) fn burnt<T>(work: impl FnOnce() -> T) -> T {
    let done = deeper(work);
    overwrite();
    done
}

#[inline(never)]
fn deeper<T>(work: impl FnOnce() -> T) -> T {
    work()
}

#[inline(never)]
fn overwrite() {
    // Nobody reads it: the black box keeps the compiler from leaving it out.
    black_box(&mut [0u8; DEPTH]);
}

fn begun(key: &Key, pieces: &[&[u8]]) -> Result<Hmac<Sha256>> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key.bytes()).map_err(|_| Error::VaultDamaged(Damage::Build))?;
    for piece in pieces {
        mac.update(piece);
    }
    Ok(mac)
}

/// HMAC-SHA-256 of these pieces, one after the other.
pub(crate) fn mac(key: &Key, pieces: &[&[u8]]) -> Result<[u8; 32]> {
    burnt(|| Ok(begun(key, pieces)?.finalize().into_bytes().into()))
}

/// Whether that is what was given, compared in a time that does not tell how much of it is right.
pub(crate) fn is_mac(key: &Key, pieces: &[&[u8]], given: &[u8]) -> bool {
    burnt(|| begun(key, pieces).is_ok_and(|mac| mac.verify_slice(given).is_ok()))
}

//! A key file: a second factor on a USB stick, beside the passphrase. Invariant: it opens nothing by itself, and is made once, for one user.
//!
//! The file is text: `samlat nyckelfil 1`, a line with 64 hex digits (the 32 secret bytes), and a line that says what it is.

use super::keys::Key;
use crate::{error::Result, words::say};
use zeroize::Zeroizing;

const FIRST_LINE: &str = "samlat nyckelfil 1";

/// The file of a key.
pub(crate) fn write(key: &Key) -> Zeroizing<String> {
    let hex = Zeroizing::new(data_encoding::HEXLOWER.encode(key.bytes()));
    Zeroizing::new(format!("{FIRST_LINE}\n{}\n{}\n", hex.as_str(), say("key-file-about", &[])))
}

/// The key in a file; none when it is no key file.
pub(crate) fn read(bytes: &[u8]) -> Option<Key> {
    let mut lines = std::str::from_utf8(bytes).ok()?.lines();
    if lines.next() != Some(FIRST_LINE) {
        return None;
    }
    let secret = Zeroizing::new(data_encoding::HEXLOWER.decode(lines.next()?.trim().as_bytes()).ok()?);
    Key::of(&secret)
}

/// A new key file's key.
pub(crate) fn random() -> Result<Key> {
    Key::random()
}

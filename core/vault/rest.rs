//! The store as it lay when it was locked: a checksum, so that unlocking need not try the seal of every page (ADR 0016). Invariant: only ever a shortcut: where it is missing, forged or
//! does not match, every page is tried.

use super::{Place, burning::mac, keys::Key, modes, read_small};
use crate::error::{Error, Result};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::{
    fs::File,
    io::{self, Write as _},
    path::Path,
    thread,
};

/// What stands in the file: both in hex.
#[derive(Serialize, Deserialize)]
struct Rest {
    /// SHA-256 of the whole store.
    sha256: String,
    mac: String,
}

/// SHA-256 of a file, in hex.
fn sum(path: &Path) -> io::Result<String> {
    let mut sum = Sha256::new();
    let mut file = File::open(path)?;
    let mut piece = vec![0u8; 1 << 18];
    loop {
        match io::Read::read(&mut file, &mut piece)? {
            0 => return Ok(data_encoding::HEXLOWER.encode(&sum.finalize())),
            length => sum.update(piece.get(..length).unwrap_or_default()),
        }
    }
}

/// The key that vouches for a checksum: the master key's own is not kept while a large store is read.
pub(crate) fn key(master: &Key) -> Result<Key> {
    master.derive("samlat rest v1")
}

fn mac_of(sha256: &str, key: &Key) -> Result<String> {
    Ok(data_encoding::HEXLOWER.encode(&mac(key, &[sha256.as_bytes()])?))
}

/// Writes down how the closed store lies.
pub(crate) fn write(place: &Place, key: &Key) -> Result<()> {
    let sha256 = sum(&place.store())?;
    let mac = mac_of(&sha256, key)?;
    let text = serde_json::to_vec(&Rest { sha256, mac }).map_err(|_| Error::Shape)?;
    Ok(modes::file(&place.rest())?.write_all(&text)?)
}

/// A store that is being read while the passphrase is worked on: it needs no key.
pub(crate) struct Reading(thread::JoinHandle<io::Result<String>>);

impl Reading {
    /// Begins to read, beside whatever else is done.
    pub(crate) fn begin(place: &Place) -> Self {
        let store = place.store();
        Self(thread::spawn(move || sum(&store)))
    }

    /// Whether the store lies as it was left. Anything that cannot be said for sure is a no.
    pub(crate) fn lies_as_left(self, place: &Place, master: &Key) -> Result<bool> {
        let Ok(Ok(sha256)) = self.0.join() else { return Ok(false) };
        let Ok(text) = read_small(&place.rest()) else { return Ok(false) };
        let Ok(rest) = serde_json::from_slice::<Rest>(&text) else { return Ok(false) };
        Ok(rest.sha256 == sha256 && rest.mac == mac_of(&sha256, &key(master)?)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_store_as_it_was_left_is_known_again() {
        let folder = tempfile::tempdir().expect("a folder");
        let (place, master, other) =
            (Place::new(folder.path()), Key::random().expect("a key"), Key::random().expect("a key"));
        let lies_as_left = |master: &Key| Reading::begin(&place).lies_as_left(&place, master).expect("an answer");
        let mut store = vec![7u8; 700_001];
        std::fs::write(place.store(), &store).expect("a store");
        assert!(!lies_as_left(&master), "nothing is written down");
        write(&place, &key(&master).expect("a key")).expect("written down");
        assert!(lies_as_left(&master));
        assert!(!lies_as_left(&other), "another key vouches for nothing");
        for at in [0, 262_144, 700_000] {
            store[at] ^= 1;
            std::fs::write(place.store(), &store).expect("a store");
            assert!(!lies_as_left(&master), "one bit at {at}");
            store[at] ^= 1;
        }
        std::fs::write(place.store(), &store).expect("a store");
        assert!(lies_as_left(&master));
        std::fs::write(place.rest(), "{}").expect("a broken file");
        assert!(!lies_as_left(&master));
    }
}

//! For the desktop flows only: what must not be in memory after locking. Prints the master key and the database key of a vault in hex, for the passphrase on standard input. Never shipped.
#![allow(clippy::unwrap_used)]

use samlat::vault::{Place, slots::Slots};
use std::io::BufRead as _;

fn main() {
    let folder = std::env::args().nth(1).unwrap();
    let passphrase = std::io::stdin().lock().lines().next().unwrap().unwrap();
    let master = Slots::read(&Place::new(folder)).unwrap().open_by_passphrase(&passphrase, None).unwrap().master;
    for key in [&master, &master.derive("samlat database key v1").unwrap()] {
        println!("{}", data_encoding::HEXLOWER.encode(key.bytes()));
    }
}

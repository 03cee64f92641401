//! For the desktop flows only: what must not be in memory after locking. Prints the master key of a vault and what is made of it in hex, the database key first, for the passphrase on standard input. Never shipped.
#![allow(clippy::unwrap_used)]

use samlat::vault::{Place, slots::Slots};
use std::io::BufRead as _;

fn main() {
    let folder = std::env::args().nth(1).unwrap();
    let passphrase = std::io::stdin().lock().lines().next().unwrap().unwrap();
    let opened = Slots::read(&Place::new(folder)).unwrap().open_by_passphrase(&passphrase, None).unwrap();
    let made = ["database key", "slots mac", "anchor", "rest", "backup manifest"];
    let made = made.map(|what| opened.master.derive(&format!("samlat {what} v1")).unwrap());
    for key in [&opened.master].into_iter().chain(&made).chain(&opened.protected) {
        println!("{}", data_encoding::HEXLOWER.encode(key.bytes()));
    }
}

//! What a sealed thing needs to be believed, which no chance would hit: one receiver, one signer, and the envelope around what is inside.

use super::fixture;
use age::Encryptor;
use samlat::exchange::{
    packages::PackageFile,
    sealed::{Recipient, RecipientIdentity, SigningKey},
};
use serde::Serialize;
use std::io::Write;

/// Unix seconds.
pub const SEALED_AT: i64 = 1_791_000_000;

/// Who can open it.
pub fn identity() -> RecipientIdentity {
    let identity = String::from_utf8(fixture("sealed/region-test-identity.txt")).expect("text");
    identity.parse().ok().expect("an identity")
}

/// Who signs it. The same key every time.
pub fn signer() -> SigningKey {
    SigningKey::from_bytes(&[7; 40])
}

/// Whatever it is, encrypted.
pub fn encrypted(plain: &[u8], to: &Recipient) -> Vec<u8> {
    let recipient: age::x25519::Recipient = to.as_str().parse().expect("a recipient");
    let to = Encryptor::with_recipients(std::iter::once(&recipient as &dyn age::Recipient)).expect("one recipient");
    let mut file = Vec::new();
    let mut writer = to.wrap_output(&mut file).expect("memory");
    writer.write_all(plain).and_then(|()| writer.finish()).expect("memory");
    file
}

/// JSON in the one way that is read.
pub fn pretty(value: &impl Serialize) -> Vec<u8> {
    let mut bytes = serde_json::to_vec_pretty(value).expect("it can be written");
    bytes.push(b'\n');
    bytes
}

/// A file of an archive.
pub fn member(name: &str, bytes: &[u8]) -> PackageFile {
    PackageFile { name: name.to_owned(), bytes: bytes.to_vec() }
}

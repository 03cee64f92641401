//! Signatures in minisign's file format over Ed25519. Invariant: of a signature's bytes none can be changed unnoticed,
//! not even the comments.
//!
//! The format is written here, on `ed25519-dalek` with `verify_strict`, because the `minisign` crate does not erase its
//! keys, asks for passwords on the
//! terminal, and accepts several spellings of one signature.

use std::fmt;
use std::str::FromStr;

use blake2::{Blake2b256, Blake2b512, Digest as _};
use data_encoding::BASE64;
use ed25519_dalek::{Signer as _, VerifyingKey};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zeroize::Zeroizing;

use super::fault::SealedFault;

const UNTRUSTED: &str = "untrusted comment: signature from minisign secret key";
const TRUSTED: &str = "trusted comment: ";
const KEY_ALGORITHM: &[u8; 2] = b"Ed";
/// Ed25519 over the BLAKE2b-512 of the file.
const SIGNATURE_ALGORITHM: &[u8; 2] = b"ED";

/// Bytes of a signing key as the vault keeps it: key id, then seed.
pub const SIGNING_KEY_BYTES: usize = 40;

const SECRET: &str = "untrusted comment: minisign secret key";
/// What a secret key file begins with when no passphrase locks it: a key, no derivation, a checksum with BLAKE2b-256.
const UNLOCKED: &[u8; 6] = b"Ed\0\0B2";
/// Salt and limits of the derivation, which say nothing when there is none.
const DERIVATION: &[u8; 48] = &[0; 48];
/// Key id, seed, public key.
const PAIR_BYTES: usize = 72;

/// A municipality's secret key. Erased from memory when dropped; never written in the clear.
pub struct SigningKey {
    id: [u8; 8],
    key: ed25519_dalek::SigningKey,
}

impl SigningKey {
    /// A new key.
    pub fn generate() -> Result<Self, SealedFault> {
        let mut bytes = Zeroizing::new([0; SIGNING_KEY_BYTES]);
        getrandom::fill(bytes.as_mut_slice()).map_err(|_| SealedFault::Encryption)?;
        Ok(Self::from_bytes(&bytes))
    }

    /// From the vault.
    pub fn from_bytes(bytes: &[u8; SIGNING_KEY_BYTES]) -> Self {
        let [a, b, c, d, e, f, g, h, seed @ ..] = bytes;
        Self { id: [*a, *b, *c, *d, *e, *f, *g, *h], key: ed25519_dalek::SigningKey::from_bytes(seed) }
    }

    /// For the vault.
    pub fn to_bytes(&self) -> Zeroizing<[u8; SIGNING_KEY_BYTES]> {
        let mut bytes = Zeroizing::new([0; SIGNING_KEY_BYTES]);
        for (place, byte) in bytes.iter_mut().zip(self.id.iter().chain(self.key.as_bytes())) {
            *place = *byte;
        }
        bytes
    }

    /// The secret key file of stock minisign without a passphrase: for the region, which has no vault. Erased when dropped.
    pub fn to_file(&self) -> Zeroizing<String> {
        let pair = self.pair();
        let sum = checksum(&pair);
        let parts = [UNLOCKED.as_slice(), DERIVATION.as_slice(), pair.as_slice(), sum.as_slice()];
        let bytes = Zeroizing::new(parts.concat());
        let line = Zeroizing::new(BASE64.encode(&bytes));
        Zeroizing::new(format!("{SECRET}\n{}", line.as_str()))
    }

    fn pair(&self) -> Zeroizing<Vec<u8>> {
        let public = self.key.verifying_key();
        Zeroizing::new([self.id.as_slice(), self.key.as_bytes().as_slice(), public.as_bytes().as_slice()].concat())
    }

    /// The public half.
    pub fn public(&self) -> SenderKey {
        SenderKey { id: self.id, key: self.key.verifying_key() }
    }

    /// The detached signature of `bytes`; `comment` is signed too and must be one line.
    pub fn sign(&self, bytes: &[u8], comment: &str) -> String {
        let signature = self.key.sign(&Blake2b512::digest(bytes)).to_bytes();
        let global = self.key.sign(&[&signature, comment.as_bytes()].concat()).to_bytes();
        let line = BASE64.encode(&[SIGNATURE_ALGORITHM, self.id.as_slice(), &signature].concat());
        format!("{UNTRUSTED}\n{line}\n{TRUSTED}{comment}\n{}\n", BASE64.encode(&global))
    }
}

impl FromStr for SigningKey {
    type Err = SealedFault;
    /// Reads a secret key file of stock minisign that no passphrase locks.
    fn from_str(text: &str) -> Result<Self, SealedFault> {
        let line = text.lines().map(str::trim).rfind(|line| !line.is_empty()).ok_or(SealedFault::KeyMalformed)?;
        let bytes = Zeroizing::new(BASE64.decode(line.as_bytes()).map_err(|_| SealedFault::KeyMalformed)?);
        let rest = bytes.strip_prefix(UNLOCKED.as_slice()).and_then(|rest| rest.get(DERIVATION.len()..));
        let (pair, sum) = rest.and_then(|rest| rest.split_at_checked(PAIR_BYTES)).ok_or(SealedFault::KeyMalformed)?;
        let key = Self::from_bytes(pair.first_chunk().ok_or(SealedFault::KeyMalformed)?);
        if sum == checksum(pair).as_slice() && key.pair().as_slice() == pair {
            Ok(key)
        } else {
            Err(SealedFault::KeyMalformed)
        }
    }
}

fn checksum(pair: &[u8]) -> Vec<u8> {
    Blake2b256::new().chain_update(KEY_ALGORITHM).chain_update(pair).finalize().to_vec()
}

/// A municipality's public key, written as minisign writes it (`RW…`, 56 characters).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS, JsonSchema)]
#[serde(try_from = "String", into = "String")]
#[ts(type = "string")]
#[schemars(extend("pattern" = "^RW[A-Za-z0-9+/]{54}$"))]
pub struct SenderKey {
    id: [u8; 8],
    key: VerifyingKey,
}

impl SenderKey {
    /// The key's number, as minisign shows it.
    pub fn id(&self) -> String {
        format!("{:016X}", u64::from_le_bytes(self.id))
    }

    /// The public key file of stock minisign.
    pub fn to_file(&self) -> String {
        format!("untrusted comment: minisign public key {}\n{self}\n", self.id())
    }

    /// Checks a detached signature file, byte for byte, and that it is this key's over `bytes`.
    pub fn check(&self, bytes: &[u8], signature: &[u8]) -> Result<(), SealedFault> {
        self.verify(bytes, &Signature::read(signature)?)
    }

    pub(crate) fn verify(&self, bytes: &[u8], signature: &Signature) -> Result<(), SealedFault> {
        if signature.id != self.id {
            return Err(SealedFault::OtherSender);
        }
        let verify = |message: &[u8], signature: &[u8; 64]| {
            let signature = ed25519_dalek::Signature::from_bytes(signature);
            self.key.verify_strict(message, &signature).map_err(|_| SealedFault::Changed)
        };
        verify(&[&signature.signature, signature.comment.as_bytes()].concat(), &signature.global)?;
        verify(&Blake2b512::digest(bytes), &signature.signature)
    }
}

impl fmt::Display for SenderKey {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(&BASE64.encode(&[KEY_ALGORITHM, self.id.as_slice(), self.key.as_bytes()].concat()))
    }
}

impl FromStr for SenderKey {
    type Err = SealedFault;
    /// Reads the key itself, or a whole public key file.
    fn from_str(text: &str) -> Result<Self, SealedFault> {
        let key = text.lines().map(str::trim).rfind(|line| !line.is_empty()).ok_or(SealedFault::KeyMalformed)?;
        let (id, key) = numbered(key, KEY_ALGORITHM).ok_or(SealedFault::KeyMalformed)?;
        let key = VerifyingKey::from_bytes(&key).map_err(|_| SealedFault::KeyMalformed)?;
        if key.is_weak() { Err(SealedFault::KeyMalformed) } else { Ok(Self { id, key }) }
    }
}

impl TryFrom<String> for SenderKey {
    type Error = SealedFault;
    fn try_from(text: String) -> Result<Self, SealedFault> {
        text.parse()
    }
}

impl From<SenderKey> for String {
    fn from(key: SenderKey) -> String {
        key.to_string()
    }
}

/// A detached signature, read but not yet believed.
pub(crate) struct Signature {
    id: [u8; 8],
    signature: [u8; 64],
    comment: String,
    global: [u8; 64],
}

impl Signature {
    /// Four lines, each ended by a line feed, in the one spelling there is.
    pub(crate) fn read(bytes: &[u8]) -> Result<Self, SealedFault> {
        Self::parse(bytes).ok_or(SealedFault::SignatureUnreadable)
    }

    fn parse(bytes: &[u8]) -> Option<Self> {
        let lines: Vec<&str> = std::str::from_utf8(bytes).ok()?.split('\n').collect();
        let [UNTRUSTED, line, comment, global, ""] = lines.as_slice() else { return None };
        let (id, signature) = numbered(line, SIGNATURE_ALGORITHM)?;
        let global = BASE64.decode(global.as_bytes()).ok()?.try_into().ok()?;
        Some(Self { id, signature, comment: comment.strip_prefix(TRUSTED)?.to_owned(), global })
    }
}

/// Algorithm, key number, content: the way minisign writes keys and signatures.
fn numbered<const N: usize>(text: &str, algorithm: &[u8; 2]) -> Option<([u8; 8], [u8; N])> {
    let bytes = BASE64.decode(text.as_bytes()).ok()?;
    let rest = bytes.strip_prefix(algorithm.as_slice())?;
    let (id, content) = rest.split_at_checked(8)?;
    Some((id.try_into().ok()?, content.try_into().ok()?))
}

//! The region's keys, and the eight words by which two people compare a key by phone.

use std::fmt;
use std::str::FromStr;

use age::secrecy::ExposeSecret as _;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use ts_rs::TS;
use zeroize::Zeroizing;

use super::fault::SealedFault;

/// 256 plain Swedish nouns without å, ä and ö, one a line.
const WORDS: &str = include_str!("words.txt");

/// How many times the hash is taken, so that a look-alike key costs 65 536 times as much to search for.
const ROUNDS: u32 = 1 << 16;

/// The region's secret key: an age X25519 identity, `AGE-SECRET-KEY-1…`.
pub struct RecipientIdentity(age::x25519::Identity);

impl RecipientIdentity {
    /// A new identity.
    pub fn generate() -> Self {
        Self(age::x25519::Identity::generate())
    }

    /// What the sender encrypts to.
    pub fn recipient(&self) -> Recipient {
        Recipient(self.0.to_public().to_string())
    }

    /// The secret text, for the region's vault or a key file. Erased when dropped.
    pub fn to_text(&self) -> Zeroizing<String> {
        Zeroizing::new(self.0.to_string().expose_secret().to_owned())
    }

    pub(crate) fn key(&self) -> &age::x25519::Identity {
        &self.0
    }
}

impl FromStr for RecipientIdentity {
    type Err = SealedFault;
    /// Reads the identity itself, or a key file as `age-keygen` writes it.
    fn from_str(text: &str) -> Result<Self, SealedFault> {
        let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
        match (lines.next(), lines.next()) {
            (Some(key), None) => key.parse().map(Self).map_err(|_| SealedFault::KeyMalformed),
            _ => Err(SealedFault::KeyMalformed),
        }
    }
}

/// The region's public key: an age X25519 recipient, `age1…`.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS, JsonSchema)]
#[serde(try_from = "String", into = "String")]
#[ts(type = "string")]
#[schemars(extend("pattern" = "^age1[a-z0-9]{58}$"))]
pub struct Recipient(String);

impl Recipient {
    /// The public key as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub(crate) fn key(&self) -> Result<age::x25519::Recipient, SealedFault> {
        self.0.parse().map_err(|_| SealedFault::KeyMalformed)
    }
}

impl FromStr for Recipient {
    type Err = SealedFault;
    fn from_str(text: &str) -> Result<Self, SealedFault> {
        let key: age::x25519::Recipient = text.trim().parse().map_err(|_| SealedFault::KeyMalformed)?;
        Ok(Self(key.to_string()))
    }
}

impl TryFrom<String> for Recipient {
    type Error = SealedFault;
    fn try_from(text: String) -> Result<Self, SealedFault> {
        text.parse()
    }
}

impl From<Recipient> for String {
    fn from(recipient: Recipient) -> String {
        recipient.0
    }
}

impl fmt::Display for Recipient {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(&self.0)
    }
}

/// Eight words for a public key, given as its text (`age1…` or `RW…`): SHA-256 of `samlat-fingerprint-1:` and the text,
/// hashed again 65 535 times;
/// each of the first eight bytes picks a word.
pub fn fingerprint_words(public_key: &str) -> Vec<&'static str> {
    let words: Vec<&'static str> = WORDS.lines().collect();
    let mut hash = Sha256::digest(format!("samlat-fingerprint-1:{public_key}"));
    for _ in 1..ROUNDS {
        hash = Sha256::digest(hash);
    }
    hash.iter().take(8).filter_map(|byte| words.get(usize::from(*byte)).copied()).collect()
}

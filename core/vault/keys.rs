//! Keys: how a passphrase or a printed sheet becomes the key of a slot, and the master key the keys of the store. Invariant: key bytes live in zeroizing memory and are never printed.

use crate::error::{Damage, Error, Result};
use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::{
    KeyInit, XChaCha20Poly1305, XNonce,
    aead::{Aead, Payload},
};
use hkdf::Hkdf;
use serde::{Deserialize, Serialize};
use sha2::Sha256;
use unicode_normalization::UnicodeNormalization;
use zeroize::{Zeroize, Zeroizing};

/// 32 secret bytes, wiped when dropped.
#[derive(Clone)]
pub struct Key(Zeroizing<[u8; 32]>);

impl Key {
    /// A new random key.
    pub fn random() -> Result<Self> {
        let mut bytes = Zeroizing::new([0u8; 32]);
        getrandom::fill(bytes.as_mut_slice())?;
        Ok(Self(bytes))
    }
    /// The bytes; the borrower must not keep a copy.
    #[must_use]
    pub fn bytes(&self) -> &[u8; 32] {
        &self.0
    }
    /// A key for one purpose, so that no two purposes share one.
    pub fn derive(&self, purpose: &str) -> Result<Self> {
        let mut bytes = Zeroizing::new([0u8; 32]);
        Hkdf::<Sha256>::new(None, self.0.as_slice())
            .expand(purpose.as_bytes(), bytes.as_mut_slice())
            .map_err(|_| Error::VaultDamaged(Damage::Build))?;
        Ok(Self(bytes))
    }
    /// A key from other secret bytes, for one purpose (HKDF-SHA256).
    pub fn expand(salt: Option<&[u8]>, secret: &[u8], purpose: &[u8]) -> Result<Self> {
        let mut bytes = Zeroizing::new([0u8; 32]);
        Hkdf::<Sha256>::new(salt, secret)
            .expand(purpose, bytes.as_mut_slice())
            .map_err(|_| Error::VaultDamaged(Damage::Build))?;
        Ok(Self(bytes))
    }
    /// As SQLCipher's raw key literal: `x'64 hex'`.
    #[must_use]
    pub fn sqlcipher_literal(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(67));
        text.push_str("x'");
        for byte in self.0.iter() {
            for nibble in [byte >> 4, byte & 15] {
                text.push(char::from_digit(u32::from(nibble), 16).unwrap_or('0'));
            }
        }
        text.push('\'');
        text
    }
}

/// What one guess costs (Argon2id). Memory in KiB.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cost {
    /// Memory in KiB.
    pub memory: u32,
    /// Passes.
    pub passes: u32,
    /// Lanes.
    pub lanes: u32,
}

impl Cost {
    /// What a new slot gets in a release: 256 MiB, three passes, four lanes (security.md "Keys").
    pub const STANDARD: Self = Self { memory: 256 * 1024, passes: 3, lanes: 4 };
    /// The least a release build takes when it makes a slot.
    pub const FLOOR: Self = Self { memory: 64 * 1024, passes: 3, lanes: 1 };
    /// For tests: a release build refuses to make or to open such a slot.
    pub const CHEAP: Self = Self { memory: 64, passes: 1, lanes: 1 };

    /// Refuses a cost that is a memory bomb, or too cheap for a release build, before any work is done.
    pub fn check(self) -> Result<Self> {
        let bomb = self.memory > 1024 * 1024 || self.passes > 10 || self.lanes > 8;
        let cheap = self.memory < Self::FLOOR.memory || self.passes < Self::FLOOR.passes;
        if bomb || (cheap && !cfg!(debug_assertions)) { Err(Error::VaultDamaged(Damage::Slots)) } else { Ok(self) }
    }
}

/// The first secret, from a passphrase in Unicode NFC.
pub fn stretch(passphrase: &str, salt: &[u8], cost: Cost) -> Result<Key> {
    let cost = cost.check()?;
    let params =
        Params::new(cost.memory, cost.passes, cost.lanes, Some(32)).map_err(|_| Error::VaultDamaged(Damage::Slots))?;
    let mut normal: String = passphrase.nfc().collect();
    let mut bytes = Zeroizing::new([0u8; 32]);
    let done = Argon2::new(Algorithm::Argon2id, Version::V0x13, params).hash_password_into(
        normal.as_bytes(),
        salt,
        bytes.as_mut_slice(),
    );
    normal.zeroize();
    done.map_err(|_| Error::VaultDamaged(Damage::Slots))?;
    Ok(Key(bytes))
}

/// The key that wraps the master key in one slot.
pub fn slot_key(secret: &[u8], vault: &str, slot: &str) -> Result<Key> {
    let mut bytes = Zeroizing::new([0u8; 32]);
    let info = format!("samlat slot v1|{vault}|{slot}");
    Hkdf::<Sha256>::new(Some(vault.as_bytes()), secret)
        .expand(info.as_bytes(), bytes.as_mut_slice())
        .map_err(|_| Error::VaultDamaged(Damage::Build))?;
    Ok(Key(bytes))
}

/// Seals `key` under `by`, bound to `header`.
pub fn wrap(key: &Key, by: &Key, nonce: &[u8; 24], header: &[u8]) -> Result<Vec<u8>> {
    let payload = Payload { msg: key.bytes(), aad: header };
    XChaCha20Poly1305::new(by.bytes().into())
        .encrypt(&XNonce::from(*nonce), payload)
        .map_err(|_| Error::VaultDamaged(Damage::Slots))
}

/// Opens what [`wrap`] sealed; `None` when the key or the header is another one.
#[must_use]
pub fn unwrap_key(sealed: &[u8], by: &Key, nonce: &[u8; 24], header: &[u8]) -> Option<Key> {
    let plain = Zeroizing::new(
        XChaCha20Poly1305::new(by.bytes().into())
            .decrypt(&XNonce::from(*nonce), Payload { msg: sealed, aad: header })
            .ok()?,
    );
    let mut bytes = Zeroizing::new([0u8; 32]);
    if plain.len() != bytes.len() {
        return None;
    }
    bytes.copy_from_slice(&plain);
    Some(Key(bytes))
}

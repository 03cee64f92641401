//! Keys: how a passphrase or a printed sheet becomes the key of a slot, and the master key the keys of the store. Invariant: key bytes live in zeroizing memory and are never printed.

use super::burning::burnt;
use crate::error::{Damage, Error, Result};
use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::{
    KeyInit, XChaCha20Poly1305, XNonce,
    aead::{Aead, Payload},
};
use hkdf::Hkdf;
use serde::{Deserialize, Serialize};
use sha2::Sha256;
use std::sync::Arc;
use unicode_normalization::UnicodeNormalization;
use x25519_dalek::{PublicKey, SharedSecret, StaticSecret};
use zeroize::{Zeroize, Zeroizing};

/// 32 secret bytes on a page of their own that is kept out of the swap file where the system lets us; wiped when the last holder lets go. A copy of the handle is no copy of the bytes.
#[derive(Clone)]
pub struct Key(Arc<Page>);

#[repr(align(4096))]
struct Bytes([u8; 4096]);

/// The lock goes before the page it is on.
struct Page {
    _locked: Option<region::LockGuard>,
    bytes: Box<Bytes>,
}

impl Drop for Page {
    fn drop(&mut self) {
        self.bytes.0.zeroize();
    }
}

impl Key {
    /// A key whose bytes are written where they stay.
    pub fn filled(fill: impl FnOnce(&mut [u8; 32]) -> Result<()>) -> Result<Self> {
        let mut bytes = Box::new(Bytes([0; 4096]));
        let _locked = region::lock(std::ptr::from_ref(bytes.as_ref()), 4096).ok();
        let first = bytes.0.first_chunk_mut::<32>().ok_or(Error::VaultDamaged(Damage::Build))?;
        let filled = fill(first);
        let page = Page { bytes, _locked };
        filled.map(|()| Self(Arc::new(page)))
    }
    /// A new random key.
    pub fn random() -> Result<Self> {
        Self::filled(|bytes| Ok(getrandom::fill(bytes)?))
    }
    /// A key read from elsewhere; none when it has not 32 bytes.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Option<Self> {
        (bytes.len() == 32).then(|| {
            Self::filled(|own| {
                own.copy_from_slice(bytes);
                Ok(())
            })
            .ok()
        })?
    }
    /// The bytes; the borrower must not keep a copy.
    #[must_use]
    pub fn bytes(&self) -> &[u8; 32] {
        self.0.bytes.0.first_chunk::<32>().unwrap_or(&[0; 32])
    }
    /// A key for one purpose, so that no two purposes share one.
    pub fn derive(&self, purpose: &str) -> Result<Self> {
        Self::expand(None, self.bytes(), purpose.as_bytes())
    }
    /// A key from other secret bytes, for one purpose (HKDF-SHA256).
    pub fn expand(salt: Option<&[u8]>, secret: &[u8], purpose: &[u8]) -> Result<Self> {
        burnt(|| {
            Self::filled(|bytes| {
                Hkdf::<Sha256>::new(salt, secret).expand(purpose, bytes).map_err(|_| Error::VaultDamaged(Damage::Build))
            })
        })
    }
    /// As SQLCipher's raw key literal: `x'64 hex'`.
    #[must_use]
    pub fn sqlcipher_literal(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(67));
        text.push_str("x'");
        for byte in self.bytes() {
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
    let normal: Zeroizing<String> = Zeroizing::new(passphrase.nfc().collect());
    burnt(|| {
        Key::filled(|bytes| {
            Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
                .hash_password_into(normal.as_bytes(), salt, bytes)
                .map_err(|_| Error::VaultDamaged(Damage::Slots))
        })
    })
}

/// The key that wraps the master key in one slot.
pub fn slot_key(secret: &[u8], vault: &str, slot: &str) -> Result<Key> {
    let info = format!("samlat slot v1|{vault}|{slot}");
    Key::expand(Some(vault.as_bytes()), secret, info.as_bytes())
}

/// Seals `key` under `by`, bound to `header`.
pub fn wrap(key: &Key, by: &Key, nonce: &[u8; 24], header: &[u8]) -> Result<Vec<u8>> {
    let payload = Payload { msg: key.bytes(), aad: header };
    burnt(|| {
        XChaCha20Poly1305::new(by.bytes().into())
            .encrypt(&XNonce::from(*nonce), payload)
            .map_err(|_| Error::VaultDamaged(Damage::Slots))
    })
}

/// The X25519 secret that belongs to a slot.
fn exchange_secret(kek: &Key) -> Result<StaticSecret> {
    Ok(StaticSecret::from(*kek.derive("samlat slot x25519 v1")?.bytes()))
}

/// The public key that goes with a slot's key.
pub fn public_of(kek: &Key) -> Result<[u8; 32]> {
    burnt(|| Ok(PublicKey::from(&exchange_secret(kek)?).to_bytes()))
}

fn seal_key(shared: &SharedSecret, fresh: &[u8; 32], public: &[u8; 32], what: &str) -> Result<Key> {
    let salt = [fresh.as_slice(), public.as_slice()].concat();
    Key::expand(Some(salt.as_slice()), shared.as_bytes(), format!("samlat slot seal v1|{what}").as_bytes())
}

/// Seals `key` to a slot's public key, bound to `header`: only who has the slot's secret opens it.
pub fn seal_to(key: &Key, public: &[u8; 32], what: &str, header: &[u8]) -> Result<Vec<u8>> {
    burnt(|| {
        let secret = StaticSecret::from(*Key::random()?.bytes());
        let fresh = PublicKey::from(&secret).to_bytes();
        let shared = secret.diffie_hellman(&PublicKey::from(*public));
        let by = seal_key(&shared, &fresh, public, what)?;
        let sealed = wrap(key, &by, &[0u8; 24], header)?;
        Ok([fresh.as_slice(), &sealed].concat())
    })
}

/// Opens what [`seal_to`] sealed; `None` when the slot or the header is another one.
pub fn open_sealed(sealed: &[u8], kek: &Key, what: &str, header: &[u8]) -> Result<Option<Key>> {
    let Some((fresh, sealed)) = sealed.split_first_chunk::<32>() else { return Ok(None) };
    burnt(|| {
        let shared = exchange_secret(kek)?.diffie_hellman(&PublicKey::from(*fresh));
        let by = seal_key(&shared, fresh, &public_of(kek)?, what)?;
        Ok(unwrap_key(sealed, &by, &[0u8; 24], header))
    })
}

/// Seals a text under a key, bound to `about`; base64 with the nonce in front.
pub fn seal_text(text: &str, by: &Key, about: &str) -> Result<String> {
    let mut nonce = [0u8; 24];
    getrandom::fill(&mut nonce)?;
    let payload = Payload { msg: text.as_bytes(), aad: about.as_bytes() };
    let sealed = burnt(|| XChaCha20Poly1305::new(by.bytes().into()).encrypt(&XNonce::from(nonce), payload))
        .map_err(|_| Error::Shape)?;
    Ok(data_encoding::BASE64.encode(&[nonce.as_slice(), &sealed].concat()))
}

/// Opens what [`seal_text`] sealed.
pub fn open_text(sealed: &str, by: &Key, about: &str) -> Result<Zeroizing<String>> {
    let damaged = || Error::VaultDamaged(Damage::Store);
    let bytes = data_encoding::BASE64.decode(sealed.as_bytes()).map_err(|_| damaged())?;
    let (nonce, sealed) = bytes.split_first_chunk::<24>().ok_or_else(damaged)?;
    let payload = Payload { msg: sealed, aad: about.as_bytes() };
    let plain = burnt(|| XChaCha20Poly1305::new(by.bytes().into()).decrypt(&XNonce::from(*nonce), payload))
        .map_err(|_| damaged())?;
    Ok(Zeroizing::new(String::from_utf8(plain).map_err(|_| damaged())?))
}

/// Opens a key sealed under `by`; `None` when the key or the header is another one.
#[must_use]
pub fn unwrap_key(sealed: &[u8], by: &Key, nonce: &[u8; 24], header: &[u8]) -> Option<Key> {
    burnt(|| {
        let payload = Payload { msg: sealed, aad: header };
        let plain = XChaCha20Poly1305::new(by.bytes().into()).decrypt(&XNonce::from(*nonce), payload).ok()?;
        Key::of(&Zeroizing::new(plain))
    })
}

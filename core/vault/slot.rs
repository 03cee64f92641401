//! One key slot: its header, and what is sealed to it. Invariant: nothing is taken from a slot unless its seal fits its header.
//!
//! `header`: `id`, `user` (uuids), `kind` ("passphrase" | "recovery"), `cost` (Argon2id `memory` KiB, `passes`, `lanes`; null for a sheet), `salt`, `nonce` (base64), and since format 2
//! `key_file` (true when a key file is needed too; left out when not) and `public` (base64 of the slot's X25519 public key). Its bytes as JSON, keys in this order, are the associated data.
//!
//! Secret S = Argon2id(passphrase in NFC, salt, cost, 32 bytes), then the 32 bytes of the key file where one is needed; for a sheet the 20 printed bytes.
//! KEK = HKDF-SHA256(salt = vault id as text, S, info = `samlat slot v1|<vault id>|<slot id>`).
//! Format 1 (no `public`): `sealed` = XChaCha20-Poly1305(KEK, nonce of the header, master, aad = header).
//! Format 2: the slot's X25519 secret is HKDF(KEK, "samlat slot x25519 v1"). Each sealed value is 32 bytes of a fresh public key, then XChaCha20-Poly1305 of 32 bytes with a zero nonce, aad =
//! header, under HKDF-SHA256(salt = fresh public ‖ slot's public, X25519(…), info = `samlat slot seal v1|<what>`); `what` is "master" (`sealed`) or "protected".
//!
//! All passphrase slots of a vault share one salt while their cost is the same, so that one guess at the door costs one derivation however many users there are.

use super::{
    keys::{Cost, Key, open_sealed, public_of, seal_to, slot_key, unwrap_key},
    slots::{damaged, random},
};
use crate::error::{Error, Result, Rule};
use data_encoding::BASE64;
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use zeroize::Zeroizing;

/// What opens a slot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SlotKind {
    /// A user's passphrase.
    Passphrase,
    /// A printed recovery sheet.
    Recovery,
}

/// What stands on a slot in the open, authenticated by its seal.
#[derive(Clone, Serialize, Deserialize)]
pub struct SlotHeader {
    /// The slot's own id.
    pub id: Uuid,
    /// Who it opens for; the recovery sheet opens for the first coordinator.
    pub user: Uuid,
    /// What opens it.
    pub kind: SlotKind,
    /// Cost of one guess; a recovery sheet holds 160 random bits and needs none.
    pub cost: Option<Cost>,
    pub(super) salt: String,
    nonce: String,
    /// Whether a key file is needed beside the passphrase.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub key_file: bool,
    /// The slot's public key; none in a slot of format 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    public: Option<String>,
}

/// What a right secret gives.
pub struct Opened {
    /// The master key.
    pub master: Key,
    /// The key of protected identities, for those who may open them.
    pub protected: Option<Key>,
    /// The slot.
    pub slot: SlotHeader,
    kek: Key,
}

#[derive(Clone, Serialize, Deserialize)]
pub(super) struct Slot {
    pub(super) header: SlotHeader,
    pub(super) sealed: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) protected: Option<String>,
}

impl SlotHeader {
    fn canonical(&self) -> Result<Vec<u8>> {
        serde_json::to_vec(self).map_err(|_| damaged())
    }

    /// Whether a key can be sealed to it without its secret: a slot of format 1 must be opened once first.
    pub(super) fn takes_keys(&self) -> bool {
        self.public.is_some()
    }

    /// Seals a key to this slot.
    pub(super) fn sealed(&self, key: &Key, what: &str) -> Result<String> {
        let public = self.public.as_deref().map(decode).transpose()?;
        let public: [u8; 32] = public.and_then(|bytes| bytes.try_into().ok()).ok_or(Error::Rule(Rule::SlotTooOld))?;
        Ok(BASE64.encode(&seal_to(key, &public, what, &self.canonical()?)?))
    }
}

impl Slot {
    /// A slot that `secret` opens: a passphrase's when it has a cost, else a sheet's.
    pub(super) fn new(
        vault: Uuid,
        user: Uuid,
        cost: Option<Cost>,
        key_file: bool,
        salt: &[u8],
        secret: &[u8],
        master: &Key,
    ) -> Result<Self> {
        let id = Uuid::from_bytes(random::<16>()?);
        let kek = slot_key(secret, &vault.to_string(), &id.to_string())?;
        let header = SlotHeader {
            id,
            user,
            kind: if cost.is_some() { SlotKind::Passphrase } else { SlotKind::Recovery },
            cost,
            salt: BASE64.encode(salt),
            nonce: BASE64.encode(&random::<24>()?),
            key_file,
            public: Some(BASE64.encode(&public_of(&kek)?)),
        };
        Ok(Self { sealed: header.sealed(master, "master")?, header, protected: None })
    }

    /// Gives a slot of format 1 its public key.
    pub(super) fn upgrade(&mut self, opened: &Opened) -> Result<bool> {
        if self.header.public.is_some() {
            return Ok(false);
        }
        self.header.public = Some(BASE64.encode(&public_of(&opened.kek)?));
        self.sealed = self.header.sealed(&opened.master, "master")?;
        Ok(true)
    }

    /// What the secret opens; none when it is another slot's.
    pub(super) fn open(&self, vault: Uuid, secret: &[u8]) -> Result<Option<Opened>> {
        let kek = slot_key(secret, &vault.to_string(), &self.header.id.to_string())?;
        let header = self.header.canonical()?;
        let opened = |sealed: &str, what: &str| open_sealed(&decode(sealed)?, &kek, what, &header);
        let master = if self.header.public.is_some() {
            opened(&self.sealed, "master")?
        } else {
            let nonce: [u8; 24] = decode(&self.header.nonce)?.try_into().map_err(|_| damaged())?;
            unwrap_key(&decode(&self.sealed)?, &kek, &nonce, &header)
        };
        let Some(master) = master else { return Ok(None) };
        let protected = self.protected.as_deref().map(|sealed| opened(sealed, "protected")).transpose()?.flatten();
        Ok(Some(Opened { master, protected, slot: self.header.clone(), kek }))
    }
}

/// A passphrase's secret: stretched, and the key file's bytes after it.
pub(super) fn secret_of(first: &Key, key_file: Option<&Key>) -> Zeroizing<Vec<u8>> {
    let mut secret = Zeroizing::new(Vec::with_capacity(64));
    secret.extend_from_slice(first.bytes());
    if let Some(second) = key_file {
        secret.extend_from_slice(second.bytes());
    }
    secret
}

pub(super) fn decode(text: &str) -> Result<Vec<u8>> {
    BASE64.decode(text.as_bytes()).map_err(|_| damaged())
}

//! Key slots: one per user and one per recovery sheet, in two copies. Invariant: a slot's header is authenticated; role and kind cannot be changed without its key.

use super::{
    Place,
    keys::{Cost, Key, slot_key, stretch, unwrap_key, wrap},
    replace_file,
};
use crate::error::{Damage, Error, Result};
use data_encoding::BASE64;
use hmac::{Hmac, KeyInit, Mac};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use uuid::Uuid;

const FORMAT: u32 = 1;
const MOST_BYTES: u64 = 256 * 1024;

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
    salt: String,
    nonce: String,
}

#[derive(Clone, Serialize, Deserialize)]
struct Slot {
    header: SlotHeader,
    sealed: String,
}

#[derive(Clone, Serialize, Deserialize)]
struct Body {
    format: u32,
    vault: Uuid,
    sequence: u64,
    slots: Vec<Slot>,
}

#[derive(Serialize, Deserialize)]
struct File {
    body: String,
    sha256: String,
    mac: String,
}

/// All slots of one vault, as read from the newest whole copy.
pub struct Slots {
    body: Body,
    raw: String,
    mac: String,
}

fn random<const N: usize>() -> Result<[u8; N]> {
    let mut bytes = [0u8; N];
    getrandom::fill(&mut bytes)?;
    Ok(bytes)
}

const fn damaged() -> Error {
    Error::VaultDamaged(Damage::Slots)
}

impl Slots {
    /// No slots yet, for a new vault.
    #[must_use]
    pub fn new(vault: Uuid) -> Self {
        Self {
            body: Body { format: FORMAT, vault, sequence: 0, slots: Vec::new() },
            raw: String::new(),
            mac: String::new(),
        }
    }

    /// The vault's id.
    #[must_use]
    pub fn vault(&self) -> Uuid {
        self.body.vault
    }

    /// Reads the newest copy that is whole.
    pub fn read(place: &Place) -> Result<Self> {
        let copies: Vec<Self> = place.slots().iter().filter_map(|path| Self::read_copy(path)).collect();
        match copies.into_iter().max_by_key(|copy| copy.body.sequence) {
            Some(copy) if copy.body.format > FORMAT => Err(Error::VaultNewer),
            Some(copy) => Ok(copy),
            None if place.holds_vault() && place.slots().iter().any(|path| path.exists()) => Err(damaged()),
            None => Err(Error::NotAVault),
        }
    }

    /// The newest whole copy as it stands in its file, for a backup.
    pub fn text(place: &Place) -> Result<String> {
        let newest = Self::read(place)?.body.sequence;
        let whole = |path: &std::path::PathBuf| Self::read_copy(path).is_some_and(|copy| copy.body.sequence == newest);
        let path = place.slots().into_iter().find(whole).ok_or_else(damaged)?;
        Ok(std::fs::read_to_string(path)?)
    }

    fn read_copy(path: &std::path::Path) -> Option<Self> {
        if std::fs::metadata(path).ok()?.len() > MOST_BYTES {
            return None;
        }
        let file: File = serde_json::from_slice(&std::fs::read(path).ok()?).ok()?;
        if data_encoding::HEXLOWER.encode(&Sha256::digest(file.body.as_bytes())) != file.sha256 {
            return None;
        }
        Some(Self { body: serde_json::from_str(&file.body).ok()?, raw: file.body, mac: file.mac })
    }

    /// Adds a slot that `passphrase` opens.
    pub fn add_passphrase(&mut self, user: Uuid, passphrase: &str, cost: Cost, master: &Key) -> Result<()> {
        let salt = random::<16>()?;
        let secret = stretch(passphrase, &salt, cost)?;
        self.add(user, SlotKind::Passphrase, Some(cost), &salt, secret.bytes(), master)
    }

    /// Adds a slot that the printed key opens.
    pub fn add_recovery(&mut self, user: Uuid, secret: &[u8], master: &Key) -> Result<()> {
        let salt = random::<16>()?;
        self.add(user, SlotKind::Recovery, None, &salt, secret, master)
    }

    fn add(
        &mut self,
        user: Uuid,
        kind: SlotKind,
        cost: Option<Cost>,
        salt: &[u8],
        secret: &[u8],
        master: &Key,
    ) -> Result<()> {
        let nonce = random::<24>()?;
        let id = Uuid::from_bytes(random::<16>()?);
        let header = SlotHeader { id, user, kind, cost, salt: BASE64.encode(salt), nonce: BASE64.encode(&nonce) };
        let by = slot_key(secret, &self.body.vault.to_string(), &id.to_string())?;
        let sealed = wrap(master, &by, &nonce, &canonical(&header)?)?;
        self.body.slots.push(Slot { header, sealed: BASE64.encode(&sealed) });
        Ok(())
    }

    /// Takes away every passphrase slot of a user (before a new one is added).
    pub fn remove_passphrases(&mut self, user: Uuid) {
        self.body.slots.retain(|slot| slot.header.user != user || slot.header.kind != SlotKind::Passphrase);
    }

    /// Takes away every recovery slot (before a new sheet is made).
    pub fn remove_recoveries(&mut self) {
        self.body.slots.retain(|slot| slot.header.kind != SlotKind::Recovery);
    }

    /// Writes both copies, the older first, so that one whole copy is there at any moment.
    pub fn write(&mut self, place: &Place, master: &Key) -> Result<()> {
        self.body.sequence += 1;
        let body = serde_json::to_string(&self.body).map_err(|_| damaged())?;
        let sha256 = data_encoding::HEXLOWER.encode(&Sha256::digest(body.as_bytes()));
        let mac = mac_of(&body, master)?;
        let file = serde_json::to_vec(&File { body: body.clone(), sha256, mac: mac.clone() }).map_err(|_| damaged())?;
        for path in place.slots() {
            replace_file(&path, &file)?;
        }
        self.raw = body;
        self.mac = mac;
        Ok(())
    }

    /// Finds the master key by passphrase.
    pub fn open_by_passphrase(&self, passphrase: &str) -> Result<(Key, SlotHeader)> {
        self.open(SlotKind::Passphrase, |header| {
            let cost = header.cost.ok_or_else(damaged)?;
            Ok(stretch(passphrase, &decode(&header.salt)?, cost)?.bytes().to_vec())
        })?
        .ok_or(Error::WrongPassphrase)
    }

    /// Finds the master key by the printed key.
    pub fn open_by_recovery(&self, secret: &[u8]) -> Result<(Key, SlotHeader)> {
        self.open(SlotKind::Recovery, |_| Ok(secret.to_vec()))?.ok_or(Error::WrongRecoveryKey { group: 0 })
    }

    fn open(
        &self,
        kind: SlotKind,
        secret_of: impl Fn(&SlotHeader) -> Result<Vec<u8>>,
    ) -> Result<Option<(Key, SlotHeader)>> {
        for slot in self.body.slots.iter().filter(|slot| slot.header.kind == kind) {
            let secret = zeroize::Zeroizing::new(secret_of(&slot.header)?);
            let by = slot_key(&secret, &self.body.vault.to_string(), &slot.header.id.to_string())?;
            let nonce: [u8; 24] = decode(&slot.header.nonce)?.try_into().map_err(|_| damaged())?;
            if let Some(master) = unwrap_key(&decode(&slot.sealed)?, &by, &nonce, &canonical(&slot.header)?) {
                if mac_of(&self.raw, &master)? != self.mac {
                    return Err(damaged());
                }
                return Ok(Some((master, slot.header.clone())));
            }
        }
        Ok(None)
    }
}

fn canonical(header: &SlotHeader) -> Result<Vec<u8>> {
    serde_json::to_vec(header).map_err(|_| damaged())
}

fn decode(text: &str) -> Result<Vec<u8>> {
    BASE64.decode(text.as_bytes()).map_err(|_| damaged())
}

fn mac_of(body: &str, master: &Key) -> Result<String> {
    let key = master.derive("samlat slots mac v1")?;
    let mut mac = Hmac::<Sha256>::new_from_slice(key.bytes()).map_err(|_| damaged())?;
    mac.update(body.as_bytes());
    Ok(BASE64.encode(&mac.finalize().into_bytes()))
}

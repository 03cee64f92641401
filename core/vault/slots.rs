//! Key slots: one per user and one per recovery sheet, in two copies. Invariant: a slot's header is authenticated; kind, user and needed factors cannot be changed without its key; a slot
//! is sealed to its own public key, so that a new master key reaches every slot without anybody's passphrase.
//!
//! # The file (`slots.a`, `slots.b`: the same bytes; the whole copy with the highest `sequence` counts)
//!
//! JSON `{"body": string, "sha256": hex of SHA-256(body), "mac": base64 of HMAC-SHA256(HKDF(master, "samlat slots mac v1"), body)}`. `body` is JSON:
//! `{"format": 2, "vault": uuid, "sequence": n, "epoch": n, "slots": [{"header": {…}, "sealed": base64, "protected"?: base64}]}`.
//!
//! One slot's header and what is sealed in it: core/vault/slot.rs.
//!
//! `protected` is the key of protected identities, in the slots of those who may open them.

pub use super::slot::{Opened, SlotHeader, SlotKind};
use super::{
    Place,
    burning::mac,
    keys::{Cost, Key, stretch},
    read_small, replace_file,
    slot::{Slot, decode, secret_of},
};
use crate::error::{Damage, Error, Result};
use data_encoding::BASE64;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use uuid::Uuid;

const FORMAT: u32 = 2;
const MOST_BYTES: u64 = 256 * 1024;

#[derive(Clone, Serialize, Deserialize)]
struct Body {
    format: u32,
    vault: Uuid,
    sequence: u64,
    #[serde(default)]
    epoch: u32,
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
    /// The file as it stands.
    text: Vec<u8>,
    /// The other copy, where it looks whole too: only the master key tells which one was written by who has it.
    other: Option<Box<Slots>>,
}

/// `N` random bytes from the system. [`Error::NoRandomness`] when it has none.
pub(super) fn random<const N: usize>() -> Result<[u8; N]> {
    let mut bytes = [0u8; N];
    getrandom::fill(&mut bytes)?;
    Ok(bytes)
}

pub(super) const fn damaged() -> Error {
    Error::VaultDamaged(Damage::Slots)
}

impl Slots {
    /// No slots yet, for a new vault.
    #[must_use]
    pub fn new(vault: Uuid) -> Self {
        Self {
            body: Body { format: FORMAT, vault, sequence: 0, epoch: 1, slots: Vec::new() },
            raw: String::new(),
            mac: String::new(),
            text: Vec::new(),
            other: None,
        }
    }

    /// The vault's id.
    #[must_use]
    pub fn vault(&self) -> Uuid {
        self.body.vault
    }

    /// The copies that look whole, the newest first.
    fn copies(place: &Place) -> Vec<Self> {
        let mut copies: Vec<Self> = place.slots().iter().filter_map(|path| Self::read_copy(path)).collect();
        copies.sort_by_key(|copy| std::cmp::Reverse(copy.body.sequence));
        copies
    }

    /// Reads the newest copy that looks whole.
    pub fn read(place: &Place) -> Result<Self> {
        let mut copies = Self::copies(place).into_iter();
        match copies.next() {
            Some(copy) if copy.body.format > FORMAT => Err(Error::VaultNewer),
            Some(copy) => Ok(Self { other: copies.next().map(Box::new), ..copy }),
            None if place.slots().iter().any(|path| path.exists()) => Err(damaged()),
            None if place.holds_vault() => Err(Error::VaultDamaged(Damage::Missing)),
            None => Err(Error::NotAVault),
        }
    }

    /// Reads the newest copy that was written by who has the master key: a MAC is not under the copy's own checksum, and can be damaged alone.
    ///
    /// # Errors
    /// [`Damage::Slots`] when neither copy was.
    pub fn sealed_by(place: &Place, master: &Key) -> Result<Self> {
        for copy in Self::copies(place) {
            if copy.is_by(master)? {
                return Ok(copy);
            }
        }
        Err(damaged())
    }

    /// Makes both copies like the newest one that was written by who has the master key.
    ///
    /// # Errors
    /// [`Damage::Slots`] when neither was; when the disk refuses.
    pub fn mend(place: &Place, master: &Key) -> Result<()> {
        let newest = Self::sealed_by(place, master)?.text;
        for path in place.slots() {
            if read_small(&path).ok().as_deref() != Some(newest.as_slice()) {
                replace_file(&path, &newest)?;
            }
        }
        Ok(())
    }

    /// The whole text of the file, for a backup.
    pub fn text(&self) -> Result<String> {
        String::from_utf8(self.text.clone()).map_err(|_| damaged())
    }

    fn read_copy(path: &std::path::Path) -> Option<Self> {
        if std::fs::metadata(path).ok()?.len() > MOST_BYTES {
            return None;
        }
        Self::whole(&std::fs::read(path).ok()?)
    }

    /// Reads a file's whole text, when it is whole.
    pub(crate) fn whole(text: &[u8]) -> Option<Self> {
        let file: File = serde_json::from_slice(text).ok()?;
        if data_encoding::HEXLOWER.encode(&Sha256::digest(file.body.as_bytes())) != file.sha256 {
            return None;
        }
        let body = serde_json::from_str(&file.body).ok()?;
        Some(Self { body, raw: file.body, mac: file.mac, text: text.to_vec(), other: None })
    }

    /// How often the slots have been written: who puts older ones back is known by it.
    #[must_use]
    pub fn sequence(&self) -> u64 {
        self.body.sequence
    }

    /// Which master key this is, counted from 1.
    #[must_use]
    pub fn epoch(&self) -> u32 {
        self.body.epoch.max(1)
    }

    /// The headers of all slots.
    pub fn headers(&self) -> impl Iterator<Item = &SlotHeader> {
        self.body.slots.iter().map(|slot| &slot.header)
    }

    /// Who may open protected identities.
    pub fn may_open_protected(&self, user: Uuid) -> bool {
        let own = |slot: &&Slot| slot.header.user == user && slot.header.kind == SlotKind::Passphrase;
        self.body.slots.iter().filter(own).any(|slot| slot.protected.is_some())
    }

    /// Whether some slot of this kind holds the key of protected identities, those of `leaving` not counted.
    #[must_use]
    pub fn holds_protected(&self, kind: SlotKind, leaving: Option<Uuid>) -> bool {
        let counts = |slot: &&Slot| slot.header.kind == kind && leaving != Some(slot.header.user);
        self.body.slots.iter().filter(counts).any(|slot| slot.protected.is_some())
    }

    /// Adds a slot that `passphrase` opens, with a key file's bytes where one is needed.
    pub fn add_passphrase(
        &mut self,
        user: Uuid,
        passphrase: &str,
        key_file: Option<&Key>,
        cost: Cost,
        master: &Key,
    ) -> Result<()> {
        let shared = self.headers().find(|header| header.cost == Some(cost)).map(|header| decode(&header.salt));
        let salt = match shared {
            Some(salt) => salt?,
            None => random::<16>()?.to_vec(),
        };
        let secret = secret_of(&stretch(passphrase, &salt, cost)?, key_file);
        let vault = self.body.vault;
        self.push(Slot::new(vault, user, Some(cost), key_file.is_some(), &salt, &secret, master)?);
        Ok(())
    }

    /// Adds a slot that the printed key opens.
    pub fn add_recovery(&mut self, user: Uuid, secret: &[u8], master: &Key) -> Result<()> {
        let salt = random::<16>()?;
        let vault = self.body.vault;
        self.push(Slot::new(vault, user, None, false, &salt, secret, master)?);
        Ok(())
    }

    fn push(&mut self, slot: Slot) {
        self.body.format = FORMAT;
        self.body.slots.push(slot);
    }

    /// Gives a slot of format 1 its public key, once its secret is there.
    pub fn upgrade(&mut self, opened: &Opened) -> Result<bool> {
        let Some(slot) = self.body.slots.iter_mut().find(|slot| slot.header.id == opened.slot.id) else {
            return Ok(false);
        };
        let upgraded = slot.upgrade(opened)?;
        if upgraded {
            self.body.format = FORMAT;
        }
        Ok(upgraded)
    }

    /// Takes away every passphrase slot of a user (before a new one is added).
    pub fn remove_passphrases(&mut self, user: Uuid) {
        self.body.slots.retain(|slot| slot.header.user != user || slot.header.kind != SlotKind::Passphrase);
    }

    /// Takes away the passphrase slots of all but these users: an addition that was broken off may have left one that nobody has.
    pub fn keep_users(&mut self, users: &[Uuid]) {
        self.body.slots.retain(|slot| slot.header.kind == SlotKind::Recovery || users.contains(&slot.header.user));
    }

    /// Takes away one slot.
    pub fn remove(&mut self, slot: Uuid) {
        self.body.slots.retain(|one| one.header.id != slot);
    }

    /// Takes away every recovery slot (before new sheets are made).
    pub fn remove_recoveries(&mut self) {
        self.body.slots.retain(|slot| slot.header.kind != SlotKind::Recovery);
    }

    /// Gives the key of protected identities to the slots of these users and of the sheets, and takes it from all others.
    pub fn set_protected(&mut self, users: &[Uuid], key: &Key) -> Result<()> {
        for slot in &mut self.body.slots {
            let may = users.contains(&slot.header.user) || slot.header.kind == SlotKind::Recovery;
            slot.protected = if may { Some(slot.header.sealed(key, "protected")?) } else { None };
        }
        Ok(())
    }

    /// Takes the key of protected identities from these users; the sheets keep it.
    pub fn take_protected(&mut self, users: &[Uuid]) {
        for slot in self.body.slots.iter_mut().filter(|slot| slot.header.kind == SlotKind::Passphrase) {
            if users.contains(&slot.header.user) {
                slot.protected = None;
            }
        }
    }

    /// Lets the sheets open for another user than the one who leaves. Needs the key of protected identities when they hold it; else they lose it.
    pub fn give_recoveries(&mut self, from: Uuid, to: Uuid, master: &Key, protected: Option<&Key>) -> Result<()> {
        for slot in &mut self.body.slots {
            if slot.header.user == from && slot.header.kind == SlotKind::Recovery {
                slot.header.user = to;
                slot.sealed = slot.header.sealed(master, "master")?;
                slot.protected = protected.map(|key| slot.header.sealed(key, "protected")).transpose()?;
            }
        }
        Ok(())
    }

    /// Whether [`Self::give_recoveries`] can be done, and no sheet loses what it opens.
    #[must_use]
    pub fn can_give_recoveries(&self, from: Uuid, protected: Option<&Key>) -> bool {
        let given = |slot: &&Slot| slot.header.user == from && slot.header.kind == SlotKind::Recovery;
        let whole = |slot: &Slot| slot.header.takes_keys() && (protected.is_some() || slot.protected.is_none());
        self.body.slots.iter().filter(given).all(whole)
    }

    /// Whether [`Self::reseal`] can be done.
    #[must_use]
    pub fn can_reseal(&self) -> bool {
        self.headers().all(SlotHeader::takes_keys)
    }

    /// Seals a new master key to every slot but those of `leaving`, which go.
    pub fn reseal(&mut self, next: &Key, leaving: Option<Uuid>) -> Result<()> {
        self.body.slots.retain(|slot| leaving != Some(slot.header.user));
        for slot in &mut self.body.slots {
            slot.sealed = slot.header.sealed(next, "master")?;
        }
        self.body.epoch = self.epoch() + 1;
        Ok(())
    }

    /// Writes both copies, one after the other, so that one whole copy is there at any moment. The first decides: a second that cannot be written is made like it at the next
    /// opening ([`Slots::mend`]).
    pub fn write(&mut self, place: &Place, master: &Key) -> Result<()> {
        self.body.sequence += 1;
        let body = serde_json::to_string(&self.body).map_err(|_| damaged())?;
        let sha256 = data_encoding::HEXLOWER.encode(&Sha256::digest(body.as_bytes()));
        let mac = mac_of(&body, master)?;
        let file = serde_json::to_vec(&File { body: body.clone(), sha256, mac: mac.clone() }).map_err(|_| damaged())?;
        let [first, second] = place.slots();
        replace_file(&first, &file)?;
        let _ = replace_file(&second, &file);
        (self.raw, self.mac, self.text, self.other) = (body, mac, file, None);
        Ok(())
    }

    /// Finds the master key by passphrase, and the key file's bytes where there is one.
    pub fn open_by_passphrase(&self, passphrase: &str, key_file: Option<&Key>) -> Result<Opened> {
        self.by_either_copy(|copy| copy.by_passphrase(passphrase, key_file))
    }

    /// Finds the master key by the printed key.
    pub fn open_by_recovery(&self, secret: &[u8]) -> Result<Opened> {
        self.by_either_copy(|copy| copy.by_recovery(secret))
    }

    /// Opens this copy; when it looks whole and is damaged all the same, or the two are not of the same vault, the other one.
    fn by_either_copy(&self, open: impl Fn(&Self) -> Result<Opened>) -> Result<Opened> {
        match (open(self), self.other.as_deref()) {
            (Err(Error::VaultDamaged(Damage::Slots)), Some(other)) => open(other),
            (Err(_), Some(other)) if other.vault() != self.vault() => open(other),
            (opened, _) => opened,
        }
    }

    fn by_passphrase(&self, passphrase: &str, key_file: Option<&Key>) -> Result<Opened> {
        let mut stretched: Vec<(String, Cost, Key)> = Vec::new();
        for slot in self.body.slots.iter().filter(|slot| slot.header.kind == SlotKind::Passphrase) {
            let cost = slot.header.cost.ok_or_else(damaged)?;
            if slot.header.key_file && key_file.is_none() {
                continue;
            }
            let known = stretched.iter().position(|(salt, of, _)| *salt == slot.header.salt && *of == cost);
            if known.is_none() {
                stretched.push((
                    slot.header.salt.clone(),
                    cost,
                    stretch(passphrase, &decode(&slot.header.salt)?, cost)?,
                ));
            }
            let Some((_, _, first)) = known.map_or(stretched.last(), |at| stretched.get(at)) else { continue };
            let secret = secret_of(first, key_file.filter(|_| slot.header.key_file));
            if let Some(opened) = self.checked(slot, &secret)? {
                return Ok(opened);
            }
        }
        if stretched.is_empty() {
            // A guess costs the same whether a key file is missing or not.
            for header in self.headers().filter(|header| header.kind == SlotKind::Passphrase).take(1) {
                stretch(passphrase, &decode(&header.salt)?, header.cost.ok_or_else(damaged)?)?;
            }
        }
        Err(Error::WrongPassphrase)
    }

    fn by_recovery(&self, secret: &[u8]) -> Result<Opened> {
        for slot in self.body.slots.iter().filter(|slot| slot.header.kind == SlotKind::Recovery) {
            if let Some(opened) = self.checked(slot, secret)? {
                return Ok(opened);
            }
        }
        Err(Error::WrongRecoveryKey { group: 0 })
    }

    /// What a secret opens; damage when the file as a whole was not written by who has the master key.
    fn checked(&self, slot: &Slot, secret: &[u8]) -> Result<Option<Opened>> {
        let Some(opened) = slot.open(self.body.vault, secret)? else { return Ok(None) };
        if self.is_by(&opened.master)? { Ok(Some(opened)) } else { Err(damaged()) }
    }

    /// Whether who has this master key wrote it.
    fn is_by(&self, master: &Key) -> Result<bool> {
        Ok(mac_of(&self.raw, master)? == self.mac)
    }
}

fn mac_of(body: &str, master: &Key) -> Result<String> {
    let key = master.derive("samlat slots mac v1")?;
    Ok(BASE64.encode(&mac(&key, &[body.as_bytes()])?))
}

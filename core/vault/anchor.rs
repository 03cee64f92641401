//! The anchor: how far the access log had come, kept outside the store with a MAC, so that a store put back from an old copy is noticed.

use super::{Place, keys::Key, replace_file};
use crate::error::{Damage, Error, Result};
use hmac::{Hmac, KeyInit, Mac};
use serde::{Deserialize, Serialize};
use sha2::Sha256;

/// A point in the access log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Anchor {
    /// Sequence number of the last log row; 0 in a new vault.
    pub sequence: u64,
    /// Hash of that row, hex.
    pub hash: String,
}

#[derive(Serialize, Deserialize)]
struct File {
    anchor: Anchor,
    mac: String,
}

fn mac_of(anchor: &Anchor, master: &Key) -> Result<String> {
    let key = master.derive("samlat anchor v1")?;
    let mut mac = Hmac::<Sha256>::new_from_slice(key.bytes()).map_err(|_| Error::VaultDamaged(Damage::Build))?;
    mac.update(format!("{}|{}", anchor.sequence, anchor.hash).as_bytes());
    Ok(data_encoding::HEXLOWER.encode(&mac.finalize().into_bytes()))
}

impl Anchor {
    /// Writes the anchor.
    pub fn write(&self, place: &Place, master: &Key) -> Result<()> {
        let file = File { anchor: self.clone(), mac: mac_of(self, master)? };
        let bytes = serde_json::to_vec(&file).map_err(|_| Error::VaultDamaged(Damage::Log))?;
        Ok(replace_file(&place.anchor(), &bytes)?)
    }

    /// Reads the anchor. A missing or forged one is damage: a vault always has one.
    pub fn read(place: &Place, master: &Key) -> Result<Self> {
        let bytes = std::fs::read(place.anchor()).map_err(|_| Error::VaultDamaged(Damage::Log))?;
        let file: File = serde_json::from_slice(&bytes).map_err(|_| Error::VaultDamaged(Damage::Log))?;
        if mac_of(&file.anchor, master)? != file.mac {
            return Err(Error::VaultDamaged(Damage::Log));
        }
        Ok(file.anchor)
    }
}

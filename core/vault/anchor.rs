//! The anchor: how far the access log had come, kept outside the store with a MAC, so that a store put back from an old copy is noticed.

use super::{Place, burning::mac, keys::Key, read_small, replace_file, tally};
use crate::error::{Damage, Error, Result};
use serde::{Deserialize, Serialize};

/// A point in the access log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Anchor {
    /// Commits so far, those without a log line (drafts) too; `None` in a vault from before they were counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub commits: Option<u64>,
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

fn damaged<E>(_: E) -> Error {
    Error::VaultDamaged(Damage::Log)
}

fn mac_of(anchor: &Anchor, master: &Key) -> Result<String> {
    let key = master.derive("samlat anchor v1")?;
    let commits = anchor.commits.map(|commits| format!("{commits}|")).unwrap_or_default();
    let text = format!("{commits}{}|{}", anchor.sequence, anchor.hash);
    Ok(data_encoding::HEXLOWER.encode(&mac(&key, &[text.as_bytes()])?))
}

/// What stands in the file; none when it cannot be read.
fn text(place: &Place) -> Option<String> {
    String::from_utf8(read_small(&place.anchor()).ok()?).ok()
}

impl Anchor {
    /// As text with its MAC.
    pub fn sealed(&self, master: &Key) -> Result<String> {
        serde_json::to_string(&File { anchor: self.clone(), mac: mac_of(self, master)? }).map_err(damaged)
    }

    /// Reads [`Anchor::sealed`] back.
    pub fn unsealed(text: &str, master: &Key) -> Result<Self> {
        let file: File = serde_json::from_str(text).map_err(damaged)?;
        if mac_of(&file.anchor, master)? != file.mac {
            return Err(Error::VaultDamaged(Damage::Log));
        }
        Ok(file.anchor)
    }

    /// Writes the anchor, and the tally with it, so that both speak of the same store and have the same key.
    pub fn write(&self, place: &Place, master: &Key) -> Result<()> {
        replace_file(&place.anchor(), self.sealed(master)?.as_bytes())?;
        tally::put(place, self, master)
    }

    /// Reads the anchor. A missing or forged one is damage: a vault always has one.
    pub fn read(place: &Place, master: &Key) -> Result<Self> {
        Self::unsealed(&text(place).ok_or_else(|| damaged(()))?, master)
    }

    /// The last line of the log that anchor and tally know of, read without the key: only good enough to tell people how far the vault had come. After a power cut it may have come further.
    #[must_use]
    pub fn said(place: &Place) -> Option<u64> {
        let texts = text(place).into_iter().chain(tally::said(place));
        texts.filter_map(|text| Some(serde_json::from_str::<File>(&text).ok()?.anchor.sequence)).max()
    }
}

//! A backup on disk: one file with a manifest in front and an encrypted copy of the store behind (docs/VAULT.md). Invariant: the manifest is believed only with its MAC, the copy
//! only with the manifest's digest; a file that is cut, changed or half written is none.

use super::{
    burning::{is_mac, mac},
    copies::Counted,
    keys::Key,
    modes,
};
use crate::{
    domain::{children::Protection, conflicts::ConflictMark},
    error::{Damage, Error, Result},
};
use chrono::{DateTime, NaiveDateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::{
    collections::BTreeMap,
    fs::File,
    io::{BufReader, BufWriter, Read, Write},
    path::Path,
};
use ts_rs::TS;
use uuid::Uuid;

/// What a backup begins with.
pub const MAGIC: &[u8; 16] = b"SAMLAT BACKUP 1\n";
/// The newest format this program reads.
pub const FORMAT: u32 = 1;
/// The ending of a backup's name.
pub const ENDING: &str = "samlat";
const MOST_MANIFEST: u32 = 4 * 1024 * 1024;
const MAC: usize = 32;

/// Why a backup was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum BackupKind {
    /// By itself, once a day.
    Daily,
    /// Somebody asked for it.
    Manual,
    /// Before the schema is changed.
    BeforeMigration,
    /// Before keys are changed.
    BeforeKeys,
    /// Before cases are erased.
    BeforeErasing,
}

/// How far the log had come in the copy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LogPoint {
    /// Commits; `None` in stores from before they were counted.
    pub commits: Option<u64>,
    /// Number of the log's newest line in it.
    pub sequence: u64,
    /// That line's hash, SHA-256 in hexadecimal.
    pub hash: String,
}

/// The encrypted copy behind the manifest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Payload {
    /// Its length.
    pub bytes: u64,
    /// Its SHA-256, hex.
    pub sha256: String,
}

/// What stands in front.
#[derive(Clone, Serialize, Deserialize)]
pub struct Manifest {
    /// [`FORMAT`].
    pub format: u32,
    /// The program's version.
    pub app: String,
    /// The store's schema.
    pub schema: u32,
    /// This backup.
    pub id: Uuid,
    /// Which vault.
    pub vault: Uuid,
    /// Why.
    pub kind: BackupKind,
    /// When.
    pub made_at: DateTime<Utc>,
    /// When, by the clock on the wall.
    pub made_local: NaiveDateTime,
    /// The log in the copy.
    pub log: LogPoint,
    /// Every table of the copy.
    pub tables: Vec<Counted>,
    /// The copy.
    pub payload: Payload,
    /// The vault's key slots as they were, the file's whole text.
    pub slots: String,
    /// The cases that had been erased: a restore of an older backup erases them again.
    #[serde(default)]
    pub erased: Vec<Uuid>,
    /// The users who had been removed: a restore of an older backup removes them again.
    #[serde(default)]
    pub removed: Vec<Uuid>,
    /// Who must not see which child: a restore of an older backup marks it again.
    #[serde(default)]
    pub conflicts: Vec<ConflictMark>,
    /// The children and guardians whose data are protected, by random id, and how: a restore of an older backup seals them again.
    #[serde(default)]
    pub protected: BTreeMap<Uuid, Protection>,
    /// The protected children of whom no paper is printed: a restore of an older backup stops it again.
    #[serde(default)]
    pub unprinted: Vec<Uuid>,
}

fn damaged<E>(_: E) -> Error {
    Error::VaultDamaged(Damage::Backup)
}

impl Manifest {
    /// The key of the copy.
    pub fn key(&self, master: &Key) -> Result<Key> {
        master.derive(&format!("samlat backup key v1|{}", self.id))
    }
}

/// The manifest's bytes and its MAC, before they are believed.
pub struct Front {
    /// What it says.
    pub manifest: Manifest,
    text: Vec<u8>,
    mac: [u8; MAC],
}

impl Front {
    /// Whether the manifest was written by somebody with this vault's key.
    #[must_use]
    pub fn is_by(&self, master: &Key) -> bool {
        manifest_key(master).is_ok_and(|key| is_mac(&key, &[MAGIC.as_slice(), &self.text], &self.mac))
    }

    /// What it says, when [`Self::is_by`].
    pub fn believe(self, master: &Key) -> Result<Manifest> {
        if self.is_by(master) { Ok(self.manifest) } else { Err(damaged(())) }
    }
}

fn manifest_key(master: &Key) -> Result<Key> {
    master.derive("samlat backup manifest v1")
}

/// Writes the whole container and forces it to the disk. `copy` is the encrypted copy that the manifest describes.
pub fn write(path: &Path, manifest: &Manifest, master: &Key, copy: &Path) -> Result<()> {
    let text = serde_json::to_vec(manifest).map_err(damaged)?;
    let length = u32::try_from(text.len()).map_err(damaged)?;
    let mut to = BufWriter::new(modes::file(path)?);
    to.write_all(MAGIC)?;
    to.write_all(&length.to_be_bytes())?;
    to.write_all(&text)?;
    to.write_all(&mac(&manifest_key(master)?, &[MAGIC.as_slice(), &text])?)?;
    std::io::copy(&mut File::open(copy)?, &mut to)?;
    to.into_inner().map_err(|error| Error::from(error.into_error()))?.sync_all()?;
    Ok(())
}

/// Reads what stands in front; nothing in it is believed yet.
pub fn front(path: &Path) -> Result<Front> {
    read_front(&mut BufReader::new(File::open(path)?))
}

fn read_front(from: &mut impl Read) -> Result<Front> {
    let mut magic = [0u8; 16];
    from.read_exact(&mut magic).map_err(damaged)?;
    if magic.get(..14) == MAGIC.get(..14) && &magic != MAGIC {
        return Err(Error::VaultNewer);
    }
    if &magic != MAGIC {
        return Err(Error::VaultDamaged(Damage::Backup));
    }
    let mut length = [0u8; 4];
    from.read_exact(&mut length).map_err(damaged)?;
    let length = u32::from_be_bytes(length);
    if length > MOST_MANIFEST {
        return Err(Error::VaultDamaged(Damage::Backup));
    }
    let mut text = Vec::new();
    from.by_ref().take(length.into()).read_to_end(&mut text).map_err(damaged)?;
    let mut mac = [0u8; MAC];
    from.read_exact(&mut mac).map_err(damaged)?;
    let manifest: Manifest = serde_json::from_slice(&text).map_err(damaged)?;
    if manifest.format > FORMAT {
        return Err(Error::VaultNewer);
    }
    Ok(Front { manifest, text, mac })
}

/// Takes the encrypted copy out into a file, and checks it against the manifest's length and digest.
pub fn take_out(path: &Path, to: &Path) -> Result<Front> {
    let mut from = BufReader::new(File::open(path)?);
    let front = read_front(&mut from)?;
    let mut file = BufWriter::new(modes::file(to)?);
    read_copy(&mut from, &front.manifest.payload, &mut file)?;
    file.into_inner().map_err(|error| Error::from(error.into_error()))?.sync_all()?;
    Ok(front)
}

/// Whether the encrypted copy has the length and the digest that stand in front: what is seen of a backup without its key.
#[must_use]
pub fn is_whole(path: &Path) -> bool {
    let Ok(file) = File::open(path) else { return false };
    let mut from = BufReader::new(file);
    let whole =
        read_front(&mut from).and_then(|front| read_copy(&mut from, &front.manifest.payload, &mut std::io::sink()));
    whole.is_ok()
}

/// Reads what lies behind the front to its end, and checks it against the length and digest that stand there.
fn read_copy(from: &mut impl Read, payload: &Payload, to: &mut impl Write) -> Result<()> {
    let (mut digest, mut bytes) = (Sha256::new(), 0u64);
    let mut piece = vec![0u8; 64 * 1024];
    loop {
        let read = from.read(&mut piece)?;
        let Some(piece) = piece.get(..read).filter(|piece| !piece.is_empty()) else { break };
        bytes += u64::try_from(piece.len()).unwrap_or(0);
        if bytes > payload.bytes {
            break;
        }
        digest.update(piece);
        to.write_all(piece)?;
    }
    let sha256 = data_encoding::HEXLOWER.encode(&digest.finalize());
    if bytes == payload.bytes && sha256 == payload.sha256 { Ok(()) } else { Err(Error::VaultDamaged(Damage::Backup)) }
}

/// Length and digest of a file.
pub fn payload_of(path: &Path) -> Result<Payload> {
    let mut from = File::open(path)?;
    let (mut digest, mut bytes) = (Sha256::new(), 0u64);
    let mut piece = vec![0u8; 64 * 1024];
    loop {
        let read = from.read(&mut piece)?;
        let Some(piece) = piece.get(..read).filter(|piece| !piece.is_empty()) else { break };
        bytes += u64::try_from(piece.len()).unwrap_or(0);
        digest.update(piece);
    }
    Ok(Payload { bytes, sha256: data_encoding::HEXLOWER.encode(&digest.finalize()) })
}

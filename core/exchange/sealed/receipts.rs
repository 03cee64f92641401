//! The receipt: the region's signed answer to a sealed file. It holds no figure, so it is signed and not encrypted.
//! Invariant: a receipt is
//! believed only for the very file it names by hash.

use chrono::{DateTime, SubsecRound, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::super::packages::{Digest, RegionCode, within_depth};
use super::Opened;
use super::fault::SealedFault;
use super::signing::{SenderKey, SigningKey};
use super::standing::Standing;

/// The name of the receipt's format.
pub const FORMAT: &str = "samlat-receipt";

/// Its version; another is refused.
pub const FORMAT_VERSION: u32 = 1;

/// Largest receipt, bytes.
const BYTES_AT_MOST: usize = 64 * 1024;

/// What the region did with the file.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// The figures are taken in.
    Accepted,
    /// Set aside until the two have spoken.
    Quarantined,
}

/// `K2403-2026-Q3-r1.kvitto.json`.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Receipt {
    /// The format's name.
    pub format: String,
    /// Its version.
    pub format_version: u32,
    /// `K2403-2026-Q3-r1`.
    pub submission_id: String,
    /// The region that answers.
    pub region: RegionCode,
    /// Number of the file that it answers, from 1.
    pub sequence: u32,
    /// Of the sealed file.
    pub sha256: Digest,
    /// Whether the file is taken.
    pub outcome: Outcome,
    /// How the file fitted those received before.
    pub standing: Standing,
    /// When the file was opened, in UTC.
    pub received_at: DateTime<Utc>,
    /// The region's public minisign key, which signs the receipt.
    pub signer: SenderKey,
}

/// A receipt and its signature, ready to be written beside each other.
#[derive(Clone)]
pub struct SignedReceipt {
    /// `K2403-2026-Q3-r1.kvitto.json`.
    pub name: String,
    /// The receipt, as JSON.
    pub bytes: Vec<u8>,
    /// `K2403-2026-Q3-r1.kvitto.json.minisig`.
    pub signature_name: String,
    /// The minisign signature of it, as text.
    pub signature: Vec<u8>,
}

#[derive(Deserialize)]
struct Head {
    format: String,
    format_version: u32,
}

impl Receipt {
    /// The receipt for a file that has been opened.
    pub fn of(opened: &Opened, outcome: Outcome, received_at: DateTime<Utc>, signer: &SigningKey) -> Self {
        Self {
            format: FORMAT.to_owned(),
            format_version: FORMAT_VERSION,
            submission_id: opened.manifest.submission_id.clone(),
            region: opened.manifest.region.clone(),
            sequence: opened.manifest.sequence,
            sha256: opened.sha256.clone(),
            outcome,
            standing: opened.standing.clone(),
            received_at: received_at.trunc_subsecs(0),
            signer: signer.public(),
        }
    }

    /// Signs it.
    pub fn sign(&self, signer: &SigningKey) -> Result<SignedReceipt, SealedFault> {
        if signer.public() != self.signer {
            return Err(SealedFault::OtherSender);
        }
        let bytes = self.write()?;
        let name = format!("{}.kvitto.json", self.submission_id);
        let signature = signer.sign(&bytes, &format!("samlat {name}")).into_bytes();
        Ok(SignedReceipt { signature_name: format!("{name}.minisig"), name, bytes, signature })
    }

    /// Reads a receipt for the file with hash `sealed`. Without a pinned key the receipt's own is used, which proves no
    /// more than that it is whole.
    pub fn read(
        bytes: &[u8],
        signature: &[u8],
        pinned: Option<&SenderKey>,
        sealed: &Digest,
    ) -> Result<Self, SealedFault> {
        if bytes.len() > BYTES_AT_MOST || signature.len() > BYTES_AT_MOST {
            return Err(SealedFault::TooLarge);
        }
        if let Some(region) = pinned {
            region.check(bytes, signature)?;
        }
        if !within_depth(bytes) {
            return Err(SealedFault::Receipt);
        }
        let head: Head = serde_json::from_slice(bytes).map_err(|_| SealedFault::Receipt)?;
        if head.format != FORMAT {
            return Err(SealedFault::Receipt);
        }
        if head.format_version != FORMAT_VERSION {
            return Err(SealedFault::Newer);
        }
        let receipt: Self = serde_json::from_slice(bytes).map_err(|_| SealedFault::Receipt)?;
        receipt.signer.check(bytes, signature)?;
        if pinned.is_some_and(|region| *region != receipt.signer) || receipt.write()? != bytes {
            return Err(SealedFault::Receipt);
        }
        if receipt.sha256 == *sealed { Ok(receipt) } else { Err(SealedFault::OtherReceipt) }
    }

    fn write(&self) -> Result<Vec<u8>, SealedFault> {
        let mut bytes = serde_json::to_vec_pretty(self).map_err(|_| SealedFault::Receipt)?;
        bytes.push(b'\n');
        Ok(bytes)
    }
}

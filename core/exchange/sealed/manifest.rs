//! The manifest: what is in the file, from whom, to whom, and its place in the row. Signed inside, so that neither
//! sender nor receiver can be exchanged.

use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::super::packages::codes::{Protection, Tier};
use super::super::packages::{self, AreaCode, Digest, Package, PackageFile, Period, RegionCode, within_depth};
use super::SealInfo;
use super::fault::SealedFault;
use super::keys::Recipient;
use super::signing::SenderKey;

pub(crate) const FILE: &str = "manifest.json";
pub(crate) const SIGNATURE_FILE: &str = "manifest.minisig";

/// The name of the envelope's format.
pub const FORMAT: &str = "samlat-kex";

/// Its version; a higher one is refused.
pub const FORMAT_VERSION: u32 = 1;

/// Where the vault's access log stood when the file was sealed.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct LogHead {
    /// Number of its newest line.
    #[ts(type = "number")]
    pub sequence: u64,
    /// That line's hash.
    pub hash: Digest,
}

/// One file of the package.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ListedFile {
    /// `facts.csv`.
    pub name: String,
    /// Its length, bytes.
    #[ts(type = "number")]
    pub bytes: u64,
    /// Of its bytes.
    pub sha256: Digest,
    /// Rows below the heading; `None` when the file is not a table.
    #[ts(type = "number | null")]
    pub rows: Option<u64>,
}

/// `manifest.json`.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// [`FORMAT`].
    pub format: String,
    /// [`FORMAT_VERSION`].
    pub format_version: u32,
    /// The package's name.
    pub package: String,
    /// The package's version.
    pub package_version: String,
    /// Whether the figures are invented.
    pub demo: bool,
    /// `K2403-2026-Q3-r1`.
    pub submission_id: String,
    /// The municipality.
    pub area: AreaCode,
    /// Its name.
    pub area_name: String,
    /// Its county.
    pub region: RegionCode,
    /// The quarter.
    pub period: Period,
    /// From 1.
    pub revision: u32,
    /// The submission that this revision takes the place of; none for the first.
    pub supersedes: Option<String>,
    /// How finely the figures are divided.
    pub tier: Tier,
    /// What was done to small counts.
    pub protection: Protection,
    /// Number of this file among all from the municipality to the region, from 1.
    pub sequence: u32,
    /// SHA-256 of the sealed file before this one.
    pub previous: Option<Digest>,
    /// When, whole seconds in UTC.
    pub sealed_at: DateTime<Utc>,
    /// Where the access log stood.
    pub log_head: LogHead,
    /// Version of Samlat, as in `0.1.0`.
    pub app_version: String,
    /// The sender's public minisign key.
    pub sender: SenderKey,
    /// Those who can open it: age recipients.
    pub recipients: Vec<Recipient>,
    /// The package's files, in their order.
    pub files: Vec<ListedFile>,
}

#[derive(Deserialize)]
struct Head {
    format: String,
    format_version: u32,
}

#[derive(Deserialize)]
struct Claim {
    sender: SenderKey,
}

/// The key that the manifest says it is signed by; refuses other and newer formats first.
pub(crate) fn sender_of(bytes: &[u8]) -> Result<SenderKey, SealedFault> {
    if !within_depth(bytes) {
        return Err(SealedFault::Manifest);
    }
    let head: Head = serde_json::from_slice(bytes).map_err(|_| SealedFault::Manifest)?;
    if head.format != FORMAT {
        return Err(SealedFault::Manifest);
    }
    if head.format_version != FORMAT_VERSION {
        return Err(SealedFault::Newer);
    }
    let claim: Claim = serde_json::from_slice(bytes).map_err(|_| SealedFault::Manifest)?;
    Ok(claim.sender)
}

impl Manifest {
    pub(crate) fn of(
        package: &Package,
        files: &[PackageFile],
        info: &SealInfo,
        sender: &SenderKey,
        recipients: &[Recipient],
    ) -> Self {
        let submission = &package.submission;
        Self {
            format: FORMAT.to_owned(),
            format_version: FORMAT_VERSION,
            package: packages::FORMAT.to_owned(),
            package_version: packages::FORMAT_VERSION.to_owned(),
            demo: package.demo,
            submission_id: submission.id(),
            area: submission.area.clone(),
            area_name: package.area_name.clone(),
            region: submission.region.clone(),
            period: submission.period,
            revision: submission.revision,
            supersedes: submission.supersedes(),
            tier: submission.tier,
            protection: submission.protection,
            sequence: info.sequence,
            previous: info.previous.clone(),
            sealed_at: info.sealed_at,
            log_head: info.log_head.clone(),
            app_version: submission.app_version.clone(),
            sender: sender.clone(),
            recipients: recipients.to_vec(),
            files: files.iter().map(ListedFile::of).collect(),
        }
    }

    pub(crate) fn write(&self) -> Result<Vec<u8>, SealedFault> {
        let mut bytes = serde_json::to_vec_pretty(self).map_err(|_| SealedFault::Manifest)?;
        bytes.push(b'\n');
        Ok(bytes)
    }

    pub(crate) fn read(bytes: &[u8]) -> Result<Self, SealedFault> {
        let manifest: Self = serde_json::from_slice(bytes).map_err(|_| SealedFault::Manifest)?;
        if manifest.write()? == bytes { Ok(manifest) } else { Err(SealedFault::Manifest) }
    }

    /// Exactly the listed files, in order, unchanged.
    pub(crate) fn check_files(&self, files: &[PackageFile]) -> Result<(), SealedFault> {
        if self.files.iter().eq(&files.iter().map(ListedFile::of).collect::<Vec<_>>()) {
            Ok(())
        } else {
            Err(SealedFault::Manifest)
        }
    }

    /// The package is the one the manifest speaks of.
    pub(crate) fn check_package(&self, package: &Package) -> Result<(), SealedFault> {
        if self.package_version != packages::FORMAT_VERSION {
            return Err(SealedFault::Newer);
        }
        let submission = &package.submission;
        let agree = self.submission_id == submission.id()
            && (&self.area, &self.region, self.period, self.revision)
                == (&submission.area, &submission.region, submission.period, submission.revision)
            && self.supersedes == submission.supersedes()
            && (self.tier, self.protection) == (submission.tier, submission.protection)
            && (&self.area_name, self.demo, &self.app_version)
                == (&package.area_name, package.demo, &submission.app_version)
            && self.package == packages::FORMAT
            && self.sequence > 0;
        if agree { Ok(()) } else { Err(SealedFault::Manifest) }
    }
}

impl ListedFile {
    fn of(file: &PackageFile) -> Self {
        let lines = || file.bytes.iter().filter(|byte| **byte == b'\n').count() as u64;
        Self {
            name: file.name.clone(),
            bytes: file.bytes.len() as u64,
            sha256: Digest::of(&file.bytes),
            rows: file.name.ends_with(".csv").then(|| lines().saturating_sub(1)),
        }
    }
}

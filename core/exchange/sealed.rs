//! The sealed quarter file `K2403-2026-Q3-r1.kex`: a package signed by the municipality and encrypted to the region.
//! Invariant: nothing
//! inside is read before all of it is decrypted, and nothing is believed before both signatures and every hash are
//! checked.
//!
//! Form: `docs/SEALED.md`. Stock `age` and `minisign` can check and open it.

pub mod archive;
pub mod fault;
pub mod keys;
pub mod manifest;
pub mod receipts;
pub mod signing;
pub mod standing;

use std::io::{Read, Write};

use age::{DecryptError, Decryptor, Encryptor};
use chrono::{DateTime, SubsecRound, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::packages::{self, AreaCode, Digest, Package, PackageFile};
pub use fault::SealedFault;
pub use keys::{Recipient, RecipientIdentity};
pub use manifest::{LogHead, Manifest};
pub use receipts::{Outcome, Receipt, SignedReceipt};
pub use signing::{SenderKey, SigningKey};
pub use standing::{Received, Standing};

/// Largest sealed file, bytes. The archive inside is not compressed, so it cannot be larger.
pub const BYTES_AT_MOST: usize = 64 * 1024 * 1024;

/// Largest detached signature, bytes.
const SIGNATURE_AT_MOST: usize = 16 * 1024;

/// What the sender adds to the package.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct SealInfo {
    /// Number of this file among all that the municipality has sealed to the region, from 1.
    pub sequence: u32,
    /// SHA-256 of the sealed file before this one; `None` for the first.
    pub previous: Option<Digest>,
    /// Whole seconds travel.
    pub sealed_at: DateTime<Utc>,
    /// Where the vault's access log stood.
    pub log_head: LogHead,
}

/// A sealed file and its detached signature, ready to be written beside each other.
#[derive(Clone)]
pub struct SealedFile {
    /// `K2403-2026-Q3-r1.kex`.
    pub name: String,
    /// The file.
    pub bytes: Vec<u8>,
    /// `K2403-2026-Q3-r1.kex.minisig`.
    pub signature_name: String,
    /// The minisign signature of it, as text.
    pub signature: Vec<u8>,
    /// What it says of itself.
    pub manifest: Manifest,
    /// Of `bytes`: what the next file names as the one before.
    pub sha256: Digest,
}

/// Seals a package. Refuses one that the receiver would refuse.
pub fn seal(
    files: &[PackageFile],
    info: &SealInfo,
    signer: &SigningKey,
    recipients: &[Recipient],
) -> Result<SealedFile, SealedFault> {
    let package = packages::check(files)?;
    let sealed_at = info.sealed_at.trunc_subsecs(0);
    let manifest = Manifest::of(&package, files, &SealInfo { sealed_at, ..info.clone() }, &signer.public(), recipients);
    let manifest_bytes = manifest.write()?;
    let id = package.submission.id();
    let inner = signer.sign(&manifest_bytes, &format!("samlat {id} {}", manifest::FILE));
    let mut members = vec![
        PackageFile { name: manifest::FILE.to_owned(), bytes: manifest_bytes },
        PackageFile { name: manifest::SIGNATURE_FILE.to_owned(), bytes: inner.into_bytes() },
    ];
    members.extend_from_slice(files);
    let plain = archive::write(&members, sealed_at.timestamp())?;
    let bytes = encrypt(&plain, recipients)?;
    if bytes.len() > BYTES_AT_MOST {
        return Err(SealedFault::TooLarge);
    }
    let name = format!("{id}.kex");
    let signature = signer.sign(&bytes, &format!("samlat {id} {name}")).into_bytes();
    let sha256 = Digest::of(&bytes);
    Ok(SealedFile { signature_name: format!("{name}.minisig"), name, bytes, signature, manifest, sha256 })
}

/// What the receiver knows before opening.
pub struct Opening<'a> {
    /// The region's own secret key.
    pub identity: &'a RecipientIdentity,
    /// The sender's key as compared by phone; `None` when it has not been compared yet.
    pub sender: Option<&'a SenderKey>,
    /// The municipality that the file should come from; `None` when it may be any.
    pub area: Option<&'a AreaCode>,
    /// Every file received from that municipality before.
    pub received: &'a [Received],
}

/// An opened file, checked.
pub struct Opened {
    /// What the file says of itself.
    pub manifest: Manifest,
    /// The figures.
    pub package: Package,
    /// The files of the package as they came.
    pub files: Vec<PackageFile>,
    /// Of the sealed file.
    pub sha256: Digest,
    /// Whether the signature is by the key that was given; if not, its words are to be compared by phone before the
    /// figures are used.
    pub sender_known: bool,
    /// How the file fits those received before: data, never a reason to refuse.
    pub standing: Standing,
}

/// Opens a sealed file: outer signature, decryption in full, archive, inner signature, hashes, recipient, package, and
/// only then its place among the others.
pub fn open(bytes: &[u8], signature: &[u8], opening: &Opening<'_>) -> Result<Opened, SealedFault> {
    if bytes.len() > BYTES_AT_MOST || signature.len() > SIGNATURE_AT_MOST {
        return Err(SealedFault::TooLarge);
    }
    let outer = signing::Signature::read(signature)?;
    if let Some(sender) = opening.sender {
        sender.verify(bytes, &outer)?;
    }
    let plain = decrypt(bytes, opening.identity)?;
    let members = archive::read(&plain)?;
    let [manifest_file, inner_file, files @ ..] = members.as_slice() else {
        return Err(SealedFault::Archive);
    };
    if manifest_file.name != manifest::FILE || inner_file.name != manifest::SIGNATURE_FILE {
        return Err(SealedFault::Archive);
    }
    let inner = signing::Signature::read(&inner_file.bytes)?;
    let claimed = manifest::sender_of(&manifest_file.bytes)?;
    let sender = opening.sender.unwrap_or(&claimed);
    if *sender != claimed {
        return Err(SealedFault::SignersDiffer);
    }
    sender.verify(bytes, &outer)?;
    sender.verify(&manifest_file.bytes, &inner).map_err(|_| SealedFault::SignersDiffer)?;
    let manifest = Manifest::read(&manifest_file.bytes)?;
    manifest.check_files(files)?;
    if !manifest.recipients.contains(&opening.identity.recipient()) {
        return Err(SealedFault::NotForUs);
    }
    let package = packages::check(files)?;
    manifest.check_package(&package)?;
    if opening.area.is_some_and(|area| *area != manifest.area) {
        return Err(SealedFault::OtherArea);
    }
    let sha256 = Digest::of(bytes);
    let standing = Standing::of(&manifest, &sha256, opening.received);
    Ok(Opened { manifest, package, files: files.to_vec(), sha256, sender_known: opening.sender.is_some(), standing })
}

fn encrypt(plain: &[u8], recipients: &[Recipient]) -> Result<Vec<u8>, SealedFault> {
    let keys: Vec<age::x25519::Recipient> = recipients.iter().map(Recipient::key).collect::<Result<_, _>>()?;
    let encryptor = Encryptor::with_recipients(keys.iter().map(|key| key as &dyn age::Recipient))
        .map_err(|_| SealedFault::NoRecipient)?;
    let mut sealed = Vec::with_capacity(plain.len() + 4096);
    let mut writer = encryptor.wrap_output(&mut sealed).map_err(|_| SealedFault::Encryption)?;
    writer.write_all(plain).map_err(|_| SealedFault::Encryption)?;
    writer.finish().map_err(|_| SealedFault::Encryption)?;
    Ok(sealed)
}

/// All of the plain text, or nothing: the last chunk is verified before a byte is handed on.
fn decrypt(bytes: &[u8], identity: &RecipientIdentity) -> Result<Vec<u8>, SealedFault> {
    let decryptor = Decryptor::new_buffered(bytes).map_err(|_| SealedFault::NotSealed)?;
    let mut reader =
        decryptor.decrypt(std::iter::once(identity.key() as &dyn age::Identity)).map_err(|error| match error {
            DecryptError::NoMatchingKeys => SealedFault::NotForUs,
            _ => SealedFault::Changed,
        })?;
    let mut plain = Vec::with_capacity(bytes.len());
    reader.read_to_end(&mut plain).map_err(|_| SealedFault::Changed)?;
    Ok(plain)
}

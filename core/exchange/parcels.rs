//! A sealed parcel: a handover to another municipality's Samlat as one file, signed inside and encrypted to the receiver's key or to a passphrase given by phone;
//! and the receipt that comes back. Invariant: nothing inside is believed before all of it is decrypted, its signature checked and its hash compared; a receipt counts only
//! for the parcel whose token it holds, and only somebody who opened that parcel knows the token.
//!
//! Form: `docs/PARCEL.md`. Stock `age`, `minisign` and `tar` can open it.

pub mod withdrawals;

use self::withdrawals::ParcelWithdrawal;
use super::{
    packages::{Digest, PackageFile, within_depth},
    sealed::{Recipient, RecipientIdentity, SealedFault, SenderKey, SigningKey, archive, signing::Signature},
};
use crate::domain::parcels::{ParcelContent, ParcelReply};
use age::{
    DecryptError, Decryptor, Encryptor,
    secrecy::{ExposeSecret as _, SecretString},
};
use chrono::{DateTime, SubsecRound, Utc};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use std::io::{Read, Write};
use uuid::Uuid;

/// Largest parcel, bytes.
pub const BYTES_AT_MOST: usize = 4 * 1024 * 1024;
/// The one version of both formats.
pub const FORMAT_VERSION: u32 = 1;
const PARCEL: &str = "samlat-parcel";
const RECEIPT: &str = "samlat-parcel-receipt";
/// 2¹⁷ rounds: a second on an old laptop, and a hostile file cannot ask for more than four times that.
const WORK: u8 = 17;
const WORK_AT_MOST: u8 = 19;

/// `manifest.json`: which parcel, from whom, what it holds, where the receipt goes.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ParcelManifest {
    /// `samlat-parcel`.
    pub format: String,
    /// [`FORMAT_VERSION`].
    pub format_version: u32,
    /// The same for every revision of one handover.
    pub parcel: Uuid,
    /// From 1; a later one takes the place of an earlier.
    pub revision: u32,
    /// When, whole seconds in UTC.
    pub sealed_at: DateTime<Utc>,
    /// The sender's public minisign key, which signs this.
    pub sender: SenderKey,
    /// The key that the receipt is encrypted to.
    pub answer_to: Recipient,
    /// 32 random bytes in hexadecimal; the receipt holds them.
    pub token: String,
    /// The receiver's key; none for a parcel sealed to a passphrase.
    pub to: Option<Recipient>,
    /// Of `content.json`.
    pub content_sha256: Digest,
}

/// `receipt.json`.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ParcelReceipt {
    /// `samlat-parcel-receipt`.
    pub format: String,
    /// [`FORMAT_VERSION`].
    pub format_version: u32,
    /// Which parcel.
    pub parcel: Uuid,
    /// Which revision of it, from 1.
    pub revision: u32,
    /// Of the sealed parcel.
    pub sha256: Digest,
    /// The parcel's own token: 32 random bytes in hexadecimal.
    pub token: String,
    /// The receiver's answer.
    pub reply: ParcelReply,
    /// When, whole seconds in UTC.
    pub sealed_at: DateTime<Utc>,
    /// The receiver's public minisign key, which signs this.
    pub signer: SenderKey,
}

/// Who can open a parcel.
pub enum To {
    /// The receiver's own key.
    Key(Recipient),
    /// Whoever knows the passphrase.
    Passphrase(SecretString),
}

impl To {
    /// The receiver's key, when it is locked to one.
    fn key(&self) -> Option<Recipient> {
        match self {
            Self::Key(key) => Some(key.clone()),
            Self::Passphrase(_) => None,
        }
    }
}

/// How one tries to open it.
pub struct With<'a> {
    /// Our own key.
    pub identity: &'a RecipientIdentity,
    /// The passphrase given by phone, when there is one.
    pub passphrase: Option<&'a str>,
}

/// An opened parcel, checked.
pub struct OpenedParcel {
    /// Which parcel, from whom.
    pub manifest: ParcelManifest,
    /// What the handover says about the child.
    pub content: ParcelContent,
    /// Of the sealed file.
    pub sha256: Digest,
}

/// What came as a file from another municipality.
pub enum Came {
    /// A parcel.
    Parcel(Box<OpenedParcel>),
    /// That one is taken back.
    Withdrawal(Box<ParcelWithdrawal>),
}

#[derive(Deserialize)]
struct Head {
    format: String,
    format_version: u32,
}

impl ParcelManifest {
    /// The manifest of a new parcel.
    #[allow(clippy::too_many_arguments)]
    pub fn new(
        parcel: Uuid,
        revision: u32,
        sealed_at: DateTime<Utc>,
        signer: &SigningKey,
        answer_to: Recipient,
        token: String,
        to: &To,
        content: &[u8],
    ) -> Self {
        Self {
            format: PARCEL.to_owned(),
            format_version: FORMAT_VERSION,
            parcel,
            revision,
            sealed_at: sealed_at.trunc_subsecs(0),
            sender: signer.public(),
            answer_to,
            token,
            to: to.key(),
            content_sha256: Digest::of(content),
        }
    }
}

/// 32 random bytes in hexadecimal.
pub fn token() -> Result<String, SealedFault> {
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes).map_err(|_| SealedFault::Encryption)?;
    Ok(data_encoding::HEXLOWER.encode(&bytes))
}

/// The content as it lies in the parcel.
pub fn written(content: &ParcelContent) -> Result<Vec<u8>, SealedFault> {
    pretty(content)
}

/// Seals a parcel.
pub fn seal(manifest: &ParcelManifest, content: &[u8], signer: &SigningKey, to: &To) -> Result<Vec<u8>, SealedFault> {
    let manifest_bytes = pretty(manifest)?;
    let signature = signer.sign(&manifest_bytes, &format!("samlat {} manifest.json", manifest.parcel));
    let plain = packed(
        &[("manifest.json", &manifest_bytes), ("manifest.minisig", signature.as_bytes()), ("content.json", content)],
        manifest.sealed_at,
    )?;
    encrypt(&plain, to)
}

/// Opens a parcel: decryption in full, archive, format, signature, hash, recipient, and only then its content.
pub fn open(bytes: &[u8], with: &With<'_>) -> Result<OpenedParcel, SealedFault> {
    match open_any(bytes, with)? {
        Came::Parcel(opened) => Ok(*opened),
        Came::Withdrawal(_) => Err(SealedFault::Archive),
    }
}

/// Opens a parcel, or the file that says that one is taken back.
pub fn open_any(bytes: &[u8], with: &With<'_>) -> Result<Came, SealedFault> {
    let plain = decrypt(bytes, with)?;
    let members = archive::read(&plain)?;
    if withdrawals::is_one(&members) {
        return withdrawals::opened(&plain, &members, with).map(|read| Came::Withdrawal(Box::new(read)));
    }
    let [manifest, signature, content] = members.as_slice() else { return Err(SealedFault::Archive) };
    named(&members, &["manifest.json", "manifest.minisig", "content.json"])?;
    let manifest_bytes = &manifest.bytes;
    head(manifest_bytes, PARCEL)?;
    let manifest: ParcelManifest = exactly(manifest_bytes)?;
    manifest.sender.verify(manifest_bytes, &Signature::read(&signature.bytes)?)?;
    if Digest::of(&content.bytes) != manifest.content_sha256 || manifest.revision == 0 {
        return Err(SealedFault::Manifest);
    }
    if manifest.to.as_ref().is_some_and(|to| *to != with.identity.recipient()) {
        return Err(SealedFault::NotForUs);
    }
    whole(&plain, &members, manifest.sealed_at)?;
    let opened = OpenedParcel { content: exactly(&content.bytes)?, manifest, sha256: Digest::of(bytes) };
    Ok(Came::Parcel(Box::new(opened)))
}

/// The sealed answer to a parcel.
pub fn receipt(
    opened: &ParcelManifest,
    sha256: Digest,
    reply: ParcelReply,
    sealed_at: DateTime<Utc>,
    signer: &SigningKey,
) -> Result<Vec<u8>, SealedFault> {
    let receipt = ParcelReceipt {
        format: RECEIPT.to_owned(),
        format_version: FORMAT_VERSION,
        parcel: opened.parcel,
        revision: opened.revision,
        sha256,
        token: opened.token.clone(),
        reply,
        sealed_at: sealed_at.trunc_subsecs(0),
        signer: signer.public(),
    };
    let bytes = pretty(&receipt)?;
    let signature = signer.sign(&bytes, &format!("samlat {} receipt.json", receipt.parcel));
    let members = [("receipt.json", bytes.as_slice()), ("receipt.minisig", signature.as_bytes())];
    encrypt(&packed(&members, receipt.sealed_at)?, &To::Key(opened.answer_to.clone()))
}

/// Reads a receipt that came to us. Whose parcel it answers is for the caller to see, by its id, hash and token.
pub fn read_receipt(bytes: &[u8], identity: &RecipientIdentity) -> Result<ParcelReceipt, SealedFault> {
    let plain = decrypt(bytes, &With { identity, passphrase: None })?;
    let members = archive::read(&plain)?;
    let [receipt, signature] = members.as_slice() else { return Err(SealedFault::Receipt) };
    named(&members, &["receipt.json", "receipt.minisig"])?;
    let receipt_bytes = &receipt.bytes;
    head(receipt_bytes, RECEIPT).map_err(|fault| match fault {
        SealedFault::Manifest => SealedFault::Receipt,
        other => other,
    })?;
    let receipt: ParcelReceipt = exactly(receipt_bytes)?;
    receipt.signer.verify(receipt_bytes, &Signature::read(&signature.bytes)?)?;
    whole(&plain, &members, receipt.sealed_at)?;
    Ok(receipt)
}

fn pretty<T: Serialize>(value: &T) -> Result<Vec<u8>, SealedFault> {
    let mut bytes = serde_json::to_vec_pretty(value).map_err(|_| SealedFault::Manifest)?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// Reads what [`pretty`] wrote; writing it again must give the same bytes.
fn exactly<T: Serialize + DeserializeOwned>(bytes: &[u8]) -> Result<T, SealedFault> {
    if !within_depth(bytes) {
        return Err(SealedFault::Manifest);
    }
    let value: T = serde_json::from_slice(bytes).map_err(|_| SealedFault::Manifest)?;
    if pretty(&value)? == bytes { Ok(value) } else { Err(SealedFault::Manifest) }
}

fn head(bytes: &[u8], format: &str) -> Result<(), SealedFault> {
    if !within_depth(bytes) {
        return Err(SealedFault::Manifest);
    }
    let head: Head = serde_json::from_slice(bytes).map_err(|_| SealedFault::Manifest)?;
    match head {
        Head { format: found, .. } if found != format => Err(SealedFault::Manifest),
        Head { format_version, .. } if format_version != FORMAT_VERSION => Err(SealedFault::Newer),
        Head { .. } => Ok(()),
    }
}

fn named(members: &[PackageFile], names: &[&str]) -> Result<(), SealedFault> {
    let fits = members.iter().map(|member| member.name.as_str()).eq(names.iter().copied());
    if fits { Ok(()) } else { Err(SealedFault::Archive) }
}

fn packed(members: &[(&str, &[u8])], at: DateTime<Utc>) -> Result<Vec<u8>, SealedFault> {
    let file = |(name, bytes): &(&str, &[u8])| PackageFile { name: (*name).to_owned(), bytes: bytes.to_vec() };
    archive::write(&members.iter().map(file).collect::<Vec<_>>(), at.timestamp())
}

/// The archive's own times are the sealed one: nothing in it is unsigned.
fn whole(plain: &[u8], members: &[PackageFile], at: DateTime<Utc>) -> Result<(), SealedFault> {
    if archive::write(members, at.timestamp())? == plain { Ok(()) } else { Err(SealedFault::Archive) }
}

fn encrypt(plain: &[u8], to: &To) -> Result<Vec<u8>, SealedFault> {
    let recipient: Box<dyn age::Recipient> = match to {
        To::Key(key) => Box::new(key.key()?),
        To::Passphrase(passphrase) => {
            let mut recipient = age::scrypt::Recipient::new(passphrase.clone());
            recipient.set_work_factor(WORK);
            Box::new(recipient)
        }
    };
    let encryptor =
        Encryptor::with_recipients(std::iter::once(recipient.as_ref())).map_err(|_| SealedFault::NoRecipient)?;
    let mut sealed = Vec::with_capacity(plain.len() + 4096);
    let mut writer = encryptor.wrap_output(&mut sealed).map_err(|_| SealedFault::Encryption)?;
    writer.write_all(plain).map_err(|_| SealedFault::Encryption)?;
    writer.finish().map_err(|_| SealedFault::Encryption)?;
    if sealed.len() > BYTES_AT_MOST { Err(SealedFault::TooLarge) } else { Ok(sealed) }
}

/// All of the plain text, or nothing: the last chunk is verified before a byte is handed on.
fn decrypt(bytes: &[u8], with: &With<'_>) -> Result<Vec<u8>, SealedFault> {
    if bytes.len() > BYTES_AT_MOST {
        return Err(SealedFault::TooLarge);
    }
    let decryptor = Decryptor::new_buffered(bytes).map_err(|_| SealedFault::NotSealed)?;
    let by_passphrase = decryptor.is_scrypt();
    let identity: Box<dyn age::Identity> = match (by_passphrase, with.passphrase) {
        (true, None) => return Err(SealedFault::PassphraseNeeded),
        (true, Some(passphrase)) => {
            let mut identity = age::scrypt::Identity::new(SecretString::from(passphrase.to_owned()));
            identity.set_max_work_factor(WORK_AT_MOST);
            Box::new(identity)
        }
        (false, _) => Box::new(with.identity.key().clone()),
    };
    let mut reader = decryptor.decrypt(std::iter::once(identity.as_ref())).map_err(|error| match error {
        DecryptError::NoMatchingKeys if by_passphrase => SealedFault::WrongPassphrase,
        DecryptError::DecryptionFailed | DecryptError::KeyDecryptionFailed if by_passphrase => {
            SealedFault::WrongPassphrase
        }
        DecryptError::NoMatchingKeys => SealedFault::NotForUs,
        _ => SealedFault::Changed,
    })?;
    let mut plain = Vec::with_capacity(bytes.len());
    reader.read_to_end(&mut plain).map_err(|_| SealedFault::Changed)?;
    Ok(plain)
}

/// A passphrase as age wants it, in the one spelling: lower case, single spaces.
#[must_use]
pub fn spoken(passphrase: &str) -> SecretString {
    let plain = SecretString::from(passphrase.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase());
    debug_assert!(!plain.expose_secret().contains("  "));
    plain
}

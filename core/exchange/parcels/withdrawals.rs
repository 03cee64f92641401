//! The file that says that a parcel is taken back: sealed as a parcel is, signed by the same key, and without a word about the child. Invariant: it counts only for the parcel that it names, in a
//! revision whose hash it holds, and only when who signed the parcel has signed it.

use super::{FORMAT_VERSION, To, With, encrypt, exactly, head, named, packed, pretty, whole};
use crate::exchange::{
    packages::{Digest, PackageFile},
    sealed::{Recipient, SealedFault, SenderKey, SigningKey, signing::Signature},
};
use chrono::{DateTime, NaiveDate, SubsecRound, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

const WITHDRAWAL: &str = "samlat-parcel-withdrawal";
const NAMES: [&str; 2] = ["withdrawal.json", "withdrawal.minisig"];

/// One sealed file that is taken back.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WithdrawnRevision {
    /// From 1.
    pub revision: u32,
    /// Of the sealed file.
    pub sha256: Digest,
}

/// `withdrawal.json`.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ParcelWithdrawal {
    /// `samlat-parcel-withdrawal`.
    pub format: String,
    /// [`FORMAT_VERSION`].
    pub format_version: u32,
    /// Which parcel.
    pub parcel: Uuid,
    /// Every revision whose hash is kept, oldest first; the last is the newest.
    pub revisions: Vec<WithdrawnRevision>,
    /// The day the handover was taken back.
    pub withdrawn_on: NaiveDate,
    /// When, whole seconds in UTC.
    pub sealed_at: DateTime<Utc>,
    /// The public minisign key of the parcel, which signs this.
    pub sender: SenderKey,
    /// The receiver's key; none for one sealed to a passphrase.
    pub to: Option<Recipient>,
}

impl ParcelWithdrawal {
    /// What is said about a parcel that is taken back.
    #[must_use]
    pub fn new(
        parcel: Uuid,
        revisions: Vec<WithdrawnRevision>,
        withdrawn_on: NaiveDate,
        sealed_at: DateTime<Utc>,
        signer: &SigningKey,
        to: &To,
    ) -> Self {
        Self {
            format: WITHDRAWAL.to_owned(),
            format_version: FORMAT_VERSION,
            parcel,
            revisions,
            withdrawn_on,
            sealed_at: sealed_at.trunc_subsecs(0),
            sender: signer.public(),
            to: to.key(),
        }
    }
}

/// Seals it.
///
/// # Errors
/// [`SealedFault`] when it cannot be written or encrypted.
pub fn seal(withdrawal: &ParcelWithdrawal, signer: &SigningKey, to: &To) -> Result<Vec<u8>, SealedFault> {
    let bytes = pretty(withdrawal)?;
    let signature = signer.sign(&bytes, &format!("samlat {} withdrawal.json", withdrawal.parcel));
    let members = [(NAMES[0], bytes.as_slice()), (NAMES[1], signature.as_bytes())];
    encrypt(&packed(&members, withdrawal.sealed_at)?, to)
}

/// Whether an archive is one of these, by the name of its first file.
pub(super) fn is_one(members: &[PackageFile]) -> bool {
    members.first().is_some_and(|member| member.name == NAMES[0])
}

/// Reads the archive of one: names, format, signature, recipient, and only then what it says.
pub(super) fn opened(plain: &[u8], members: &[PackageFile], with: &With<'_>) -> Result<ParcelWithdrawal, SealedFault> {
    let [written, signature] = members else { return Err(SealedFault::Archive) };
    named(members, &NAMES)?;
    head(&written.bytes, WITHDRAWAL)?;
    let withdrawal: ParcelWithdrawal = exactly(&written.bytes)?;
    withdrawal.sender.verify(&written.bytes, &Signature::read(&signature.bytes)?)?;
    if withdrawal.to.as_ref().is_some_and(|to| *to != with.identity.recipient()) {
        return Err(SealedFault::NotForUs);
    }
    whole(plain, members, withdrawal.sealed_at)?;
    Ok(withdrawal)
}

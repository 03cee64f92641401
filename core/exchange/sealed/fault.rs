//! Why a sealed file is refused, split by what the receiver can do. Invariant: nothing from inside an unchecked file is
//! quoted.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::super::packages::PackageFault;
use crate::words::say;

/// One reason to refuse a sealed file, or why one could not be made.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS, JsonSchema, thiserror::Error)]
#[serde(tag = "fault", content = "detail", rename_all = "snake_case")]
pub enum SealedFault {
    /// Larger than any quarter can be, or too many files.
    #[error("too large")]
    TooLarge,
    /// Not an age file at all.
    #[error("not a sealed file")]
    NotSealed,
    /// The `.minisig` is not a signature of the kind we use.
    #[error("the signature cannot be read")]
    SignatureUnreadable,
    /// Signed by another key than the sender's.
    #[error("signed by another key")]
    OtherSender,
    /// The file or its signature is not as it was signed.
    #[error("changed since it was signed")]
    Changed,
    /// Encrypted to somebody else, or not meant for this receiver.
    #[error("not for this receiver")]
    NotForUs,
    /// Written by a newer program.
    #[error("newer format")]
    Newer,
    /// The archive inside is not written as ours are.
    #[error("the archive is malformed")]
    Archive,
    /// The manifest cannot be read or contradicts the package.
    #[error("the manifest does not fit")]
    Manifest,
    /// Signed inside and outside by different keys: somebody has passed it on.
    #[error("signed inside and outside by different keys")]
    SignersDiffer,
    /// From another municipality than expected.
    #[error("from another municipality")]
    OtherArea,
    /// The receipt cannot be read.
    #[error("the receipt cannot be read")]
    Receipt,
    /// The receipt is for another file.
    #[error("the receipt is for another file")]
    OtherReceipt,
    /// The text is no key of the kind asked for.
    #[error("not a key")]
    KeyMalformed,
    /// The passphrase given by phone opens nothing.
    #[error("the passphrase does not open it")]
    WrongPassphrase,
    /// Sealed to a passphrase, and none was given.
    #[error("a passphrase is needed")]
    PassphraseNeeded,
    /// Nobody to encrypt to.
    #[error("no recipient")]
    NoRecipient,
    /// The system gave no random bytes.
    #[error("encryption failed")]
    Encryption,
    /// The package inside breaks a rule.
    #[error("package: {0}")]
    Package(PackageFault),
}

impl From<PackageFault> for SealedFault {
    fn from(fault: PackageFault) -> Self {
        Self::Package(fault)
    }
}

impl SealedFault {
    /// The stable name; `fault-<code>` in `words/sv/packages.ftl` is the sentence.
    pub fn code(&self) -> &'static str {
        match self {
            Self::TooLarge => "sealed-too-large",
            Self::NotSealed => "sealed-not-sealed",
            Self::SignatureUnreadable => "sealed-signature-unreadable",
            Self::OtherSender => "sealed-other-sender",
            Self::Changed => "sealed-changed",
            Self::NotForUs => "sealed-not-for-us",
            Self::Newer => "sealed-newer",
            Self::Archive => "sealed-archive",
            Self::Manifest => "sealed-manifest",
            Self::SignersDiffer => "sealed-signers-differ",
            Self::OtherArea => "sealed-other-area",
            Self::Receipt => "sealed-receipt",
            Self::OtherReceipt => "sealed-other-receipt",
            Self::KeyMalformed => "sealed-key-malformed",
            Self::WrongPassphrase => "sealed-wrong-passphrase",
            Self::PassphraseNeeded => "sealed-passphrase-needed",
            Self::NoRecipient => "sealed-no-recipient",
            Self::Encryption => "sealed-encryption",
            Self::Package(fault) => fault.code(),
        }
    }

    /// The Swedish sentence: what happened and what to do.
    pub fn sentence(&self) -> String {
        match self {
            Self::Package(fault) => fault.sentence(),
            other => say(&format!("fault-{}", other.code()), &[]),
        }
    }
}

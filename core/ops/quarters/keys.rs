//! Keys: the municipality's own for signing, made on first use, and the region's to seal to. Invariant: the secret half is only in the encrypted store.

use super::receipts::{self, RecordReceipt};
use crate::{
    casebook::{Act, Actor, Casebook},
    domain::users::Role,
    error::{Error, Problem, Result, Rule},
    exchange::sealed::{Recipient, SenderKey, SigningKey, keys::fingerprint_words},
    ops::{FileContent, Nothing},
    store,
};
use chrono::{DateTime, Utc};
use data_encoding::BASE64;
use rusqlite::Connection;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zeroize::Zeroizing;

const OWN: &str = "own_signing";
const REGION: &str = "region_recipient";
const REGION_SIGNING: &str = "region_signing";

/// A public key and the eight words by which two people compare it by phone.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct PublicKey {
    /// "age1…" or "RW…".
    pub key: String,
    /// Eight Swedish words.
    pub words: Vec<String>,
    /// Since when it is here.
    pub added_at: DateTime<Utc>,
}

impl PublicKey {
    pub(crate) fn of(key: String, added_at: DateTime<Utc>) -> Self {
        let words = fingerprint_words(&key).into_iter().map(str::to_owned).collect();
        Self { key, words, added_at }
    }
}

/// The keys that this municipality shows to others.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct OwnKeys {
    /// Signs what is sealed; the region compares its words.
    pub signing: PublicKey,
    /// The same as minisign's public key file, to send to the region.
    pub signing_file: FileContent,
    /// The region's key, to which quarters are sealed.
    pub region: Option<PublicKey>,
    /// The region's key by which its receipts are known.
    pub region_signing: Option<PublicKey>,
}

/// One of the region's public keys.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct SetRegionKey {
    /// "age1…" to seal to, or "RW…" that its receipts are signed with.
    pub key: String,
    /// A receipt that is read by the key in the same step, for who may read one: where it is refused, the key is not kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub receipt: Option<RecordReceipt>,
}

const fn unreadable() -> Error {
    Error::Input { field: "key", problem: Problem::NotReadable }
}

/// Sets the region's key: to seal to, or for its receipts. Its words are to be compared by phone before it is used.
///
/// # Errors
/// [`Error::Input`] when it is no key, or one to seal to and comes with a receipt; then also those of [`super::record_receipt`]. [`Error::NotAllowed`] for a receipt from who may read none.
pub fn set_region_key(book: &mut Casebook, by: &Actor, input: SetRegionKey) -> Result<PublicKey> {
    let (name, key) = match input.key.parse::<Recipient>() {
        Ok(recipient) => (REGION, recipient.to_string()),
        Err(_) => (REGION_SIGNING, input.key.parse::<SenderKey>().map_err(|_| unreadable())?.to_string()),
    };
    if input.receipt.is_some() && by.role != Role::Coordinator {
        return Err(Error::NotAllowed);
    }
    if input.receipt.is_some() && name != REGION_SIGNING {
        return Err(unreadable());
    }
    let newest = input.receipt.as_ref().map(|receipt| super::newest(book, receipt.quarter)).transpose()?;
    let id = book.new_id(by.now.at)?;
    book.write(by, Act::lasting("set_region_key", None), |tx| {
        store::quarters::set_key(tx, name, &key, None, by.now.at)?;
        if let (Some(receipt), Some(newest)) = (&input.receipt, &newest) {
            receipts::record(tx, by, newest, receipt, id)?;
            store::log::add(tx, by, Act::lasting("record_receipt", Some(newest.id.0)), "")?;
        }
        Ok(PublicKey::of(key, by.now.at))
    })
}

/// Sets the key to seal to, in the step that seals to it.
pub(super) fn set_recipient(db: &Connection, by: &Actor, key: &str) -> Result<()> {
    let key: Recipient = key.parse().map_err(|_| unreadable())?;
    store::quarters::set_key(db, REGION, key.as_str(), None, by.now.at)?;
    store::log::add(db, by, Act::lasting("set_region_key", None), "")?;
    Ok(())
}

/// The public keys; our own is made when it is not there yet.
pub fn own_public_keys(book: &mut Casebook, by: &Actor, _: Nothing) -> Result<OwnKeys> {
    book.write(by, Act::lasting("own_public_keys", None), |tx| {
        let public = signer(tx, by)?.public();
        let added_at = store::quarters::key(tx, OWN)?.map_or(by.now.at, |kept| kept.added_at);
        let name = format!("{}.pub", super::content::area(tx)?);
        Ok(OwnKeys {
            signing: PublicKey::of(public.to_string(), added_at),
            signing_file: FileContent::new(name, "text/plain", public.to_file().as_bytes()),
            region: region(tx)?,
            region_signing: store::quarters::key(tx, REGION_SIGNING)?
                .map(|kept| PublicKey::of(kept.public, kept.added_at)),
        })
    })
}

/// The region's key, if it has been given.
pub(super) fn region(db: &Connection) -> Result<Option<PublicKey>> {
    Ok(store::quarters::key(db, REGION)?.map(|kept| PublicKey::of(kept.public, kept.added_at)))
}

/// Whom to seal to.
pub(super) fn recipient(db: &Connection) -> Result<Recipient> {
    let kept = store::quarters::key(db, REGION)?.ok_or(Error::Rule(Rule::RegionKeyMissing))?;
    kept.public.parse().map_err(|_| Error::Shape)
}

/// Whose receipts are believed.
pub(super) fn region_signer(db: &Connection) -> Result<SenderKey> {
    let kept = store::quarters::key(db, REGION_SIGNING)?.ok_or(Error::Rule(Rule::RegionSigningKeyMissing))?;
    kept.public.parse().map_err(|_| Error::Shape)
}

/// Our own key; made now when there is none.
pub(crate) fn signer(db: &Connection, by: &Actor) -> Result<SigningKey> {
    let kept = store::quarters::key(db, OWN)?;
    if let Some(secret) = kept.and_then(|kept| kept.secret) {
        let bytes = Zeroizing::new(BASE64.decode(secret.as_bytes()).map_err(|_| Error::Shape)?);
        let bytes: Zeroizing<[u8; 40]> = Zeroizing::new(bytes.as_slice().try_into().map_err(|_| Error::Shape)?);
        return Ok(SigningKey::from_bytes(&bytes));
    }
    let made = SigningKey::generate().map_err(|_| Error::NoRandomness)?;
    let secret = Zeroizing::new(BASE64.encode(made.to_bytes().as_slice()));
    store::quarters::set_key(db, OWN, &made.public().to_string(), Some(&secret), by.now.at)?;
    Ok(made)
}

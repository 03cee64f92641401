//! Who can verify the access log from its start: the first key of the log's MACs is sealed to a public key that belongs to a printed sheet. Invariant: nothing that lies in the
//! vault opens what is sealed here.

use super::{
    burning::burnt,
    keys::{Key, unwrap_key, wrap},
};
use crate::error::{Damage, Error, Result};
use data_encoding::HEXLOWER;
use serde::{Deserialize, Serialize};
use x25519_dalek::{PublicKey, StaticSecret};

const PURPOSE: &str = "samlat log reviewer v1";
const SEAL: &str = "samlat log seal v1";

/// A first key, sealed to one reviewer. Hex.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sealed {
    /// The reviewer's public key.
    pub to: String,
    ephemeral: String,
    nonce: String,
    sealed: String,
}

fn damaged<E>(_: E) -> Error {
    Error::VaultDamaged(Damage::Log)
}

fn bytes<const N: usize>(hex: &str) -> Result<[u8; N]> {
    HEXLOWER.decode(hex.as_bytes()).map_err(damaged)?.try_into().map_err(damaged)
}

/// The secret of a reviewer, from the key of a printed sheet.
fn secret(sheet: &[u8]) -> Result<StaticSecret> {
    Ok(StaticSecret::from(*Key::expand(None, sheet, PURPOSE.as_bytes())?.bytes()))
}

/// The public key that belongs to a printed sheet, hex.
pub fn public_key(sheet: &[u8]) -> Result<String> {
    burnt(|| Ok(HEXLOWER.encode(PublicKey::from(&secret(sheet)?).as_bytes())))
}

fn shared(secret: &StaticSecret, ephemeral: &[u8; 32], to: &[u8; 32], other: &[u8; 32]) -> Result<Key> {
    let shared = secret.diffie_hellman(&PublicKey::from(*other));
    let salt = [ephemeral.as_slice(), to.as_slice()].concat();
    Key::expand(Some(salt.as_slice()), shared.as_bytes(), SEAL.as_bytes())
}

/// Seals a first key to a reviewer, bound to where it begins.
pub fn seal(key: &Key, to: &str, begins: &str) -> Result<Sealed> {
    let recipient: [u8; 32] = bytes(to)?;
    let mut nonce = [0u8; 24];
    getrandom::fill(&mut nonce)?;
    let (ephemeral, by) = burnt(|| {
        let own = StaticSecret::from(*Key::random()?.bytes());
        let ephemeral = PublicKey::from(&own).to_bytes();
        shared(&own, &ephemeral, &recipient, &recipient).map(|by| (ephemeral, by))
    })?;
    let sealed = wrap(key, &by, &nonce, begins.as_bytes())?;
    Ok(Sealed {
        to: to.to_owned(),
        ephemeral: HEXLOWER.encode(&ephemeral),
        nonce: HEXLOWER.encode(&nonce),
        sealed: HEXLOWER.encode(&sealed),
    })
}

/// Opens a first key with a printed sheet; `None` when it was sealed to another or begins elsewhere.
pub fn open(sealed: &Sealed, sheet: &[u8], begins: &str) -> Result<Option<Key>> {
    if public_key(sheet)? != sealed.to {
        return Ok(None);
    }
    let ephemeral = bytes(&sealed.ephemeral)?;
    let to = bytes(&sealed.to)?;
    let by = burnt(|| shared(&secret(sheet)?, &ephemeral, &to, &ephemeral))?;
    let text = HEXLOWER.decode(sealed.sealed.as_bytes()).map_err(damaged)?;
    Ok(unwrap_key(&text, &by, &bytes(&sealed.nonce)?, begins.as_bytes()))
}

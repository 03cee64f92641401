//! Rows of keys of the log's MACs: begun, and opened again with a printed sheet. Invariant: a first key is kept only as sealed to the holders of the sheets.

use crate::{
    error::{Error, Result},
    store::{self, log::Walked},
    vault::{keys::Key, reviewers},
};
use rusqlite::{Connection, Transaction, TransactionBehavior};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

/// Begins a row of keys at the next line of the log. The number of commits after it.
pub(crate) fn begin(connection: &mut Connection) -> Result<u64> {
    let tx = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    begin_in(&tx)?;
    let commits = store::log::commits(&tx)?.unwrap_or(0);
    tx.commit()?;
    Ok(commits)
}

/// The same within a change that is being made.
pub(crate) fn begin_in(tx: &Transaction<'_>) -> Result<()> {
    let key = Key::random()?;
    let (number, before) = store::log::next_epoch(tx)?;
    let begins = begins(before.sequence + 1, &before.hash);
    let sealed = store::log::reviewers(tx)?
        .iter()
        .map(|to| reviewers::seal(&key, to, &begins))
        .collect::<Result<Vec<reviewers::Sealed>>>()?;
    let epoch = store::log::Epoch {
        epoch: number,
        from_sequence: before.sequence + 1,
        before_hash: before.hash,
        sealed: serde_json::to_string(&sealed).map_err(|_| Error::Shape)?,
    };
    store::log::begin_epoch(tx, &epoch, key.bytes())
}

/// Tells which master key a backup was made with, and nothing about the key.
pub(crate) fn mark(master: &Key) -> Result<String> {
    let mark = master.derive("samlat epoch mark v1")?;
    Ok(data_encoding::HEXLOWER.encode(&Sha256::digest(mark.bytes())).chars().take(8).collect())
}

/// What a sealed first key is bound to.
fn begins(from_sequence: i64, before_hash: &str) -> String {
    format!("{from_sequence}|{before_hash}")
}

/// First keys that a printed sheet opens, by the line they begin at.
pub(crate) fn first_keys(connection: &Connection, sheet: &[u8]) -> Result<Vec<(i64, Zeroizing<[u8; 32]>)>> {
    let mut keys = Vec::new();
    for epoch in store::log::epochs(connection)? {
        let sealed: Vec<reviewers::Sealed> = serde_json::from_str(&epoch.sealed).map_err(|_| Error::Shape)?;
        let begins = begins(epoch.from_sequence, &epoch.before_hash);
        for one in &sealed {
            if let Some(key) = reviewers::open(one, sheet, &begins)? {
                keys.push((epoch.from_sequence, Zeroizing::new(*key.bytes())));
                break;
            }
        }
    }
    Ok(keys)
}

/// Walks the log, with the sealed keys when a sheet is at hand.
pub(crate) fn walk(connection: &Connection, sheet: Option<&[u8]>) -> Result<Walked> {
    let keys = sheet.map(|sheet| first_keys(connection, sheet)).transpose()?.unwrap_or_default();
    store::log::walk(connection, &keys)
}

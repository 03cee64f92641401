//! A handover that was sent as a parcel is taken back by a file: the sender makes it, the receiver reads it. Invariant: what has been accepted stays where it is; of what has not, nothing about
//! the child is kept; the same file read twice changes nothing the second time.

use super::{
    MEDIA_TYPE, ParcelTo, fault, lock,
    receiving::{ParcelView, seen},
    recognising::let_see,
};
use crate::{
    casebook::{Act, Actor, Casebook},
    domain::{
        ids::{HandoverId, ParcelId},
        parcels::ParcelAnswer,
    },
    error::{Error, Result, Rule},
    exchange::{
        parcels::withdrawals::{self, ParcelWithdrawal, WithdrawnRevision},
        sealed::{SealedFault, keys::fingerprint_words},
    },
    ops::{FileContent, quarters::keys::signer},
    store,
    vault::keys::Key,
};
use rusqlite::Connection;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A parcel to take back.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct WithdrawParcel {
    /// The handover: taken back, declined by phone or run out, and its parcel without a receipt.
    pub handover: HandoverId,
    /// How the file is locked; as the parcel was, or anew.
    pub to: ParcelTo,
}

/// The file that says that a parcel is taken back.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct WithdrawnParcel {
    /// The sealed file. It holds nothing about the child.
    pub file: FileContent,
    /// The passphrase to give by phone; it is not kept.
    pub passphrase: Option<String>,
    /// The words of our signing key: the receiver sees the same.
    pub words: Vec<String>,
}

/// Makes the file that takes a parcel back in the receiver's Samlat. The handover itself has been taken back before; the file can be made as many times as one likes.
///
/// # Errors
/// [`Rule::ParcelNotTakenBack`] when no parcel was made, the handover still waits or goes on, or the receipt has come; [`crate::error::Problem::NotReadable`] for a key that is none.
pub fn withdraw_parcel(book: &mut Casebook, by: &Actor, input: WithdrawParcel) -> Result<WithdrawnParcel> {
    let case = book.peek(|db| store::handovers::get(db, input.handover))?.case;
    let (to, passphrase) = lock(&input.to)?;
    book.write(by, Act::lasting("withdraw_parcel", Some(case.0)), |tx| {
        let handover = store::handovers::get(tx, input.handover)?;
        let parcel = store::parcels::of_handover(tx, handover.id)?;
        let mut parcel = parcel
            .filter(|parcel| handover.state.came_back() && parcel.answer.is_none())
            .ok_or(Error::Rule(Rule::ParcelNotTakenBack))?;
        let mut sealed = store::parcels::sealed_files(tx, parcel.id)?;
        if sealed.last().is_none_or(|(revision, _)| *revision < parcel.revision) {
            sealed.push((parcel.revision, parcel.sha256.clone()));
        }
        let revisions = sealed
            .into_iter()
            .map(|(revision, sha256)| {
                Ok(WithdrawnRevision { revision, sha256: sha256.parse().map_err(|_| Error::Shape)? })
            })
            .collect::<Result<Vec<_>>>()?;
        let signer = signer(tx, by)?;
        let withdrawn_on = handover.concluded_on.unwrap_or(by.today());
        let withdrawal = ParcelWithdrawal::new(parcel.id.0, revisions, withdrawn_on, by.now.at, &signer, &to);
        let file = withdrawals::seal(&withdrawal, &signer, &to).map_err(fault)?;
        parcel.withdrawn_on.get_or_insert(by.today());
        store::parcels::put(tx, &parcel)?;
        let name = format!("atertagen-{}.samlat", store::cases::get(tx, handover.case)?.number);
        let words = fingerprint_words(&withdrawal.sender.to_string()).into_iter().map(str::to_owned).collect();
        Ok(WithdrawnParcel { file: FileContent::new(name, MEDIA_TYPE, &file), passphrase, words })
    })
}

/// Takes away what lies in a parcel that its sender has taken back. Its newest revision counts as read, so that no file of it brings anything back. Who must not see the child takes nothing away, and
/// is not told who had sent it.
pub(super) fn taken_back(
    db: &Connection,
    by: &Actor,
    key: Option<&Key>,
    withdrawal: &ParcelWithdrawal,
) -> Result<ParcelView> {
    let (id, unknown) = (ParcelId(withdrawal.parcel), Error::Rule(Rule::ParcelUnknown));
    let Some(mut parcel) = store::parcels::find(db, id)? else {
        let hidden = store::conflicts::hides_parcel(db, id)?;
        return Err(if hidden { Error::Rule(Rule::ParcelKeptFrom) } else { unknown });
    };
    parcel.content.as_ref().map_or(Ok(()), |content| let_see(db, by, key, content))?;
    if parcel.handover.is_some() {
        return Err(Error::Rule(Rule::ParcelOwn));
    }
    if parcel.sender != withdrawal.sender.to_string() {
        return Err(fault(SealedFault::OtherSender));
    }
    match parcel.answer {
        Some(ParcelAnswer::Accepted) => return Err(Error::Rule(Rule::ParcelTaken)),
        Some(ParcelAnswer::Declined) => return Err(Error::Rule(Rule::ParcelAnswered)),
        None => {}
    }
    let newest = withdrawal.revisions.iter().max_by_key(|one| one.revision);
    let newest = newest.ok_or_else(|| fault(SealedFault::Manifest))?;
    if newest.revision < parcel.revision {
        return Err(Error::Rule(Rule::ParcelOlder));
    }
    if parcel.withdrawn_on.is_some() {
        return seen(db, by, parcel, true);
    }
    let here = |one: &WithdrawnRevision| one.revision == parcel.revision && one.sha256.to_string() == parcel.sha256;
    if !withdrawal.revisions.iter().any(here) {
        return Err(unknown);
    }
    parcel.revision = newest.revision;
    parcel.sha256 = newest.sha256.to_string();
    parcel.content = None;
    parcel.withdrawn_on = Some(withdrawal.withdrawn_on);
    store::parcels::put(db, &parcel)?;
    seen(db, by, parcel, false)
}

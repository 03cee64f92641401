//! A handover to another municipality's Samlat as a sealed file, and the receipt that comes back. Invariant: the sender holds the baton until the receipt says yes;
//! the same file read twice changes nothing the second time; only what was chosen goes along.

mod packing;
pub mod receiving;
pub(super) mod recognising;
mod voices;
pub mod withdrawing;

use super::{
    FileContent, Nothing,
    handovers::{HandoverView, StepHandover, grounds::still_stands, take},
    quarters::keys::{PublicKey, signer},
};
use crate::{
    casebook::{Act, Actor, Casebook},
    domain::{
        handovers::{Ground, HandoverKind, HandoverStep},
        ids::{HandoverId, ParcelId, ProfessionalId},
        parcels::{ParcelAnswer, ParcelContent, ParcelPart, ParcelRevision},
        texts,
    },
    error::{Error, Problem, Result, Rule},
    exchange::{
        packages::Digest,
        parcels::{self, ParcelManifest, To},
        sealed::{RecipientIdentity, SealedFault, keys::fingerprint_words},
    },
    store::{self, parcels::Parcel},
    vault::passphrases,
    words::{Arg, say},
};
use rusqlite::Connection;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

const MEDIA_TYPE: &str = "application/octet-stream";

/// A fault of the envelope in the words for parcels.
#[allow(clippy::needless_pass_by_value)]
fn fault(fault: SealedFault) -> Error {
    Error::Sealed(match fault {
        SealedFault::TooLarge => "parcel-too-large",
        SealedFault::NotSealed => "parcel-not-sealed",
        SealedFault::Changed => "parcel-changed",
        SealedFault::NotForUs => "parcel-not-for-us",
        SealedFault::Newer => "parcel-newer",
        SealedFault::OtherSender => "parcel-other-sender",
        SealedFault::OtherReceipt => "parcel-other-receipt",
        SealedFault::WrongPassphrase => "parcel-wrong-passphrase",
        SealedFault::PassphraseNeeded => "parcel-passphrase-needed",
        SealedFault::KeyMalformed => "sealed-key-malformed",
        SealedFault::NoRecipient | SealedFault::Encryption => "parcel-not-made",
        SealedFault::SignatureUnreadable
        | SealedFault::Archive
        | SealedFault::Manifest
        | SealedFault::SignersDiffer
        | SealedFault::OtherArea
        | SealedFault::Receipt
        | SealedFault::Package(_) => "parcel-malformed",
    })
}

/// Our own key for parcels; made now when there is none.
fn own(db: &Connection, by: &Actor) -> Result<RecipientIdentity> {
    if let Some((_, secret, _)) = store::parcels::own_key(db)? {
        return secret.parse().map_err(fault);
    }
    let made = RecipientIdentity::generate();
    store::parcels::set_own_key(db, made.recipient().as_str(), &made.to_text(), by.now.at)?;
    Ok(made)
}

/// What a parcel that came is opened with. Where there is no key yet none was given away that it could be sealed to.
fn to_open_with(db: &Connection) -> Result<RecipientIdentity> {
    match store::parcels::own_key(db)? {
        Some((_, secret, _)) => secret.parse().map_err(fault),
        None => Ok(RecipientIdentity::generate()),
    }
}

/// The key that other municipalities seal parcels to, and the words by which two people compare it by phone.
pub fn parcel_key(book: &mut Casebook, by: &Actor, _: Nothing) -> Result<PublicKey> {
    book.write(by, Act::lasting("parcel_key", None), |tx| {
        let key = own(tx, by)?.recipient();
        let added_at = store::parcels::own_key(tx)?.map_or(by.now.at, |(_, _, at)| at);
        Ok(PublicKey::of(key.to_string(), added_at))
    })
}

/// How the parcel is locked.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum ParcelTo {
    /// To the receiver's key, compared by phone.
    Key {
        /// "age1…".
        key: String,
    },
    /// To a passphrase that is given by phone; it is made here.
    Passphrase,
}

/// A parcel to make.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct MakeParcel {
    /// The handover: a move to another municipality that waits for its answer.
    pub handover: HandoverId,
    /// What goes along besides the name and the question. Nothing else does.
    pub parts: Vec<ParcelPart>,
    /// How it is locked.
    pub to: ParcelTo,
}

/// A parcel that was made.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct MadeParcel {
    /// The sealed file.
    pub file: FileContent,
    /// The passphrase to give by phone; it is not kept.
    pub passphrase: Option<String>,
    /// The words of our signing key: the receiver sees the same.
    pub words: Vec<String>,
    /// What lies in it, to be looked at.
    pub content: ParcelContent,
}

/// What a file is locked with, and the passphrase that is made for it.
fn lock(to: &ParcelTo) -> Result<(To, Option<String>)> {
    match to {
        ParcelTo::Key { key } => {
            let unreadable = |_| Error::Input { field: "key", problem: Problem::NotReadable };
            Ok((To::Key(key.parse().map_err(unreadable)?), None))
        }
        ParcelTo::Passphrase => {
            let made = passphrases::suggest()?;
            Ok((To::Passphrase(parcels::spoken(&made)), Some(made)))
        }
    }
}

/// On which ground a parcel goes and which kinds of facts go along, as its line in the log says it; never the facts. The revision keeps the same as codes, but it is
/// erased with the case, and the log is not.
fn told(parts: &[ParcelPart], ground: Ground) -> String {
    let word = |column: &str, code: &str| say(&format!("extract-value-{column}-{code}").replace('_', "-"), &[]);
    let named: Vec<String> = parts.iter().map(|part| word("parts", &store::code_of(*part))).collect();
    let along = if named.is_empty() { word("parts", "none") } else { named.join(", ") };
    let ground = word("ground", &store::code_of(ground));
    say("log-parcel-along", &[("ground", Arg::from(&ground)), ("parts", Arg::from(&along))])
}

/// Makes the sealed file of a handover. A later one takes the place of an earlier as long as none has been answered; what went along in each is kept.
///
/// # Errors
/// [`Rule::HandoverStep`] unless it is a move that still waits for an answer; [`Rule::ParcelDeidentified`] for a handover without a name; [`Rule::ParcelAnswered`] once a revision has its
/// answer.
pub fn make_parcel(book: &mut Casebook, by: &Actor, input: MakeParcel) -> Result<MadeParcel> {
    let offered = book.peek(|db| store::handovers::get(db, input.handover))?;
    let parts: Vec<ParcelPart> = ParcelPart::ALL.into_iter().filter(|part| input.parts.contains(part)).collect();
    let reason = told(&parts, offered.ground);
    let (to, passphrase) = lock(&input.to)?;
    let id = ParcelId(book.new_id(by.now.at)?);
    book.write_because(by, Act::lasting("make_parcel", Some(offered.case.0)), &reason, |tx| {
        let handover = store::handovers::get(tx, input.handover)?;
        if handover.kind != HandoverKind::Move || !handover.state.waits() {
            return Err(Error::Rule(Rule::HandoverStep));
        }
        if handover.ground == Ground::Deidentified {
            return Err(Error::Rule(Rule::ParcelDeidentified));
        }
        still_stands(tx, &handover, by.today())?;
        let before = store::parcels::of_handover(tx, handover.id)?;
        if before.as_ref().is_some_and(|parcel| parcel.answer.is_some()) {
            return Err(Error::Rule(Rule::ParcelAnswered));
        }
        let content = packing::pack(tx, &handover, &parts, by.today())?;
        let bytes = parcels::written(&content).map_err(fault)?;
        let signer = signer(tx, by)?;
        let manifest = ParcelManifest::new(
            before.as_ref().map_or(id, |parcel| parcel.id).0,
            before.as_ref().map_or(1, |parcel| parcel.revision + 1),
            by.now.at,
            &signer,
            own(tx, by)?.recipient(),
            parcels::token().map_err(fault)?,
            &to,
            &bytes,
        );
        let sealed = parcels::seal(&manifest, &bytes, &signer, &to).map_err(fault)?;
        let sha256 = Digest::of(&sealed);
        store::parcels::put(
            tx,
            &Parcel {
                id: ParcelId(manifest.parcel),
                revision: manifest.revision,
                handover: Some(handover.id),
                case: Some(handover.case),
                sha256: sha256.to_string(),
                sender: manifest.sender.to_string(),
                token: manifest.token.clone(),
                answer_to: manifest.answer_to.to_string(),
                sealed_at: manifest.sealed_at,
                answered_on: None,
                answer: None,
                reason: String::new(),
                from_municipality: String::new(),
                content: None,
                receipt: None,
                withdrawn_on: None,
            },
        )?;
        let sealed_now =
            ParcelRevision { revision: manifest.revision, sealed_on: by.today(), parts, ground: handover.ground };
        let seal = (sha256.to_string(), manifest.token.clone());
        store::parcels::add_revision(tx, ParcelId(manifest.parcel), &sealed_now, &seal)?;
        let name = format!("paket-{}-{}.samlat", store::cases::get(tx, handover.case)?.number, manifest.revision);
        let words = fingerprint_words(&manifest.sender.to_string()).into_iter().map(str::to_owned).collect();
        Ok(MadeParcel { file: FileContent::new(name, MEDIA_TYPE, &sealed), passphrase, words, content })
    })
}

/// Why a parcel that came has no receipt: nobody has answered it, or nobody will since it was taken back.
fn unanswered(parcel: &Parcel) -> Error {
    Error::Rule(if parcel.withdrawn_on.is_some() { Rule::ParcelWithdrawn } else { Rule::ParcelUnanswered })
}

/// A receipt that came back.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ReadReceipt {
    /// The file.
    pub file: FileContent,
}

/// Reads the receipt of a parcel made here: a yes moves the baton to the one named in it, a no leaves it here with the reason. Whichever revision it answers, it is the answer: the receiver
/// can give no other (ADR 0022).
pub fn read_parcel_receipt(book: &mut Casebook, by: &Actor, input: ReadReceipt) -> Result<HandoverView> {
    let bytes = input.file.bytes()?;
    let person_id = ProfessionalId(book.new_id(by.now.at)?);
    let (event, baton) = (book.new_id(by.now.at)?, book.new_id(by.now.at)?);
    let identity = book.peek(store::parcels::own_key)?.ok_or(Error::Sealed("parcel-not-for-us"))?.1;
    let identity: RecipientIdentity = identity.parse().map_err(fault)?;
    let receipt = parcels::read_receipt(&bytes, &identity).map_err(fault)?;
    let parcel = book.peek(|db| store::parcels::find(db, ParcelId(receipt.parcel)))?;
    let parcel = parcel.filter(|known| known.handover.is_some()).ok_or(fault(SealedFault::OtherReceipt))?;
    let handover = parcel.handover.ok_or(Error::NotFound("handover"))?;
    book.write(by, Act { op: "read_parcel_receipt", object: parcel.case.map(Into::into), undo: true }, |tx| {
        let mut parcel = store::parcels::find(tx, parcel.id)?.ok_or(Error::NotFound("parcel"))?;
        if parcel.answer.is_some() {
            return Err(Error::Rule(Rule::ParcelAnswered));
        }
        let seal = if receipt.revision < parcel.revision {
            let kept = store::parcels::seal_of(tx, parcel.id, receipt.revision)?;
            kept.ok_or(Error::Rule(Rule::ParcelSealUnknown))?
        } else {
            (parcel.sha256.clone(), parcel.token.clone())
        };
        if seal != (receipt.sha256.to_string(), receipt.token) {
            return Err(fault(SealedFault::OtherReceipt));
        }
        let reply = receipt.reply;
        let offered = store::handovers::get(tx, handover)?;
        if !offered.state.waits() {
            return Err(Error::Rule(Rule::ParcelSettled));
        }
        let unit = offered.to_unit;
        let yes = reply.answer == ParcelAnswer::Accepted;
        if yes {
            let name = texts::line("name", &reply.by.name)?;
            let title = texts::optional_line("title", &reply.by.title)?;
            let phone = texts::optional_line("phone", &reply.by.phone)?;
            store::units::add_professional(tx, person_id, unit, &name, &title, &phone)?;
        }
        parcel.answer = Some(reply.answer);
        parcel.answered_on = Some(reply.answered_on);
        parcel.reason.clone_from(&reply.text);
        store::parcels::put(tx, &parcel)?;
        // They answered without knowing what has happened here since: it counts from the last of it.
        let said = store::handovers::events(tx, handover)?.last().map(|event| event.happened_on);
        let held = store::cases::holder(tx, offered.case)?.map(|holder| holder.from_on);
        let since = said.max(held).unwrap_or(reply.answered_on);
        let happened_on = reply.answered_on.max(since).min(by.today());
        let step = StepHandover {
            handover,
            step: if yes { HandoverStep::Accept } else { HandoverStep::Decline },
            happened_on,
            said_by: reply.by.name,
            text: reply.text,
            reason: reply.reason,
            receiver: yes.then_some(person_id),
        };
        take(tx, by, (event, baton), step)
    })
}

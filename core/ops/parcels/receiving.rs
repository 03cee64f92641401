//! The receiver's side: a parcel is read as an offered handover, answered, and has its receipt. Invariant: the same file read twice changes nothing the second time; a yes makes
//! the case and the receipt together, or neither; after a no nothing about the child is kept.

use super::{
    MEDIA_TYPE, fault, packing,
    recognising::{is_kept_from, known_child, let_in, let_see, open_case, tells, whose, whose_came},
    to_open_with, unanswered,
    voices::heard_in,
    withdrawing,
};
use crate::{
    casebook::{Act, Actor, Casebook, sights::alone},
    domain::{
        children::Protection,
        codes::ReferralSource,
        handovers::ReturnReason,
        ids::{CaseId, ChildVoiceId, ParcelId, ProfessionalId},
        parcels::{ParcelAnswer, ParcelContent, ParcelReceiver, ParcelReply},
        texts,
    },
    error::{Error, Problem, Result, Rule},
    exchange::{
        parcels::{self, Came, OpenedParcel, With},
        sealed::{SealedFault, keys::fingerprint_words},
    },
    ops::{
        FileContent, Nothing,
        cases::{CaseView, RegisterCase, WhichChild, registering},
        children::TypedChild,
        guardians::TypedGuardian,
        quarters::keys::signer,
    },
    store::{self, parcels::Parcel},
    vault::keys::Key,
};
use chrono::NaiveDate;
use rusqlite::Connection;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A parcel that came.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ReadParcel {
    /// The file.
    pub file: FileContent,
    /// The passphrase given by phone, when it is locked with one.
    #[serde(default)]
    pub passphrase: Option<String>,
}

/// A parcel that came, as an offered handover.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ParcelView {
    /// The parcel.
    pub parcel: ParcelId,
    /// Which revision, from 1.
    pub revision: u32,
    /// Who sent it: "Bjurholm".
    pub from: String,
    /// What lies in it; none when it was declined or taken back, or the child has become protected: then nothing about the child is kept in it.
    pub content: Option<ParcelContent>,
    /// When it was sealed.
    pub sealed_on: NaiveDate,
    /// The words of the sender's signing key: to be compared by phone before it is answered.
    pub words: Vec<String>,
    /// What was answered.
    pub answer: Option<ParcelAnswer>,
    /// When.
    pub answered_on: Option<NaiveDate>,
    /// When the sender took it back: it is not answered any more.
    pub withdrawn_on: Option<NaiveDate>,
    /// The case it became.
    pub case: Option<CaseId>,
    /// The child's open case here, while it waits: a yes takes it into that one.
    pub open_case: Option<CaseId>,
    /// Whether this file had been read before: nothing was changed.
    pub again: bool,
}

pub(super) fn seen(db: &Connection, by: &Actor, parcel: Parcel, again: bool) -> Result<ParcelView> {
    let waiting = parcel.content.as_ref().filter(|_| parcel.answer.is_none());
    let child = waiting.map(|content| known_child(db, content, by.today())).transpose()?.flatten();
    Ok(ParcelView {
        open_case: open_case(db, child)?,
        parcel: parcel.id,
        revision: parcel.revision,
        words: fingerprint_words(&parcel.sender).into_iter().map(str::to_owned).collect(),
        from: parcel.from_municipality,
        content: parcel.content,
        sealed_on: parcel.sealed_at.date_naive(),
        answer: parcel.answer,
        answered_on: parcel.answered_on,
        withdrawn_on: parcel.withdrawn_on,
        case: parcel.case,
        again,
    })
}

/// Reads a parcel that came: it lies here as an offered handover until somebody answers, or until the file is read by which its sender takes it back. Read twice, either changes nothing the
/// second time. Who is refused because a child may be here stands in the log, in a line that tells of no child.
///
/// # Errors
/// [`Rule::ParcelKeptFrom`] when it is about a child whom the reader must not see, [`Rule::ParcelUntold`] when nobody can tell whether it is: somebody else reads the file, also one by which a parcel
/// is taken back.
/// [`Rule::ParcelAboutProtected`] when it is, or may be, about a child whose identity is sealed here, and
/// [`Rule::ParcelMaybeProtected`] when the reader has not the key to compare with: nothing is kept.
/// [`Rule::ParcelErased`] when it has lain here and its time was up. [`Error::Sealed`] when a voice in it is none that anybody could have written down.
pub fn read_parcel(book: &mut Casebook, by: &Actor, input: ReadParcel) -> Result<ParcelView> {
    use age::secrecy::ExposeSecret as _;
    let bytes = input.file.bytes()?;
    let spoken = input.passphrase.as_deref().filter(|typed| !typed.trim().is_empty()).map(parcels::spoken);
    let key = book.protected().cloned();
    let identity = book.peek(to_open_with)?;
    let with = With { identity: &identity, passphrase: spoken.as_ref().map(|typed| typed.expose_secret()) };
    let came = parcels::open_any(&bytes, &with).map_err(fault)?;
    let about = book.peek(|db| whose_came(db, &came, by.today()))?;
    let read = book.write(by, Act::lasting("read_parcel", Some(about)), |tx| match came {
        Came::Parcel(opened) => take_in(tx, by, key.as_ref(), *opened),
        Came::Withdrawal(withdrawal) => withdrawing::taken_back(tx, by, key.as_ref(), &withdrawal),
    });
    if read.as_ref().err().is_some_and(tells) {
        book.read(by, Act::lasting("read_parcel_refused", None), |_| Ok(()))?;
    }
    read
}

/// Keeps a parcel that was opened, for who may see the child in it.
fn take_in(db: &Connection, by: &Actor, key: Option<&Key>, opened: OpenedParcel) -> Result<ParcelView> {
    let manifest = opened.manifest;
    let id = ParcelId(manifest.parcel);
    let known = store::parcels::find(db, id)?;
    if known.is_none() && store::conflicts::hides_parcel(db, id)? {
        return Err(Error::Rule(Rule::ParcelKeptFrom));
    }
    let_see(db, by, key, &opened.content)?;
    let_in(db, key, &opened.content, by.today())?;
    if let Some(known) = known {
        if known.handover.is_some() {
            return Err(Error::Rule(Rule::ParcelOwn));
        }
        if known.sha256 == opened.sha256.to_string() {
            return seen(db, by, known, true);
        }
        if manifest.revision <= known.revision {
            return Err(Error::Rule(Rule::ParcelOlder));
        }
        if known.sender != manifest.sender.to_string() {
            return Err(fault(SealedFault::OtherSender));
        }
        if known.answer.is_some() {
            return Err(Error::Rule(Rule::ParcelAnswered));
        }
    } else if store::gallring::ledger(db)?.contains(&manifest.parcel) {
        return Err(Error::Rule(Rule::ParcelErased));
    }
    heard_in(&opened.content, by)?;
    let parcel = Parcel {
        id,
        revision: manifest.revision,
        handover: None,
        case: None,
        sha256: opened.sha256.to_string(),
        sender: manifest.sender.to_string(),
        token: manifest.token,
        answer_to: manifest.answer_to.to_string(),
        sealed_at: manifest.sealed_at,
        answered_on: None,
        answer: None,
        reason: String::new(),
        from_municipality: opened.content.from.municipality.clone(),
        content: Some(opened.content),
        receipt: None,
        withdrawn_on: None,
    };
    store::parcels::put(db, &parcel)?;
    seen(db, by, parcel, false)
}

/// The parcels that came here, newest first, but for those about a child whom the one who asks must not see.
pub fn list_parcels(book: &mut Casebook, by: &Actor, _: Nothing) -> Result<Vec<ParcelView>> {
    let key = book.protected().cloned();
    book.look_through(by, Act::lasting("list_parcels", None), |db| {
        let mut shown = Vec::new();
        for parcel in store::parcels::received(db)? {
            if !is_kept_from(db, by, key.as_ref(), &parcel)? {
                shown.push(seen(db, by, parcel, false)?);
            }
        }
        let whose = alone(shown.iter().map(|one| one.case.map_or(one.parcel.0, |case| case.0)));
        Ok((shown, whose))
    })
}

/// The answer to a parcel.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct AnswerParcel {
    /// The parcel.
    pub parcel: ParcelId,
    /// Yes or no.
    pub answer: ParcelAnswer,
    /// When.
    pub answered_on: NaiveDate,
    /// Who answers; with a yes, who takes the baton here. Whoever holds the open case it is taken into goes before.
    pub by: ProfessionalId,
    /// With a yes, the child's open case here that it is taken into; a new one when left out.
    #[serde(default)]
    pub into: Option<CaseId>,
    /// Why not: needed for a no.
    #[serde(default)]
    pub reason: Option<ReturnReason>,
    /// In words: needed for a no.
    #[serde(default)]
    pub text: String,
}

/// The answered parcel and the receipt to send back.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct AnsweredParcel {
    /// The parcel.
    pub parcel: ParcelView,
    /// The sealed receipt.
    pub receipt: FileContent,
}

fn receipt_file(parcel: ParcelId, bytes: &[u8]) -> FileContent {
    let short: String = parcel.to_string().chars().take(8).collect();
    FileContent::new(format!("kvittens-{short}.samlat"), MEDIA_TYPE, bytes)
}

/// Answers a parcel. A yes makes a case here with its holder, all or nothing; a no takes away what lies in it, since nobody here needs it any more. Either way there is a receipt to send
/// back, and it can be saved again. [`Rule::ParcelKeptFrom`] when it is about a child whom the one who answers must not see, [`Rule::ParcelUntold`], and, with a yes,
/// [`Rule::ParcelAboutProtected`] and [`Rule::ParcelMaybeProtected`], as for who reads it.
pub fn answer_parcel(book: &mut Casebook, by: &Actor, input: AnswerParcel) -> Result<AnsweredParcel> {
    let today = by.today();
    if input.answered_on > today {
        return Err(Error::Input { field: "answered_on", problem: Problem::InTheFuture });
    }
    let yes = input.answer == ParcelAnswer::Accepted;
    let text = if yes { texts::optional_note("text", &input.text)? } else { texts::note("text", &input.text)? };
    if !yes && input.reason.is_none() {
        return Err(Error::Rule(Rule::ReasonMissing));
    }
    let into = input.into.filter(|_| yes);
    let (parcel, person, unit) = book.peek(|db| {
        let parcel = store::parcels::find(db, input.parcel)?.ok_or(Error::NotFound("parcel"))?;
        let holder = into.map(|case| store::cases::holder(db, case)).transpose()?.flatten();
        let holder = holder.filter(|holder| !holder.ended);
        let person = match holder {
            Some(holder) => store::units::professional(db, holder.professional)?,
            None => store::units::working(db, input.by)?,
        };
        let unit = store::units::get(db, person.unit)?;
        Ok((parcel, person, unit))
    })?;
    if parcel.answer.is_some() {
        return Err(Error::Rule(Rule::ParcelAnswered));
    }
    if parcel.withdrawn_on.is_some() {
        return Err(Error::Rule(Rule::ParcelWithdrawn));
    }
    let content = parcel.content.clone().ok_or(Error::NotFound("parcel"))?;
    let key = book.protected().cloned();
    let about = book.peek(|db| {
        let_see(db, by, key.as_ref(), &content)?;
        if yes {
            let_in(db, key.as_ref(), &content, today)?;
        }
        whose(db, parcel.id, Some(&content), today)
    })?;
    let anew = yes && into.is_none();
    let register = if anew { Some(new_case(book, by, &content, input.by, input.answered_on)?) } else { None };
    let baton = book.new_id(by.now.at)?;
    let heard_there = if yes { heard_in(&content, by)? } else { Vec::new() };
    let mut voices = Vec::new();
    for heard in heard_there {
        voices.push((ChildVoiceId(book.new_id(by.now.at)?), heard));
    }
    let object = register.as_ref().map(|(case, _)| *case).or(into).map_or(about, |case| case.0);
    book.write(by, Act::lasting("answer_parcel", Some(object)), |tx| {
        let mut parcel = store::parcels::find(tx, input.parcel)?.ok_or(Error::NotFound("parcel"))?;
        if parcel.answer.is_some() {
            return Err(Error::Rule(Rule::ParcelAnswered));
        }
        if let Some(case) = into {
            if open_case(tx, known_child(tx, &content, today)?)? != Some(case) {
                return Err(Error::Input { field: "into", problem: Problem::Unknown });
            }
            if store::cases::holder(tx, case)?.is_none_or(|holder| holder.ended) {
                store::conflicts::let_work(tx, case, input.by)?;
                store::cases::move_baton(tx, baton, case, input.by, input.answered_on, None)?;
            }
        }
        let case = register.as_ref().map(|(case, _)| *case).or(into);
        if let Some((_, register)) = register {
            register(tx)?;
        }
        if let Some(case) = case {
            for (id, heard) in voices {
                store::voices::add(tx, &heard.kept(id, case, None))?;
            }
            parcel.case = Some(case);
        }
        let municipality = packing::municipality(tx)?.1;
        let reply = ParcelReply {
            answer: input.answer,
            answered_on: input.answered_on,
            by: ParcelReceiver {
                name: person.name,
                title: person.title,
                unit: unit.name,
                phone: if person.phone.is_empty() { unit.phone } else { person.phone },
                municipality,
            },
            reason: input.reason,
            text: text.clone(),
        };
        let manifest = packing::bare(&parcel, &signer(tx, by)?)?;
        let sha256 = parcel.sha256.parse().map_err(|_| Error::Shape)?;
        let sealed = parcels::receipt(&manifest, sha256, reply, by.now.at, &signer(tx, by)?).map_err(fault)?;
        parcel.answer = Some(input.answer);
        parcel.answered_on = Some(input.answered_on);
        parcel.reason = text;
        parcel.receipt = Some(sealed.clone());
        if !yes {
            parcel.content = None;
        }
        store::parcels::put(tx, &parcel)?;
        let receipt = receipt_file(parcel.id, &sealed);
        Ok(AnsweredParcel { parcel: seen(tx, by, parcel, false)?, receipt })
    })
}

/// The case that an accepted parcel becomes: the known child when the number is known here.
fn new_case(
    book: &mut Casebook,
    by: &Actor,
    content: &ParcelContent,
    coordinator: ProfessionalId,
    on: NaiveDate,
) -> Result<(CaseId, impl FnOnce(&Connection) -> Result<CaseView> + use<>)> {
    let number = content.number.as_ref();
    let digits = number.and_then(|known| known.number.clone());
    let child = match book.peek(|db| known_child(db, content, by.today()))? {
        Some(child) => WhichChild::Known { child },
        None => WhichChild::New {
            child: TypedChild {
                first_name: content.first_name.clone(),
                last_name: content.last_name.clone(),
                number: digits.clone().unwrap_or_default(),
                birth_on: number.and_then(|known| known.birth_on).filter(|_| digits.is_none()),
                sex: number.and_then(|known| known.sex).filter(|_| digits.is_none()),
                school_form: content.school.as_ref().and_then(|school| school.school_form),
                grade: content.school.as_ref().and_then(|school| school.grade),
                class: String::new(),
                school: String::new(),
                language: content.school.as_ref().map(|school| school.language.clone()).unwrap_or_default(),
                protection: Protection::None,
            },
            guardians: content
                .guardians
                .iter()
                .map(|guardian| TypedGuardian {
                    name: guardian.name.clone(),
                    relation: guardian.relation.clone(),
                    phone: guardian.phone.clone(),
                    protection: Protection::None,
                })
                .collect(),
            alias: String::new(),
        },
    };
    let input = RegisterCase {
        child,
        signal_on: None,
        signal_sector: None,
        source: ReferralSource::Other,
        intake_on: on,
        worry: String::new(),
        coordinator: Some(coordinator),
        concern: None,
        earlier_help: None,
    };
    registering(book, by, input)
}

/// Which parcel.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
pub struct OneParcel {
    /// The parcel.
    pub parcel: ParcelId,
}

/// The receipt once more.
pub fn parcel_receipt(book: &mut Casebook, by: &Actor, input: OneParcel) -> Result<FileContent> {
    book.read(by, Act::lasting("parcel_receipt", Some(input.parcel.0)), |db| {
        let parcel = store::parcels::find(db, input.parcel)?.ok_or(Error::NotFound("parcel"))?;
        Ok(receipt_file(parcel.id, parcel.receipt.as_ref().ok_or_else(|| unanswered(&parcel))?))
    })
}

//! What is put into a parcel. Invariant: each part is read from the store only when it was chosen.

use crate::{
    domain::{
        actions::ActionState,
        children::Protection,
        handovers::Handover,
        municipalities,
        parcels::{
            ParcelContent, ParcelDone, ParcelGuardian, ParcelHandover, ParcelNumber, ParcelPart, ParcelSchool,
            ParcelSection, ParcelSender, ParcelVoice,
        },
        plans::PlanState,
    },
    error::{Error, Result, Rule},
    exchange::{
        parcels::{ParcelManifest, To},
        sealed::{Recipient, SigningKey},
    },
    ops::plans::content,
    store::{self, parcels::Parcel},
};
use chrono::NaiveDate;
use rusqlite::Connection;

/// Code and name of our own municipality.
pub(super) fn municipality(db: &Connection) -> Result<(String, String)> {
    let code: String = store::settings::get(db, "municipality")?;
    let name = municipalities::by_code(&code).map(|known| known.name.to_owned()).unwrap_or_default();
    Ok((code, name))
}

/// The handover, and of the child only the chosen parts.
pub(super) fn pack(
    db: &Connection,
    handover: &Handover,
    parts: &[ParcelPart],
    today: NaiveDate,
) -> Result<ParcelContent> {
    let chosen = |part| parts.contains(&part);
    let case = store::cases::get(db, handover.case)?;
    let child = store::children::get(db, case.child)?.on(today);
    if child.protection != Protection::None {
        return Err(Error::Rule(Rule::ParcelProtected));
    }
    let sender = store::units::professional(db, handover.from)?;
    let (municipality_code, municipality) = municipality(db)?;
    let voices = if chosen(ParcelPart::Voice) { store::voices::of_case(db, case.id)? } else { Vec::new() };
    let mut done = if chosen(ParcelPart::Done) { store::actions::of_case(db, case.id)? } else { Vec::new() };
    done.retain(|action| action.state == ActionState::Done);
    done.sort_by_key(|action| action.done_on);
    let plan = if chosen(ParcelPart::Plan) { store::plans::of_case(db, case.id)? } else { Vec::new() };
    let plan = plan.into_iter().find(|plan| plan.state == PlanState::Established);
    let plan = plan.map(|plan| content::now(db, &plan)).transpose()?.unwrap_or_default();
    Ok(ParcelContent {
        from: ParcelSender {
            municipality_code,
            municipality,
            team: store::units::team(db)?.name,
            coordinator: sender.name,
            phone: sender.phone,
        },
        handover: ParcelHandover {
            kind: handover.kind,
            question: handover.question.clone(),
            why_now: handover.why_now.clone(),
            continues: handover.continues.clone(),
            information: handover.information.clone(),
            not_along: handover.not_along.clone(),
            ground: handover.ground,
            offered_on: handover.offered_on,
            due_on: handover.due_on,
        },
        number: chosen(ParcelPart::Number).then(|| ParcelNumber {
            number: child.number.clone(),
            birth_on: child.birth_on,
            sex: child.sex,
        }),
        guardians: child
            .guardians_on(today)
            .filter(|guardian| chosen(ParcelPart::Guardians) && guardian.protection == Protection::None)
            .map(|guardian| ParcelGuardian {
                name: guardian.name.clone(),
                relation: guardian.relation.clone(),
                phone: guardian.phone.clone(),
            })
            .collect(),
        school: chosen(ParcelPart::School).then(|| ParcelSchool {
            school: child.school.clone(),
            school_form: child.school_form,
            grade: child.grade,
            language: child.language.clone(),
        }),
        voices: voices
            .into_iter()
            .filter(|voice| !voice.words.is_empty())
            .map(|voice| ParcelVoice {
                heard_on: voice.heard_on,
                words: voice.words,
                asked_by: voice.asked_by,
                form: Some(voice.form),
            })
            .collect(),
        done: done
            .into_iter()
            .filter_map(|action| {
                let done_on = action.done_on?;
                Some(ParcelDone { done_on, what: action.what, unit: action.unit_name, helped: action.helped })
            })
            .collect(),
        plan: plan
            .iter()
            .map(|one| ParcelSection { section: one.section, text: content::text_of(&plan, one.section) })
            .filter(|section| !section.text.is_empty())
            .collect(),
        first_name: child.first_name,
        last_name: child.last_name,
    })
}

/// The manifest of a parcel that came, as much of it as its receipt needs.
pub(super) fn bare(parcel: &Parcel, signer: &SigningKey) -> Result<ParcelManifest> {
    let answer_to: Recipient = parcel.answer_to.parse().map_err(|_| Error::Shape)?;
    let to = To::Key(answer_to.clone());
    let (id, token) = (parcel.id.0, parcel.token.clone());
    Ok(ParcelManifest::new(id, parcel.revision, parcel.sealed_at, signer, answer_to, token, &to, &[]))
}

//! The consent form and its easy-Swedish twin, filled in with the child, the units to ask about and the guardians.

use chrono::{Datelike, NaiveDate};
use samlat::{
    Result,
    domain::{
        children::Protection,
        consents::{Answer, AnswerStatus, Giver, Purpose},
        ids::{CaseId, UnitId},
        units::{Sector, Team, Unit},
    },
    ops::{cases::CaseView, consents::ConsentView, plans::settings::PlanSettings},
};
use serde::Deserialize;
use serde_json::{Value, json};

use super::{Asker, given, people};
use crate::{ConsentForm, ConsentGiver, ConsentOrganisation, ConsentPurpose, GiverRole, Paper};

/// Whose form, for what, about which units; the team's own when none are named. `answers` fills in what the family has answered.
#[derive(Deserialize)]
struct Form {
    case: CaseId,
    #[serde(default)]
    purposes: Vec<Purpose>,
    #[serde(default)]
    units: Vec<UnitId>,
    #[serde(default)]
    answers: bool,
}

pub(super) fn consent(asker: &mut Asker<'_>, input: Value) -> Result<(Paper, String)> {
    let (form, ident) = form(asker, input)?;
    Ok((Paper::Consent(form), ident))
}

pub(super) fn easy(asker: &mut Asker<'_>, input: Value) -> Result<(Paper, String)> {
    let (form, ident) = form(asker, input)?;
    Ok((Paper::ConsentEasy(form), ident))
}

fn form(asker: &mut Asker<'_>, input: Value) -> Result<(ConsentForm, String)> {
    let Form { case, purposes, units: wanted, answers } = asker.read(input)?;
    let case: CaseView = asker.ask("open_case", json!({ "case": case }))?;
    let consents: ConsentView = asker.ask("consents_of", json!({ "child": case.child.id }))?;
    let units: Vec<Unit> = asker.ask("list_units", json!({}))?;
    let team: Team = asker.ask("team", json!({}))?;
    let settings: PlanSettings = asker.ask("plan_settings", json!({}))?;
    let asked: Vec<UnitId> =
        consents.consents.iter().flat_map(|one| one.answers.iter().map(|answer| answer.unit)).collect();
    let listed = |unit: &&Unit| {
        if wanted.is_empty() {
            team.sectors.contains(&unit.sector) || asked.contains(&unit.id)
        } else {
            wanted.contains(&unit.id)
        }
    };
    let child = &case.child;
    let protected = child.protection != Protection::None;
    let today = asker.today();
    let purpose = |one| match one {
        Purpose::Hlt => ConsentPurpose::Hlt,
        Purpose::Sip => ConsentPurpose::Sip,
        Purpose::Handover => ConsentPurpose::Handover,
    };
    let newest =
        consents.consents.first().filter(|one| answers && purposes.iter().all(|purpose| *purpose == one.purpose));
    let counts = |answer: &Answer| match answer.giver {
        Giver::Guardian(id) => child.guardians_on(today).any(|guardian| guardian.id == id),
        Giver::Child => true,
    };
    let answer = |unit: UnitId| {
        let mut given =
            newest.iter().flat_map(|one| &one.answers).filter(|one| one.unit == unit && counts(one)).peekable();
        given.peek().is_some().then(|| given.all(|answer| answer.status == AnswerStatus::Given))
    };
    let mut givers: Vec<ConsentGiver> = child
        .guardians_on(today)
        .map(|guardian| ConsentGiver { role: GiverRole::Guardian, name: guardian.name.clone(), age: None })
        .collect();
    givers.push(ConsentGiver {
        role: GiverRole::Child,
        name: people::name(child),
        age: case.age.map(u32::from).filter(|_| !protected),
    });
    let words = asker.composed()?;
    let language = Some(if child.language.is_empty() {
        words.say("no_interpreter", &[])
    } else {
        words.say("interpreter", &[("words", &child.language)])
    });
    let keeper = units.iter().find(|unit| unit.sector == Sector::SocialServices).map(|unit| unit.name.clone());
    let form = ConsentForm {
        case_number: case.case.number.clone(),
        asked_on: newest.map_or(today, |one| one.asked_on),
        child_name: people::name(child),
        personal_number: child.number.as_deref().filter(|_| !protected).map(people::written),
        school: people::school(child, &words).filter(|_| !protected),
        language,
        purposes: if purposes.is_empty() {
            vec![ConsentPurpose::Hlt]
        } else {
            purposes.into_iter().map(purpose).collect()
        },
        organisations: units
            .iter()
            .filter(listed)
            .map(|unit| ConsentOrganisation {
                name: unit.name.clone(),
                principal: given(&unit.organisation_name),
                answer: answer(unit.id),
            })
            .collect(),
        school_year_ends_on: school_year_end(today),
        coordinator: people::coordinator(asker, &case)?,
        givers,
        law: settings.consent_law,
        obtained_by: case.holder.as_ref().map(|holder| holder.name.clone()),
        original_kept_at: newest.and_then(|one| given(&one.paper_at)).or(keeper),
        protected,
    };
    Ok((form, case.case.id.0.to_string()))
}

/// The last of June that comes next.
fn school_year_end(today: NaiveDate) -> Option<NaiveDate> {
    let year = if today.month() > 6 { today.year() + 1 } else { today.year() };
    NaiveDate::from_ymd_opt(year, 6, 30)
}

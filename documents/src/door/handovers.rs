//! The handover letter, with exactly what was chosen to go along and nothing else.

use samlat::{
    Error, Result,
    domain::{
        actions::{ActionState, Helped},
        children::Protection,
        handovers::{Ground, HandoverKind},
        ids::{CaseId, HandoverId},
    },
    error::Rule,
    ops::{actions::ActionView, cases::CaseView, desks::SessionState, handovers::HandoverView},
};
use serde::Deserialize;
use serde_json::{Value, json};

use super::{Asker, composed::Composed, given, people};
use crate::{DoneBefore, HandoverLetter, Paper, Voice};

#[derive(Deserialize)]
struct OneHandover {
    case: CaseId,
    handover: HandoverId,
}

/// The letter, while the ground that it goes by stands.
pub(super) fn letter(asker: &mut Asker<'_>, input: Value) -> Result<(Paper, String)> {
    let OneHandover { case, handover } = asker.read(input)?;
    let views: Vec<HandoverView> = asker.ask("handovers_of", json!({ "case": case }))?;
    let view = views.into_iter().find(|view| view.handover.id == handover).ok_or(Error::NotFound("handover"))?;
    let case: CaseView = asker.ask("open_case", json!({ "case": case }))?;
    if view.uncovered {
        return Err(Error::Rule(Rule::ConsentMissing));
    }
    if view.ground_lost {
        return Err(Error::Rule(Rule::GroundSectors));
    }
    let one = &view.handover;
    let deidentified = one.ground == Ground::Deidentified;
    let child = &case.child;
    let voice = if one.with_voice { Some(people::voice(asker, case.case.id)?) } else { None };
    let words = asker.composed()?;
    let done = if one.with_done { done(asker, case.case.id, &words)? } else { Vec::new() };
    let phone = people::coordinator(asker, &case)?.and_then(|contact| contact.phone);
    let answer_to = match asker.ask("session_state", json!({}))? {
        SessionState::Open { team, .. } => Some(team),
        _ => None,
    };
    let paper = HandoverLetter {
        case_number: case.case.number.clone(),
        advice: one.kind == HandoverKind::Consultation,
        sent_on: one.offered_on,
        answer_by: one.due_on,
        to_unit: view.to_unit.name.clone(),
        to_principal: given(&view.to_unit.organisation_name),
        attention: view.to.as_ref().map(|person| person.name.clone()),
        child_name: if deidentified { words.say("no_name", &[]) } else { people::name(child) },
        born_on: child.birth_on.filter(|_| !deidentified && child.protection == Protection::None),
        voice: voice.filter(|voice| matches!(voice, Voice::Said { .. } | Voice::Observed { .. })),
        request: one.question.clone(),
        why_now: given(&one.why_now),
        done,
        continues_here: given(&one.continues),
        enclosed: given(&one.information.join("\n")),
        not_enclosed: given(&one.not_along),
        ground: Some(ground(one.ground, &case, &words)),
        coordinator: crate::Contact { name: view.from.name.clone(), phone: phone.or_else(|| given(&view.from.phone)) },
        answer_to,
    };
    Ok((Paper::Handover(paper), one.id.0.to_string()))
}

/// What was done, and whether it helped.
fn done(asker: &mut Asker<'_>, case: CaseId, words: &Composed) -> Result<Vec<DoneBefore>> {
    let actions: Vec<ActionView> = asker.ask("actions_of_case", json!({ "case": case }))?;
    let mut rows: Vec<_> = actions.into_iter().map(|view| view.line.action).collect();
    rows.retain(|action| action.state == ActionState::Done);
    rows.sort_by_key(|action| action.done_on);
    let helped = |helped| match helped {
        Helped::Yes => Some(words.say("helped_yes", &[])),
        Helped::Partly => Some(words.say("helped_partly", &[])),
        Helped::No => Some(words.say("helped_no", &[])),
        Helped::Unknown => None,
    };
    Ok(rows
        .into_iter()
        .map(|action| DoneBefore {
            when: action.done_on.map(|on| words.date(on)).unwrap_or_default(),
            what: format!("{} ({})", action.what, action.unit_name),
            helped: action.helped.and_then(helped),
        })
        .collect())
}

fn ground(ground: Ground, case: &CaseView, words: &Composed) -> String {
    let until = case.consent.as_ref().and_then(|consent| consent.valid_until);
    match (ground, until) {
        (Ground::Consent, Some(until)) => words.say("ground_consent_until", &[("on", &words.date(until))]),
        (Ground::Consent, None) => words.say("ground_consent", &[]),
        (Ground::Deidentified, _) => words.say("ground_deidentified", &[]),
        (Ground::Necessity, _) => words.say("ground_necessity", &[]),
        (Ground::DutyToReport, _) => words.say("ground_duty", &[]),
        (Ground::RequestedByBoard, _) => words.say("ground_board", &[]),
    }
}

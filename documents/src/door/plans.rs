//! A SIP on paper, from the plan, the case and the child's latest words.

use samlat::{
    Error, Result,
    domain::{
        children::Protection,
        ids::{CaseId, PlanId},
        voices::{ChildVoice, VoiceForm},
    },
    ops::{cases::CaseView, plans::PlanView, voices::VoicesView},
};
use serde::Deserialize;
use serde_json::{Value, json};

use super::{Asker, given};
use crate::{Goal, Lead, Need, Paper, Responsibility, Signature, SipPaper, Voice};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OnePlan {
    case: CaseId,
    plan: PlanId,
}

pub(super) fn sip(asker: &mut Asker<'_>, input: Value) -> Result<(Paper, String)> {
    let OnePlan { case, plan } = asker.read(input)?;
    let plans: Vec<PlanView> = asker.ask("plans_of", json!({ "case": case }))?;
    let mut oldest_first: Vec<&PlanView> = plans.iter().collect();
    oldest_first.sort_by_key(|view| (view.plan.offered_on, view.plan.id));
    let at = oldest_first.iter().position(|view| view.plan.id == plan).ok_or(Error::NotFound("plan"))?;
    let view = oldest_first.get(at).ok_or(Error::NotFound("plan"))?;
    let case: CaseView = asker.ask("open_case", json!({ "case": case }))?;
    let voices: VoicesView = asker.ask("voices_of_case", json!({ "case": case.case.id }))?;
    let (plan, child) = (&view.plan, &case.child);
    let protected = child.protection != Protection::None;
    let paper = SipPaper {
        case_number: case.case.number.clone(),
        plan_number: u32::try_from(at + 1).unwrap_or(u32::MAX),
        established_on: plan.established_on,
        child_name: format!("{} {}", child.first_name, child.last_name).trim().to_owned(),
        personal_number: child.number.as_deref().filter(|_| !protected).map(written),
        school: given(&child.school).filter(|_| !protected),
        guardians: child.guardians.iter().map(|guardian| guardian.name.clone()).collect(),
        participants: Vec::new(),
        voice: voice(voices.voices.first()),
        important_to_family: None,
        needs: lines(&plan.needed).into_iter().map(|need| Need { need, intervention: None }).collect(),
        responsibilities: lines(&plan.responsible).into_iter().map(responsibility).collect(),
        others: given(&plan.by_others),
        lead: view.lead.as_ref().map(|unit| Lead {
            principal: unit.organisation_name.clone(),
            unit: Some(unit.name.clone()),
            coordinator: case.holder.as_ref().map(|holder| holder.name.clone()),
            phone: given(&unit.phone),
        }),
        goals: given(&plan.goal)
            .map(|goal| Goal { words: None, goal: Some(goal), reached_when: None, steps: Vec::new() })
            .into_iter()
            .collect(),
        own_parts: Vec::new(),
        crisis: None,
        follow_up: plan.follow_up_on.map(|on| crate::Appointment { on, at: None, place: None }),
        no_follow_up_because: given(&plan.no_follow_up_reason),
        not_agreed: None,
        signatures: child.guardians.iter().map(|guardian| signature(&guardian.name)).collect(),
        law: Vec::new(),
        protected,
    };
    Ok((Paper::Sip(paper), plan.id.0.to_string()))
}

/// "20170112-2382": with the sign before the last four.
fn written(number: &str) -> String {
    match number.split_at_checked(8) {
        Some((day, last)) if !last.is_empty() => format!("{day}-{last}"),
        _ => number.to_owned(),
    }
}

/// Each line of a text with several.
fn lines(text: &str) -> Vec<String> {
    text.lines().filter_map(given).collect()
}

/// "Skolan: stöd i matematik" is one who answers for one thing.
fn responsibility(line: String) -> Responsibility {
    match line.split_once(':') {
        Some((principal, task)) if !task.trim().is_empty() => {
            Responsibility { principal: principal.trim().to_owned(), tasks: vec![task.trim().to_owned()] }
        }
        _ => Responsibility { principal: line, tasks: Vec::new() },
    }
}

fn signature(name: &str) -> Signature {
    Signature { name: name.to_owned(), role: samlat::words::say("paper-role-guardian", &[]) }
}

fn voice(latest: Option<&ChildVoice>) -> Voice {
    match latest {
        None => Voice::NotAsked { reason: None, who_asks: None, before: None },
        Some(voice) => match voice.form {
            VoiceForm::NotAsked => Voice::NotAsked { reason: given(&voice.reason), who_asks: None, before: None },
            VoiceForm::DidNotWant => Voice::Declined { ask_again_on: None },
            _ => Voice::Said {
                words: voice.words.clone(),
                told_to: voice.asked_by.clone(),
                on: Some(voice.heard_on),
                how: None,
            },
        },
    }
}

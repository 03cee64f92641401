//! Plans on paper: the SIP and the child's plan, from the plan, the case and the child's latest words.

use samlat::{
    Error, Result,
    domain::{
        children::Protection,
        ids::{CaseId, PlanId},
        plans::{
            PlanKind,
            parts::{
                PlanChange, PlanGoal, PlanParticipant, PlanSection, PlanSignature, Progress, SignatureRole,
                SignatureStatus,
            },
        },
    },
    ops::{
        cases::CaseView,
        plans::{PlanView, content::PlanVersion, settings::PlanSettings},
    },
};
use serde::Deserialize;
use serde_json::{Value, json};

use super::{Asker, composed::Composed, given, people, plan_lines::told};
use crate::{
    Appointment, Changed, ChildPlanPaper, Crisis, Goal, Lead, Need, OwnPart, Paper, PlanRevision, Responsibility,
    Signature, SipPaper, SipStep, StepState, Voice,
};

#[derive(Deserialize)]
struct OnePlan {
    case: CaseId,
    plan: PlanId,
}

/// A plan with all that its papers are made of.
pub(super) struct Gathered {
    pub(super) view: PlanView,
    pub(super) number: u32,
    pub(super) case: CaseView,
    pub(super) voice: Voice,
    pub(super) protected: bool,
    pub(super) settings: PlanSettings,
    pub(super) words: Composed,
}

pub(super) fn gather(asker: &mut Asker<'_>, case: CaseId, plan: PlanId) -> Result<Gathered> {
    let plans: Vec<PlanView> = asker.ask("plans_of", json!({ "case": case }))?;
    let mut oldest_first: Vec<&PlanView> = plans.iter().collect();
    oldest_first.sort_by_key(|view| (view.plan.offered_on, view.plan.id));
    let kind = plans.iter().find(|view| view.plan.id == plan).ok_or(Error::NotFound("plan"))?.plan.kind;
    oldest_first.retain(|view| view.plan.kind == kind);
    let at = oldest_first.iter().position(|view| view.plan.id == plan).ok_or(Error::NotFound("plan"))?;
    let view = (*oldest_first.get(at).ok_or(Error::NotFound("plan"))?).clone();
    let case: CaseView = asker.ask("open_case", json!({ "case": case }))?;
    Ok(Gathered {
        number: u32::try_from(at + 1).unwrap_or(u32::MAX),
        voice: people::voice(asker, case.case.id)?,
        protected: case.child.protection != Protection::None,
        settings: asker.ask("plan_settings", json!({}))?,
        words: asker.composed()?,
        view,
        case,
    })
}

/// A child's plan is not set as a SIP, nor the other way round.
fn must_be(view: &PlanView, kind: PlanKind) -> Result<()> {
    if view.plan.kind == kind { Ok(()) } else { Err(Error::NotFound("plan")) }
}

pub(super) fn sip(asker: &mut Asker<'_>, input: Value) -> Result<(Paper, String)> {
    let OnePlan { case, plan } = asker.read(input)?;
    let Gathered { view, number, case, voice, protected, settings, words } = gather(asker, case, plan)?;
    must_be(&view, PlanKind::Sip)?;
    let phone = people::coordinator(asker, &case)?.and_then(|contact| contact.phone);
    let (plan, child) = (&view.plan, &case.child);
    let paper = SipPaper {
        case_number: case.case.number.clone(),
        plan_number: number,
        established_on: plan.established_on,
        child_name: people::name(child),
        personal_number: child.number.as_deref().filter(|_| !protected).map(people::written),
        school: people::school(child, &words).filter(|_| !protected),
        guardians: people::guardians(child, asker.today()),
        participants: at_the_meeting(&view.participants),
        voice,
        important_to_family: given(&plan.important),
        needs: lines(&plan.needed).into_iter().map(need).collect(),
        responsibilities: responsibilities(&plan.responsible),
        others: given(&plan.by_others),
        lead: view.lead.as_ref().map(|unit| Lead {
            principal: unit.organisation_name.clone(),
            unit: Some(unit.name.clone()),
            coordinator: case.holder.as_ref().map(|holder| holder.name.clone()),
            phone: phone.or_else(|| given(&unit.phone)),
        }),
        goals: goals(&view),
        own_parts: lines(&plan.own_parts).into_iter().map(own_part).collect(),
        crisis: crisis(&view),
        follow_up: follow_up(&view),
        no_follow_up_because: given(&plan.no_follow_up_reason),
        not_agreed: given(&plan.not_agreed),
        signatures: view.signatures.iter().map(|line| signature(line, &words)).collect(),
        revision: view.versions.first().and_then(|version| revision(version, &words)),
        draft: draft(&view, &words),
        law: settings.law,
        protected,
    };
    Ok((Paper::Sip(paper), plan.id.0.to_string()))
}

pub(super) fn child_plan(asker: &mut Asker<'_>, input: Value) -> Result<(Paper, String)> {
    let OnePlan { case, plan } = asker.read(input)?;
    let Gathered { view, number, case, voice, protected, words, .. } = gather(asker, case, plan)?;
    must_be(&view, PlanKind::ChildPlan)?;
    let (plan, child) = (&view.plan, &case.child);
    let paper = ChildPlanPaper {
        case_number: case.case.number.clone(),
        plan_number: number,
        established_on: plan.established_on,
        child_name: people::name(child),
        school: people::school(child, &words).filter(|_| !protected),
        guardians: people::guardians(child, asker.today()),
        voice,
        important_to_family: given(&plan.important),
        goals: goals(&view),
        own_parts: lines(&plan.own_parts).into_iter().map(own_part).collect(),
        crisis: crisis(&view),
        follow_up: follow_up(&view),
        no_follow_up_because: given(&plan.no_follow_up_reason),
        coordinator: people::coordinator(asker, &case)?,
        revision: view.versions.first().and_then(|version| revision(version, &words)),
        draft: draft(&view, &words),
        protected,
    };
    Ok((Paper::ChildPlan(paper), plan.id.0.to_string()))
}

/// Those who came, when somebody has said who; otherwise nobody is named.
fn at_the_meeting(people: &[PlanParticipant]) -> Vec<String> {
    let there = people.iter().filter(|person| person.came == Some(true));
    there
        .map(|person| match (person.name.as_str(), person.unit_name.as_str()) {
            (name, "") => name.to_owned(),
            ("", unit) => unit.to_owned(),
            (name, unit) => format!("{name} ({unit})"),
        })
        .collect()
}

/// Each line of a text with several.
pub(super) fn lines(text: &str) -> Vec<String> {
    text.lines().filter_map(given).collect()
}

/// The two sides of a line's first colon, when both have words; that of "kl 11:30" parts nothing.
fn sides(line: &str) -> Option<(&str, &str)> {
    let digit = |letter: Option<char>| letter.is_some_and(|letter| letter.is_ascii_digit());
    let parting = |(before, after): &(&str, &str)| !(digit(before.chars().next_back()) && digit(after.chars().next()));
    let mut parts = line.match_indices(':').filter_map(|(at, _)| Some((line.get(..at)?, line.get(at + 1..)?)));
    let (before, after) = parts.find(parting)?;
    let sides = (before.trim(), after.trim());
    (!sides.0.is_empty() && !sides.1.is_empty()).then_some(sides)
}

/// "Lugnare skoldag: anpassad lunch" is a need and what is given for it.
fn need(line: String) -> Need {
    match sides(&line) {
        Some((need, given)) => Need { need: need.to_owned(), intervention: Some(upper(given)) },
        None => Need { need: line, intervention: None },
    }
}

fn upper(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// "Skolan: stöd i matematik" is one who answers for one thing; lines that begin alike are gathered.
fn responsibilities(text: &str) -> Vec<Responsibility> {
    let mut found: Vec<Responsibility> = Vec::new();
    for line in lines(text) {
        let (principal, task) = match sides(&line) {
            Some((principal, task)) => (principal.to_owned(), Some(upper(task))),
            None => (line, None),
        };
        match found.iter_mut().find(|known| known.principal == principal) {
            Some(known) => known.tasks.extend(task),
            None => found.push(Responsibility { principal, tasks: task.into_iter().collect() }),
        }
    }
    found
}

/// "Alva: säger till" is who and what.
fn own_part(line: String) -> OwnPart {
    match sides(&line) {
        Some((who, does)) => OwnPart { who: who.to_owned(), does: does.to_owned() },
        None => OwnPart { who: String::new(), does: line },
    }
}

fn goals(view: &PlanView) -> Vec<Goal> {
    if view.goals.is_empty() {
        let one = given(&view.plan.goal);
        return one
            .map(|goal| Goal { words: None, goal: Some(goal), reached_when: None, steps: Vec::new() })
            .into_iter()
            .collect();
    }
    view.goals.iter().map(goal).collect()
}

fn goal(goal: &PlanGoal) -> Goal {
    let steps = goal.steps.iter().filter(|step| step.progress != Progress::Dropped);
    Goal {
        words: given(&goal.words),
        goal: given(&goal.goal),
        reached_when: given(&goal.reached_when),
        steps: steps
            .map(|step| SipStep {
                what: step.what.clone(),
                who: step.unit_name.clone(),
                by: step.due_on,
                state: match step.progress {
                    Progress::NotStarted | Progress::Dropped => StepState::NotStarted,
                    Progress::Ongoing => StepState::Ongoing,
                    Progress::Done => StepState::Done,
                },
            })
            .collect(),
    }
}

fn crisis(view: &PlanView) -> Option<Crisis> {
    let plan = &view.plan;
    let crisis = Crisis {
        signs: given(&plan.crisis_signs),
        response: given(&plan.crisis_response),
        call: given(&plan.crisis_call),
    };
    (crisis.signs.is_some() || crisis.response.is_some() || crisis.call.is_some()).then_some(crisis)
}

fn follow_up(view: &PlanView) -> Option<Appointment> {
    view.plan.follow_up_on.map(|on| Appointment { on, at: None, place: given(&view.plan.follow_up_place) })
}

fn signature(line: &PlanSignature, words: &Composed) -> Signature {
    let role = match line.role {
        SignatureRole::Child => "role_child",
        SignatureRole::Guardian => "role_guardian",
        SignatureRole::Municipality => "role_municipality",
        SignatureRole::Region => "role_region",
        SignatureRole::Coordinator => "role_coordinator",
        SignatureRole::Other => "role_other",
    };
    let recorded = match (line.status, line.signed_on) {
        (SignatureStatus::Signed, Some(on)) => Some(words.say("signed", &[("on", &words.date(on))])),
        (SignatureStatus::Declined, _) => Some(words.say("sign_declined", &[])),
        (SignatureStatus::NotReached, _) => Some(words.say("sign_not_reached", &[])),
        (SignatureStatus::Signed | SignatureStatus::Waiting, _) => None,
    };
    Signature { name: line.name.clone(), role: words.say(role, &[]), recorded }
}

/// What changed last; the first version changed nothing.
fn revision(version: &PlanVersion, words: &Composed) -> Option<PlanRevision> {
    (version.number > 1).then(|| PlanRevision {
        number: version.number,
        decided_on: version.decided_on,
        why: version.why.clone(),
        changes: version.changes.iter().map(|change| changed(change, words)).collect(),
    })
}

/// What has been written since the newest version: the paper is no plan that anybody has decided.
fn draft(view: &PlanView, words: &Composed) -> Option<PlanRevision> {
    let in_force = view.versions.first().filter(|_| !view.pending.is_empty())?;
    Some(PlanRevision {
        number: in_force.number,
        decided_on: in_force.decided_on,
        why: String::new(),
        changes: view.pending.iter().map(|change| changed(change, words)).collect(),
    })
}

fn changed(change: &PlanChange, words: &Composed) -> Changed {
    Changed {
        part: part(change.section, words),
        before: given(&told(&change.before, change.before_parts.as_ref(), words)),
        after: given(&told(&change.after, change.after_parts.as_ref(), words)),
    }
}

fn part(section: PlanSection, words: &Composed) -> String {
    let word = match section {
        PlanSection::Important => "part_important",
        PlanSection::Needed => "part_needed",
        PlanSection::Responsible => "part_responsible",
        PlanSection::ByOthers => "part_by_others",
        PlanSection::Lead => "part_lead",
        PlanSection::Goals => "part_goals",
        PlanSection::OwnParts => "part_own",
        PlanSection::Crisis => "part_crisis",
        PlanSection::FollowUp => "part_follow_up",
        PlanSection::NotAgreed => "part_not_agreed",
    };
    words.say(word, &[])
}

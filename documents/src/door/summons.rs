//! The letters to a plan's meeting: a kallelse to a principal that is called, an inbjudan to somebody who may come, and one of its own to the child and each guardian.

use chrono::NaiveDate;
use samlat::{
    Error, Result,
    domain::{
        children::Child,
        consents::ConsentState,
        ids::{CaseId, PlanId, PlanParticipantId},
        names::fold,
        plans::parts::{ParticipantKind, PlanParticipant},
    },
    ops::plans::PlanView,
    words::say,
};
use serde::Deserialize;
use serde_json::Value;

use super::{
    Asker,
    composed::Composed,
    given, people,
    plans::{Gathered, gather, lines},
};
use crate::{Asked, Invitation, MeetingTime, Paper, Summons};

#[derive(Deserialize)]
struct OneLetter {
    case: CaseId,
    plan: PlanId,
    participant: PlanParticipantId,
}

/// The plan without those of the family who were asked as guardians and are none any more: nobody writes to them.
fn still_asked(view: PlanView, child: &Child, today: NaiveDate) -> PlanView {
    let is_past = |name: &str| {
        let mut named = child.guardians.iter().filter(|guardian| guardian.name == name).peekable();
        named.peek().is_some() && !named.any(|guardian| guardian.is_one_on(today))
    };
    let mut view = view;
    view.participants.retain(|person| person.kind != ParticipantKind::Family || !is_past(&person.name));
    view
}

/// The one that a letter is for, of the right kind: each kind has a letter of its own.
fn addressee(view: &PlanView, id: PlanParticipantId, kind: ParticipantKind) -> Result<&PlanParticipant> {
    let fits = |person: &&PlanParticipant| person.id == id && person.kind == kind;
    view.participants.iter().find(fits).ok_or(Error::NotFound("participant"))
}

fn meeting(view: &PlanView) -> Result<MeetingTime> {
    let plan = &view.plan;
    Ok(MeetingTime {
        on: plan.meeting_on.ok_or(Error::NotFound("meeting"))?,
        starts: given(&plan.meeting_starts.replace(':', ".")),
        ends: given(&plan.meeting_ends.replace(':', ".")),
        place: given(&plan.meeting_place),
        answer_by: plan.answer_by,
    })
}

pub(super) fn summons(asker: &mut Asker<'_>, input: Value) -> Result<(Paper, String)> {
    let OneLetter { case, plan, participant } = asker.read(input)?;
    let Gathered { view, case, voice, protected, settings, words, .. } = gather(asker, case, plan)?;
    let view = still_asked(view, &case.child, asker.today());
    let to = addressee(&view, participant, ParticipantKind::Called)?;
    let told = may_be_told(&view, to);
    let child = &case.child;
    let paper = Summons {
        case_number: case.case.number.clone(),
        sent_on: view.plan.called_on.unwrap_or_else(|| asker.today()),
        to_principal: to.organisation_name.clone(),
        to_unit: to.unit_name.clone(),
        attention: given(&titled(to)),
        child_name: people::name(child),
        born_on: child.birth_on.filter(|_| !protected),
        meeting: meeting(&view)?,
        caller: view
            .participants
            .iter()
            .find(|one| one.calls)
            .map(|one| [one.organisation_name.as_str(), one.unit_name.as_str()].join(", ")),
        consented: view.consent.as_ref().is_some_and(|consent| {
            let called = |unit| view.participants.iter().any(|one| one.unit == Some(unit));
            let asked: Vec<_> = consent.units.iter().filter(|one| called(one.unit.id)).collect();
            !asked.is_empty() && asked.iter().all(|one| one.state == ConsentState::Full)
        }),
        voice: Some(voice).filter(|_| told),
        questions: if told { lines(&view.plan.question) } else { Vec::new() },
        avoid: given(&view.plan.avoid).filter(|_| told),
        participants: asked(&view.participants, &words),
        answer_to: people::coordinator(asker, &case)?.ok_or(Error::NotFound("coordinator"))?,
        law: settings.law,
        protected,
    };
    Ok((Paper::Summons(paper), participant.0.to_string()))
}

/// Whether the family has said yes to this unit, or to all that are asked when it is none of ours: a letter to another says that there is a meeting, and nothing of what the child said.
fn may_be_told(view: &PlanView, to: &PlanParticipant) -> bool {
    let Some(consent) = &view.consent else { return false };
    match to.unit {
        Some(unit) => consent.units.iter().any(|one| one.unit.id == unit && one.state == ConsentState::Full),
        None => !consent.units.is_empty() && consent.units.iter().all(|one| one.state == ConsentState::Full),
    }
}

pub(super) fn invitation(asker: &mut Asker<'_>, input: Value) -> Result<(Paper, String)> {
    let (letter, participant) = invited(asker, input, ParticipantKind::Invited)?;
    Ok((Paper::Invitation(letter), participant))
}

pub(super) fn family_invitation(asker: &mut Asker<'_>, input: Value) -> Result<(Paper, String)> {
    let (letter, participant) = invited(asker, input, ParticipantKind::Family)?;
    // A relative is asked as others are who may come: the family's own letter is about what the family has decided.
    let paper = if letter.only_when { Paper::Invitation(letter) } else { Paper::FamilyInvitation(letter) };
    Ok((paper, participant))
}

/// Whether the meeting is this one's own: the child's, or a guardian's of today.
fn is_own(person: &PlanParticipant, child: &Child, today: NaiveDate) -> bool {
    let named = |name: &str| !name.is_empty() && fold(name) == fold(&person.name);
    let in_full = named(&people::name(child)) || child.guardians_on(today).any(|guardian| named(&guardian.name));
    in_full || is_first_named(person, child, today)
}

/// Whether this is the child or a guardian of today by first name alone, or with what the guardian is to the child ("mamma Anna"), and it can be no other of them. Whoever is said to be something
/// else to the child is somebody else.
fn is_first_named(person: &PlanParticipant, child: &Child, today: NaiveDate) -> bool {
    let own = (people::name(child), say("plan-line-role-child", &[]), true);
    let guardians = child.guardians.iter().map(|one| (one.name.clone(), one.relation.clone(), one.is_one_on(today)));
    let mut meant =
        std::iter::once(own).chain(guardians).filter(|(name, relation, _)| begins(name, relation, &person.name));
    match (meant.next(), meant.next()) {
        (Some((_, relation, asked)), None) => {
            asked && (person.title.is_empty() || fold(&person.title) == fold(&relation))
        }
        _ => false,
    }
}

/// Whether the words that were typed, but for the relation before or after them, are the first of a name.
fn begins(name: &str, relation: &str, typed: &str) -> bool {
    let words = |text: &str| fold(text).split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    let (name, relation, typed) = (words(name), words(relation), words(typed));
    let typed = typed.strip_prefix(relation.as_slice()).unwrap_or(typed.as_slice());
    let first = typed.strip_suffix(relation.as_slice()).unwrap_or(typed);
    !first.is_empty() && name.starts_with(first)
}

/// A letter to somebody of a kind, who chooses to come. The child and its guardians read their own questions and what they do not want raised. A unit reads them with the child's words when the
/// family has said yes to it. Everybody else, a relative and any private person always (no consent can name one), reads when, where and who asks: neither words nor questions, nor what must not be
/// raised, nor who else comes.
fn invited(asker: &mut Asker<'_>, input: Value, kind: ParticipantKind) -> Result<(Invitation, String)> {
    let OneLetter { case, plan, participant } = asker.read(input)?;
    let Gathered { view, case, voice, protected, words, .. } = gather(asker, case, plan)?;
    let view = still_asked(view, &case.child, asker.today());
    let to = addressee(&view, participant, kind)?;
    let family = kind == ParticipantKind::Family && is_own(to, &case.child, asker.today());
    let told = family || (to.unit.is_some() && may_be_told(&view, to));
    let letter = Invitation {
        case_number: case.case.number.clone(),
        sent_on: view.plan.called_on.unwrap_or_else(|| asker.today()),
        to_name: given(&to.name).unwrap_or_else(|| to.unit_name.clone()),
        greeting: given(&to.unit_name).filter(|_| given(&to.name).is_none()),
        child_name: people::name(&case.child),
        meeting: meeting(&view)?,
        voice: Some(voice).filter(|_| told && !family),
        taking_part: given(&view.plan.taking_part).filter(|_| told),
        questions: if told { lines(&view.plan.question) } else { Vec::new() },
        avoid: given(&view.plan.avoid).filter(|_| told),
        coming: if told { coming(&view.participants, &words) } else { Vec::new() },
        only_when: !told,
        answer_to: people::coordinator(asker, &case)?.ok_or(Error::NotFound("coordinator"))?,
        protected,
    };
    Ok((letter, participant.0.to_string()))
}

/// "Maria Sundqvist, distriktssköterska".
fn titled(person: &PlanParticipant) -> String {
    [person.name.as_str(), person.title.as_str()]
        .iter()
        .filter(|text| !text.is_empty())
        .copied()
        .collect::<Vec<_>>()
        .join(", ")
}

fn asked(people: &[PlanParticipant], words: &Composed) -> Vec<Asked> {
    let how = |person: &PlanParticipant| match person.kind {
        _ if person.calls => "asked_calls",
        ParticipantKind::Called => "asked_called",
        ParticipantKind::Invited => "asked_invited",
        ParticipantKind::Family => "asked_family",
    };
    let mut rows: Vec<Asked> = people
        .iter()
        .filter(|person| person.kind != ParticipantKind::Family)
        .map(|person| Asked {
            unit: if person.unit_name.is_empty() { words.say("asked_other", &[]) } else { person.unit_name.clone() },
            person: titled(person),
            how: words.say(how(person), &[]),
        })
        .collect();
    let family: Vec<&str> = people
        .iter()
        .filter(|person| person.kind == ParticipantKind::Family)
        .map(|person| person.name.as_str())
        .collect();
    if !family.is_empty() {
        let how = words.say("asked_family", &[]);
        rows.push(Asked { unit: words.say("asked_the_family", &[]), person: family.join(", "), how });
    }
    rows
}

/// "Alva, Sara och Johan", then each of the others with where they come from.
fn coming(people: &[PlanParticipant], words: &Composed) -> Vec<String> {
    let first = |name: &str| name.split_whitespace().next().unwrap_or_default().to_owned();
    let of = |family: bool| people.iter().filter(move |person| (person.kind == ParticipantKind::Family) == family);
    let names: Vec<String> = of(true).map(|person| first(&person.name)).collect();
    let together = match names.as_slice() {
        [] => None,
        [one] => Some(one.clone()),
        [most @ .., last] => Some(words.say("names", &[("before", &most.join(", ")), ("after", last)])),
    };
    let others = of(false).map(|person| match (person.name.as_str(), person.unit_name.as_str()) {
        (name, "") => name.to_owned(),
        ("", unit) => unit.to_owned(),
        (name, unit) => format!("{name} ({unit})"),
    });
    together.into_iter().chain(others).collect()
}

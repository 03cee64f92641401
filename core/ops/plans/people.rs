//! Who is asked to a plan's meeting and who signs it, when nobody has said otherwise. Invariant: what somebody has written stands.

use crate::{
    casebook::{Actor, Casebook},
    domain::{
        children::Child,
        ids::{PlanId, PlanParticipantId, PlanSignatureId},
        plans::parts::{ParticipantKind, PlanParticipant, PlanSignature, Reply, SignatureRole, SignatureStatus},
        units::OrganisationKind,
    },
    error::Result,
    ops::children::full_name,
    store::{self, plans::parts},
};
use chrono::NaiveDate;
use rusqlite::Connection;

/// The child and the guardians, as they are asked to every meeting about a plan.
pub(super) fn family(book: &mut Casebook, by: &Actor, id: PlanId) -> Result<Vec<PlanParticipant>> {
    let (child, known) = book.peek(|db| {
        let plan = store::plans::get(db, id)?;
        let child = store::children::get(db, store::cases::get(db, plan.case)?.child)?;
        Ok((child, parts::participants(db, id)?))
    })?;
    if !known.is_empty() {
        return Ok(known);
    }
    let own = (full_name(&child), crate::words::say("plan-line-role-child", &[]));
    let guardians = child.guardians_on(by.today()).map(|guardian| (guardian.name.clone(), guardian.relation.clone()));
    std::iter::once(own)
        .chain(guardians)
        .map(|(name, title)| {
            Ok(PlanParticipant {
                id: PlanParticipantId(book.new_id(by.now.at)?),
                kind: ParticipantKind::Family,
                unit: None,
                unit_name: String::new(),
                organisation_name: String::new(),
                name,
                title,
                calls: false,
                reply: Reply::NoAnswer,
                reply_reason: String::new(),
                came: None,
            })
        })
        .collect()
}

/// The lines to sign on; but for those that still wait for somebody who is no guardian any more.
pub(super) fn signatures(db: &Connection, plan: PlanId, child: &Child, on: NaiveDate) -> Result<Vec<PlanSignature>> {
    let mut lines = parts::signatures(db, plan)?;
    let has_been_one = |name: &str| child.guardians.iter().any(|guardian| guardian.name == name);
    let is_one = |name: &str| child.guardians_on(on).any(|guardian| guardian.name == name);
    lines.retain(|line| {
        let waits = line.role == SignatureRole::Guardian && line.status == SignatureStatus::Waiting;
        !waits || !has_been_one(&line.name) || is_one(&line.name)
    });
    Ok(lines)
}

/// Who signs, when nobody has said otherwise: the family, those called, the coordinator.
pub(super) fn signers(book: &mut Casebook, by: &Actor, id: PlanId) -> Result<Vec<PlanSignature>> {
    let (known, people, units, child, holder) = book.peek(|db| {
        let plan = store::plans::get(db, id)?;
        let child = store::children::get(db, store::cases::get(db, plan.case)?.child)?;
        let holder = store::cases::holder(db, plan.case)?;
        let known = signatures(db, id, &child, by.today())?;
        Ok((known, parts::participants(db, id)?, store::units::ever(db)?, child, holder))
    })?;
    if !known.is_empty() {
        return Ok(known);
    }
    let mut lines = vec![(full_name(&child), SignatureRole::Child)];
    let guardians = child.guardians_on(by.today());
    lines.extend(guardians.map(|guardian| (guardian.name.clone(), SignatureRole::Guardian)));
    for person in people.iter().filter(|person| person.kind == ParticipantKind::Called && !person.name.is_empty()) {
        let kind = units.iter().find(|unit| Some(unit.id) == person.unit).map(|unit| unit.organisation_kind);
        let role = match kind {
            Some(OrganisationKind::Municipality) => SignatureRole::Municipality,
            Some(OrganisationKind::Region) => SignatureRole::Region,
            _ => SignatureRole::Other,
        };
        lines.push((person.name.clone(), role));
    }
    lines.extend(holder.filter(|holder| !holder.ended).map(|holder| (holder.name, SignatureRole::Coordinator)));
    lines
        .into_iter()
        .map(|(name, role)| {
            let id = PlanSignatureId(book.new_id(by.now.at)?);
            Ok(PlanSignature { id, name, role, status: SignatureStatus::Waiting, signed_on: None })
        })
        .collect()
}

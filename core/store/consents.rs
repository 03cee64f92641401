//! Consents and their answers.

use crate::{
    domain::{
        children::{Child, Protection, age_on},
        consents::{
            Answer, Consent, ConsentState, Giver, Givers, Purpose, Refusal, agreed, handover_covered, state_for_unit,
        },
        handovers::{Ground, Handover},
        ids::{CaseId, ChildId, ConsentId, GuardianId, UnitId},
    },
    error::{Error, Result},
};
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, params_from_iter};
use std::cmp::Reverse;

pub(super) const CONSENT: &str = "SELECT id, child_id, purpose, information, excluded, asked_on, valid_until, form, collected_by, paper_at FROM consents";

pub(super) fn from_row(row: &Row<'_>) -> rusqlite::Result<Consent> {
    Ok(Consent {
        id: super::uuid(row, "id")?.into(),
        child: super::uuid(row, "child_id")?.into(),
        purpose: super::code(row, "purpose")?,
        information: row.get("information")?,
        excluded: row.get("excluded")?,
        asked_on: super::date(row, "asked_on")?,
        valid_until: super::maybe_date(row, "valid_until")?,
        form: super::code(row, "form")?,
        collected_by: row.get("collected_by")?,
        paper_at: row.get("paper_at")?,
        answers: Vec::new(),
    })
}

/// Writes consents with their answers, many in one statement: what SQLite sets up to check a row it sets up once for each statement, and every piece of that is locked into memory and wiped.
pub(crate) fn add_all(db: &Connection, consents: &[Consent]) -> Result<()> {
    for some in consents.chunks(super::AT_ONCE) {
        let rows = vec!["(?, ?, ?, ?, ?, ?, nullif(?, ''), ?, ?, ?)"; some.len()].join(", ");
        db.prepare_cached(&format!(
            "INSERT INTO main.consents (id, child_id, purpose, information, excluded, asked_on, valid_until, form, collected_by, paper_at) VALUES {rows}"
        ))?
        .execute(params_from_iter(some.iter().flat_map(|consent| {
            [
                consent.id.to_string(),
                consent.child.to_string(),
                super::code_of(consent.purpose),
                consent.information.clone(),
                consent.excluded.clone(),
                consent.asked_on.to_string(),
                super::day(consent.valid_until).unwrap_or_default(),
                super::code_of(consent.form),
                consent.collected_by.clone(),
                consent.paper_at.clone(),
            ]
        })))?;
        let answers = some.iter().flat_map(|consent| consent.answers.iter().map(|answer| (consent.id, answer)));
        write_answers(db, &answers.collect::<Vec<_>>())?;
    }
    Ok(())
}

/// Writes answers of one consent; those before are replaced.
pub(crate) fn set_answers(db: &Connection, consent: ConsentId, answers: &[Answer]) -> Result<()> {
    write_answers(db, &answers.iter().map(|answer| (consent, answer)).collect::<Vec<_>>())
}

fn write_answers(db: &Connection, answers: &[(ConsentId, &Answer)]) -> Result<()> {
    for some in answers.chunks(super::AT_ONCE) {
        let rows = vec!["(?, ?, ?, ?, ?, nullif(?, ''), ?)"; some.len()].join(", ");
        db.prepare_cached(&format!(
            "INSERT INTO main.consent_answers (consent_id, giver, guardian_id, unit_id, status, answered_on, reason) VALUES {rows}
             ON CONFLICT (consent_id, giver, guardian_id, unit_id) DO UPDATE SET status = excluded.status, answered_on = excluded.answered_on, reason = excluded.reason"
        ))?
        .execute(params_from_iter(some.iter().flat_map(|(consent, answer)| {
            let (giver, guardian) = match answer.giver {
                Giver::Guardian(id) => ("guardian", id.to_string()),
                Giver::Child => ("child", String::new()),
            };
            let on = super::day(answer.answered_on).unwrap_or_default();
            let (unit, status) = (answer.unit.to_string(), super::code_of(answer.status));
            [consent.to_string(), giver.to_owned(), guardian, unit, status, on, answer.reason.clone()]
        })))?;
    }
    Ok(())
}

fn giver(row: &Row<'_>) -> rusqlite::Result<Giver> {
    Ok(match row.get_ref("giver")?.as_str()? {
        "child" => Giver::Child,
        _ => Giver::Guardian(GuardianId(super::uuid(row, "guardian_id")?)),
    })
}

pub(super) fn answer_from_row(row: &Row<'_>) -> rusqlite::Result<Answer> {
    Ok(Answer {
        giver: giver(row)?,
        unit: super::uuid(row, "unit_id")?.into(),
        status: super::code(row, "status")?,
        answered_on: super::maybe_date(row, "answered_on")?,
        reason: row.get("reason")?,
    })
}

fn answers(db: &Connection, consent: ConsentId) -> Result<Vec<Answer>> {
    let mut statement = db.prepare_cached(
        "SELECT giver, guardian_id, unit_id, status, answered_on, reason FROM consent_answers WHERE consent_id = ?1",
    )?;
    super::all(statement.query_map([consent.to_string()], answer_from_row)?)
}

/// One consent with its answers. [`Error::NotFound`] when it is not there or not seen.
pub(crate) fn get(db: &Connection, id: ConsentId) -> Result<Consent> {
    let found =
        db.prepare_cached(&format!("{CONSENT} WHERE id = ?1"))?.query_row([id.to_string()], from_row).optional()?;
    let mut consent = found.ok_or(Error::NotFound("consent"))?;
    consent.answers = answers(db, id)?;
    Ok(consent)
}

/// A child's consents, newest first.
pub(crate) fn of_child(db: &Connection, child: ChildId) -> Result<Vec<Consent>> {
    let mut statement = db.prepare_cached(&format!("{CONSENT} WHERE child_id = ?1"))?;
    let mut consents = super::all(statement.query_map([child.to_string()], from_row)?)?;
    consents.sort_by_key(|consent| Reverse((consent.asked_on, consent.id)));
    for consent in &mut consents {
        consent.answers = answers(db, consent.id)?;
    }
    Ok(consents)
}

/// Every yes that was taken back and every no that stands in the newest consent about its unit, whoever asks.
pub(crate) fn refusals(db: &Connection) -> Result<Vec<Refusal>> {
    let mut statement = db.prepare_cached(
        "SELECT asked.child_id, asked.purpose, asked.asked_on, said.unit_id, said.giver, said.guardian_id, said.status, said.answered_on
         FROM main.consents AS asked JOIN main.consent_answers AS said ON said.consent_id = asked.id
         WHERE said.status IN ('withdrawn', 'declined') AND asked.asked_on || asked.id = (SELECT max(newest.asked_on || newest.id) FROM main.consents AS newest
            WHERE newest.child_id = asked.child_id AND newest.purpose = asked.purpose
            AND EXISTS (SELECT 1 FROM main.consent_answers AS about WHERE about.consent_id = newest.id AND about.unit_id = said.unit_id))",
    )?;
    let mut refusals = super::all(statement.query_map([], |row| {
        Ok(Refusal {
            child: super::uuid(row, "child_id")?.into(),
            purpose: super::code(row, "purpose")?,
            unit: super::uuid(row, "unit_id")?.into(),
            giver: giver(row)?,
            asked_on: super::date(row, "asked_on")?,
            status: super::code(row, "status")?,
            on: super::maybe_date(row, "answered_on")?,
            noted: None,
        })
    })?)?;
    let mut noted = db.prepare_cached(
        "SELECT sequence, hash FROM access_log WHERE object_id = ?1 AND op IN ('record_consent', 'answer_consent', 'undo', 'redo') ORDER BY sequence DESC",
    )?;
    for refusal in &mut refusals {
        let mut lines =
            noted.query_map([refusal.child.to_string()], |row| Ok((row.get("sequence")?, row.get("hash")?)))?;
        refusal.noted = lines.next().transpose()?;
    }
    Ok(refusals)
}

/// Who must answer for a child, on a day.
pub(crate) fn givers(db: &Connection, child: &Child, on: NaiveDate) -> Result<Givers> {
    let asked_from: u8 = super::settings::get(db, "consent.child_asked_from_age")?;
    let age = child.birth_on.and_then(|birth| age_on(birth, on));
    Ok(Givers {
        guardians: child.guardians_on(on).map(|guardian| guardian.id).collect(),
        child: age.is_some_and(|age| age >= asked_from),
    })
}

/// The last day of a row of `consents` with its row of `children`, as SQL: the one that was agreed, or the day before the child is old enough to answer too, where a guardian has said yes, the child was
/// younger when the family was asked and has not answered since; a no does not run out by that. Null when neither comes.
pub(super) fn last_day_sql(db: &Connection) -> Result<String> {
    let asked_from: u8 = super::settings::get(db, "consent.child_asked_from_age")?;
    Ok(format!(
        "nullif(min(coalesce(consents.valid_until, '9999-12-31'),
            CASE WHEN consents.asked_on < date(children.birth_on, '+{asked_from} years')
                    AND EXISTS (SELECT 1 FROM consent_answers WHERE consent_id = consents.id AND giver = 'guardian' AND status = 'given')
                    AND NOT EXISTS (SELECT 1 FROM consent_answers WHERE consent_id = consents.id AND giver = 'child' AND status <> 'not_asked')
                THEN date(children.birth_on, '+{asked_from} years', '-1 day') ELSE '9999-12-31' END), '9999-12-31')"
    ))
}

/// The last day of one consent, by the same rule; none when it has no end.
pub(crate) fn last_day(db: &Connection, id: ConsentId) -> Result<Option<NaiveDate>> {
    let last_day = last_day_sql(db)?;
    let mut statement = db.prepare_cached(&format!(
        "SELECT {last_day} AS last_day FROM consents JOIN children ON children.id = consents.child_id WHERE consents.id = ?1"
    ))?;
    Ok(statement.query_row([id.to_string()], |row| super::maybe_date(row, "last_day")).optional()?.flatten())
}

/// Whether what a unit is to do about a child stands on no paper of the unit's: the family's answers about the team do not cover it, and nobody there holds the baton. A protected child is on no
/// paper at all, which is another thing.
pub(crate) fn hide_action(db: &Connection, case: CaseId, unit: UnitId, on: NaiveDate) -> Result<bool> {
    let child = super::children::get(db, super::cases::get(db, case)?.child)?;
    // Who sees a child in part sees no answers, and cannot tell.
    if child.protection != Protection::None || super::access::in_part(db, child.id)? {
        return Ok(false);
    }
    let holder = super::cases::holder(db, case)?.map(|holder| holder.professional);
    if holder.map(|id| super::units::professional(db, id)).transpose()?.is_some_and(|holder| holder.unit == unit) {
        return Ok(false);
    }
    let givers = givers(db, &child, on)?;
    Ok(state_for_unit(&of_child(db, child.id)?, Purpose::Hlt, &givers, unit, on) != ConsentState::Full)
}

/// Whether the family's answers let a handover tell a unit of the child, on a day.
pub(crate) fn cover_handover(db: &Connection, child: ChildId, unit: UnitId, on: NaiveDate) -> Result<bool> {
    let child = super::children::get(db, child)?;
    Ok(handover_covered(&of_child(db, child.id)?, &givers(db, &child, on)?, unit, on))
}

/// Whether a handover that goes by the family's consent has lost it, taken back or run out since it was offered. One on another ground loses none.
pub(crate) fn handover_uncovered(db: &Connection, handover: &Handover, on: NaiveDate) -> Result<bool> {
    if handover.ground != Ground::Consent {
        return Ok(false);
    }
    let child = super::cases::get(db, handover.case)?.child;
    // Who sees a child by its handover alone sees no answers: the sight asked them before it showed the handover.
    Ok(!super::access::in_part(db, child)? && !cover_handover(db, child, handover.to_unit, on)?)
}

/// Whether the family has agreed to a purpose, on a day.
pub(crate) fn agree(db: &Connection, child: ChildId, purpose: Purpose, on: NaiveDate) -> Result<bool> {
    let child = super::children::get(db, child)?;
    Ok(agreed(&of_child(db, child.id)?, purpose, &givers(db, &child, on)?, on))
}

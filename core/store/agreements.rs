//! Agreements with their parties and target groups, and the facts of a case that they may ask for.

pub(crate) mod files;

use crate::{
    domain::{
        agreements::{Agreement, AgreementParty, AgreementTarget, CaseFacts},
        ids::{AgreementId, CaseId, ChildId},
    },
    error::{Error, Result},
};
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, params};

const AGREEMENT: &str = "SELECT id, title, level, parent_id, state, signed_on, valid_from, valid_to, review_on, owner, dnr, found_at, meaning, statutory, superseded_by_id FROM agreements";

fn from_row(row: &Row<'_>) -> rusqlite::Result<Agreement> {
    Ok(Agreement {
        id: super::uuid(row, "id")?.into(),
        title: row.get("title")?,
        level: super::code(row, "level")?,
        parent: super::maybe_uuid(row, "parent_id")?.map(Into::into),
        parties: Vec::new(),
        state: super::code(row, "state")?,
        signed_on: super::maybe_date(row, "signed_on")?,
        valid_from: super::maybe_date(row, "valid_from")?,
        valid_to: super::maybe_date(row, "valid_to")?,
        review_on: super::maybe_date(row, "review_on")?,
        owner: row.get("owner")?,
        dnr: row.get("dnr")?,
        found_at: row.get("found_at")?,
        meaning: row.get("meaning")?,
        statutory: row.get("statutory")?,
        superseded_by: super::maybe_uuid(row, "superseded_by_id")?.map(Into::into),
        targets: Vec::new(),
    })
}

fn with_parts(db: &Connection, mut agreement: Agreement) -> Result<Agreement> {
    let id = agreement.id.to_string();
    let mut parties =
        db.prepare_cached("SELECT name, kind FROM agreement_parties WHERE agreement_id = ?1 ORDER BY position")?;
    agreement.parties = super::all(
        parties
            .query_map([&id], |row| Ok(AgreementParty { name: row.get("name")?, kind: super::code(row, "kind")? }))?,
    )?;
    let mut targets = db.prepare_cached(
        "SELECT name, from_age, from_included, to_age, to_included, condition, for_all, law FROM agreement_targets WHERE agreement_id = ?1 ORDER BY position",
    )?;
    agreement.targets = super::all(targets.query_map([&id], |row| {
        Ok(AgreementTarget {
            name: row.get("name")?,
            from_age: row.get("from_age")?,
            from_included: row.get("from_included")?,
            to_age: row.get("to_age")?,
            to_included: row.get("to_included")?,
            condition: super::code(row, "condition")?,
            for_all: row.get("for_all")?,
            law: row.get("law")?,
        })
    })?)?;
    Ok(agreement)
}

/// Every agreement, in the order they were written down.
pub(crate) fn all(db: &Connection) -> Result<Vec<Agreement>> {
    let mut statement = db.prepare_cached(&format!("{AGREEMENT} ORDER BY id"))?;
    let found = super::all(statement.query_map([], from_row)?)?;
    found.into_iter().map(|agreement| with_parts(db, agreement)).collect()
}

/// One agreement with its parts. [`Error::NotFound`] when it is not there.
pub(crate) fn get(db: &Connection, id: AgreementId) -> Result<Agreement> {
    let found =
        db.prepare_cached(&format!("{AGREEMENT} WHERE id = ?1"))?.query_row([id.to_string()], from_row).optional()?;
    with_parts(db, found.ok_or(Error::NotFound("agreement"))?)
}

/// Writes one, new or changed, with its parties and target groups.
pub(crate) fn put(db: &Connection, agreement: &Agreement) -> Result<()> {
    let id = agreement.id.to_string();
    db.prepare_cached(
        "INSERT INTO main.agreements (id, title, level, parent_id, state, signed_on, valid_from, valid_to, review_on, owner, dnr, found_at, meaning, statutory, superseded_by_id)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)
         ON CONFLICT (id) DO UPDATE SET title = excluded.title, level = excluded.level, parent_id = excluded.parent_id, state = excluded.state,
            signed_on = excluded.signed_on, valid_from = excluded.valid_from, valid_to = excluded.valid_to, review_on = excluded.review_on,
            owner = excluded.owner, dnr = excluded.dnr, found_at = excluded.found_at, meaning = excluded.meaning, statutory = excluded.statutory,
            superseded_by_id = excluded.superseded_by_id",
    )?
    .execute(params![
        id,
        agreement.title,
        super::code_of(agreement.level),
        agreement.parent.map(|parent| parent.to_string()),
        super::code_of(agreement.state),
        super::day(agreement.signed_on),
        super::day(agreement.valid_from),
        super::day(agreement.valid_to),
        super::day(agreement.review_on),
        agreement.owner,
        agreement.dnr,
        agreement.found_at,
        agreement.meaning,
        agreement.statutory,
        agreement.superseded_by.map(|next| next.to_string()),
    ])?;
    clear(db, &id)?;
    for (position, party) in (0i64..).zip(&agreement.parties) {
        db.prepare_cached(
            "INSERT INTO main.agreement_parties (agreement_id, position, name, kind) VALUES (?1, ?2, ?3, ?4)",
        )?
        .execute(params![id, position, party.name, super::code_of(party.kind)])?;
    }
    for (position, target) in (0i64..).zip(&agreement.targets) {
        db.prepare_cached(
            "INSERT INTO main.agreement_targets (agreement_id, position, name, from_age, from_included, to_age, to_included, condition, for_all, law)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        )?
        .execute(params![
            id,
            position,
            target.name,
            target.from_age,
            target.from_included,
            target.to_age,
            target.to_included,
            super::code_of(target.condition),
            target.for_all,
            target.law,
        ])?;
    }
    Ok(())
}

fn clear(db: &Connection, id: &str) -> Result<()> {
    db.prepare_cached("DELETE FROM main.agreement_parties WHERE agreement_id = ?1")?.execute([id])?;
    db.prepare_cached("DELETE FROM main.agreement_targets WHERE agreement_id = ?1")?.execute([id])?;
    Ok(())
}

/// Says which one takes the place of an agreement, or that none does.
pub(crate) fn supersede(db: &Connection, old: AgreementId, by: Option<AgreementId>) -> Result<()> {
    db.execute(
        "UPDATE main.agreements SET superseded_by_id = ?2 WHERE id = ?1",
        params![old.to_string(), by.map(|by| by.to_string())],
    )?;
    Ok(())
}

/// Takes one away; what hung under it stands by itself, what it took the place of has no successor.
pub(crate) fn remove(db: &Connection, id: AgreementId) -> Result<()> {
    let id = id.to_string();
    db.execute("UPDATE main.agreements SET parent_id = NULL WHERE parent_id = ?1", [&id])?;
    db.execute("UPDATE main.agreements SET superseded_by_id = NULL WHERE superseded_by_id = ?1", [&id])?;
    clear(db, &id)?;
    db.execute("DELETE FROM main.agreement_files WHERE agreement_id = ?1", [&id])?;
    db.execute("DELETE FROM main.agreements WHERE id = ?1", [&id])?;
    Ok(())
}

/// What the case's facts say on a day, but for the age.
pub(crate) fn facts(db: &Connection, case: CaseId, child: ChildId, on: NaiveDate) -> Result<CaseFacts> {
    let mut statement = db.prepare_cached(
        "SELECT EXISTS (SELECT 1 FROM concern_reports WHERE case_id = ?1) AS reported,
            EXISTS (SELECT 1 FROM situations WHERE case_id = ?1 AND kind = 'in_investigation' AND from_on <= ?3 AND (to_on IS NULL OR to_on > ?3)) AS in_investigation,
            EXISTS (SELECT 1 FROM situations WHERE case_id = ?1 AND kind = 'placed' AND from_on <= ?3 AND (to_on IS NULL OR to_on > ?3)) AS placed,
            EXISTS (SELECT 1 FROM plans WHERE case_id = ?1 AND kind = 'sip' AND state NOT IN ('declined', 'closed')) AS has_plan,
            EXISTS (SELECT 1 FROM contacts WHERE child_id = ?2 AND sector IN ('child_psychiatry', 'habilitation') AND since_on <= ?3 AND (until_on IS NULL OR until_on > ?3)) AS specialist,
            EXISTS (SELECT 1 FROM handovers WHERE case_id = ?1 AND state IN ('offered', 'clarification_asked', 'accepted', 'answered_back')) AS handed_over",
    )?;
    Ok(statement.query_row(params![case.to_string(), child.to_string(), on.to_string()], |row| {
        Ok(CaseFacts {
            age: None,
            reported: row.get("reported")?,
            in_investigation: row.get("in_investigation")?,
            placed: row.get("placed")?,
            has_plan: row.get("has_plan")?,
            specialist: row.get("specialist")?,
            handed_over: row.get("handed_over")?,
        })
    })?)
}

//! Needs that nobody could own, and what earlier help might have made a case unnecessary.

use crate::{
    domain::{
        children::AgeBand,
        gaps::{EarlierHelp, EarlierHelpAnswer, EarlierHelpCount, EarlierHelpMoment, Gap},
        ids::{CaseId, GapId, MeetingId, UnitId},
    },
    error::{Error, Result},
};
use chrono::NaiveDate;
use rusqlite::{Connection, Row, params};
use std::collections::BTreeMap;

const GAP: &str = "SELECT id, case_id, meeting_id, found_on, kind, age_band, closed_on FROM gaps";

fn from_row(row: &Row<'_>) -> rusqlite::Result<Gap> {
    Ok(Gap {
        id: super::uuid(row, "id")?.into(),
        case: super::uuid(row, "case_id")?.into(),
        meeting: super::maybe_uuid(row, "meeting_id")?.map(MeetingId),
        found_on: super::date(row, "found_on")?,
        kind: super::code(row, "kind")?,
        age_band: super::code::<AgeBand>(row, "age_band")?,
        asked: Vec::new(),
        asked_names: Vec::new(),
        closed_on: super::maybe_date(row, "closed_on")?,
    })
}

fn with_asked(db: &Connection, mut gap: Gap) -> Result<Gap> {
    let mut statement = db.prepare_cached(
        "SELECT unit_id, units.name FROM gap_units JOIN units ON units.id = unit_id WHERE gap_id = ?1 ORDER BY units.position",
    )?;
    let asked: Vec<(UnitId, String)> = super::all(
        statement.query_map([gap.id.to_string()], |row| Ok((super::uuid(row, "unit_id")?.into(), row.get("name")?)))?,
    )?;
    (gap.asked, gap.asked_names) = asked.into_iter().unzip();
    Ok(gap)
}

/// Adds a gap.
pub(crate) fn add(db: &Connection, gap: &Gap) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO main.gaps (id, case_id, meeting_id, found_on, kind, age_band) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?
    .execute(params![
        gap.id.to_string(),
        gap.case.to_string(),
        gap.meeting.map(|id| id.to_string()),
        gap.found_on.to_string(),
        super::code_of(gap.kind),
        super::code_of(gap.age_band),
    ])?;
    for unit in &gap.asked {
        db.prepare_cached("INSERT INTO main.gap_units (gap_id, unit_id) VALUES (?1, ?2)")?
            .execute([gap.id.to_string(), unit.to_string()])?;
    }
    Ok(())
}

/// One gap. [`Error::NotFound`] when it is not there or not seen.
pub(crate) fn get(db: &Connection, id: GapId) -> Result<Gap> {
    let mut statement = db.prepare_cached(&format!("{GAP} WHERE id = ?1"))?;
    let found = super::all(statement.query_map([id.to_string()], from_row)?)?.pop();
    with_asked(db, found.ok_or(Error::NotFound("gap"))?)
}

/// Writes down how a gap was closed.
pub(crate) fn close(db: &Connection, gap: &Gap) -> Result<()> {
    db.prepare_cached("UPDATE main.gaps SET closed_on = ?2 WHERE id = ?1")?
        .execute(params![gap.id.to_string(), super::day(gap.closed_on)])?;
    Ok(())
}

/// A case's gaps, newest first.
pub(crate) fn of_case(db: &Connection, case: CaseId) -> Result<Vec<Gap>> {
    let mut statement = db.prepare_cached(&format!("{GAP} WHERE case_id = ?1 ORDER BY found_on DESC, id DESC"))?;
    let gaps = super::all(statement.query_map([case.to_string()], from_row)?)?;
    gaps.into_iter().map(|gap| with_asked(db, gap)).collect()
}

/// The gaps that a meeting found, oldest first.
pub(crate) fn of_meeting(db: &Connection, meeting: MeetingId) -> Result<Vec<Gap>> {
    let mut statement = db.prepare_cached(&format!("{GAP} WHERE meeting_id = ?1 ORDER BY found_on, id"))?;
    let gaps = super::all(statement.query_map([meeting.to_string()], from_row)?)?;
    gaps.into_iter().map(|gap| with_asked(db, gap)).collect()
}

/// Adds or replaces the answer of one moment.
pub(crate) fn answer(db: &Connection, case: CaseId, answer: &EarlierHelpAnswer) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO main.earlier_helps (case_id, moment, answer, answered_on) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (case_id, moment) DO UPDATE SET answer = excluded.answer, answered_on = excluded.answered_on",
    )?
    .execute(params![
        case.to_string(),
        super::code_of(answer.moment),
        super::code_of(answer.answer),
        answer.answered_on.to_string(),
    ])?;
    Ok(())
}

/// The answers of a case: at intake, at closing.
pub(crate) fn answers(db: &Connection, case: CaseId) -> Result<Vec<EarlierHelpAnswer>> {
    let mut statement = db.prepare_cached(
        "SELECT moment, answer, answered_on FROM earlier_helps WHERE case_id = ?1 ORDER BY moment DESC",
    )?;
    super::all(statement.query_map([case.to_string()], |row| {
        Ok(EarlierHelpAnswer {
            moment: super::code(row, "moment")?,
            answer: super::code(row, "answer")?,
            answered_on: super::date(row, "answered_on")?,
        })
    })?)
}

/// What earlier help might have made unnecessary, of the cases that began, or ended, in a span of days, both ends included. A protected child is in the total, and under no answer.
pub(crate) fn earlier_help(db: &Connection, from: NaiveDate, to: NaiveDate) -> Result<Vec<EarlierHelpCount>> {
    let moments = [(EarlierHelpMoment::Intake, "intake_on"), (EarlierHelpMoment::Closing, "closed_on")];
    moments
        .into_iter()
        .map(|(moment, day)| {
            let mut statement = db.prepare_cached(&format!(
                "SELECT CASE WHEN protection = 'none' THEN answer END AS answer FROM cases JOIN children ON children.id = cases.child_id
                 LEFT JOIN earlier_helps ON earlier_helps.case_id = cases.id AND moment = ?1
                 WHERE cases.{day} BETWEEN ?2 AND ?3"
            ))?;
            let span = params![super::code_of(moment), from.to_string(), to.to_string()];
            // Counted here: grouping makes a table in memory that is locked, which is dear.
            let mut counts = BTreeMap::<Option<EarlierHelp>, u32>::new();
            for answer in super::all(statement.query_map(span, |row| super::maybe_code(row, "answer"))?)? {
                *counts.entry(answer).or_default() += 1;
            }
            let found: Vec<_> = counts.into_iter().collect();
            Ok(EarlierHelpCount::of(moment, &found))
        })
        .collect()
}

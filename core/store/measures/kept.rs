//! The facts kept beside the connection, and brought up to date before each look. Invariant: what is given is what reading everything anew would give; in builds with debug assertions that is
//! tried each time.

use super::{Around, Facts, around, of_cases};
use crate::{
    error::Result,
    store::{access, hook, settings, teams},
};
use rusqlite::Connection;
use std::{any::Any, collections::BTreeSet, sync::Arc};

/// Whose facts change when a row changes: the table, the column that tells, and the children it leads to.
const FOLLOWED: [(&str, &str, &str); 26] = [
    ("children", "id", CHILD),
    ("guardians", "child_id", CHILD),
    ("consents", "child_id", CHILD),
    ("consent_answers", "consent_id", "SELECT child_id FROM consents WHERE id = ?1"),
    ("cases", "child_id", CHILD),
    ("milestones", "case_id", CASE),
    ("concern_reports", "case_id", CASE),
    ("agenda_items", "case_id", CASE),
    ("decisions", "case_id", CASE),
    ("actions", "case_id", CASE),
    ("child_voices", "case_id", CASE),
    ("feedbacks", "case_id", CASE),
    ("follow_ups", "case_id", CASE),
    ("plans", "case_id", CASE),
    ("plan_participants", "plan_id", PLAN),
    ("plan_follow_ups", "plan_id", PLAN),
    ("plan_deviations", "plan_id", PLAN),
    ("handovers", "case_id", CASE),
    ("handover_events", "handover_id", "SELECT child_id FROM cases WHERE id = (SELECT case_id FROM handovers WHERE id = ?1)"),
    ("wheels", "case_id", CASE),
    ("wheel_ratings", "wheel_id", "SELECT child_id FROM cases WHERE id = (SELECT case_id FROM wheels WHERE id = ?1)"),
    ("situations", "case_id", CASE),
    ("health_exams", "case_id", CASE),
    ("school_absences", "case_id", CASE),
    ("units", "id", "SELECT child_id FROM cases WHERE id IN (SELECT case_id FROM handovers WHERE to_unit_id = ?1)"),
    (
        "meetings",
        "id",
        "SELECT child_id FROM cases WHERE id IN (SELECT case_id FROM agenda_items WHERE meeting_id = ?1
            UNION SELECT case_id FROM decisions WHERE meeting_id = ?1 UNION SELECT case_id FROM feedbacks WHERE meeting_id = ?1)",
    ),
];
const CHILD: &str = "SELECT ?1";
const CASE: &str = "SELECT child_id FROM cases WHERE id = ?1";
const PLAN: &str = "SELECT child_id FROM cases WHERE id = (SELECT case_id FROM plans WHERE id = ?1)";

/// What is known, and whose facts must be read before it is given.
#[derive(Default)]
struct Kept {
    facts: Arc<Facts>,
    children: BTreeSet<String>,
    /// What was worked out from the facts last: what was asked, and the answer. None once a fact has changed.
    worked_out: Option<Box<dyn Any + Send>>,
}

/// The facts as they are now. Only what has changed since they were asked for last is read.
///
/// # Errors
/// Those of the store.
pub(crate) fn facts(db: &Connection) -> Result<Arc<Facts>> {
    if !access::shows_everything(db)? {
        return anew(db).map(Arc::new);
    }
    let kept = up_to_date(db)?;
    let facts = Arc::clone(&kept.facts);
    hook::keep(db, kept);
    Ok(facts)
}

/// What follows from the facts and from what is asked: worked out once, and kept until a fact changes or something else is asked.
///
/// # Errors
/// Those of the store.
pub(crate) fn worked_out<Asked, Found>(
    db: &Connection,
    asked: Asked,
    work: impl FnOnce(&Facts) -> Found,
) -> Result<Found>
where
    Asked: PartialEq + Send + 'static,
    Found: Clone + Send + 'static,
{
    if !access::shows_everything(db)? {
        return Ok(work(&anew(db)?));
    }
    let mut kept = up_to_date(db)?;
    let before = kept.worked_out.as_ref().and_then(|before| before.downcast_ref::<(Asked, Found)>());
    let found = match before.filter(|(before, _)| *before == asked) {
        Some((_, found)) => found.clone(),
        None => work(&kept.facts),
    };
    kept.worked_out = Some(Box::new((asked, found.clone())));
    hook::keep(db, kept);
    Ok(found)
}

/// Reads the facts of so many children ahead, so that the next look finds them; false when there is nothing left to read.
pub(crate) fn ahead(db: &Connection, children: usize) -> Result<bool> {
    if !access::shows_everything(db)? {
        return Ok(false);
    }
    let mut kept = take(db)?;
    read(db, &mut kept, children)?;
    let more = !kept.children.is_empty();
    hook::keep(db, kept);
    Ok(more)
}

/// An act did not come to its end: what was read during it is not what the store holds.
pub(crate) fn forget(db: &Connection) {
    drop(hook::take::<Kept>(db));
}

/// What was kept, with everybody who has been touched since; everybody when nothing was.
fn take(db: &Connection) -> Result<Kept> {
    let Some(mut kept) = hook::take::<Kept>(db) else {
        hook::follow(db, &FOLLOWED.map(|(table, key, _)| (table, key)))?;
        return Ok(Kept { children: everybody(db)?, ..Kept::default() });
    };
    for (place, key) in hook::touched(db) {
        let Some((.., children)) = FOLLOWED.get(place) else { continue };
        let mut find = db.prepare_cached(children)?;
        kept.children.extend(crate::store::all(find.query_map([key], |row| row.get(0))?)?);
    }
    Ok(kept)
}

/// What was kept, with everything that has changed since.
fn up_to_date(db: &Connection) -> Result<Kept> {
    let mut kept = take(db)?;
    read(db, &mut kept, usize::MAX)?;
    let around = around(db)?;
    if around != kept.facts.around {
        kept.worked_out = None;
        Arc::make_mut(&mut kept.facts).around = around;
    }
    debug_assert!(anew(db)? == *kept.facts, "the facts kept are those of the store");
    Ok(kept)
}

fn everybody(db: &Connection) -> Result<BTreeSet<String>> {
    let mut find = db.prepare_cached("SELECT DISTINCT child_id FROM cases")?;
    let children = find.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    Ok(children)
}

/// Reads the facts of at most so many of those who wait.
fn read(db: &Connection, kept: &mut Kept, at_most: usize) -> Result<()> {
    if kept.children.is_empty() {
        return Ok(());
    }
    kept.worked_out = None;
    db.execute_batch(
        "CREATE TEMP TABLE IF NOT EXISTS asked_children (child_id TEXT PRIMARY KEY NOT NULL) WITHOUT ROWID;
         CREATE TEMP TABLE IF NOT EXISTS asked_cases (case_id TEXT PRIMARY KEY NOT NULL) WITHOUT ROWID;
         DELETE FROM temp.asked_children; DELETE FROM temp.asked_cases",
    )?;
    let mut ask = db.prepare_cached("INSERT INTO temp.asked_children (child_id) VALUES (?1)")?;
    let mut asked = BTreeSet::new();
    while asked.len() < at_most
        && let Some(child) = kept.children.pop_first()
    {
        ask.execute([&child])?;
        asked.insert(child);
    }
    db.execute(
        "INSERT INTO temp.asked_cases (case_id) SELECT id FROM cases WHERE child_id IN temp.asked_children",
        [],
    )?;
    let facts = Arc::make_mut(&mut kept.facts);
    facts.cases.retain(|case| !asked.contains(&case.child.to_string()));
    facts.cases.extend(of_cases::asked(db)?);
    facts.cases.sort_by_key(|case| (case.intake_on, case.case));
    facts.consents.retain(|child, _| !asked.contains(&child.to_string()));
    facts.consents.extend(around::asked_consents(db)?);
    Ok(())
}

/// What belongs to no child: little, and read each time.
fn around(db: &Connection) -> Result<Around> {
    Ok(Around {
        team_units: teams::first_units(db)?,
        asked_from_age: settings::get(db, "consent.child_asked_from_age")?,
        stalled_days: settings::get(db, "case.stalled_days")?,
        populations: around::populations(db)?,
        consultations: around::consultations(db)?,
        answers: around::answers(db)?,
    })
}

/// Everything, read from the store.
fn anew(db: &Connection) -> Result<Facts> {
    let mut kept = Kept { children: everybody(db)?, ..Kept::default() };
    read(db, &mut kept, usize::MAX)?;
    Ok(Facts { around: around(db)?, ..Arc::unwrap_or_clone(kept.facts) })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use rusqlite::hooks::{AuthAction, AuthContext, Authorization};
    use std::sync::Mutex;

    /// A query that reads from one more table must say whose facts change with it.
    #[test]
    fn every_table_that_is_read_is_followed() {
        let mut db = Connection::open_in_memory().unwrap();
        db.execute_batch(include_str!("../../../docs/SCHEMA.sql")).unwrap();
        let seen: Arc<Mutex<BTreeSet<String>>> = Arc::default();
        let tables = Arc::clone(&seen);
        db.authorizer(Some(move |asked: AuthContext<'_>| {
            if let AuthAction::Read { table_name, .. } = asked.action {
                tables.lock().unwrap().insert(table_name.to_owned());
            }
            Authorization::Allow
        }))
        .unwrap();
        read(&db, &mut Kept { children: BTreeSet::from(["x".to_owned()]), ..Kept::default() }, 1).unwrap();
        let followed = FOLLOWED.map(|(table, ..)| table);
        let seen = seen.lock().unwrap();
        let missing: Vec<&String> = seen
            .iter()
            .filter(|table| {
                !followed.contains(&table.as_str()) && !table.starts_with("asked_") && !table.starts_with("sqlite_")
            })
            .collect();
        assert!(missing.is_empty(), "not followed: {missing:?}");
        assert!(followed.iter().all(|table| seen.contains(*table)), "only what is read is followed");
    }
}

//! Conflicts of interest (jäv).

use crate::{
    domain::{
        conflicts::ConflictMark,
        ids::{CaseId, ChildId, MeetingId, ParcelId, ProfessionalId, UnitId},
        units::{HeldOfChild, Professional},
        users::UserId,
    },
    error::{Error, Result, Rule},
};
use chrono::NaiveDate;
use rusqlite::{Connection, params};
use std::collections::BTreeSet;

/// Marks that a person must not see a child; marked twice is marked once.
pub(crate) fn mark(db: &Connection, child: ChildId, person: ProfessionalId, on: NaiveDate) -> Result<()> {
    db.execute(
        "INSERT OR IGNORE INTO main.conflicts_of_interest (child_id, professional_id, marked_on) VALUES (?1, ?2, ?3)",
        params![child.to_string(), person.to_string(), on.to_string()],
    )?;
    Ok(())
}

/// Every mark, whoever asks; none in a store from before anybody could be marked.
pub(crate) fn all(db: &Connection) -> Result<Vec<ConflictMark>> {
    let there = "SELECT EXISTS (SELECT 1 FROM main.sqlite_schema WHERE name = 'conflicts_of_interest')";
    if !db.query_row(there, [], |row| row.get::<_, bool>(0))? {
        return Ok(Vec::new());
    }
    let mut statement = db.prepare_cached(
        "SELECT child_id, marks.professional_id AS professional_id, users.id AS user_id, marked_on FROM main.conflicts_of_interest AS marks
         LEFT JOIN users ON users.professional_id = marks.professional_id ORDER BY child_id, marks.professional_id, users.id",
    )?;
    super::all(statement.query_map([], |row| {
        Ok(ConflictMark {
            child: super::uuid(row, "child_id")?.into(),
            professional: super::uuid(row, "professional_id")?.into(),
            user: super::maybe_uuid(row, "user_id")?.map(UserId),
            marked_on: super::date(row, "marked_on")?,
        })
    })?)
}

/// Marks again in an older copy, where child and person are in it; a user who was somebody else in the registers then is marked as that one.
pub(crate) fn mark_again(db: &Connection, marks: &BTreeSet<ConflictMark>) -> Result<()> {
    for one in marks {
        db.execute(
            "INSERT OR IGNORE INTO main.conflicts_of_interest (child_id, professional_id, marked_on)
             SELECT theirs.id, persons.id, ?4 FROM main.children AS theirs JOIN professionals AS persons
             ON persons.id = ?2 OR persons.id = (SELECT professional_id FROM users WHERE users.id = ?3) WHERE theirs.id = ?1",
            params![
                one.child.to_string(),
                one.professional.to_string(),
                one.user.map(|user| user.to_string()),
                one.marked_on.to_string()
            ],
        )?;
    }
    Ok(())
}

/// Takes the mark away.
pub(crate) fn remove(db: &Connection, child: ChildId, person: ProfessionalId) -> Result<()> {
    let gone = db.execute(
        "DELETE FROM main.conflicts_of_interest WHERE child_id = ?1 AND professional_id = ?2",
        params![child.to_string(), person.to_string()],
    )?;
    if gone == 1 { Ok(()) } else { Err(Error::NotFound("conflict")) }
}

/// Lets a user's conflicts of interest go along to the person in the registers that the user is from now on. Who must not see such a child cannot write this, for anybody;
/// who sees no child writes it without being told.
pub(crate) fn follow(db: &Connection, user: UserId, person: Option<uuid::Uuid>) -> Result<()> {
    db.execute(
        "INSERT OR IGNORE INTO main.conflicts_of_interest (child_id, professional_id, marked_on)
         SELECT child_id, ?2, marked_on FROM main.conflicts_of_interest
         WHERE professional_id = (SELECT professional_id FROM users WHERE id = ?1) AND professional_id <> ?2",
        params![user.to_string(), person.map(|id| id.to_string())],
    )?;
    Ok(())
}

/// Who must not see a child.
pub(crate) fn people(db: &Connection, child: ChildId) -> Result<Vec<ProfessionalId>> {
    let mut statement = db.prepare_cached(
        "SELECT professional_id FROM conflicts_of_interest WHERE child_id = ?1 ORDER BY marked_on, professional_id",
    )?;
    let people = statement.query_map([child.to_string()], |row| super::uuid(row, "professional_id"))?;
    Ok(super::all(people)?.into_iter().map(ProfessionalId).collect())
}

/// The people who must not see a child.
pub(crate) fn of_child(db: &Connection, child: ChildId) -> Result<Vec<Professional>> {
    people(db, child)?.into_iter().map(|id| super::units::professional(db, id)).collect()
}

/// The units where somebody must not see a child, of those who are in the meeting's team or come to the meeting.
pub(crate) fn units(db: &Connection, child: ChildId, meeting: MeetingId) -> Result<Vec<UnitId>> {
    let mut statement = db.prepare_cached(
        "SELECT professionals.unit_id AS unit_id FROM conflicts_of_interest JOIN professionals ON professionals.id = conflicts_of_interest.professional_id
         JOIN team_members ON team_members.professional_id = professionals.id JOIN meetings ON meetings.team_id = team_members.team_id
         WHERE conflicts_of_interest.child_id = ?1 AND meetings.id = ?2 AND professionals.active = 1
         UNION SELECT attendances.unit_id FROM conflicts_of_interest JOIN attendances ON attendances.professional_id = conflicts_of_interest.professional_id
         WHERE conflicts_of_interest.child_id = ?1 AND attendances.meeting_id = ?2 AND attendances.status <> 'absent'",
    )?;
    let units =
        statement.query_map(params![child.to_string(), meeting.to_string()], |row| super::uuid(row, "unit_id"))?;
    let mut units: BTreeSet<UnitId> = super::all(units)?.into_iter().map(UnitId).collect();
    let people = of_child(db, child)?;
    for (unit, name) in guests(db, meeting)? {
        if people.iter().any(|one| one.is_named(&name, Some(unit))) {
            units.insert(unit);
        }
    }
    Ok(units.into_iter().collect())
}

/// Unit and name of those who come to a meeting and are known by name alone.
fn guests(db: &Connection, meeting: MeetingId) -> Result<Vec<(UnitId, String)>> {
    let mut statement = db.prepare_cached(
        "SELECT unit_id, guest FROM attendances WHERE meeting_id = ?1 AND professional_id IS NULL AND status <> 'absent'",
    )?;
    let come = statement.query_map([meeting.to_string()], |row| {
        let unit = UnitId(super::uuid(row, "unit_id")?);
        Ok((unit, row.get::<_, String>("guest")?))
    })?;
    super::all(come)
}

/// Whether somebody must not see the child of a case. Asks for all conflicts, whatever the one who asks may see.
pub(crate) fn kept_out(db: &Connection, case: CaseId, person: ProfessionalId) -> Result<bool> {
    Ok(db
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM main.conflicts_of_interest AS conflicts JOIN main.cases AS theirs ON theirs.child_id = conflicts.child_id
             WHERE theirs.id = ?1 AND conflicts.professional_id = ?2)",
        )?
        .query_row(params![case.to_string(), person.to_string()], |row| row.get(0))?)
}

/// Refuses to give somebody work with a child whom they must not see.
///
/// # Errors
/// [`Rule::PersonKeptOut`].
pub(crate) fn let_work(db: &Connection, case: CaseId, person: ProfessionalId) -> Result<()> {
    if kept_out(db, case, person)? { Err(Error::Rule(Rule::PersonKeptOut)) } else { Ok(()) }
}

/// As [`let_work`], of somebody who is known by name alone, and by unit where that was asked for.
pub(crate) fn let_named(db: &Connection, case: CaseId, name: &str, unit: Option<UnitId>) -> Result<()> {
    let child = super::cases::get(db, case)?.child;
    let kept_out = of_child(db, child)?.iter().any(|one| one.is_named(name, unit));
    if kept_out { Err(Error::Rule(Rule::PersonKeptOut)) } else { Ok(()) }
}

/// The children whom a user must not see; asked where everything is read, to leave them out of the answer.
pub(crate) fn of_user(db: &Connection, user: UserId) -> Result<BTreeSet<ChildId>> {
    let mut statement = db.prepare_cached(
        "SELECT child_id FROM main.conflicts_of_interest JOIN users ON users.professional_id = conflicts_of_interest.professional_id WHERE users.id = ?1",
    )?;
    let children = statement.query_map([user.to_string()], |row| super::uuid(row, "child_id"))?;
    Ok(super::all(children)?.into_iter().map(ChildId).collect())
}

/// Whether a number is that of a child whom a user must not see: asked of what has come and is not tied to a child yet.
pub(crate) fn hides_number(db: &Connection, user: UserId, digits: &str) -> Result<bool> {
    Ok(db
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM main.identity_numbers AS numbers JOIN main.conflicts_of_interest AS conflicts ON conflicts.child_id = numbers.child_id
             JOIN users ON users.professional_id = conflicts.professional_id WHERE numbers.number = ?1 AND users.id = ?2)",
        )?
        .query_row(params![digits, user.to_string()], |row| row.get(0))?)
}

/// A child in the open whom somebody must not see.
pub(crate) struct HiddenChild {
    pub(crate) first_name: String,
    pub(crate) last_name: String,
    pub(crate) birth_on: Option<NaiveDate>,
    /// It has, or has had, a number.
    pub(crate) numbered: bool,
}

/// The children in the open whom a user must not see: what something that comes from outside is compared with.
pub(crate) fn hidden_children(db: &Connection, user: UserId) -> Result<Vec<HiddenChild>> {
    let mut statement = db.prepare_cached(
        "SELECT theirs.first_name AS first_name, theirs.last_name AS last_name, theirs.birth_on AS birth_on,
            EXISTS (SELECT 1 FROM main.identity_numbers AS numbers WHERE numbers.child_id = theirs.id) AS numbered
         FROM main.conflicts_of_interest AS conflicts JOIN users ON users.professional_id = conflicts.professional_id
         JOIN main.children AS theirs ON theirs.id = conflicts.child_id AND theirs.protection = 'none' WHERE users.id = ?1",
    )?;
    super::all(statement.query_map([user.to_string()], |row| {
        Ok(HiddenChild {
            first_name: row.get("first_name")?,
            last_name: row.get("last_name")?,
            birth_on: super::maybe_date(row, "birth_on")?,
            numbered: row.get("numbered")?,
        })
    })?)
}

/// What the number of each protected child whom a user must not see is found by; empty for one with no sealed number.
pub(crate) fn sealed_marks(db: &Connection, user: UserId) -> Result<Vec<String>> {
    let mut statement = db.prepare_cached(
        "SELECT coalesce(sealed.number_mark, '') AS mark FROM main.conflicts_of_interest AS conflicts JOIN users ON users.professional_id = conflicts.professional_id
         JOIN main.children AS theirs ON theirs.id = conflicts.child_id AND theirs.protection <> 'none'
         LEFT JOIN main.sealed_identities AS sealed ON sealed.subject_id = theirs.id WHERE users.id = ?1",
    )?;
    super::all(statement.query_map([user.to_string()], |row| row.get("mark"))?)
}

/// Whether a parcel lies here at all: one that is not found, and does, is about a child whom the one who asks must not see.
pub(crate) fn hides_parcel(db: &Connection, id: ParcelId) -> Result<bool> {
    let mut statement = db.prepare_cached("SELECT EXISTS (SELECT 1 FROM main.parcels WHERE id = ?1)")?;
    Ok(statement.query_row([id.to_string()], |row| row.get(0))?)
}

/// A line with a name in a plan: its id, and the plan's.
type NamedLine = (String, String);

/// Lines of a child (?1) that are somebody's by name; `sql` gives `id`, `plan_id`, `name` and, where that counts, `unit_id`.
fn lines_of(db: &Connection, sql: &str, child: ChildId, person: &Professional) -> Result<Vec<NamedLine>> {
    let mut statement = db.prepare_cached(sql)?;
    let lines = statement.query_map([child.to_string()], |row| {
        let line: NamedLine = (row.get("id")?, row.get("plan_id")?);
        Ok((line, row.get::<_, String>("name")?, super::maybe_uuid(row, "unit_id")?.map(UnitId)))
    })?;
    let theirs = super::all(lines)?.into_iter().filter(|(_, name, unit)| person.is_named(name, *unit));
    Ok(theirs.map(|(line, _, _)| line).collect())
}

/// Lines that call or invite somebody to a meeting of a plan that has not been.
const CALLED: &str = "SELECT id, plan_id, name, unit_id FROM plan_participants WHERE unit_id IS NOT NULL AND name <> '' AND came IS NULL
    AND plan_id IN (SELECT plans.id FROM plans JOIN cases ON cases.id = plans.case_id WHERE cases.child_id = ?1 AND plans.state NOT IN ('declined', 'closed'))";
/// Lines that wait for a signature; a guardian may have the name of a professional, or be one.
const TO_SIGN: &str = "SELECT id, plan_id, name, NULL AS unit_id FROM plan_signatures WHERE status = 'waiting' AND role NOT IN ('child', 'guardian')
    AND plan_id IN (SELECT plans.id FROM plans JOIN cases ON cases.id = plans.case_id WHERE cases.child_id = ?1)";

/// What somebody holds of a child.
pub(crate) fn held(db: &Connection, child: ChildId, person: &Professional) -> Result<HeldOfChild> {
    let plans: BTreeSet<String> = lines_of(db, CALLED, child, person)?.into_iter().map(|(_, plan)| plan).collect();
    let sql = format!(
        "WITH theirs AS (SELECT id, closed_on FROM cases WHERE child_id = ?1)
         SELECT EXISTS (SELECT 1 FROM coordinators JOIN theirs ON theirs.id = coordinators.case_id WHERE professional_id = ?2 AND to_on IS NULL AND closed_on IS NULL) AS baton,
                (SELECT count(*) FROM actions WHERE professional_id = ?2 AND {UNDONE}) AS actions,
                (SELECT count(*) FROM feedbacks WHERE by_professional_id = ?2 AND {UNTOLD}) AS feedbacks,
                (SELECT count(*) FROM handovers WHERE to_professional_id = ?2 AND {UNDER_WAY}) AS handovers"
    );
    Ok(db.prepare_cached(&sql)?.query_row(params![child.to_string(), person.id.to_string()], |row| {
        Ok(HeldOfChild {
            baton: row.get("baton")?,
            actions: row.get("actions")?,
            feedbacks: row.get("feedbacks")?,
            handovers: row.get("handovers")?,
            plans: u32::try_from(plans.len()).unwrap_or(u32::MAX),
        })
    })?)
}

const UNDONE: &str = "state IN ('open', 'started') AND case_id IN (SELECT id FROM cases WHERE child_id = ?1)";
const UNTOLD: &str = "given_on IS NULL AND case_id IN (SELECT id FROM cases WHERE child_id = ?1)";
const OFFERED: &str =
    "state IN ('offered', 'clarification_asked') AND case_id IN (SELECT id FROM cases WHERE child_id = ?1)";
const UNDER_WAY: &str = "state IN ('offered', 'clarification_asked', 'accepted', 'answered_back') AND case_id IN (SELECT id FROM cases WHERE child_id = ?1)";

/// Takes from somebody what they hold of a child, all but the baton: `next` holds that by now and tells the family, the unit has the rest. Meetings about the child alone expect them no more.
pub(crate) fn let_go(
    db: &Connection,
    child: ChildId,
    person: &Professional,
    next: Option<ProfessionalId>,
) -> Result<()> {
    for (line, _) in lines_of(db, CALLED, child, person)? {
        db.execute("UPDATE main.plan_participants SET name = '', title = '' WHERE id = ?1", [line])?;
    }
    for (line, _) in lines_of(db, TO_SIGN, child, person)? {
        db.execute("DELETE FROM main.plan_signatures WHERE id = ?1", [line])?;
    }
    let (child, id) = (child.to_string(), person.id.to_string());
    let next = next.map(|next| next.to_string());
    db.execute(
        &format!("UPDATE main.actions SET professional_id = NULL WHERE professional_id = ?2 AND {UNDONE}"),
        params![child, id],
    )?;
    db.execute(
        &format!("UPDATE main.feedbacks SET by_professional_id = ?3 WHERE by_professional_id = ?2 AND {UNTOLD}"),
        params![child, id, next],
    )?;
    db.execute(
        &format!("UPDATE main.handovers SET to_professional_id = NULL WHERE to_professional_id = ?2 AND {UNDER_WAY}"),
        params![child, id],
    )?;
    // Of one that has been taken over it stays who gave it: a return would else go to the one who returns it.
    db.execute(
        &format!("UPDATE main.handovers SET from_professional_id = coalesce(?3, from_professional_id) WHERE from_professional_id = ?2 AND {OFFERED}"),
        params![child, id, next],
    )?;
    db.execute(
        "DELETE FROM main.attendances WHERE professional_id = ?2 AND meeting_id IN (SELECT meetings.id FROM meetings JOIN agenda_items ON agenda_items.meeting_id = meetings.id
            JOIN cases ON cases.id = agenda_items.case_id WHERE cases.child_id = ?1 AND meetings.state = 'planned' AND meetings.kind IN ('family', 'sip_prepare', 'sip', 'sip_follow_up'))",
        params![child, id],
    )?;
    Ok(())
}

/// Whether a user must not see a child.
pub(crate) fn has(db: &Connection, child: ChildId, user: UserId) -> Result<bool> {
    Ok(db
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM conflicts_of_interest JOIN users ON users.professional_id = conflicts_of_interest.professional_id
             WHERE conflicts_of_interest.child_id = ?1 AND users.id = ?2)",
        )?
        .query_row(params![child.to_string(), user.to_string()], |row| row.get(0))?)
}

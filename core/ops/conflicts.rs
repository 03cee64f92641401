//! Conflicts of interest (jäv), and openings in an emergency. Invariant: who has a conflict never sees the child, whatever the reason; an opening is short, has a reason, and waits for a coordinator.

use super::{Nothing, cases::list_name};
use crate::{
    casebook::{Act, Actor, Casebook, sights::alone},
    domain::{
        children::Protection,
        identity_numbers::parse,
        ids::{CaseId, ChildId, EmergencyOpeningId, ProfessionalId},
        texts,
        units::{HeldOfChild, Professional},
    },
    error::{Error, Result, Rule},
    store,
};
use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use rusqlite::Connection;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Most openings in the list.
const MOST: u32 = 50;

/// A person and a child.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
pub struct Conflict {
    /// The child.
    pub child: ChildId,
    /// The person who must not see it.
    pub professional: ProfessionalId,
}

/// Who must not see a child, and who takes over.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
pub struct MarkConflict {
    /// The child.
    pub child: ChildId,
    /// The person who must not see it.
    pub professional: ProfessionalId,
    /// Who takes the baton, in whichever unit; needed when that person holds it.
    #[serde(default)]
    pub new_holder: Option<ProfessionalId>,
}

/// Marks a conflict of interest: the child disappears everywhere for that person, who holds nothing of it any more. The baton moves the same day, also to another unit: it cannot wait for a
/// handover with somebody who does not see the child.
///
/// # Errors
/// [`Rule::BatonToPass`] when that person holds the baton and nobody takes it; [`Rule::PersonKeptOut`] when whoever takes it must not see the child either.
pub fn mark_conflict(book: &mut Casebook, by: &Actor, input: MarkConflict) -> Result<Vec<Professional>> {
    let baton = book.new_id(by.now.at)?;
    book.write(by, Act::on("mark_conflict", input.child), |tx| {
        store::children::get(tx, input.child)?;
        let person = store::units::professional(tx, input.professional)?;
        store::conflicts::mark(tx, input.child, input.professional, by.today())?;
        let open = store::cases::of_child(tx, input.child)?.into_iter().find(|case| case.closed_on.is_none());
        let mut holder = open.as_ref().map(|case| store::cases::holder(tx, case.id)).transpose()?.flatten();
        if let Some(case) = open
            && holder.as_ref().is_some_and(|holder| holder.professional == person.id)
        {
            let next = store::units::working(tx, input.new_holder.ok_or(Error::Rule(Rule::BatonToPass))?)?;
            store::conflicts::let_work(tx, case.id, next.id)?;
            store::cases::move_baton(tx, baton, case.id, next.id, by.today(), None)?;
            holder = store::cases::holder(tx, case.id)?;
        }
        store::conflicts::let_go(tx, input.child, &person, holder.map(|holder| holder.professional))?;
        store::conflicts::of_child(tx, input.child)
    })
}

/// What somebody holds of a child, to be said before a conflict of interest is marked.
pub fn held_of_child(book: &mut Casebook, by: &Actor, input: Conflict) -> Result<HeldOfChild> {
    book.read(by, Act::lasting("held_of_child", Some(input.child.0)), |db| {
        store::children::get(db, input.child)?;
        store::conflicts::held(db, input.child, &store::units::professional(db, input.professional)?)
    })
}

/// Takes the mark of a conflict away.
pub fn remove_conflict(book: &mut Casebook, by: &Actor, input: Conflict) -> Result<Vec<Professional>> {
    book.write(by, Act::on("remove_conflict", input.child), |tx| {
        store::conflicts::remove(tx, input.child, input.professional)?;
        store::conflicts::of_child(tx, input.child)
    })
}

/// Which child.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
pub struct ConflictsOf {
    /// The child.
    pub child: ChildId,
}

/// The people who must not see a child.
pub fn conflicts_of(book: &mut Casebook, by: &Actor, input: ConflictsOf) -> Result<Vec<Professional>> {
    book.read(by, Act::lasting("conflicts_of", Some(input.child.0)), |db| {
        store::children::get(db, input.child)?;
        store::conflicts::of_child(db, input.child)
    })
}

/// A child to open in an emergency: found by its whole number only, so that nobody looks around.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct OpenInEmergency {
    /// The whole personal or coordination number, or the whole case number.
    pub number: String,
    /// Why, in one's own words.
    pub reason: String,
}

/// A child that is open for a while.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct OpenedInEmergency {
    /// The child's newest case.
    pub case: CaseId,
    /// Until when, by the clock on the wall.
    pub until: NaiveDateTime,
}

fn child_by(db: &Connection, number: &str, today: NaiveDate) -> Result<ChildId> {
    let known = match parse(number, today) {
        Ok(number) => store::children::by_number(db, number.digits())?,
        Err(_) => None,
    };
    let of_case = || -> Result<Option<ChildId>> {
        let found = store::cases::by_number_start(db, number, 2)?;
        Ok(found.into_iter().find(|case| case.number == number).map(|case| case.child))
    };
    match known {
        Some(child) => Ok(child),
        None => of_case()?.ok_or(Error::NotFound("child")),
    }
}

/// Why the user opens this child in no emergency.
fn refusal(db: &Connection, child: ChildId, by: &Actor) -> Result<Option<Rule>> {
    if store::conflicts::has(db, child, by.user)? {
        return Ok(Some(Rule::ConflictOfInterest));
    }
    let protected = store::children::get(db, child)?.protection != Protection::None;
    Ok(protected.then_some(Rule::IdentityProtected))
}

/// Opens a child outside what the user may see, for as long as the setting says. The coordinator is told on the start page. Who is refused a child learns that it is here, and stands in the log.
///
/// # Errors
/// [`Error::NotFound`] without a whole number; [`Rule::ConflictOfInterest`], [`Rule::IdentityProtected`], [`Rule::UserWithoutPerson`]; [`Rule::ClockBack`] when it would be over at once.
pub fn open_in_emergency(book: &mut Casebook, by: &Actor, input: OpenInEmergency) -> Result<OpenedInEmergency> {
    let reason = texts::note("reason", &input.reason)?;
    let number = texts::line("number", &input.number)?;
    let id = EmergencyOpeningId(book.new_id(by.now.at)?);
    let judged_at = book.judged_at(by);
    let (minutes, child, refused) = book.peek(|db| {
        // What is refused whatever the number is tells of no child.
        if store::users::professional_of(db, by.user)?.is_none() {
            return Err(Error::Rule(Rule::UserWithoutPerson));
        }
        let minutes = TimeDelta::minutes(store::settings::get(db, "emergency.minutes")?);
        if by.now.at + minutes <= judged_at {
            return Err(Error::Rule(Rule::ClockBack));
        }
        let child = child_by(db, &number, by.today())?;
        Ok((minutes, child, refusal(db, child, by)?))
    })?;
    if let Some(rule) = refused {
        book.read(by, Act::lasting("open_in_emergency_refused", Some(child.0)), |_| Ok(()))?;
        return Err(Error::Rule(rule));
    }
    book.write(by, Act::lasting("open_in_emergency", Some(child.0)), |tx| {
        let case = store::cases::of_child(tx, child)?.into_iter().next().ok_or(Error::NotFound("case"))?;
        store::emergencies::open(tx, id, child, by.user, &reason, by.now.at, by.now.at + minutes)?;
        Ok(OpenedInEmergency { case: case.id, until: by.now.local + minutes })
    })
}

/// An opening in an emergency, as the coordinator sees it.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct OpeningView {
    /// Id.
    pub id: EmergencyOpeningId,
    /// The child's newest case.
    pub case: Option<CaseId>,
    /// "Alva N."; for a protected child the case number.
    pub who: String,
    /// Who opened it.
    pub user: String,
    /// Why, in the user's own words.
    pub reason: String,
    /// When, by the clock on the wall.
    pub opened_at: NaiveDateTime,
    /// Until when.
    pub until: NaiveDateTime,
    /// When a coordinator looked at it.
    pub signed_off_on: Option<NaiveDate>,
}

fn views(db: &Connection, by: &Actor) -> Result<Vec<OpeningView>> {
    let wall = |at: chrono::DateTime<chrono::Utc>| by.now.local + (at - by.now.at);
    store::emergencies::openings(db, MOST)?
        .into_iter()
        .map(|opening| {
            let child = store::children::get(db, opening.child)?;
            let case = store::cases::of_child(db, opening.child)?.into_iter().next();
            Ok(OpeningView {
                id: opening.id,
                who: case.as_ref().map(|case| list_name(&child, case)).unwrap_or_default(),
                case: case.map(|case| case.id),
                user: opening.user,
                reason: opening.reason,
                opened_at: wall(opening.opened_at),
                until: wall(opening.until_at),
                signed_off_on: opening.signed_off_on,
            })
        })
        .collect()
}

/// Every opening in an emergency, those that wait for a coordinator first.
pub fn emergency_openings(book: &mut Casebook, by: &Actor, _: Nothing) -> Result<Vec<OpeningView>> {
    book.look_through(by, Act::lasting("emergency_openings", None), |db| {
        let openings = views(db, by)?;
        let whose = alone(openings.iter().map(|one| one.case.map_or(one.id.0, |case| case.0)));
        Ok((openings, whose))
    })
}

/// Which opening.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
pub struct OneOpening {
    /// The opening.
    pub opening: EmergencyOpeningId,
}

/// The coordinator has looked at an opening.
pub fn sign_off_opening(book: &mut Casebook, by: &Actor, input: OneOpening) -> Result<Vec<OpeningView>> {
    book.write(by, Act::on("sign_off_opening", input.opening.0), |tx| {
        store::emergencies::sign_off(tx, input.opening, by.user, by.today())?;
        views(tx, by)
    })
}

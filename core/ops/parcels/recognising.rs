//! Whose a parcel is that came, and who may not see it. Invariant: it is not tied to a child before it is answered, so its number tells, also against what is sealed, and else name and birth date;
//! where nothing can tell whether it is about a child whom somebody must not see, that one does not see it; and what is sealed here comes in no parcel into the open.

use crate::{
    casebook::Actor,
    domain::{
        identity_numbers::{self, IdentityNumber},
        ids::{CaseId, ChildId, ParcelId},
        names,
        parcels::ParcelContent,
    },
    error::{Error, Result, Rule},
    exchange::parcels::Came,
    ops::{
        duplicates::{DuplicateReason, Typed},
        identities,
    },
    store::{self, parcels::Parcel},
    vault::keys::Key,
};
use chrono::NaiveDate;
use rusqlite::Connection;
use uuid::Uuid;

/// The number that lies in the parcel, when it is one.
fn number_in(content: &ParcelContent, today: NaiveDate) -> Option<IdentityNumber> {
    identity_numbers::parse(content.number.as_ref()?.number.as_deref()?, today).ok()
}

/// Who it says that the child is, to be compared where two numbers cannot be.
fn said(content: &ParcelContent, today: NaiveDate) -> (Typed, Option<NaiveDate>) {
    let told = content.number.as_ref().and_then(|number| number.birth_on);
    let birth_on = told.or_else(|| number_in(content, today)?.birth_date());
    (Typed::new(&content.first_name, &content.last_name, birth_on), birth_on)
}

/// The child it is about, when its number lies in the parcel and is known here in the open.
pub(super) fn known_child(db: &Connection, content: &ParcelContent, today: NaiveDate) -> Result<Option<ChildId>> {
    number_in(content, today).map_or(Ok(None), |number| store::children::by_number(db, number.digits()))
}

/// Whose a parcel is, for its line in the log: the known child, else its own id, which leads to the child that it becomes.
pub(super) fn whose(db: &Connection, id: ParcelId, content: Option<&ParcelContent>, today: NaiveDate) -> Result<Uuid> {
    let known = content.map(|content| known_child(db, content, today)).transpose()?.flatten();
    Ok(known.map_or(id.0, |child| child.0))
}

/// The same for a file that came.
pub(super) fn whose_came(db: &Connection, came: &Came, today: NaiveDate) -> Result<Uuid> {
    match came {
        Came::Parcel(opened) => whose(db, ParcelId(opened.manifest.parcel), Some(&opened.content), today),
        Came::Withdrawal(withdrawal) => {
            let id = ParcelId(withdrawal.parcel);
            let content = store::parcels::find(db, id)?.and_then(|parcel| parcel.content);
            whose(db, id, content.as_ref(), today)
        }
    }
}

/// The parcels that nobody has answered and that are about a known child: a look at them was a look at the child, also before it was known.
pub(crate) fn about(db: &Connection, child: ChildId, today: NaiveDate) -> Result<Vec<Uuid>> {
    let mut found = Vec::new();
    for parcel in store::parcels::unanswered(db)? {
        let content = parcel.content.as_ref();
        if content.map(|content| known_child(db, content, today)).transpose()?.flatten() == Some(child) {
            found.push(parcel.id.0);
        }
    }
    Ok(found)
}

/// Whether a refusal tells that a child may be here.
pub(super) fn tells(error: &Error) -> bool {
    let Error::Rule(rule) = error else { return false };
    matches!(rule, Rule::ParcelKeptFrom | Rule::ParcelUntold | Rule::ParcelAboutProtected | Rule::ParcelMaybeProtected)
}

/// The open case of a child.
pub(super) fn open_case(db: &Connection, child: Option<ChildId>) -> Result<Option<CaseId>> {
    let cases = child.map(|child| store::cases::of_child(db, child)).transpose()?.unwrap_or_default();
    Ok(cases.into_iter().find(|case| case.closed_on.is_none()).map(|case| case.id))
}

/// Refuses who must not see the child in a parcel. `key` opens protected identities, for who has it: without it, or without the numbers, a protected child cannot be told from another.
///
/// # Errors
/// [`Rule::ParcelKeptFrom`]; [`Rule::ParcelUntold`] when it may be a child whom the one who asks must not see: a protected one, or one who is called the same.
pub(super) fn let_see(db: &Connection, by: &Actor, key: Option<&Key>, content: &ParcelContent) -> Result<()> {
    let number = number_in(content, by.today());
    if let Some(number) = &number
        && store::conflicts::hides_number(db, by.user, number.digits())?
    {
        return Err(Error::Rule(Rule::ParcelKeptFrom));
    }
    hidden_by_name(db, by, number.is_some(), content)?;
    let marks = store::conflicts::sealed_marks(db, by.user)?;
    if marks.is_empty() {
        return Ok(());
    }
    let (Some(number), Some(key)) = (number, key) else { return Err(Error::Rule(Rule::ParcelUntold)) };
    if marks.contains(&identities::mark_of(number.digits(), key)?) {
        return Err(Error::Rule(Rule::ParcelKeptFrom));
    }
    if marks.iter().any(String::is_empty) { Err(Error::Rule(Rule::ParcelUntold)) } else { Ok(()) }
}

/// Refuses who must not see a child in the open that is called as the one in the parcel, where there are no two numbers to compare.
fn hidden_by_name(db: &Connection, by: &Actor, numbered: bool, content: &ParcelContent) -> Result<()> {
    let (said, _) = said(content, by.today());
    let mut untold = false;
    for child in store::conflicts::hidden_children(db, by.user)? {
        if numbered && child.numbered {
            continue;
        }
        match said.alike(&names::tokens(&child.first_name, &child.last_name), child.birth_on) {
            Some(DuplicateReason::SameNameAndBirth) => return Err(Error::Rule(Rule::ParcelKeptFrom)),
            alike => untold |= alike.is_some(),
        }
    }
    if untold { Err(Error::Rule(Rule::ParcelUntold)) } else { Ok(()) }
}

/// Refuses a parcel about a child whose identity is sealed here: taken in it would be a new case, and the name would stand there in the open. A child that is known in the open by its number is
/// none of them.
///
/// # Errors
/// [`Rule::ParcelAboutProtected`] when it is one of them, or may be; [`Rule::ParcelMaybeProtected`] when it may be and the one who asks has not the key to compare with.
pub(super) fn let_in(db: &Connection, key: Option<&Key>, content: &ParcelContent, today: NaiveDate) -> Result<()> {
    if known_child(db, content, today)?.is_some() {
        return Ok(());
    }
    let number = number_in(content, today);
    let (said, birth_on) = said(content, today);
    let Some(key) = key else {
        // Two birth dates are two children.
        let may_be = |one: Option<NaiveDate>| one.zip(birth_on).is_none_or(|(one, other)| one == other);
        let untold = store::identities::births(db)?.into_iter().any(may_be);
        return if untold { Err(Error::Rule(Rule::ParcelMaybeProtected)) } else { Ok(()) };
    };
    if let Some(number) = &number
        && identities::by_number(db, number.digits(), Some(key))?.is_some()
    {
        return Err(Error::Rule(Rule::ParcelAboutProtected));
    }
    for sealed in identities::sealed_names(db, key)? {
        let two_numbers = sealed.numbered && number.is_some();
        let birth_on = store::children::get(db, sealed.child)?.birth_on;
        if !two_numbers && said.alike(&names::tokens(&sealed.name, ""), birth_on).is_some() {
            return Err(Error::Rule(Rule::ParcelAboutProtected));
        }
    }
    Ok(())
}

/// Whether a parcel that lies here is kept from the one who asks. Once it is tied to a case that tells whose it is, and shows it or not. One about a child that has become protected since it came
/// is shown to who can open what is sealed: somebody must say no to it.
pub(crate) fn is_kept_from(db: &Connection, by: &Actor, key: Option<&Key>, parcel: &Parcel) -> Result<bool> {
    let Some(content) = &parcel.content else { return Ok(false) };
    let seen = let_see(db, by, key, content);
    let seen = if key.is_none() { seen.and_then(|()| let_in(db, None, content, by.today())) } else { seen };
    match seen {
        Ok(()) => Ok(false),
        Err(Error::Rule(Rule::ParcelKeptFrom)) => Ok(true),
        Err(Error::Rule(Rule::ParcelUntold | Rule::ParcelMaybeProtected)) => Ok(parcel.case.is_none()),
        Err(error) => Err(error),
    }
}

/// The parcels that nobody has answered, but for those that are kept from the one who asks.
pub(crate) fn unanswered(db: &Connection, by: &Actor, key: Option<&Key>) -> Result<Vec<Parcel>> {
    let mut seen = Vec::new();
    for parcel in store::parcels::unanswered(db)? {
        if !is_kept_from(db, by, key, &parcel)? {
            seen.push(parcel);
        }
    }
    Ok(seen)
}

//! Whose a parcel is that came, and who may not see it. Invariant: it is not tied to a child before it is answered, so its number tells, also against what is sealed; where nothing can tell
//! whether it is about a protected child whom somebody must not see, that one does not see it.

use crate::{
    casebook::Actor,
    domain::{
        identity_numbers::{self, IdentityNumber},
        ids::{CaseId, ChildId},
        parcels::ParcelContent,
    },
    error::{Error, Result, Rule},
    ops::identities,
    store::{self, parcels::Parcel},
    vault::keys::Key,
};
use chrono::NaiveDate;
use rusqlite::Connection;

/// The number that lies in the parcel, when it is one.
fn number_in(content: &ParcelContent, today: NaiveDate) -> Option<IdentityNumber> {
    identity_numbers::parse(content.number.as_ref()?.number.as_deref()?, today).ok()
}

/// The child it is about, when its number lies in the parcel and is known here in the open.
pub(super) fn known_child(db: &Connection, content: &ParcelContent, today: NaiveDate) -> Result<Option<ChildId>> {
    number_in(content, today).map_or(Ok(None), |number| store::children::by_number(db, number.digits()))
}

/// The open case of a child.
pub(super) fn open_case(db: &Connection, child: Option<ChildId>) -> Result<Option<CaseId>> {
    let cases = child.map(|child| store::cases::of_child(db, child)).transpose()?.unwrap_or_default();
    Ok(cases.into_iter().find(|case| case.closed_on.is_none()).map(|case| case.id))
}

/// Refuses who must not see the child in a parcel. `key` opens protected identities, for who has it: without it, or without the numbers, a protected child cannot be told from another.
///
/// # Errors
/// [`Rule::ParcelKeptFrom`]; [`Rule::ParcelUntold`] when it may be a protected child whom the one who asks must not see.
pub(super) fn let_see(db: &Connection, by: &Actor, key: Option<&Key>, content: &ParcelContent) -> Result<()> {
    let number = number_in(content, by.today());
    if let Some(number) = &number
        && store::conflicts::hides_number(db, by.user, number.digits())?
    {
        return Err(Error::Rule(Rule::ParcelKeptFrom));
    }
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

/// Whether a parcel that lies here is kept from the one who asks. Once it is tied to a case that tells whose it is, and shows it or not.
pub(crate) fn is_kept_from(db: &Connection, by: &Actor, key: Option<&Key>, parcel: &Parcel) -> Result<bool> {
    let Some(content) = &parcel.content else { return Ok(false) };
    match let_see(db, by, key, content) {
        Ok(()) => Ok(false),
        Err(Error::Rule(Rule::ParcelKeptFrom)) => Ok(true),
        Err(Error::Rule(Rule::ParcelUntold)) => Ok(parcel.case.is_none()),
        Err(error) => Err(error),
    }
}

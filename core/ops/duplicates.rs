//! Children who may be the one that is being typed. Invariant: the surest first, each once and with the reason; nothing merges by itself.

use super::children::{FoundChild, Matched, found, with_number};
use crate::{
    casebook::{Act, Actor, Casebook, sights::alone},
    domain::{
        identity_numbers::{IdentityNumber, parse},
        ids::ChildId,
        names,
    },
    error::Result,
    store,
};
use chrono::NaiveDate;
use rusqlite::Connection;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use ts_rs::TS;

/// Most children that are warned of.
const MOST: usize = 20;
/// Namesakes that are looked at for each pair of names.
const NAMESAKES: usize = 50;
/// Pairs of a first and a last name that are looked up for who has typed more names than two.
const PAIRS: usize = 6;
/// Words in names that many have and that say nothing about who it is.
const PARTICLES: [&str; 12] = ["af", "al", "bin", "da", "de", "den", "der", "di", "el", "la", "van", "von"];

/// What is known so far of a child about to be registered.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct PossibleDuplicates {
    /// First name as typed so far.
    pub first_name: String,
    /// Last name as typed so far.
    pub last_name: String,
    /// Number as typed so far, or empty.
    pub number: String,
    /// Birth date, if known; the number's when left out.
    pub birth_on: Option<NaiveDate>,
}

/// Why a child may be the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum DuplicateReason {
    /// Has, or has had, the same number.
    SameNumber,
    /// Same names, in whatever order, and born the same day.
    SameNameAndBirth,
    /// Born the same day, and one of the names is the same: another spelling or surname, or a sibling.
    SharedNameAndBirth,
    /// Same names, in whatever order.
    SameName,
    /// All names of one are among the other's, and nobody knows that they are born on different days.
    NameWithin,
}

/// A child that may be the same.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct PossibleDuplicate {
    /// The child that is already there.
    pub found: FoundChild,
    /// Why it may be the same.
    pub reason: DuplicateReason,
}

/// Children who may be the same as the one being typed; the surest first.
pub fn possible_duplicates(
    book: &mut Casebook,
    by: &Actor,
    input: PossibleDuplicates,
) -> Result<Vec<PossibleDuplicate>> {
    let key = book.protected().cloned();
    book.look_through(by, Act::lasting("possible_duplicates", None), |db| {
        let mut results: Vec<PossibleDuplicate> = Vec::new();
        let number = parse(&input.number, by.today()).ok();
        if let Some(number) = &number
            && let Some(id) = with_number(db, number.digits(), key.as_ref())?
        {
            let reason = DuplicateReason::SameNumber;
            results.push(PossibleDuplicate { found: found(db, id, Matched::Number)?, reason });
        }
        let birth_on = input.birth_on.or_else(|| number.as_ref().and_then(IdentityNumber::birth_date));
        let typed = Typed::new(&input.first_name, &input.last_name, birth_on);
        for id in candidates(db, &typed, &input)? {
            if results.iter().any(|result| result.found.child == id) {
                continue;
            }
            let child = store::children::get(db, id)?;
            let names = names::tokens(&child.first_name, &child.last_name);
            if let Some(reason) = typed.may_be(&names, child.birth_on) {
                results.push(PossibleDuplicate { found: found(db, id, Matched::Name)?, reason });
            }
        }
        results.sort_by_key(|result| result.reason as u8);
        results.truncate(MOST);
        let whose = alone(results.iter().map(|one| one.found.child));
        Ok((results, whose))
    })
}

/// What children are compared with.
pub(crate) struct Typed {
    /// As a search compares them.
    names: Vec<String>,
    birth_on: Option<NaiveDate>,
}

impl Typed {
    pub(crate) fn new(first: &str, last: &str, birth_on: Option<NaiveDate>) -> Self {
        Self { names: names::tokens(first, last), birth_on }
    }

    /// Why a child of these names may be the same; none when it hardly is, or is born on another day.
    pub(crate) fn alike(&self, names: &[String], birth_on: Option<NaiveDate>) -> Option<DuplicateReason> {
        let births = self.birth_on.zip(birth_on);
        if births.is_some_and(|(one, other)| one != other) { None } else { self.may_be(names, birth_on) }
    }

    /// How many of these names are the typed ones, particles left out.
    fn shared(&self, names: &[String]) -> usize {
        names.iter().filter(|name| self.names.contains(name) && !PARTICLES.contains(&name.as_str())).count()
    }

    /// Why a child of these names may be the same; none when it hardly is.
    fn may_be(&self, names: &[String], birth_on: Option<NaiveDate>) -> Option<DuplicateReason> {
        let births = self.birth_on.zip(birth_on);
        let born_together = births.is_some_and(|(one, other)| one == other);
        let within = |some: &[String], all: &[String]| some.iter().all(|name| all.contains(name));
        match self.shared(names) {
            _ if names == self.names && born_together => Some(DuplicateReason::SameNameAndBirth),
            _ if names == self.names => Some(DuplicateReason::SameName),
            1.. if born_together => Some(DuplicateReason::SharedNameAndBirth),
            2.. if births.is_none() && (within(names, &self.names) || within(&self.names, names)) => {
                Some(DuplicateReason::NameWithin)
            }
            _ => None,
        }
    }
}

/// Children to compare: those born on the day who share a name, and those who are found by the names, or by two of them.
fn candidates(db: &Connection, typed: &Typed, input: &PossibleDuplicates) -> Result<BTreeSet<ChildId>> {
    let mut found = BTreeSet::new();
    if let Some(day) = typed.birth_on {
        let born = store::children::born_on(db, day)?.into_iter();
        let alike = born.filter(|(_, first, last)| typed.shared(&names::tokens(first, last)) > 0);
        found.extend(alike.map(|(id, ..)| id));
    }
    let (firsts, lasts) = (names::tokens(&input.first_name, ""), names::tokens("", &input.last_name));
    if firsts.is_empty() || lasts.is_empty() {
        return Ok(found);
    }
    found.extend(store::children::by_name(db, &typed.names, NAMESAKES)?);
    if typed.names.len() > 2 {
        let pairs = firsts.iter().flat_map(|first| lasts.iter().map(move |last| [first.clone(), last.clone()]));
        for pair in pairs.take(PAIRS) {
            found.extend(store::children::by_name(db, &pair, NAMESAKES)?);
        }
    }
    Ok(found)
}

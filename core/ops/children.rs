//! Children: found by name, number or case number and by nothing else (2001:637 15 §). Those who may be there already are warned of in `duplicates.rs`.

use super::{agenda_leaving, identities};
use crate::{
    casebook::{Act, Actor, Casebook, sights::alone},
    domain::{
        children::{Child, Protection},
        codes::SchoolForm,
        identity_numbers::{IdentityNumber, LegalSex, NumberFault, parse},
        ids::{CaseId, ChildId},
        names, school_years, texts,
    },
    error::{Error, Problem, Result, Rule},
    store,
    vault::keys::Key,
    words::say,
};
use chrono::NaiveDate;
use rusqlite::Connection;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Most children a search shows.
const MOST: usize = 20;

/// What to search for.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct SearchChildren {
    /// The beginning of one or several names, of a personal or coordination number, or of a case number.
    pub query: String,
}

/// What a child was found by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Matched {
    /// Name.
    Name,
    /// Personal or coordination number.
    Number,
    /// Case number.
    CaseNumber,
}

/// A child that was found, with its newest case.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct FoundChild {
    /// The child.
    pub child: ChildId,
    /// The newest case; none when the child has no case.
    pub case: Option<CaseId>,
    /// Its number.
    pub case_number: String,
    /// Whether that case is open.
    pub open: bool,
    /// "Alva Nyberg".
    pub name: String,
    /// Birth date.
    pub birth_on: Option<NaiveDate>,
    /// What it was found by.
    pub matched: Matched,
}

/// The child as a search shows it.
pub(super) fn found(db: &Connection, id: ChildId, matched: Matched) -> Result<FoundChild> {
    let child = store::children::get(db, id)?;
    let newest = store::cases::of_child(db, id)?.into_iter().next();
    Ok(FoundChild {
        child: id,
        case: newest.as_ref().map(|case| case.id),
        open: newest.as_ref().is_some_and(|case| case.closed_on.is_none()),
        case_number: newest.map(|case| case.number).unwrap_or_default(),
        name: full_name(&child),
        birth_on: child.birth_on,
        matched,
    })
}

/// The child with this number, also a protected one for who may open it.
pub(super) fn with_number(db: &Connection, number: &str, key: Option<&Key>) -> Result<Option<ChildId>> {
    match store::children::by_number(db, number)? {
        Some(child) => Ok(Some(child)),
        None => identities::by_number(db, number, key),
    }
}

/// "Alva Nyberg"; only the first name when there is no other.
pub(crate) fn full_name(child: &Child) -> String {
    format!("{} {}", child.first_name, child.last_name).trim().to_owned()
}

/// Finds children. Twenty at most, sorted in Swedish order.
pub fn search_children(book: &mut Casebook, by: &Actor, input: SearchChildren) -> Result<Vec<FoundChild>> {
    let query = input.query.trim().to_owned();
    let key = book.protected().cloned();
    book.look_through(by, Act::lasting("search_children", None), |db| {
        let digits: String = query.chars().filter(|letter| *letter != '-' && *letter != '+').collect();
        let mut results = Vec::new();
        if digits.len() >= 4 && digits.chars().all(|digit| digit.is_ascii_digit()) {
            let mut ids = store::children::by_number_start(db, &digits, MOST)?;
            if let Ok(number) = parse(&query, by.today())
                && let Some(id) = with_number(db, number.digits(), key.as_ref())?
                && !ids.contains(&id)
            {
                ids.push(id);
            }
            if digits.len() < 8 {
                for century in ["20", "19"] {
                    ids.extend(store::children::by_number_start(db, &format!("{century}{digits}"), MOST)?);
                }
            }
            for id in ids.into_iter().take(MOST) {
                results.push(found(db, id, Matched::Number)?);
            }
        }
        if query.len() >= 4 && query.starts_with(|letter: char| letter.is_ascii_digit()) && results.len() < MOST {
            for case in store::cases::by_number_start(db, &query, 20)? {
                let mut hit = found(db, case.child, Matched::CaseNumber)?;
                hit.case = Some(case.id);
                hit.open = case.closed_on.is_none();
                hit.case_number = case.number;
                results.push(hit);
            }
        }
        let words: Vec<String> =
            names::fold(&query).split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect();
        if results.is_empty() && words.iter().any(|word| word.chars().any(char::is_alphabetic)) {
            for id in store::children::by_name(db, &words, MOST)? {
                results.push(found(db, id, Matched::Name)?);
            }
            results.sort_by_key(|hit| names::sort_key(&hit.name));
        }
        results.truncate(MOST);
        let whose = alone(results.iter().map(|hit| hit.child));
        Ok((results, whose))
    })
}

/// A child's details as typed.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct TypedChild {
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// Personal or coordination number in any usual way of writing; empty when there is none.
    #[serde(default)]
    pub number: String,
    /// Birth date; taken from the number when left out.
    #[serde(default)]
    pub birth_on: Option<NaiveDate>,
    /// Legal sex; taken from the number when left out.
    #[serde(default)]
    pub sex: Option<LegalSex>,
    /// School form.
    #[serde(default)]
    pub school_form: Option<SchoolForm>,
    /// Grade.
    #[serde(default)]
    pub grade: Option<u8>,
    /// Class letter.
    #[serde(default)]
    pub class: String,
    /// School or preschool.
    #[serde(default)]
    pub school: String,
    /// Language of the interpreter.
    #[serde(default)]
    pub language: String,
    /// Protection.
    #[serde(default)]
    pub protection: Protection,
}

/// A personal or coordination number in any usual way of writing; none when nothing is written.
pub(crate) fn read_number(text: &str, today: NaiveDate) -> Result<Option<IdentityNumber>> {
    let problem = match parse(text, today) {
        Ok(number) => return Ok(Some(number)),
        Err(NumberFault::Empty) => return Ok(None),
        Err(NumberFault::Checksum) => Problem::Checksum,
        Err(NumberFault::FutureBirth) => Problem::InTheFuture,
        Err(_) => Problem::NotReadable,
    };
    Err(Error::Input { field: "number", problem })
}

impl TypedChild {
    /// Reads what was typed; the number is checked, and fills in birth date and sex where they were left out.
    pub(crate) fn read(&self, id: ChildId, today: NaiveDate) -> Result<(Child, Option<IdentityNumber>)> {
        let number = read_number(&self.number, today)?;
        let birth_on = self.birth_on.or_else(|| number.as_ref().and_then(IdentityNumber::birth_date));
        if birth_on.is_some_and(|birth| birth > today) {
            return Err(Error::Input { field: "birth_on", problem: Problem::InTheFuture });
        }
        let child = Child {
            id,
            first_name: texts::line("first_name", &self.first_name)?,
            last_name: texts::optional_line("last_name", &self.last_name)?,
            number: number.as_ref().map(|number| number.digits().to_owned()),
            birth_on,
            sex: self.sex.or_else(|| number.as_ref().map(IdentityNumber::legal_sex)),
            school_form: self.school_form,
            grade: self.grade,
            school_year: self.school_form.map(|_| school_years::school_year(today)),
            class: texts::optional_line("class", &self.class)?,
            school: texts::optional_line("school", &self.school)?,
            language: texts::optional_line("language", &self.language)?,
            protection: self.protection,
            guardians: Vec::new(),
        };
        Ok((child, number))
    }
}

/// New details of a child.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ChangeChild {
    /// Which child.
    pub id: ChildId,
    /// The details as they shall be.
    pub child: TypedChild,
}

/// Changes a child's details. A new number becomes the present one; the old one stays findable. Of a protected child only the alias and what identifies nobody: the rest is `change_identity`. One that becomes
/// protected leaves the team's agendas that are to come.
///
/// # Errors
/// [`Rule::IdentityProtected`] when what identifies a protected child would change here, or its protection end.
pub fn change_child(book: &mut Casebook, by: &Actor, input: ChangeChild) -> Result<Child> {
    let (child, number) = input.child.read(input.id, by.today())?;
    let (key, protects) = (book.protected().cloned(), child.protection != Protection::None);
    let act = if protects { Act::lasting("change_child", Some(input.id.0)) } else { Act::on("change_child", input.id) };
    book.write(by, act, |tx| {
        let before = store::children::get(tx, input.id)?;
        let sealed = store::identities::get(tx, input.id.0)?.is_some();
        if sealed && (!protects || number.is_some() || identities::tells(&child)) {
            return Err(Error::Rule(Rule::IdentityProtected));
        }
        if sealed {
            identities::new_alias(tx, input.id, &child.first_name, key.as_ref())?;
        }
        if protects && !sealed {
            store::mentions::forget_waiting_rows(tx, input.id)?;
        }
        store::children::change(tx, &child)?;
        if let Some(number) = &number {
            store::children::set_number(tx, input.id, number, by.today())?;
        }
        if protects && !sealed {
            let number = child.number.clone().or_else(|| before.number.clone());
            let guardians = before.guardians.clone();
            protect_typed(tx, &Child { guardians, number, ..child }, key.as_ref())?;
            identities::forget_traces(tx, &before)?;
        }
        if protects && before.protection == Protection::None {
            agenda_leaving::leave(tx, by, input.id)?;
        }
        let after = store::children::get(tx, input.id)?;
        rename_in_plans(tx, &before, &after)?;
        Ok(after.on(by.today()))
    })
}

/// A new name stands in the child's plans too, unless a guardian was called the same: who is asked to the own meeting is known by it.
fn rename_in_plans(db: &Connection, before: &Child, after: &Child) -> Result<()> {
    let (name, new) = (full_name(before), full_name(after));
    if name == new || before.guardians.iter().any(|guardian| guardian.name == name) {
        return Ok(());
    }
    store::identities::rename_in_plans(db, before.id, &name, &new)
}

/// Seals what was typed about a protected child and protected guardians. A child of whom nothing is typed but a name is called by it: that name is the alias.
pub(crate) fn protect_typed(db: &Connection, child: &Child, key: Option<&Key>) -> Result<()> {
    let key = || key.ok_or(Error::Rule(Rule::IdentityProtected));
    if child.protection != Protection::None && identities::tells(child) {
        return identities::hide(db, child, &say("protected-child", &[]), key()?);
    }
    for guardian in child.guardians.iter().filter(|guardian| guardian.protection != Protection::None) {
        if store::identities::get(db, guardian.id.0)?.is_none() {
            identities::hide_guardian(db, child.id, guardian, key()?)?;
        }
    }
    Ok(())
}

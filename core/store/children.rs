//! Children, their numbers, names and guardians.

use crate::{
    domain::{
        children::{Child, Guardian},
        identity_numbers::{IdentityNumber, NumberKind},
        ids::{ChildId, GuardianId},
        names,
        school_years::{self, Schooling},
    },
    error::{Error, Result},
};
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, params};
use std::cmp::Reverse;

/// max() keeps the row it comes from; ORDER BY with LIMIT would set up a table for each child, and every page of that is locked into memory and wiped.
const CHILD: &str = "SELECT children.id, first_name, last_name, birth_on, sex, school_form, grade, school_year, class, school, language, protection,
    (SELECT number FROM (SELECT number, max(from_on) FROM identity_numbers WHERE child_id = children.id AND to_on IS NULL)) AS number FROM children";

/// School form, grade and the school year they are right in.
pub(crate) fn schooling(row: &Row<'_>) -> rusqlite::Result<Schooling> {
    Ok(Schooling {
        form: super::maybe_code(row, "school_form")?,
        grade: row.get("grade")?,
        year: school_years::from_name(&row.get::<_, String>("school_year")?),
    })
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Child> {
    let Schooling { form, grade, year } = schooling(row)?;
    Ok(Child {
        id: super::uuid(row, "id")?.into(),
        first_name: row.get("first_name")?,
        last_name: row.get("last_name")?,
        number: row.get("number")?,
        birth_on: super::maybe_date(row, "birth_on")?,
        sex: super::maybe_code(row, "sex")?,
        school_form: form,
        grade,
        school_year: year,
        class: row.get("class")?,
        school: row.get("school")?,
        language: row.get("language")?,
        protection: super::code(row, "protection")?,
        guardians: Vec::new(),
    })
}

/// Adds a child with its search words and guardians.
pub(crate) fn add(db: &Connection, child: &Child, number: Option<&IdentityNumber>, on: NaiveDate) -> Result<()> {
    write(
        db,
        "INSERT INTO main.children (id, first_name, last_name, birth_on, sex, school_form, grade, class, school, language, protection, school_year)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
        child,
    )?;
    index_names(db, child)?;
    if let Some(number) = number {
        set_number(db, child.id, number, on)?;
    }
    for (position, guardian) in child.guardians.iter().enumerate() {
        add_guardian(db, child.id, guardian, position)?;
    }
    Ok(())
}

/// Runs a statement that takes the fields of the child's row, in the order of the table.
fn write(db: &Connection, sql: &str, child: &Child) -> Result<()> {
    db.prepare_cached(sql)?.execute(params![
        child.id.to_string(),
        child.first_name,
        child.last_name,
        super::day(child.birth_on),
        child.sex.map(super::code_of),
        child.school_form.map(super::code_of),
        child.grade,
        child.class,
        child.school,
        child.language,
        super::code_of(child.protection),
        child.school_year.map(school_years::name).unwrap_or_default(),
    ])?;
    Ok(())
}

/// Writes everything but number and guardians.
pub(crate) fn change(db: &Connection, child: &Child) -> Result<()> {
    write(
        db,
        "UPDATE main.children SET first_name = ?2, last_name = ?3, birth_on = ?4, sex = ?5, school_form = ?6, grade = ?7, class = ?8, school = ?9, language = ?10, protection = ?11, school_year = ?12,
            print_reason = CASE ?11 WHEN 'none' THEN '' ELSE print_reason END WHERE id = ?1",
        child,
    )?;
    db.execute("DELETE FROM main.name_tokens WHERE child_id = ?1", [child.id.to_string()])?;
    index_names(db, child)
}

fn index_names(db: &Connection, child: &Child) -> Result<()> {
    let mut insert = db.prepare_cached("INSERT INTO main.name_tokens (token, child_id) VALUES (?1, ?2)")?;
    for token in names::tokens(&child.first_name, &child.last_name) {
        insert.execute(params![token, child.id.to_string()])?;
    }
    Ok(())
}

/// Makes `number` the present one; the one before stays in the history.
pub(crate) fn set_number(db: &Connection, child: ChildId, number: &IdentityNumber, on: NaiveDate) -> Result<()> {
    let kind = match number.kind() {
        NumberKind::Personal => "personal",
        NumberKind::Coordination => "coordination",
    };
    db.execute(
        "UPDATE main.identity_numbers SET to_on = ?3 WHERE child_id = ?1 AND to_on IS NULL AND number <> ?2",
        params![child.to_string(), number.digits(), on.to_string()],
    )?;
    db.execute(
        "INSERT INTO main.identity_numbers (child_id, number, kind, from_on) VALUES (?1, ?2, ?3, ?4) ON CONFLICT (child_id, number) DO UPDATE SET to_on = NULL",
        params![child.to_string(), number.digits(), kind, on.to_string()],
    )?;
    Ok(())
}

pub(crate) fn add_guardian(db: &Connection, child: ChildId, guardian: &Guardian, position: usize) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO main.guardians (id, child_id, name, relation, phone, protection, position, ended_on) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?
    .execute(params![
        guardian.id.to_string(),
        child.to_string(),
        guardian.name,
        guardian.relation,
        guardian.phone,
        super::code_of(guardian.protection),
        i64::try_from(position).unwrap_or(0),
        super::day(guardian.ended_on),
    ])?;
    Ok(())
}

/// Writes everything about a guardian.
pub(crate) fn change_guardian(db: &Connection, guardian: &Guardian) -> Result<()> {
    db.execute(
        "UPDATE main.guardians SET name = ?2, relation = ?3, phone = ?4, protection = ?5, ended_on = ?6 WHERE id = ?1",
        params![
            guardian.id.to_string(),
            guardian.name,
            guardian.relation,
            guardian.phone,
            super::code_of(guardian.protection),
            super::day(guardian.ended_on),
        ],
    )?;
    Ok(())
}

/// A child's guardians in the order they were written, also those who are not any more.
pub(crate) fn guardians(db: &Connection, child: ChildId) -> Result<Vec<Guardian>> {
    let mut statement = db.prepare_cached(
        "SELECT id, name, relation, phone, protection, ended_on, position FROM guardians WHERE child_id = ?1",
    )?;
    let mut guardians: Vec<(i64, Guardian)> = super::all(statement.query_map([child.to_string()], |row| {
        let guardian = Guardian {
            id: GuardianId(super::uuid(row, "id")?),
            name: row.get("name")?,
            relation: row.get("relation")?,
            phone: row.get("phone")?,
            protection: super::code(row, "protection")?,
            ended_on: super::maybe_date(row, "ended_on")?,
        };
        Ok((row.get("position")?, guardian))
    })?)?;
    guardians.sort_by_key(|(position, guardian)| (*position, guardian.id));
    Ok(guardians.into_iter().map(|(_, guardian)| guardian).collect())
}

/// One child with its guardians.
pub(crate) fn get(db: &Connection, id: ChildId) -> Result<Child> {
    let found = db
        .prepare_cached(&format!("{CHILD} WHERE children.id = ?1"))?
        .query_row([id.to_string()], from_row)
        .optional()?;
    let mut child = found.ok_or(Error::NotFound("child"))?;
    child.guardians = guardians(db, id)?;
    Ok(child)
}

/// The child that has, or has had, this number.
pub(crate) fn by_number(db: &Connection, number: &str) -> Result<Option<ChildId>> {
    let found = db
        .prepare_cached("SELECT child_id FROM identity_numbers WHERE number = ?1 ORDER BY to_on IS NOT NULL LIMIT 1")?
        .query_row([number], |row| super::uuid(row, "child_id"))
        .optional()?;
    Ok(found.map(ChildId))
}

/// Children whose numbers begin so; at most `most`.
pub(crate) fn by_number_start(db: &Connection, start: &str, most: usize) -> Result<Vec<ChildId>> {
    let mut statement = db.prepare_cached("SELECT DISTINCT child_id FROM identity_numbers WHERE number >= ?1 AND number < ?1 || ':' ORDER BY number LIMIT ?2")?;
    super::all(statement.query_map(params![start, i64::try_from(most).unwrap_or(20)], |row| {
        Ok(ChildId(super::uuid(row, "child_id")?))
    })?)
}

/// Children born on a day: id, first and last name.
pub(crate) fn born_on(db: &Connection, day: NaiveDate) -> Result<Vec<(ChildId, String, String)>> {
    let mut statement = db.prepare_cached("SELECT id, first_name, last_name FROM children WHERE birth_on = ?1")?;
    super::all(statement.query_map([day.to_string()], |row| {
        Ok((ChildId(super::uuid(row, "id")?), row.get("first_name")?, row.get("last_name")?))
    })?)
}

/// Words of a search that are looked at; nobody has more names.
const MOST_WORDS: usize = 8;

/// So many names that begin with a word are counted: with more, it does not matter which of the words is looked up.
const MANY: u32 = 1000;

/// How many names begin with the word; [`MANY`] when there are more.
fn how_many(db: &Connection, word: &str) -> Result<u32> {
    let mut statement = db.prepare_cached(
        "SELECT count(*) FROM (SELECT 1 FROM name_tokens WHERE token >= ?1 AND token < ?1 || char(1114111) LIMIT ?2)",
    )?;
    Ok(statement.query_row(params![word, MANY], |row| row.get(0))?)
}

/// Children who have, for each of the folded words, a name that begins with it; at most `most`. The rarest word is looked up, the others are tried on what it finds.
pub(crate) fn by_name(db: &Connection, words: &[String], most: usize) -> Result<Vec<ChildId>> {
    let mut words: Vec<(u32, &String)> =
        words.iter().take(MOST_WORDS).map(|word| Ok((how_many(db, word)?, word))).collect::<Result<_>>()?;
    words.sort_by_key(|(many, word)| (*many, Reverse(word.len())));
    if words.first().is_none_or(|(many, _)| *many == 0) {
        return Ok(Vec::new());
    }
    let also: String = (2..=words.len())
        .map(|word| {
            format!(
                " AND EXISTS (SELECT 1 FROM name_tokens AS also WHERE also.child_id = found.child_id AND also.token >= ?{word} AND also.token < ?{word} || char(1114111))"
            )
        })
        .collect();
    let mut statement = db.prepare_cached(&format!(
        "SELECT child_id FROM name_tokens AS found WHERE token >= ?1 AND token < ?1 || char(1114111){also} ORDER BY token, child_id"
    ))?;
    let mut found: Vec<ChildId> = Vec::new();
    let mut rows = statement.query(rusqlite::params_from_iter(words.iter().map(|(_, word)| word)))?;
    while found.len() < most
        && let Some(row) = rows.next()?
    {
        let id = ChildId(super::uuid(row, "child_id")?);
        if !found.contains(&id) {
            found.push(id);
        }
    }
    Ok(found)
}

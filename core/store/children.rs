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
use std::{cmp::Reverse, collections::HashSet};
use uuid::Uuid;

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

/// So many children are read of a word that is only compared with. One that more are called is found on every few candidates, and is asked about at each of them instead.
const MOST_COMPARED: usize = 5000;

/// Names that begin with the word `?1`: a piece of the index, which holds all that is asked for.
const BEGINS: &str = "token >= ?1 AND token < ?1 || char(1114111)";

/// How many names begin with the word; [`MANY`] when there are more.
fn how_many(db: &Connection, word: &str) -> Result<u32> {
    let sql = format!("SELECT count(*) FROM (SELECT 1 FROM name_tokens WHERE {BEGINS} LIMIT ?2)");
    Ok(db.prepare_cached(&sql)?.query_row(params![word, MANY], |row| row.get(0))?)
}

/// The words, the rarest first; one alone need not be counted.
fn rarest_first<'a>(db: &Connection, words: &'a [String]) -> Result<Vec<(u32, &'a String)>> {
    let words = words.iter().take(MOST_WORDS);
    if words.len() < 2 {
        return Ok(words.map(|word| (MANY, word)).collect());
    }
    let mut words: Vec<(u32, &String)> = words.map(|word| Ok((how_many(db, word)?, word))).collect::<Result<_>>()?;
    words.sort_by_key(|(many, word)| (*many, Reverse(word.len())));
    Ok(words)
}

/// Everybody with a name that begins with the word, read in the index's own order; none when they are too many.
fn all_called(db: &Connection, word: &str) -> Result<Option<HashSet<Uuid>>> {
    let mut statement = db.prepare_cached(&format!("SELECT child_id FROM name_tokens WHERE {BEGINS}"))?;
    let (mut rows, mut called) = (statement.query([word])?, HashSet::new());
    while let Some(row) = rows.next()? {
        if called.len() == MOST_COMPARED {
            return Ok(None);
        }
        called.insert(super::uuid(row, "child_id")?);
    }
    Ok(Some(called))
}

/// Children who have, for each of the folded words, a name that begins with it; at most `most`. The rarest word is looked up, the others are tried on what it finds. To ask of one candidate what
/// else it is called costs pages of its own, so that where there are many candidates the others' part of the index is read instead, once and in its order.
pub(crate) fn by_name(db: &Connection, words: &[String], most: usize) -> Result<Vec<ChildId>> {
    let words = rarest_first(db, words)?;
    let Some(((many, rarest), others)) = words.split_first() else { return Ok(Vec::new()) };
    if *many == 0 {
        return Ok(Vec::new());
    }
    let (mut compared, mut asked) = (Vec::new(), vec![*rarest]);
    for (_, word) in others {
        let called = if *many == MANY { all_called(db, word)? } else { None };
        match called {
            Some(called) => compared.push(called),
            None => asked.push(*word),
        }
    }
    let also: String = (2..=asked.len())
        .map(|word| {
            format!(
                " AND EXISTS (SELECT 1 FROM name_tokens AS also WHERE also.child_id = found.child_id AND also.token >= ?{word} AND also.token < ?{word} || char(1114111))"
            )
        })
        .collect();
    let mut statement = db.prepare_cached(&format!(
        "SELECT child_id FROM name_tokens AS found WHERE {BEGINS}{also} ORDER BY token, child_id"
    ))?;
    let mut found: Vec<ChildId> = Vec::new();
    let mut rows = statement.query(rusqlite::params_from_iter(asked))?;
    while found.len() < most
        && let Some(row) = rows.next()?
    {
        let id = super::uuid(row, "child_id")?;
        if compared.iter().all(|called| called.contains(&id)) && !found.contains(&ChildId(id)) {
            found.push(ChildId(id));
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    /// Children with a first and a last name each; more have a name in b than are compared.
    fn named(db: &mut Connection) -> Vec<(Uuid, [&'static str; 2])> {
        crate::store::migrations::begin(db).unwrap();
        let (firsts, lasts) = (["alva", "anna", "berit", "tuva"], ["berg", "berg", "berggren", "holm"]);
        let children = (0..MOST_COMPARED * 2).map(|at| {
            let name = if at == 7 { ["yra", "oberg"] } else { [firsts[at % 4], lasts[at / 4 % 4]] };
            (Uuid::from_u64_pair(at as u64 * 7919 % 104_729, at as u64), name)
        });
        let children: Vec<_> = children.collect();
        let tx = db.transaction().unwrap();
        let mut insert = tx.prepare("INSERT INTO name_tokens (token, child_id) VALUES (?1, ?2)").unwrap();
        for (id, name) in &children {
            for token in name {
                insert.execute(params![token, id.to_string()]).unwrap();
            }
        }
        drop(insert);
        tx.commit().unwrap();
        children
    }

    #[test]
    fn however_common_the_words_are_those_are_found_who_have_them_all() {
        let mut db = Connection::open_in_memory().unwrap();
        db.pragma_update(None, "foreign_keys", false).unwrap();
        let children = named(&mut db);
        let searches = [
            "a",
            "alva",
            "b",
            "a b",
            "b a",
            "alva berg",
            "alva holm",
            "holm alva",
            "tuva b",
            "be be",
            "y ob",
            "alva ob",
            "q",
            "alva q",
        ];
        for search in searches {
            let words: Vec<String> = search.split(' ').map(str::to_owned).collect();
            let has = |name: &[&str; 2]| words.iter().all(|word| name.iter().any(|one| one.starts_with(word.as_str())));
            let expected: BTreeSet<Uuid> = children.iter().filter(|(_, name)| has(name)).map(|(id, _)| *id).collect();
            let found = by_name(&db, &words, 20).unwrap();
            let distinct: BTreeSet<Uuid> = found.iter().map(|id| id.0).collect();
            assert!(distinct.is_subset(&expected), "{search}: nobody else");
            assert_eq!((found.len(), distinct.len()), (expected.len().min(20), found.len()), "{search}: each once");
        }
    }
}

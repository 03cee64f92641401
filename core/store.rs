//! SQL and nothing else: one function per query, columns named, rows read by name. Invariant: only this folder and `vault` know SQL.

pub(crate) mod absences;
pub(crate) mod access;
pub(crate) mod actions;
pub(crate) mod agencies;
pub(crate) mod agendas;
pub(crate) mod agreements;
pub(crate) mod arms;
pub(crate) mod belongings;
pub(crate) mod bridges;
pub(crate) mod case_lists;
pub(crate) mod cases;
pub(crate) mod children;
pub(crate) mod conflicts;
pub(crate) mod consents;
pub(crate) mod consultations;
pub(crate) mod contacts;
pub(crate) mod contexts;
pub(crate) mod documentation;
pub(crate) mod drafts;
pub(crate) mod emergencies;
pub(crate) mod evaluations;
pub(crate) mod extracts;
pub(crate) mod gallring;
pub(crate) mod gaps;
pub(crate) mod handovers;
pub(crate) mod health_exams;
pub(crate) mod home_pages;
pub(crate) mod hook;
pub(crate) mod identities;
pub(crate) mod imports;
pub(crate) mod interventions;
pub(crate) mod log;
pub(crate) mod logs;
pub(crate) mod marks;
pub(crate) mod measures;
pub(crate) mod meetings;
pub(crate) mod mentions;
pub mod migrations;
pub(crate) mod paper_texts;
pub(crate) mod parcels;
pub(crate) mod plans;
pub(crate) mod publications;
pub(crate) mod quarters;
pub(crate) mod remnants;
pub(crate) mod settings;
pub(crate) mod surveys;
pub(crate) mod team_actions;
pub(crate) mod teams;
pub(crate) mod today;
pub(crate) mod transitions;
pub(crate) mod undo;
pub(crate) mod units;
pub(crate) mod users;
pub(crate) mod voices;
pub(crate) mod wheels;

use crate::error::Result;
use chrono::NaiveDate;
use rusqlite::Row;
use serde::de::value::{self, StrDeserializer};
use uuid::Uuid;

/// A UUID column.
pub(crate) fn uuid(row: &Row<'_>, column: &str) -> rusqlite::Result<Uuid> {
    let value = row.get_ref(column)?;
    value.as_str().ok().and_then(|text| Uuid::parse_str(text).ok()).ok_or_else(|| unreadable(column))
}

/// A UUID column that may be null.
pub(crate) fn maybe_uuid(row: &Row<'_>, column: &str) -> rusqlite::Result<Option<Uuid>> {
    Ok(row.get_ref(column)?.as_str_or_null()?.and_then(|text| Uuid::parse_str(text).ok()))
}

/// An enum column, stored as its snake_case name.
pub(crate) fn code<T: serde::de::DeserializeOwned>(row: &Row<'_>, column: &str) -> rusqlite::Result<T> {
    maybe_code(row, column)?.ok_or_else(|| unreadable(column))
}

/// An enum column that may be null.
pub(crate) fn maybe_code<T: serde::de::DeserializeOwned>(row: &Row<'_>, column: &str) -> rusqlite::Result<Option<T>> {
    let name = row.get_ref(column)?.as_str_or_null()?;
    name.map(|name| T::deserialize(StrDeserializer::<value::Error>::new(name)).map_err(|_| unreadable(column)))
        .transpose()
}

/// A date column.
pub(crate) fn date(row: &Row<'_>, column: &str) -> rusqlite::Result<NaiveDate> {
    let value = row.get_ref(column)?;
    value.as_str().ok().and_then(date_of).ok_or_else(|| unreadable(column))
}

/// A date column that may be null.
pub(crate) fn maybe_date(row: &Row<'_>, column: &str) -> rusqlite::Result<Option<NaiveDate>> {
    Ok(row.get_ref(column)?.as_str_or_null()?.and_then(date_of))
}

/// "2026-03-01": by hand, as a page may need tens of thousands of them.
fn date_of(text: &str) -> Option<NaiveDate> {
    let (year, rest) = text.split_once('-')?;
    let (month, day) = rest.split_once('-')?;
    NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

fn unreadable(column: &str) -> rusqlite::Error {
    rusqlite::Error::InvalidColumnType(0, column.to_owned(), rusqlite::types::Type::Text)
}

/// Rows that are written in one statement, at most.
const AT_ONCE: usize = 200;

/// The name an enum has in a column.
pub(crate) fn code_of<T: serde::Serialize>(value: T) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(text)) => text,
        _ => String::new(),
    }
}

/// A date as it stands in a column.
pub(crate) fn day(date: Option<NaiveDate>) -> Option<String> {
    date.map(|date| date.to_string())
}

/// Collects rows.
pub(crate) fn all<T>(rows: impl Iterator<Item = rusqlite::Result<T>>) -> Result<Vec<T>> {
    Ok(rows.collect::<rusqlite::Result<Vec<T>>>()?)
}

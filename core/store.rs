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
pub(crate) mod evaluations;
pub(crate) mod extracts;
pub(crate) mod gallring;
pub(crate) mod gaps;
pub(crate) mod handovers;
pub(crate) mod health_exams;
pub(crate) mod home_pages;
pub(crate) mod identities;
pub(crate) mod imports;
pub(crate) mod interventions;
pub(crate) mod log;
pub(crate) mod logs;
pub(crate) mod marks;
pub(crate) mod measures;
pub(crate) mod meetings;
pub mod migrations;
pub(crate) mod paper_texts;
pub(crate) mod parcels;
pub(crate) mod plans;
pub(crate) mod publications;
pub(crate) mod quarters;
pub(crate) mod settings;
pub(crate) mod surveys;
pub(crate) mod team_actions;
pub(crate) mod teams;
pub(crate) mod today;
pub(crate) mod undo;
pub(crate) mod units;
pub(crate) mod users;
pub(crate) mod voices;
pub(crate) mod wheels;

use crate::error::Result;
use rusqlite::Row;
use uuid::Uuid;

/// A UUID column.
pub(crate) fn uuid(row: &Row<'_>, column: &str) -> rusqlite::Result<Uuid> {
    let text: String = row.get(column)?;
    Uuid::parse_str(&text)
        .map_err(|_| rusqlite::Error::InvalidColumnType(0, column.to_owned(), rusqlite::types::Type::Text))
}

/// A UUID column that may be null.
pub(crate) fn maybe_uuid(row: &Row<'_>, column: &str) -> rusqlite::Result<Option<Uuid>> {
    Ok(row.get::<_, Option<String>>(column)?.and_then(|text| Uuid::parse_str(&text).ok()))
}

/// An enum column, stored as its snake_case name.
pub(crate) fn code<T: serde::de::DeserializeOwned>(row: &Row<'_>, column: &str) -> rusqlite::Result<T> {
    let text: String = row.get(column)?;
    serde_json::from_value(serde_json::Value::String(text))
        .map_err(|_| rusqlite::Error::InvalidColumnType(0, column.to_owned(), rusqlite::types::Type::Text))
}

/// An enum column that may be null.
pub(crate) fn maybe_code<T: serde::de::DeserializeOwned>(row: &Row<'_>, column: &str) -> rusqlite::Result<Option<T>> {
    let text: Option<String> = row.get(column)?;
    text.map(|text| {
        serde_json::from_value(serde_json::Value::String(text))
            .map_err(|_| rusqlite::Error::InvalidColumnType(0, column.to_owned(), rusqlite::types::Type::Text))
    })
    .transpose()
}

/// A date column.
pub(crate) fn date(row: &Row<'_>, column: &str) -> rusqlite::Result<chrono::NaiveDate> {
    let text: String = row.get(column)?;
    text.parse().map_err(|_| rusqlite::Error::InvalidColumnType(0, column.to_owned(), rusqlite::types::Type::Text))
}

/// A date column that may be null.
pub(crate) fn maybe_date(row: &Row<'_>, column: &str) -> rusqlite::Result<Option<chrono::NaiveDate>> {
    Ok(row.get::<_, Option<String>>(column)?.and_then(|text| text.parse().ok()))
}

/// The name an enum has in a column.
pub(crate) fn code_of<T: serde::Serialize>(value: T) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(text)) => text,
        _ => String::new(),
    }
}

/// A date as it stands in a column.
pub(crate) fn day(date: Option<chrono::NaiveDate>) -> Option<String> {
    date.map(|date| date.to_string())
}

/// Collects rows.
pub(crate) fn all<T>(rows: impl Iterator<Item = rusqlite::Result<T>>) -> Result<Vec<T>> {
    Ok(rows.collect::<rusqlite::Result<Vec<T>>>()?)
}

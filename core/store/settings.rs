//! Settings: what the municipality can change, with its source and the day it began to hold.

use crate::error::{Error, Result};
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, params};
use serde::{Serialize, de::DeserializeOwned};

/// Key, value as JSON, source. What a new vault starts with; domain.md §10.1 lists what must be a setting.
pub(crate) const DEFAULTS: &[(&str, &str, &str)] = &[
    ("lock.idle_minutes", "5", "Samlat"),
    ("recovery_confirmed", "false", "Samlat"),
    ("feedback.days", "7", "Socialstyrelsens beskrivning av HLT-modellen: återkoppling inom en vecka"),
    ("consent.child_asked_from_age", "12", "Praxis; ingen lagstadgad ålder (kunskapsguiden.se om samtycke)"),
    ("consent.months", "12", "Praxis; ingen tidsgräns i lag"),
    ("consent.soon_days", "30", "Samlat"),
    ("handover.days", "14", "Samlat (mått M20)"),
    ("plan.days_to_meeting", "21", "Västra Götaland: SIP inom tre veckor; kommunen kan ändra"),
    ("case.stalled_days", "45", "Samlat (mått M18)"),
    (
        "agenda.minutes",
        r#"{"opening":5,"new":15,"late":15,"due":10,"ongoing":5,"pause":10,"before_pause":60,"evaluation":5}"#,
        "Socialstyrelsens beskrivning av HLT-modellen: 10–15 minuter per barn; raster enligt praxis",
    ),
    ("meeting.first_within_days", "31", "Månatliga möten (mått M12)"),
];

/// One setting.
pub(crate) fn get<T: DeserializeOwned>(db: &Connection, key: &str) -> Result<T> {
    let text: Option<String> = db
        .prepare_cached("SELECT value FROM settings WHERE key = ?1")?
        .query_row([key], |row| row.get(0))
        .optional()?;
    let default = || DEFAULTS.iter().find(|(name, _, _)| *name == key).map(|(_, value, _)| (*value).to_owned());
    let text = text.or_else(default).ok_or(Error::NotFound("setting"))?;
    serde_json::from_str(&text).map_err(|_| Error::Shape)
}

/// Sets one setting.
pub(crate) fn set<T: Serialize>(db: &Connection, key: &str, value: &T, source: &str, from: NaiveDate) -> Result<()> {
    let value = serde_json::to_string(value).map_err(|_| Error::Shape)?;
    db.execute(
        "INSERT INTO settings (key, value, source, valid_from) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (key) DO UPDATE SET value = excluded.value, source = excluded.source, valid_from = excluded.valid_from",
        params![key, value, source, from.to_string()],
    )?;
    Ok(())
}

//! The schema's history: an explicit list, forward only. Invariant: a released migration is never edited; all missing ones run in one transaction.

use crate::error::Result;
use rusqlite::Connection;

/// Every migration, oldest first.
pub const MIGRATIONS: &[(&str, &str)] = &[
    ("0001_foundation", include_str!("../../migrations/0001_foundation.sql")),
    ("0002_children", include_str!("../../migrations/0002_children.sql")),
    ("0003_meetings", include_str!("../../migrations/0003_meetings.sql")),
    ("0004_plans", include_str!("../../migrations/0004_plans.sql")),
    ("0005_handovers", include_str!("../../migrations/0005_handovers.sql")),
    ("0006_imports", include_str!("../../migrations/0006_imports.sql")),
    ("0007_quarters", include_str!("../../migrations/0007_quarters.sql")),
    ("0008_school_years", include_str!("../../migrations/0008_school_years.sql")),
    ("0009_logs", include_str!("../../migrations/0009_logs.sql")),
    ("0010_teams", include_str!("../../migrations/0010_teams.sql")),
    ("0011_consultations", include_str!("../../migrations/0011_consultations.sql")),
    ("0012_wheels", include_str!("../../migrations/0012_wheels.sql")),
    ("0013_plan_parts", include_str!("../../migrations/0013_plan_parts.sql")),
    ("0014_surveys", include_str!("../../migrations/0014_surveys.sql")),
    ("0015_publications", include_str!("../../migrations/0015_publications.sql")),
    ("0016_gallring", include_str!("../../migrations/0016_gallring.sql")),
    ("0017_extracts", include_str!("../../migrations/0017_extracts.sql")),
    ("0018_access", include_str!("../../migrations/0018_access.sql")),
    ("0019_registers", include_str!("../../migrations/0019_registers.sql")),
    ("0020_absences", include_str!("../../migrations/0020_absences.sql")),
    ("0021_papers", include_str!("../../migrations/0021_papers.sql")),
    ("0022_matters", include_str!("../../migrations/0022_matters.sql")),
    ("0023_log_clock", include_str!("../../migrations/0023_log_clock.sql")),
    ("0024_printing", include_str!("../../migrations/0024_printing.sql")),
    ("0025_gallring_by_hand", include_str!("../../migrations/0025_gallring_by_hand.sql")),
    ("0026_parcel_revisions", include_str!("../../migrations/0026_parcel_revisions.sql")),
    ("0027_child_sittings", include_str!("../../migrations/0027_child_sittings.sql")),
    ("0028_signed_minutes", include_str!("../../migrations/0028_signed_minutes.sql")),
    ("0029_attendances", include_str!("../../migrations/0029_attendances.sql")),
    ("0030_declined_parcels", include_str!("../../migrations/0030_declined_parcels.sql")),
    ("0031_guardians", include_str!("../../migrations/0031_guardians.sql")),
    ("0032_team_units", include_str!("../../migrations/0032_team_units.sql")),
    ("0033_arrivals", include_str!("../../migrations/0033_arrivals.sql")),
    ("0034_closings", include_str!("../../migrations/0034_closings.sql")),
    ("0035_quarter_receipts", include_str!("../../migrations/0035_quarter_receipts.sql")),
    ("0036_withdrawn_parcels", include_str!("../../migrations/0036_withdrawn_parcels.sql")),
    ("0037_gallring_search", include_str!("../../migrations/0037_gallring_search.sql")),
    ("0038_promises", include_str!("../../migrations/0038_promises.sql")),
];

/// What all of them come to; a test says that it is so.
const NEWEST: &str = include_str!("../../docs/SCHEMA.sql");

/// The newest schema this program knows.
#[must_use]
pub fn newest() -> u32 {
    u32::try_from(MIGRATIONS.len()).unwrap_or(u32::MAX)
}

/// Gives an empty store the newest schema at once: SQLite reads all of a schema anew at each change of a table in it.
pub(crate) fn begin(connection: &mut Connection) -> Result<()> {
    let transaction = connection.transaction()?;
    transaction.execute_batch(NEWEST)?;
    transaction.pragma_update(None, "user_version", newest())?;
    transaction.commit()?;
    Ok(())
}

/// Runs what is missing.
pub(crate) fn migrate(connection: &mut Connection) -> Result<()> {
    let have: u32 = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    let transaction = connection.transaction()?;
    for (_, sql) in MIGRATIONS.iter().skip(usize::try_from(have).unwrap_or(usize::MAX)) {
        transaction.execute_batch(sql)?;
    }
    transaction.pragma_update(None, "user_version", newest())?;
    transaction.commit()?;
    Ok(())
}

//! Openings in an emergency (nödöppning): a child opened outside what the user may see, for a short time and with a reason. Invariant: each waits until a coordinator has looked at it.

use super::ids::{ChildId, EmergencyOpeningId};
use chrono::{DateTime, NaiveDate, Utc};

/// One opening.
#[derive(Clone)]
pub struct EmergencyOpening {
    /// Id.
    pub id: EmergencyOpeningId,
    /// The child.
    pub child: ChildId,
    /// Who opened it.
    pub user: String,
    /// Why, in the user's own words.
    pub reason: String,
    /// From when.
    pub opened_at: DateTime<Utc>,
    /// Until when.
    pub until_at: DateTime<Utc>,
    /// When a coordinator looked at it.
    pub signed_off_on: Option<NaiveDate>,
}

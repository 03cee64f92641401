//! Conflicts of interest (jäv), as an older copy of the vault must be told of them. Invariant: random ids and a day; that it is so, never why.

use super::ids::{ChildId, ProfessionalId, UserId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A mark that somebody must not see a child.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ConflictMark {
    /// The child.
    pub child: ChildId,
    /// The person.
    pub professional: ProfessionalId,
    /// The user that the person is; none for who is none.
    pub user: Option<UserId>,
    /// When it was marked.
    pub marked_on: NaiveDate,
}

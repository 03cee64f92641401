//! The dated facts of a list's rows. Invariant: they are written after the children and cases that they are about.

use crate::{
    domain::{consents::Consent, ids::CaseId},
    error::Result,
    store,
};
use chrono::NaiveDate;
use rusqlite::Connection;

/// What is written for many rows at once, as that is several times quicker.
#[derive(Default)]
pub(super) struct Facts {
    pub(super) milestones: Vec<(CaseId, &'static str, NaiveDate)>,
    pub(super) consents: Vec<Consent>,
}

impl Facts {
    pub(super) fn write(self, db: &Connection) -> Result<()> {
        store::cases::add_milestones(db, &self.milestones)?;
        store::consents::add_all(db, &self.consents)
    }
}

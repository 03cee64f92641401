//! What is found to be judged: every closed case with its verdict, and the other records whose time is up. Invariant: it is found anew each time something is proposed or erased.

use super::{
    GallringCase,
    materials::{self, Table},
};
use crate::{
    domain::{
        gallring::{ClosedCase, GallringLine, Judged, Material, judge},
        ids::ChildId,
    },
    error::Result,
    store::{
        self,
        belongings::{Root, Schema},
    },
};
use chrono::NaiveDate;
use rusqlite::Connection;

/// The case on a list; `by_hand` is why a person put it there.
pub(super) fn line(case: GallringCase, by_hand: &str) -> Option<GallringLine> {
    Some(GallringLine {
        number: case.number,
        case: case.case,
        closed_on: case.closed_on,
        last_entry_on: case.last_entry_on,
        due_on: case.due_on?,
        latest_on: case.latest_on?,
        by_hand: by_hand.to_owned(),
        erase: None,
        why: String::new(),
        rows: None,
        whole_child: false,
    })
}

/// What a list can hold.
pub(super) struct FoundRecord {
    pub(super) material: Material,
    pub(super) case: GallringCase,
    /// None for what is about no child.
    pub(super) child: Option<ChildId>,
}

/// Every closed case with its verdict, and the other records whose time is up.
pub(super) fn judged(db: &Connection, table: &Table, today: NaiveDate) -> Result<Vec<FoundRecord>> {
    let (rule, schema) = (table.holds(Material::Case, today), Schema::read(db)?);
    let one = |closed: store::gallring::Closed| -> Result<FoundRecord> {
        // The closing is an entry: a case that is not due by it is not looked through.
        let judged_by = |last_entry_on| judge(rule, facts(&closed, last_entry_on), today);
        let last_entry_on = if judged_by(closed.closed_on).due_on.is_some_and(|due| due <= today) {
            // With a child's last case goes all that is known of the child.
            let whole = if closed.newest { Root::Child(closed.child.into()) } else { Root::Case(closed.case.into()) };
            let last = schema.of(db, whole)?.last_entry_on(db, &schema, today)?;
            last.unwrap_or(closed.closed_on).max(closed.closed_on)
        } else {
            closed.closed_on
        };
        let Judged { verdict, due_on, latest_on, by_hand } = judged_by(last_entry_on);
        let case = GallringCase {
            case: closed.case,
            number: closed.number,
            closed_on: closed.closed_on,
            last_entry_on,
            verdict,
            due_on,
            latest_on,
            by_hand,
        };
        Ok(FoundRecord { material: Material::Case, case, child: Some(closed.child) })
    };
    let mut found = store::gallring::closed(db)?.into_iter().map(one).collect::<Result<Vec<_>>>()?;
    let others = materials::due(db, table, today)?.into_iter();
    found.extend(others.map(|(material, case)| FoundRecord { material, case, child: None }));
    Ok(found)
}

fn facts(closed: &store::gallring::Closed, last_entry_on: NaiveDate) -> ClosedCase {
    let store::gallring::Closed { birth_on, protection, placed, .. } = *closed;
    ClosedCase { last_entry_on, birth_on, protection, placed }
}

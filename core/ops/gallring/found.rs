//! What is found to be judged: every closed case with its verdict, and the other records whose time is up. Invariant: it is found anew each time something is proposed or erased.

use super::{
    GallringCase,
    materials::{self, Table},
};
use crate::{
    domain::{
        gallring::{ClosedCase, GallringLine, Judged, Material, judge},
        ids::{CaseId, ChildId},
    },
    error::Result,
    store::{
        self,
        belongings::{Root, last_entries},
        gallring::Closed,
    },
};
use chrono::NaiveDate;
use rusqlite::Connection;
use std::collections::BTreeMap;

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
    let rule = table.holds(Material::Case, today);
    let judged_by = |closed: &Closed, last_entry_on| judge(rule, facts(closed, last_entry_on), today);
    let all = store::gallring::closed(db)?;
    // The closing is an entry: a case that is not due by it is not looked through.
    let is_due = |closed: &&Closed| judged_by(closed, closed.closed_on).due_on.is_some_and(|due| due <= today);
    let due: Vec<&Closed> = all.iter().filter(is_due).collect();
    // With a child's last case goes all that is known of the child.
    let whole = |closed: &&Closed| match closed.newest {
        true => Root::Child(closed.child.into()),
        false => Root::Case(closed.case.into()),
    };
    let roots: Vec<Root> = due.iter().map(whole).collect();
    let written = due.iter().map(|closed| closed.case).zip(last_entries(db, &roots, today)?);
    let written: BTreeMap<CaseId, Option<NaiveDate>> = written.collect();
    let one = |closed: &Closed| {
        let written_on = written.get(&closed.case).copied().flatten();
        let last_entry_on = written_on.map_or(closed.closed_on, |on| on.max(closed.closed_on));
        let Judged { verdict, due_on, latest_on, by_hand } = judged_by(closed, last_entry_on);
        let case = GallringCase {
            case: closed.case,
            number: closed.number.clone(),
            closed_on: closed.closed_on,
            last_entry_on,
            verdict,
            due_on,
            latest_on,
            by_hand,
        };
        FoundRecord { material: Material::Case, case, child: Some(closed.child) }
    };
    let mut found: Vec<FoundRecord> = all.iter().map(one).collect();
    let others = materials::due(db, table, today)?.into_iter();
    found.extend(others.map(|(material, case)| FoundRecord { material, case, child: None }));
    Ok(found)
}

fn facts(closed: &Closed, last_entry_on: NaiveDate) -> ClosedCase {
    let Closed { birth_on, numbered_on, protection, placed, .. } = *closed;
    ClosedCase { last_entry_on, birth_on, numbered_on, protection, placed }
}

//! Which children a user sees, and what of each: by the family's consents, by handovers that wait for the own unit, by an emergency opening. Invariant: asked while the connection shows everything,
//! so that an answer that the user may not read still decides.

use super::{set_whole, shows_everything};
use crate::{
    casebook::Actor,
    domain::{
        consents::{ConsentState, Purpose, sip_covered, state_for_unit},
        ids::{ChildId, UnitId},
        users::Sight,
    },
    error::Result,
    store::{self, consents},
};
use chrono::{DateTime, Utc};
use rusqlite::{Connection, params};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// What of a child is seen besides its name, its number and who holds the baton.
#[derive(Clone, Copy, Default)]
pub(super) struct Sees {
    /// All but the SIP and its meetings.
    pub(super) fully: bool,
    /// The SIP, and what was said in its pre-meeting.
    pub(super) plans: bool,
    /// What was said in a SIP meeting or a follow-up of one.
    pub(super) sip: bool,
    /// What the own unit is asked in a handover.
    pub(super) handed: bool,
}

/// The children that are seen, each with what of it; and until when at the longest.
type Seen = (BTreeMap<ChildId, Sees>, Option<DateTime<Utc>>);

/// The unit the user acts for, while it goes on: nobody sees or writes anything for one that has ended, whatever the family has said yes to.
pub(super) fn acting(db: &Connection, by: &Actor) -> Option<Uuid> {
    by.unit.filter(|unit| store::units::running(db, UnitId(*unit)).is_ok())
}

/// Children the user may see, and until when at the longest.
pub(super) fn seen(db: &Connection, by: &Actor) -> Result<Seen> {
    let mut seen = BTreeMap::new();
    if by.role.sight() == Sight::OwnUnit
        && let Some(unit) = acting(db, by)
    {
        handed(db, by, unit, &mut seen)?;
        consented(db, by, unit, &mut seen)?;
    }
    let mut openings =
        db.prepare_cached("SELECT child_id, until_at FROM emergency_openings WHERE user_id = ?1 AND until_at > ?2")?;
    let now = by.now.at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true);
    let mut until = None;
    for (child, end) in store::all(openings.query_map(params![by.user.to_string(), now], |row| {
        Ok((store::uuid(row, "child_id")?, row.get::<_, String>("until_at")?))
    })?)? {
        seen.insert(child.into(), Sees { fully: true, plans: true, sip: true, handed: true });
        let end = end.parse::<DateTime<Utc>>().ok();
        until = [until, end].into_iter().flatten().min();
    }
    Ok((seen, until))
}

/// Those of whom the unit is asked something in a handover, while its ground stands: a consent that was taken back or has run out shows nothing more.
fn handed(db: &Connection, by: &Actor, unit: Uuid, seen: &mut BTreeMap<ChildId, Sees>) -> Result<()> {
    let mut waiting = db.prepare_cached(
        "SELECT cases.child_id, handovers.ground = 'consent' AS by_consent FROM handovers JOIN cases ON cases.id = handovers.case_id
         WHERE handovers.to_unit_id = ?1 AND handovers.ground <> 'deidentified' AND handovers.state IN ('offered', 'clarification_asked', 'accepted', 'answered_back')",
    )?;
    let rows = waiting
        .query_map([unit.to_string()], |row| Ok((store::uuid(row, "child_id")?, row.get::<_, bool>("by_consent")?)))?;
    for (child, by_consent) in store::all(rows)? {
        let child = ChildId(child);
        if !by_consent || consents::cover_handover(db, child, UnitId(unit), by.today())? {
            seen.entry(child).or_default().handed = true;
        }
    }
    Ok(())
}

/// Those whose family has said yes to the unit: about the team, about the SIP, or both.
fn consented(db: &Connection, by: &Actor, unit: Uuid, seen: &mut BTreeMap<ChildId, Sees>) -> Result<()> {
    let (today, unit) = (by.today(), UnitId(unit));
    let mut answered = db.prepare_cached(
        "SELECT DISTINCT consents.child_id FROM consents JOIN consent_answers ON consent_answers.consent_id = consents.id
         WHERE consent_answers.unit_id = ?1 AND consents.purpose <> 'handover'",
    )?;
    for child in store::all(answered.query_map([unit.to_string()], |row| store::uuid(row, "child_id"))?)? {
        let child = store::children::get(db, child.into())?;
        let given = consents::of_child(db, child.id)?;
        let givers = consents::givers(db, &child, today)?;
        let yes = |purpose| state_for_unit(&given, purpose, &givers, unit, today) == ConsentState::Full;
        let (fully, sip) = (yes(Purpose::Hlt), yes(Purpose::Sip));
        let plans = sip_covered(&given, &givers, unit, today);
        if fully || plans {
            let sees = seen.entry(child.id).or_default();
            (sees.fully, sees.plans, sees.sip) = (fully, plans, sip);
        }
    }
    Ok(())
}

/// Whether the connection shows only a part of a child: that of a handover or of the SIP, and no answers of the family's.
pub(crate) fn in_part(db: &Connection, child: ChildId) -> Result<bool> {
    if shows_everything(db)? {
        return Ok(false);
    }
    is_seen(db, child, "NOT fully")
}

/// The children of whom the connection shows only a part, as [`in_part`] says.
pub(crate) fn all_in_part(db: &Connection) -> Result<BTreeSet<ChildId>> {
    if shows_everything(db)? {
        return Ok(BTreeSet::new());
    }
    let mut statement = db.prepare_cached("SELECT child_id FROM temp.seen WHERE NOT fully")?;
    let seen = store::all(statement.query_map([], |row| store::uuid(row, "child_id"))?)?;
    Ok(seen.into_iter().map(ChildId).collect())
}

/// What `ask` finds when it may ask about the whole child: for who sees its SIP alone, when what is shown of a SIP meeting follows from answers that are not seen. Nothing but what follows goes further.
pub(crate) fn behind_the_sip<T>(db: &Connection, child: ChildId, ask: impl FnOnce() -> Result<T>) -> Result<T> {
    if shows_everything(db)? || !is_seen(db, child, "plans AND NOT fully")? {
        return ask();
    }
    set_whole(db, true)?;
    let found = ask();
    set_whole(db, false)?;
    found
}

fn is_seen(db: &Connection, child: ChildId, what: &str) -> Result<bool> {
    let mut statement =
        db.prepare_cached(&format!("SELECT EXISTS (SELECT 1 FROM temp.seen WHERE child_id = ?1 AND {what})"))?;
    Ok(statement.query_row([child.to_string()], |row| row.get(0))?)
}

//! The monthly spot check: twenty lines of the log drawn by chance, what each came to, signed off. Invariant: what was drawn stands; nobody chooses.

use super::{
    Nothing,
    logs::{LogLine, said},
};
use crate::{
    casebook::{Act, Actor, Casebook},
    domain::{
        logs::{Month, SPOT_LINES, SpotOutcome, wall},
        texts,
    },
    error::{Error, Problem, Result, Rule},
    store::{
        self,
        logs::{Naming, SpotCheck},
    },
};
use chrono::{DateTime, NaiveDateTime, SecondsFormat};
use rusqlite::Connection;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One drawn line.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct SpotLine {
    /// The line.
    pub line: LogLine,
    /// What it came to; none until somebody has looked.
    pub outcome: Option<SpotOutcome>,
    /// What was found out.
    pub note: String,
}

/// A spot check.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct SpotCheckView {
    /// "2026-10".
    pub month: String,
    /// When the lines were drawn.
    pub drawn_at: NaiveDateTime,
    /// When it was signed off.
    pub signed_at: Option<NaiveDateTime>,
    /// By whom.
    pub signed_by: Option<String>,
    /// Newest line of the log when the lines were drawn.
    #[ts(type = "number")]
    pub head_sequence: i64,
    /// Its hash: stands on the printed report, so that a log rewritten later is noticed.
    pub head_hash: String,
    /// The drawn lines.
    pub lines: Vec<SpotLine>,
}

/// An earlier spot check in one line.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct SpotCheckLine {
    /// "2026-09".
    pub month: String,
    /// When it was signed off.
    pub signed_at: Option<NaiveDateTime>,
    /// By whom.
    pub signed_by: Option<String>,
}

/// The spot check that is worked on, and the others.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct SpotChecks {
    /// This month: "2026-10".
    pub month: String,
    /// The oldest that is not signed, whichever month it was drawn in; else this month's, if it has been drawn; else an earlier month's that was signed in this one.
    pub current: Option<SpotCheckView>,
    /// The others, newest first.
    pub earlier: Vec<SpotCheckLine>,
}

fn time(text: &str) -> Result<NaiveDateTime> {
    let at = DateTime::parse_from_rfc3339(text).map_err(|_| Error::VaultDamaged(crate::error::Damage::Log))?;
    Ok(wall(at.to_utc()))
}

fn view(db: &Connection, by: &Actor, check: &SpotCheck) -> Result<SpotCheckView> {
    let naming = Naming::new(db, by.user)?;
    let lines = store::logs::spot_lines(db, check.id)?.into_iter().map(|(sequence, outcome, note)| {
        Ok(SpotLine { line: said(store::logs::get(db, sequence)?, &naming)?, outcome, note })
    });
    Ok(SpotCheckView {
        month: check.month.clone(),
        drawn_at: time(&check.drawn_at)?,
        signed_at: check.signed_at.as_deref().map(time).transpose()?,
        signed_by: check.signed_by.clone(),
        head_sequence: check.head_sequence,
        head_hash: check.head_hash.clone(),
        lines: lines.collect::<Result<_>>()?,
    })
}

/// The oldest spot check that waits for its signature, of `checks` (newest first): what was drawn is done before more is drawn, also when its month has ended.
fn waiting(checks: &[SpotCheck]) -> Option<&SpotCheck> {
    checks.iter().rev().find(|check| check.signed_at.is_none())
}

/// The spot check that is shown: what waits; else this month's; else one of an earlier month that was signed in this one, so that its report can be printed.
fn current(checks: &[SpotCheck], month: Month) -> Result<Option<&SpotCheck>> {
    let name = month.to_string();
    let own = waiting(checks).or_else(|| checks.iter().find(|check| check.month == name));
    let Some(newest) = checks.first().filter(|_| own.is_none()) else { return Ok(own) };
    let signed = newest.signed_at.as_deref().map(time).transpose()?;
    Ok(signed.filter(|at| at.date() >= month.first()).map(|_| newest))
}

fn all(db: &Connection, by: &Actor) -> Result<SpotChecks> {
    let month = Month::of(by.today());
    let checks = store::logs::spot_checks(db)?;
    let current = current(&checks, month)?;
    let others = checks.iter().filter(|check| current.is_none_or(|current| current.id != check.id));
    let earlier = others.map(|check| {
        Ok(SpotCheckLine {
            month: check.month.clone(),
            signed_at: check.signed_at.as_deref().map(time).transpose()?,
            signed_by: check.signed_by.clone(),
        })
    });
    Ok(SpotChecks {
        current: current.map(|check| view(db, by, check)).transpose()?,
        earlier: earlier.collect::<Result<_>>()?,
        month: month.to_string(),
    })
}

/// Where the spot checks stand.
pub fn spot_checks(book: &mut Casebook, by: &Actor, _: Nothing) -> Result<SpotChecks> {
    book.read(by, Act::lasting("spot_checks", None), |db| all(db, by))
}

/// A number below `below`, evenly by the operating system's chance.
fn chance(below: usize) -> Result<usize> {
    let below = u32::try_from(below.max(1)).unwrap_or(u32::MAX);
    let limit = u32::MAX - u32::MAX % below;
    loop {
        let drawn = getrandom::u32()?;
        if drawn < limit {
            return Ok(usize::try_from(drawn % below).unwrap_or(0));
        }
    }
}

/// Draws this month's lines among those since the last spot check. Once drawn they stand; while an earlier month's wait for their signature none are drawn.
///
/// # Errors
/// [`Rule::SpotCheckDrawn`] when this month's are drawn, [`Rule::SpotCheckOpen`] while another month's wait.
pub fn draw_spot_check(book: &mut Casebook, by: &Actor, _: Nothing) -> Result<SpotChecks> {
    let id = book.new_id(by.now.at)?;
    book.write(by, Act::lasting("draw_spot_check", Some(id)), |tx| {
        let month = Month::of(by.today());
        let name = month.to_string();
        let checks = store::logs::spot_checks(tx)?;
        if checks.iter().any(|check| check.month == name) {
            return Err(Error::Rule(Rule::SpotCheckDrawn));
        }
        if waiting(&checks).is_some() {
            return Err(Error::Rule(Rule::SpotCheckOpen));
        }
        let head = store::log::head(tx)?;
        let from = checks.first().map_or(1, |last| last.head_sequence + 1);
        let mut among = store::logs::drawable(tx, from, head.sequence)?;
        let mut drawn = Vec::with_capacity(SPOT_LINES);
        while drawn.len() < SPOT_LINES && !among.is_empty() {
            drawn.push(among.swap_remove(chance(among.len())?));
        }
        drawn.sort_unstable();
        let check = SpotCheck {
            id,
            month: name,
            drawn_at: by.now.at.to_rfc3339_opts(SecondsFormat::Millis, true),
            from_sequence: from,
            head_sequence: head.sequence,
            head_hash: head.hash,
            signed_at: None,
            signed_by: None,
        };
        store::logs::draw(tx, &check, month, by.user.0, &drawn)?;
        all(tx, by)
    })
}

/// What one drawn line came to.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct RecordSpotLine {
    /// The line.
    #[ts(type = "number")]
    pub sequence: i64,
    /// What it came to.
    pub outcome: SpotOutcome,
    /// What was found out; must be there for a deviation.
    #[serde(default)]
    pub note: String,
}

fn unsigned(db: &Connection, by: &Actor) -> Result<SpotCheck> {
    let checks = store::logs::spot_checks(db)?;
    let id = current(&checks, Month::of(by.today()))?.map(|check| check.id);
    match checks.into_iter().find(|check| Some(check.id) == id) {
        None => Err(Error::NotFound("spot_check")),
        Some(check) if check.signed_at.is_some() => Err(Error::Rule(Rule::SpotCheckSigned)),
        Some(check) => Ok(check),
    }
}

/// Writes down what one drawn line came to.
///
/// # Errors
/// [`Error::Input`] on `note` for a deviation without words.
pub fn record_spot_line(book: &mut Casebook, by: &Actor, input: RecordSpotLine) -> Result<SpotChecks> {
    let note = texts::optional_line("note", &input.note)?;
    if note.is_empty() && input.outcome == SpotOutcome::Deviation {
        return Err(Error::Input { field: "note", problem: Problem::Blank });
    }
    book.write(by, Act::lasting("record_spot_line", None), |tx| {
        let check = unsigned(tx, by)?;
        store::logs::set_outcome(tx, check.id, input.sequence, input.outcome, &note)?;
        all(tx, by)
    })
}

/// Signs the spot check that is worked on off, when every drawn line has been looked at.
///
/// # Errors
/// [`Rule::SpotCheckOpen`] while a drawn line has no outcome.
pub fn sign_spot_check(book: &mut Casebook, by: &Actor, _: Nothing) -> Result<SpotChecks> {
    book.write(by, Act::lasting("sign_spot_check", None), |tx| {
        let check = unsigned(tx, by)?;
        if store::logs::spot_lines(tx, check.id)?.iter().any(|(_, outcome, _)| outcome.is_none()) {
            return Err(Error::Rule(Rule::SpotCheckOpen));
        }
        store::logs::sign(tx, check.id, &by.now.at.to_rfc3339_opts(SecondsFormat::Millis, true), by.user.0)?;
        all(tx, by)
    })
}

/// Whether a spot check waits to be done: one that was drawn and is not signed, or this month's; not before the vault has something to draw from.
pub(super) fn is_due(db: &Connection, by: &Actor) -> Result<bool> {
    let month = Month::of(by.today());
    let (name, checks) = (month.to_string(), store::logs::spot_checks(db)?);
    Ok(match waiting(&checks).or_else(|| checks.iter().find(|check| check.month == name)) {
        Some(check) => check.signed_at.is_none(),
        // The first month there is nothing to look back on.
        None => match store::logs::list(db, &store::logs::Filter { before: Some(2), ..Default::default() }, 1)?.first()
        {
            Some(first) => time(&first.at)?.date() < month.first(),
            None => false,
        },
    })
}

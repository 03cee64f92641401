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

/// This month's spot check, if it has been drawn, and the earlier ones.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct SpotChecks {
    /// This month: "2026-10".
    pub month: String,
    /// This month's.
    pub current: Option<SpotCheckView>,
    /// The earlier ones, newest first.
    pub earlier: Vec<SpotCheckLine>,
}

fn time(text: &str) -> Result<NaiveDateTime> {
    let at = DateTime::parse_from_rfc3339(text).map_err(|_| Error::VaultDamaged(crate::error::Damage::Log))?;
    Ok(wall(at.to_utc()))
}

fn view(db: &Connection, check: &SpotCheck) -> Result<SpotCheckView> {
    let naming = Naming::new(db)?;
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

fn of_month(db: &Connection, month: Month) -> Result<Option<SpotCheck>> {
    let month = month.to_string();
    Ok(store::logs::spot_checks(db)?.into_iter().find(|check| check.month == month))
}

fn all(db: &Connection, by: &Actor) -> Result<SpotChecks> {
    let month = Month::of(by.today());
    let checks = store::logs::spot_checks(db)?;
    let name = month.to_string();
    let earlier = checks.iter().filter(|check| check.month != name).map(|check| {
        Ok(SpotCheckLine {
            month: check.month.clone(),
            signed_at: check.signed_at.as_deref().map(time).transpose()?,
            signed_by: check.signed_by.clone(),
        })
    });
    Ok(SpotChecks {
        current: checks.iter().find(|check| check.month == name).map(|check| view(db, check)).transpose()?,
        earlier: earlier.collect::<Result<_>>()?,
        month: name,
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

/// Draws this month's lines among those since the last spot check. Once drawn they stand.
pub fn draw_spot_check(book: &mut Casebook, by: &Actor, _: Nothing) -> Result<SpotChecks> {
    let id = book.new_id(by.now.at)?;
    book.write(by, Act::lasting("draw_spot_check", Some(id)), |tx| {
        let month = Month::of(by.today());
        if of_month(tx, month)?.is_some() {
            return Err(Error::Rule(Rule::SpotCheckDrawn));
        }
        let head = store::log::head(tx)?;
        let from = store::logs::spot_checks(tx)?.first().map_or(1, |last| last.head_sequence + 1);
        let mut among = store::logs::drawable(tx, from, head.sequence)?;
        let mut drawn = Vec::with_capacity(SPOT_LINES);
        while drawn.len() < SPOT_LINES && !among.is_empty() {
            drawn.push(among.swap_remove(chance(among.len())?));
        }
        drawn.sort_unstable();
        let check = SpotCheck {
            id,
            month: month.to_string(),
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
    match of_month(db, Month::of(by.today()))? {
        None => Err(Error::NotFound("spot_check")),
        Some(check) if check.signed_at.is_some() => Err(Error::Rule(Rule::SpotCheckSigned)),
        Some(check) => Ok(check),
    }
}

/// Writes down what one drawn line came to.
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

/// Signs this month's spot check off, when every drawn line has been looked at.
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

/// Whether this month's spot check waits to be done; not before the vault has something to draw from.
pub(super) fn is_due(db: &Connection, by: &Actor) -> Result<bool> {
    let month = Month::of(by.today());
    Ok(match of_month(db, month)? {
        Some(check) => check.signed_at.is_none(),
        // The first month there is nothing to look back on.
        None => match store::logs::list(db, &store::logs::Filter { before: Some(2), ..Default::default() }, 1)?.first()
        {
            Some(first) => time(&first.at)?.date() < month.first(),
            None => false,
        },
    })
}

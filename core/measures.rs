//! What is counted: one table of definitions, one way to a number. Invariant: a number can only be had through [`report`] and its shorter sisters, and the cases
//! behind it through [`behind`]; the counting itself is private.

mod changes;
mod counting;
mod crossed;
mod figures;
mod groups;
mod items;
mod kept;
mod table;
mod waits;

use crate::{
    domain::{ids::CaseId, quarters::Quarter},
    error::{Error, Result},
    store::{self, measures::Facts},
};
pub use changes::{Change, Changes, Verdict, changes};
use chrono::NaiveDate;
pub(crate) use crossed::{Crossed, crossed};
pub use figures::{Figure, days_text};
pub use groups::{Breakdown, Group};
pub use items::Outcome;
use items::{Item, Material, Span};
pub(crate) use kept::{is_erased, is_year_erased};
use kept::{kept, tell_kept};
use rusqlite::Connection;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
pub use table::{CATALOGUE_VERSION, CountClass, Direction, Kind, Measure, Section, Unit, all, find};
use ts_rs::TS;
pub use waits::Waits;

/// Quarters that can be chosen.
const MOST_QUARTERS: usize = 80;
/// Quarters in a trend.
const TREND: usize = 12;
/// Cases whose report is worked out ahead: with more it would keep somebody waiting who asks for something else.
const MOST_AHEAD: usize = 10_000;

/// One group of a breakdown.
#[derive(Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct GroupFigure {
    /// Code of the group, as in the data package: "Y6T9", "F", "GR13", "SRC_SCHOOL", "_U".
    pub code: String,
    /// "6–9 år".
    pub label: String,
    /// The figure.
    pub figure: Figure,
}

/// A measure divided one way. The groups add up to the total.
#[derive(Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Divided {
    /// By what.
    pub by: Breakdown,
    /// Every group, in the order people expect.
    pub groups: Vec<GroupFigure>,
}

/// A share told beside a figure.
#[derive(Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[ts(rename = "MeasureBeside")]
pub struct Beside {
    /// "24 av 31 åtgärder blev klara till sin dag."
    pub sentence: String,
    /// The share.
    pub figure: Figure,
}

/// One quarter of a trend.
#[derive(Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct TrendPoint {
    /// Which quarter.
    pub quarter: Quarter,
    /// The total.
    pub figure: Figure,
    /// "10 av 11".
    pub text: String,
}

/// One measure in one quarter: exact, for the municipality's own eyes.
#[derive(Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Measured {
    /// "M11".
    pub id: String,
    /// Version of the definition.
    pub version: u32,
    /// "Från upptäckt till start".
    pub title: String,
    /// "24 dagar", "10 av 11", "9", or "– (inga)".
    pub text: String,
    /// The figure as a sentence.
    pub sentence: String,
    /// The total.
    pub total: Figure,
    /// A share told beside it.
    pub beside: Option<Beside>,
    /// A lead time with those who still wait; none for other kinds, or when too few have begun.
    pub waits: Option<Waits>,
    /// Protected identities: in the total, and in every breakdown only under "not given".
    pub protected: u32,
    /// One-way breakdowns.
    pub breakdowns: Vec<Divided>,
    /// This quarter and those before it, oldest first.
    pub trend: Vec<TrendPoint>,
    /// The days of each one behind a lead time, for the data package's bins; never crosses the wall.
    #[serde(skip)]
    #[ts(skip)]
    pub days: Vec<u32>,
    /// The days so far of each one who waits.
    #[serde(skip)]
    #[ts(skip)]
    pub waiting_days: Vec<u32>,
}

/// All measures of a quarter.
#[derive(Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[ts(rename = "MeasuresReport")]
pub struct Report {
    /// Which quarter.
    pub quarter: Quarter,
    /// Its first day.
    pub first_on: NaiveDate,
    /// Its last day.
    pub last_on: NaiveDate,
    /// Whether the last day has passed; before that the figures are not final.
    pub over: bool,
    /// Whether cases that it counts have been erased: the figures are those it had before, and of the cases behind them only those that are left are shown.
    #[serde(default)]
    pub erased: bool,
    /// Quarters there is something to count in, newest first.
    pub quarters: Vec<Quarter>,
    /// One per row of the table, in its order.
    pub measures: Vec<Measured>,
}

/// Every measure of a quarter, as things stand on the day `today`. A quarter whose cases have been erased since keeps the figures it had.
pub fn report(db: &Connection, quarter: Quarter, today: NaiveDate) -> Result<Report> {
    let quarters = quarters(db, quarter, today)?;
    if let Some(kept) = kept(db, quarter)? {
        return Ok(Report { quarters, erased: is_erased(db, quarter, today)?, ..kept });
    }
    let trend = trend_quarters(quarter, &quarters);
    let mut measures: Vec<Measured> = store::measures::worked_out(db, (quarter, trend.clone(), today), |facts| {
        table::all().map(|measure| with_trend(measure, facts, quarter, &trend, today)).collect()
    })?;
    tell_kept(db, &mut measures, &trend)?;
    Ok(Report {
        quarter,
        first_on: quarter.first(),
        last_on: quarter.last(),
        over: quarter.is_over(today),
        erased: false,
        quarters,
        measures,
    })
}

/// Reads the facts of so many children ahead, and last works out the report of the last quarter that has ended; false when nothing is left to do.
///
/// # Errors
/// Those of the store.
pub(crate) fn ahead(db: &Connection, children: usize, today: NaiveDate) -> Result<bool> {
    let more = store::measures::ahead(db, children)?;
    let ended = Quarter::of(today).and_then(Quarter::previous);
    if let Some(quarter) = ended.filter(|_| !more)
        && store::access::shows_everything(db)?
        && store::measures::facts(db)?.cases.len() <= MOST_AHEAD
    {
        report(db, quarter, today)?;
    }
    Ok(more)
}

/// One measure of a quarter, as [`report`] has it.
///
/// # Errors
///
/// When a kept quarter has no such measure, or the store cannot be read.
pub(crate) fn one(db: &Connection, measure: &Measure, quarter: Quarter, today: NaiveDate) -> Result<Measured> {
    if let Some(kept) = kept(db, quarter)? {
        let kept = kept.measures.into_iter().find(|one| one.id == measure.id);
        return kept.ok_or(Error::NotFound("measure"));
    }
    let trend = trend_quarters(quarter, &quarters(db, quarter, today)?);
    let facts = store::measures::facts(db)?;
    let mut found = with_trend(measure, &facts, quarter, &trend, today);
    tell_kept(db, std::slice::from_mut(&mut found), &trend)?;
    Ok(found)
}

/// The quarters of the trend, oldest first: none from before anything was known. `quarters`: newest first.
fn trend_quarters(quarter: Quarter, quarters: &[Quarter]) -> Vec<Quarter> {
    let oldest = quarters.last().copied().unwrap_or(quarter);
    quarter.back(TREND).into_iter().filter(|one| *one >= oldest).collect()
}

fn with_trend(measure: &Measure, facts: &Facts, quarter: Quarter, trend: &[Quarter], today: NaiveDate) -> Measured {
    let trend = trend.iter().map(|one| {
        let material = Material { facts, span: (*one).into(), today };
        let figure = figure(measure, &counted(measure.count, &material), &material);
        TrendPoint { quarter: *one, text: figure.text(measure.kind), figure }
    });
    let material = Material { facts, span: quarter.into(), today };
    Measured { trend: trend.collect(), ..measured(measure, &material) }
}

fn counted(count: Option<table::Count>, material: &Material<'_>) -> Vec<Item> {
    count.map(|count| count(material)).unwrap_or_default()
}

fn figure(measure: &Measure, items: &[Item], material: &Material<'_>) -> Figure {
    match measure.count {
        None => Figure::not_collected(),
        Some(_) => Figure::of(measure.kind, items, material.population()),
    }
}

/// The quarters there is something to count in, newest first.
pub fn quarters(db: &Connection, quarter: Quarter, today: NaiveDate) -> Result<Vec<Quarter>> {
    let first = store::measures::first_intake(db)?.and_then(Quarter::of).unwrap_or(quarter);
    let kept_from = store::gallring::kept_quarters(db)?.first().copied().unwrap_or(quarter);
    let oldest = first.min(kept_from).min(quarter);
    Ok(from_to(oldest, today, quarter))
}

fn from_to(oldest: Quarter, today: NaiveDate, asked: Quarter) -> Vec<Quarter> {
    let newest = Quarter::of(today).unwrap_or(asked).max(asked);
    std::iter::successors(Some(newest), |one| one.previous())
        .take_while(|one| *one >= oldest)
        .take(MOST_QUARTERS)
        .collect()
}

/// Every measure of a quarter without its trend: what is sent.
pub fn one_quarter(db: &Connection, quarter: Quarter, today: NaiveDate) -> Result<Vec<Measured>> {
    let facts = store::measures::facts(db)?;
    let material = Material { facts: &facts, span: quarter.into(), today };
    Ok(table::all().map(|measure| measured(measure, &material)).collect())
}

/// Every measure over the quarter and the three before it, taken as one: a child is counted once.
pub fn four_quarters(db: &Connection, quarter: Quarter, today: NaiveDate) -> Result<Vec<Measured>> {
    let facts = store::measures::facts(db)?;
    let material = Material { facts: &facts, span: year_until(quarter), today };
    Ok(table::all().map(|measure| measured(measure, &material)).collect())
}

/// One measure over the quarter and the three before it, taken as one.
pub(crate) fn four_quarters_of(
    db: &Connection,
    measure: &Measure,
    quarter: Quarter,
    today: NaiveDate,
) -> Result<Measured> {
    let facts = store::measures::facts(db)?;
    Ok(measured(measure, &Material { facts: &facts, span: year_until(quarter), today }))
}

fn year_until(quarter: Quarter) -> Span {
    let first = quarter.back(4).first().map_or(quarter.first(), |one| one.first());
    Span { first, last: quarter.last() }
}

fn measured(measure: &Measure, material: &Material<'_>) -> Measured {
    let items = counted(measure.count, material);
    let total = figure(measure, &items, material);
    let days = |outcome| -> Vec<u32> {
        items.iter().filter(|item| item.outcome == outcome).filter_map(|item| item.days).collect()
    };
    let (days, waiting_days) = (days(Outcome::Counted), days(Outcome::Waiting));
    let beside = measure.beside.map(|count| {
        let figure = Figure::of(Kind::Share, &count(material), None);
        Beside { sentence: measure.beside_sv(&figure), figure }
    });
    let breakdowns = if total.not_collected { &[] } else { measure.breakdowns };
    Measured {
        id: measure.id.to_owned(),
        version: measure.version,
        title: measure.title_sv(),
        text: total.text(measure.kind),
        sentence: measure.sentence_sv(&total),
        beside,
        protected: u32::try_from(items.iter().filter(|item| item.protected).count()).unwrap_or(u32::MAX),
        breakdowns: breakdowns.iter().map(|by| divided(measure.kind, *by, &items)).collect(),
        trend: Vec::new(),
        waits: Waits::of(measure.kind, &days, &waiting_days),
        days,
        waiting_days,
        total,
    }
}

/// Each item goes to its group once, however many groups there are.
fn divided(kind: Kind, by: Breakdown, items: &[Item]) -> Divided {
    let codes = by.codes();
    let mut groups: Vec<Vec<&Item>> = codes.iter().map(|_| Vec::new()).collect();
    for item in items {
        let at = codes.iter().position(|code| *code == item.code(by));
        if let Some(group) = at.and_then(|at| groups.get_mut(at)) {
            group.push(item);
        }
    }
    let groups = codes.into_iter().zip(groups).map(|(code, group)| GroupFigure {
        label: by.label(code),
        figure: Figure::of_group(kind, &group),
        code: code.to_owned(),
    });
    Divided { by, groups: groups.collect() }
}

/// One case behind a number. Stays in the core; `ops::measures` shows it.
#[derive(Clone)]
pub(crate) struct Behind {
    /// The case; none for what belongs to nobody.
    pub case: Option<CaseId>,
    /// The day that put it in the quarter.
    pub on: NaiveDate,
    /// How it counted.
    pub outcome: Outcome,
    /// Days, where the measure is a lead time.
    pub days: Option<u32>,
    /// The breakdowns in which it stands under "not given", though nothing is protected.
    pub unknown: Vec<Breakdown>,
}

/// The cases behind one measure of a quarter; of one group when given.
///
/// # Errors
/// [`Error::NotFound`] when the measure is not in the table.
pub(crate) fn behind(
    db: &Connection,
    measure: &str,
    quarter: Quarter,
    group: Option<&Group>,
    today: NaiveDate,
) -> Result<Vec<Behind>> {
    let measure = find(measure).ok_or(Error::NotFound("measure"))?;
    let facts = store::measures::facts(db)?;
    let mut items = counted(measure.count, &Material { facts: &facts, span: quarter.into(), today });
    items.retain(|item| group.is_none_or(|group| item.code(group.by) == group.code));
    Ok(items.into_iter().map(|item| shown(measure, item)).collect())
}

/// The cases behind several measures at once, in the order of `measures`.
pub(crate) fn behind_each<const N: usize>(
    db: &Connection,
    measures: [&str; N],
    quarter: Quarter,
    today: NaiveDate,
) -> Result<[Vec<Behind>; N]> {
    let facts = store::measures::facts(db)?;
    let material = Material { facts: &facts, span: quarter.into(), today };
    Ok(measures.map(|id| {
        let count = |measure: &Measure| {
            counted(measure.count, &material).into_iter().map(|item| shown(measure, item)).collect()
        };
        find(id).map(count).unwrap_or_default()
    }))
}

fn shown(measure: &Measure, item: Item) -> Behind {
    let not_given = |by: &Breakdown| !item.protected && item.code(*by) == groups::UNKNOWN;
    Behind {
        case: item.case,
        on: item.on,
        outcome: item.outcome,
        days: item.days,
        unknown: measure.breakdowns.iter().copied().filter(not_given).collect(),
    }
}

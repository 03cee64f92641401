//! A quarter made fit to be shown outside: every measure protected on one grid, one-way margins only. Invariant: what is shown is made from a [`Release`] and nothing
//! else, is in the ledger with its certificate, and was checked before it got there.

use crate::{
    casebook::{Act, Actor, Casebook},
    domain::quarters::Quarter,
    error::{Error, Result, Rule},
    measures::{self, Breakdown, Grid},
    protect::{self, Dimension, Draws, Exact, Fault, Released, Release, Rounding, Table, TableBuilder, published_csv, rules},
    statistics::{CONFIDENCE, Spell, kaplan_meier},
    store::{self, publications::NewPublication},
    words::say,
};
use rusqlite::Connection;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Version of the finest cells: a new one when the breakdowns of a measure change.
const GRID_VERSION: u32 = 1;
/// The code of all of it.
const ALL: &str = "_T";
/// The part of a share that meets the condition, and the part that does not.
const PARTS: [&str; 2] = ["NUM", "NOT"];
/// The base of persons.
const PERSONS_BASE: u32 = 5;

/// Which quarter.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
pub struct PublishQuarter {
    /// The quarter; it must be over.
    pub quarter: Quarter,
}

/// One line of what may be shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct PublishedFigure {
    /// "Alla", "6–9 år".
    pub label: String,
    /// "15", "10 av 25 (40 procent)", "0".
    pub text: String,
}

/// One measure as it may be shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct PublishedMeasure {
    /// "M11".
    pub id: String,
    /// "Nya barn".
    pub title: String,
    /// All of it first, then its groups.
    pub figures: Vec<PublishedFigure>,
    /// Its line in the ledger; none when it tells of the organisation only.
    pub sequence: Option<u32>,
}

/// A quarter as it may be shown outside.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct PublishedQuarter {
    /// Which.
    pub quarter: Quarter,
    /// What a reader is told about the numbers.
    pub note: String,
    /// Measures with anything to show.
    pub measures: Vec<PublishedMeasure>,
}

/// Protects every measure of a quarter and writes it in the ledger; what was shown before and has not changed is shown again as it was.
///
/// # Errors
/// [`Rule::QuarterNotOver`]; [`Error::Protect`] when a table cannot be protected.
pub fn publish_quarter(book: &mut Casebook, by: &Actor, input: PublishQuarter) -> Result<PublishedQuarter> {
    let quarter = input.quarter;
    if !quarter.is_over(by.today()) {
        return Err(Error::Rule(Rule::QuarterNotOver));
    }
    book.write(by, Act::lasting("publish_quarter", None), |tx| {
        let area: String = store::settings::get(tx, "municipality")?;
        let draws = Draws::new(store::publications::secret(tx)?);
        let mut shown = Vec::new();
        for grid in measures::grids(tx, quarter, by.today())? {
            shown.extend(published(tx, by, &grid, &draws, &format!("{area};{};{quarter}", grid.measure.id))?);
        }
        let note = say("published-note", &[("base", PERSONS_BASE.into())]);
        Ok(PublishedQuarter { quarter, note, measures: shown })
    })
}

fn published(
    tx: &Connection,
    by: &Actor,
    grid: &Grid,
    draws: &Draws,
    subject: &str,
) -> Result<Option<PublishedMeasure>> {
    let anything = grid.counts.values().any(|(counted, not)| counted + not > 0);
    if !anything {
        return Ok(None);
    }
    let table = table(grid)?;
    let inhabitants = 0; // not in the vault: events are protected as in a small municipality
    let measure = PublishedMeasure {
        id: grid.measure.id.to_owned(),
        title: grid.measure.title_sv(),
        figures: Vec::new(),
        sequence: None,
    };
    let Some(base) = rules::base(grid.measure.class, inhabitants) else { return Ok(None) };
    let last = store::publications::last_of(tx, subject)?;
    let earlier = last.as_ref().and_then(|line| protect::Certificate::from_json(&line.certificate).ok());
    let rounding = |earlier| Rounding { base, zeros: false, draws, scope: subject, earlier };
    let release = match protect::round(&table, &rounding(earlier.as_ref())) {
        // The grid has changed since: there is nothing to hold on to.
        Err(Fault::OtherTable) => protect::round(&table, &rounding(None)),
        other => other,
    }?;
    let csv = published_csv(&release);
    let rows = release.cells().iter().map(|cell| (cell.codes.clone(), cell.shown.value())).collect();
    protect::check(&rows, release.certificate()).map_err(|protect::Broken(rule, at)| Fault::Broken(rule, at))?;
    let same = last.as_ref().filter(|line| line.published == csv && earlier.as_ref() == Some(release.certificate()));
    let sequence = match same {
        Some(line) => line.sequence,
        None => {
            let certificate = release.certificate().to_json()?;
            let line = NewPublication {
                subject,
                grid_version: GRID_VERSION,
                method: "round",
                base,
                published: &csv,
                certificate: &certificate,
            };
            store::publications::add(tx, by, &line)?
        }
    };
    Ok(Some(PublishedMeasure { figures: figures(grid, &release), sequence: Some(sequence), ..measure }))
}

/// The measure on its finest cells: its breakdowns, and for a share its two parts.
fn table(grid: &Grid) -> Result<Table> {
    let mut dimensions = Vec::new();
    for by in grid.breakdowns() {
        dimensions.push(Dimension::flat(name(*by), &by.codes(), ALL)?);
    }
    let parts: &[&str] = if grid.is_share() { &PARTS } else { &PARTS[..1] };
    dimensions.push(Dimension::flat("part", parts, ALL)?);
    let ways = grid.breakdowns().iter().map(|by| vec![name(*by), "part"]);
    let margins: Vec<Vec<&str>> = std::iter::once(vec!["part"]).chain(ways).collect();
    let margins: Vec<&[&str]> = margins.iter().map(Vec::as_slice).collect();
    let mut table = TableBuilder::new(dimensions)?.publish(&margins)?;
    for (codes, (counted, not)) in &grid.counts {
        for (part, count) in parts.iter().zip([counted, not]) {
            let key: Vec<&str> = codes.iter().copied().chain([*part]).collect();
            if !table.add(&key, Exact::new(*count)) {
                return Err(Error::Shape);
            }
        }
    }
    Ok(table.build())
}

const fn name(by: Breakdown) -> &'static str {
    by.list_name()
}

/// All of it, then every group with anything shown in it.
fn figures(grid: &Grid, release: &Release) -> Vec<PublishedFigure> {
    let ways = grid.breakdowns();
    let at = |way: Option<(usize, &str)>, part: &str| {
        let code = |place: usize| way.filter(|(at, _)| *at == place).map_or(ALL, |(_, code)| code);
        let codes: Vec<&str> = (0..ways.len()).map(code).chain([part]).collect();
        release.get(&codes).unwrap_or(Released::NotCollected)
    };
    let text = |way: Option<(usize, &str)>| {
        let counted = at(way, "NUM");
        if !grid.is_share() {
            return counted.text();
        }
        share_text(counted, at(way, ALL))
    };
    let mut figures = vec![PublishedFigure { label: say("chart-all", &[]), text: text(None) }];
    if grid.is_days() {
        figures.push(PublishedFigure { label: say("published-median", &[]), text: median_text(grid) });
    }
    for (place, by) in ways.iter().enumerate() {
        for code in by.codes() {
            let anything = at(Some((place, code)), if grid.is_share() { ALL } else { "NUM" }).value().is_some_and(|n| n > 0);
            if anything {
                figures.push(PublishedFigure { label: by.label(code), text: text(Some((place, code))) });
            }
        }
    }
    figures
}

fn share_text(of: Released, all: Released) -> String {
    let numbers = [("of", of.value().unwrap_or(0).into()), ("all", all.value().unwrap_or(0).into())];
    match rules::share(of, all) {
        Some(share) => match share.percent {
            Some(percent) => say("chart-of-all", &[numbers[0], numbers[1], ("percent", percent.into())]),
            None => say("published-interval", &[("low", share.low.into()), ("high", share.high.into())]),
        },
        None => say("published-nothing", &[]),
    }
}

fn median_text(grid: &Grid) -> String {
    let spell = |reached: bool| move |days: &u32| Spell { days: *days, reached };
    let spells: Vec<Spell> =
        grid.days.iter().map(spell(true)).chain(grid.waiting_days.iter().map(spell(false))).collect();
    let curve = kaplan_meier(&spells, CONFIDENCE);
    let days = rules::days(curve.median().days, curve.n, curve.events);
    days.map_or_else(|| say("published-too-few", &[]), |days| say("chart-median-days", &[("n", days.into())]))
}

//! The measures: their definitions, a quarter's figures, and the cases behind a number. Exact figures stay in this vault; only [`super::quarters`] sends anything.

use super::Nothing;
use crate::{
    casebook::{Act, Actor, Casebook, sights::alone},
    domain::{
        children::{AgeBand, age_on},
        ids::CaseId,
        quarters::Quarter,
    },
    error::Result,
    measures::{self, Behind, Breakdown, CountClass, Direction, Group, Kind, Outcome, Report, Section, Unit},
    store,
};
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a measure means.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct MeasureDefinition {
    /// "M11".
    pub id: String,
    /// "Från upptäckt till start".
    pub title: String,
    /// The exact rule.
    pub definition: String,
    /// What is not counted, and what counts as missing.
    pub not_counted: String,
    /// What it is about.
    pub section: Section,
    /// Reported from the first version on; the others stand behind "all measures".
    pub core: bool,
    /// False while nobody can write down what it counts.
    pub collected: bool,
    /// The same in English.
    pub title_en: String,
    /// The same in English.
    pub definition_en: String,
    /// The same in English.
    pub not_counted_en: String,
    /// Kind of figure.
    pub kind: Kind,
    /// What is counted.
    pub unit: Unit,
    /// What a small count could reveal.
    pub class: CountClass,
    /// Which way is better.
    pub direction: Direction,
    /// The ways it may be divided.
    pub breakdowns: Vec<Breakdown>,
    /// Fewest in the denominator for a share or a median to be shown outside the municipality.
    pub min_n: u32,
    /// Version of the definition; a new number is a break in the series.
    pub version: u32,
    /// From when it holds.
    pub valid_from: Option<NaiveDate>,
}

/// Every measure with its exact rule.
pub fn measure_definitions(_: &mut Casebook, _: &Actor, _: Nothing) -> Result<Vec<MeasureDefinition>> {
    let definitions = measures::all().map(|measure| MeasureDefinition {
        id: measure.id.to_owned(),
        title: measure.title_sv(),
        definition: measure.definition_sv(),
        not_counted: measure.not_counted_sv(),
        section: measure.section,
        core: measure.core,
        collected: measure.is_collected(),
        title_en: measure.title_en.to_owned(),
        definition_en: measure.definition_en.to_owned(),
        not_counted_en: measure.not_counted_en.to_owned(),
        kind: measure.kind,
        unit: measure.unit,
        class: measure.class,
        direction: measure.direction,
        breakdowns: measure.breakdowns.to_vec(),
        min_n: measure.min_n,
        version: measure.version,
        valid_from: measure.valid_from.parse().ok(),
    });
    Ok(definitions.collect())
}

/// Which quarter.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
pub struct OneQuarter {
    /// "2026-Q3"; the last one that has ended when not given.
    #[serde(default)]
    pub quarter: Option<Quarter>,
}

impl OneQuarter {
    /// The quarter that is asked for, else the last one that is over.
    pub(crate) fn or_last(self, today: NaiveDate) -> Result<Quarter> {
        let ended = || Quarter::of(today).and_then(Quarter::previous);
        self.quarter.or_else(ended).ok_or(crate::Error::NotFound("quarter"))
    }
}

/// Every measure of a quarter: exact, local only.
pub fn measures_report(book: &mut Casebook, by: &Actor, input: OneQuarter) -> Result<Report> {
    let quarter = input.or_last(by.today())?;
    book.read(by, Act::lasting("measures_report", None), |db| measures::report(db, quarter, by.today()))
}

/// Which number.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct MeasureCases {
    /// "M11".
    pub measure: String,
    /// The quarter.
    pub quarter: Quarter,
    /// One group of a breakdown; the total when not given.
    #[serde(default)]
    pub group: Option<Group>,
    /// Only those that counted so; all when not given.
    #[serde(default)]
    pub outcome: Option<Outcome>,
}

/// One case behind a number.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct MeasureCase {
    /// The case.
    pub case: CaseId,
    /// Its number.
    pub number: String,
    /// "Alva N."; for a protected child the case number.
    pub name: String,
    /// Age band on the day.
    pub age_band: AgeBand,
    /// The day that put it in the quarter.
    pub on: NaiveDate,
    /// How it counted.
    pub outcome: Outcome,
    /// Days, where the measure is a lead time.
    pub days: Option<u32>,
}

/// The cases behind a number, in the order of their days. What belongs to nobody, for instance an anonymous answer, has none.
pub fn measure_cases(book: &mut Casebook, by: &Actor, input: MeasureCases) -> Result<Vec<MeasureCase>> {
    book.look_through(by, Act::lasting("measure_cases", None), |db| {
        let mut behind = measures::behind(db, &input.measure, input.quarter, input.group.as_ref(), by.today())?;
        behind.retain(|one| input.outcome.is_none_or(|outcome| outcome == one.outcome));
        behind.sort_by_key(|one| (one.on, one.case));
        let whose = alone(behind.iter().filter_map(|one| one.case));
        let lines = behind.into_iter().filter_map(|one| Some(line(db, one.case?, one)));
        Ok((lines.collect::<Result<_>>()?, whose))
    })
}

fn line(db: &rusqlite::Connection, case: CaseId, behind: Behind) -> Result<MeasureCase> {
    let listed = store::case_lists::one(db, case)?;
    Ok(MeasureCase {
        case: listed.case,
        name: listed.name(),
        age_band: AgeBand::of(listed.birth_on.and_then(|birth| age_on(birth, behind.on))),
        on: behind.on,
        outcome: behind.outcome,
        days: behind.days,
        number: listed.number,
    })
}

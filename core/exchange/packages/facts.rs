//! One figure and the ways to make it. Invariant: a value is missing exactly when its status says why.

use std::str::FromStr;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::codes::{Age, Breakdown, Code, ConfStatus, Days, ObsStatus, Part, Reason, Sex, Stage};
use super::faults::PackageFault;
use super::ids::{AreaCode, MeasureId, Period, TeamCode};
use super::tables::{Cells, Column, Kind, Row};

/// What is counted, where, when, for whom: everything but the figure.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Cell {
    /// The municipality.
    pub area: AreaCode,
    /// The quarter.
    pub period: Period,
    /// The measure.
    pub measure: MeasureId,
    /// A new number is a break in the series.
    pub measure_version: u32,
    /// The team, or all of them.
    pub team: TeamCode,
    /// The age band.
    pub age: Age,
    /// Legal sex.
    pub sex: Sex,
    /// School stage.
    pub stage: Stage,
    /// The group of the measure's own list.
    pub reason: Reason,
}

impl Cell {
    /// The total of a measure; the `by_…` functions divide it.
    pub fn total(area: &AreaCode, period: Period, measure: &MeasureId, measure_version: u32) -> Self {
        Self {
            area: area.clone(),
            period,
            measure: measure.clone(),
            measure_version,
            team: TeamCode::total(),
            age: Age::Total,
            sex: Sex::Total,
            stage: Stage::Total,
            reason: Reason::Total,
        }
    }

    /// The same for one team.
    pub fn by_team(&self, team: &TeamCode) -> Self {
        Self { team: team.clone(), ..self.clone() }
    }

    /// The same for one age band.
    pub fn by_age(&self, age: Age) -> Self {
        Self { age, ..self.clone() }
    }

    /// The same for one sex.
    pub fn by_sex(&self, sex: Sex) -> Self {
        Self { sex, ..self.clone() }
    }

    /// The same for one school stage.
    pub fn by_stage(&self, stage: Stage) -> Self {
        Self { stage, ..self.clone() }
    }

    /// The same for one code of the measure's own list.
    pub fn by_reason(&self, reason: Reason) -> Self {
        Self { reason, ..self.clone() }
    }
}

/// One row of `facts.csv`.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Fact {
    /// What is counted.
    #[serde(flatten)]
    pub cell: Cell,
    /// Which part of the measure: the count, the numerator, the denominator …
    pub part: Part,
    /// Bin of days, where the part is of waiting times.
    pub dur: Days,
    /// Children, cases, meetings or days, by the measure's unit; `None` when the status says why.
    #[ts(type = "number | null")]
    pub value: Option<u64>,
    /// Why the value is there, or not.
    pub obs_status: ObsStatus,
    /// Who may see it.
    pub conf_status: ConfStatus,
}

impl Fact {
    fn of(cell: &Cell, part: Part, dur: Days, value: u64) -> Self {
        let (obs_status, conf_status) = (ObsStatus::Normal, ConfStatus::Confidential);
        Self { cell: cell.clone(), part, dur, value: Some(value), obs_status, conf_status }
    }

    /// A number of children, cases, meetings or plans.
    pub fn count(cell: &Cell, number: u64) -> Self {
        Self::of(cell, Part::Count, Days::Total, number)
    }

    /// A share: how many of how many, and for how many it is not known (these are in neither).
    pub fn share(cell: &Cell, numerator: u64, denominator: u64, missing: u64) -> [Self; 3] {
        [
            Self::of(cell, Part::Numerator, Days::Total, numerator),
            Self::of(cell, Part::Denominator, Days::Total, denominator),
            Self::of(cell, Part::Missing, Days::Total, missing),
        ]
    }

    /// A lead time: the days of those who have reached the end, the days so far of those who wait, and how many lack a
    /// date.
    /// Every bin is there, also the empty ones, so that bins of several municipalities can be added.
    pub fn durations(cell: &Cell, ended: &[u32], waiting: &[u32], missing: u64) -> Vec<Self> {
        let mut facts = Vec::with_capacity(2 * Days::ALL.len() + 2);
        for (part, days) in [(Part::Ended, ended), (Part::Waiting, waiting)] {
            facts.push(Self::of(cell, part, Days::Total, days.len() as u64));
            for bin in Days::BINS {
                let number = days.iter().filter(|&&days| Days::bin(days) == bin).count();
                facts.push(Self::of(cell, part, bin, number as u64));
            }
        }
        facts.push(Self::of(cell, Part::SumOfDays, Days::Total, ended.iter().map(|&days| u64::from(days)).sum()));
        facts.push(Self::of(cell, Part::Missing, Days::Total, missing));
        facts
    }

    /// The days within which half and nine of ten have reached the end, as the measure computed them.
    pub fn quantiles(cell: &Cell, median: u64, ninth: u64) -> [Self; 2] {
        [Self::of(cell, Part::Median, Days::Total, median), Self::of(cell, Part::Ninth, Days::Total, ninth)]
    }

    /// The limits of an interval, in the unit of the figure (whole per cent for a share).
    pub fn limits(cell: &Cell, low: u64, high: u64) -> [Self; 2] {
        [Self::of(cell, Part::Low, Days::Total, low), Self::of(cell, Part::High, Days::Total, high)]
    }

    /// A figure that exists but is not collected here.
    pub fn not_collected(cell: &Cell, part: Part) -> Self {
        Self { value: None, obs_status: ObsStatus::NotCollected, ..Self::of(cell, part, Days::Total, 0) }
    }

    /// A figure that cannot exist.
    pub fn impossible(cell: &Cell, part: Part) -> Self {
        Self { value: None, obs_status: ObsStatus::Impossible, ..Self::of(cell, part, Days::Total, 0) }
    }

    /// The breakdowns in which this is a part, not the total; the team not counted.
    pub fn breakdowns(&self) -> Vec<Breakdown> {
        let cell = &self.cell;
        [
            (cell.age != Age::Total, Breakdown::Age),
            (cell.sex != Sex::Total, Breakdown::Sex),
            (cell.stage != Stage::Total, Breakdown::Stage),
            (cell.reason != Reason::Total, Breakdown::Reason),
            (self.dur != Days::Total, Breakdown::Days),
        ]
        .into_iter()
        .filter_map(|(divided, breakdown)| divided.then_some(breakdown))
        .collect()
    }
}

const YES: bool = true;

impl Row for Fact {
    const FILE: &'static str = "facts.csv";
    const KEY: &'static [&'static str] =
        &["area", "period", "measure", "measure_version", "part", "team", "age", "sex", "stage", "reason", "dur"];

    fn columns() -> Vec<Column> {
        vec![
            Column::new("area", Kind::Text, YES).form(AreaCode::PATTERN),
            Column::new("period", Kind::Text, YES).form(Period::PATTERN),
            Column::new("measure", Kind::Text, YES).form(MeasureId::PATTERN),
            Column::new("measure_version", Kind::Integer(1), YES),
            Column::code::<Part>("part", YES),
            Column::new("team", Kind::Text, YES).form(TeamCode::PATTERN),
            Column::code::<Age>("age", YES),
            Column::code::<Sex>("sex", YES),
            Column::code::<Stage>("stage", YES),
            Column::code::<Reason>("reason", YES),
            Column::code::<Days>("dur", YES),
            Column::new("value", Kind::Integer(0), false),
            Column::code::<ObsStatus>("obs_status", YES),
            Column::code::<ConfStatus>("conf_status", YES),
        ]
    }

    fn cells(&self) -> Vec<String> {
        let cell = &self.cell;
        vec![
            cell.area.to_string(),
            cell.period.to_string(),
            cell.measure.to_string(),
            cell.measure_version.to_string(),
            self.part.as_str().to_owned(),
            cell.team.to_string(),
            cell.age.as_str().to_owned(),
            cell.sex.as_str().to_owned(),
            cell.stage.as_str().to_owned(),
            cell.reason.as_str().to_owned(),
            self.dur.as_str().to_owned(),
            self.value.map(|value| value.to_string()).unwrap_or_default(),
            self.obs_status.as_str().to_owned(),
            self.conf_status.as_str().to_owned(),
        ]
    }

    fn read(cells: &Cells<'_>) -> Result<Self, PackageFault> {
        Ok(Self {
            cell: Cell {
                area: cells.parse("area")?,
                period: cells.parse("period")?,
                measure: cells.parse("measure")?,
                measure_version: cells.parse("measure_version")?,
                team: cells.parse("team")?,
                age: cells.code("age")?,
                sex: cells.code("sex")?,
                stage: cells.code("stage")?,
                reason: cells.code("reason")?,
            },
            part: cells.code("part")?,
            dur: cells.code("dur")?,
            value: cells.optional("value", u64::from_str)?,
            obs_status: cells.code("obs_status")?,
            conf_status: cells.code("conf_status")?,
        })
    }
}

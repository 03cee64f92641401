//! The quarter against the four before it. Invariant: a change is said only when it is sure after correction for comparing many measures at once; what still waits is not
//! compared as if it had ended.

use super::{Figure, Item, Kind, Material, Measure, counted, figure, table};
use crate::{
    domain::quarters::Quarter,
    error::Result,
    statistics::{self, Comparison},
    store,
};
use chrono::NaiveDate;
use rusqlite::Connection;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What can be said about a measure beside the year before.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "MeasureVerdict")]
pub enum Verdict {
    /// More, for sure.
    More,
    /// Less, for sure.
    Less,
    /// No sure change: nothing is to be changed because of the figure.
    NotSure,
    /// Too little to compare.
    TooLittle,
}

/// One measure beside the year before.
#[derive(Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[ts(rename = "MeasureChange")]
pub struct Change {
    /// "M13".
    pub id: String,
    /// Its title.
    pub title: String,
    /// The quarter: "10 av 11".
    pub now: String,
    /// The four quarters before: "31 av 40", or a mean for each quarter.
    pub before: String,
    /// What can be said.
    pub verdict: Verdict,
    /// Whether what is said is for the better; none when the measure has no better way.
    pub better: Option<bool>,
    /// p value, corrected for all measures that are compared (Benjamini–Hochberg); none when nothing is.
    pub p: Option<f64>,
}

/// Below this a verdict is sure.
const SURE: f64 = 0.05;
/// Quarters that make the year before.
const YEAR: usize = 4;

/// Every measure that can be compared.
pub fn changes(db: &Connection, quarter: Quarter, today: NaiveDate) -> Result<Vec<Change>> {
    let year: Vec<Quarter> = quarter.back(YEAR + 1).into_iter().filter(|one| *one != quarter).collect();
    let oldest = store::measures::first_intake(db)?.and_then(Quarter::of);
    let year: Vec<Quarter> = year.into_iter().filter(|one| oldest.is_some_and(|oldest| *one >= oldest)).collect();
    let facts = store::measures::read(db, year.first().unwrap_or(&quarter).first())?;
    let of = |measure: &Measure, one: Quarter| {
        let material = Material { facts: &facts, span: one.into(), today };
        let items: Vec<Item> = counted(measure.count, &material);
        figure(measure, &items, &material)
    };
    let compared: Vec<(&Measure, Figure, Before, Option<Comparison>)> = table::all()
        .filter(|measure| measure.is_collected() && !matches!(measure.kind, Kind::PerThousand))
        .map(|measure| {
            let now = of(measure, quarter);
            let before = Before::of(year.iter().map(|one| of(measure, *one)));
            let comparison = before.compare(measure.kind, &now);
            (measure, now, before, comparison)
        })
        .collect();
    let p: Vec<f64> = compared.iter().filter_map(|(.., found)| found.as_ref().map(|found| found.p)).collect();
    let mut adjusted = statistics::benjamini_hochberg(&p).into_iter();
    Ok(compared
        .into_iter()
        .map(|(measure, now, before, found)| {
            let p = found.as_ref().and_then(|_| adjusted.next());
            let verdict = verdict(found.as_ref(), p, measure.kind);
            Change {
                id: measure.id.to_owned(),
                title: measure.title_sv(),
                now: now.compared_text(measure.kind),
                before: before.text(measure.kind),
                better: measure.direction.is_better(verdict),
                verdict,
                p,
            }
        })
        .collect())
}

fn verdict(found: Option<&Comparison>, p: Option<f64>, kind: Kind) -> Verdict {
    let (Some(found), Some(p)) = (found, p) else { return Verdict::TooLittle };
    let none = if matches!(kind, Kind::Count) { 1.0 } else { 0.0 };
    match () {
        () if p < SURE && found.interval.low > none => Verdict::More,
        () if p < SURE && found.interval.high < none => Verdict::Less,
        () => Verdict::NotSure,
    }
}

/// The quarters before, added up.
#[derive(Default)]
struct Before {
    quarters: u32,
    numerator: u32,
    whole: u32,
}

impl Before {
    fn of(figures: impl Iterator<Item = Figure>) -> Self {
        figures.fold(Self::default(), |sum, one| Self {
            quarters: sum.quarters + 1,
            numerator: sum.numerator.saturating_add(one.numerator.unwrap_or(0)),
            whole: sum.whole.saturating_add(one.n),
        })
    }

    fn compare(&self, kind: Kind, now: &Figure) -> Option<Comparison> {
        match kind {
            Kind::Count if self.quarters == YEAR as u32 => {
                Some(statistics::compare_counts((self.whole, f64::from(self.quarters)), (now.n, 1.0)))
            }
            Kind::Share | Kind::Days { target: Some(_) } if self.whole > 0 && now.n > 0 => {
                Some(statistics::compare_shares((self.numerator, self.whole), (now.numerator.unwrap_or(0), now.n)))
            }
            Kind::Count | Kind::Share | Kind::Days { .. } | Kind::PerThousand => None,
        }
    }

    fn text(&self, kind: Kind) -> String {
        let share = || Figure::share_text(self.numerator, self.whole);
        match kind {
            Kind::Count if self.quarters > 0 => Figure::mean_text(f64::from(self.whole) / f64::from(self.quarters)),
            Kind::Share | Kind::Days { target: Some(_) } if self.whole > 0 => share(),
            Kind::Count | Kind::Share | Kind::Days { .. } | Kind::PerThousand => String::new(),
        }
    }
}

//! "Dokumentera mindre, men bättre": minutes for each child and words for each child, quarter by quarter, measured from the meetings. Invariant: counts words, shows none.

use super::Nothing;
use crate::{
    casebook::{Act, Actor, Casebook},
    domain::quarters::Quarter,
    error::{Error, Result},
    store,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How many quarters are shown.
const QUARTERS: usize = 5;

/// One quarter.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct DocumentationFigure {
    /// Which.
    pub quarter: Quarter,
    /// Whether it is over.
    pub over: bool,
    /// Children taken up, each time counted.
    pub children: u32,
    /// Median minutes for each child, to one decimal; none while no time has been measured.
    pub minutes: Option<f64>,
    /// Median words for each child; none while no child has been taken up.
    pub words: Option<f64>,
}

/// The middle one, or the mean of the two in the middle, to one decimal.
fn median(mut values: Vec<f64>) -> Option<f64> {
    values.sort_by(f64::total_cmp);
    let upper = values.get(values.len() / 2)?;
    let lower = values.get(values.len().saturating_sub(1) / 2)?;
    Some(((upper + lower) * 5.0).round() / 10.0)
}

/// The last quarters, oldest first; from the first one in which a child was taken up.
pub fn documentation_figures(book: &mut Casebook, by: &Actor, _: Nothing) -> Result<Vec<DocumentationFigure>> {
    let now = Quarter::of(by.today()).ok_or(Error::NotFound("quarter"))?;
    let quarters = now.back(QUARTERS);
    let first = quarters.iter().min().copied().unwrap_or(now);
    let taken = book.read(by, Act::lasting("documentation_figures", None), |db| {
        store::documentation::taken(db, first.first(), now.last())
    })?;
    let mut figures: Vec<DocumentationFigure> = Vec::new();
    for quarter in quarters {
        let of = || taken.iter().filter(|one| quarter.first() <= one.held_on && one.held_on <= quarter.last());
        let count = |text: &str| u32::try_from(text.split_whitespace().count()).unwrap_or(u32::MAX);
        let timed = of().filter(|one| one.seconds > 0).map(|one| f64::from(one.seconds) / 60.0).collect();
        let figure = DocumentationFigure {
            quarter,
            over: quarter.last() < by.today(),
            children: u32::try_from(of().count()).unwrap_or(u32::MAX),
            minutes: median(timed),
            words: median(of().map(|one| f64::from(count(&one.text))).collect()),
        };
        if figure.children > 0 || !figures.is_empty() {
            figures.push(figure);
        }
    }
    Ok(figures)
}

#[cfg(test)]
mod tests {
    use super::median;

    #[test]
    fn the_middle_of_what_was_measured() {
        assert_eq!(median(Vec::new()), None);
        assert_eq!(median(vec![7.0]), Some(7.0));
        assert_eq!(median(vec![12.0, 3.0, 9.0]), Some(9.0));
        assert_eq!(median(vec![12.0, 3.0, 9.0, 8.25]), Some(8.6));
    }
}

//! A quarter told back to the team, from the core's recap.

use samlat::{
    Result,
    measures::Change,
    ops::{measures::OneQuarter, recaps::QuarterRecap},
    words::say,
};
use serde_json::{Value, json};

use super::Asker;
use crate::{Paper, Recap, RecapChange};

pub(super) fn page(asker: &mut Asker<'_>, input: Value) -> Result<(Paper, String)> {
    let asked: OneQuarter = asker.read(input)?;
    let recap: QuarterRecap = asker.ask("quarter_recap", json!(asked))?;
    let (number, year) = (recap.quarter.number(), i64::from(recap.quarter.year()));
    let page = Recap {
        quarter: recap.quarter.to_string(),
        period: say("recap-period", &[("number", number.into()), ("year", year.into())]),
        happened: recap.happened,
        changed: recap.changed.into_iter().map(line).collect(),
        same: recap.same.into_iter().map(|change| RecapChange { said: String::new(), ..line(change) }).collect(),
        too_little: recap.too_little,
        question: recap.suggested.map(|suggested| suggested.question),
    };
    Ok((Paper::Recap(page), recap.quarter.to_string()))
}

fn line(change: Change) -> RecapChange {
    RecapChange { measure: change.title, now: change.now, before: change.before, said: change.said }
}

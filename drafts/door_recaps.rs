//! A quarter told back to the team, from the core's recap.

use samlat::{
    Result,
    measures::{Change, Verdict},
    ops::{measures::OneQuarter, recaps::QuarterRecap},
    words::say,
};
use serde_json::{Value, json};

use super::{Asker, quarters::period};
use crate::{Paper, Recap, RecapChange};

pub(super) fn page(asker: &mut Asker<'_>, input: Value) -> Result<(Paper, String)> {
    let asked: OneQuarter = asker.read(input)?;
    let recap: QuarterRecap = asker.ask("quarter_recap", json!(asked))?;
    let page = Recap {
        quarter: recap.quarter.to_string(),
        period: period(recap.quarter),
        happened: recap.happened.clone(),
        changed: recap.changed.iter().map(line).collect(),
        same: recap.same.iter().map(line).collect(),
        too_little: recap.too_little.iter().map(|change| change.title.clone()).collect(),
        question: recap.suggested.map(|suggested| suggested.question),
    };
    Ok((Paper::Recap(page), recap.quarter.to_string()))
}

fn line(change: &Change) -> RecapChange {
    let said = match change.verdict {
        Verdict::More => "recap-more",
        Verdict::Less => "recap-less",
        Verdict::NotSure => "recap-not-sure",
        Verdict::TooLittle => "recap-too-little",
    };
    RecapChange {
        measure: change.title.clone(),
        now: change.now.clone(),
        before: change.before.clone(),
        said: say(said, &[]),
    }
}

//! A quarter told back to the team: what happened, what changed for sure, what did not, and the one question to talk about. Invariant: no child, and no change that may be luck.

use super::measures::OneQuarter;
use crate::{
    casebook::{Act, Actor, Casebook},
    domain::quarters::Quarter,
    error::Result,
    measures::{self, Change, Verdict},
    words::say,
};
use chrono::NaiveDate;
use rusqlite::Connection;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The measures that say what happened, in the order they are told.
const HAPPENED: [&str; 6] = ["M01", "M02", "M03", "M19", "M25", "M32"];

/// One quarter on one page.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct QuarterRecap {
    /// Which.
    pub quarter: Quarter,
    /// Its first day.
    pub first_on: NaiveDate,
    /// Its last day.
    pub last_on: NaiveDate,
    /// Whether it is over.
    pub over: bool,
    /// What happened, a sentence each.
    pub happened: Vec<String>,
    /// What changed for sure since the year before.
    pub changed: Vec<Change>,
    /// What did not: no sure change.
    pub same: Vec<Change>,
    /// What could not be compared: too little, or too new.
    pub too_little: Vec<Change>,
    /// The one question that the figures suggest; `ask_about_measure` puts it on the next management meeting's agenda.
    pub suggested: Option<RecapQuestion>,
    /// The quarters to choose from, newest first.
    pub quarters: Vec<Quarter>,
}

/// The one question to talk about.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct RecapQuestion {
    /// Which measure it is about.
    pub measure: String,
    /// The question.
    pub question: String,
}

/// One quarter told back to the team.
pub fn quarter_recap(book: &mut Casebook, by: &Actor, input: OneQuarter) -> Result<QuarterRecap> {
    let quarter = input.or_last(by.today())?;
    book.read(by, Act::lasting("quarter_recap", None), |db| view(db, quarter, by.today()))
}

fn view(db: &Connection, quarter: Quarter, today: NaiveDate) -> Result<QuarterRecap> {
    let measured = measures::one_quarter(db, quarter, today)?;
    let happened = HAPPENED.iter().filter_map(|id| {
        let one = measured.iter().find(|one| one.id == **id)?;
        (one.total.n > 0).then(|| one.sentence.clone())
    });
    let changes = measures::changes(db, quarter, today)?;
    let with = |wanted: &[Verdict]| -> Vec<Change> {
        changes.iter().filter(|change| wanted.contains(&change.verdict)).cloned().collect()
    };
    let changed = with(&[Verdict::More, Verdict::Less]);
    Ok(QuarterRecap {
        quarter,
        first_on: quarter.first(),
        last_on: quarter.last(),
        over: quarter.is_over(today),
        happened: happened.collect(),
        suggested: suggested(&changed),
        changed,
        same: with(&[Verdict::NotSure]),
        too_little: with(&[Verdict::TooLittle]),
        quarters: measures::quarters(db, quarter, today)?,
    })
}

/// What went the worse way is asked about first, then what went the better way; nothing sure, nothing suggested.
fn suggested(changed: &[Change]) -> Option<RecapQuestion> {
    let worse = changed.iter().find(|change| change.better == Some(false));
    let change = worse.or_else(|| changed.iter().find(|change| change.better == Some(true))).or(changed.first())?;
    let id = match change.better {
        Some(false) => "recap-suggest-worse",
        Some(true) => "recap-suggest-better",
        None => "recap-suggest-other",
    };
    let question = say(id, &[("measure", (&change.title).into())]);
    Some(RecapQuestion { measure: change.id.clone(), question })
}

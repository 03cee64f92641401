//! A quarter told back to the team: what happened, what changed for sure, what did not, and the one question to talk about. Invariant: no child, and no change that may be luck.

use super::measures::OneQuarter;
use crate::{
    casebook::{Act, Actor, Casebook},
    domain::{gaps::EarlierHelpCount, quarters::Quarter},
    error::Result,
    measures::{self, Change, Changes},
    store,
    words::say,
};
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
    /// Whether it is over.
    pub over: bool,
    /// What happened, a sentence each.
    pub happened: Vec<String>,
    /// What changed for sure since the year before.
    pub changed: Vec<Change>,
    /// What did not: no sure change.
    pub same: Vec<Change>,
    /// Titles of what could not be compared: too little, or too new.
    pub too_little: Vec<String>,
    /// What earlier help might have made the quarter's cases unnecessary: at intake and at closing. Small numbers, for the team's own eyes: on no paper and in nothing that is sent.
    pub earlier_help: Vec<EarlierHelpCount>,
    /// Whether cases of the quarter have been erased: what happened stands as it was, and nothing of earlier help is told.
    pub erased: bool,
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
    let (report, earlier_help) = book.read(by, Act::lasting("quarter_recap", None), |db| {
        let report = measures::report(db, quarter, by.today())?;
        // The answers went with the cases: those that are left are not the quarter's.
        let earlier_help =
            if report.erased { Vec::new() } else { store::gaps::earlier_help(db, quarter.first(), quarter.last())? };
        Ok((report, earlier_help))
    })?;
    let happened = HAPPENED.iter().filter_map(|id| {
        let one = report.measures.iter().find(|one| one.id == **id)?;
        (one.total.n > 0).then(|| one.sentence.clone())
    });
    let Changes { sure, same, too_little } = measures::changes(&report);
    Ok(QuarterRecap {
        quarter,
        over: report.over,
        happened: happened.collect(),
        suggested: suggested(&sure),
        changed: sure,
        same,
        too_little,
        earlier_help,
        erased: report.erased,
        quarters: report.quarters,
    })
}

/// What went the worse way is asked about first, then what went the better way; nothing sure, nothing suggested.
fn suggested(changed: &[Change]) -> Option<RecapQuestion> {
    let first = |better| changed.iter().find(|change| change.better == better);
    let change = first(Some(false)).or_else(|| first(Some(true))).or_else(|| first(None))?;
    let id = match change.better {
        Some(false) => "recap-suggest-worse",
        Some(true) => "recap-suggest-better",
        None => "recap-suggest-other",
    };
    let question = say(id, &[("measure", (&change.title).into())]);
    Some(RecapQuestion { measure: change.id.clone(), question })
}

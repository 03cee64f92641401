//! Needs that nobody could own, and what earlier help might have made unnecessary. Invariant: codes only, so that they can be written also about a child shown by number.

use super::{cases::OneCase, rooms::to_write};
use crate::{
    casebook::{Act, Actor, Casebook},
    domain::{
        children::{AgeBand, age_on},
        gaps::{EarlierHelp, EarlierHelpAnswer, EarlierHelpMoment, Gap, GapKind},
        ids::{AgendaItemId, CaseId, GapId, UnitId},
    },
    error::{Error, Problem, Result, Rule},
    store,
};
use chrono::NaiveDate;
use rusqlite::Connection;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What the help around a child lacked.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct GapsView {
    /// Newest first.
    pub gaps: Vec<Gap>,
    /// What earlier help might have made unnecessary: at intake, at closing.
    pub earlier: Vec<EarlierHelpAnswer>,
}

fn view(db: &Connection, case: CaseId) -> Result<GapsView> {
    Ok(GapsView { gaps: store::gaps::of_case(db, case)?, earlier: store::gaps::answers(db, case)? })
}

/// What the help around a child lacked.
pub fn gaps_of_case(book: &mut Casebook, by: &Actor, input: OneCase) -> Result<GapsView> {
    book.read(by, Act::lasting("gaps_of_case", Some(input.case.0)), |db| {
        store::cases::get(db, input.case)?;
        view(db, input.case)
    })
}

/// A need that nobody could own.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct RecordGap {
    /// The case.
    pub case: CaseId,
    /// The child's agenda item, when a meeting finds it.
    #[serde(default)]
    pub item: Option<AgendaItemId>,
    /// What kind of help.
    pub kind: GapKind,
    /// Units that were asked.
    pub asked: Vec<UnitId>,
}

/// Records a need that nobody could own: kind, age band, who was asked.
pub fn record_gap(book: &mut Casebook, by: &Actor, input: RecordGap) -> Result<GapsView> {
    if input.asked.is_empty() {
        return Err(Error::Input { field: "asked", problem: Problem::Blank });
    }
    let id = GapId(book.new_id(by.now.at)?);
    let found_on = by.today();
    book.write(by, Act::on("record_gap", input.case), |tx| {
        let case = store::cases::get(tx, input.case)?;
        if case.closed_on.is_some() {
            return Err(Error::Rule(Rule::CaseStep));
        }
        let meeting = match input.item {
            Some(item) => {
                let mut table = to_write(tx, item, false, found_on)?;
                if table.case != input.case {
                    return Err(Error::NotFound("agenda item"));
                }
                table.witnessed(tx)?;
                Some(table.room.meeting.id)
            }
            None => None,
        };
        let mut asked = Vec::new();
        for unit in input.asked {
            if !asked.contains(&unit) {
                asked.push(store::units::get(tx, unit)?.id);
            }
        }
        let child = store::children::get(tx, case.child)?;
        let age_band = AgeBand::of(child.birth_on.and_then(|birth| age_on(birth, found_on)));
        let (case, kind, asked_names) = (case.id, input.kind, Vec::new());
        store::gaps::add(
            tx,
            &Gap { id, case, meeting, found_on, kind, age_band, asked, asked_names, closed_on: None },
        )?;
        view(tx, case)
    })
}

/// Which gap.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
pub struct CloseGap {
    /// The gap.
    pub gap: GapId,
    /// When somebody could.
    pub closed_on: NaiveDate,
}

/// Somebody could own the need after all.
pub fn close_gap(book: &mut Casebook, by: &Actor, input: CloseGap) -> Result<GapsView> {
    if input.closed_on > by.today() {
        return Err(Error::Input { field: "closed_on", problem: Problem::InTheFuture });
    }
    let case = book.peek(|db| store::gaps::get(db, input.gap))?.case;
    book.write(by, Act::on("close_gap", case), |tx| {
        let mut gap = store::gaps::get(tx, input.gap)?;
        if input.closed_on < gap.found_on {
            return Err(Error::Input { field: "closed_on", problem: Problem::TooEarly });
        }
        gap.closed_on = Some(input.closed_on);
        store::gaps::close(tx, &gap)?;
        view(tx, case)
    })
}

/// What earlier help might have made unnecessary.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
pub struct AnswerEarlierHelp {
    /// The case.
    pub case: CaseId,
    /// At intake or at closing.
    pub moment: EarlierHelpMoment,
    /// The answer.
    pub answer: EarlierHelp,
}

/// Answers what earlier help might have made unnecessary; a new answer takes the old one's place.
pub fn answer_earlier_help(book: &mut Casebook, by: &Actor, input: AnswerEarlierHelp) -> Result<GapsView> {
    let answer = EarlierHelpAnswer { moment: input.moment, answer: input.answer, answered_on: by.today() };
    book.write(by, Act::on("answer_earlier_help", input.case), |tx| {
        store::cases::get(tx, input.case)?;
        store::gaps::answer(tx, input.case, &answer)?;
        view(tx, input.case)
    })
}

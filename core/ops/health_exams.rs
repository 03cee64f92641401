//! Health and dental examinations: asked for every child in an investigation or a placement, health and dental each by itself. Invariant: nothing of what was found is stored.

use crate::{
    casebook::{Act, Actor, Casebook},
    domain::{
        health_exams::{
            Begun, ExamDays, ExamKind, ExamState, ExamStep, ExamWait, HealthExam, Situation, SituationKind, waits,
        },
        ids::{CaseId, HealthExamId, SituationId},
        texts,
    },
    error::{Error, Problem, Result, Rule},
    store,
};
use chrono::NaiveDate;
use rusqlite::Connection;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use ts_rs::TS;

/// One of the two examinations, as it stands.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ExamView {
    /// Which.
    pub kind: ExamKind,
    /// Where it stands.
    pub state: ExamState,
    /// The examination; none when nothing has been done.
    pub exam: Option<HealthExam>,
    /// The last one, when it was finished before the newest investigation or placement began, so that another is asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub earlier: Option<HealthExam>,
    /// Steps that can be taken now.
    pub steps: Vec<ExamStep>,
    /// Whether it should be asked for: the child is in an investigation or placed, and nobody has requested it.
    pub due: bool,
    /// The step that is waited for, until the answer is there.
    pub wait: Option<ExamWait>,
    /// Whether the last day of that step has passed.
    pub late: bool,
}

/// What a case's page shows of it.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct HealthView {
    /// Times in an investigation or a placement, newest first.
    pub situations: Vec<Situation>,
    /// Health, then dental.
    pub exams: Vec<ExamView>,
}

/// Those of a case that go on.
fn going_on(situations: &[Situation]) -> Option<Begun> {
    Begun::of(situations.iter().filter(|one| one.to_on.is_none()).map(|one| one.from_on))
}

/// What the case shows today.
pub(crate) fn view(db: &Connection, case: CaseId, today: NaiveDate) -> Result<HealthView> {
    let situations = store::health_exams::situations(db, case)?;
    let all = store::health_exams::of_case(db, case)?;
    let days: ExamDays = store::settings::get(db, DAYS)?;
    let begun = going_on(&situations);
    let exams = ExamKind::ALL.into_iter().map(|kind| {
        let last = all.iter().find(|exam| exam.kind == kind);
        let wait = waits(last, begun, &days);
        let outlived = last.is_some_and(|exam| exam.outlived(begun));
        let exam = last.filter(|_| !outlived).cloned();
        let earlier = last.filter(|_| outlived).cloned();
        let state = exam.as_ref().map_or(ExamState::NotBegun, HealthExam::state);
        let due = wait.is_some_and(|wait| wait.step == ExamStep::Request);
        let late = wait.is_some_and(|wait| wait.late(today));
        ExamView { kind, state, exam, earlier, steps: state.steps(), due, wait, late }
    });
    Ok(HealthView { exams: exams.collect(), situations })
}

/// The setting with the days.
pub(crate) const DAYS: &str = "health_exams.days";

/// The last day of the step that has waited longest, by open case, of those that are `wanted`.
pub(crate) fn oldest(db: &Connection, wanted: impl Fn(&ExamWait) -> bool) -> Result<BTreeMap<CaseId, NaiveDate>> {
    let days: ExamDays = store::settings::get(db, DAYS)?;
    let exams = store::health_exams::newest(db)?;
    let begun = store::health_exams::begun(db)?;
    let cases: BTreeSet<CaseId> = begun.keys().copied().chain(exams.iter().map(|exam| exam.case)).collect();
    let mut oldest = BTreeMap::new();
    for case in cases {
        let waited = ExamKind::ALL.into_iter().filter_map(|kind| {
            let exam = exams.iter().find(|exam| exam.case == case && exam.kind == kind);
            waits(exam, begun.get(&case).copied(), &days).filter(&wanted)
        });
        oldest.extend(waited.map(|wait| wait.due_on).min().map(|due_on| (case, due_on)));
    }
    Ok(oldest)
}

/// Whose.
pub use super::cases::OneCase as HealthOf;

/// A child's times in an investigation or a placement, and its examinations.
pub fn health_exams_of(book: &mut Casebook, by: &Actor, input: HealthOf) -> Result<HealthView> {
    book.read(by, Act::lasting("health_exams_of", Some(input.case.0)), |db| view(db, input.case, by.today()))
}

fn not_future(field: &'static str, day: NaiveDate, by: &Actor) -> Result<()> {
    if day > by.today() { Err(Error::Input { field, problem: Problem::InTheFuture }) } else { Ok(()) }
}

/// A time that begins.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
pub struct RecordSituation {
    /// The case.
    pub case: CaseId,
    /// Which.
    pub kind: SituationKind,
    /// Since when.
    pub from_on: NaiveDate,
}

/// Records that the child is in an investigation or placed: from then on the examinations are asked for.
///
/// # Errors
/// [`Rule::SituationOpen`] when one of that kind is under way.
pub fn record_situation(book: &mut Casebook, by: &Actor, input: RecordSituation) -> Result<HealthView> {
    not_future("from_on", input.from_on, by)?;
    let id = SituationId(book.new_id(by.now.at)?);
    book.write(by, Act::on("record_situation", input.case), |tx| {
        store::cases::get(tx, input.case)?;
        let under_way = |one: &Situation| one.kind == input.kind && one.to_on.is_none();
        if store::health_exams::situations(tx, input.case)?.iter().any(under_way) {
            return Err(Error::Rule(Rule::SituationOpen));
        }
        let situation = Situation { id, kind: input.kind, from_on: input.from_on, to_on: None };
        store::health_exams::put_situation(tx, input.case, &situation)?;
        view(tx, input.case, by.today())
    })
}

/// A time that ends.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
pub struct EndSituation {
    /// The case.
    pub case: CaseId,
    /// Which.
    pub situation: SituationId,
    /// When.
    pub to_on: NaiveDate,
}

/// Records that an investigation or a placement ended.
///
/// # Errors
/// [`Error::NotFound`] when it is not under way; [`Error::Input`] on `to_on` before its first day.
pub fn end_situation(book: &mut Casebook, by: &Actor, input: EndSituation) -> Result<HealthView> {
    not_future("to_on", input.to_on, by)?;
    book.write(by, Act::on("end_situation", input.case), |tx| {
        let all = store::health_exams::situations(tx, input.case)?;
        let known = all.into_iter().find(|one| one.id == input.situation && one.to_on.is_none());
        let mut situation = known.ok_or(Error::NotFound("situation"))?;
        if input.to_on < situation.from_on {
            return Err(Error::Input { field: "to_on", problem: Problem::TooEarly });
        }
        situation.to_on = Some(input.to_on);
        store::health_exams::put_situation(tx, input.case, &situation)?;
        view(tx, input.case, by.today())
    })
}

/// One step of an examination.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct StepHealthExam {
    /// The case.
    pub case: CaseId,
    /// Which examination.
    pub kind: ExamKind,
    /// The step.
    pub step: ExamStep,
    /// When it happened.
    pub happened_on: NaiveDate,
    /// The day of the appointment: needed when it is booked.
    #[serde(default)]
    pub booked_for: Option<NaiveDate>,
    /// Why it is not needed: needed then.
    #[serde(default)]
    pub reason: String,
    /// Begin a new one although the last is finished.
    #[serde(default)]
    pub anew: bool,
}

/// Takes one step of a health or a dental examination.
///
/// # Errors
/// [`Rule::ExamStep`] when the step cannot be taken now; [`Problem::TooEarly`] for a day before the last step, or, when the last examination was finished before the newest investigation or
/// placement began, for a day before that one began: what happened then does not answer it.
pub fn step_health_exam(book: &mut Casebook, by: &Actor, input: StepHealthExam) -> Result<HealthView> {
    not_future("happened_on", input.happened_on, by)?;
    let reason = if input.step == ExamStep::NotNeeded { texts::line("reason", &input.reason)? } else { String::new() };
    let id = HealthExamId(book.new_id(by.now.at)?);
    book.write(by, Act::on("step_health_exam", input.case), |tx| {
        store::cases::get(tx, input.case)?;
        let known = store::health_exams::of_case(tx, input.case)?.into_iter().find(|exam| exam.kind == input.kind);
        let begun = going_on(&store::health_exams::situations(tx, input.case)?);
        let outlived = known.as_ref().is_some_and(|exam| exam.outlived(begun));
        if outlived && begun.is_some_and(|begun| input.happened_on < begun.newest) {
            return Err(Error::Input { field: "happened_on", problem: Problem::TooEarly });
        }
        let anew = |exam: &HealthExam| outlived || (input.anew && exam.finished_on().is_some());
        let known = known.filter(|exam| !anew(exam));
        let mut exam = known.unwrap_or_else(|| HealthExam::blank(id, input.case, input.kind));
        exam.state().after(input.step)?;
        if exam.last_on().is_some_and(|last| input.happened_on < last) {
            return Err(Error::Input { field: "happened_on", problem: Problem::TooEarly });
        }
        let on = Some(input.happened_on);
        match input.step {
            ExamStep::Consult => exam.consulted_on = on,
            ExamStep::Request => exam.requested_on = on,
            ExamStep::Book => {
                let day = input.booked_for.ok_or(Error::Input { field: "booked_for", problem: Problem::Blank })?;
                if day < input.happened_on {
                    return Err(Error::Input { field: "booked_for", problem: Problem::TooEarly });
                }
                (exam.booked_on, exam.booked_for) = (on, Some(day));
            }
            ExamStep::Do => exam.done_on = on,
            ExamStep::Feedback => exam.feedback_on = on,
            ExamStep::NotNeeded => (exam.not_needed_on, exam.reason) = (on, reason),
        }
        store::health_exams::put(tx, &exam)?;
        view(tx, input.case, by.today())
    })
}

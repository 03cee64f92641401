//! Consent: who answered what for which units, and what follows today.

use crate::{
    casebook::{Act, Actor, Casebook},
    domain::{
        children::Child,
        consents::{
            Answer, AnswerStatus, Consent, ConsentForm, ConsentState, Giver, Purpose, Shown, overall, state_for,
            state_for_unit,
        },
        handovers::Handover,
        ids::{ChildId, ConsentId, UnitId},
        plans::{Plan, PlanKind},
        texts,
        units::Unit,
    },
    error::{Error, Problem, Result, Rule},
    store,
};
use chrono::NaiveDate;
use rusqlite::Connection;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub(crate) use crate::store::consents::givers;

/// A consent as recorded: the answers may come later.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct RecordConsent {
    /// The child.
    pub child: ChildId,
    /// What for.
    pub purpose: Purpose,
    /// What may be shared.
    #[serde(default)]
    pub information: String,
    /// What may not.
    #[serde(default)]
    pub excluded: String,
    /// When the family was asked.
    pub asked_on: NaiveDate,
    /// Last day it holds.
    #[serde(default)]
    pub valid_until: Option<NaiveDate>,
    /// On paper or by word.
    pub form: ConsentForm,
    /// Who asked.
    #[serde(default)]
    pub collected_by: String,
    /// Where the signed paper lies.
    #[serde(default)]
    pub paper_at: String,
    /// The answers so far.
    pub answers: Vec<Answer>,
}

/// An answer that may be written down. A unit that has ended is asked about no more; what was asked about it before can still be answered and taken back.
fn check(db: &Connection, answer: &Answer, child: &Child, asked: &[Answer], today: NaiveDate) -> Result<Answer> {
    let before = answer.status == AnswerStatus::Withdrawn || asked.iter().any(|known| known.unit == answer.unit);
    store::units::named(db, answer.unit, before)?;
    if answer.answered_on.is_some_and(|day| day > today) {
        return Err(Error::Input { field: "answered_on", problem: Problem::InTheFuture });
    }
    if let Giver::Guardian(id) = answer.giver
        && !child.guardians.iter().any(|one| {
            // What was answered by mistake is taken away also when the one who is said to have answered is no guardian any more.
            one.id == id
                && (answer.status == AnswerStatus::NotAsked || one.is_one_on(answer.answered_on.unwrap_or(today)))
        })
    {
        return Err(Error::NotFound("guardian"));
    }
    let reason = texts::optional_line("reason", &answer.reason)?;
    if answer.status == AnswerStatus::Prevented && reason.is_empty() {
        return Err(Error::Input { field: "reason", problem: Problem::Blank });
    }
    Ok(Answer { reason, ..answer.clone() })
}

/// Records a consent with its answers.
pub fn record_consent(book: &mut Casebook, by: &Actor, input: RecordConsent) -> Result<Consent> {
    let today = by.today();
    if input.asked_on > today {
        return Err(Error::Input { field: "asked_on", problem: Problem::InTheFuture });
    }
    if input.valid_until.is_some_and(|last| last < input.asked_on) {
        return Err(Error::Input { field: "valid_until", problem: Problem::TooEarly });
    }
    if input.answers.is_empty() {
        return Err(Error::Input { field: "answers", problem: Problem::Blank });
    }
    let mut consent = Consent {
        id: ConsentId(book.new_id(by.now.at)?),
        child: input.child,
        purpose: input.purpose,
        information: texts::optional_note("information", &input.information)?,
        excluded: texts::optional_note("excluded", &input.excluded)?,
        asked_on: input.asked_on,
        valid_until: input.valid_until,
        form: input.form,
        collected_by: texts::optional_line("collected_by", &input.collected_by)?,
        paper_at: texts::optional_line("paper_at", &input.paper_at)?,
        answers: Vec::new(),
    };
    book.write(by, Act::on("record_consent", input.child), |tx| {
        let child = store::children::get(tx, input.child)?;
        let checked = |answer| check(tx, answer, &child, &[], today);
        consent.answers = input.answers.iter().map(checked).collect::<Result<_>>()?;
        store::consents::add_all(tx, std::slice::from_ref(&consent))?;
        store::consents::get(tx, consent.id)
    })
}

/// One new answer: given later, or taken back.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct AnswerConsent {
    /// The consent.
    pub consent: ConsentId,
    /// The answers that are new or changed.
    pub answers: Vec<Answer>,
}

/// Records new answers on a consent.
pub fn answer_consent(book: &mut Casebook, by: &Actor, input: AnswerConsent) -> Result<Consent> {
    let object = book.peek(|db| store::consents::get(db, input.consent))?.child;
    book.write(by, Act::on("answer_consent", object), |tx| {
        let child = store::children::get(tx, object)?;
        let asked = store::consents::get(tx, input.consent)?.answers;
        let checked = |answer| check(tx, answer, &child, &asked, by.today());
        store::consents::set_answers(
            tx,
            input.consent,
            &input.answers.iter().map(checked).collect::<Result<Vec<_>>>()?,
        )?;
        store::consents::get(tx, input.consent)
    })
}

/// Whose consents.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ConsentsOf {
    /// The child.
    pub child: ChildId,
}

/// A child's consents and what they come to today.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ConsentView {
    /// The child with its guardians.
    pub child: Child,
    /// Whether the child is old enough to be asked.
    pub child_is_asked: bool,
    /// Newest first.
    pub consents: Vec<Consent>,
    /// Today's state for each purpose that was asked about, unit by unit.
    pub purposes: Vec<PurposeState>,
}

/// What the answers for one purpose come to today.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct PurposeState {
    /// What for.
    pub purpose: Purpose,
    /// Unit by unit: only those that were asked about.
    pub units: Vec<UnitState>,
    /// For the sectors that must be in the team's room.
    pub team: ConsentState,
    /// Last day of the newest consent.
    pub valid_until: Option<NaiveDate>,
}

impl PurposeState {
    /// One word for all units that were asked about.
    pub(crate) fn overall(&self) -> ConsentState {
        overall(&self.units.iter().map(|unit| unit.state).collect::<Vec<_>>(), self.team)
    }
}

/// One unit's state.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct UnitState {
    /// The unit.
    pub unit: Unit,
    /// Its state.
    pub state: ConsentState,
    /// How the child may be shown to that unit alone.
    pub shown: Shown,
}

/// The units of the sectors that must be in the team's room.
pub(crate) fn team_units(db: &Connection) -> Result<Vec<UnitId>> {
    store::units::of_team(db)
}

/// How a child may be shown to exactly these units, on a day: by its consents for what they meet about. A protected child is never shown by name.
pub(crate) fn shown(
    db: &Connection,
    child: &Child,
    consents: &[Consent],
    purpose: Purpose,
    units: &[UnitId],
    on: NaiveDate,
) -> Result<Shown> {
    let shown = state_for(consents, purpose, &givers(db, child, on)?, units, on).shown();
    let protected = child.protection != crate::domain::children::Protection::None;
    Ok(if protected && shown == Shown::InFull { Shown::NumberOnly } else { shown })
}

/// Refuses what would tell the receiver of the child when the consent that the handover goes by has been taken back or has run out since it was offered.
pub(super) fn still_covered(db: &Connection, handover: &Handover, today: NaiveDate) -> Result<()> {
    if store::consents::handover_uncovered(db, handover, today)? {
        return Err(Error::Rule(Rule::ConsentMissing));
    }
    Ok(())
}

/// Refuses what makes a SIP of a plan that the family has not agreed to: nobody has been asked about it, somebody has not said yes, or the yes was taken back or has run out. A child's plan needs no
/// consent of its own.
pub(super) fn sip_agreed(db: &Connection, plan: &Plan, today: NaiveDate) -> Result<()> {
    let child = store::cases::get(db, plan.case)?.child;
    if plan.kind == PlanKind::Sip && !store::consents::agree(db, child, Purpose::Sip, today)? {
        return Err(Error::Rule(Rule::PlanConsentMissing));
    }
    Ok(())
}

/// What one purpose's answers come to; none when nobody was asked.
pub(crate) fn purpose_state(
    db: &Connection,
    child: &Child,
    consents: &[Consent],
    purpose: Purpose,
    on: NaiveDate,
) -> Result<Option<PurposeState>> {
    let of_purpose: Vec<&Consent> = consents.iter().filter(|consent| consent.purpose == purpose).collect();
    let Some(newest) = of_purpose.first() else { return Ok(None) };
    let givers = givers(db, child, on)?;
    let units = store::units::ever(db)?
        .into_iter()
        .filter(|unit| of_purpose.iter().any(|consent| consent.answers.iter().any(|answer| answer.unit == unit.id)))
        .map(|unit| {
            let state = state_for_unit(consents, purpose, &givers, unit.id, on);
            UnitState { unit, state, shown: state.shown() }
        })
        .collect();
    let team = state_for(consents, purpose, &givers, &team_units(db)?, on);
    Ok(Some(PurposeState { purpose, units, team, valid_until: newest.valid_until }))
}

/// A child's consents and what they come to today.
pub fn consents_of(book: &mut Casebook, by: &Actor, input: ConsentsOf) -> Result<ConsentView> {
    let today = by.today();
    book.read(by, Act::lasting("consents_of", Some(input.child.0)), |db| {
        let child = store::children::get(db, input.child)?;
        let consents = store::consents::of_child(db, input.child)?;
        let mut purposes = Vec::new();
        for purpose in [Purpose::Hlt, Purpose::Sip, Purpose::Handover] {
            purposes.extend(purpose_state(db, &child, &consents, purpose, today)?);
        }
        Ok(ConsentView { child_is_asked: givers(db, &child, today)?.child, child: child.on(today), consents, purposes })
    })
}

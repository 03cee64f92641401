//! Handovers: offered with exactly what goes along, accepted (the baton moves), returned or declined with a reason, answered back, closed.

pub mod afterwards;
pub(super) mod grounds;
mod returning;

use super::plans::dated;
use crate::{
    casebook::{Act, Actor, Casebook},
    domain::{
        cases::Holder,
        handovers::{
            Ground, Handover, HandoverEvent, HandoverKind, HandoverState, HandoverStep, ReturnReason,
            answer_back_due_on,
        },
        ids::{CaseId, HandoverId, ProfessionalId, UnitId},
        parcels::ParcelRevision,
        texts,
        units::{Professional, Unit},
    },
    error::{Error, Problem, Result, Rule},
    store,
};
use chrono::NaiveDate;
use grounds::{ground_holds, holds, still_stands};
use rusqlite::Connection;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

/// A handover with what its page needs.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct HandoverView {
    /// The handover.
    pub handover: Handover,
    /// Who hands over.
    pub from: Professional,
    /// Which unit is asked.
    pub to_unit: Unit,
    /// Who there, when known.
    pub to: Option<Professional>,
    /// What has been said, oldest first.
    pub events: Vec<HandoverEvent>,
    /// Steps that can be taken now.
    pub steps: Vec<HandoverStep>,
    /// Who holds the baton now.
    pub holder: Option<Holder>,
    /// How many times this need has come back before: twice is "bollas".
    pub bounces: u32,
    /// Whether the need is "bollas": it has come back as many times as the setting says.
    pub bounced: bool,
    /// Days on which nobody held the baton, over the whole case; 0 when somebody took it in, since the baton rule leaves no gap.
    pub gap_days: u32,
    /// Whether the last day to answer has passed.
    pub late: bool,
    /// Whether it goes by the family's consent, which has been taken back or has run out since: nothing more goes along, and nobody takes it over.
    pub uncovered: bool,
    /// The last day to tell what came of it; none unless that is what it waits for.
    pub answer_back_due_on: Option<NaiveDate>,
    /// What went along each time it was sealed as a parcel, oldest first.
    pub parcels: Vec<ParcelRevision>,
    /// Whether a parcel may lie with the receiver though the handover has come back: it can be taken back by a file.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[ts(as = "Option<bool>", optional)]
    pub parcel_out: bool,
    /// Whether who gave it must not see the child any more: a return names somebody else, who takes the baton.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[ts(as = "Option<bool>", optional)]
    pub back_to_other: bool,
    /// Whether its ground does not hold between the two units, as when the law was changed: nothing more goes along, and nobody takes it over. It is offered anew on another ground.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[ts(as = "Option<bool>", optional)]
    pub ground_lost: bool,
}

fn view(db: &Connection, handover: Handover, today: NaiveDate) -> Result<HandoverView> {
    let others = store::handovers::of_case(db, handover.case)?;
    let newest = others.first().is_some_and(|newest| newest.id == handover.id);
    let events = store::handovers::events(db, handover.id)?;
    let to_settle = newest && !events.iter().any(|event| event.step == HandoverStep::Keep);
    let bounces = others.iter().filter(|other| other.bounced()).count();
    let many: usize = store::settings::get(db, "handover.bounces")?;
    let waiting = handover.state.waits();
    let days: u64 = store::settings::get(db, "handover.answer_back_days")?;
    let uncovered = store::consents::handover_uncovered(db, &handover, today)?;
    let moved = handover.state == HandoverState::Accepted && handover.kind != HandoverKind::Consultation;
    let taken_on = handover.accepted_on.filter(|_| handover.state == HandoverState::Accepted);
    let from = store::units::professional(db, handover.from)?;
    let to_unit = store::units::get(db, handover.to_unit)?;
    let ground_lost = !holds(db, handover.ground, &from, &to_unit)?;
    Ok(HandoverView {
        from,
        to_unit,
        to: handover.to.map(|to| store::units::professional(db, to)).transpose()?,
        events,
        steps: handover
            .state
            .steps()
            .into_iter()
            .filter(|step| *step != HandoverStep::Expire || handover.due_on < today)
            .filter(|step| *step != HandoverStep::Keep || to_settle)
            .filter(|step| *step != HandoverStep::Accept || !(uncovered || ground_lost))
            .collect(),
        holder: store::cases::holder(db, handover.case)?,
        bounces: u32::try_from(bounces).unwrap_or(u32::MAX),
        bounced: bounces >= many,
        gap_days: super::cases::gap_days_of(db, &store::cases::get(db, handover.case)?, today)?,
        late: waiting && handover.due_on < today,
        uncovered,
        answer_back_due_on: taken_on.map(|on| answer_back_due_on(on, days)),
        parcels: store::parcels::revisions(db, handover.id)?,
        parcel_out: handover.state.came_back() && store::parcels::unreceipted(db, handover.id)?,
        back_to_other: moved && store::conflicts::kept_out(db, handover.case, handover.from)?,
        ground_lost,
        handover,
    })
}

/// A handover to offer.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct OfferHandover {
    /// The case.
    pub case: CaseId,
    /// What is handed over.
    pub kind: HandoverKind,
    /// Which unit is asked.
    pub to_unit: UnitId,
    /// Who there, when known.
    #[serde(default)]
    pub to: Option<ProfessionalId>,
    /// What the receiver is asked to do.
    pub question: String,
    /// Why now.
    #[serde(default)]
    pub why_now: String,
    /// What goes on with the sender.
    #[serde(default)]
    pub continues: String,
    /// Exactly what goes along, line by line.
    pub information: Vec<String>,
    /// Whether the child's own words go along.
    #[serde(default)]
    pub with_voice: bool,
    /// Whether what has been done goes along, and whether it helped.
    #[serde(default)]
    pub with_done: bool,
    /// What does not go along.
    #[serde(default)]
    pub not_along: String,
    /// On which ground.
    pub ground: Ground,
    /// When it is offered.
    pub offered_on: NaiveDate,
    /// Last day to answer; the municipality's setting when left out.
    #[serde(default)]
    pub due_on: Option<NaiveDate>,
}

/// Offers a handover. The sender is the one who holds the baton, and goes on holding it.
///
/// # Errors
/// [`Problem::TooEarly`] when it is dated before the sender took the baton.
pub fn offer_handover(book: &mut Casebook, by: &Actor, input: OfferHandover) -> Result<HandoverView> {
    let today = by.today();
    let question = texts::note("question", &input.question)?;
    let information: Vec<String> =
        input.information.iter().map(|line| texts::line("information", line)).collect::<Result<_>>()?;
    let why_now = texts::optional_note("why_now", &input.why_now)?;
    let continues = texts::optional_note("continues", &input.continues)?;
    let not_along = texts::optional_note("not_along", &input.not_along)?;
    let id = HandoverId(book.new_id(by.now.at)?);
    let event = book.new_id(by.now.at)?;
    book.write(by, Act::on("offer_handover", input.case), |tx| {
        let case = store::cases::get(tx, input.case)?;
        if case.closed_on.is_some() {
            return Err(Error::Rule(Rule::CaseStep));
        }
        let holder = store::cases::holder(tx, input.case)?.ok_or(Error::Rule(Rule::HandoverNoHolder))?;
        dated("offered_on", input.offered_on, Some(holder.from_on), today)?;
        if store::handovers::of_case(tx, input.case)?.iter().any(|known| known.state.is_open()) {
            return Err(Error::Rule(Rule::HandoverOpen));
        }
        let unit = store::units::running(tx, input.to_unit)?;
        ground_holds(tx, input.ground, holder.professional, &unit)?;
        if input.ground == Ground::Consent && !store::consents::cover_handover(tx, case.child, unit.id, today)? {
            return Err(Error::Rule(Rule::ConsentMissing));
        }
        let days: i64 = store::settings::get(tx, "handover.days")?;
        let due_on = input.due_on.unwrap_or(input.offered_on + chrono::Duration::days(days));
        if due_on < input.offered_on {
            return Err(Error::Input { field: "due_on", problem: Problem::TooEarly });
        }
        if let Some(to) = input.to
            && store::units::working(tx, to)?.unit != unit.id
        {
            return Err(Error::Input { field: "to", problem: Problem::Unknown });
        }
        input.to.map_or(Ok(()), |to| store::conflicts::let_work(tx, input.case, to))?;
        let handover = Handover {
            id,
            case: input.case,
            kind: input.kind,
            state: HandoverState::Offered,
            from: holder.professional,
            to_unit: unit.id,
            to: input.to,
            question: question.clone(),
            why_now,
            continues,
            information,
            with_voice: input.with_voice,
            with_done: input.with_done,
            not_along,
            ground: input.ground,
            offered_on: input.offered_on,
            due_on,
            accepted_on: None,
            concluded_on: None,
            talk_on: None,
            helped: None,
            helped_note: String::new(),
        };
        store::handovers::put(tx, &handover)?;
        let said = HandoverEvent {
            step: HandoverStep::Offer,
            happened_on: input.offered_on,
            said_by: holder.name,
            text: question,
            reason: None,
        };
        store::handovers::add_event(tx, event, id, &said)?;
        view(tx, handover, today)
    })
}

/// One step of a handover.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct StepHandover {
    /// The handover.
    pub handover: HandoverId,
    /// The step.
    pub step: HandoverStep,
    /// When.
    pub happened_on: NaiveDate,
    /// Who said so.
    #[serde(default)]
    pub said_by: String,
    /// In words: needed for a question, its answer, a return, a decline and the answer back.
    #[serde(default)]
    pub text: String,
    /// Why it came back: needed for a return and a decline.
    #[serde(default)]
    pub reason: Option<ReturnReason>,
    /// Who takes over: needed for an acceptance, and for a return that cannot go to whoever gave it.
    #[serde(default)]
    pub receiver: Option<ProfessionalId>,
}

/// Takes one step. Accepting moves the baton to the receiver the same day; returning an accepted handover moves it back, to whoever gave it or, when that one must not see the child any
/// more, to the receiver.
///
/// # Errors
/// [`Rule::ParcelWaits`] when it is accepted here while its parcel waits for an answer.
pub fn step_handover(book: &mut Casebook, by: &Actor, input: StepHandover) -> Result<HandoverView> {
    let case = book.peek(|db| store::handovers::get(db, input.handover))?.case;
    let ids = (book.new_id(by.now.at)?, book.new_id(by.now.at)?);
    book.write(by, Act::on("step_handover", case), |tx| {
        let parcel = store::parcels::of_handover(tx, input.handover)?;
        if input.step == HandoverStep::Accept {
            if parcel.is_some_and(|parcel| parcel.answer.is_none()) {
                return Err(Error::Rule(Rule::ParcelWaits));
            }
            let handover = store::handovers::get(tx, input.handover)?;
            still_stands(tx, &handover, by.today())?;
            if let Some(receiver) = input.receiver.or(handover.to) {
                store::units::working(tx, receiver)?;
                store::conflicts::let_work(tx, handover.case, receiver)?;
            }
        }
        take(tx, by, ids, input)
    })
}

/// Takes one step inside an act; `ids` are for what is said and for the baton. Whether the consent still stands, and whether the receiver and
/// their unit go on, is for the act to ask: what a receipt from another municipality tells has happened.
pub(crate) fn take(tx: &Connection, by: &Actor, ids: (Uuid, Uuid), input: StepHandover) -> Result<HandoverView> {
    let (event, baton) = ids;
    let today = by.today();
    if input.happened_on > today {
        return Err(Error::Input { field: "happened_on", problem: Problem::InTheFuture });
    }
    let said_by = texts::optional_line("said_by", &input.said_by)?;
    let comes_back = matches!(input.step, HandoverStep::Decline | HandoverStep::Return);
    let needs_words =
        comes_back || matches!(input.step, HandoverStep::Ask | HandoverStep::Clarify | HandoverStep::AnswerBack);
    let text = if needs_words { texts::note("text", &input.text)? } else { texts::optional_note("text", &input.text)? };
    if comes_back && input.reason.is_none() {
        return Err(Error::Rule(Rule::ReasonMissing));
    }
    let mut handover = store::handovers::get(tx, input.handover)?;
    let said = store::handovers::events(tx, handover.id)?;
    if input.step == HandoverStep::Keep && said.iter().any(|event| event.step == HandoverStep::Keep) {
        return Err(Error::Rule(Rule::HandoverStep));
    }
    let last = said.last().map(|event| event.happened_on);
    if last.is_some_and(|last| input.happened_on < last) {
        return Err(Error::Input { field: "happened_on", problem: Problem::TooEarly });
    }
    if input.step == HandoverStep::Expire && handover.due_on >= today {
        return Err(Error::Rule(Rule::HandoverStep));
    }
    if input.step == HandoverStep::Expire && input.happened_on <= handover.due_on {
        return Err(Error::Input { field: "happened_on", problem: Problem::TooEarly });
    }
    let before = handover.state;
    handover.state = before.after(input.step)?;
    let moves = matches!(input.step, HandoverStep::Accept | HandoverStep::Return);
    let held_since = store::cases::holder(tx, handover.case)?.map(|holder| holder.from_on);
    if moves && held_since.is_some_and(|since| input.happened_on < since) {
        return Err(Error::Input { field: "happened_on", problem: Problem::TooEarly });
    }
    match input.step {
        HandoverStep::Accept => {
            let receiver =
                input.receiver.or(handover.to).ok_or(Error::Input { field: "receiver", problem: Problem::Blank })?;
            if store::units::professional(tx, receiver)?.unit != handover.to_unit {
                return Err(Error::Input { field: "receiver", problem: Problem::Unknown });
            }
            handover.to = Some(receiver);
            handover.accepted_on = Some(input.happened_on);
            if handover.kind != HandoverKind::Consultation {
                store::cases::move_baton(tx, baton, handover.case, receiver, input.happened_on, Some(handover.id.0))?;
            }
        }
        HandoverStep::Return if before == HandoverState::Accepted && handover.kind != HandoverKind::Consultation => {
            let back = returning::taker(tx, &handover, input.receiver)?;
            store::cases::move_baton(tx, baton, handover.case, back, input.happened_on, Some(handover.id.0))?;
        }
        HandoverStep::Offer
        | HandoverStep::Remind
        | HandoverStep::Ask
        | HandoverStep::Clarify
        | HandoverStep::Decline
        | HandoverStep::Return
        | HandoverStep::AnswerBack
        | HandoverStep::Close
        | HandoverStep::Expire
        | HandoverStep::Keep => {}
    }
    if !handover.state.is_open() && input.step != HandoverStep::Keep {
        handover.concluded_on = Some(input.happened_on);
    }
    store::handovers::put(tx, &handover)?;
    let said = HandoverEvent { step: input.step, happened_on: input.happened_on, said_by, text, reason: input.reason };
    store::handovers::add_event(tx, event, handover.id, &said)?;
    view(tx, handover, today)
}

fn change(
    book: &mut Casebook,
    by: &Actor,
    op: &'static str,
    id: HandoverId,
    change: impl FnOnce(&mut Handover) -> Result<()>,
) -> Result<HandoverView> {
    let case = book.peek(|db| store::handovers::get(db, id))?.case;
    book.write(by, Act::on(op, case), |tx| {
        let mut handover = store::handovers::get(tx, id)?;
        change(&mut handover)?;
        store::handovers::put(tx, &handover)?;
        view(tx, handover, by.today())
    })
}

/// Whose handovers.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct HandoversOf {
    /// The case.
    pub case: CaseId,
}

/// A case's handovers, newest first.
pub fn handovers_of(book: &mut Casebook, by: &Actor, input: HandoversOf) -> Result<Vec<HandoverView>> {
    book.read(by, Act::lasting("handovers_of", Some(input.case.0)), |db| {
        store::handovers::of_case(db, input.case)?.into_iter().map(|handover| view(db, handover, by.today())).collect()
    })
}

//! The child's voice, feedback to the family, follow-ups. Invariant: a child that was not asked has a reason.

use super::{Nothing, meetings::feedback_owed, rooms::to_write};
use crate::{
    casebook::{Act, Actor, Casebook},
    domain::{
        calendar::day_off,
        ids::{AgendaItemId, CaseId, ChildVoiceId, FeedbackId, FollowUpId, MeetingId, ProfessionalId},
        texts,
        voices::{ChildVoice, Feedback, FeedbackForm, FollowUp, VoiceForm},
    },
    error::{Error, Problem, Result, Rule},
    store,
};
use chrono::NaiveDate;
use rusqlite::Connection;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

fn not_future(field: &'static str, day: NaiveDate, by: &Actor) -> Result<()> {
    if day > by.today() { Err(Error::Input { field, problem: Problem::InTheFuture }) } else { Ok(()) }
}

/// When something is written down in a meeting: the child's agenda item there, which must be shown in full.
fn in_meeting(db: &Connection, item: Option<AgendaItemId>, case: CaseId, by: &Actor) -> Result<Option<MeetingId>> {
    let Some(item) = item else { return Ok(None) };
    let mut table = to_write(db, item, true, by.today())?;
    if table.case != case {
        return Err(Error::NotFound("agenda item"));
    }
    table.witnessed(db)?;
    Ok(Some(table.room.meeting.id))
}

/// A time the child was asked, or was not.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct RecordChildVoice {
    /// The case.
    pub case: CaseId,
    /// The child's agenda item, when it is written down in a meeting.
    #[serde(default)]
    pub item: Option<AgendaItemId>,
    /// When.
    pub heard_on: NaiveDate,
    /// In what form.
    pub form: VoiceForm,
    /// The child's own words.
    #[serde(default)]
    pub words: String,
    /// Who asked.
    #[serde(default)]
    pub asked_by: String,
    /// Why not asked.
    #[serde(default)]
    pub reason: String,
}

/// A time the child was asked, or was not, as it may be kept.
pub(super) struct Heard {
    heard_on: NaiveDate,
    form: VoiceForm,
    words: String,
    asked_by: String,
    reason: String,
}

impl Heard {
    /// Checks what somebody wrote.
    ///
    /// # Errors
    /// [`Error::Input`] when its day is in the future, a text is too long, or a child that was not asked has words; [`Rule::ReasonMissing`] when there is no reason why it was not.
    pub(super) fn new(
        heard_on: NaiveDate,
        form: VoiceForm,
        words: &str,
        asked_by: &str,
        reason: &str,
        by: &Actor,
    ) -> Result<Self> {
        not_future("heard_on", heard_on, by)?;
        let words = texts::optional_note("words", words)?;
        let asked_by = texts::optional_line("asked_by", asked_by)?;
        let reason = texts::optional_line("reason", reason)?;
        if form == VoiceForm::NotAsked && reason.is_empty() {
            return Err(Error::Rule(Rule::ReasonMissing));
        }
        if form == VoiceForm::NotAsked && !words.is_empty() {
            return Err(Error::Input { field: "words", problem: Problem::Unknown });
        }
        Ok(Self { heard_on, form, words, asked_by, reason })
    }

    /// The same in a case.
    pub(super) fn kept(self, id: ChildVoiceId, case: CaseId, meeting: Option<MeetingId>) -> ChildVoice {
        let Self { heard_on, form, words, asked_by, reason } = self;
        ChildVoice { id, case, meeting, heard_on, form, words, asked_by, reason }
    }
}

/// Records the child's voice: in its own words, or why it was not asked.
pub fn record_child_voice(book: &mut Casebook, by: &Actor, input: RecordChildVoice) -> Result<ChildVoice> {
    let heard = Heard::new(input.heard_on, input.form, &input.words, &input.asked_by, &input.reason, by)?;
    let id = ChildVoiceId(book.new_id(by.now.at)?);
    book.write(by, Act::on("record_child_voice", input.case), |tx| {
        store::cases::get(tx, input.case)?;
        let meeting = in_meeting(tx, input.item, input.case, by)?;
        let voice = heard.kept(id, input.case, meeting);
        store::voices::add(tx, &voice)?;
        Ok(voice)
    })
}

/// Whose voice, feedback and follow-ups.
pub use super::cases::OneCase as VoicesOf;

/// What has been heard from the child, what the family was told, when it is followed up.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct VoicesView {
    /// Newest first.
    pub voices: Vec<ChildVoice>,
    /// Newest meeting first.
    pub feedbacks: Vec<Feedback>,
    /// Soonest first.
    pub follow_ups: Vec<FollowUp>,
}

/// What has been heard from a child, what the family was told, when it is followed up.
pub fn voices_of_case(book: &mut Casebook, by: &Actor, input: VoicesOf) -> Result<VoicesView> {
    book.read(by, Act::lasting("voices_of_case", Some(input.case.0)), |db| {
        store::cases::get(db, input.case)?;
        Ok(VoicesView {
            voices: store::voices::of_case(db, input.case)?,
            feedbacks: store::voices::feedbacks(db, input.case)?,
            follow_ups: store::voices::follow_ups(db, input.case)?,
        })
    })
}

/// Who tells the family after a meeting, and by when.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct PlanFeedback {
    /// The case.
    pub case: CaseId,
    /// After which meeting.
    pub meeting: MeetingId,
    /// Who will tell; the holder of the baton when left out.
    #[serde(default)]
    pub by: Option<ProfessionalId>,
    /// By when; within the days of the setting when left out.
    #[serde(default)]
    pub due_on: Option<NaiveDate>,
}

/// Plans who tells the family, and by when.
///
/// # Errors
/// [`Error::Input`] on `due_on` before the meeting.
pub fn plan_feedback(book: &mut Casebook, by: &Actor, input: PlanFeedback) -> Result<Feedback> {
    let id = FeedbackId(book.new_id(by.now.at)?);
    book.write(by, Act::on("plan_feedback", input.case), |tx| {
        let meeting = store::meetings::get(tx, input.meeting)?;
        store::cases::get(tx, input.case)?;
        let mut owed = feedback_owed(tx, &meeting, input.case)?;
        if input.due_on.is_some_and(|due| due < meeting.held_on) {
            return Err(Error::Input { field: "due_on", problem: Problem::TooEarly });
        }
        owed.due_on = input.due_on.unwrap_or(owed.due_on);
        if let Some(person) = input.by {
            owed.by = Some(store::units::working(tx, person)?.id);
            store::conflicts::let_work(tx, input.case, person)?;
        }
        store::voices::put_feedback(tx, owed.id.unwrap_or(id), &owed)?;
        store::voices::feedback_after(tx, input.meeting, input.case)?.ok_or(Error::NotFound("feedback"))
    })
}

/// That the family was told.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct RecordFeedback {
    /// The case.
    pub case: CaseId,
    /// After which meeting; the oldest that is still owed when left out.
    #[serde(default)]
    pub meeting: Option<MeetingId>,
    /// When.
    pub given_on: NaiveDate,
    /// Who told.
    pub given_by: String,
    /// How.
    pub how: FeedbackForm,
}

/// Records that the family was told.
///
/// # Errors
/// [`Error::NotFound`] when no meeting is named and none waits; [`Error::Input`] on `given_on` before the meeting or in the future.
pub fn record_feedback(book: &mut Casebook, by: &Actor, input: RecordFeedback) -> Result<Feedback> {
    not_future("given_on", input.given_on, by)?;
    let given_by = texts::line("given_by", &input.given_by)?;
    let id = FeedbackId(book.new_id(by.now.at)?);
    book.write(by, Act::on("record_feedback", input.case), |tx| {
        let meeting = match input.meeting {
            Some(meeting) => meeting,
            None => {
                let owed = store::voices::feedbacks(tx, input.case)?;
                let oldest = owed.iter().rev().find(|feedback| feedback.given_on.is_none());
                oldest.ok_or(Error::NotFound("feedback"))?.meeting
            }
        };
        let mut owed = feedback_owed(tx, &store::meetings::get(tx, meeting)?, input.case)?;
        if input.given_on < owed.meeting_on {
            return Err(Error::Input { field: "given_on", problem: Problem::TooEarly });
        }
        owed.given_on = Some(input.given_on);
        owed.given_by = given_by;
        owed.how = Some(input.how);
        let id = owed.id.unwrap_or(id);
        store::voices::put_feedback(tx, id, &owed)?;
        store::voices::feedback(tx, id)
    })
}

/// When the case is followed up.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct PlanFollowUp {
    /// The case.
    pub case: CaseId,
    /// The child's agenda item, when it is agreed in a meeting.
    #[serde(default)]
    pub item: Option<AgendaItemId>,
    /// The day; the answer says when most people do not work then.
    pub planned_on: NaiveDate,
}

/// Plans the next follow-up; one that was planned and not held is moved.
///
/// # Errors
/// [`Error::Input`] on `planned_on` before today; [`Rule::CaseStep`] when the case has ended.
pub fn plan_follow_up(book: &mut Casebook, by: &Actor, input: PlanFollowUp) -> Result<FollowUp> {
    if input.planned_on < by.today() {
        return Err(Error::Input { field: "planned_on", problem: Problem::TooEarly });
    }
    let id = FollowUpId(book.new_id(by.now.at)?);
    book.write(by, Act::on("plan_follow_up", input.case), |tx| {
        if store::cases::get(tx, input.case)?.closed_on.is_some() {
            return Err(Error::Rule(Rule::CaseStep));
        }
        let meeting = match input.item {
            Some(item) => {
                let mut table = to_write(tx, item, false, by.today())?;
                table.witnessed(tx)?;
                store::voices::hold_follow_ups(tx, input.case, table.room.meeting.id, by.today())?;
                Some(table.room.meeting.id)
            }
            None => None,
        };
        let id = store::voices::next_follow_up(tx, input.case)?.map_or(id, |planned| planned.id);
        let (case, planned_on) = (input.case, input.planned_on);
        let follow_up = FollowUp { id, case, meeting, planned_on, held_on: None, day_off: day_off(planned_on) };
        store::voices::put_follow_up(tx, &follow_up)?;
        Ok(follow_up)
    })
}

/// That a follow-up was held.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct RecordFollowUp {
    /// The case.
    pub case: CaseId,
    /// When.
    pub held_on: NaiveDate,
}

/// Records that the planned follow-up was held.
///
/// # Errors
/// [`Error::NotFound`] when none is planned; [`Error::Input`] on `held_on` in the future.
pub fn record_follow_up(book: &mut Casebook, by: &Actor, input: RecordFollowUp) -> Result<FollowUp> {
    not_future("held_on", input.held_on, by)?;
    book.write(by, Act::on("record_follow_up", input.case), |tx| {
        let mut planned = store::voices::next_follow_up(tx, input.case)?.ok_or(Error::NotFound("follow-up"))?;
        planned.held_on = Some(input.held_on);
        store::voices::put_follow_up(tx, &planned)?;
        Ok(planned)
    })
}

/// Calls off the follow-up that was planned for after the end of a case. While the case is open it is moved instead: one that is late stays in the count (M16).
///
/// # Errors
/// [`Rule::CaseStep`] while the case is open; [`Error::NotFound`] when none is planned for after its end.
pub fn cancel_follow_up(book: &mut Casebook, by: &Actor, input: VoicesOf) -> Result<Nothing> {
    book.write(by, Act::on("cancel_follow_up", input.case), |tx| {
        let closed_on = store::cases::get(tx, input.case)?.closed_on.ok_or(Error::Rule(Rule::CaseStep))?;
        let planned = store::voices::next_follow_up(tx, input.case)?.filter(|planned| planned.planned_on > closed_on);
        planned.ok_or(Error::NotFound("follow-up"))?;
        store::voices::cancel_follow_ups(tx, input.case, closed_on)?;
        Ok(Nothing {})
    })
}

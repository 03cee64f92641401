//! The child's voice, what the family is told, and when things are followed up. Invariant: a child that was not asked has a reason.

use super::{
    calendar::DayOff,
    ids::{CaseId, ChildSittingId, ChildVoiceId, FeedbackId, FollowUpId, MeetingId, ProfessionalId},
};
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// In what form the child took part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum VoiceForm {
    /// Talked with somebody alone.
    TalkAlone,
    /// Was at the meeting.
    InMeeting,
    /// Was there for a part.
    PartOfMeeting,
    /// From elsewhere, by video or telephone.
    Remote,
    /// Wrote or drew.
    LetterOrDrawing,
    /// Chose somebody to speak for it.
    Represented,
    /// Was asked and did not want to.
    DidNotWant,
    /// Was not asked.
    NotAsked,
}

/// A time the child was asked, or was not.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct ChildVoice {
    /// Id.
    pub id: ChildVoiceId,
    /// The case.
    pub case: CaseId,
    /// The meeting it was written down in.
    pub meeting: Option<MeetingId>,
    /// When.
    pub heard_on: NaiveDate,
    /// In what form.
    pub form: VoiceForm,
    /// The child's own words; may be empty.
    pub words: String,
    /// Who asked; may be empty.
    pub asked_by: String,
    /// Why not asked; may be empty.
    pub reason: String,
}

/// What the child answered to one question in child mode.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct ChildAnswer {
    /// The sitting: its answers are read and kept by themselves, apart from those of another.
    pub sitting: ChildSittingId,
    /// Which sitting of its day that is, from 1, whatever of them has been read; none when it is the only one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub time: Option<u32>,
    /// As it was asked.
    pub question: String,
    /// The picture that was chosen, or empty.
    pub picture: String,
    /// What was written, or empty.
    pub words: String,
    /// When.
    pub answered_on: NaiveDate,
}

/// How the family was told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum FeedbackForm {
    /// Met them.
    Visit,
    /// By telephone.
    Phone,
    /// By letter.
    Letter,
    /// They were there.
    InMeeting,
    /// In another way.
    Other,
}

/// Feedback owed to a family after a meeting (återkoppling).
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Feedback {
    /// Id; none while it is only proposed.
    pub id: Option<FeedbackId>,
    /// The case.
    pub case: CaseId,
    /// After which meeting.
    pub meeting: MeetingId,
    /// The meeting's day.
    pub meeting_on: NaiveDate,
    /// By when.
    pub due_on: NaiveDate,
    /// Who will tell.
    pub by: Option<ProfessionalId>,
    /// That person's name, or empty.
    pub by_name: String,
    /// When it was given.
    pub given_on: Option<NaiveDate>,
    /// Who gave it; may be empty.
    pub given_by: String,
    /// How.
    pub how: Option<FeedbackForm>,
}

/// A planned follow-up.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct FollowUp {
    /// Id.
    pub id: FollowUpId,
    /// The case.
    pub case: CaseId,
    /// The meeting that agreed on it.
    pub meeting: Option<MeetingId>,
    /// When.
    pub planned_on: NaiveDate,
    /// When it was held.
    pub held_on: Option<NaiveDate>,
    /// Set when most people do not work that day.
    pub day_off: Option<DayOff>,
}

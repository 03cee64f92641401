//! What lies in a parcel: the handover and, of the child, only what was chosen. Invariant: what was not chosen is not there, not even empty names of it.

use super::{
    actions::Helped,
    children::LegalSex,
    codes::SchoolForm,
    handovers::{Ground, HandoverKind, ReturnReason},
    plans::parts::PlanSection,
    voices::VoiceForm,
};
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A part of what is known that can be chosen to go along.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ParcelPart {
    /// Personal number, birth date and legal sex.
    Number,
    /// The guardians with telephone numbers.
    Guardians,
    /// School, school form and grade; language of the interpreter.
    School,
    /// The child's own words.
    Voice,
    /// What has been done, and whether it helped.
    Done,
    /// What the present plan says.
    Plan,
}

impl ParcelPart {
    /// Every part.
    pub const ALL: [Self; 6] = [Self::Number, Self::Guardians, Self::School, Self::Voice, Self::Done, Self::Plan];
}

/// What went along when a parcel was sealed here; one whose place a later one took may have left all the same.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct ParcelRevision {
    /// From 1.
    pub revision: u32,
    /// When it was sealed.
    pub sealed_on: NaiveDate,
    /// What went along besides the name and the question.
    pub parts: Vec<ParcelPart>,
    /// On which ground.
    pub ground: Ground,
}

/// What is asked of the receiver.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ParcelHandover {
    /// What is handed over.
    pub kind: HandoverKind,
    /// What the receiver is asked to do.
    pub question: String,
    /// Why now; may be empty.
    pub why_now: String,
    /// What goes on with the sender; may be empty.
    pub continues: String,
    /// Exactly what goes along, as it was listed.
    pub information: Vec<String>,
    /// What does not go along; may be empty.
    pub not_along: String,
    /// On which ground.
    pub ground: Ground,
    /// When it was offered.
    pub offered_on: NaiveDate,
    /// Last day to answer.
    pub due_on: NaiveDate,
}

/// Who sends it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ParcelSender {
    /// "2403".
    pub municipality_code: String,
    /// "Bjurholm".
    pub municipality: String,
    /// "HLT-teamet i Bjurholm".
    pub team: String,
    /// Who holds the baton.
    pub coordinator: String,
    /// That person's telephone, or empty.
    pub phone: String,
}

/// A guardian.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ParcelGuardian {
    /// Name.
    pub name: String,
    /// "mamma", or empty.
    pub relation: String,
    /// Telephone, or empty.
    pub phone: String,
}

/// Number, birth date, legal sex.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ParcelNumber {
    /// Twelve digits.
    pub number: Option<String>,
    /// Birth date.
    pub birth_on: Option<NaiveDate>,
    /// Legal sex.
    pub sex: Option<LegalSex>,
}

/// School.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ParcelSchool {
    /// School or preschool, or empty.
    pub school: String,
    /// School form.
    pub school_form: Option<SchoolForm>,
    /// Grade.
    pub grade: Option<u8>,
    /// Language of the interpreter, or empty.
    pub language: String,
}

/// The child's own words.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ParcelVoice {
    /// When.
    pub heard_on: NaiveDate,
    /// The words.
    pub words: String,
    /// Who asked.
    pub asked_by: String,
    /// In what form; none in a parcel from before it was told.
    #[serde(default)]
    pub form: Option<VoiceForm>,
}

/// Something that was done.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ParcelDone {
    /// When.
    pub done_on: NaiveDate,
    /// What.
    pub what: String,
    /// By which unit.
    pub unit: String,
    /// Whether it helped; none when nobody has said.
    pub helped: Option<Helped>,
}

/// A section of the plan.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ParcelSection {
    /// Which.
    pub section: PlanSection,
    /// Its text.
    pub text: String,
}

/// `content.json`.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ParcelContent {
    /// Who sends it.
    pub from: ParcelSender,
    /// What is asked.
    pub handover: ParcelHandover,
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// Chosen: number, birth date, sex.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub number: Option<ParcelNumber>,
    /// Chosen: the guardians.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub guardians: Vec<ParcelGuardian>,
    /// Chosen: school.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub school: Option<ParcelSchool>,
    /// Chosen: the child's own words, newest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub voices: Vec<ParcelVoice>,
    /// Chosen: what has been done, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub done: Vec<ParcelDone>,
    /// Chosen: the present plan, section by section.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub plan: Vec<ParcelSection>,
}

/// What the receiver answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ParcelAnswer {
    /// Takes over.
    Accepted,
    /// Says no.
    Declined,
}

/// Who takes over, for the sender to know and to tell the family.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ParcelReceiver {
    /// Name.
    pub name: String,
    /// Title, or empty.
    pub title: String,
    /// Unit.
    pub unit: String,
    /// Telephone, or empty.
    pub phone: String,
    /// "Bjurholm".
    pub municipality: String,
}

/// What the receiver says, and why not.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ParcelReply {
    /// Yes or no.
    pub answer: ParcelAnswer,
    /// When.
    pub answered_on: NaiveDate,
    /// Who answers; with a yes, who takes the baton.
    pub by: ParcelReceiver,
    /// Why not, for a no.
    pub reason: Option<ReturnReason>,
    /// In words; needed for a no.
    pub text: String,
}

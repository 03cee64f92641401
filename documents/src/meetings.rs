//! The papers of a meeting: the team's minutes, one child's minutes, and the page the family gets.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::shared::{Action, Appointment, Contact, Voice};

/// The minutes of a team meeting. Each child stands as the meeting saw it, and no more than that.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Minutes {
    pub meeting_on: NaiveDate,
    /// Clock times as they are said: `13.00`.
    #[serde(default)]
    pub starts: Option<String>,
    #[serde(default)]
    pub ends: Option<String>,
    #[serde(default)]
    pub place: Option<String>,
    #[serde(default)]
    pub chair: Option<String>,
    #[serde(default)]
    pub note_taker: Option<String>,
    #[serde(default)]
    pub present: Vec<Attendance>,
    #[serde(default)]
    pub absent: Vec<Absence>,
    /// What was said at the opening, conflicts of interest included.
    #[serde(default)]
    pub opening: Option<String>,
    #[serde(default)]
    pub promised: Option<Promised>,
    #[serde(default)]
    pub children: Vec<MinutesChild>,
    /// Anonymous consultations, one sentence each.
    #[serde(default)]
    pub consultations: Vec<String>,
    /// Needs nobody could take on, one sentence each.
    #[serde(default)]
    pub gaps: Vec<String>,
    /// Items about no child.
    #[serde(default)]
    pub others: Vec<Matter>,
    /// What was decided at none of those items.
    #[serde(default)]
    pub team_actions: Vec<Action>,
    /// Who has said that the minutes are right, and when.
    #[serde(default)]
    pub approved: Option<String>,
    /// Something that is about no child has been changed since then: a sentence that says so.
    #[serde(default)]
    pub changed: Option<String>,
    #[serde(default)]
    pub evaluation: Option<String>,
    #[serde(default)]
    pub next_meeting: Option<Appointment>,
}

/// An item about no child: what was said and decided.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Matter {
    pub title: String,
    #[serde(default)]
    pub note: Option<String>,
    /// What was decided there.
    #[serde(default)]
    pub actions: Vec<Action>,
}

/// Those who came from one organisation.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Attendance {
    pub organisation: String,
    #[serde(default)]
    pub people: Vec<String>,
}

/// An organisation, or one person from it, that was not there.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Absence {
    pub organisation: String,
    #[serde(default)]
    pub person: Option<String>,
    #[serde(default)]
    pub reason: Option<String>,
}

/// What became of the actions promised last time. Counts.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Promised {
    pub done: u32,
    pub moved: u32,
    pub dropped: u32,
    pub open: u32,
}

/// How the room saw a child, decided by the consents for exactly those present.
#[derive(Clone, Serialize, Deserialize)]
#[serde(tag = "as", rename_all = "snake_case", deny_unknown_fields)]
pub enum Presence {
    /// With name; reviewed in full.
    Full { name: String },
    /// With name; a short check of something ongoing.
    Ongoing { name: String },
    /// As case number and age band, for example `6–9 år`.
    NumberOnly { age_band: String },
    /// Not taken up.
    Skipped {
        #[serde(default)]
        reason: Option<String>,
    },
    /// Kept out of the team's paper, taken up or not: nothing but the number and this sentence.
    Apart { reason: String },
}

/// One child in the team's minutes.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MinutesChild {
    pub case_number: String,
    pub shown: Presence,
    /// The family was there.
    #[serde(default)]
    pub family_there: bool,
    /// Something has been changed since the minutes were signed: a sentence that says so.
    #[serde(default)]
    pub changed: Option<String>,
    /// It was put off when something had been decided already: a sentence that says so, with the reason where there is one.
    #[serde(default)]
    pub put_off: Option<String>,
    /// Why the child was on the agenda today.
    #[serde(default)]
    pub why: Option<String>,
    /// What was said about it.
    #[serde(default)]
    pub note: Option<String>,
    #[serde(default)]
    pub decisions: Vec<String>,
    /// Something that was decided stands only in the child's own minutes.
    #[serde(default)]
    pub own_minutes: bool,
    #[serde(default)]
    pub actions: Vec<Action>,
    #[serde(default)]
    pub feedback: Option<Feedback>,
    #[serde(default)]
    pub next_on: Option<NaiveDate>,
}

/// Who tells the family, by when, and whether it is done.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Feedback {
    #[serde(default)]
    pub who: Option<String>,
    #[serde(default)]
    pub by: Option<NaiveDate>,
    #[serde(default)]
    pub given_on: Option<NaiveDate>,
}

/// The minutes of one child, which the family may read.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChildMinutes {
    pub case_number: String,
    pub child_name: String,
    /// What kind of meeting it was: `HLT-möte med familjen`.
    #[serde(default)]
    pub meeting_kind: Option<String>,
    pub voice: Voice,
    pub meeting_on: NaiveDate,
    #[serde(default)]
    pub starts: Option<String>,
    #[serde(default)]
    pub ends: Option<String>,
    #[serde(default)]
    pub place: Option<String>,
    /// The family first, then the organisations.
    #[serde(default)]
    pub family_present: Vec<String>,
    #[serde(default)]
    pub present: Vec<Attendance>,
    #[serde(default)]
    pub absent: Vec<Absence>,
    /// Whom the consent covers and until when, as a sentence.
    #[serde(default)]
    pub consent: Option<String>,
    #[serde(default)]
    pub attendance: Option<String>,
    #[serde(default)]
    pub attendance_source: Option<String>,
    #[serde(default)]
    pub promised: Vec<Kept>,
    #[serde(default)]
    pub situation: Option<String>,
    /// The rest was put off: a sentence that says so, with the reason where there is one.
    #[serde(default)]
    pub put_off: Option<String>,
    #[serde(default)]
    pub decisions: Vec<String>,
    #[serde(default)]
    pub actions: Vec<Action>,
    #[serde(default)]
    pub next: Option<Appointment>,
    #[serde(default)]
    pub feedback: Option<Feedback>,
    #[serde(default)]
    pub coordinator: Option<Contact>,
    #[serde(default)]
    pub note_taker: Option<String>,
    /// Who has said that the minutes are right, and when.
    #[serde(default)]
    pub approved: Option<String>,
    /// Something has been changed since then: a sentence that says so.
    #[serde(default)]
    pub changed: Option<String>,
    /// Protected personal data: school and place are not printed.
    #[serde(default)]
    pub protected: bool,
}

/// Something promised last time and how it went.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Kept {
    pub what: String,
    pub who: String,
    #[serde(default)]
    pub outcome: Option<String>,
}

/// The page home after a meeting, in easy Swedish.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FamilyFeedback {
    pub case_number: String,
    pub child_first_name: String,
    /// Who is greeted: `Sara och Johan`.
    pub to: String,
    pub meeting_on: NaiveDate,
    /// Whether those greeted were at the meeting.
    pub they_were_there: bool,
    #[serde(default)]
    pub voice: Option<Voice>,
    #[serde(default)]
    pub talked_about: Vec<String>,
    #[serde(default)]
    pub steps: Vec<FamilyStep>,
    /// What the family does, one sentence each.
    #[serde(default)]
    pub family_does: Vec<String>,
    /// The child has a page of its own.
    #[serde(default)]
    pub own_page: bool,
    #[serde(default)]
    pub next: Option<Appointment>,
    pub call: Contact,
    /// The day this should have been given, when it is late.
    #[serde(default)]
    pub should_have_come_on: Option<NaiveDate>,
    #[serde(default)]
    pub protected: bool,
}

/// Something that happens now. `when` is printed as it is; without it the date `by`.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FamilyStep {
    pub what: String,
    pub who: String,
    #[serde(default)]
    pub by: Option<NaiveDate>,
    #[serde(default)]
    pub when: Option<String>,
}

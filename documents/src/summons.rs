//! The letters to a plan's meeting. A kallelse goes to a principal, who is to come; an inbjudan to others, who choose themselves; the family, whose meeting it is, has one of its own.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::shared::{Contact, Voice};

/// A call to a principal's unit.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Summons {
    pub case_number: String,
    pub sent_on: NaiveDate,
    pub to_principal: String,
    pub to_unit: String,
    #[serde(default)]
    pub attention: Option<String>,
    pub child_name: String,
    #[serde(default)]
    pub born_on: Option<NaiveDate>,
    pub meeting: MeetingTime,
    /// `Bjurholms kommun, socialtjänsten`: who found that a plan is needed.
    #[serde(default)]
    pub caller: Option<String>,
    /// Every guardian, and the child when old enough, has said yes.
    #[serde(default)]
    pub consented: bool,
    /// The child's own words; none in a letter to a unit that the family has not said yes to.
    #[serde(default)]
    pub voice: Option<Voice>,
    #[serde(default)]
    pub questions: Vec<String>,
    #[serde(default)]
    pub avoid: Option<String>,
    #[serde(default)]
    pub participants: Vec<Asked>,
    pub answer_to: Contact,
    #[serde(default)]
    pub law: Vec<String>,
    #[serde(default)]
    pub protected: bool,
}

/// An invitation to somebody who may come, or to one of the family: a guardian, or the child.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Invitation {
    pub case_number: String,
    pub sent_on: NaiveDate,
    pub to_name: String,
    /// What stands after "Hej" when it is not the first of the names: a whole unit.
    #[serde(default)]
    pub greeting: Option<String>,
    pub child_name: String,
    pub meeting: MeetingTime,
    /// The child's own words; not in a letter to the family, as it may be the child who reads.
    #[serde(default)]
    pub voice: Option<Voice>,
    /// How the child takes part, in one or two sentences.
    #[serde(default)]
    pub taking_part: Option<String>,
    #[serde(default)]
    pub questions: Vec<String>,
    #[serde(default)]
    pub avoid: Option<String>,
    #[serde(default)]
    pub coming: Vec<String>,
    /// Only when, where and who asks: to somebody whom no yes of the family's covers. The paper then says nothing of what the meeting is about, nor that there is nothing.
    #[serde(default)]
    pub only_when: bool,
    pub answer_to: Contact,
    #[serde(default)]
    pub protected: bool,
}

/// When and where; clock times as they are said: `13.00`.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MeetingTime {
    pub on: NaiveDate,
    #[serde(default)]
    pub starts: Option<String>,
    #[serde(default)]
    pub ends: Option<String>,
    #[serde(default)]
    pub place: Option<String>,
    #[serde(default)]
    pub answer_by: Option<NaiveDate>,
}

/// Somebody asked to the meeting: `how` as printed, `Kallad`, `Inbjuden`.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Asked {
    pub unit: String,
    pub person: String,
    pub how: String,
}

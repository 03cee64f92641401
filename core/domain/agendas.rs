//! The agenda of a meeting: its items, and why each child is there. Invariant: a reason holds no name, no unit and no text.

pub mod breaks;
pub mod building;
pub mod merging;
#[cfg(test)]
mod tests;

use super::{
    consents::Shown,
    ids::{AgendaItemId, CaseId, MeetingId},
    meeting_types::Section,
    meetings::SchoolPresence,
    plans::PlanKind,
};
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What kind of agenda item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum AgendaItemKind {
    /// Welcome; who is in the room.
    Opening,
    /// A child, in full.
    Review,
    /// A child, shortly.
    Ongoing,
    /// A break.
    Break,
    /// Something that is about no child.
    Other,
    /// The meeting's own evaluation.
    Evaluation,
}

/// Where an agenda item stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum AgendaItemState {
    /// Is to come.
    Waiting,
    /// Done.
    Done,
    /// Put off to the end, or to the next meeting.
    Parked,
    /// Taken off the agenda.
    Removed,
}

/// Why a child is on the agenda. Holds no name, no unit and no text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum AgendaReason {
    /// Has not been to a meeting.
    New,
    /// Actions whose day has passed.
    ActionsLate {
        /// How many.
        count: u32,
    },
    /// Actions that were moved since the last meeting.
    ActionsMoved {
        /// How many.
        count: u32,
    },
    /// A handover came back.
    HandoverReturned,
    /// Nobody has answered a handover in time.
    HandoverLate,
    /// A handover waits for an answer.
    HandoverWaiting {
        /// Until when.
        due_on: NaiveDate,
    },
    /// Who took over is to tell what came of it.
    HandoverAnswerBack {
        /// By when.
        due_on: NaiveDate,
    },
    /// The family has not been told in time.
    FeedbackLate {
        /// Since when.
        due_on: NaiveDate,
    },
    /// Something that others were to do is late. What it is stands on the child's own page, for who may read it there.
    WaitLate {
        /// Since when.
        due_on: NaiveDate,
    },
    /// The consent runs out soon.
    ConsentExpires {
        /// Its last day.
        on: NaiveDate,
    },
    /// A follow-up is due.
    FollowUp {
        /// When.
        on: NaiveDate,
    },
    /// An action is due about now.
    ActionsDue {
        /// The first day.
        on: NaiveDate,
    },
    /// A plan is to be followed up.
    PlanFollowUp {
        /// Which kind; a SIP in what was stored before it was told apart.
        #[serde(default)]
        plan: PlanKind,
        /// When.
        on: NaiveDate,
    },
    /// A SIP can end by its last follow-up, and nobody has ended it or set a next day.
    PlanToEnd {
        /// The day of that follow-up.
        since: NaiveDate,
    },
    /// Is at home, and may begin preschool soon.
    StartsPreschool {
        /// When the term begins.
        on: NaiveDate,
    },
    /// Starts school soon: its health goes from BVC to pupil health.
    StartsSchool {
        /// When the term begins.
        on: NaiveDate,
    },
    /// Changes stage soon.
    ChangesStage {
        /// To which.
        to: SchoolStage,
        /// When the term begins.
        on: NaiveDate,
    },
    /// Leaves upper secondary school soon.
    LeavesSchool {
        /// When the term ends.
        on: NaiveDate,
    },
    /// Has a birthday soon that changes what others may and must do.
    Turns {
        /// The age.
        age: u8,
        /// The birthday.
        on: NaiveDate,
    },
    /// Nobody has asked the child.
    VoiceMissing,
    /// Has been open for long.
    OpenLong {
        /// Since when.
        since: NaiveDate,
    },
    /// The last reviews changed nothing.
    Unchanged {
        /// How many in a row.
        reviews: u32,
    },
    /// Nothing has been heard for long.
    Silent {
        /// Since when.
        since: NaiveDate,
    },
    /// Was on the agenda of the last meeting and was not taken up, or not to the end: it was said to come up again.
    NotReached {
        /// The day of that meeting.
        since: NaiveDate,
    },
    /// Is under way.
    Ongoing,
    /// Somebody put it there.
    ByHand,
}

impl AgendaReason {
    /// Whether it is something that was promised: it may not be dropped without a word.
    #[must_use]
    pub const fn promised(self) -> bool {
        match self {
            Self::ActionsLate { .. }
            | Self::ActionsMoved { .. }
            | Self::HandoverReturned
            | Self::HandoverLate
            | Self::HandoverWaiting { .. }
            | Self::HandoverAnswerBack { .. }
            | Self::FeedbackLate { .. }
            | Self::WaitLate { .. }
            | Self::FollowUp { .. }
            | Self::PlanFollowUp { .. }
            | Self::PlanToEnd { .. }
            | Self::ActionsDue { .. }
            | Self::NotReached { .. } => true,
            Self::New
            | Self::ConsentExpires { .. }
            | Self::StartsPreschool { .. }
            | Self::StartsSchool { .. }
            | Self::ChangesStage { .. }
            | Self::LeavesSchool { .. }
            | Self::Turns { .. }
            | Self::VoiceMissing
            | Self::OpenLong { .. }
            | Self::Unchanged { .. }
            | Self::Silent { .. }
            | Self::Ongoing
            | Self::ByHand => false,
        }
    }
    /// Whether the child comes up although the time is out: it was promised, the child is new, or the consent would run out before the next meeting.
    #[must_use]
    pub const fn must(self) -> bool {
        self.promised() || matches!(self, Self::New | Self::ConsentExpires { .. } | Self::ByHand)
    }
}

/// A stage of school that a child moves on to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum SchoolStage {
    /// Mellanstadiet.
    Middle,
    /// Högstadiet.
    Upper,
    /// Gymnasiet.
    UpperSecondary,
}

/// What somebody has set by hand, which building the agenda anew keeps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ByHand {
    /// Put on the agenda.
    Added,
    /// Its place.
    Place,
    /// Its minutes.
    Minutes,
    /// That it waits until the next meeting.
    Postponed,
}

/// An agenda item as it is stored.
#[derive(Clone)]
pub struct AgendaItem {
    /// Id.
    pub id: AgendaItemId,
    /// The meeting.
    pub meeting: MeetingId,
    /// Place on the agenda, from 0.
    pub position: u32,
    /// What kind.
    pub kind: AgendaItemKind,
    /// The case, for a child.
    pub case: Option<CaseId>,
    /// A title, for what is about no child; may be empty.
    pub title: String,
    /// Minutes.
    pub minutes: u32,
    /// Why it is there.
    pub reasons: Vec<AgendaReason>,
    /// What was set by hand.
    pub by_hand: Vec<ByHand>,
    /// Where it stands.
    pub state: AgendaItemState,
    /// Why it was put off or taken off.
    pub reason: String,
    /// The most the room saw when something was written down; none until then.
    pub shown: Option<Shown>,
    /// What was said this time.
    pub note: String,
    /// What was answered about the school.
    pub school_presence: Option<SchoolPresence>,
    /// Whether the family was there, as somebody said; none until then.
    pub family_there: Option<bool>,
    /// What a meeting that is about no child fills the item with; none for what the agenda's own rule put there.
    pub section: Option<Section>,
}

impl AgendaItem {
    /// A line of a new agenda as an item that waits, first until it is given its place.
    #[must_use]
    pub fn new(id: AgendaItemId, meeting: MeetingId, line: building::Proposed) -> Self {
        Self {
            id,
            meeting,
            position: 0,
            kind: line.kind,
            case: line.case,
            title: String::new(),
            minutes: line.minutes,
            reasons: line.reasons,
            by_hand: Vec::new(),
            state: AgendaItemState::Waiting,
            reason: String::new(),
            shown: None,
            note: String::new(),
            school_presence: None,
            family_there: None,
            section: None,
        }
    }

    /// Whether something has been written about the child, and nobody has said that it is done or put off.
    #[must_use]
    pub fn begun(&self) -> bool {
        self.case.is_some() && self.state == AgendaItemState::Waiting && self.shown.is_some()
    }

    /// Whether the child was put off after something had been written about it, to the end or to another meeting: it comes up again, and its family is told all the same.
    #[must_use]
    pub fn put_off_midway(&self) -> bool {
        let put_off = matches!(self.state, AgendaItemState::Parked | AgendaItemState::Removed);
        self.case.is_some() && put_off && self.shown.is_some()
    }

    /// Whether it stands in the minutes: all but what was taken off before anything was written about it.
    #[must_use]
    pub fn stands(&self) -> bool {
        self.state != AgendaItemState::Removed || self.put_off_midway()
    }

    /// Whether a child's family is to hear of it: it was taken up, or at least begun before it was put off.
    #[must_use]
    pub fn spoken_of(&self) -> bool {
        self.case.is_some() && self.state == AgendaItemState::Done || self.put_off_midway()
    }

    /// Whether a child leaves a meeting without having been taken up to the end: it comes up on the team's next agenda. Not what somebody took off.
    #[must_use]
    pub fn left_behind(&self) -> bool {
        let goes_on = match self.state {
            AgendaItemState::Waiting | AgendaItemState::Parked => true,
            AgendaItemState::Removed => self.by_hand.contains(&ByHand::Postponed),
            AgendaItemState::Done => false,
        };
        self.case.is_some() && goes_on
    }

    /// The reasons of today, and that somebody put it there.
    #[must_use]
    pub fn reasons_now(&self, mut now: Vec<AgendaReason>) -> Vec<AgendaReason> {
        if self.reasons.contains(&AgendaReason::ByHand) {
            now.retain(|reason| *reason != AgendaReason::Ongoing);
            now.push(AgendaReason::ByHand);
        }
        now
    }

    /// Whether somebody has chosen how it is taken up, and for how long.
    #[must_use]
    pub fn chosen_by_hand(&self) -> bool {
        self.by_hand.iter().any(|hand| matches!(hand, ByHand::Added | ByHand::Minutes))
    }

    /// Whether it holds something that was promised.
    #[must_use]
    pub fn promised(&self) -> bool {
        self.reasons.iter().any(|reason| reason.promised())
    }
}

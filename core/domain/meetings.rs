//! A meeting: its kind and state, who is there, what it decided. Invariant: one function says which step a state allows.

use super::{
    consents::{Consent, Purpose, asked},
    ids::{AgendaItemId, AttendanceId, CaseId, DecisionId, MeetingId, ProfessionalId, UnitId},
    units::{Professional, Sector},
};
use crate::error::{Error, Result, Rule};
use chrono::{NaiveDate, NaiveDateTime};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What kind of meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum MeetingKind {
    /// Planeringsmöte.
    Planning,
    /// HLT-möte without the family.
    Team,
    /// HLT-möte with the family.
    Family,
    /// Anonym konsultation.
    Consultation,
    /// Uppföljning.
    FollowUp,
    /// SIP-förmöte.
    SipPrepare,
    /// SIP-möte.
    Sip,
    /// SIP-uppföljning.
    SipFollowUp,
    /// Ledningsmöte.
    Management,
    /// Styrgrupp.
    Steering,
}

impl MeetingKind {
    /// Whether the agenda is made of all the team's open cases.
    #[must_use]
    pub const fn takes_all_cases(self) -> bool {
        matches!(self, Self::Planning | Self::Team)
    }
    /// Whether it is about children at all.
    #[must_use]
    pub const fn about_children(self) -> bool {
        match self {
            Self::Planning
            | Self::Team
            | Self::Family
            | Self::FollowUp
            | Self::SipPrepare
            | Self::Sip
            | Self::SipFollowUp => true,
            Self::Consultation | Self::Management | Self::Steering => false,
        }
    }
    /// Whether it is about one family: whoever must not see the child does not come at all.
    #[must_use]
    pub const fn about_one_family(self) -> bool {
        matches!(self, Self::Family | Self::SipPrepare | Self::Sip | Self::SipFollowUp)
    }
    /// Which consent decides what the room may see of a child. A SIP has its own, for exactly those who may hear about it: a yes to the team is none to a SIP, nor the other way.
    #[must_use]
    pub const fn purpose(self) -> Purpose {
        match self {
            Self::SipPrepare | Self::Sip | Self::SipFollowUp => Purpose::Sip,
            Self::Planning
            | Self::Team
            | Self::Family
            | Self::Consultation
            | Self::FollowUp
            | Self::Management
            | Self::Steering => Purpose::Hlt,
        }
    }
    /// Which consent decides for the child that has these consents. A SIP pre-meeting, where the consent to the SIP is collected, goes by the consent to the team until anybody has been
    /// asked about the SIP; from then on by that answer alone (ADR 0023).
    #[must_use]
    pub fn purpose_about(self, consents: &[Consent], on: NaiveDate) -> Purpose {
        let not_asked = self == Self::SipPrepare && !asked(consents, Purpose::Sip, on);
        if not_asked { Purpose::Hlt } else { self.purpose() }
    }
    /// Every kind, in the order they are offered.
    pub const ALL: [Self; 10] = [
        Self::Team,
        Self::Family,
        Self::Planning,
        Self::FollowUp,
        Self::SipPrepare,
        Self::Sip,
        Self::SipFollowUp,
        Self::Consultation,
        Self::Management,
        Self::Steering,
    ];
}

/// Where a meeting stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum MeetingState {
    /// Is to come.
    Planned,
    /// Is going on.
    Open,
    /// Is over.
    Ended,
    /// Was called off.
    Cancelled,
}

/// What can be done with a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum MeetingStep {
    /// Change the agenda, or who comes.
    Prepare,
    /// Begin.
    Start,
    /// Write something down about a child.
    Write,
    /// End it.
    End,
    /// Call it off.
    Cancel,
    /// Take it up again.
    Reopen,
}

impl MeetingState {
    /// The state after a step.
    ///
    /// # Errors
    /// [`Rule::MeetingStep`] when the state does not allow it.
    pub const fn after(self, step: MeetingStep) -> Result<Self> {
        use MeetingStep as Step;
        match (self, step) {
            (Self::Planned, Step::Prepare) => Ok(Self::Planned),
            (Self::Planned, Step::Start) => Ok(Self::Open),
            (Self::Planned, Step::Cancel) => Ok(Self::Cancelled),
            (Self::Open, Step::Prepare | Step::Write) => Ok(Self::Open),
            (Self::Open, Step::End) => Ok(Self::Ended),
            (Self::Ended, Step::Reopen) => Ok(Self::Open),
            (Self::Cancelled, Step::Reopen) => Ok(Self::Planned),
            (Self::Planned, Step::Write | Step::End | Step::Reopen)
            | (Self::Open, Step::Start | Step::Cancel | Step::Reopen)
            | (Self::Ended | Self::Cancelled, Step::Prepare | Step::Start | Step::Write | Step::End | Step::Cancel) => {
                Err(Error::Rule(Rule::MeetingStep))
            }
        }
    }
}

/// A meeting.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Meeting {
    /// Id.
    pub id: MeetingId,
    /// What kind.
    pub kind: MeetingKind,
    /// What the municipality calls it; none when it is called as its kind is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub called: Option<String>,
    /// The day.
    pub held_on: NaiveDate,
    /// "09:00".
    pub starts: String,
    /// How long it is meant to be, in minutes.
    pub minutes: u32,
    /// Where, or empty.
    pub place: String,
    /// Where it stands.
    pub state: MeetingState,
    /// Why it was called off, or empty.
    pub reason: String,
    /// When it began, by the clock on the wall.
    pub opened_at: Option<NaiveDateTime>,
    /// When it ended, by the clock on the wall.
    pub ended_at: Option<NaiveDateTime>,
    /// The agenda item it is at.
    pub current_item: Option<AgendaItemId>,
    /// Since when, by the clock on the wall.
    pub current_since: Option<NaiveDateTime>,
}

/// Whether somebody comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum AttendanceStatus {
    /// Should come; nobody has ticked yet. Counts as in the room, so that nobody sees what is not for them.
    Expected,
    /// In the room.
    Present,
    /// Takes part from elsewhere.
    Remote,
    /// Was there, and has left before the end.
    Left,
    /// Did not come.
    Absent,
}

impl AttendanceStatus {
    /// Whether the person is in the room now: decides what may be shown there of a child.
    #[must_use]
    pub const fn in_room(self) -> bool {
        matches!(self, Self::Expected | Self::Present | Self::Remote)
    }
    /// Whether the person is there or was: decides what stands in the minutes, which everybody reads who took part, and whether a sector was there.
    #[must_use]
    pub const fn was_there(self) -> bool {
        self.in_room() || matches!(self, Self::Left)
    }
}

/// One person at a meeting.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Attendance {
    /// Id.
    pub id: AttendanceId,
    /// Who; none for a guest.
    pub professional: Option<ProfessionalId>,
    /// Name.
    pub name: String,
    /// Title, or empty.
    pub title: String,
    /// The unit the person comes from.
    pub unit: UnitId,
    /// Its name.
    pub unit_name: String,
    /// Its sector.
    pub sector: Sector,
    /// Whether the person comes.
    pub status: AttendanceStatus,
    /// Why not, or empty.
    pub reason: String,
    /// Whose place a substitute takes, by name; none when nobody's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub stands_in_for: Option<String>,
    /// Whether the person takes part from elsewhere when there.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[ts(as = "Option<bool>", optional)]
    pub from_afar: bool,
    /// When somebody came whom the meeting had begun without, by the clock on the wall.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub came_at: Option<NaiveDateTime>,
    /// When somebody left before the end, by the clock on the wall.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub left_at: Option<NaiveDateTime>,
}

impl Attendance {
    /// Somebody of a unit who is expected.
    #[must_use]
    pub fn of(id: AttendanceId, person: Professional) -> Self {
        Self {
            id,
            professional: Some(person.id),
            name: person.name,
            title: person.title,
            unit: person.unit,
            unit_name: person.unit_name,
            sector: person.sector,
            status: AttendanceStatus::Expected,
            reason: String::new(),
            stands_in_for: None,
            from_afar: false,
            came_at: None,
            left_at: None,
        }
    }
    /// Gives the person another status. `reason`: none leaves what was said of who is away; of who is in the room it is forgotten, and why somebody did not come is not why somebody left. `at`: the time in a meeting that goes on, kept of who
    /// comes late and of who leaves; who comes back has not left.
    pub fn set(&mut self, status: AttendanceStatus, reason: Option<String>, at: Option<NaiveDateTime>) {
        use AttendanceStatus::{Absent, Expected, Left, Present, Remote};
        if let Some(reason) = reason {
            self.reason = reason;
        } else if status.in_room() || (self.status == Left) != (status == Left) {
            self.reason.clear();
        }
        match status {
            Left => self.left_at = self.left_at.or(at),
            Present | Remote => {
                self.came_at = if self.status == Absent { at } else { self.came_at };
                (self.left_at, self.from_afar) = (None, status == Remote);
            }
            Expected => (self.came_at, self.left_at, self.from_afar) = (None, None, false),
            Absent => (self.came_at, self.left_at) = (None, None),
        }
        self.status = status;
    }
}

/// The units of those people: each once. `there` is [`AttendanceStatus::in_room`] or [`AttendanceStatus::was_there`].
#[must_use]
pub fn units_there(attendances: &[Attendance], there: fn(AttendanceStatus) -> bool) -> Vec<UnitId> {
    let mut units: Vec<UnitId> = Vec::new();
    for attendance in attendances.iter().filter(|attendance| there(attendance.status)) {
        if !units.contains(&attendance.unit) {
            units.push(attendance.unit);
        }
    }
    units
}

/// What was answered about the school.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum SchoolPresence {
    /// Better than last time.
    Better,
    /// As last time.
    Same,
    /// Worse than last time.
    Worse,
    /// Nobody in the room knows.
    Unknown,
}

/// What a meeting decided about one case.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Decision {
    /// Id.
    pub id: DecisionId,
    /// The meeting.
    pub meeting: MeetingId,
    /// The case.
    pub case: CaseId,
    /// As read back to the room.
    pub text: String,
    /// Why; may be empty.
    pub reason: String,
    /// Who was of another mind, and what they meant; may be empty.
    pub dissent: String,
    /// When, by the clock on the wall.
    pub decided_at: NaiveDateTime,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_state_says_which_steps_it_allows() {
        let states = [MeetingState::Planned, MeetingState::Open, MeetingState::Ended, MeetingState::Cancelled];
        let steps = [
            MeetingStep::Prepare,
            MeetingStep::Start,
            MeetingStep::Write,
            MeetingStep::End,
            MeetingStep::Cancel,
            MeetingStep::Reopen,
        ];
        let mut table = String::new();
        for state in states {
            let row: Vec<String> = steps
                .iter()
                .map(|step| match state.after(*step) {
                    Ok(next) => format!("{step:?} {next:?}"),
                    Err(_) => format!("{step:?} -"),
                })
                .collect();
            table.push_str(&format!("{state:?}: {}\n", row.join(", ")));
        }
        assert_eq!(
            table,
            "Planned: Prepare Planned, Start Open, Write -, End -, Cancel Cancelled, Reopen -\n\
             Open: Prepare Open, Start -, Write Open, End Ended, Cancel -, Reopen -\n\
             Ended: Prepare -, Start -, Write -, End -, Cancel -, Reopen Open\n\
             Cancelled: Prepare -, Start -, Write -, End -, Cancel -, Reopen Planned\n"
        );
    }
}

//! How an agenda builds itself: which children, in which order, for how long, with breaks. Pure. Invariant: a child to whom something was promised is always on it, or left out with
//! a reason that is shown.

use super::{AgendaItemKind, AgendaReason};
use crate::domain::ids::CaseId;
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Minutes for each thing, and how long people sit without a break (setting `agenda.minutes`).
#[derive(Clone, Copy, Serialize, Deserialize)]
pub struct AgendaMinutes {
    /// Welcome.
    pub opening: u32,
    /// A new child.
    pub new: u32,
    /// Something is late or has changed.
    pub late: u32,
    /// Something is due.
    pub due: u32,
    /// Under way.
    pub ongoing: u32,
    /// A break.
    pub pause: u32,
    /// Longest time without a break.
    pub before_pause: u32,
    /// The meeting's own evaluation.
    pub evaluation: u32,
}

/// The facts about one open case that decide whether it comes up.
#[derive(Clone)]
pub struct Candidate {
    /// The case.
    pub case: CaseId,
    /// Its number.
    pub number: String,
    /// When it began.
    pub intake_on: NaiveDate,
    /// Whether the child's data are protected: never put there by itself.
    pub protected: bool,
    /// The last meeting that took it up; none for a new case.
    pub last_met_on: Option<NaiveDate>,
    /// Open actions whose day has passed on the day of the meeting.
    pub late_actions: u32,
    /// Open actions moved since the last meeting.
    pub moved_actions: u32,
    /// The first day of an open action.
    pub next_due_on: Option<NaiveDate>,
    /// The last day of the newest consent.
    pub consent_until: Option<NaiveDate>,
    /// The planned follow-up.
    pub follow_up_on: Option<NaiveDate>,
    /// The oldest feedback still owed.
    pub feedback_due_on: Option<NaiveDate>,
    /// Whether the child has been asked, or a reason has been written down.
    pub voice: bool,
    /// Whether a handover came back and nothing has been offered since.
    pub handover_returned: bool,
    /// When an answer to an open handover is due.
    pub handover_due_on: Option<NaiveDate>,
    /// The last time anything happened.
    pub last_event_on: NaiveDate,
}

/// The days that decide what is "soon".
#[derive(Clone, Copy)]
pub struct Horizon {
    /// The day of the meeting.
    pub held_on: NaiveDate,
    /// An action or follow-up until this day is due about now.
    pub due_until: NaiveDate,
    /// A consent that ends by this day runs out soon.
    pub consent_until: NaiveDate,
    /// Nothing since this day is silence.
    pub silent_since: NaiveDate,
}

/// One line of a new agenda.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Proposed {
    /// What kind.
    pub kind: AgendaItemKind,
    /// The case, for a child.
    pub case: Option<CaseId>,
    /// Minutes.
    pub minutes: u32,
    /// Why.
    pub reasons: Vec<AgendaReason>,
}

/// Why a child is not on the agenda.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum LeftOutWhy {
    /// Protected data: somebody must put it there.
    Protected,
    /// Nothing is due and the time is out.
    NoTime,
    /// Somebody took it off.
    Removed,
}

/// A child that is not on the agenda.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Left {
    /// The case.
    pub case: CaseId,
    /// Why.
    pub why: LeftOutWhy,
    /// What it would have been taken up for.
    pub reasons: Vec<AgendaReason>,
}

/// How urgent a reason is: what is most urgent comes first.
#[must_use]
pub const fn urgency(reason: AgendaReason) -> u8 {
    match reason {
        AgendaReason::New => 0,
        AgendaReason::ActionsLate { .. }
        | AgendaReason::HandoverReturned
        | AgendaReason::HandoverLate
        | AgendaReason::FeedbackLate { .. } => 1,
        AgendaReason::ActionsMoved { .. } => 2,
        AgendaReason::ConsentExpires { .. } => 3,
        AgendaReason::FollowUp { .. } | AgendaReason::ActionsDue { .. } | AgendaReason::HandoverWaiting { .. } => 4,
        AgendaReason::ByHand => 5,
        AgendaReason::Silent { .. } | AgendaReason::VoiceMissing => 6,
        AgendaReason::Ongoing => 7,
    }
}

/// Why this case should come up, most urgent first; [`AgendaReason::Ongoing`] alone when nothing is due.
#[must_use]
pub fn reasons(case: &Candidate, horizon: Horizon) -> Vec<AgendaReason> {
    let mut reasons = Vec::new();
    if case.last_met_on.is_none() {
        reasons.push(AgendaReason::New);
    }
    if case.late_actions > 0 {
        reasons.push(AgendaReason::ActionsLate { count: case.late_actions });
    }
    if case.handover_returned {
        reasons.push(AgendaReason::HandoverReturned);
    }
    match case.handover_due_on {
        Some(due_on) if due_on < horizon.held_on => reasons.push(AgendaReason::HandoverLate),
        Some(due_on) => reasons.push(AgendaReason::HandoverWaiting { due_on }),
        None => {}
    }
    if let Some(due_on) = case.feedback_due_on.filter(|due_on| *due_on < horizon.held_on) {
        reasons.push(AgendaReason::FeedbackLate { due_on });
    }
    if case.moved_actions > 0 {
        reasons.push(AgendaReason::ActionsMoved { count: case.moved_actions });
    }
    if let Some(on) = case.consent_until.filter(|on| *on <= horizon.consent_until) {
        reasons.push(AgendaReason::ConsentExpires { on });
    }
    if let Some(on) = case.follow_up_on.filter(|on| *on <= horizon.due_until) {
        reasons.push(AgendaReason::FollowUp { on });
    }
    if let Some(on) = case.next_due_on.filter(|on| *on >= horizon.held_on && *on <= horizon.due_until) {
        reasons.push(AgendaReason::ActionsDue { on });
    }
    if case.last_met_on.is_some() && case.last_event_on <= horizon.silent_since {
        reasons.push(AgendaReason::Silent { since: case.last_event_on });
    }
    if case.last_met_on.is_some() && !case.voice {
        reasons.push(AgendaReason::VoiceMissing);
    }
    if reasons.is_empty() {
        reasons.push(AgendaReason::Ongoing);
    }
    reasons.sort_by_key(|reason| urgency(*reason));
    reasons
}

/// How a child with these reasons is taken up, and for how many minutes.
#[must_use]
pub fn kind_and_minutes(reasons: &[AgendaReason], minutes: &AgendaMinutes) -> (AgendaItemKind, u32) {
    match reasons.iter().map(|reason| urgency(*reason)).min() {
        Some(0) => (AgendaItemKind::Review, minutes.new),
        Some(1 | 2) => (AgendaItemKind::Review, minutes.late),
        Some(3..=5) => (AgendaItemKind::Ongoing, minutes.due),
        _ => (AgendaItemKind::Ongoing, minutes.ongoing),
    }
}

/// The children in the order they should come, and those that are left out. Under-way cases without any reason fill the time that is left of `length` minutes.
#[must_use]
pub fn choose(
    candidates: &[Candidate],
    horizon: Horizon,
    minutes: &AgendaMinutes,
    length: u32,
) -> (Vec<Proposed>, Vec<Left>) {
    let mut wanted: Vec<(u8, &Candidate, Vec<AgendaReason>)> = candidates
        .iter()
        .map(|case| {
            let reasons = reasons(case, horizon);
            (reasons.first().map_or(u8::MAX, |reason| urgency(*reason)), case, reasons)
        })
        .collect();
    wanted.sort_by(|one, other| {
        (one.0, one.1.intake_on, &one.1.number).cmp(&(other.0, other.1.intake_on, &other.1.number))
    });
    let mut left = length.saturating_sub(minutes.opening + minutes.evaluation);
    let (mut chosen, mut out) = (Vec::new(), Vec::new());
    for (_, case, reasons) in wanted {
        let (kind, time) = kind_and_minutes(&reasons, minutes);
        if case.protected {
            out.push(Left { case: case.case, why: LeftOutWhy::Protected, reasons });
        } else if reasons == [AgendaReason::Ongoing] && left < time {
            out.push(Left { case: case.case, why: LeftOutWhy::NoTime, reasons });
        } else {
            left = left.saturating_sub(time);
            chosen.push(Proposed { kind, case: Some(case.case), minutes: time, reasons });
        }
    }
    (chosen, out)
}

/// Sets breaks between the children so that nobody sits longer than `before_pause`.
#[must_use]
pub fn with_breaks(children: Vec<Proposed>, minutes: &AgendaMinutes) -> Vec<Proposed> {
    let mut agenda = Vec::with_capacity(children.len() + 4);
    let plain = |kind: AgendaItemKind, minutes: u32| Proposed { kind, case: None, minutes, reasons: Vec::new() };
    agenda.push(plain(AgendaItemKind::Opening, minutes.opening));
    let mut sat = minutes.opening;
    for child in children {
        if sat + child.minutes > minutes.before_pause && sat > minutes.opening {
            agenda.push(plain(AgendaItemKind::Break, minutes.pause));
            sat = 0;
        }
        sat += child.minutes;
        agenda.push(child);
    }
    agenda.push(plain(AgendaItemKind::Evaluation, minutes.evaluation));
    agenda
}

//! How an agenda builds itself: which children, in which order, for how long, with breaks. Pure. Invariant: a child to whom something was promised is always on it, or left out with
//! a reason that is shown.

use super::{AgendaItem, AgendaItemKind, AgendaReason, SchoolStage};
use crate::domain::{
    ids::{AgendaItemId, CaseId, TeamId},
    plans::PlanKind,
    transitions::{self, Growing, Transition, TransitionKind},
};
use chrono::{Days, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Minutes for each thing, and how long people sit without a break (setting `agenda.minutes`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct AgendaMinutes {
    /// Welcome, minutes.
    pub opening: u32,
    /// A new child, minutes.
    pub new: u32,
    /// A child about whom something is late or has changed, minutes.
    pub late: u32,
    /// A child about whom something is due, minutes.
    pub due: u32,
    /// A child under way, minutes.
    pub ongoing: u32,
    /// A break, minutes.
    pub pause: u32,
    /// Longest time without a break, minutes.
    pub before_pause: u32,
    /// The meeting's own evaluation, minutes.
    pub evaluation: u32,
}

/// When a child comes up without anything being due (setting `agenda.rules`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct AgendaRules {
    /// Days after the meeting within which an action or follow-up is due about now.
    pub due_days: u32,
    /// Days without anything that are silence.
    pub silent_days: u32,
    /// Days a case has been open before the team asks what it is waiting for.
    pub open_long_days: u32,
    /// Reviews in a row that changed nothing.
    pub unchanged_reviews: u32,
    /// Days before a transition.
    pub transition_days: u32,
    /// Age in whole years from which a child may begin preschool.
    #[serde(default = "transitions::preschool_from")]
    #[ts(as = "Option<u8>", optional)]
    pub preschool_from: u8,
    /// Age, in the calendar year, at which every child is offered preschool.
    #[serde(default = "transitions::preschool_age")]
    #[ts(as = "Option<u8>", optional)]
    pub preschool_age: u8,
    /// Age, in the calendar year, at which school begins.
    pub school_age: u8,
    /// Age, in the calendar year, at which a stage begins.
    pub stages: Vec<StageAge>,
    /// Birthdays that change what others may and must do.
    pub birthdays: Vec<u8>,
    /// Month and day on which the autumn term begins, about.
    pub autumn: (u32, u32),
    /// Month and day on which the spring term ends, about.
    #[serde(default = "transitions::spring")]
    #[ts(as = "Option<(u32, u32)>", optional)]
    pub spring: (u32, u32),
}

/// When a stage begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct StageAge {
    /// The stage.
    pub stage: SchoolStage,
    /// The age a child turns in the calendar year it begins.
    pub age: u8,
}

/// The facts about one open case that decide whether it comes up.
#[derive(Clone)]
pub struct Candidate {
    /// The case.
    pub case: CaseId,
    /// Its number.
    pub number: String,
    /// The team it was registered with.
    pub team: TeamId,
    /// School form, grade and birth date: what says when the child changes stage.
    pub growing: Growing,
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
    /// When a SIP that stands, here or in another system, is to be followed up.
    pub sip_follow_up_on: Option<NaiveDate>,
    /// When a child's plan that stands, here or in another system, is to be followed up.
    pub child_plan_follow_up_on: Option<NaiveDate>,
    /// The last follow-up of a SIP, when it came to that the SIP can end and nobody has ended it or set a next day.
    pub sip_to_end_since: Option<NaiveDate>,
    /// Reviews in a row, up to now, that changed nothing: no decision, no action agreed, moved or done.
    pub unchanged: u32,
    /// The oldest feedback still owed.
    pub feedback_due_on: Option<NaiveDate>,
    /// The day of a meeting, since the last one that took it up, that had it on its agenda and did not get to the end of it; the latest one.
    pub not_reached_on: Option<NaiveDate>,
    /// Since when a step of an examination is late on the day of the meeting; the oldest one.
    pub wait_late_on: Option<NaiveDate>,
    /// Whether the child has been asked, or a reason has been written down.
    pub voice: bool,
    /// Whether a handover came back and nothing has been offered since.
    pub handover_returned: bool,
    /// When an answer to an open handover is due.
    pub handover_due_on: Option<NaiveDate>,
    /// The last day to tell what came of a handover that was accepted.
    pub answer_back_due_on: Option<NaiveDate>,
    /// The last time anything happened.
    pub last_event_on: NaiveDate,
}

/// The days that decide what is "soon".
#[derive(Clone)]
pub struct Horizon {
    /// The day of the meeting.
    pub held_on: NaiveDate,
    /// A consent that ends by this day runs out soon.
    pub consent_until: NaiveDate,
    /// What else counts.
    pub rules: AgendaRules,
}

impl Horizon {
    fn after(&self, days: u32) -> NaiveDate {
        self.held_on.checked_add_days(Days::new(days.into())).unwrap_or(self.held_on)
    }
    fn before(&self, days: u32) -> NaiveDate {
        self.held_on.checked_sub_days(Days::new(days.into())).unwrap_or(self.held_on)
    }
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
    /// Nothing was promised and the time is out.
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
        | AgendaReason::FeedbackLate { .. }
        | AgendaReason::WaitLate { .. } => 1,
        AgendaReason::ActionsMoved { .. } => 2,
        AgendaReason::ConsentExpires { .. } | AgendaReason::NotReached { .. } => 3,
        AgendaReason::FollowUp { .. }
        | AgendaReason::PlanFollowUp { .. }
        | AgendaReason::PlanToEnd { .. }
        | AgendaReason::ActionsDue { .. }
        | AgendaReason::HandoverWaiting { .. }
        | AgendaReason::HandoverAnswerBack { .. } => 4,
        AgendaReason::ByHand => 5,
        AgendaReason::StartsPreschool { .. }
        | AgendaReason::StartsSchool { .. }
        | AgendaReason::ChangesStage { .. }
        | AgendaReason::LeavesSchool { .. }
        | AgendaReason::Turns { .. } => 6,
        AgendaReason::Silent { .. } | AgendaReason::Unchanged { .. } | AgendaReason::VoiceMissing => 7,
        AgendaReason::OpenLong { .. } => 8,
        AgendaReason::Ongoing => 9,
    }
}

/// Why this case should come up, most urgent first; [`AgendaReason::Ongoing`] alone when nothing is due.
#[must_use]
pub fn reasons(case: &Candidate, horizon: &Horizon) -> Vec<AgendaReason> {
    let mut reasons = Vec::new();
    let due_until = horizon.after(horizon.rules.due_days);
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
    if let Some(due_on) = case.answer_back_due_on.filter(|due_on| *due_on <= due_until) {
        reasons.push(AgendaReason::HandoverAnswerBack { due_on });
    }
    if let Some(due_on) = case.feedback_due_on.filter(|due_on| *due_on < horizon.held_on) {
        reasons.push(AgendaReason::FeedbackLate { due_on });
    }
    if let Some(due_on) = case.wait_late_on {
        reasons.push(AgendaReason::WaitLate { due_on });
    }
    if case.moved_actions > 0 {
        reasons.push(AgendaReason::ActionsMoved { count: case.moved_actions });
    }
    reasons.extend(case.not_reached_on.map(|since| AgendaReason::NotReached { since }));
    if let Some(on) = case.consent_until.filter(|on| *on <= horizon.consent_until) {
        reasons.push(AgendaReason::ConsentExpires { on });
    }
    if let Some(on) = case.follow_up_on.filter(|on| *on <= due_until) {
        reasons.push(AgendaReason::FollowUp { on });
    }
    let plans = [(PlanKind::Sip, case.sip_follow_up_on), (PlanKind::ChildPlan, case.child_plan_follow_up_on)];
    for (plan, on) in plans {
        reasons.extend(on.filter(|on| *on <= due_until).map(|on| AgendaReason::PlanFollowUp { plan, on }));
    }
    reasons.extend(case.sip_to_end_since.map(|since| AgendaReason::PlanToEnd { since }));
    if let Some(on) = case.next_due_on.filter(|on| *on >= horizon.held_on && *on <= due_until) {
        reasons.push(AgendaReason::ActionsDue { on });
    }
    reasons.extend(growing_up(case.growing, horizon));
    if case.last_met_on.is_some() {
        reasons.extend(drift(case, horizon));
    }
    if reasons.is_empty() {
        reasons.push(AgendaReason::Ongoing);
    }
    reasons.sort_by_key(|reason| urgency(*reason));
    reasons
}

/// What is about to change around the child because it grows up.
fn growing_up(child: Growing, horizon: &Horizon) -> Vec<AgendaReason> {
    let last = horizon.after(horizon.rules.transition_days);
    let coming = transitions::coming(child, &horizon.rules, horizon.held_on, last).into_iter();
    coming.filter(|one| one.kind.hands_over()).filter_map(reason_of).collect()
}

fn reason_of(Transition { kind, on, turns }: Transition) -> Option<AgendaReason> {
    let to = |to| AgendaReason::ChangesStage { to, on };
    Some(match kind {
        TransitionKind::Preschool => AgendaReason::StartsPreschool { on },
        TransitionKind::PreschoolClass | TransitionKind::FirstGrade | TransitionKind::School => {
            AgendaReason::StartsSchool { on }
        }
        TransitionKind::MiddleStage => to(SchoolStage::Middle),
        TransitionKind::UpperStage => to(SchoolStage::Upper),
        TransitionKind::UpperSecondary => to(SchoolStage::UpperSecondary),
        TransitionKind::LeavesSchool => AgendaReason::LeavesSchool { on },
        TransitionKind::Birthday => AgendaReason::Turns { age: turns?, on },
    })
}

/// What says that a case is losing speed.
fn drift(case: &Candidate, horizon: &Horizon) -> Vec<AgendaReason> {
    let rules = &horizon.rules;
    let mut found = Vec::new();
    if case.last_event_on <= horizon.before(rules.silent_days) {
        found.push(AgendaReason::Silent { since: case.last_event_on });
    }
    if rules.unchanged_reviews > 0 && case.unchanged >= rules.unchanged_reviews {
        found.push(AgendaReason::Unchanged { reviews: case.unchanged });
    }
    if !case.voice {
        found.push(AgendaReason::VoiceMissing);
    }
    if case.intake_on <= horizon.before(rules.open_long_days) {
        found.push(AgendaReason::OpenLong { since: case.intake_on });
    }
    found
}

/// How a child with these reasons is taken up, and for how many minutes.
#[must_use]
pub fn kind_and_minutes(reasons: &[AgendaReason], minutes: &AgendaMinutes) -> (AgendaItemKind, u32) {
    match reasons.iter().map(|reason| urgency(*reason)).min() {
        Some(0) => (AgendaItemKind::Review, minutes.new),
        Some(1 | 2) => (AgendaItemKind::Review, minutes.late),
        Some(3..=7) => (AgendaItemKind::Ongoing, minutes.due),
        _ => (AgendaItemKind::Ongoing, minutes.ongoing),
    }
}

/// The children in the order they should come, and those that are left out. Whom something was promised, who is new and whose consent runs out always come up; the others fill the time
/// that is left of `length` minutes, and who has waited longest since the last meeting comes first.
#[must_use]
pub fn choose(
    candidates: &[Candidate],
    horizon: &Horizon,
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
        let key = |(urgency, case): (u8, &Candidate)| (urgency, case.last_met_on, case.intake_on, case.number.clone());
        key((one.0, one.1)).cmp(&key((other.0, other.1)))
    });
    let mut left = length.saturating_sub(minutes.opening + minutes.evaluation);
    let (mut chosen, mut out) = (Vec::new(), Vec::new());
    for (_, case, reasons) in wanted {
        let (kind, time) = kind_and_minutes(&reasons, minutes);
        if case.protected {
            out.push(Left { case: case.case, why: LeftOutWhy::Protected, reasons });
        } else if left < time && !reasons.iter().any(|reason| reason.must()) {
            out.push(Left { case: case.case, why: LeftOutWhy::NoTime, reasons });
        } else {
            left = left.saturating_sub(time);
            chosen.push(Proposed { kind, case: Some(case.case), minutes: time, reasons });
        }
    }
    (chosen, out)
}

/// What can wait so that an agenda gets `over` minutes shorter: nothing that was promised or put there by hand, the least urgent first, and a new child last of all.
pub fn can_wait<'a>(items: impl Iterator<Item = (&'a AgendaItem, u32)>, over: i64) -> Vec<AgendaItemId> {
    let urgency_of = |item: &AgendaItem| item.reasons.iter().map(|reason| urgency(*reason)).min().unwrap_or(u8::MAX);
    let mut found: Vec<(&AgendaItem, u32)> =
        items.filter(|(item, _)| !item.promised() && !item.reasons.contains(&AgendaReason::ByHand)).collect();
    found.sort_by_key(|(item, _)| std::cmp::Reverse((urgency_of(item), item.position)));
    let (mut left, mut wait) = (over, Vec::new());
    for (item, minutes) in found {
        if left <= 0 {
            break;
        }
        left -= i64::from(minutes);
        wait.push(item.id);
    }
    wait
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

//! A child's case outside the meetings: intake, consent, the child's voice, what the family is told, the end.

use super::{
    days::{History, Task},
    lives::{Answering, Asking, HandoverFate, Star},
    working_day,
};
use crate::{
    domain::{
        codes::ClosingReason,
        consents::{Answer, AnswerStatus, ConsentForm, Giver, Purpose},
        health_exams::{ExamKind, ExamStep, SituationKind},
        ids::{CaseId, ConsentId, MeetingId, PlanId, UnitId},
        plans::{PlanClosing, PlanState, parts::PlanOutcome},
        units::Sector,
        voices::{FeedbackForm, VoiceForm},
    },
    error::Result,
    ops::{
        actions::{self, ActionChange, ChangeAction},
        cases::{self, RegisterCase, WhichChild},
        closings::{CloseCase, close_case},
        concern_reports::{RecordConcernReport, record_concern_report},
        consents::{self, AnswerConsent, RecordConsent},
        health_exams::{RecordSituation, StepHealthExam, record_situation, step_health_exam},
        plans::{
            self,
            following::{FollowUpPlan, follow_up_plan},
        },
        voices::{self, RecordChildVoice, RecordFeedback},
    },
};
use chrono::{Days, Months, NaiveDate};

/// Those who sit in the team's room.
pub(super) const IN_ROOM: [Sector; 5] =
    [Sector::School, Sector::Preschool, Sector::SocialServices, Sector::PrimaryCare, Sector::ChildHealth];
/// Youngest who is asked for consent: will be twelve before it ends.
const ASKED_FROM: u8 = 11;

/// One child in so many has the lighter plan, when it has no SIP.
const CHILD_PLAN_EVERY: usize = 4;

impl History<'_> {
    pub(super) fn take_in(&mut self, at: usize) -> Result<()> {
        let on = self.by.today();
        let holder = self.holder(at);
        let life = self.life(at)?;
        let input = RegisterCase {
            child: WhichChild::New {
                child: life.child.clone(),
                guardians: life.guardians.clone(),
                alias: String::new(),
            },
            signal_on: Some(life.signal_on),
            signal_sector: Some(life.sector),
            source: life.source,
            intake_on: on,
            worry: life.worry.clone(),
            coordinator: holder.0,
            concern: None,
            earlier_help: None,
        };
        let view = cases::register_case(self.book, &self.by, input)?;
        self.by_case.insert(view.case.id, at);
        self.surround(at, view.case.id)?;
        let life = self.life(at)?;
        life.case = Some(view.case.id);
        life.child_id = Some(view.child.id);
        life.guardian_ids = view.child.guardians.iter().map(|guardian| guardian.id).collect();
        let mut days = |first: u64, last: u64| working_day(on + Days::new(life.random.between(first, last)));
        let (asked, sip, handover) = (days(1, 9), days(45, 150), days(50, 170));
        let (report, gives_up) = (days(5, 60), days(70, 130));
        let (wants_sip, wants_handover, answering) = (life.sip, life.handover, life.answering);
        let (star, reported, ends_on) = (life.star, life.random.percent(6), life.ends_on);
        self.at(asked, Task::AskConsent(at));
        if wants_sip.is_none() && at.is_multiple_of(CHILD_PLAN_EVERY) {
            self.at(working_day(asked + Days::new(21)), Task::ChildPlan(at));
        }
        if let Some(fate) = wants_sip {
            let day = if star == Some(Star::SipCalled) { working_day(self.plan.to - Days::new(27)) } else { sip };
            self.at(day, Task::Sip(at, super::help::SipStep::Offer(fate)));
        }
        if let Some((_, _, fate)) = wants_handover {
            let day = if fate == HandoverFate::Waiting && star.is_some() {
                working_day(self.plan.to - Days::new(12))
            } else {
                handover
            };
            self.at(day, Task::Handover(at, super::help::Handing::Offer));
        }
        if reported {
            self.at(report, Task::Report(at));
        }
        let last = if answering == Answering::No { gives_up } else { working_day(ends_on + Days::new(80)) };
        self.at(last, Task::Close(at));
        Ok(())
    }

    fn answers(&mut self, at: usize, units: &[UnitId], other: AnswerStatus) -> Result<Vec<Answer>> {
        let on = self.by.today();
        let without = match self.life(at)?.answering {
            Answering::Without(sector) => self.units.get(&sector).copied(),
            _ => None,
        };
        let not_asked = self.material.people.not_asked_guardian.clone();
        let life = self.life(at)?;
        let first = if life.answering == Answering::No { AnswerStatus::Declined } else { AnswerStatus::Given };
        let mut answers = Vec::new();
        for unit in units {
            for (place, guardian) in life.guardian_ids.iter().enumerate() {
                let status = match place {
                    _ if without == Some(*unit) => AnswerStatus::Declined,
                    1 => other,
                    _ => first,
                };
                let (answered_on, reason) = match status {
                    AnswerStatus::NotAsked => (None, not_asked.clone()),
                    _ => (Some(on), String::new()),
                };
                answers.push(Answer { giver: Giver::Guardian(*guardian), unit: *unit, status, answered_on, reason });
            }
            if life.age(on) >= ASKED_FROM {
                let (status, reason) = (first, String::new());
                answers.push(Answer { giver: Giver::Child, unit: *unit, status, answered_on: Some(on), reason });
            }
        }
        Ok(answers)
    }

    /// A consent for these units; everybody's yes unless the family answers in another way.
    pub(super) fn record_consent(
        &mut self,
        at: usize,
        purpose: Purpose,
        units: &[UnitId],
        valid_until: Option<NaiveDate>,
    ) -> Result<ConsentId> {
        let (on, collected_by) = (self.by.today(), self.holder(at).1);
        let other = match self.life(at)?.answering {
            Answering::No => AnswerStatus::Declined,
            Answering::OtherLater if purpose == Purpose::Hlt => AnswerStatus::NotAsked,
            _ => AnswerStatus::Given,
        };
        let answers = self.answers(at, units, other)?;
        let people = &self.material.people;
        let life = self.lives.get_mut(at).ok_or(crate::Error::NotFound("case"))?;
        let input = RecordConsent {
            child: life.child_id.ok_or(crate::Error::NotFound("child"))?,
            purpose,
            information: people.information.clone(),
            excluded: life.random.pick(&people.excluded),
            asked_on: on,
            valid_until,
            form: if life.random.percent(85) { ConsentForm::Written } else { ConsentForm::Oral },
            collected_by,
            paper_at: people.paper_at.clone(),
            answers,
        };
        Ok(consents::record_consent(self.book, &self.by, input)?.id)
    }

    pub(super) fn ask_consent(&mut self, at: usize) -> Result<()> {
        if !self.life(at)?.is_open() {
            return Ok(());
        }
        let on = self.by.today();
        let units: Vec<UnitId> = IN_ROOM.iter().filter_map(|sector| self.units.get(sector).copied()).collect();
        let star = self.life(at)?.star;
        let until = match star {
            Some(Star::ConsentEnds) => self.plan.to + Days::new(12),
            Some(Star::ConsentOver) => self.plan.to - Days::new(5),
            _ => on + Months::new(12),
        };
        let consent = self.record_consent(at, Purpose::Hlt, &units, Some(until))?;
        if star != Some(Star::ConsentOver) && star != Some(Star::ConsentEnds) {
            self.at(working_day(until - Days::new(12)), Task::AskConsent(at));
        }
        let to = self.plan.to;
        let life = self.life(at)?;
        let (later, heard) = (life.random.between(40, 75), life.random.between(2, 8));
        let back = life.random.between(80, 200);
        match (life.answering, life.star) {
            (Answering::OtherLater, _) => self.at(working_day(on + Days::new(later)), Task::AskOther(at, consent)),
            (Answering::TakenBack, Some(_)) => self.at(working_day(to - Days::new(16)), Task::TakeBack(at, consent)),
            (Answering::TakenBack, None) => self.at(working_day(on + Days::new(back)), Task::TakeBack(at, consent)),
            (Answering::Full | Answering::Without(_) | Answering::No, _) => {}
        }
        let life = self.life(at)?;
        if !life.heard && matches!(life.asking, Asking::Before | Asking::Not) && life.answering != Answering::No {
            self.at(working_day(on + Days::new(heard)), Task::Hear(at));
        }
        Ok(())
    }

    pub(super) fn ask_other(&mut self, at: usize, consent: ConsentId) -> Result<()> {
        if !self.life(at)?.is_open() {
            return Ok(());
        }
        let units: Vec<UnitId> = IN_ROOM.iter().filter_map(|sector| self.units.get(sector).copied()).collect();
        self.life(at)?.answering = Answering::Full;
        let answers = self.answers(at, &units, AnswerStatus::Given)?;
        consents::answer_consent(self.book, &self.by, AnswerConsent { consent, answers })?;
        Ok(())
    }

    pub(super) fn take_back(&mut self, at: usize, consent: ConsentId) -> Result<()> {
        let (on, star) = (self.by.today(), self.life(at)?.star);
        if !self.life(at)?.is_open() {
            return Ok(());
        }
        let units: Vec<UnitId> = IN_ROOM.iter().filter_map(|sector| self.units.get(sector).copied()).collect();
        let mut answers = self.answers(at, &units, AnswerStatus::Given)?;
        answers.retain(|answer| answer.giver != Giver::Child);
        for answer in &mut answers {
            answer.status = AnswerStatus::Withdrawn;
        }
        consents::answer_consent(self.book, &self.by, AnswerConsent { consent, answers })?;
        if star.is_none() {
            self.at(working_day(on + Days::new(15)), Task::Close(at));
        }
        Ok(())
    }

    /// The child is asked, alone; or it is written down why not.
    pub(super) fn hear(&mut self, at: usize) -> Result<()> {
        let (on, asked_by) = (self.by.today(), self.holder(at).1);
        let (material, case) = (self.material, self.case(at)?);
        let life = self.life(at)?;
        if life.heard || life.closed {
            return Ok(());
        }
        life.heard = true;
        let young = life.age(on) < 5;
        let form = match life.asking {
            Asking::Not => VoiceForm::NotAsked,
            _ if life.random.percent(5) => VoiceForm::DidNotWant,
            _ if young => VoiceForm::LetterOrDrawing,
            _ if life.random.percent(12) => VoiceForm::Represented,
            _ => VoiceForm::TalkAlone,
        };
        let words = match form {
            VoiceForm::NotAsked | VoiceForm::DidNotWant => String::new(),
            _ => material.themes.get(life.theme).map(|theme| life.random.pick(&theme.voices)).unwrap_or_default(),
        };
        let reasons = &material.people.voice_not_asked;
        let reason = match form {
            VoiceForm::NotAsked => reasons.get(usize::from(!young)).cloned().unwrap_or_default(),
            _ => String::new(),
        };
        let input = RecordChildVoice { case, item: None, heard_on: on, form, words, asked_by, reason };
        voices::record_child_voice(self.book, &self.by, input).map(|_| ())
    }

    pub(super) fn tell(&mut self, at: usize, meeting: MeetingId) -> Result<()> {
        let (given_on, given_by, case) = (self.by.today(), self.holder(at).1, self.case(at)?);
        let how = match self.life(at)?.random.below(10) {
            0..=5 => FeedbackForm::Phone,
            6..=8 => FeedbackForm::Visit,
            _ => FeedbackForm::Letter,
        };
        let input = RecordFeedback { case, meeting: Some(meeting), given_on, given_by, how };
        voices::record_feedback(self.book, &self.by, input).map(|_| ())
    }

    pub(super) fn change_action(&mut self, at: usize, change: ChangeAction) -> Result<()> {
        let life = self.life(at)?;
        if life.closed {
            return Ok(());
        }
        if matches!(change.change, ActionChange::Done { .. } | ActionChange::Drop { .. }) {
            life.actions.retain(|action| *action != change.action);
        }
        actions::change_action(self.book, &self.by, change).map(|_| ())
    }

    pub(super) fn report(&mut self, at: usize) -> Result<()> {
        let (made_on, made_by, case) = (self.by.today(), self.holder(at).1, self.case(at)?);
        if self.life(at)?.closed {
            return Ok(());
        }
        record_concern_report(self.book, &self.by, RecordConcernReport { case, made_on, made_by })?;
        let begun = RecordSituation { case, kind: SituationKind::InInvestigation, from_on: made_on };
        record_situation(self.book, &self.by, begun)?;
        ExamKind::ALL.into_iter().try_for_each(|kind| self.examine(at, kind, ExamStep::Request))
    }

    /// A step of an examination, and the day of the next.
    pub(super) fn examine(&mut self, at: usize, kind: ExamKind, step: ExamStep) -> Result<()> {
        let (happened_on, case) = (self.by.today(), self.case(at)?);
        if self.life(at)?.closed {
            return Ok(());
        }
        let after = |days| working_day(happened_on + Days::new(days));
        let next = match step {
            ExamStep::Request => Some((after(9), ExamStep::Book)),
            ExamStep::Book => Some((after(18), ExamStep::Do)),
            ExamStep::Do => Some((after(8), ExamStep::Feedback)),
            ExamStep::Consult | ExamStep::Feedback | ExamStep::NotNeeded => None,
        };
        let booked_for = next.filter(|_| step == ExamStep::Book).map(|(day, _)| day);
        let taken = StepHealthExam { case, kind, step, happened_on, booked_for, reason: String::new(), anew: false };
        step_health_exam(self.book, &self.by, taken)?;
        if let Some((day, step)) = next {
            self.at(day, Task::Examine(at, kind, step));
        }
        Ok(())
    }

    /// Ends the case: what was left of its actions is given up with a reason, its plans end. A handover must have been answered first.
    pub(super) fn close(&mut self, at: usize) -> Result<()> {
        let (on, case) = (self.by.today(), self.case(at)?);
        let life = self.life(at)?;
        if life.closed || life.star.is_some() {
            return Ok(());
        }
        if life.handed.is_some() {
            self.at(working_day(on + Days::new(14)), Task::Close(at));
            return Ok(());
        }
        life.closed = true;
        let (left, plan, drawn) = (std::mem::take(&mut life.actions), life.plan.take(), life.closing);
        let established = life.established;
        let reason = if drawn == ClosingReason::Sip && !established { ClosingReason::GoalReached } else { drawn };
        let why = self.material.people.drop_reasons.get(1).cloned().unwrap_or_default();
        let dropped = |action| ChangeAction { action, change: ActionChange::Drop { reason: why.clone() } };
        let actions = left.into_iter().map(dropped).collect();
        let goes_on = (established && reason == ClosingReason::Sip).then_some(plan).flatten();
        self.end_plans(case, goes_on, on)?;
        self.ask_about_school(at, case)?;
        let (cancel_follow_up, earlier_help, absence) = (true, None, None);
        let input = CloseCase { case, closed_on: on, reason, actions, cancel_follow_up, earlier_help, absence };
        close_case(self.book, &self.by, input).map(|_| ())
    }

    /// Ends the plans that are under way: the ones that stand have met their goals, and a SIP that never came to stand is declined while it was only offered, ended once the family had said
    /// yes. The one that goes on is followed up, and then again.
    fn end_plans(&mut self, case: CaseId, goes_on: Option<PlanId>, on: NaiveDate) -> Result<()> {
        let people = &self.material.people;
        for view in plans::plans_of(self.book, &self.by, plans::PlansOf { case })? {
            let plan = view.plan.id;
            if Some(plan) == goes_on || view.plan.state == PlanState::InOtherSystem {
                let (child_words, summary, no_next_reason) =
                    (String::new(), people.plan_goes_on.clone(), String::new());
                let (outcome, next_on) = (PlanOutcome::GoesOn, Some(working_day(self.plan.to + Days::new(45))));
                let input = FollowUpPlan { plan, held_on: on, child_words, summary, outcome, next_on, no_next_reason };
                follow_up_plan(self.book, &self.by, input)?;
                continue;
            }
            let reason = match view.plan.state {
                PlanState::Declined | PlanState::Closed | PlanState::InOtherSystem => continue,
                PlanState::Offered => {
                    let reason = people.plan_declined.first().cloned().unwrap_or_default();
                    let input = plans::AnswerPlan { plan, accepted: false, answered_on: on, reason };
                    plans::answer_plan(self.book, &self.by, input)?;
                    continue;
                }
                PlanState::Established => PlanClosing::GoalsMet,
                PlanState::Accepted | PlanState::Called | PlanState::Held => PlanClosing::FamilyDeclined,
            };
            plans::close_plan(self.book, &self.by, plans::ClosePlan { plan, closed_on: on, reason })?;
        }
        Ok(())
    }
}

//! SIPs and handovers, step by step.

use super::{
    cases::IN_ROOM,
    days::{History, Task},
    lives::{HandoverFate, SipFate},
    material::Theme,
    working_day,
};
use crate::{
    domain::{
        consents::Purpose,
        handovers::{Ground, HandoverStep, ReturnReason},
        ids::UnitId,
        meetings::MeetingKind,
        plans::parts::Progress,
        units::Sector,
    },
    error::{Error, Result},
    ops::{
        handovers::{self, OfferHandover, StepHandover},
        meeting_planning::{self, PlanMeeting},
        plans::{
            self,
            writing::{TypedGoal, TypedStep},
        },
    },
};
use chrono::{Days, NaiveDate};

/// A step of a SIP.
#[derive(Clone, Copy)]
pub(super) enum SipStep {
    Offer(SipFate),
    Answer(SipFate),
    Call(SipFate),
    Hold,
}

/// A step of a handover.
#[derive(Clone, Copy)]
pub(super) enum Handing {
    Offer,
    Answer(HandoverFate),
    AnswerBack,
    Close,
}

const fn role_of(sector: Sector) -> &'static str {
    match sector {
        Sector::ChildPsychiatry => "child_psychiatry",
        Sector::Habilitation => "habilitation",
        Sector::SocialServices => "family_worker",
        _ => "special_teacher",
    }
}

/// Sentence by sentence, a line each.
fn in_lines(text: &str) -> String {
    text.replace(". ", ".\n").lines().map(|line| line.trim_end_matches('.')).collect::<Vec<_>>().join("\n")
}

impl History<'_> {
    pub(super) fn sip(&mut self, at: usize, step: SipStep) -> Result<()> {
        if !self.life(at)?.is_open() {
            return Ok(());
        }
        let (on, case) = (self.by.today(), self.case(at)?);
        let days = self.life(at)?.random.between(5, 9);
        let soon = working_day(on + Days::new(days));
        match step {
            SipStep::Offer(SipFate::Elsewhere) => {
                let reference = self.material.people.external_plan.clone();
                let follow_up_on = Some(working_day(on + Days::new(120)));
                let input = plans::elsewhere::RegisterExternalPlan {
                    case,
                    established_on: on,
                    reference,
                    follow_up_on,
                    no_follow_up_reason: String::new(),
                };
                plans::elsewhere::register_external_plan(self.book, &self.by, input)?;
            }
            SipStep::Offer(fate) => {
                let offered_by = self.holder(at).1;
                let input = plans::OfferPlan { case, offered_on: on, offered_by };
                let plan = plans::offer_plan(self.book, &self.by, input)?.plan.id;
                self.life(at)?.plan = Some(plan);
                self.at(soon, Task::Sip(at, SipStep::Answer(fate)));
            }
            SipStep::Answer(fate) => {
                let accepted = fate != SipFate::Declined;
                let declined = &self.material.people.plan_declined;
                let life = self.lives.get_mut(at).ok_or(Error::NotFound("case"))?;
                let reason = if accepted { String::new() } else { life.random.pick(declined) };
                let plan = if accepted { life.plan } else { life.plan.take() }.ok_or(Error::NotFound("plan"))?;
                let input = plans::AnswerPlan { plan, accepted, answered_on: on, reason };
                plans::answer_plan(self.book, &self.by, input)?;
                if accepted {
                    self.at(soon, Task::Sip(at, SipStep::Call(fate)));
                }
            }
            SipStep::Call(fate) => self.call_sip(at, fate)?,
            SipStep::Hold => self.hold_sip(at)?,
        }
        Ok(())
    }

    fn call_sip(&mut self, at: usize, fate: SipFate) -> Result<()> {
        let (on, case) = (self.by.today(), self.case(at)?);
        let called = fate == SipFate::Called;
        let meeting_on = working_day(if called { self.plan.to + Days::new(3) } else { on + Days::new(15) });
        let plan = self.life(at)?.plan.ok_or(Error::NotFound("plan"))?;
        self.agree_to_sip(at, called.then(|| on + Days::new(180)))?;
        plans::call_plan(
            self.book,
            &self.by,
            plans::CallPlan {
                plan,
                called_on: on,
                meeting_on,
                starts: String::new(),
                ends: String::new(),
                place: String::new(),
                answer_by: None,
            },
        )?;
        if called {
            let (kind, starts, place) = (MeetingKind::Sip, "13:00".to_owned(), String::new());
            let input = PlanMeeting {
                kind,
                meeting_type: None,
                team: None,
                held_on: meeting_on,
                starts,
                minutes: 60,
                place,
                cases: vec![case],
            };
            meeting_planning::plan_meeting(self.book, &self.by, input)?;
        } else {
            self.at(meeting_on, Task::Sip(at, SipStep::Hold));
        }
        Ok(())
    }

    /// The family says yes to the SIP, to those in the room: nobody is called without. What is drawn for the form leaves the life's own draws as they were.
    fn agree_to_sip(&mut self, at: usize, valid_until: Option<NaiveDate>) -> Result<()> {
        let units: Vec<UnitId> = IN_ROOM.iter().filter_map(|sector| self.units.get(sector).copied()).collect();
        let drawn = self.life(at)?.random.clone();
        self.record_consent(at, Purpose::Sip, &units, valid_until)?;
        self.life(at)?.random = drawn;
        self.wait(300);
        Ok(())
    }

    fn hold_sip(&mut self, at: usize) -> Result<()> {
        let (on, material) = (self.by.today(), self.material);
        let life = self.life(at)?;
        let plan = life.plan.ok_or(Error::NotFound("plan"))?;
        let Some(theme) = material.themes.get(life.theme) else { return Ok(()) };
        plans::hold_plan(self.book, &self.by, plans::HoldPlan { plan, held_on: on, came: None })?;
        let unit_of = |role: &str| self.people.get(role).map(|(_, unit, _)| *unit);
        let input = plans::writing::WritePlan {
            plan,
            goal: String::new(),
            needed: in_lines(&theme.needed),
            responsible: in_lines(&theme.responsible),
            by_others: material.people.plan_others.clone(),
            lead_unit: unit_of(&theme.holder),
            follow_up_on: Some(working_day(on + Days::new(90))),
            no_follow_up_reason: String::new(),
            texts: Some(material.people.plan_texts.clone()),
        };
        let goals = vec![self.goal(theme, on)];
        plans::writing::write_plan(self.book, &self.by, input)?;
        plans::writing::write_goals(self.book, &self.by, plans::writing::WriteGoals { plan, goals })?;
        plans::establish_plan(self.book, &self.by, plans::EstablishPlan { plan, established_on: on })?;
        self.life(at)?.established = true;
        Ok(())
    }

    /// A theme's goal with its first three steps, each by the unit of the one who does it.
    fn goal(&self, theme: &Theme, on: NaiveDate) -> TypedGoal {
        let step = |(role, what, days): &(String, String, u64)| TypedStep {
            id: None,
            what: what.clone(),
            unit: self.people.get(role).map(|(_, unit, _)| *unit),
            due_on: Some(working_day(on + Days::new(*days))),
            progress: Progress::NotStarted,
        };
        TypedGoal {
            id: None,
            words: theme.goal.trim_matches('”').to_owned(),
            goal: String::new(),
            reached_when: self.material.people.plan_reached.clone(),
            steps: theme.actions.iter().take(3).map(step).collect(),
        }
    }

    /// The lighter plan: begun, written and agreed on the same day.
    pub(super) fn child_plan(&mut self, at: usize) -> Result<()> {
        let life = self.life(at)?;
        if !life.is_open() {
            return Ok(());
        }
        let (on, case, started_by) = (self.by.today(), self.case(at)?, self.holder(at).1);
        let (material, drawn) = (self.material, self.life(at)?.theme);
        let Some(theme) = material.themes.get(drawn) else { return Ok(()) };
        let begun = plans::StartChildPlan { case, started_on: on, started_by };
        let plan = plans::start_child_plan(self.book, &self.by, begun)?.plan.id;
        let goals = vec![self.goal(theme, on)];
        plans::writing::write_goals(self.book, &self.by, plans::writing::WriteGoals { plan, goals })?;
        let input = plans::writing::WritePlan {
            plan,
            goal: String::new(),
            needed: String::new(),
            responsible: String::new(),
            by_others: String::new(),
            lead_unit: None,
            follow_up_on: Some(working_day(on + Days::new(60))),
            no_follow_up_reason: String::new(),
            texts: Some(self.material.people.plan_texts.clone()),
        };
        plans::writing::write_plan(self.book, &self.by, input)?;
        plans::establish_plan(self.book, &self.by, plans::EstablishPlan { plan, established_on: on }).map(|_| ())
    }

    pub(super) fn hand(&mut self, at: usize, step: Handing) -> Result<()> {
        match step {
            Handing::Offer => self.offer(at),
            Handing::Answer(fate) => self.answer(at, fate),
            Handing::AnswerBack => {
                let text = |texts: &super::material::HandoverTexts| texts.answer.clone();
                self.step(at, HandoverStep::AnswerBack, text, None)?;
                let day = working_day(self.by.today() + Days::new(6));
                self.at(day, Task::Handover(at, Handing::Close));
                Ok(())
            }
            Handing::Close => {
                self.step(at, HandoverStep::Close, |_| String::new(), None)?;
                self.life(at)?.handed = None;
                Ok(())
            }
        }
    }

    fn offer(&mut self, at: usize) -> Result<()> {
        let (on, case) = (self.by.today(), self.case(at)?);
        let life = self.life(at)?;
        let Some((kind, sector, fate)) = life.handover.filter(|_| life.is_open()) else { return Ok(()) };
        let to_unit = *self.units.get(&sector).ok_or(Error::NotFound("unit"))?;
        self.record_consent(at, Purpose::Handover, &[to_unit], Some(on + Days::new(180)))?;
        self.wait(300);
        let Some(texts) = self.material.people.handovers.get(&sector) else { return Ok(()) };
        let input = OfferHandover {
            case,
            kind,
            to_unit,
            to: None,
            question: texts.question.clone(),
            why_now: String::new(),
            continues: String::new(),
            information: texts.information.clone(),
            with_voice: true,
            with_done: true,
            not_along: String::new(),
            ground: Ground::Consent,
            offered_on: on,
            due_on: None,
        };
        let handover = handovers::offer_handover(self.book, &self.by, input)?.handover.id;
        let life = self.life(at)?;
        life.handed = Some(handover);
        let days = life.random.between(3, 12);
        if fate != HandoverFate::Waiting {
            self.at(working_day(on + Days::new(days)), Task::Handover(at, Handing::Answer(fate)));
        } else if life.star.is_none() {
            self.at(working_day(on + Days::new(40)), Task::Handover(at, Handing::Answer(HandoverFate::Accepted)));
        }
        Ok(())
    }

    fn answer(&mut self, at: usize, fate: HandoverFate) -> Result<()> {
        let on = self.by.today();
        let days = self.life(at)?.random.between(25, 60);
        let later = working_day(on + Days::new(days));
        match fate {
            HandoverFate::Accepted | HandoverFate::Waiting => {
                self.step(at, HandoverStep::Accept, |texts| texts.accepted.clone(), None)?;
                self.at(later, Task::Handover(at, Handing::AnswerBack));
            }
            HandoverFate::Returned => {
                self.step(
                    at,
                    HandoverStep::Decline,
                    |texts| texts.returned.clone(),
                    Some(ReturnReason::InformationMissing),
                )?;
                let life = self.life(at)?;
                life.handed = None;
                if let Some((_, _, fate)) = &mut life.handover {
                    *fate = HandoverFate::Accepted;
                }
                self.at(later, Task::Handover(at, Handing::Offer));
            }
            HandoverFate::Declined => {
                self.step(
                    at,
                    HandoverStep::Decline,
                    |texts| texts.declined.clone(),
                    Some(ReturnReason::NotOurMandate),
                )?;
                self.life(at)?.handed = None;
            }
        }
        Ok(())
    }

    fn step(
        &mut self,
        at: usize,
        step: HandoverStep,
        text: impl FnOnce(&super::material::HandoverTexts) -> String,
        reason: Option<ReturnReason>,
    ) -> Result<()> {
        let life = self.life(at)?;
        let (handover, sector) =
            (life.handed.ok_or(Error::NotFound("handover"))?, life.handover.map(|(_, sector, _)| sector));
        let sector = sector.ok_or(Error::NotFound("handover"))?;
        let person = self.people.get(role_of(sector));
        let input = StepHandover {
            handover,
            step,
            happened_on: self.by.today(),
            said_by: person.map(|(_, _, name)| name.clone()).unwrap_or_default(),
            text: self.material.people.handovers.get(&sector).map(text).unwrap_or_default(),
            reason,
            receiver: person.filter(|_| step == HandoverStep::Accept).map(|(id, _, _)| *id),
        };
        handovers::step_handover(self.book, &self.by, input).map(|_| ())
    }
}
